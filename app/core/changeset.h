// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>

namespace sokbo {

// What a write to the store changed. Views use it to follow without reading everything again.
struct ChangeSet {
    QList<ArticleId> added;
    QList<ArticleId> revised; // text, title, mentions or images changed
    QList<ArticleId> marked; // read, saved, tags, note, highlights or the number of comments changed
    QList<ArticleId> removed;
    QList<ArticleId> placed; // they belong to another story than before, or to one for the first time
    bool corrected = false; // the reader changed stories: who holds them reads them again
    bool sources = false; // a source was added, changed, removed, or its state changed
    bool folders
        = false; // a source stands in another folder or has another title: queries may ask for either
    bool icons = false; // pictures of sources' sites
    bool tags = false; // a tag was made, renamed, recoloured or removed
    bool searches = false; // saved searches
    bool entities = false;
    bool corrections = false;
    bool watched = false; // which names are watched, or which stories are followed
    bool everything = false; // too much changed: read everything again

    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::ChangeSet)
