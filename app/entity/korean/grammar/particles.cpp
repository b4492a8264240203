// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/grammar/particles.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int closing = 8; // added to After: nothing may follow
constexpr int mostParticles = 3;
constexpr qsizetype longestTail = 10;

int finalOf(char16_t syllable)
{
    return kindOf(syllable) == CharKind::Hangul ? (syllable - 0xAC00) % 28 : -1;
}

Particles::After afterNamed(QStringView letter)
{
    if (letter == u"v")
        return Particles::VowelEnd;
    if (letter == u"c")
        return Particles::ConsonantEnd;
    return letter == u"r" ? Particles::VowelOrRieulEnd : Particles::AnyEnd;
}

bool agrees(Particles::After after, char16_t last)
{
    constexpr int rieul = 8;
    const int final = finalOf(last);
    // How a digit, a Latin word or a Chinese character is read aloud is not written.
    if (final < 0 || after == Particles::AnyEnd)
        return true;
    switch (after) {
    case Particles::VowelEnd:
        return final == 0;
    case Particles::ConsonantEnd:
        return final != 0;
    case Particles::VowelOrRieulEnd:
        return final == 0 || final == rieul;
    case Particles::AnyEnd:
        break;
    }
    return true;
}

} // namespace

Result<> Particles::load()
{
    return readWords(u"korean/particles.tsv"_s, m_table, [](const ListRow &row) {
        return int(afterNamed(row.field(1))) | (row.field(2) == u"end" ? closing : 0);
    });
}

bool Particles::isTail(QStringView rest, char16_t last, int depth) const
{
    if (rest.isEmpty())
        return true;
    if (depth == mostParticles || rest.size() > longestTail)
        return false;
    bool found = false;
    m_table.forEachPrefix(rest, [&](WordTable::Match match) {
        if (found || !agrees(After(match.value & ~closing), last))
            return;
        const QStringView more = rest.mid(match.length);
        if (more.isEmpty())
            found = true;
        else if (!(match.value & closing))
            found = isTail(more, rest.at(match.length - 1).unicode(), depth + 1);
    });
    return found;
}

bool Particles::isTailAt(const Reading &reading, int end) const
{
    const int hangulEnd = reading.hangulEnd(end);
    if (hangulEnd == end)
        return !reading.isWordPart(end) || reading.kind(end) != reading.kind(end - 1);
    return isTail(reading.view(end, hangulEnd), reading.at(end - 1));
}

int Particles::stemLength(QStringView word) const
{
    // A stem of one syllable is no name that could be told from its particle.
    for (qsizetype length = qMax<qsizetype>(2, word.size() - longestTail); length < word.size(); ++length)
        if (isTail(word.mid(length), word.at(length - 1).unicode()))
            return int(length);
    return int(word.size());
}

} // namespace sokbo::entity
