// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>
#include <QUrl>

namespace sokbo {

// Plain text for XML, as text or as an attribute's value in double quotes. Characters that XML cannot hold at
// all are left out: one of them would make a reader refuse the whole file.
QString escapedXml(QStringView text);

// An address of the web as a link of a book may have it, not yet escaped; empty if it is none. A reader of
// books is stricter with addresses than a browser.
QString bookAddress(const QUrl &url);

// ISO 8601 in UTC, to the second.
QString isoTime(const QDateTime &time);

// A whole XHTML document. `title` is plain text, `body` is XHTML; `root` is the way to the folder of the
// book's style sheet: empty, or "../".
QByteArray xhtmlDocument(
    const QString &title, const QString &language, const QString &body, const QString &root);

} // namespace sokbo
