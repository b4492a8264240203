// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/markcorrections.h"

#include "entitycard/correctionsdialog.h"

#include <QFile>

namespace sokbo {

MarkCorrections::MarkCorrections(Store &store, Syncing &syncing, UndoSteps &undo, Questions &questions,
    Exports &exports, Notices &notices, const Files &files)
    : m_store(store)
    , m_syncing(syncing)
    , m_undo(undo)
    , m_questions(questions)
    , m_exports(exports)
    , m_notices(notices)
    , m_files(files)
{
    connect(&store, &Store::changed, this, &MarkCorrections::follow);
}

void MarkCorrections::correct(const Correction &correction)
{
    change([correction] { return correctionText(correction); }, {correction}, {});
}

void MarkCorrections::remove(const QList<Correction> &corrections)
{
    const auto text = [corrections] {
        return corrections.size() == 1 ? tr("remove: %1").arg(correctionText(corrections.first()))
                                       : tr("remove %Ln correction(s)", nullptr, int(corrections.size()));
    };
    change(text, {}, corrections);
}

void MarkCorrections::change(
    const StepText &text, const QList<Correction> &put, const QList<Correction> &take)
{
    onAnswer(m_store.changeCorrections(put, take), this,
        [this, text, put, take](const Result<QList<Correction>> &before) {
            if (!before)
                return m_notices.tell(before.error());
            m_undo.push(
                text,
                [&store = m_store, put, before = *before] { return store.changeCorrections(before, put); },
                [&store = m_store, put, take] { return store.changeCorrections(put, take); });
            m_notices.say(tr("%1. Ctrl+Z takes it back.").arg(text()));
        });
}

void MarkCorrections::watch(const QList<WatchedName> &names, bool on)
{
    onAnswer(m_store.setWatched(names, on), this, [this, on](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        if (replaced->isEmpty())
            return;
        const QString name = replaced->watched.first().name.name;
        const auto text
            = [on, name] { return on ? tr("watch “%1”").arg(name) : tr("no longer watch “%1”").arg(name); };
        m_undo.push(text, m_store, *replaced);
    });
}

void MarkCorrections::follow(const ChangeSet &changes)
{
    // The article on screen is marked anew at once, all others after it in the background.
    if ((changes.corrections || changes.everything) && m_syncing.service())
        m_syncing.service()->reanalyse(
            m_onScreen.isValid() ? QList<ArticleId>{m_onScreen} : QList<ArticleId>());
    if (changes.watched || changes.corrections || changes.entities || changes.everything)
        readWatched();
}

void MarkCorrections::readWatched()
{
    onAnswer(m_store.watched(), this, [this](const Result<QList<WatchedEntity>> &watched) {
        if (watched)
            Q_EMIT watchedRead(*watched);
        else
            m_notices.tell(watched.error());
    });
}

void MarkCorrections::importFile()
{
    const auto path = m_questions.fileToOpen(tr("Import names or corrections"),
        tr("Corrections and lists of names (*.json *.tsv *.txt);;All files (*)"));
    if (!path || !m_files.read)
        return;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return m_notices.tellOfFile(*path, file.errorString());
    const auto read = m_files.read(file.readAll());
    if (!read)
        return m_notices.tell(read.error());
    if (read->corrections.isEmpty() && read->watched.isEmpty())
        return m_notices.say(tr("No name stands in this file."));
    if (!read->corrections.isEmpty())
        change([count = int(
                    read->corrections.size())] { return tr("import %Ln correction(s)", nullptr, count); },
            read->corrections, {});
    watch(read->watched, true);
}

void MarkCorrections::exportFile()
{
    if (!m_files.write)
        return;
    onAnswer(m_store.corrections(), this, [this](const Result<CorrectionList> &list) {
        if (!list)
            return m_notices.tell(list.error());
        onAnswer(m_store.watched(), this,
            [this, corrections = list->corrections](const Result<QList<WatchedEntity>> &watched) {
                if (watched)
                    write(corrections, *watched);
                else
                    m_notices.tell(watched.error());
            });
    });
}

void MarkCorrections::write(const QList<Correction> &corrections, const QList<WatchedEntity> &watched)
{
    CorrectionFile contents;
    contents.corrections = corrections;
    for (const WatchedEntity &each : watched)
        contents.watched.append(each.watched);
    m_exports.save(tr("Export corrections"), QStringLiteral("sokbo-corrections.json"),
        tr("Corrections (*.json)"), m_files.write(contents));
}

} // namespace sokbo
