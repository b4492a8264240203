// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/entryidentity.h"

#include "text/composed.h"
#include "text/twinaddress.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 otherDay
    = 20 * 3600; // seconds: what is this far apart is not the correction of an hour later
constexpr double likeTitles = 0.4; // the least share of common pairs of letters in two titles of one article

// "sid" may name a section, and "t" a topic: only what looks like a session or a time is one.
bool changesByItself(const QString &name, const QString &value)
{
    static const QSet<QString> sessions = {u"sid"_s, u"phpsessid"_s, u"jsessionid"_s, u"sessionid"_s,
        u"session_id"_s, u"session"_s, u"sess"_s, u"aspsessionid"_s};
    static const QSet<QString> times = {u"t"_s, u"ts"_s, u"time"_s, u"timestamp"_s, u"_"_s};
    static const QSet<QString> chances
        = {u"_"_s, u"rnd"_s, u"rand"_s, u"random"_s, u"nonce"_s, u"nocache"_s, u"cachebuster"_s, u"cb"_s};
    static const QRegularExpression session(u"^[0-9A-Za-z,_.-]{16,}$"_s);
    static const QRegularExpression unixTime(
        u"^1[0-9]{9}(?:[0-9]{3})?$"_s); // 2001 to 2033, or in milliseconds
    static const QRegularExpression chance(u"^[0-9a-f.]{4,}$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString key = name.toLower();
    return (sessions.contains(key) && session.match(value).hasMatch())
        || (times.contains(key) && unixTime.match(value).hasMatch())
        || (chances.contains(key) && chance.match(value).hasMatch());
}

QString madeId(const FeedItem &item)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(item.title.toUtf8());
    hash.addData(item.published.toString(Qt::ISODate).toUtf8());
    if (item.title.isEmpty())
        hash.addData((item.content + item.summary).toUtf8());
    return u"made:"_s + QString::fromLatin1(hash.result().toHex());
}

// What entries of one id or of one link have.
struct Values {
    std::optional<QString> first;
    bool areSeveral = false;

    void take(const QString &value)
    {
        areSeveral = areSeveral || (first && *first != value);
        if (!first)
            first = value;
    }
};

// Of two entries with one page and one title.
bool isTwin(const FeedItem &a, const FeedItem &b)
{
    if (a.published.isValid() || b.published.isValid())
        return a.published == b.published;
    return a.content == b.content && a.summary == b.summary;
}

EntryFace faceOf(const FeedItem &item)
{
    const QString text = item.content + item.summary;
    return {item.title, item.published, text.isEmpty() ? 0 : qint64(qHash(text) | 1)};
}

QString lettersOf(const QString &title)
{
    QString letters;
    for (const QChar c : composed(title))
        if (c.isLetterOrNumber())
            letters += c.toLower();
    return letters;
}

// The share of pairs of letters that two titles have in common, 0 to 1.
double likeness(const QString &a, const QString &b)
{
    const auto pairsOf = [](const QString &letters) {
        QHash<QString, int> pairs;
        for (qsizetype i = 0; i + 1 < letters.size(); ++i)
            ++pairs[letters.mid(i, 2)];
        return pairs;
    };
    const qsizetype all = std::max<qsizetype>(0, a.size() - 1) + std::max<qsizetype>(0, b.size() - 1);
    if (all == 0)
        return a == b ? 1 : 0;
    const QHash<QString, int> first = pairsOf(a);
    const QHash<QString, int> second = pairsOf(b);
    int common = 0;
    for (auto pair = first.cbegin(); pair != first.cend(); ++pair)
        common += std::min(pair.value(), second.value(pair.key()));
    return 2.0 * common / double(all);
}

} // namespace

QString steadyLink(const QString &link)
{
    QString steady = link;
    static const QRegularExpression inPath(
        u";(?:jsessionid|phpsessid)=[^?#/]*"_s, QRegularExpression::CaseInsensitiveOption);
    if (steady.contains(u';'))
        steady.remove(inPath);
    const qsizetype query = steady.indexOf(u'?');
    if (query < 0)
        return steady;
    const qsizetype fragment = steady.indexOf(u'#', query);
    const QString end = fragment < 0 ? QString() : steady.mid(fragment);
    QStringList parameters
        = steady.mid(query + 1, (fragment < 0 ? steady.size() : fragment) - query - 1).split(u'&');
    const qsizetype dropped = parameters.removeIf([](const QString &parameter) {
        return changesByItself(parameter.section(u'=', 0, 0), parameter.section(u'=', 1));
    });
    if (dropped == 0)
        return steady;
    steady.truncate(query);
    if (!parameters.isEmpty())
        steady += u'?' + parameters.join(u'&');
    return steady + end;
}

