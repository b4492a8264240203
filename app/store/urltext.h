// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// An address as the database stores it: encoded, so that addresses are compared byte by byte, and without the
// name and password that some have before the host, in sources as in links and images.
inline QString textOf(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded(QUrl::RemoveUserInfo));
}

inline QUrl urlOf(const QString &text)
{
    return QUrl::fromEncoded(text.toLatin1());
}

} // namespace sokbo
