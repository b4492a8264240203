// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sourcechange.h"
#include "sources/editsourcedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace sokbo;

namespace {

Source source(int minutesAhead, bool asWritten)
{
    Source source;
    source.url = QUrl(QStringLiteral("https://news.example/feed"));
    source.state.dates.minutes = minutesAhead;
    source.datesAsWritten = asWritten;
    return source;
}

} // namespace

class TestEditSourceDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysThatDatesLieAheadAndCanBeToldNotToCorrectThem()
    {
        EditSourceDialog dialog(source(540, false), {});
        auto *corrected = dialog.findChild<QCheckBox *>(QStringLiteral("sourceDatesCorrected"));
        QVERIFY(corrected);
        QVERIFY(!corrected->isHidden());
        QVERIFY2(corrected->text().contains(u'9'), qPrintable(corrected->text()));
        QVERIFY(corrected->isChecked());
        QVERIFY(!dialog.edited().datesAsWritten);
        corrected->click();
        QVERIFY(dialog.edited().datesAsWritten);
    }

    void setsHowItsArticlesAreShownAndTold()
    {
        EditSourceDialog dialog(source(0, false), {});
        const Source before = dialog.edited();
        QVERIFY(!before.marksHidden && !before.muted && !before.readAtArrival);
        for (const char16_t *name : {u"sourceMarked", u"sourceMuted", u"sourceReadAtArrival"})
            dialog.findChild<QCheckBox *>(QString::fromUtf16(name))->click();
        const Source after = dialog.edited();
        QVERIFY(after.marksHidden && after.muted && after.readAtArrival);
        EditSourceDialog again(after, {});
        QVERIFY(editBetween(again.edited(), after) == SourceEdit());
    }

    void saysNothingOfDatesThatAreRight()
    {
        EditSourceDialog dialog(source(0, false), {});
        QVERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("sourceDatesCorrected"))->isHidden());
        QVERIFY(!dialog.edited().datesAsWritten);
        // What the reader has chosen can be taken back.
        EditSourceDialog chosen(source(0, true), {});
        QVERIFY(!chosen.findChild<QCheckBox *>(QStringLiteral("sourceDatesCorrected"))->isHidden());
        QVERIFY(chosen.edited().datesAsWritten);
    }

    void howLongArticlesStayAndHowOftenItIsAsked()
    {
        EditSourceDialog untouched(source(0, false), {});
        QCOMPARE(untouched.edited(), source(0, false));
        EditSourceDialog dialog(source(0, false), {});
        const auto box = [&](const char *name) { return dialog.findChild<QComboBox *>(QLatin1String(name)); };
        QVERIFY(box("sourceDays")->isHidden());
        box("sourceKeeping")->setCurrentIndex(2);
        QVERIFY(!box("sourceDays")->isHidden());
        box("sourceDays")->setCurrentIndex(box("sourceDays")->findData(90));
        box("sourceInterval")->setCurrentIndex(box("sourceInterval")->findData(60));
        QCOMPARE(dialog.edited().keeping, (SourceKeeping{SourceKeeping::Kind::Own, {90, 0}}));
        QCOMPARE(dialog.edited().interval, (SyncInterval{SyncInterval::Kind::Fixed, 60}));
        // What sokboctl has set is shown, and stays.
        Source odd = source(0, false);
        odd.interval = {SyncInterval::Kind::Fixed, 77};
        odd.keeping = {SourceKeeping::Kind::Own, {11, 333}};
        EditSourceDialog second(odd, {});
        QCOMPARE(second.edited(), odd);
    }
};

QTEST_MAIN(TestEditSourceDialog)
#include "tst_editsourcedialog.moc"
