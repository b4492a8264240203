// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sidebarentry.h"

#include "core/tagname.h"
#include "kit/colours.h"
#include "kit/sourcename.h"
#include "kit/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace sokbo {

namespace {

struct SidebarWords {
    Q_DECLARE_TR_FUNCTIONS(Sidebar)
};

SidebarEntry section(const char16_t *key, const QString &label)
{
    SidebarEntry entry;
    entry.kind = SidebarEntry::Kind::Section;
    entry.key = QString::fromUtf16(key);
    entry.label = label;
    return entry;
}

SidebarEntry board(const char16_t *key, Symbol symbol, const QString &label, Board::Kind kind, int count)
{
    SidebarEntry entry;
    entry.symbol = symbol;
    entry.key = QString::fromUtf16(key);
    entry.label = label;
    entry.board = Board::fixed(kind, label);
    entry.count = count;
    return entry;
}

SidebarEntry boards(const BoardCounts &counts)
{
    SidebarEntry entry = section(u"boards", SidebarWords::tr("Boards"));
    entry.children = {
        board(u"briefing", Symbol::Briefing, SidebarWords::tr("Today's briefing"), Board::Kind::Briefing, -1),
        board(u"all", Symbol::List, SidebarWords::tr("All articles"), Board::Kind::All, counts.all),
        board(u"unread", Symbol::Unread, SidebarWords::tr("Unread"), Board::Kind::Unread, counts.unread),
        board(u"today", Symbol::Today, SidebarWords::tr("Today"), Board::Kind::Today, counts.today),
        board(u"saved", Symbol::Star, SidebarWords::tr("Saved"), Board::Kind::Saved, counts.saved),
        board(u"highlighted", Symbol::Highlight, SidebarWords::tr("Highlights"), Board::Kind::Highlighted,
            counts.highlighted),
        board(u"offline", Symbol::Download, SidebarWords::tr("Available offline"), Board::Kind::Offline,
            counts.offline),
    };
    return entry;
}

SidebarEntry nameLine(const QString &section, const EntityRow &row, bool dark)
{
    SidebarEntry line;
    line.kind = SidebarEntry::Kind::Entity;
    line.key = section + QStringLiteral(":%1").arg(row.id.value);
    line.label = row.name;
    line.detail = row.hasNamesake ? row.role.section(QLatin1Char(' '), -1) : row.ticker;
    line.board = Board::ofEntity(row.id, row.name);
    line.tooltip = row.role.isEmpty() ? mentionTypeText(row.type)
                                      : mentionTypeText(row.type) + QStringLiteral(" · ") + row.role;
    line.count = row.articles;
    line.dot = entityColour(row.type, dark);
    line.name = row.name;
    line.type = row.type;
    return line;
}

SidebarEntry rising(const QList<RisingEntity> &all, bool dark)
{
    SidebarEntry entry = section(u"rising", SidebarWords::tr("Rising names"));
    for (const RisingEntity &name : all) {
        SidebarEntry line = nameLine(QStringLiteral("rising"), name.entity, dark);
        line.rising = true;
        line.article = name.lift.id;
        line.story = name.lift.story;
        line.reason = name.lift.title;
        line.tooltip += QLatin1Char('\n')
            + SidebarWords::tr("%Ln article(s) in 24 hours; usual are %1", nullptr, name.entity.articles)
                  .arg(QLocale().toString(name.expected, 'f', name.expected < 10 ? 1 : 0));
        if (!name.lift.title.isEmpty())
            line.tooltip += QLatin1Char('\n')
                + (name.lift.story.isValid() ? SidebarWords::tr("The story: %1").arg(name.lift.title)
                                             : name.lift.title)
                + (name.lift.sourceTitle.isEmpty() ? QString()
                                                   : QStringLiteral(" — ") + name.lift.sourceTitle);
        entry.children.append(line);
    }
    return entry;
}

QString namesTitle(const NamesView &view)
{
    const QString title = view.span == NamesView::Span::Today ? SidebarWords::tr("Most named today")
        : view.span == NamesView::Span::Week                  ? SidebarWords::tr("Most named this week")
                                                              : SidebarWords::tr("Most named of all");
    return view.type ? title + QStringLiteral(" · ") + mentionTypeText(*view.type) : title;
}

SidebarEntry entities(const QList<EntityRow> &rows, const NamesView &view, bool dark)
{
    SidebarEntry entry = section(u"entities", namesTitle(view));
    entry.hasMenu = true;
    for (const EntityRow &row : rows)
        entry.children.append(nameLine(QStringLiteral("entity"), row, dark));
    if (rows.isEmpty() && view != NamesView()) {
        // The heading stays, so that another choice can be made.
        SidebarEntry none;
        none.kind = SidebarEntry::Kind::Note;
        none.key = QStringLiteral("entity:none");
        none.label = SidebarWords::tr("None");
        entry.children.append(none);
    }
    return entry;
}

SidebarEntry watched(const QList<WatchedEntity> &all, const QList<FollowedStory> &followed, bool dark)
{
    SidebarEntry entry = section(u"watched", SidebarWords::tr("Watched"));
    if (all.size() > 1)
        entry.children.append(
            board(u"watched", Symbol::Eye, SidebarWords::tr("All watched names"), Board::Kind::Watched, -1));
    for (const WatchedEntity &name : all) {
        SidebarEntry line = nameLine(QStringLiteral("watched"), name.entity, dark);
        if (!name.entity.id.isValid()) {
            line.key = QStringLiteral("watched:") + mentionTypeName(name.entity.type) + name.entity.name;
            line.board = Board::typed(QStringLiteral("entity:") + queryValue(name.entity.name), line.label);
            line.tooltip += QLatin1Char('\n') + SidebarWords::tr("Not in the news yet");
        }
        line.count = name.unread;
        entry.children.append(line);
    }
    for (const FollowedStory &story : followed) {
        SidebarEntry line;
        line.symbol = Symbol::Story;
        line.key = QStringLiteral("followed:%1").arg(story.article.value);
        line.label = story.newest.title;
        line.article = story.article;
        line.board = story.story.isValid()
            ? Board::ofStory(story.story, story.newest.title)
            : Board::typed(QStringLiteral("title:") + queryValue(story.newest.title), story.newest.title);
        line.tooltip = SidebarWords::tr("A story that you follow") + QLatin1Char('\n') + story.newest.title;
        line.count = story.unread;
        entry.children.append(line);
    }
    return entry;
}

// The tags from `at` on that lie deeper than `depth`, each with those below it; the store has them in this
// order.
QList<SidebarEntry> tagLines(const QList<Tag> &all, qsizetype &at, qsizetype depth, bool dark)
{
    QList<SidebarEntry> lines;
    while (at < all.size() && tagParts(all.at(at).name).size() > depth) {
        const Tag &tag = all.at(at++);
        SidebarEntry line;
        line.kind = SidebarEntry::Kind::Tag;
        line.symbol = Symbol::Tag;
        line.key = QStringLiteral("tag:") + tag.name.toCaseFolded();
        line.label = depth == 0 ? tag.name : lastTagPart(tag.name);
        line.board = Board::ofTag(tag.name);
        line.count = std::max(tag.articles, tag.branchArticles);
        line.dot = tagColour(tagColourOf(tag.name, tag.colour), dark);
        line.children = tagLines(all, at, depth + 1, dark);
        if (depth > 0)
            line.tooltip = tag.name;
        if (!line.children.isEmpty())
            line.tooltip = tag.name + QLatin1Char('\n')
                + SidebarWords::tr("%Ln article(s) with it or a tag below it", nullptr, line.count)
                + QLatin1Char('\n')
                + SidebarWords::tr("%Ln article(s) with this very tag", nullptr, tag.articles);
        lines.append(line);
    }
    return lines;
}

SidebarEntry tags(const QList<Tag> &all, bool dark)
{
    SidebarEntry entry = section(u"tags", SidebarWords::tr("Tags"));
    qsizetype at = 0;
    entry.children = tagLines(all, at, 0, dark);
    return entry;
}

SidebarEntry searches(const QList<SavedSearch> &all)
{
    SidebarEntry entry = section(u"searches", SidebarWords::tr("Saved searches"));
    for (const SavedSearch &search : all) {
        SidebarEntry line;
        line.kind = SidebarEntry::Kind::Search;
        line.symbol = Symbol::Search;
        line.key = QStringLiteral("search:%1").arg(search.id);
        line.label = search.name;
        line.board = Board::ofSearch(search);
        line.tooltip = search.query;
        entry.children.append(line);
    }
    return entry;
}

QString troubleOf(const Source &source)
{
    QString text = errorText(*source.state.error);
    const QDateTime since
        = source.state.errorSince.isValid() ? source.state.errorSince : source.state.lastSync;
    if (since.isValid())
        text += QLatin1Char('\n') + SidebarWords::tr("Since %1").arg(wholeTime(since));
    if (source.state.gone)
        text += QLatin1Char('\n') + SidebarWords::tr("It is no longer asked by itself.");
    return text + QLatin1Char('\n') + source.state.error->message;
}

SidebarEntry sourceLine(const Source &source, const SidebarContents &contents)
{
    SidebarEntry line;
    line.kind = SidebarEntry::Kind::Source;
    line.key = QStringLiteral("source:%1").arg(source.id.value);
    line.label = sourceName(source);
    line.otherNames = {source.title, source.url.host() + source.url.path(), source.siteUrl.host()};
    line.badge = sourceBadge(source, contents.icons.value(source.id));
    line.board = Board::ofSource(source.id, line.label);
    line.count = contents.sourceCounts.value(source.id).unread;
    line.failing = source.state.error.has_value();
    const QString title
        = source.title.isEmpty() ? line.label : source.title; // whole, whatever the line has room for
    line.tooltip = line.failing ? title + QLatin1Char('\n') + troubleOf(source)
                                : title + QLatin1Char('\n') + source.url.toDisplayString();
    return line;
}

// The line of a folder, made with those above it where they are not there yet. Sources come as one reads them
// downwards: of the folders beside each other only the last one goes on.
SidebarEntry &folderLine(SidebarEntry &root, const QString &path)
{
    SidebarEntry *at = &root;
    QString walked;
    for (const QString &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        walked += (walked.isEmpty() ? QString() : QStringLiteral("/")) + part;
        const auto last = std::find_if(at->children.rbegin(), at->children.rend(),
            [](const SidebarEntry &child) { return child.kind == SidebarEntry::Kind::Folder; });
        if (last != at->children.rend() && last->board.name == walked) {
            at = &*last;
            continue;
        }
        SidebarEntry folder;
        folder.kind = SidebarEntry::Kind::Folder;
        folder.key = QStringLiteral("folder:") + walked;
        folder.label = part;
        folder.board = Board::ofFolder(walked, part);
        folder.count = 0;
        at->children.append(folder);
        at = &at->children.last();
    }
    return *at;
}

// What a folder says of what is in it: the unread articles, and that something cannot be read.
int sumUp(SidebarEntry &entry)
{
    if (entry.kind == SidebarEntry::Kind::Source)
        return std::max(0, entry.count);
    int unread = 0;
    for (SidebarEntry &child : entry.children) {
        unread += sumUp(child);
        if (entry.kind == SidebarEntry::Kind::Folder && child.failing) {
            entry.failing = true;
            entry.tooltip += (entry.tooltip.isEmpty() ? QString() : QStringLiteral("\n")) + child.tooltip;
        }
    }
    if (entry.kind == SidebarEntry::Kind::Folder)
        entry.count = unread;
    return unread;
}

SidebarEntry sources(const SidebarContents &contents)
{
    SidebarEntry entry = section(u"sources", SidebarWords::tr("Sources"));
    entry.hasMenu = true;
    SidebarEntry *folder = &entry;
    QString path;
    for (const Source &source : treeOf(contents).sources()) {
        if (source.folder != path)
            folder = &folderLine(entry, path = source.folder);
        folder->children.append(sourceLine(source, contents));
    }
    sumUp(entry);
    return entry;
}

SidebarEntry goneSources(const SidebarContents &contents)
{
    SidebarEntry entry = section(u"gone", SidebarWords::tr("Removed sources"));
    for (const Source &source : contents.goneSources) {
        SidebarEntry line = sourceLine(source, contents);
        line.kind = SidebarEntry::Kind::GoneSource;
        line.count = contents.sourceCounts.value(source.id).total;
        line.failing = false;
        line.tooltip = line.label + QLatin1Char('\n')
            + SidebarWords::tr(
                "No longer subscribed. What you saved, tagged, noted or highlighted is still here.");
        entry.children.append(line);
    }
    return entry;
}

} // namespace

