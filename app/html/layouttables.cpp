// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/layouttables.h"

#include <algorithm>

namespace sokbo {

namespace {

bool isPartOfTable(HtmlTag tag)
{
    return tag == HtmlTag::Caption || tag == HtmlTag::Thead || tag == HtmlTag::Tbody || tag == HtmlTag::Tfoot
        || tag == HtmlTag::Tr || tag == HtmlTag::Td || tag == HtmlTag::Th;
}

class Judge {
public:
    Judge(const HtmlTree &tree, const std::function<bool(int)> &isDropped,
        const std::function<bool(int)> &isContent)
        : m_tree(tree)
        , m_layout(tree.nodes().size(), false)
    {
        markContent(isDropped, isContent);
    }

    std::vector<bool> run()
    {
        // From the inside out, as an inner table decides on the outer.
        for (int i = m_tree.size() - 1; i >= 0; --i)
            if (m_tree[i].tag == HtmlTag::Table)
                judge(i);
        return std::move(m_layout);
    }

private:
    void markContent(const std::function<bool(int)> &isDropped, const std::function<bool(int)> &isContent);
    void judge(int table);

    const HtmlTree &m_tree;
    std::vector<bool> m_layout;
    std::vector<bool> m_dropped;
    std::vector<bool> m_hasContent;
    std::vector<bool> m_hasTable; // a table inside that stays one
};

void Judge::markContent(const std::function<bool(int)> &isDropped, const std::function<bool(int)> &isContent)
{
    m_dropped.assign(m_tree.nodes().size(), false);
    m_hasContent.assign(m_tree.nodes().size(), false);
    m_hasTable.assign(m_tree.nodes().size(), false);
    for (int i = 0; i < m_tree.size();) {
        if (isDropped(i)) {
            m_dropped[static_cast<std::size_t>(i)] = true;
            i = m_tree[i].end;
            continue;
        }
        m_hasContent[static_cast<std::size_t>(i)] = isContent(i);
        ++i;
    }
    for (int i = m_tree.size() - 1; i > 0; --i)
        if (m_hasContent[static_cast<std::size_t>(i)] && m_tree[i].parent >= 0)
            m_hasContent[static_cast<std::size_t>(m_tree[i].parent)] = true;
}

void Judge::judge(int table)
{
    int columns = 0;
    bool hasInner = false;
    for (int i = table + 1; i < m_tree[table].end; ++i) {
        if (m_tree[i].tag == HtmlTag::Table) {
            hasInner = hasInner || m_hasTable[static_cast<std::size_t>(i)];
            i = m_tree[i].end - 1;
            continue;
        }
        if (m_tree[i].tag != HtmlTag::Tr || !m_hasContent[static_cast<std::size_t>(i)])
            continue;
        int cells = 0;
        for (int cell = m_tree.firstChild(i); cell != HtmlTree::none; cell = m_tree.nextSibling(cell))
            cells += (m_tree[cell].tag == HtmlTag::Td || m_tree[cell].tag == HtmlTag::Th)
                && !m_dropped[static_cast<std::size_t>(cell)];
        columns = std::max(columns, cells);
    }
    const bool isLayout = columns < 2 || hasInner;
    m_hasTable[static_cast<std::size_t>(table)] = !isLayout || hasInner;
    if (!isLayout)
        return;
    m_layout[static_cast<std::size_t>(table)] = true;
    for (int i = table + 1; i < m_tree[table].end; ++i) {
        if (m_tree[i].tag == HtmlTag::Table)
            i = m_tree[i].end - 1;
        else if (isPartOfTable(m_tree[i].tag))
            m_layout[static_cast<std::size_t>(i)] = true;
    }
}

} // namespace

std::vector<bool> layoutTables(const HtmlTree &tree, const std::function<bool(int)> &isDropped,
    const std::function<bool(int)> &isContent)
{
    const bool hasTables = std::any_of(tree.nodes().begin(), tree.nodes().end(),
        [](const HtmlNode &node) { return node.tag == HtmlTag::Table; });
    if (!hasTables)
        return std::vector<bool>(tree.nodes().size(), false);
    return Judge(tree, isDropped, isContent).run();
}

} // namespace sokbo
