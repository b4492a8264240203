// SPDX-License-Identifier: GPL-3.0-or-later
// The context menus of the sidebar's lines.
#include "core/tagcolour.h"
#include "kit/colourdot.h"
#include "kit/colours.h"
#include "kit/symbols.h"
#include "kit/words.h"
#include "sources/imagechoices.h"
#include "sources/sidebar.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <tuple>

namespace sokbo {

void Sidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index
        = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu menu(this);
    fillMenu(menu, SidebarModel::entryAt(index));
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
        : event->globalPos();
    if (!menu.isEmpty())
        menu.exec(at);
}

void Sidebar::fillMenu(QMenu &menu, const SidebarEntry &entry)
{
    if (entry.hasMenu)
        return fillSectionMenu(menu, entry.key);
    if (!entry.leadsToABoard())
        return;
    if (entry.kind == SidebarEntry::Kind::Folder || entry.kind == SidebarEntry::Kind::Source) {
        const QList<SourceId> ids = sourcesUnder(m_model.find(entry.key));
        menu.addAction(
            symbolIcon(Symbol::Sync), tr("Sync now"), this, [this, ids] { Q_EMIT syncRequested(ids); });
    }
    menu.addAction(symbolIcon(Symbol::CheckAll), tr("Mark all read"), this,
        [this, board = entry.board] { Q_EMIT allReadRequested(board); });
    if (entry.key.startsWith(QStringLiteral("followed:")))
        menu.addAction(symbolIcon(Symbol::Cancel), tr("No longer follow this story"), this,
            [this, id = entry.article] { Q_EMIT unfollowRequested(id); });
    if (entry.kind == SidebarEntry::Kind::Entity)
        fillNameMenu(menu, entry);
    for (const Source &source : std::as_const(m_contents.goneSources))
        if (entry.kind == SidebarEntry::Kind::GoneSource && source.id.value == entry.board.id)
            menu.addAction(symbolIcon(Symbol::Add), tr("Subscribe again"), this,
                [this, source] { Q_EMIT subscribeAgainRequested(source); });
    if (entry.kind == SidebarEntry::Kind::Folder)
        fillFolderMenu(menu, entry.board.name);
    if (const Source *source = sourceOf(entry.source()))
        fillSourceMenu(menu, *source);
    for (const Tag &tag : std::as_const(m_contents.tags))
        if (entry.kind == SidebarEntry::Kind::Tag && tag.name == entry.board.name)
            fillTagMenu(menu, tag);
    for (const SavedSearch &search : std::as_const(m_contents.searches))
        if (entry.kind == SidebarEntry::Kind::Search && search.id == entry.board.id)
            fillSearchMenu(menu, search);
}

void Sidebar::fillSectionMenu(QMenu &menu, const QString &key)
{
    key == QStringLiteral("sources") ? fillOrderMenu(menu) : fillNamesMenu(menu);
}

void Sidebar::fillOrderMenu(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const std::tuple<SourceOrder, Symbol, QString> orders[]
        = {{SourceOrder::ByHand, Symbol::ListEdit, tr("By hand")},
            {SourceOrder::ByName, Symbol::Letters, tr("By name")},
            {SourceOrder::ByUnread, Symbol::Unread, tr("By unread articles")}};
    for (const auto &[order, symbol, text] : orders) {
        QAction *action = menu.addAction(
            symbolIcon(symbol), text, this, [this, order = order] { Q_EMIT orderRequested(order); });
        action->setCheckable(true);
        action->setChecked(order == m_contents.order);
        group->addAction(action);
    }
}

void Sidebar::fillNameMenu(QMenu &menu, const SidebarEntry &entry)
{
    menu.addSeparator();
    if (entry.story.isValid())
        menu.addAction(symbolIcon(Symbol::Story), tr("Open the story that lifts it"), this,
            [this, board = Board::ofStory(entry.story, entry.reason)] { Q_EMIT boardRequested(board); });
    if (entry.article.isValid())
        menu.addAction(symbolIcon(Symbol::Rising), tr("Open the headline that lifts it"), this,
            [this, id = entry.article] { Q_EMIT articleRequested(id); });
    QList<WatchedName> names;
    for (const WatchedEntity &watched : std::as_const(m_contents.watched))
        if (watched.entity.type == entry.type && watched.entity.name == entry.name)
            names.append(watched.watched);
    const bool on = names.isEmpty();
    if (on)
        names.append({entry.type, entry.name,
            QDateTime::fromSecsSinceEpoch(m_clock.now().toSecsSinceEpoch(), Qt::UTC)});
    const QString name = QString(entry.name).replace(QLatin1Char('&'), QStringLiteral("&&"));
    menu.addAction(symbolIcon(on ? Symbol::Eye : Symbol::Cancel),
        on ? tr("Watch “%1”").arg(name) : tr("No longer watch “%1”").arg(name), this,
        [this, names, on] { Q_EMIT watchRequested(names, on); });
    if (entry.key.startsWith(QStringLiteral("entity:"))) {
        menu.addSeparator();
        fillNamesMenu(*menu.addMenu(symbolIcon(Symbol::People), tr("List names")));
    }
}

