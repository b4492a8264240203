// SPDX-License-Identifier: GPL-3.0-or-later
// The command line and a second sokbo beside a window that is open: the programs as they are installed.
#include "cli/program.h"
#include "ipc/client.h"
#include "ipc/socketplace.h"
#include "support/faultyserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray feed(int articles)
{
    QByteArray items;
    for (int i = 1; i <= articles; ++i) {
        const QByteArray n = QByteArray::number(i);
        items += "<item><guid isPermaLink=\"false\">" + n + "</guid><title>소식 " + n
            + "</title><pubDate>Mon, 23 Nov 2020 08:0" + n
            + ":00 +0900</pubDate><description>이재용 회장이 말했다. " + n + "</description></item>";
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>하늘신문</title>"
        + items + "</channel></rss>";
}

} // namespace

class tst_Window : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyCommandWorksWhileTheWindowIsOpen();
    void saysTheSameWithTheWindowAndWithout_data();
    void saysTheSameWithTheWindowAndWithout();
    void readsTheFilesOfTheClient();
    void twoSyncsFetchASourceOnce();
    void ctrlCEndsTheSyncAndNotTheWindow();
    void brokenClientsHarmNobody();
    void saysWhatNeedsTheFolderForItself();
    void onlyTheUserCanConnect();
    void worksInADeepFolder();
    void aKilledWindowLeavesNothingInTheWay();
    void theWindowClosesWhileACommandRuns();
    void aSecondSokboHandsOver();
    void anUnattendedSokboSaysWhoHoldsTheFolder();
    void tellsOfItselfWithoutADisplay();

private:
    QStringList all(const QStringList &arguments) const;
    Answer run(const QStringList &arguments, const Surroundings &surroundings = {}) const;
    Answer sokbo(const QStringList &arguments) const;
    void startWindow();
    void closeWindow();
    bool isServing() const { return ipc::connectIn(m_data).has_value(); }
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyServer> m_server;
    QString m_data;
    QProcess m_window;
};

void tst_Window::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_data = file(u"data"_s);
    m_server = std::make_unique<FaultyServer>();
    m_server->setPage(u"/feed"_s, {feed(5)});
    QVERIFY(QDir().mkpath(m_data));
}

void tst_Window::cleanup()
{
    closeWindow();
    m_server.reset();
    m_folder.reset();
}

QStringList tst_Window::all(const QStringList &arguments) const
{
    return QStringList{u"--data"_s, m_data} + arguments;
}

Answer tst_Window::run(const QStringList &arguments, const Surroundings &surroundings) const
{
    return runProgram(QStringLiteral(SOKBOCTL), all(arguments), surroundings);
}

Answer tst_Window::sokbo(const QStringList &arguments) const
{
    return runProgram(QStringLiteral(SOKBO), all(arguments));
}

