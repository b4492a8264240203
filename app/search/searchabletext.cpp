// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchabletext.h"

#include "search/hanjareading.h"
#include "search/searchtext.h"
#include "search/wordinitials.h"
#include "text/bodytext.h"

namespace sokbo {

namespace {

QString withoutMarks(QString folded)
{
    return folded.remove(QChar(readingsMark)).remove(QChar(initialsMark));
}

QString withReadings(const QString &folded)
{
    const QString readings = hanjaReadings(folded);
    return readings.isEmpty() ? folded : folded + QChar(readingsMark) + readings;
}

} // namespace

SearchableParts partsOfSearchable(QStringView searchable)
{
    SearchableParts parts{searchable, {}, {}};
    if (const qsizetype mark = searchable.lastIndexOf(QChar(initialsMark)); mark >= 0) {
        parts.initials = searchable.sliced(mark + 1);
        parts.own = searchable.first(mark);
    }
    if (const qsizetype mark = parts.own.indexOf(QChar(readingsMark)); mark >= 0) {
        parts.readings = parts.own.sliced(mark + 1);
        parts.own = parts.own.first(mark);
    }
    return parts;
}

SearchableText searchableText(const QString &flag, const QString &title, const QString &html)
{
    const QString foldedTitle
        = withoutMarks(foldText(flag.isEmpty() ? title : QString(flag + QLatin1Char(' ') + title)));
    const QString body
        = html.isEmpty() ? QString() : withoutMarks(foldText(bodyText(SafeHtml::fromSanitised(html))));
    const QString words = wordInitials(foldedTitle);
    const QString initials = words.isEmpty() ? QString() : QChar(initialsMark) + words;
    SearchableText texts;
    texts.title = withReadings(foldedTitle) + initials;
    texts.text = body.isEmpty() ? texts.title
                                : withReadings(QString(foldedTitle + QLatin1Char('\n') + body)) + initials;
    return texts;
}

} // namespace sokbo
