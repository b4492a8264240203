// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// An address as it lies in the database: encoded, so that addresses are compared as their bytes.
inline QString textOf(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

inline QUrl urlOf(const QString &text)
{
    return QUrl::fromEncoded(text.toLatin1());
}

} // namespace sokbo
