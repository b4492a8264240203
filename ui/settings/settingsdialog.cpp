// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "kit/accessible.h"
#include "kit/measures.h"
#include "settings/aloudpage.h"
#include "settings/keepingpage.h"
#include "settings/settingspages.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace sokbo {

SettingsDialog::SettingsDialog(
    Settings &settings, const QList<ShortcutRow> &shortcuts, const DesktopAbilities &desktop, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_desktop(desktop)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new QLabel(m_stack))
{
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    addClearButton(*m_search);
    m_list->setAccessibleName(tr("Pages"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_stack->addWidget(m_nothing);
    makePages(shortcuts);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false); // Enter in the field does not close it
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showPage);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::find);
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *both = new QHBoxLayout;
    both->addLayout(left);
    both->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(both, 1);
    layout->addWidget(buttons);
    resizeInEm(this, 56, 40);
}

void SettingsDialog::makePages(const QList<ShortcutRow> &shortcuts)
{
    auto *general = new GeneralPage(m_settings, this);
    connect(general, &GeneralPage::languageChosen, this, &SettingsDialog::languageChosen);
    add(general);
    add(new TextPage(m_settings, this));
    add(new ReadingPage(m_settings, this));
    addSourcePages();
    if (!m_desktop.voices.isEmpty())
        add(new AloudPage(m_settings, m_desktop.voices, this));
    m_notifyPage = new NotifyPage(m_settings, m_desktop, this);
    add(m_notifyPage);
    auto *keys = new KeysPage(m_settings, shortcuts, this);
    add(keys);
    connect(keys, &KeysPage::shortcutsChanged, this, &SettingsDialog::shortcutsChanged);
    auto *transfer = new TransferPage(this);
    add(transfer);
    connect(transfer, &TransferPage::exportRequested, this, &SettingsDialog::exportRequested);
    connect(transfer, &TransferPage::importRequested, this, &SettingsDialog::importRequested);
    int widest = 0;
    for (const SettingsPage *page : std::as_const(m_pages))
        widest = std::max(widest, fontMetrics().horizontalAdvance(page->title()));
    m_list->setFixedWidth(widest + em(this, 4.5)); // with the number of what was found
    m_search->setFixedWidth(m_list->width());
    m_list->setCurrentRow(0);
    showPage(0);
}

// What both show stands in one place.
void SettingsDialog::addSourcePages()
{
    m_syncPage = new SyncPage(m_settings, this);
    m_keepingPage = new KeepingPage(this);
    add(m_syncPage);
    add(m_keepingPage);
    const auto take = [this](const SourceDefaults &defaults) {
        setSourceDefaults(defaults);
        Q_EMIT sourceDefaultsChanged(defaults);
    };
    connect(m_syncPage, &SyncPage::defaultsChanged, this, take);
    connect(m_keepingPage, &KeepingPage::defaultsChanged, this, take);
    connect(m_keepingPage, &KeepingPage::tidyRequested, this, &SettingsDialog::tidyRequested);
    if (m_defaults)
        setSourceDefaults(SourceDefaults(*m_defaults));
}

void SettingsDialog::setSourceDefaults(const SourceDefaults &defaults)
{
    m_defaults = defaults;
    m_syncPage->setDefaults(defaults);
    m_keepingPage->setDefaults(defaults);
}

void SettingsDialog::add(SettingsPage *page)
{
    connect(page, &SettingsPage::changed, this, &SettingsDialog::changed);
    // Enter in the field that finds settings presses none of them: one gives all keys back.
    for (QPushButton *button : page->findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_pages.append(page);
    m_list->addItem(page->title());
    // The table of keys scrolls by itself.
    m_stack->addWidget(
        qobject_cast<KeysPage *>(page) ? static_cast<QWidget *>(page) : scrolling(page, m_stack));
}

void SettingsDialog::setDesktop(const DesktopAbilities &desktop)
{
    m_desktop = desktop;
    m_notifyPage->setDesktop(desktop);
}

void SettingsDialog::reload(const QList<ShortcutRow> &shortcuts)
{
    const int row = m_list->currentRow();
    m_list->clear();
    m_pages.clear();
    while (m_stack->count() > 1) {
        QWidget *old = m_stack->widget(1);
        m_stack->removeWidget(old);
        old->deleteLater(); // one of its buttons may be why this is called
    }
    makePages(shortcuts);
    m_list->setCurrentRow(row);
    find(m_search->text());
}

void SettingsDialog::showPage(int row)
{
    if (row >= 0 && row < m_pages.size())
        m_stack->setCurrentIndex(row + 1);
}

void SettingsDialog::find(const QString &text)
{
    const TypedText typed(text);
    int first = -1;
    for (int row = 0; row < m_pages.size(); ++row) {
        SettingsPage *page = m_pages.at(row);
        const int shown = page->find(typed);
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!typed.isEmpty() && shown == 0);
        item->setText(typed.isEmpty() ? page->title() : tr("%1 (%2)").arg(page->title()).arg(shown));
        if (first < 0 && !item->isHidden())
            first = row;
    }
    if (first < 0) {
        m_nothing->setText(tr("No setting fits “%1”.").arg(text.trimmed()));
        m_stack->setCurrentIndex(0);
        return;
    }
    const QListWidgetItem *current = m_list->currentItem();
    if (!current || current->isHidden())
        m_list->setCurrentRow(first);
    showPage(m_list->currentRow());
}

void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
    } else {
        QDialog::keyPressEvent(event);
    }
}

} // namespace sokbo
