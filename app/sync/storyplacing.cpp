// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/storyplacing.h"

#include "core/failurelog.h"

#include <utility>

namespace sokbo {

namespace {

constexpr size_t placedAtOnce = 500; // articles; some tens of milliseconds of one write

// The book of these days, with what was left without a place.
Task<> openBook(SyncContext &context)
{
    StoryMemory &memory = context.memory.stories;
    Result<std::unique_ptr<StoryBook>> book = StoryBook::load();
    logFailure("load what judges stories", book);
    if (!book)
        co_return;
    const Result<StoryShelf> shelf = co_await context.store.storyShelf(StoryBook::days);
    logFailure("read the stories of these days", shelf);
    if (!shelf)
        co_return;
    memory.book = std::move(*book);
    QSet<ArticleId> waiting;
    for (const SignedArticle &article : memory.waiting)
        waiting.insert(article.article);
    const QList<ArticleId> left = memory.book->takeUp(*shelf);
    for (const ArticleId id : left) {
        if (waiting.contains(id))
            continue;
        if (context.fetcher.isCancelled())
            co_return;
        const Result<StoredArticle> stored = co_await context.store.article(id);
        logFailure("read an article to place it in a story", stored);
        if (stored)
            memory.waiting.push_back({id, signatureOf({stored->article, stored->mentions})});
    }
}

// The sources whose copies are to be shown, as they stand in signatures.
Task<QSet<Token>> preferredSources(SyncContext &context)
{
    QSet<Token> preferred;
    const Result<QList<Source>> sources = co_await context.store.sources();
    logFailure("read which sources are preferred", sources);
    if (sources)
        for (const Source &source : *sources)
            if (source.preferred)
                preferred.insert(Token(source.id.value));
    co_return preferred;
}

} // namespace

void awaitStory(SyncContext &context, const SignedArticle &article)
{
    context.memory.stories.waiting.push_back(article);
}

Task<QList<ArticleId>> placeInStories(SyncContext &context)
{
    QList<ArticleId> all;
    StoryMemory &memory = context.memory.stories;
    if (memory.waiting.empty() || memory.isEnding || std::exchange(memory.isPlacing, true))
        co_return all;
    if (!memory.book)
        co_await openBook(context);
    while (memory.book && !memory.isEnding && !memory.waiting.empty()) {
        std::deque<SignedArticle> waiting = std::exchange(memory.waiting, {});
        for (const SignedArticle &article : waiting)
            all.append(article.article);
        const std::shared_ptr<StoryBook> book = memory.book;
        const QSet<Token> preferred = co_await preferredSources(context);
        book->prefer(preferred);
        const QFuture<bool> counting = inPool(context, [book, waiting = std::move(waiting)]() mutable {
            book->await(std::move(waiting));
            return book->isWaiting();
        });
        // A book that was thrown away does not know what the reader did. What has no place yet has no
        // signature either: the next book takes it up.
        const auto isOpen = [&memory, &book] { return memory.book == book && !memory.isEnding; };
        for (bool goesOn = co_await counting; goesOn && isOpen(); goesOn = book->isWaiting()) {
            const QFuture<QList<StoryPlace>> placing
                = inPool(context, [book] { return book->placeSome(placedAtOnce); });
            const QList<StoryPlace> places = co_await placing;
            if (!isOpen())
                break;
            const Result<> placed = co_await context.store.placeInStories(places, book->oldest());
            logFailure("place articles in stories", placed);
        }
    }
    memory.waiting.clear();
    memory.isPlacing = false;
    co_return all;
}

} // namespace sokbo
