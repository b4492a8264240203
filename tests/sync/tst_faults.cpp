// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way over real sockets: what servers do wrong, and that it is nobody else's matter.
#include "net/httpfetcher.h"
#include "support/faultyserver.h"
#include "syncrig.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int goodFeeds = 50;

// Every fault that the server knows, with a word of what the reader is told.
struct Fault {
    const char *kind;
    const char *told;
};
constexpr Fault faults[]
    = {{"slow", "was not done"}, {"hang", "sent nothing"}, {"drop", "cut the connection"},
        {"chunkcut", "cut the connection"}, {"endless", "larger than"}, {"endlesshead", ""},
        {"bomb", "larger than"}, {"badgzip", ""}, {"cutgzip", ""}, {"401", "asks for a password"},
        {"404", "nothing at this address"}, {"410", "gone for good"}, {"429", "asked too often"},
        {"500", "error of the server"}, {"503", "overloaded"}, {"loop", "too many redirects"}};
// These are none: such servers are read all the same.
constexpr const char *quirks[] = {"nolength", "wrongtype", "redirect", "moved"};

FetchLimits shortLimits()
{
    FetchLimits limits;
    limits.idle = 5s; // more than a busy machine takes to answer
    limits.total = 8s;
    limits.longest = 10s;
    limits.stalled = 500ms;
    return limits;
}

SyncService::MakeFetcher realFetcher(const Clock &clock)
{
    return [&clock] { return std::make_unique<HttpFetcher>("Sokbo/test", clock, shortLimits()); };
}

QByteArray feed(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>신문 " + n
        + "</title><item><guid>" + n + "</guid><title>소식 " + n + "</title><description>"
        + QByteArray("본문이다. ").repeated(200) + "</description></item></channel></rss>";
}

QString told(const SyncLine &line)
{
    return line.error ? line.error->message : line.status;
}

// For a failure: which source it was, by the end of its address.
QByteArray whole(const SyncLine &line)
{
    return (line.title + u": "_s + told(line)).toUtf8();
}

} // namespace

class tst_Faults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsNobodyElsesMatter();
    void readsOnWhereAServerIsOnlyOdd();
    void asksAHostOnceThatWantsToBeLeftAlone();
    void saysThatAPageIsNoFeed();
};

