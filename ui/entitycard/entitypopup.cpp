// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/entitypopup.h"

#include "core/failurelog.h"
#include "entitycard/daychart.h"
#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/measures.h"
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
constexpr int wordsShown = 2; // quotations
constexpr int longestWords = 110;
constexpr int rolesShown = 3;
constexpr double cardWidth = 27; // em
constexpr int widestCard = 380; // pixels at 96 dpi
constexpr double nameSize = 1.3; // of the font's
constexpr double faceSide = 2.7; // em

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

QString chipStyle(const QPalette &palette, const QColor &colour)
{
    return QStringLiteral(
        "QToolButton { border: 1px solid %1; border-radius: 0.7em; padding: 1px 7px; color: %2; "
        "background: transparent; }"
        "QToolButton:hover, QToolButton:focus { background: %3; border-color: %2; }")
        .arg(mixed(colour, palette.color(QPalette::Base), 0.5).name(), palette.color(QPalette::Text).name(),
            mixed(colour, palette.color(QPalette::Base), 0.16).name());
}

// Of what leads to an article, and of what leads elsewhere or does something.
QString linkStyle()
{
    return QStringLiteral("QPushButton, QToolButton { text-align: left; padding: 1px 2px; border: none; "
                          "background: transparent; "
                          "color: palette(link); }"
                          "QPushButton:hover, QPushButton:focus, QToolButton:hover, QToolButton:focus "
                          "{ text-decoration: underline; }");
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
    // The latest first; 장관 says nothing beside 과학기술부 장관.
    QStringList roles;
    for (const QString &role : QStringList(card.entity.role) + card.roles)
        if (!role.isEmpty() && std::none_of(roles.begin(), roles.end(), [&role](const QString &other) {
                return other.contains(role) || role.contains(other);
            }))
            roles.append(role);
    parts += roles.mid(0, rolesShown);
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
    tellAsDialog(*this);
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

void EntityPopup::dismiss()
{
    m_showTimer.stop();
    m_id = {};
    hide();
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
        if (!card)
            return logFailure("read an entity", card);
        if (id != m_id)
            return;
        const auto contents = std::make_shared<Contents>();
        contents->card = *card;
        onAnswer(
            m_store.watched(), this, [this, contents, focus](const Result<QList<WatchedEntity>> &watched) {
                for (const WatchedEntity &each :
                    valueOr("read the watched names", watched, QList<WatchedEntity>()))
                    if (each.entity.id == contents->card.entity.id)
                        contents->watched.append(each.watched);
                if (contents->card.entity.id == m_id)
                    present(*contents, focus);
            });
    });
}

