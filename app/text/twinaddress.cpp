// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/twinaddress.h"

#include <QSet>
#include <QStringList>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// What is left of an address once it is taken apart.
struct Place {
    QString host;
    QString path;
    QString query;
    bool isTwin = false; // something was taken away that only twins have
};

bool isWeb(const QUrl &address)
{
    return (address.scheme() == "http"_L1 || address.scheme() == "https"_L1) && !address.host().isEmpty();
}

// In a cache the publisher's host and path stand behind "/c/s/" (c: a document, s: by https), at Google
// behind
// "/amp/s/".
bool takeOutOfCache(Place &place)
{
    const bool isCache = place.host.endsWith(".cdn.ampproject.org"_L1)
        || place.host == "cdn.ampproject.org"_L1 || place.host.endsWith(".bing-amp.com"_L1);
    const bool isGoogle = place.host.startsWith("www.google."_L1) && place.path.startsWith("/amp/"_L1);
    if (!isCache && !isGoogle)
        return false;
    QStringList parts = place.path.split(u'/', Qt::SkipEmptyParts);
    while (!parts.isEmpty() && parts.first().size() <= 3 && !parts.first().contains(u'.'))
        parts.removeFirst();
    if (parts.isEmpty() || !parts.first().contains(u'.'))
        return false;
    place.host = parts.takeFirst().toLower();
    place.path = u'/' + parts.join(u'/');
    place.isTwin = true;
    return true;
}

void takeFromHost(Place &place)
{
    static const QStringList telephones = {u"m."_s, u"mobile."_s, u"amp."_s};
    if (place.host.startsWith("www."_L1))
        place.host = place.host.mid(4);
    for (const QString &prefix : telephones)
        if (place.host.startsWith(prefix) && place.host.count(u'.') >= 2) {
            place.host = place.host.mid(prefix.size());
            place.isTwin = true;
            return;
        }
}

// "/amp/…", "…/amp", "….amp", "….amp.html". In the middle of a path the word may be a section.
void takeFromPath(Place &place)
{
    while (place.path.endsWith(u'/'))
        place.path.chop(1);
    const qsizetype before = place.path.size();
    if (place.path.endsWith("/amp"_L1))
        place.path.chop(4);
    else if (place.path.endsWith(".amp"_L1))
        place.path.chop(4);
    else if (place.path.endsWith(".amp.html"_L1))
        place.path.replace(place.path.size() - 9, 9, u".html"_s);
    if (place.path.startsWith("/amp/"_L1))
        place.path.remove(0, 4);
    place.isTwin = place.isTwin || place.path.size() != before;
}

void takeFromQuery(Place &place)
{
    static const QSet<QString> marks
        = {u"amp"_s, u"amp=1"_s, u"amp=true"_s, u"outputtype=amp"_s, u"output=amp"_s, u"view=amp"_s};
    static const QSet<QString> ofCaches = {u"amp_js_v"_s, u"amp_gsa"_s, u"usqp"_s};
    QStringList kept;
    const QStringList parameters = place.query.split(u'&', Qt::SkipEmptyParts);
    for (const QString &parameter : parameters) {
        const QString low = parameter.toLower();
        if (marks.contains(low) || ofCaches.contains(low.section(u'=', 0, 0)))
            place.isTwin = true;
        else
            kept.append(parameter);
    }
    place.query = kept.join(u'&');
}

Place placeOf(const QUrl &address)
{
    Place place{
        address.host().toLower(), address.path(QUrl::FullyEncoded), address.query(QUrl::FullyEncoded)};
    takeOutOfCache(place);
    takeFromHost(place);
    takeFromPath(place);
    takeFromQuery(place);
    return place;
}

// "paper.example" of "news.paper.example", "paper.co.kr" of "m.paper.co.kr".
QString registeredName(const QString &host)
{
    const QStringList labels = host.split(u'.');
    const qsizetype count = labels.size();
    if (count < 2)
        return host;
    // co.kr, go.jp, com.au: below such a name publishers have theirs.
    const bool isShared = count > 2 && labels.last().size() == 2 && labels.at(count - 2).size() <= 3;
    return labels.mid(count - (isShared ? 3 : 2)).join(u'.');
}

} // namespace

QString twinKey(const QUrl &address)
{
    if (!isWeb(address))
        return {};
    const Place place = placeOf(address);
    return place.host + place.path + (place.query.isEmpty() ? QString() : u'?' + place.query);
}

bool looksLikeTwin(const QUrl &address)
{
    return isWeb(address) && placeOf(address).isTwin;
}

bool areOfOneSite(const QUrl &a, const QUrl &b)
{
    return isWeb(a) && isWeb(b) && registeredName(placeOf(a).host) == registeredName(placeOf(b).host);
}

} // namespace sokbo
