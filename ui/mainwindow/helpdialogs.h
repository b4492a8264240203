// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/commands.h"

#include <QDialog>

namespace sokbo {

// Every command that has keys.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const Commands &commands, QWidget *parent = nullptr);
};

// The query language on one page.
class SearchHelpDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SearchHelpDialog(QWidget *parent = nullptr);
};

void aboutBox(QWidget *parent);

} // namespace sokbo
