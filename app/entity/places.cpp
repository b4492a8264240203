// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

constexpr int longestName = 14;
constexpr int longestChain = 5;

// Districts and villages below a city: 중구, 지묘동, 세종대로, 3가.
bool isDistrictWord(QStringView word)
{
    if (word.size() < 2 || word.size() > 8)
        return false;
    const QChar last = word.back();
    return last == u'시' || last == u'군' || last == u'구' || last == u'동' || last == u'읍' || last == u'면'
        || last == u'리' || last == u'가';
}

void findBySuffix(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    for (const Word &word : reading.words()) {
        if (word.size() > longestName + 6 || word.size() < 3
            || reading.kind(word.end - 1) != CharKind::Hangul)
            continue;
        const int length = context.lexicons.particles.stemLength(reading.view(word));
        for (const int stem : {length, word.size()}) {
            const WordTable::Match suffix
                = context.lexicons.placeSuffixes.longestSuffix(reading.view(word.start, word.start + stem));
            if (!suffix || stem - suffix.length < suffix.value || stem > longestName)
                continue;
            found.push_back({word.start, word.start + stem, MentionType::Place, Good,
                reading.view(word.start, word.start + stem).toString()});
            break;
        }
    }
}

// 서울 + 중구 → 서울특별시 중구: the districts written after a province or city belong to its name.
void joinChains(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    const std::size_t count = found.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (found[i].type != MentionType::Place || found[i].name.contains(u' '))
            continue;
        int end = found[i].end;
        QString name = found[i].name;
        for (int links = 0; links < longestChain && reading.at(end) == u' '; ++links) {
            const int wordIndex = reading.wordIndex(end + 1);
            if (wordIndex == int(reading.words().size()))
                break;
            const Word word = reading.words()[std::size_t(wordIndex)];
            if (word.start != end + 1 || word.size() > longestName)
                break;
            int stem = word.size();
            if (!isDistrictWord(reading.view(word)))
                stem = context.lexicons.particles.stemLength(reading.view(word));
            const QStringView piece = reading.view(word.start, word.start + stem);
            const bool listed
                = bool(context.lexicons.trusted.find(piece)) || bool(context.lexicons.doubtful.find(piece));
            if (!isDistrictWord(piece) || !listed)
                break;
            name += u' ';
            name += piece;
            end = word.start + stem;
            if (stem != word.size())
                break;
        }
        if (end != found[i].end)
            found.push_back({found[i].start, end, MentionType::Place, Strong, name});
    }
}

} // namespace

void findPlaces(const Context &context, Candidates &found)
{
    findBySuffix(context, found);
    joinChains(context, found);
}

} // namespace sokbo::entity
