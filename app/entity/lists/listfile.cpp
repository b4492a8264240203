// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/lists/listfile.h"

#include <QFile>

static void initResource()
{
    Q_INIT_RESOURCE(lexicon);
}

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

template <typename Table>
Result<> readInto(Table &table, const QString &file, const ValueOf &valueOf)
{
    const Result<> read
        = readList(file, [&](const ListRow &row) { table.insert(row.field(0), valueOf(row)); });
    table.seal();
    return read;
}

} // namespace

Result<> readList(const QString &file, const std::function<void(const ListRow &)> &use)
{
    initResource();
    QFile source(u":/lexicon/"_s + file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"the word list %1 is missing from the program"_s.arg(file));
    const QString text = QString::fromUtf8(source.readAll());
    for (QStringView rest = text; !rest.isEmpty();) {
        const qsizetype end = rest.indexOf(u'\n');
        const QStringView line = end < 0 ? rest : rest.first(end);
        if (!line.isEmpty() && !line.startsWith(u"# "))
            use(ListRow(line));
        rest = rest.sliced(end < 0 ? rest.size() : end + 1);
    }
    return {};
}

Result<> readWords(const QString &file, WordTable &table, const ValueOf &valueOf)
{
    return readInto(table, file, valueOf);
}

Result<> readSuffixes(const QString &file, SuffixTable &table, const ValueOf &valueOf)
{
    return readInto(table, file, valueOf);
}

} // namespace sokbo::entity
