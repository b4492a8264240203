// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// The canonical name for a label in a header or document. Knows the aliases of the WHATWG, and for Korean and
// the ISO 2022 family also labels that browsers have dropped. Empty for an unknown label.
QByteArray canonicalCharset(const QByteArray &label);

// ICU's name for the table that browsers use for a canonical name.
QByteArray converterName(const QByteArray &canonical);

// Single-byte Western tables decode any bytes without error, so their label proves nothing.
bool isWesternSingleByte(const QByteArray &canonical);

// The label in `text/xml; charset="euc-kr"`.
QByteArray labelInContentType(const QByteArray &contentType);

// The label in <?xml encoding="…"?>, or in <meta charset> or <meta http-equiv> near the beginning.
QByteArray labelInXml(const QByteArray &bytes);
QByteArray labelInHtml(const QByteArray &bytes);

} // namespace sokbo
