// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/lists.h"

#include "entity/lists/listfile.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

Result<> EnglishLists::load()
{
    return readWords(
        u"english/titles.tsv"_s, titles, [](const ListRow &row) { return int(row.field(1) == u"h"); })
        .and_then([this] { return readWords(u"english/given_names.tsv"_s, givenNames); })
        .and_then([this] {
            return readWords(
                u"english/calendar.tsv"_s, calendar, [](const ListRow &row) { return row.field(1).toInt(); });
        })
        .and_then([this] {
            return readWords(u"english/organisation_words.tsv"_s, organisationWords,
                [](const ListRow &row) { return int(row.field(1) == u"n"); });
        })
        .and_then([this] { return readWords(u"english/korean_surnames.tsv"_s, koreanSurnames); })
        .and_then([this] { return readWords(u"english/ordinary_words.tsv"_s, ordinaryWords); })
        .and_then([this] { return readWords(u"english/holidays.tsv"_s, holidays); })
        .and_then([this] { return loadUnits(); })
        .and_then([this] { return loadCues(); });
}

Result<> EnglishLists::loadUnits()
{
    return readWords(u"english/units.tsv"_s, units, [this](const ListRow &row) {
        unitValues.emplace_back(row.text(1), row.field(2).toDouble());
        return int(unitValues.size()) - 1;
    });
}

Result<> EnglishLists::loadCues()
{
    static constexpr std::array<QStringView, 6> kinds{
        u"no team", u"behind place", u"before place", u"before person", u"role", u"legal form"};
    const Result<> read = readList(u"english/cues.tsv"_s, [this](const ListRow &row) {
        const auto *kind = std::find(kinds.begin(), kinds.end(), row.field(1));
        if (kind != kinds.end())
            m_cues[std::size_t(kind - kinds.begin())].insert(row.field(0));
    });
    for (WordTable &cue : m_cues)
        cue.seal();
    return read;
}

} // namespace sokbo::entity
