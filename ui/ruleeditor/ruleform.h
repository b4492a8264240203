// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/rule.h"
#include "search/querytree.h"
#include "store/store.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace sokbo {

class QueryCompleter;
class QueryEdit;

// The first thing that keeps a rule from being stored, in the user's language; empty: nothing.
QString ruleProblem(const Rule &rule, const QDateTime &now);

// The fields of one rule: its name, its query in colours, what it does.
class RuleForm final : public QWidget {
    Q_OBJECT
public:
    RuleForm(const Store &store, const Clock &clock, QWidget *parent = nullptr);

    void setRule(const Rule &rule);
    Rule rule() const; // with id, position and switch of the one that was set
    void showProblem(); // and puts the cursor there
    void takeFocus(); // to the query

Q_SIGNALS:
    void edited(); // by the user
    void problemShown(const QString &text); // what is wrong with the rule; empty: nothing
    void accepted(); // Enter in the query
    void cancelled(); // Esc there

private:
    void showQueryProblem();
    bool eventFilter(QObject *watched, QEvent *event) override;

    const Store &m_store;
    const Clock &m_clock;
    Rule m_rule;
    QLineEdit *m_name;
    QueryEdit *m_query;
    QueryCompleter *m_completer;
    QLineEdit *m_tags; // separated by commas
    QHash<RuleActionKind, QCheckBox *> m_actions;
    QTimer m_rest;
    bool m_setting = false;
};

} // namespace sokbo