void Sidebar::fillNamesMenu(QMenu &menu)
{
    const auto choice = [this, &menu](QActionGroup *group, const QString &text, const NamesView &view) {
        QAction *action = menu.addAction(text, this, [this, view] { setNames(view); });
        action->setCheckable(true);
        action->setChecked(view == m_names);
        group->addAction(action);
    };
    auto *spans = new QActionGroup(&menu);
    choice(spans, tr("Today"), {NamesView::Span::Today, m_names.type});
    choice(spans, tr("This week"), {NamesView::Span::Week, m_names.type});
    choice(spans, tr("Of all time"), {NamesView::Span::All, m_names.type});
    menu.addSeparator();
    auto *types = new QActionGroup(&menu);
    choice(types, tr("All kinds"), {m_names.span, std::nullopt});
    for (const MentionType type : allMentionTypes)
        if (isEntityType(type))
            choice(types, mentionTypeText(type), {m_names.span, type});
}

void Sidebar::fillFolderMenu(QMenu &menu, const QString &path)
{
    menu.addSeparator();
    menu.addAction(symbolIcon(Symbol::Edit), tr("Rename folder…"), this,
        [this, path] { Q_EMIT folderRenameRequested(path); });
    menu.addAction(symbolIcon(Symbol::FolderRemove), tr("Remove folder, keep its sources"), this,
        [this, path] { Q_EMIT folderRemovalRequested(path); });
    menu.addSeparator();
    fillStepMenu(*menu.addMenu(symbolIcon(Symbol::GoTo), tr("Move")), {{}, path});
    fillMoveMenu(*menu.addMenu(symbolIcon(Symbol::Folder), tr("Move to folder")), {{}, path});
    fillOrderMenu(*menu.addMenu(symbolIcon(Symbol::Letters), tr("Order of the sources")));
}

void Sidebar::fillStepMenu(QMenu &menu, const TreeLine &line)
{
    const std::tuple<TreeStep, Symbol, QString> steps[]
        = {{TreeStep::Up, Symbol::Previous, tr("Up")}, {TreeStep::Down, Symbol::Next, tr("Down")},
            {TreeStep::In, Symbol::FolderOpen, tr("Into the folder beside it")},
            {TreeStep::Out, Symbol::TakeOut, tr("Out of its folder")}};
    const QList<TreeStep> possible = possibleSteps(line);
    for (const auto &[step, symbol, text] : steps) {
        QAction *action
            = menu.addAction(symbolIcon(symbol), text, this, [this, line, step = step] { move(line, step); });
        action->setEnabled(possible.contains(step));
    }
}

void Sidebar::fillSourceMenu(QMenu &menu, const Source &source)
{
    if (!source.siteUrl.isEmpty())
        menu.addAction(symbolIcon(Symbol::Browser), tr("Open the site in the browser"), this,
            [this, url = source.siteUrl] { Q_EMIT sourceSiteRequested(url); });
    const bool asks = source.state.error && source.state.error->kind == Error::Kind::Http
        && source.state.error->code == 401;
    if (asks || source.signsIn)
        menu.addAction(tr("Sign in…"), this, [this, source] { Q_EMIT signInRequested(source); });
    if (source.signsIn)
        menu.addAction(
            tr("Forget name and password"), this, [this, source] { Q_EMIT signOutRequested(source); });
    menu.addSeparator();
    menu.addAction(symbolIcon(Symbol::Settings), tr("Edit source…"), this,
        [this, source] { Q_EMIT sourceEditRequested(source); });
    menu.addAction(symbolIcon(Symbol::Edit), tr("Rename…"), this, [this, source] { renameSource(source); });
    fillStepMenu(*menu.addMenu(symbolIcon(Symbol::GoTo), tr("Move")), {source.id, {}});
    fillMoveMenu(*menu.addMenu(symbolIcon(Symbol::Folder), tr("Move to folder")), {source.id, {}});
    fillOrderMenu(*menu.addMenu(symbolIcon(Symbol::Letters), tr("Order of the sources")));
    fillTextMenu(*menu.addMenu(symbolIcon(Symbol::Article), tr("Article text")), source);
    fillImagesMenu(*menu.addMenu(symbolIcon(Symbol::Image), tr("Images")), source);
    QAction *preferred
        = menu.addAction(tr("Prefer it where others have the same article"), this, [this, source] {
              Source after = source;
              after.preferred = !source.preferred;
              Q_EMIT sourceChanged(source, after);
          });
    preferred->setCheckable(true);
    preferred->setChecked(source.preferred);
    menu.addSeparator();
    menu.addAction(symbolIcon(Symbol::Remove), tr("Remove source…"), this,
        [this, source] { Q_EMIT sourceRemovalRequested(source); });
}

