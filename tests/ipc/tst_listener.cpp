// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipc/listener.h"
#include "ipc/socketplace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace sokbo;
using namespace sokbo::ipc;
using namespace Qt::StringLiterals;

namespace {

const QDeadlineTimer forever(QDeadlineTimer::Forever);

// Answers a frame with the same one.
void echo(Channel &channel)
{
    const Result<Frame> frame = channel.receive(forever);
    if (frame)
        (void)channel.send(Message::Output, frame->bytes, forever);
}

} // namespace

class tst_Listener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void servesAClientInAnotherThread();
    void onlyTheOwnerCanConnect();
    void nobodyListensInAnEmptyFolder();
    void replacesWhatACrashHasLeft();
    void worksInAFolderWithALongPath();
    void moreClientsThanItServesAtOnceWait();
    void doesNotWaitForIdleClientsAtItsEnd();

private:
    QString folder() const { return m_folder->path(); }
    QByteArray answerTo(const QString &folder, const QByteArray &bytes);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Listener::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

// The client waits in a thread of its own, because the listener needs the event loop of this one.
QByteArray tst_Listener::answerTo(const QString &in, const QByteArray &bytes)
{
    std::atomic<bool> done = false;
    QByteArray answer;
    std::jthread client([&] {
        const auto channel = connectIn(in);
        if (channel && (*channel)->send(Message::Asks, bytes, forever))
            if (const Result<Frame> frame = (*channel)->receive(forever))
                answer = frame->bytes;
        done = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 20'000); }();
    return answer;
}

void tst_Listener::servesAClientInAnotherThread()
{
    std::atomic<bool> inThisThread = false;
    const auto listener = Listener::open(folder(), [&, here = QThread::currentThread()](Channel &channel) {
        inThisThread = QThread::currentThread() == here;
        echo(channel);
    });
    QVERIFY(listener);
    QCOMPARE(answerTo(folder(), "하나"), QByteArray("하나"));
    QCOMPARE(answerTo(folder(), "둘"), QByteArray("둘"));
    QVERIFY(!inThisThread);
}

void tst_Listener::onlyTheOwnerCanConnect()
{
    const mode_t before = ::umask(0);
    const auto listener = Listener::open(folder(), echo);
    ::umask(before);
    QVERIFY(listener);
    struct stat about { };
    QCOMPARE(::stat(QFile::encodeName(folder() + u"/socket"_s).constData(), &about), 0);
    QVERIFY(S_ISSOCK(about.st_mode));
    QCOMPARE(int(about.st_mode & 0777), 0600);
}

void tst_Listener::nobodyListensInAnEmptyFolder()
{
    QCOMPARE(connectIn(folder()).error().kind, Error::Kind::NotFound);
    QCOMPARE(connectIn(folder() + u"/none"_s).error().kind, Error::Kind::NotFound);
    {
        const auto listener = Listener::open(folder(), echo);
        QVERIFY(listener);
    }
    QCOMPARE(connectIn(folder()).error().kind, Error::Kind::NotFound);
    QVERIFY(QDir(folder()).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));
}

void tst_Listener::replacesWhatACrashHasLeft()
{
    const Result<int> crashed = listenIn(folder());
    QVERIFY(crashed);
    ::close(*crashed); // as the kernel does for whoever is killed
    QVERIFY(QDir(folder()).exists(u"socket"_s));
    QCOMPARE(connectIn(folder()).error().kind, Error::Kind::NotFound);
    const auto listener = Listener::open(folder(), echo);
    QVERIFY(listener);
    QCOMPARE(answerTo(folder(), "x"), QByteArray("x"));
}

void tst_Listener::worksInAFolderWithALongPath()
{
    QString deep = folder();
    for (int i = 0; i < 20; ++i)
        deep += u"/깊은-자료-폴더"_s;
    QVERIFY(QDir().mkpath(deep));
    const auto listener = Listener::open(deep, echo);
    QVERIFY(listener);
    QCOMPARE(answerTo(deep, "x"), QByteArray("x"));
}

void tst_Listener::moreClientsThanItServesAtOnceWait()
{
    std::atomic<int> now = 0, all = 0;
    std::atomic<bool> tooMany = false;
    const auto listener = Listener::open(folder(), [&](Channel &channel) {
        if (++now > Listener::mostClients)
            tooMany = true;
        echo(channel);
        --now;
        ++all;
    });
    QVERIFY(listener);
    constexpr int clients = 2 * Listener::mostClients;
    std::vector<std::unique_ptr<Channel>> channels;
    for (int i = 0; i < clients; ++i) {
        auto channel = connectIn(folder());
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().message));
        channels.push_back(std::move(*channel));
        QTest::qWait(1);
    }
    QTRY_COMPARE(now, Listener::mostClients);
    for (const auto &channel : channels)
        QVERIFY(channel->send(Message::Asks, "x", forever));
    QTRY_COMPARE_WITH_TIMEOUT(all, clients, 20'000);
    QVERIFY(!tooMany);
    for (const auto &channel : channels)
        QCOMPARE(channel->receive(forever)->bytes, QByteArray("x"));
}

void tst_Listener::doesNotWaitForIdleClientsAtItsEnd()
{
    std::atomic<int> served = 0;
    auto listener = Listener::open(folder(), [&](Channel &channel) {
        ++served;
        echo(channel);
    });
    QVERIFY(listener);
    const auto idle = connectIn(folder());
    QVERIFY(idle);
    QTRY_COMPARE(served, 1);
    listener->reset(); // or this test never ends
    QVERIFY(!(*idle)->receive(forever));
}

QTEST_GUILESS_MAIN(tst_Listener)
#include "tst_listener.moc"