void EntityPopup::present(const Contents &contents, bool focus)
{
    hide();
    // A tooltip never takes the focus, a popup always does.
    setWindowFlags(focus ? Qt::Popup | Qt::FramelessWindowHint : Qt::ToolTip | Qt::FramelessWindowHint);
    fill(contents);
    place();
    m_hideTimer.stop();
    show();
    if (focus)
        setFocus(Qt::PopupFocusReason);
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

void EntityPopup::fill(const Contents &contents)
{
    const EntityCard &card = contents.card;
    clearRows();
    setFixedWidth(std::min(em(this, cardWidth), widestCard * logicalDpiX() / 96));
    const QColor colour = entityColour(card.entity.type, isDark(palette()));
    setAccessibleName(card.entity.name + QStringLiteral(", ") + detailsOf(card));
    const QString counts = tr("This week %1 · in all %2 articles")
                               .arg(countText(card.articlesThisWeek), countText(card.entity.articles));
    setAccessibleDescription(counts);

    addHead(card, colour);
    m_rows->addWidget(dimLabel(counts, this));
    auto *chart = new DayChart(this);
    chart->set(card.byDay, m_clock.now().toLocalTime().date(), colour);
    m_rows->addWidget(chart);
    chart->setVisible(!chart->isEmpty()); // of old news alone: thirty empty days say nothing
    if (!card.together.isEmpty())
        addCompany(card.together);
    addWords(card);
    for (const Headline &headline : card.newest.mid(0, headlinesShown))
        addLine(boardTime(headline.published, m_clock.now()) + QStringLiteral("  ") + headline.title,
            headline.title, headline.id);
    addActions(contents);
}

// Who or what it is, in letters of three sizes.
void EntityPopup::addHead(const EntityCard &card, const QColor &colour)
{
    const QColor base = palette().color(QPalette::Base);
    const int side = em(this, faceSide);
    QLabel *face = plainLabel(card.entity.name.left(card.entity.name.at(0).isHighSurrogate() ? 2 : 1), this);
    face->setFixedSize(side, side);
    face->setAlignment(Qt::AlignCenter);
    face->setStyleSheet(
        QStringLiteral("border-radius: %1px; background: %2; color: %3; font-weight: bold;")
            .arg(side / 2)
            .arg(mixed(colour, base, 0.16).name(), readableOn(colour, mixed(colour, base, 0.16)).name()));
    QLabel *name = plainLabel(card.entity.name, this);
    QFont large = name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * nameSize);
    name->setFont(large);
    name->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(name);
    words->addWidget(dimLabel(detailsOf(card), this));
    auto *line = new QWidget(this);
    auto *head = new QHBoxLayout(line);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(em(this, 0.7));
    head->addWidget(face, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    m_rows->addWidget(line);
}

void EntityPopup::addWords(const EntityCard &card)
{
    const QString border
        = QStringLiteral("QLabel { border: 0px; border-left: 3px solid %1; padding-left: 6px; }")
              .arg(entityColour(MentionType::Person, isDark(palette())).name());
    for (const SaidWords &said : card.said.mid(0, wordsShown)) {
        const QString all = said.text.simplified();
        const QString words = all.size() > longestWords ? all.left(longestWords - 1) + QChar(u'…') : all;
        QLabel *label = plainLabel(QStringLiteral("“%1”").arg(words), this);
        label->setWordWrap(true);
        label->setStyleSheet(border);
        label->setToolTip(QStringLiteral("<p>%1</p>").arg(all.toHtmlEscaped()));
        m_rows->addWidget(label);
        addLine(QStringLiteral("— ") + said.who + QStringLiteral(" · ") + said.title,
            tr("“%1”, in: %2").arg(all, said.title), said.article);
    }
}

void EntityPopup::addCompany(const QList<EntityRow> &together)
{
    auto *line = new QWidget(this);
    auto *chips = new QHBoxLayout(line);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(4);
    chips->addWidget(dimLabel(tr("With:"), this));
    int room = width() - 80;
    for (const EntityRow &row : together.mid(0, togetherShown)) {
        const int wide = fontMetrics().horizontalAdvance(row.name) + 22;
        if (wide > room)
            break;
        room -= wide;
        auto *chip = new QToolButton(line);
        chip->setText(QString(row.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        chip->setStyleSheet(chipStyle(palette(), entityColour(row.type, isDark(palette()))));
        chip->setCursor(Qt::PointingHandCursor);
        connect(chip, &QToolButton::clicked, this, [this, id = row.id, label = row.name] {
            hide();
            Q_EMIT boardRequested(id, label);
        });
        chips->addWidget(chip);
    }
    chips->addStretch();
    m_rows->addWidget(line);
}

// A line that leads to an article.
QPushButton *EntityPopup::addLine(const QString &text, const QString &spoken, ArticleId article)
{
    auto *link = new QPushButton(this);
    link->setFlat(true);
    link->setStyleSheet(linkStyle());
    link->setCursor(Qt::PointingHandCursor);
    link->setText(fontMetrics()
                      .elidedText(text, Qt::ElideRight, width() - 34)
                      .replace(QLatin1Char('&'), QStringLiteral("&&")));
    link->setAccessibleName(spoken);
    connect(link, &QPushButton::clicked, this, [this, article] {
        hide();
        Q_EMIT articleRequested(article);
    });
    m_rows->addWidget(link);
    return link;
}

void EntityPopup::addActions(const Contents &contents)
{
    auto *line = new QWidget(this);
    auto *actions = new QHBoxLayout(line);
    actions->setContentsMargins(0, 4, 0, 0);
    actions->setSpacing(em(this, 0.9));
    const auto button = [this, line, actions](const QString &text, auto act) {
        auto *made = new QToolButton(line);
        made->setText(text);
        made->setStyleSheet(linkStyle());
        made->setCursor(Qt::PointingHandCursor);
        made->setFocusPolicy(Qt::StrongFocus);
        connect(made, &QToolButton::clicked, this, act);
        actions->addWidget(made);
        return made;
    };
    const EntityRow entity = contents.card.entity;
    QToolButton *toBoard = button(tr("To the board"), [this, entity] {
        hide();
        Q_EMIT boardRequested(entity.id, entity.name);
    });
    toBoard->setToolTip(tr("All articles with this name"));
    if (!contents.card.said.isEmpty()) {
        QToolButton *words = button(tr("Quotations"), [this, entity] {
            hide();
            Q_EMIT wordsRequested(entity.id, entity.name);
        });
        words->setToolTip(tr("All articles that quote this name"));
    }
    const bool on = contents.watched.isEmpty();
    QToolButton *watch
        = button(on ? tr("Watch") : tr("No longer watch"), [this, entity, on, watched = contents.watched] {
              hide();
              const QDateTime now = QDateTime::fromSecsSinceEpoch(m_clock.now().toSecsSinceEpoch(), Qt::UTC);
              Q_EMIT watchRequested(on ? QList<WatchedName>{{entity.type, entity.name, now}} : watched, on);
          });
    watch->setToolTip(tr("New articles with this name are counted in the sidebar"));
    button(tr("Correct…"), [this, entity] {
        const QPoint at = pos() + QPoint(20, height() / 2);
        hide();
        Q_EMIT correctRequested(entity.id, at);
    });
    actions->addStretch();
    m_rows->addWidget(line);
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
