// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/result.h"
#include "entity/lists/wordtable.h"

#include <QSet>

#include <memory>
#include <vector>

namespace sokbo::entity {

// A name in one of the lists: a company, a place, a person…
struct ListedName {
    MentionType type = MentionType::Organisation;
    QString name; // canonical
    QString ticker;
};

// The names of resources/lexicon/names, which texts of every language use: one table, because a form means
// the same wherever it stands.
class ListedNames {
public:
    // The files that the program carries. Not sealed: a language may add to them.
    static Result<std::unique_ptr<ListedNames>> load();
    // One more file: form, type, canonical name, ticker, use. Of a form in two files the first one counts.
    Result<> add(const QString &file);
    void seal();

    // Forms that mean what the list says wherever they stand.
    const WordTable &trusted() const { return m_trusted; }
    // Forms that are ordinary words too (대상, 레이): they count only with a code or a company word beside
    // them.
    const WordTable &doubtful() const { return m_doubtful; }
    // Forms that are names only at the head of a headline (민주 “…”).
    const WordTable &headline() const { return m_headline; }
    // Whom a match in one of these tables means.
    const ListedName &operator[](WordTable::Match match) const { return m_names[std::size_t(match.value)]; }

    bool isTicker(const QString &code) const { return m_tickers.contains(code); } // of a listed company
    bool beginsWithMarket(QStringView text) const { return bool(m_markets.longestPrefix(text)); } // NYSE
    bool isCountry(const QString &name) const { return m_countries.contains(name); } // its canonical name

private:
    WordTable m_trusted;
    WordTable m_doubtful;
    WordTable m_headline;
    std::vector<ListedName> m_names;
    QSet<QString> m_tickers;
    QSet<QString> m_countries;
    WordTable m_markets;
};

} // namespace sokbo::entity
