// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchabletext.h"

#include "search/hanjareading.h"
#include "search/searchtext.h"
#include "text/bodytext.h"

namespace sokbo {

namespace {

QString withoutMark(QString folded)
{
    return folded.remove(QChar(readingsMark));
}

QString withReadings(const QString &folded)
{
    const QString readings = hanjaReadings(folded);
    return readings.isEmpty() ? folded : folded + QChar(readingsMark) + readings;
}

} // namespace

SearchableText searchableText(const QString &flag, const QString &title, const QString &html)
{
    const QString foldedTitle
        = withoutMark(foldText(flag.isEmpty() ? title : QString(flag + QLatin1Char(' ') + title)));
    const QString body
        = html.isEmpty() ? QString() : withoutMark(foldText(bodyText(SafeHtml::fromSanitised(html))));
    SearchableText texts;
    texts.title = withReadings(foldedTitle);
    texts.text = body.isEmpty() ? texts.title : withReadings(QString(foldedTitle + QLatin1Char('\n') + body));
    return texts;
}

} // namespace sokbo
