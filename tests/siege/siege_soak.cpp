// SPDX-License-Identifier: GPL-3.0-or-later
// siege_soak [--hours N] [--sources N] [--store FOLDER]: what a day of syncs leaves behind, in a new store or
// in one that stands there and is changed. The real service on a real store syncs by its own schedule; only
// the web and the clock are made up, so that a minute takes as long as its work. Sources answer well,
// unchanged, slowly, brokenly or not at all; a reader opens, marks and searches; images come and go, backups
// are made. Each hour says memory, descriptors, threads and the sizes of files. Exits 1 where one of them
// grows on after a third of the time. The stories of some days are held in memory, which grows until they are
// full: from a day more on only what comes after them is compared.
#include "entity/recogniser.h"
#include "store/store.h"
#include "story/storybook.h"
#include "support/fakeclock.h"
#include "sync/syncservice.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <malloc.h>
#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int newEvery = 20; // minutes between two articles of a source
constexpr int entriesOfAFeed = 30;

QByteArray picture()
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

// A web without a socket and without a memory: what an address answers follows from the time.
class Web final : public Fetcher {
public:
    explicit Web(const Clock &clock)
        : m_clock(clock)
    {
    }
    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override
    {
        QPromise<Result<FetchResponse>> promise;
        promise.start();
        promise.addResult(answer(request));
        promise.finish();
        return promise.future();
    }

private:
    Result<FetchResponse> answer(const FetchRequest &request) const
    {
        const qint64 minute = m_clock.now().toSecsSinceEpoch() / 60;
        const int source = request.url.host().section(u'.', 0, 0).mid(6).toInt();
        FetchResponse response;
        response.status = 200;
        response.url = request.url;
        if (request.url.path().endsWith(u".png"_s)) {
            response.body = picture();
            response.contentType = "image/png";
            return response;
        }
        if (source % 10 == 7 && minute % 3 == 0)
            return failure(Error::Kind::Timeout, u"the server sent nothing"_s);
        if (source % 10 == 8 && minute % 5 == 0)
            return failure(Error::Kind::Http, u"it answered 503"_s, 503);
        const qint64 newest = (minute + source) / newEvery;
        response.etag = '"' + QByteArray::number(newest) + '"';
        if (response.etag == request.etag) {
            response.status = 304;
            return response;
        }
        response.contentType = "application/rss+xml";
        response.body = feed(source, newest);
        if (source % 10 == 9)
            response.body.truncate(response.body.size() / 2);
        return response;
    }
    static QByteArray feed(int source, qint64 newest)
    {
        QString text = u"<rss version=\"2.0\"><channel><title>신문 %1</title>"_s.arg(source);
        for (qint64 number = newest; number > newest - entriesOfAFeed; --number)
            text += u"<item><guid>%1-%2</guid><title>%3 소식 %2: 김철수 대표, 서울에서 밝혀</title>"
                    "<link>https://source%1.example/%2</link><pubDate>%4</"
                    "pubDate><description><![CDATA[<p>%5</p>"
                    "<img src=\"https://source%1.example/%2.png\">]]></description></item>"_s.arg(source)
                        .arg(number)
                        .arg(source % 3 ? u"경제"_s : u"정치"_s,
                            QDateTime::fromSecsSinceEpoch(number * newEvery * 60, Qt::UTC)
                                .toString(Qt::RFC2822Date),
                            u"한결바이오는 %1일 서울에서 신약을 발표했다. "_s.arg(number).repeated(
                                5 + int(number % 40)));
        return (text + u"</channel></rss>"_s).toUtf8();
    }
    const Clock &m_clock;
};

template <typename T>
T wait(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(1);
    return future.result();
}

struct Measure {
    qint64 memory = 0; // KiB resident
    qint64 inUse = 0; // bytes of them that were asked for and not given back
    int descriptors = 0;
    int threads = 0;
    qint64 log = 0; // bytes of the store's write-ahead log
    qint64 others = 0; // bytes of all other files beside the database and its images
};

qint64 statusValue(const char *name)
{
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith(name))
                return line.mid(qstrlen(name) + 1).simplified().split(' ').first().toLongLong();
    return -1;
}

Measure measured(const QString &folder)
{
    malloc_trim(0); // what is free but held is no growth
    Measure measure;
    measure.memory = statusValue("VmRSS");
    const struct mallinfo2 heap = mallinfo2();
    measure.inUse = qint64(heap.uordblks + heap.hblkhd);
    measure.threads = int(statusValue("Threads"));
    measure.descriptors = int(QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size());
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (file.fileName() == "sokbo.db-wal"_L1)
            measure.log = file.size();
        else if (file.fileName() != "sokbo.db"_L1)
            measure.others += file.size();
    }
    return measure;
}

// What a reader does in an hour.
void read(Store &store, QRandomGenerator &chance, int hour)
{
    const auto board = wait(store.board({}));
    if (!board || board->isEmpty())
        return;
    QList<ArticleId> ids;
    for (int i = 0; i < 20; ++i)
        ids.append(board->at(chance.bounded(board->size())).id);
    for (const ArticleId id : std::as_const(ids))
        if (!wait(store.article(id)))
            std::printf("  an article cannot be read\n");
    const bool done = wait(store.setRead(ids, true)) && wait(store.setSaved(ids.mid(0, 2), true))
        && wait(store.setTags(ids.mid(2, 3), {u"태그 %1"_s.arg(hour % 5)}, {}))
        && wait(store.setNote(ids.last(), u"메모 %1"_s.arg(hour)));
    if (!done)
        std::printf("  a mark was not taken\n");
    for (const QString &words : {u"서울 is:unread"_s, u"\"한결바이오\""_s, u"is:saved"_s})
        if (const auto query = parseQuery(words, QDateTime::currentDateTimeUtc());
            query && !wait(store.count(*query)))
            std::printf("  a search failed\n");
}

