// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/train/crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>

namespace sokbo::entity::train {

namespace {

constexpr float smoothing = 1e-3F; // of AdaGrad's denominator
constexpr float negligible = 0.003F; // characters that the model is this sure of teach nothing

int typeOf(int label)
{
    return label == 0 ? 0 : (label - 1) / 4 + 1;
}

bool endsType(int label)
{
    return label == 0 || (label - 1) % 4 >= 2;
}

} // namespace

// The sums over all labellings of one sentence, scaled at every character so that they stay in range.
struct Crf::Lattice {
    int size = 0;
    std::vector<std::uint8_t> dropped; // features left out of this step
    std::vector<float> scores, potentials, alpha, beta; // characters × stride
    std::vector<float> scales;
    std::vector<float> ends; // (characters + 1) × (types + 1): mass of ways that are not within a name
    std::vector<float> moves; // expected transitions
    std::vector<float> factors; // exp of the transitions
    double shift = 0;
    float total = 0;
};

Crf::Crf(int types, std::size_t rows)
    : m_types(types)
    , m_stride(std::size_t(4 * types + 1 + 7) / 8 * 8)
    , m_weights(rows * m_stride)
    , m_squares(m_weights.size())
    , m_transitions(std::size_t((types + 1) * (types + 1)))
    , m_transitionSquares(m_transitions.size())
    , m_late(m_weights.size())
    , m_transitionLate(m_transitions.size())
{
}

void Crf::learn(const std::vector<Example> &examples, const LearningPlan &plan)
{
    std::mt19937 random(plan.seed);
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0);
    Lattice lattice;
    Step step;
    step.dropout = plan.dropout;
    const double half = double(examples.size()) * plan.epochs / 2;
    double done = 0;
    for (int epoch = 0; epoch < plan.epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        step.rate = plan.rate * (1 - 0.9F * float(epoch) / float(std::max(1, plan.epochs - 1)));
        double likelihood = 0;
        for (std::size_t index : order) {
            step.lateness = float(std::max(0.0, (done - half) / half));
            likelihood += learnFrom(examples[index], step, random, lattice);
            done += 1;
        }
        std::fprintf(stderr, "epoch %d: log-likelihood %.0f\n", epoch + 1, likelihood);
    }
    average();
}

void Crf::average()
{
    std::transform(m_weights.begin(), m_weights.end(), m_late.begin(), m_weights.begin(), std::minus<>());
    std::transform(m_transitions.begin(), m_transitions.end(), m_transitionLate.begin(),
        m_transitions.begin(), std::minus<>());
}

void Crf::takeMean(const Crf &other, int count)
{
    const auto mean = [count](float own, float its) { return own + (its - own) / float(count + 1); };
    std::transform(m_weights.begin(), m_weights.end(), other.m_weights.begin(), m_weights.begin(), mean);
    std::transform(
        m_transitions.begin(), m_transitions.end(), other.m_transitions.begin(), m_transitions.begin(), mean);
}

double Crf::learnFrom(const Example &example, const Step &step, std::mt19937 &random, Lattice &lattice)
{
    lattice.size = int(example.labels.size());
    lattice.dropped.resize(example.rows.size());
    const auto threshold = std::uint32_t(double(step.dropout) * 4294967295.0);
    for (std::uint8_t &dropped : lattice.dropped)
        dropped = random() < threshold;
    scoreCharacters(example, lattice);
    const double likelihood = goldScore(example, lattice) - forward(lattice);
    backward(lattice);
    update(example, step, lattice);
    return likelihood;
}

void Crf::scoreCharacters(const Example &example, Lattice &lattice) const
{
    lattice.scores.assign(std::size_t(lattice.size) * m_stride, 0);
    for (int i = 0; i < lattice.size; ++i) {
        float *scores = &lattice.scores[std::size_t(i) * m_stride];
        for (std::uint32_t k = example.offsets[std::size_t(i)]; k < example.offsets[std::size_t(i) + 1];
             ++k) {
            if (lattice.dropped[k])
                continue;
            const float *weights = row(example.rows[k]);
            for (std::size_t label = 0; label < m_stride; ++label)
                scores[label] += weights[label];
        }
    }
}

double Crf::goldScore(const Example &example, const Lattice &lattice) const
{
    double score = 0;
    int previous = 0;
    for (int i = 0; i < lattice.size; ++i) {
        const int label = example.labels[std::size_t(i)];
        score += double(lattice.scores[std::size_t(i) * m_stride + std::size_t(label)]);
        if (endsType(previous))
            score += double(transition(typeOf(previous), typeOf(label)));
        previous = label;
    }
    return score;
}

