// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace sokbo {

// The article that a read page shows.
struct BoardArticle {
    QString id; // document number
    QString title;
    QString author;
    QDateTime published; // UTC
    QString content; // untrusted HTML of the body
};

} // namespace sokbo
