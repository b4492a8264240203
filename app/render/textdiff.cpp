// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/textdiff.h"

#include "render/sequencediff.h"

#include <QHash>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2'000'000; // UTF-16 units of both; beyond this, paragraphs only
constexpr std::size_t mostPairings = 20'000; // of changed paragraphs that are weighed against each other
constexpr double leastInCommon = 0.4; // of two paragraphs that are one, changed

struct Word {
    QStringView text;
    int id = 0;
    bool spaceBefore = false;
    bool isPunctuation = false;
};
using Words = std::vector<Word>;

// Equal texts get equal numbers.
class Numbering {
public:
    int of(QStringView text)
    {
        const auto known = m_ids.constFind(text);
        if (known != m_ids.cend())
            return *known;
        const int id = int(m_ids.size());
        m_ids.insert(text, id);
        return id;
    }

private:
    QHash<QStringView, int> m_ids;
};

bool standsAlone(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana
        || script == QChar::Script_Katakana;
}

bool isMark(QChar c)
{
    return (c.isPunct() || c.isSymbol()) && c != u'%' && c != u'$' && c != u'+' && c != u'-';
}

void addEojeol(Words &words, QStringView text, Numbering &ids)
{
    bool spaceBefore = true;
    const auto add = [&](qsizetype from, qsizetype length, bool isPunctuation) {
        const QStringView word = text.mid(from, length);
        words.push_back({word, ids.of(word), std::exchange(spaceBefore, false), isPunctuation});
    };
    qsizetype begin = 0, end = text.size();
    for (; begin < end && isMark(text[begin]); ++begin)
        add(begin, 1, true);
    while (end > begin && isMark(text[end - 1]))
        --end;
    for (qsizetype at = begin, from = begin; at < end; ++at) {
        const bool alone = standsAlone(text[at]);
        if (alone && from < at)
            add(from, at - from, false);
        if (alone)
            add(at, 1, false);
        if (alone)
            from = at + 1;
        else if (at + 1 == end)
            add(from, end - from, false);
    }
    for (; end < text.size(); ++end)
        add(end, 1, true);
}

Words wordsOf(QStringView line, Numbering &ids)
{
    Words words;
    for (const QStringView eojeol : line.tokenize(u' ', Qt::SkipEmptyParts))
        addEojeol(words, eojeol, ids);
    return words;
}

std::vector<int> idsOf(const Words &words)
{
    std::vector<int> ids;
    ids.reserve(words.size());
    for (const Word &word : words)
        ids.push_back(word.id);
    return ids;
}

class LineWriter {
public:
    void add(const Word &word, DiffPiece::Kind kind)
    {
        const bool goesOn = !m_line.isEmpty() && m_line.last().kind == kind;
        if (word.spaceBefore && !m_line.isEmpty()) {
            // A blank between two kinds belongs to neither: it would be struck out or underlined.
            if (goesOn || m_line.last().kind == DiffPiece::Kind::Same)
                m_line.last().text += u' ';
            else
                m_line.append({DiffPiece::Kind::Same, u" "_s});
        }
        if (!m_line.isEmpty() && m_line.last().kind == kind)
            m_line.last().text += word.text;
        else
            m_line.append({kind, word.text.toString()});
    }
    DiffLine take() { return std::move(m_line); }

private:
    DiffLine m_line;
};

DiffLine wholeLine(QStringView line, DiffPiece::Kind kind)
{
    return {{kind, line.toString()}};
}

// A mark or two that two changes happen to have in common would only tear them apart.
std::vector<SequenceMatch> worthKeeping(
    const std::vector<SequenceMatch> &matches, const Words &before, const Words &after)
{
    std::vector<SequenceMatch> kept;
    for (std::size_t from = 0; from < matches.size();) {
        std::size_t to = from + 1;
        bool onlyMarks = before[std::size_t(matches[from].before)].isPunctuation;
        while (to < matches.size() && matches[to].before == matches[to - 1].before + 1
            && matches[to].after == matches[to - 1].after + 1) {
            onlyMarks = onlyMarks && before[std::size_t(matches[to].before)].isPunctuation;
            ++to;
        }
        const bool atAnEnd = matches[from].before == 0 || matches[from].after == 0
            || std::size_t(matches[to - 1].before) + 1 == before.size()
            || std::size_t(matches[to - 1].after) + 1 == after.size();
        if (!onlyMarks || atAnEnd)
            kept.insert(
                kept.end(), matches.begin() + std::ptrdiff_t(from), matches.begin() + std::ptrdiff_t(to));
        from = to;
    }
    return kept;
}

DiffLine diffWords(const Words &before, const Words &after)
{
    const std::vector<SequenceMatch> matches
        = worthKeeping(matchSequences(idsOf(before), idsOf(after)), before, after);
    LineWriter line;
    std::size_t a = 0, b = 0;
    const auto writeUpTo = [&](std::size_t endA, std::size_t endB) {
        for (; a < endA; ++a)
            line.add(before[a], DiffPiece::Kind::Deleted);
        for (; b < endB; ++b)
            line.add(after[b], DiffPiece::Kind::Inserted);
    };
    for (const SequenceMatch &match : matches) {
        writeUpTo(std::size_t(match.before), std::size_t(match.after));
        line.add(after[b], DiffPiece::Kind::Same);
        ++a, ++b;
    }
    writeUpTo(before.size(), after.size());
    return line.take();
}

