// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdf/footers.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace sokbo {

namespace {

constexpr double footerPoints = 8;
constexpr QRgb footerColour = 0xff555555;

struct PageFooter {
    Q_DECLARE_TR_FUNCTIONS(PageFooter)
};

// A document of as many pages, which have nothing but their footers.
QByteArray footersAlone(int pages, const PaperLayout &layout, const QString &title)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QPageLayout paper = layout.page();
    QPageLayout whole = paper;
    whole.setMargins({});
    writer.setPageLayout(whole);
    const QRect text = paper.paintRectPixels(writer.resolution());
    const int end = whole.paintRectPixels(writer.resolution()).bottom();
    const QRect strip(text.left(), text.bottom(), text.width(), end - text.bottom());
    QPainter painter(&writer);
    QFont font;
    font.setPointSizeF(footerPoints);
    painter.setFont(font);
    painter.setPen(QColor(footerColour));
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        //: In the footer of a printed page: its number and how many there are.
        const QString number = PageFooter::tr("%1 / %2").arg(page).arg(pages);
        painter.drawText(strip, Qt::AlignRight | Qt::AlignVCenter, number);
        const int taken = painter.fontMetrics().horizontalAdvance(number + QStringLiteral("    "));
        painter.drawText(strip, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(title.simplified(), Qt::ElideRight, strip.width() - taken));
    }
    painter.end();
    return pdf;
}

void open(QPDF &pdf, const char *name, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile(name, bytes.constData(), size_t(bytes.size()));
}

// What stood on the page is closed in a state of its own: the engine leaves its scale behind.
void place(QPDF &paper, QPDFPageObjectHelper page, QPDFPageObjectHelper footer)
{
    QPDFObjectHandle form = paper.copyForeignObject(footer.getFormXObjectForPage());
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    if (!resources.isDictionary())
        page.getObjectHandle().replaceKey("/Resources", resources = QPDFObjectHandle::newDictionary());
    if (!resources.getKey("/XObject").isDictionary())
        resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
    int number = 1;
    const std::string name = resources.getUniqueResourceName("/Footer", number);
    resources.getKey("/XObject").replaceKey(name, form);
    page.addPageContents(paper.newStream("q\n"), true);
    page.addPageContents(paper.newStream("\nQ\n"
                             + page.placeFormXObject(form, name, page.getMediaBox().getArrayAsRectangle())),
        false);
}

} // namespace

Result<QByteArray> withFooters(const QByteArray &pdf, const PaperLayout &layout, const QString &title)
{
    try {
        QPDF paper, footers;
        open(paper, "article", pdf);
        const auto pages = QPDFPageDocumentHelper(paper).getAllPages();
        const QByteArray alone = footersAlone(int(pages.size()), layout, title);
        open(footers, "footers", alone);
        const auto strips = QPDFPageDocumentHelper(footers).getAllPages();
        for (size_t i = 0; i < pages.size() && i < strips.size(); ++i)
            place(paper, pages[i], strips[i]);
        QPDFWriter writer(paper);
        writer.setOutputMemory();
        writer.write();
        const auto written = writer.getBufferSharedPointer();
        return QByteArray(
            reinterpret_cast<const char *>(written->getBuffer()), qsizetype(written->getSize()));
    } catch (const std::exception &trouble) {
        return failure(Error::Kind::Parse, QString::fromUtf8(trouble.what()));
    }
}

} // namespace sokbo
