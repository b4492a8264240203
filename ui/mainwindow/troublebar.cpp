// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/troublebar.h"

#include "kit/measures.h"
#include "kit/symbols.h"
#include "kit/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sokbo {

namespace {

constexpr qsizetype mostNames = 4;

QString nameOf(const Source &source)
{
    return source.title.isEmpty() ? source.url.host() : source.title;
}

QString since(const Source &source)
{
    return source.state.errorSince.isValid() ? wholeTime(source.state.errorSince) : QString();
}

} // namespace

TroubleBar::TroubleBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(symbolIcon(Symbol::Sync), tr("Try again"), this))
    , m_edit(new QPushButton(symbolIcon(Symbol::Edit), tr("Change the address…"), this))
    , m_remove(new QPushButton(symbolIcon(Symbol::Remove), tr("Remove…"), this))
{
    setObjectName(QStringLiteral("troubleBar"));
    setFrameShape(StyledPanel);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 0.7), em(this, 0.4), em(this, 0.7), em(this, 0.5));
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &TroubleBar::retryRequested);
    connect(m_edit, &QPushButton::clicked, this, &TroubleBar::editRequested);
    connect(m_remove, &QPushButton::clicked, this, &TroubleBar::removalRequested);
    hide();
}

void TroubleBar::setFailing(const QList<Source> &sources, bool alone)
{
    setVisible(!sources.isEmpty());
    if (sources.isEmpty())
        return;
    m_edit->setVisible(alone);
    m_remove->setVisible(alone);
    const Source &first = sources.first();
    if (alone) {
        QString text = errorText(*first.state.error);
        if (const QString when = since(first); !when.isEmpty())
            text += QLatin1Char('\n') + tr("Not read since %1. What came before is still here.").arg(when);
        m_text->setText(text);
        setAccessibleName(text);
        m_text->setToolTip(first.state.error->message.toHtmlEscaped());
        return;
    }
    QStringList names;
    for (const Source &source : sources.mid(0, mostNames))
        names.append(nameOf(source));
    QString text = tr("%Ln source(s) in this folder cannot be read:", nullptr, int(sources.size()))
        + QLatin1Char(' ') + names.join(QStringLiteral(", "));
    if (sources.size() > mostNames)
        text += QStringLiteral(" …");
    m_text->setText(text);
    m_text->setToolTip({});
    setAccessibleName(text);
}

void TroubleBar::setBusy(bool busy)
{
    m_retry->setEnabled(!busy);
}

} // namespace sokbo
