// SPDX-License-Identifier: GPL-3.0-or-later
// bench_relevance STORE [JUDGEMENTS]: how well searches answer, by NDCG@10: in the order of dates and in that
// of relevance, over a store with the articles that were judged. JUDGEMENTS has a query, a grade (0, 1 or 2)
// and the hash of an article's link in each line; tests/data/search/relevance.tsv is the one that comes
// along. The best ten of a query are those that were judged best. An article that nobody judged counts as 0,
// and how many there are is told. Also prints how long the orders take.
#include "store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace sokbo;

namespace {

constexpr int counted = 10;

using Grades = QHash<QByteArray, int>; // by the hash of the link

QMap<QString, Grades> judgements(const QString &name)
{
    QMap<QString, Grades> all;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (const QList<QByteArray> parts = line.split('\t'); !line.startsWith("# ") && parts.size() == 3)
            all[QString::fromUtf8(parts[0])].insert(parts[2], parts[1].toInt());
    return all;
}

QByteArray hashOf(const QUrl &link)
{
    return QCryptographicHash::hash(link.toEncoded(), QCryptographicHash::Sha256).toHex().first(16);
}

double gain(int grade, int place)
{
    return (std::pow(2, grade) - 1) / std::log2(place + 2);
}

double best(const Grades &grades)
{
    QList<int> sorted = grades.values();
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    double sum = 0;
    for (int i = 0; i < std::min<qsizetype>(counted, sorted.size()); ++i)
        sum += gain(sorted.at(i), i);
    return sum;
}

struct Measured {
    double ndcg = 0;
    int unjudged = 0;
    double milliseconds = 0;
};

Measured measure(const Store &store, const QString &text, const Grades &grades)
{
    const auto query = parseQuery(text, QDateTime::currentDateTimeUtc());
    if (!query)
        qFatal("%s", qPrintable(query.error().message));
    Measured measured;
    QElapsedTimer clock;
    clock.start();
    const auto page = store.page(*query, counted, std::nullopt).result();
    measured.milliseconds = double(clock.nsecsElapsed()) / 1e6;
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    QList<ArticleId> ids;
    for (const Headline &headline : *page)
        ids.append(headline.id);
    const QHash<ArticleId, QUrl> links = store.links(ids).result().value();
    for (int i = 0; i < ids.size(); ++i) {
        const QByteArray hash = hashOf(links.value(ids.at(i)));
        measured.ndcg += gain(grades.value(hash), i);
        if (grades.contains(hash))
            continue;
        ++measured.unjudged;
        if (qEnvironmentVariableIsSet("SOKBO_UNJUDGED"))
            std::printf(
                "unjudged\t%s\t%s\t%s\n", qPrintable(text), hash.constData(), qPrintable(page->at(i).title));
    }
    measured.ndcg /= best(grades);
    return measured;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 2)
        qFatal("usage: bench_relevance STORE [JUDGEMENTS]");
    auto store = Store::open(QString::fromLocal8Bit(argv[1]), Store::Access::ReadOnly);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    const QMap<QString, Grades> all
        = judgements(argc > 2 ? QString::fromLocal8Bit(argv[2]) : QStringLiteral(SOKBO_JUDGEMENTS));
    Measured byDate, byRelevance;
    std::printf("%-40s %6s %9s\n", "query", "date", "relevance");
    for (auto query = all.cbegin(); query != all.cend(); ++query) {
        const Measured date = measure(**store, query.key(), *query);
        const Measured relevance = measure(**store, query.key() + QStringLiteral(" sort:relevance"), *query);
        std::printf("%-40s %6.3f %9.3f\n", qPrintable(query.key()), date.ndcg, relevance.ndcg);
        for (auto [sum, each] : {std::pair(&byDate, &date), std::pair(&byRelevance, &relevance)}) {
            sum->ndcg += each->ndcg;
            sum->unjudged += each->unjudged;
            sum->milliseconds += each->milliseconds;
        }
    }
    const double queries = double(std::max<qsizetype>(1, all.size()));
    for (const auto &[name, sum] : {std::pair("date", byDate), std::pair("relevance", byRelevance)})
        std::printf("%-10s NDCG@10 %.3f, %d of the shown not judged, %.1f ms a page\n", name,
            sum.ndcg / queries, sum.unjudged, sum.milliseconds / queries);
    return 0;
}
