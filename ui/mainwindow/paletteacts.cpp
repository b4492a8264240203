// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/paletteacts.h"

#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/commandsymbols.h"
#include "mainwindow/commandwords.h"
#include "mainwindow/navigation.h"
#include "sources/sidebar.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr int choicesKept = 40;
constexpr int recentShown = 7;
constexpr int risingOffered = 3;

// Of what fits equally well the window's boards come first, then sources, then what the reader made, then
// commands. Names of the store have less than these (palette.cpp).
constexpr int boardWeight = 60, sourceWeight = 50, folderWeight = 45, ownWeight = 40, nameWeight = 35,
              commandWeight = 30;

QString commandKey(const QString &name)
{
    return QStringLiteral("command:") + name;
}

// In the next run a name is known again by its id and what it was called: `entity:17 윤하늘`.
QString keptKey(const PaletteEntry &entry)
{
    return entry.thing.key.startsWith(QLatin1String("entity:")) && !entry.thing.key.contains(QLatin1Char(' '))
        ? entry.thing.key + QLatin1Char(' ') + entry.thing.text
        : entry.thing.key;
}

// The key is none of a name that is known now.
PaletteEntry keptName(const QString &kept)
{
    PaletteEntry entry;
    entry.thing.key = kept;
    entry.thing.text = kept.section(QLatin1Char(' '), 1);
    entry.symbol = Symbol::Person;
    return entry;
}

EntityId nameOf(const QString &key)
{
    return EntityId{key.section(QLatin1Char(':'), 1).section(QLatin1Char(' '), 0, 0).toLongLong()};
}

int weightOf(SidebarEntry::Kind kind)
{
    switch (kind) {
    case SidebarEntry::Kind::Source:
        return sourceWeight;
    case SidebarEntry::Kind::Folder:
        return folderWeight;
    case SidebarEntry::Kind::Tag:
    case SidebarEntry::Kind::Search:
        return ownWeight;
    case SidebarEntry::Kind::Entity:
        return nameWeight;
    case SidebarEntry::Kind::GoneSource:
        return 0;
    default:
        return boardWeight;
    }
}

} // namespace

PaletteActs::PaletteActs(const Store &store, Settings &settings, const Commands &commands,
    Navigation &navigation, const Panes &panes, QWidget &window)
    : m_store(store)
    , m_settings(settings)
    , m_commands(commands)
    , m_navigation(navigation)
    , m_panes(panes)
    , m_window(window)
{
}

void PaletteActs::open()
{
    if (!m_palette)
        makePalette();
    m_palette->open(contents());
}

void PaletteActs::makePalette()
{
    m_palette = new Palette(m_store, &m_window);
    // When the palette has gone and the window is the active one again: a command may want its focus.
    connect(m_palette, &Palette::chosen, this, &PaletteActs::choose, Qt::QueuedConnection);
    connect(
        m_palette, &Palette::searchRequested, this,
        [this](const QString &text) { show(Board::typed(text, tr("Search: %1").arg(text))); },
        Qt::QueuedConnection);
}

Palette::Contents PaletteActs::contents()
{
    Palette::Contents contents;
    m_boards.clear();
    const bool dark = isDark(m_window.palette());
    for (const SidebarEntry &section : sidebarEntries(m_panes.sidebar.contents(), dark))
        for (const SidebarEntry &line : section.children)
            addLine(contents.entries, line, {});
    addCommands(contents.entries);
    contents.recent = recent(contents.entries);
    contents.likely = likely();
    return contents;
}

// `above`: the path of the folder that the line is in.
void PaletteActs::addLine(QList<PaletteEntry> &entries, const SidebarEntry &line, const QString &above)
{
    using Kind = SidebarEntry::Kind;
    for (const SidebarEntry &child : line.children)
        addLine(entries, child, line.board.name);
    const bool isName = line.kind == Kind::Entity && line.board.id != 0;
    const QString key = isName ? Palette::keyOf(EntityId{line.board.id}) : line.key;
    // A name may stand in several sections.
    if (!line.leadsToABoard() || m_boards.contains(key))
        return;
    m_boards.insert(key, line.board);
    PaletteEntry entry;
    entry.thing = {key, line.label, {}, weightOf(line.kind)};
    entry.symbol = line.symbol;
    entry.badge = line.badge;
    entry.dot = line.dot;
    entry.detail = line.detail;
    switch (line.kind) {
    case Kind::Entity:
        entry.kind = mentionTypeText(line.type);
        break;
    case Kind::Tag:
        entry.kind = tr("Tag");
        entry.thing.text = line.board.name; // the whole path: each part of it finds the tag
        entry.symbol.reset(); // the dot has its colour
        break;
    case Kind::Search:
        entry.kind = tr("Saved search");
        break;
    case Kind::Folder:
        entry.kind = tr("Folder");
        entry.symbol = Symbol::Folder;
        entry.detail = above;
        break;
    case Kind::Source:
        entry.kind = tr("Source");
        entry.detail = above;
        break;
    case Kind::GoneSource:
        entry.kind = tr("Removed source");
        break;
    default:
        entry.kind = line.symbol == Symbol::Story ? tr("Story") : tr("Board");
    }
    if (line.kind == Kind::Source || line.kind == Kind::GoneSource)
        entry.thing.otherNames.append(line.tooltip.section(QLatin1Char('\n'), 1, 1)); // its address
    entries.append(entry);
}