// How much two paragraphs have in common: 0 nothing, 1 all of their words in whatever order. Both sorted.
double inCommon(const std::vector<int> &before, const std::vector<int> &after)
{
    if (before.empty() || after.empty())
        return 0;
    std::size_t a = 0, b = 0, same = 0;
    while (a < before.size() && b < after.size()) {
        if (before[a] == after[b])
            ++same, ++a, ++b;
        else if (before[a] < after[b])
            ++a;
        else
            ++b;
    }
    return 2.0 * double(same) / double(before.size() + after.size());
}

// Which changed paragraphs are one and the same: the pairs, in order, with most in common in all.
std::vector<SequenceMatch> pairedLines(const std::vector<Words> &before, const std::vector<Words> &after)
{
    std::vector<SequenceMatch> pairs;
    const std::size_t rows = before.size(), columns = after.size();
    if (rows == 0 || columns == 0 || rows * columns > mostPairings)
        return pairs;
    const auto sorted = [](const std::vector<Words> &lines) {
        std::vector<std::vector<int>> all;
        for (const Words &words : lines) {
            all.push_back(idsOf(words));
            std::sort(all.back().begin(), all.back().end());
        }
        return all;
    };
    const auto a = sorted(before), b = sorted(after);
    std::vector<double> best((rows + 1) * (columns + 1), 0), common(rows * columns, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> double & { return best[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const double share = inCommon(a[i], b[j]);
            common[i * columns + j] = share;
            at(i, j) = std::max(at(i + 1, j), at(i, j + 1));
            if (share >= leastInCommon)
                at(i, j) = std::max(at(i, j), at(i + 1, j + 1) + share);
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        const double share = common[i * columns + j];
        if (share >= leastInCommon && at(i, j) == at(i + 1, j + 1) + share)
            pairs.push_back({int(i++), int(j++)});
        else if (at(i, j) == at(i + 1, j))
            ++i;
        else
            ++j;
    }
    return pairs;
}

using Lines = QList<QStringView>;

// Paragraphs [aBegin, aEnd) were replaced by [bBegin, bEnd).
void appendChanged(QList<DiffLine> &diff, const Lines &before, const Lines &after, bool wordsToo)
{
    Numbering ids;
    std::vector<Words> a, b;
    for (const QStringView line : before)
        a.push_back(wordsToo ? wordsOf(line, ids) : Words());
    for (const QStringView line : after)
        b.push_back(wordsToo ? wordsOf(line, ids) : Words());
    qsizetype i = 0, j = 0;
    const auto writeUpTo = [&](qsizetype endA, qsizetype endB) {
        for (; i < endA; ++i)
            diff.append(wholeLine(before.at(i), DiffPiece::Kind::Deleted));
        for (; j < endB; ++j)
            diff.append(wholeLine(after.at(j), DiffPiece::Kind::Inserted));
    };
    for (const SequenceMatch &pair : pairedLines(a, b)) {
        writeUpTo(pair.before, pair.after);
        diff.append(diffWords(a[std::size_t(i++)], b[std::size_t(j++)]));
    }
    writeUpTo(before.size(), after.size());
}

} // namespace

QList<DiffLine> diffTexts(const QString &before, const QString &after)
{
    const Lines a = QStringView(before).split(u'\n', Qt::SkipEmptyParts);
    const Lines b = QStringView(after).split(u'\n', Qt::SkipEmptyParts);
    const bool wordsToo = before.size() + after.size() <= longestText;
    Numbering ids;
    const auto numbered = [&ids](const Lines &lines) {
        std::vector<int> all;
        for (const QStringView line : lines)
            all.push_back(ids.of(line));
        return all;
    };
    const std::vector<int> numbersA = numbered(a), numbersB = numbered(b);
    QList<DiffLine> diff;
    qsizetype i = 0, j = 0;
    for (const SequenceMatch &same : matchSequences(numbersA, numbersB)) {
        appendChanged(diff, a.mid(i, same.before - i), b.mid(j, same.after - j), wordsToo);
        diff.append(wholeLine(b.at(same.after), DiffPiece::Kind::Same));
        i = same.before + 1;
        j = same.after + 1;
    }
    appendChanged(diff, a.mid(i), b.mid(j), wordsToo);
    return diff;
}

DiffCount countWords(const QList<DiffLine> &lines)
{
    DiffCount count;
    for (const DiffLine &line : lines)
        for (const DiffPiece &piece : line) {
            if (piece.kind == DiffPiece::Kind::Same)
                continue;
            const auto words = int(piece.text.split(u' ', Qt::SkipEmptyParts).size());
            (piece.kind == DiffPiece::Kind::Inserted ? count.inserted : count.deleted) += words;
        }
    return count;
}

} // namespace sokbo
