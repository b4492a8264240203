// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringView>

#include <array>

namespace sokbo::entity {

// How much a word looks like a person's name, by its syllables: log odds against other words, 100 to the nat.
class NameModel {
public:
    void insert(char16_t syllable, const std::array<int, 4> &odds) { m_odds.insert(syllable, odds); }

    int korean(QStringView name) const; // surname and given name, two to four syllables
    int foreign(QStringView word) const; // the mean over the syllables of a transcribed name

private:
    int odds(QChar syllable, int column) const;

    QHash<char16_t, std::array<int, 4>> m_odds;
};

} // namespace sokbo::entity
