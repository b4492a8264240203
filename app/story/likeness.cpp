// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/likeness.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sokbo::story {

namespace {

using TitleSet = StorySignature::TitleSet;

constexpr std::array<const char *, traits> traitNames{"title-cosine", "title-shared", "rarest",
    "third-rarest", "all-cosine", "both-have-text", "text-cosine", "least-covered", "most-covered",
    "least-in-title", "most-in-title", "shared-names", "shared-names-across", "shared-names-anywhere",
    "other-people", "other-organisations", "other-places", "names-apart", "words-apart", "least-words-apart",
    "shared-words", "shared-numbers", "other-numbers", "numbers-in-one", "both-quote", "one-quotes",
    "quoted-cosine", "unquoted-cosine", "hours", "same-source", "shared-label", "both-breaking",
    "one-is-link", "both-photos", "foreign", "shorter-title"};

std::vector<float> weightsOf(const std::vector<TokenCounts::Row> &rows, const TokenCounts &counts)
{
    std::vector<float> weights;
    weights.reserve(rows.size());
    for (const TokenCounts::Row row : rows)
        weights.push_back(counts.weight(row));
    return weights;
}

float square(float value)
{
    return value * value;
}

// Calls take(i, j) for every element that both sorted vectors have. Which of the two goes on is counted and
// not decided: nobody could guess it, and a wrong guess costs more than the step.
template <typename Take>
void eachShared(const std::vector<Token> &a, const std::vector<Token> &b, Take take)
{
    size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        const Token left = a[i], right = b[j];
        if (left == right)
            take(i, j);
        i += size_t(left <= right);
        j += size_t(right <= left);
    }
}

// The weights of tokens that all stand in `whole`, whose weights are known.
std::vector<float> weightsOfPart(
    const std::vector<Token> &part, const std::vector<Token> &whole, const std::vector<float> &weights)
{
    std::vector<float> ofPart(part.size(), 0.0f);
    eachShared(part, whole, [&](size_t i, size_t j) { ofPart[i] = weights[j]; });
    return ofPart;
}

bool anyShared(const std::vector<Token> &a, const std::vector<Token> &b)
{
    bool any = false;
    eachShared(a, b, [&](size_t, size_t) { any = true; });
    return any;
}

float sharedWeight(
    const std::vector<Token> &a, const std::vector<float> &weights, const std::vector<Token> &b)
{
    float sum = 0;
    eachShared(a, b, [&](size_t i, size_t) { sum += weights[i]; });
    return sum;
}

TitleSet partIn(const std::vector<Token> &title, const std::vector<Token> &other)
{
    TitleSet part = 0;
    eachShared(title, other, [&](size_t i, size_t) { part |= TitleSet(1) << i; });
    return part;
}

bool has(TitleSet set, size_t element)
{
    return (set >> element) & 1;
}

float weightOf(const WeighedSignature &article, TitleSet part)
{
    float sum = 0;
    for (; part != 0; part &= part - 1)
        sum += article.title[size_t(std::countr_zero(part))];
    return sum;
}

float normOf(const WeighedSignature &article, TitleSet part)
{
    float sum = 0;
    for (; part != 0; part &= part - 1)
        sum += square(article.title[size_t(std::countr_zero(part))]);
    return sum > 0 ? std::sqrt(sum) : 1;
}

// The part of the words of which the other article has nothing.
float wordsApart(const StorySignature &article, TitleSet inOther)
{
    const auto apart = std::count_if(
        article.words.begin(), article.words.end(), [&](TitleSet word) { return (word & inOther) == 0; });
    return float(apart) / float(std::max<size_t>(1, article.words.size()));
}

struct Comparison {
    const WeighedSignature &a;
    const WeighedSignature &b;
    Likeness likeness = {};

    void set(Trait trait, float value) { likeness[size_t(trait)] = value; }
    void set(Trait trait, bool value) { set(trait, value ? 1.0f : 0.0f); }

    void compareTitles()
    {
        float sum = 0, squares = 0, quoted = 0, unquoted = 0;
        std::array<float, 3> rarest{};
        TitleSet sharedOfA = 0;
        eachShared(a.signature.title, b.signature.title, [&](size_t i, size_t j) {
            const float weight = a.title[i];
            sum += weight;
            squares += square(weight);
            sharedOfA |= TitleSet(1) << i;
            if (has(a.signature.quoted, i) && has(b.signature.quoted, j))
                quoted += square(weight);
            if (has(a.signature.unquoted, i) && has(b.signature.unquoted, j))
                unquoted += square(weight);
            for (float &place : rarest)
                if (weight > place) {
                    std::move_backward(&place, rarest.end() - 1, rarest.end());
                    place = weight;
                    break;
                }
        });
        set(Trait::TitleCosine, squares / (a.titleNorm * b.titleNorm));
        set(Trait::TitleShared, sum);
        set(Trait::Rarest, rarest[0]);
        set(Trait::ThirdRarest, rarest[2]);
        const float ofA = sum / a.titleSum, ofB = sum / b.titleSum;
        set(Trait::LeastInTitle, std::min(ofA, ofB));
        set(Trait::MostInTitle, std::max(ofA, ofB));
        const bool aQuotes = a.signature.quoted != 0, bQuotes = b.signature.quoted != 0;
        set(Trait::BothQuote, aQuotes && bQuotes);
        set(Trait::OneQuotes, aQuotes != bQuotes);
        if (aQuotes && bQuotes) {
            set(Trait::QuotedCosine, quoted / (a.quotedNorm * b.quotedNorm));
            set(Trait::UnquotedCosine, unquoted / (a.unquotedNorm * b.unquotedNorm));
        }
        // A word that both have whole: all its tokens are shared, and a word of the other has the same ones.
        int words = 0;
        for (const TitleSet word : a.signature.words)
            if ((word & ~sharedOfA) == 0)
                ++words;
        set(Trait::SharedWords, float(std::min(words, 6)));
        set(Trait::ShorterTitle, float(std::min(a.signature.title.size(), b.signature.title.size())));
    }

