// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/grammar/personnames.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

Result<> PersonNames::load()
{
    const Result<> read = readList(u"korean/surnames.tsv"_s, [this](const ListRow &row) {
        if (!surnameOfHanja.contains(row.text(1)))
            surnameOfHanja.insert(row.text(1), row.text(0));
        surnames.insert(row.field(0),
            row.field(2) == u"o"       ? MostlyWord
                : row.field(2) == u"s" ? SometimesWord
                                       : OnlySurname);
    });
    if (!read)
        return read;
    surnames.seal();
    return readList(u"korean/name_syllables.tsv"_s, [this](const ListRow &row) {
        model.insert(row.field(0).isEmpty() ? 0 : row.field(0).at(0).unicode(),
            {row.field(1).toInt(), row.field(2).toInt(), row.field(3).toInt(), row.field(4).toInt()});
    });
}

} // namespace sokbo::entity
