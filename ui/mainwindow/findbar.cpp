// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/findbar.h"

#include "kit/symbols.h"
#include "kit/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace sokbo {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_edit->setPlaceholderText(tr("Find in article"));
    m_edit->setAccessibleName(tr("Find in article"));
    m_edit->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    const auto button = [this, layout](Symbol symbol, const QString &name, auto act) {
        auto *made = new QToolButton(this);
        made->setIcon(symbolIcon(symbol));
        made->setToolTip(name);
        made->setAccessibleName(name);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, act);
        layout->addWidget(made);
    };
    button(Symbol::Previous, tr("Previous match"), [this] { Q_EMIT sought(true); });
    button(Symbol::Next, tr("Next match"), [this] { Q_EMIT sought(false); });
    button(Symbol::Cancel, tr("Close"), [this] { end(); });
    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT sought(false); });
    hide();
}

void FindBar::open()
{
    show();
    m_edit->setFocus();
    m_edit->selectAll();
}

QString FindBar::text() const
{
    return m_edit->text();
}

void FindBar::showCount(int match, int matches)
{
    m_count->setText(text().isEmpty() ? QString()
            : matches == 0            ? tr("not found")
                                      : tr("%1 of %2").arg(countText(match), countText(matches)));
}

void FindBar::end()
{
    hide();
    Q_EMIT closed();
}

// Enter and Esc are the bar's while its line has the focus, and not the window's commands.
bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter || key->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress && enter)
                Q_EMIT sought(key->modifiers().testFlag(Qt::ShiftModifier));
            if (event->type() == QEvent::KeyPress && !enter)
                end();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sokbo
