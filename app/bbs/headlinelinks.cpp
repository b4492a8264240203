// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/headlinelinks.h"

#include "html/webaddress.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// Names of parts of a page that hold no list of articles, as they stand in class and id.
bool namesAMargin(const QString &name)
{
    static const QSet<QString> names
        = {u"nav"_s, u"navi"_s, u"navbar"_s, u"navigation"_s, u"menu"_s, u"gnb"_s, u"lnb"_s, u"snb"_s,
            u"footer"_s, u"breadcrumb"_s, u"breadcrumbs"_s, u"pagination"_s, u"paginate"_s, u"paging"_s,
            u"pager"_s, u"sidebar"_s, u"tags"_s, u"tagcloud"_s, u"tag-cloud"_s, u"related"_s, u"bo_vc"_s};
    const QString lower = name.toLower();
    for (const auto beginning : {"comment"_L1, "cmt"_L1, "reply"_L1})
        if (lower.startsWith(beginning))
            return true;
    return names.contains(lower);
}

bool isMargin(const HtmlTree &tree, int index)
{
    const HtmlNode &node = tree[index];
    if (node.isText() || node.tag == HtmlTag::Body || node.tag == HtmlTag::Main)
        return false;
    if (node.tag == HtmlTag::Nav || node.tag == HtmlTag::Footer || node.tag == HtmlTag::Aside
        || node.attribute("role") == "navigation"_L1 || node.isHidden())
        return true;
    // What holds most of the page is named after a part of it.
    if ((node.end - index) * 2 > tree.size())
        return false;
    if (namesAMargin(node.attribute("id")))
        return true;
    const QStringList classes = node.attribute("class").left(400).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(classes.begin(), classes.end(), namesAMargin);
}

// Addresses of persons, labels and forms.
bool leadsToNoArticle(const QUrl &url)
{
    static const QSet<QString> places = {u"tag"_s, u"tags"_s, u"category"_s, u"categories"_s, u"user"_s,
        u"users"_s, u"author"_s, u"authors"_s, u"profile"_s, u"search"_s, u"login"_s, u"register"_s};
    const QStringList path = url.path().toLower().split(u'/', Qt::SkipEmptyParts);
    if (path.isEmpty() && !url.hasQuery())
        return true;
    return std::any_of(path.begin(), path.end(), [](const QString &part) { return places.contains(part); });
}

} // namespace

bool isSameSite(const QString &host, const QString &other)
{
    if (host == other)
        return true;
    // Second levels of a country that many owners share: co.kr, ac.uk, com.au.
    static const QSet<QString> shared = {u"co"_s, u"or"_s, u"go"_s, u"ac"_s, u"ne"_s, u"re"_s, u"pe"_s,
        u"com"_s, u"net"_s, u"org"_s, u"gov"_s, u"edu"_s};
    const auto owned = [](const QString &name) {
        const QStringList parts = name.split(u'.');
        const bool isNumeric = !parts.isEmpty() && !parts.last().isEmpty() && parts.last().at(0).isDigit();
        if (isNumeric || parts.size() < 2)
            return name;
        const bool isShared = parts.last().size() == 2 && shared.contains(parts.at(parts.size() - 2));
        return parts.mid(std::max<qsizetype>(0, parts.size() - (isShared ? 3 : 2))).join(u'.');
    };
    return owned(host) == owned(other);
}

bool hasWords(const QString &text)
{
    static const QRegularExpression onlyATime(
        u"^[\\s\\d.:/,()\\[\\]-]*(?:초|분|시간|일|주|개월|년|월|오전|오후|전|어제|오늘|방금|ago|am|pm|"
        u"seconds?|minutes?|hours?|days?|weeks?|months?|years?|[\\s\\d.:/,()\\[\\]-])*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return letters >= 2 && !(text.size() <= 40 && onlyATime.match(text).hasMatch());
}

std::vector<HeadlineLink> headlineLinks(const HtmlTree &tree, const QUrl &base)
{
    const QUrl here = base.adjusted(QUrl::RemoveFragment);
    std::vector<HeadlineLink> links;
    for (int i = tree.body() + 1; i < tree.size();) {
        const HtmlNode &node = tree[i];
        if (isMargin(tree, i)) {
            i = node.end;
            continue;
        }
        ++i;
        if (node.tag != HtmlTag::A)
            continue;
        const QString href = node.attribute("href");
        if (href.isEmpty() || href.startsWith(u'#'))
            continue;
        const QUrl url = linkAddress(href, base).adjusted(QUrl::RemoveFragment);
        if (url.host().isEmpty() || url == here || !isSameSite(url.host(), base.host())
            || leadsToNoArticle(url))
            continue;
        if (const QString text = tree.line(i - 1); hasWords(text))
            links.push_back({i - 1, url, text});
    }
    return links;
}

LinkRange linksInside(const HtmlTree &tree, const std::vector<HeadlineLink> &links, int node)
{
    const auto before = [](const HeadlineLink &link, int index) { return link.anchor < index; };
    const auto first = std::lower_bound(links.begin(), links.end(), node, before);
    const auto last = std::lower_bound(first, links.end(), tree[node].end, before);
    return {std::size_t(first - links.begin()), std::size_t(last - links.begin())};
}

} // namespace sokbo
