// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpheaders.h"

#include "text/dates.h"

#include <QList>

#include <limits>

namespace sokbo {

namespace {

// Digits only; more than an int holds is as good as the most that it holds.
std::optional<int> wholeNumber(const QByteArray &text)
{
    if (text.isEmpty())
        return std::nullopt;
    for (const char c : text)
        if (c < '0' || c > '9')
            return std::nullopt;
    bool fits = false;
    const int value = text.toInt(&fits);
    return fits ? value : std::numeric_limits<int>::max();
}

} // namespace

int maxAgeSeconds(const QByteArray &cacheControl)
{
    int age = -1;
    for (const QByteArray &part : cacheControl.toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (directive == "no-cache" || directive == "no-store")
            return 0;
        if (!directive.startsWith("max-age="))
            continue;
        QByteArray value = directive.mid(8).trimmed();
        if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        age = wholeNumber(value).value_or(age);
    }
    return age;
}

std::optional<QDateTime> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray value = header.trimmed();
    if (const std::optional<int> seconds = wholeNumber(value))
        return now.addSecs(*seconds);
    return httpDate(value);
}

std::optional<QDateTime> httpDate(const QByteArray &header)
{
    return parseDate(QString::fromLatin1(header.trimmed()));
}

QList<QByteArray> contentEncodings(const QByteArray &header)
{
    QList<QByteArray> encodings;
    for (const QByteArray &part : header.toLower().split(',')) {
        const QByteArray name = part.trimmed();
        if (!name.isEmpty() && name != "identity")
            encodings.append(name);
    }
    return encodings;
}

} // namespace sokbo
