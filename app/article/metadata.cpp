// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/metadata.h"

#include "article/byline.h"
#include "article/pagetitle.h"
#include "html/htmltext.h"
#include "html/webaddress.h"
#include "text/dates.h"
#include "text/letters.h"
#include "text/twinaddress.h"

#include <QHash>
#include <QJsonArray>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// The <meta> elements by name, property or itemprop, in lower case; the first of each counts.
QHash<QString, QString> metas(const HtmlTree &tree)
{
    QHash<QString, QString> all;
    for (const HtmlNode &node : tree.nodes()) {
        if (node.tag != HtmlTag::Meta)
            continue;
        const QString content = node.attribute("content").trimmed();
        if (content.isEmpty())
            continue;
        for (const char *key : {"property", "name", "itemprop"})
            if (const QString name = node.attribute(key).toLower(); !name.isEmpty() && !all.contains(name))
                all.insert(name, content);
    }
    return all;
}

// Some pages name themselves as their author, and the reporter after that.
QString authorOf(const HtmlTree &tree, const QString &site)
{
    QString first;
    for (const HtmlNode &node : tree.nodes()) {
        const auto is = [&node](const char *key) {
            return node.attribute(key).compare("author"_L1, Qt::CaseInsensitive) == 0;
        };
        if (node.tag != HtmlTag::Meta || !(is("property") || is("name") || is("itemprop")))
            continue;
        const QString author = node.attribute("content").trimmed();
        if (first.isEmpty())
            first = author;
        if (!author.isEmpty() && lettersOf(author) != lettersOf(site))
            return author;
    }
    return first;
}

QString firstOf(const QHash<QString, QString> &all, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names)
        if (const QString content = all.value(name); !content.isEmpty())
            return content;
    return {};
}

bool isKorean(const HtmlTree &tree, const QHash<QString, QString> &all)
{
    if (tree[0].attribute("lang").startsWith("ko"_L1, Qt::CaseInsensitive)
        || all.value(u"og:locale"_s).startsWith("ko"_L1))
        return true;
    QString title = all.value(u"og:title"_s);
    for (int i = 0; i < tree.size() && title.isEmpty(); ++i)
        if (tree[i].tag == HtmlTag::Title)
            title = tree.line(i);
    return std::any_of(
        title.begin(), title.end(), [](QChar c) { return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3; });
}

// false, "False"
bool saysNo(const QJsonValue &value)
{
    return value.isBool() ? !value.toBool() : value.toString().compare("false"_L1, Qt::CaseInsensitive) == 0;
}

QString imageAddress(const QJsonValue &value)
{
    if (value.isArray())
        return imageAddress(value.toArray().at(0));
    return value.isObject() ? value.toObject().value("url"_L1).toString() : value.toString();
}

QDateTime publicationTime(
    const HtmlTree &tree, const QJsonObject &article, const QHash<QString, QString> &all, bool korean)
{
    const DateHints hints{.korean = korean};
    QStringList told = {article.value("datePublished"_L1).toString(),
        firstOf(all,
            {"article:published_time"_L1, "og:article:published_time"_L1, "article:published"_L1,
                "datepublished"_L1, "og:published_time"_L1, "parsely-pub-date"_L1, "sailthru.date"_L1,
                "pubdate"_L1, "publishdate"_L1, "publish_date"_L1, "publish-date"_L1, "dc.date.issued"_L1,
                "dcterms.created"_L1, "dc.date"_L1, "ptime"_L1, "date"_L1, "article.published"_L1}),
        article.value("dateCreated"_L1).toString(), article.value("uploadDate"_L1).toString()};
    for (const QString &text : told)
        if (const auto date = parseDate(text, hints))
            return *date;
    return shownTime(tree, korean);
}

// A page's own word on which one it stands for is taken only where it is a twin. Elsewhere it is too often
// the front of the site, or of its section.
QUrl canonicalOf(const HtmlTree &tree, const QUrl &address)
{
    const bool isAmp = tree[0].has("amp") || tree[0].has("\u26a1");
    if (!isAmp && !looksLikeTwin(address))
        return {};
    for (const HtmlNode &node : tree.nodes()) {
        if (node.tag != HtmlTag::Link
            || node.attribute("rel").compare("canonical"_L1, Qt::CaseInsensitive) != 0)
            continue;
        const QUrl canonical = mediaAddress(node.attribute("href"), address).adjusted(QUrl::RemoveFragment);
        const bool isFront = canonical.path().size() < 2 && !canonical.hasQuery();
        const bool isItself = canonical == address.adjusted(QUrl::RemoveFragment);
        return isFront || isItself || !areOfOneSite(canonical, address) ? QUrl() : canonical;
    }
    return {};
}

} // namespace

PageMetadata pageMetadata(const HtmlTree &tree, const QUrl &base)
{
    const QHash<QString, QString> all = metas(tree);
    const QJsonObject article = articleObject(tree);
    PageMetadata data;
    data.isKorean = isKorean(tree, all);
    data.site = plainLine(firstOf(all, {"og:site_name"_L1, "twitter:app:name:iphone"_L1}));
    if (data.site.isEmpty())
        data.site = plainLine(article.value("publisher"_L1).toObject().value("name"_L1).toString());
    if (data.site.isEmpty())
        data.site = plainLine(all.value(u"application-name"_s));
    const QString told = firstOf(all, {"og:title"_L1, "twitter:title"_L1, "dc.title"_L1, "parsely-title"_L1});
    data.title = pageTitle(tree, {article.value("headline"_L1).toString(), told}, data.site, base);
    const QString author = authorOf(tree, data.site);
    const QString others = firstOf(all,
        {"article:author"_L1, "dable:author"_L1, "og:article:author"_L1, "byl"_L1, "parsely-author"_L1,
            "sailthru.author"_L1, "dc.creator"_L1});
    const bool isPage = author.isEmpty() || (!others.isEmpty() && lettersOf(author) == lettersOf(data.site));
    data.byline = byline(tree, article, isPage ? others : author);
    data.published = publicationTime(tree, article, all, data.isKorean);
    data.canonical = canonicalOf(tree, base);
    QString image
        = firstOf(all, {"og:image"_L1, "og:image:url"_L1, "twitter:image"_L1, "twitter:image:src"_L1});
    if (image.isEmpty())
        image = imageAddress(article.value("image"_L1));
    data.leadImage = mediaAddress(image, base);
    data.isForSubscribers = saysNo(article.value("isAccessibleForFree"_L1))
        || all.value(u"article:content_tier"_s).compare("locked"_L1, Qt::CaseInsensitive) == 0;
    data.articleBody = article.value("articleBody"_L1).toString();
    return data;
}

} // namespace sokbo
