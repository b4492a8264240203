// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/wordtable.h"
#include "entity/text/reading.h"

namespace sokbo::entity {

// Korean particles and the copula, which are written onto the noun (이재용을, 최태원과, 올트먼은).
class Particles {
public:
    enum After { AnyEnd = 0, VowelEnd = 1, ConsonantEnd = 2, VowelOrRieulEnd = 3 };

    Result<> load();

    // Whether all of `rest` is a particle, or several, that can follow a noun which ends in `last`. An empty
    // rest is.
    bool isTail(QStringView rest, char16_t last) const { return isTail(rest, last, 0); }
    // The same for what follows position `end` within its word. Script changes (대표와AI) end the tail.
    bool isTailAt(const Reading &reading, int end) const;
    // The length of the noun that remains of a Hangul word without its particles; the word's own length where
    // none fits. The shortest tail counts, so that 서초로 leaves 서초 and not 서.
    int stemLength(QStringView word) const;

private:
    bool isTail(QStringView rest, char16_t last, int depth) const;

    WordTable m_table;
};

} // namespace sokbo::entity
