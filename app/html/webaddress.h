// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// Makes an address of a page or feed absolute against `base` and encodes it fully; empty if it is an address
// that we never follow. White space and control characters that hide the scheme are ignored. The scheme of
// the built-in sample board, sample:, is allowed only where `base` has it too.
QUrl linkAddress(const QString &written, const QUrl &base); // http, https, mailto
QUrl mediaAddress(const QString &written, const QUrl &base); // http, https

// The address as it is written into HTML.
QString encoded(const QUrl &url);

// The best address of a srcset: the largest that a reading column can use; empty if there is none.
QString bestOfSrcset(const QString &srcset);

} // namespace sokbo
