// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

constexpr int longestName = 14;

// 갤럭시 S25 울트라, 아이폰 16 프로, GPT-4o: the model's number belongs to the name.
int modelEnd(const Reading &reading, int end)
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
    static constexpr QStringView more[] = {u" 울트라", u" 프로 맥스", u" 프로맥스", u" 프로", u" 플러스",
        u" 엣지", u" 플립", u" 폴드", u"프로", u"플러스"};
    for (const QStringView word : more)
        if (reading.view(at, reading.size()).startsWith(word))
            return at + int(word.size());
    return at;
}

// 발사체 새벽호, 새벽호 이륙: a vessel by the end of its name, and by what it is or does. The names of most
// are words or hours otherwise.
class VesselFinder {
public:
    explicit VesselFinder(const Context &context)
        : m_context(context)
        , m_reading(context.reading)
    {
    }

    // One past the name that begins at the word, or the word's start.
    int endOfName(const Word &word) const
    {
        if (!m_reading.view(word).contains(u'호'))
            return word.start;
        const int stem = m_context.lexicons.particles.stemLength(m_reading.view(word));
        const QStringView name = m_reading.view(word.start, word.start + stem);
        const bool hasForm = stem >= 3 && stem <= longestVessel && name.endsWith(u'호')
            && std::all_of(
                name.begin(), name.end(), [](QChar c) { return kindOf(c.unicode()) == CharKind::Hangul; })
            && !m_context.lexicons.ordinaryWords.contains(name)
            && !m_context.lexicons.ordinaryWords.contains(name.right(2)); // 전화번호
        return hasForm && (isNamedBefore(word.start) || actsAfter(word.start + stem)) ? word.start + stem
                                                                                      : word.start;
    }

private:
    static constexpr int longestVessel = 7;

    bool isNamedBefore(int start) const
    {
        const QStringView before = m_reading.view(qMax(0, start - 6), start).trimmed();
        for (qsizetype i = 0; i < before.size(); ++i)
            if (m_context.lexicons.cue(Cue::Vessel).contains(before.mid(i)))
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
            if (m_context.lexicons.cue(Cue::VesselActs).longestPrefix(after.mid(i)))
                return true;
        return false;
    }

    const Context &m_context;
    const Reading &m_reading;
};

} // namespace

void findProducts(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    for (Candidate &candidate : found)
        if (candidate.type == MentionType::Product) {
            const int end = modelEnd(reading, candidate.end);
            if (end > candidate.end) {
                candidate.end = end;
                candidate.score = Sure;
                candidate.name = reading.view(candidate.start, end).toString();
            }
        }
    const VesselFinder vessels(context);
    for (const Word &word : reading.words())
        if (const int end = vessels.endOfName(word); end > word.start)
            found.push_back(
                {word.start, end, MentionType::Product, Sure, reading.view(word.start, end).toString()});
    // 부산국제영화제, 파리올림픽: events by the end of their name.
    for (const Word &word : reading.words()) {
        if (word.size() < 4 || word.size() > longestName + 6
            || reading.kind(word.end - 1) != CharKind::Hangul)
            continue;
        const int stem = context.lexicons.particles.stemLength(reading.view(word));
        const QStringView view = reading.view(word.start, word.start + stem);
        const WordTable::Match suffix = context.lexicons.eventSuffixes.longestSuffix(view);
        if (!suffix || stem - suffix.length < suffix.value || stem > longestName
            || context.lexicons.ordinaryWords.contains(view))
            continue;
        found.push_back({word.start, word.start + stem, MentionType::Event, Good, view.toString()});
    }
}

} // namespace sokbo::entity