void PaletteActs::addCommands(QList<PaletteEntry> &entries) const
{
    for (const Command command : m_commands.all()) {
        if (command == Command::GoTo || !m_commands[command]->isVisible())
            continue;
        PaletteEntry entry;
        const QString name = m_commands.name(command);
        entry.thing = {commandKey(name), m_commands.plainText(command), otherWordsOf(command), commandWeight};
        entry.thing.otherNames.append(name);
        entry.kind = tr("Command");
        entry.keys = m_commands.keys(command).toString(QKeySequence::NativeText);
        entry.symbol = symbolOf(command);
        entry.isPossible = m_commands[command]->isEnabled();
        entries.append(entry);
    }
}

QList<PaletteEntry> PaletteActs::recent(const QList<PaletteEntry> &entries) const
{
    QHash<QString, int> places;
    for (int i = 0; i < entries.size(); ++i)
        places.insert(entries.at(i).thing.key, i);
    QList<PaletteEntry> found;
    for (const QString &kept : m_settings.recentChoices()) {
        const bool isName = kept.startsWith(QLatin1String("entity:"));
        const int place = places.value(isName ? kept.section(QLatin1Char(' '), 0, 0) : kept, -1);
        if (place >= 0 && (!isName || keptKey(entries.at(place)) == kept))
            found.append(entries.at(place));
        else if (isName)
            found.append(keptName(kept));
        if (found.size() == recentShown)
            break;
    }
    return found;
}

// What one does most, and who is in the news now.
QStringList PaletteActs::likely() const
{
    QStringList keys{QStringLiteral("unread"), QStringLiteral("briefing"), QStringLiteral("today")};
    const QList<RisingEntity> &rising = m_panes.sidebar.contents().rising;
    for (int i = 0; i < std::min<int>(risingOffered, int(rising.size())); ++i)
        keys.append(Palette::keyOf(rising.at(i).entity.id));
    for (const Command command : {Command::NextUnread, Command::Sync, Command::AllRead, Command::Search,
             Command::AddSource, Command::Settings})
        keys.append(commandKey(m_commands.name(command)));
    return keys;
}

void PaletteActs::choose(const PaletteEntry &entry)
{
    noteUse(entry);
    const QString &key = entry.thing.key;
    if (const auto board = m_boards.constFind(key); board != m_boards.cend())
        return show(*board);
    if (key.startsWith(QLatin1String("entity:")))
        return showName(nameOf(key), entry.thing.text);
    for (const Command command : m_commands.all())
        if (key == commandKey(m_commands.name(command)))
            m_commands[command]->trigger();
}

void PaletteActs::noteUse(const PaletteEntry &entry)
{
    QStringList choices = m_settings.recentChoices();
    choices.removeAll(keptKey(entry));
    choices.prepend(keptKey(entry));
    m_settings.setRecentChoices(choices.mid(0, choicesKept));
}

void PaletteActs::show(const Board &board)
{
    m_navigation.show(board);
    m_panes.board.view().setFocus();
}

// A name of an earlier run may have gone, and its number be another's since: then its articles are searched
// for.
void PaletteActs::showName(EntityId id, const QString &name)
{
    onAnswer(m_store.findEntities(name), this, [this, id, name](const Result<QList<EntityRow>> &rows) {
        const bool isThere = rows
            && std::any_of(rows->cbegin(), rows->cend(), [id](const EntityRow &row) { return row.id == id; });
        show(isThere ? Board::ofEntity(id, name)
                     : Board::typed(QStringLiteral("entity:") + queryValue(name), name));
    });
}

} // namespace sokbo
