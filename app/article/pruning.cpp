// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/pruning.h"

#include "article/boilerplate.h"
#include "article/teasers.h"
#include "article/textlines.h"
#include "html/webaddress.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr double headlineCap = 400; // weighted characters

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
    void pruneLines();
    void pruneLinkedLines(const std::vector<TextLine> &lines, const QUrl &url);
    void pruneIntroduced(const std::vector<TextLine> &lines);
    bool leadsToAnotherPage(const TextLine &line, const QUrl &url) const;
    void leaveOut(const TextLine &line);

    const HtmlTree &m_tree;
    const PageText &m_text;
    int m_root;
    const PageMetadata &m_page;
    int m_headline = HtmlTree::none;
    std::vector<bool> m_out;
};

std::vector<bool> Pruner::run(const QUrl &url)
{
    for (int i = m_root + 1; i < m_tree[m_root].end && m_headline == HtmlTree::none; ++i)
        if (m_tree[i].tag == HtmlTag::H1 && m_text[i].text < headlineCap)
            m_headline = i;
    for (int i = m_root + 1; i < m_tree[m_root].end;) {
        if (!isOut(i)) {
            ++i;
            continue;
        }
        m_out[static_cast<std::size_t>(i)] = true;
        i = m_tree[i].end;
    }
    markTeasers(m_tree, m_text, m_root, url, m_out);
    pruneLines();
    pruneLinkedLines(textLines(m_tree, m_text, m_root, m_out), url);
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

bool Pruner::isOut(int index) const
{
    const HtmlNode &node = m_tree[index];
    if (node.isText())
        return false;
    if (m_text.isHidden(index) || m_text.isSetAside(index))
        return true;
    const TextSums &sums = m_text[index];
    const double share = m_text[m_root].text > 0 ? sums.text / m_text[m_root].text : 0;
    if (m_text.isSurrounding(index) && share < 0.4)
        return true;
    if (isListOfLinks(index))
        return true;
    // The first is the headline; some pages use the same for chapters.
    if (node.tag == HtmlTag::H1 && index == m_headline)
        return true;
    return false;
}

void Pruner::leaveOut(const TextLine &line)
{
    for (const int node : line.nodes)
        m_out[static_cast<std::size_t>(node)] = true;
}

// A line that is one link to another page of the site, as papers put between the paragraphs of an article. A
// page on which there are many of them is about them.
void Pruner::pruneLinkedLines(const std::vector<TextLine> &lines, const QUrl &url)
{
    constexpr qsizetype shortest = 20; // characters
    std::size_t prose = 0;
    std::vector<const TextLine *> linked;
    for (const TextLine &line : lines) {
        prose += line.readsLikeProse();
        if (line.linkDensity > 0.8 && line.text.size() >= shortest && !line.text.endsWith(u'.')
            && leadsToAnotherPage(line, url))
            linked.push_back(&line);
    }
    if (linked.size() * 3 <= prose)
        for (const TextLine *line : linked)
            leaveOut(*line);
}

bool Pruner::leadsToAnotherPage(const TextLine &line, const QUrl &url) const
{
    for (const int node : line.nodes)
        for (int i = m_tree[node].parent; i > m_root; i = m_tree[i].parent) {
            if (m_tree[i].tag == HtmlTag::Li)
                return false; // lists are looked at as a whole
            if (m_tree[i].tag != HtmlTag::A)
                continue;
            const QUrl target = linkAddress(m_tree[i].attribute("href"), url);
            return target.host() == url.host() && target.path() != url.path() && target.path().size() > 1;
        }
    return false;
}

// "More stories", and to the end only lines that lead to them.
void Pruner::pruneIntroduced(const std::vector<TextLine> &lines)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (introducesOthers(line->text, line->linkDensity)) {
            for (auto after = line.base(); after != lines.end(); ++after)
                leaveOut(*after);
            return;
        }
        if (line->linkDensity < 0.15)
            return;
    }
}

void Pruner::pruneLines()
{
    const std::vector<TextLine> all = textLines(m_tree, m_text, m_root, m_out);
    pruneIntroduced(all);
    for (const TextLine &line : all)
        if (!line.isPreformatted && isBoilerplate(line.text, line.linkDensity, m_page))
            leaveOut(line);
    std::vector<TextLine> lines = textLines(m_tree, m_text, m_root, m_out);
    // The entries of a live report begin with their times, the first one too.
    const auto isTime = [](const TextLine &line) {
        return line.text.size() <= 5 && line.text.contains(u':') && line.text.front().isDigit();
    };
    const bool isLive = std::count_if(lines.begin(), lines.end(), isTime) > 1;
    // The headline again, its date and its author.
    for (const TextLine &line : lines) {
        if (line.readsLikeProse())
            break;
        if (!(isLive && isTime(line)) && isHeadMatter(line.text, m_page))
            leaveOut(line);
    }
    // Headings that nothing follows, and what introduces lists that are gone.
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (!line->isHeading && !isTailMatter(line->text, line->linkDensity))
            break;
        leaveOut(*line);
    }
}

} // namespace

std::vector<bool> surroundings(
    const HtmlTree &tree, const PageText &text, int root, const PageMetadata &page, const QUrl &url)
{
    return Pruner(tree, text, root, page).run(url);
}

} // namespace sokbo
