// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/rowshape.h"

#include "bbs/headlinelinks.h"
#include "bbs/headlineplace.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <tuple>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t fewest = 3; // rows of a group

// Elements of one tag under one holder. `look` is a class that they share, or empty for all of that tag;
// `parentLook` says what their parents look like, where these are several.
struct GroupKey {
    int holder;
    HtmlTag tag;
    QString look;
    QString parentLook;

    friend bool operator==(const GroupKey &, const GroupKey &) = default;
    friend size_t qHash(const GroupKey &key, size_t seed)
    {
        return qHashMulti(seed, key.holder, int(key.tag), key.look, key.parentLook);
    }
};

struct Group {
    GroupKey key;
    std::vector<int> rows;
    qint64 text = 0; // of the longest link in each row, UTF-16 units
};

class Groups {
public:
    Groups(const HtmlTree &tree, const std::vector<HeadlineLink> &links)
        : m_tree(tree)
        , m_links(links)
    {
    }

    // The largest, by the text in their headlines; at equal text the one of the more rows, then the first.
    std::vector<Group> largest()
    {
        std::vector<bool> seen(m_tree.nodes().size());
        for (const HeadlineLink &link : m_links) {
            int node = link.anchor;
            // What is around a row that was seen, was seen with it.
            for (int level = 0; level < shapelimits::levels && node > 0;
                 ++level, node = m_tree[node].parent) {
                if (seen[static_cast<std::size_t>(node)] || m_tree[node].tag == HtmlTag::Body)
                    break;
                seen[static_cast<std::size_t>(node)] = true;
                if (!add(node))
                    break;
            }
        }
        std::erase_if(m_groups, [](const Group &group) { return group.rows.size() < fewest; });
        std::stable_sort(m_groups.begin(), m_groups.end(), [](const Group &a, const Group &b) {
            return a.text != b.text ? a.text > b.text : a.rows.size() > b.rows.size();
        });
        dropRepeated();
        if (m_groups.size() > std::size_t(shapelimits::groups))
            m_groups.resize(std::size_t(shapelimits::groups));
        return std::move(m_groups);
    }

private:
    // Where all rows share a class, or one parent, the same rows are several groups.
    void dropRepeated()
    {
        std::set<std::tuple<int, int, std::size_t>> known;
        std::erase_if(m_groups, [&known](const Group &group) {
            const std::tuple ends(group.rows.front(), group.rows.back(), group.rows.size());
            return !known.insert(ends).second;
        });
    }

    // False where the node, and so all that is around it, is too large for a row.
    bool add(int node)
    {
        const HtmlNode &element = m_tree[node];
        const LinkRange range = linksInside(m_tree, m_links, node);
        if (element.end - node > shapelimits::rowNodes || range.size() > shapelimits::rowLinks)
            return false;
        qsizetype longest = 0;
        for (std::size_t i = range.first; i < range.last; ++i)
            longest = std::max(longest, std::min(m_links[i].text.size(), headline::longest));
        const int parent = element.parent;
        const int above = m_tree[parent].parent;
        const QString parentLook = above > 0 ? lookOf(parent) : QString();
        const auto put = [&](const QString &look) {
            addTo({parent, element.tag, look, {}}, node, longest);
            if (above > 0)
                addTo({above, element.tag, look, parentLook}, node, longest);
        };
        put({});
        const QStringList classes = element.attribute("class").left(400).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < std::min<qsizetype>(classes.size(), shapelimits::classNames); ++i)
            put(classes.at(i));
        return true;
    }

    QString lookOf(int node) const
    {
        return QString::number(int(m_tree[node].tag)) + u'.' + m_tree[node].attribute("class").left(400);
    }

    void addTo(const GroupKey &key, int row, qsizetype text)
    {
        const auto known = m_places.constFind(key);
        const std::size_t place = known == m_places.constEnd() ? m_groups.size() : *known;
        if (known == m_places.constEnd()) {
            m_places.insert(key, place);
            m_groups.push_back({key, {}, 0});
        }
        Group &group = m_groups[place];
        if (group.rows.size() >= std::size_t(shapelimits::rows))
            return;
        group.rows.push_back(row);
        group.text += text;
    }

    const HtmlTree &m_tree;
    const std::vector<HeadlineLink> &m_links;
    QHash<GroupKey, std::size_t> m_places;
    std::vector<Group> m_groups;
};

} // namespace

std::vector<ShapedList> shapedLists(const HtmlTree &tree, const QUrl &base)
{
    const std::vector<HeadlineLink> links = headlineLinks(tree, base);
    std::vector<ShapedList> lists;
    for (Group &group : Groups(tree, links).largest()) {
        std::sort(group.rows.begin(), group.rows.end());
        ShapedList list{group.key.holder, headlinesOf(tree, links, group.rows)};
        if (list.rows.size() >= fewest)
            lists.push_back(std::move(list));
    }
    return lists;
}

} // namespace sokbo
