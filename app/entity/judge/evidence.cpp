// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/evidence.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <compare>
#include <deque>
#include <numeric>

namespace sokbo::entity {

namespace {

constexpr int noMargin = 99;
constexpr int longestShape = 6; // stretches of one kind of character
constexpr int longestNeighbour = 12; // UTF-16 units

int bucketOf(int margin, int width)
{
    return std::clamp(margin / width, -12, 20);
}

// Who found it, as far as it tells how much it is worth.
unsigned sourceOf(const Candidate &candidate)
{
    if (candidate.isNearMiss)
        return 3;
    if (candidate.isTagged)
        return candidate.isAgreed ? 2 : 1;
    return 0;
}

unsigned kindAt(const Reading &reading, int i)
{
    return unsigned(reading.kind(i)) + (reading.at(i) == u'\n' ? 8 : 0);
}

// The kinds of characters that a name is made of, each run once.
std::uint64_t shapeOf(const Reading &reading, const Candidate &candidate)
{
    std::uint64_t shape = 1;
    int runs = 0;
    for (int i = candidate.start; i < candidate.end && runs < longestShape; ++i)
        if (i == candidate.start || reading.kind(i) != reading.kind(i - 1)) {
            shape = shape * 8 + std::uint64_t(reading.kind(i));
            ++runs;
        }
    return shape;
}

QStringView wordBefore(const Reading &reading, int start)
{
    int end = start;
    while (end > 0 && !reading.isWordPart(end - 1) && start - end < 2)
        --end;
    int begin = end;
    while (begin > 0 && reading.isWordPart(begin - 1) && end - begin < longestNeighbour)
        --begin;
    return reading.view(begin, end);
}

QStringView wordAfter(const Reading &reading, int end)
{
    int begin = end;
    while (begin < reading.size() && !reading.isWordPart(begin) && begin - end < 2)
        ++begin;
    int last = begin;
    while (last < reading.size() && reading.isWordPart(last) && last - begin < longestNeighbour)
        ++last;
    return reading.view(begin, last);
}

unsigned wayOf(const Candidate &own, const Candidate &other)
{
    if (other.start == own.start && other.end == own.end)
        return 0;
    if (other.start <= own.start && other.end >= own.end)
        return 1; // holds it
    if (other.start >= own.start && other.end <= own.end)
        return 2; // is held
    return 3;
}

struct Overlapping {
    const Candidate *other;
    unsigned way;
    unsigned source;
};

// Which candidates overlap which.
class Neighbours {
public:
    explicit Neighbours(const Candidates &found)
        : m_found(found)
    {
        m_order.resize(found.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        m_furthest.reserve(found.size());
        std::sort(m_order.begin(), m_order.end(),
            [&](std::size_t a, std::size_t b) { return found[a].start < found[b].start; });
        int furthest = 0;
        for (std::size_t i : m_order) {
            furthest = std::max(furthest, found[i].end);
            m_furthest.push_back(furthest);
        }
    }

    // Those that overlap a candidate, and whatever has its very limits: itself too.
    void findOverlapping(const Candidate &own, std::vector<Overlapping> &overlapping) const
    {
        overlapping.clear();
        const auto behind = std::lower_bound(m_order.begin(), m_order.end(), own.end,
            [&](std::size_t i, int end) { return m_found[i].start < end; });
        int looked = 0;
        for (auto at = behind; at != m_order.begin() && looked < mostLooked; ++looked) {
            --at;
            if (m_furthest[std::size_t(at - m_order.begin())] <= own.start)
                break;
            const Candidate &other = m_found[*at];
            if (other.end > own.start)
                overlapping.push_back({&other, wayOf(own, other), sourceOf(other)});
        }
    }

private:
    static constexpr int mostLooked = 40;

    const Candidates &m_found;
    std::vector<std::size_t> m_order; // by start
    std::vector<int> m_furthest; // where any of those up to here ends
};

unsigned listOf(const ListedNames &names, QStringView form)
{
    unsigned lists = 0;
    if (const WordTable::Match match = names.trusted().find(form))
        lists |= 1 + unsigned(names[match].type);
    if (const WordTable::Match match = names.doubtful().find(form))
        lists |= (1 + unsigned(names[match].type)) << 4;
    if (names.headline().contains(form))
        lists |= 256;
    return lists;
}

// Makes one of those candidates that say the same of the same stretch: the one that knows most.
void mergeAlike(Candidates &found)
{
    struct Place {
        int start, end, type, rank, worth;
        std::size_t number;
        auto operator<=>(const Place &) const = default;
    };
    std::vector<Place> order;
    order.reserve(found.size());
    for (const Candidate &candidate : found) {
        // The tagger's first, which have what the others know already; near misses last.
        const int rank = candidate.isTagged ? 0 : candidate.isNearMiss ? 2 : 1;
        order.push_back(
            {candidate.start, candidate.end, int(candidate.type), rank, -candidate.score, order.size()});
    }
    std::sort(order.begin(), order.end());
    Candidates merged;
    merged.reserve(found.size());
    for (const Place &place : order) {
        Candidate &candidate = found[place.number];
        if (candidate.start >= candidate.end)
            continue;
        if (!merged.empty() && merged.back().start == candidate.start && merged.back().end == candidate.end
            && merged.back().type == candidate.type) {
            Candidate &kept = merged.back();
            kept.score = std::max(kept.score, candidate.score);
            if (kept.value.isEmpty())
                kept.value = candidate.value;
            if (kept.ticker.isEmpty())
                kept.ticker = candidate.ticker;
            if (kept.role.isEmpty())
                kept.role = candidate.role;
            kept.isNearMiss = kept.isNearMiss || (candidate.isNearMiss && !kept.isTagged);
            kept.isAnonymous = kept.isAnonymous || candidate.isAnonymous;
            kept.isWhole = kept.isWhole || candidate.isWhole;
            kept.isShown = kept.isShown || candidate.isShown;
            continue;
        }
        merged.push_back(std::move(candidate));
    }
    found = std::move(merged);
}

} // namespace

std::uint64_t Evidence::keyOf(QStringView text)
{
    std::uint64_t key = 0;
    for (QChar unit : text)
        key = keyWith(key, unit);
    return key;
}

Candidates candidatesOf(const Languages &languages, const Context &context)
{
    Candidates found;
    for (const std::unique_ptr<Language> &language : languages) {
        const std::size_t before = found.size();
        language->find(context, found);
        for (std::size_t i = before; i < found.size(); ++i)
            found[i].isUnlearned = !language->isLearned();
    }
    for (const std::unique_ptr<Language> &language : languages)
        language->weigh(context, found);
    mergeAlike(found);
    return found;
}

void TaggedForms::add(const Reading &reading, const Candidates &found)
{
    for (const Candidate &candidate : found)
        if (candidate.isTagged)
            ++m_times[reading.view(candidate.start, candidate.end)].byType[std::size_t(candidate.type)];
}

std::pair<int, int> TaggedForms::Times::elsewhere(const Candidate &candidate) const
{
    const int all = std::accumulate(byType.begin(), byType.end(), 0);
    if (all == 0)
        return {0, 0};
    const int alike = byType[std::size_t(candidate.type)];
    return {std::min(alike - (candidate.isTagged ? 1 : 0), 3), std::min(all - alike, 3)};
}

namespace {

// What is the same for every candidate of a stretch.
class Stretch {
public:
    Stretch(const Languages &languages, const ListedNames &names, const Reading &reading,
        const TaggedForms &forms, const std::vector<Overlapping> &overlapping, const Candidate &own)
        : m_reading(reading)
        , m_start(own.start)
        , m_end(own.end)
        , m_form(reading.view(own.start, own.end))
        , m_lists(listOf(names, m_form))
        , m_isOrdinary(isOrdinaryWord(languages, m_form))
        , m_shape(shapeOf(reading, own))
        , m_before(Evidence::keyOf(wordBefore(reading, own.start)))
        , m_after(Evidence::keyOf(wordAfter(reading, own.end)))
        , m_times(forms.timesOf(m_form))
        , m_overlapping(overlapping)
    {
        for (qsizetype i = 0; i < m_form.size(); ++i) {
            m_key = Evidence::keyWith(m_key, m_form[i]);
            if (i < 3)
                m_lefts[2] = m_key;
            if (i < 2)
                m_lefts[1] = m_key;
        }
        for (std::size_t i = 0; i < m_rights.size(); ++i)
            m_rights[i] = Evidence::keyOf(m_form.right(qsizetype(i) + 1));
    }

