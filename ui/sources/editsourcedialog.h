// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLineEdit;

namespace sokbo {

// Edits what the user may set for a source: its name, address and folder, whether whole articles are fetched,
// whether images are kept, how often it is asked, how long its articles stay, whether dates that lie ahead
// are corrected, and how its articles are shown and told.
class EditSourceDialog final : public QDialog {
    Q_OBJECT
public:
    EditSourceDialog(const Source &source, const QStringList &folders, QWidget *parent = nullptr);
    Source edited() const; // the source with the user's changes

private:
    void build(const QStringList &folders);
    void updateOk();
    QString correctionText() const;
    QWidget *makeKeeping();

    Source m_source;
    QLineEdit *m_title;
    QLineEdit *m_address;
    QComboBox *m_folder;
    QComboBox *m_fullText;
    QComboBox *m_images;
    QComboBox *m_interval;
    QComboBox *m_keeping;
    QComboBox *m_days; // these two for limits of its own alone
    QComboBox *m_number;
    QCheckBox *m_preferred;
    QCheckBox *m_marked;
    QCheckBox *m_muted;
    QCheckBox *m_readAtArrival;
    QCheckBox *m_corrected; // dates; hidden where they need no correction
    QDialogButtonBox *m_buttons;
};

} // namespace sokbo
