// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tidying.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace sokbo {

// How the data grew, by month and by source: numbers, and a bar for the room that each takes.
class GrowthView final : public QWidget {
    Q_OBJECT
public:
    explicit GrowthView(QWidget *parent = nullptr);

    void setGrowth(const StoreGrowth &growth);

private:
    QTreeWidget *addTable(const QString &name, const QString &first);

    QTreeWidget *m_months;
    QTreeWidget *m_sources;
    QLabel *m_total;
};

} // namespace sokbo
