// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/catalogue.h"

#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "search/searchtext.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject entryJson(const CatalogueEntry &entry)
{
    return {{u"subject"_s, entry.subject}, {u"language"_s, entry.language}, {u"name"_s, entry.name},
        {u"url"_s, entry.url.toString()}, {u"seen"_s, entry.seen}};
}

} // namespace

// The sources that Sokbo offers to begin with; words narrow them by name, subject and address.
int catalogue(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"json"_s});
    if (!arguments)
        return failWith(arguments.error());
    QJsonArray array;
    for (const CatalogueEntry &entry : sokbo::catalogue()) {
        const QString all
            = foldText(QString(entry.name + u' ' + entry.subject + u' ' + entry.url.toString()));
        const bool isMeant = std::all_of(arguments->plain.begin(), arguments->plain.end(),
            [&all](const QString &word) { return all.contains(foldText(word)); });
        if (!isMeant)
            continue;
        if (arguments->has("json"))
            array.append(entryJson(entry));
        else
            print(fitted(entry.subject, 14) + fitted(entry.name, 26) + entry.url.toString() + u'\n');
    }
    if (arguments->has("json"))
        printJson(array);
    return Done;
}

} // namespace sokbo::cli
