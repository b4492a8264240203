// SPDX-License-Identifier: GPL-3.0-or-later
// bench_stories FEED...: what placing articles among the stories costs beside the rest of the pipeline
// (reading, making clean, marking, storing), and what 100,000 headlines cost: the feeds again and again, each
// time as if they were of later days.
#include "entity/recogniser.h"
#include "store/store.h"
#include "story/storybook.h"
#include "sync/stages.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace sokbo;

namespace {

constexpr qsizetype headlines = 100'000;
constexpr qsizetype portion = 200; // articles of a sync

double seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double megabytesInUse()
{
    return static_cast<double>(mallinfo2().uordblks) / 1e6;
}

QList<AnalysedArticle> articlesOf(const QString &file, const Source &source, const Marker &marker)
{
    QFile feed(file);
    if (!feed.open(QIODevice::ReadOnly))
        return {};
    FetchResponse response;
    response.status = 200;
    response.url = source.url;
    response.body = feed.readAll();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<ParsedFeed> parsed = readDocument(source, response, now);
    if (!parsed)
        return {};
    AnalysisContext context;
    context.source = source.id;
    context.base = source.url;
    context.now = now;
    QList<AnalysedArticle> articles;
    for (const FeedItem &item : parsed->entries)
        articles.append(marker.marked(readDraft({item, {}}, context, marker).article));
    return articles;
}

QList<SignedArticle> signedArticles(const QList<AnalysedArticle> &articles)
{
    QList<SignedArticle> result;
    for (const AnalysedArticle &article : articles)
        result.append({ArticleId{result.size() + 1}, signatureOf(article)});
    std::sort(result.begin(), result.end(), [](const SignedArticle &a, const SignedArticle &b) {
        return a.signature.published < b.signature.published;
    });
    return result;
}

// Places them, so many a sync; answers how many belong to a story.
qsizetype place(StoryBook &book, const QList<SignedArticle> &articles)
{
    QHash<ArticleId, StoryId> stories;
    for (qsizetype at = 0; at < articles.size(); at += portion)
        for (const StoryPlace &placed : book.place(articles.mid(at, portion)))
            stories.insert(placed.article, placed.story);
    return std::count_if(stories.cbegin(), stories.cend(), [](StoryId story) { return story.isValid(); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList files = QCoreApplication::arguments().mid(1);
    const Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    QTemporaryDir folder;
    const Result<std::unique_ptr<Store>> store = Store::open(folder.path());
    Result<std::unique_ptr<StoryBook>> book = StoryBook::load();
    if (files.isEmpty() || !recogniser || !store || !book) {
        std::fputs("bench_stories FEED...\n", stderr);
        return 2;
    }
    const Marker marker{std::shared_ptr<const Recogniser>(recogniser->get(), [](const Recogniser *) {}),
        std::make_shared<const Corrections>(), 0};

    double began = seconds();
    QList<AnalysedArticle> articles;
    for (const QString &file : files) {
        Source source;
        source.url = QUrl::fromLocalFile(file);
        source.id = (*store)->addSource(source).result().value_or(SourceId());
        const QList<AnalysedArticle> some = articlesOf(file, source, marker);
        if (!(*store)->saveArticles(source.id, some).result())
            return 1;
        articles += some;
    }
    const double pipeline = seconds() - began;

    began = seconds();
    const QList<SignedArticle> once = signedArticles(articles);
    const double signing = seconds() - began;
    began = seconds();
    const qsizetype inStories = place(**book, once);
    const double placing = seconds() - began;
    std::printf("%lld articles, %lld of them in stories\n", static_cast<long long>(once.size()),
        static_cast<long long>(inStories));
    std::printf("read, cleaned, marked, stored  %.2f s of processor time\n", pipeline);
    std::printf("signed %.2f s, placed %.2f s: %.1f %% of the rest\n", signing, placing,
        100 * (signing + placing) / pipeline);

    book = StoryBook::load();
    const double before = megabytesInUse();
    const qint64 span
        = once.isEmpty() ? 0 : once.last().signature.published - once.first().signature.published;
    began = seconds();
    qsizetype placed = 0;
    for (qint64 round = 0; placed < headlines && !once.isEmpty(); ++round) {
        QList<SignedArticle> later = once;
        for (SignedArticle &article : later) {
            article.article.value += round * once.size();
            article.signature.published += round * (span + 24 * 3600);
        }
        place(**book, later);
        placed += later.size();
    }
    std::printf("%lld headlines grouped one by one  %.2f s with their signatures, %.0f MB held at the end\n",
        static_cast<long long>(placed),
        seconds() - began + signing * static_cast<double>(placed) / static_cast<double>(once.size()),
        megabytesInUse() - before);
    return 0;
}
