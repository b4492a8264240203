// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleeditor/rulesdialog.h"

#include "core/failurelog.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/symbols.h"
#include "ruleeditor/actiontext.h"
#include "ruleeditor/ruleform.h"
#include "ruleeditor/rulepreview.h"
#include "rules/rulequery.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace sokbo {

namespace {

constexpr int ruleRole = Qt::UserRole;

}

RulesDialog::RulesDialog(const Store &store, const Clock &clock, Allow allow, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_clock(clock)
    , m_allow(std::move(allow))
    , m_list(new QTreeWidget(this))
    , m_form(new RuleForm(store, clock, this))
    , m_problem(new QLabel(this))
    , m_preview(new RulePreview(store, clock, this))
    , m_remove(new QPushButton(symbolIcon(Symbol::Remove), tr("&Remove"), this))
    , m_up(new QPushButton(symbolIcon(Symbol::Previous), tr("&Up"), this))
    , m_down(new QPushButton(symbolIcon(Symbol::Next), tr("&Down"), this))
    , m_apply(new QPushButton(tr("A&pply to all articles that are here…"), this))
{
    setWindowTitle(tr("Rules for new articles"));
    m_list->setHeaderLabels({tr("Rule"), tr("What it does")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Rules, in the order in which they are asked"));
    m_list->header()->setStretchLastSection(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    QPalette colours = palette();
    colours.setColor(
        QPalette::WindowText, readableOn(errorColour(isDark(colours)), colours.color(QPalette::Window)));
    m_problem->setPalette(colours);
    m_problem->hide();
    buildLayout();
    connect(m_form, &RuleForm::problemShown, this, [this](const QString &text) {
        m_problem->setText(text);
        m_problem->setVisible(!text.isEmpty());
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RulesDialog::choose);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_setting)
            return;
        Rule rule = ruleOf(item);
        rule.on = item->checkState(0) == Qt::Checked;
        write(item, rule);
        if (item == m_list->currentItem())
            m_form->setRule(rule);
        updateButtons();
    });
    connect(m_form, &RuleForm::edited, this, &RulesDialog::takeEdit);
    connect(m_form, &RuleForm::accepted, this, &RulesDialog::accept);
    connect(m_form, &RuleForm::cancelled, this, &RulesDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &RulesDialog::removeChosen);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_list->currentItem())
            Q_EMIT applyRequested(ruleOf(item));
    });
    choose();
    onAnswer(m_store.rules(), this,
        [this](const Result<RuleList> &list) { fill(valueOr("read the rules", list, RuleList()).rules); });
}

void RulesDialog::buildLayout()
{
    auto *add = new QPushButton(symbolIcon(Symbol::Add), tr("&Add"), this);
    connect(add, &QPushButton::clicked, this, [this] { addRule(); });
    auto *listButtons = new QHBoxLayout;
    for (QPushButton *button : {add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        listButtons->addWidget(button);
    }
    listButtons->addStretch();
    m_apply->setAutoDefault(false);
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(listButtons);
    auto *right = new QVBoxLayout;
    right->addWidget(m_form);
    right->addWidget(m_problem);
    right->addWidget(m_preview, 1);
    right->addWidget(m_apply, 0, Qt::AlignRight);
    auto *sides = new QHBoxLayout;
    sides->addLayout(left, 5);
    sides->addLayout(right, 6);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    QPushButton *in = buttons->addButton(tr("&Import…"), QDialogButtonBox::ActionRole);
    QPushButton *out = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    in->setIcon(symbolIcon(Symbol::Import));
    out->setIcon(symbolIcon(Symbol::Export));
    for (QPushButton *button : {in, out})
        button->setAutoDefault(false);
    connect(in, &QPushButton::clicked, this, &RulesDialog::importRequested);
    connect(out, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(rules()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &RulesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(sides, 1);
    layout->addWidget(buttons);
    resizeInEm(this, 68, 40);
    m_list->setColumnWidth(0, em(this, 15));
}

void RulesDialog::fill(const QList<Rule> &rules)
{
    m_stored = rules;
    m_isRead = true;
    m_list->clear();
    for (const Rule &rule : rules)
        put(rule);
    if (m_isNewWanted)
        addRule(m_wanted);
    else if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    choose();
}

void RulesDialog::addRule(const QString &query)
{
    if (!m_isRead) { // the list comes in a moment
        m_isNewWanted = true;
        m_wanted = query;
        return;
    }
    Rule rule;
    rule.query = query;
    put(rule);
    m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    m_form->takeFocus();
}

void RulesDialog::addRules(const QList<Rule> &rules)
{
    for (const Rule &rule : rules)
        put(rule);
    updateButtons();
}

void RulesDialog::put(const Rule &rule)
{
    auto *item = new QTreeWidgetItem;
    write(item, rule);
    m_list->addTopLevelItem(item);
}

void RulesDialog::write(QTreeWidgetItem *item, const Rule &rule)
{
    m_setting = true;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(0, ruleRole, QVariant::fromValue(rule));
    item->setCheckState(0, rule.on ? Qt::Checked : Qt::Unchecked);
    const QString title = titleOf(rule);
    item->setText(0, title.isEmpty() ? tr("New rule") : title);
    item->setText(1, actionsText(rule.actions));
    item->setToolTip(0, rule.query);
    item->setToolTip(1, item->text(1));
    m_setting = false;
}

Rule RulesDialog::ruleOf(const QTreeWidgetItem *item) const
{
    return item->data(0, ruleRole).value<Rule>();
}

void RulesDialog::choose()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const Rule rule = item ? ruleOf(item) : Rule();
    m_form->setEnabled(item != nullptr);
    m_form->setRule(rule);
    m_preview->setQuery(rule.query);
    updateButtons();
}

void RulesDialog::takeEdit()
{
    QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const Rule rule = m_form->rule();
    write(item, rule);
    m_preview->setQuery(rule.query);
    updateButtons();
}

void RulesDialog::removeChosen()
{
    delete m_list->currentItem();
    choose();
}

void RulesDialog::move(int by)
{
    const int from = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->topLevelItemCount())
        return;
    QTreeWidgetItem *item = m_list->takeTopLevelItem(from);
    m_list->insertTopLevelItem(to, item);
    m_list->setCurrentItem(item);
    updateButtons();
}

bool RulesDialog::isUnchanged(const Rule &rule) const
{
    return std::any_of(m_stored.cbegin(), m_stored.cend(), [&rule](const Rule &stored) {
        return stored.id == rule.id && stored.query == rule.query && stored.actions == rule.actions;
    });
}

void RulesDialog::updateButtons()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->topLevelItemCount());
    m_apply->setEnabled(row >= 0 && isUnchanged(ruleOf(m_list->currentItem())));
}

