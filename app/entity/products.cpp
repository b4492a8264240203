// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

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