    // `type`: with what the field is written in.
    void describe(const Described &described, unsigned type) const
    {
        addScores(described);
        addOverlapping(described, type);
        addBorders(described, type);
        addForm(described, type);
        addWider(described, type);
    }

private:
    int length() const { return int(m_form.size()); }
    char16_t at(int i) const { return m_reading.at(i); }

    static int marginOf(const Candidate &candidate)
    {
        return candidate.margin ? bucketOf(*candidate.margin, 50) : noMargin;
    }

    void addScores(const Described &described) const
    {
        const auto &[candidate, kind, evidence] = described;
        const int margin = marginOf(candidate);
        evidence.add(1, kind);
        evidence.add(2, kind, candidate.score);
        evidence.add(3, kind, margin);
        evidence.add(4, kind, candidate.margin ? bucketOf(*candidate.margin / length(), 20) : noMargin);
        evidence.add(5, kind, candidate.doubts);
        evidence.add(6, kind, candidate.doubts, margin / 3);
    }

    void addOverlapping(const Described &described, unsigned type) const
    {
        const auto &[candidate, kind, evidence] = described;
        // By way, because there are many of each.
        std::array<Evidence::Begun, 4> bySource;
        std::array<std::array<Evidence::Begun, 2>, 4> byMargin;
        for (unsigned way = 0; way < 4; ++way) {
            bySource[way] = Evidence::begin(7, kind, way);
            for (unsigned isAlike : {0U, 1U})
                byMargin[way][isAlike] = Evidence::begin(8, type, way, isAlike);
        }
        unsigned ways = 0;
        for (const auto &[other, way, source] : m_overlapping) {
            if (other == &candidate)
                continue;
            const unsigned isAlike = other->type == candidate.type ? 1 : 0;
            ways |= 1U << (way * 4 + (source == 0 ? 0 : source == 3 ? 1 : 2));
            evidence.add(bySource[way], source, unsigned(other->type));
            if (other->margin && candidate.margin)
                evidence.add(byMargin[way][isAlike], bucketOf(*candidate.margin - *other->margin, 80));
        }
        evidence.add(9, kind, ways);
        evidence.add(10, type, ways, marginOf(candidate) / 3);
    }

