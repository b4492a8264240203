// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "entity/text/quotedspans.h"

#include <QList>
#include <QRegularExpression>
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
    const std::vector<QuotedSpan> &spans; // all of the text, in order
    Speaker last; // who spoke last
    // Where that was the quotation right before; all false where nobody knows who says that one.
    bool isSameParagraph = false;
    bool isSameSentence = false;
    bool isNextParagraph = false; // it stands in the paragraph right before

    bool isWithinQuotation(int at) const;
};

// Who speaks, as far as the sentence says so; no answer where it is not written in the language.
using SpeakerFinder = std::optional<Speaker> (*)(const QuotedSentence &sentence);

// A stretch of a headline between quotation marks, and the others.
struct QuotedHeadline {
    const QString &title;
    const QList<Mention> &mentions; // of the title, in order of start; those of the text may follow
    const std::vector<HeadlineSpan> &spans;
    std::size_t span = 0; // which one
    Speaker last; // of the stretch before; nobody where it has none
};

// Who says it, as far as the headline tells: two where it names two (A·B "…"). No answer where nobody is
// named, where it is an emphasis or the name of a work.
using HeadlineSpeakerFinder = QList<Speaker> (*)(const QuotedHeadline &headline);

inline bool canSpeak(const Mention &mention)
{
    return mention.field == Mention::Field::Text
        && (mention.type == MentionType::Person || mention.type == MentionType::Organisation);
}

inline QRegularExpressionMatch matchIn(const QRegularExpression &pattern, QStringView text)
{
    return pattern.match(text.toString());
}

inline bool matches(const QRegularExpression &pattern, QStringView text)
{
    return matchIn(pattern, text).hasMatch();
}

// The first mention of the text that begins at `start` or behind it.
QList<Mention>::const_iterator firstFrom(const QList<Mention> &mentions, int start);

} // namespace sokbo::entity
