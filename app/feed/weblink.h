// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// An address as a feed gives it, made absolute as browsers do it (RFC 3986, 5.2), but with its letters kept:
// what is absolute already stays as it is, Korean stays Korean. White space around and line ends within are
// dropped. Empty where the address would run a program or read a file (javascript:, data:, file: …).
QString webLink(QStringView address, const QString &base);

// The same without a check, for bases: only http and https can be one, anything else leaves `base` in force.
QString webBase(QStringView address, const QString &base);

bool isAbsolute(QStringView address);

// HTML with the relative addresses in its attributes made absolute. Linear, and reads broken HTML as it
// comes.
QString withAbsoluteLinks(const QString &html, const QString &base);

} // namespace sokbo
