// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/language.h"

#include <QHash>

#include <array>
#include <functional>
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

    // What features of one family that are added one after another have in common.
    struct Begun {
        unsigned family = 0;
        std::uint64_t key = 0;
    };

    explicit Evidence(Of of = Of::Everything)
        : m_isOfWords(of == Of::Words)
        , m_features(usual)
    {
    }

    void clear() { m_count = 0; }
    template <typename... Values>
    static Begun begin(unsigned family, Values... values)
    {
        return begin(Begun{family, (family + 1) * 0x9E3779B97F4A7C15ULL}, values...);
    }
    template <typename... Values>
    static Begun begin(Begun begun, Values... values)
    {
        ((begun.key = mix(begun.key, std::uint64_t(values))), ...);
        return begun;
    }
    template <typename... Values>
    void add(Begun begun, Values... values)
    {
        if (m_isOfWords && !isMadeOfWords(begun.family))
            return;
        if (m_count == m_features.size())
            m_features.resize(2 * m_count);
        m_features[m_count++] = std::uint32_t(begin(begun, values...).key >> (64 - bits));
    }
    template <typename... Values>
    void add(unsigned family, Values... values)
    {
        add(begin(family), values...);
    }
    std::span<const std::uint32_t> features() const { return {m_features.data(), m_count}; }
    static std::uint64_t keyOf(QStringView text);
    // The same, unit by unit, from 0.
    static std::uint64_t keyWith(std::uint64_t key, QChar unit)
    {
        const bool isSyllable = unit >= QChar(0xac00) && unit <= QChar(0xd7a3); // as most are
        return mix(key, !isSyllable && unit.isDigit() ? u'0' : unit.unicode());
    }

private:
    // The numbers are those that forEachEvidence() gives.
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
    struct Times {
        std::array<int, 8> byType{}; // of mentions
        // At other places, of the same type and of others; at most 3 each.
        std::pair<int, int> elsewhere(const Candidate &candidate) const;
    };
    Times timesOf(QStringView form) const { return m_times.value(form); }

private:
    QHash<QStringView, Times> m_times;
};

// A candidate, and what is said of it. `kind`: of what type, who found it and where.
struct Described {
    const Candidate &candidate;
    unsigned kind;
    Evidence &evidence;
};

// Gives the features of every candidate of a field, in their order, as they are known until the next. What is
// the same for all candidates of a stretch is asked once. `forms`: of the document.
void forEachEvidence(const Languages &languages, const ListedNames &names, const TaggedForms &forms,
    const Context &context, const Candidates &found,
    const std::function<void(std::size_t, std::span<const std::uint32_t>)> &take,
    Evidence::Of of = Evidence::Of::Everything);

} // namespace sokbo::entity
