// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/articlechoice.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "entity/credits.h"
#include "render/articlepage.h"
#include "render/changespage.h"
#include "text/bodytext.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject versionJson(const TextVersion &version)
{
    return {{u"since"_s, timeJson(version.since)}, {u"flag"_s, version.flag}, {u"title"_s, version.title},
        {u"whole"_s, version.wholeText}, {u"text"_s, bodyText(version.body)}};
}

// All texts that the article had, oldest first; for a reader what changed from one to the next.
Status showRevisions(Context &context, Store &store, const StoredArticle &stored, bool json)
{
    const Result<QList<Revision>> revisions = await(store.revisions(stored.article.id));
    if (!revisions)
        return tl::unexpected(revisions.error());
    const QList<TextVersion> versions = textVersions(stored, *revisions);
    QJsonArray array;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const TextVersion &version = versions.at(i);
        if (json)
            array.append(versionJson(version));
        else
            context.print(u"# %1  %2\n"_s.arg(i + 1).arg(version.since.toUTC().toString(Qt::ISODate))
                + (i == 0 ? withoutControls(version.title) + u'\n'
                          : renderChangesText(versions.at(i - 1), version))
                + u'\n');
    }
    if (json)
        printJson(context, array);
    return Done;
}

// What dateline and byline tell: they are fields of the article, and no mentions.
QJsonObject withCredits(QJsonObject object, const StoredArticle &stored)
{
    const Result<std::unique_ptr<CreditReader>> reader = CreditReader::load();
    if (!reader)
        return object;
    const Credits credits = (*reader)->read(stored.article.title, bodyText(stored.article.body));
    object.insert(u"dateline"_s, QJsonObject{{u"place"_s, credits.place}, {u"agency"_s, credits.agency}});
    object.insert(u"reporters"_s, QJsonArray::fromStringList(credits.reporters));
    return object;
}

void printArticle(Context &context, const StoredArticle &stored, const Arguments &arguments)
{
    if (arguments.has("json"))
        printJson(context, withCredits(articleJson(stored), stored));
    else if (arguments.has("html"))
        context.print(renderArticlePage(pageOf(stored), PageStyle()));
    else if (arguments.has("md"))
        context.print(renderMarkdown(pageOf(stored)));
    else
        context.print(renderText(pageOf(stored)));
}

Result<ArticleId> articleWanted(const Arguments &arguments)
{
    const bool revisions = arguments.has("revisions");
    if (revisions && (arguments.has("text") || arguments.has("html") || arguments.has("md")))
        return failure(Error::Kind::Usage, u"show --revisions takes --json only"_s);
    if (!revisions && arguments.flags.size() > 1)
        return failure(Error::Kind::Usage, u"show takes one of --text, --html, --md and --json"_s);
    const Result<QList<ArticleId>> ids = articleIds(arguments.plain);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->size() != 1)
        return failure(Error::Kind::Usage, u"show takes one article"_s);
    return ids->first();
}

} // namespace

Status show(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments
        = takeApart(words, {u"text"_s, u"html"_s, u"md"_s, u"json"_s, u"revisions"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Result<ArticleId> id = articleWanted(*arguments);
    if (!id)
        return tl::unexpected(id.error());
    return context.withReader([&](Store &store) -> Status {
        const Result<StoredArticle> stored = await(store.article(*id));
        if (!stored)
            return tl::unexpected(stored.error());
        if (arguments->has("revisions"))
            return showRevisions(context, store, *stored, arguments->has("json"));
        printArticle(context, *stored, *arguments);
        return Done;
    });
}

} // namespace sokbo::cli
