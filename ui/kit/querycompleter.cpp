// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/querycompleter.h"

#include "core/failurelog.h"
#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/queryedit.h"
#include "kit/tagfinding.h"
#include "kit/words.h"
#include "search/searchtext.h"
#include "search/wordinitials.h"
#include "text/typedpattern.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int offeredRows = 10;
constexpr int comparedNames = 40; // of which those of the field's type are offered

bool takesNames(const QString &field)
{
    return QStringList{QStringLiteral("entity"), QStringLiteral("person"), QStringLiteral("org"),
        QStringLiteral("place"), QStringLiteral("said")}
        .contains(field);
}

bool isOfField(MentionType type, const QString &field)
{
    return field.isEmpty() || field == QLatin1String("entity") || field == QLatin1String("said")
        || mentionTypeName(type).startsWith(field);
}

} // namespace

QueryCompleter::QueryCompleter(QueryEdit &edit, const Store &store)
    : QObject(&edit)
    , m_edit(edit)
    , m_store(store)
    , m_list(new QListWidget(&edit))
{
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Completions"));
    m_list->hide();
    connect(&edit, &QueryEdit::keyForCompletion, this, &QueryCompleter::handleKey);
    connect(m_list, &QListWidget::itemClicked, this, [this] { insertCompletion(m_list->currentRow()); });
    edit.installEventFilter(this);
}

void QueryCompleter::textTyped()
{
    // After the event, when the cursor stands where the new text ends.
    QTimer::singleShot(0, this, &QueryCompleter::complete);
}

void QueryCompleter::hide()
{
    m_list->hide();
}

bool QueryCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_list->hide();
    return QObject::eventFilter(watched, event);
}

void QueryCompleter::complete()
{
    if (!m_edit.hasFocus())
        return;
    const CompletionContext context = completionContext(m_edit.text(), m_edit.textCursor().position());
    if (!context.possible) {
        m_list->hide();
        return;
    }
    m_context = context;
    if (!initialsMeant(context.typed).isEmpty() && completeInitials(context))
        return;
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

// Consonants alone: names whose syllables begin with them, as ㅅㅅㅈㅈ stands for 삼성전자.
bool QueryCompleter::completeInitials(const CompletionContext &context)
{
    const bool isName = context.field.isEmpty() || takesNames(context.field);
    if (!isName)
        return false;
    const auto names = m_store.findNames(TypedPattern::of(searchKey(context.typed)), comparedNames);
    onAnswer(names, this, [this, context](const Result<QList<NameFound>> &found) {
        if (context != m_context)
            return;
        QList<Completion> completions;
        for (const NameFound &name : valueOr("find names by initials", found, QList<NameFound>()))
            if (isOfField(name.entity.type, context.field))
                completions.append({queryValue(name.spelling), mentionTypeText(name.entity.type)});
        offer(context, completions);
    });
    return true;
}

void QueryCompleter::completeFromStore(const CompletionContext &context)
{
    if (context.field == QLatin1String("tag")) {
        onAnswer(m_store.tags(), this, [this, context](const Result<QList<Tag>> &tags) {
            if (context != m_context) // another letter was typed meanwhile
                return;
            const bool alone = context.typed.startsWith(QLatin1Char('='));
            QList<Completion> completions;
            for (const Tag &tag :
                tagsFitting(valueOr("read the tags", tags, QList<Tag>()), context.typed.mid(alone ? 1 : 0)))
                completions.append({tagValue(tag.name, alone ? TagReach::Alone : TagReach::Branch), {}});
            offer(context, completions);
        });
    } else if (context.field == QLatin1String("source") || context.field == QLatin1String("folder")) {
        onAnswer(m_store.sources(), this, [this, context](const Result<QList<Source>> &sources) {
            QStringList names;
            for (const Source &source : valueOr("read the sources", sources, QList<Source>()))
                names.append(context.field == QLatin1String("source") ? source.title : source.folder);
            offerNames(context, names);
        });
    } else if (!context.typed.isEmpty()) {
        if (!takesNames(context.field))
            return m_list->hide();
        onAnswer(
            m_store.findEntities(context.typed), this, [this, context](const Result<QList<EntityRow>> &rows) {
                QStringList names;
                for (const EntityRow &row : valueOr("find entities", rows, QList<EntityRow>()))
                    if (isOfField(row.type, context.field))
                        names.append(row.name);
                offerNames(context, names);
            });
    } else {
        m_list->hide();
    }
}

void QueryCompleter::offerNames(const CompletionContext &context, const QStringList &names)
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

void QueryCompleter::offer(const CompletionContext &context, const QList<Completion> &completions)
{
    // What stands there already needs no help.
    const bool done = completions.size() == 1 && completions.first().insert == context.typed;
    if (completions.isEmpty() || done || !m_edit.hasFocus()) {
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
    const QRect cursor = m_edit.cursorRect();
    m_list->move(m_edit.viewport()->mapToGlobal(QPoint(cursor.left(), m_edit.height())));
    m_list->show();
}

void QueryCompleter::insertCompletion(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(m_context.start, QTextCursor::KeepAnchor);
    const QString &insert = m_offered.at(row).insert;
    m_list->hide();
    cursor.insertText(insert.endsWith(QLatin1Char(':')) ? insert : insert + QLatin1Char(' '));
    m_edit.setTextCursor(cursor);
    m_edit.setFocus();
}

void QueryCompleter::handleKey(QKeyEvent *event, bool *taken)
{
    if (m_list->isHidden())
        return;
    const int row = m_list->currentRow();
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
        tellLine(*m_list, m_list->currentRow());
        break;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(row - 1, 0));
        tellLine(*m_list, m_list->currentRow());
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

} // namespace sokbo
