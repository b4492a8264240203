// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlekind.h"
#include "core/ids.h"
#include "core/media.h"
#include "core/mention.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sokbo {

// A row of the headline board: what a list shows of an article. Nothing in it needs the article's body.
struct Headline {
    ArticleId id;
    SourceId source;
    qint64 number = 0; // 번호: the number that the bulletin board gives, else the id
    QString flag;
    QString title;
    QString author;
    QString sourceTitle;
    QDateTime published; // UTC
    bool read = false;
    bool saved = false;
    bool hasNote = false;
    bool hasHighlight = false;
    bool hasImage = false;
    MediaKind media = MediaKind::None;
    bool offline = false; // its whole body and all its images are stored
    QStringList tags;
    int comments = 0; // as the source counts them
    ArticleKind kind = ArticleKind::Report;
    StoryId story;
    ArticleId copyOf; // whose text it repeats; none: nobody's
    QList<Mention> titleMentions; // the title's entities; the board shows the readings of hanja by them

    friend bool operator==(const Headline &, const Headline &) = default;
};

} // namespace sokbo
