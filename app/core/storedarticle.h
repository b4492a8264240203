// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/asset.h"
#include "core/headline.h"
#include "core/mention.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QUrl>

namespace sokbo {

// One article with all that belongs to it.
struct StoredArticle {
    Article article;
    Headline headline;
    QList<Mention> mentions; // of title and text; `entity` is set
    QString note;
    QHash<QUrl, AssetRef> images; // those that are here
    int revisions = 0; // earlier texts: see Store::revisions()
    int edits = 0; // of these, those that another text of the same kind replaced: the whole article after the
                   // feed's summary is no edit
};

struct Revision {
    Article article; // with the text that it had
    QDateTime since; // UTC: when this text was first met
    QDateTime replaced; // when the next one was
};

} // namespace sokbo
