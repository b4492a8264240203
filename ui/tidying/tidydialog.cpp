// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidying/tidydialog.h"

#include "kit/measures.h"
#include "kit/words.h"
#include "tidying/growthview.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

QString dayText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

QString heldText(HeldBy by, int count)
{
    switch (by) {
    case HeldBy::Nothing:
        break;
    case HeldBy::Saved:
        return TidyDialog::tr("%Ln saved", nullptr, count);
    case HeldBy::Tagged:
        return TidyDialog::tr("%Ln tagged", nullptr, count);
    case HeldBy::Noted:
        return TidyDialog::tr("%Ln with a note", nullptr, count);
    case HeldBy::Highlighted:
        return TidyDialog::tr("%Ln highlighted", nullptr, count);
    case HeldBy::OwnStory:
        return TidyDialog::tr("%Ln that you put into a story", nullptr, count);
    case HeldBy::FollowedStory:
        return TidyDialog::tr("%Ln of stories that you follow", nullptr, count);
    case HeldBy::Queue:
        return TidyDialog::tr("%Ln still being worked on", nullptr, count);
    case HeldBy::Unread:
        return TidyDialog::tr("%Ln unread", nullptr, count);
    case HeldBy::Open:
        return TidyDialog::tr("%Ln open in the window", nullptr, count);
    }
    return {};
}

QString heldText(const TidyPart &part)
{
    QStringList texts;
    for (size_t by = 1; by < part.held.size(); ++by)
        if (part.held.at(by) > 0)
            texts.append(heldText(HeldBy(by), part.held.at(by)));
    return texts.join(QStringLiteral(", "));
}

} // namespace

TidyDialog::TidyDialog(QWidget *parent)
    : QDialog(parent)
    , m_sum(new QLabel(this))
    , m_table(new QTreeWidget(this))
    , m_everyDay(new QCheckBox(tr("Do this every day from now on"), this))
    , m_growth(new GrowthView(this))
{
    setWindowTitle(tr("Tidy up"));
    setObjectName(QStringLiteral("tidyDialog"));
    m_sum->setWordWrap(true);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setObjectName(QStringLiteral("tidySum"));
    m_table->setObjectName(QStringLiteral("tidyTable"));
    m_table->setAccessibleName(tr("What goes, by source"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setHeaderLabels({tr("Source"), tr("Articles that go"), tr("Oldest"), tr("Newest"), tr("Size"),
        tr("What stays beyond the limits")});
    m_everyDay->setObjectName(QStringLiteral("tidyEveryDay"));
    m_everyDay->setToolTip(
        tr("When a limit is changed later, nothing goes by itself until you have seen this again."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_delete = buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    m_delete->setObjectName(QStringLiteral("tidyDelete"));
    buttons->button(QDialogButtonBox::Cancel)
        ->setDefault(true); // what cannot be undone is not one Enter away
    m_delete->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_everyDay, &QCheckBox::toggled, this, &TidyDialog::updateWords);
    auto *going = new QWidget(this);
    auto *box = new QVBoxLayout(going);
    box->addWidget(m_sum);
    box->addWidget(m_table, 1);
    box->addWidget(m_everyDay);
    auto *tabs = new QTabWidget(this);
    tabs->addTab(going, tr("What goes"));
    const int growth = tabs->addTab(m_growth, tr("Growth"));
    connect(tabs, &QTabWidget::currentChanged, this, [this, growth](int tab) {
        if (tab == growth && !std::exchange(m_growthIsAsked, true))
            Q_EMIT growthRequested();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    updateWords();
    resizeInEm(this, 64, 36);
}

void TidyDialog::setDefaults(const SourceDefaults &defaults)
{
    m_defaults = defaults;
    m_everyDay->setChecked(defaults.tidiesByItself);
    updateWords();
}

void TidyDialog::proposeEveryDay()
{
    m_everyDay->setChecked(true);
}

void TidyDialog::setPlan(const TidyPlan &plan)
{
    m_plan = plan;
    m_isCounted = true;
    m_table->clear();
    for (const TidyPart &part : plan.parts)
        addRow(part);
    for (int column = 0; column + 1 < m_table->columnCount(); ++column)
        m_table->resizeColumnToContents(column); // the last one has the room that is left
    m_table->setColumnWidth(0, std::min(m_table->columnWidth(0), em(this, 16)));
    updateWords();
}

void TidyDialog::addRow(const TidyPart &part)
{
    auto *item = new QTreeWidgetItem(m_table,
        {part.title, countText(part.goes.size()), dayText(part.oldest), dayText(part.newest),
            part.goes.isEmpty() ? QString() : bytesText(part.bytes), heldText(part)});
    for (const int column : {1, 4})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : {0, 5})
        item->setToolTip(column, item->text(column));
}

void TidyDialog::setGrowth(const StoreGrowth &growth)
{
    m_growth->setGrowth(growth);
}

void TidyDialog::tell(const Error &error)
{
    m_sum->setText(errorText(error));
}

bool TidyDialog::wantsItEveryDay() const
{
    return m_everyDay->isChecked();
}

void TidyDialog::updateWords()
{
    const qint64 articles = m_plan.articles();
    if (!m_isCounted)
        m_sum->setText(tr("What goes is being counted…"));
    else if (m_plan.parts.isEmpty())
        m_sum->setText(
            tr("Nothing goes: no article is beyond the limits that you set. The settings have them, on "
               "the page “Keeping”."));
    else if (articles == 0)
        m_sum->setText(tr("Nothing goes: all that is beyond the limits stays, as the table says."));
    else
        m_sum->setText(
            tr("%Ln article(s) go, about %1. This cannot be undone: a backup of the day is made first.",
                nullptr, int(articles))
                .arg(bytesText(m_plan.bytes())));
    const bool isOtherWish = m_everyDay->isChecked() != m_defaults.tidiesByItself;
    m_delete->setText(articles > 0 ? tr("Delete %Ln article(s)", nullptr, int(articles)) : tr("OK"));
    m_delete->setEnabled(m_isCounted && (articles > 0 || isOtherWish));
}

} // namespace sokbo
