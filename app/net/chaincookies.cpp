// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/chaincookies.h"

#include <QNetworkCookie>

namespace sokbo {

namespace {

constexpr int mostCookies = 50; // of one chain: as many as browsers must keep of a server (RFC 6265, 6.1)
constexpr qsizetype longestCookie = 4'096; // bytes
constexpr qsizetype longestHeader = 8'192; // what servers accept

} // namespace

void ChainCookies::take(const QUrl &url, const QByteArray &header)
{
    if (header.isEmpty() || header.size() > mostCookies * longestCookie)
        return;
    if (!m_jar)
        m_jar = std::make_unique<QNetworkCookieJar>();
    for (const QNetworkCookie &cookie : QNetworkCookie::parseCookies(header))
        if (cookie.toRawForm().size() <= longestCookie && m_taken < mostCookies) {
            ++m_taken;
            m_jar->setCookiesFromUrl({cookie}, url);
        }
}

QByteArray ChainCookies::headerFor(const QUrl &url) const
{
    QByteArray header;
    if (!m_jar)
        return header;
    for (const QNetworkCookie &cookie : m_jar->cookiesForUrl(url)) {
        const QByteArray pair = cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
        if (header.size() + pair.size() > longestHeader)
            break;
        header += (header.isEmpty() ? "" : "; ") + pair;
    }
    return header;
}

} // namespace sokbo
