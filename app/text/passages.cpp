// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/passages.h"

#include <algorithm>
#include <cstdlib>

namespace sokbo {

namespace {

constexpr qsizetype fewLetters = 8; // a passage shorter than these is known only by what stands beside it
constexpr qsizetype fewBeside = 4; // letters of its surroundings that it takes then
constexpr qsizetype mostEdited = 3; // one letter of so many
constexpr qint64 mostSteps = 8'000'000; // of a search for what is alike: some hundredths of a second

// White space, and what only tells where a line may end.
bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x200b) || c == QChar(0x2060) || c == QChar(0xfeff);
}

struct BareText {
    QString text; // without what is blank
    QList<int> places; // of each in the whole text
};

BareText bareText(QStringView whole)
{
    BareText letters;
    letters.text.reserve(whole.size());
    letters.places.reserve(whole.size());
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (isBlank(whole[i]))
            continue;
        letters.text += whole[i];
        letters.places.append(int(i));
    }
    return letters;
}

qsizetype alikeAtStart(QStringView a, QStringView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < most && a[count] == b[count])
        ++count;
    return count;
}

qsizetype alikeAtEnd(QStringView a, QStringView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype count = 0;
    while (count < most && a[a.size() - 1 - count] == b[b.size() - 1 - count])
        ++count;
    return count;
}

TextSpan rangeOf(const BareText &letters, qsizetype from, qsizetype length)
{
    return {letters.places[from], letters.places[from + length - 1] + 1};
}

// Of the places with exactly these letters the likeliest.
std::optional<TextSpan> findExactly(const BareText &letters, const QString &sought, const Passage &passage)
{
    const QString before = bareText(passage.before).text, after = bareText(passage.after).text;
    const bool isShort = sought.size() < fewLetters;
    std::optional<TextSpan> best;
    qsizetype bestBeside = -1;
    for (qsizetype at = letters.text.indexOf(sought); at >= 0; at = letters.text.indexOf(sought, at + 1)) {
        const QStringView text(letters.text);
        const qsizetype beside
            = alikeAtEnd(text.first(at), before) + alikeAtStart(text.sliced(at + sought.size()), after);
        if (isShort && beside < std::min(fewBeside, before.size() + after.size()))
            continue;
        const TextSpan range = rangeOf(letters, at, sought.size());
        const bool isNearer = best && passage.start >= 0
            && std::abs(range.start - passage.start) < std::abs(best->start - passage.start);
        if (beside > bestBeside || (beside == bestBeside && isNearer)) {
            best = range;
            bestBeside = beside;
        }
    }
    return best;
}

// The stretch of the text that the fewest edits make of the passage, where those are not too many: Sellers,
// "The theory and computation of evolutionary distances", Journal of Algorithms 1 (1980).
std::optional<TextSpan> findAlike(const BareText &letters, const QString &sought)
{
    const qsizetype length = sought.size();
    if (length < fewLetters || qint64(length) * letters.text.size() > mostSteps)
        return std::nullopt;
    struct Cell {
        int edits = 0;
        int start = 0;
    };
    QList<Cell> column(length + 1);
    for (qsizetype i = 0; i <= length; ++i)
        column[i].edits = int(i);
    Cell best{int(length / mostEdited) + 1, 0};
    qsizetype bestEnd = -1;
    for (qsizetype at = 0; at < letters.text.size(); ++at) {
        Cell diagonal = column[0];
        column[0] = {0, int(at) + 1};
        for (qsizetype i = 1; i <= length; ++i) {
            const Cell left = column[i];
            Cell cell{diagonal.edits + (sought[i - 1] == letters.text[at] ? 0 : 1), diagonal.start};
            if (left.edits + 1 < cell.edits)
                cell = {left.edits + 1, left.start};
            if (column[i - 1].edits + 1 < cell.edits)
                cell = {column[i - 1].edits + 1, column[i - 1].start};
            column[i] = cell;
            diagonal = left;
        }
        if (column[length].edits < best.edits) {
            best = column[length];
            bestEnd = at;
        }
    }
    if (bestEnd < best.start)
        return std::nullopt;
    return rangeOf(letters, best.start, bestEnd + 1 - best.start);
}

bool touch(const Highlight &highlight, const TextSpan &range)
{
    return !highlight.isLost() && highlight.start < range.end && range.start < highlight.end;
}

} // namespace

std::optional<TextSpan> findPassage(QStringView text, const Passage &passage, PassageSearch search)
{
    const QString sought = bareText(passage.text).text;
    if (sought.isEmpty())
        return std::nullopt;
    const BareText letters = bareText(text);
    if (const auto found = findExactly(letters, sought, passage))
        return found;
    return search == PassageSearch::Alike ? findAlike(letters, sought) : std::nullopt;
}

Passage passageAt(QStringView text, const TextSpan &range)
{
    int start = std::clamp(range.start, 0, int(text.size()));
    int end = std::clamp(range.end, start, int(text.size()));
    while (start < end && isBlank(text[start]))
        ++start;
    while (end > start && isBlank(text[end - 1]))
        --end;
    const int from = std::max(0, start - passageSurroundings);
    return {text.mid(start, end - start).toString(), text.mid(from, start - from).toString(),
        text.mid(end, passageSurroundings).toString(), start};
}

HighlightChange highlighted(QStringView text, const QList<Highlight> &present, const TextSpan &range,
    HighlightColour colour, const QDateTime &now)
{
    HighlightChange change;
    Highlight made;
    made.colour = colour;
    made.made = now;
    TextSpan whole = range;
    QStringList notes;
    for (const Highlight &each : present) {
        if (!touch(each, range))
            continue;
        whole = {std::min(whole.start, each.start), std::max(whole.end, each.end)};
        if (!each.note.isEmpty())
            notes.append(each.note);
        if (made.id == 0) {
            made.id = each.id;
            made.made = each.made;
        } else {
            change.remove.append(each.id);
        }
    }
    made.passage = passageAt(text, whole);
    if (made.passage.text.isEmpty())
        return {};
    made.note = notes.join(QLatin1Char('\n'));
    made.start = made.passage.start;
    made.end = made.start + int(made.passage.text.size());
    change.put.append(made);
    return change;
}

} // namespace sokbo
