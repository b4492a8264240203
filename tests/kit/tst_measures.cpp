// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/measures.h"

#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace sokbo;

class TestMeasures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmIsTheSameInAKoreanAndInALatinFont()
    {
        QFont korean(QStringLiteral("Noto Sans CJK KR"));
        korean.setPixelSize(13);
        QFont latin(QStringLiteral("DejaVu Sans"));
        latin.setPixelSize(13);
        QCOMPARE(em(korean, 10), 130);
        QCOMPARE(em(latin, 10), 130);
        QCOMPARE(em(latin, 0.5), 7);
    }

    void emGrowsWithTheFont()
    {
        QWidget widget;
        QFont font = widget.font();
        font.setPixelSize(26);
        widget.setFont(font);
        QCOMPARE(em(&widget, 3), 78);
    }

    void aWindowIsAsLargeAsItIsToBe()
    {
        QWidget window;
        resizeInEm(&window, 20, 10);
        QCOMPARE(window.size(), QSize(em(&window, 20), em(&window, 10)));
    }

    void aWindowIsNoLargerThanItsScreen()
    {
        QWidget window;
        resizeInEm(&window, 500, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QSize screen = window.screen()->availableGeometry().size();
        QVERIFY(window.frameGeometry().width() <= screen.width());
        QVERIFY(window.frameGeometry().height() <= screen.height());
        QVERIFY(window.width() > screen.width() / 2);
    }

    void aWindowHasRoomForWhatItHolds()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *label = new QLabel(QString(40, u'가'), &window);
        layout->addWidget(label);
        resizeInEm(&window, 5, 5);
        QVERIFY(window.width() >= label->sizeHint().width());
    }

    void whatIsTooHighScrolls()
    {
        QWidget window;
        auto *content = new QWidget;
        content->setMinimumSize(333, 2000);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(scrolling(content, &window));
        QVERIFY(window.minimumSizeHint().height() < 300);
        QVERIFY(window.minimumSizeHint().width() > 333); // nothing is cut off at the side
    }
};

QTEST_MAIN(TestMeasures)
#include "tst_measures.moc"
