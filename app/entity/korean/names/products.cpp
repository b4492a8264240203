// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 호, the ending of the names of ships and rockets.
#include "entity/korean/names/products.h"

#include "entity/lists/listfile.h"
#include "entity/text/eventday.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestProductName = 14;

// 발사체 새벽호, 새벽호 이륙: a vessel by the end of its name, and by what it is or does. The names of most
// are words or hours otherwise.
class VesselFinder {
public:
    VesselFinder(const KoreanContext &context, const WordTable &kinds, const WordTable &acts)
        : m_context(context)
        , m_reading(context.reading)
        , m_kinds(kinds)
        , m_acts(acts)
    {
    }

    // One past the name that begins at the word, or the word's start.
    int endOfName(const Word &word) const
    {
        const QStringView whole = m_reading.view(word);
        if (std::find(whole.begin(), whole.end(), u'호') == whole.end())
            return word.start; // as nearly all
        const int stem = m_context.grammar.particles.stemLength(whole);
        const QStringView name = whole.first(stem);
        const bool hasForm = stem >= 3 && stem <= longestVessel && name.endsWith(u'호')
            && std::all_of(
                name.begin(), name.end(), [](QChar c) { return kindOf(c.unicode()) == CharKind::Hangul; })
            && !m_context.grammar.ordinaryWords.contains(name)
            && !m_context.grammar.ordinaryWords.contains(name.right(2)); // 전화번호
        return hasForm && (isNamedBefore(word.start) || actsAfter(word.start + stem)) ? word.start + stem
                                                                                      : word.start;
    }

private:
    static constexpr int longestVessel = 7;

    bool isNamedBefore(int start) const
    {
        const QStringView before = m_reading.view(qMax(0, start - 6), start).trimmed();
        for (qsizetype i = 0; i < before.size(); ++i)
            if (m_kinds.contains(before.mid(i)))
                return true;
        return false;
    }

    bool actsAfter(int end) const
    {
        // Within the sentence: 새벽호가 이날 오전 고흥에서 이륙했다.
        QStringView after = m_reading.view(end, qMin(m_reading.size(), end + 24));
        if (const qsizetype stop = after.indexOf(u'.'); stop >= 0)
            after.truncate(stop);
        for (qsizetype i = 0; i < after.size(); ++i)
            if (m_acts.longestPrefix(after.mid(i)))
                return true;
        return false;
    }

    const KoreanContext &m_context;
    const Reading &m_reading;
    const WordTable &m_kinds;
    const WordTable &m_acts;
};

} // namespace

Result<> Products::load()
{
    return readWords(u"korean/model_words.tsv"_s, m_modelWords)
        .and_then([this] {
            return readList(u"korean/vessels.tsv"_s, [this](const ListRow &row) {
                (row.field(1) == u"act" ? m_vesselActs : m_vessels).insert(row.field(0));
            });
        })
        .and_then([this] {
            m_vessels.seal();
            m_vesselActs.seal();
            return readSuffixes(u"korean/event_suffixes.tsv"_s, m_eventSuffixes,
                [](const ListRow &row) { return row.field(1).toInt(); });
        })
        .and_then([this] { return loadDatedEvents(); });
}

Result<> Products::loadDatedEvents()
{
    return readList(u"korean/dated_events.tsv"_s, [this](const ListRow &row) {
        m_datedEvents.insert(row.field(0), int(m_events.size()));
        const bool isClear = row.field(1) == u".";
        m_events.push_back({isClear, isClear ? QStringList() : row.text(1).split(u',', Qt::SkipEmptyParts)});
    }).map([this] { m_datedEvents.seal(); });
}

void Products::find(const KoreanContext &context, Candidates &found) const
{
    findModels(context, found);
    findVessels(context, found);
    findEvents(context, found);
    findDatedEvents(context, found);
}

