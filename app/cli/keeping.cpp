// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the sources, how often they are asked, and deleting what is beyond.
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/sourcechoice.h"

#include <optional>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

using KeepKind = SourceKeeping::Kind;
using IntervalKind = SyncInterval::Kind;

QString limitsText(const KeepLimits &limits)
{
    if (limits.keepsAll())
        return u"everything"_s;
    QStringList parts;
    if (limits.days > 0)
        parts.append(u"%1 days"_s.arg(limits.days));
    if (limits.articles > 0)
        parts.append(u"%1 articles"_s.arg(limits.articles));
    return parts.join(u", "_s);
}

QString intervalText(const SyncInterval &interval)
{
    switch (interval.kind) {
    case IntervalKind::AsAll:
        return u"as-all"_s;
    case IntervalKind::AsNewsComes:
        return u"auto"_s;
    case IntervalKind::Fixed:
        return QString::number(interval.minutes);
    case IntervalKind::ByHand:
        return u"by-hand"_s;
    }
    return {};
}

QJsonObject limitsJson(const KeepLimits &limits)
{
    const auto number = [](int limit) { return limit > 0 ? QJsonValue(limit) : QJsonValue(); };
    return {{u"days"_s, number(limits.days)}, {u"articles"_s, number(limits.articles)}};
}

// What holds for all sources, then what some have of their own.
Status printChoices(Context &context, Store &store, bool json)
{
    const Result<SourceDefaults> all = await(store.sourceDefaults());
    const Result<QList<Source>> sources = await(store.sources());
    if (!all || !sources)
        return tl::unexpected(all ? sources.error() : all.error());
    QJsonArray own;
    QString lines;
    for (const Source &source : *sources) {
        if (source.keeping.kind == KeepKind::AsAll && source.interval.kind == IntervalKind::AsAll)
            continue;
        const KeepLimits limits = limitsOf(source.keeping, *all);
        const QString interval = intervalText(source.interval);
        QJsonObject object = limitsJson(limits);
        object.insert(u"id"_s, source.id.value);
        object.insert(u"title"_s, source.title);
        object.insert(u"as_all"_s, source.keeping.kind == KeepKind::AsAll);
        object.insert(u"interval"_s, interval);
        own.append(object);
        const bool isAsAll = source.keeping.kind == KeepKind::AsAll;
        lines += fitted(QString::number(source.id.value), 4, Align::Right) + u"  "_s
            + fitted(isAsAll ? u"as-all"_s : limitsText(limits), 26) + u"  "_s + fitted(interval, 8) + u"  "_s
            + withoutControls(source.title) + u'\n';
    }
    if (json) {
        QJsonObject object = limitsJson(all->keep);
        object.insert(u"unread_too"_s, !all->keepsUnread);
        object.insert(u"headlines"_s, all->leavesHeadlines);
        object.insert(u"by_itself"_s, all->tidiesByItself);
        object.insert(u"interval"_s, intervalText(all->interval));
        object.insert(u"sources"_s, own);
        printJson(context, object);
        return Done;
    }
    context.print(u" all  "_s + fitted(limitsText(all->keep), 26) + u"  "_s
        + fitted(intervalText(all->interval), 8) + u"  "_s
        + (all->keepsUnread ? u"unread ones stay"_s : u"unread ones go too"_s)
        + (all->tidiesByItself ? u", every day by itself\n"_s : u"\n"_s));
    context.print(lines);
    return Done;
}

Status editAll(Store &store, const QStringList &names, const SourceEdit &edit)
{
    const Result<QList<Source>> chosen = await(store.sources()).and_then([&](const QList<Source> &sources) {
        return chooseSources(sources, names);
    });
    if (!chosen)
        return tl::unexpected(chosen.error());
    SourceEdits edits;
    for (const Source &source : *chosen)
        edits[source.id] = edit;
    const Result<SourceEdits> former = await(store.editSources(edits));
    return former ? Done : Status(tl::unexpected(former.error()));
}

Result<int> numberOf(const Arguments &arguments, const char *option, int most)
{
    const QString text = arguments.value(option);
    if (text.isEmpty())
        return 0;
    const Result<int> number = positiveNumber(text, QLatin1String(option));
    if (number && *number > most)
        return failure(Error::Kind::Usage, u"--%1 is at most %2"_s.arg(QLatin1String(option)).arg(most));
    return number;
}

// "yes" or "no"; nothing where the option is not given.
Result<std::optional<bool>> yesOrNo(const Arguments &arguments, const char *option)
{
    const QString word = arguments.value(option);
    if (word.isEmpty())
        return std::optional<bool>();
    if (word != "yes"_L1 && word != "no"_L1)
        return failure(Error::Kind::Usage, u"--%1 is yes or no"_s.arg(QLatin1String(option)));
    return std::optional(word == "yes"_L1);
}

