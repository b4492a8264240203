// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tag.h"
#include "store/store.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sokbo {

// A tag's name and colour, or the tag that it is to become one with. Says below what the name would change,
// as the reader types it.
class TagDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Change, Merge };
    TagDialog(const Store &store, const Tag &tag, Purpose purpose, QWidget *parent = nullptr);
    Tag changed() const; // the tag as the user changed it
    bool saysWhatChanges() const { return m_shownName == name(); } // of this name

private:
    QString name() const; // as it is to be; empty where it cannot be
    void addColours(QFormLayout &form);
    void offerNames(const QList<Tag> &tags);
    void preview();
    void show(const QString &text, bool possible);
    void showRename(const QString &name, const Result<TagRename> &rename);

    const Store &m_store;
    const Tag m_tag;
    const Purpose m_purpose;
    QLineEdit *m_name;
    QLabel *m_changes;
    QButtonGroup *m_colours;
    QPushButton *m_accept;
    QTimer m_rest; // runs while one types
    QString m_shownName; // of which the changes are shown
};

} // namespace sokbo
