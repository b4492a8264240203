// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/clock.h"
#include "search/boardquery.h"
#include "story/storychain.h"

#include <algorithm>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype slice = 1'000; // headlines at a time

struct Group {
    StoryId story; // none: one article alone
    QList<Headline> articles; // oldest first
};

// Where papers give only the minute, the chain says which came first.
bool isEarlier(const Headline &a, const Headline &b)
{
    if (a.published != b.published)
        return a.published < b.published;
    const int placeA = chainPlace(a.flag), placeB = chainPlace(b.flag);
    return placeA != placeB ? placeA < placeB : a.id < b.id;
}

// The stories of the headlines, in the order of their newest ones.
QList<Group> grouped(const QList<Headline> &newestFirst)
{
    QList<Group> groups;
    QHash<StoryId, qsizetype> places;
    for (const Headline &headline : newestFirst) {
        const qsizetype place
            = headline.story.isValid() ? places.value(headline.story, groups.size()) : groups.size();
        if (place == groups.size())
            groups.append(Group{headline.story, {}});
        if (headline.story.isValid())
            places.insert(headline.story, place);
        groups[place].articles.append(headline);
    }
    for (Group &group : groups)
        std::sort(group.articles.begin(), group.articles.end(), isEarlier);
    return groups;
}

QString titleOf(const Headline &headline)
{
    return headline.flag.isEmpty() ? headline.title : u"[%1] %2"_s.arg(headline.flag, headline.title);
}

QStringList sourcesOf(const Group &group)
{
    QStringList sources;
    for (const Headline &article : group.articles)
        if (!sources.contains(article.sourceTitle))
            sources.append(article.sourceTitle);
    return sources;
}

QJsonObject groupJson(const Group &group, const QHash<ArticleId, QUrl> &links)
{
    QJsonArray articles;
    for (const Headline &article : group.articles) {
        QJsonObject object{{u"id"_s, article.id.value},
            {u"link"_s, links.value(article.id).toString(QUrl::FullyEncoded)},
            {u"published"_s, timeJson(article.published)}, {u"title"_s, article.title},
            {u"source"_s, article.sourceTitle}, {u"flag"_s, article.flag}};
        if (article.copyOf.isValid())
            object.insert(u"copy_of"_s, article.copyOf.value);
        articles.append(object);
    }
    return {{u"id"_s, group.story.isValid() ? QJsonValue(group.story.value) : QJsonValue()},
        {u"headline"_s, titleOf(group.articles.last())},
        {u"from"_s, timeJson(group.articles.first().published)},
        {u"until"_s, timeJson(group.articles.last().published)},
        {u"sources"_s, QJsonArray::fromStringList(sourcesOf(group))}, {u"articles"_s, articles}};
}

QString groupLines(const Group &group, const QDateTime &now)
{
    QString lines = u"%1  (%2 articles, %3 sources)\n"_s.arg(withoutControls(titleOf(group.articles.last())))
                        .arg(group.articles.size())
                        .arg(sourcesOf(group).size());
    for (const Headline &article : group.articles)
        lines += u"  %1  %2  %3  %4\n"_s.arg(fitted(QString::number(article.id.value), 7, Align::Right),
            shortTime(article.published, now), fitted(article.sourceTitle, 16),
            withoutControls(titleOf(article)));
    return lines;
}

Result<QList<Headline>> headlinesOf(Store &store, const BoardQuery &query)
{
    const Result<QList<BoardEntry>> board = await(store.board(query));
    if (!board)
        return tl::unexpected(board.error());
    const QList<ArticleId> ids = idsOf(*board);
    QList<Headline> headlines;
    for (qsizetype at = 0; at < ids.size(); at += slice) {
        const Result<QList<Headline>> some = await(store.headlines(ids.mid(at, slice)));
        if (!some)
            return tl::unexpected(some.error());
        headlines += *some;
    }
    return headlines;
}

} // namespace

Status stories(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s, u"groups-only"_s}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    Result<BoardQuery> query = parseQuery(arguments->plain.join(u' '), SystemClock().now());
    if (!query)
        return tl::unexpected(query.error());
    query->order = BoardQuery::Order::Newest;
    return context.withReader([&](Store &store) -> Status {
        const Result<QList<Headline>> headlines = headlinesOf(store, *query);
        if (!headlines)
            return tl::unexpected(headlines.error());
        QList<ArticleId> ids;
        for (const Headline &headline : *headlines)
            ids.append(headline.id);
        const Result<QHash<ArticleId, QUrl>> links = await(store.links(ids));
        if (!links)
            return tl::unexpected(links.error());
        QList<Group> groups = grouped(*headlines);
        if (arguments->has("groups-only"))
            groups.removeIf([](const Group &group) { return group.articles.size() < 2; });
        const QDateTime now = SystemClock().now();
        return printRows(
            context, *arguments, Result<QList<Group>>(groups),
            [&](const Group &group) { return groupJson(group, *links); },
            [&](const Group &group) { return groupLines(group, now); });
    });
}

} // namespace sokbo::cli
