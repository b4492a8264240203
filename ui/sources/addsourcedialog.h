// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/syncservice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace sokbo {

// From an address to a subscription: what is found there, with its newest headlines, to choose from.
class AddSourceDialog final : public QDialog {
    Q_OBJECT
public:
    AddSourceDialog(
        Store &store, SyncService &service, const QStringList &folders, QWidget *parent = nullptr);
    ~AddSourceDialog() override;

    void setAddress(const QString &address);
    // What the user typed, as an address; invalid where it cannot be one. Without a scheme it is taken for
    // https.
    static QUrl addressFrom(const QString &typed);

Q_SIGNALS:
    void added(const QList<sokbo::SourceId> &ids);

private:
    void build(const QStringList &folders);
    void find();
    void takeCandidates(const Result<QList<Candidate>> &candidates);
    void showCandidate(int row);
    void subscribe();
    void say(const QString &text, const QString &detail = {}, bool error = false);
    void setSearching(bool searching);

    Store &m_store;
    SyncService &m_service;
    QFuture<Result<QList<Candidate>>> m_search;
    QList<Candidate> m_candidates;
    QLineEdit *m_address;
    QComboBox *m_kind;
    QPushButton *m_find;
    QProgressBar *m_progress;
    QLabel *m_message;
    QListWidget *m_list;
    QListWidget *m_preview;
    QLineEdit *m_title;
    QComboBox *m_folder;
    QComboBox *m_fullText;
    QCheckBox *m_images;
    QPushButton *m_subscribe;
};

} // namespace sokbo
