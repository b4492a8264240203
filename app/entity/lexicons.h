// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/result.h"
#include "entity/korean/grammar/namemodel.h"
#include "entity/korean/grammar/particles.h"
#include "entity/lists/wordtable.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>
#include <memory>

namespace sokbo::entity {

// A name in one of the lists: a company, a place, a person… Forms that are ordinary words too (대상, 레이)
// stand apart: they count only with a code or a company word beside them.
struct ListedName {
    MentionType type = MentionType::Organisation;
    QString name; // canonical
    QString ticker;
};

// What stands beside a person's name.
enum TitleUse : int {
    FollowsName = 1, // 이재용 회장
    Glued = 2, // 이회장, 김씨
    PrecedesName = 4, // 배우 송강호
    Honorific = 8, // 씨, 군, 양, 님: no role
    Rank = 16, // an office or rank: also after a surname that is mostly another word
};

// A word of the calendar and what it counts from.
struct CalendarWord {
    enum Kind {
        Year,
        YearAfter,
        Month,
        Week,
        Day,
        DayAfter,
        Past,
        Coming,
        This,
        Weekday,
        Part,
        Half,
        Season,
        Vague
    };
    Kind kind = Vague;
    int offset = 0;
};

// What amounts are counted in.
struct Unit {
    enum Kind { Money, Measure, Count, Order };
    Kind kind = Count;
    QString value; // KRW, kg, 명
};

struct OfficeHolder {
    QString sign; // 尹, 崔대행
    QString name;
    QString title; // 대통령
    QDate from;
    QDate to; // invalid while in office
};

// Added to an organisation suffix that is also a word of its own behind a place or organisation: 부산
// 동래경찰서.
inline constexpr int joiningSuffix = 1000;

// Words by which others are understood, by what they say.
enum class Cue {
    Thing, // letters that stand for a thing as often as others stand for who: AI, ESG
    CompanyActs, // what a company does or has: 주가, 이사회
    NoTeam, // plurals behind a city that play for nobody: Olympics, Airlines
    BehindPlace, // kinds of places: Stadium, River
    BeforePlace, // Mount, Lake
    BeforePerson, // what somebody is, in small letters: journalist
    Role, // behind a name and a comma: chief executive
    LegalForm, // of a company: Inc, Ltd
    Vessel, // kinds of what bears a name in 호: 로켓, 여객선
    VesselActs // what happens to them: 발사, 입항
};
inline constexpr std::size_t cueCount = 10;

// All word lists of resources/lexicon, read once.
struct Lexicons {
    static Result<std::unique_ptr<Lexicons>> load();

    WordTable trusted; // into names: forms that mean what the list says wherever they stand
    WordTable doubtful; // into names: forms that need context
    std::vector<ListedName> names;
    QSet<QString> tickers; // of all listed companies
    WordTable romanisedSurnames; // Kim, Park
    QSet<QString> clubs; // companies whose name a team bears too
    QStringList matchWords; // by which a report of a match is known
    QHash<QString, QStringList> traps; // names that mean something else before these words (전주 대비)
    WordTable englishTitles; // 1 for an honorific (Mr.), which is no role
    WordTable englishGivenNames;
    WordTable englishCalendar; // 1 to 12 months, 21 to 27 weekdays
    WordTable organisationWords; // last words of English names; 1 where two words must stand before it
    WordTable titles; // TitleUse
    WordTable
        surnames; // 0; 1 where the syllable alone is mostly another word (전), 2 where it is sometimes (이)
    QHash<QString, QString> surnameOfHanja; // 李 → 이
    WordTable givenNames; // of foreigners, transcribed: 샘, 도널드
    NameModel nameModel;
    WordTable notNames; // look like names and never are one
    WordTable ordinaryWords; // look like names and are none
    SuffixTable organisationSuffixes; // the shortest stem before it, in syllables; joiningSuffix added where
                                      // it also joins
    QSet<QString> countries; // canonical names
    SuffixTable placeSuffixes; // the shortest stem before it
    WordTable placeFollowers; // written onto a place's name: 한국영화, 서울발
    WordTable units; // into unitList
    std::vector<Unit> unitList;
    WordTable calendar; // into calendarList
    std::vector<CalendarWord> calendarList;
    std::vector<OfficeHolder> officeHolders;
    SuffixTable eventSuffixes; // the shortest stem before it
    WordTable headlineNames; // into names: forms that are names only at the head of a headline (민주 “…”)
    WordTable brands; // written onto their companies' names: KT스카이라이프
    QHash<QChar, QString> countrySigns; // 미 → 미국, where several stand joined
    WordTable countryPairs; // into countryPairWords
    std::vector<QStringList> countryPairWords; // what must follow; empty for anything
    QSet<int> clauseHeadHanja; // indexes of names whose sign counts only at the head of a clause
    WordTable hanja; // 美, 野: into names
    Particles particles;
    std::array<WordTable, cueCount> cues; // by Cue

    const WordTable &cue(Cue cue) const { return cues[std::size_t(cue)]; }
};

} // namespace sokbo::entity
