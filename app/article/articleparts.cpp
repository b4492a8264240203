// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/articleparts.h"

#include "html/htmltree.h"
#include "html/webaddress.h"
#include "text/bodytext.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sameBeginning = 80; // characters that no two parts of an article share

constexpr std::array pageNames{
    "page"_L1, "pageno"_L1, "page_no"_L1, "pagenum"_L1, "pg"_L1, "p"_L1, "paged"_L1, "pn"_L1, "part"_L1};

struct NumberedQuery {
    QUrlQuery rest;
    int number = 0; // 0 where the query names no page
};

NumberedQuery takeApart(const QUrl &url)
{
    NumberedQuery query;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        const bool isPage = std::any_of(pageNames.begin(), pageNames.end(),
            [&name = name](QLatin1String known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (isPage && isNumber && number < 100) // "?p=4711" is the number of an article
            query.number = number;
        else
            query.rest.addQueryItem(name, value);
    }
    return query;
}

QString withoutSlash(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

// /a/story.html, part 2: /a/story_2.html; /a/story: /a/story/2, /a/story/page/2.
bool isNumberedPath(const QString &path, const QString &first, int number)
{
    const qsizetype dot = first.lastIndexOf(u'.');
    const bool hasEnding = dot > first.lastIndexOf(u'/') && first.size() - dot <= 6;
    const QString ending = hasEnding ? first.mid(dot) : QString();
    const QString stem = first.chopped(ending.size());
    const QString digits = QString::number(number);
    for (const QString &between : {u"_"_s, u"-"_s, u"-page-"_s, u"_page_"_s, u".p"_s})
        if (path == stem + between + digits + ending)
            return true;
    return path == first + u'/' + digits || path == first + u"/page/"_s + digits;
}

bool isAddressOfPart(const QUrl &url, const QUrl &first, int number)
{
    if (url.host() != first.host())
        return false;
    const NumberedQuery query = takeApart(url);
    if (query.rest != takeApart(first).rest)
        return false;
    const QString path = withoutSlash(url.path(QUrl::FullyEncoded));
    const QString firstPath = withoutSlash(first.path(QUrl::FullyEncoded));
    if (path == firstPath)
        return query.number == number;
    return firstPath.size() > 1 && query.number == 0 && isNumberedPath(path, firstPath, number);
}

// Numbers alone stand in the list of a board below its article as well; among these they are of the article.
bool isListOfParts(const HtmlTree &tree, int index)
{
    for (int i = tree[index].parent, levels = 0; i >= 0 && levels < 3; i = tree[i].parent, ++levels) {
        const QString classes = tree[i].attribute("class");
        for (const auto mark : {"page-links"_L1, "post-page-numbers"_L1, "article-pag"_L1, "article_pag"_L1,
                 "story-pag"_L1, "post-pag"_L1})
            if (classes.contains(mark, Qt::CaseInsensitive))
                return true;
    }
    return false;
}

bool saysNext(const HtmlTree &tree, int anchor, int number)
{
    static const QRegularExpression next(u"^[\\W_]*(?:다음\\s?(?:페이지|쪽|장|편)?(?:\\s?보기|로)?|이어\\s?(?"
                                         u":보기|읽기)|계속\\s?(?:보기|읽기)|"
                                         "next(?:\\s?page)?|continue(?:\\s?reading)?)[\\W_]*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const HtmlNode &node = tree[anchor];
    if (hasToken(node.attribute("rel").toLower(), "next"_L1))
        return true;
    const QString text = tree.line(anchor);
    if (text.size() < 30 && next.match(text).hasMatch())
        return true;
    return text == QString::number(number) && isListOfParts(tree, anchor);
}

} // namespace

QUrl linkToPart(const QString &html, const QUrl &page, const QUrl &first, int number)
{
    const HtmlTree tree = HtmlTree::parse(html);
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].tag != HtmlTag::A && tree[i].tag != HtmlTag::Link)
            continue;
        const QUrl url = mediaAddress(tree[i].attribute("href"), page).adjusted(QUrl::RemoveFragment);
        if (!url.isEmpty() && isAddressOfPart(url, first, number) && saysNext(tree, i, number))
            return url;
    }
    return {};
}

bool appendPart(ExtractedArticle &article, const ExtractedArticle &part)
{
    const QString beginning = runningText(part.body).left(sameBeginning);
    if (beginning.isEmpty() || runningText(article.body).contains(beginning))
        return false;
    article.body = SafeHtml::fromSanitised(article.body.html() + part.body.html());
    for (const QUrl &image : part.images)
        if (!article.images.contains(image))
            article.images.append(image);
    return true;
}

} // namespace sokbo
