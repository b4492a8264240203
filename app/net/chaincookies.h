// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkCookieJar>
#include <QUrl>

#include <memory>

namespace sokbo {

// The cookies of one request and its redirects, forgotten with it. A page that asks for consent sets one and
// sends its visitor back: without it the redirects would never end. Nobody can follow a reader by it.
class ChainCookies {
public:
    // `header`: the values of all Set-Cookie headers of an answer of `url`, a line each.
    void take(const QUrl &url, const QByteArray &header);
    // The Cookie header for `url`, by the rules of domains, paths and secure connections; empty where there
    // is none.
    QByteArray headerFor(const QUrl &url) const;

private:
    std::unique_ptr<QNetworkCookieJar> m_jar; // most requests have no cookie
    int m_taken = 0;
};

} // namespace sokbo
