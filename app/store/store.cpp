// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/articletable.h"
#include "store/backup.h"
#include "store/boardreader.h"
#include "store/checksum.h"
#include "store/correctiontable.h"
#include "store/doctor.h"
#include "store/entitytable.h"
#include "store/imagetable.h"
#include "store/intake.h"
#include "store/salvage.h"
#include "store/sourcetable.h"
#include "store/storeparts.h"
#include "store/trends.h"
#include "store/usertable.h"

#include <QtConcurrent>

namespace sokbo {

Result<std::unique_ptr<Store>> Store::open(const QString &folder, Access access)
{
    auto parts = std::make_unique<Parts>(folder, access);
    try {
        if (access == Access::ReadWrite)
            parts->openForWriting();
        else
            parts->openForReading();
    } catch (const Failure &failed) {
        return tl::unexpected<Error>(failed.error);
    }
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

Store::Store(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    m_parts->start(this);
}

Store::~Store() = default;

QString Store::folder() const
{
    return m_parts->folder;
}

Store::Access Store::access() const
{
    return m_parts->access;
}

// Sources

QFuture<Result<QList<Source>>> Store::sources() const
{
    return m_parts->read(
        [](Connection &connection, const Cancelled &) { return readSources(connection.database); });
}

QFuture<Result<QHash<SourceId, SourceCounts>>> Store::sourceCounts() const
{
    return m_parts->read(
        [](Connection &connection, const Cancelled &) { return readSourceCounts(connection.database); });
}

QFuture<Result<SourceId>> Store::addSource(const Source &source)
{
    return m_parts->write([source](Connection &connection, ChangeSet &changes) {
        return insertSource(connection.database, source, changes);
    });
}

QFuture<Result<>> Store::updateSource(const Source &source)
{
    return m_parts->write([source](Connection &connection, ChangeSet &changes) {
        sokbo::updateSource(connection.database, source, changes);
    });
}

QFuture<Result<>> Store::removeSource(SourceId id)
{
    return m_parts->write(
        [id](Connection &connection, ChangeSet &changes) { hideSource(connection.database, id, changes); });
}

QFuture<Result<>> Store::restoreSource(SourceId id)
{
    return m_parts->write([id](Connection &connection, ChangeSet &changes) {
        sokbo::restoreSource(connection.database, id, changes);
    });
}

QFuture<Result<>> Store::saveSourceStates(const QHash<SourceId, SourceState> &states)
{
    return m_parts->write([states](Connection &connection, ChangeSet &changes) {
        for (auto it = states.begin(); it != states.end(); ++it)
            saveSourceState(connection.database, it.key(), it.value(), changes);
    });
}

// Intake

QFuture<Result<IntakeReport>> Store::saveArticles(SourceId source, const QList<AnalysedArticle> &articles)
{
    auto future = m_parts->write([source, articles](Connection &connection, ChangeSet &changes) {
        return Intake(connection, source, changes).save(articles);
    });
    if (m_parts->writing)
        m_parts->writer->post([parts = m_parts.get()] { parts->trainDictionary(); });
    return future;
}

QFuture<Result<>> Store::saveComments(const QHash<ArticleId, int> &counts)
{
    return m_parts->write([counts](Connection &connection, ChangeSet &changes) {
        sokbo::saveComments(connection.database, counts, changes);
    });
}

QFuture<Result<QHash<QString, ArticleId>>> Store::knownGuids(SourceId source, const QStringList &guids) const
{
    return m_parts->read([source, guids](Connection &connection, const Cancelled &) {
        QHash<QString, ArticleId> known;
        for (const QString &guid : guids) {
            Query query(connection.database, "article.byGuid", source.value, textHash(guid));
            while (query.next())
                if (query.text(1) == guid)
                    known.insert(guid, ArticleId{query.integer(0)});
        }
        return known;
    });
}

QFuture<Result<>> Store::saveMentions(
    const QList<MarkedArticle> &articles, int recogniserVersion, qint64 correctionRevision)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        saveMarks(connection, articles, recogniserVersion, correctionRevision, changes);
    });
}

QFuture<Result<>> Store::passOverMentions(const QList<ArticleId> &ids, int recogniserVersion)
{
    return m_parts->write([=](Connection &connection, ChangeSet &) {
        for (const ArticleId id : ids) {
            run(connection.database, "mention.setRecogniser", id.value, recogniserVersion);
            run(connection.database, "correction.fresh", id.value);
        }
    });
}

