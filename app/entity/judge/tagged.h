// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/tagger/tagger.h"
#include "entity/text/context.h"

#include <QSet>

#include <array>
#include <utility>

namespace sokbo::entity {

// What the trained tagger of a language says, as candidates.

std::optional<MentionType> mentionTypeOf(const TaggerModel &model, int type); // none for what only helps it
Candidate candidateOf(const TaggedSpan &span, MentionType type, bool isNearMiss);
bool wasRead(const Tagging &tagging, int start);
// By how much the tagger prefers another finder's candidate to none, and whether it passed over the word.
void askTagger(const TaggerModel &model, const Tagging &tagging, Candidate &candidate);
// Another finder found the same: what it knows of it is added to the tagger's candidate.
void complete(const Reading &reading, const Candidate &candidate, Candidate &tagged);

// The same stretch as another type, and what stands between quotation marks, where the tagger thinks it
// possible. The judge chooses.
class OtherReadings {
public:
    OtherReadings(
        const Context &context, const TaggerModel &model, const Tagging &tagging, Candidates &found);
    virtual ~OtherReadings() = default;

    static bool isNameOrThing(MentionType type);
    void addAll(int start, int end);
    void addQuoted(int longest); // UTF-16 units

protected:
    // What the language knows of a candidate of this place and type.
    virtual void describe(Candidate &) const { }
    // Whether the language knows that it is none, whatever the tagger thinks.
    virtual bool isImpossible(const Candidate &) const { return false; }

    const Reading &m_reading;
    Candidates &m_found;

private:
    static constexpr std::array types{MentionType::Person, MentionType::Organisation, MentionType::Place,
        MentionType::Event, MentionType::Product};

    bool m_isHeadline;
    const Tagging &m_tagging;
    std::array<int, types.size()> m_numbers{};
    QSet<std::pair<int, int>> m_seen;
};

} // namespace sokbo::entity
