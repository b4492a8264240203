// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "search/boardquery.h"
#include "store/store.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace sokbo {

class QueryCompleter;
class QueryEdit;
class RecentSearches;

// The search box: a query in colours, its mistakes, and completions for fields and values.
class SearchBar final : public QWidget {
    Q_OBJECT
public:
    SearchBar(const Store &store, const Clock &clock, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); // without searching
    void take(); // takes the focus and selects all text
    RecentSearches &recent() { return *m_recent; } // Down in the empty box opens them
    bool hasFocusWithin() const;
    QString errorShown() const; // empty: none

Q_SIGNALS:
    // By the user, after a key that no other follows at once; may be half a query, or empty. `open`: an input
    // method still puts the last syllable together.
    void typed(const QString &text, bool open);
    void searched(const sokbo::BoardQuery &query);
    void cleared(); // Esc, or Enter in the empty box
    void left(); // the reader went to another part of the window
    void saveRequested(const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void textChanged();
    void typing();
    void tellTyped();
    void showProblem(const std::optional<QueryProblem> &problem);

    const Clock &m_clock;
    QueryEdit *m_edit;
    RecentSearches *m_recent;
    QToolButton *m_save;
    QLabel *m_message; // floats below the box
    QueryCompleter *m_completer;
    QTimer m_checkTimer;
    QTimer m_typedTimer;
    bool m_setting = false;
};

} // namespace sokbo
