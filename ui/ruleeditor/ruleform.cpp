// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleeditor/ruleform.h"

#include "core/failurelog.h"
#include "kit/answer.h"
#include "kit/problemtext.h"
#include "kit/querycompleter.h"
#include "kit/queryedit.h"
#include "ruleeditor/actiontext.h"
#include "rules/rulequery.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QStringListModel>

namespace sokbo {

namespace {

constexpr int restMilliseconds = 700; // a query that is being typed is nearly always wrong

constexpr RuleActionKind plainActions[]{RuleActionKind::Save, RuleActionKind::Read, RuleActionKind::Mute,
    RuleActionKind::Notify, RuleActionKind::Keep, RuleActionKind::FullText};

} // namespace

QString ruleProblem(const Rule &rule, const QDateTime &now)
{
    if (rule.query.isEmpty())
        return RuleForm::tr("Say which articles the rule is for.");
    if (const auto problem = ruleQueryProblem(rule.query, now))
        return problemText(*problem);
    return rule.actions.isEmpty() ? RuleForm::tr("Say what the rule does with them.") : QString();
}

RuleForm::RuleForm(const Store &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(clock)
    , m_name(new QLineEdit(this))
    , m_query(new QueryEdit(this))
    , m_completer(new QueryCompleter(*m_query, store))
    , m_tags(new QLineEdit(this))
{
    m_name->setMaxLength(longestRuleName);
    m_name->setPlaceholderText(tr("called by its query"));
    m_query->setObjectName(QStringLiteral("ruleQuery"));
    m_query->setAccessibleName(tr("When a new article matches"));
    m_query->setPlaceholderText(tr("words, \"phrase\", person: source: flag: is:watched …"));
    m_tags->setPlaceholderText(tr("tags, separated by commas"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Na&me:"), m_name);
    form->addRow(tr("&When it matches:"), m_query);
    form->addRow(tr("Ta&g with:"), m_tags);
    auto *actions = new QGridLayout;
    for (const RuleActionKind kind : plainActions) {
        auto *box = new QCheckBox(actionText({kind, {}}), this);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_setting)
                Q_EMIT edited();
        });
        actions->addWidget(box, int(m_actions.size()) / 2, int(m_actions.size()) % 2);
        m_actions.insert(kind, box);
    }
    form->addRow(tr("And:"), actions);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &RuleForm::showQueryProblem);
    for (QLineEdit *line : {m_name, m_tags})
        connect(line, &QLineEdit::textEdited, this, &RuleForm::edited);
    connect(m_query, &QPlainTextEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        m_query->markError(std::nullopt);
        Q_EMIT problemShown({});
        m_rest.start();
        m_completer->textTyped();
        Q_EMIT edited();
    });
    m_query->installEventFilter(this);
    connect(m_query, &QueryEdit::accepted, this, &RuleForm::accepted);
    connect(m_query, &QueryEdit::cancelled, this, &RuleForm::cancelled);
    onAnswer(store.tags(), this, [this](const Result<QList<Tag>> &tags) {
        QStringList names;
        for (const Tag &tag : valueOr("read the tags", tags, QList<Tag>()))
            names.append(tag.name);
        auto *completer = new QCompleter(names, m_tags);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_tags->setCompleter(completer);
    });
}

bool RuleForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        showQueryProblem();
    return QWidget::eventFilter(watched, event);
}

void RuleForm::setRule(const Rule &rule)
{
    m_setting = true;
    m_rule = rule;
    m_name->setText(rule.name);
    m_query->setPlainText(rule.query);
    m_query->moveCursor(QTextCursor::End);
    QStringList tags;
    for (QCheckBox *box : std::as_const(m_actions))
        box->setChecked(false);
    for (const RuleAction &action : rule.actions) {
        if (action.kind == RuleActionKind::Tag)
            tags.append(action.tag);
        else
            m_actions.value(action.kind)->setChecked(true);
    }
    m_tags->setText(tags.join(QStringLiteral(", ")));
    m_setting = false;
    m_rest.stop();
    showQueryProblem();
}

Rule RuleForm::rule() const
{
    Rule rule = m_rule;
    rule.name = m_name->text().simplified();
    rule.query = m_query->text().simplified();
    rule.actions.clear();
    for (const QString &typed : m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const auto tag = ruleActionFromName(QStringLiteral("tag:") + typed);
            tag && !rule.actions.contains(*tag))
            rule.actions.append(*tag);
    for (const RuleActionKind kind : plainActions)
        if (m_actions.value(kind)->isChecked())
            rule.actions.append({kind, {}});
    return rule;
}

void RuleForm::showProblem()
{
    const Rule now = rule();
    if (now.query.isEmpty() || ruleQueryProblem(now.query, m_clock.now()))
        m_query->setFocus();
    else
        m_tags->setFocus();
    showQueryProblem();
    Q_EMIT problemShown(ruleProblem(now, m_clock.now())); // last: leaving the query looks at the query alone
}

void RuleForm::showQueryProblem()
{
    const QString text = m_query->text();
    const auto problem = text.trimmed().isEmpty() ? std::nullopt : ruleQueryProblem(text, m_clock.now());
    m_query->markError(problem ? std::optional(problem->position) : std::nullopt);
    Q_EMIT problemShown(problem ? problemText(*problem) : QString());
}

void RuleForm::takeFocus()
{
    m_query->setFocus();
}

} // namespace sokbo
