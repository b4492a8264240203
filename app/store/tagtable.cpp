// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tagtable.h"

#include "core/tagname.h"
#include "search/fieldvalues.h"
#include "store/branchcounts.h"
#include "store/counttable.h"
#include "store/tagwriter.h"
#include "store/times.h"

#include <QMap>
#include <QSet>

namespace sokbo {

namespace {

constexpr qsizetype fewArticles = 500; // for which their own rows are read

// Orders a path before what lies below it, and that before all that comes after the path.
QString treeOrder(const QString &key)
{
    return QString(key).replace(QLatin1Char('/'), QChar(1));
}

QString requireTagName(const QString &name)
{
    const Result<QString> tidy = tagName(name);
    if (!tidy)
        throw Failure{tidy.error()};
    return *tidy;
}

std::optional<BoardKey> placeOfArticle(Database &database, ArticleId id)
{
    Query query(database, "article.place", id.value);
    return query.next() ? std::optional(BoardKey{timeFromSeconds(query.integer(1)), id}) : std::nullopt;
}

// How each link was before any of it.
QList<FormerState::TagLink> firstOfEach(const QList<FormerState::TagLink> &links)
{
    QSet<std::pair<qint64, qint64>> seen;
    QList<FormerState::TagLink> first;
    for (const FormerState::TagLink &link : links) {
        const std::pair place(link.tag, link.article.id.value);
        if (seen.contains(place))
            continue;
        seen.insert(place);
        first.append(link);
    }
    return first;
}

} // namespace

QList<Tag> readTags(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    return readTagsWithin(database);
}

QList<Tag> readTagsWithin(Database &database)
{
    const BranchCounts branches = readBranchCounts(database);
    QMap<QString, Tag> tree;
    {
        Query query(database, areCountsKept(database) ? "user.tags" : "user.tagsCounted");
        while (query.next()) {
            const QString key = query.text(2);
            const BranchCount branch = branches.value(key);
            tree.insert(treeOrder(key),
                {query.text(1), quint32(query.integer(3)), query.number(4), query.number(5), branch.articles,
                    branch.unread, false});
        }
    }
    const QList<Tag> tags = tree.values();
    for (const Tag &tag : tags)
        for (QString path = parentTag(tag.name); !path.isEmpty(); path = parentTag(path)) {
            const QString key = tagKey(path);
            if (const QString place = treeOrder(key); !tree.contains(place)) {
                const BranchCount branch = branches.value(key);
                tree.insert(place, {path, 0, 0, 0, branch.articles, branch.unread, true});
            }
        }
    return tree.values();
}

QStringList readTagNames(Database &database, ArticleId id)
{
    QStringList names;
    Query query(database, "user.tagsOf", id.value);
    while (query.next())
        names.append(query.text(0));
    return names;
}

QList<TagColour> readTagColours(Database &database, ArticleId id)
{
    QList<TagColour> colours;
    Query query(database, "user.tagsOf", id.value);
    while (query.next())
        colours.append(tagColourOf(query.text(0), quint32(query.integer(1))));
    return colours;
}

QList<qint64> tagsMeant(Database &database, const QueryNode &node)
{
    if (!node.alone)
        return tagsOfBranch(database, node.text);
    const auto tag = findTag(database, node.text);
    return tag ? QList<qint64>{*tag} : QList<qint64>();
}

QHash<QString, int> readTagUses(Database &database, const QList<ArticleId> &ids)
{
    QHash<QString, int> uses;
    if (ids.size() <= fewArticles) {
        for (const ArticleId id : ids)
            for (const QString &name : readTagNames(database, id))
                ++uses[name];
        return uses;
    }
    Transaction snapshot(database, Transaction::Kind::Read);
    const QSet<ArticleId> wanted(ids.begin(), ids.end());
    QHash<qint64, int> byTag;
    {
        Query query(database, "user.tagLinks");
        while (query.next())
            if (wanted.contains(ArticleId{query.integer(1)}))
                ++byTag[query.integer(0)];
    }
    for (auto tag = byTag.cbegin(); tag != byTag.cend(); ++tag)
        uses.insert(tagValue(database, tag.key()).name, *tag);
    return uses;
}

FormerState setTags(Database &database, const QList<ArticleId> &ids, const QStringList &add,
    const QStringList &remove, ChangeSet &changes)
{
    FormerState former;
    TagWriter writer(database, former, changes);
    QList<qint64> added, removed;
    for (const QString &name : add)
        added.append(writer.make(requireTagName(name)));
    for (const QString &name : remove)
        if (const auto tag = findTag(database, name))
            removed.append(*tag);
    for (const ArticleId id : ids) {
        const auto article = placeOfArticle(database, id);
        if (!article)
            continue;
        for (const qint64 tag : std::as_const(added))
            writer.link(tag, *article, true);
        for (const qint64 tag : std::as_const(removed))
            writer.link(tag, *article, false);
    }
    writer.finish();
    return former;
}

// The last that was done is taken back first: a name may have gone from one tag to the next.
void putBackTags(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    TagWriter writer(database, replaced, changes);
    const QList<FormerState::TagLink> links = firstOfEach(wanted.tagLinks);
    for (const FormerState::TagLink &link : links)
        if (const auto article = placeOfArticle(database, link.article.id);
            article && !link.tagged && tagValue(database, link.tag).exists)
            writer.link(link.tag, *article, false);
    QHash<qint64, qint64> now; // a name that was taken meanwhile stands for the tag that had it
    for (auto each = wanted.tags.crbegin(); each != wanted.tags.crend(); ++each) {
        const FormerState::TagValue &tag = *each;
        const FormerState::TagValue here = tagValue(database, tag.id);
        const bool isHere = here.exists;
        if (tag.exists && isHere && here.name == tag.name && here.colour == tag.colour)
            continue; // a slice before this one brought it
        if (!tag.exists) {
            // What was tagged with it since then keeps it.
            if (isHere && articlesTagged(database, tag.id).isEmpty())
                writer.remove(tag.id);
            continue;
        }
        const auto bearer = findTag(database, tag.name);
        if (bearer && *bearer != tag.id) {
            if (!isHere)
                now.insert(tag.id, *bearer);
        } else if (isHere) {
            writer.touchArticlesOf(tag.id);
            writer.write(tag.id, tag.name, tag.colour);
        } else {
            writer.restore(tag);
        }
    }
    for (const FormerState::TagLink &link : links) {
        const qint64 tag = now.value(link.tag, link.tag);
        // It may have gone meanwhile, or have another date.
        if (const auto article = placeOfArticle(database, link.article.id);
            article && link.tagged && tagValue(database, tag).exists)
            writer.link(tag, *article, true);
    }
    writer.finish();
}

} // namespace sokbo
