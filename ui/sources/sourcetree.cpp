// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sourcetree.h"

#include "kit/sourcename.h"

#include <QCollator>

#include <algorithm>

namespace sokbo {

namespace {

QString pathTo(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

bool isWithin(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + QLatin1Char('/'));
}

} // namespace

SourceTree::SourceTree(const QList<Source> &sources)
{
    m_sources.reserve(sources.size());
    Rows rows;
    Node *folder = &m_root;
    QString path;
    for (const Source &source : sources) {
        m_sources.insert(source.id, source);
        if (source.folder != path)
            folder = &folderBuilt(path = source.folder, rows);
        folder->children.push_back({{}, source.id, {}});
    }
}

// While the tree is built nothing in it moves: a folder is known by its row, and is not looked for among all
// others.
SourceTree::Node &SourceTree::folderBuilt(const QString &path, Rows &rows)
{
    Node *at = &m_root;
    QString walked;
    for (const QString &name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        walked = pathTo(walked, name);
        const auto known = rows.constFind(walked);
        const std::size_t row = known == rows.constEnd() ? at->children.size() : *known;
        if (known == rows.constEnd()) {
            at->children.push_back({name, {}, {}});
            rows.insert(walked, row);
        }
        at = &at->children[row];
    }
    return *at;
}

SourceTree::Node &SourceTree::childFolder(Node &parent, const QString &name)
{
    const auto known = std::find_if(parent.children.begin(), parent.children.end(),
        [&name](const Node &child) { return !child.source.isValid() && child.folder == name; });
    if (known != parent.children.end())
        return *known;
    parent.children.push_back({name, {}, {}});
    return parent.children.back();
}

SourceTree::Node &SourceTree::folderAt(const QString &path)
{
    Node *at = &m_root;
    for (const QString &name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts))
        at = &childFolder(*at, name);
    return *at;
}

bool SourceTree::findBelow(Node &parent, const QString &path, const TreeLine &line, Spot &spot)
{
    for (std::size_t row = 0; row < parent.children.size(); ++row) {
        Node &child = parent.children[row];
        const bool isSource = child.source.isValid();
        const QString own = isSource ? QString() : pathTo(path, child.folder);
        if (isSource ? child.source == line.source : !line.source.isValid() && own == line.folder) {
            spot = {&parent, row, path};
            return true;
        }
        if (!isSource && findBelow(child, own, line, spot))
            return true;
    }
    return false;
}

std::optional<SourceTree::Spot> SourceTree::find(const TreeLine &line)
{
    Spot spot;
    return findBelow(m_root, {}, line, spot) ? std::optional(spot) : std::nullopt;
}

SourceTree::Node SourceTree::take(const Spot &spot)
{
    const auto at = spot.parent->children.begin() + std::ptrdiff_t(spot.row);
    Node node = std::move(*at);
    spot.parent->children.erase(at);
    return node;
}

TreeLine SourceTree::lineOf(const Node &node, const QString &path)
{
    return {node.source, node.source.isValid() ? QString() : pathTo(path, node.folder)};
}

std::optional<TreeLine> SourceTree::move(const TreeLine &line, TreeStep step)
{
    const auto spot = find(line);
    if (!spot)
        return std::nullopt;
    std::vector<Node> &row = spot->parent->children;
    const auto isFolder = [&row](std::size_t at) { return !row[at].source.isValid(); };
    switch (step) {
    case TreeStep::Up:
        return spot->row > 0 ? moveBeside(line, lineOf(row[spot->row - 1], spot->path), TreeSide::Before)
                             : std::nullopt;
    case TreeStep::Down:
        return spot->row + 1 < row.size()
            ? moveBeside(line, lineOf(row[spot->row + 1], spot->path), TreeSide::After)
            : std::nullopt;
    case TreeStep::In:
        for (std::size_t at = spot->row; at-- > 0;)
            if (isFolder(at))
                return moveTo(line, pathTo(spot->path, row[at].folder));
        for (std::size_t at = spot->row + 1; at < row.size(); ++at)
            if (isFolder(at))
                return moveBeside(line, lineOf(row[at].children.front(), pathTo(spot->path, row[at].folder)),
                    TreeSide::Before);
        return std::nullopt;
    case TreeStep::Out:
        return spot->path.isEmpty() ? std::nullopt : moveBeside(line, {{}, spot->path}, TreeSide::After);
    }
    Q_UNREACHABLE();
}

