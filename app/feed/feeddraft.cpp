// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feeddraft.h"

#include "core/media.h"
#include "feed/feedlimits.h"
#include "feed/feednames.h"
#include "feed/feedtext.h"
#include "feed/weblink.h"
#include "text/dates.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr int titlesLookedAt = 20; // to tell the language by
constexpr qsizetype derivedTitle = 100; // where an entry has no title of its own
constexpr double koreanTitles = 0.3; // the least share of Hangul in Korean titles: many hold English names

bool isWebAddress(QStringView address)
{
    return address.startsWith(u"http://", Qt::CaseInsensitive)
        || address.startsWith(u"https://", Qt::CaseInsensitive);
}

// Dates without a zone are Korean time in a Korean feed, whatever proves it Korean: systems made abroad often
// say "en".
bool isKorean(const FeedDraft &draft, const QString &base)
{
    if (draft.language.startsWith(u"ko", Qt::CaseInsensitive))
        return true;
    for (const QString &address : {draft.head.link.value, base})
        if (isWebAddress(address) && QUrl(address).host().endsWith(u".kr"))
            return true;
    QString titles = draft.head.title.value;
    for (qsizetype i = 0; i < std::min<qsizetype>(titlesLookedAt, draft.entries.size()); ++i)
        titles += draft.entries.at(i).title.value;
    return hangulShare(titles) >= koreanTitles;
}

// What relative addresses are relative to where no xml:base says it. Atom says: the feed's own address. RSS
// says nothing, and feeds that use them mean their site.
QString defaultBase(const FeedDraft &draft, const QString &documentAddress)
{
    const QString &self = draft.feedUrl;
    const QString &site = draft.head.link.value;
    const QStringList candidates = draft.kind == u"atom" ? QStringList{documentAddress, self, site}
                                                         : QStringList{site, self, documentAddress};
    for (const QString &candidate : candidates)
        if (isWebAddress(candidate))
            return candidate;
    return {};
}

QDateTime dateOf(const Ranked &field, const DateHints &hints)
{
    return parseDate(field.value, hints).value_or(QDateTime());
}

// Short posts have no title, and a list needs something to show: the beginning of the text, else the address.
QString titleFor(const FeedItem &item)
{
    const QString text
        = titleText(item.content.isEmpty() ? item.summary : item.content, TitleKind::Html, derivedTitle + 1);
    if (text.isEmpty())
        return titleText(item.link, TitleKind::Text, feedlimits::title);
    if (text.size() <= derivedTitle)
        return text;
    const qsizetype space = text.lastIndexOf(u' ');
    return text.left(space > derivedTitle / 2 ? space : derivedTitle) + u'…';
}

FeedItem finishedEntry(EntryDraft &draft, const QString &base, const DateHints &dates)
{
    FeedItem item;
    item.id = std::move(draft.id.value);
    item.title = std::move(draft.title.value);
    item.author = draft.authors.join(QStringLiteral(", "));
    item.published = dateOf(draft.published, dates);
    item.updated = dateOf(draft.updated, dates);
    item.content = std::move(draft.content.value);
    item.summary = std::move(draft.summary.value);
    item.categories = std::move(draft.categories);
    std::stable_sort(draft.enclosures.begin(), draft.enclosures.end(),
        [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto &[rank, enclosure] : draft.enclosures) {
        enclosure.url = webLink(enclosure.url, base);
        if (enclosure.seconds == 0 && mediaKindOf(enclosure) != MediaKind::None)
            enclosure.seconds = mediaSeconds(draft.duration.value);
        if (!enclosure.url.isEmpty())
            item.enclosures.append(std::move(enclosure));
    }
    item.link = webLink(draft.link.value.isEmpty() ? draft.permalink : draft.link.value, base);
    // A podcast's episode may have no page: what there is to open is the episode itself.
    if (item.link.isEmpty() && !item.enclosures.isEmpty()
        && !item.enclosures.first().mimeType.startsWith(u"image/"))
        item.link = item.enclosures.first().url;
    // An atom:id only names, but many are addresses, and some entries have no other.
    if (item.link.isEmpty())
        item.link = webLink(draft.addressId, base);
    if (item.title.isEmpty())
        item.title = titleFor(item);
    bool isNumber = false;
    const int comments = draft.comments.value.toInt(&isNumber);
    item.comments = isNumber && comments >= 0 ? comments : -1;
    return item;
}

bool isEarlier(const QDateTime &a, const QDateTime &b)
{
    return b.isValid() && (!a.isValid() || a < b);
}

int minutesOf(const FeedDraft &draft)
{
    if (draft.minutesToLive > 0)
        return draft.minutesToLive;
    static constexpr std::pair<QStringView, int> periods[]
        = {{u"hourly", 60}, {u"daily", 1440}, {u"weekly", 10080}, {u"monthly", 43200}, {u"yearly", 525600}};
    for (const auto &[period, minutes] : periods)
        if (draft.updatePeriod.compare(period, Qt::CaseInsensitive) == 0)
            return std::max(1, minutes / std::max(1, draft.updateFrequency));
    return 0;
}

} // namespace

