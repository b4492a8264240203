// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "story/likeness.h"

#include <vector>

namespace sokbo::story {

// Says how likely it is that two articles report the same happening: small trees of questions about their
// likeness, whose answers are added up. Learned from pairs that people have judged (storytrain).
class StoryJudge {
public:
    // A tree of three questions in a row, each about one trait: less than the threshold goes to the first
    // child. The eight answers stand behind.
    struct Tree {
        static constexpr size_t questions = 7;
        static constexpr size_t answers = 8;
        std::array<std::uint8_t, questions> trait{};
        std::array<float, questions> threshold{};
        std::array<float, answers> answer{};
    };

    StoryJudge(float start, std::vector<Tree> trees);
    static Result<StoryJudge> fromText(const QByteArray &text);
    static Result<StoryJudge> load(); // the one that comes with the program
    QByteArray toText() const;

    float probability(const Likeness &likeness) const; // 0 to 1

private:
    float m_start;
    std::vector<Tree> m_trees;
};

} // namespace sokbo::story
