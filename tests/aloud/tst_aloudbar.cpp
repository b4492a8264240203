// SPDX-License-Identifier: GPL-3.0-or-later
#include "aloud/aloudbar.h"
#include "kit/measures.h"
#include "kit/symbols.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace sokbo;

class TestAloudBar : public QObject {
    Q_OBJECT

    QAction m_pause{QStringLiteral("멈춤(&P)")}, m_previous{QStringLiteral("앞")},
        m_next{QStringLiteral("뒤")}, m_stop{QStringLiteral("끝")};

private Q_SLOTS:
    void initTestCase()
    {
        for (QAction *action : {&m_pause, &m_previous, &m_next, &m_stop})
            action->setIcon(symbolIcon(Symbol::Stop));
    }

    void aNarrowBarKeepsItsButtonsAndItsTitle()
    {
        QWidget window;
        AloudBar bar({&m_pause, &m_previous, &m_next, &m_stop}, {100, 150}, &window);
        const auto showAt = [&](int width) {
            window.resize(width, 100);
            bar.setGeometry(0, 0, width, bar.sizeHint().height());
            window.show();
            bar.show({QStringLiteral("아주 긴 제목 ").repeated(20), QStringLiteral("12 / 40"), false});
            QCoreApplication::processEvents();
        };
        const auto *detail = bar.findChild<QLabel *>();
        const auto *speed = bar.findChild<QComboBox *>();
        const auto *title = bar.findChild<QToolButton *>(QStringLiteral("aloudTitle"));
        for (const int ems : {60, 30, 20}) {
            showAt(em(&bar, ems));
            for (const QToolButton *button : bar.findChildren<QToolButton *>())
                QVERIFY(bar.rect().contains(button->geometry()));
            QVERIFY(title->width() >= em(&bar, 6));
            QVERIFY(!title->text().isEmpty());
            QCOMPARE(detail->isVisible(), ems == 60);
            QCOMPARE(speed->isVisible(), ems >= 30);
        }
        QVERIFY(bar.minimumSizeHint().width() <= em(&bar, 20));
    }
};

QTEST_MAIN(TestAloudBar)
#include "tst_aloudbar.moc"
