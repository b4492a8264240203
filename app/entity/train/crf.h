// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/train/corpus.h"

#include <random>

namespace sokbo::entity::train {

// A sentence with its features, and the label of every character (taggermodel.h says which). Rows are
// numbered from 0 without gaps, so that the weights take no more memory than is used.
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
    Crf(int types, std::size_t rows);

    // Prints one line an epoch to stderr. What is kept are the averages of all weights over the second half
    // of the steps, which serve better than where the last few sentences happened to leave them.
    void learn(const std::vector<Example> &examples, const LearningPlan &plan);

    // Takes the mean of the weights of several, of which this one stands for `count` already. Each is wrong
    // about other rare words, and their mean less often than any.
    void takeMean(const Crf &other, int count);

    int types() const { return m_types; }
    int labels() const { return 4 * m_types + 1; }
    std::size_t rows() const { return m_weights.size() / m_stride; }
    const float *row(std::uint32_t number) const { return m_weights.data() + std::size_t(number) * m_stride; }
    float transition(int from, int to) const { return m_transitions[std::size_t(from * (m_types + 1) + to)]; }

private:
    struct Lattice;
    struct Step {
        float rate = 0;
        float dropout = 0;
        float lateness = 0; // 0 up to the half of all steps, then growing to 1
    };
    double learnFrom(const Example &example, const Step &step, std::mt19937 &random, Lattice &lattice);
    void scoreCharacters(const Example &example, Lattice &lattice) const;
    double forward(Lattice &lattice) const;
    void backward(Lattice &lattice) const;
    void update(const Example &example, const Step &step, Lattice &lattice);
    void average();
    double goldScore(const Example &example, const Lattice &lattice) const;

    int m_types;
    std::size_t m_stride; // labels, padded so that rows are vectors
    std::vector<float> m_weights;
    std::vector<float> m_squares;
    std::vector<float> m_transitions;
    std::vector<float> m_transitionSquares;
    // Every change times its lateness: what the averages lack of the last weights.
    std::vector<float> m_late;
    std::vector<float> m_transitionLate;
};

} // namespace sokbo::entity::train
