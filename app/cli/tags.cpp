// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/tagcolour.h"
#include "core/tagname.h"

#include <algorithm>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int countWidth = 11;

QJsonObject tagJson(const Tag &tag)
{
    const bool chosen = tagColourFromKept(tag.colour).has_value();
    return {{u"name"_s, tag.name}, {u"path"_s, tag.name}, {u"articles"_s, tag.articles},
        {u"unread"_s, tag.unread}, {u"count"_s, tag.branchArticles}, {u"unread_count"_s, tag.branchUnread},
        {u"colour"_s, tagColourName(tagColourOf(tag.name, tag.colour))}, {u"colour_chosen"_s, chosen},
        {u"is_tag"_s, !tag.isOnlyPath}};
}

// With the numbers of the whole branch.
QString tagLine(const Tag &tag)
{
    const QString indent(2 * (tagParts(tag.name).size() - 1), u' ');
    return fitted(u"%1/%2"_s.arg(tag.branchUnread).arg(tag.branchArticles), countWidth, Align::Right)
        + u"  "_s + indent + withoutControls(lastTagPart(tag.name)) + u'\n';
}

Result<Tag> tagNamed(const Store &store, const QString &typed)
{
    const Result<QString> name = tagName(typed);
    if (!name)
        return tl::unexpected(name.error());
    const Result<QList<Tag>> tags = await(store.tags());
    if (!tags)
        return tl::unexpected(tags.error());
    const auto found = std::find_if(tags->cbegin(), tags->cend(),
        [&name](const Tag &tag) { return tag.name.compare(*name, Qt::CaseInsensitive) == 0; });
    if (found == tags->cend())
        return failure(Error::Kind::NotFound, u"there is no tag %1"_s.arg(*name));
    return *found;
}

void printNaming(Context &context, const TagMentions &mentions, const QString &what)
{
    for (const QString &search : mentions.searches)
        context.print(u"  %1 saved search: %2\n"_s.arg(what, withoutControls(search)));
    for (const QString &rule : mentions.rules)
        context.print(u"  %1 rule: %2\n"_s.arg(what, withoutControls(rule)));
}

void printRename(Context &context, const QString &from, const QString &to, const TagRename &rename)
{
    context.print(u"%1 -> %2: %3 tags, %4 articles\n"_s.arg(from, to).arg(rename.tags).arg(rename.articles));
    if (rename.merged > 0)
        context.print(
            u"  %1 tags become one with another; %2 articles have both already\n"_s.arg(rename.merged)
                .arg(rename.both));
    printNaming(context, rename.mentions, u"changes the"_s);
}

enum class Renaming { Rename, Merge };

Status renameTag(Context &context, const Arguments &arguments, Renaming how)
{
    const QString verb = how == Renaming::Merge ? u"merge"_s : u"rename"_s;
    if (arguments.plain.size() != 3)
        return failure(Error::Kind::Usage, u"tags %1 needs two names"_s.arg(verb));
    return context.withWriter([&](Store &store) -> Status {
        const Result<Tag> tag = tagNamed(store, arguments.plain.at(1));
        if (!tag)
            return tl::unexpected(tag.error());
        const Result<QString> to = tagName(arguments.plain.at(2));
        if (!to)
            return tl::unexpected(to.error());
        const Result<TagRename> rename = await(store.ifRenamed(tag->name, *to));
        if (!rename)
            return tl::unexpected(rename.error());
        if (how == Renaming::Rename && rename->into)
            return failure(Error::Kind::Refused,
                u"there is a tag %1 already; 'tags merge' makes them one"_s.arg(rename->into->name));
        if (how == Renaming::Merge && !rename->into)
            return failure(Error::Kind::NotFound, u"there is no tag %1"_s.arg(*to));
        Tag changed = *tag;
        changed.name = rename->into ? rename->into->name : *to;
        printRename(context, tag->name, changed.name, *rename);
        if (arguments.has("dry-run"))
            return Done;
        return await(store.updateTag(tag->name, changed)).map([](const FormerState &) { return int(Done); });
    });
}

Status removeTags(Context &context, const Arguments &arguments)
{
    if (arguments.plain.size() != 2)
        return failure(Error::Kind::Usage, u"tags remove needs a name"_s);
    const TagScope scope = arguments.has("branch") ? TagScope::Branch : TagScope::Alone;
    return context.withWriter([&](Store &store) -> Status {
        const Result<Tag> tag = tagNamed(store, arguments.plain.at(1));
        if (!tag)
            return tl::unexpected(tag.error());
        const Result<TagRemoval> removal = await(store.ifTagRemoved(tag->name, scope));
        if (!removal)
            return tl::unexpected(removal.error());
        if (removal->tags == 0)
            return failure(Error::Kind::Refused,
                u"%1 is no tag itself; --branch removes what lies below it"_s.arg(tag->name));
        context.print(u"%1: %2 tags go, %3 articles lose them and stay\n"_s.arg(tag->name)
                          .arg(removal->tags)
                          .arg(removal->articles));
        if (scope == TagScope::Alone && removal->below > 0)
            context.print(u"  %1 tags below it stay\n"_s.arg(removal->below));
        printNaming(context, removal->mentions, u"is still named by the"_s);
        if (arguments.has("dry-run"))
            return Done;
        return await(store.removeTag(tag->name, scope)).map([](const FormerState &) { return int(Done); });
    });
}

QString colourNames()
{
    QStringList names{u"none"_s};
    for (const TagColour colour : allTagColours)
        names.append(tagColourName(colour));
    return names.join(u", "_s);
}

Status colourTag(Context &context, const Arguments &arguments)
{
    const std::optional<TagColour> colour = tagColourFromName(arguments.plain.value(2));
    if (arguments.plain.size() != 3 || (!colour && arguments.plain.at(2) != "none"_L1))
        return failure(Error::Kind::Usage, u"tags colour needs a name and a colour: %1"_s.arg(colourNames()));
    return context.withWriter([&](Store &store) -> Status {
        const Result<Tag> tag = tagNamed(store, arguments.plain.at(1));
        if (!tag)
            return tl::unexpected(tag.error());
        Tag changed = *tag;
        changed.colour = colour ? keptTagColour(*colour) : 0;
        context.print(u"%1: %2 -> %3\n"_s.arg(tag->name, tagColourName(tagColourOf(tag->name, tag->colour)),
            tagColourName(tagColourOf(tag->name, changed.colour))));
        if (arguments.has("dry-run"))
            return Done;
        return await(store.updateTag(tag->name, changed)).map([](const FormerState &) { return int(Done); });
    });
}

} // namespace

Status tags(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s, u"dry-run"_s, u"branch"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const QString verb = arguments->plain.value(0);
    if (verb == "rename"_L1)
        return renameTag(context, *arguments, Renaming::Rename);
    if (verb == "merge"_L1)
        return renameTag(context, *arguments, Renaming::Merge);
    if (verb == "remove"_L1)
        return removeTags(context, *arguments);
    if (verb == "colour"_L1 || verb == "color"_L1)
        return colourTag(context, *arguments);
    if (!verb.isEmpty())
        return failure(
            Error::Kind::Usage, u"'%1' is nothing that tags does: rename, merge, remove, colour"_s.arg(verb));
    return context.withReader(
        [&](Store &store) { return printRows(context, *arguments, await(store.tags()), tagJson, tagLine); });
}

} // namespace sokbo::cli
