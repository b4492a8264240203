// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/emptypage.h"

#include "kit/colours.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace sokbo {

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
    m_title = new QLabel(this);
    m_text = new QLabel(this);
    m_choices = new QWidget(this);
    m_add = new QPushButton(tr("Add a source by its address…"), this);
    m_all = new QPushButton(tr("Show all articles"), this);
    m_sync = new QPushButton(tr("Sync now"), this);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);

    auto *choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(12);
    choices->addWidget(choice(tr("Look around"),
        tr("The built-in sample board: Korean and English articles that need no network."),
        tr("Open the sample"), &m_sample));
    choices->addWidget(choice(tr("Choose from the catalogue"),
        tr("Korean and English newspapers, magazines and communities, by subject."), tr("Open catalogue…"),
        &m_catalogue));
    choices->addWidget(choice(tr("Bring subscriptions along"),
        tr("Another reader exports them as an OPML file, with their folders."), tr("Import OPML…"),
        &m_import));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_all);
    buttons->addWidget(m_sync);
    buttons->addWidget(m_add);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 28, 28, 28);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(8);
    layout->addWidget(m_choices, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(m_sample, &QPushButton::clicked, this, &EmptyPage::sampleRequested);
    connect(m_catalogue, &QPushButton::clicked, this, &EmptyPage::catalogueRequested);
    connect(m_add, &QPushButton::clicked, this, &EmptyPage::addRequested);
    connect(m_import, &QPushButton::clicked, this, &EmptyPage::importRequested);
    connect(m_all, &QPushButton::clicked, this, &EmptyPage::allRequested);
    connect(m_sync, &QPushButton::clicked, this, &EmptyPage::syncRequested);
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
    const QMargins margins = layout->contentsMargins();
    card->setFixedWidth(std::max(fontMetrics().averageCharWidth() * 24,
        (*made)->sizeHint().width() + margins.left() + margins.right()));
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
    m_all->setVisible(reason != Reason::FirstStart && reason != Reason::NothingYet);
    m_sync->setVisible(reason == Reason::NothingYet);
    m_text->setText(detail);
    switch (reason) {
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
