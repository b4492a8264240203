// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/pagetext.h"

#include "article/hints.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr double misnamedShare = 0.5;
constexpr double surelyNamedShare = 0.9;
constexpr double longProse = 1500; // weighted characters, that stand in no menu or margin
constexpr double captionCap = 1000;

double weightOf(const QString &text)
{
    double weight = 0;
    bool blank = true;
    for (const QChar c : text) {
        if (c.isSpace()) {
            weight += blank ? 0 : 1;
            blank = true;
            continue;
        }
        blank = false;
        const char16_t u = c.unicode();
        weight += (u >= 0xac00 && u <= 0xd7a3) || (u >= 0x3040 && u <= 0x9fff) ? 2.5 : 1;
    }
    return weight - (blank && weight > 0 ? 1 : 0);
}

int sentenceEnds(const QString &text)
{
    int ends = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isEnd
            = c == u'.' || c == u'!' || c == u'?' || c == u'。' || c == u'！' || c == u'？' || c == u'…';
        const bool isFollowed = i + 1 == text.size() || !text.at(i + 1).isLetterOrNumber();
        ends += isEnd && isFollowed;
        ends += c == u',' || c == u'，' || c == u'、';
    }
    return ends;
}

// The element whose paragraph a piece of text belongs to.
int holderOf(const HtmlTree &tree, int text)
{
    int holder = tree[text].parent;
    while (tree[holder].parent > 0 && !isBlock(tree[holder].tag))
        holder = tree[holder].parent;
    return holder;
}

struct Paragraph {
    double text = 0;
    double linked = 0;
    int ends = 0;
};

// How much of a paragraph counts as prose.
double proseOf(const Paragraph &paragraph, HtmlTag tag)
{
    if (paragraph.text < 20 || isHeading(tag))
        return 0;
    const double density = paragraph.linked / paragraph.text;
    if (density > 0.5)
        return 0;
    double prose = (paragraph.text - paragraph.linked) * (1 - density);
    if (paragraph.ends == 0)
        prose *= paragraph.text < 80 ? 0.1 : 0.3;
    if (tag == HtmlTag::Li || tag == HtmlTag::Dd || tag == HtmlTag::Dt)
        prose *= 0.7;
    return prose;
}

} // namespace

PageText::PageText(const HtmlTree &tree, Names names)
    : m_sums(tree.nodes().size())
    , m_ownProse(tree.nodes().size(), 0)
    , m_surrounds(tree.nodes().size(), false)
    , m_isSurrounding(tree.nodes().size(), false)
    , m_holdsArticle(tree.nodes().size(), false)
    , m_hidden(tree.nodes().size(), false)
    , m_setAside(tree.nodes().size(), false)
    , m_caption(tree.nodes().size(), false)
{
    measureText(tree);
    for (int i = tree.size() - 1; i > 0; --i) {
        const TextSums &sums = m_sums[static_cast<std::size_t>(i)];
        TextSums &above = m_sums[static_cast<std::size_t>(tree[i].parent)];
        above.text += sums.text;
        above.linked += sums.linked;
        above.links += sums.links;
    }
    sumUp(tree, [](std::size_t) { return true; });
    markHints(tree, names);
    sumUpArticle(tree);
}

void PageText::sumUpArticle(const HtmlTree &tree)
{
    sumUp(tree, [this](std::size_t i) { return !m_surrounds[i] && !m_caption[i]; });
}

void PageText::setAside(const HtmlTree &tree, const std::vector<int> &elements)
{
    for (const int element : elements) {
        m_setAside[static_cast<std::size_t>(element)] = true;
        std::fill(m_surrounds.begin() + element, m_surrounds.begin() + tree[element].end, true);
    }
    if (!elements.empty())
        sumUpArticle(tree);
}

bool PageText::isSurrounding(int index) const
{
    return m_isSurrounding[static_cast<std::size_t>(index)];
}

// A name may mislead: what holds much of the page's prose ("page-with-sidebar") is not beside the article.
void PageText::markHints(const HtmlTree &tree, Names names)
{
    const double prose = m_sums[static_cast<std::size_t>(tree.body())].prose;
    for (int i = 0; i < tree.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const HtmlNode &node = tree[i];
        const Hints hints = names == Names::Believed ? hintsOf(node) : hintsOfTag(node.tag);
        const bool isPage = node.tag == HtmlTag::Html || node.tag == HtmlTag::Body
            || node.tag == HtmlTag::Main || node.tag == HtmlTag::Article;
        const bool readsWell = m_sums[at].prose > longProse && linkDensity(i) < 0.2;
        const double believed = prose
            * (hints.surelySurrounds ? surelyNamedShare
                    : readsWell      ? 0
                                     : misnamedShare);
        m_isSurrounding[at]
            = hints.surrounds && !isPage && !hints.holdsArticle && m_sums[at].prose <= believed;
        m_holdsArticle[at] = hints.holdsArticle;
        m_hidden[at] = node.isHidden() && m_sums[at].prose <= prose * misnamedShare;
        const bool above = node.parent >= 0 && m_surrounds[static_cast<std::size_t>(node.parent)];
        m_surrounds[at] = above || m_isSurrounding[at] || m_hidden[at];
        // A caption is short; a whole article inside an element named so is none.
        const bool inCaption = node.parent >= 0 && m_caption[static_cast<std::size_t>(node.parent)];
        m_caption[at] = inCaption || (hints.isCaption && m_sums[at].text < captionCap && !node.isText());
    }
}

void PageText::measureText(const HtmlTree &tree)
{
    std::vector<Paragraph> paragraphs(tree.nodes().size());
    int linkEnd = 0; // of the link that we are in
    for (int i = 0; i < tree.size(); ++i) {
        const HtmlNode &node = tree[i];
        if (node.tag == HtmlTag::Head || node.tag == HtmlTag::Title) {
            i = node.end - 1;
            continue;
        }
        TextSums &sums = m_sums[static_cast<std::size_t>(i)];
        if (node.tag == HtmlTag::A && node.has("href")) {
            linkEnd = std::max(linkEnd, node.end);
            sums.links = 1;
        }
        if (!node.isText())
            continue;
        sums.text = weightOf(node.text);
        if (sums.text == 0)
            continue;
        sums.linked = i < linkEnd ? sums.text : 0;
        Paragraph &paragraph = paragraphs[static_cast<std::size_t>(holderOf(tree, i))];
        paragraph.text += sums.text;
        paragraph.linked += sums.linked;
        paragraph.ends += sentenceEnds(node.text);
    }
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        m_ownProse[i] = proseOf(paragraphs[i], tree[static_cast<int>(i)].tag);
}

// `counts` says whose prose does.
void PageText::sumUp(const HtmlTree &tree, const std::function<bool(std::size_t)> &counts)
{
    for (int i = 0; i < tree.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_sums[at].prose = counts(at) ? m_ownProse[at] : 0;
        m_sums[at].paragraphs = m_sums[at].prose > 0;
    }
    for (int i = tree.size() - 1; i > 0; --i) {
        const TextSums &sums = m_sums[static_cast<std::size_t>(i)];
        TextSums &above = m_sums[static_cast<std::size_t>(tree[i].parent)];
        above.prose += sums.prose;
        above.paragraphs += sums.paragraphs;
    }
}

double PageText::linkDensity(int index) const
{
    const TextSums &sums = (*this)[index];
    return sums.text > 0 ? sums.linked / sums.text : 0;
}

} // namespace sokbo
