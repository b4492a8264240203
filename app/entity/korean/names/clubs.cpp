// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/names/clubs.h"

#include "entity/lists/listfile.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// One word of a match may stand in any title; a text that tells of one has several.
constexpr int wordsOfTitle = 1;
constexpr int wordsOfText = 3;

} // namespace

Result<> Clubs::load()
{
    return readList(u"korean/sports.tsv"_s, [this](const ListRow &row) {
        if (row.field(1) == u"club")
            m_clubs.insert(row.text(0));
        else
            m_matchWords.append(row.text(0));
    });
}

bool Clubs::isClub(const Field &field, const Candidate &candidate) const
{
    return m_clubs.contains(field.reading.view(candidate.start, candidate.end).toString());
}

int Clubs::matchWordsIn(const Reading &reading) const
{
    const QStringView text = reading.view(0, reading.size());
    return int(std::count_if(m_matchWords.begin(), m_matchWords.end(),
        [text](const QString &word) { return text.contains(word); }));
}

void Clubs::dropTickers(std::vector<Field> &fields) const
{
    const bool hasClubs = std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        return std::any_of(field.found.begin(), field.found.end(), [&](const Candidate &candidate) {
            return !candidate.ticker.isEmpty() && isClub(field, candidate);
        });
    });
    if (!hasClubs)
        return;
    const bool isMatch = std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        return matchWordsIn(field.reading) >= (field.isTitle ? wordsOfTitle : wordsOfText);
    });
    if (!isMatch)
        return;
    for (Field &field : fields)
        for (Candidate &candidate : field.found)
            if (isClub(field, candidate) && field.reading.at(candidate.end) != u'(')
                candidate.ticker.clear();
}

} // namespace sokbo::entity
