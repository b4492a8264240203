// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "store/store.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;

namespace sokbo {

// How many articles of the last days a rule with a query would have caught, and the newest of them. The store
// is asked a moment after the query came to rest; an answer that another query has overtaken is dropped.
class RulePreview final : public QWidget {
    Q_OBJECT
public:
    static constexpr int days = 7;

    RulePreview(const Store &store, const Clock &clock, QWidget *parent = nullptr);

    void setQuery(const QString &query); // one with a mistake shows nothing
    QString said() const; // the line above the list

private:
    void ask();
    void forget();
    void showNewest(const QList<Headline> &newest);

    const Store &m_store;
    const Clock &m_clock;
    QString m_query;
    QLabel *m_said;
    QListWidget *m_list;
    QTimer m_rest;
    QFuture<Result<qint64>> m_counting;
    QFuture<Result<QList<Headline>>> m_reading;
    int m_asked = 0; // tells the answers of one query from those of another
};

} // namespace sokbo
