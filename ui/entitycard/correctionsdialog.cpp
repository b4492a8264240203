// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/correctionsdialog.h"

#include "core/failurelog.h"
#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/measures.h"
#include "kit/symbols.h"
#include "kit/words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sokbo {

QString correctionText(const Correction &correction)
{
    const QString &subject = correction.subject;
    switch (correction.kind) {
    case CorrectionKind::NotEntity:
        return CorrectionsDialog::tr("“%1” is no name").arg(subject);
    case CorrectionKind::Type:
        return CorrectionsDialog::tr("“%1” is of the kind: %2")
            .arg(subject, mentionTypeText(correction.type));
    case CorrectionKind::Span:
        return CorrectionsDialog::tr("“%1” is cut as “%2”").arg(subject, correction.name);
    case CorrectionKind::Name:
        return CorrectionsDialog::tr("“%1” is called “%2” (%3)")
            .arg(subject, correction.name, mentionTypeText(correction.type));
    case CorrectionKind::Entity: {
        QString as = mentionTypeText(correction.type);
        if (correction.name != subject && !correction.name.isEmpty())
            as = correction.name + QStringLiteral(", ") + as;
        if (!correction.ticker.isEmpty())
            as += QStringLiteral(", ") + correction.ticker;
        return CorrectionsDialog::tr("“%1” is a name (%2)").arg(subject, as);
    }
    }
    return {};
}

CorrectionsDialog::CorrectionsDialog(const Store &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(this))
{
    setWindowTitle(tr("Corrections"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    addClearButton(*m_filter);
    m_list->setHeaderLabels({tr("Correction"), tr("Made")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Corrections"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_empty->setText(
        tr("Nothing has been corrected yet. The context menu of a mark in an article does it, and a "
           "list of your own names can be imported: one a line, with name, kind, full name and "
           "ticker parted by tabs."));
    m_empty->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    QPushButton *in = buttons->addButton(tr("&Import…"), QDialogButtonBox::ActionRole);
    QPushButton *out = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_remove->setIcon(symbolIcon(Symbol::Remove));
    in->setIcon(symbolIcon(Symbol::Import));
    out->setIcon(symbolIcon(Symbol::Export));
    for (QPushButton *button : {m_remove, in, out})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resizeInEm(this, 42, 34);
    connect(m_filter, &QLineEdit::textChanged, this, &CorrectionsDialog::filter);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, &CorrectionsDialog::removeChosen);
    connect(in, &QPushButton::clicked, this, &CorrectionsDialog::importRequested);
    connect(out, &QPushButton::clicked, this, &CorrectionsDialog::exportRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.corrections || changes.everything)
            ask();
    });
    ask();
}

void CorrectionsDialog::ask()
{
    onAnswer(m_store.corrections(), this, [this](const Result<CorrectionList> &list) {
        show(valueOr("read the corrections", list, CorrectionList()).corrections);
    });
}

void CorrectionsDialog::show(const QList<Correction> &corrections)
{
    m_corrections = corrections;
    std::reverse(m_corrections.begin(), m_corrections.end()); // the latest first
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const Correction &correction : std::as_const(m_corrections)) {
        auto *item = new QTreeWidgetItem({correctionText(correction),
            QLocale().toString(correction.made.toLocalTime(), QLocale::ShortFormat)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_empty->setVisible(items.isEmpty());
    m_list->setVisible(!items.isEmpty());
    m_remove->setEnabled(false);
    filter();
}

void CorrectionsDialog::filter()
{
    const QString sought = m_filter->text().trimmed();
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        item->setHidden(!sought.isEmpty() && !item->text(0).contains(sought, Qt::CaseInsensitive));
    }
}

void CorrectionsDialog::removeChosen()
{
    QList<Correction> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        if (m_list->topLevelItem(row)->isSelected() && !m_list->topLevelItem(row)->isHidden())
            chosen.append(m_corrections.at(row));
    if (!chosen.isEmpty())
        Q_EMIT removalRequested(chosen);
}

void CorrectionsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && m_list->hasFocus())
        removeChosen();
    else if (event->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else
        QDialog::keyPressEvent(event);
}

} // namespace sokbo
