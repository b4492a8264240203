// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

// One word of a match may stand in any title; a text that tells of one has several.
constexpr int wordsOfTitle = 1;
constexpr int wordsOfText = 3;

int matchWordsIn(const Lexicons &lexicons, const Reading &reading)
{
    const QStringView text = reading.view(0, reading.size());
    return int(std::count_if(lexicons.matchWords.begin(), lexicons.matchWords.end(),
        [text](const QString &word) { return text.contains(word); }));
}

} // namespace

void dropTickersOfClubs(const Lexicons &lexicons, std::vector<Field> &fields)
{
    const bool hasClubs = std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        return std::any_of(field.found.begin(), field.found.end(), [&](const Candidate &candidate) {
            return !candidate.ticker.isEmpty()
                && lexicons.clubs.contains(field.reading.view(candidate.start, candidate.end).toString());
        });
    });
    if (!hasClubs)
        return;
    const bool isMatch = std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        return matchWordsIn(lexicons, field.reading) >= (field.isTitle ? wordsOfTitle : wordsOfText);
    });
    if (!isMatch)
        return;
    for (Field &field : fields)
        for (Candidate &candidate : field.found)
            if (lexicons.clubs.contains(field.reading.view(candidate.start, candidate.end).toString())
                && field.reading.at(candidate.end) != u'(')
                candidate.ticker.clear();
}

} // namespace sokbo::entity
