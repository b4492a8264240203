// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/storetrouble.h"

#include "kit/words.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QtConcurrent>

#include <algorithm>
#include <limits>

namespace sokbo {

namespace {

struct StoreTrouble {
    Q_DECLARE_TR_FUNCTIONS(StoreTrouble)
};

QString adviceFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Busy:
        return StoreTrouble::tr("Close the other window, or go on reading there.");
    case Error::Kind::Newer:
        return StoreTrouble::tr("Nothing was changed in it. Please start the newer Sokbo.");
    default:
        return StoreTrouble::tr("Nothing has been deleted. Sokbo can save what is still readable, or a "
                                "backup can be restored, or "
                                "Sokbo begins anew. The damaged database is kept beside the new one.");
    }
}

// `kept`: those that Sokbo made by itself; the newest one is proposed.
bool restoreBackup(const QString &folder, const QList<KeptBackup> &kept)
{
    const QString file = QFileDialog::getOpenFileName(nullptr, StoreTrouble::tr("Restore a backup"),
        kept.isEmpty() ? folder : kept.first().file,
        StoreTrouble::tr("Backups (*.backup *.db);;All files (*)"));
    if (file.isEmpty())
        return true; // back to the question
    if (const auto restored = Store::restore(file, folder); !restored)
        QMessageBox::warning(nullptr, StoreTrouble::tr("Restore a backup"),
            errorText(restored.error()) + QLatin1Char('\n') + restored.error().message);
    return true;
}

QString inWords(const KeptBackup &backup)
{
    return StoreTrouble::tr("The newest backup is of %1: %Ln articles, %2 of them saved.", nullptr,
        int(std::min<qint64>(backup.articles, std::numeric_limits<int>::max())))
        .arg(QLocale().toString(backup.made.toLocalTime(), QLocale::ShortFormat))
        .arg(QLocale().toString(backup.saved));
}

bool salvage(const QString &folder)
{
    QProgressDialog progress(StoreTrouble::tr("Saving what can be read…"), {}, 0, 0);
    progress.setWindowTitle(StoreTrouble::tr("Save what can be read"));
    progress.setMinimumDuration(0);
    QFutureWatcher<Result<DoctorReport>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &progress, &QProgressDialog::accept);
    watcher.setFuture(QtConcurrent::run(&Store::salvage, folder));
    while (!watcher.isFinished())
        progress.exec(); // Esc closes it, and it comes back: this cannot be cancelled half way
    const Result<DoctorReport> report = watcher.result();
    QMessageBox box(report ? QMessageBox::Information : QMessageBox::Warning,
        StoreTrouble::tr("Save what can be read"),
        report
            ? StoreTrouble::tr("What could be read is in a new database. The damaged one is kept beside it.")
            : errorText(report.error()));
    box.setTextFormat(Qt::PlainText);
    box.setDetailedText(
        report ? (report->problems + report->repaired).join(QLatin1Char('\n')) : report.error().message);
    box.exec();
    return true;
}

// Renames, never deletes: what can be saved from the old one may still be wanted.
bool putAside(const QString &folder)
{
    QDir parent(folder);
    const QString name = parent.dirName();
    if (!parent.cdUp())
        return false;
    const QString aside = name + QStringLiteral(".damaged-")
        + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    if (!parent.rename(name, aside)) {
        QMessageBox::warning(
            nullptr, StoreTrouble::tr("Begin anew"), StoreTrouble::tr("The folder cannot be renamed."));
        return true;
    }
    QDir().mkpath(folder);
    return true;
}

QString cutExchangeText(CutExchange ended)
{
    switch (ended) {
    case CutExchange::None:
        break;
    case CutExchange::Finished:
        return StoreTrouble::tr(
            "A backup was being restored, or a damaged database replaced, when the computer stopped. "
            "That is finished now. The database from before is kept in the data folder.");
    case CutExchange::TakenBack:
        return StoreTrouble::tr(
            "A backup was being restored when the computer stopped. It did not come through, "
            "and everything is as it was before.");
    }
    return {};
}

} // namespace

void tellOfCutExchange(CutExchange ended, QWidget &window)
{
    if (const QString text = cutExchangeText(ended); !text.isEmpty())
        QMessageBox::information(&window, StoreTrouble::tr("Your data"), text);
}

bool solveStoreTrouble(const Error &error, const QString &folder)
{
    QMessageBox box(QMessageBox::Warning, StoreTrouble::tr("Sokbo cannot open its data"), errorText(error));
    box.setTextFormat(Qt::PlainText);
    box.setDetailedText(error.message);
    const bool damaged = error.kind != Error::Kind::Busy && error.kind != Error::Kind::Newer;
    const QList<KeptBackup> kept = damaged ? Store::keptBackups(folder) : QList<KeptBackup>();
    QStringList advice{adviceFor(error)};
    if (!kept.isEmpty())
        advice.append(inWords(kept.first()));
    advice.append(QDir::toNativeSeparators(folder));
    box.setInformativeText(advice.join(QStringLiteral("\n\n")));
    QPushButton *again = box.addButton(StoreTrouble::tr("Try again"), QMessageBox::AcceptRole);
    QPushButton *save = damaged
        ? box.addButton(StoreTrouble::tr("Save what can be read"), QMessageBox::ActionRole)
        : nullptr;
    QPushButton *restore
        = damaged ? box.addButton(StoreTrouble::tr("Restore a backup…"), QMessageBox::ActionRole) : nullptr;
    QPushButton *anew
        = damaged ? box.addButton(StoreTrouble::tr("Begin anew"), QMessageBox::DestructiveRole) : nullptr;
    box.setDefaultButton(again);
    box.setEscapeButton(box.addButton(StoreTrouble::tr("Quit"), QMessageBox::RejectRole));
    // A message box is as wide as its text, and would cut the words of its buttons.
    for (QAbstractButton *button : box.buttons())
        button->setMinimumWidth(button->sizeHint().width());
    box.exec();
    if (box.clickedButton() == again)
        return true;
    if (save && box.clickedButton() == save)
        return salvage(folder);
    if (restore && box.clickedButton() == restore)
        return restoreBackup(folder, kept);
    if (anew && box.clickedButton() == anew)
        return putAside(folder);
    return false;
}

} // namespace sokbo
