// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/command.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

namespace sokbo {

// The window's commands as actions, each with its text, its keys and the name under which changed keys are
// kept.
class Commands final : public QObject {
    Q_OBJECT
public:
    explicit Commands(QObject *parent = nullptr);

    QAction *operator[](Command command) const { return m_actions.value(int(command)); }
    QList<Command> all() const { return m_order; }
    QString name(Command command) const { return (*this)[command]->objectName(); }
    QString plainText(Command command) const; // without the mnemonic and the dots
    QKeySequence standardKeys(Command command) const { return m_standard.value(int(command)); }
    QKeySequence keys(Command command) const;
    void useShortcuts(const QHash<QString, QKeySequence> &own); // by name; the others as delivered

    // A letter key gives its Hangul letter while a Korean keyboard layout is on: both are to work.
    static QKeySequence hangulTwin(const QKeySequence &keys); // empty where there is none

private:
    void add(Command command, const char *name, const QString &text, const QKeySequence &keys = {});
    void addFileCommands();
    void addEditCommands();
    void addViewCommands();
    void addArticleCommands();
    void addAloudCommands();
    void addOtherCommands();

    QHash<int, QAction *> m_actions;
    QHash<int, QKeySequence> m_standard;
    QList<Command> m_order;
};

} // namespace sokbo
