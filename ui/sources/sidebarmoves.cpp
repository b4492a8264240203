// SPDX-License-Identifier: GPL-3.0-or-later
// Moving sources and folders in the sidebar's tree, by keys, by its menus and by dragging.
#include "sources/sidebar.h"

#include "kit/sourcename.h"

#include <QDropEvent>

#include <algorithm>

namespace sokbo {

namespace {

QString keyOf(const TreeLine &line)
{
    return line.source.isValid() ? QStringLiteral("source:%1").arg(line.source.value)
                                 : QStringLiteral("folder:") + line.folder;
}

} // namespace

std::optional<TreeLine> Sidebar::treeLine() const
{
    return SidebarModel::entryAt(currentIndex()).treeLine();
}

QString Sidebar::nameOf(const TreeLine &line) const
{
    const Source *source = sourceOf(line.source);
    return source ? sourceName(*source) : line.folder.section(QLatin1Char('/'), -1);
}

void Sidebar::setOrder(SourceOrder order)
{
    m_contents.order = order;
    m_sourcesStale = true;
    if (m_isStarted)
        refresh();
}

QList<TreeStep> Sidebar::possibleSteps() const
{
    const auto line = treeLine();
    return line ? possibleSteps(*line) : QList<TreeStep>();
}

QList<TreeStep> Sidebar::possibleSteps(const TreeLine &line) const
{
    const SourceTree tree = treeOf(m_contents);
    QList<TreeStep> possible;
    for (const TreeStep step : {TreeStep::Up, TreeStep::Down, TreeStep::In, TreeStep::Out})
        if (SourceTree(tree).move(line, step))
            possible.append(step);
    return possible;
}

void Sidebar::move(TreeStep step)
{
    if (const auto line = treeLine())
        move(*line, step);
}

void Sidebar::move(const TreeLine &line, TreeStep step)
{
    SourceTree tree = treeOf(m_contents);
    const auto to = tree.move(line, step);
    showMoved(line, tree, to);
}

void Sidebar::moveTo(const TreeLine &line, const QString &folder)
{
    SourceTree tree = treeOf(m_contents);
    const auto to = tree.moveTo(line, folder);
    showMoved(line, tree, to);
}

std::optional<TreePlace> Sidebar::placeOf(const TreeLine &line) const
{
    const QModelIndex index = m_model.find(keyOf(line));
    if (!index.isValid())
        return std::nullopt;
    const SidebarEntry parent = SidebarModel::entryAt(index.parent());
    return TreePlace{
        index.row() + 1, m_model.rowCount(index.parent()), parent.treeLine() ? parent.label : QString()};
}

QStringList Sidebar::foldersFor(const TreeLine &line) const
{
    QStringList possible;
    const QString below = line.folder + QLatin1Char('/');
    for (const QString &folder : folders())
        if (line.source.isValid() || (folder != line.folder && !folder.startsWith(below)))
            possible.append(folder);
    return possible;
}

// At once, so that the next key meets the tree as it is then. What the store says later is the same, or what
// it has where it refused.
void Sidebar::showMoved(const TreeLine &line, const SourceTree &tree, const std::optional<TreeLine> &to)
{
    if (!to)
        return;
    const TreeMove move{nameOf(line), line, *to, tree.edits(), m_contents.order};
    if (m_closed.contains(keyOf(line)))
        m_closed.replace(m_closed.indexOf(keyOf(line)), keyOf(*to));
    m_contents.sources = tree.sources();
    m_contents.order = SourceOrder::ByHand;
    showContents();
    putCursor(keyOf(*to));
    Q_EMIT treeMoved(move);
}

void Sidebar::putCursor(const QString &key)
{
    const QModelIndex index = key.isEmpty() ? QModelIndex() : m_model.find(key);
    if (!index.isValid() || index == currentIndex())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (hasFocus())
        scrollTo(index);
}

void Sidebar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT cursorMoved();
}

void Sidebar::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    const SidebarEntry target = SidebarModel::entryAt(indexAt(event->position().toPoint()));
    event->setAccepted(
        event->source() == this && (target.treeLine() || target.key == QStringLiteral("sources")));
}

// The tree is only a picture of the store: a drop changes places there, and the lines follow.
void Sidebar::dropEvent(QDropEvent *event)
{
    const SidebarEntry target = SidebarModel::entryAt(indexAt(event->position().toPoint()));
    const auto dragged = treeLine();
    const auto there = target.treeLine();
    const DropIndicatorPosition position = dropIndicatorPosition();
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (event->source() != this || !dragged)
        return;
    const bool into
        = target.kind == SidebarEntry::Kind::Folder && position != AboveItem && position != BelowItem;
    if (!there || into)
        return moveTo(*dragged, target.board.name);
    SourceTree tree = treeOf(m_contents);
    const auto to
        = tree.moveBeside(*dragged, *there, position == AboveItem ? TreeSide::Before : TreeSide::After);
    showMoved(*dragged, tree, to);
}

} // namespace sokbo
