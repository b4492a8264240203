// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/saidwords.h"
#include "render/pagewords.h"

#include <QList>

namespace sokbo {

// What the sides say: of those quoted in the articles of a story, newest article first, at most five speakers
// with their newest words. Each speaker leads to the entity, the words to their article. `open` is the
// article that is read: where nobody else is quoted and nothing else than in it, the box is empty, for it
// would only repeat the text above.
QString wordsBox(const QList<SaidWords> &said, ArticleId open, const PageWords &words);

} // namespace sokbo
