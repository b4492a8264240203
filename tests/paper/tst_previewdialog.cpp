// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papersample.h"
#include "paper/pdf/previewdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPdfView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace sokbo;
using namespace sokbo::test;

class TestPreviewDialog : public QObject {
    Q_OBJECT

    QList<PaperLayout> m_asked; // layouts that were to be set
    Result<QByteArray> m_answer;

    PrintJob job()
    {
        return {QStringLiteral("제목"), {},
            [this](const PaperLayout &layout, std::function<void(const Result<QByteArray> &)> use) {
                m_asked.append(layout);
                use(m_answer);
            }};
    }
    static QPushButton *button(const PreviewDialog &dialog, const QString &words)
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>())
            if (each->text().remove(QLatin1Char('&')).startsWith(words))
                return each;
        return nullptr;
    }
    static bool says(const PreviewDialog &dialog, const QString &words)
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->text() == words)
                return true;
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_asked.clear();
        m_answer = pagesOf(3);
    }

    void showsThePagesAndHandsThemOut()
    {
        PreviewDialog dialog(job(), nullptr);
        QCOMPARE(m_asked, QList<PaperLayout>{PaperLayout()});
        QCOMPARE(dialog.findChild<QPdfView *>()->document()->pageCount(), 3);
        QVERIFY(says(dialog, QStringLiteral("3 page(s)")));
        QSignalSpy saving(&dialog, &PrintPreview::savingRequested);
        button(dialog, QStringLiteral("Save as PDF"))->click();
        QCOMPARE(saving.size(), 1);
        QCOMPARE(saving.first().first().toByteArray(), *m_answer);
    }

    void anotherLayoutSetsThePagesAgain()
    {
        PreviewDialog dialog(job(), nullptr);
        QSignalSpy changed(&dialog, &PrintPreview::layoutChanged);
        QComboBox *size = dialog.findChildren<QComboBox *>().first();
        size->setCurrentIndex(1);
        Q_EMIT size->activated(1);
        dialog.findChildren<QSpinBox *>().first()->setValue(40);
        QCOMPARE(changed.size(), 2);
        m_answer = pagesOf(5);
        QTRY_COMPARE(m_asked.size(), 2); // once for both
        QCOMPARE(m_asked.last().size, PaperLayout::sizes[1]);
        QCOMPARE(m_asked.last().margins.top(), 40);
        QCOMPARE(dialog.findChild<QPdfView *>()->document()->pageCount(), 5);
    }

    void aFooterHasRoom()
    {
        PreviewDialog dialog(job(), nullptr);
        auto *footer = dialog.findChild<QCheckBox *>();
        QSpinBox *bottom = dialog.findChildren<QSpinBox *>().at(1);
        footer->setChecked(false);
        bottom->setValue(PaperLayout::leastMargin);
        QCOMPARE(bottom->value(), PaperLayout::leastMargin);
        footer->setChecked(true);
        QCOMPARE(bottom->value(), PaperLayout::leastAboveFooter);
    }

    void pagesThatCannotBeSetAreSaid()
    {
        m_answer = failure(Error::Kind::Parse, QStringLiteral("no"));
        PreviewDialog dialog(job(), nullptr);
        QVERIFY(!button(dialog, QStringLiteral("Print"))->isEnabled());
        QVERIFY(!button(dialog, QStringLiteral("Save as PDF"))->isEnabled());
        QVERIFY(says(dialog, QStringLiteral("The pages cannot be set.")));
    }
};

QTEST_MAIN(TestPreviewDialog)
#include "tst_previewdialog.moc"
