// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/wordtable.h"
#include "entity/text/reading.h"

#include <QStringList>

#include <vector>

namespace sokbo::entity {

// Names of places and words for dates that mean something else before certain words: 전주 대비.
class Traps {
public:
    Result<> load();

    bool isTrap(const Reading &reading, int start, int end) const;

private:
    WordTable m_names; // with the number of the words
    std::vector<QStringList> m_words; // that follow
};

} // namespace sokbo::entity
