// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/grammar/namemodel.h"

namespace sokbo::entity {

namespace {

enum Column { Surname, First, Second, Foreign };
constexpr int unseen = -100;

} // namespace

void NameModel::insert(char16_t syllable, const std::array<int, 4> &odds)
{
    if (syllable < firstSyllable || syllable > lastSyllable)
        return;
    m_odds.resize(lastSyllable - firstSyllable + 1, {unseen, unseen, unseen, unseen});
    m_odds[std::size_t(syllable - firstSyllable)] = odds;
}

int NameModel::odds(QChar syllable, int column) const
{
    const auto number = std::size_t(syllable.unicode()) - firstSyllable; // wraps around below the first
    return number < m_odds.size() ? m_odds[number][std::size_t(column)] : unseen;
}

int NameModel::korean(QStringView name) const
{
    switch (name.size()) {
    case 2:
        return odds(name[0], Surname) + (odds(name[1], First) + odds(name[1], Second)) / 2;
    case 3:
        return odds(name[0], Surname) + odds(name[1], First) + odds(name[2], Second);
    case 4: // 황보, 남궁…: two syllables that hardly begin another word
        return odds(name[2], First) + odds(name[3], Second) + 100;
    default:
        return 10 * unseen;
    }
}

int NameModel::foreign(QStringView word) const
{
    if (word.isEmpty())
        return unseen;
    int sum = 0;
    for (QChar syllable : word)
        sum += odds(syllable, Foreign);
    return sum / int(word.size());
}

} // namespace sokbo::entity
