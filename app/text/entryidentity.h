// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedanswer.h"
#include "core/feeditem.h"

namespace sokbo {

// The rules by which an entry is known again at the next sync. What they make of an entry stands in
// databases: an entry that needs none of the rules below keeps the guid that it always had.

// A link without what changes from one answer to the next: numbers of sessions, and the present time.
QString steadyLink(const QString &link);

// The same for the links to one page, its twins for telephones and its AMP page among them.
QString pageOf(const QString &link);
QString pathOf(const QString &link); // without parameters
// A link that leads to a page of its own, not to a site's front.
bool tellsApart(const QUrl &link);

// By what an entry is recognised: its id, else its link, else its title and date. Never empty.
QString guidOf(const FeedItem &item);

// Gives ids to entries of one answer that their own id, or their link, does not tell apart: the link behind
// an id that several links have, title and date behind an id or instead of a link that several titles have.
// What stands twice under two ids gets one. parseFeed() leaves ids as the feed has them.
void identifyEntries(QList<FeedItem> &entries);

FeedAnswer answerOf(const QList<FeedItem> &entries); // after identifyEntries()

// What an entry shows, to compare it with what is known under its guid.
struct EntryFace {
    QString title;
    QDateTime published; // invalid where the source does not say
    qint64 text = 0; // a hash; 0 for no text
};

enum class IdentifiedBy { Id, OnlyLink };

// Whether `now` is another entry than the `known` one, though both have one guid. Articles are corrected, and
// their titles and dates with them; but some programs give an id or a link again and again: then title, date
// and text are all different. OnlyLink: the link of the only entry of an answer, which has no id; its text
// may be the same every day, or none.
bool isAnotherEntry(const EntryFace &known, const EntryFace &now, IdentifiedBy by);

// Whether entries of one title and one date whose links differ only in their parameters may be one: nothing
// else tells them apart.
bool mayDifferInParameters(const QString &link, const QString &guid, const QDateTime &published);

// Whether entries of one title and one date (UTC) are one entry although their guids differ: they have one
// link, links to a page and its twins (twinaddress.h), or links to one page with different parameters, and
// nothing else to tell them apart. `guid` is the new one's.
bool isSameUnderOtherGuid(
    const QString &knownLink, const QString &link, const QString &guid, const QDateTime &published);

} // namespace sokbo
