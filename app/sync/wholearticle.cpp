// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wholearticle.h"

#include "sync/currentmarker.h"
#include "sync/privateserver.h"
#include "sync/signin.h"
#include "sync/sourcestate.h"
#include "sync/wholetext.h"

namespace sokbo {

using namespace Qt::StringLiterals;

Task<Result<>> fetchWholeArticle(SyncContext &context, ArticleId id)
{
    const Result<StoredArticle> stored = co_await context.store.article(id);
    if (!stored)
        co_return tl::unexpected(stored.error());
    const Result<Source> source = co_await knownSource(context, stored->article.source);
    if (!source)
        co_return tl::unexpected(source.error());
    if (stored->article.link.isEmpty())
        co_return failure(Error::Kind::NotFound, u"the article has no page of its own"_s);
    co_await signInTo(context, *source);
    const QUrl server = privateServer(*source);
    const Result<QList<FetchResponse>> pages
        = co_await fetchArticle(context, stored->article.link, server, source->kind);
    if (!pages)
        co_return tl::unexpected(pages.error());
    const Marker marker = co_await currentMarker(context);
    const QFuture<Result<AnalysedArticle>> analysing = inPool(
        context, [stored = *stored, kind = source->kind, pages = *pages, now = context.clock.now(), marker] {
            return analyseWhole(stored, kind, pages, now, marker);
        });
    const Result<AnalysedArticle> whole = co_await analysing;
    if (!whole)
        co_return tl::unexpected(whole.error());
    const QList<AnalysedArticle> articles{*whole};
    const Result<IntakeReport> report = co_await context.store.saveArticles(source->id, articles);
    if (!report)
        co_return tl::unexpected(report.error());
    co_return Result<>();
}

} // namespace sokbo
