// SPDX-License-Identifier: GPL-3.0-or-later
// bench_entity [FEED... | PAGE.html...]: how fast names are found, in megabytes of UTF-8 a second, and what
// share of the pipeline's processor time that is: the feed read, its articles made clean, their names marked,
// all of them stored and indexed. Where pages are given, each is a whole article that is found in its page,
// read twenty times. Without files, a Korean feed is made up.
#include "entity/recogniser.h"
#include "sync/stages.h"
#include "text/bodytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace sokbo;

namespace {

// Processor time of all threads, because a busy machine would otherwise decide the share.
double seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

QByteArray madeUpFeed()
{
    QString xml = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
                                 "<title>속보</title><link>https://news.example/</link>\n");
    for (int i = 0; i < 300; ++i) {
        xml += QStringLiteral("<item><title>가온시의회, 예산안 %1호 처리</title><link>https://news.example/%1"
                              "</link><guid>%1</guid><pubDate>Tue, 04 Feb 2025 11:28:00 +0900</pubDate>"
                              "<description>&lt;p&gt;")
                   .arg(i);
        for (int line = 0; line < 12; ++line)
            xml += QStringLiteral("나윤슬 한빛전자 대표는 4일 오전 서울 중구에서 기자와 만나 올해 매출이 "
                                  "3조%1천억원을 넘을 것이라고 말했다.&lt;br&gt;\n")
                       .arg(line % 9 + 1);
        xml += QStringLiteral("&lt;/p&gt;</description></item>\n");
    }
    return (xml + QStringLiteral("</channel></rss>")).toUtf8();
}

struct Times {
    double reading = 0;
    double marking = 0;
    double storing = 0;
    double megabytes = 0; // of text that was marked
    int articles = 0;
};

bool run(Store &store, const Marker &marker, const QByteArray &feed, const QString &name, Times &times)
{
    Source source;
    source.url = QUrl(QStringLiteral("https://news.example/") + name);
    const Result<SourceId> id = store.addSource(source).result();
    FetchResponse response;
    response.status = 200;
    response.url = source.url;
    response.body = feed;
    const QDateTime now = QDateTime::currentDateTimeUtc();

    if (!id)
        return false;
    AnalysisContext context;
    context.source = *id;
    context.base = source.url;
    context.now = now;
    QList<AnalysedArticle> analysed;
    double began = seconds();
    if (name.endsWith(QLatin1String(".html"))) {
        for (int i = 0; i < 20; ++i) {
            FeedItem item;
            item.id = QString::number(i);
            item.link = source.url.toString();
            response.url = source.url;
            analysed.append(marker.marked(readDraft({item, {response}}, context, marker).article));
        }
    } else {
        const Result<ParsedFeed> parsed = readDocument(source, response, now);
        if (!parsed)
            return false;
        for (const FeedItem &item : parsed->entries)
            analysed.append(marker.marked(readDraft({item, {}}, context, marker).article));
    }
    const double both = seconds() - began;

    // What was marked within is marked once more: that is its share.
    began = seconds();
    for (AnalysedArticle &article : analysed) {
        article.mentions = marker.marksOf(article.article).mentions;
        times.megabytes
            += double(article.article.title.toUtf8().size() + bodyText(article.article.body).toUtf8().size())
            / 1e6;
    }
    const double marking = seconds() - began;
    times.marking += marking;
    times.reading += both - marking;
    times.articles += int(analysed.size());

    began = seconds();
    const bool saved = store.saveArticles(*id, analysed).result().has_value();
    times.storing += seconds() - began;
    return saved;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    double began = seconds();
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    if (!recogniser)
        return 1;
    std::printf("loading the lists and the model  %.0f ms\n", 1000 * (seconds() - began));
    QTemporaryDir folder;
    Result<std::unique_ptr<Store>> store = Store::open(folder.path());
    if (!store)
        return 1;
    Marker marker;
    marker.recogniser = std::move(*recogniser);
    marker.corrections = std::make_shared<const Corrections>();
    Times times;
    if (argc == 1 && !run(**store, marker, madeUpFeed(), QStringLiteral("made-up"), times))
        return 1;
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly)
            || !run(**store, marker, file.readAll(),
                QString::number(i) + QFileInfo(file.fileName()).fileName(), times)) {
            std::fprintf(stderr, "%s cannot be read\n", argv[i]);
            return 1;
        }
    }
    const double all = times.reading + times.marking + times.storing;
    std::printf("%d articles, %.2f MB of text: names found at %.2f MB/s\n", times.articles, times.megabytes,
        times.megabytes / times.marking);
    std::printf("share of the pipeline: reading %.0f %%, names %.0f %%, storing %.0f %%\n",
        100 * times.reading / all, 100 * times.marking / all, 100 * times.storing / all);
    return 0;
}
