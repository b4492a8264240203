// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/backup.h"
#include "store/databasecopy.h"
#include "store/icontable.h"
#include "store/keptbackups.h"
#include "store/salvage.h"
#include "store/sourceremoval.h"
#include "store/sourcetable.h"
#include "store/stats.h"
#include "store/storeparts.h"
#include "store/tidying.h"

#include <QFile>

#include <unistd.h>

namespace sokbo {

Result<std::unique_ptr<Store>> Store::open(const QString &folder, Access access)
{
    auto parts = std::make_unique<StoreParts>(folder);
    try {
        if (access == Access::ReadWrite)
            parts->openForWriting();
        else
            parts->openForReading();
    } catch (const Failure &failed) {
        return tl::unexpected<Error>(failed.error);
    }
    return std::unique_ptr<Store>(new Store(std::move(parts), folder, access));
}

bool Store::canWrite(const QString &folder)
{
    const auto mayWrite
        = [](const QString &path) { return ::access(QFile::encodeName(path).constData(), W_OK) == 0; };
    const QString file = databaseFile(folder);
    return mayWrite(folder) && (!QFile::exists(file) || mayWrite(file));
}

Store::Store(std::unique_ptr<StoreParts> parts, const QString &folder, Access access)
    : m_folder(folder)
    , m_access(access)
    , m_parts(std::move(parts))
{
    m_parts->start(this, [this](const ChangeSet &changes) { Q_EMIT changed(changes); });
}

Store::~Store() = default;

QString Store::folder() const
{
    return m_folder;
}

Store::Access Store::access() const
{
    return m_access;
}

CutExchange Store::cutExchange() const
{
    return m_parts->cutExchange();
}

QFuture<Result<QList<Source>>> Store::sources() const
{
    return m_parts->readAtLeisure([](Connection &connection, const Cancelled &) {
        return readSources(connection.database, Subscribed::Yes);
    });
}

QFuture<Result<QList<Source>>> Store::goneSources() const
{
    return m_parts->readAtLeisure([](Connection &connection, const Cancelled &) {
        return readSources(connection.database, Subscribed::NoLonger);
    });
}

QFuture<Result<QHash<SourceId, SourceCounts>>> Store::sourceCounts() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readSourceCounts(connection.database); });
}

QFuture<Result<SourceId>> Store::addSource(const Source &source)
{
    return m_parts->write([source](Connection &connection, ChangeSet &changes) {
        return insertSource(connection.database, source, changes);
    });
}

QFuture<Result<SourceEdit>> Store::editSource(SourceId id, const SourceEdit &edit)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        return sokbo::editSource(connection.database, id, edit, changes);
    });
}

QFuture<Result<SourceEdits>> Store::editSources(const SourceEdits &edits)
{
    return m_parts->write([edits](Connection &connection, ChangeSet &changes) {
        return sokbo::editSources(connection.database, edits, changes);
    });
}

QFuture<Result<SourceDefaults>> Store::sourceDefaults() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readSourceDefaults(connection.database); });
}

QFuture<Result<SourceDefaults>> Store::setSourceDefaults(const SourceDefaults &defaults)
{
    return m_parts->write([defaults](Connection &connection, ChangeSet &changes) {
        return sokbo::setSourceDefaults(connection.database, defaults, changes);
    });
}

QFuture<Result<>> Store::tidyByItself(bool on)
{
    return m_parts->write([on](Connection &connection, ChangeSet &changes) {
        SourceDefaults defaults = readSourceDefaults(connection.database);
        defaults.tidiesByItself = on;
        sokbo::setSourceDefaults(connection.database, defaults, changes);
    });
}

QFuture<Result<QHash<SourceId, SiteIcon>>> Store::icons() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readIcons(connection.database); });
}

QFuture<Result<QHash<SourceId, QUrl>>> Store::waitingIcons(const QDateTime &now) const
{
    return m_parts->readAtLeisure([now](Connection &connection, const Cancelled &) {
        return readWaitingIcons(connection.database, now);
    });
}

QFuture<Result<>> Store::saveIcon(SourceId source, const SiteIconAnswer &answer)
{
    return m_parts->write([=](Connection &connection, ChangeSet &changes) {
        sokbo::saveIcon(connection.database, source, answer, changes);
    });
}

QFuture<Result<>> Store::noteSource(SourceId id, const SourceFacts &facts)
{
    return noteSources({{id, facts}});
}

QFuture<Result<>> Store::noteSources(const QHash<SourceId, SourceFacts> &facts)
{
    return m_parts->write([facts](Connection &connection, ChangeSet &changes) {
        for (auto it = facts.begin(); it != facts.end(); ++it)
            sokbo::noteSource(connection.database, it.key(), it.value(), changes);
    });
}

QFuture<Result<SourceRemoval>> Store::ifRemoved(SourceId id) const
{
    return m_parts->readAtLeisure(
        [id](Connection &connection, const Cancelled &) { return readRemoval(connection.database, id); });
}

QFuture<Result<SourceRemoval>> Store::removeSource(SourceId id)
{
    return m_parts->write([id](Connection &connection, ChangeSet &changes) {
        return hideSource(connection.database, id, changes);
    });
}

QFuture<Result<>> Store::restoreSource(SourceId id)
{
    return m_parts->write([id](Connection &connection, ChangeSet &changes) {
        sokbo::restoreSource(connection.database, id, changes);
    });
}

QFuture<Result<StoreStats>> Store::stats() const
{
    return m_parts->readAtLeisure(
        [](Connection &connection, const Cancelled &) { return readStats(connection.database); });
}

QFuture<Result<>> Store::backup(const QString &file)
{
    return m_parts->backup(file);
}

void Store::setOpenArticles(const QSet<ArticleId> &ids)
{
    m_parts->setOpenArticles(ids);
}

QFuture<Result<TidyPlan>> Store::planTidying(const QDateTime &now) const
{
    return m_parts->planTidying(now);
}

QFuture<Result<TidySlice>> Store::tidy(const TidyPart &part, const QDateTime &now)
{
    return m_parts->write([part, now, parts = m_parts.get()](Connection &connection, ChangeSet &changes) {
        return tidySlice(connection, part, parts->openArticles(), now, changes);
    });
}

QFuture<Result<bool>> Store::releaseRoom()
{
    return m_parts->releaseRoom();
}

QFuture<Result<StoreGrowth>> Store::growth() const
{
    return m_parts->growth();
}

QFuture<Result<>> Store::keepBackup(const QDateTime &now)
{
    return m_parts->keepBackup(now);
}

QList<KeptBackup> Store::keptBackups(const QString &folder)
{
    return sokbo::keptBackups(folder);
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
    return m_parts->doctor(repair);
}

} // namespace sokbo
