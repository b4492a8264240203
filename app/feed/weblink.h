// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Makes an address of a feed absolute, as browsers do (RFC 3986, 5.2), but does not encode it: an absolute
// address stays as it is but for its host, which is written in lower case, and Korean letters stay Korean.
// White space around it and line ends in it are
// dropped. Empty if the address would run a program or read a file (javascript:, data:, file: …).
QString webLink(QStringView address, const QString &base);

// The same for a new base address: only http and https can be one. For any other address the result is
// `base`.
QString webBase(QStringView address, const QString &base);

bool isAbsolute(QStringView address);

// Whether an attribute of HTML holds an address.
bool holdsAddress(QStringView attribute);

// Makes the relative addresses in the attributes of HTML absolute. Takes linear time and accepts broken HTML.
QString withAbsoluteLinks(const QString &html, const QString &base);

} // namespace sokbo