QString bytesText(qint64 bytes)
{
    return u"%1 MB"_s.arg(double(bytes) / 1e6, 0, 'f', 1);
}

QString heldName(HeldBy by)
{
    static const std::array names{u"none"_s, u"saved"_s, u"tagged"_s, u"noted"_s, u"highlighted"_s,
        u"own_story"_s, u"followed_story"_s, u"queued"_s, u"unread"_s, u"open"_s};
    return names.at(size_t(by));
}

QJsonObject partJson(const TidyPart &part)
{
    QJsonObject held;
    for (size_t by = 1; by < part.held.size(); ++by)
        held.insert(heldName(HeldBy(by)), part.held.at(by));
    QJsonObject object = limitsJson(part.limits);
    object.insert(u"id"_s, part.source.value);
    object.insert(u"title"_s, part.title);
    object.insert(u"go"_s, part.goes.size());
    object.insert(u"oldest"_s, timeJson(part.oldest));
    object.insert(u"newest"_s, timeJson(part.newest));
    object.insert(u"bytes"_s, part.bytes);
    object.insert(u"stay"_s, held);
    return object;
}

QString partLine(const TidyPart &part)
{
    QStringList held;
    for (size_t by = 1; by < part.held.size(); ++by)
        if (part.held.at(by) > 0)
            held.append(u"%1 %2"_s.arg(part.held.at(by)).arg(heldName(HeldBy(by)).replace(u'_', u' ')));
    const QString dates = part.goes.isEmpty() ? QString()
                                              : part.oldest.toLocalTime().date().toString(Qt::ISODate)
            + u" – "_s + part.newest.toLocalTime().date().toString(Qt::ISODate);
    return fitted(QString::number(part.goes.size()), 7, Align::Right) + u"  "_s
        + fitted(bytesText(part.bytes), 10, Align::Right) + u"  "_s + fitted(dates, 23) + u"  "_s
        + fitted(part.title, 24) + (held.isEmpty() ? QString() : u"  stay: "_s + held.join(u", "_s)) + u'\n';
}

void printPlan(Context &context, const TidyPlan &plan, bool json, bool isDone)
{
    if (json) {
        QJsonArray parts;
        for (const TidyPart &part : plan.parts)
            parts.append(partJson(part));
        printJson(context,
            QJsonObject{{u"deleted"_s, isDone}, {u"articles"_s, plan.articles()}, {u"bytes"_s, plan.bytes()},
                {u"sources"_s, parts}});
        return;
    }
    for (const TidyPart &part : plan.parts)
        context.print(partLine(part));
    context.print((isDone ? u"%1 articles are deleted, about %2\n"_s : u"%1 articles would go, about %2\n"_s)
                      .arg(plan.articles())
                      .arg(bytesText(plan.bytes())));
}

// Slice by slice, so that whoever waits in between waits for one.
Status deleteAll(Context &context, Store &store, TidyPlan &plan, const QDateTime &now)
{
    const qint64 all = plan.articles();
    qint64 handled = 0;
    for (TidyPart &part : plan.parts) {
        TidyPart rest = part;
        part.goes.clear();
        while (!rest.goes.isEmpty()) {
            if (context.isCancelled())
                return failure(Error::Kind::Cancelled, u"cancelled: the rest goes another time"_s);
            const Result<TidySlice> slice = await(context, store.tidy(rest, now));
            if (!slice)
                return tl::unexpected(slice.error());
            if (slice->isOutdated)
                return failure(Error::Kind::Usage, u"the limits are others by now"_s);
            handled += slice->handled;
            // What is told in the end is what went.
            part.goes += rest.goes.first(slice->gone);
            rest.goes.remove(0, slice->handled);
            if (context.showsProgress())
                context.printError(u"\r%1 of %2"_s.arg(handled).arg(all));
        }
    }
    if (context.showsProgress() && all > 0)
        context.printError(u"\n"_s);
    for (Result<bool> goesOn = true; goesOn && *goesOn && !context.isCancelled();)
        goesOn = await(context, store.releaseRoom());
    return Done;
}

} // namespace

