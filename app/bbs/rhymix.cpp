// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardsoftware.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrlQuery>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

bool rhymixMadePage(const HtmlTree &tree, const QUrl &url)
{
    if (QUrlQuery(url).hasQueryItem(u"document_srl"_s))
        return true;
    for (const HtmlNode &node : tree.nodes()) {
        if (node.tag == HtmlTag::Meta
            && node.attribute("name").compare("generator"_L1, Qt::CaseInsensitive) == 0) {
            const QString generator = node.attribute("content");
            if (generator.contains("Rhymix"_L1, Qt::CaseInsensitive)
                || generator.contains("XpressEngine"_L1, Qt::CaseInsensitive))
                return true;
        }
        const QString address = node.tag == HtmlTag::A ? node.attribute("href")
            : node.tag == HtmlTag::Link                ? node.attribute("href")
                                                       : QString();
        if (address.contains("document_srl="_L1) || address.contains("/modules/board/skins/"_L1))
            return true;
        const QString classes = node.attribute("class");
        if (hasToken(classes, "xe_content"_L1) || hasToken(classes, "rhymix_content"_L1))
            return true;
    }
    return std::any_of(tree.scripts().begin(), tree.scripts().end(),
        [](const PageScript &script) { return script.text.contains("current_mid"); });
}

// ?document_srl=1204300, /news/1204300, /1204300
QString rhymixDocumentId(const QUrl &url)
{
    const QUrlQuery query(url);
    if (query.hasQueryItem(u"act"_s) || query.hasQueryItem(u"comment_srl"_s))
        return {};
    if (query.hasQueryItem(u"document_srl"_s)) {
        const QString id = query.queryItemValue(u"document_srl"_s);
        return isDocumentNumber(id) ? id : QString();
    }
    const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    // /news/page/2 is a page of the list.
    if (path.isEmpty() || (path.size() >= 2 && path.at(path.size() - 2) == "page"_L1))
        return {};
    return isDocumentNumber(path.last()) ? path.last() : QString();
}

// ?mid=news&entry=봄이-온다, /news/entry/봄이-온다, /news/봄이-온다
QString rhymixDocumentName(const QUrl &url)
{
    const QUrlQuery query(url);
    if (query.hasQueryItem(u"act"_s))
        return {};
    if (const QString entry = query.queryItemValue(u"entry"_s, QUrl::FullyDecoded); !entry.isEmpty())
        return query.queryItemValue(u"mid"_s) + u'/' + entry;
    QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    if (path.size() >= 3 && path.at(path.size() - 2) == "entry"_L1)
        path.removeAt(path.size() - 2);
    if (path.size() < 2 || path.last().endsWith(".php"_L1) || isDocumentNumber(path.last()))
        return {};
    static const QSet<QString> places = {u"category"_s, u"page"_s, u"tag"_s, u"files"_s, u"modules"_s};
    const QString &board = path.at(path.size() - 2);
    return places.contains(board) ? QString() : board + u'/' + path.last();
}

QUrl rhymixListAddress(const QUrl &url)
{
    QUrl list = url;
    list.setFragment(QString());
    QUrlQuery query(url);
    const QString mid = query.queryItemValue(u"mid"_s);
    QUrlQuery kept;
    if (!mid.isEmpty())
        kept.addQueryItem(u"mid"_s, mid);
    list.setQuery(kept.isEmpty() ? QString() : kept.query());
    QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    if (path.size() >= 2 && path.at(path.size() - 2) == "page"_L1)
        path.erase(path.end() - 2, path.end());
    else if (!path.isEmpty() && isDocumentNumber(path.last()))
        path.removeLast();
    list.setPath(u'/' + path.join(u'/'));
    return list;
}

const QRegularExpression &documentClass()
{
    static const QRegularExpression expression(u"(?:^|\\s)document_(\\d+)_-?\\d+(?:\\s|$)"_s);
    return expression;
}

// The editor's content is marked with the number of its document; comments are marked otherwise.
int rhymixArticleBody(const HtmlTree &tree)
{
    int anyContent = HtmlTree::none;
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].isText())
            continue;
        const QString classes = tree[i].attribute("class");
        if (classes.contains("document_"_L1) && documentClass().match(classes).hasMatch())
            return i;
        const bool isContent = hasToken(classes, "xe_content"_L1) || hasToken(classes, "rhymix_content"_L1);
        if (anyContent == HtmlTree::none && isContent && !classes.contains("comment_"_L1))
            anyContent = i;
    }
    return anyContent;
}

QString rhymixArticleId(const HtmlTree &tree, int body)
{
    const auto match = documentClass().match(tree[body].attribute("class"));
    if (match.hasMatch())
        return match.captured(1);
    for (int i = body; i != HtmlTree::none; i = tree[i].parent)
        for (const char *name : {"data-docsrl", "data-document_srl", "data-document-srl"})
            if (const QString id = tree[i].attribute(name); isDocumentNumber(id))
                return id;
    return {};
}

} // namespace

const BoardSoftware &rhymix()
{
    static const BoardSoftware software = {
        SourceKind::Rhymix,
        rhymixMadePage,
        rhymixDocumentId,
        rhymixDocumentName,
        "mid"_L1,
        rhymixListAddress,
        rhymixArticleBody,
        rhymixArticleId,
        {"rd"_L1, "board_read"_L1, "read_wrap"_L1, "board_view"_L1, "read_body"_L1, "viewDocument"_L1,
            "boardRead"_L1},
        {"np_18px"_L1, "read_header"_L1, "rd_tl"_L1, "title"_L1, "viewTitle"_L1, "titleAndUser"_L1},
        {"replyNum"_L1, "trackbackNum"_L1, "extraimages"_L1, "blind"_L1, "comment_count"_L1, "reply_count"_L1,
            "cmt_num"_L1},
    };
    return software;
}

} // namespace sokbo
