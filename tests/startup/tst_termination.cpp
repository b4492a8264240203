// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/termination.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace sokbo;

class TestTermination : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSignalAsksForTheEnd()
    {
        const Termination termination(*QCoreApplication::instance());
        QSignalSpy requested(&termination, &Termination::requested);
        std::raise(SIGTERM);
        QTRY_COMPARE(requested.size(), 1);
    }

    // Whoever hides its window instead of closing it has to know.
    void saysBeforehandThatTheProgramEnds()
    {
        Termination termination(*QCoreApplication::instance());
        QSignalSpy begun(&termination, &Termination::begun);
        QEvent other(QEvent::ApplicationStateChange), quit(QEvent::Quit);
        QVERIFY(!termination.eventFilter(QCoreApplication::instance(), &other));
        QCOMPARE(begun.size(), 0);
        QVERIFY(!termination.eventFilter(QCoreApplication::instance(), &quit)); // it goes on to the program
        QCOMPARE(begun.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTermination)
#include "tst_termination.moc"
