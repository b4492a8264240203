// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/notifypage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace sokbo;

namespace {

const DesktopAbilities able{true, true,
    {{QString(), QStringLiteral("모든 글")}, {QStringLiteral("after:today"), QStringLiteral("오늘")}}};

QCheckBox *box(const QWidget &page, const char *text)
{
    for (QCheckBox *each : page.findChildren<QCheckBox *>())
        if (each->text().contains(QLatin1String(text)))
            return each;
    return nullptr;
}

bool says(const QWidget &page, const char *text)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [text](const QLabel *label) {
        return !label->isHidden() && label->text().contains(QLatin1String(text));
    });
}

} // namespace

class TestNotifyPage : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QFile::remove(m_folder.filePath(QStringLiteral("sokbo.ini"))); }

    void whatTheReaderWatchesIsOnAndTheRestIsOff()
    {
        const Settings settings(m_folder.path());
        QVERIFY(settings.notifies());
        QVERIFY(!settings.notifiesInFront() && !settings.hasQuietHours());
        QCOMPARE(settings.notificationsAnHour(), 6);
        QVERIFY(!settings.showsTray() && !settings.closesToTray() && !settings.startsMinimised());
    }

    void everySettingIsKept()
    {
        {
            Settings settings(m_folder.path());
            settings.setNotifies(false);
            settings.setNotifiesInFront(true);
            settings.setNotificationsAnHour(1000);
            settings.setHasQuietHours(true);
            settings.setQuietFrom(QTime(23, 30));
            settings.setQuietUntil(QTime(6, 15));
            settings.setShowsTray(true);
            settings.setTrayBoard(QStringLiteral("folder:신문 OR is:saved"));
            settings.setClosesToTray(true);
            settings.setStartsMinimised(true);
            settings.setHasSaidWhereItWent(true);
        }
        const Settings settings(m_folder.path());
        QVERIFY(!settings.notifies() && settings.notifiesInFront() && settings.hasQuietHours());
        QCOMPARE(settings.notificationsAnHour(), int(Settings::mostAnHour));
        QCOMPARE(settings.quietFrom(), QTime(23, 30));
        QCOMPARE(settings.quietUntil(), QTime(6, 15));
        QCOMPARE(settings.trayBoard(), QStringLiteral("folder:신문 OR is:saved"));
        QVERIFY(settings.showsTray() && settings.closesToTray() && settings.startsMinimised()
            && settings.hasSaidWhereItWent());
    }

    void aDesktopThatCannotIsSaidAndDisabled()
    {
        Settings settings(m_folder.path());
        NotifyPage page(settings, {});
        QVERIFY(says(page, "shows no notifications"));
        QVERIFY(says(page, "no notification area"));
        QVERIFY(!box(page, "Show an icon")->isEnabled());
        QVERIFY(!box(page, "Closing the window")->isEnabled());
        QVERIFY(!box(page, "Start without")->isEnabled());
        page.setDesktop({true, true, {}});
        QVERIFY(!says(page, "shows no notifications"));
        QVERIFY(!says(page, "no notification area"));
        QVERIFY(box(page, "Show an icon")->isEnabled());
        QVERIFY(!box(page, "Closing the window")->isEnabled()); // it needs the icon
    }

    void theIconAllowsWhatNeedsIt()
    {
        Settings settings(m_folder.path());
        NotifyPage page(settings, able);
        QSignalSpy changed(&page, &NotifyPage::changed);
        box(page, "Show an icon")->click();
        QVERIFY(settings.showsTray());
        QCOMPARE(changed.size(), 1);
        box(page, "Closing the window")->click();
        box(page, "Start without")->click();
        QVERIFY(settings.closesToTray() && settings.startsMinimised());
    }

    void theSwitchDisablesTheRest()
    {
        Settings settings(m_folder.path());
        NotifyPage page(settings, able);
        auto *limit = page.findChild<QSpinBox *>();
        QVERIFY(limit->isEnabled());
        box(page, "Notify me")->click();
        QVERIFY(!settings.notifies());
        QVERIFY(!limit->isEnabled() && !box(page, "Quiet hours")->isEnabled());
    }

    void quietHoursHaveTheirTimes()
    {
        Settings settings(m_folder.path());
        NotifyPage page(settings, able);
        const QList<QTimeEdit *> times = page.findChildren<QTimeEdit *>();
        QCOMPARE(times.size(), 2);
        QVERIFY(!times.first()->isEnabled());
        box(page, "Quiet hours")->click();
        QVERIFY(times.first()->isEnabled());
        times.first()->setTime(QTime(21, 0));
        times.last()->setTime(QTime(8, 0));
        QCOMPARE(settings.quietFrom(), QTime(21, 0));
        QCOMPARE(settings.quietUntil(), QTime(8, 0));
    }

    void aBoardThatIsGoneIsStillCounted()
    {
        Settings settings(m_folder.path());
        settings.setTrayBoard(QStringLiteral("tag:옛것"));
        NotifyPage page(settings, able);
        const auto *choice = page.findChild<QComboBox *>();
        QCOMPARE(choice->count(), 3);
        QCOMPARE(choice->currentText(), QStringLiteral("tag:옛것"));
    }

    void everythingCanBeReadOut()
    {
        Settings settings(m_folder.path());
        const NotifyPage page(settings, able);
        for (const QTimeEdit *time : page.findChildren<QTimeEdit *>())
            QVERIFY(!time->accessibleName().isEmpty());
        QVERIFY(!page.findChild<QSpinBox *>()->accessibleName().isEmpty());
        QVERIFY(!page.findChild<QComboBox *>()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestNotifyPage)
#include "tst_notifypage.moc"
