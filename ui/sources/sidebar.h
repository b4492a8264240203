// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sources/sidebarfilter.h"
#include "sources/sidebarmodel.h"
#include "sources/sourcetree.h"
#include "store/store.h"

#include <QTimer>
#include <QTreeView>

#include <memory>
#include <optional>

class QMenu;

namespace sokbo {

// Where a line of the tree stands among those of its folder.
struct TreePlace {
    int number = 0; // from 1
    int of = 0;
    QString folder; // its name; empty where it is in none
};

// What the reader moved in the tree of sources. The sidebar shows it at once; the receiver brings it to the
// store.
struct TreeMove {
    QString name; // of the line, as it is shown
    TreeLine from;
    TreeLine to;
    SourceEdits edits;
    SourceOrder order = SourceOrder::ByHand; // in which the tree was shown; moving ends another one
};

// The tree on the left: boards, the names of the week, tags, saved searches, and the sources in their
// folders. It reads the store itself. By signals it says what the user wants; the receiver does it, with
// undo.
class Sidebar final : public QTreeView {
    Q_OBJECT
public:
    Sidebar(const Store &store, const Clock &clock, QWidget *parent = nullptr);

    void start(); // call this after the board was painted: reads the store for the first time
    void showAsOpen(const Board &board); // highlights the line of the board on the screen, or no line
    std::optional<Board> lineOf(const Board &board) const; // as the sidebar knows it; none if it has no line
    // The next source below the board's own line, which is a source's or a folder's, that has unread
    // articles.
    std::optional<Board> unreadBelow(const Board &board) const;
    bool isFresh() const; // true if everything that changed was read again
    const SidebarContents &contents() const { return m_contents; }
    QStringList folders() const;
    SourceOrder order() const { return m_contents.order; }
    void setOrder(SourceOrder order); // reads the sources again
    std::optional<TreeLine> treeLine() const; // under the cursor
    QList<TreeStep> possibleSteps() const; // of the line under the cursor
    void move(TreeStep step); // the line under the cursor
    void moveTo(const TreeLine &line, const QString &folder); // its last; empty: of none
    std::optional<TreePlace> placeOf(const TreeLine &line) const;
    QStringList foldersFor(const TreeLine &line) const; // to which it can be moved
    QList<SourceId> sourcesIn(const QString &folder) const; // and in the folders below it
    void setClosedFolders(const QStringList &keys) { m_closed = keys; }
    QStringList closedFolders() const { return m_closed; }
    int widthToFit(
        int most) const; // that the sources and folders need, of those that need no more than `most`
    void setFilter(const QString &typed); // shows the lines that fit it alone; empty: all
    bool openFirst(); // of the lines that fit; false where none does
    void focusSection(const QString &key); // "entities": the first line under it
    NamesView names() const { return m_names; }
    void setNames(const NamesView &view);
    void fillNamesMenu(QMenu &menu); // the choice of which names are listed

Q_SIGNALS:
    void boardRequested(const sokbo::Board &board);
    void syncRequested(const QList<sokbo::SourceId> &sources);
    void allReadRequested(const sokbo::Board &board);
    void treeMoved(const sokbo::TreeMove &move);
    void orderRequested(sokbo::SourceOrder order);
    void cursorMoved();
    void sourceChanged(const sokbo::Source &before, const sokbo::Source &after);
    void sourceEditRequested(const sokbo::Source &source);
    void sourceRemovalRequested(const sokbo::Source &source);
    void subscribeAgainRequested(const sokbo::Source &source); // one that was removed
    void folderRenameRequested(const QString &path);
    void folderRemovalRequested(const QString &path);
    void sourceSiteRequested(const QUrl &url);
    void signInRequested(const sokbo::Source &source);
    void signOutRequested(const sokbo::Source &source);
    void tagEditRequested(const sokbo::Tag &tag);
    void tagMergeRequested(const sokbo::Tag &tag); // into another
    void tagColourRequested(const sokbo::Tag &tag, quint32 colour); // as Tag has it
    void tagRemovalRequested(const sokbo::Tag &tag, sokbo::TagScope scope);
    void searchRenamed(const sokbo::SavedSearch &search, const QString &name);
    void searchRemovalRequested(const sokbo::SavedSearch &search);
    void unfollowRequested(sokbo::ArticleId id); // its story
    void watchRequested(const QList<sokbo::WatchedName> &names, bool on);
    void articleRequested(sokbo::ArticleId id);
    void namesChanged(); // which are listed
    void failed(const sokbo::Error &error); // a read failed; the old lines stay
    void contentsChanged(); // tags, sources or counts were read again

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    // The highlight shows only which board is on the screen. Clicks and keys move a separate cursor.
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    QModelIndexList selectedIndexes() const override; // the line under the cursor, for a drag

private:
    void follow(const ChangeSet &changes);
    void refresh();
    template <typename T, typename Use>
    void read(const std::shared_ptr<int> &batch, const QFuture<Result<T>> &future, Use use,
        bool Sidebar::*stale = nullptr);
    void readIcons(const std::shared_ptr<int> &batch);
    void readNames();
    void showContents();
    void activate(const QModelIndex &index);
    void fillMenu(QMenu &menu, const SidebarEntry &entry);
    void fillOrderMenu(QMenu &menu);
    void fillSectionMenu(QMenu &menu, const QString &key);
    void fillFolderMenu(QMenu &menu, const QString &path);
    void fillSourceMenu(QMenu &menu, const Source &source);
    void fillStepMenu(QMenu &menu, const TreeLine &line);
    void fillMoveMenu(QMenu &menu, const TreeLine &line);
    void fillTextMenu(QMenu &menu, const Source &source);
    void fillImagesMenu(QMenu &menu, const Source &source);
    void fillNameMenu(QMenu &menu, const SidebarEntry &entry);
    void fillTagMenu(QMenu &menu, const Tag &tag);
    void fillColourMenu(QMenu &menu, const Tag &tag);
    void fillSearchMenu(QMenu &menu, const SavedSearch &search);
    void renameSource(const Source &source);
    void showMoved(const TreeLine &line, const SourceTree &tree, const std::optional<TreeLine> &to);
    QList<TreeStep> possibleSteps(const TreeLine &line) const;
    void move(const TreeLine &line, TreeStep step);
    QString nameOf(const TreeLine &line) const;
    void putCursor(const QString &key);
    void openFolders();
    void applyFilter();
    void applyFilter(const QModelIndex &parent, const SidebarMatches &matches);
    const Source *sourceOf(SourceId id) const;
    QList<SourceId> sourcesUnder(const QModelIndex &index) const;

    const Store &m_store;
    const Clock &m_clock;
    SidebarModel m_model;
    SidebarContents m_contents;
    NamesView m_names;
    QTimer m_timer;
    bool m_isStarted = false; // before, nothing is read
    int m_awaited = 0; // reads without an answer so far
    QTimer m_namesTimer; // runs while names were just read
    bool m_sourcesStale = true, m_iconsStale = true, m_tagsStale = true, m_searchesStale = true,
         m_entitiesStale = true, m_watchedStale = true;
    std::optional<Board> m_open; // the board on screen
    QString m_filter; // empty: all lines are shown
    QString m_firstFitting; // key of a line
    QStringList m_closed; // keys of folders that the user has closed
};

} // namespace sokbo
