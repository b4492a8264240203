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

// With its space or without.
bool isClubNamed(const std::vector<Field> &fields, const QString &club)
{
    const QString joined = QString(club).remove(u' ');
    return std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        return field.reading.text().contains(club) || field.reading.text().contains(joined);
    });
}

} // namespace

Result<> Clubs::load()
{
    return readList(u"korean/sports.tsv"_s, [this](const ListRow &row) {
        if (row.field(1) == u"club")
            m_clubs.insert(row.text(0), row.text(2));
        else {
            m_matchWords.insert(row.field(0), int(m_sports.size()));
            m_sports.push_back(row.field(2) == u"baseball" ? Sport::Baseball
                    : row.field(2) == u"other"             ? Sport::Other
                                                           : Sport::Any);
        }
    }).map([this] { m_matchWords.seal(); });
}

// All of them in one walk through the text.
Clubs::MatchWords Clubs::matchWordsIn(const Reading &reading) const
{
    MatchWords words;
    std::vector<bool> found(m_sports.size());
    for (int at = 0; at < reading.size(); ++at)
        m_matchWords.forEachPrefix(reading.view(at, reading.size()), [&](WordTable::Match match) {
            const auto number = std::size_t(match.value);
            if (found[number])
                return;
            found[number] = true;
            ++words.all;
            words.ofBaseball += m_sports[number] == Sport::Baseball ? 1 : 0;
            words.ofOthers += m_sports[number] == Sport::Other ? 1 : 0;
        });
    return words;
}

QHash<QString, QString>::const_iterator Clubs::clubOf(const Field &field, const Candidate &candidate) const
{
    return candidate.type == MentionType::Organisation
        ? m_clubs.constFind(field.reading.view(candidate.start, candidate.end).toString())
        : m_clubs.constEnd();
}

void Clubs::settle(std::vector<Field> &fields) const
{
    const bool hasClubs = std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        return std::any_of(field.found.begin(), field.found.end(),
            [&](const Candidate &candidate) { return clubOf(field, candidate) != m_clubs.constEnd(); });
    });
    if (!hasClubs)
        return;
    int ofBaseball = 0;
    int ofOthers = 0;
    bool isMatch = false;
    for (const Field &field : fields) {
        const MatchWords words = matchWordsIn(field.reading);
        isMatch = isMatch || words.all >= (field.isTitle ? wordsOfTitle : wordsOfText);
        ofBaseball += words.ofBaseball;
        ofOthers += words.ofOthers;
    }
    for (Field &field : fields)
        for (Candidate &candidate : field.found) {
            const auto club = clubOf(field, candidate);
            if (club == m_clubs.constEnd() || field.reading.at(candidate.end) == u'(')
                continue;
            const bool isInFull = !club->isEmpty() && isClubNamed(fields, *club);
            if (!isMatch && !isInFull)
                continue;
            candidate.ticker.clear();
            if (isInFull || (ofBaseball > ofOthers && !club->isEmpty()))
                candidate.name = *club;
        }
}

} // namespace sokbo::entity