    void addBorders(const Described &described, unsigned type) const
    {
        const auto &[candidate, kind, evidence] = described;
        evidence.add(11, type, at(m_start - 1), m_reading.startsWord(m_start));
        evidence.add(12, type, at(m_end));
        evidence.add(13, type, at(m_end), at(m_end + 1));
        evidence.add(14, type, m_form.front().unicode());
        evidence.add(15, type, m_rights[0], length());
        evidence.add(16, type, m_rights[1]);
        evidence.add(17, type, m_lefts[1]);
        evidence.add(18, kind, std::min(length(), 12), m_shape);
        evidence.add(19, type, m_key);
        evidence.add(20, kind, kindAt(m_reading, m_start - 1), kindAt(m_reading, m_end));
        evidence.add(21, type, m_before);
        evidence.add(22, type, m_after);
    }

    void addForm(const Described &described, unsigned type) const
    {
        const auto &[candidate, kind, evidence] = described;
        const int margin = marginOf(candidate);
        evidence.add(23, kind, m_lists);
        evidence.add(24, type, m_lists, margin / 3);
        const unsigned knows = unsigned(!candidate.ticker.isEmpty())
            | unsigned(!candidate.role.isEmpty()) << 1 | unsigned(!candidate.value.isEmpty()) << 2
            | unsigned(candidate.isShortName) << 3 | unsigned(candidate.needsLink) << 4;
        evidence.add(25, kind, knows);
        evidence.add(26, kind, m_isOrdinary, std::min(length(), 6));
        evidence.add(27, type, m_isOrdinary, margin / 3);
        const auto [alike, unlike] = m_times.elsewhere(candidate);
        evidence.add(28, type, alike, unlike, sourceOf(candidate));
        evidence.add(29, type, alike, unlike, margin / 3);
    }

