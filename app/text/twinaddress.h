// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// One article often has three addresses at its publisher: the page for desktops, the page for telephones, and
// the AMP page, which Google and Bing serve from caches of their own as well. AMP:
// https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls

// The same for all addresses of an article that their form shows to be its twins: without scheme, "www.",
// "m.", "amp" and fragment. To compare, never to ask for. Empty for what is no address of the web.
QString twinKey(const QUrl &address);

// Whether the form of an address shows that it is a page for telephones or an AMP page.
bool looksLikeTwin(const QUrl &address);

// Whether two addresses belong to one publisher, as far as their hosts show: the hosts end in the same
// registered name. An AMP cache belongs to the publisher whose page it serves.
bool areOfOneSite(const QUrl &a, const QUrl &b);

} // namespace sokbo
