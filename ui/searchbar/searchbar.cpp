// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar/searchbar.h"

#include "core/failurelog.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/words.h"
#include "searchbar/problemtext.h"
#include "searchbar/queryedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int checkMilliseconds
    = 700; // a query that is being typed is nearly always wrong: let it be finished
constexpr int offeredRows = 10;

} // namespace

SearchBar::SearchBar(const Store &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(clock)
    , m_edit(new QueryEdit(this))
    , m_save(new QToolButton(this))
    , m_message(new QLabel(this, Qt::ToolTip))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("searchBar"));
    m_edit->setObjectName(QStringLiteral("searchEdit"));
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setPlaceholderText(tr("Search: words, \"phrase\", person: tag: is:unread after:7d …"));
    m_save->setText(QStringLiteral("＋"));
    m_save->setToolTip(tr("Keep this search in the sidebar"));
    m_save->setAccessibleName(tr("Save search"));
    m_save->setAutoRaise(true);
    m_save->setVisible(false);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMargin(5);
    m_message->setFrameShape(QFrame::StyledPanel);
    m_message->hide();
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Completions"));
    m_list->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_save);

    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(checkMilliseconds);
    connect(&m_checkTimer, &QTimer::timeout, this, [this] {
        showProblem(text().trimmed().isEmpty() ? std::nullopt : queryProblem(text(), m_clock.now()));
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, &SearchBar::textChanged);
    connect(m_edit, &QueryEdit::accepted, this, &SearchBar::search);
    connect(m_edit, &QueryEdit::cancelled, this, [this] {
        setText({});
        Q_EMIT cleared();
    });
    connect(m_edit, &QueryEdit::keyForCompletion, this, &SearchBar::handleKey);
    connect(m_save, &QToolButton::clicked, this, [this] { Q_EMIT saveRequested(text()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { insertCompletion(m_list->currentRow()); });
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
    m_save->setVisible(!text.trimmed().isEmpty());
    showProblem(std::nullopt);
    m_list->hide();
}

void SearchBar::take()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

QString SearchBar::errorShown() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void SearchBar::search()
{
    m_list->hide();
    m_checkTimer.stop();
    if (text().trimmed().isEmpty()) {
        Q_EMIT cleared();
        return;
    }
    showProblem(queryProblem(text(), m_clock.now()));
    if (const auto query = parseQuery(text(), m_clock.now()))
        Q_EMIT searched(*query);
}

void SearchBar::textChanged()
{
    if (m_setting)
        return;
    m_save->setVisible(!text().trimmed().isEmpty());
    showProblem(std::nullopt);
    m_checkTimer.start();
    // After the event, when the cursor stands where the new text ends.
    QTimer::singleShot(0, this, &SearchBar::complete);
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

void SearchBar::complete()
{
    if (!m_edit->hasFocus())
        return;
    const CompletionContext context = completionContext(text(), m_edit->textCursor().position());
    if (!context.possible) {
        m_list->hide();
        return;
    }
    m_context = context;
    if (context.field.isEmpty()) {
        offer(context, fieldCompletions(context.typed));
        return;
    }
    const QList<Completion> fixed = fixedValues(context.field, context.typed);
    if (fixed.isEmpty())
        completeFromStore(context);
    else
        offer(context, fixed);
}

void SearchBar::completeFromStore(const CompletionContext &context)
{
    if (context.field == QLatin1String("tag")) {
        onAnswer(m_store.tags(), this, [this, context](const Result<QList<Tag>> &tags) {
            QStringList names;
            for (const Tag &tag : valueOr("read the tags", tags, QList<Tag>()))
                names.append(tag.name);
            offerNames(context, names);
        });
    } else if (context.field == QLatin1String("source") || context.field == QLatin1String("folder")) {
        onAnswer(m_store.sources(), this, [this, context](const Result<QList<Source>> &sources) {
            QStringList names;
            for (const Source &source : valueOr("read the sources", sources, QList<Source>()))
                names.append(context.field == QLatin1String("source") ? source.title : source.folder);
            offerNames(context, names);
        });
    } else if (!context.typed.isEmpty()) {
        const bool entities = QStringList{QStringLiteral("entity"), QStringLiteral("person"),
            QStringLiteral("org"), QStringLiteral("place"), QStringLiteral("said")}
                                  .contains(context.field);
        if (!entities)
            return m_list->hide();
        onAnswer(
            m_store.findEntities(context.typed), this, [this, context](const Result<QList<EntityRow>> &rows) {
                QStringList names;
                for (const EntityRow &row : valueOr("find entities", rows, QList<EntityRow>()))
                    if (context.field == QLatin1String("entity") || context.field == QLatin1String("said")
                        || mentionTypeName(row.type).startsWith(context.field))
                        names.append(row.name);
                offerNames(context, names);
            });
    } else {
        m_list->hide();
    }
}

void SearchBar::offerNames(const CompletionContext &context, const QStringList &names)
{
    if (context != m_context) // another letter was typed meanwhile
        return;
    QList<Completion> completions;
    QStringList seen;
    for (const QString &name : names) {
        if (name.isEmpty() || seen.contains(name) || !name.contains(context.typed, Qt::CaseInsensitive))
            continue;
        seen.append(name);
        completions.append({queryValue(name), {}});
    }
    offer(context, completions);
}

void SearchBar::offer(const CompletionContext &context, const QList<Completion> &completions)
{
    // What stands there already needs no help.
    const bool done = completions.size() == 1 && completions.first().insert == context.typed;
    if (completions.isEmpty() || done || !m_edit->hasFocus()) {
        m_list->hide();
        return;
    }
    m_offered = completions.mid(0, offeredRows);
    m_list->clear();
    for (const Completion &completion : std::as_const(m_offered))
        m_list->addItem(completion.explanation.isEmpty()
                ? completion.insert
                : completion.insert + QStringLiteral("   ") + completion.explanation);
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(row * int(m_offered.size()) + 2 * m_list->frameWidth());
    m_list->setFixedWidth(std::min(m_list->sizeHintForColumn(0) + 24, 560));
    const QRect cursor = m_edit->cursorRect();
    m_list->move(m_edit->viewport()->mapToGlobal(QPoint(cursor.left(), m_edit->height())));
    m_list->show();
}

void SearchBar::insertCompletion(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(m_context.start, QTextCursor::KeepAnchor);
    const QString &insert = m_offered.at(row).insert;
    m_list->hide();
    cursor.insertText(insert.endsWith(QLatin1Char(':')) ? insert : insert + QLatin1Char(' '));
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

void SearchBar::handleKey(QKeyEvent *event, bool *taken)
{
    if (m_list->isHidden())
        return;
    const int row = m_list->currentRow();
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
        break;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(row - 1, 0));
        break;
    case Qt::Key_Tab:
        insertCompletion(std::max(row, 0));
        break;
    case Qt::Key_Escape:
        m_list->hide();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter searches for what was typed, unless a row of the list was chosen with the arrows.
        if (row < 0)
            return;
        insertCompletion(row);
        break;
    default:
        return;
    }
    *taken = true;
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        m_list->hide();
        m_message->hide();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sokbo
