// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/train/plainwords.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

namespace sokbo::entity::train {

namespace {

constexpr int plainEpochs = 4;
constexpr float plainRate = 0.1F;
constexpr float plainScale = 24; // whole numbers a unit of weight
constexpr int checkedFold = 0;

struct Word {
    std::vector<std::uint32_t> hints;
    bool isName = false;
    int fold = 0;
};

// Not what only helps to learn; but a title helps to see the name beside it.
bool counts(const std::string &type)
{
    return type == "~title" || type.front() != '~';
}

std::vector<Word> wordsOf(const Corpus &corpus, const CorpusNames &names)
{
    std::vector<Word> words;
    TaggerFeatures features;
    for (const Sentence &sentence : corpus.sentences) {
        features.readWords(sentence.text, FoldNames(names, sentence.fold));
        for (std::size_t i = 0; i < features.words(); ++i) {
            Word word{{features.beginOfHints(i), features.endOfHints(i)}, false, sentence.fold};
            for (const Span &span : sentence.spans)
                word.isName = word.isName
                    || (span.begin < features.endOfWord(i) && features.beginOfWord(i) < span.end
                        && counts(corpus.types[std::size_t(span.type) - 1]));
            words.push_back(std::move(word));
        }
    }
    return words;
}

template <typename Weight>
Weight sumOf(const std::vector<Weight> &weights, const Word &word)
{
    return std::accumulate(word.hints.begin(), word.hints.end(), Weight(0),
        [&](Weight sum, std::uint32_t hint) { return sum + weights[hint]; });
}

std::vector<float> learnWeights(const std::vector<Word> &words)
{
    std::vector<float> weights(std::size_t(1) << TaggerFeatures::hintBits, 0);
    std::vector<float> squares(weights.size(), 0);
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 random(1);
    for (int epoch = 0; epoch < plainEpochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        for (std::size_t index : order) {
            const Word &word = words[index];
            if (word.fold == checkedFold)
                continue;
            const float slope = (word.isName ? 1.0F : 0.0F) - 1 / (1 + std::exp(-sumOf(weights, word)));
            for (std::uint32_t hint : word.hints) {
                squares[hint] += slope * slope;
                weights[hint] += plainRate * slope / std::sqrt(squares[hint] + 1e-3F);
            }
        }
    }
    return weights;
}

} // namespace

PlainWords learnPlainWords(const Corpus &corpus, const CorpusNames &names, int lost)
{
    const std::vector<Word> words = wordsOf(corpus, names);
    const std::vector<float> learned = learnWeights(words);
    PlainWords plain;
    plain.weights.resize(learned.size());
    std::transform(learned.begin(), learned.end(), plain.weights.begin(), [](float weight) {
        return std::int8_t(std::clamp(int(std::lround(weight * plainScale)), -127, 127));
    });
    std::vector<int> weights(plain.weights.begin(), plain.weights.end());
    std::vector<int> ofNames, ofOthers;
    for (const Word &word : words)
        if (word.fold == checkedFold)
            (word.isName ? ofNames : ofOthers).push_back(sumOf(weights, word));
    std::sort(ofNames.begin(), ofNames.end());
    if (!ofNames.empty())
        plain.threshold = ofNames[ofNames.size() * std::size_t(lost) / 1000];
    const auto below
        = std::count_if(ofOthers.begin(), ofOthers.end(), [&](int sum) { return sum < plain.threshold; });
    std::fprintf(stderr, "plain words: %.1f %% of those without a name, threshold %d\n",
        100.0 * double(below) / double(std::max<std::size_t>(1, ofOthers.size())), plain.threshold);
    return plain;
}

} // namespace sokbo::entity::train
