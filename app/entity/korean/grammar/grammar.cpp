// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/grammar/grammar.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

int titleUse(const ListRow &row)
{
    int use = 0;
    for (QChar letter : row.field(1)) {
        use |= letter == u'a' ? FollowsName : 0;
        use |= letter == u'g' ? Glued : 0;
        use |= letter == u'b' ? PrecedesName : 0;
        use |= letter == u'h' ? Honorific : 0;
        use |= letter == u'r' ? Rank : 0;
        use |= letter == u'c' ? OfCompany : 0;
        use |= letter == u'w' ? MostlyOtherWord : 0;
    }
    return use;
}

} // namespace

Result<> Grammar::load()
{
    const auto shortestStem = [](const ListRow &row) { return row.field(1).toInt(); };
    const auto organisationStem = [](const ListRow &row) {
        return row.field(1).toInt() + (row.field(2) == u"j" ? joiningSuffix : 0);
    };
    return particles.load()
        .and_then([&] { return persons.load(); })
        .and_then([&] { return calendar.load(); })
        .and_then([&] { return traps.load(); })
        .and_then([&] { return readWords(u"korean/titles.tsv"_s, titles, titleUse); })
        .and_then([&] { return readWords(u"korean/ordinary_words.tsv"_s, ordinaryWords); })
        .and_then([&] { return readWords(u"korean/not_names.tsv"_s, notNames); })
        .and_then([&] {
            return readSuffixes(
                u"korean/organisation_suffixes.tsv"_s, organisationSuffixes, organisationStem);
        })
        .and_then([&] { return readSuffixes(u"korean/place_suffixes.tsv"_s, placeSuffixes, shortestStem); });
}

} // namespace sokbo::entity
