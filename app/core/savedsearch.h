// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

struct SavedSearch {
    qint64 id = 0;
    QString name;
    QString query;
};

} // namespace sokbo