void EntryDraft::offerAuthor(const QString &name, int rank)
{
    // An address says less than any name.
    const int effective = isMailAddress(name) ? rank + 100 : rank;
    if (name.isEmpty() || effective > authorRank)
        return;
    if (effective < authorRank)
        authors.clear();
    authorRank = effective;
    if (authors.size() < feedlimits::authors && !authors.contains(name, Qt::CaseInsensitive))
        authors.append(name);
}

void EntryDraft::offerSummary(const QString &html, int rank, bool oneOfTwo)
{
    // RSS knows only <description>; who writes <summary> beside it means the longer one as the text.
    if (oneOfTwo && summaryIsRss && !html.isEmpty() && html != summary.value) {
        const bool longer = html.size() > summary.value.size();
        content.offer(longer ? html : summary.value, 20);
        if (longer)
            return;
        summary.rank = INT_MAX;
    }
    summaryIsRss = summaryIsRss || oneOfTwo;
    summary.offer(html, rank);
}

void EntryDraft::offerCategory(const QString &name)
{
    const QString clean = titleText(name, TitleKind::Html, feedlimits::name);
    if (!clean.isEmpty() && categories.size() < feedlimits::categories && !categories.contains(clean))
        categories.append(clean);
}

void EntryDraft::offerEnclosure(Enclosure enclosure, int rank)
{
    if (enclosure.url.isEmpty() || enclosures.size() >= feedlimits::enclosures)
        return;
    const bool known = std::any_of(enclosures.cbegin(), enclosures.cend(),
        [&enclosure](const auto &other) { return other.second.url == enclosure.url; });
    if (!known)
        enclosures.append({rank, std::move(enclosure)});
}

ParsedFeed finished(FeedDraft draft, const FeedHints &hints)
{
    const QString documentAddress = hints.base.toString(QUrl::FullyEncoded);
    draft.feedUrl = webLink(draft.feedUrl, isWebAddress(documentAddress) ? documentAddress : QString());
    draft.head.link.value
        = webLink(draft.head.link.value, isWebAddress(documentAddress) ? documentAddress : draft.feedUrl);
    const QString base = defaultBase(draft, documentAddress);
    const DateHints dates{.korean = isKorean(draft, documentAddress), .now = hints.now};

    ParsedFeed feed;
    feed.kind = draft.kind;
    feed.title = draft.head.title.value;
    feed.subtitle = titleText(draft.head.summary.value, TitleKind::Html, feedlimits::title);
    feed.link = draft.head.link.value;
    feed.id = draft.head.id.value;
    feed.author = draft.head.authors.join(QStringLiteral(", "));
    feed.language = draft.language;
    feed.updated = dateOf(draft.head.updated, dates);
    if (!feed.updated.isValid())
        feed.updated = dateOf(draft.head.published, dates);
    feed.feedUrl = draft.feedUrl;
    feed.nextPage = webLink(draft.nextPage, base);
    feed.ttlMinutes = minutesOf(draft);
    // Atom (RFC 4287, 4.2.1), JSON Feed and podcasts: the feed's author wrote what names no other.
    const bool inherited
        = feed.kind == u"atom" || feed.kind == u"json" || draft.head.authorRank == podcastAuthor;
    QDateTime newest;
    feed.entries.reserve(draft.entries.size());
    for (EntryDraft &entry : draft.entries) {
        feed.entries.append(finishedEntry(entry, base, dates));
        if (feed.entries.last().author.isEmpty() && inherited)
            feed.entries.last().author = feed.author;
        newest = std::max({newest, feed.entries.last().updated, feed.entries.last().published}, isEarlier);
    }
    if (!feed.updated.isValid())
        feed.updated = newest;
    return feed;
}

} // namespace sokbo
