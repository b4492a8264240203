// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace sokbo {

// One line of text, shaped once and then measured, cut and drawn from that; QPainter::drawText would shape it
// again for each of them, and shaping is most of what a row costs. Widths and places are in pixels from the
// line's left end, offsets in UTF-16 units of the text given.
class TextLine final {
public:
    TextLine() = default; // empty
    // Cut to `room`, with an ellipsis at its end, where it is wider.
    TextLine(const QString &text, const QFont &font, int room);

    const QString &text() const { return m_text; } // as drawn
    qsizetype whole() const { return m_whole; } // how much of the text given stands before the ellipsis
    int width() const { return m_width; }
    int xOf(qsizetype offset) const;
    void draw(QPainter *painter, int left, int baseline) const; // in the painter's pen

private:
    void shape(const QFont &font);

    QString m_text;
    qsizetype m_whole = 0;
    int m_width = 0;
    bool m_cut = false; // the layout is of more than is drawn
    std::unique_ptr<QTextLayout> m_layout;
};

// Where the letters of every cell of a row stand, whichever faces their scripts need.
int baselineIn(const QRect &cell, const QFontMetrics &metrics);

} // namespace sokbo
