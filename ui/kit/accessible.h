// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QComboBox;
class QListView;
class QLineEdit;
class QModelIndex;
class QTreeView;
class QWidget;

// What a screen reader needs and Qt's widgets do not tell by themselves.
namespace sokbo {

// Enables the button that clears the field. Qt's own has no name.
void addClearButton(QLineEdit &edit);

// On Linux Qt tells of a choice what is chosen, and its name only by a label beside it: this gives it one
// that is not seen. For a choice that has a visible label setBuddy() of that is enough.
void nameChoice(QComboBox &choice, const QString &name);

// For a list that is walked through while a field beside it keeps the keyboard: a screen reader reads the
// line that is said to have it.
void tellLine(QListView &list, int row);

// expandAll() would tell of lines that hold nothing that they are expanded. What is to stay closed is closed.
void expandWhatHoldsLines(
    QTreeView &view, const std::function<bool(const QModelIndex &line)> &staysClosed = {});

// A line that is opened or closed is read again, and all below it have their new places: Qt is silent about
// the first, and from 6.8 it takes lines that are no longer seen for those that came into their places.
void tellFolding(QTreeView &view);

// A window that is no QDialog and is used as one: Qt takes a frame's window for a mere border. Call this
// before anything asks what the window is.
void tellAsDialog(QWidget &window);

} // namespace sokbo
