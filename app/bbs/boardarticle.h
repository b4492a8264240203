// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace sokbo {

// An article as a read page of a board shows it.
struct BoardArticle {
    QString id; // document number
    QString title;
    QString author;
    QDateTime published; // UTC
    QString content; // untrusted HTML of the body
};

} // namespace sokbo
