// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QString>

namespace sokbo {

// A title without what many feeds put behind it to say that they are the whole or the newest of a site:
// "시사저널 - 전체기사" and "시사저널 RSS" are 시사저널, while "한겨레신문 - 정치" says which part it is. For
// the screen alone.
QString plainSourceName(const QString &title);

// What a source is called on the screen: its title, else its host.
QString sourceName(const Source &source);

} // namespace sokbo
