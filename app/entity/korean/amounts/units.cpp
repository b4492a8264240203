// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/amounts/units.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

Unit::Kind unitKindNamed(QStringView word)
{
    if (word == u"money")
        return Unit::Money;
    if (word == u"measure")
        return Unit::Measure;
    return word == u"order" ? Unit::Order : Unit::Count;
}

} // namespace

Result<> Units::load()
{
    const Result<> read = readList(u"korean/units.tsv"_s, [this](const ListRow &row) {
        m_words.insert(row.field(0), int(m_units.size()));
        m_units.push_back({unitKindNamed(row.field(1)), row.text(2)});
    });
    m_words.seal();
    return read;
}

} // namespace sokbo::entity
