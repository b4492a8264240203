// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sokbo {

enum class DocumentKind { Xml, Html, Json, Text };

struct DecodedText {
    QString text; // no BOM, no NUL, no lone surrogate
    QByteArray charset; // the canonical name of the charset that was used: "utf-8", "windows-949"…
    int replaced = 0; // how many bytes or sequences became U+FFFD
};

// Decodes bytes from the web. It tries the BOM, then the HTTP label, then the document's own declaration, and
// takes the first by which the bytes decode without error. Valid UTF-8 beats a wrong label. Every Korean
// label means windows-949. The last way is a guess.
DecodedText decode(const QByteArray &bytes, DocumentKind kind, const QByteArray &contentType = {});

} // namespace sokbo
