// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "text/passages.h"

#include <QList>
#include <QStringView>

namespace sokbo {

// The pieces of a text that are said one after the other: its sentences, and of a very long one its parts.
// Each as it stands there, without the white space around it. Dates with stops (2026. 11. 30.), numbers of
// lists and common abbreviations end no sentence.
QList<TextSpan> spokenSpans(QStringView text);

// What is said of it: without addresses and without signs that are not read. Empty: there is nothing to say.
QString spokenForm(QStringView piece);

// What is said of an article.
struct SpokenArticle {
    ArticleId id;
    QString language; // "ko" or "en"
    QString title; // as it is said, the flag before it
    QString shownTitle; // as it stands above the article
    QString text; // bodyText(); empty: the title alone is said
    QList<TextSpan> spans; // of the text

    int pieces() const { return int(spans.size()) + 1; } // 0 is the title
    QString spoken(int piece) const;
    Passage passage(int piece) const;

    friend bool operator==(const SpokenArticle &, const SpokenArticle &) = default;
};
SpokenArticle spokenArticle(const Article &article, bool withText);

// The article's language if it has one of those, else the one that its letters tell.
QString spokenLanguage(const Article &article, QStringView text);

} // namespace sokbo
