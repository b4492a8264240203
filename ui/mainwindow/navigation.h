// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/source.h"
#include "mainwindow/boardhistory.h"
#include "mainwindow/notices.h"
#include "mainwindow/panes.h"

#include <QObject>

#include <optional>

namespace sokbo {

// Which board is on screen, and the way back and forward. Sidebar, heading, search box and board follow it.
class Navigation final : public QObject {
    Q_OBJECT
public:
    Navigation(const Clock &clock, const Panes &panes, Notices &notices);

    const Board &board() const { return m_typed ? *m_typed : m_history.here().board; }
    BoardQuery::Order order() const { return m_history.here().order; } // that the reader chose
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    void show(const Board &board);
    // The board of a query that is still being typed; half a query leaves what is there. It is no step of the
    // way: endTyping() brings back the board that was there, as it was, and show() makes the step.
    // `open`: its last syllable may still become another one (search/openend.h).
    void showTyped(const QString &query, bool open = false);
    void acceptTyped(); // the step, where there is one
    void endTyping();
    bool isTyping() const { return m_typed.has_value(); }
    bool isOpenEnded() const { return m_openEnded; } // the board has more than its query finds
    QString boxText() const; // of the board of the way
    void showEntity(EntityId id, const QString &name);
    void showWords(EntityId id, const QString &name); // articles that quote it
    void showBoth(EntityId one, EntityId other, const QString &names); // the articles that name both
    void showStory(StoryId id, const QString &title);
    void back();
    void forward();
    void setOrder(BoardQuery::Order order);
    void setArticle(ArticleId article); // that is open on this board
    void selectWhenShown(ArticleId article); // now, or when its row has come
    void followSidebar(); // its lines have changed

Q_SIGNALS:
    void accepted(const QString &query); // what was typed became a step of the way
    void leaving(); // another board comes
    void moved(); // to another board or order

private:
    void visit(const Board &board);
    void keepTyped();
    Result<BoardQuery> placed(const QString &text) const;
    void go();
    void followPlace();
    QString heading() const;
    void selectAwaited();
    void followFolders();

    const Clock &m_clock;
    Panes m_panes;
    Notices &m_notices;
    BoardHistory m_history;
    std::optional<Board> m_typed; // is on screen instead of the place of the way
    bool m_openEnded = false; // the board that is being typed
    bool m_started = false; // the first board has been asked for
    QList<Source> m_sources; // in whose folders the boards of the way are
    ArticleId m_awaited; // to be selected when its row has come
};

} // namespace sokbo
