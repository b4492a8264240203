// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/clock.h"
#include "search/boardquery.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 50;

// "2026-11-23T09:00:00Z,15": the published and id of the last row that was seen.
Result<BoardKey> keyFrom(const QString &text)
{
    const QDateTime published = QDateTime::fromString(text.section(u',', 0, 0), Qt::ISODate);
    bool isNumber = false;
    const ArticleId id{text.section(u',', 1).toLongLong(&isNumber)};
    if (!published.isValid() || !isNumber)
        return failure(Error::Kind::Usage, u"--after needs PUBLISHED,ID of a row, not '%1'"_s.arg(text));
    return BoardKey{published.toUTC(), id};
}

QString marksOf(const Headline &headline)
{
    return (headline.read ? u" "_s : u"●"_s) + (headline.saved ? u"★"_s : u" "_s);
}

QString rowLine(const Headline &headline, const QDateTime &now, int width)
{
    QString title
        = headline.flag.isEmpty() ? headline.title : u"[%1] %2"_s.arg(headline.flag, headline.title);
    for (const QString &tag : headline.tags)
        title += u" #"_s + tag;
    constexpr int others = 7 + 2 + 7 + 2 + 14 + 2 + 16 + 2 + 11 + 2;
    const int room = width > others + 30 ? width - others : 72;
    return fitted(QString::number(headline.id.value), 7, Align::Right) + u"  "_s
        + fitted(QString::number(headline.number), 7, Align::Right) + u' ' + marksOf(headline) + u' '
        + fitted(title, room) + u"  "_s + fitted(headline.author, 14) + u"  "_s
        + fitted(headline.sourceTitle, 16) + u"  "_s + shortTime(headline.published, now) + u'\n';
}

Result<BoardQuery> queryFrom(const Arguments &arguments)
{
    return parseQuery(arguments.plain.join(u' '), SystemClock().now());
}

struct Page {
    int limit = usualLimit;
    std::optional<BoardKey> after;
};

Result<Page> pageFrom(const Arguments &arguments)
{
    Page page;
    if (arguments.values.contains(u"limit"_s)) {
        const Result<int> limit = positiveNumber(arguments.value("limit"), u"--limit"_s);
        if (!limit)
            return tl::unexpected(limit.error());
        page.limit = *limit;
    }
    if (arguments.values.contains(u"after"_s)) {
        const Result<BoardKey> key = keyFrom(arguments.value("after"));
        if (!key)
            return tl::unexpected(key.error());
        page.after = *key;
    }
    return page;
}

} // namespace

Status list(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments
        = takeApart(words, {u"json"_s, u"limit="_s, u"after="_s}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Result<BoardQuery> query = queryFrom(*arguments);
    if (!query)
        return tl::unexpected(query.error());
    const Result<Page> page = pageFrom(*arguments);
    if (!page)
        return tl::unexpected(page.error());
    return context.withReader([&](Store &store) {
        const QDateTime now = SystemClock().now();
        const int width = context.terminalWidth();
        return printRows(context, *arguments, await(store.page(*query, page->limit, page->after)),
            headlineJson, [&](const Headline &row) { return rowLine(row, now, width); });
    });
}

Status count(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Result<BoardQuery> query = queryFrom(*arguments);
    if (!query)
        return tl::unexpected(query.error());
    return context.withReader([&](Store &store) -> Status {
        const Result<qint64> number = await(store.count(*query));
        if (!number)
            return tl::unexpected(number.error());
        context.print(u"%1\n"_s.arg(*number));
        return Done;
    });
}

} // namespace sokbo::cli
