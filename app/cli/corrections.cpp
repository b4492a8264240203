// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/inputfile.h"
#include "cli/output.h"
#include "cli/outputfile.h"
#include "core/clock.h"
#include "entity/correctionfile.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestCorrections = 64 * 1024 * 1024; // bytes

Result<CorrectionFile> allOf(const Store &store)
{
    const Result<CorrectionList> list = await(store.corrections());
    if (!list)
        return tl::unexpected(list.error());
    const Result<QList<WatchedEntity>> watched = await(store.watched());
    if (!watched)
        return tl::unexpected(watched.error());
    CorrectionFile file;
    file.corrections = list->corrections;
    for (const WatchedEntity &each : *watched)
        file.watched.append(each.watched);
    return file;
}

QString lineOf(const Correction &correction)
{
    QString line = fitted(correctionKindName(correction.kind), 11) + withoutControls(correction.subject);
    if (!correction.name.isEmpty() && correction.name != correction.subject)
        line += u" → "_s + withoutControls(correction.name);
    if (correction.kind != CorrectionKind::NotEntity && correction.kind != CorrectionKind::Span)
        line += u" ("_s + mentionTypeName(correction.type) + u')';
    return line + u'\n';
}

Status importCorrections(Context &context, const QString &name)
{
    const Result<CorrectionFile> read
        = context.readFile(name, longestCorrections).and_then([](const QByteArray &bytes) {
              return readCorrections(bytes, SystemClock().now());
          });
    if (!read)
        return inFile(name, read.error());
    return context.withWriter([&](Store &store) -> Status {
        if (const auto changed = await(store.changeCorrections(read->corrections, {})); !changed)
            return tl::unexpected(changed.error());
        if (const auto watched = await(store.setWatched(read->watched, true)); !watched)
            return tl::unexpected(watched.error());
        context.print(u"%1 corrections, %2 watched names; sokboctl reanalyse makes the marks anew\n"_s
                          .arg(read->corrections.size())
                          .arg(read->watched.size()));
        return Done;
    });
}

Status exportCorrections(Context &context, const QString &name)
{
    return context.withReader([&](Store &store) -> Status {
        return allOf(store)
            .and_then(
                [&](const CorrectionFile &all) { return writeFile(context, name, writeCorrections(all)); })
            .map([] { return int(Done); });
    });
}

Status printCorrections(Context &context, const CorrectionFile &all, bool json)
{
    if (json) {
        context.print(QString::fromUtf8(writeCorrections(all)));
        return Done;
    }
    for (const Correction &correction : all.corrections)
        context.print(lineOf(correction));
    for (const WatchedName &watched : all.watched)
        context.print(fitted(u"watched"_s, 11) + withoutControls(watched.name) + u" ("_s
            + mentionTypeName(watched.type) + u")\n"_s);
    return Done;
}

} // namespace

Status corrections(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const QStringList &plain = arguments->plain;
    if (plain.size() == 2 && plain.first() == "import"_L1)
        return importCorrections(context, plain.last());
    if (plain.size() == 2 && plain.first() == "export"_L1)
        return exportCorrections(context, plain.last());
    if (!plain.isEmpty())
        return failure(Error::Kind::Usage, u"corrections takes nothing, or import FILE, or export FILE"_s);
    return context.withReader([&](Store &store) {
        return allOf(store).and_then([&](const CorrectionFile &all) {
            return printCorrections(context, all, arguments->has("json"));
        });
    });
}

} // namespace sokbo::cli
