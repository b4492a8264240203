// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace sokbo {

// One line of text. It is shaped once; measuring, cutting and drawing use the result. QPainter::drawText
// would shape it each time, and shaping takes most of the time for a row. Widths and places are in pixels
// from the left end of the line, offsets in UTF-16 units of the given text.
class TextLine final {
public:
    TextLine() = default; // empty
    // If the text is wider than `room`, it is cut and ends with an ellipsis.
    TextLine(const QString &text, const QFont &font, int room);

    const QString &text() const { return m_text; } // as drawn
    qsizetype whole() const { return m_whole; } // how much of the given text is before the ellipsis
    int width() const { return m_width; }
    int xOf(qsizetype offset) const;
    void draw(QPainter *painter, int left, int baseline) const; // in the painter's pen

private:
    void shape(const QFont &font);

    QString m_text;
    qsizetype m_whole = 0;
    int m_width = 0;
    bool m_cut = false; // the layout holds more text than is drawn
    std::unique_ptr<QTextLayout> m_layout;
};

// The baseline for all cells of a row, whichever fonts their scripts need.
int baselineIn(const QRect &cell, const QFontMetrics &metrics);

} // namespace sokbo
