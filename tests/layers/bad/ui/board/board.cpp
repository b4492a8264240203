// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/early.h"
#include "tags/list.h"
#include <QWidget>

int width(const QWidget &widget)
{
    return widget.fontMetrics().averageCharWidth() * 40;
}
