// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/boardentry.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

// By today's offset: of the other half of the year, where clocks are put back, a day begins an hour off
// midnight. Asking for the offset of each time would cost a board of a million a second.
quint16 boardDay(qint64 time)
{
    static const int offset = QDateTime::currentDateTime().offsetFromUtc();
    constexpr qint64 secondsOfDay = 24 * 3600;
    return quint16(std::clamp<qint64>((time + offset) / secondsOfDay, 1, 0xffff));
}

BoardEntry boardEntry(const Headline &headline)
{
    BoardEntry entry{headline.id, headline.story};
    if (headline.copyOf.isValid())
        entry.toOriginal = qint32(headline.copyOf.value - headline.id.value);
    entry.kind = headline.kind;
    entry.day = boardDay(headline.published.toSecsSinceEpoch());
    return entry;
}

QList<BoardEntry> withoutCopies(const QList<BoardEntry> &entries)
{
    QSet<ArticleId> here;
    for (const BoardEntry &entry : entries)
        if (!entry.isCopy())
            here.insert(entry.id);
    QList<BoardEntry> kept;
    for (const BoardEntry &entry : entries)
        if (!entry.isCopy() || !here.contains(entry.original()))
            kept.append(entry);
    return kept;
}

} // namespace sokbo
