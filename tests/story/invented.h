// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysedarticle.h"
#include "story/storysignature.h"

#include <QTest>

namespace sokbo::test {

inline const QDateTime morning{QDate(2026, 3, 2), QTime(0, 0), Qt::UTC};

// An article of an invented paper; its marks are found by their surface forms.
struct Invented {
    int source = 1;
    int minutes = 0; // after the morning
    QString flag;
    QString title;
    QString text;
    struct Mark {
        MentionType type;
        QString text;
        QString name; // empty: as it stands
    };
    QList<Mark> marks = {};
};

inline AnalysedArticle articleOf(const Invented &invented)
{
    AnalysedArticle analysed;
    analysed.article.source.value = invented.source;
    analysed.article.published = morning.addSecs(60 * invented.minutes);
    analysed.article.flag = invented.flag;
    analysed.article.title = invented.title;
    analysed.article.body = SafeHtml::fromSanitised(u"<p>" + invented.text.toHtmlEscaped() + u"</p>");
    const auto add = [&](Mention::Field field, const QString &within, const Invented::Mark &mark) {
        const qsizetype at = within.indexOf(mark.text);
        if (at < 0)
            return;
        Mention mention;
        mention.field = field;
        mention.start = int(at);
        mention.end = int(at + mark.text.size());
        mention.type = mark.type;
        mention.text = mark.text;
        mention.name = mark.name.isEmpty() ? mark.text : mark.name;
        analysed.mentions.append(mention);
    };
    for (const Invented::Mark &mark : invented.marks)
        add(Mention::Field::Title, invented.title, mark);
    for (const Invented::Mark &mark : invented.marks)
        add(Mention::Field::Text, invented.text, mark);
    return analysed;
}

inline StorySignature signatureFor(const Invented &invented)
{
    return signatureOf(articleOf(invented));
}

} // namespace sokbo::test
