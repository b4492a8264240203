// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/books.h"

#include "book/bookmaking.h"
#include "cli/articlechoice.h"
#include "cli/outputfile.h"
#include "core/clock.h"

#include <QFileInfo>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

// The board as the query orders it; a text that is in it twice is one chapter.
Result<QList<ArticleId>> articlesOf(const Store &store, const QString &text, int limit)
{
    const Result<BoardQuery> query = parseQuery(text, SystemClock().now());
    if (!query)
        return tl::unexpected(query.error());
    return await(store.board(*query)).map([limit](const QList<BoardEntry> &entries) {
        return idsOf(withoutCopies(entries).mid(0, limit));
    });
}

Result<QList<ArticleId>> chosen(const Store &store, const Arguments &arguments)
{
    int limit = mostOfBook;
    if (arguments.values.contains(u"limit"_s)) {
        const Result<int> wanted = positiveNumber(arguments.value("limit"), u"--limit"_s);
        if (!wanted)
            return tl::unexpected(wanted.error());
        limit = std::min(limit, *wanted);
    }
    if (arguments.values.contains(u"query"_s))
        return articlesOf(store, arguments.value("query"), limit);
    const Result<QList<ArticleId>> ids = articleIds(arguments.plain);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->size() > limit)
        return failure(Error::Kind::Usage, u"a book has at most %1 articles"_s.arg(limit));
    return requireArticles(store, *ids).map([&ids] { return *ids; });
}

QString titleOfBook(const Arguments &arguments, qsizetype articles)
{
    if (const QString title = arguments.value("title"); !title.isEmpty())
        return title;
    if (articles == 1)
        return {};
    const QString day = SystemClock().now().toLocalTime().date().toString(Qt::ISODate);
    const QString query = arguments.value("query").simplified();
    return (query.isEmpty() ? u"Sokbo"_s : query) + u" · "_s + day;
}

Result<> mayWrite(const QString &name, const Arguments &arguments)
{
    if (QFileInfo::exists(name) && !arguments.has("force"))
        return failure(
            Error::Kind::Store, u"%1 is there already: --force writes another in its place"_s.arg(name));
    return {};
}

} // namespace

bool namesBook(const Arguments &arguments)
{
    return arguments.has("epub") && arguments.value("o").endsWith(".epub"_L1, Qt::CaseInsensitive)
        && !QFileInfo(arguments.value("o")).isDir();
}

Result<QByteArray> articleBook(const Store &store, ArticleId id)
{
    return makeBook(store, {{}, {id}, SystemClock().now()}, [](int) {
        return true;
    }).map([](const MadeBook &book) { return book.bytes; });
}

Result<> writeBook(const QString &name, const QByteArray &bytes, const Arguments &arguments)
{
    return mayWrite(name, arguments).and_then([&] { return writeFile(name, bytes); });
}

Status exportBook(Context &context, Store &store, const Arguments &arguments)
{
    const QString name = arguments.value("o");
    if (const Result<> allowed = mayWrite(name, arguments); !allowed)
        return tl::unexpected(allowed.error());
    const Result<QList<ArticleId>> ids = chosen(store, arguments);
    if (!ids)
        return tl::unexpected(ids.error());
    const auto all = ids->size();
    const Result<MadeBook> book
        = makeBook(store, {titleOfBook(arguments, all), *ids, SystemClock().now()}, [&](int done) {
              if (context.showsProgress())
                  context.printError(u"\r%1/%2\033[K"_s.arg(done).arg(all));
              return !context.isCancelled();
          });
    if (context.showsProgress())
        context.printError(u"\r\033[K"_s);
    if (!book)
        return tl::unexpected(book.error());
    if (book->picturesLeftOut > 0)
        warn(context, u"%1 pictures were left out"_s.arg(book->picturesLeftOut));
    if (const Result<> written = writeBook(name, book->bytes, arguments); !written)
        return tl::unexpected(written.error());
    context.print(name + u'\n');
    return Done;
}

} // namespace sokbo::cli
