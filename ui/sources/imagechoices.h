// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QList>
#include <QString>

#include <utility>

namespace sokbo {

// When a source's images come, in the reader's words.
QList<std::pair<ImageFetching, QString>> imageChoices();

} // namespace sokbo
