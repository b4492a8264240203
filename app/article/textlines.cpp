// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/textlines.h"

#include <algorithm>

namespace sokbo {

namespace {

class Collector {
public:
    Collector(const HtmlTree &tree, const PageText &text, const std::vector<bool> &out)
        : m_tree(tree)
        , m_text(text)
        , m_out(out)
    {
    }

    std::vector<TextLine> run(int root);

private:
    void add(int node);
    void endLine();

    const HtmlTree &m_tree;
    const PageText &m_text;
    const std::vector<bool> &m_out;
    std::vector<TextLine> m_lines;
    TextLine m_line;
    std::vector<int> m_blockEnds;
    int m_linkEnd = 0;
    int m_headingEnd = 0;
    int m_preformattedEnd = 0;
    double m_weight = 0;
    double m_linked = 0;
};

void Collector::endLine()
{
    m_line.text = m_line.text.simplified();
    if (!m_line.text.isEmpty()) {
        m_line.linkDensity = m_weight > 0 ? m_linked / m_weight : 0;
        m_lines.push_back(m_line);
    }
    m_line = {};
    m_weight = 0;
    m_linked = 0;
}

void Collector::add(int node)
{
    const double weight = m_text[node].text;
    m_line.nodes.push_back(node);
    m_line.text += m_tree[node].text;
    m_line.isHeading = node < m_headingEnd;
    m_line.isPreformatted = node < m_preformattedEnd;
    m_weight += weight;
    m_linked += node < m_linkEnd ? weight : 0;
}

std::vector<TextLine> Collector::run(int root)
{
    for (int i = root; i < m_tree[root].end;) {
        for (; !m_blockEnds.empty() && m_blockEnds.back() <= i; m_blockEnds.pop_back())
            endLine();
        const HtmlNode &node = m_tree[i];
        if (m_out[static_cast<std::size_t>(i)] || m_text.isCaption(i)) {
            i = node.end;
            continue;
        }
        if (node.isText()) {
            add(i);
        } else if (isBlock(node.tag)) {
            endLine();
            m_blockEnds.push_back(node.end);
            if (isHeading(node.tag))
                m_headingEnd = std::max(m_headingEnd, node.end);
            if (node.tag == HtmlTag::Pre)
                m_preformattedEnd = std::max(m_preformattedEnd, node.end);
        } else if (node.tag == HtmlTag::Br) {
            endLine();
        } else if (node.tag == HtmlTag::A && node.has("href")) {
            m_linkEnd = std::max(m_linkEnd, node.end);
        }
        ++i;
    }
    endLine();
    return std::move(m_lines);
}

} // namespace

bool TextLine::readsLikeProse() const
{
    if (isHeading || linkDensity > 0.5)
        return false;
    const QChar last = text.back();
    const bool isSentence = text.contains(u". ") || last == u'.' || last == u'。' || last == u'!'
        || last == u'?' || last == u'"' || last == u'”' || last == u'…';
    const qsizetype letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const qsizetype syllables = std::count_if(
        text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3040 && c.isLetter(); });
    return isSentence && letters + syllables > 45;
}

std::vector<TextLine> textLines(
    const HtmlTree &tree, const PageText &text, int root, const std::vector<bool> &out)
{
    return Collector(tree, text, out).run(root);
}

} // namespace sokbo
