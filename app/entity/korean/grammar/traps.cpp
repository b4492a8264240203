// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/grammar/traps.h"

#include "entity/lists/listfile.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

Result<> Traps::load()
{
    return readList(u"korean/traps.tsv"_s,
        [this](const ListRow &row) { m_words.insert(row.text(0), row.text(1).split(u',')); });
}

bool Traps::isTrap(const Reading &reading, int start, int end) const
{
    const auto words = m_words.constFind(reading.view(start, end).toString());
    if (words == m_words.constEnd())
        return false;
    const QStringView rest = reading.view(end, qMin(reading.size(), end + 12));
    return std::any_of(
        words->begin(), words->end(), [&](const QString &word) { return rest.startsWith(word); });
}

} // namespace sokbo::entity
