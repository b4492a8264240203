// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/articlechoice.h"

#include "cli/context.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

Result<QList<ArticleId>> articleIds(const QStringList &words)
{
    QList<ArticleId> ids;
    for (const QString &word : words) {
        bool isNumber = false;
        const QString digits = word.startsWith(u'#') ? word.mid(1) : word;
        const ArticleId id{digits.toLongLong(&isNumber)};
        if (!isNumber || !id.isValid())
            return failure(Error::Kind::Usage, u"'%1' is no article's id"_s.arg(word));
        if (!ids.contains(id))
            ids.append(id);
    }
    if (ids.isEmpty())
        return failure(Error::Kind::Usage, u"name an article by its id"_s);
    return ids;
}

Result<> requireArticles(const Store &store, const QList<ArticleId> &ids)
{
    const Result<QList<Headline>> headlines = await(store.headlines(ids));
    if (!headlines)
        return tl::unexpected(headlines.error());
    QSet<ArticleId> here;
    for (const Headline &headline : *headlines)
        here.insert(headline.id);
    for (const ArticleId id : ids)
        if (!here.contains(id))
            return failure(Error::Kind::NotFound, u"there is no article %1"_s.arg(id.value));
    return {};
}

} // namespace sokbo::cli