// 갤럭시 S25 울트라, 아이폰 16 프로, GPT-4o: the model's number belongs to the name.
int Products::modelEnd(const Reading &reading, int end) const
{
    int at = reading.at(end) == u' ' ? end + 1 : end;
    const int start = at;
    bool hasDigit = false;
    while (at < start + 6
        && (reading.kind(at) == CharKind::Latin || reading.kind(at) == CharKind::Digit
            || reading.at(at) == u'-')) {
        hasDigit = hasDigit || reading.kind(at) == CharKind::Digit;
        ++at;
    }
    // 아이폰 16만 대 sells a number of them.
    if (!hasDigit || (reading.isWordPart(at) && start > end && reading.kind(start) == CharKind::Digit))
        return end;
    return at + m_modelWords.longestPrefix(reading.view(at, reading.size())).length;
}

void Products::findModels(const KoreanContext &context, Candidates &found) const
{
    const Reading &reading = context.reading;
    for (Candidate &candidate : found) {
        if (candidate.type != MentionType::Product)
            continue;
        const int end = modelEnd(reading, candidate.end);
        if (end == candidate.end)
            continue;
        candidate.end = end;
        candidate.score = Sure;
        candidate.name = reading.view(candidate.start, end).toString();
    }
}

void Products::findVessels(const KoreanContext &context, Candidates &found) const
{
    const Reading &reading = context.reading;
    const VesselFinder vessels(context, m_vessels, m_vesselActs);
    for (const Word &word : reading.words())
        if (const int end = vessels.endOfName(word); end > word.start)
            found.push_back(
                {word.start, end, MentionType::Product, Sure, reading.view(word.start, end).toString()});
}

// 부산국제영화제, 파리올림픽
void Products::findEvents(const KoreanContext &context, Candidates &found) const
{
    const Reading &reading = context.reading;
    for (const Word &word : reading.words()) {
        if (word.size() < 4 || word.size() > longestProductName + 6
            || reading.kind(word.end - 1) != CharKind::Hangul)
            continue;
        const int stem = context.grammar.particles.stemLength(reading.view(word));
        const QStringView view = reading.view(word.start, word.start + stem);
        const WordTable::Match suffix = m_eventSuffixes.longestSuffix(view);
        if (!suffix || stem - suffix.length < suffix.value || stem > longestProductName
            || context.grammar.ordinaryWords.contains(view))
            continue;
        found.push_back({word.start, word.start + stem, MentionType::Event, Good, view.toString()});
    }
}

// 12·3 비상계엄, 6.3 지방선거; but no version or decimal: 플랫폼 2.1 혁명, 물가 2.3 대선.
void Products::findDatedEvents(const KoreanContext &context, Candidates &found) const
{
    constexpr int longestDay = 6; // UTF-16 units: 12·31, and what follows
    const Reading &reading = context.reading;
    for (const Word &word : reading.words()) {
        if (reading.kind(word.start) != CharKind::Digit || isOneOf(reading.at(word.start - 1), u".,"))
            continue;
        const QStringView rest = reading.view(word.start, reading.size());
        const std::optional<EventDay> day = eventDayAt(rest.left(longestDay));
        if (!day)
            continue;
        const int dayEnd = word.start + day->end;
        const int start = reading.at(dayEnd) == u' ' ? dayEnd + 1 : dayEnd;
        const WordTable::Match match = m_datedEvents.longestPrefix(reading.view(start, reading.size()));
        const int end = start + match.length;
        if (!match || !context.grammar.particles.isTailAt(reading, end))
            continue;
        const DatedEvent &event = m_events[std::size_t(match.value)];
        if (day->hasFullStop && !event.isClear
            && !event.days.contains(rest.first(day->end).toString().replace(day->sign, 1, u'·')))
            continue;
        Candidate candidate{
            word.start, end, MentionType::Event, Strong, reading.view(word.start, end).toString()};
        candidate.isWhole = true;
        found.push_back(std::move(candidate));
    }
}

} // namespace sokbo::entity
