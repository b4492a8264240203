// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papersample.h"
#include "paper/pdf/footers.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestFooters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPageHasItsTitleAndItsNumber()
    {
        const auto done = withFooters(pagesOf(12), {}, u"금리 동결"_s);
        QVERIFY(done);
        ReadPdf read(*done);
        QCOMPARE(read.pages(), 12);
        for (int page : {1, 7, 12}) {
            const QString text = read.text(page - 1);
            QVERIFY2(text.contains(u"page %1 of the article"_s.arg(page)), qPrintable(text));
            QVERIFY2(text.contains(u"%1 / 12"_s.arg(page)), qPrintable(text));
            QVERIFY2(text.contains(u"금리 동결"_s), qPrintable(text));
        }
    }

    void theyStandInTheLowerMargin()
    {
        PaperLayout layout;
        layout.size = QPageSize::A5;
        layout.margins = {20, 10, 30, 25};
        for (bool landscape : {false, true}) {
            layout.isLandscape = landscape;
            const auto done = withFooters(pagesOf(1, layout), layout, u"제목"_s);
            QVERIFY(done);
            const QImage page = ReadPdf(*done).picture(0);
            const QRect text = layout.page().paintRectPoints();
            const QSize whole = layout.page().fullRectPoints().size();
            QVERIFY(qAbs(page.width() - pixelsPerPoint * whole.width()) <= pixelsPerPoint);
            QVERIFY(hasInk(page, QRect(text.left(), text.bottom() + 1, 60, 70)));
            QVERIFY(hasInk(page, QRect(text.right() - 40, text.bottom() + 1, 41, 70)));
            QVERIFY(!hasInk(page, QRect(0, text.bottom() - 40, whole.width(), 40)));
            QVERIFY(!hasInk(page, QRect(text.right() + 2, 0, whole.width(), whole.height())));
            QVERIFY(!hasInk(page, QRect(0, whole.height() - 6, whole.width(), 6)));
        }
    }

    void aLongTitleLeavesRoomForTheNumber()
    {
        const auto done = withFooters(pagesOf(1), {}, u"아주 긴 제목 "_s.repeated(40));
        QVERIFY(done);
        const QString text = ReadPdf(*done).text(0);
        QVERIFY2(text.contains(u"…"_s) && text.contains(u"1 / 1"_s), qPrintable(text));
    }

    // The engine's pages begin with a scale of their own, which they do not take back.
    void whatAPageLeavesBehindMovesNoFooter()
    {
        QByteArray pdf = "%PDF-1.4\n"
                         "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                         "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                         "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n"
                         "4 0 obj\n<</Length 20>>\nstream\n.1 0 0 -.1 0 842 cm\n\nendstream\nendobj\n"
                         "trailer\n<</Root 1 0 R/Size 5>>\n";
        const auto done = withFooters(pdf, {}, u"제목"_s);
        QVERIFY(done);
        ReadPdf read(*done);
        const QRect text = PaperLayout().page().paintRectPoints();
        QVERIFY(hasInk(read.picture(0), QRect(text.right() - 40, text.bottom() + 1, 41, 50)));
        QVERIFY(read.text(0).contains(u"1 / 1"_s));
    }

    void whatIsNoPdfIsAnError()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("no PDF"), pagesOf(1).left(200)}) {
            const auto done = withFooters(bytes, {}, u"제목"_s);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Parse);
        }
    }
};

QTEST_MAIN(TestFooters)
#include "tst_footers.moc"
