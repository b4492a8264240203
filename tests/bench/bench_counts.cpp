// SPDX-License-Identifier: GPL-3.0-or-later
// What the sidebar asks after each mark, of kept counts and counted, in one run on the same store:
//   bench_counts [ARTICLES]
// Articles come every twenty seconds from forty sources, with eight names each. Times are of the processor,
// in all threads, and the median of several. "half of all" asks for a time that began with the middle one of
// the articles: `since` has no end.

#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace sokbo;

namespace {

constexpr int feeds = 40, batch = 200, names = 20000;
constexpr qint64 firstSecond = 1'700'000'000, apart = 20;

template <typename T>
T got(QFuture<Result<T>> future)
{
    auto result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

double milliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double median(const std::function<void()> &job)
{
    QList<double> times;
    for (int i = 0; i < 9; ++i) {
        const double before = milliseconds();
        job();
        times.append(milliseconds() - before);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

// The n-th name comes with a probability of about 1/n.
QString someName(QRandomGenerator &random)
{
    const int n = int(std::pow(double(names), random.generateDouble())) - 1;
    return QStringLiteral("이름") + QChar(0xac00 + n % 150 * 70) + QChar(0xac00 + n / 150 * 80);
}

QDateTime timeOf(qint64 article)
{
    return QDateTime::fromSecsSinceEpoch(firstSecond + article * apart, Qt::UTC);
}

AnalysedArticle makeArticle(QRandomGenerator &random, int n)
{
    AnalysedArticle analysed;
    Article &article = analysed.article;
    article.guid = QStringLiteral("https://news.example/%1").arg(n);
    article.link = QUrl(article.guid);
    article.title = QStringLiteral("제목 %1").arg(n);
    article.published = timeOf(n).addSecs(random.bounded(3600));
    article.fetched = article.published;
    article.body = SafeHtml::fromSanitised(QStringLiteral("<p>글 %1</p>").arg(n));
    for (int i = 0; i < 8; ++i) {
        Mention mention;
        mention.start = i * 5;
        mention.end = mention.start + 4;
        mention.type = i % 2 ? MentionType::Person : MentionType::Organisation;
        mention.text = someName(random);
        mention.name = mention.text;
        analysed.mentions.append(mention);
    }
    return analysed;
}

struct Read {
    const char *what;
    std::function<void(Store &store)> run;
};

QList<Read> readsOf(int articles)
{
    const QDateTime now = timeOf(articles), middle = timeOf(articles / 2);
    const auto most = [](std::optional<MentionType> type, const QDateTime &since) {
        return [=](Store &store) { got(store.topEntities(type, since, 10)); };
    };
    return {{"fixed boards", [=](Store &store) { got(store.boardCounts(now.addSecs(-43200))); }},
        {"fixed boards, half of all today", [=](Store &store) { got(store.boardCounts(middle)); }},
        {"sources", [](Store &store) { got(store.sourceCounts()); }},
        {"tags", [](Store &store) { got(store.tags()); }},
        {"articles of all", [](Store &store) { got(store.count({})); }},
        {"most named of a day", most(std::nullopt, now.addDays(-1))},
        {"most named of a week", most(std::nullopt, now.addDays(-7))},
        {"most named people of a week", most(MentionType::Person, now.addDays(-7))},
        {"most named events of a week, of which there are none", most(MentionType::Event, now.addDays(-7))},
        {"most named of half of all", most(std::nullopt, middle)},
        {"names that rise", [=](Store &store) { got(store.risingEntities(std::nullopt, now, 10)); }},
        {"names that rise in half of all",
            [=](Store &store) { got(store.risingEntities(std::nullopt, middle, 10)); }}};
}

QList<double> timesOf(Store &store, const QList<Read> &reads)
{
    QList<double> times;
    for (const Read &read : reads)
        times.append(median([&] { read.run(store); }));
    return times;
}

void print(
    const char *title, const QList<Read> &reads, const QList<double> &kept, const QList<double> &counted)
{
    std::printf("%s\n", title);
    for (qsizetype i = 0; i < reads.size(); ++i)
        std::printf("  %-54s kept %10.3f ms   counted %10.3f ms   %8.1f times as fast\n", reads[i].what,
            kept[i], counted[i], counted[i] / kept[i]);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int articles = argc > 1 ? std::atoi(argv[1]) : 30000;
    const QTemporaryDir folder;
    auto store = std::move(*Store::open(folder.path()));
    QList<SourceId> sources;
    for (int i = 0; i < feeds; ++i) {
        Source source;
        source.url = QUrl(QStringLiteral("https://news.example/%1.xml").arg(i));
        sources.append(got(store->addSource(source)));
    }
    QRandomGenerator random(42);
    const double before = milliseconds();
    for (int n = 0; n < articles; n += batch) {
        QList<AnalysedArticle> list;
        for (int i = 0; i < batch; ++i)
            list.append(makeArticle(random, n + i));
        const auto ids = got(store->saveArticles(sources[n / batch % feeds], list)).ids;
        got(store->setRead(ids.first(batch / 2), true));
        got(store->setTags(ids.mid(batch / 4, 2), {QStringLiteral("태그 %1").arg(n / batch % 20)}, {}));
        got(store->setSaved(ids.mid(3, 2), true));
    }
    const StoreStats stats = got(store->stats());
    std::printf("%d articles, %lld names, %lld links, %.0f a CPU second, %.2f KB an article\n", articles,
        static_cast<long long>(stats.entities), static_cast<long long>(stats.mentions),
        articles / (milliseconds() - before) * 1e3, double(stats.databaseBytes) / 1024 / articles);
    const QList<Read> reads = readsOf(articles);
    const QList<double> kept = timesOf(*store, reads);
    got(store->removeSource(sources[0]));
    const QList<double> keptHidden = timesOf(*store, reads);
    got(store->restoreSource(sources[0]));
    const auto forget = [&] {
        store.reset();
        Database database(databaseFile(folder.path()), Database::Mode::Write);
        database.execute("DELETE FROM kept_count WHERE kind = 0");
    };
    forget();
    store = std::move(*Store::open(folder.path(), Store::Access::ReadOnly));
    print("all of it", reads, kept, timesOf(*store, reads));
    store.reset();
    store = std::move(*Store::open(folder.path()));
    got(store->removeSource(sources[0]));
    forget();
    store = std::move(*Store::open(folder.path(), Store::Access::ReadOnly));
    print("with a source that is hidden", reads, keptHidden, timesOf(*store, reads));
    return 0;
}
