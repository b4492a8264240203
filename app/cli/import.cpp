// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "feed/opml.h"

#include <QFile>
#include <QSet>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestList = 64 * 1024 * 1024; // bytes

Result<OpmlDocument> readList(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
    if (file.size() > longestList)
        return failure(Error::Kind::TooLarge, u"%1 is larger than %2 bytes"_s.arg(name).arg(longestList));
    Result<OpmlDocument> opml = parseOpml(file.readAll());
    if (!opml)
        opml.error().message = u"%1: %2"_s.arg(name, opml.error().message);
    return opml;
}

} // namespace

int importList(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {});
    if (!arguments)
        return failWith(arguments.error());
    if (arguments->plain.size() != 1)
        return wrongUsage(u"import needs one OPML file"_s);
    const Result<OpmlDocument> opml = readList(arguments->plain.first());
    if (!opml)
        return failWith(opml.error());
    Result<std::unique_ptr<Store>> store = openForWriting(invocation);
    if (!store)
        return failWith(store.error());
    const Result<QList<Source>> before = await((*store)->sources());
    if (!before)
        return failWith(before.error());

    QList<QFuture<Result<SourceId>>> adding;
    for (Source source : opml->sources) {
        if (source.kind != SourceKind::Feed)
            source.fullText = FullText::AtSync;
        adding.append((*store)->addSource(source));
    }
    QSet<SourceId> known;
    for (const Source &source : *before)
        known.insert(source.id);
    int added = 0;
    for (const QFuture<Result<SourceId>> &future : adding) {
        const Result<SourceId> id = await(future);
        if (!id)
            return failWith(id.error());
        added += known.contains(*id) ? 0 : 1;
        known.insert(*id);
    }
    print(u"%1 added, %2 were there already\n"_s.arg(added).arg(opml->sources.size() - added));
    return Done;
}

} // namespace sokbo::cli
