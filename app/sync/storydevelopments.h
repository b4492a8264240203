// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storynews.h"

#include <QList>

namespace sokbo {

class Store;

// What each article of a story adds to those before it: `oldestFirst` are its headlines; of a long story the
// texts of the newest are read. Waits for the store: for a worker thread.
Result<QList<StoryNews>> makeStoryNews(const Store &store, const QList<Headline> &oldestFirst);

// Which of these new articles bring something new about a story that the reader follows, oldest first. Waits
// for the store.
Result<QList<Development>> makeDevelopments(const Store &store, const QList<ArticleId> &fresh);

} // namespace sokbo
