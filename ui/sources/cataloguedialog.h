// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/catalogue.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sokbo {

// The starter catalogue: sources by subject. The user ticks some and subscribes to all of them at once.
class CatalogueDialog final : public QDialog {
    Q_OBJECT
public:
    // `subscribed` are the present sources: they are shown but cannot be chosen again.
    explicit CatalogueDialog(const QList<Source> &subscribed, QWidget *parent = nullptr);

    QList<Source> chosen() const; // the ticked sources, with their folders
    static QString subjectText(const QString &subject); // in the user's language
    static QString seenText(const CatalogueEntry &entry); // when somebody saw its address answer

Q_SIGNALS:
    void subscribeRequested(const QList<sokbo::Source> &sources);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill(const QList<Source> &subscribed);
    void filter();
    void updateCount();

    QLineEdit *m_search;
    QComboBox *m_language;
    QTreeWidget *m_tree;
    QLabel *m_nothing;
    QCheckBox *m_folders;
    QComboBox *m_fullText;
    QPushButton *m_subscribe;
};

} // namespace sokbo
