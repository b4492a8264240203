// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/emptypage.h"

#include "kit/measures.h"
#include "kit/symbols.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace sokbo {

namespace {

constexpr int margin = 28;
constexpr int spacing = 12;

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("emptyPage"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

// At the first need: most starts have a board to show, and the large face of a heading takes time to load.
void EmptyPage::build()
{
    auto *content = new QWidget;
    m_title = new QLabel(content);
    m_text = new QLabel(content);
    m_all = new QPushButton(symbolIcon(Symbol::List), tr("Show all articles"), content);
    m_sync = new QPushButton(symbolIcon(Symbol::Sync), tr("Sync now"), content);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_all);
    buttons->addWidget(m_sync);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch(3);
    QScrollArea *area = scrolling(content, this);
    area->viewport()->setBackgroundRole(QPalette::Base);
    // Qt does not paint what lies wholly behind something else, as this page lies behind its content.
    content->installEventFilter(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    connect(m_all, &QPushButton::clicked, this, &EmptyPage::allRequested);
    connect(m_sync, &QPushButton::clicked, this, &EmptyPage::syncRequested);
}

bool EmptyPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        Q_EMIT painted();
    return QWidget::eventFilter(watched, event);
}

void EmptyPage::explain(Reason reason, const QString &detail)
{
    m_reason = reason;
    if (!m_title) {
        build();
        setBusy(m_busy);
    }
    m_all->setVisible(reason != Reason::NotKnown && reason != Reason::NothingYet);
    m_sync->setVisible(reason == Reason::NothingYet);
    m_text->setText(detail);
    switch (reason) {
    case Reason::NotKnown:
        m_title->setText({});
        break;
    case Reason::NothingUnread:
        m_title->setText(tr("Everything is read"));
        m_text->setText(tr("New articles appear here as they come."));
        break;
    case Reason::NothingFound:
        m_title->setText(tr("Nothing found"));
        break;
    case Reason::NothingHere:
        m_title->setText(tr("Nothing here yet"));
        break;
    case Reason::NothingYet:
        m_title->setText(tr("No articles yet"));
        m_text->setText(tr("The sources have not been read so far."));
        break;
    }
    m_text->setVisible(!m_text->text().isEmpty());
}

void EmptyPage::setBusy(bool busy)
{
    m_busy = busy;
    if (!m_title)
        return;
    m_sync->setEnabled(!busy);
}

} // namespace sokbo
