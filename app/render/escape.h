// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// Escapes plain text for HTML text and for an attribute's value in double quotes.
void appendEscaped(QString &html, QStringView text);
QString escapedHtml(QStringView text);

// Appends text of SafeHtml, which is already escaped. Characters that are not are escaped here: a page must
// be safe even if the store returns something that the sanitiser did not write.
void appendSafeText(QString &html, QStringView safe);

} // namespace sokbo
