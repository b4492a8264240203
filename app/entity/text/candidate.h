// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sokbo::entity {

// How sure a stage is. Where two candidates overlap, the higher score wins, then the longer one.
enum Score : int {
    Weak = 20, // alone not enough: marked only where linking finds the same name marked elsewhere
    Fair = 40, // a list or a shape
    Good = 60, // a list and a fitting border, or a shape with evidence beside it
    Strong = 80, // a title, a code, a unit beside it
    Tagged = 90, // the tagger, which sees the whole sentence
    Sure = 95, // what the tagger cannot know: the day's meaning of a sign, an amount with its currency
    Certain = 100,
    Anonymous = 110, // somebody whose name is kept back is nobody else
};

// Why a language doubts a candidate. The judge learns what each is worth.
enum Doubt : std::uint8_t {
    Unsupported = 1, // the tagger saw the text and not the name, and the name has no proof beside it
    Unconvincing = 2, // the tagger alone saw it, and not clearly enough for what it looks like
    Overlooked = 4, // the tagger passed over the word at a glance
};

// What a stage found in one field, before overlaps are settled and names are linked.
struct Candidate {
    int start = 0; // UTF-16 units
    int end = 0;
    MentionType type = MentionType::Person;
    int score = Fair;
    QString name{};
    QString role{};
    QString ticker{};
    QString value{};
    bool isShortName = false; // a surname, a short form of a foreign name: linking looks for the full one
    bool isTagged = false; // found by the tagger
    bool isNearMiss = false; // by the tagger too, had it leaned a little more towards names
    bool isAgreed = false; // by the tagger and by another finder
    std::optional<int> margin{}; // how much the tagger prefers the name to none, where it looked
    std::uint8_t doubts = 0; // of Doubt
    // Is one, whatever its parts are elsewhere: 1시간 40분, 파리 10구, 웨스틴 조선 서울.
    bool isWhole = false;
    bool isShown = false; // what stands beside it shows what it is: the judge may only find something better
    bool isUnlearned = false; // of a language that the judge did not learn
    int weight = 0; // the judge's: above 0 it is more likely right than not
    bool isAnonymous
        = false; // whose name the text keeps back: means nobody, here and wherever it stands again
    bool needsLink = false; // an ordinary word unless linking finds the full name (이 회장)
};

inline bool isName(MentionType type)
{
    return type == MentionType::Person || type == MentionType::Organisation || type == MentionType::Place;
}

using Candidates = std::vector<Candidate>;

} // namespace sokbo::entity
