// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/looks.h"

#include "bbs/boardframe.h"
#include "bbs/listrow.h"
#include "bbs/rowshape.h"
#include "bbs/runningtext.h"
#include "html/webaddress.h"
#include "text/entryidentity.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// What makes a list. Lengths are of the median headline, in UTF-16 units.
constexpr qsizetype fewestRows = 3; // that say when
constexpr qsizetype fewestNumbered = 5; // that have numbers, or counts of comments, and no dates
constexpr qsizetype fewestBare = 8; // of which nothing but the headlines is known
constexpr qsizetype shortest = 5;
constexpr qsizetype shortestBare = 14;
constexpr double most = 0.6; // of the rows

struct Reading {
    ShapedList list;
    QList<FeedItem> items;
    qsizetype dated = 0;
    qsizetype numbered = 0;
    qsizetype length = 0; // of the median headline

    bool isMostly(qsizetype rows) const { return double(rows) >= most * double(items.size()); }
    double score() const
    {
        const double told
            = 1 + 2 * double(dated) / double(items.size()) + double(numbered) / double(items.size());
        const double usual = 12;
        return double(items.size()) * told * std::min(1.0, double(length) / usual);
    }
};

// The headlines of the rows, and other links of a row to the same document: those that only count comments.
QHash<int, DocumentLink> documentsOf(const HtmlTree &tree, const QUrl &base, const ShapedList &list)
{
    QHash<int, DocumentLink> links;
    for (const ShapedRow &row : list.rows) {
        links.insert(row.anchor, {row.url.toString(), row.url});
        for (int i = row.node; i < tree[row.node].end; ++i) {
            if (tree[i].tag != HtmlTag::A || links.contains(i) || hasWords(tree.line(i)))
                continue;
            const QUrl url = linkAddress(tree[i].attribute("href"), base).adjusted(QUrl::RemoveFragment);
            if (url == row.url)
                links.insert(i, {row.url.toString(), row.url, true});
        }
    }
    return links;
}

int tableAround(const HtmlTree &tree, int row)
{
    for (int i = tree[row].parent; i > 0; i = tree[i].parent)
        if (tree[i].tag == HtmlTag::Table)
            return i;
    return HtmlTree::none;
}

// Addresses without the parameters of the list, unless these are what tells the documents apart.
void identify(QList<FeedItem> &items, const QHash<QString, QUrl> &addresses)
{
    QSet<QString> ids;
    for (const FeedItem &item : items)
        ids.insert(steadyLink(encoded(addressOfDocument(addresses.value(item.id)))));
    const bool areDistinct = ids.size() == items.size();
    for (FeedItem &item : items) {
        const QUrl address = addresses.value(item.id);
        item.link = encoded(areDistinct ? addressOfDocument(address) : address);
        item.id = steadyLink(item.link);
    }
}

// "제목 [12]": where many headlines end so, it is how often each was answered.
void takeCountsFromTitles(QList<FeedItem> &items)
{
    static const QRegularExpression count(u"^(.*\\S)\\s*\\[\\s*(\\d{1,5})\\s*\\]$"_s);
    const auto withCount = std::count_if(
        items.begin(), items.end(), [](const FeedItem &item) { return count.match(item.title).hasMatch(); });
    if (withCount < 3 || withCount * 3 < items.size())
        return;
    for (FeedItem &item : items)
        if (const auto match = count.match(item.title); match.hasMatch()) {
            item.title = match.captured(1);
            item.comments = match.captured(2).toInt();
        }
}

// By a document's address: the count in brackets right behind its headline.
QHash<QString, int> countsBehindHeadlines(const HtmlTree &tree, const ShapedList &list)
{
    static const QRegularExpression count(u"^\\[\\s*(\\d{1,5})\\s*\\]$"_s);
    QHash<QString, int> counts;
    for (const ShapedRow &row : list.rows)
        for (int i = tree[row.anchor].end; i < tree[row.node].end; ++i) {
            const QString text = tree[i].isText() ? tree[i].text.trimmed() : QString();
            if (text.isEmpty())
                continue;
            if (const auto match = count.match(text); match.hasMatch())
                counts.insert(row.url.toString(), match.captured(1).toInt());
            break;
        }
    return counts;
}

// Where no row tells how often it was answered, that is not known.
void forgetCountsOfNone(QList<FeedItem> &items)
{
    const bool areKnown
        = std::any_of(items.begin(), items.end(), [](const FeedItem &item) { return item.comments > 0; });
    if (!areKnown)
        for (FeedItem &item : items)
            item.comments = -1;
}

struct ListOfPage {
    const HtmlTree &tree;
    const QUrl &base;
    const ShapedList &list;
};

