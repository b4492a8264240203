// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/troublebar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;

namespace {

Source failing(const QString &title)
{
    Source source;
    source.title = title;
    source.state.error = Error{Error::Kind::Http, QStringLiteral("HTTP 503"), 503};
    source.state.errorSince = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    return source;
}

} // namespace

class TestTroubleBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSourceSaysWhySinceWhenAndWhatCanBeDone()
    {
        TroubleBar bar;
        bar.setFailing({failing(QStringLiteral("매일경제"))}, true);
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.findChild<QLabel *>()->text().contains(QStringLiteral("2026")));
        QSignalSpy retry(&bar, &TroubleBar::retryRequested);
        QSignalSpy edit(&bar, &TroubleBar::editRequested);
        QSignalSpy removal(&bar, &TroubleBar::removalRequested);
        const QList<QPushButton *> buttons = bar.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            QVERIFY(!button->isHidden());
            button->click();
        }
        QCOMPARE(retry.size() + edit.size() + removal.size(), 3);
        bar.setFailing({}, true);
        QVERIFY(bar.isHidden());
    }

    void aFolderNamesItsSources()
    {
        TroubleBar bar;
        QList<Source> sources;
        for (int i = 0; i < 6; ++i)
            sources.append(failing(QStringLiteral("신문%1").arg(i)));
        bar.setFailing(sources, false);
        const QString text = bar.findChild<QLabel *>()->text();
        QVERIFY(text.contains(QStringLiteral("신문0")));
        QVERIFY(!text.contains(QStringLiteral("신문5"))); // not a list without end
        int shown = 0;
        const QList<QPushButton *> buttons = bar.findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            shown += button->isHidden() ? 0 : 1;
        QCOMPARE(shown, 1); // what acts on one source is not offered
    }

    void whileASyncRunsNothingIsTriedAgain()
    {
        TroubleBar bar;
        bar.setFailing({failing(QStringLiteral("매일경제"))}, true);
        QSignalSpy retry(&bar, &TroubleBar::retryRequested);
        bar.setBusy(true);
        bar.findChild<QPushButton *>()->click();
        QCOMPARE(retry.size(), 0);
        bar.setBusy(false);
        bar.findChild<QPushButton *>()->click();
        QCOMPARE(retry.size(), 1);
    }
};

QTEST_MAIN(TestTroubleBar)
#include "tst_troublebar.moc"
