// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/calendar.h"
#include "entity/korean/grammar/particles.h"
#include "entity/korean/grammar/personnames.h"
#include "entity/korean/grammar/traps.h"
#include "entity/lists/listednames.h"
#include "entity/text/context.h"

namespace sokbo::entity {

// What stands beside a person's name.
enum TitleUse : int {
    FollowsName = 1, // 이재용 회장
    Glued = 2, // 이회장, 김씨
    PrecedesName = 4, // 배우 송강호
    Honorific = 8, // 씨, 군, 양, 님: no role
    Rank = 16, // an office or rank: also after a surname that is mostly another word
    OfCompany = 32, // 대표, CEO: who leads a company
    MostlyOtherWord = 64, // behind a word that looks like a foreign name: 알뜰폰 시장
};

// Added to an organisation suffix that is also a word of its own behind a place or organisation: 부산
// 동래경찰서.
inline constexpr int joiningSuffix = 1000;

// What several finders of Korean names ask. A list that one finder alone asks is that finder's own.
struct Grammar {
    explicit Grammar(const ListedNames &listed)
        : names(listed)
    {
    }
    Result<> load();

    const ListedNames &names;
    Particles particles;
    PersonNames persons;
    Calendar calendar;
    Traps traps;
    WordTable titles; // TitleUse
    WordTable ordinaryWords; // look like names and are none
    WordTable notNames; // look like names and never are one
    SuffixTable organisationSuffixes; // the shortest stem before it, in syllables; joiningSuffix added where
                                      // it also joins
    SuffixTable placeSuffixes; // the shortest stem before it, in syllables
};

// A title or a text, as a Korean finder gets it.
struct KoreanContext : Context {
    const Grammar &grammar;

    const ListedNames &names() const { return grammar.names; }
};

} // namespace sokbo::entity
