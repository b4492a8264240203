// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/imagesource.h"

#include "html/webaddress.h"

#include <array>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array lateAttributes
    = {"data-src", "data-original", "data-lazy-src", "data-orig-src", "data-lazy", "data-original-src",
        "data-actualsrc", "data-echo", "data-hi-res-src", "data-img-src", "data-url", "data-img-url"};
constexpr std::array lateSets = {"data-srcset", "data-lazy-srcset", "srcset"};

bool isPlaceholder(const QString &address)
{
    if (address.isEmpty() || address.startsWith(u"data:"_s, Qt::CaseInsensitive)
        || address.startsWith(u"about:"_s, Qt::CaseInsensitive))
        return true;
    const QString file = address.section(u'?', 0, 0).section(u'/', -1).toLower();
    for (const auto word : {"blank"_L1, "placeholder"_L1, "spacer"_L1, "lazyload"_L1, "lazy-load"_L1,
             "loading"_L1, "transparent"_L1, "1x1"_L1, "grey.gif"_L1, "gray.gif"_L1, "dummy"_L1, "noimage"_L1,
             "no-image"_L1})
        if (file.contains(word))
            return true;
    return false;
}

bool looksLikePicture(const QString &address)
{
    // A data-url or data-lazy may hold anything, but an address has one of these.
    return address.contains(u'/') || address.contains(u'.');
}

// The sources of a <picture> around the image, in order.
QString fromPicture(const HtmlTree &tree, int image)
{
    const int picture = tree[image].parent;
    if (picture == HtmlTree::none || tree[picture].tag != HtmlTag::Picture)
        return {};
    for (int i = picture + 1; i < tree[picture].end; ++i) {
        if (tree[i].tag != HtmlTag::Source)
            continue;
        for (const char *set : lateSets) {
            const QString best = bestOfSrcset(tree[i].attribute(set));
            if (!isPlaceholder(best))
                return best;
        }
    }
    return {};
}

QString written(const HtmlTree &tree, int index)
{
    const HtmlNode &image = tree[index];
    for (const char *name : lateAttributes) {
        const QString late = image.attribute(name).trimmed();
        if (!isPlaceholder(late) && looksLikePicture(late))
            return late;
    }
    const QString plain = image.attribute("src").trimmed();
    if (!isPlaceholder(plain))
        return plain;
    for (const char *name : lateSets) {
        const QString best = bestOfSrcset(image.attribute(name));
        if (!isPlaceholder(best))
            return best;
    }
    const QString other = fromPicture(tree, index);
    return other.isEmpty() ? plain : other;
}

int styledSize(const QString &style, QLatin1String property)
{
    // "width:1px" but not "max-width:1px" or "border-width:1px".
    for (QStringView rule : QStringView(style).tokenize(u';')) {
        const qsizetype colon = rule.indexOf(u':');
        if (colon < 0 || rule.left(colon).trimmed().compare(property, Qt::CaseInsensitive) != 0)
            continue;
        QStringView value = rule.mid(colon + 1).trimmed();
        if (value.endsWith(u"px"))
            value.chop(2);
        bool isNumber = false;
        const double size = value.trimmed().toDouble(&isNumber);
        return isNumber ? qBound(0, qRound(qBound(0.0, size, 1e6)), 1'000'000) : -1;
    }
    return -1;
}

bool isBeaconAddress(const QUrl &source)
{
    const QString address = source.host().toLower() + source.path().toLower();
    for (const auto part : {"feeds.feedburner.com/~"_L1, "feedproxy.google.com/~"_L1,
             "feeds.wordpress.com/1.0/"_L1, "pixel.wp.com/"_L1, "stats.wordpress.com/"_L1,
             "doubleclick.net/"_L1, "google-analytics.com/"_L1, "facebook.com/tr"_L1,
             "pixel.quantserve.com/"_L1, "scorecardresearch.com/"_L1, "feedsportal.com/"_L1, "/_/stat"_L1,
             "pixel.gif"_L1, "pixel.png"_L1, "/1x1."_L1, "spacer.gif"_L1, "blank.gif"_L1, "clear.gif"_L1,
             "transparent.gif"_L1, "transparent.png"_L1, "/beacon"_L1, "/tracking"_L1, "/track/open"_L1,
             "/piwik.php"_L1, "/matomo.php"_L1, "rss.buysellads.com/"_L1, "counter.theconversation"_L1})
        if (address.contains(part))
            return true;
    return false;
}

} // namespace

QUrl imageSource(const HtmlTree &tree, int image, const QUrl &base)
{
    return mediaAddress(written(tree, image), base);
}

int pixelSize(const HtmlNode &image, const char *attribute)
{
    QString value = image.attribute(attribute).trimmed();
    if (value.endsWith(u"px"_s))
        value.chop(2);
    bool isNumber = false;
    const double size = value.toDouble(&isNumber);
    return isNumber && size >= 0 && size < 20000 ? qRound(size) : 0;
}

bool isTrackingPixel(const HtmlNode &image, const QUrl &source)
{
    constexpr int tiny = 3; // pixels
    const QString style = image.attribute("style");
    const auto side = [&](const char *attribute) {
        const int styled = styledSize(style, QLatin1String(attribute));
        if (styled >= 0)
            return styled;
        return image.attribute(attribute).isEmpty() ? -1 : pixelSize(image, attribute);
    };
    const int width = side("width");
    const int height = side("height");
    const bool isTiny = (width >= 0 && width <= 1 && height <= tiny)
        || (height >= 0 && height <= 1 && width <= tiny)
        || (width > 1 && width <= tiny && height >= 0 && height <= tiny);
    // width="auto" and width="100%" are no size.
    const bool isNumber = !image.attribute("width").contains(u'%')
        && !image.attribute("height").contains(u'%') && !image.attribute("width").contains(u"auto"_s)
        && !image.attribute("height").contains(u"auto"_s);
    return (isTiny && isNumber) || isBeaconAddress(source);
}

} // namespace sokbo
