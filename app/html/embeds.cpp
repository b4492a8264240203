// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/embeds.h"

#include "html/cleantext.h"
#include "html/webaddress.h"

#include <QUrlQuery>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

bool isOf(const QString &host, QLatin1String domain)
{
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

bool isIdentifier(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
}

// The page of a video whose player stands in a frame; the frame's own address where the service has no other.
QUrl watchPage(const QUrl &frame)
{
    const QString host = frame.host().toLower();
    const QStringList path = frame.path().split(u'/', Qt::SkipEmptyParts);
    const QString last = path.isEmpty() ? QString() : path.last();
    if (isOf(host, "youtube.com"_L1) || isOf(host, "youtube-nocookie.com"_L1)) {
        const QString list = QUrlQuery(frame).queryItemValue(u"list"_s);
        if (last == "videoseries"_L1 && isIdentifier(list))
            return QUrl(u"https://www.youtube.com/playlist?list="_s + list);
        const bool isPlayer = path.size() == 2 && (path.first() == "embed"_L1 || path.first() == "v"_L1);
        return isPlayer && isIdentifier(last) ? QUrl(u"https://www.youtube.com/watch?v="_s + last) : QUrl();
    }
    if (host == "player.vimeo.com"_L1 && isIdentifier(last))
        return QUrl(u"https://vimeo.com/"_s + last);
    if (isOf(host, "dailymotion.com"_L1) && path.value(0) == "embed"_L1 && isIdentifier(last))
        return QUrl(u"https://www.dailymotion.com/video/"_s + last);
    if ((isOf(host, "tv.kakao.com"_L1) || host == "play-tv.kakao.com"_L1) && path.value(1) == "cliplink"_L1)
        return isIdentifier(path.value(2)) ? QUrl(u"https://tv.kakao.com/v/"_s + path.value(2)) : QUrl();
    for (const auto domain : {"tv.naver.com"_L1, "tv.kakao.com"_L1, "vimeo.com"_L1, "dailymotion.com"_L1,
             "twitch.tv"_L1, "soundcloud.com"_L1, "open.spotify.com"_L1, "afreecatv.com"_L1,
             "sooplive.co.kr"_L1, "chzzk.naver.com"_L1, "tiktok.com"_L1, "instagram.com"_L1,
             "podbbang.com"_L1, "ted.com"_L1, "bandcamp.com"_L1})
        if (isOf(host, domain))
            return frame;
    return {};
}

QString label(const HtmlNode &node, const QUrl &address)
{
    QString title = cleanAttribute(node.attribute("title"));
    if (title.isEmpty())
        title = cleanAttribute(node.attribute("aria-label"));
    if (title.isEmpty() || title.size() > 200) {
        title = address.host();
        if (title.startsWith("www."_L1))
            title.remove(0, 4);
    }
    return u"▶ "_s + title;
}

QString sourceOf(const HtmlTree &tree, int index)
{
    const HtmlNode &node = tree[index];
    for (const char *name : {"src", "data-src", "data"})
        if (const QString address = node.attribute(name); !address.isEmpty() && address != "about:blank"_L1)
            return address;
    for (int i = index + 1; i < node.end; ++i)
        if (tree[i].tag == HtmlTag::Source || tree[i].tag == HtmlTag::Embed)
            if (const QString address = tree[i].attribute("src"); !address.isEmpty())
                return address;
    return {};
}

} // namespace

std::optional<MediaLink> mediaLink(const HtmlTree &tree, int index, const QUrl &base)
{
    const HtmlNode &node = tree[index];
    QUrl address = mediaAddress(sourceOf(tree, index), base);
    if (address.isEmpty())
        return std::nullopt;
    if (node.tag != HtmlTag::Video && node.tag != HtmlTag::Audio)
        address = watchPage(address);
    if (address.isEmpty())
        return std::nullopt;
    return MediaLink{address, label(node, address)};
}

} // namespace sokbo
