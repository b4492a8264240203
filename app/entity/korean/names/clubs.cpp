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

int countIn(const Reading &reading, const QStringList &words)
{
    const QStringView text = reading.view(0, reading.size());
    return int(std::count_if(
        words.begin(), words.end(), [text](const QString &word) { return text.contains(word); }));
}

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
        else
            m_matchWords[row.text(2)].append(row.text(0));
    });
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
        const int baseball = countIn(field.reading, m_matchWords.value(u"baseball"_s));
        const int others = countIn(field.reading, m_matchWords.value(u"other"_s));
        const int any = countIn(field.reading, m_matchWords.value(QString()));
        isMatch = isMatch || baseball + others + any >= (field.isTitle ? wordsOfTitle : wordsOfText);
        ofBaseball += baseball;
        ofOthers += others;
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
