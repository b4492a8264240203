// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/weighing/description.h"

#include "entity/korean/weighing/doubts.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

constexpr unsigned koreanFamily = 100; // the judge's own are below

unsigned titlesBeside(const WeighingContext &context, int start, int end)
{
    const Reading &reading = context.reading;
    const WordTable &titles = context.grammar.titles;
    unsigned bits = 0;
    const int after = end + (reading.at(end) == u' ' ? 1 : 0);
    if (titles.longestPrefix(reading.view(std::min(after, reading.size()), reading.size())))
        bits |= after == end ? 1 : 2;
    int begin = start - 1;
    while (begin > 0 && reading.isWordPart(begin - 1) && start - begin < 8)
        --begin;
    if (begin >= 0 && titles.contains(reading.view(begin, start - 1)))
        bits |= 4;
    if (actsAsCompany(context, end))
        bits |= 8;
    return bits;
}

// What the parts of a name are elsewhere.
unsigned wordsOf(const Grammar &grammar, QStringView form)
{
    unsigned bits = 0;
    for (QStringView part : form.tokenize(u' '))
        if (grammar.ordinaryWords.contains(part))
            bits |= 1;
    if (grammar.notNames.contains(form))
        bits |= 2;
    if (form.size() == 3 && grammar.ordinaryWords.contains(form.left(2)))
        bits |= 4;
    if (form.size() == 3 && grammar.ordinaryWords.contains(form.right(2)))
        bits |= 8;
    if (grammar.titles.contains(form))
        bits |= 16;
    return bits;
}

} // namespace

void describeKorean(
    const WeighingContext &context, const TaggerModel &model, std::span<const Described> alike)
{
    const Reading &reading = context.reading;
    const Grammar &grammar = context.grammar;
    const int start = alike.front().candidate.start;
    const int end = alike.front().candidate.end;
    const QStringView form = reading.view(start, end);
    const bool isWithinWord
        = reading.kind(end) == CharKind::Hangul && !grammar.particles.isTailAt(reading, end);
    const bool isBehindHangul = reading.kind(start - 1) == CharKind::Hangul;
    const unsigned titles = titlesBeside(context, start, end);
    const unsigned words = wordsOf(grammar, form);
    const unsigned endings = unsigned(bool(grammar.organisationSuffixes.longestSuffix(form)))
        | unsigned(bool(grammar.placeSuffixes.longestSuffix(form))) << 1 | unsigned(model.knows(form)) << 2;
    const bool isBornSo = form.size() >= 2 && form.size() <= 4 && grammar.persons.beginsWithSurname(form);
    const int odds = isBornSo ? grammar.persons.model.korean(form) : grammar.persons.model.foreign(form);
    const bool isListed = context.names().trusted().contains(form);
    for (const auto &[candidate, kind, evidence] : alike) {
        const unsigned type = unsigned(candidate.type);
        evidence.add(koreanFamily, kind, isWithinWord, isBehindHangul);
        evidence.add(koreanFamily + 1, kind, titles);
        evidence.add(koreanFamily + 2, kind, words);
        evidence.add(koreanFamily + 3, kind, endings);
        evidence.add(
            koreanFamily + 4, kind, isBornSo, std::clamp(odds / 60, -8, 8), std::min(int(form.size()), 5));
        if (candidate.type == MentionType::Person)
            evidence.add(koreanFamily + 5, titles, words, isBornSo, std::clamp(odds / 120, -4, 4));
        evidence.add(koreanFamily + 6, type, titles,
            candidate.margin ? std::clamp(*candidate.margin / 150, -4, 6) : 9);
        evidence.add(koreanFamily + 7, kind, isListed, isWithinWord, endings);
    }
}

} // namespace sokbo::entity
