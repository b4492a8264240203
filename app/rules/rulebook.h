// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysedarticle.h"
#include "core/rule.h"
#include "search/querymatcher.h"

#include <QDateTime>

#include <vector>

namespace sokbo {

// All rules that are switched on, prepared for many articles. Any thread may ask it.
class RuleBook {
public:
    RuleBook() = default;
    // Relative times in queries (after:7d) are resolved against `now`. A rule whose query cannot be parsed
    // (another version wrote it) is passed over.
    RuleBook(const QList<Rule> &rules, const QueryNames &names, const QDateTime &now);

    // The queries of these rules, for asking the store whom they name.
    static QList<QueryNode> queriesOf(const QList<Rule> &rules, const QDateTime &now);

    bool isEmpty() const { return m_rules.empty(); }
    // Whether any of them asks for names, so that an article must have its marks first.
    bool needsMarks() const { return m_needsMarks; }
    // The rules that match, in their order, with what they want. Later ones see what earlier ones did. Where
    // one mutes the article, none notifies.
    QList<RuleHit> hitsOf(const AnalysedArticle &article, const SourceNames &source) const;

private:
    struct Entry {
        RuleHit hit;
        QueryMatcher matcher;
    };
    std::vector<Entry> m_rules;
    bool m_needsMarks = false;
};

} // namespace sokbo
