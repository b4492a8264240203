// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/articlefiles.h"
#include "cli/output.h"
#include "cli/session.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

int show(const Invocation &invocation)
{
    const Result<Arguments> arguments
        = takeApart(invocation.arguments, {u"text"_s, u"html"_s, u"md"_s, u"json"_s});
    if (!arguments)
        return failWith(arguments.error());
    if (arguments->flags.size() > 1)
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
