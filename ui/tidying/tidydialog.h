// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/tidying.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace sokbo {

class GrowthView;

// What would go by the reader's limits, of each source how many articles, of which days, how much room and
// what stays; and beside that how the data grew. Accepted: the reader wants it deleted.
class TidyDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TidyDialog(QWidget *parent = nullptr);

    // What is not there yet is being counted.
    void setDefaults(const SourceDefaults &defaults);
    void proposeEveryDay(); // the reader has just set limits
    void setPlan(const TidyPlan &plan);
    void setGrowth(const StoreGrowth &growth);
    void tell(const Error &error);

    TidyPlan plan() const { return m_plan; }
    bool wantsItEveryDay() const;

Q_SIGNALS:
    void growthRequested(); // counted only for who looks at it

private:
    void addRow(const TidyPart &part);
    void updateWords();

    SourceDefaults m_defaults;
    TidyPlan m_plan;
    bool m_isCounted = false;
    bool m_growthIsAsked = false;
    QLabel *m_sum;
    QTreeWidget *m_table;
    QCheckBox *m_everyDay;
    GrowthView *m_growth;
    QPushButton *m_delete;
};

} // namespace sokbo
