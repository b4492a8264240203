// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/syncservice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;

namespace sokbo {

// Finds the feeds and boards at an address and shows each with its newest headlines. The user ticks those to
// subscribe to.
class AddSourceDialog final : public QDialog {
    Q_OBJECT
public:
    AddSourceDialog(
        Store &store, SyncService &service, const QStringList &folders, QWidget *parent = nullptr);
    ~AddSourceDialog() override;

    void setAddress(const QString &address);
    // The typed text as an address; invalid if it cannot be one. Without a scheme it counts as https.
    static QUrl addressFrom(const QString &typed);

Q_SIGNALS:
    void added(const QList<sokbo::SourceId> &ids);

private:
    struct Adding; // the subscriptions that are being made

    void build(const QStringList &folders);
    QGroupBox *buildSignIn();
    void find();
    void takeCandidates(const Result<QList<Candidate>> &candidates);
    static QString kindName(SourceKind kind);
    QString whatWasFound() const; // at least one
    void askForPassword();
    void showCandidate(int row);
    void rename(const QString &title);
    void updateSubscribe();
    QList<int> ticked() const;
    void subscribe();
    void signIn(SourceId id, const Candidate &candidate, const std::shared_ptr<Adding> &adding);
    void finishOne(const std::shared_ptr<Adding> &adding);
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
    QGroupBox *m_signIn;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_insecure;
    QListWidget *m_list;
    QListWidget *m_preview;
    QLineEdit *m_title;
    QComboBox *m_folder;
    QComboBox *m_fullText;
    QCheckBox *m_images;
    QPushButton *m_subscribe;
};

} // namespace sokbo
