// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/books.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/clock.h"
#include "render/briefingpage.h"
#include "render/epub.h"
#include "search/querytime.h"
#include "sync/briefingmaking.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QString kindName(Interest::Kind kind)
{
    switch (kind) {
    case Interest::Kind::Tag:
        return u"tag"_s;
    case Interest::Kind::TaggedName:
        return u"tagged_name"_s;
    case Interest::Kind::Watched:
        return u"watched"_s;
    case Interest::Kind::Opened:
        return u"opened"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue idJson(qint64 id)
{
    return id > 0 ? QJsonValue(id) : QJsonValue();
}

QJsonObject nameJson(const EntityRow &row)
{
    return {{u"id"_s, row.id.value}, {u"name"_s, row.name}, {u"type"_s, mentionTypeName(row.type)},
        {u"role"_s, row.role}, {u"ticker"_s, row.ticker}, {u"articles"_s, row.articles}};
}

QJsonObject linkJson(const Headline &headline, const Briefing &briefing)
{
    return {{u"id"_s, headline.id.value},
        {u"link"_s, briefing.links.value(headline.id).toString(QUrl::FullyEncoded)},
        {u"published"_s, timeJson(headline.published)}, {u"title"_s, headline.title},
        {u"source"_s, headline.sourceTitle}, {u"flag"_s, headline.flag}};
}

QJsonValue sentenceJson(const std::optional<ChosenSentence> &sentence)
{
    if (!sentence)
        return {};
    return QJsonObject{{u"text"_s, sentence->text}, {u"article"_s, sentence->article.value},
        {u"source"_s, sentence->source}, {u"published"_s, timeJson(sentence->published)}};
}

QJsonObject storyJson(const BriefingStory &story, const Briefing &briefing)
{
    QJsonArray chain, names, reasons;
    for (const Headline &headline : story.chain)
        chain.append(linkJson(headline, briefing));
    for (const EntityRow &row : story.names)
        names.append(nameJson(row));
    for (const Interest &interest : story.reasons)
        reasons.append(QJsonObject{{u"kind"_s, kindName(interest.kind)}, {u"name"_s, interest.name},
            {u"entity"_s, idJson(interest.entity.value)}});
    return {{u"id"_s, idJson(story.story.value)}, {u"headline"_s, story.headline.title},
        {u"sources"_s, story.sources}, {u"new"_s, story.isNew}, {u"because"_s, reasons},
        {u"sentence"_s, sentenceJson(story.sentence)}, {u"names"_s, names}, {u"articles"_s, chain}};
}

QJsonObject quotationJson(const BriefingQuotation &quotation)
{
    return {{u"speaker"_s, quotation.who}, {u"entity"_s, quotation.speaker.value},
        {u"text"_s, quotation.words}, {u"article"_s, quotation.article.value},
        {u"source"_s, quotation.source}, {u"published"_s, timeJson(quotation.published)}};
}

QJsonObject risingJson(const RisingEntity &rising)
{
    QJsonObject object = nameJson(rising.entity);
    object.insert(u"expected"_s, qRound(rising.expected * 100) / 100.0);
    object.insert(
        u"headline"_s, rising.lift.id.isValid() ? QJsonValue(headlineJson(rising.lift)) : QJsonValue());
    return object;
}

QJsonObject briefingJson(const Briefing &briefing)
{
    QJsonArray stories, rising, said, folded;
    for (const BriefingStory &story : briefing.top)
        stories.append(storyJson(story, briefing));
    for (const RisingEntity &name : briefing.rising)
        rising.append(risingJson(name));
    for (const BriefingQuotation &quotation : briefing.said)
        said.append(quotationJson(quotation));
    for (const FoldedKind &kind : briefing.folded)
        folded.append(QJsonObject{{u"kind"_s, articleKindName(kind.kind)}, {u"articles"_s, kind.articles}});
    return {{u"made"_s, timeJson(briefing.made)}, {u"from"_s, timeJson(briefing.from)},
        {u"looked"_s, timeJson(briefing.looked)},
        {u"last_day"_s,
            briefing.lastDay.isValid() ? QJsonValue(briefing.lastDay.toString(Qt::ISODate)) : QJsonValue()},
        {u"new_articles"_s, briefing.articles}, {u"new_stories"_s, briefing.stories}, {u"stories"_s, stories},
        {u"rising"_s, rising}, {u"said"_s, said}, {u"folded"_s, folded}};
}

// As after: of the query language takes it, or a whole time in ISO 8601.
Result<QDateTime> timeOf(const QString &text, const QString &option, const QDateTime &now)
{
    if (const std::optional<QDateTime> time = queryTime(text, now))
        return *time;
    if (const QDateTime time = QDateTime::fromString(text, Qt::ISODate); time.isValid())
        return time.toUTC();
    return failure(Error::Kind::Usage,
        u"%1 '%2' is no time: 2026-11-28, 2026-11-28T07:00, today, 12h, 3d"_s.arg(option, text));
}

Result<BriefingSpan> spanOf(const Arguments &arguments, Store &store)
{
    QDateTime now = SystemClock().now();
    if (const QString until = arguments.value("until"); !until.isEmpty()) {
        const Result<QDateTime> time = timeOf(until, u"--until"_s, now);
        if (!time)
            return tl::unexpected(time.error());
        now = *time;
    }
    if (const QString since = arguments.value("since"); !since.isEmpty()) {
        const Result<QDateTime> time = timeOf(since, u"--since"_s, now);
        if (!time)
            return tl::unexpected(time.error());
        if (*time >= now)
            return failure(Error::Kind::Usage, u"--since '%1' is still to come"_s.arg(since));
        return BriefingSpan{*time, now, {}};
    }
    const Result<BriefingState> state = await(store.briefingState());
    if (!state)
        return tl::unexpected(state.error());
    BriefingSpan span = usualBriefingSpan(state->looked, now);
    // Who names a time wants to know of that time and of no other.
    if (arguments.values.contains(u"until"_s))
        span.ifEmpty = BriefingSpan::IfEmpty::TellNothing;
    return span;
}

} // namespace

Status briefing(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments
        = takeApart(words, {u"md"_s, u"html"_s, u"json"_s, u"force"_s, u"epub="_s, u"since="_s, u"until="_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (!arguments->plain.isEmpty())
        return failure(Error::Kind::Usage, u"briefing takes no '%1'"_s.arg(arguments->plain.first()));
    const bool isBook = arguments->values.contains(u"epub"_s);
    if (arguments->flags.size() + (isBook ? 1 : 0) - (arguments->has("force") ? 1 : 0) > 1)
        return failure(Error::Kind::Usage, u"briefing takes one of --md, --html, --json and --epub FILE"_s);
    if (arguments->has("force") && !isBook)
        return failure(Error::Kind::Usage, u"--force is for --epub FILE"_s);
    return context.withReader([&](Store &store) -> Status {
        const Result<BriefingSpan> span = spanOf(*arguments, store);
        if (!span)
            return tl::unexpected(span.error());
        const Result<Briefing> made = makeBriefing(store, *span);
        if (!made)
            return tl::unexpected(made.error());
        if (isBook)
            return renderBriefingEpub(*made, QLocale())
                .and_then([&](const QByteArray &bytes) {
                    return writeBook(arguments->value("epub"), bytes, *arguments);
                })
                .map([] { return int(Done); });
        if (arguments->has("json"))
            printJson(context, briefingJson(*made));
        else if (arguments->has("html"))
            context.print(renderBriefingPage(*made, PageStyle(), BriefingLinks::ToTheWeb));
        else
            context.print(renderBriefingMarkdown(*made, QLocale()));
        return Done;
    });
}

} // namespace sokbo::cli
