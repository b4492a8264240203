// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandserver.h"
#include "core/clock.h"
#include "ipc/client.h"
#include "ipc/socketplace.h"
#include "net/webfetcher.h"
#include "store/store.h"
#include "sync/syncservice.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

struct Told {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

class tst_CommandServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void handsOverWhatASecondSokboWasStartedFor();
    void runsWhatWritesAndNothingElse();
    void asksTheClientForItsFiles();
    void refusesAFileThatIsTooLong();
    void endsWithCommandsUnderWay();

private:
    Told ask(const ipc::Request &request, const QByteArray &file = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<cli::CommandServer> m_server;
};

void tst_CommandServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_folder->path());
    QVERIFY(store);
    m_store = std::move(*store);
    m_service = std::make_unique<SyncService>(
        *m_store, nullptr, [this] { return makeWebFetcher(u"test"_s, m_clock); }, m_clock);
    auto server = cli::CommandServer::start(*m_store, *m_service);
    QVERIFY(server);
    m_server = std::move(*server);
}

void tst_CommandServer::cleanup()
{
    m_server.reset();
    m_service.reset();
    m_store.reset();
    m_folder.reset();
}

// The client waits in a thread of its own, because the server needs the event loop of this one.
Told tst_CommandServer::ask(const ipc::Request &request, const QByteArray &file)
{
    Told told;
    std::atomic<bool> done = false;
    const std::jthread client([&] {
        const auto channel = ipc::connectIn(m_folder->path());
        const ipc::ClientStreams streams{[&](const QByteArray &bytes) { told.output += bytes; },
            [&](const QByteArray &bytes) { told.errors += bytes; },
            [&](const ipc::FileRequest &) { return Result<QByteArray>(file); }};
        if (channel)
            told.status = ipc::ask(**channel, request, streams).value_or(-1);
        done = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 30'000); }();
    return told;
}

void tst_CommandServer::handsOverWhatASecondSokboWasStartedFor()
{
    const ipc::OpenRequest asked{{u"feed:https://a.example/"_s}, u"tag:정치"_s, ArticleId{7}, u"token"_s};
    QList<ipc::OpenRequest> got;
    QThread *thread = nullptr;
    connect(m_server.get(), &cli::CommandServer::openRequested, this, [&](const ipc::OpenRequest &request) {
        got.append(request);
        thread = QThread::currentThread();
    });
    QCOMPARE(ask(asked).status, 0);
    QTRY_COMPARE(got.size(), 1);
    QCOMPARE(got.first(), asked);
    QCOMPARE(thread, QThread::currentThread());
}

void tst_CommandServer::runsWhatWritesAndNothingElse()
{
    const Told tagged = ask(ipc::CommandRequest{{u"tag"_s, u"1"_s, u"+가"_s}});
    QCOMPARE(tagged.status, 1);
    QCOMPARE(tagged.errors, QByteArray("sokboctl: there is no article 1\n"));
    for (const QStringList &words :
        {QStringList{u"export"_s, u"/tmp/out.opml"_s}, QStringList{u"entities"_s, u"/etc/passwd"_s},
            QStringList{u"restore"_s, u"x"_s}, QStringList()}) {
        const Told refused = ask(ipc::CommandRequest{words});
        QCOMPARE(refused.status, 2);
        QCOMPARE(refused.errors.count('\n'), 1);
        QCOMPARE(refused.output, QByteArray());
    }
}

void tst_CommandServer::asksTheClientForItsFiles()
{
    const QByteArray opml = "<opml version=\"2.0\"><body><outline text=\"a\" xmlUrl=\"https://a.example/\"/>"
        + QByteArray(300'000, ' ') + "</body></opml>";
    const Told imported = ask(ipc::CommandRequest{{u"import"_s, u"없는 파일"_s}}, opml);
    QCOMPARE(imported.errors, QByteArray());
    QCOMPARE(imported.output, QByteArray("1 added, 0 were there already\n"));
}

void tst_CommandServer::refusesAFileThatIsTooLong()
{
    const Told refused
        = ask(ipc::CommandRequest{{u"import"_s, u"list"_s}}, QByteArray(66 * 1024 * 1024, ' '));
    QVERIFY(refused.status != 0);
    QCOMPARE(ask(ipc::CommandRequest{{u"import"_s, u"list"_s}}, "<opml><body/></opml>").status, 0);
}

void tst_CommandServer::endsWithCommandsUnderWay()
{
    std::atomic<bool> isWaiting = false;
    std::atomic<bool> mayAnswer = false;
    std::jthread client([&] {
        const auto channel = ipc::connectIn(m_folder->path());
        const ipc::ClientStreams streams{[](const QByteArray &) {}, [](const QByteArray &) {},
            [&](const ipc::FileRequest &) -> Result<QByteArray> {
                isWaiting = true;
                mayAnswer.wait(false);
                return QByteArray();
            }};
        if (channel)
            (void)ipc::ask(**channel, ipc::CommandRequest{{u"import"_s, u"list"_s}}, streams);
    });
    QTRY_VERIFY_WITH_TIMEOUT(isWaiting, 30'000);
    m_server.reset(); // or this test never ends: the command waits for a file that does not come
    mayAnswer = true;
    mayAnswer.notify_all();
}

QTEST_GUILESS_MAIN(tst_CommandServer)
#include "tst_commandserver.moc"
