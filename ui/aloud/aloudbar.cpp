// SPDX-License-Identifier: GPL-3.0-or-later
#include "aloud/aloudbar.h"

#include "kit/accessible.h"
#include "kit/measures.h"
#include "kit/words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace sokbo {

namespace {

// In em.
constexpr double leastTitle = 6;
constexpr double detailFrom = 34; // the bar's width from which there is room for it
constexpr double speedFrom = 24;

QString nameOf(const QAction &action)
{
    QString text = action.text();
    // Korean mnemonics stand in brackets at the end.
    if (const auto bracket = text.indexOf(QStringLiteral("(&")); bracket > 0)
        text.remove(bracket, 4);
    return text.remove(QLatin1Char('&'));
}

} // namespace

AloudBar::AloudBar(const Actions &actions, const QList<int> &speeds, QWidget *parent)
    : QFrame(parent)
    , m_title(new QToolButton(this))
    , m_detail(new QLabel(this))
    , m_speed(new QComboBox(this))
    , m_stop(actions.stop)
{
    setObjectName(QStringLiteral("aloudBar"));
    setFrameShape(StyledPanel);
    setAccessibleName(tr("Reading aloud"));
    setLayout(new QHBoxLayout(this));
    layout()->setContentsMargins(em(this, 0.5), em(this, 0.2), em(this, 0.5), em(this, 0.2));
    m_pause = addButton(actions.pause);
    addButton(actions.previous);
    addButton(actions.next);
    m_title->setObjectName(QStringLiteral("aloudTitle"));
    m_title->setAutoRaise(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setMinimumWidth(em(this, leastTitle));
    connect(m_title, &QToolButton::clicked, this, &AloudBar::titleActivated);
    layout()->addWidget(m_title);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(m_title, 1);
    m_detail->setTextFormat(Qt::PlainText);
    layout()->addWidget(m_detail);
    nameChoice(*m_speed, tr("Speed"));
    m_speed->setToolTip(tr("Speed"));
    m_speed->setFocusPolicy(Qt::TabFocus);
    for (const int percent : speeds)
        m_speed->addItem(speedText(percent), percent);
    connect(
        m_speed, &QComboBox::activated, this, [this] { Q_EMIT speedChosen(m_speed->currentData().toInt()); });
    layout()->addWidget(m_speed);
    addButton(actions.stop);
    hide();
}

QToolButton *AloudBar::addButton(QAction *action)
{
    auto *made = new QToolButton(this);
    made->setObjectName(action->objectName());
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto name = [made, action] {
        const QString text = nameOf(*action);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        made->setAccessibleName(text);
        made->setAccessibleDescription(keys); // else the tool tip, which has the name once more
        made->setToolTip(
            keys.isEmpty() ? text : QString(text + QStringLiteral(" (") + keys + QLatin1Char(')')));
    };
    name();
    connect(action, &QAction::changed, made, name);
    layout()->addWidget(made);
    return made;
}

void AloudBar::show(const Reading &reading)
{
    m_text = reading.title;
    m_detail->setText(reading.detail);
    const QString state = reading.paused ? tr("Paused: %1") : tr("Reading aloud: %1");
    m_title->setAccessibleName(state.arg(reading.title));
    m_title->setToolTip(reading.title.toHtmlEscaped());
    m_title->setEnabled(!reading.title.isEmpty());
    setVisible(true);
    fit();
}

void AloudBar::setSpeed(int percent)
{
    if (m_speed->findData(percent) < 0)
        m_speed->addItem(speedText(percent), percent);
    m_speed->setCurrentIndex(m_speed->findData(percent));
}

// What needs no room makes some for the title first: how far it is, then the speed, which keys change too.
void AloudBar::giveWay()
{
    m_detail->setVisible(!m_detail->text().isEmpty() && width() >= em(this, detailFrom));
    m_speed->setVisible(width() >= em(this, speedFrom));
    layout()->activate();
}

QSize AloudBar::minimumSizeHint() const
{
    int width = em(this, leastTitle) + 2 * layout()->contentsMargins().left();
    for (const QToolButton *button : findChildren<QToolButton *>())
        if (button != m_title)
            width += button->sizeHint().width() + layout()->spacing();
    return {width, QFrame::minimumSizeHint().height()};
}

void AloudBar::fit()
{
    giveWay();
    const int room = m_title->width() - em(this, 1);
    const QString text = m_title->fontMetrics().elidedText(m_text, Qt::ElideRight, std::max(0, room));
    m_title->setText(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

void AloudBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void AloudBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

// Esc while one of its buttons has the focus.
void AloudBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_stop->trigger();
    else
        QFrame::keyPressEvent(event);
}

} // namespace sokbo
