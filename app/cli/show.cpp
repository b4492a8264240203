// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "render/articlepage.h"
#include "render/changespage.h"
#include "text/bodytext.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

// All texts that the article had, oldest first; for a reader what changed from one to the next.
int showRevisions(Store &store, const StoredArticle &stored, bool json)
{
    const Result<QList<Revision>> revisions = await(store.revisions(stored.article.id));
    if (!revisions)
        return failWith(revisions.error());
    const QList<TextVersion> versions = textVersions(stored, *revisions);
    QJsonArray array;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const TextVersion &version = versions.at(i);
        if (json)
            array.append(QJsonObject{{u"since"_s, timeJson(version.since)}, {u"flag"_s, version.flag},
                {u"title"_s, version.title}, {u"whole"_s, version.wholeText},
                {u"text"_s, bodyText(version.body)}});
        else
            print(u"# %1  %2\n"_s.arg(i + 1).arg(version.since.toUTC().toString(Qt::ISODate))
                + (i == 0 ? withoutControls(version.title) + u'\n'
                          : renderChangesText(versions.at(i - 1), version))
                + u'\n');
    }
    if (json)
        printJson(array);
    return Done;
}

} // namespace

int show(const Invocation &invocation)
{
    const Result<Arguments> arguments
        = takeApart(invocation.arguments, {u"text"_s, u"html"_s, u"md"_s, u"json"_s, u"revisions"_s});
    if (!arguments)
        return failWith(arguments.error());
    const bool revisions = arguments->has("revisions");
    if (revisions && (arguments->has("text") || arguments->has("html") || arguments->has("md")))
        return wrongUsage(u"show --revisions takes --json only"_s);
    if (!revisions && arguments->flags.size() > 1)
        return wrongUsage(u"show takes one of --text, --html, --md and --json"_s);
    const Result<QList<ArticleId>> ids = articleIds(arguments->plain);
    if (!ids)
        return failWith(ids.error());
    if (ids->size() != 1)
        return wrongUsage(u"show takes one article"_s);
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<StoredArticle> stored = await((*store)->article(ids->first()));
    if (!stored)
        return failWith(stored.error());
    if (revisions)
        return showRevisions(**store, *stored, arguments->has("json"));
    if (arguments->has("json"))
        printJson(articleJson(*stored));
    else if (arguments->has("html"))
        print(renderArticlePage(pageOf(*stored), PageStyle()));
    else if (arguments->has("md"))
        print(renderMarkdown(pageOf(*stored)));
    else
        print(renderText(pageOf(*stored)));
    return Done;
}

} // namespace sokbo::cli
