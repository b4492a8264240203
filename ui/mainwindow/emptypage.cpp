// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/emptypage.h"

#include "kit/measures.h"
#include "kit/symbols.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int margin = 28;
constexpr int spacing = 12;
constexpr double narrowestCard = 13; // em, as the next two
constexpr double widestCard = 30;
constexpr double widestRow = 60; // of cards side by side

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
    m_choices = new QWidget(content);
    m_add = new QPushButton(symbolIcon(Symbol::Add), tr("Add a source by its address…"), content);
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
    buildChoices();

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_all);
    buttons->addWidget(m_sync);
    buttons->addWidget(m_add);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(8);
    layout->addWidget(m_choices);
    layout->addLayout(buttons);
    layout->addStretch(3);
    QScrollArea *area = scrolling(content, this);
    area->viewport()->setBackgroundRole(QPalette::Base);
    // Qt does not paint what lies wholly behind something else, as this page lies behind its content.
    content->installEventFilter(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    connect(m_sample, &QPushButton::clicked, this, &EmptyPage::sampleRequested);
    connect(m_catalogue, &QPushButton::clicked, this, &EmptyPage::catalogueRequested);
    connect(m_add, &QPushButton::clicked, this, &EmptyPage::addRequested);
    connect(m_import, &QPushButton::clicked, this, &EmptyPage::importRequested);
    connect(m_all, &QPushButton::clicked, this, &EmptyPage::allRequested);
    connect(m_sync, &QPushButton::clicked, this, &EmptyPage::syncRequested);
}

bool EmptyPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        Q_EMIT painted();
    return QWidget::eventFilter(watched, event);
}

void EmptyPage::buildChoices()
{
    auto *choices = new QBoxLayout(QBoxLayout::LeftToRight, m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(spacing);
    choices->addWidget(choice(tr("Look around"),
                           tr("The built-in sample board: Korean and English articles that need no network."),
                           tr("Open the sample"), &m_sample),
        1);
    choices->addWidget(choice(tr("Choose from the catalogue"),
                           tr("Korean and English newspapers, magazines and communities, by subject."),
                           tr("Open catalogue…"), &m_catalogue),
        1);
    choices->addWidget(choice(tr("Bring subscriptions along"),
                           tr("Another reader exports them as an OPML file, with their folders."),
                           tr("Import OPML…"), &m_import),
        1);
    arrangeChoices();
}

// Side by side where each of them can be read so, else one under the other.
void EmptyPage::arrangeChoices()
{
    auto *choices = static_cast<QBoxLayout *>(m_choices->layout());
    int widest = em(this, narrowestCard);
    for (int i = 0; i < choices->count(); ++i)
        widest = std::max(widest, choices->itemAt(i)->minimumSize().width());
    const int needed = choices->count() * (widest + spacing) - spacing + 2 * margin;
    const bool sideBySide = width() >= needed;
    choices->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_choices->setMaximumWidth(em(this, sideBySide ? widestRow : widestCard));
}

void EmptyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_choices)
        arrangeChoices();
}

QWidget *EmptyPage::choice(
    const QString &title, const QString &text, const QString &button, QPushButton **made)
{
    auto *card = new QFrame(m_choices);
    card->setFrameShape(QFrame::StyledPanel);
    auto *heading = new QLabel(title, card);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setWordWrap(true);
    auto *body = new QLabel(text, card);
    body->setWordWrap(true);
    body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    *made = new QPushButton(button, card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 12, 14, 14);
    layout->addWidget(heading);
    layout->addWidget(body, 1);
    layout->addWidget(*made);
    return card;
}

void EmptyPage::explain(Reason reason, const QString &detail)
{
    m_reason = reason;
    if (!m_title) {
        build();
        setBusy(m_busy);
    }
    m_choices->setVisible(reason == Reason::FirstStart);
    m_add->setVisible(reason == Reason::FirstStart);
    m_all->setVisible(
        reason != Reason::NotKnown && reason != Reason::FirstStart && reason != Reason::NothingYet);
    m_sync->setVisible(reason == Reason::NothingYet);
    m_text->setText(detail);
    switch (reason) {
    case Reason::NotKnown:
        m_title->setText({});
        break;
    case Reason::FirstStart:
        m_title->setText(tr("Welcome to Sokbo"));
        m_text->setText(tr("All the headlines on one board. How shall we begin?"));
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
    for (QPushButton *button : {m_sample, m_catalogue, m_add, m_import, m_sync})
        button->setEnabled(!busy);
}

} // namespace sokbo
