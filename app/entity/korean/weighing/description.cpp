// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/weighing/description.h"

#include "entity/korean/weighing/doubts.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

constexpr unsigned koreanFamily = 100; // the judge's own are below

unsigned titlesBeside(const WeighingContext &context, const Candidate &candidate)
{
    const Reading &reading = context.reading;
    const WordTable &titles = context.grammar.titles;
    unsigned bits = 0;
    const int after = candidate.end + (reading.at(candidate.end) == u' ' ? 1 : 0);
    if (titles.longestPrefix(reading.view(std::min(after, reading.size()), reading.size())))
        bits |= after == candidate.end ? 1 : 2;
    int begin = candidate.start - 1;
    while (begin > 0 && reading.isWordPart(begin - 1) && candidate.start - begin < 8)
        --begin;
    if (begin >= 0 && titles.contains(reading.view(begin, candidate.start - 1)))
        bits |= 4;
    if (actsAsCompany(context, candidate.end))
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

void describeKorean(const WeighingContext &context, const TaggerModel &model, const Candidate &candidate,
    unsigned kind, Evidence &evidence)
{
    const Reading &reading = context.reading;
    const Grammar &grammar = context.grammar;
    const QStringView form = reading.view(candidate.start, candidate.end);
    const unsigned type = unsigned(candidate.type);
    const bool isWithinWord = reading.kind(candidate.end) == CharKind::Hangul
        && !grammar.particles.isTailAt(reading, candidate.end);
    evidence.add(koreanFamily, kind, isWithinWord, reading.kind(candidate.start - 1) == CharKind::Hangul);
    const unsigned titles = titlesBeside(context, candidate);
    evidence.add(koreanFamily + 1, kind, titles);
    const unsigned words = wordsOf(grammar, form);
    evidence.add(koreanFamily + 2, kind, words);
    const unsigned endings = unsigned(bool(grammar.organisationSuffixes.longestSuffix(form)))
        | unsigned(bool(grammar.placeSuffixes.longestSuffix(form))) << 1 | unsigned(model.knows(form)) << 2;
    evidence.add(koreanFamily + 3, kind, endings);
    const bool isBornSo = form.size() >= 2 && form.size() <= 4 && grammar.persons.beginsWithSurname(form);
    const int odds = isBornSo ? grammar.persons.model.korean(form) : grammar.persons.model.foreign(form);
    evidence.add(
        koreanFamily + 4, kind, isBornSo, std::clamp(odds / 60, -8, 8), std::min(int(form.size()), 5));
    if (candidate.type == MentionType::Person)
        evidence.add(koreanFamily + 5, titles, words, isBornSo, std::clamp(odds / 120, -4, 4));
    evidence.add(
        koreanFamily + 6, type, titles, candidate.margin ? std::clamp(*candidate.margin / 150, -4, 6) : 9);
    const unsigned isListed = unsigned(bool(context.names().trusted().contains(form)));
    evidence.add(koreanFamily + 7, kind, isListed, isWithinWord, endings);
}

} // namespace sokbo::entity
