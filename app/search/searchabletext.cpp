// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchabletext.h"

#include "search/searchtext.h"
#include "text/bodytext.h"

namespace sokbo {

SearchableText searchableText(const QString &flag, const QString &title, const QString &html)
{
    SearchableText texts;
    texts.title = foldText(flag.isEmpty() ? title : QString(flag + QLatin1Char(' ') + title));
    const QString body = html.isEmpty() ? QString() : foldText(bodyText(SafeHtml::fromSanitised(html)));
    texts.text = body.isEmpty() ? texts.title : QString(texts.title + QLatin1Char('\n') + body);
    return texts;
}

} // namespace sokbo