Status keep(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments
        = takeApart(words, {u"days="_s, u"articles="_s, u"unread-too="_s, u"headlines="_s, u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    QStringList names = arguments->plain;
    const QString last = names.isEmpty() ? QString() : names.last();
    const bool everything = last == "everything"_L1, asAll = last == "as-all"_L1;
    if (everything || asAll)
        names.removeLast();
    const Result<int> days = numberOf(*arguments, "days", KeepLimits::longestDays);
    const Result<int> articles = numberOf(*arguments, "articles", KeepLimits::mostArticles);
    const Result<std::optional<bool>> unreadToo = yesOrNo(*arguments, "unread-too");
    const Result<std::optional<bool>> headlines = yesOrNo(*arguments, "headlines");
    if (!days || !articles)
        return tl::unexpected(days ? articles.error() : days.error());
    if (!unreadToo || !headlines)
        return tl::unexpected(unreadToo ? headlines.error() : unreadToo.error());
    const KeepLimits limits{*days, *articles};
    const bool isForAll = unreadToo->has_value() || headlines->has_value();
    if (names.isEmpty() && !everything && !asAll && limits.keepsAll() && !isForAll)
        return context.withReader(
            [&](Store &store) { return printChoices(context, store, arguments->has("json")); });
    if ((everything || asAll) && !limits.keepsAll())
        return failure(Error::Kind::Usage, u"keep takes limits, or '%1'"_s.arg(last));
    if (names.isEmpty() && asAll)
        return failure(Error::Kind::Usage, u"keep as-all needs a source"_s);
    if (!names.isEmpty() && (isForAll || (!everything && !asAll && limits.keepsAll())))
        return failure(
            Error::Kind::Usage, u"keep SOURCE needs --days, --articles, 'everything' or 'as-all'"_s);
    return context.withWriter([&](Store &store) -> Status {
        if (!names.isEmpty()) {
            SourceEdit edit;
            edit.keeping = SourceKeeping{everything ? KeepKind::Everything
                    : asAll                         ? KeepKind::AsAll
                                                    : KeepKind::Own,
                limits};
            return editAll(store, names, edit);
        }
        const Result<SourceDefaults> former = await(store.sourceDefaults());
        if (!former)
            return tl::unexpected(former.error());
        SourceDefaults all = *former;
        if (everything || !limits.keepsAll())
            all.keep = limits;
        all.keepsUnread = unreadToo->has_value() ? !**unreadToo : all.keepsUnread;
        all.leavesHeadlines = headlines->value_or(all.leavesHeadlines);
        return await(store.setSourceDefaults(all)).map([](const SourceDefaults &) { return int(Done); });
    });
}

Status interval(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    QStringList names = arguments->plain;
    if (names.isEmpty())
        return context.withReader(
            [&](Store &store) { return printChoices(context, store, arguments->has("json")); });
    const QString how = names.takeLast();
    SyncInterval wanted;
    if (how == "auto"_L1) {
        wanted.kind = IntervalKind::AsNewsComes;
    } else if (how == "by-hand"_L1) {
        wanted.kind = IntervalKind::ByHand;
    } else if (how != "as-all"_L1) {
        bool isNumber = false;
        wanted = {IntervalKind::Fixed, how.toInt(&isNumber)};
        if (!isNumber || wanted.minutes < SyncInterval::shortest || wanted.minutes > SyncInterval::longest)
            return failure(Error::Kind::Usage,
                u"interval needs 'auto', 'by-hand', 'as-all', or %1 to %2 minutes"_s
                    .arg(SyncInterval::shortest)
                    .arg(SyncInterval::longest));
    }
    if (names.isEmpty() && wanted.kind == IntervalKind::AsAll)
        return failure(Error::Kind::Usage, u"interval as-all needs a source"_s);
    return context.withWriter([&](Store &store) -> Status {
        if (!names.isEmpty()) {
            SourceEdit edit;
            edit.interval = wanted;
            return editAll(store, names, edit);
        }
        const Result<SourceDefaults> former = await(store.sourceDefaults());
        if (!former)
            return tl::unexpected(former.error());
        SourceDefaults all = *former;
        all.interval = wanted;
        return await(store.setSourceDefaults(all)).map([](const SourceDefaults &) { return int(Done); });
    });
}

Status tidy(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"dry-run"_s, u"no-backup"_s, u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (!arguments->plain.isEmpty())
        return failure(Error::Kind::Usage, u"tidy takes only --dry-run, --no-backup and --json"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool json = arguments->has("json");
    if (arguments->has("dry-run"))
        return context.withReader([&](Store &store) -> Status {
            const Result<TidyPlan> plan = await(context, store.planTidying(now));
            if (!plan)
                return tl::unexpected(plan.error());
            printPlan(context, *plan, json, false);
            return Done;
        });
    return context.withWriter([&](Store &store) -> Status {
        Result<TidyPlan> plan = await(context, store.planTidying(now));
        if (!plan)
            return tl::unexpected(plan.error());
        if (plan->articles() > 0 && !arguments->has("no-backup")) {
            const Result<> kept = await(context, store.keepBackup(now));
            if (!kept)
                return failure(kept.error().kind,
                    u"nothing is deleted, for there is no backup of today: %1"_s.arg(kept.error().message));
        }
        const Status done = deleteAll(context, store, *plan, now);
        printPlan(context, *plan, json, true);
        return done;
    });
}

} // namespace sokbo::cli
