// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synccontext.h"
#include "sync/task.h"

namespace sokbo {

// Notes an article that was added: it is placed among the stories when the sync ends, so that the order in
// which sources answer makes no difference.
void awaitStory(SyncContext &context, const SignedArticle &article);

// Places what waits, and what an earlier run of the program left without a place. What cannot be placed now
// (the store refuses, the program ends) is found again at the next start.
// Answers which articles were placed.
Task<QList<ArticleId>> placeInStories(SyncContext &context);

} // namespace sokbo
