// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace sokbo {

class Sidebar;

// The sidebar, and above it a field that is there while one looks for a line.
class SidebarPane final : public QWidget {
    Q_OBJECT
public:
    explicit SidebarPane(Sidebar &sidebar, QWidget *parent = nullptr); // takes it

    void openFind();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void closeFind();

    Sidebar &m_sidebar;
    QLineEdit *m_field;
};

} // namespace sokbo
