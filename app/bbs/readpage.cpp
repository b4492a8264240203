// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/readpage.h"

#include "bbs/rowfields.h"
#include "text/dates.h"

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

QString metaContent(const HtmlTree &tree, QLatin1String property)
{
    for (const HtmlNode &node : tree.nodes())
        if (node.tag == HtmlTag::Meta && node.attribute("property") == property)
            return node.attribute("content").simplified();
    return {};
}

// What holds the article and its heading: an ancestor of the body that is marked so.
int articleAround(const BoardPage &page, int body)
{
    int around = HtmlTree::none;
    for (int i = page.tree[body].parent; i != HtmlTree::none; i = page.tree[i].parent)
        for (const QLatin1String mark : page.software.articleMarks)
            if (isMarked(page.tree[i], mark))
                around = i;
    if (around != HtmlTree::none)
        return around;
    // No known skin: a few levels up, the heading stands beside.
    around = body;
    for (int levels = 0; levels < 3 && page.tree[around].parent > 0; ++levels)
        around = page.tree[around].parent;
    return around;
}

// A heading may begin with the way to the article: 소식 › 생활 › 제목.
QString withoutWay(const BoardPage &page, int heading)
{
    const HtmlTree &tree = page.tree;
    int begin = HtmlTree::none;
    for (int i = tree.firstChild(heading); i != HtmlTree::none; i = tree.nextSibling(i)) {
        const QString text = tree[i].text.simplified();
        if (tree[i].isText() && (text.startsWith(u'›') || text.startsWith(u'»') || text.startsWith(u'>')))
            begin = i;
    }
    const int first = tree.firstChild(heading);
    if (begin == HtmlTree::none || tree[first].tag != HtmlTag::A || page.documentLink(first))
        return {};
    QString title;
    for (int i = begin; i != HtmlTree::none; i = tree.nextSibling(i))
        title += tree[i].isText() ? tree[i].text : tree.line(i);
    return title.simplified().mid(1).trimmed();
}

QString titleOf(const BoardPage &page, int around, int body, BoardArticle &article)
{
    const HtmlTree &tree = page.tree;
    const auto cleaned = [&](int element) {
        const QString title = withoutWay(page, element);
        return title.isEmpty() ? titleIn(page, element).text : title;
    };
    for (const QLatin1String mark : page.software.titleMarks)
        for (int i = around; i < body; ++i)
            if (isMarked(tree[i], mark))
                if (const QString title = cleaned(i); !title.isEmpty())
                    return title;
    for (int i = around; i < body; ++i)
        if (isHeading(tree[i].tag))
            if (const QString title = cleaned(i); !title.isEmpty())
                return title;
    // A link to the article itself is its title.
    for (int i = around; i < body; ++i)
        if (tree[i].tag == HtmlTag::A && !article.id.isEmpty())
            if (const auto link = page.documentLink(i); link && link->id == article.id)
                if (const QString title = cleaned(i); !title.isEmpty())
                    return title;
    return metaContent(tree, "og:title"_L1);
}

QString authorOf(const BoardPage &page, int around, int body)
{
    const HtmlTree &tree = page.tree;
    for (const auto part :
        {"sv_member"_L1, "sv_guest"_L1, "nick"_L1, "member_"_L1, "author"_L1, "writer"_L1, "if_name"_L1})
        for (int i = around; i < body; ++i)
            if (!tree[i].isText() && tree[i].end - i <= fieldNodes
                && tree[i].attribute("class").contains(part))
                if (const QString name = authorIn(page, i); !name.isEmpty() && name.size() < 60)
                    return name;
    // Nothing is marked: 달팽이 | 2026.03.02 08:10
    for (int i = around; i < body; ++i)
        if (tree[i].isText() && tree[i].text.contains(u'|')) {
            const QString name = tree[i].text.section(u'|', 0, 0).simplified();
            const QString when = tree[i].text.section(u'|', 1, 1);
            if (!name.isEmpty() && name.size() < 30 && when.size() < 60
                && parseDate(when, {.korean = true, .now = page.fetched}))
                return name;
        }
    return {};
}

QDateTime dateOf(const BoardPage &page, int around, int body)
{
    const HtmlTree &tree = page.tree;
    for (const bool marked : {true, false})
        for (int i = around; i < body; ++i) {
            const HtmlNode &node = tree[i];
            const bool isCandidate = marked ? !node.isText()
                    && (hasHint(node, "date"_L1) || hasHint(node, "time"_L1) || node.tag == HtmlTag::Time)
                                            : node.isText() && node.text.size() < 80;
            if (!isCandidate || node.end - i > fieldNodes)
                continue;
            if (const QDateTime date = dateIn(page, i); date.isValid())
                return date;
        }
    for (const auto property : {"article:published_time"_L1, "og:article:published_time"_L1})
        if (const auto date = parseDate(metaContent(tree, property), {.korean = true}))
            return *date;
    return {};
}

// gnuboard shows the pictures that were attached to an article in front of its text.
QString attachedPictures(const BoardPage &page, int around, int body)
{
    for (int i = around; i < body; ++i)
        if (isMarked(page.tree[i], "bo_v_img"_L1) && !page.tree.isInside(body, i))
            return page.tree.innerHtml(i);
    return {};
}

} // namespace

std::optional<BoardArticle> readArticle(const BoardPage &page)
{
    const int body = page.software.articleBody(page.tree);
    if (body == HtmlTree::none)
        return std::nullopt;
    BoardArticle article;
    article.id = page.software.articleId(page.tree, body);
    if (article.id.isEmpty())
        article.id = page.software.documentId(page.base);
    const int around = articleAround(page, body);
    article.title = titleOf(page, around, body, article);
    article.author = authorOf(page, around, body);
    article.published = dateOf(page, around, body);
    article.content = attachedPictures(page, around, body) + page.tree.innerHtml(body);
    return article;
}

} // namespace sokbo
