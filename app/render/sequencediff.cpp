// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/sequencediff.h"

#include <algorithm>
#include <unordered_map>

namespace sokbo {

namespace {

constexpr int mostEdits
    = 400; // beyond this a shortest edit is neither cheap nor what a reader sees in the texts
constexpr int deepest = 12;

struct Range {
    int begin;
    int end;
    int size() const { return end - begin; }
};

class Matcher {
public:
    Matcher(std::span<const int> before, std::span<const int> after)
        : m_before(before)
        , m_after(after)
    {
    }

    std::vector<SequenceMatch> run()
    {
        match({0, int(m_before.size())}, {0, int(m_after.size())}, 0);
        return std::move(m_matches);
    }

private:
    int before(int at) const { return m_before[std::size_t(at)]; }
    int after(int at) const { return m_after[std::size_t(at)]; }
    void match(Range a, Range b, int depth);
    bool shortestEdit(Range a, Range b);
    void follow(const std::vector<std::vector<int>> &trace, Range a, Range b);
    void betweenAnchors(Range a, Range b, int depth);
    std::vector<SequenceMatch> anchors(Range a, Range b) const;

    std::span<const int> m_before;
    std::span<const int> m_after;
    std::vector<SequenceMatch> m_matches;
};

void Matcher::match(Range a, Range b, int depth)
{
    for (; a.size() > 0 && b.size() > 0 && before(a.begin) == after(b.begin); ++a.begin, ++b.begin)
        m_matches.push_back({a.begin, b.begin});
    int same = 0;
    for (; a.size() > 0 && b.size() > 0 && before(a.end - 1) == after(b.end - 1); --a.end, --b.end)
        ++same;
    if (a.size() > 0 && b.size() > 0 && !shortestEdit(a, b) && depth < deepest)
        betweenAnchors(a, b, depth);
    for (int i = 0; i < same; ++i)
        m_matches.push_back({a.end + i, b.end + i});
}

// Myers' greedy algorithm: for each number of edits how far one comes on each diagonal (before minus after).
bool Matcher::shortestEdit(Range a, Range b)
{
    const int most = std::min(a.size() + b.size(), mostEdits);
    std::vector<int> reached(std::size_t(2 * most + 3), 0);
    std::vector<std::vector<int>> trace;
    const auto on = [&](int diagonal) -> int & { return reached[std::size_t(diagonal + most + 1)]; };
    for (int edits = 0; edits <= most; ++edits) {
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            const bool fromAbove
                = diagonal == -edits || (diagonal != edits && on(diagonal - 1) < on(diagonal + 1));
            int x = fromAbove ? on(diagonal + 1) : on(diagonal - 1) + 1;
            int y = x - diagonal;
            while (x < a.size() && y < b.size() && before(a.begin + x) == after(b.begin + y))
                ++x, ++y;
            on(diagonal) = x;
            if (x >= a.size() && y >= b.size()) {
                follow(trace, a, b);
                return true;
            }
        }
        trace.emplace_back(reached.begin() + most + 1 - edits, reached.begin() + most + 2 + edits);
    }
    return false;
}

// Back along the way that was found; trace[e] holds the diagonals -e to e.
void Matcher::follow(const std::vector<std::vector<int>> &trace, Range a, Range b)
{
    const auto from = std::ptrdiff_t(m_matches.size());
    int x = a.size(), y = b.size();
    for (int edits = int(trace.size()); edits >= 0; --edits) {
        int earlierX = 0, earlierY = 0;
        if (edits > 0) {
            const std::vector<int> &earlier = trace[std::size_t(edits - 1)];
            const auto on = [&](int diagonal) {
                const int at = diagonal + edits - 1;
                return at < 0 || at >= int(earlier.size()) ? -1 : earlier[std::size_t(at)];
            };
            const int diagonal = x - y;
            const bool fromAbove
                = diagonal == -edits || (diagonal != edits && on(diagonal - 1) < on(diagonal + 1));
            const int earlierDiagonal = fromAbove ? diagonal + 1 : diagonal - 1;
            earlierX = on(earlierDiagonal);
            earlierY = earlierX - earlierDiagonal;
        }
        while (x > earlierX && y > earlierY)
            m_matches.push_back({a.begin + --x, b.begin + --y});
        x = earlierX;
        y = earlierY;
    }
    std::reverse(m_matches.begin() + from, m_matches.end());
}

void Matcher::betweenAnchors(Range a, Range b, int depth)
{
    const std::vector<SequenceMatch> fixed = anchors(a, b);
    if (fixed.empty())
        return;
    for (const SequenceMatch &anchor : fixed) {
        match({a.begin, anchor.before}, {b.begin, anchor.after}, depth + 1);
        m_matches.push_back(anchor);
        a.begin = anchor.before + 1;
        b.begin = anchor.after + 1;
    }
    match(a, b, depth + 1);
}

// The elements that occur once on either side, as many of them as stand in the same order.
std::vector<SequenceMatch> Matcher::anchors(Range a, Range b) const
{
    struct Seen {
        int inBefore = 0, inAfter = 0, atAfter = 0;
    };
    std::unordered_map<int, Seen> seen;
    for (int i = a.begin; i < a.end; ++i)
        ++seen[before(i)].inBefore;
    for (int i = b.begin; i < b.end; ++i) {
        Seen &element = seen[after(i)];
        ++element.inAfter;
        element.atAfter = i;
    }
    std::vector<SequenceMatch> once;
    for (int i = a.begin; i < a.end; ++i)
        if (const Seen &element = seen[before(i)]; element.inBefore == 1 && element.inAfter == 1)
            once.push_back({i, element.atAfter});

    // The longest increasing run: `ends` holds, for each length, the one that ends lowest.
    std::vector<std::size_t> ends, earlier(once.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), once[i].after,
            [&](std::size_t end, int at) { return once[end].after < at; });
        earlier[i] = place == ends.begin() ? i : *(place - 1);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<SequenceMatch> longest;
    if (ends.empty())
        return longest;
    for (std::size_t at = ends.back();; at = earlier[at]) {
        longest.push_back(once[at]);
        if (longest.size() == ends.size())
            break;
    }
    std::reverse(longest.begin(), longest.end());
    return longest;
}

} // namespace

std::vector<SequenceMatch> matchSequences(std::span<const int> before, std::span<const int> after)
{
    return Matcher(before, after).run();
}

} // namespace sokbo
