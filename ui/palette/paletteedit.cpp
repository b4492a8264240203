// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/paletteedit.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace sokbo {

namespace {

constexpr int pageRows = 8;

}

PaletteEdit::PaletteEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, [this] { note({}); });
}

void PaletteEdit::note(const QString &beingComposed)
{
    QString typed = text();
    typed.insert(cursorPosition(), beingComposed);
    if (typed == m_typed)
        return;
    m_typed = typed;
    Q_EMIT typedChanged(typed);
}

void PaletteEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QString beingComposed = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    note(beingComposed);
}

void PaletteEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return Q_EMIT stepRequested(1);
    case Qt::Key_Up:
        return Q_EMIT stepRequested(-1);
    case Qt::Key_PageDown:
        return Q_EMIT stepRequested(pageRows);
    case Qt::Key_PageUp:
        return Q_EMIT stepRequested(-pageRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT acceptRequested();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace sokbo
