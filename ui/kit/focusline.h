// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sokbo {

// A line above what does not show by itself that it has the keyboard: a page, a text. It has the colour of
// what is chosen while the focus is within `pane`, and else that of the ground.
class FocusLine final : public QWidget {
    Q_OBJECT
public:
    explicit FocusLine(QWidget *pane);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QWidget *m_pane;
    bool m_on = false;
};

} // namespace sokbo
