// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// A label as it stands in a header or a document to the one name we use for it: WHATWG's aliases, and for
// Korean and the ISO 2022 family also those that browsers gave up. Empty where nobody knows the label.
QByteArray canonicalCharset(const QByteArray &label);

// The name under which ICU has the table that browsers use for a canonical name.
QByteArray converterName(const QByteArray &canonical);

// Single-byte Western tables decode any bytes without error, so their label proves nothing.
bool isWesternSingleByte(const QByteArray &canonical);

// The label in `text/xml; charset="euc-kr"`.
QByteArray labelInContentType(const QByteArray &contentType);

// The label in <?xml encoding="…"?>, or in <meta charset> or <meta http-equiv> near the beginning.
QByteArray labelInXml(const QByteArray &bytes);
QByteArray labelInHtml(const QByteArray &bytes);

} // namespace sokbo
