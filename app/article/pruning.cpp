// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/pruning.h"

#include "article/boilerplate.h"
#include "article/teasers.h"

#include <algorithm>

namespace sokbo {

namespace {

class Pruner {
public:
    Pruner(const HtmlTree &tree, const PageText &text, int root, const PageMetadata &page)
        : m_tree(tree)
        , m_text(text)
        , m_root(root)
        , m_page(page)
        , m_out(tree.nodes().size(), false)
    {
    }

    std::vector<bool> run(const QUrl &url);

private:
    bool isOut(int index) const;
    bool isListOfLinks(int index) const;
    bool isLine(int index) const; // holds text and no block
    void trimBeginning();
    void trimEnd();
    std::vector<int> lines() const; // what is left, in order

    const HtmlTree &m_tree;
    const PageText &m_text;
    int m_root;
    const PageMetadata &m_page;
    std::vector<bool> m_out;
};

std::vector<bool> Pruner::run(const QUrl &url)
{
    for (int i = m_root + 1; i < m_tree[m_root].end;) {
        if (!isOut(i)) {
            ++i;
            continue;
        }
        m_out[static_cast<std::size_t>(i)] = true;
        i = m_tree[i].end;
    }
    markTeasers(m_tree, m_text, m_root, url, m_out);
    trimBeginning();
    trimEnd();
    return std::move(m_out);
}

bool Pruner::isListOfLinks(int index) const
{
    const HtmlTag tag = m_tree[index].tag;
    const TextSums &sums = m_text[index];
    const bool isGroup = tag == HtmlTag::Ul || tag == HtmlTag::Ol || tag == HtmlTag::Div
        || tag == HtmlTag::Section || tag == HtmlTag::Dl || tag == HtmlTag::Table || tag == HtmlTag::Form;
    return isGroup && sums.links >= 2 && m_text.linkDensity(index) > 0.55 && sums.prose < 150;
}

bool Pruner::isLine(int index) const
{
    if (m_tree[index].isText() || !isBlock(m_tree[index].tag) || m_text[index].text == 0)
        return false;
    for (int i = index + 1; i < m_tree[index].end; ++i)
        if (isBlock(m_tree[i].tag))
            return false;
    return true;
}

bool Pruner::isOut(int index) const
{
    const HtmlNode &node = m_tree[index];
    if (node.isText())
        return false;
    if (m_text.isHidden(index))
        return true;
    const TextSums &sums = m_text[index];
    const double share = m_text[m_root].text > 0 ? sums.text / m_text[m_root].text : 0;
    if (m_text.isSurrounding(index) && share < 0.4)
        return true;
    if (isListOfLinks(index))
        return true;
    if (node.tag == HtmlTag::H1 && sums.text < 400)
        return true;
    return isLine(index) && isBoilerplate(m_tree.line(index), m_text.linkDensity(index), m_page);
}

std::vector<int> Pruner::lines() const
{
    std::vector<int> result;
    for (int i = m_root + 1; i < m_tree[m_root].end; ++i) {
        if (m_out[static_cast<std::size_t>(i)]) {
            i = m_tree[i].end - 1;
            continue;
        }
        if (isLine(i)) {
            result.push_back(i);
            i = m_tree[i].end - 1;
        }
    }
    return result;
}

// The headline again, its date and its author.
void Pruner::trimBeginning()
{
    for (const int line : lines()) {
        if (m_text[line].prose > 60)
            return;
        if (isHeadMatter(m_tree.line(line), m_page))
            m_out[static_cast<std::size_t>(line)] = true;
    }
}

// Headings that nothing follows, and what introduces lists that are gone.
void Pruner::trimEnd()
{
    const std::vector<int> all = lines();
    for (auto line = all.rbegin(); line != all.rend(); ++line) {
        const bool isOver
            = isHeading(m_tree[*line].tag) || isTailMatter(m_tree.line(*line), m_text.linkDensity(*line));
        if (!isOver)
            return;
        m_out[static_cast<std::size_t>(*line)] = true;
    }
}

} // namespace

std::vector<bool> surroundings(
    const HtmlTree &tree, const PageText &text, int root, const PageMetadata &page, const QUrl &url)
{
    return Pruner(tree, text, root, page).run(url);
}

} // namespace sokbo
