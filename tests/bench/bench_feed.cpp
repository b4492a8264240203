// SPDX-License-Identifier: GPL-3.0-or-later
// bench_feed FILE...: how fast feeds are read, in megabytes a second, beside libxml2's SAX parser that does
// nothing with what it finds, on the same bytes. Without files, a Korean feed is made up.
#include "feed/feedparser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QString>

#include <cstdio>

#ifdef SOKBO_BENCH_LIBXML2
#include <libxml/parser.h>
#endif

using namespace sokbo;

namespace {

constexpr qint64 measuredNanoseconds = 1'000'000'000;

QByteArray madeUpFeed()
{
    QString xml = QStringLiteral(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>속보</title>"
        "<link>https://news.example/</link><description>뉴스</description><language>ko</language>\n");
    for (int i = 0; i < 300; ++i) {
        xml += QStringLiteral(
            "<item><title><![CDATA[[속보] 국회, 예산안 %1호 처리 “내일 본회의”]]></title><link>"
            "https://news.example/%1?a=1&amp;b=2</link><guid>%1</guid><pubDate>Tue, 04 Feb 2025 11:28:00 "
            "+0900"
            "</pubDate><description>&lt;p&gt;")
                   .arg(i);
        for (int line = 0; line < 12; ++line)
            xml += QStringLiteral("국회는 4일 본회의를 열고 내년도 예산안을 처리했다. &quot;민생이 "
                                  "먼저&quot;라고 밝혔다.&lt;br&gt;\n");
        xml += QStringLiteral("&lt;/p&gt;</description></item>\n");
    }
    return (xml + QStringLiteral("</channel></rss>")).toUtf8();
}

// Runs until a second is over; megabytes a second.
template <typename Run>
double speed(const QByteArray &bytes, Run run)
{
    run(bytes); // tables that are built once
    QElapsedTimer timer;
    timer.start();
    qint64 rounds = 0;
    while (timer.nsecsElapsed() < measuredNanoseconds) {
        run(bytes);
        ++rounds;
    }
    return static_cast<double>(bytes.size()) * static_cast<double>(rounds)
        / static_cast<double>(timer.nsecsElapsed()) * 1000;
}

double sokboSpeed(const QByteArray &bytes)
{
    return speed(bytes, [](const QByteArray &feed) {
        const auto parsed = parseFeed(feed, {});
        if (!parsed || parsed->entries.isEmpty())
            std::fputs("the feed has no entries\n", stderr);
    });
}

#ifdef SOKBO_BENCH_LIBXML2
double libxmlSpeed(const QByteArray &bytes)
{
    return speed(bytes, [](const QByteArray &feed) {
        static const auto onStart = [](void *, const xmlChar *, const xmlChar *, const xmlChar *, int,
                                        const xmlChar **, int, int, const xmlChar **) {};
        static const auto onEnd = [](void *, const xmlChar *, const xmlChar *, const xmlChar *) {};
        static const auto onText = [](void *, const xmlChar *, int) {};
        xmlSAXHandler handler{};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = onStart;
        handler.endElementNs = onEnd;
        handler.characters = onText;
        handler.cdataBlock = onText;
        xmlSAXUserParseMemory(&handler, nullptr, feed.constData(), static_cast<int>(feed.size()));
    });
}
#endif

void report(const char *name, const QByteArray &bytes)
{
    const double ours = sokboSpeed(bytes);
#ifdef SOKBO_BENCH_LIBXML2
    const double bare = libxmlSpeed(bytes);
    std::printf("%-24s %8lld kB   sokbo %7.1f MB/s   libxml2 SAX %7.1f MB/s   ratio %.2f\n", name,
        static_cast<long long>(bytes.size() / 1000), ours, bare, ours / bare);
#else
    std::printf(
        "%-24s %8lld kB   sokbo %7.1f MB/s\n", name, static_cast<long long>(bytes.size() / 1000), ours);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 1)
        report("(made up)", madeUpFeed());
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", argv[i]);
            return 1;
        }
        report(qPrintable(file.fileName().section(u'/', -1)), file.readAll());
    }
    return 0;
}
