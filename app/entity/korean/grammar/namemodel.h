// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace sokbo::entity {

// How much a word looks like a person's name, by its syllables: log odds against other words, 100 to the nat.
class NameModel {
public:
    void insert(char16_t syllable, const std::array<int, 4> &odds);

    int korean(QStringView name) const; // surname and given name, two to four syllables
    int foreign(QStringView word) const; // the mean over the syllables of a transcribed name

private:
    static constexpr char16_t firstSyllable = 0xAC00;
    static constexpr char16_t lastSyllable = 0xD7A3;
    int odds(QChar syllable, int column) const;

    std::vector<std::array<int, 4>> m_odds; // of every syllable, once one is known
};

} // namespace sokbo::entity
