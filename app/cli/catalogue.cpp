// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/catalogue.h"

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "search/searchtext.h"

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject entryJson(const CatalogueEntry &entry)
{
    return {{u"subject"_s, entry.subject}, {u"language"_s, entry.language}, {u"name"_s, entry.name},
        {u"url"_s, entry.url.toString()}, {u"seen"_s, entry.seen}, {u"kind"_s, sourceKindName(entry.kind)}};
}

QString entryLine(const CatalogueEntry &entry)
{
    return fitted(entry.subject, 14) + fitted(entry.name, 26) + entry.url.toString() + u'\n';
}

bool isMeant(const CatalogueEntry &entry, const QStringList &words)
{
    const QString all = foldText(QString(entry.name + u' ' + entry.subject + u' ' + entry.url.toString()));
    return std::all_of(
        words.begin(), words.end(), [&all](const QString &word) { return all.contains(foldText(word)); });
}

} // namespace

// The sources that Sokbo offers to begin with; words narrow them by name, subject and address.
Status catalogue(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    QList<CatalogueEntry> meant;
    for (const CatalogueEntry &entry : sokbo::catalogue())
        if (isMeant(entry, arguments->plain))
            meant.append(entry);
    return printRows(context, *arguments, Result<QList<CatalogueEntry>>(meant), entryJson, entryLine);
}

} // namespace sokbo::cli
