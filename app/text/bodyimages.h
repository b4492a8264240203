// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QList>
#include <QUrl>

namespace sokbo {

// The addresses of the images in a body, in order and without repetitions.
QList<QUrl> bodyImages(const SafeHtml &body);

} // namespace sokbo
