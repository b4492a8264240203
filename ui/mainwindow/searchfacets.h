// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facets.h"
#include "mainwindow/navigation.h"
#include "store/store.h"

#include <QTimer>

namespace sokbo {

class FacetBar;

// Has the articles of a search counted by their sources, names and days, and shows that above the board.
class SearchFacets final : public QObject {
    Q_OBJECT
public:
    static constexpr int mostCounted = 20'000; // articles

    SearchFacets(const Store &store, const Panes &panes, Navigation &navigation);

    void setShown(bool on); // on searches
    void takeFocus();

private:
    bool isWanted() const;
    void follow();
    void ask();

    const Store &m_store;
    Panes m_panes;
    Navigation &m_navigation;
    FacetBar &m_bar;
    bool m_on = false;
    QFuture<Result<QueryFacets>> m_asked;
    QString m_query; // that was asked about
    QTimer m_again; // the store has changed: follow it, but not at every step
};

} // namespace sokbo
