// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: who includes it links Qt6::Widgets.

#include "support/layoutcheck.h"

#include <QApplication>
#include <QImage>
#include <QTest>

namespace sokbo::test {

// What Tab leads to in a window, in its order.
inline QList<QWidget *> tabStops(QWidget &window)
{
    QList<QWidget *> stops;
    for (QWidget *widget = window.nextInFocusChain(); widget && widget != &window;
         widget = widget->nextInFocusChain())
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops.append(widget);
    return stops;
}

// A line for each widget that looks the same with the keyboard and without it. `seen` is how many were tried.
inline QStringList focusFaults(QWidget &window, int *seen = nullptr)
{
    QApplication::setActiveWindow(&window);
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window cannot have the keyboard")};
    QStringList faults;
    window.setAttribute(Qt::WA_KeyboardFocusChange); // as the first Tab does
    for (QWidget *widget : tabStops(window)) {
        widget->setFocus(Qt::TabFocusReason);
        if (QApplication::focusWidget() != widget)
            continue;
        for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
            if (auto *area = qobject_cast<QScrollArea *>(above))
                area->ensureWidgetVisible(widget); // as Tab does
        constexpr int around = 4; // pixels, for a frame
        const QRect place = QRect(widget->mapTo(&window, QPoint()), widget->size())
                                .adjusted(-around, -around, around, around)
            & window.rect();
        const QImage with = window.grab(place).toImage();
        widget->clearFocus();
        const QImage without = window.grab(place).toImage();
        if (seen)
            ++*seen;
        if (with == without && widget->isEnabled()) // else it went meanwhile
            faults.append(nameOf(*widget) + QStringLiteral(" does not show that it has the keyboard"));
    }
    return faults;
}

} // namespace sokbo::test
