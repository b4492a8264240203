// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/asset.h"
#include "core/headline.h"
#include "core/highlight.h"
#include "core/mention.h"
#include "core/rule.h"
#include "core/tagcolour.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QUrl>

namespace sokbo {

// One article with everything that belongs to it.
struct StoredArticle {
    Article article;
    Headline headline;
    QList<Mention> mentions; // of title and text; `entity` is set
    QList<TagColour> tagColours; // of the headline's tags, in their order
    QString note;
    QList<Highlight> highlights; // in the order of the text, then those that it no longer has
    QHash<QUrl, AssetRef> images; // the images that are stored
    QList<RuleDeed> deeds; // what rules did with it
    bool isQueued = false; // its marks are still to come
    int revisions = 0; // earlier texts: see Store::revisions()
    int edits = 0; // of these, how many a text of the same kind replaced: the whole article after the feed's
                   // summary is not an edit
};

struct Revision {
    Article article; // with its text at that time
    QDateTime since; // UTC: when Sokbo first saw this text
    QDateTime replaced; // UTC: when Sokbo first saw the next text
};

} // namespace sokbo