void tst_Window::startWindow()
{
    // The web engine has nothing to do with this, and takes its time.
    QFile settings(m_data + u"/sokbo.ini"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[General]\nplainView=true\nsyncsByItself=false\n");
    settings.close();
    m_window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_window.start(QStringLiteral(SOKBO), all({}));
    QTRY_VERIFY_WITH_TIMEOUT(isServing(), 60'000);
}

// As a desktop does that ends the session.
void tst_Window::closeWindow()
{
    if (m_window.state() == QProcess::NotRunning)
        return;
    m_window.terminate();
    if (!m_window.waitForFinished(20'000))
        m_window.kill();
    m_window.waitForFinished();
}

void tst_Window::everyCommandWorksWhileTheWindowIsOpen()
{
    startWindow();
    const Answer added = run({u"add"_s, m_server->url(u"/feed"_s), u"--folder"_s, u"신문"_s});
    QCOMPARE(added.errors, QByteArray());
    QCOMPARE(added.status, 0);
    QVERIFY2(added.output.contains("하늘신문"), added.output);
    const QJsonArray synced = run({u"sync"_s, u"--json"_s}).rows();
    QCOMPARE(synced.size(), 1);
    QCOMPARE(synced.first()["new"_L1].toInt(), 5);
    const QString id = QString::number(run({u"list"_s, u"--json"_s}).rows().first()["id"_L1].toInt());
    for (const QStringList &command :
        {QStringList{u"save"_s, id}, QStringList{u"read"_s, id}, QStringList{u"unread"_s, id},
            QStringList{u"read"_s, id}, QStringList{u"tag"_s, id, u"+경제"_s, u"+나중에 읽기"_s},
            QStringList{u"note"_s, id, u"다시"_s, u"볼 것"_s},
            QStringList{u"rule"_s, u"add"_s, u"삼성전자"_s, u"--do"_s, u"save"_s},
            QStringList{u"dates"_s, u"하늘신문"_s, u"as-written"_s}, QStringList{u"rule"_s, u"off"_s, u"1"_s},
            QStringList{u"rule"_s, u"remove"_s, u"1"_s}}) {
        const Answer done = run(command);
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.status, 0);
    }
    QCOMPARE(run({u"count"_s, u"is:saved"_s, u"is:read"_s, u"has:note"_s, u"tag:경제"_s}).output,
        QByteArray("1\n"));
    QCOMPARE(run({u"reanalyse"_s}).status, 0);
    QCOMPARE(run({u"remark"_s}).status, 0); // its former name
    QCOMPARE(run({u"backup"_s, file(u"copy"_s)}).status, 0);
    QCOMPARE(run({u"export"_s, file(u"out.opml"_s)}).status, 0);
    QCOMPARE(run({u"export"_s, id, u"--md"_s, u"-o"_s, file(u"out"_s)}).status, 0);
    QVERIFY(!run({u"briefing"_s, u"--since"_s, u"2000-01-01"_s, u"--json"_s})
                 .object()["stories"_L1]
                 .toArray()
                 .isEmpty());
    QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
    QCOMPARE(run({u"doctor"_s, u"--repair"_s}).output, QByteArray("ok\n"));
    QCOMPARE(run({u"import"_s, file(u"out.opml"_s)}).output, QByteArray("0 added, 1 were there already\n"));
    QCOMPARE(run({u"remove"_s, u"하늘신문"_s}).status, 0);
    QCOMPARE(run({u"count"_s, u"-is:saved"_s}).output, QByteArray("0\n"));
    QCOMPARE(m_window.state(), QProcess::Running);
    closeWindow();
    QCOMPARE(m_window.exitStatus(), QProcess::NormalExit);
    QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
}

void tst_Window::saysTheSameWithTheWindowAndWithout_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("nothing to tag") << QStringList{u"tag"_s, u"1"_s};
    QTest::newRow("no such article") << QStringList{u"save"_s, u"99"_s};
    QTest::newRow("done") << QStringList{u"tag"_s, u"1"_s, u"+가"_s};
    QTest::newRow("no such source") << QStringList{u"sync"_s, u"77"_s};
    QTest::newRow("nobody answers") << QStringList{
        u"add"_s, u"https://127.0.0.1:1/feed"_s, u"file:///etc/passwd"_s};
    QTest::newRow("no such file") << QStringList{u"import"_s, u"none.opml"_s};
    QTest::newRow("no such option") << QStringList{u"sync"_s, u"--colour"_s};
    QTest::newRow("nothing is due") << QStringList{u"sync"_s, u"--due"_s};
    QTest::newRow("nothing is due, for programs") << QStringList{u"sync"_s, u"--due"_s, u"--json"_s};
    QTest::newRow("nothing to analyse") << QStringList{u"reanalyse"_s};
    QTest::newRow("known already") << QStringList{u"add"_s, u"--sample"_s};
}

void tst_Window::saysTheSameWithTheWindowAndWithout()
{
    QFETCH(QStringList, command);
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    QCOMPARE(run({u"add"_s, u"--sample"_s}).status, 0);
    QCOMPARE(run({u"sync"_s, u"하늘신문"_s}).status, 0);
    QCOMPARE(run({u"sync"_s, u"--due"_s}).status, 0);
    const Answer without = run(command);
    startWindow();
    const Answer with = run(command);
    QCOMPARE(with.status, without.status);
    QCOMPARE(with.output, without.output);
    QCOMPARE(with.errors, without.errors);
}

void tst_Window::readsTheFilesOfTheClient()
{
    startWindow();
    const QByteArray opml = "<opml version=\"2.0\"><body><outline text=\"하늘\" xmlUrl=\""
        + m_server->url(u"/feed"_s).toUtf8() + "\"/></body></opml>";
    QFile written(file(u"목록.opml"_s));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(opml);
    written.close();
    QCOMPARE(run({u"import"_s, u"목록.opml"_s}, {m_folder->path()}).output,
        QByteArray("1 added, 0 were there already\n"));
    QCOMPARE(run({u"import"_s, u"-"_s}, {{}, opml}).output, QByteArray("0 added, 1 were there already\n"));
    QCOMPARE(run({u"import"_s, u"/dev/stdin"_s}, {{}, opml}).output,
        QByteArray("0 added, 1 were there already\n"));
    const QByteArray names = "달빛서점\torganisation\t주식회사 달빛서점\t003210\n";
    const Answer corrected = run({u"corrections"_s, u"import"_s, u"-"_s}, {{}, names});
    QCOMPARE(corrected.errors, QByteArray());
    QVERIFY(run({u"corrections"_s}).output.contains("달빛서점"));
}

void tst_Window::twoSyncsFetchASourceOnce()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    startWindow();
    m_server->setPage(u"/feed"_s, {feed(5), "application/xml", {}, 200, 1'500});
    const int before = m_server->requestsFor(u"/feed"_s);
    QProcess first, second;
    first.start(QStringLiteral(SOKBOCTL), all({u"sync"_s, u"--json"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestsFor(u"/feed"_s), before + 1, 20'000);
    second.start(QStringLiteral(SOKBOCTL), all({u"sync"_s, u"--json"_s}));
    const Answer one = answerOf(first), other = answerOf(second);
    QCOMPARE(one.status, 0);
    QCOMPARE(other.status, 0);
    QCOMPARE(one.rows().first()["new"_L1].toInt(), 5);
    QCOMPARE(other.rows().first()["new"_L1].toInt(), 5); // it joined the first
    QCOMPARE(m_server->requestsFor(u"/feed"_s), before + 1);
}

void tst_Window::ctrlCEndsTheSyncAndNotTheWindow()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    startWindow();
    m_server->setPage(u"/feed"_s, {feed(5), "application/xml", {}, 200, 120'000});
    const int before = m_server->requestsFor(u"/feed"_s);
    QProcess sync;
    sync.start(QStringLiteral(SOKBOCTL), all({u"sync"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestsFor(u"/feed"_s), before + 1, 20'000);
    ::kill(pid_t(sync.processId()), SIGINT);
    QVERIFY(sync.waitForFinished(20'000));
    QCOMPARE(sync.exitStatus(), QProcess::CrashExit); // by the signal, as any command
    // A sync that still ran would be joined, and wait for the same answer.
    m_server->setPage(u"/feed"_s, {feed(5)});
    QTest::qWait(300);
    const Answer again = run({u"sync"_s, u"--json"_s});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.rows().first()["new"_L1].toInt(), 5);
    QCOMPARE(m_window.state(), QProcess::Running);
}

void tst_Window::brokenClientsHarmNobody()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    QCOMPARE(run({u"sync"_s}).status, 0);
    startWindow();
    const QList<QByteArray> lines{QByteArray(100'000, '\xff'), "GET / HTTP/1.1\r\n\r\n", "\0\0\0\1q"_ba,
        "\0\0\0\5q{}{}"_ba, "\xff\xff\xff\xff"_ba, QByteArray("\0\0\1\0q{\"protocol\":1,\"run\":[\"ta", 29),
        "\0\0\0\1s"_ba, QByteArray()};
    std::vector<std::unique_ptr<ipc::Channel>> idle;
    for (int i = 0; i < 100; ++i) {
        auto client = ipc::connectIn(m_data);
        QVERIFY2(client, client ? "" : qPrintable(client.error().message));
        const QByteArray &line = lines.at(i % lines.size());
        (void)::send((*client)->descriptor(), line.constData(), size_t(line.size()), MSG_NOSIGNAL);
        if (i % 3 != 0) // the others go at once
            idle.push_back(std::move(*client));
    }
    const Answer tagged = run({u"tag"_s, u"1"_s, u"+가"_s});
    QCOMPARE(tagged.errors, QByteArray());
    QCOMPARE(tagged.status, 0);
    // They are dropped, the idle ones too; some are told why before.
    for (const auto &client : idle) {
        while (client->receive(QDeadlineTimer(20'000))) { }
        QCOMPARE(client->waiting(), ipc::Channel::Waiting::End);
    }
    QCOMPARE(m_window.state(), QProcess::Running);
    QCOMPARE(run({u"count"_s, u"tag:가"_s}).output, QByteArray("1\n"));
}

void tst_Window::saysWhatNeedsTheFolderForItself()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    startWindow();
    QCOMPARE(run({u"backup"_s, file(u"copy"_s)}).status, 0);
    const Answer refused = run({u"restore"_s, file(u"copy"_s)});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.errors.count('\n'), 1);
    QVERIFY2(refused.errors.contains("close it first"), refused.errors);
    closeWindow();
    QCOMPARE(run({u"restore"_s, file(u"copy"_s)}).status, 0);
}

void tst_Window::onlyTheUserCanConnect()
{
    startWindow();
    struct stat about { };
    QCOMPARE(::stat(QFile::encodeName(m_data + u"/socket"_s).constData(), &about), 0);
    QCOMPARE(int(about.st_mode & 0777), 0600);
}

void tst_Window::worksInADeepFolder()
{
    for (int i = 0; i < 12; ++i)
        m_data += u"/깊은-자료-폴더"_s;
    QVERIFY(QDir().mkpath(m_data));
    startWindow();
    QCOMPARE(run({u"add"_s, u"--sample"_s}).status, 0);
    QVERIFY(!run({u"sources"_s, u"--json"_s}).rows().isEmpty());
}

void tst_Window::aKilledWindowLeavesNothingInTheWay()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    QCOMPARE(run({u"sync"_s}).status, 0);
    startWindow();
    m_window.kill();
    QVERIFY(m_window.waitForFinished(20'000));
    QVERIFY(QDir(m_data).exists(u"socket"_s));
    QCOMPARE(run({u"tag"_s, u"1"_s, u"+가"_s}).status, 0);
    startWindow();
    QCOMPARE(run({u"tag"_s, u"1"_s, u"+나"_s}).status, 0);
    QCOMPARE(run({u"tags"_s, u"--json"_s}).rows().size(), 2);
}

void tst_Window::theWindowClosesWhileACommandRuns()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    startWindow();
    m_server->setPage(u"/feed"_s, {feed(5), "application/xml", {}, 200, 120'000});
    const int before = m_server->requestsFor(u"/feed"_s);
    QProcess sync;
    sync.start(QStringLiteral(SOKBOCTL), all({u"sync"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestsFor(u"/feed"_s), before + 1, 20'000);
    closeWindow();
    QCOMPARE(m_window.exitStatus(), QProcess::NormalExit);
    const Answer answer = answerOf(sync);
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.errors.count('\n'), 1);
    QVERIFY2(answer.errors.contains("window"), answer.errors);
}

void tst_Window::aSecondSokboHandsOver()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    QCOMPARE(run({u"sync"_s}).status, 0);
    startWindow();
    QCOMPARE(run({u"count"_s, u"is:read"_s}).output, QByteArray("0\n"));
    const Answer second = sokbo({u"--query"_s, u"소식"_s, u"--open"_s, u"3"_s});
    QVERIFY2(!second.errors.contains("sokbo: "), second.errors); // Qt may say something of its own
    QCOMPARE(second.status, 0);
    // An article that is opened is read.
    QTRY_COMPARE_WITH_TIMEOUT(run({u"list"_s, u"is:read"_s, u"--json"_s}).rows().size(), 1, 20'000);
    QCOMPARE(run({u"list"_s, u"is:read"_s, u"--json"_s}).rows().first()["id"_L1].toInt(), 3);
    QCOMPARE(sokbo({u"feed:"_s + m_server->url(u"/feed"_s)}).status, 0);
    QCOMPARE(m_window.state(), QProcess::Running);
    QCOMPARE(run({u"tag"_s, u"1"_s, u"+가"_s}).status, 0); // also while its dialog is open
    QCOMPARE(sokbo({u"/etc/passwd"_s}).status, 2);
}

void tst_Window::anUnattendedSokboSaysWhoHoldsTheFolder()
{
    startWindow();
    const Answer refused = sokbo({u"--screenshot"_s, file(u"picture.png"_s)});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains(QByteArray("process " + QByteArray::number(m_window.processId()))),
        refused.errors);
    QVERIFY(!QFile::exists(file(u"picture.png"_s)));
}

void tst_Window::tellsOfItselfWithoutADisplay()
{
    Surroundings none;
    for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        none.environment.remove(name);
    const Answer help = runProgram(QStringLiteral(SOKBO), {u"--help"_s}, none);
    QCOMPARE(help.status, 0);
    QVERIFY2(help.output.contains("ADDRESS"), help.output);
    const Answer version = runProgram(QStringLiteral(SOKBO), {u"--version"_s}, none);
    QCOMPARE(version.status, 0);
    QVERIFY2(version.output.startsWith("sokbo "), version.output);
    const Answer wrong = runProgram(QStringLiteral(SOKBO), {u"--colour"_s}, none);
    QCOMPARE(wrong.status, 2);
    QCOMPARE(wrong.errors.count('\n'), 1);
}

QTEST_GUILESS_MAIN(tst_Window)
#include "tst_window.moc"
