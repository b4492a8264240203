// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/windowstyle.h"

#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestWindowStyle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new WindowStyle(u"fusion"_s)); }

    // A picture would load the theme's index and Qt's plugins of every format before the first board.
    void clearsFieldsByASymbolOfOurOwn()
    {
        QCOMPARE(QApplication::style()->standardIcon(QStyle::SP_LineEditClearButton).name(), u"cancel"_s);
    }

    // Below the words, where Qt has it, it reads as a comma.
    void theSignOfAMenuStandsBesideTheWords()
    {
        QToolButton plain, opensMenu;
        QMenu menu;
        for (QToolButton *button : {&plain, &opensMenu}) {
            button->setText(u"소스"_s);
            button->setAutoRaise(true);
        }
        opensMenu.setMenu(&menu);
        opensMenu.setPopupMode(QToolButton::InstantPopup);
        const QSize size = opensMenu.sizeHint(), words = plain.sizeHint();
        QVERIFY(size.width() > words.width());
        opensMenu.resize(size);
        const QImage picture = opensMenu.grab().toImage();
        const QRgb ground = picture.pixel(0, 0);
        const int half = picture.height() / 2, from = words.width() - 2;
        int ink = 0, low = 0;
        for (int x = from; x < picture.width(); ++x)
            for (int y = 0; y < picture.height(); ++y)
                if (picture.pixel(x, y) != ground) {
                    ++ink;
                    low += y > half + 5 ? 1 : 0;
                }
        QVERIFY(ink > 0);
        QCOMPARE(low, 0);
    }
};

QTEST_MAIN(TestWindowStyle)
#include "tst_windowstyle.moc"