void tst_Faults::aFaultIsNobodyElsesMatter()
{
    const SystemClock clock;
    FaultyServer good;
    std::vector<std::unique_ptr<FaultyServer>>
        faulty; // one for each: a host that is flooded floods nobody else
    SyncRig rig(realFetcher(clock));
    QHash<SourceId, const char *> bad; // first, so that they stand before the good ones
    for (const Fault &fault : faults) {
        faulty.push_back(std::make_unique<FaultyServer>());
        faulty.back()->setPage(u"/feed"_s, {feed(1'000)});
        bad.insert(
            rig.add(faulty.back()->url(u"/fault/%1/feed"_s.arg(QLatin1String(fault.kind)))), fault.told);
    }
    for (int i = 0; i < goodFeeds; ++i) {
        good.setPage(u"/%1"_s.arg(i), {feed(i)});
        rig.add(good.url(u"/%1"_s.arg(i)));
    }
    const SyncReport report = rig.sync();
    QCOMPARE(report.lines.size(), goodFeeds + qsizetype(std::size(faults)));
    qsizetype lastGood = -1, firstTimeout = report.lines.size();
    for (qsizetype i = 0; i < report.lines.size(); ++i) {
        const SyncLine &line = report.lines.at(i);
        if (!bad.contains(line.source)) {
            QVERIFY2(line.status == u"ok"_s, whole(line));
            lastGood = i;
            continue;
        }
        QVERIFY2(line.status == u"error"_s, whole(line));
        QVERIFY2(told(line).contains(QLatin1String(bad.value(line.source))), whole(line));
        QVERIFY(told(line).size() > 10);
        // It stands with the source, for the tree to show.
        QCOMPARE(rig.source(line.source).state.error->message, told(line));
        if (line.error->kind == Error::Kind::Timeout)
            firstTimeout = qMin(firstTimeout, i);
    }
    // The lines stand in the order in which their sources were done: nobody waited for those that never
    // answer.
    QVERIFY2(lastGood < firstTimeout, qPrintable(u"%1, %2"_s.arg(lastGood).arg(firstTimeout)));
    QCOMPARE(rig.headlines().size(), goodFeeds); // and no half of a feed was taken for one
    for (const SyncLine &line : report.lines)
        QCOMPARE(rig.source(line.source).state.gone, line.error && line.error->code == 410);
}

void tst_Faults::readsOnWhereAServerIsOnlyOdd()
{
    const SystemClock clock;
    FaultyServer server;
    SyncRig rig(realFetcher(clock));
    for (const char *quirk : quirks) {
        server.setPage(u"/%1"_s.arg(QLatin1String(quirk)), {feed(1)});
        rig.add(server.url(u"/fault/%1/%1"_s.arg(QLatin1String(quirk))));
    }
    const SyncReport report = rig.sync();
    QCOMPARE(report.lines.size(), qsizetype(std::size(quirks)));
    for (const SyncLine &line : report.lines)
        QVERIFY2(line.status == u"ok"_s, whole(line));
}

void tst_Faults::asksAHostOnceThatWantsToBeLeftAlone()
{
    FakeClock clock(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    FaultyServer server;
    SyncRig rig(realFetcher(clock));
    for (int i = 0; i < 100; ++i) {
        server.setPage(u"/%1"_s.arg(i), {"", "text/plain", {{"Retry-After", "3600"}}, 429});
        rig.add(server.url(u"/%1"_s.arg(i)));
    }
    const SyncReport first = rig.sync();
    QCOMPARE(first.lines.size(), 100);
    const qsizetype asked = server.requests().size();
    QVERIFY2(asked <= 2, qPrintable(QString::number(asked))); // those that were under way together
    qsizetype errors = 0;
    for (const SyncLine &line : first.lines) {
        const Source source = rig.source(line.source);
        errors += line.error ? 1 : 0;
        QCOMPARE(line.status, line.error ? u"error"_s : u"waiting"_s);
        QCOMPARE(source.state.error.has_value(), line.error.has_value());
        QCOMPARE(source.state.failures, line.error ? 1 : 0);
    }
    QCOMPARE(errors, asked); // the others were not asked, and have no error
    rig.clock.set(clock.now().addSecs(1'800));
    for (const SyncLine &line : rig.sync().lines)
        QCOMPARE(line.status, line.error ? u"skipped"_s : u"waiting"_s);
    QVERIFY(rig.sync({}).lines.isEmpty()); // none is due before the pause is over
    // Another run of the program knows it too.
    rig.startServiceAgain();
    for (const SyncLine &line : rig.sync().lines)
        QCOMPARE(line.status, line.error ? u"skipped"_s : u"waiting"_s);
    QCOMPARE(server.requests().size(), asked);

    for (int i = 0; i < 100; ++i)
        server.setPage(u"/%1"_s.arg(i), {feed(i)});
    clock.advance(3'601s);
    rig.clock.set(clock.now());
    for (const SyncLine &line : rig.sync().lines)
        QVERIFY2(line.status == u"ok"_s, whole(line));
}

void tst_Faults::saysThatAPageIsNoFeed()
{
    const SystemClock clock;
    FaultyServer server;
    SyncRig rig(realFetcher(clock));
    server.setPage(u"/feed"_s, {"<!doctype html><title>점검 중</title><p>점검 중입니다</p>", "text/html"});
    rig.add(server.url(u"/feed"_s));
    const SyncLine line = rig.syncOne();
    QVERIFY2(told(line).contains(u"no feed"_s), whole(line));
    QVERIFY(rig.headlines().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