std::optional<TreeLine> SourceTree::moveTo(const TreeLine &line, const QString &folder)
{
    const auto spot = find(line);
    if (!spot || (!line.source.isValid() && isWithin(folder, line.folder)) || spot->path == folder)
        return std::nullopt;
    Node node = take(*spot);
    const TreeLine moved = lineOf(node, folder);
    folderAt(folder).children.push_back(std::move(node));
    dropEmptyFolders(m_root);
    return moved;
}

std::optional<TreeLine> SourceTree::moveBeside(const TreeLine &line, const TreeLine &other, TreeSide side)
{
    const auto spot = find(line);
    const auto there = find(other);
    if (!spot || !there || line == other || (!line.source.isValid() && isWithin(there->path, line.folder)))
        return std::nullopt;
    Node node = take(*spot);
    const Spot target = *find(other); // it may have gone up by one
    const TreeLine moved = lineOf(node, target.path);
    const auto row = std::ptrdiff_t(target.row) + (side == TreeSide::After ? 1 : 0);
    target.parent->children.insert(target.parent->children.begin() + row, std::move(node));
    dropEmptyFolders(m_root);
    return moved;
}

void SourceTree::dropEmptyFolders(Node &parent)
{
    for (Node &child : parent.children)
        dropEmptyFolders(child);
    std::erase_if(
        parent.children, [](const Node &child) { return !child.source.isValid() && child.children.empty(); });
}

QString SourceTree::nameOf(const Node &node) const
{
    return node.source.isValid() ? sourceName(m_sources.value(node.source)) : node.folder;
}

// Answers how many articles are unread below `parent`.
int SourceTree::sortBelow(Node &parent, SourceOrder order, const QHash<SourceId, SourceCounts> &counts)
{
    struct Child {
        Node node;
        QString name;
        int unread = 0;
    };
    std::vector<Child> children;
    int all = 0;
    for (Node &node : parent.children) {
        const int unread
            = node.source.isValid() ? counts.value(node.source).unread : sortBelow(node, order, counts);
        all += unread;
        children.push_back({std::move(node), {}, unread});
        children.back().name = nameOf(children.back().node);
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(children.begin(), children.end(), [&](const Child &a, const Child &b) {
        return order == SourceOrder::ByUnread ? a.unread > b.unread : collator.compare(a.name, b.name) < 0;
    });
    parent.children.clear();
    for (Child &child : children)
        parent.children.push_back(std::move(child.node));
    return all;
}

void SourceTree::sort(SourceOrder order, const QHash<SourceId, SourceCounts> &counts)
{
    if (order != SourceOrder::ByHand)
        sortBelow(m_root, order, counts);
}

void SourceTree::collect(const Node &parent, const QString &path, QList<Source> &into) const
{
    for (const Node &child : parent.children) {
        if (!child.source.isValid()) {
            collect(child, pathTo(path, child.folder), into);
            continue;
        }
        Source source = m_sources.value(child.source);
        source.folder = path;
        source.place = int(into.size()) + 1;
        into.append(source);
    }
}

QList<Source> SourceTree::sources() const
{
    QList<Source> all;
    collect(m_root, {}, all);
    return all;
}

SourceEdits SourceTree::edits() const
{
    SourceEdits edits;
    for (const Source &source : sources()) {
        SourceEdit edit = editBetween(m_sources.value(source.id), source);
        if (edit.folder)
            edit.place = source.place; // else it would become the last of the folder
        if (edit != SourceEdit())
            edits.insert(source.id, edit);
    }
    return edits;
}

std::optional<QString> folderAfter(
    const QString &folder, const QList<Source> &before, const QList<Source> &now)
{
    QHash<SourceId, QString> depths; // of what was within the folder: the path from there
    for (const Source &source : before)
        if (isWithin(source.folder, folder))
            depths.insert(source.id, source.folder.mid(folder.size()));
    std::optional<QString> after;
    for (const Source &source : now) {
        const auto depth = depths.constFind(source.id);
        if (depth == depths.constEnd())
            continue;
        if (!source.folder.endsWith(*depth))
            return std::nullopt;
        const QString to = source.folder.chopped(depth->size());
        if (to == folder || to.isEmpty() || to != after.value_or(to))
            return std::nullopt;
        after = to;
    }
    return after;
}

QStringList foldersOf(const QList<Source> &sources)
{
    QStringList folders;
    for (const Source &source : sources) {
        QString path;
        for (const QString &name : source.folder.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
            path = pathTo(path, name);
            if (!folders.contains(path))
                folders.append(path);
        }
    }
    return folders;
}

} // namespace sokbo
