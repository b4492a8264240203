// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/otherarticles.h"

#include "text/letters.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr double wholeArticle = 120; // weighted characters of prose, at least
constexpr double beforeHeadline = 60; // that may stand over a headline
constexpr std::size_t mostHeadlines = 50; // a page with more is none with a few articles
constexpr int headNodes = 60; // around a headline, among which its date and author are

class Finder {
public:
    Finder(const HtmlTree &tree, const PageText &text, const PageMetadata &page)
        : m_tree(tree)
        , m_text(text)
        , m_title(lettersOf(page.title))
    {
    }

    std::vector<int> run();

private:
    void findHeadlines();
    int holderOf(int headline) const;
    bool isWholeArticle(int holder, int headline) const;

    const HtmlTree &m_tree;
    const PageText &m_text;
    QString m_title;
    std::vector<int> m_own; // headlines that are the page's title
    std::vector<int> m_others; // of the same rank
};

void Finder::findHeadlines()
{
    HtmlTag rank = HtmlTag::Unknown;
    std::vector<int> headings;
    for (int i = m_tree.body(); i < m_tree.size(); ++i) {
        if (m_tree[i].tag != HtmlTag::H1 && m_tree[i].tag != HtmlTag::H2)
            continue;
        headings.push_back(i);
        if (lettersOf(m_tree.line(i)) != m_title)
            continue;
        if (rank != HtmlTag::H1)
            rank = m_tree[i].tag;
        m_own.push_back(i);
    }
    for (const int i : headings)
        if (m_tree[i].tag == rank && std::find(m_own.begin(), m_own.end(), i) == m_own.end()
            && !m_text.surrounds(i))
            m_others.push_back(i);
}

// The largest element that begins with this headline and holds none of the page's own.
int Finder::holderOf(int headline) const
{
    int holder = headline;
    double before = 0; // prose over the headline
    for (int above = m_tree[holder].parent; above > m_tree.body(); above = m_tree[above].parent) {
        for (int child = m_tree.firstChild(above); child != holder; child = m_tree.nextSibling(child))
            before += m_text[child].prose;
        const bool holdsOwn
            = std::any_of(m_own.begin(), m_own.end(), [&](int own) { return m_tree.isInside(own, above); });
        if (holdsOwn || before > beforeHeadline)
            break;
        holder = above;
    }
    return holder;
}

// A chapter has a headline and prose as well: an article has an address of its own, or a date under its
// headline, or its markup says so.
bool Finder::isWholeArticle(int holder, int headline) const
{
    static const QRegularExpression date(u"(?:19|20)\\d{2}\\s?[-./년]\\s?\\d{1,2}"_s);
    if (m_text[holder].prose < wholeArticle)
        return false;
    for (const int own : m_own)
        for (int i = m_tree[own].parent; i > 0; i = m_tree[i].parent)
            if (m_tree[i].tag == HtmlTag::Article && m_tree.isInside(holder, i))
                return false; // an entry of a live report
    for (int i = holder; i <= headline; ++i) {
        const HtmlNode &node = m_tree[i];
        const bool isAround = m_tree.isInside(headline, i);
        if (isAround
            && (node.tag == HtmlTag::Article || node.has("data-url") || node.has("data-href")
                || node.has("data-permalink") || node.has("data-article-id")))
            return true;
    }
    const int end = std::min(m_tree[holder].end, m_tree[headline].end + headNodes);
    for (int i = m_tree[headline].end; i < end; ++i) {
        if (m_tree[i].tag == HtmlTag::Time)
            return true;
        if (m_tree[i].isText() && m_tree[i].text.size() < 80 && date.match(m_tree[i].text).hasMatch())
            return true;
    }
    return false;
}

std::vector<int> Finder::run()
{
    std::vector<int> articles;
    if (m_title.isEmpty())
        return articles;
    findHeadlines();
    if (m_own.empty() || m_own.size() > mostHeadlines || m_others.size() > mostHeadlines)
        return articles;
    for (const int headline : m_others) {
        if (!articles.empty() && m_tree.isInside(headline, articles.back()))
            continue;
        const int holder = holderOf(headline);
        if (isWholeArticle(holder, headline))
            articles.push_back(holder);
    }
    return articles;
}

} // namespace

std::vector<int> otherArticles(const HtmlTree &tree, const PageText &text, const PageMetadata &page)
{
    return Finder(tree, text, page).run();
}

} // namespace sokbo
