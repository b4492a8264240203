// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/grammar/traps.h"

#include "entity/lists/listfile.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

Result<> Traps::load()
{
    return readWords(u"korean/traps.tsv"_s, m_names, [this](const ListRow &row) {
        m_words.push_back(row.text(1).split(u','));
        return int(m_words.size()) - 1;
    });
}

bool Traps::isTrap(const Reading &reading, int start, int end) const
{
    const WordTable::Match name = m_names.find(reading.view(start, end));
    if (!name)
        return false;
    const QStringView rest = reading.view(end, qMin(reading.size(), end + 12));
    const QStringList &words = m_words[std::size_t(name.value)];
    return std::any_of(
        words.begin(), words.end(), [&](const QString &word) { return rest.startsWith(word); });
}

} // namespace sokbo::entity