    void compareTexts()
    {
        float squares = 0, ofTexts = 0;
        eachShared(a.signature.all, b.signature.all, [&](size_t i, size_t) { squares += square(a.all[i]); });
        set(Trait::AllCosine, squares / (a.allNorm * b.allNorm));
        const bool both = a.signature.hasText && b.signature.hasText;
        set(Trait::BothHaveText, both);
        // What is left of the shared tokens without those of both headlines.
        if (both)
            ofTexts = squares - likeness[size_t(Trait::TitleCosine)] * a.titleNorm * b.titleNorm;
        set(Trait::TextCosine, both ? ofTexts / (a.textNorm * b.textNorm) : -0.1f);
        const TitleSet ofA = partIn(a.signature.title, b.signature.all);
        const TitleSet ofB = partIn(b.signature.title, a.signature.all);
        const float coveredA = weightOf(a, ofA) / a.titleSum, coveredB = weightOf(b, ofB) / b.titleSum;
        set(Trait::LeastCovered, std::min(coveredA, coveredB));
        set(Trait::MostCovered, std::max(coveredA, coveredB));
        const float apartA = wordsApart(a.signature, ofA), apartB = wordsApart(b.signature, ofB);
        set(Trait::WordsApart, (apartA + apartB) / 2);
        set(Trait::LeastWordsApart, std::min(apartA, apartB));
    }

    void compareNames()
    {
        const StorySignature &first = a.signature, &second = b.signature;
        const float shared = sharedWeight(first.names, a.names, second.names);
        const float ofA = sharedWeight(first.names, a.names, second.allNames);
        const float ofB = sharedWeight(second.names, b.names, first.allNames);
        set(Trait::SharedNames, std::min(shared, 20.0f));
        set(Trait::SharedNamesAcross, std::min(ofA + ofB - shared, 30.0f));
        set(Trait::SharedNamesAnywhere,
            std::min(sharedWeight(first.allNames, a.allNames, second.allNames), 40.0f));
        float all = 0;
        for (const float weight : a.names)
            all += weight;
        for (const float weight : b.names)
            all += weight;
        set(Trait::NamesApart, std::min(all - ofA - ofB, 30.0f));
        const auto others = [&](const std::vector<Token> &of, const std::vector<Token> &and_) {
            return !of.empty() && !and_.empty() && !anyShared(of, second.allNames)
                && !anyShared(and_, first.allNames);
        };
        set(Trait::OtherPeople, others(first.people, second.people));
        set(Trait::OtherOrganisations, others(first.organisations, second.organisations));
        set(Trait::OtherPlaces, others(first.places, second.places));
    }

    void compareNumbers()
    {
        const StorySignature &first = a.signature, &second = b.signature;
        const bool across
            = anyShared(first.numbers, second.allNumbers) || anyShared(second.numbers, first.allNumbers);
        int shared = 0;
        eachShared(first.numbers, second.numbers, [&](size_t, size_t) { ++shared; });
        set(Trait::SharedNumbers, float(std::min(shared, 3)));
        set(Trait::OtherNumbers, !first.numbers.empty() && !second.numbers.empty() && !across);
        set(Trait::NumbersInOne, first.numbers.empty() != second.numbers.empty());
    }

    void compareCircumstances()
    {
        const StorySignature &first = a.signature, &second = b.signature;
        const float hours = float(std::abs(first.published - second.published)) / 3600.0f;
        set(Trait::Hours, std::log1p(std::min(hours, 100.0f)));
        set(Trait::SameSource, first.source == second.source);
        set(Trait::SharedLabel, anyShared(first.labels, second.labels));
        set(Trait::BothBreaking, first.isBreaking && second.isBreaking);
        set(Trait::OneIsLink, first.isLink != second.isLink);
        set(Trait::BothPhotos, first.isPhoto && second.isPhoto);
        set(Trait::Foreign, first.isForeign);
    }
};

} // namespace

QByteArray traitName(Trait trait)
{
    return QByteArray(traitNames[size_t(trait)]);
}

WeighedSignature weighed(StorySignature signature, TokenCounts::Rows rows, const TokenCounts &counts)
{
    WeighedSignature article;
    article.all = weightsOf(rows.all, counts);
    article.allNames = weightsOf(rows.allNames, counts);
    article.title = weightsOfPart(signature.title, signature.all, article.all);
    article.names = weightsOfPart(signature.names, signature.allNames, article.allNames);
    article.rows = std::move(rows);
    float title = 0, all = 0;
    for (const float weight : article.title) {
        article.titleSum += weight;
        title += square(weight);
    }
    for (const float weight : article.all)
        all += square(weight);
    article.signature = std::move(signature);
    article.titleSum = std::max(article.titleSum, 1.0f);
    article.titleNorm = title > 0 ? std::sqrt(title) : 1;
    article.allNorm = all > 0 ? std::sqrt(all) : 1;
    article.textNorm = all > title ? std::sqrt(all - title) : 1;
    article.quotedNorm = normOf(article, article.signature.quoted);
    article.unquotedNorm = normOf(article, article.signature.unquoted);
    return article;
}

Likeness likenessOf(const WeighedSignature &a, const WeighedSignature &b)
{
    Comparison comparison{a, b};
    comparison.compareTitles();
    comparison.compareTexts();
    comparison.compareNames();
    comparison.compareNumbers();
    comparison.compareCircumstances();
    return comparison.likeness;
}

} // namespace sokbo::story
