// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/evidence.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

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

// How the others that overlap a candidate lie, a bit for each way and source.
class Neighbours {
public:
    explicit Neighbours(const Candidates &found)
        : m_found(found)
    {
        for (std::size_t i = 0; i < found.size(); ++i)
            m_order.push_back(i);
        std::sort(m_order.begin(), m_order.end(),
            [&](std::size_t a, std::size_t b) { return found[a].start < found[b].start; });
        int furthest = 0;
        for (std::size_t i : m_order) {
            furthest = std::max(furthest, found[i].end);
            m_furthest.push_back(furthest);
        }
    }

    template <typename Function>
    void forEachOverlapping(std::size_t number, Function function) const
    {
        const Candidate &own = m_found[number];
        const auto behind = std::lower_bound(m_order.begin(), m_order.end(), own.end,
            [&](std::size_t i, int end) { return m_found[i].start < end; });
        int looked = 0;
        for (auto at = behind; at != m_order.begin() && looked < mostLooked; ++looked) {
            --at;
            if (m_furthest[std::size_t(at - m_order.begin())] <= own.start)
                break;
            const Candidate &other = m_found[*at];
            if (*at != number && other.end > own.start)
                function(other);
        }
    }

private:
    static constexpr int mostLooked = 40;

    const Candidates &m_found;
    std::vector<std::size_t> m_order; // by start
    std::vector<int> m_furthest; // where any of those up to here ends
};

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
    std::vector<std::size_t> order(found.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto place = [&](std::size_t i) {
        const Candidate &candidate = found[i];
        // The tagger's first, which have what the others know already; near misses last.
        const int rank = candidate.isTagged ? 0 : candidate.isNearMiss ? 2 : 1;
        return std::tuple(candidate.start, candidate.end, int(candidate.type), rank, -candidate.score);
    };
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    Candidates merged;
    merged.reserve(found.size());
    for (std::size_t i : order) {
        Candidate &candidate = found[i];
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
    for (QChar c : text) {
        const bool isSyllable = c >= QChar(0xac00) && c <= QChar(0xd7a3); // as most are
        key = mix(key, !isSyllable && c.isDigit() ? u'0' : c.unicode());
    }
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
            ++m_counts[reading.view(candidate.start, candidate.end)][std::size_t(candidate.type)];
}

std::pair<int, int> TaggedForms::elsewhere(const Candidate &candidate, QStringView form) const
{
    const auto counts = m_counts.constFind(form);
    if (counts == m_counts.cend())
        return {0, 0};
    const int all = std::accumulate(counts->begin(), counts->end(), 0);
    const int alike = (*counts)[std::size_t(candidate.type)];
    return {std::min(alike - (candidate.isTagged ? 1 : 0), 3), std::min(all - alike, 3)};
}

std::vector<Evidence> evidenceFor(const Languages &languages, const ListedNames &names,
    const TaggedForms &forms, const Context &context, const Candidates &found, Evidence::Of of)
{
    const Reading &reading = context.reading;
    const Neighbours neighbours(found);
    // What speaks for a name in one script says nothing in another.
    const bool hasHangul = std::any_of(reading.words().begin(), reading.words().end(),
        [&](const Word &word) { return reading.hangulEnd(word.start) > word.start; });
    unsigned lists = 0;
    bool isOrdinary = false;
    std::vector<Evidence> all; // a copy would not keep its reserve
    all.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        all.emplace_back(of);
    for (std::size_t number = 0; number < found.size(); ++number) {
        const Candidate &candidate = found[number];
        Evidence &evidence = all[number];
        const QStringView form = reading.view(candidate.start, candidate.end);
        const unsigned type = unsigned(candidate.type) + (hasHangul ? 8 : 0);
        const unsigned source = sourceOf(candidate);
        const unsigned kind = (type * 4 + source) * 2 + (context.isHeadline ? 1 : 0);
        const int length = int(form.size());
        evidence.add(1, kind);
        evidence.add(2, kind, candidate.score);
        const int margin = candidate.margin ? bucketOf(*candidate.margin, 50) : noMargin;
        evidence.add(3, kind, margin);
        evidence.add(4, kind, candidate.margin ? bucketOf(*candidate.margin / length, 20) : noMargin);
        evidence.add(5, kind, candidate.doubts);
        evidence.add(6, kind, candidate.doubts, margin / 3);

        unsigned ways = 0;
        neighbours.forEachOverlapping(number, [&](const Candidate &other) {
            const unsigned way = wayOf(candidate, other);
            const unsigned itsSource = sourceOf(other);
            const unsigned isAlike = other.type == candidate.type ? 1 : 0;
            ways |= 1U << (way * 4 + (itsSource == 0 ? 0 : itsSource == 3 ? 1 : 2));
            evidence.add(7, kind, way, itsSource, unsigned(other.type));
            if (other.margin && candidate.margin)
                evidence.add(8, type, way, isAlike, bucketOf(*candidate.margin - *other.margin, 80));
        });
        evidence.add(9, kind, ways);
        evidence.add(10, type, ways, margin / 3);

        evidence.add(11, type, reading.at(candidate.start - 1), reading.startsWord(candidate.start));
        evidence.add(12, type, reading.at(candidate.end));
        evidence.add(13, type, reading.at(candidate.end), reading.at(candidate.end + 1));
        evidence.add(14, type, form.front().unicode());
        evidence.add(15, type, Evidence::keyOf(form.right(1)), length);
        evidence.add(16, type, Evidence::keyOf(form.right(2)));
        evidence.add(17, type, Evidence::keyOf(form.left(2)));
        evidence.add(18, kind, std::min(length, 12), shapeOf(reading, candidate));
        evidence.add(19, type, Evidence::keyOf(form));
        evidence.add(20, kind, kindAt(reading, candidate.start - 1), kindAt(reading, candidate.end));
        const std::uint64_t before = Evidence::keyOf(wordBefore(reading, candidate.start));
        const std::uint64_t after = Evidence::keyOf(wordAfter(reading, candidate.end));
        evidence.add(21, type, before);
        evidence.add(22, type, after);
        // Candidates of the same stretch stand side by side.
        if (number == 0 || found[number - 1].start != candidate.start
            || found[number - 1].end != candidate.end) {
            lists = listOf(names, form);
            isOrdinary = isOrdinaryWord(languages, form);
        }
        evidence.add(23, kind, lists);
        evidence.add(24, type, lists, margin / 3);
        const unsigned knows = unsigned(!candidate.ticker.isEmpty())
            | unsigned(!candidate.role.isEmpty()) << 1 | unsigned(!candidate.value.isEmpty()) << 2
            | unsigned(candidate.isShortName) << 3 | unsigned(candidate.needsLink) << 4;
        evidence.add(25, kind, knows);
        evidence.add(26, kind, isOrdinary, std::min(length, 6));
        evidence.add(27, type, isOrdinary, margin / 3);
        const auto [alike, unlike] = forms.elsewhere(candidate, form);
        evidence.add(28, type, alike, unlike, source);
        evidence.add(29, type, alike, unlike, margin / 3);
        evidence.add(30, type, Evidence::keyOf(form.right(3)));
        evidence.add(31, type, Evidence::keyOf(form.left(3)));
        evidence.add(32, type, reading.at(candidate.start - 1), reading.at(candidate.start - 2));
        evidence.add(33, type, reading.at(candidate.end), reading.at(candidate.end + 1),
            reading.at(candidate.end + 2));
        evidence.add(34, type, Evidence::keyOf(form.right(1)), reading.at(candidate.end),
            reading.at(candidate.end + 1));
        evidence.add(35, kind, after);
        evidence.add(36, kind, before);
        evidence.add(37, type, Evidence::keyOf(form), reading.at(candidate.end));
        evidence.add(38, kind, margin, std::min(length, 8));
        evidence.add(39, kind, reading.at(candidate.start - 1), reading.at(candidate.end));
        for (const std::unique_ptr<Language> &language : languages)
            language->describe(context, candidate, kind, evidence);
    }
    return all;
}

} // namespace sokbo::entity
