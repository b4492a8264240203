// SPDX-License-Identifier: GPL-3.0-or-later
// Store: what the reader does.
#include "store/boardreader.h"
#include "store/correctiontable.h"
#include "store/followtable.h"
#include "store/highlighttable.h"
#include "store/ruletable.h"
#include "store/stalemarks.h"
#include "store/store.h"
#include "store/storeparts.h"
#include "store/storytable.h"
#include "store/tagmoving.h"
#include "store/tagtable.h"
#include "store/usertable.h"

namespace sokbo {

QFuture<Result<FormerState>> Store::setRead(const QList<ArticleId> &ids, bool read)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::setRead(connection.database, withCopies(connection.database, ids), read, changes);
    });
}

QFuture<Result<FormerState>> Store::markAllRead(const BoardQuery &query)
{
    BoardQuery unread = query;
    QueryNode isUnread;
    isUnread.kind = QueryNode::Kind::Field;
    isUnread.field = QueryField::Is;
    isUnread.text = QStringLiteral("unread");
    unread.root = QueryNode();
    unread.root.children = {query.root, isUnread};
    return m_parts->write([unread](Connection &connection, ChangeSet &changes) {
        const QList<ArticleId> ids = readBoardWithin(connection, unread);
        return sokbo::setRead(connection.database, withCopies(connection.database, ids), true, changes);
    });
}

QFuture<Result<FormerState>> Store::setSaved(const QList<ArticleId> &ids, bool saved)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::setSaved(connection.database, withCopies(connection.database, ids), saved, changes);
    });
}

QFuture<Result<FormerState>> Store::setTags(
    const QList<ArticleId> &ids, const QStringList &add, const QStringList &remove)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::setTags(
            connection.database, withCopies(connection.database, ids), add, remove, changes);
    });
}

QFuture<Result<FormerState>> Store::setNote(ArticleId id, const QString &text)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::setNote(connection.database, id, text, changes);
    });
}

QFuture<Result<FormerState>> Store::changeHighlights(
    ArticleId id, const QList<Highlight> &put, const QList<qint64> &remove)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::changeHighlights(connection.database, id, put, remove, changes);
    });
}

QFuture<Result<FormerState>> Store::putBack(const FormerState &state)
{
    return m_parts->write([state](Connection &connection, ChangeSet &changes) {
        FormerState replaced;
        putBackMarks(connection.database, state, replaced, changes);
        putBackHighlights(connection.database, state, replaced, changes);
        putBackTags(connection.database, state, replaced, changes);
        putBackSearches(connection.database, state, replaced, changes);
        putBackWatched(connection.database, state, replaced, changes);
        putBackStories(connection.database, state, replaced, changes);
        putBackFollowed(connection.database, state, replaced, changes);
        putBackRules(connection.database, state, replaced, changes);
        return replaced;
    });
}

QFuture<Result<QList<Tag>>> Store::tags() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readTags(connection.database); });
}

QFuture<Result<TagRename>> Store::ifRenamed(const QString &name, const QString &newName) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readTagRename(connection.database, name, newName);
    });
}

QFuture<Result<FormerState>> Store::updateTag(const QString &name, const Tag &changed)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::updateTag(connection.database, name, changed, changes);
    });
}

QFuture<Result<FormerState>> Store::removeTag(const QString &name, TagScope scope)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::removeTag(connection.database, name, scope, changes);
    });
}

QFuture<Result<TagRemoval>> Store::ifTagRemoved(const QString &name, TagScope scope) const
{
    return m_parts->readAtLeisure([=](Connection &connection, const Cancelled &) {
        return readTagRemoval(connection.database, name, scope);
    });
}

QFuture<Result<QHash<QString, int>>> Store::tagUses(const QList<ArticleId> &ids) const
{
    return m_parts->readAtLeisure(
        [ids](Connection &connection, const Cancelled &) { return readTagUses(connection.database, ids); });
}

QFuture<Result<QList<SavedSearch>>> Store::savedSearches() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readSavedSearches(connection.database); });
}

QFuture<Result<qint64>> Store::saveSearch(const SavedSearch &search)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::saveSearch(connection.database, search, changes);
    });
}

QFuture<Result<FormerState>> Store::removeSearch(qint64 id)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::removeSearch(connection.database, id, changes);
    });
}

QFuture<Result<CorrectionList>> Store::corrections() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readCorrections(connection.database); });
}

QFuture<Result<qint64>> Store::correctionRevision() const
{
    return m_parts->readAtLeisure([](Connection &connection, const Cancelled &) {
        return sokbo::correctionRevision(connection.database);
    });
}

QFuture<Result<QList<Correction>>> Store::changeCorrections(
    const QList<Correction> &put, const QList<Correction> &take)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::changeCorrections(connection, put, take, changes);
    });
}

QFuture<Result<bool>> Store::lookForStale()
{
    return m_parts->write([](Connection &connection, ChangeSet &) { return staleSlice(connection); });
}

QFuture<Result<FormerState>> Store::setWatched(const QList<WatchedName> &names, bool on)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::setWatched(connection.database, names, on, changes);
    });
}

QFuture<Result<QList<WatchedEntity>>> Store::watched() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readWatched(connection.database); });
}

QFuture<Result<FormerState>> Store::joinStories(const QList<ArticleId> &ids)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::joinStories(connection.database, ids, changes);
    });
}

QFuture<Result<FormerState>> Store::setFollowed(const QList<ArticleId> &ids, bool on, const QDateTime &now)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::setFollowed(connection.database, ids, on, now, changes);
    });
}

QFuture<Result<QList<FollowedStory>>> Store::followed() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readFollowed(connection.database); });
}

QFuture<Result<QList<ArticleId>>> Store::ofFollowed(const QList<ArticleId> &ids) const
{
    return m_parts->readAtLeisure([ids](Connection &connection, const Cancelled &) {
        return sokbo::ofFollowed(connection.database, ids);
    });
}

QFuture<Result<FormerState>> Store::takeOutOfStory(const QList<ArticleId> &ids)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::takeOutOfStory(connection.database, ids, changes);
    });
}

} // namespace sokbo
