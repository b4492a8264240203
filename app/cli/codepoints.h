// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace sokbo::cli {

// Converts offsets in UTF-16 units, which the program uses, to code points, which the commands print. Ask for
// offsets in rising order: then one walk over the text is enough. The text must outlive this object.
class CodePoints {
public:
    explicit CodePoints(QStringView text)
        : m_text(text)
    {
    }
    int before(int unit)
    {
        if (unit < m_unit)
            m_unit = m_points = 0;
        for (; m_unit < unit && m_unit < m_text.size(); ++m_unit)
            m_points += isSecondOfPair() ? 0 : 1;
        return m_points;
    }

private:
    bool isSecondOfPair() const
    {
        return m_unit > 0 && m_text.at(m_unit).isLowSurrogate() && m_text.at(m_unit - 1).isHighSurrogate();
    }

    QStringView m_text;
    int m_unit = 0;
    int m_points = 0;
};

} // namespace sokbo::cli
