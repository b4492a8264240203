// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tagtable.h"

#include "search/searchtext.h"
#include "store/counttable.h"
#include "store/times.h"

#include <QSet>

namespace sokbo {

namespace {

// A tag's name as it is kept: no comma, no white space but single spaces within.
QString tidyTag(const QString &name)
{
    QString tidy = name;
    return tidy.remove(QLatin1Char(',')).simplified().left(100);
}

QList<std::pair<qint64, Tag>> tagsWithIds(Database &database)
{
    QList<std::pair<qint64, Tag>> tags;
    Query query(database, areCountsKept(database) ? "user.tags" : "user.tagsCounted");
    while (query.next())
        tags.append({query.integer(0),
            {query.text(1), static_cast<quint32>(query.integer(2)), query.number(3), query.number(4)}});
    return tags;
}

// The tag as it stands; `exists` is false where it does not.
FormerState::TagValue tagValue(Database &database, qint64 id)
{
    Query query(database, "user.tagById", id);
    if (!query.next())
        return {id, false, {}, 0};
    return {id, true, query.text(0), static_cast<quint32>(query.integer(1))};
}

qint64 requireTag(Database &database, const QString &name)
{
    const auto tag = findTag(database, name);
    if (!tag)
        fail(Error::Kind::NotFound, QStringLiteral("there is no tag %1").arg(name));
    return *tag;
}

QList<BoardKey> articlesTagged(Database &database, qint64 tag)
{
    QList<BoardKey> articles;
    Query query(database, "user.tagged", tag);
    while (query.next())
        articles.append({timeFromSeconds(query.integer(0)), ArticleId{query.integer(1)}});
    return articles;
}

// Notes what a write of tags replaces, and at its end brings the articles' own rows up to date.
class TagWriter {
public:
    TagWriter(Database &database, FormerState &former, ChangeSet &changes)
        : m_database(database)
        , m_former(former)
        , m_changes(changes)
    {
    }

    qint64 make(const QString &name)
    {
        if (const auto known = findTag(m_database, name))
            return *known;
        run(m_database, "user.insertTag", nullptr, name, foldText(name), 0);
        const qint64 id = m_database.lastInsertId();
        m_former.tags.append({id, false, {}, 0});
        m_changes.tags = true;
        return id;
    }

    void link(qint64 tag, const BoardKey &article, bool on)
    {
        run(m_database, on ? "user.addTag" : "user.dropTag", tag, article.published.toSecsSinceEpoch(),
            article.id.value);
        if (m_database.changes() == 0)
            return;
        m_former.tagLinks.append({tag, article, !on});
        m_touched.insert(article.id);
    }

    // The articles look otherwise now, though their links are the same.
    void touchArticlesOf(qint64 tag)
    {
        for (const BoardKey &article : articlesTagged(m_database, tag))
            m_touched.insert(article.id);
    }

    void write(qint64 tag, const QString &name, quint32 colour)
    {
        const FormerState::TagValue before = tagValue(m_database, tag);
        if (before.name == name && before.colour == colour)
            return;
        run(m_database, "user.updateTag", tag, name, foldText(name), qint64(colour));
        m_former.tags.append(before);
        m_changes.tags = true;
    }

    void remove(qint64 tag)
    {
        for (const BoardKey &article : articlesTagged(m_database, tag))
            link(tag, article, false);
        m_former.tags.append(tagValue(m_database, tag));
        run(m_database, "user.deleteTag", tag);
        m_changes.tags = true;
    }

