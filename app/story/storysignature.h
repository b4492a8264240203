// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysedarticle.h"
#include "story/copykeys.h"
#include "story/tokens.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace sokbo {

// What of an article decides which story it belongs to: its headline, its first sentences, the names in both.
// Made once, kept with the article, and compared with those of other articles (likeness.h). Names stand in
// the tokens as their canonical form, so that 尹 and 윤석열 are alike.
struct StorySignature {
    static constexpr int mostInTitle = 64; // tokens; so that a set of them is one 64 bit word

    // Sets of tokens of the title: bit n is title[n].
    using TitleSet = quint64;

    std::vector<Token> title; // of the headline without flag, column name or section; sorted, each once
    std::vector<Token> all; // of the headline and the first sentences; sorted, each once
    std::vector<TitleSet> words; // of the headline, longer than a letter
    TitleSet quoted = 0; // what stands in quotation marks
    TitleSet unquoted = 0;

    std::vector<Token> people, organisations, places; // that the headline names; sorted, each once
    std::vector<Token> names; // of any type in the headline; sorted, each once
    std::vector<Token> allNames; // and in the first sentences
    std::vector<Token> numbers; // of the headline; sorted, each once
    std::vector<Token> allNumbers; // and of the first sentences

    std::vector<Token> labels; // flags and what stands in brackets before the headline; sorted, each once
    CopyKeys copy;
    Token source = 0;
    qint64 published = 0; // seconds since 1970, UTC
    bool hasText = false; // there are first sentences
    bool isBreaking = false; // [속보]
    bool isLink = false; // of the chain 속보, 1보, 2보, 상보, 종합
    bool isPhoto = false; // [포토] and its kin
    bool isForeign = false; // no Hangul in the headline

    friend bool operator==(const StorySignature &, const StorySignature &) = default;

    // For the store. The format is this program's own: nothing where another version wrote it.
    QByteArray toBytes() const;
    static std::optional<StorySignature> fromBytes(const QByteArray &bytes);
};

StorySignature signatureOf(const AnalysedArticle &article);

} // namespace sokbo
