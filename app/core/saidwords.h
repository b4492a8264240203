// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/mention.h"

#include <QDateTime>
#include <QString>

namespace sokbo {

// What somebody says in an article, as the store keeps it.
struct SaidWords {
    EntityId speaker;
    MentionType type = MentionType::Person; // of the speaker
    QString name; // of the speaker: 민하린
    QString who; // as the article writes it: 민 의원
    QString role; // the title in it: 의원
    ArticleId article;
    Mention::Field field = Mention::Field::Text;
    int start = 0; // UTF-16 units in the title or in bodyText(), without the quotation marks
    int end = 0;
    QString text;
    QString title; // of the article
    QString sourceTitle;
    QDateTime published; // UTC

    friend bool operator==(const SaidWords &, const SaidWords &) = default;
};

} // namespace sokbo
