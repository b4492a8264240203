// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

namespace sokbo::entity {

// Finds events by their title in quotation marks and the word behind it: ‘…’ 콘퍼런스.
class QuotedTitles {
public:
    Result<> load();
    void find(const KoreanContext &context, Candidates &found) const;

private:
    WordTable m_eventWords;
};

} // namespace sokbo::entity
