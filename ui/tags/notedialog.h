// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace sokbo {

// The user's note on an article.
class NoteDialog final : public QDialog {
    Q_OBJECT
public:
    NoteDialog(const QString &title, const QString &note, QWidget *parent = nullptr);
    QString note() const; // empty: none

private:
    QPlainTextEdit *m_edit;
};

} // namespace sokbo
