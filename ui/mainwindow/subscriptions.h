// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"
#include "core/source.h"
#include "mainwindow/exports.h"
#include "mainwindow/notices.h"
#include "mainwindow/questions.h"
#include "mainwindow/syncing.h"
#include "mainwindow/undosteps.h"
#include "store/store.h"

#include <functional>

namespace sokbo {

// The sources to which the reader is subscribed: adding, editing, ordering by folders, removing, signing in,
// and lists of subscriptions as files.
class Subscriptions final : public QObject {
    Q_OBJECT
public:
    struct Files { // lists of subscriptions; an empty function: that cannot be done
        std::function<Result<QList<Source>>(const QByteArray &)> read;
        std::function<QByteArray(const QList<Source> &)> writeOpml;
        std::function<Result<QList<Source>>()> sample;
    };

    Subscriptions(Store &store, Syncing &syncing, UndoSteps &undo, Questions &questions, Exports &exports,
        Notices &notices, const Files &files);

    void subscribe(const QList<Source> &sources); // and syncs them
    void edit(const Source &before, const Source &after);
    void remove(const Source &source); // asks first where it has articles
    void renameFolder(const QString &path, const QString &name); // `name`: of its last part
    void removeFolder(const QString &path); // its sources move up
    void signIn(SourceId source, const Credentials &credentials);
    void signOut(const Source &source);
    void importOpml(); // of a file that the reader chooses
    void importFile(const QString &path);
    void exportOpml();
    void loadSample(); // when there is a service
    void loadSampleIfEmpty();
    bool isSampleLoaded() const { return m_sampleDone; } // or was not needed

Q_SIGNALS:
    void keptForThisRun(); // a password: the desktop has no keyring

private:
    struct Batch;
    void add(Source source, const std::shared_ptr<Batch> &batch);
    void endBatch(const Batch &batch);
    bool agreesToRemove(const Source &source, const SourceRemoval &removal);
    void removeNow(const Source &source);
    void moveFolder(const StepText &text, const QString &from, const QString &to, const QString &done);
    void editTogether(
        const StepText &text, const SourceEdits &edits, const QString &done); // one step to undo
    void write(const QList<Source> &sources);

    Store &m_store;
    Syncing &m_syncing;
    UndoSteps &m_undo;
    Questions &m_questions;
    Exports &m_exports;
    Notices &m_notices;
    Files m_files;
    bool m_wantsSample = false; // as soon as there is a service
    bool m_sampleAsked = false;
    bool m_sampleDone = false;
};

} // namespace sokbo
