// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/windowstyle.h"

#include "kit/symbols.h"

#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <algorithm>

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

    // Qt's own are small coloured pictures, which stand beside our drawn ones.
    void dialogsHaveTheSymbolsOfTheWindow()
    {
        for (const QStyle::StandardPixmap button :
            {QStyle::SP_DialogOkButton, QStyle::SP_DialogCancelButton, QStyle::SP_DialogHelpButton,
                QStyle::SP_DialogOpenButton, QStyle::SP_DialogSaveButton, QStyle::SP_DialogCloseButton,
                QStyle::SP_DialogApplyButton, QStyle::SP_DialogResetButton, QStyle::SP_DialogDiscardButton,
                QStyle::SP_DialogYesButton, QStyle::SP_DialogNoButton, QStyle::SP_DialogYesToAllButton,
                QStyle::SP_DialogNoToAllButton, QStyle::SP_DialogSaveAllButton, QStyle::SP_DialogAbortButton,
                QStyle::SP_DialogRetryButton, QStyle::SP_RestoreDefaultsButton}) {
            const QString name = QApplication::style()->standardIcon(button).name();
            const QList<Symbol> symbols = allSymbols();
            const bool isOurs = std::any_of(symbols.begin(), symbols.end(),
                [&name](Symbol symbol) { return symbolIcon(symbol).name() == name; });
            QVERIFY2(isOurs, qPrintable(QString::number(int(button)) + u' ' + name));
        }
    }

    // Two would stand over each other.
    void anArrowThatOpensAMenuIsOneArrow()
    {
        QToolButton plain, opensMenu;
        QMenu menu;
        for (QToolButton *button : {&plain, &opensMenu}) {
            button->setArrowType(Qt::DownArrow);
            button->setAutoRaise(true);
            button->resize(30, 30);
        }
        opensMenu.setMenu(&menu);
        opensMenu.setPopupMode(QToolButton::InstantPopup);
        QCOMPARE(opensMenu.grab().toImage(), plain.grab().toImage());
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
