// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QDate>
#include <QList>
#include <QWidget>

namespace sokbo {

// Bars: how often a name was in the news on each of the last thirty days.
class DayChart final : public QWidget {
    Q_OBJECT
public:
    explicit DayChart(QWidget *parent = nullptr);
    void set(const QList<std::pair<QDate, int>> &byDay, const QDate &today, const QColor &colour);
    bool isEmpty() const; // nothing came on any of the days
    static QList<int> valuesFor(const QList<std::pair<QDate, int>> &byDay, const QDate &today, int days);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<int> m_values; // oldest first
    QDate m_firstDay;
    QColor m_colour;
};

} // namespace sokbo
