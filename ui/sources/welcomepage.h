// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "sources/otherreaders.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sokbo {

// The first page, over the whole window while there is no source: what Sokbo is, and four ways in: by
// interest, by an address, by the list of another reader, and the sample.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(const QList<OtherReader> &readers, QWidget *parent = nullptr);

    QList<Source> chosen() const; // of the ticked interests, in folders
    void setBusy(bool busy); // true while a sync runs: nothing can be chosen

Q_SIGNALS:
    void painted(); // again and again: its words can be seen
    void subscribeRequested(const QList<sokbo::Source> &sources);
    void catalogueRequested();
    void addressRequested(const QString &address);
    void importRequested(); // of a file that the reader chooses
    void fileRequested(const QString &file); // another reader's list
    void sampleRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildInterests();
    QWidget *buildAddress();
    QWidget *buildReaders(const QList<OtherReader> &readers);
    QWidget *buildSample();
    void arrange();
    void updateChosen();

    QWidget *m_content;
    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_ways = nullptr;
    QWidget *m_picture = nullptr;
    QHash<QString, QCheckBox *> m_interests; // by subject
    QHash<QString, QCheckBox *> m_languages;
    QLabel *m_preview = nullptr;
    QPushButton *m_subscribe = nullptr;
    QLineEdit *m_address = nullptr;
};

} // namespace sokbo
