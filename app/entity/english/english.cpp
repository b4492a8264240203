// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/english.h"

#include "entity/english/dates.h"
#include "entity/english/words.h"

#include <array>

namespace sokbo::entity {

namespace {

void findNames(const Context &context, const EnglishLists &lists, Candidates &found)
{
    // In this order: what a name says of itself comes before what stands around it.
    static constexpr std::array finders{&findEnglishOrganisation, &findEnglishTeam, &findTitledPerson,
        &findKindOfPlace, &findPersonByGivenName, &findRomanisedPerson, &findDescribedPerson,
        &findListedCompany, &findEnglishPlace};
    const EnglishWords words(context, lists, found);
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

class English final : public Language {
public:
    explicit English(const ListedNames &names)
        : m_lists(names)
    {
    }
    Result<> load() { return m_lists.load(); }

    void find(const Context &context, Candidates &found) const override
    {
        findNames(context, m_lists, found);
        findEnglishAmounts(context, m_lists, found);
    }

private:
    EnglishLists m_lists;
};

} // namespace

Result<std::unique_ptr<Language>> loadEnglish(ListedNames &names)
{
    auto english = std::make_unique<English>(names);
    return english->load().map([&]() -> std::unique_ptr<Language> { return std::move(english); });
}

} // namespace sokbo::entity
