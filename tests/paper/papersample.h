// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/paperlayout.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPdfWriter>

#include <memory>

namespace sokbo::test {

// A document in the layout, with "page N of the article" on each page.
inline QByteArray pagesOf(int pages, const PaperLayout &layout = {})
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(layout.page());
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.drawText(200, 600, QStringLiteral("page %1 of the article").arg(page));
    }
    painter.end();
    return pdf;
}

constexpr int pixelsPerPoint = 3; // of pictures of pages: small letters are grey where they have no more

// A PDF as one reads it.
class ReadPdf {
public:
    explicit ReadPdf(const QByteArray &pdf)
    {
        m_buffer.setData(pdf);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
    }
    int pages() const { return m_document.pageCount(); }
    QString text(int page) { return m_document.getAllText(page).text(); }
    QImage picture(int page)
    {
        const QSizeF size = m_document.pagePointSize(page) * pixelsPerPoint;
        const QImage drawn = m_document.render(page, size.toSize());
        QImage white(drawn.size(), QImage::Format_RGB32);
        white.fill(Qt::white);
        QPainter(&white).drawImage(0, 0, drawn);
        return white;
    }

private:
    QBuffer m_buffer;
    QPdfDocument m_document{nullptr};
};

// Whether something dark stands within the rectangle (points, from the upper left).
inline bool hasInk(const QImage &picture, const QRect &within)
{
    const QRect large(within.topLeft() * pixelsPerPoint, within.size() * pixelsPerPoint);
    const QRect there = large.intersected(picture.rect());
    for (int y = there.top(); y <= there.bottom(); ++y)
        for (int x = there.left(); x <= there.right(); ++x)
            if (qGray(picture.pixel(x, y)) < 160)
                return true;
    return false;
}

} // namespace sokbo::test