QList<Rule> RulesDialog::rules() const
{
    QList<Rule> all;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        all.append(ruleOf(m_list->topLevelItem(row)));
        all.last().position = row + 1;
    }
    return all;
}

// Rules that are on and were not, or not with this query.
QList<Rule> RulesDialog::newlyActive() const
{
    QList<Rule> active;
    for (const Rule &rule : rules()) {
        const bool wasActive = std::any_of(m_stored.cbegin(), m_stored.cend(), [&rule](const Rule &stored) {
            return stored.id == rule.id && stored.on && stored.query == rule.query;
        });
        if (rule.on && !wasActive)
            active.append(rule);
    }
    return active;
}

void RulesDialog::accept()
{
    if (!m_isRead)
        return;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (ruleProblem(ruleOf(m_list->topLevelItem(row)), m_clock.now()).isEmpty())
            continue;
        m_list->setCurrentItem(m_list->topLevelItem(row));
        return m_form->showProblem();
    }
    allowAndStore(newlyActive());
}

void RulesDialog::allowAndStore(const QList<Rule> &active)
{
    if (active.isEmpty())
        return store();
    const QDateTime now = m_clock.now();
    const Rule rule = active.first();
    const Result<BoardQuery> query = parseRuleQuery(rule.query, now);
    if (!query)
        return;
    m_ok->setEnabled(false);
    onAnswer(m_store.count(caughtSince(*query, now.addDays(-RulePreview::days))), this,
        [this, rule, rest = active.mid(1)](const Result<qint64> &count) {
            m_ok->setEnabled(true);
            logFailure("count what a rule would have caught", count);
            if (count && *count > manyArticles && !m_allow(titleOf(rule), *count))
                return;
            allowAndStore(rest);
        });
}

void RulesDialog::store()
{
    const QList<Rule> now = rules();
    QList<Rule> changed;
    QList<RuleId> removed;
    for (const Rule &rule : now)
        if (!m_stored.contains(rule))
            changed.append(rule);
    for (const Rule &stored : std::as_const(m_stored))
        if (std::none_of(now.cbegin(), now.cend(), [&](const Rule &rule) { return rule.id == stored.id; }))
            removed.append(stored.id);
    if (!changed.isEmpty() || !removed.isEmpty())
        Q_EMIT this->changed(changed, removed);
    QDialog::accept();
}

void RulesDialog::keyPressEvent(QKeyEvent *event)
{
    const bool withControl = event->modifiers() == Qt::ControlModifier;
    if (event->matches(QKeySequence::Delete) && m_list->hasFocus())
        removeChosen();
    else if (withControl && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        move(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QDialog::keyPressEvent(event);
}

} // namespace sokbo