double Crf::forward(Lattice &lattice) const
{
    const std::size_t states = std::size_t(m_types + 1);
    const std::size_t cells = std::size_t(lattice.size) * m_stride;
    lattice.potentials.resize(cells);
    lattice.alpha.resize(cells);
    lattice.beta.resize(cells);
    lattice.scales.resize(std::size_t(lattice.size));
    lattice.ends.assign((std::size_t(lattice.size) + 1) * states, 0);
    lattice.factors.resize(states * states);
    std::transform(m_transitions.begin(), m_transitions.end(), lattice.factors.begin(),
        [](float x) { return std::exp(x); });

    double logTotal = 0;
    lattice.ends[0] = 1;
    std::vector<float> enter(states);
    for (int i = 0; i < lattice.size; ++i) {
        const float *scores = &lattice.scores[std::size_t(i) * m_stride];
        float *potential = &lattice.potentials[std::size_t(i) * m_stride];
        float *alpha = &lattice.alpha[std::size_t(i) * m_stride];
        const float highest = *std::max_element(scores, scores + labels());
        for (int label = 0; label < labels(); ++label)
            potential[label] = std::exp(scores[label] - highest);
        logTotal += double(highest);

        const float *ends = &lattice.ends[std::size_t(i) * states];
        std::fill(enter.begin(), enter.end(), 0.0F);
        for (std::size_t from = 0; from < states; ++from)
            for (std::size_t to = 0; to < states; ++to)
                enter[to] += ends[from] * lattice.factors[from * states + to];
        alpha[0] = enter[0] * potential[0];
        float sum = alpha[0];
        for (int type = 1; type <= m_types; ++type) {
            const int begin = 4 * (type - 1) + 1;
            const float within = i > 0 ? (alpha - m_stride)[begin] + (alpha - m_stride)[begin + 1] : 0;
            alpha[begin] = enter[std::size_t(type)] * potential[begin];
            alpha[begin + 1] = within * potential[begin + 1];
            alpha[begin + 2] = within * potential[begin + 2];
            alpha[begin + 3] = enter[std::size_t(type)] * potential[begin + 3];
            sum += alpha[begin] + alpha[begin + 1] + alpha[begin + 2] + alpha[begin + 3];
        }
        lattice.scales[std::size_t(i)] = sum;
        logTotal += std::log(double(sum));
        for (int label = 0; label < labels(); ++label)
            alpha[label] /= sum;
        float *nextEnds = &lattice.ends[(std::size_t(i) + 1) * states];
        nextEnds[0] = alpha[0];
        for (int type = 1; type <= m_types; ++type)
            nextEnds[type] = alpha[4 * type - 1] + alpha[4 * type];
    }
    const float *last = &lattice.ends[std::size_t(lattice.size) * states];
    lattice.total = std::accumulate(last, last + states, 0.0F);
    return logTotal + std::log(double(lattice.total));
}

void Crf::backward(Lattice &lattice) const
{
    const std::size_t states = std::size_t(m_types + 1);
    lattice.moves.assign(states * states, 0);
    float *last = &lattice.beta[std::size_t(lattice.size - 1) * m_stride];
    for (int label = 0; label < labels(); ++label)
        last[label] = endsType(label) ? 1 / lattice.total : 0;
    std::vector<float> enter(states);
    std::vector<float> leave(states);
    for (int i = lattice.size - 1; i >= 0; --i) {
        float *beta = &lattice.beta[std::size_t(i) * m_stride];
        const float *potential = &lattice.potentials[std::size_t(i) * m_stride];
        const float scale = 1 / lattice.scales[std::size_t(i)];
        enter[0] = potential[0] * beta[0] * scale;
        for (int type = 1; type <= m_types; ++type) {
            const int begin = 4 * (type - 1) + 1;
            enter[std::size_t(type)]
                = (potential[begin] * beta[begin] + potential[begin + 3] * beta[begin + 3]) * scale;
        }
        const float *ends = &lattice.ends[std::size_t(i) * states];
        for (std::size_t from = 0; from < states; ++from) {
            leave[from] = 0;
            for (std::size_t to = 0; to < states; ++to) {
                const float way = lattice.factors[from * states + to] * enter[to];
                leave[from] += way;
                lattice.moves[from * states + to] += ends[from] * way;
            }
        }
        if (i == 0)
            return;
        float *before = beta - m_stride;
        before[0] = leave[0];
        for (int type = 1; type <= m_types; ++type) {
            const int begin = 4 * (type - 1) + 1;
            const float within
                = (potential[begin + 1] * beta[begin + 1] + potential[begin + 2] * beta[begin + 2]) * scale;
            before[begin] = before[begin + 1] = within;
            before[begin + 2] = before[begin + 3] = leave[std::size_t(type)];
        }
    }
}

void Crf::update(const Example &example, const Step &step, Lattice &lattice)
{
    std::vector<float> gradient(m_stride);
    for (int i = 0; i < lattice.size; ++i) {
        const float *alpha = &lattice.alpha[std::size_t(i) * m_stride];
        const float *beta = &lattice.beta[std::size_t(i) * m_stride];
        float largest = 0;
        for (int label = 0; label < labels(); ++label) {
            const float expected = alpha[label] * beta[label];
            gradient[std::size_t(label)] = (label == example.labels[std::size_t(i)] ? 1 : 0) - expected;
            largest = std::max(largest, std::fabs(gradient[std::size_t(label)]));
        }
        if (largest < negligible)
            continue;
        for (std::uint32_t k = example.offsets[std::size_t(i)]; k < example.offsets[std::size_t(i) + 1];
             ++k) {
            if (lattice.dropped[k])
                continue;
            float *weights = &m_weights[std::size_t(example.rows[k]) * m_stride];
            float *squares = &m_squares[std::size_t(example.rows[k]) * m_stride];
            float *late = &m_late[std::size_t(example.rows[k]) * m_stride];
            for (std::size_t label = 0; label < m_stride; ++label) {
                squares[label] += gradient[label] * gradient[label];
                const float change = step.rate * gradient[label] / std::sqrt(squares[label] + smoothing);
                weights[label] += change;
                late[label] += step.lateness * change;
            }
        }
    }
    int previous = 0;
    for (int i = 0; i < lattice.size; ++i) {
        const int label = example.labels[std::size_t(i)];
        if (endsType(previous))
            lattice.moves[std::size_t(typeOf(previous) * (m_types + 1) + typeOf(label))] -= 1;
        previous = label;
    }
    for (std::size_t i = 0; i < m_transitions.size(); ++i) {
        const float slope = -lattice.moves[i];
        m_transitionSquares[i] += slope * slope;
        const float change = step.rate * slope / std::sqrt(m_transitionSquares[i] + smoothing);
        m_transitions[i] += change;
        m_transitionLate[i] += step.lateness * change;
    }
}

} // namespace sokbo::entity::train
