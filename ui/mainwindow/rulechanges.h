// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/rule.h"
#include "mainwindow/exports.h"
#include "mainwindow/notices.h"
#include "mainwindow/undosteps.h"
#include "store/store.h"

#include <optional>

namespace sokbo {

// What the reader changes of the rules for new articles, and what rules do with articles that are here.
class RuleChanges final : public QObject {
    Q_OBJECT
public:
    RuleChanges(Store &store, const Clock &clock, UndoSteps &undo, Questions &questions, Exports &exports,
        Notices &notices);

    void change(const QList<Rule> &put, const QList<RuleId> &remove);
    bool allows(const QString &title, qint64 articles); // asks about a rule that would have caught so many
    void apply(const Rule &rule); // to every article that is here and matches
    void takeBack(const StoredArticle &article); // what rules did with it
    std::optional<QList<Rule>> readFile();
    void writeFile(const QList<Rule> &rules);

private:
    void applyTo(const Rule &rule, const QList<ArticleId> &ids);

    Store &m_store;
    const Clock &m_clock;
    UndoSteps &m_undo;
    Questions &m_questions;
    Exports &m_exports;
    Notices &m_notices;
};

} // namespace sokbo
