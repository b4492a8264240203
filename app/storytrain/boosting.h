// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/storyjudge.h"

#include <vector>

namespace sokbo::storytrain {

struct Example {
    story::Likeness likeness;
    bool same = false;
};

// Gradient boosting with the logistic loss (J. Friedman, "Greedy function approximation", 2001): each tree is
// grown on a part of the examples to what the trees before it got wrong. The same examples give the same
// judge.
story::StoryJudge learn(const std::vector<Example> &examples);

} // namespace sokbo::storytrain