QFuture<Result<QList<ArticleId>>> Store::articlesForRecogniser(int version, int limit) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &) {
        return readArticlesForRecogniser(connection.database, version, limit);
    });
}

QFuture<Result<int>> Store::countForRecogniser(int version) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &) {
        return countArticlesForRecogniser(connection.database, version);
    });
}

QFuture<Result<>> Store::saveImage(
    ArticleId id, const QUrl &url, const QByteArray &bytes, const AssetRef &about, ImageKeep keep)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::saveImage(connection, id, url, bytes, about, keep, changes);
    });
}

QFuture<Result<>> Store::keepImages(const QList<ArticleId> &ids)
{
    return m_parts->write(
        [ids](Connection &connection, ChangeSet &) { sokbo::keepImages(connection.database, ids); });
}

QFuture<Result<QList<BoardKey>>> Store::savedIncomplete(const std::optional<BoardKey> &after, int limit) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &) {
        return readSavedIncomplete(connection.database, after, limit);
    });
}

QFuture<Result<QList<BoardKey>>> Store::unreadIncomplete(
    qint64 budget, const std::optional<BoardKey> &after, int limit) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &) {
        return readUnreadIncomplete(connection.database, budget, after, limit);
    });
}

QFuture<Result<TrimmedImages>> Store::trimImages(qint64 budget)
{
    return m_parts->write([budget](Connection &connection, ChangeSet &changes) {
        return sokbo::trimImages(connection, budget, changes);
    });
}

QFuture<Result<>> Store::dropImage(ArticleId id, const QUrl &url, const Error &why)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::dropImage(connection, id, url, why, changes);
    });
}

QFuture<Result<QHash<ArticleId, QList<QUrl>>>> Store::missingImages(const QList<ArticleId> &ids) const
{
    return m_parts->read(
        [ids](Connection &connection, const Cancelled &) { return readMissingImages(connection, ids); });
}

// The board

QFuture<Result<QList<ArticleId>>> Store::board(const BoardQuery &query) const
{
    return m_parts->read([query](Connection &connection, const Cancelled &cancelled) {
        return readBoard(connection, query, cancelled);
    });
}

QFuture<Result<QList<Headline>>> Store::headlines(const QList<ArticleId> &ids) const
{
    return m_parts->read(
        [ids](Connection &connection, const Cancelled &) { return readHeadlines(connection.database, ids); });
}

QFuture<Result<QList<Headline>>> Store::page(
    const BoardQuery &query, int limit, const std::optional<BoardKey> &after) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &cancelled) {
        return readHeadlines(connection.database, readPage(connection, query, limit, after, cancelled));
    });
}

QFuture<Result<qint64>> Store::count(const BoardQuery &query) const
{
    return m_parts->read([query](Connection &connection, const Cancelled &cancelled) {
        return countBoard(connection, query, cancelled);
    });
}

QFuture<Result<BoardCounts>> Store::boardCounts(const QDateTime &dayStart) const
{
    return m_parts->read([dayStart](Connection &connection, const Cancelled &) {
        return readBoardCounts(connection.database, dayStart);
    });
}

// One article

QFuture<Result<StoredArticle>> Store::article(ArticleId id) const
{
    return m_parts->read(
        [id](Connection &connection, const Cancelled &) { return readStoredArticle(connection, id); });
}

QFuture<Result<QList<Revision>>> Store::revisions(ArticleId id) const
{
    return m_parts->read(
        [id](Connection &connection, const Cancelled &) { return readRevisions(connection, id); });
}

QFuture<Result<Asset>> Store::asset(const QString &hash) const
{
    return m_parts->read(
        [hash](Connection &connection, const Cancelled &) { return readAsset(connection.database, hash); });
}

// What the user does

QFuture<Result<>> Store::setRead(const QList<ArticleId> &ids, bool read)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::setRead(connection.database, ids, read, changes);
    });
}

QFuture<Result<QList<ArticleId>>> Store::markAllRead(const BoardQuery &query)
{
    BoardQuery unread = query;
    QueryNode isUnread;
    isUnread.kind = QueryNode::Kind::Field;
    isUnread.field = QueryField::Is;
    isUnread.text = QStringLiteral("unread");
    unread.root = QueryNode();
    unread.root.children = {query.root, isUnread};
    return m_parts->write([unread](Connection &connection, ChangeSet &changes) {
        ChangeSet marked;
        const QList<ArticleId> ids = readBoardWithin(connection, unread);
        sokbo::setRead(connection.database, ids, true, marked);
        changes.marked += marked.marked;
        return marked.marked;
    });
}

