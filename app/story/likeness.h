// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/storysignature.h"
#include "story/tokencounts.h"

#include <array>

namespace sokbo::story {

// A signature with the weights of its tokens, ready to be compared.
struct WeighedSignature {
    StorySignature signature;
    TokenCounts::Rows rows;
    std::vector<float> title; // weights, one for each token
    std::vector<float> all;
    std::vector<float> names;
    std::vector<float> allNames;
    float titleSum = 0;
    float titleNorm = 1; // the length of the vector of weights, as those that follow
    float allNorm = 1;
    float textNorm = 1;
    float quotedNorm = 1;
    float unquotedNorm = 1;
};
// The rows are those of the signature's tokens.
WeighedSignature weighed(StorySignature signature, TokenCounts::Rows rows, const TokenCounts &counts);

// In what two articles are alike, each as a number. The names are those of the judge's file.
enum class Trait {
    TitleCosine, // of the weighed tokens of the headlines
    TitleShared, // sum of the weights of what both headlines have
    Rarest, // weight of the rarest token that both headlines have
    ThirdRarest,
    AllCosine, // of headlines and first sentences
    BothHaveText,
    TextCosine, // of the first sentences; negative where one has none
    LeastCovered, // the part of a headline that the other article has: of the headline of which less is there
    MostCovered,
    LeastInTitle, // the part of a headline that the other headline has
    MostInTitle,
    SharedNames, // of the headlines, by weight
    SharedNamesAcross, // of one headline and the other article
    SharedNamesAnywhere,
    OtherPeople, // both headlines name people, and neither article has one of the other's
    OtherOrganisations,
    OtherPlaces,
    NamesApart, // names of the headlines that the other article has not, by weight
    WordsApart, // words of the headlines of which the other article has nothing, mean of both parts
    LeastWordsApart,
    SharedWords, // whole words of both headlines
    SharedNumbers,
    OtherNumbers, // both headlines have numbers, and neither article one of the other's
    NumbersInOne,
    BothQuote,
    OneQuotes,
    QuotedCosine,
    UnquotedCosine,
    Hours, // between the two, as a logarithm
    SameSource,
    SharedLabel,
    BothBreaking,
    OneIsLink, // one is a link of a chain (속보, 종합), the other is not
    BothPhotos,
    Foreign,
    ShorterTitle, // tokens of the shorter headline
    Count
};
QByteArray traitName(Trait trait);
constexpr size_t traits = size_t(Trait::Count);
using Likeness = std::array<float, traits>;

Likeness likenessOf(const WeighedSignature &a, const WeighedSignature &b);

} // namespace sokbo::story
