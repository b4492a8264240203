// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/train/corpus.h"

#include <random>

namespace sokbo::entity::train {

// A sentence with its features, and the label of every character (taggermodel.h says which).
struct Example {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> offsets; // of every character, and the end
    std::vector<std::uint8_t> labels;
};

struct LearningPlan {
    int epochs = 3;
    float rate = 0.05F; // AdaGrad's; large steps let rare features count at once, which serves names well
    float dropout = 0.1F; // the share of features left out of each step
    unsigned seed = 1;
};

// A linear-chain CRF over the labels outside and begin, inside, end, single of every type, learned by AdaGrad
// on the exact gradient, sentence by sentence.
class Crf {
public:
    explicit Crf(int types);

    // Prints one line an epoch to stderr.
    void learn(const std::vector<Example> &examples, const LearningPlan &plan);

    int types() const { return m_types; }
    int labels() const { return 4 * m_types + 1; }
    const float *row(std::uint32_t number) const { return m_weights.data() + std::size_t(number) * m_stride; }
    float transition(int from, int to) const { return m_transitions[std::size_t(from * (m_types + 1) + to)]; }

private:
    struct Lattice;
    double step(
        const Example &example, const LearningPlan &plan, float rate, std::mt19937 &random, Lattice &lattice);
    void scoreCharacters(const Example &example, Lattice &lattice) const;
    double forward(Lattice &lattice) const;
    void backward(Lattice &lattice) const;
    void update(const Example &example, float rate, Lattice &lattice);
    double goldScore(const Example &example, const Lattice &lattice) const;

    int m_types;
    std::size_t m_stride; // labels, padded so that rows are vectors
    std::vector<float> m_weights;
    std::vector<float> m_squares;
    std::vector<float> m_transitions;
    std::vector<float> m_transitionSquares;
};

} // namespace sokbo::entity::train
