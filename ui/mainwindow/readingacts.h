// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/marks.h"
#include "mainwindow/offlinekeeping.h"
#include "mainwindow/panelayout.h"
#include "mainwindow/panes.h"
#include "mainwindow/questions.h"
#include "mainwindow/syncing.h"
#include "mainwindow/tagging.h"

#include <QTimer>

class QWidget;

namespace sokbo {

class TagPopup;

// What the reader does with the articles that are selected on the board, or else with the one that is open.
class ReadingActs final : public QObject {
    Q_OBJECT
public:
    struct Rooms { // what it works with; all outlive it
        Store &store;
        const Clock &clock;
        Settings &settings;
        Syncing &syncing;
        OfflineKeeping &offline;
        Marks &marks;
        Tagging &tagging;
        PaneLayout &layout;
        Questions &questions;
        Notices &notices;
    };

    ReadingActs(const Rooms &rooms, const Panes &panes, QWidget &window);

    void open(ArticleId id); // it need not be on the board
    void loadImages(); // of the open article
    void openFirst();
    void step(int rows);
    void pageDown(); // of the article, then the next article
    void openOriginal(); // where the board stands alone, the article first
    void toggleRead();
    void markStoryRead(); // as much of it as the board has
    void joinStories(); // of what is selected; of closed stories all that is on the board
    void toggleFollowed() { toggleFollowed(targets()); } // the stories of what is selected
    void toggleFollowed(const QList<ArticleId> &ids);
    void takeOutOfStory(); // what is selected; several become a story of their own
    void toggleSaved(const QList<ArticleId> &ids);
    void toggleSaved() { toggleSaved(targets()); }
    void openTags();
    void openNote();
    void copyLink();
    void copyQuotation(); // what is selected, else the title, with its source
    void mail(); // title and link, in the reader's mail program
    void fetchWhole();
    void keepOffline() { m_rooms.offline.keepArticles(targets()); }
    void markAllRead(const Board &board);
    QList<ArticleId> targets() const;

Q_SIGNALS:
    void linkRequested(const QUrl &url);
    void openedOffBoard(sokbo::ArticleId id); // or its row may still come

private:
    void takeOpened(const StoredArticle &article);
    void prepareNeighbours();
    void fetchAsOpened(ArticleId id, const Source &source, bool isWhole); // what its source's settings want
    void countAsRead(const Headline &headline);
    void markOpened(const Headline &headline);
    void requestLink(const Result<StoredArticle> &article);
    void withHeadlines(const QList<ArticleId> &ids, std::function<void(const QList<Headline> &)> use);

    Rooms m_rooms;
    Panes m_panes;
    QWidget &m_window;
    TagPopup *m_tags = nullptr;
    QTimer m_readTimer; // runs while an article is not open long enough to count as read
    Headline m_beingRead;
};

} // namespace sokbo
