// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sokbo {

enum class DocumentKind { Xml, Html, Json, Text };

struct DecodedText {
    QString text; // no BOM, no NUL, no lone surrogate
    QByteArray charset; // the canonical name of what was used: "utf-8", "windows-949"…
    int replaced = 0; // how many U+FFFD decoding put in
};

// Bytes from the web to text: BOM, then the HTTP label, then the document's own declaration, each only if the
// bytes decode by it without error; valid UTF-8 beats a wrong label; every Korean label means windows-949; a
// guess comes last.
DecodedText decode(const QByteArray &bytes, DocumentKind kind, const QByteArray &contentType = {});

} // namespace sokbo
