// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/entitypopup.h"

#include "entitycard/daychart.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/words.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int restMilliseconds = 300;
constexpr int leaveMilliseconds = 250; // enough for the pointer's way from the mark to the card
constexpr int togetherShown = 4;
constexpr int headlinesShown = 3;
constexpr int cardCharacters = 44;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *dimLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    QPalette colours = parent->palette();
    colours.setColor(QPalette::WindowText, dimmedText(colours));
    label->setPalette(colours);
    label->setWordWrap(true);
    return label;
}

// The name in hanja, where the news has written it so.
QString hanjaOf(const EntityCard &card)
{
    for (const QString &alias : card.aliases)
        if (alias.size() > 1 && std::all_of(alias.begin(), alias.end(), [](QChar c) {
                return c.script() == QChar::Script_Han;
            }))
            return alias;
    return {};
}

QString detailsOf(const EntityCard &card)
{
    QStringList parts;
    if (const QString hanja = hanjaOf(card); !hanja.isEmpty() && hanja != card.entity.name)
        parts.append(hanja);
    parts.append(mentionTypeText(card.entity.type));
    if (!card.entity.role.isEmpty())
        parts.append(card.entity.role);
    if (!card.entity.ticker.isEmpty())
        parts.append(card.entity.ticker);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EntityPopup::EntityPopup(const Store &store, const Clock &clock, QWidget *parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint)
    , m_store(store)
    , m_clock(clock)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("entityCard"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    m_rows->setContentsMargins(12, 9, 12, 9);
    m_rows->setSpacing(4);
    m_showTimer.setSingleShot(true);
    m_showTimer.setInterval(restMilliseconds);
    m_hideTimer.setSingleShot(true);
    m_hideTimer.setInterval(leaveMilliseconds);
    connect(&m_showTimer, &QTimer::timeout, this, [this] { ask(false); });
    connect(&m_hideTimer, &QTimer::timeout, this, &QWidget::hide);
}

void EntityPopup::hover(EntityId id, const QPoint &globalPosition)
{
    if (!id.isValid()) {
        m_showTimer.stop();
        if (isVisible() && !underMouse())
            m_hideTimer.start();
        return;
    }
    if (isVisible() && id == m_id) {
        m_hideTimer.stop();
        return;
    }
    m_id = id;
    m_at = globalPosition;
    m_showTimer.start();
}

void EntityPopup::showFor(EntityId id, const QPoint &globalPosition)
{
    m_showTimer.stop();
    m_id = id;
    m_at = globalPosition;
    ask(true);
}

void EntityPopup::ask(bool focus)
{
    const EntityId id = m_id;
    onAnswer(m_store.entity(id, m_clock.now()), this, [this, id, focus](const Result<EntityCard> &card) {
        if (!card || id != m_id)
            return;
        hide();
        // A tooltip never takes the focus, a popup always does.
        setWindowFlags(focus ? Qt::Popup | Qt::FramelessWindowHint : Qt::ToolTip | Qt::FramelessWindowHint);
        fill(*card);
        place();
        m_hideTimer.stop();
        show();
        if (focus)
            setFocus(Qt::PopupFocusReason);
    });
}

void EntityPopup::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void EntityPopup::fill(const EntityCard &card)
{
    clearRows();
    setFixedWidth(fontMetrics().averageCharWidth() * cardCharacters + 40);
    const QColor colour = entityColour(card.entity.type, isDark(palette()));
    setAccessibleName(card.entity.name + QStringLiteral(", ") + detailsOf(card));

    QLabel *name = plainLabel(card.entity.name, this);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    name->setWordWrap(true);
    m_rows->addWidget(name);
    m_rows->addWidget(dimLabel(detailsOf(card), this));
    m_rows->addWidget(dimLabel(tr("This week %1 · in all %2 articles")
                                   .arg(countText(card.articlesThisWeek), countText(card.entity.articles)),
        this));
    auto *chart = new DayChart(this);
    chart->set(card.byDay, m_clock.now().toLocalTime().date(), colour);
    m_rows->addWidget(chart);

    if (!card.together.isEmpty()) {
        auto *line = new QWidget(this);
        auto *chips = new QHBoxLayout(line);
        chips->setContentsMargins(0, 0, 0, 0);
        chips->setSpacing(4);
        chips->addWidget(dimLabel(tr("With:"), this));
        int room = width() - 80;
        for (const EntityRow &row : card.together.mid(0, togetherShown)) {
            const int wide = fontMetrics().horizontalAdvance(row.name) + 24;
            if (wide > room)
                break;
            room -= wide;
            auto *chip = new QToolButton(line);
            chip->setText(QString(row.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
            chip->setAutoRaise(true);
            connect(chip, &QToolButton::clicked, this, [this, id = row.id, label = row.name] {
                hide();
                Q_EMIT boardRequested(id, label);
            });
            chips->addWidget(chip);
        }
        chips->addStretch();
        m_rows->addWidget(line);
    }
    for (const Headline &headline : card.newest.mid(0, headlinesShown)) {
        auto *link = new QPushButton(this);
        link->setFlat(true);
        link->setStyleSheet(QStringLiteral("text-align:left; padding:1px 2px;"));
        const QString text
            = boardTime(headline.published, m_clock.now()) + QStringLiteral("  ") + headline.title;
        link->setText(fontMetrics()
                          .elidedText(text, Qt::ElideRight, width() - 34)
                          .replace(QLatin1Char('&'), QStringLiteral("&&")));
        link->setAccessibleName(headline.title);
        connect(link, &QPushButton::clicked, this, [this, id = headline.id] {
            hide();
            Q_EMIT articleRequested(id);
        });
        m_rows->addWidget(link);
    }
    auto *toBoard = new QPushButton(tr("All articles with this name"), this);
    connect(toBoard, &QPushButton::clicked, this, [this, id = card.entity.id, label = card.entity.name] {
        hide();
        Q_EMIT boardRequested(id, label);
    });
    m_rows->addWidget(toBoard);
    toBoard->setFocus();
}

void EntityPopup::place()
{
    m_rows->activate();
    adjustSize();
    QPoint at = m_at + QPoint(0, 14);
    const QScreen *screen = QGuiApplication::screenAt(m_at);
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    const QRect room = screen->availableGeometry();
    if (at.y() + height() > room.bottom())
        at.setY(m_at.y() - height() - 14);
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::max(at.y(), room.top()));
    move(at);
}

void EntityPopup::enterEvent(QEnterEvent *)
{
    m_hideTimer.stop();
}

void EntityPopup::leaveEvent(QEvent *)
{
    if (windowFlags().testFlag(Qt::ToolTip))
        m_hideTimer.start();
}

bool EntityPopup::event(QEvent *event)
{
    // The window's single-letter commands must not act while the card has the keyboard.
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QFrame::event(event);
}

void EntityPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void EntityPopup::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.25));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    Q_UNUSED(event)
}

} // namespace sokbo
