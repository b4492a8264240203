// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "store/outofroom.h"

#include <optional>
#include <tuple>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QString> oneFile(const QString &command, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->plain.size() != 1)
        return failure(Error::Kind::Usage, u"%1 needs the name of one file"_s.arg(command));
    return arguments->plain.first();
}

// The folder must be nobody's for this: says so where it is somebody's.
Error whoMustEnd(Error error)
{
    if (error.kind == Error::Kind::Busy)
        error.message += u"; close it first: this needs the folder for itself"_s;
    return error;
}

Status printReport(Context &context, const DoctorReport &report, bool json)
{
    if (json) {
        printJson(context,
            QJsonObject{{u"ok"_s, report.problems.isEmpty()},
                {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                {u"repaired"_s, QJsonArray::fromStringList(report.repaired)}});
    } else {
        for (const QString &problem : report.problems)
            context.print(u"problem: %1\n"_s.arg(withoutControls(problem)));
        for (const QString &repaired : report.repaired)
            context.print(u"repaired: %1\n"_s.arg(withoutControls(repaired)));
        if (report.problems.isEmpty())
            context.print(u"ok\n"_s);
    }
    if (report.problems.isEmpty())
        return Done;
    return fail(context,
        u"%1 problems in %2: %3"_s.arg(report.problems.size())
            .arg(context.dataFolder(), report.problems.first()));
}

Status salvage(Context &context, bool json)
{
    const Result<DoctorReport> salvaged = Store::salvage(context.dataFolder());
    return salvaged ? printReport(context, *salvaged, json) : tl::unexpected<Error>(salvaged.error());
}

// Mends in place; what cannot be mended so is taken over into a new database, as far as it can be read.
Status repair(Context &context, bool json)
{
    bool isBeyondRepair = false;
    const auto isBeyond = [](const Result<DoctorReport> &report) {
        return report ? report->damaged
                      : report.error().kind == Error::Kind::Store && !isOutOfRoom(report.error());
    };
    std::optional<DoctorReport> well;
    // Looked at before it is opened for writing: what is written to a damaged file may cost what is still
    // whole.
    if (!context.isServed()) {
        // Where it cannot be opened for reading, the writer finds out why: it may only be of an older Sokbo.
        std::ignore = context.withReader([&](Store &store) -> Status {
            const Result<DoctorReport> report = await(store.doctor(false));
            isBeyondRepair = isBeyond(report);
            if (report && report->problems.isEmpty())
                well = *report;
            return Done;
        });
    }
    if (isBeyondRepair)
        return salvage(context, json);
    const Status mended = context.withWriter([&](Store &store) -> Status {
        if (well) // opening it has mended what a reader does not see
            return printReport(context, *well, json);
        const Result<DoctorReport> report = await(store.doctor(true));
        isBeyondRepair = isBeyond(report);
        if (isBeyondRepair && context.isServed())
            return failure(Error::Kind::Busy,
                u"%1 is damaged beyond repair in place: close the window, then repair again"_s.arg(
                    context.dataFolder()));
        if (!report)
            return tl::unexpected(report.error());
        return isBeyondRepair ? Failed : printReport(context, *report, json);
    });
    isBeyondRepair = isBeyondRepair
        || (!mended && mended.error().kind == Error::Kind::Store && !isOutOfRoom(mended.error()));
    return isBeyondRepair && !context.isServed() ? salvage(context, json) : mended;
}

// Those that Sokbo keeps by itself.
Status listBackups(Context &context, const Arguments &arguments)
{
    const auto json = [](const KeptBackup &backup) {
        return QJsonObject{{u"file"_s, backup.file}, {u"made"_s, timeJson(backup.made)},
            {u"bytes"_s, backup.bytes}, {u"articles"_s, backup.articles}, {u"saved"_s, backup.saved},
            {u"sources"_s, backup.sources}};
    };
    const QDateTime now = QDateTime::currentDateTime();
    const auto line = [&now](const KeptBackup &backup) -> QString {
        return fitted(shortTime(backup.made, now), 13)
            + u"%1 articles, %2 saved, %3 sources, %4 MB  %5\n"_s.arg(backup.articles)
                  .arg(backup.saved)
                  .arg(backup.sources)
                  .arg(backup.bytes / 1'000'000)
                  .arg(backup.file);
    };
    return printRows(
        context, arguments, Result<QList<KeptBackup>>(Store::keptBackups(context.dataFolder())), json, line);
}

struct NamedNumber {
    QString name;
    qint64 number;
};

QList<NamedNumber> numbersOf(const StoreStats &stats)
{
    return {{u"articles"_s, stats.articles}, {u"unread"_s, stats.unread}, {u"saved"_s, stats.saved},
        {u"sources"_s, stats.sources}, {u"tags"_s, stats.tags}, {u"entities"_s, stats.entities},
        {u"mentions"_s, stats.mentions}, {u"images"_s, stats.images}, {u"indexed"_s, stats.indexed},
        {u"database_bytes"_s, stats.databaseBytes}, {u"image_bytes"_s, stats.imageBytes},
        {u"schema_version"_s, stats.schemaVersion}};
}

Status printStats(Context &context, const StoreStats &stats, bool json)
{
    QJsonObject object;
    for (const NamedNumber &each : numbersOf(stats)) {
        object.insert(each.name, each.number);
        if (!json)
            context.print(
                fitted(each.name, 16) + fitted(QString::number(each.number), 12, Align::Right) + u'\n');
    }
    if (json)
        printJson(context, object);
    return Done;
}

// Bytes as far as they can be laid to articles: the database needs some for itself.
Status printGrowth(Context &context, const StoreGrowth &growth, bool json)
{
    if (json) {
        QJsonArray months, sources;
        for (const StoreGrowth::Month &month : growth.months)
            months.append(QJsonObject{{u"month"_s, month.first.toString(u"yyyy-MM"_s)},
                {u"articles"_s, month.articles}, {u"bytes"_s, month.bytes}});
        for (const StoreGrowth::OfSource &source : growth.sources)
            sources.append(QJsonObject{{u"id"_s, source.source.value}, {u"title"_s, source.title},
                {u"articles"_s, source.articles}, {u"bytes"_s, source.bytes}});
        printJson(context,
            QJsonObject{{u"months"_s, months}, {u"sources"_s, sources},
                {u"database_bytes"_s, growth.databaseBytes}, {u"free_bytes"_s, growth.freeBytes}});
        return Done;
    }
    const auto line = [&](const QString &name, qint64 articles, qint64 bytes) {
        context.print(fitted(name, 30) + fitted(QString::number(articles), 12, Align::Right)
            + fitted(u"%1 MB"_s.arg(double(bytes) / 1e6, 0, 'f', 1), 14, Align::Right) + u'\n');
    };
    for (const StoreGrowth::Month &month : growth.months)
        line(month.first.toString(u"yyyy-MM"_s), month.articles, month.bytes);
    for (const StoreGrowth::OfSource &source : growth.sources)
        line(source.title, source.articles, source.bytes);
    return Done;
}

} // namespace