QList<FeedItem> itemsOf(const ListOfPage &from, const QDateTime &fetched)
{
    const auto &[tree, base, list] = from;
    QHash<int, int> titles;
    QHash<QString, QUrl> addresses;
    for (const ShapedRow &row : list.rows) {
        addresses.insert(row.url.toString(), row.url);
        if (row.title != row.anchor)
            titles.insert(row.anchor, row.title);
    }
    const BoardPage page(tree, unknownSoftware(), base, fetched, documentsOf(tree, base, list), titles);
    const int first = list.rows.front().node;
    const int table = tree[first].tag == HtmlTag::Tr ? tableAround(tree, first) : HtmlTree::none;
    const Headings headings = table == HtmlTree::none ? Headings() : headingsOfTable(tree, table);
    QList<FeedItem> items;
    for (const ShapedRow &row : list.rows) {
        auto item = table == HtmlTree::none
            ? rowOfList(page, row.node)
            : rowOfTable(page, row.node, cellsOf(tree, row.node), headings.columns);
        if (item && !item->title.isEmpty())
            items.append(*std::move(item));
    }
    const QHash<QString, int> counts = countsBehindHeadlines(tree, list);
    for (FeedItem &item : items)
        item.comments = std::max(item.comments, counts.value(item.id));
    identify(items, addresses);
    takeCountsFromTitles(items);
    forgetCountsOfNone(items);
    return items;
}

qsizetype dated(const QList<FeedItem> &items)
{
    return std::count_if(
        items.begin(), items.end(), [](const FeedItem &item) { return item.published.isValid(); });
}

std::optional<Reading> readingOf(
    const HtmlTree &tree, const QUrl &base, const QDateTime &fetched, ShapedList list)
{
    Reading reading;
    const ListOfPage from{tree, base, list};
    reading.items = itemsOf(from, fetched);
    if (reading.items.size() < fewestRows)
        return std::nullopt;
    // A time of today is a date, even where nobody says which day today is.
    const QDateTime anyDay(QDate(2000, 1, 1), QTime(23, 59, 59), Qt::UTC);
    reading.dated = dated(fetched.isValid() ? reading.items : itemsOf(from, anyDay));
    std::vector<qsizetype> lengths;
    for (const FeedItem &item : std::as_const(reading.items)) {
        reading.numbered += item.number > 0 || item.comments > 0;
        lengths.push_back(item.title.size());
    }
    const auto median = lengths.begin() + qsizetype(lengths.size() / 2);
    std::nth_element(lengths.begin(), median, lengths.end());
    reading.length = *median;
    reading.list = std::move(list);
    return reading;
}

// Why the rows make no sense; empty where they do.
QString objectionTo(const Reading &reading)
{
    const qsizetype rows = reading.items.size();
    if (reading.length < shortest)
        return u"its links are too short for headlines"_s;
    QSet<QString> titles;
    for (const FeedItem &item : reading.items)
        titles.insert(item.title);
    if (!reading.isMostly(titles.size()))
        return u"its rows repeat each other"_s;
    if (reading.isMostly(reading.dated) && rows >= fewestRows)
        return {};
    if (reading.isMostly(reading.numbered) && rows >= fewestNumbered)
        return {};
    if (rows < fewestBare || reading.length < shortestBare)
        return u"its rows have neither dates nor numbers, and are too few or too short for a list of headlines"_s;
    return {};
}

// An article with a list beside or below it.
bool showsArticle(const HtmlTree &tree, const Reading &reading)
{
    constexpr qsizetype ofArticle = 300; // UTF-16 units, where the page says that it is one
    constexpr qsizetype ofAnyPage = 1'200;
    std::vector<int> rows;
    qsizetype headlines = 0;
    for (const ShapedRow &row : reading.list.rows)
        rows.push_back(row.node);
    for (const FeedItem &item : reading.items)
        headlines += item.title.size();
    const qsizetype text = runningText(tree, rows);
    return text >= (saysArticle(tree) ? ofArticle : std::max(ofAnyPage, headlines));
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Kind::Parse, u"the page does not look like a list: "_s + why);
}

bool isBetter(const HtmlTree &tree, const Reading &reading, const Reading &best)
{
    const bool isSensible = objectionTo(reading).isEmpty();
    if (isSensible != objectionTo(best).isEmpty())
        return isSensible;
    if (reading.score() != best.score())
        return reading.score() > best.score();
    // The same rows with more around them: what stands there belongs to them.
    return tree.isInside(best.list.rows.front().node, reading.list.rows.front().node);
}

} // namespace

Result<ParsedFeed> parseByLooks(const HtmlTree &tree, const QUrl &base, const QDateTime &fetched)
{
    std::optional<Reading> best;
    for (ShapedList &list : shapedLists(tree, base)) {
        auto reading = readingOf(tree, base, fetched, std::move(list));
        if (reading && (!best || isBetter(tree, *reading, *best)))
            best = std::move(reading);
    }
    if (!best)
        return refused(u"it holds no rows that repeat, each with a headline of the same site"_s);
    if (const QString objection = objectionTo(*best); !objection.isEmpty())
        return refused(objection);
    if (showsArticle(tree, *best))
        return refused(u"it shows an article"_s);
    const BoardPage page(tree, unknownSoftware(), base, fetched, {}, {});
    ParsedFeed feed;
    feed.kind = sourceKindName(SourceKind::Looks);
    feed.title = boardTitle(page);
    feed.link = encoded(base.adjusted(QUrl::RemoveFragment));
    feed.language = tree[0].attribute("lang");
    feed.nextPage = nextListPage(page);
    feed.entries = best->items;
    return feed;
}

} // namespace sokbo
