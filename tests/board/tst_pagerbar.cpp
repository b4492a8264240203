// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/pagerbar.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sokbo;

class TestPagerBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fewPagesAreAllNamed() { QCOMPARE(PagerBar::numbersFor(0, 3), QList<int>({0, 1, 2})); }

    void manyPagesLeaveGaps()
    {
        QCOMPARE(PagerBar::numbersFor(0, 63), QList<int>({0, 1, 2, 3, 4, -1, 62}));
        QCOMPARE(PagerBar::numbersFor(30, 63), QList<int>({0, -1, 28, 29, 30, 31, 32, -1, 62}));
        QCOMPARE(PagerBar::numbersFor(62, 63), QList<int>({0, -1, 58, 59, 60, 61, 62}));
    }

    void followsTheScroll()
    {
        PagerBar pager;
        pager.setPosition(0, 312, false);
        QCOMPARE(pager.pages(), 7);
        QCOMPARE(pager.page(), 0);
        pager.setPosition(55, 312, false);
        QCOMPARE(pager.page(), 1);
        pager.setPosition(275, 312, true);
        QCOMPARE(pager.page(), 6);
    }

    void aNumberScrollsToItsFirstRow()
    {
        PagerBar pager;
        pager.setPosition(0, 312, false);
        QSignalSpy asked(&pager, &PagerBar::rowRequested);
        for (QToolButton *button : pager.findChildren<QToolButton *>())
            if (button->text() == QStringLiteral("3"))
                button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toInt(), 100);
    }

    void thePageThatIsShownIsPressedAndStaysSo()
    {
        PagerBar pager;
        pager.setPosition(55, 312, false);
        const auto pressed = [&pager] {
            QStringList numbers;
            for (const QToolButton *button : pager.findChildren<QToolButton *>())
                if (button->isChecked())
                    numbers.append(button->text());
            return numbers;
        };
        QCOMPARE(pressed(), QStringList{QStringLiteral("2")});
        for (QToolButton *button : pager.findChildren<QToolButton *>())
            if (button->isChecked())
                button->click();
        QCOMPARE(pressed(), QStringList{QStringLiteral("2")});
    }
};

QTEST_MAIN(TestPagerBar)
#include "tst_pagerbar.moc"
