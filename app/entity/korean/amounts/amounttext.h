// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"
#include "entity/text/numerals.h"

#include <optional>

namespace sokbo::entity {

// A text as the finders of dates, times and amounts read it.
class AmountText {
public:
    explicit AmountText(const KoreanContext &context)
        : m_context(context)
        , m_reading(context.reading)
    {
    }

protected:
    QStringView rest(int i) const { return m_reading.view(i, m_reading.size()); }
    int skipOneSpace(int i) const { return m_reading.at(i) == u' ' && i < m_reading.size() ? i + 1 : i; }
    // Whether nothing but particles follows within the word.
    bool isTail(int end) const { return m_context.grammar.particles.isTailAt(m_reading, end); }
    // Of 3~5 behind the 3: the end of the 5. `end` itself where no range goes on there.
    int endOfRange(int end) const;
    // A number of so many digits at i; `end` becomes its end.
    std::optional<int> number(int i, int fewest, int most, int *end = nullptr) const;
    Candidate candidate(MentionType type, int start, int end, int score, const QString &value) const;

    const KoreanContext &m_context;
    const Reading &m_reading;
};

} // namespace sokbo::entity
