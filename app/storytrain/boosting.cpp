// SPDX-License-Identifier: GPL-3.0-or-later
#include "storytrain/boosting.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace sokbo::storytrain {

using namespace story;

namespace {

using Tree = StoryJudge::Tree;

constexpr int treeCount = 300;
constexpr float rate = 0.05f; // of what a tree says, how much counts
constexpr double share = 0.7; // of the examples that a tree is grown on
constexpr double traitShare = 0.5; // of the traits that a tree may ask about, so that not all ask the same
constexpr size_t fewest = 8; // examples for an answer

struct Growth {
    const std::vector<Example> &examples;
    const std::array<std::vector<std::uint32_t>, traits> &sorted; // examples by trait
    const std::vector<double> &wrong; // same, less how likely that is by now
    const std::vector<double> &certain; // likely · (1 - likely)
    std::vector<int> node; // of each example; -1: left out of this tree
    std::array<bool, traits> mayAsk; // about this trait
};

struct Split {
    size_t trait = 0;
    float threshold = std::numeric_limits<float>::lowest(); // all go to the second child
    double gain = 0;
};

struct Sums {
    double wrong = 0;
    size_t count = 0;
};

double gainOf(const Sums &sums)
{
    return sums.count == 0 ? 0 : sums.wrong * sums.wrong / double(sums.count);
}

Split bestSplit(const Growth &growth, int node)
{
    Sums all;
    for (size_t i = 0; i < growth.node.size(); ++i)
        if (growth.node[i] == node) {
            all.wrong += growth.wrong[i];
            ++all.count;
        }
    Split best;
    for (size_t trait = 0; trait < traits; ++trait) {
        if (!growth.mayAsk[trait])
            continue;
        Sums first;
        float before = std::numeric_limits<float>::lowest();
        for (const std::uint32_t i : growth.sorted[trait]) {
            if (growth.node[i] != node)
                continue;
            const float value = growth.examples[i].likeness[trait];
            if (value > before && first.count >= fewest && all.count - first.count >= fewest) {
                const Sums second{all.wrong - first.wrong, all.count - first.count};
                const double gain = gainOf(first) + gainOf(second) - gainOf(all);
                if (gain > best.gain + 1e-9)
                    best = {trait, (before + value) / 2, gain};
            }
            before = value;
            first.wrong += growth.wrong[i];
            ++first.count;
        }
    }
    return best;
}

Tree grow(Growth &growth)
{
    Tree tree;
    for (size_t question = 0; question < Tree::questions; ++question) {
        const Split split = bestSplit(growth, int(question));
        tree.trait[question] = std::uint8_t(split.trait);
        tree.threshold[question] = split.threshold;
        for (size_t i = 0; i < growth.node.size(); ++i)
            if (growth.node[i] == int(question))
                growth.node[i] = int(2 * question)
                    + (growth.examples[i].likeness[split.trait] < split.threshold ? 1 : 2);
    }
    for (size_t answer = 0; answer < Tree::answers; ++answer) {
        double wrong = 0, certain = 0;
        for (size_t i = 0; i < growth.node.size(); ++i)
            if (growth.node[i] == int(Tree::questions + answer)) {
                wrong += growth.wrong[i];
                certain += growth.certain[i];
            }
        tree.answer[answer] = certain > 1e-9 ? rate * float(std::clamp(wrong / certain, -4.0, 4.0)) : 0;
    }
    return tree;
}

} // namespace

StoryJudge learn(const std::vector<Example> &examples)
{
    std::array<std::vector<std::uint32_t>, traits> sorted;
    for (size_t trait = 0; trait < traits; ++trait) {
        sorted[trait].resize(examples.size());
        std::iota(sorted[trait].begin(), sorted[trait].end(), 0u);
        std::stable_sort(sorted[trait].begin(), sorted[trait].end(), [&](std::uint32_t a, std::uint32_t b) {
            return examples[a].likeness[trait] < examples[b].likeness[trait];
        });
    }
    const auto same = double(
        std::count_if(examples.begin(), examples.end(), [](const Example &example) { return example.same; }));
    const auto start = float(std::log(same / (double(examples.size()) - same)));
    std::vector<Tree> trees;
    std::vector<double> wrong(examples.size()), certain(examples.size());
    std::vector<float> sum(examples.size(), start);
    std::mt19937 random(2);
    const auto drawn = [&random](double of) { return double(random()) < of * double(std::mt19937::max()); };
    for (int n = 0; n < treeCount; ++n) {
        Growth growth{examples, sorted, wrong, certain, std::vector<int>(examples.size(), -1), {}};
        for (size_t i = 0; i < examples.size(); ++i) {
            const double likely = 1 / (1 + std::exp(-double(sum[i])));
            wrong[i] = (examples[i].same ? 1 : 0) - likely;
            certain[i] = likely * (1 - likely);
            if (drawn(share))
                growth.node[i] = 0;
        }
        for (bool &may : growth.mayAsk)
            may = drawn(traitShare);
        trees.push_back(grow(growth));
        const StoryJudge alone(0, {trees.back()});
        for (size_t i = 0; i < examples.size(); ++i) {
            const float likely = alone.probability(examples[i].likeness);
            sum[i] += std::log(likely / (1 - likely));
        }
    }
    return StoryJudge(start, std::move(trees));
}

} // namespace sokbo::storytrain
