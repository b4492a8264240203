// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/clock.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const EntityRow &row)
{
    return {{u"id"_s, row.id.value}, {u"name"_s, row.name}, {u"type"_s, mentionTypeName(row.type)},
        {u"role"_s, row.role}, {u"ticker"_s, row.ticker}, {u"articles"_s, row.articles}};
}

QJsonObject cardJson(const EntityCard &card)
{
    QJsonArray days, together, newest;
    for (const auto &[day, number] : card.byDay)
        days.append(QJsonObject{{u"date"_s, day.toString(Qt::ISODate)}, {u"articles"_s, number}});
    for (const EntityRow &row : card.together)
        together.append(rowJson(row));
    for (const Headline &headline : card.newest)
        newest.append(headlineJson(headline));
    QJsonObject object = rowJson(card.entity);
    object.insert(u"aliases"_s, QJsonArray::fromStringList(card.aliases));
    object.insert(u"roles"_s, QJsonArray::fromStringList(card.roles));
    object.insert(u"this_week"_s, card.articlesThisWeek);
    object.insert(u"by_day"_s, days);
    object.insert(u"together"_s, together);
    object.insert(u"newest"_s, newest);
    QJsonArray quotations;
    for (const SaidWords &said : card.said)
        quotations.append(QJsonObject{{u"who"_s, said.who}, {u"text"_s, said.text},
            {u"article"_s, said.article.value}, {u"title"_s, said.title}});
    object.insert(u"quotations"_s, quotations);
    return object;
}

void printCard(Context &context, const EntityCard &card)
{
    QString head = u"%1 (%2)"_s.arg(card.entity.name, mentionTypeName(card.entity.type));
    if (!card.entity.role.isEmpty())
        head += u", "_s + card.entity.role;
    if (!card.entity.ticker.isEmpty())
        head += u", "_s + card.entity.ticker;
    context.print(withoutControls(head) + u'\n');
    context.print(u"%1 articles, %2 this week\n"_s.arg(card.entity.articles).arg(card.articlesThisWeek));
    if (!card.aliases.isEmpty())
        context.print(u"also: %1\n"_s.arg(withoutControls(card.aliases.join(u", "_s))));
    QStringList together;
    for (const EntityRow &row : card.together)
        together.append(u"%1 %2"_s.arg(row.name).arg(row.articles));
    if (!together.isEmpty())
        context.print(u"with: %1\n"_s.arg(withoutControls(together.join(u", "_s))));
    const QDateTime now = SystemClock().now();
    for (const Headline &headline : card.newest)
        context.print(fitted(QString::number(headline.id.value), 7, Align::Right) + u"  "_s
            + fitted(shortTime(headline.published, now), 11) + u"  "_s + withoutControls(headline.title)
            + u'\n');
    for (const SaidWords &said : card.said)
        context.print(withoutControls(u"%1: “%2”"_s.arg(said.who, said.text.simplified())) + u'\n');
}

} // namespace

Status entity(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const QString name = arguments->plain.join(u' ').trimmed();
    if (name.isEmpty())
        return failure(Error::Kind::Usage, u"entity needs a name"_s);
    return context.withReader([&](Store &store) -> Status {
        const Result<QList<EntityRow>> found = await(store.findEntities(name));
        if (!found)
            return tl::unexpected(found.error());
        if (found->isEmpty())
            return fail(context, u"nobody and nothing named '%1' is in the news here"_s.arg(name));
        const Result<EntityCard> card = await(store.entity(found->first().id, SystemClock().now()));
        if (!card)
            return tl::unexpected(card.error());
        if (arguments->has("json"))
            printJson(context, cardJson(*card));
        else
            printCard(context, *card);
        return Done;
    });
}

} // namespace sokbo::cli
