// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdf/paperprinting.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int mostDotsPerInch = 300; // a page of A4 is then a picture of 35 MB

// The page at the size of the paper, or as large as that allows where the printer has another.
void paintPage(QPainter &painter, QPdfDocument &document, int page, const QPrinter &printer)
{
    const double dots = std::min(printer.resolution(), mostDotsPerInch);
    const QSizeF points = document.pagePointSize(page);
    const QImage picture = document.render(page, (points * dots / 72).toSize());
    const QSizeF paper = printer.paperRect(QPrinter::DevicePixel).size();
    const QSizeF whole = points * printer.resolution() / 72;
    const QSizeF size = whole.width() > paper.width() + 1 || whole.height() > paper.height() + 1
        ? whole.scaled(paper, Qt::KeepAspectRatio)
        : whole;
    painter.drawImage(QRectF(QPointF(), size), picture);
}

} // namespace

void printPages(QPromise<bool> &promise, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document(nullptr);
    document.load(&buffer);
    const bool isRange = printer->printRange() == QPrinter::PageRange;
    const int first = isRange ? std::max(1, printer->fromPage()) : 1;
    const int last = isRange ? std::min(document.pageCount(), printer->toPage()) : document.pageCount();
    promise.setProgressRange(0, std::max(0, last - first + 1));
    QPainter painter;
    if (last < first || !painter.begin(printer.get())) {
        promise.addResult(false);
        return;
    }
    for (int page = first; page <= last; ++page) {
        if (promise.isCanceled()) {
            printer->abort();
            return;
        }
        if (page > first && !printer->newPage()) {
            promise.addResult(false);
            return;
        }
        paintPage(painter, document, page - 1, *printer);
        promise.setProgressValue(page - first + 1);
    }
    promise.addResult(painter.end());
}

} // namespace sokbo
