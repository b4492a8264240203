// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/headlineplace.h"

#include "bbs/boardsoftware.h"
#include "bbs/listcolumns.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// What stands at one place in similar rows.
struct Seen {
    int rows = 0;
    qint64 length = 0; // of all texts, each cut
    int marked = 0; // as a title
    QSet<QString> texts;
    QSet<QUrl> urls;
};

using Places = QHash<QString, Seen>;

int placeInRow(const HtmlTree &tree, int cell)
{
    int place = 0;
    for (int i = tree.firstChild(tree[cell].parent); i != HtmlTree::none && i < cell; i = tree.nextSibling(i))
        place += !tree[i].isText();
    return place;
}

// Without what parts a way.
QString firstClass(const HtmlNode &element)
{
    QString name = element.attribute("class").section(u' ', 0, 0, QString::SectionSkipEmpty).left(40);
    for (const QChar mark : {u'/', u'#', u'.'})
        name.replace(mark, u'_');
    return name;
}

// The way from a row down to a node: its elements with their first class; cells by their place.
QString wayTo(const HtmlTree &tree, int row, int node)
{
    QString way;
    for (int i = node; i > row; i = tree[i].parent) {
        const HtmlNode &element = tree[i];
        if (element.isText())
            continue;
        way += u'/' + QString::number(int(element.tag));
        if (element.tag == HtmlTag::Td || element.tag == HtmlTag::Th)
            way += u'@' + QString::number(placeInRow(tree, i));
        else
            way += u'.' + firstClass(element);
    }
    return way;
}

bool isMarkedTitle(const HtmlTree &tree, int row, int node)
{
    for (int i = node, level = 0; i >= row && level < 3; i = tree[i].parent, ++level)
        if (isHeading(tree[i].tag) || hasHint(tree[i], "tit"_L1) || hasHint(tree[i], "subject"_L1)
            || hasHint(tree[i], "headline"_L1))
            return true;
    return false;
}

// The same way more than once in a row: the first, the second…
QString numbered(QHash<QString, int> &times, const QString &way)
{
    return way + u'#' + QString::number(times[way]++);
}

void note(Seen &seen, const QString &text, const QUrl &url, bool marked)
{
    ++seen.rows;
    seen.length += std::min(text.size(), 3 * headline::longest);
    seen.marked += marked;
    seen.texts.insert(text);
    seen.urls.insert(url);
}

// How much a place looks like that of the headlines; 0 for not at all.
double likeness(const Seen &seen, std::size_t rows, bool byAddress)
{
    constexpr double usual = 14; // units: a short headline in Korean
    constexpr double rather = 90; // more is rather a summary
    const double share = double(seen.rows) / double(rows);
    const double different = double(seen.texts.size()) / seen.rows;
    const double addresses = double(seen.urls.size()) / seen.rows;
    if (share < 0.5 || different < 0.7 || (byAddress && addresses < 0.8))
        return 0;
    const double mean = double(seen.length) / seen.rows;
    if (mean > 2 * headline::longest)
        return 0;
    double length = std::min(mean / usual, 1.0);
    if (mean > rather)
        length *= rather / mean / 2;
    const double marked = seen.marked * 2 > seen.rows ? 1.6 : 1;
    return share * length * marked;
}

QString bestPlace(const Places &places, std::size_t rows, bool byAddress)
{
    QString best;
    double most = 0;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const double score = likeness(*place, rows, byAddress);
        if (score > most || (score == most && score > 0 && place.key() < best)) {
            best = place.key();
            most = score;
        }
    }
    return best;
}

// The part of a row in which a way ends: its tag, and the place of a cell.
QString partOf(const QString &way)
{
    return way.section(u'/', -1).section(u'#', 0, 0).section(u'.', 0, 0);
}

// The link in a row at the place. In a row that is marked in some way, and so differs in its elements: the
// longest link in the same part of the row, at a place where most rows have none.
std::size_t linkAt(const HtmlTree &tree, const std::vector<HeadlineLink> &links, int row,
    const QString &place, const Places &places)
{
    const LinkRange range = linksInside(tree, links, row);
    const int most = places.value(place).rows;
    QHash<QString, int> times;
    std::size_t longest = links.size();
    for (std::size_t i = range.first; i < range.last; ++i) {
        const QString here = numbered(times, wayTo(tree, row, links[i].anchor));
        if (here == place)
            return i;
        const bool isRare = 2 * places.value(here).rows < most;
        if (isRare && partOf(here) == partOf(place)
            && (longest == links.size() || links[i].text.size() > links[longest].text.size()))
            longest = i;
    }
    return longest;
}

struct Leaf {
    int node;
    QString way;
    QString text;
};

// The elements in a link that hold words of their own.
std::vector<Leaf> leavesOf(const HtmlTree &tree, int anchor)
{
    std::vector<Leaf> leaves;
    QHash<QString, int> times;
    int last = HtmlTree::none;
    for (int i = anchor + 1; i < tree[anchor].end; ++i) {
        const int holder = tree[i].parent;
        if (!tree[i].isText() || holder == last || !hasWords(tree[i].text))
            continue;
        last = holder;
        leaves.push_back({holder, numbered(times, wayTo(tree, anchor, holder)), tree.line(holder)});
    }
    return leaves;
}

// Where links hold more than the headline, the element in each that holds it.
void findTitles(const HtmlTree &tree, std::vector<ShapedRow> &rows)
{
    Places places;
    std::size_t withParts = 0;
    for (const ShapedRow &row : rows) {
        const std::vector<Leaf> leaves = leavesOf(tree, row.anchor);
        withParts += leaves.size() > 1 || (leaves.size() == 1 && leaves.front().node != row.anchor);
        for (const Leaf &leaf : leaves)
            note(places[leaf.way], leaf.text, row.url, isMarkedTitle(tree, row.anchor + 1, leaf.node));
    }
    if (withParts * 2 <= rows.size())
        return;
    const QString place = bestPlace(places, rows.size(), false);
    for (ShapedRow &row : rows)
        for (const Leaf &leaf : leavesOf(tree, row.anchor))
            if (leaf.way == place && !place.isEmpty())
                row.title = leaf.node;
}

} // namespace

std::vector<ShapedRow> headlinesOf(
    const HtmlTree &tree, const std::vector<HeadlineLink> &links, const std::vector<int> &rows)
{
    Places places;
    for (const int row : rows) {
        const LinkRange range = linksInside(tree, links, row);
        QHash<QString, int> times;
        for (std::size_t i = range.first; i < range.last; ++i) {
            const int anchor = links[i].anchor;
            note(places[numbered(times, wayTo(tree, row, anchor))], links[i].text, links[i].url,
                isMarkedTitle(tree, row, anchor));
        }
    }
    const QString place = bestPlace(places, rows.size(), true);
    std::vector<ShapedRow> found;
    if (place.isEmpty())
        return found;
    QSet<QUrl> seen;
    for (const int row : rows) {
        const std::size_t at = linkAt(tree, links, row, place, places);
        if (at == links.size() || seen.contains(links[at].url))
            continue;
        seen.insert(links[at].url);
        found.push_back({row, links[at].anchor, links[at].anchor, links[at].url});
    }
    findTitles(tree, found);
    return found;
}

} // namespace sokbo
