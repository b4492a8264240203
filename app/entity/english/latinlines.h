// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/text/reading.h"

namespace sokbo::entity {

// Which lines of a text hold no Hangul. In the others the amounts and days are Korean's business. Asked with
// growing positions, it goes through the text once.
class LatinLines {
public:
    explicit LatinLines(const Reading &reading)
        : m_reading(reading)
    {
    }

    bool holds(int position)
    {
        while (m_end <= position && m_end < m_reading.size())
            readLine();
        return m_isLatin;
    }

private:
    void readLine()
    {
        m_isLatin = true;
        for (; m_end < m_reading.size() && m_reading.at(m_end) != u'\n'; ++m_end)
            m_isLatin = m_isLatin && m_reading.kind(m_end) != CharKind::Hangul;
        ++m_end;
    }

    const Reading &m_reading;
    int m_end = 0; // of the line that was read last
    bool m_isLatin = true;
};

} // namespace sokbo::entity
