// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QToolButton>

namespace sokbo {

// The button in the search box that shows what was searched for last, the last one first. Each can be
// searched for again, or be forgotten.
class RecentSearches final : public QToolButton {
    Q_OBJECT
public:
    static constexpr int most = 20;

    explicit RecentSearches(QWidget *parent = nullptr);

    const QStringList &queries() const { return m_queries; }
    void set(const QStringList &queries); // kept elsewhere: tells nothing
    void remember(const QString &query);
    void open(); // the list

Q_SIGNALS:
    void chosen(const QString &query);
    void remembered();
    void forgotten(const QStringList &before); // the reader's wish; `before` is what there was

private:
    void fill();
    void forget(const QStringList &left);

    QStringList m_queries;
};

} // namespace sokbo
