// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papersample.h"
#include "paper/pdf/paperprinting.h"

#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace sokbo;
using namespace sokbo::test;

class TestPaperPrinting : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    // A printer that writes its pages into a file.
    std::shared_ptr<QPrinter> printer(const QString &file) const
    {
        auto made = std::make_shared<QPrinter>();
        made->setOutputFormat(QPrinter::PdfFormat);
        made->setOutputFileName(m_folder.filePath(file));
        made->setPageLayout(PaperLayout().page());
        made->setFullPage(true);
        return made;
    }
    QByteArray printed(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void everyPageStandsWhereItStoodInThePdf()
    {
        const QByteArray pdf = pagesOf(3);
        const QString name = QStringLiteral("all.pdf");
        QFuture<bool> printing = QtConcurrent::run(printPages, pdf, printer(name));
        printing.waitForFinished();
        QVERIFY(printing.resultCount() == 1 && printing.result());
        QCOMPARE(printing.progressValue(), 3);
        ReadPdf read(printed(name));
        QCOMPARE(read.pages(), 3);
        const QRect text = PaperLayout().page().paintRectPoints();
        QVERIFY(hasInk(read.picture(2), QRect(text.topLeft(), QSize(150, 60))));
        QVERIFY(!hasInk(read.picture(2), QRect(text.left(), text.top() + 80, 400, 600)));
    }

    void aRangeIsPrintedAlone()
    {
        const QString name = QStringLiteral("range.pdf");
        const auto range = printer(name);
        range->setPrintRange(QPrinter::PageRange);
        range->setFromTo(2, 9);
        QFuture<bool> printing = QtConcurrent::run(printPages, pagesOf(3), range);
        printing.waitForFinished();
        QVERIFY(printing.result());
        QCOMPARE(ReadPdf(printed(name)).pages(), 2);
    }

    void aPrinterThatTakesNothingIsSaid()
    {
        QFuture<bool> printing
            = QtConcurrent::run(printPages, pagesOf(1), printer(QStringLiteral("no folder/a.pdf")));
        printing.waitForFinished();
        QVERIFY(!printing.result());
        printing = QtConcurrent::run(printPages, QByteArray("no PDF"), printer(QStringLiteral("b.pdf")));
        printing.waitForFinished();
        QVERIFY(!printing.result());
    }
};

QTEST_MAIN(TestPaperPrinting)
#include "tst_paperprinting.moc"
