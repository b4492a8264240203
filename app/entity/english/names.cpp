// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/words.h"

#include <array>

namespace sokbo::entity {

void findEnglishNames(const Context &context, Candidates &found)
{
    // In this order: what a name says of itself comes before what stands around it.
    static constexpr std::array finders{&findEnglishOrganisation, &findEnglishTeam, &findTitledPerson,
        &findKindOfPlace, &findPersonByGivenName, &findRomanisedPerson, &findDescribedPerson,
        &findListedCompany, &findEnglishPlace};
    const EnglishWords words(context, found);
    for (std::size_t first = 0; first < words.count();) {
        std::size_t used = first;
        if (words.isCapitalised(first)) {
            const std::size_t last = words.endOfRow(first);
            for (std::size_t i = 0; i < finders.size() && used == first; ++i)
                used = finders[i](words, first, last, found);
        }
        first = used > first ? used : first + 1;
    }
}

} // namespace sokbo::entity
