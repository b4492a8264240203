// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cataloguedialog.h"

#include "kit/accessible.h"
#include "kit/measures.h"
#include "search/searchtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sokbo {

namespace {

enum Column { NameColumn, LanguageColumn, AddressColumn };
constexpr int indexRole = Qt::UserRole; // of an entry in the catalogue

template <typename Use>
void eachEntry(const QTreeWidget &tree, Use use)
{
    for (int section = 0; section < tree.topLevelItemCount(); ++section)
        for (int row = 0; row < tree.topLevelItem(section)->childCount(); ++row)
            use(*tree.topLevelItem(section)->child(row));
}

const CatalogueEntry &entryOf(const QTreeWidgetItem &item)
{
    return catalogue().at(item.data(NameColumn, indexRole).toInt());
}

bool isChosen(const QTreeWidgetItem &item)
{
    return item.flags().testFlag(Qt::ItemIsEnabled) && item.checkState(NameColumn) == Qt::Checked;
}

} // namespace

CatalogueDialog::CatalogueDialog(const QList<Source> &subscribed, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_tree(new QTreeWidget(this))
    , m_nothing(new QLabel(tr("No source of the catalogue is called that."), this))
    , m_folders(new QCheckBox(tr("Put them into a folder for each subject"), this))
    , m_fullText(new QComboBox(this))
    , m_subscribe(new QPushButton(this))
{
    setWindowTitle(tr("Add from the catalogue"));
    build();
    fill(subscribed);
    connect(m_search, &QLineEdit::textChanged, this, &CatalogueDialog::filter);
    connect(m_language, &QComboBox::currentIndexChanged, this, &CatalogueDialog::filter);
    connect(m_tree, &QTreeWidget::itemChanged, this, &CatalogueDialog::updateCount);
    connect(m_subscribe, &QPushButton::clicked, this, [this] {
        Q_EMIT subscribeRequested(chosen());
        accept();
    });
    updateCount();
    m_search->setFocus();
}

void CatalogueDialog::build()
{
    m_search->setObjectName(QStringLiteral("catalogueSearch"));
    m_search->setPlaceholderText(tr("Search the catalogue"));
    m_search->setAccessibleName(tr("Search the catalogue"));
    addClearButton(*m_search);
    m_search->installEventFilter(this);
    nameChoice(*m_language, tr("Language"));
    m_language->addItem(tr("All languages"), QString());
    m_language->addItem(tr("Korean"), QStringLiteral("ko"));
    m_language->addItem(tr("English"), QStringLiteral("en"));
    m_tree->setObjectName(QStringLiteral("catalogueTree"));
    m_tree->setAccessibleName(tr("Sources by subject"));
    tellFolding(*m_tree);
    m_tree->setColumnCount(3);
    m_tree->setHeaderLabels({tr("Source"), tr("Language"), tr("Address")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->resizeSection(NameColumn, em(this, 20));
    m_tree->header()->resizeSection(LanguageColumn, em(this, 6));
    m_nothing->hide();
    m_folders->setChecked(true);
    // Most newspapers put a line or two into their feeds.
    m_fullText->addItem(tr("The whole article, when it is opened"), int(FullText::OnOpening));
    m_fullText->addItem(tr("The whole article, at every sync"), int(FullText::AtSync));
    m_fullText->addItem(tr("As the source delivers it"), int(FullText::FeedOnly));

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_language);
    auto *form = new QFormLayout;
    form->addRow(tr("Article text:"), m_fullText);
    form->addRow(QString(), m_folders);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_subscribe, QDialogButtonBox::ActionRole);
    m_subscribe->setDefault(true);
    connect(buttons->addButton(QDialogButtonBox::Close), &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_nothing);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resizeInEm(this, 60, 46);
}

QString CatalogueDialog::subjectText(const QString &subject)
{
    const QList<std::pair<QString, QString>> words{{QStringLiteral("general"), tr("General news")},
        {QStringLiteral("politics"), tr("Politics")}, {QStringLiteral("economy"), tr("Economy")},
        {QStringLiteral("markets"), tr("Markets")}, {QStringLiteral("property"), tr("Property")},
        {QStringLiteral("society"), tr("Society")}, {QStringLiteral("world"), tr("World")},
        {QStringLiteral("culture"), tr("Culture")}, {QStringLiteral("life"), tr("Life")},
        {QStringLiteral("sports"), tr("Sports")}, {QStringLiteral("entertainment"), tr("Entertainment")},
        {QStringLiteral("weather"), tr("Weather")}, {QStringLiteral("opinion"), tr("Opinion")},
        {QStringLiteral("technology"), tr("Technology")},
        {QStringLiteral("development"), tr("Software development")},
        {QStringLiteral("startups"), tr("Start-ups")}, {QStringLiteral("community"), tr("Communities")}};
    for (const auto &[key, word] : words)
        if (key == subject)
            return word;
    return subject;
}

QString CatalogueDialog::seenText(const CatalogueEntry &entry)
{
    const QDate month = QDate::fromString(entry.seen, QStringLiteral("yyyy-MM"));
    //: How a month is written, such as September 2026: in the letters of QDate::toString()
    const QString format = tr("MMMM yyyy");
    return tr("Seen to answer in %1").arg(QLocale().toString(month, format));
}

void CatalogueDialog::fill(const QList<Source> &subscribed)
{
    QSet<QUrl> known;
    for (const Source &source : subscribed)
        known.insert(source.url);
    QTreeWidgetItem *section = nullptr;
    QString subject;
    const QList<CatalogueEntry> &entries = catalogue();
    for (int i = 0; i < entries.size(); ++i) {
        const CatalogueEntry &entry = entries.at(i);
        if (!section || entry.subject != subject) {
            subject = entry.subject;
            section = new QTreeWidgetItem(m_tree, {subjectText(subject)});
            section->setFlags(section->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            section->setCheckState(NameColumn, Qt::Unchecked);
            QFont bold = section->font(NameColumn);
            bold.setBold(true);
            section->setFont(NameColumn, bold);
        }
        const bool here = known.contains(entry.url);
        auto *item = new QTreeWidgetItem(section,
            {here ? tr("%1 (subscribed)").arg(entry.name) : entry.name,
                entry.language == QStringLiteral("ko") ? tr("Korean") : tr("English"),
                entry.url.toDisplayString()});
        item->setData(NameColumn, indexRole, i);
        item->setToolTip(AddressColumn, entry.url.toDisplayString());
        item->setToolTip(NameColumn, seenText(entry));
        item->setCheckState(NameColumn, Qt::Unchecked);
        if (here)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    expandWhatHoldsLines(*m_tree);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void CatalogueDialog::filter()
{
    const QString sought = foldText(m_search->text().trimmed());
    const QString language = m_language->currentData().toString();
    bool any = false;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *section = m_tree->topLevelItem(i);
        const bool wholeSubject = foldText(section->text(NameColumn)).contains(sought);
        bool shown = false;
        for (int row = 0; row < section->childCount(); ++row) {
            QTreeWidgetItem *item = section->child(row);
            const CatalogueEntry &entry = entryOf(*item);
            const bool isMeant = wholeSubject || foldText(entry.name).contains(sought)
                || entry.url.toDisplayString().contains(sought, Qt::CaseInsensitive);
            item->setHidden(!isMeant || (!language.isEmpty() && entry.language != language));
            shown = shown || !item->isHidden();
        }
        section->setHidden(!shown);
        any = any || shown;
    }
    m_nothing->setVisible(!any);
}

QList<Source> CatalogueDialog::chosen() const
{
    QList<Source> sources;
    eachEntry(*m_tree, [&](const QTreeWidgetItem &item) {
        if (!isChosen(item))
            return;
        Source source = sourceOf(entryOf(item));
        if (m_folders->isChecked())
            source.folder = subjectText(entryOf(item).subject);
        source.fullText = FullText(m_fullText->currentData().toInt());
        sources.append(source);
    });
    return sources;
}

void CatalogueDialog::updateCount()
{
    int count = 0;
    eachEntry(*m_tree, [&count](const QTreeWidgetItem &item) { count += isChosen(item) ? 1 : 0; });
    m_subscribe->setText(count == 0 ? tr("Subscribe") : tr("Subscribe to %Ln source(s)", nullptr, count));
    m_subscribe->setEnabled(count > 0);
}

bool CatalogueDialog::eventFilter(QObject *watched, QEvent *event)
{
    // From the search straight into what it found.
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        QTreeWidgetItem *first = nullptr;
        eachEntry(*m_tree, [&first](QTreeWidgetItem &item) {
            if (!first && !item.isHidden() && item.flags().testFlag(Qt::ItemIsEnabled))
                first = &item;
        });
        if (first)
            m_tree->setCurrentItem(first);
        m_tree->setFocus();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sokbo