int valueOf(const QStringList &words, const QString &option, int otherwise)
{
    const qsizetype at = words.indexOf(option);
    return at < 0 ? otherwise : words.value(at + 1).toInt();
}

double mean(const QList<Measure> &all, qsizetype from, qsizetype until, auto value)
{
    double sum = 0;
    for (qsizetype i = from; i < until; ++i)
        sum += double(value(all.at(i)));
    return sum / double(std::max<qsizetype>(1, until - from));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int hours = valueOf(app.arguments(), u"--hours"_s, 24);
    const int sources = valueOf(app.arguments(), u"--sources"_s, 30);
    const QTemporaryDir temporary;
    const qsizetype given = app.arguments().indexOf(u"--store"_s);
    const QString folder = given < 0 ? temporary.path() : app.arguments().value(given + 1);
    FakeClock clock;
    auto opened = Store::open(folder);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    const std::unique_ptr<Store> store = std::move(*opened);
    for (int number = 1; number <= sources; ++number) {
        Source source;
        source.url = QUrl(u"https://source%1.example/feed"_s.arg(number));
        if (number % 4 == 0)
            source.images = ImageFetching::AtSync;
        if (!wait(store->addSource(source)))
            qFatal("a source was not taken");
    }
    auto recogniser = Recogniser::load();
    SyncOptions options;
    options.pageSpacing = std::chrono::milliseconds(0);
    options.scheduleInterval = std::chrono::milliseconds(5);
    SyncService service(
        *store, std::shared_ptr<const Recogniser>(recogniser ? std::move(*recogniser) : nullptr),
        [&clock] { return std::make_unique<Web>(clock); }, clock, options);
    service.setOfflinePlan({20 << 20, true});
    int syncs = 0;
    qint64 added = 0;
    QObject::connect(&service, &SyncService::finished, &service, [&](const SyncReport &report) {
        ++syncs;
        for (const SyncLine &line : report.lines)
            added += line.added;
    });
    QRandomGenerator chance(1);
    QList<Measure> measures;
    QElapsedTimer real;
    real.start();
    service.setSchedule(true);
    for (int hour = 1; hour <= hours; ++hour) {
        for (int minute = 0; minute < 60; ++minute) {
            clock.advance(std::chrono::minutes(1));
            QTest::qWait(1); // the schedule looks
            // On a busy machine the schedule looks too seldom for minutes that are so short.
            if (minute % 10 == 9 && wait(service.sync({})).error)
                std::printf("  a sync failed\n");
        }
        read(*store, chance, hour);
        if (const auto kept = wait(store->keepBackup(clock.now())); !kept)
            std::printf("  no backup: %s\n", qPrintable(kept.error().message));
        measures.append(measured(folder));
        const Measure &now = measures.last();
        std::printf("hour %2d  %4d syncs  %6lld articles  %4lld MiB (%6.1f in use)  %3d descriptors  %2d "
                    "threads  log %5.1f "
                    "MiB  others "
                    "%5.1f MiB  %5.0f s\n",
            hour, syncs, static_cast<long long>(added), static_cast<long long>(now.memory / 1024),
            double(now.inUse) / (1 << 20), now.descriptors, now.threads, double(now.log) / (1 << 20),
            double(now.others) / (1 << 20), double(real.elapsed()) / 1000);
        std::fflush(stdout);
    }
    service.setSchedule(false);
    const auto report = wait(store->doctor(false));
    constexpr qsizetype day = 24, full = StoryBook::days * day;
    const qsizetype begin = hours >= full + day ? full : hours / 3, half = (hours - begin) / 2;
    const auto grows = [&](const char *name, double least, auto value) {
        const double early = mean(measures, begin, begin + half, value);
        const double late = mean(measures, hours - half, hours, value);
        const bool does = late > early * 1.1 + least;
        std::printf("%-12s %.1f from hour %lld on, %.1f from hour %lld on%s\n", name, early,
            static_cast<long long>(begin + 1), late, static_cast<long long>(hours - half + 1),
            does ? ": it grows" : "");
        return does;
    };
    int bad = 0;
    bad += grows("MiB", 8, [](const Measure &each) { return double(each.memory) / 1024; });
    bad += grows("descriptors", 2, [](const Measure &each) { return each.descriptors; });
    bad += grows("threads", 2, [](const Measure &each) { return each.threads; });
    bad += grows("MiB of log", 4, [](const Measure &each) { return double(each.log) / (1 << 20); });
    if (!report || !report->problems.isEmpty())
        std::printf(
            "the doctor: %s\n", qPrintable(report ? report->problems.join(u'\n') : report.error().message)),
            ++bad;
    if (added < qint64(hours) * sources)
        std::printf("too few articles came\n"), ++bad;
    return bad == 0 ? 0 : 1;
}
