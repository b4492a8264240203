// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/saidwords.h"

#include "entity/quotations.h"
#include "text/bodytext.h"

namespace sokbo {

namespace {

constexpr qsizetype shortestWords = 8, longestWords = 160; // UTF-16 units

} // namespace

QList<BriefingQuotation> saidIn(const StoredArticle &article)
{
    QList<BriefingQuotation> said;
    const QString text = bodyText(article.article.body);
    for (const Quotation &quotation : findQuotations(article.article.title, text, article.mentions)) {
        const QString words = quotation.text.simplified();
        if (words.size() < shortestWords || words.size() > longestWords || quotation.speaker < 0)
            continue;
        const EntityId speaker = article.mentions.at(quotation.speaker).entity;
        if (speaker.isValid())
            said.append({words, quotation.who, speaker, article.article.id, article.headline.sourceTitle,
                article.article.published});
    }
    return said;
}

} // namespace sokbo
