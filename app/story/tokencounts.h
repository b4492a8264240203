// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "story/storysignature.h"

#include <QHash>

namespace sokbo::story {

// How common a token is: in how many articles it stands, of a background of news that comes with the program
// and of the articles of these days. What is rare in both tells more than what everybody writes today.
class TokenCounts {
public:
    // The background: lines of a token's hash (8 hexadecimal digits), a tab and in how many of 10,000
    // articles it stands.
    static Result<TokenCounts> fromText(const QByteArray &text);
    static Result<TokenCounts> load(); // the one that comes with the program

    void add(const StorySignature &signature);
    void remove(const StorySignature &signature);

    float weight(Token token) const; // the logarithm of one by how often

private:
    struct Count {
        float background = 0; // articles that it counts for
        int recent = 0;
    };
    void change(const StorySignature &signature, int by);

    QHash<Token, Count> m_counts;
    int m_articles = 0; // recent
};

} // namespace sokbo::story
