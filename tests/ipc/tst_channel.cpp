// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipc/channel.h"
#include "ipc/request.h"

#include <QRandomGenerator>
#include <QTest>

#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace sokbo;
using namespace sokbo::ipc;
using namespace Qt::StringLiterals;

namespace {

const QDeadlineTimer forever(QDeadlineTimer::Forever);

QDeadlineTimer soon()
{
    return QDeadlineTimer(50);
}

} // namespace

class tst_Channel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bytesOfAnyLengthArrive();
    void refusesAFrameThatIsTooLong();
    void refusesAFrameWithoutALetter();
    void givesUpOnHalfAFrame();
    void seesThatTheOtherEndHasGone();
    void doesNotWaitForEverForAnEndThatReadsNothing();
    void endsAWaitWhenItIsShutDown();
    void requestsComeBackAsTheyWere();
    void refusesWhatIsNoRequest();

private:
    void writeRaw(const QByteArray &bytes)
    {
        QCOMPARE(qsizetype(::write(m_raw, bytes.constData(), size_t(bytes.size()))), bytes.size());
    }

    std::unique_ptr<Channel> m_channel;
    int m_raw = -1; // the other end
};

void tst_Channel::init()
{
    int ends[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    m_channel = std::make_unique<Channel>(ends[0]);
    m_raw = ends[1];
}

void tst_Channel::cleanup()
{
    m_channel.reset();
    if (m_raw >= 0)
        ::close(m_raw);
}

void tst_Channel::bytesOfAnyLengthArrive()
{
    Channel other(std::exchange(m_raw, -1));
    const QByteArray longOne(3 * Channel::longestFrame + 17, 'x');
    std::jthread sender([&] {
        (void)m_channel->send(Message::Output, "속보", forever);
        (void)m_channel->send(Message::Output, {}, forever);
        (void)m_channel->send(Message::ErrorOutput, longOne, forever);
        m_channel->shutDown();
    });
    QCOMPARE(other.receive(forever)->bytes, QByteArray("속보"));
    QCOMPARE(other.receive(forever)->bytes, QByteArray());
    QByteArray all;
    for (;;) {
        const Result<Frame> frame = other.receive(forever);
        if (!frame)
            break;
        QCOMPARE(frame->message, Message::ErrorOutput);
        all += frame->bytes;
    }
    QCOMPARE(all, longOne);
}

void tst_Channel::refusesAFrameThatIsTooLong()
{
    writeRaw("\xff\xff\xff\xffq");
    QCOMPARE(m_channel->receive(soon()).error().kind, Error::Kind::TooLarge);
}

void tst_Channel::refusesAFrameWithoutALetter()
{
    writeRaw(QByteArray(4, '\0'));
    QCOMPARE(m_channel->receive(soon()).error().kind, Error::Kind::Parse);
}

void tst_Channel::givesUpOnHalfAFrame()
{
    writeRaw(QByteArray("\0\0\0\x20q{\"run\"", 12));
    QCOMPARE(m_channel->receive(soon()).error().kind, Error::Kind::Timeout);
}

void tst_Channel::seesThatTheOtherEndHasGone()
{
    QCOMPARE(m_channel->waiting(), Channel::Waiting::Nothing);
    writeRaw("x");
    QCOMPARE(m_channel->waiting(), Channel::Waiting::Something);
    ::close(std::exchange(m_raw, -1));
    QCOMPARE(m_channel->receive(forever).error().kind, Error::Kind::Network);
    QCOMPARE(m_channel->waiting(), Channel::Waiting::End);
    QCOMPARE(m_channel->send(Message::Output, "x", forever).error().kind, Error::Kind::Network);
}

void tst_Channel::doesNotWaitForEverForAnEndThatReadsNothing()
{
    const QByteArray more(8 * 1024 * 1024, 'x'); // than the kernel keeps
    QCOMPARE(m_channel->send(Message::Output, more, soon()).error().kind, Error::Kind::Timeout);
}

void tst_Channel::endsAWaitWhenItIsShutDown()
{
    std::jthread other([this] { m_channel->shutDown(); });
    QVERIFY(!m_channel->receive(forever));
}

void tst_Channel::requestsComeBackAsTheyWere()
{
    const Request command = CommandRequest{{u"tag"_s, u"1"_s, u"+나중에 읽기"_s, u""_s, u"-\n\""_s}, true};
    QCOMPARE(*decodeRequest(encode(command)), command);
    const Request open
        = OpenRequest{{u"feed:https://a.example/한글"_s}, u"tag:정치"_s, ArticleId{7}, u"token"_s};
    QCOMPARE(*decodeRequest(encode(open)), open);
    const FileRequest file{u"../목록.opml"_s, 64};
    QCOMPARE(*decodeFileRequest(encode(file)), file);
}

void tst_Channel::refusesWhatIsNoRequest()
{
    const QByteArray good = encode(Request(CommandRequest{{u"tag"_s, u"1"_s}, false}));
    QVERIFY(decodeRequest(good));
    for (const QByteArray &bad : {QByteArray(), QByteArray("[]"), QByteArray("{}"), QByteArray(5000, '['),
             QByteArray(R"({"protocol":1,"run":"tag"})"), QByteArray(R"({"protocol":1,"run":["tag",1]})")})
        QVERIFY2(!decodeRequest(bad), bad.constData());
    QCOMPARE(decodeRequest(R"({"protocol":2,"run":["tag"]})").error().kind, Error::Kind::Newer);
    QRandomGenerator random(11);
    for (int i = 0; i < 10'000; ++i) {
        QByteArray changed = good;
        for (int n = random.bounded(1, 4); n > 0; --n)
            changed[random.bounded(int(changed.size()))] = char(random.bounded(256));
        const Result<Request> read = decodeRequest(changed);
        QVERIFY(read || !read.error().message.isEmpty());
    }
}

QTEST_APPLESS_MAIN(tst_Channel)
#include "tst_channel.moc"
