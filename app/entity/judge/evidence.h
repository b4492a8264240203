// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"

#include <QHash>

#include <array>
#include <span>
#include <utility>

namespace sokbo::entity {

// What speaks for and against a candidate, as numbers of features: the trainer and the judge both ask here,
// so that they cannot differ.
class Evidence {
public:
    static constexpr int bits = 20;
    static constexpr std::size_t usual = 96; // features of a candidate

    // All that is known of a candidate, or only what is made of the words in and beside it.
    enum class Of { Everything, Words };

    explicit Evidence(Of of = Of::Everything)
        : m_isOfWords(of == Of::Words)
        , m_features(usual)
    {
    }

    template <typename... Values>
    void add(unsigned family, Values... values)
    {
        if (m_isOfWords && !isMadeOfWords(family))
            return;
        std::uint64_t key = (family + 1) * 0x9E3779B97F4A7C15ULL;
        ((key = mix(key, std::uint64_t(values))), ...);
        if (m_count == m_features.size())
            m_features.resize(2 * m_count);
        m_features[m_count++] = std::uint32_t(key >> (64 - bits));
    }
    std::span<const std::uint32_t> features() const { return {m_features.data(), m_count}; }
    std::vector<std::uint32_t> keptFeatures() const { return {features().begin(), features().end()}; }
    static std::uint64_t keyOf(QStringView text);

private:
    // The numbers are those that evidenceFor() gives.
    static bool isMadeOfWords(unsigned family)
    {
        return (family >= 15 && family <= 17) || family == 19 || family == 21 || family == 22 || family == 30
            || family == 31 || (family >= 34 && family <= 37);
    }
    static std::uint64_t mix(std::uint64_t key, std::uint64_t value)
    {
        key = (key + value + 1) * 0xff51afd7ed558ccdULL;
        return key ^ (key >> 29);
    }

    bool m_isOfWords;
    // With room, so that adding one, as is done millions of times, takes no call.
    std::vector<std::uint32_t> m_features;
    std::size_t m_count = 0;
};

// What the languages find in a field, weighed against each other; no two say the same of the same stretch.
Candidates candidatesOf(const Languages &languages, const Context &context);

// One name means one thing throughout: how often the taggers found a form as each type, in all fields of a
// document.
class TaggedForms {
public:
    // The reading must outlive this.
    void add(const Reading &reading, const Candidates &found);
    // The times at other places, of the same type and of others; at most 3 each.
    std::pair<int, int> elsewhere(const Candidate &candidate, QStringView form) const;

private:
    static constexpr std::size_t types = 8; // of mentions
    QHash<QStringView, std::array<int, types>> m_counts;
};

// Of every candidate of a field, in their order. `forms`: of the document.
std::vector<Evidence> evidenceFor(const Languages &languages, const ListedNames &names,
    const TaggedForms &forms, const Context &context, const Candidates &found,
    Evidence::Of of = Evidence::Of::Everything);

} // namespace sokbo::entity
