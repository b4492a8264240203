// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "story/storysignature.h"

#include <QHash>

#include <vector>

namespace sokbo::story {

// How common a token is: in how many articles it stands, of a background of news that comes with the program
// and of the articles of these days. What is rare in both tells more than what everybody writes today.
//
// A token has a row, by which it is found without looking for it again: a row stays the token's as long as an
// article that was added has it, and until dropUnused().
class TokenCounts {
public:
    using Row = std::uint32_t;
    struct Rows {
        std::vector<Row> all, allNames; // of the signature's tokens, in their order
    };

    // The background: lines of a token's hash (8 hexadecimal digits), a tab and in how many of 10,000
    // articles it stands.
    static Result<TokenCounts> fromText(const QByteArray &text);
    static Result<TokenCounts> load(); // the one that comes with the program

    Rows add(const StorySignature &signature);
    Rows rowsOf(const StorySignature &signature) const; // of one that was added
    void remove(const StorySignature &signature); // one that was added
    void dropUnused(); // the rows of tokens that no article has any more

    float weight(Row row) const; // the logarithm of one by how often

private:
    struct Count {
        Token token = 0;
        float background = 0; // articles that it counts for
        int recent = 0;
        bool isUsed = false;
    };
    Row rowFor(Token token);

    QHash<Token, Row> m_rows;
    std::vector<Count> m_counts; // by row
    std::vector<Row> m_free;
    int m_articles = 0; // recent
};

} // namespace sokbo::story
