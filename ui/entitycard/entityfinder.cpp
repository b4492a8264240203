// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/entityfinder.h"

#include "core/failurelog.h"
#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/colourdot.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/words.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace sokbo {

namespace {

constexpr int namesShown = 40;

} // namespace

EntityFinder::EntityFinder(const Store &store, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_clock(clock)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("People, organisations, places"));
    m_edit->setPlaceholderText(tr("Name or other spelling"));
    m_edit->setAccessibleName(tr("Name"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Names"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    resizeInEm(this, 32, 30);
    connect(m_edit, &QLineEdit::textChanged, this, &EntityFinder::ask);
    connect(m_list, &QListWidget::itemActivated, this, &EntityFinder::choose);
    ask();
}

void EntityFinder::ask()
{
    const QString typed = m_edit->text().trimmed();
    const auto answer = typed.isEmpty()
        ? m_store.topEntities(std::nullopt, m_clock.now().addDays(-7), namesShown)
        : m_store.findEntities(typed);
    onAnswer(answer, this, [this, typed](const Result<QList<EntityRow>> &rows) {
        if (typed == m_edit->text().trimmed())
            fill(rows);
    });
}

void EntityFinder::fill(const Result<QList<EntityRow>> &rows)
{
    m_rows = valueOr("find entities", rows, QList<EntityRow>()).mid(0, namesShown);
    m_list->clear();
    const bool dark = isDark(palette());
    for (const EntityRow &row : std::as_const(m_rows)) {
        QStringList parts{row.name, row.role.isEmpty() ? mentionTypeText(row.type) : row.role};
        if (!row.ticker.isEmpty())
            parts.append(row.ticker);
        if (row.articles > 0)
            parts.append(tr("%Ln article(s)", nullptr, row.articles));
        new QListWidgetItem(
            colourDot(entityColour(row.type, dark), 12, 8), parts.join(QStringLiteral(" · ")), m_list);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void EntityFinder::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_rows.size())
        return;
    accept();
    Q_EMIT chosen(m_rows.at(row));
}

bool EntityFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up || key->key() == Qt::Key_PageDown
            || key->key() == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            tellLine(*m_list, m_list->currentRow());
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sokbo
