// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keyspage.h"

#include "finder/finder.h"
#include "kit/accessible.h"
#include "kit/measures.h"

#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace sokbo {

namespace {

constexpr int fieldsAtOnce = 20;

} // namespace

KeysPage::KeysPage(Settings &settings, const QList<ShortcutRow> &rows, QWidget *parent)
    : SettingsPage(tr("Keys"), parent)
    , m_settings(settings)
    , m_rows(rows)
    , m_table(new QTableWidget(int(rows.size()), 2, this))
    , m_reset(new QPushButton(tr("All keys as delivered"), this))
{
    auto *how = new QLabel(tr("Click a field and press the new keys. The cross in it removes them."), this);
    how->setWordWrap(true);
    addWhole(how);
    m_table->setAccessibleName(title());
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(1, em(this, 13));
    m_table->setTabKeyNavigation(false); // it goes to the next field, and not to the next cell
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setMinimumHeight(em(this, 16));
    for (int row = 0; row < m_rows.size(); ++row) {
        auto *text = new QTableWidgetItem(m_rows.at(row).text);
        text->setFlags(Qt::ItemIsEnabled);
        m_table->setItem(row, 0, text);
    }
    connect(m_reset, &QPushButton::clicked, this, [this] {
        for (int row = 0; row < m_rows.size(); ++row) {
            m_rows[row].current = m_rows.at(row).standard;
            if (row < m_fields)
                static_cast<QKeySequenceEdit *>(m_table->cellWidget(row, 1))
                    ->setKeySequence(m_rows.at(row).standard);
        }
        store();
    });
    layout()->addWidget(m_table);
    layout()->addWidget(m_reset);
    layout()->setAlignment(m_reset, Qt::AlignLeft);
    showConflicts();
}

void KeysPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    makeFields();
}

// More than a hundred take longer than a frame: a screen of them first, and none before the page is shown.
void KeysPage::makeFields()
{
    for (int made = 0; made < fieldsAtOnce && m_fields < m_rows.size(); ++made, ++m_fields)
        makeField(m_fields);
    m_table->doItemsLayout(); // until the next one they would lie over the first command
    if (m_fields < m_rows.size())
        QTimer::singleShot(0, this, &KeysPage::makeFields);
}

void KeysPage::makeField(int row)
{
    auto *keys = new QKeySequenceEdit(m_rows.at(row).current, m_table);
    keys->setAccessibleName(m_rows.at(row).text);
    keys->setAccessibleDescription(conflictOf(row));
    auto *field = keys->findChild<QLineEdit *>(); // which has the focus
    field->setAccessibleName(m_rows.at(row).text);
    m_table->setCellWidget(row, 1, keys);
    // Who comes later would be the last one of the dialog for the key Tab.
    setTabOrder(row > 0 ? m_table->cellWidget(row - 1, 1) : m_table, keys);
    setTabOrder(keys, m_reset);
    addClearButton(*field);
    connect(
        keys, &QKeySequenceEdit::editingFinished, this, [this, row, keys] { set(row, keys->keySequence()); });
    connect(keys, &QKeySequenceEdit::keySequenceChanged, this, [this, row](const QKeySequence &now) {
        if (now.isEmpty()) // by the cross
            set(row, now);
    });
}

void KeysPage::set(int row, const QKeySequence &keys)
{
    if (m_rows.at(row).current == keys)
        return;
    m_rows[row].current = keys;
    store();
}

void KeysPage::store()
{
    QHash<QString, QKeySequence> own
        = m_settings.shortcuts(); // with those of commands that are not there now
    for (const ShortcutRow &row : std::as_const(m_rows)) {
        if (row.current == row.standard)
            own.remove(row.name);
        else
            own.insert(row.name, row.current);
    }
    m_settings.setShortcuts(own);
    showConflicts();
    Q_EMIT shortcutsChanged();
}

// The same keys do nothing at all, and those that begin longer ones are waited upon.
QString KeysPage::conflictOf(int row) const
{
    const QKeySequence keys = m_rows.at(row).current;
    if (keys.isEmpty())
        return {};
    for (int i = 0; i < m_rows.size(); ++i) {
        const ShortcutRow &other = m_rows.at(i);
        if (i == row || other.current.isEmpty())
            continue;
        if (other.current == keys)
            return tr("the same keys as “%1”: neither works").arg(other.text);
        if (keys.matches(other.current) == QKeySequence::PartialMatch)
            return tr("the keys of “%1” (%2) begin with these")
                .arg(other.text, other.current.toString(QKeySequence::NativeText));
        if (other.current.matches(keys) == QKeySequence::PartialMatch)
            return tr("they begin with those of “%1” (%2)")
                .arg(other.text, other.current.toString(QKeySequence::NativeText));
    }
    return {};
}

void KeysPage::showConflicts()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString conflict = conflictOf(row);
        const QString &text = m_rows.at(row).text;
        m_table->item(row, 0)->setText(conflict.isEmpty() ? text : tr("%1 — ⚠ %2").arg(text, conflict));
        m_table->item(row, 0)->setToolTip(conflict);
        if (row < m_fields)
            m_table->cellWidget(row, 1)->setAccessibleDescription(conflict);
    }
}

int KeysPage::find(const TypedText &typed)
{
    const bool all = typed.isEmpty() || spanIn(title(), typed);
    int shown = 0;
    for (int row = 0; row < m_rows.size(); ++row) {
        const ShortcutRow &shortcut = m_rows.at(row);
        const bool stays = all || spanIn(shortcut.text, typed)
            || spanIn(shortcut.current.toString(QKeySequence::NativeText), typed);
        m_table->setRowHidden(row, !stays);
        QFont font = m_table->font();
        font.setBold(stays && !all);
        m_table->item(row, 0)->setFont(font);
        shown += stays;
    }
    return shown;
}

} // namespace sokbo
