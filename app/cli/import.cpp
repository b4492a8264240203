// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/inputfile.h"
#include "feed/opml.h"

#include <QSet>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestList = 64 * 1024 * 1024; // bytes

Result<OpmlDocument> readList(Context &context, const QString &name)
{
    const Result<OpmlDocument> opml = context.readFile(name, longestList).and_then(parseOpml);
    return opml ? opml : inFile(name, opml.error());
}

// How many of them were not there before.
Result<int> subscribe(Store &store, const QList<Source> &sources)
{
    const Result<QList<Source>> before = await(store.sources());
    if (!before)
        return tl::unexpected(before.error());
    QList<QFuture<Result<SourceId>>> adding;
    for (Source source : sources) {
        if (source.kind != SourceKind::Feed)
            source.fullText = FullText::AtSync;
        adding.append(store.addSource(source));
    }
    QSet<SourceId> known;
    for (const Source &source : *before)
        known.insert(source.id);
    int added = 0;
    for (const QFuture<Result<SourceId>> &future : adding) {
        const Result<SourceId> id = await(future);
        if (!id)
            return tl::unexpected(id.error());
        added += known.contains(*id) ? 0 : 1;
        known.insert(*id);
    }
    return added;
}

} // namespace

Status importList(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->plain.size() != 1)
        return failure(Error::Kind::Usage, u"import needs one OPML file"_s);
    const Result<OpmlDocument> opml = readList(context, arguments->plain.first());
    if (!opml)
        return tl::unexpected(opml.error());
    return context.withWriter([&](Store &store) -> Status {
        const Result<int> added = subscribe(store, opml->sources);
        if (!added)
            return tl::unexpected(added.error());
        context.print(u"%1 added, %2 were there already\n"_s.arg(*added).arg(opml->sources.size() - *added));
        return Done;
    });
}

} // namespace sokbo::cli
