// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// An address as it stands in a page or feed, made absolute against `base` and fully encoded; empty where it
// is none that we follow. Looks through the white space and control characters by which addresses hide their
// scheme.
// Both also sample:, where the base is of the sample board.
QUrl linkAddress(const QString &written, const QUrl &base); // http, https, mailto
QUrl mediaAddress(const QString &written, const QUrl &base); // http, https

// As it is written into HTML.
QString encoded(const QUrl &url);

// The best address of a srcset: the largest that is not wasteful for a reading column; empty where there is
// none.
QString bestOfSrcset(const QString &srcset);

} // namespace sokbo
