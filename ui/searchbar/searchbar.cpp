// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar/searchbar.h"

#include "kit/colours.h"
#include "kit/problemtext.h"
#include "kit/querycompleter.h"
#include "kit/queryedit.h"
#include "kit/symbols.h"
#include "searchbar/recentsearches.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace sokbo {

namespace {

constexpr int checkMilliseconds
    = 700; // a query that is being typed is nearly always wrong: let it be finished

constexpr int restMilliseconds = 120; // after a key: who types fast is not to see a board for each letter

} // namespace

SearchBar::SearchBar(const Store &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_edit(new QueryEdit(this))
    , m_recent(new RecentSearches(this))
    , m_save(new QToolButton(this))
    , m_message(new QLabel(this, Qt::ToolTip))
    , m_completer(new QueryCompleter(*m_edit, store))
{
    setObjectName(QStringLiteral("searchBar"));
    m_edit->setObjectName(QStringLiteral("searchEdit"));
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setPlaceholderText(tr("Search: words, \"phrase\", person: tag: is:unread after:7d …"));
    m_save->setIcon(symbolIcon(Symbol::SearchKeep));
    m_save->setToolTip(tr("Keep this search in the sidebar"));
    m_save->setAccessibleName(tr("Save search"));
    m_save->setAutoRaise(true);
    m_save->setVisible(false);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMargin(5);
    m_message->setFrameShape(QFrame::StyledPanel);
    m_message->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_recent);
    layout->addWidget(m_save);

    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(checkMilliseconds);
    connect(&m_checkTimer, &QTimer::timeout, this, [this] {
        showProblem(text().trimmed().isEmpty() ? std::nullopt : queryProblem(text(), m_clock.now()));
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, &SearchBar::textChanged);
    m_typedTimer.setSingleShot(true);
    m_typedTimer.setInterval(restMilliseconds);
    connect(&m_typedTimer, &QTimer::timeout, this, &SearchBar::tellTyped);
    connect(m_edit, &QueryEdit::typedChanged, this, &SearchBar::typing);
    connect(m_edit, &QueryEdit::accepted, this, &SearchBar::search);
    connect(m_edit, &QueryEdit::cancelled, this, [this] {
        setText({});
        Q_EMIT cleared();
    });
    connect(m_edit, &QueryEdit::keyForCompletion, this, [this](QKeyEvent *event, bool *taken) {
        if (*taken || event->key() != Qt::Key_Down || !text().isEmpty())
            return;
        *taken = true;
        m_recent->open();
    });
    connect(m_recent, &RecentSearches::chosen, this, [this](const QString &query) {
        setText(query);
        search();
    });
    connect(m_save, &QToolButton::clicked, this, [this] { Q_EMIT saveRequested(text()); });
    m_edit->installEventFilter(this);
}

QString SearchBar::text() const
{
    return m_edit->text();
}

void SearchBar::setText(const QString &text)
{
    m_setting = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_setting = false;
    m_typedTimer.stop();
    m_save->setVisible(!text.trimmed().isEmpty());
    showProblem(std::nullopt);
    m_completer->hide();
}

void SearchBar::take()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool SearchBar::hasFocusWithin() const
{
    return m_edit->hasFocus();
}

QString SearchBar::errorShown() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void SearchBar::typing()
{
    if (m_setting)
        return;
    if (m_edit->typed().trimmed().isEmpty())
        tellTyped(); // what was there comes back at once
    else
        m_typedTimer.start();
}

void SearchBar::tellTyped()
{
    m_typedTimer.stop();
    const QString text = m_edit->typed();
    Q_EMIT typed(text.trimmed(), m_edit->endsComposing());
}

void SearchBar::search()
{
    m_completer->hide();
    m_checkTimer.stop();
    m_typedTimer.stop();
    if (text().trimmed().isEmpty()) {
        Q_EMIT cleared();
        return;
    }
    showProblem(queryProblem(text(), m_clock.now()));
    if (const auto query = parseQuery(text(), m_clock.now())) {
        m_recent->remember(text());
        Q_EMIT searched(*query);
    }
}

void SearchBar::textChanged()
{
    if (m_setting)
        return;
    m_save->setVisible(!text().trimmed().isEmpty());
    showProblem(std::nullopt);
    m_checkTimer.start();
    m_completer->textTyped();
}

void SearchBar::showProblem(const std::optional<QueryProblem> &problem)
{
    if (!problem) {
        m_edit->markError(std::nullopt);
        m_message->hide();
        return;
    }
    m_edit->markError(problem->position);
    m_message->setText(problemText(*problem));
    QPalette colours = palette();
    colours.setColor(
        QPalette::WindowText, readableOn(errorColour(isDark(colours)), colours.color(QPalette::Window)));
    m_message->setPalette(colours);
    m_message->adjustSize();
    m_message->move(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
    if (isVisible())
        m_message->show();
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        m_completer->hide();
        m_message->hide();
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason
            && reason != Qt::MenuBarFocusReason) {
            if (m_typedTimer.isActive())
                tellTyped();
            Q_EMIT left();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sokbo
