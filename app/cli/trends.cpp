// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"

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

} // namespace

int trends(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"json"_s, u"type="_s, u"limit="_s});
    if (!arguments)
        return failWith(arguments.error());
    if (!arguments->plain.isEmpty())
        return wrongUsage(u"trends takes no name"_s);
    std::optional<MentionType> type;
    if (const QString name = arguments->value("type"); !name.isEmpty()) {
        type = mentionTypeFromName(name);
        if (!type || !isEntityType(*type))
            return wrongUsage(
                u"'%1' is no kind of name: person, organisation, place, event or product"_s.arg(name));
    }
    Result<int> limit = usualNumber;
    if (const QString number = arguments->value("limit"); !number.isEmpty())
        limit = positiveNumber(number, u"--limit"_s);
    if (!limit)
        return failWith(limit.error());
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<QList<RisingEntity>> all
        = await((*store)->risingEntities(type, SystemClock().now(), *limit));
    if (!all)
        return failWith(all.error());
    if (arguments->has("json")) {
        QJsonArray array;
        for (const RisingEntity &rising : *all)
            array.append(risingJson(rising));
        printJson(array);
        return Done;
    }
    for (const RisingEntity &rising : *all)
        print(fitted(rising.entity.name, 24) + u"  "_s
            + fitted(QString::number(rising.entity.articles), 5, Align::Right) + u" / "_s
            + fitted(QString::number(rising.expected, 'f', 1), 6) + u"  "_s
            + withoutControls(rising.lift.title) + u'\n');
    return Done;
}

} // namespace sokbo::cli
