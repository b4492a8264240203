// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/clock.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualNumber = 20;

QJsonObject risingJson(const RisingEntity &rising)
{
    const EntityRow &row = rising.entity;
    return {{u"id"_s, row.id.value}, {u"name"_s, row.name}, {u"type"_s, mentionTypeName(row.type)},
        {u"role"_s, row.role}, {u"ticker"_s, row.ticker}, {u"articles"_s, row.articles},
        {u"expected"_s, qRound(rising.expected * 100) / 100.0},
        {u"headline"_s,
            rising.lift.id.isValid() ? QJsonValue(headlineJson(rising.lift)) : QJsonValue(QJsonValue::Null)}};
}

QString risingLine(const RisingEntity &rising)
{
    return fitted(rising.entity.name, 24) + u"  "_s
        + fitted(QString::number(rising.entity.articles), 5, Align::Right) + u" / "_s
        + fitted(QString::number(rising.expected, 'f', 1), 6) + u"  "_s + withoutControls(rising.lift.title)
        + u'\n';
}

struct Wanted {
    std::optional<MentionType> type;
    int limit = usualNumber;
};

Result<Wanted> wantedBy(const Arguments &arguments)
{
    Wanted wanted;
    if (!arguments.plain.isEmpty())
        return failure(Error::Kind::Usage, u"trends takes no name"_s);
    if (const QString name = arguments.value("type"); !name.isEmpty()) {
        wanted.type = mentionTypeFromName(name);
        if (!wanted.type || !isEntityType(*wanted.type))
            return failure(Error::Kind::Usage,
                u"'%1' is no kind of name: person, organisation, place, event or product"_s.arg(name));
    }
    if (const QString number = arguments.value("limit"); !number.isEmpty()) {
        const Result<int> limit = positiveNumber(number, u"--limit"_s);
        if (!limit)
            return tl::unexpected(limit.error());
        wanted.limit = *limit;
    }
    return wanted;
}

} // namespace

Status trends(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s, u"type="_s, u"limit="_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Result<Wanted> wanted = wantedBy(*arguments);
    if (!wanted)
        return tl::unexpected(wanted.error());
    return context.withReader([&](Store &store) {
        return printRows(context, *arguments,
            await(store.risingEntities(wanted->type, SystemClock().now(), wanted->limit)), risingJson,
            risingLine);
    });
}

} // namespace sokbo::cli