bool isSameLine(const SidebarEntry &a, const SidebarEntry &b)
{
    const auto parts = [](const SidebarEntry &line) {
        return std::tie(line.kind, line.key, line.label, line.detail, line.board, line.otherNames,
            line.tooltip, line.count, line.dot, line.symbol, line.badge, line.failing, line.rising,
            line.hasMenu, line.name, line.type, line.article, line.story, line.reason);
    };
    return parts(a) == parts(b);
}

std::optional<TreeLine> SidebarEntry::treeLine() const
{
    if (kind == Kind::Folder)
        return TreeLine{{}, board.name};
    return kind == Kind::Source ? std::optional(TreeLine{source(), {}}) : std::nullopt;
}

SourceTree treeOf(const SidebarContents &contents)
{
    SourceTree tree(contents.sources);
    tree.sort(contents.order, contents.sourceCounts);
    return tree;
}

QList<SidebarEntry> sidebarEntries(const SidebarContents &contents, bool dark)
{
    QList<SidebarEntry> all = {boards(contents.counts), watched(contents.watched, contents.followed, dark),
        rising(contents.rising, dark), entities(contents.entities, contents.names, dark),
        tags(contents.tags, dark), searches(contents.searches), sources(contents), goneSources(contents)};
    all.removeIf([](const SidebarEntry &entry) { return entry.children.isEmpty(); });
    return all;
}

} // namespace sokbo
