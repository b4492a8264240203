// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/articlelink.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// The rest of an address of ours after the folder, empty for others.
QString inFolder(const QUrl &url, QLatin1String folder)
{
    const bool isOurs
        = url.scheme() == "article"_L1 && url.host().isEmpty() && !url.hasQuery() && !url.hasFragment();
    const QString path = url.path();
    return isOurs && path.startsWith(folder) ? path.mid(folder.size()) : QString();
}

// "2/3" of article:///changes/2/3.
bool readVersions(const QString &text, ArticleLink &link)
{
    bool areNumbers[2] = {false, false};
    link.older = text.section(u'/', 0, 0).toInt(&areNumbers[0]);
    link.newer = text.section(u'/', 1).toInt(&areNumbers[1]);
    return areNumbers[0] && areNumbers[1] && link.older >= 0 && link.older < link.newer;
}

// "2" of article:///play/2.
bool readMedia(const QUrl &url, QLatin1String folder, ArticleLink &link)
{
    bool isNumber = false;
    link.media = inFolder(url, folder).toInt(&isNumber);
    return isNumber && link.media >= 0;
}

// "2/3" of article:///both/2/3.
bool readBoth(const QString &text, ArticleLink &link)
{
    link.entity.value = text.section(u'/', 0, 0).toLongLong();
    link.other.value = text.section(u'/', 1).toLongLong();
    return link.entity.isValid() && link.other.isValid(); // "2/3/4" gives no number for the second
}

} // namespace

ArticleLink articleLink(const QUrl &url)
{
    ArticleLink link;
    const QString scheme = url.scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1) {
        link.kind = url.isValid() ? ArticleLink::Kind::Outside : ArticleLink::Kind::None;
        link.url = url;
    } else if (const qint64 id = inFolder(url, "/entity/"_L1).toLongLong(); id > 0) {
        link.kind = ArticleLink::Kind::Entity;
        link.entity = EntityId{id};
    } else if (const qint64 id = inFolder(url, "/open/"_L1).toLongLong(); id > 0) {
        link.kind = ArticleLink::Kind::Article;
        link.article = ArticleId{id};
    } else if (const qint64 id = inFolder(url, "/highlight/"_L1).toLongLong(); id > 0) {
        link.kind = ArticleLink::Kind::Highlight;
        link.highlight = id;
    } else if (ArticleLink both; readBoth(inFolder(url, "/both/"_L1), both)) {
        link = both;
        link.kind = ArticleLink::Kind::Both;
    } else if (const qint64 id = inFolder(url, "/story/"_L1).toLongLong(); id > 0) {
        link.kind = ArticleLink::Kind::Story;
        link.story = StoryId{id};
    } else if (url == QUrl("article:///story"_L1)) {
        link.kind = ArticleLink::Kind::Story;
    } else if (url == QUrl("article:///follow"_L1)) {
        link.kind = ArticleLink::Kind::Follow;
    } else if (const auto type = mentionTypeFromName(inFolder(url, "/legend/"_L1))) {
        link.kind = ArticleLink::Kind::Legend;
        link.type = *type;
    } else if (url == QUrl("article:///marks"_L1)) {
        link.kind = ArticleLink::Kind::Marks;
    } else if (url == QUrl("article:///changes"_L1)) {
        link.kind = ArticleLink::Kind::Changes;
    } else if (ArticleLink versions; readVersions(inFolder(url, "/changes/"_L1), versions)) {
        link = versions;
        link.kind = ArticleLink::Kind::Changes;
    } else if (url == QUrl("article:///text"_L1)) {
        link.kind = ArticleLink::Kind::Text;
    } else if (url == QUrl("article:///images"_L1)) {
        link.kind = ArticleLink::Kind::Images;
    } else if (ArticleLink played; readMedia(url, "/play/"_L1, played)) {
        link = played;
        link.kind = ArticleLink::Kind::Play;
    } else if (ArticleLink copied; readMedia(url, "/address/"_L1, copied)) {
        link = copied;
        link.kind = ArticleLink::Kind::MediaAddress;
    } else if (const QString place = inFolder(url, "/at/"_L1); !place.isEmpty()) {
        link.kind = ArticleLink::Kind::Place;
        link.place = place;
    }
    return link;
}

std::optional<MarkPlace> markPlace(const QString &at)
{
    bool isNumber = false;
    const int start = at.mid(1).toInt(&isNumber);
    if (!isNumber || start < 0 || (at.at(0) != u'h' && at.at(0) != u't'))
        return std::nullopt;
    return MarkPlace{at.at(0) == u'h' ? Mention::Field::Title : Mention::Field::Text, start};
}

QString assetHash(const QUrl &url)
{
    const QString hash = inFolder(url, "/asset/"_L1);
    const bool isHash = hash.size() <= 128 && std::all_of(hash.begin(), hash.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
    return isHash ? hash : QString();
}

} // namespace sokbo
