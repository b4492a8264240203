// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "core/mention.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace sokbo {

// An article of a story, as far as the briefing reads it.
struct StoryText {
    Headline headline;
    QString text; // bodyText()
    QList<Mention> mentions; // of title and text
};

// The headline that stands for the story: one that has much of what all of them share, and rather a late one.
// `articles` has one or more, oldest first.
Headline bestHeadline(const QList<Headline> &articles);

// Whether the sentence, a piece of the article's text, can be read without what stands before it: it is not
// glued to the line before, and calls nobody by half the name.
bool standsAlone(QStringView sentence, const StoryText &article);

// The sentence that says best what happened, among the first ones of each article: it has most of what the
// headlines of the story share, and is a whole sentence of a sensible length, no byline, caption or notice.
// Word for word: a piece of one article's text. Nothing where there is none.
std::optional<ChosenSentence> bestSentence(const QList<StoryText> &articles);

} // namespace sokbo
