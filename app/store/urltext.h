// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// An address as the database stores it: encoded, so that addresses are compared byte by byte.
inline QString textOf(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

inline QUrl urlOf(const QString &text)
{
    return QUrl::fromEncoded(text.toLatin1());
}

} // namespace sokbo
