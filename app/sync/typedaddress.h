// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

namespace sokbo {

// Whether sources can have such an address: http, https, or sample (the built-in board).
bool isSourceAddress(const QUrl &url);

// The addresses that a user may mean by what they typed, in the order in which to try them: the text itself
// where it names a scheme, else with https:// and then with http:// before it. "feed:" links count as what
// they point to.
QList<QUrl> addressesMeant(const QString &typed);

} // namespace sokbo
