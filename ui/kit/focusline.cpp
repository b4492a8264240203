// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/focusline.h"

#include <QApplication>
#include <QPainter>

namespace sokbo {

namespace {

constexpr int lineHeight = 2; // pixels

}

FocusLine::FocusLine(QWidget *pane)
    : QWidget(pane)
    , m_pane(pane)
{
    setFixedHeight(lineHeight);
    connect(qobject_cast<QApplication *>(QCoreApplication::instance()), &QApplication::focusChanged, this,
        [this](const QWidget *, const QWidget *now) {
            const bool on = now && m_pane->isAncestorOf(now);
            if (std::exchange(m_on, on) != on)
                update();
        });
}

void FocusLine::paintEvent(QPaintEvent *)
{
    const QPalette::ColorRole role = m_on ? QPalette::Highlight : QPalette::Base;
    QPainter(this).fillRect(rect(), palette().color(QPalette::Active, role));
}

} // namespace sokbo