    void addWider(const Described &described, unsigned type) const
    {
        const auto &[candidate, kind, evidence] = described;
        evidence.add(30, type, m_rights[2]);
        evidence.add(31, type, m_lefts[2]);
        evidence.add(32, type, at(m_start - 1), at(m_start - 2));
        evidence.add(33, type, at(m_end), at(m_end + 1), at(m_end + 2));
        evidence.add(34, type, m_rights[0], at(m_end), at(m_end + 1));
        evidence.add(35, kind, m_after);
        evidence.add(36, kind, m_before);
        evidence.add(37, type, m_key, at(m_end));
        evidence.add(38, kind, marginOf(candidate), std::min(length(), 8));
        evidence.add(39, kind, at(m_start - 1), at(m_end));
    }

    const Reading &m_reading;
    int m_start;
    int m_end;
    QStringView m_form;
    unsigned m_lists;
    bool m_isOrdinary;
    std::uint64_t m_shape;
    std::uint64_t m_before; // the keys of the words beside it
    std::uint64_t m_after;
    std::uint64_t m_key = 0; // of the whole form, and of its first and last units
    std::array<std::uint64_t, 3> m_lefts{};
    std::array<std::uint64_t, 3> m_rights{};
    TaggedForms::Times m_times;
    const std::vector<Overlapping> &m_overlapping; // itself too
};

} // namespace

void forEachEvidence(const Languages &languages, const ListedNames &names, const TaggedForms &forms,
    const Context &context, const Candidates &found,
    const std::function<void(std::size_t, std::span<const std::uint32_t>)> &take, Evidence::Of of)
{
    const Reading &reading = context.reading;
    const Neighbours neighbours(found);
    // What speaks for a name in one script says nothing in another.
    const bool hasHangul = std::any_of(reading.words().begin(), reading.words().end(),
        [&](const Word &word) { return reading.hangulEnd(word.start) > word.start; });
    std::deque<Evidence> kept; // for as many as one stretch has had so far
    std::vector<Described> alike;
    std::vector<Overlapping> overlapping;
    for (std::size_t first = 0; first < found.size(); first += alike.size()) {
        // Candidates of the same stretch stand side by side.
        neighbours.findOverlapping(found[first], overlapping);
        const Stretch stretch(languages, names, reading, forms, overlapping, found[first]);
        alike.clear();
        for (std::size_t i = first;
             i < found.size() && found[i].start == found[first].start && found[i].end == found[first].end;
             ++i) {
            if (alike.size() == kept.size())
                kept.emplace_back(of);
            Evidence &evidence = kept[alike.size()];
            evidence.clear();
            const unsigned type = unsigned(found[i].type) + (hasHangul ? 8 : 0);
            const unsigned kind = (type * 4 + sourceOf(found[i])) * 2 + (context.isHeadline ? 1 : 0);
            stretch.describe(alike.emplace_back(Described{found[i], kind, evidence}), type);
        }
        for (const std::unique_ptr<Language> &language : languages)
            language->describe(context, alike);
        for (std::size_t i = 0; i < alike.size(); ++i)
            take(first + i, alike[i].evidence.features());
    }
}

} // namespace sokbo::entity