Status backup(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"keep"_s, u"list"_s, u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->has("list"))
        return listBackups(context, *arguments);
    if (arguments->has("keep"))
        return context.withReader([](Store &store) -> Status {
            return await(store.keepBackup(QDateTime::currentDateTimeUtc())).map([] { return int(Done); });
        });
    const Result<QString> file = oneFile(u"backup"_s, words);
    if (!file)
        return tl::unexpected(file.error());
    return context.withReader(
        [&](Store &store) -> Status { return await(store.backup(*file)).map([] { return int(Done); }); });
}

Status restore(Context &context, const QStringList &words)
{
    const Result<QString> file = oneFile(u"restore"_s, words);
    if (!file)
        return tl::unexpected(file.error());
    return Store::restore(*file, context.dataFolder()).map([] { return int(Done); }).map_error(whoMustEnd);
}

Status doctor(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"repair"_s, u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const bool json = arguments->has("json");
    if (arguments->has("repair"))
        return repair(context, json);
    return context.withReader([&](Store &store) -> Status {
        const Result<DoctorReport> report = await(store.doctor(false));
        return report ? printReport(context, *report, json) : tl::unexpected<Error>(report.error());
    });
}

Status stats(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"growth"_s, u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    return context.withReader([&](Store &store) -> Status {
        if (arguments->has("growth")) {
            const Result<StoreGrowth> growth = await(context, store.growth());
            return growth ? printGrowth(context, *growth, arguments->has("json"))
                          : tl::unexpected<Error>(growth.error());
        }
        const Result<StoreStats> stats = await(store.stats());
        return stats ? printStats(context, *stats, arguments->has("json"))
                     : tl::unexpected<Error>(stats.error());
    });
}

Status searches(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const auto json = [](const SavedSearch &search) {
        return QJsonObject{{u"id"_s, search.id}, {u"name"_s, search.name}, {u"query"_s, search.query}};
    };
    const auto line = [](const SavedSearch &search) -> QString {
        return fitted(search.name, 24) + u"  "_s + withoutControls(search.query) + u'\n';
    };
    return context.withReader([&](Store &store) {
        return printRows(context, *arguments, await(store.savedSearches()), json, line);
    });
}

} // namespace sokbo::cli
