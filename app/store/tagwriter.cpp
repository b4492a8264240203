// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tagwriter.h"

#include "search/fieldvalues.h"
#include "store/times.h"

namespace sokbo {

std::optional<qint64> findTag(Database &database, const QString &name)
{
    Query query(database, "user.tagByKey", tagKey(name));
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

QList<qint64> tagsOfBranch(Database &database, const QString &name)
{
    QList<qint64> tags;
    Query query(database, "user.tagsByBranch", tagKey(name));
    while (query.next())
        tags.append(query.integer(0));
    return tags;
}

FormerState::TagValue tagValue(Database &database, qint64 id)
{
    Query query(database, "user.tagById", id);
    if (!query.next())
        return {id, false, {}, 0};
    return {id, true, query.text(0), static_cast<quint32>(query.integer(1))};
}

QList<BoardKey> articlesTagged(Database &database, qint64 tag)
{
    QList<BoardKey> articles;
    Query query(database, "user.tagged", tag);
    while (query.next())
        articles.append({timeFromSeconds(query.integer(0)), ArticleId{query.integer(1)}});
    return articles;
}

qint64 TagWriter::make(const QString &name)
{
    if (const auto known = findTag(m_database, name))
        return *known;
    run(m_database, "user.insertTag", nullptr, name, tagKey(name), 0);
    const qint64 id = m_database.lastInsertId();
    m_former.tags.append({id, false, {}, 0});
    m_changes.tags = true;
    return id;
}

void TagWriter::restore(const FormerState::TagValue &tag)
{
    run(m_database, "user.insertTag", tag.id, tag.name, tagKey(tag.name), qint64(tag.colour));
    m_former.tags.append({tag.id, false, {}, 0});
    m_changes.tags = true;
}

void TagWriter::link(qint64 tag, const BoardKey &article, bool on)
{
    run(m_database, on ? "user.addTag" : "user.dropTag", tag, article.published.toSecsSinceEpoch(),
        article.id.value);
    if (m_database.changes() == 0)
        return;
    m_former.tagLinks.append({tag, article, !on});
    m_linked.insert(article.id);
}

void TagWriter::touchArticlesOf(qint64 tag)
{
    for (const BoardKey &article : articlesTagged(m_database, tag))
        m_touched.insert(article.id);
}

void TagWriter::write(qint64 tag, const QString &name, quint32 colour)
{
    const FormerState::TagValue before = tagValue(m_database, tag);
    if (before.name == name && before.colour == colour)
        return;
    run(m_database, "user.updateTag", tag, name, tagKey(name), qint64(colour));
    m_former.tags.append(before);
    m_changes.tags = true;
}

void TagWriter::merge(qint64 tag, qint64 into)
{
    for (const BoardKey &article : articlesTagged(m_database, tag))
        link(into, article, true);
    remove(tag);
}

void TagWriter::remove(qint64 tag)
{
    for (const BoardKey &article : articlesTagged(m_database, tag))
        link(tag, article, false);
    m_former.tags.append(tagValue(m_database, tag));
    run(m_database, "user.deleteTag", tag);
    m_changes.tags = true;
}

void TagWriter::finish()
{
    for (const ArticleId id : std::as_const(m_linked)) {
        run(m_database, "user.keep", id.value);
        run(m_database, "user.letGo", id.value);
        run(m_database, "user.setTagged", id.value);
        m_changes.marked.append(id);
    }
    for (const ArticleId id : std::as_const(m_touched))
        if (!m_linked.contains(id))
            m_changes.marked.append(id);
}

} // namespace sokbo
