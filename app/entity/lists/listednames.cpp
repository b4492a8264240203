// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/lists/listednames.h"

#include "entity/lists/listfile.h"

#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t usualCount = 25000; // of names; more only cost time
constexpr QStringView countryList = u"names/countries.tsv";

} // namespace

Result<std::unique_ptr<ListedNames>> ListedNames::load()
{
    auto names = std::make_unique<ListedNames>();
    names->m_names.reserve(usualCount);
    // First what is written by hand, then what is made from public lists.
    static constexpr std::array<QStringView, 11> files{u"names/organisations.tsv", u"names/newsmakers.tsv",
        u"names/people.tsv", countryList, u"names/places_world.tsv", u"names/places_kr.tsv",
        u"names/companies_kr.tsv", u"names/companies_us.tsv", u"names/forms.tsv", u"names/products.tsv",
        u"names/brands.tsv"};
    for (const QStringView file : files)
        if (const Result<> added = names->add(file.toString()); !added)
            return tl::unexpected(added.error());
    if (const Result<> read = readWords(u"names/markets.tsv"_s, names->m_markets); !read)
        return tl::unexpected(read.error());
    return names;
}

Result<> ListedNames::add(const QString &file)
{
    const bool areCountries = file == countryList;
    return readList(file, [&](const ListRow &row) {
        const std::optional<MentionType> type = mentionTypeFromName(row.text(1));
        if (!type)
            return;
        WordTable &table = row.field(4).isEmpty() ? m_trusted
            : row.field(4) == u"h"                ? m_headline
                                                  : m_doubtful;
        table.insert(row.field(0), int(m_names.size()));
        m_names.push_back({*type, row.text(row.field(2).isEmpty() ? 0 : 2), row.text(3)});
        if (!row.field(3).isEmpty())
            m_tickers.insert(m_names.back().ticker);
        if (areCountries)
            m_countries.insert(m_names.back().name);
    });
}

void ListedNames::seal()
{
    m_trusted.seal();
    m_doubtful.seal();
    m_headline.seal();
}

} // namespace sokbo::entity
