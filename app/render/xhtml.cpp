// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/xhtml.h"

#include "render/escape.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Char of XML 1.0, for one UTF-16 unit that is no surrogate.
bool isXml(QChar c)
{
    return c == u'\t' || c == u'\n' || c == u'\r' || (c >= u' ' && c.unicode() < 0xfffe);
}

bool isHost(const QString &host)
{
    return !host.isEmpty() && !host.startsWith(u'.') && std::all_of(host.begin(), host.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'.' || c == u'-';
    });
}

} // namespace

QString escapedXml(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += c;
            kept += text[++i];
        } else if (!c.isSurrogate() && isXml(c)) {
            kept += c;
        }
    }
    return escapedHtml(kept);
}

QString bookAddress(const QUrl &url)
{
    if (!url.isValid())
        return {};
    if (url.scheme() == "mailto"_L1)
        return url.toString(QUrl::FullyEncoded);
    if ((url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || !isHost(url.host(QUrl::FullyEncoded)))
        return {};
    // QUrl leaves brackets in queries and fragments alone, where RFC 3986 has none.
    QString address = url.toString(QUrl::FullyEncoded);
    address.replace(u'[', "%5B"_L1).replace(u']', "%5D"_L1);
    if (const qsizetype fragment = address.indexOf(u'#'); fragment >= 0)
        address = address.left(fragment + 1) + address.mid(fragment + 1).replace(u'#', "%23"_L1);
    return address;
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QByteArray xhtmlDocument(
    const QString &title, const QString &language, const QString &body, const QString &root)
{
    const QString code = escapedXml(language);
    const QString html = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                         "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
                         "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\""_L1
        + code + "\" xml:lang=\""_L1 + code + "\">\n<head>\n<title>"_L1 + escapedXml(title)
        + "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\""_L1 + root
        + "style.css\"/>\n</head>\n<body>\n"_L1 + body + "</body>\n</html>\n"_L1;
    return html.toUtf8();
}

} // namespace sokbo
