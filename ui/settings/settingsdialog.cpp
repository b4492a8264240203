// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "kit/colours.h"
#include "kit/measures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sokbo {

SettingsDialog::SettingsDialog(
    Settings &settings, const QList<ShortcutRow> &shortcuts, const DesktopAbilities &desktop, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_shortcuts(shortcuts)
    , m_notifyPage(new NotifyPage(settings, desktop, this))
{
    setWindowTitle(tr("Settings"));
    auto *tabs = new QTabWidget(this);
    tabs->addTab(scrolling(generalPage(), tabs), tr("General"));
    tabs->addTab(scrolling(readingPage(), tabs), tr("Reading"));
    tabs->addTab(scrolling(syncPage(), tabs), tr("Sync"));
    tabs->addTab(scrolling(m_notifyPage, tabs), tr("Notifications"));
    tabs->addTab(shortcutsPage(), tr("Shortcuts"));
    connect(m_notifyPage, &NotifyPage::changed, this, &SettingsDialog::changed);
    auto *buttons = new QDialogButtonBox(this);
    connect(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), &QPushButton::clicked, this,
        &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resizeInEm(this, 42, 38);
}

QWidget *SettingsDialog::generalPage()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    auto *language = new QComboBox(page);
    language->addItem(tr("As the system"), QString());
    // Each language in its own words, so that one who cannot read the present one finds it.
    language->addItem(QStringLiteral("한국어"), QStringLiteral("ko"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->setCurrentIndex(std::max(0, language->findData(m_settings.language())));
    auto *later = new QLabel(tr("The language changes when Sokbo is started again."), page);
    later->setEnabled(false);
    connect(language, &QComboBox::activated, this,
        [this, language] { m_settings.setLanguage(language->currentData().toString()); });

    auto *theme = new QComboBox(page);
    theme->addItem(tr("As the system"), int(Theme::System));
    theme->addItem(tr("Light"), int(Theme::Light));
    theme->addItem(tr("Dark"), int(Theme::Dark));
    theme->setCurrentIndex(theme->findData(int(m_settings.theme())));
    connect(theme, &QComboBox::activated, this, [this, theme] {
        m_settings.setTheme(Theme(theme->currentData().toInt()));
        Q_EMIT changed();
    });

    auto *confirm = new QCheckBox(tr("Ask before marking all articles of a board read"), page);
    confirm->setChecked(m_settings.confirmsAllRead());
    connect(confirm, &QCheckBox::toggled, this, [this](bool on) { m_settings.setConfirmsAllRead(on); });

    auto *briefing = new QCheckBox(tr("Open on today's briefing"), page);
    briefing->setChecked(m_settings.opensOnBriefing());
    connect(briefing, &QCheckBox::toggled, this, [this](bool on) { m_settings.setOpensOnBriefing(on); });

    form->addRow(tr("Language:"), language);
    form->addRow(QString(), later);
    form->addRow(tr("Theme:"), theme);
    form->addRow(QString(), briefing);
    form->addRow(QString(), confirm);
    return page;
}

QWidget *SettingsDialog::readingPage()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    auto *size = new QSpinBox(page);
    size->setRange(Settings::smallestText, Settings::largestText);
    size->setSuffix(tr(" px"));
    size->setValue(m_settings.textPixels());
    connect(size, &QSpinBox::valueChanged, this, [this](int pixels) {
        m_settings.setTextPixels(pixels);
        Q_EMIT changed();
    });
    auto *plain = new QCheckBox(tr("Show articles as plain text, without the web engine"), page);
    plain->setChecked(m_settings.plainView());
    connect(plain, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setPlainView(on);
        Q_EMIT changed();
    });
    form->addRow(tr("Text size:"), size);
    form->addRow(QString(), plain);
    return page;
}

