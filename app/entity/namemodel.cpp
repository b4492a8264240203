// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/namemodel.h"

namespace sokbo::entity {

namespace {

enum Column { Surname, First, Second, Foreign };
constexpr int unseen = -100;

} // namespace

int NameModel::odds(QChar syllable, int column) const
{
    const auto found = m_odds.constFind(syllable.unicode());
    return found == m_odds.constEnd() ? unseen : found.value()[std::size_t(column)];
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
