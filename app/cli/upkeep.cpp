// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

int backup(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {});
    if (!arguments)
        return failWith(arguments.error());
    if (arguments->plain.size() != 1)
        return wrongUsage(u"backup needs the name of one file"_s);
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<> done = await((*store)->backup(arguments->plain.first()));
    return done ? Done : failWith(done.error());
}

int restore(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {});
    if (!arguments)
        return failWith(arguments.error());
    if (arguments->plain.size() != 1)
        return wrongUsage(u"restore needs the name of one file"_s);
    const Result<> done = Store::restore(arguments->plain.first(), invocation.dataFolder);
    return done ? Done : failWith(done.error());
}

namespace {

// With `repair`, what cannot be mended in place is taken over into a new database, as far as it can be read.
Result<DoctorReport> examine(const Invocation &invocation, bool repair)
{
    Result<std::unique_ptr<Store>> store = repair ? openForWriting(invocation) : openForReading(invocation);
    Result<DoctorReport> report
        = store ? await((*store)->doctor(repair)) : tl::unexpected<Error>(store.error());
    const bool damaged = report ? report->damaged : report.error().kind == Error::Kind::Store;
    if (!repair || !damaged)
        return report;
    if (store)
        store->reset(); // the folder must be nobody's
    const Result<DoctorReport> salvaged = Store::salvage(invocation.dataFolder);
    return salvaged ? salvaged : report;
}

} // namespace

int doctor(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"repair"_s, u"json"_s});
    if (!arguments)
        return failWith(arguments.error());
    const Result<DoctorReport> report = examine(invocation, arguments->has("repair"));
    if (!report)
        return failWith(report.error());
    if (arguments->has("json")) {
        printJson(QJsonObject{{u"ok"_s, report->problems.isEmpty()},
            {u"problems"_s, QJsonArray::fromStringList(report->problems)},
            {u"repaired"_s, QJsonArray::fromStringList(report->repaired)}});
    } else {
        for (const QString &problem : report->problems)
            print(u"problem: %1\n"_s.arg(withoutControls(problem)));
        for (const QString &repaired : report->repaired)
            print(u"repaired: %1\n"_s.arg(withoutControls(repaired)));
        if (report->problems.isEmpty())
            print(u"ok\n"_s);
    }
    if (report->problems.isEmpty())
        return Done;
    return fail(u"%1 problems in %2: %3"_s.arg(report->problems.size())
                    .arg(invocation.dataFolder, report->problems.first()));
}

int stats(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"json"_s});
    if (!arguments)
        return failWith(arguments.error());
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<StoreStats> stats = await((*store)->stats());
    if (!stats)
        return failWith(stats.error());
    const QList<std::pair<QString, qint64>> numbers{{u"articles"_s, stats->articles},
        {u"unread"_s, stats->unread}, {u"saved"_s, stats->saved}, {u"sources"_s, stats->sources},
        {u"tags"_s, stats->tags}, {u"entities"_s, stats->entities}, {u"mentions"_s, stats->mentions},
        {u"images"_s, stats->images}, {u"indexed"_s, stats->indexed},
        {u"database_bytes"_s, stats->databaseBytes}, {u"image_bytes"_s, stats->imageBytes},
        {u"schema_version"_s, stats->schemaVersion}};
    QJsonObject object;
    for (const auto &[name, number] : numbers) {
        object.insert(name, number);
        if (!arguments->has("json"))
            print(fitted(name, 16) + fitted(QString::number(number), 12, Align::Right) + u'\n');
    }
    if (arguments->has("json"))
        printJson(object);
    return Done;
}

int searches(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"json"_s});
    if (!arguments)
        return failWith(arguments.error());
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<QList<SavedSearch>> saved = await((*store)->savedSearches());
    if (!saved)
        return failWith(saved.error());
    QJsonArray array;
    for (const SavedSearch &search : *saved) {
        if (arguments->has("json"))
            array.append(
                QJsonObject{{u"id"_s, search.id}, {u"name"_s, search.name}, {u"query"_s, search.query}});
        else
            print(fitted(search.name, 24) + u"  "_s + withoutControls(search.query) + u'\n');
    }
    if (arguments->has("json"))
        printJson(array);
    return Done;
}

} // namespace sokbo::cli
