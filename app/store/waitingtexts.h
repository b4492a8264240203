// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchabletext.h"
#include "search/textneedle.h"
#include "store/bodycodec.h"
#include "store/database.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace sokbo {

// The texts of a stored article; of one whose body is damaged its title alone, of one that is not there
// nothing.
std::optional<SearchableText> readSearchable(Database &database, BodyCodec &codec, qint64 article);

// The articles that wait for the full text index, by the tokens that it will have of them: a search among
// them finds what it would find in the index. Belongs to a connection that reads, whose snapshot it follows:
// what it has read it keeps as long as it waits.
class WaitingTexts {
public:
    WaitingTexts(Database &database, BodyCodec &codec);

    // Ids of those that have the needle's terms, ascending.
    void find(const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take);

private:
    // In order, each once. Five hundred texts have a quarter of a million tokens of two letters: they stand
    // in one string each.
    class Tokens {
    public:
        Tokens() = default;
        explicit Tokens(const QString &searchable);
        bool has(const IndexTerm &term) const;

    private:
        QStringView at(size_t place) const;
        size_t size() const { return m_ends.size(); }
        size_t firstFrom(QStringView token) const; // the place of the first that is not less
        QString m_letters;
        std::vector<quint32> m_ends;
    };
    struct Waiting {
        qint64 stamp = 0;
        Tokens ofText, ofTitle;
    };
    void follow();
    Waiting read(qint64 article, qint64 stamp);

    Database &m_database;
    BodyCodec &m_codec;
    std::map<qint64, Waiting> m_waiting;
};

} // namespace sokbo
