// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

namespace sokbo::entity {

namespace {

constexpr int longestName = 16;

} // namespace

// Words that end as organisations' names do: 한빛그룹, 남부경찰서, 서울시의회.
void findOrganisations(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    for (const Word &word : reading.words()) {
        if (word.size() > longestName + 6 || word.size() < 3
            || reading.kind(word.end - 1) != CharKind::Hangul)
            continue;
        const int length = context.lexicons.particles.stemLength(reading.view(word));
        for (const int stem : {length, word.size()}) {
            const WordTable::Match suffix = context.lexicons.organisationSuffixes.longestSuffix(
                reading.view(word.start, word.start + stem));
            if (!suffix || stem - suffix.length < suffix.value || stem > longestName)
                continue;
            found.push_back({word.start, word.start + stem, MentionType::Organisation, Good,
                reading.view(word.start, word.start + stem).toString()});
            break;
        }
    }
}

} // namespace sokbo::entity
