// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/correction.h"
#include "entitycard/quotationfinder.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardhistory.h"
#include "mainwindow/commands.h"
#include "mainwindow/marks.h"
#include "settings/settings.h"
#include "store/store.h"
#include "sync/syncservice.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QSplitter;

namespace sokbo {

class BoardArea;
class EntityPopup;
class MarkMenu;
class SearchBar;
class Sidebar;
class StatusLine;
class TagPopup;

// What the window needs and may not include itself: handed over by the composition root.
struct WindowParts {
    Store &store;
    const Clock &clock;
    Settings &settings;
    ArticleViewMakers views;
    std::function<void(Theme)> applyTheme;
    std::function<Result<QList<Source>>(const QByteArray &)> readOpml;
    std::function<QByteArray(const QList<Source> &)> writeOpml;
    std::function<Result<QList<Source>>()> sampleSources;
    std::function<Result<CorrectionFile>(const QByteArray &)> readCorrections = {};
    std::function<QByteArray(const CorrectionFile &)> writeCorrections = {};
    QuotationFinder findQuotations = {};
};

// Places the panes, owns the commands, and connects the panes' signals with each other and with the store.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    // The service comes after the first paint: until then the commands that need it are off.
    void setService(SyncService *service);
    void setConnectivity(Connectivity connectivity); // what the system says of the network

    void showBoard(const Board &board);
    void openArticle(ArticleId id);
    void openFirstArticle();
    void addSource(const QString &address = {}); // opens the dialog, on an address where there is one
    void loadSample();
    void loadSampleIfEmpty(); // where there is no source yet
    bool isSampleLoaded() const { return m_sampleDone; } // or was not needed
    bool isAtRest() const; // lists and counts have followed the last change
    BoardArea &boardArea() { return *m_board; }
    ArticleArea &articleArea() { return *m_article; }
    Commands &commands() { return m_commands; }

Q_SIGNALS:
    void firstPainted(); // the board with its first rows can be seen
    void linkRequested(const QUrl &url); // to be opened in the browser

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // mainwindow.cpp
    void placePanes();
    void connectPanes();
    void connectSidebar();
    void connectArticle();
    void startRest();
    void useSettings();
    void useLayout(WindowLayout layout);
    void showPane(bool shown);
    bool isPaneOver() const; // board alone, and the article stands over it
    void updateStats();
    void updateOffline();
    void restoreSidebarWidth();
    void restoreState();
    void saveState();

    // windowmenus.cpp
    void fillMenus();
    void fillToolBar();
    void fillContextMenu(QMenu &menu);
    void addTo(QMenu *menu, const QList<Command> &commands);

    // windowcommands.cpp
    void connectCommands();
    void connectViewCommands();
    void connectArticleCommands();
    void connectBoardCommands();
    template <typename Act>
    void on(Command command, Act act);
    void updateCommands();
    void pageDown();
    void openOriginal();
    void toggleRead();
    void toggleSaved(const QList<ArticleId> &ids);
    void openTags();
    void openNote();
    void markBoardRead(const Board &board);
    void chooseEntity();
    void saveSearch(const QString &query);
    void withHeadlines(const QList<ArticleId> &ids, std::function<void(const QList<Headline> &)> use);

    // windowplaces.cpp
    void go(); // to the place that the history holds
    void back();
    void forward();
    void showEntity(EntityId id, const QString &name);
    void setOrder(BoardQuery::Order order);
    QString heading() const;
    void followSidebar();

    // windowcorrections.cpp
    void connectCorrections();
    void addToMarkMenu(QMenu &menu, const ViewTarget &target);
    void correct(const Correction &correction);
    void correctEntity(EntityId id, const QPoint &at);
    void chooseMark();
    void openCorrections();
    void importCorrections();
    void exportCorrections();
    void followCorrections(const ChangeSet &changes);

    // windowoffline.cpp
    void useOfflinePlan();
    void fetchImages(const QList<ArticleId> &ids);
    void fetchImagesOfOpened(ArticleId id);
    void keepBoard();
    void keepArticles(const QList<ArticleId> &ids);

    // windowfiles.cpp
    void sync(const SyncRequest &request);
    QList<SourceId> sourcesOfBoard() const;
    void syncBoard();
    void getOlderPages();
    void addFromCatalogue();
    void signIn(const Source &source);
    void signOut(const Source &source);
    void importOpml();
    void exportOpml();
    void exportArticle();
    void printArticle();
    void backup();
    void checkData();
    void subscribe(const QList<Source> &sources);
    void openSettings();
    void showShortcuts();
    void showSearchHelp();
    void showAbout();
    void tell(const Error &error);

    WindowParts m_parts;
    Store &m_store;
    Settings &m_settings;
    SyncService *m_service = nullptr;
    Commands m_commands;
    Marks m_marks;
    QSplitter *m_outer;
    QSplitter *m_inner;
    Sidebar *m_sidebar;
    BoardArea *m_board;
    ArticleArea *m_article;
    SearchBar *m_search;
    StatusLine *m_status;
    EntityPopup *m_card = nullptr;
    MarkMenu *m_markMenu = nullptr;
    TagPopup *m_tags = nullptr;
    WindowLayout m_layout = WindowLayout::ThreeColumns;
    BoardHistory m_history;
    bool m_hasPlace = false; // the first board has been asked for
    bool m_reachable = true;
    bool m_metered = false;
    bool m_restStarted = false;
    bool m_wantsSample = false;
    bool m_sampleAsked = false;
    bool m_sampleDone = false;
    ArticleId m_openWhenShown; // asked for before its row was there
    QFuture<Result<OfflineReport>> m_keeping;
    QTimer m_statsTimer;
};

} // namespace sokbo
