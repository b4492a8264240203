// SPDX-License-Identifier: GPL-3.0-or-later
// bench_feed FILE...: how fast feeds are read, in megabytes a second, beside libxml2's SAX parser that does
// nothing with what it finds, on the same bytes. Without files, a Korean feed is made up.
#include "feed/feedparser.h"

#include <QFile>
#include <QString>

#include <cstdio>
#include <ctime>

#ifdef SOKBO_BENCH_LIBXML2
#include <libxml/parser.h>
#endif

using namespace sokbo;

namespace {

constexpr double measuredSeconds = 1;

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

// Processor time, because a busy machine would otherwise decide the ratio.
double seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void parseWithSokbo(const QByteArray &feed)
{
    const auto parsed = parseFeed(feed, {});
    if (!parsed || parsed->entries.isEmpty())
        std::fputs("the feed has no entries\n", stderr);
}

void parseWithLibxml(const QByteArray &feed)
{
#ifdef SOKBO_BENCH_LIBXML2
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
#else
    Q_UNUSED(feed)
#endif
}

// The two take turns, so that both meet the same machine.
void report(const char *name, const QByteArray &bytes)
{
    parseWithSokbo(bytes); // tables that are built once
    double ours = 0;
    double theirs = 0;
    int rounds = 0;
    for (; ours < measuredSeconds; ++rounds) {
        const double began = seconds();
        parseWithSokbo(bytes);
        const double between = seconds();
        parseWithLibxml(bytes);
        ours += between - began;
        theirs += seconds() - between;
    }
    const double megabytes = static_cast<double>(bytes.size()) * rounds / 1e6;
    std::printf("%-24s %8lld kB   sokbo %7.1f MB/s", name, static_cast<long long>(bytes.size() / 1000),
        megabytes / ours);
#ifdef SOKBO_BENCH_LIBXML2
    std::printf("   libxml2 SAX %7.1f MB/s   ratio %.2f", megabytes / theirs, theirs / ours);
#endif
    std::printf("\n");
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
