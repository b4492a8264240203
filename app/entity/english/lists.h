// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/listednames.h"

#include <array>
#include <utility>
#include <vector>

namespace sokbo::entity {

// Words by which English names are understood, by what they say.
enum class Cue {
    NoTeam, // plurals behind a city that play for nobody: Olympics, Airlines
    BehindPlace, // kinds of places: Stadium, River
    BeforePlace, // Mount, Lake
    BeforePerson, // what somebody is, in small letters: journalist
    Role, // behind a name and a comma: chief executive
    LegalForm // of a company: Inc, Ltd
};

// The lists that the finders of English names and dates share.
class EnglishLists {
public:
    explicit EnglishLists(const ListedNames &listed)
        : names(listed)
    {
    }
    Result<> load();

    const WordTable &cue(Cue cue) const { return m_cues[std::size_t(cue)]; }

    const ListedNames &names;
    WordTable titles; // 1 for an honorific (Mr.), which is no role
    WordTable givenNames;
    WordTable calendar; // 1 to 12 months, 21 to 27 weekdays
    WordTable organisationWords; // last words of names; 1 where two words must stand before it
    WordTable koreanSurnames; // Kim, Park
    WordTable ordinaryWords; // in small letters
    WordTable holidays; // days and seasons with a name: Ramadan
    WordTable units; // of amounts, by their places in the next
    std::vector<std::pair<QString, double>> unitValues; // as a value has the unit, and how many of it

private:
    Result<> loadCues();
    Result<> loadUnits();

    std::array<WordTable, 6> m_cues; // by Cue
};

} // namespace sokbo::entity
