// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "entity/text/quotedspans.h"

#include <QList>
#include <QString>

#include <optional>

namespace sokbo::entity {

struct Speaker {
    int mention = -1; // index of who speaks; -1 for nobody known
    int whoEnd = 0; // of the name with its title, in UTF-16 units

    bool isKnown() const { return mention >= 0; }
};

// A quotation, and what stands around it within its sentence.
struct QuotedSentence {
    const QString &text;
    const QList<Mention> &mentions; // of the text, in order of start
    QuotedSpan span;
    int from = 0; // of what stands before the quotation
    int until = 0; // of what stands behind it
    QStringView before;
    QStringView after;
    Speaker last; // of the quotation before
    bool isSameParagraph = false; // as the quotation before
};

// Who speaks, as far as the sentence says so; no answer where it is not written in the language.
using SpeakerFinder = std::optional<Speaker> (*)(const QuotedSentence &sentence);

inline bool canSpeak(const Mention &mention)
{
    return mention.field == Mention::Field::Text
        && (mention.type == MentionType::Person || mention.type == MentionType::Organisation);
}

// The first mention of the text that begins at `start` or behind it.
QList<Mention>::const_iterator firstFrom(const QList<Mention> &mentions, int start);

} // namespace sokbo::entity
