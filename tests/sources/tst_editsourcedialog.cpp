// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sourcechange.h"
#include "sources/editsourcedialog.h"

#include <QCheckBox>
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
};

QTEST_MAIN(TestEditSourceDialog)
#include "tst_editsourcedialog.moc"