QString pageOf(const QString &link)
{
    const QString steady = steadyLink(link);
    const QString key = twinKey(QUrl(steady));
    return key.isEmpty() ? steady : key;
}

QString pathOf(const QString &link)
{
    return link.section(u'?', 0, 0);
}

bool tellsApart(const QUrl &link)
{
    return !link.isEmpty() && (link.path().size() > 1 || link.hasQuery());
}

QString guidOf(const FeedItem &item)
{
    if (const QString id = item.id.trimmed(); !id.isEmpty())
        return id.startsWith("http"_L1) ? steadyLink(id) : id;
    return item.link.isEmpty() ? madeId(item) : steadyLink(item.link);
}

void identifyEntries(QList<FeedItem> &entries)
{
    QStringList steadyLinks;
    QHash<QString, Values> linksOfIds;
    bool allHaveIds = true;
    for (const FeedItem &entry : std::as_const(entries)) {
        const QString id = entry.id.trimmed();
        steadyLinks.append(steadyLink(entry.link));
        linksOfIds[id].take(steadyLinks.last());
        allHaveIds = allHaveIds && !id.isEmpty();
    }
    QHash<QString, Values> facesOfLinks; // titles with their dates
    for (qsizetype i = 0; i < entries.size() && !allHaveIds; ++i)
        facesOfLinks[steadyLinks.at(i)].take(madeId(entries.at(i)));
    QHash<QString, const FeedItem *> first; // by page and title
    for (qsizetype i = 0; i < entries.size(); ++i) {
        FeedItem &entry = entries[i];
        const QString id = entry.id.trimmed();
        const QString &link = steadyLinks.at(i);
        if (id.isEmpty()) {
            if (!link.isEmpty() && facesOfLinks.value(link).areSeveral)
                entry.id = madeId(entry);
            continue;
        }
        if (linksOfIds.value(id).areSeveral)
            entry.id = id + u' ' + link;
        const FeedItem *&twin = first[pageOf(link) + u'\n' + entry.title];
        if (!twin)
            twin = &entry;
        else if (!link.isEmpty() && !entry.title.isEmpty() && isTwin(*twin, entry))
            entry.id = twin->id;
    }
    // One id, one link, and yet another entry: the id is the site's.
    QHash<QString, const FeedItem *> known;
    for (FeedItem &entry : entries) {
        if (entry.id.isEmpty())
            continue;
        const FeedItem *&other = known[entry.id];
        if (!other)
            other = &entry;
        else if (isAnotherEntry(faceOf(*other), faceOf(entry), IdentifiedBy::Id))
            entry.id = entry.id.trimmed() + u' ' + madeId(entry);
    }
}

FeedAnswer answerOf(const QList<FeedItem> &entries)
{
    FeedAnswer answer;
    QHash<QString, QString> links;
    for (const FeedItem &entry : entries) {
        const QString guid = guidOf(entry);
        answer.guids.insert(guid);
        if (entry.link.isEmpty())
            continue;
        const QString link = steadyLink(entry.link);
        if (const auto other = links.constFind(link); other != links.constEnd() && *other != guid)
            answer.sharedLinks.insert(link);
        links.insert(link, guid);
    }
    answer.single = answer.guids.size() == 1;
    return answer;
}

bool isAnotherEntry(const EntryFace &known, const EntryFace &now, IdentifiedBy by)
{
    if (!known.published.isValid() || !now.published.isValid() || known.published == now.published)
        return false;
    const QString before = lettersOf(known.title);
    const QString after = lettersOf(now.title);
    if (before == after)
        return false;
    if (by == IdentifiedBy::OnlyLink)
        return true;
    const bool unlike = likeness(before, after) < likeTitles;
    const bool onOtherDay = std::abs(known.published.secsTo(now.published)) >= otherDay;
    if (known.text == 0 || now.text == 0)
        return unlike && onOtherDay;
    return known.text != now.text && (unlike || onOtherDay);
}

bool mayDifferInParameters(const QString &link, const QString &guid, const QDateTime &published)
{
    // Where a guid of its own says that it is another one, or a date is only a day, nothing says that it is
    // one.
    const bool hasOwnGuid = !guid.startsWith("made:"_L1) && !guid.startsWith("http"_L1);
    const bool isDay = published.toSecsSinceEpoch() % 3600 == 0;
    return !hasOwnGuid && !isDay && link.contains(u'?');
}

bool isSameUnderOtherGuid(
    const QString &knownLink, const QString &link, const QString &guid, const QDateTime &published)
{
    return pageOf(knownLink) == pageOf(link)
        || (mayDifferInParameters(link, guid, published) && pathOf(knownLink) == pathOf(link));
}

} // namespace sokbo
