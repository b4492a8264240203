// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>

namespace sokbo {

// An article on a board, and the story it belongs to. The order of the entries is the board's.
struct BoardEntry {
    ArticleId id;
    StoryId story; // none: alone

    friend bool operator==(const BoardEntry &, const BoardEntry &) = default;
};

inline QList<ArticleId> idsOf(const QList<BoardEntry> &entries)
{
    QList<ArticleId> ids;
    ids.reserve(entries.size());
    for (const BoardEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace sokbo
