// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/amounts/amounttext.h"

namespace sokbo::entity {

int AmountText::endOfRange(int end) const
{
    const int next = skipRangeSign(m_reading, end);
    if (next == end)
        return end;
    const std::optional<Numeral> upper = readNumeral(m_reading, next);
    return upper ? upper->end : end;
}

std::optional<int> AmountText::number(int i, int fewest, int most, int *end) const
{
    int value = 0;
    int digits = 0;
    while (digits <= most && m_reading.kind(i + digits) == CharKind::Digit) {
        const int digit = QChar(m_reading.at(i + digits)).digitValue();
        value = value * 10 + digit;
        ++digits;
    }
    if (digits < fewest || digits > most)
        return {};
    if (end)
        *end = i + digits;
    return value;
}

Candidate AmountText::candidate(MentionType type, int start, int end, int score, const QString &value) const
{
    Candidate candidate{start, end, type, score, m_reading.view(start, end).toString()};
    candidate.value = value;
    return candidate;
}

} // namespace sokbo::entity
