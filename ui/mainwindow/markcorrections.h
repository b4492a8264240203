// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "mainwindow/exports.h"
#include "mainwindow/notices.h"
#include "mainwindow/syncing.h"
#include "mainwindow/undosteps.h"
#include "store/store.h"

#include <functional>

namespace sokbo {

// What the reader corrects of the names that were recognised, and which names are watched.
class MarkCorrections final : public QObject {
    Q_OBJECT
public:
    struct Files { // how the file of corrections is read and written; empty where that cannot be done
        std::function<Result<CorrectionFile>(const QByteArray &)> read;
        std::function<QByteArray(const CorrectionFile &)> write;
    };

    MarkCorrections(Store &store, Syncing &syncing, UndoSteps &undo, Questions &questions, Exports &exports,
        Notices &notices, const Files &files);

    void correct(const Correction &correction);
    void remove(const QList<Correction> &corrections);
    void watch(const QList<WatchedName> &names, bool on);
    void importFile();
    void exportFile();
    // Its marks are made anew first when a correction has changed.
    void setArticleOnScreen(ArticleId id) { m_onScreen = id; }
    void readWatched(); // answers by watchedRead()

Q_SIGNALS:
    void watchedRead(const QList<sokbo::WatchedEntity> &watched);

private:
    // See Store::changeCorrections(). `text` names the step.
    void change(const StepText &text, const QList<Correction> &put, const QList<Correction> &take);
    void follow(const ChangeSet &changes);
    void write(const QList<Correction> &corrections, const QList<WatchedEntity> &watched);

    Store &m_store;
    Syncing &m_syncing;
    UndoSteps &m_undo;
    Questions &m_questions;
    Exports &m_exports;
    Notices &m_notices;
    Files m_files;
    ArticleId m_onScreen;
};

} // namespace sokbo
