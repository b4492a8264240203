// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/readingsample.h"

#include "kit/measures.h"
#include "render/pagestyle.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace sokbo {

ReadingSample::ReadingSample(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Sample of the text of an article"));
}

void ReadingSample::setStyle(const ReadingStyle &style)
{
    m_style = style;
    updateGeometry();
    update();
}

int ReadingSample::lineWidth(int width) const
{
    return std::min(width - 2 * em(this, 1), m_style.measureEm * m_style.textPixels);
}

void ReadingSample::fill(QTextDocument &document, int width) const
{
    QFont font = this->font();
    if (m_style.serif) {
        font.setFamilies(serifFamilies());
        font.setStyleHint(QFont::Serif);
    }
    font.setPixelSize(m_style.textPixels);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setTextWidth(std::max(1, lineWidth(width)));
    document.setPlainText(
        tr("This is how the text of an article will look. Choose what your eyes like: a line "
           "that is not too long, with room above and below it, is easier to follow."));
    QTextBlockFormat format;
    format.setLineHeight(m_style.textPixels * m_style.leadingPercent / 100.0, QTextBlockFormat::FixedHeight);
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

int ReadingSample::heightForWidth(int width) const
{
    QTextDocument document;
    fill(document, width);
    return int(document.size().height()) + 2 * em(this, 1);
}

QSize ReadingSample::sizeHint() const
{
    const int width = std::max(this->width(), em(this, 24));
    return {em(this, 24), heightForWidth(width)};
}

void ReadingSample::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void ReadingSample::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    QTextDocument document;
    fill(document, width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    const int margin = em(this, 1);
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    painter.translate(margin, margin);
    document.documentLayout()->draw(&painter, context);
}

} // namespace sokbo
