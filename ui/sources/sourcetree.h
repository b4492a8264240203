// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "core/sourcechange.h"
#include "kit/sourceorder.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace sokbo {

// A line of the tree of sources.
struct TreeLine {
    SourceId source; // invalid: it is a folder
    QString folder; // path of the folder that it is; empty for a source

    friend bool operator==(const TreeLine &, const TreeLine &) = default;
};

enum class TreeStep {
    Up, // before what stands above it in the same folder
    Down,
    In, // into the nearest folder beside it: above it where there is one, else below it
    Out // behind the folder in which it stands
};
enum class TreeSide { Before, After };

// The sources in their folders, in an order. Changing it changes nothing in the store: edits() says what
// would. A folder exists as long as a source is in it or below it.
class SourceTree {
public:
    explicit SourceTree(const QList<Source> &sources); // in the order by hand

    // In each folder, by the words of the locale, numbers by their value; or by how many are unread, most
    // first, and otherwise as before.
    void sort(SourceOrder order, const QHash<SourceId, SourceCounts> &counts);

    // Each answers the line as it is afterwards, none where it cannot go there.
    std::optional<TreeLine> move(const TreeLine &line, TreeStep step);
    std::optional<TreeLine> moveTo(const TreeLine &line, const QString &folder); // its last; empty: of none
    std::optional<TreeLine> moveBeside(const TreeLine &line, const TreeLine &other, TreeSide side);

    QList<Source> sources() const; // as one reads them downwards, each in its folder and with its place
    SourceEdits edits() const; // which bring the store's sources to that

private:
    struct Node {
        QString folder; // its own name; empty for a source and for the root
        SourceId source;
        std::vector<Node> children;
    };
    struct Spot { // where a line stands
        Node *parent = nullptr;
        std::size_t row = 0;
        QString path; // of the parent
    };

    using Rows = QHash<QString, std::size_t>; // of folders in those above them, by path

    Node &folderBuilt(const QString &path, Rows &rows); // made where it is not there yet
    static Node &childFolder(Node &parent, const QString &name);
    Node &folderAt(const QString &path); // made where it is not there yet
    std::optional<Spot> find(const TreeLine &line);
    static bool findBelow(Node &parent, const QString &path, const TreeLine &line, Spot &spot);
    static Node take(const Spot &spot);
    static TreeLine lineOf(const Node &node, const QString &path);
    void dropEmptyFolders(Node &parent);
    int sortBelow(Node &parent, SourceOrder order, const QHash<SourceId, SourceCounts> &counts);
    QString nameOf(const Node &node) const;
    void collect(const Node &parent, const QString &path, QList<Source> &into) const;

    QHash<SourceId, Source> m_sources;
    Node m_root;
};

// The folder in which all stands now that was in `folder` or below it, each source as deep as before. None:
// it has not moved, or not as one, or out of all folders.
std::optional<QString> folderAfter(
    const QString &folder, const QList<Source> &before, const QList<Source> &now);

// The paths of all folders of these sources and of those above them, in their order.
QStringList foldersOf(const QList<Source> &sources);

} // namespace sokbo
