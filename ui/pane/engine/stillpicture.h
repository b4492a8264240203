// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace sokbo {

// Stands over the engine's view from one page to the next, with a picture of the page before: between them
// the engine paints nothing, in white whatever ground the pages have.
class StillPicture final : public QWidget {
    Q_OBJECT
public:
    explicit StillPicture(QWidget *view); // a sibling of it, and of its size

    void hold(); // what the view shows now; if that is nothing, what was held already
    void awaitNext(); // the next page has been committed: lets go as soon as something of it is seen
    // The engine says that the next page is painted, at times before its picture has arrived: lets go, and
    // calls `then`, when it is there.
    void letGo(std::function<void()> then = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void look();

    QWidget *m_view;
    QPixmap m_picture;
    QImage m_held; // the same, to compare
    QTimer m_timer;
    int m_looks = 0; // that are left
    bool m_isPainted = false; // as the engine says
    std::function<void()> m_then;
};

} // namespace sokbo
