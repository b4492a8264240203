// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/rule.h"
#include "store/store.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sokbo {

class RuleForm;
class RulePreview;

// The user's rules: their order, which of them are on, and one of them to edit. All is changed in a copy; OK
// tells what is to be stored.
class RulesDialog final : public QDialog {
    Q_OBJECT
public:
    // Whether a rule may be kept that would have caught so many articles of the last days.
    using Allow = std::function<bool(const QString &title, qint64 articles)>;
    RulesDialog(const Store &store, const Clock &clock, Allow allow, QWidget *parent = nullptr);

    void addRule(const QString &query = {}); // a new one, to be filled in
    void addRules(const QList<Rule> &rules); // from a file
    void accept() override; // asks the store first, how much the changed rules would have caught

Q_SIGNALS:
    void changed(const QList<sokbo::Rule> &put, const QList<sokbo::RuleId> &remove);
    void applyRequested(const sokbo::Rule &rule); // to the articles that are there
    void importRequested();
    void exportRequested(const QList<sokbo::Rule> &rules);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void fill(const QList<Rule> &rules);
    void put(const Rule &rule); // at the end of the list
    void write(QTreeWidgetItem *item, const Rule &rule);
    Rule ruleOf(const QTreeWidgetItem *item) const;
    void choose();
    void takeEdit();
    void removeChosen();
    void move(int by);
    void updateButtons();
    QList<Rule> rules() const; // as they stand, with their positions
    bool isUnchanged(const Rule &rule) const;
    QList<Rule> newlyActive() const; // what they would have caught has to be known
    void allowAndStore(const QList<Rule> &active);
    void store();

    const Store &m_store;
    const Clock &m_clock;
    const Allow m_allow;
    QTreeWidget *m_list;
    RuleForm *m_form;
    QLabel *m_problem; // of the rule in the form
    RulePreview *m_preview;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_apply;
    QPushButton *m_ok;
    QList<Rule> m_stored; // as they were read
    QString m_wanted; // the query of a rule that waits for the list
    bool m_isRead = false;
    bool m_isNewWanted = false;
    bool m_setting = false;
};

} // namespace sokbo
