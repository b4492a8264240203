// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/mention.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sokbo {

// A row of the board: what a list shows of an article, and nothing that would need its body.
struct Headline {
    ArticleId id;
    SourceId source;
    qint64 number = 0; // 번호: the board's own, else the id
    QString flag;
    QString title;
    QString author;
    QString sourceTitle;
    QDateTime published; // UTC
    bool read = false;
    bool saved = false;
    bool hasNote = false;
    bool hasImage = false;
    bool offline = false; // its body and all its images are here
    QStringList tags;
    int comments = 0; // that the source counts
    StoryId story;
    QList<Mention> titleMentions; // for the hanja readings on the board; entities of the title

    friend bool operator==(const Headline &, const Headline &) = default;
};

} // namespace sokbo
