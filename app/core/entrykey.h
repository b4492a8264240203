// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace sokbo {

// By what a source's entry is known again (text/entryidentity.h).
struct EntryKey {
    QString guid; // as guidOf() makes it
    QUrl link;
    QUrl canonical; // what its own page calls its address; empty where that was not read
    QString title;
    QDateTime published; // invalid where the source does not say
    qint64 text = 0; // a hash of its text; 0: none, or not compared
};

} // namespace sokbo