    void finish()
    {
        for (const ArticleId id : std::as_const(m_touched)) {
            run(m_database, "user.keep", id.value);
            run(m_database, "user.letGo", id.value);
            run(m_database, "user.setTagged", id.value);
            m_changes.marked.append(id);
        }
    }

private:
    Database &m_database;
    FormerState &m_former;
    ChangeSet &m_changes;
    QSet<ArticleId> m_touched;
};

} // namespace

QList<Tag> readTags(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    QList<Tag> tags;
    for (const auto &[id, tag] : tagsWithIds(database))
        tags.append(tag);
    return tags;
}

std::optional<qint64> findTag(Database &database, const QString &name)
{
    Query query(database, "user.tagByKey", foldText(name));
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

QStringList readTagNames(Database &database, ArticleId id)
{
    QStringList names;
    Query query(database, "user.tagsOf", id.value);
    while (query.next())
        names.append(query.text(0));
    return names;
}

FormerState setTags(Database &database, const QList<ArticleId> &ids, const QStringList &add,
    const QStringList &remove, ChangeSet &changes)
{
    FormerState former;
    TagWriter writer(database, former, changes);
    QList<qint64> added, removed;
    for (const QString &name : add)
        if (const QString tidy = tidyTag(name); !tidy.isEmpty())
            added.append(writer.make(tidy));
    for (const QString &name : remove)
        if (const auto tag = findTag(database, tidyTag(name)))
            removed.append(*tag);
    for (const ArticleId id : ids) {
        BoardKey article{{}, id};
        if (Query query(database, "article.place", id.value); query.next())
            article.published = timeFromSeconds(query.integer(1));
        else
            continue;
        for (const qint64 tag : std::as_const(added))
            writer.link(tag, article, true);
        for (const qint64 tag : std::as_const(removed))
            writer.link(tag, article, false);
    }
    writer.finish();
    return former;
}

TagRename readTagRename(Database &database, const QString &name, const QString &newName)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const qint64 tag = requireTag(database, name);
    const auto other = findTag(database, tidyTag(newName));
    TagRename rename;
    for (const auto &[id, each] : tagsWithIds(database)) {
        if (id == tag)
            rename.articles = each.articles;
        else if (id == other)
            rename.into = each;
    }
    if (Query query(database, "user.countBoth", tag, other.value_or(0)); rename.into && query.next())
        rename.both = query.number(0);
    return rename;
}

FormerState updateTag(Database &database, const QString &name, const Tag &changed, ChangeSet &changes)
{
    const qint64 tag = requireTag(database, name);
    const QString newName = tidyTag(changed.name);
    if (newName.isEmpty())
        fail(Error::Kind::Usage, QStringLiteral("a tag needs a name"));
    FormerState former;
    TagWriter writer(database, former, changes);
    writer.touchArticlesOf(tag);
    const auto other = findTag(database, newName);
    if (!other || *other == tag) {
        writer.write(tag, newName, changed.colour);
    } else {
        for (const BoardKey &article : articlesTagged(database, tag))
            writer.link(*other, article, true);
        if (changed.colour != 0)
            writer.write(*other, tagValue(database, *other).name, changed.colour);
        writer.remove(tag);
    }
    writer.finish();
    return former;
}

FormerState removeTag(Database &database, const QString &name, ChangeSet &changes)
{
    FormerState former;
    TagWriter writer(database, former, changes);
    writer.remove(requireTag(database, name));
    writer.finish();
    return former;
}

void putBackTags(Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    TagWriter writer(database, replaced, changes);
    QHash<qint64, qint64> now; // a name that was taken meanwhile stands for the tag that had it
    for (const FormerState::TagValue &tag : wanted.tags) {
        if (!tag.exists)
            continue;
        const bool isHere = tagValue(database, tag.id).exists;
        const auto bearer = findTag(database, tag.name);
        if (bearer && *bearer != tag.id) {
            if (!isHere)
                now.insert(tag.id, *bearer);
        } else if (isHere) {
            writer.touchArticlesOf(tag.id);
            writer.write(tag.id, tag.name, tag.colour);
        } else {
            run(database, "user.insertTag", tag.id, tag.name, foldText(tag.name), qint64(tag.colour));
            replaced.tags.append({tag.id, false, {}, 0});
            changes.tags = true;
        }
    }
    for (const FormerState::TagLink &link : wanted.tagLinks) {
        const qint64 tag = now.value(link.tag, link.tag);
        if (tagValue(database, tag).exists)
            writer.link(tag, link.article, link.tagged);
    }
    for (const FormerState::TagValue &tag : wanted.tags)
        // What was tagged with it since then keeps it.
        if (!tag.exists && tagValue(database, tag.id).exists && articlesTagged(database, tag.id).isEmpty())
            writer.remove(tag.id);
    writer.finish();
}

} // namespace sokbo