QWidget *SettingsDialog::syncPage()
{
    auto *page = new QWidget(this);
    auto *form = new QVBoxLayout(page);
    auto *alone = new QCheckBox(tr("Sync by itself, as often as each source has something new"), page);
    alone->setChecked(m_settings.syncsByItself());
    connect(alone, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setSyncsByItself(on);
        Q_EMIT changed();
    });
    auto *images = new QCheckBox(tr("Fetch the images of unread articles ahead, for offline reading"), page);
    images->setChecked(m_settings.imagesAhead());
    connect(images, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setImagesAhead(on);
        Q_EMIT changed();
    });
    auto *opened = new QCheckBox(tr("Fetch missing images when an article is opened"), page);
    opened->setToolTip(tr("Whoever serves the images then learns when the article is read."));
    opened->setChecked(m_settings.imagesOnOpening());
    connect(opened, &QCheckBox::toggled, this, [this](bool on) { m_settings.setImagesOnOpening(on); });
    auto *room = new QSpinBox(page);
    room->setRange(Settings::leastImages, Settings::mostImages);
    room->setSingleStep(50);
    room->setSuffix(tr(" MB"));
    room->setValue(m_settings.imageMegabytes());
    room->setAccessibleName(tr("Room for images"));
    connect(room, &QSpinBox::valueChanged, this, [this](int megabytes) {
        m_settings.setImageMegabytes(megabytes);
        Q_EMIT changed();
    });
    auto *roomLine = new QHBoxLayout;
    auto *roomLabel = new QLabel(tr("Room for images of articles that are not saved:"), page);
    roomLabel->setBuddy(room);
    roomLine->addWidget(roomLabel);
    roomLine->addWidget(room);
    roomLine->addStretch();
    auto *note = new QLabel(
        tr("The oldest go first. Images of saved articles, and those that you asked for, stay."), page);
    note->setEnabled(false);
    note->setWordWrap(true);
    form->addWidget(alone);
    form->addWidget(images);
    form->addWidget(opened);
    auto *backups = new QCheckBox(tr("Keep a backup of each day, week and month"), page);
    backups->setToolTip(tr("They stand in the data folder and take three times its room."));
    backups->setChecked(m_settings.keepsBackups());
    connect(backups, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setKeepsBackups(on);
        Q_EMIT changed();
    });
    form->addLayout(roomLine);
    form->addWidget(note);
    form->addWidget(backups);
    form->addStretch();
    return page;
}

QWidget *SettingsDialog::shortcutsPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    m_table = new QTableWidget(int(m_shortcuts.size()), 2, page);
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(1, em(this, 13));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    for (int row = 0; row < m_shortcuts.size(); ++row) {
        auto *text = new QTableWidgetItem(m_shortcuts.at(row).text);
        text->setFlags(Qt::ItemIsEnabled);
        m_table->setItem(row, 0, text);
        auto *keys = new QKeySequenceEdit(m_shortcuts.at(row).current, m_table);
        keys->setAccessibleName(m_shortcuts.at(row).text);
        m_table->setCellWidget(row, 1, keys);
        connect(keys, &QKeySequenceEdit::editingFinished, this,
            [this, row, keys] { setShortcut(row, keys->keySequence()); });
    }
    auto *reset = new QPushButton(tr("As delivered"), page);
    connect(reset, &QPushButton::clicked, this, [this] {
        for (int row = 0; row < m_shortcuts.size(); ++row) {
            static_cast<QKeySequenceEdit *>(m_table->cellWidget(row, 1))
                ->setKeySequence(m_shortcuts.at(row).standard);
            setShortcut(row, m_shortcuts.at(row).standard);
        }
    });
    layout->addWidget(m_table, 1);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    return page;
}

void SettingsDialog::setShortcut(int changedRow, const QKeySequence &keys)
{
    m_shortcuts[changedRow].current = keys;
    QHash<QString, QKeySequence> own;
    for (const ShortcutRow &row : std::as_const(m_shortcuts))
        if (row.current != row.standard)
            own.insert(row.name, row.current);
    m_settings.setShortcuts(own);
    showConflicts();
    Q_EMIT shortcutsChanged();
}

void SettingsDialog::showConflicts()
{
    for (int row = 0; row < m_shortcuts.size(); ++row) {
        const QKeySequence keys = m_shortcuts.at(row).current;
        const auto uses = std::count_if(m_shortcuts.cbegin(), m_shortcuts.cend(),
            [&keys](const ShortcutRow &other) { return !keys.isEmpty() && other.current == keys; });
        m_table->item(row, 0)->setText(uses > 1
                ? tr("%1 — the same keys as another command").arg(m_shortcuts.at(row).text)
                : m_shortcuts.at(row).text);
    }
}

} // namespace sokbo
