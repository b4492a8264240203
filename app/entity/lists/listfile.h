// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/wordtable.h"

#include <QStringView>

#include <functional>

// Reads the lists of resources/lexicon: UTF-8, one entry a line, its fields parted by tabs. Lines that begin
// with "# " are comments. A file is named by its path in that folder. Error kinds: NotFound.
namespace sokbo::entity {

// The fields of a line; missing ones are empty. Looked for when they are asked for: there are tens of
// thousands of lines, and the program waits for them at its start.
class ListRow {
public:
    explicit ListRow(QStringView line)
        : m_line(line)
    {
    }
    QStringView field(qsizetype i) const
    {
        QStringView rest = m_line;
        for (; i > 0; --i) {
            const qsizetype tab = rest.indexOf(u'\t');
            if (tab < 0)
                return {};
            rest = rest.sliced(tab + 1);
        }
        const qsizetype tab = rest.indexOf(u'\t');
        return tab < 0 ? rest : rest.first(tab);
    }
    QString text(qsizetype i) const { return field(i).toString(); }

private:
    QStringView m_line;
};

Result<> readList(const QString &file, const std::function<void(const ListRow &)> &use);

using ValueOf = std::function<int(const ListRow &)>;
inline int noValue(const ListRow &)
{
    return 0;
}

// The first fields of a file, into a table that is sealed then; each word's value is what `valueOf` makes of
// its line.
Result<> readWords(const QString &file, WordTable &table, const ValueOf &valueOf = noValue);
// The same for endings.
Result<> readSuffixes(const QString &file, SuffixTable &table, const ValueOf &valueOf = noValue);

} // namespace sokbo::entity
