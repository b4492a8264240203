// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/names/titles.h"

namespace sokbo::entity {

// Finds transcribed names.
class ForeignPeople {
public:
    Result<> load();
    // `claims`: where somebody is named already.
    void find(const KoreanContext &context, const TitleReader &titles, const Claims &claims,
        Candidates &found) const;

private:
    class Search;

    WordTable m_givenNames; // 샘, 도널드
};

} // namespace sokbo::entity
