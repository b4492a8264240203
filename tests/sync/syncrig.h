// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/resourcefetcher.h"
#include "net/routingfetcher.h"
#include "support/fakeclock.h"
#include "support/fakefetcher.h"
#include "sync/syncservice.h"

#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

namespace sokbo::test {

template <typename T>
T wait(QFuture<T> future, int milliseconds = 20'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds))
        qFatal("nothing came");
    return future.result();
}

// A store of its own and a service over it, on a web that the test makes up: all that a sync needs.
class SyncRig {
public:
    using MakeFetcher = SyncService::MakeFetcher;

    explicit SyncRig(MakeFetcher makeFetcher = {}, SyncOptions options = {std::chrono::milliseconds(0), 40})
    {
        Result<std::unique_ptr<Store>> opened = Store::open(m_folder.path());
        if (!opened)
            qFatal("no store");
        m_store = std::move(*opened);
        if (!makeFetcher)
            makeFetcher = [this] {
                auto fetcher = std::make_unique<RoutingFetcher>(web.fetcher());
                fetcher->route(QStringLiteral("sample"), std::make_unique<ResourceFetcher>());
                return fetcher;
            };
        m_makeFetcher = std::move(makeFetcher);
        m_options = options;
        startServiceAgain();
    }

    // As another run of the program would, over the same store.
    void startServiceAgain()
    {
        m_service.reset();
        m_service = std::make_unique<SyncService>(*m_store, recogniser(), m_makeFetcher, clock, m_options);
    }

    // Takes a table away behind the store's back, as a damaged disk may.
    void loseTable(const char *name)
    {
        sqlite3 *database = nullptr;
        const QByteArray file = (m_folder.path() + QStringLiteral("/sokbo.db")).toUtf8();
        const QByteArray sql = "ALTER TABLE " + QByteArray(name) + " RENAME TO lost";
        const bool done
            = sqlite3_open_v2(file.constData(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
            && sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(database);
        if (!done)
            qFatal("the table is still there");
    }

    QString folder() const { return m_folder.path(); }
    Store &store() { return *m_store; }
    SyncService &service() { return *m_service; }
    void endService() { m_service.reset(); }

    SourceId add(const QString &url, const std::function<void(Source &)> &change = {})
    {
        Source source;
        source.url = QUrl(url);
        if (change)
            change(source);
        return wait(m_store->addSource(source)).value();
    }

    SyncReport sync(const SyncRequest &request = {.evenIfNotDue = true})
    {
        return wait(m_service->sync(request), 120'000);
    }

    static SyncLine lineOf(const SyncReport &report, SourceId source)
    {
        for (const SyncLine &line : report.lines)
            if (line.source == source)
                return line;
        return {};
    }

    // What a sync says of its only source.
    SyncLine syncOne(const SyncRequest &request = {.evenIfNotDue = true})
    {
        const SyncReport report = sync(request);
        return report.lines.size() == 1 ? report.lines.first() : SyncLine();
    }

    Source source(SourceId id)
    {
        const QList<Source> sources = wait(m_store->sources()).value();
        for (const Source &each : sources)
            if (each.id == id)
                return each;
        return {};
    }

    QList<Headline> headlines() { return wait(m_store->page(BoardQuery(), 1'000, std::nullopt)).value(); }

    StoredArticle article(const QString &title)
    {
        for (const Headline &headline : headlines())
            if (headline.title == title)
                return wait(m_store->article(headline.id)).value();
        return {};
    }

    FakeWeb web;
    FakeClock clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};

private:
    // Loaded once: it takes longer than most tests.
    static std::shared_ptr<const Recogniser> recogniser()
    {
        static const std::shared_ptr<const Recogniser> loaded = [] {
            Result<std::unique_ptr<Recogniser>> result = Recogniser::load();
            if (!result)
                qFatal("no recogniser");
            return std::shared_ptr<const Recogniser>(std::move(*result));
        }();
        return loaded;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    MakeFetcher m_makeFetcher;
    SyncOptions m_options;
    std::unique_ptr<SyncService> m_service;
};

} // namespace sokbo::test
