// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/tagged.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

// Below these margins hardly any was right.
constexpr int leastInText = 0;
constexpr int leastInHeadline = -450;

// Of a quotation mark or a bracket; 0 for what is none.
constexpr char16_t closingQuote(char16_t opening)
{
    switch (opening) {
    case u'‘':
        return u'’';
    case u'“':
        return u'”';
    case u'\'':
    case u'"':
        return opening;
    case u'「':
        return u'」';
    case u'『':
        return u'』';
    case u'〈':
        return u'〉';
    case u'《':
        return u'》';
    case u'<':
        return u'>';
    default:
        return 0;
    }
}

} // namespace

std::optional<MentionType> mentionTypeOf(const TaggerModel &model, int type)
{
    return model.mentionType(type);
}

Candidate candidateOf(const TaggedSpan &span, MentionType type, bool isNearMiss)
{
    Candidate candidate{span.start, span.end, type, Tagged};
    candidate.isTagged = !isNearMiss;
    candidate.isNearMiss = isNearMiss;
    candidate.margin = span.margin;
    return candidate;
}

bool wasRead(const Tagging &tagging, int start)
{
    const auto after = std::upper_bound(tagging.read.begin(), tagging.read.end(), start,
        [](int position, const std::pair<int, int> &sentence) { return position < sentence.second; });
    return after != tagging.read.end() && after->first <= start;
}

void askTagger(const TaggerModel &model, const Tagging &tagging, Candidate &candidate)
{
    const SpanScores::Units units = tagging.scores.unitsOf(candidate.start, candidate.end);
    for (int number = 1; number <= model.types(); ++number)
        if (model.mentionType(number) == candidate.type)
            candidate.margin = tagging.scores.marginOf(units, number);
    if (tagging.scores.isPlain(candidate.start))
        candidate.doubts |= Overlooked;
}

void complete(const Reading &reading, const Candidate &candidate, Candidate &tagged)
{
    const bool sameSpan = candidate.start == tagged.start && candidate.end == tagged.end;
    const bool knowsName = candidate.name != reading.view(candidate.start, candidate.end);
    if (knowsName)
        tagged.name = candidate.name;
    if (sameSpan)
        tagged.isShortName = candidate.isShortName;
    if (!candidate.role.isEmpty())
        tagged.role = candidate.role;
    if (!candidate.ticker.isEmpty())
        tagged.ticker = candidate.ticker;
    if (!candidate.value.isEmpty())
        tagged.value = candidate.value;
    if (sameSpan)
        tagged.isShown = tagged.isShown || candidate.isShown;
    tagged.score = std::max<int>(tagged.score, candidate.score);
    tagged.isAgreed = true;
}

OtherReadings::OtherReadings(
    const Context &context, const TaggerModel &model, const Tagging &tagging, Candidates &found)
    : m_reading(context.reading)
    , m_found(found)
    , m_isHeadline(context.isHeadline)
    , m_tagging(tagging)
{
    for (std::size_t i = 0; i < types.size(); ++i)
        for (int number = 1; number <= model.types(); ++number)
            if (mentionTypeOf(model, number) == types[i])
                m_numbers[i] = number;
}

bool OtherReadings::isNameOrThing(MentionType type)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

void OtherReadings::addAll(int start, int end)
{
    const qsizetype seen = m_seen.size();
    m_seen.insert({start, end});
    if (start >= end || m_seen.size() == seen)
        return;
    const SpanScores::Units units = m_tagging.scores.unitsOf(start, end);
    QString name; // of all
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::optional<int> margin = m_tagging.scores.marginOf(units, m_numbers[i]);
        if (!margin || *margin < (m_isHeadline ? leastInHeadline : leastInText))
            continue;
        if (name.isEmpty())
            name = m_reading.view(start, end).toString();
        Candidate candidate{start, end, types[i], Weak, name};
        candidate.isNearMiss = true;
        candidate.margin = margin;
        if (isImpossible(candidate))
            continue;
        describe(candidate);
        m_found.push_back(std::move(candidate));
    }
}

void OtherReadings::addQuoted(int longest)
{
    for (int i = 0; i < m_reading.size(); ++i) {
        const char16_t closing = closingQuote(m_reading.at(i));
        if (closing == 0 || m_reading.isWordPart(i - 1))
            continue;
        for (int end = i + 2; end < std::min(i + longest, m_reading.size()); ++end)
            if (m_reading.at(end) == closing) {
                addAll(i + 1, end);
                break;
            }
    }
}

} // namespace sokbo::entity