void Sidebar::fillMoveMenu(QMenu &menu, const TreeLine &line)
{
    menu.addAction(tr("No folder"), this, [this, line] { moveTo(line, {}); });
    for (const QString &folder : foldersFor(line))
        menu.addAction(QString(folder).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
            [this, line, folder] { moveTo(line, folder); });
    menu.addSeparator();
    menu.addAction(symbolIcon(Symbol::Folder), tr("New folder…"), this, [this, line] {
        const QString name
            = QInputDialog::getText(this, tr("New folder"), tr("Name of the folder:"), QLineEdit::Normal);
        if (!name.trimmed().isEmpty())
            moveTo(line, name.trimmed());
    });
}

void Sidebar::fillTextMenu(QMenu &menu, const Source &source)
{
    auto *group = new QActionGroup(&menu);
    const std::pair<FullText, QString> modes[] = {{FullText::FeedOnly, tr("As the source delivers it")},
        {FullText::AtSync, tr("The whole article, at every sync")},
        {FullText::OnOpening, tr("The whole article, when it is opened")}};
    for (const auto &[mode, label] : modes) {
        QAction *action = menu.addAction(label, this, [this, source, mode = mode] {
            Source after = source;
            after.fullText = mode;
            Q_EMIT sourceChanged(source, after);
        });
        action->setCheckable(true);
        action->setChecked(source.fullText == mode);
        group->addAction(action);
    }
}

void Sidebar::fillImagesMenu(QMenu &menu, const Source &source)
{
    auto *group = new QActionGroup(&menu);
    for (const auto &[when, label] : imageChoices()) {
        QAction *action = menu.addAction(label, this, [this, source, when = when] {
            Source after = source;
            after.images = when;
            Q_EMIT sourceChanged(source, after);
        });
        action->setCheckable(true);
        action->setChecked(source.images == when);
        group->addAction(action);
    }
}

void Sidebar::fillTagMenu(QMenu &menu, const Tag &tag)
{
    const bool hasBelow = m_model.hasChildren(m_model.find(Board::ofTag(tag.name)));
    menu.addSeparator();
    menu.addAction(symbolIcon(Symbol::Edit), tr("Name and colour…"), this,
        [this, tag] { Q_EMIT tagEditRequested(tag); });
    fillColourMenu(*menu.addMenu(symbolIcon(Symbol::Tag), tr("Colour")), tag);
    menu.addAction(tr("Merge into another tag…"), this, [this, tag] { Q_EMIT tagMergeRequested(tag); });
    menu.addSeparator();
    if (!tag.isOnlyPath)
        menu.addAction(symbolIcon(Symbol::Remove), tr("Remove tag…"), this,
            [this, tag] { Q_EMIT tagRemovalRequested(tag, TagScope::Alone); });
    if (hasBelow)
        menu.addAction(symbolIcon(Symbol::Remove), tr("Remove it and the tags below it…"), this,
            [this, tag] { Q_EMIT tagRemovalRequested(tag, TagScope::Branch); });
}

void Sidebar::fillColourMenu(QMenu &menu, const Tag &tag)
{
    auto *group = new QActionGroup(&menu);
    const auto own = tagColourFromKept(tag.colour);
    const auto add = [&](const QString &text, const QIcon &icon, quint32 colour, bool checked) {
        QAction *action = menu.addAction(
            icon, text, this, [this, tag, colour] { Q_EMIT tagColourRequested(tag, colour); });
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
    };
    for (const TagColour colour : allTagColours)
        add(tagColourText(colour), colourDot(tagColour(colour, isDark(palette())), 16, 12),
            keptTagColour(colour), own == colour);
    menu.addSeparator();
    add(tr("From its name"), {}, 0, !own);
}

void Sidebar::fillSearchMenu(QMenu &menu, const SavedSearch &search)
{
    menu.addSeparator();
    menu.addAction(symbolIcon(Symbol::Edit), tr("Rename…"), this, [this, search] {
        const QString name = QInputDialog::getText(
            this, tr("Rename search"), tr("Name of the search:"), QLineEdit::Normal, search.name);
        if (name.trimmed().isEmpty())
            return;
        Q_EMIT searchRenamed(search, name.trimmed());
    });
    menu.addAction(symbolIcon(Symbol::Remove), tr("Remove search"), this,
        [this, search] { Q_EMIT searchRemovalRequested(search); });
}

void Sidebar::renameSource(const Source &source)
{
    const QString title = QInputDialog::getText(
        this, tr("Rename source"), tr("Name of the source:"), QLineEdit::Normal, source.title);
    if (title.trimmed().isEmpty() || title.trimmed() == source.title)
        return;
    Source renamed = source;
    renamed.title = title.trimmed();
    Q_EMIT sourceChanged(source, renamed);
}

} // namespace sokbo
