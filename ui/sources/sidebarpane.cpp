// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sidebarpane.h"

#include "kit/accessible.h"
#include "kit/symbols.h"
#include "sources/sidebar.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sokbo {

SidebarPane::SidebarPane(Sidebar &sidebar, QWidget *parent)
    : QWidget(parent)
    , m_sidebar(sidebar)
    , m_field(new QLineEdit(this))
{
    m_field->setObjectName(QStringLiteral("sidebarFind"));
    m_field->setPlaceholderText(tr("Name, initial consonants or address"));
    m_field->setAccessibleName(tr("Find in the sidebar"));
    addClearButton(*m_field);
    m_field->addAction(symbolIcon(Symbol::Find), QLineEdit::LeadingPosition);
    m_field->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_field);
    layout->addWidget(&m_sidebar);
    m_field->installEventFilter(this);
    m_sidebar.installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, &m_sidebar, &Sidebar::setFilter);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_sidebar.openFirst())
            closeFind();
    });
}

void SidebarPane::openFind()
{
    m_field->show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SidebarPane::closeFind()
{
    const bool hadFocus = m_field->hasFocus();
    m_field->clear();
    m_field->hide();
    if (hadFocus)
        m_sidebar.setFocus();
}

bool SidebarPane::eventFilter(QObject *watched, QEvent *event)
{
    if (m_field->isHidden()
        || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (event->type() == QEvent::ShortcutOverride && key == Qt::Key_Escape) {
        event->accept(); // the window's command for it would come first
        return true;
    }
    if (event->type() == QEvent::KeyPress && key == Qt::Key_Escape) {
        closeFind();
        return true;
    }
    if (event->type() == QEvent::KeyPress && key == Qt::Key_Down && watched == m_field) {
        m_sidebar.setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sokbo
