// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/navigation.h"
#include "store/store.h"

namespace sokbo {

class SuggestionBar;

// Asks the store what may have been meant where a search finds next to nothing, and offers it above the
// board.
class SearchSuggestions final : public QObject {
    Q_OBJECT
public:
    SearchSuggestions(const Store &store, const Clock &clock, const Panes &panes, Navigation &navigation);

    bool hasOffer() const;
    void takeFirst(); // searches for what was most likely meant

Q_SIGNALS:
    void changed(); // what is offered

private:
    void ask();
    void forget();
    void take(const QString &query);

    const Store &m_store;
    const Clock &m_clock;
    Panes m_panes;
    Navigation &m_navigation;
    SuggestionBar &m_bar;
    QFuture<Result<QList<Suggestion>>> m_asked;
    QString m_query; // that was asked about
};

} // namespace sokbo