QFuture<Result<>> Store::setSaved(const QList<ArticleId> &ids, bool saved)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::setSaved(connection.database, ids, saved, changes);
    });
}

QFuture<Result<>> Store::setTags(
    const QList<ArticleId> &ids, const QStringList &add, const QStringList &remove)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::setTags(connection.database, ids, add, remove, changes);
    });
}

QFuture<Result<>> Store::setNote(ArticleId id, const QString &text)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::setNote(connection.database, id, text, changes);
    });
}

QFuture<Result<QList<Tag>>> Store::tags() const
{
    return m_parts->read(
        [](Connection &connection, const Cancelled &) { return readTags(connection.database); });
}

QFuture<Result<>> Store::updateTag(const QString &name, const Tag &changed)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::updateTag(connection.database, name, changed, changes);
    });
}

QFuture<Result<>> Store::removeTag(const QString &name)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::removeTag(connection.database, name, changes);
    });
}

QFuture<Result<QList<SavedSearch>>> Store::savedSearches() const
{
    return m_parts->read(
        [](Connection &connection, const Cancelled &) { return readSavedSearches(connection.database); });
}

QFuture<Result<qint64>> Store::saveSearch(const SavedSearch &search)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::saveSearch(connection.database, search, changes);
    });
}

QFuture<Result<>> Store::removeSearch(qint64 id)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::removeSearch(connection.database, id, changes);
    });
}

// Entities

QFuture<Result<EntityCard>> Store::entity(EntityId id, const QDateTime &now) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &) {
        return readEntityCard(connection.database, id, now);
    });
}

QFuture<Result<QList<EntityRow>>> Store::findEntities(const QString &name) const
{
    return m_parts->read([name](Connection &connection, const Cancelled &) {
        return sokbo::findEntities(connection.database, name);
    });
}

QFuture<Result<QList<EntityRow>>> Store::topEntities(
    std::optional<MentionType> type, const QDateTime &since, int limit) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &) {
        return readTopEntities(connection.database, type, since, limit);
    });
}

QFuture<Result<QList<RisingEntity>>> Store::risingEntities(
    std::optional<MentionType> type, const QDateTime &now, int limit) const
{
    return m_parts->read([=](Connection &connection, const Cancelled &) {
        return readRising(connection.database, type, now, limit);
    });
}

// What the reader corrects

QFuture<Result<CorrectionList>> Store::corrections() const
{
    return m_parts->read(
        [](Connection &connection, const Cancelled &) { return readCorrections(connection.database); });
}

QFuture<Result<qint64>> Store::correctionRevision() const
{
    return m_parts->read([](Connection &connection, const Cancelled &) {
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

QFuture<Result<>> Store::setWatched(const QList<WatchedName> &names, bool on)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::setWatched(connection.database, names, on, changes);
    });
}

QFuture<Result<QList<WatchedEntity>>> Store::watched() const
{
    return m_parts->read(
        [](Connection &connection, const Cancelled &) { return readWatched(connection.database); });
}

// Upkeep

QFuture<Result<StoreStats>> Store::stats() const
{
    return m_parts->read(
        [](Connection &connection, const Cancelled &) { return readStats(connection.database); });
}

QFuture<Result<>> Store::backup(const QString &file)
{
    // On a connection and in a thread of its own: a large copy holds up neither writes nor reads.
    return QtConcurrent::run(
        [file, source = m_parts->reading->database.file(), mode = m_parts->readMode]() -> Result<> {
            try {
                Database database(source, mode);
                copyDatabase(database, file);
            } catch (const Failure &failed) {
                return tl::unexpected<Error>(failed.error);
            }
            return {};
        });
}

Result<> Store::restore(const QString &file, const QString &folder)
{
    return restoreDatabase(file, folder);
}

Result<DoctorReport> Store::salvage(const QString &folder)
{
    return salvageDatabase(folder);
}

QFuture<Result<DoctorReport>> Store::doctor(bool repair)
{
    if (!m_parts->writing && !repair)
        return m_parts->read(
            [](Connection &connection, const Cancelled &) { return examine(connection, false); });
    return m_parts->writer->run([parts = m_parts.get(), repair]() -> Result<DoctorReport> {
        if (!parts->writing)
            return failure(
                Error::Kind::Store, QStringLiteral("%1 is open for reading only").arg(parts->folder));
        const DoctorReport report = examine(*parts->writing, repair);
        if (!report.repaired.isEmpty()) {
            ChangeSet changes;
            changes.everything = true;
            parts->publish(changes);
        }
        return report;
    });
}

} // namespace sokbo
