// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/textline.h"

#include <QFontMetrics>
#include <QGlyphRun>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

constexpr QChar ellipsis(0x2026);
constexpr qreal widest = 1e6; // pixels; nothing wraps anyway

// Where letters run from right to left too, the place of a cut is no question of widths alone.
bool isMixed(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar letter) {
        const QChar::Direction direction = letter.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || letter.isHighSurrogate();
    });
}

} // namespace

TextLine::TextLine(const QString &text, const QFont &font, int room)
    : m_text(text)
    , m_whole(text.size())
{
    if (text.isEmpty())
        return;
    shape(font);
    if (m_width <= room)
        return;
    const QFontMetrics metrics(font);
    const int left = room - metrics.horizontalAdvance(ellipsis);
    if (left <= 0) {
        *this = TextLine();
    } else if (isMixed(text)) {
        // A letter that loses its neighbour changes its form, and can grow beyond what Qt has counted with.
        for (int tighter = room; m_width > room && tighter > 0; --tighter) {
            m_text = metrics.elidedText(text, Qt::ElideRight, tighter);
            shape(font);
        }
        // Before its ellipsis Qt may set a joiner, so that the last letter keeps its form.
        m_whole = std::mismatch(m_text.cbegin(), m_text.cend(), text.cbegin(), text.cend()).first
            - m_text.cbegin();
    } else {
        // What was shaped stays, and is drawn in part.
        const QTextLine line = m_layout->lineAt(0);
        m_whole = line.xToCursor(left, QTextLine::CursorOnCharacter);
        m_text = text.left(m_whole) + ellipsis;
        m_cut = true;
        m_width = int(std::ceil(line.cursorToX(int(m_whole)))) + room - left;
    }
}

void TextLine::shape(const QFont &font)
{
    m_layout = std::make_unique<QTextLayout>(m_text, font);
    m_layout->setCacheEnabled(true); // else the shaped line is thrown away and made again to draw it
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    QTextLine line = m_layout->createLine();
    line.setLineWidth(widest);
    m_layout->endLayout();
    m_width = int(std::ceil(line.naturalTextWidth()));
}

int TextLine::xOf(qsizetype offset) const
{
    return m_layout ? int(std::lround(m_layout->lineAt(0).cursorToX(int(std::min(offset, m_whole))))) : 0;
}

void TextLine::draw(QPainter *painter, int left, int baseline) const
{
    if (!m_layout)
        return;
    const QTextLine line = m_layout->lineAt(0);
    if (!m_cut) {
        line.draw(painter, QPointF(left, baseline - line.ascent()));
        return;
    }
    for (const QGlyphRun &run : line.glyphRuns(0, int(m_whole)))
        painter->drawGlyphRun(QPointF(left, baseline - line.ascent()), run);
    painter->setFont(m_layout->font());
    painter->drawText(QPointF(left + line.cursorToX(int(m_whole)), baseline), ellipsis);
}

int baselineIn(const QRect &cell, const QFontMetrics &metrics)
{
    return cell.top() + (cell.height() - metrics.height()) / 2 + metrics.ascent();
}

} // namespace sokbo
