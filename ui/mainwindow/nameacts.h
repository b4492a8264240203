// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/markcorrections.h"
#include "mainwindow/panes.h"

class QMenu;
class QPoint;
class QWidget;

namespace sokbo {

class EntityPopup;
class MarkMenu;
struct ViewTarget;

// The names in the article on screen: their cards, and the menus and dialogs by which they are corrected.
class NameActs final : public QObject {
    Q_OBJECT
public:
    NameActs(Store &store, const Clock &clock, const Panes &panes, MarkCorrections &corrections,
        UndoSteps &undo, Notices &notices, QWidget &window);

    void find(); // any name of the store
    void chooseCard(); // of a name in the article
    void chooseWords(); // of one whom the article quotes
    void showWordsOf(EntityId id);
    void chooseMark(); // that is to be corrected
    void openCorrections();
    void openBoth(EntityId one, EntityId other); // the board of what names both

Q_SIGNALS:
    void boardRequested(sokbo::EntityId id, const QString &name);
    void wordsRequested(sokbo::EntityId id, const QString &name); // a board of what it says
    void bothRequested(sokbo::EntityId one, sokbo::EntityId other, const QString &names);
    void articleRequested(sokbo::ArticleId id);

private:
    void connectPanes();
    QString nameOf(EntityId id) const; // as the page on screen calls it; empty where it does not
    void activate(EntityId id);
    void addToMarkMenu(QMenu &menu, const ViewTarget &target);
    void correctEntity(EntityId id, const QPoint &at);

    Store &m_store;
    const Clock &m_clock;
    Panes m_panes;
    MarkCorrections &m_corrections;
    UndoSteps &m_undo;
    Notices &m_notices;
    QWidget &m_window;
    EntityPopup *m_card;
    MarkMenu *m_markMenu;
};

} // namespace sokbo
