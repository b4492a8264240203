// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/measures.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QWidget>

#include <cmath>

namespace sokbo {

namespace {

constexpr double frameWidth = 1; // em, both sides together
constexpr double frameHeight = 3.5; // em, with the title bar

// Scrolls up and down only, so it is never narrower than what it holds.
class HeightScroller final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

    QSize minimumSizeHint() const override
    {
        QSize size = QScrollArea::minimumSizeHint();
        if (widget())
            size.setWidth(widget()->minimumSizeHint().expandedTo(widget()->minimumSize()).width()
                + verticalScrollBar()->sizeHint().width());
        return size;
    }
};

} // namespace

int em(const QFont &font, double count)
{
    return int(std::lround(QFontInfo(font).pixelSize() * count));
}

int em(const QWidget *widget, double count)
{
    return em(widget->font(), count);
}

QSize roomOnScreen(const QWidget *widget)
{
    const QWidget *shownNow = widget->parentWidget() ? widget->parentWidget() : widget;
    const QScreen *screen = shownNow->screen();
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    if (!screen)
        return QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    return screen->availableGeometry().size() - QSize(em(widget, frameWidth), em(widget, frameHeight));
}

void resizeInEm(QWidget *window, double width, double height)
{
    const QSize wanted(em(window, width), em(window, height));
    window->resize(wanted.expandedTo(window->minimumSizeHint()).boundedTo(roomOnScreen(window)));
}

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new HeightScroller(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // it would not show it; what it holds scrolls into sight by Tab
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace sokbo
