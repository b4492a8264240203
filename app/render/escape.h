// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// Plain text as HTML text or as an attribute's value in double quotes.
void appendEscaped(QString &html, QStringView text);
QString escapedHtml(QStringView text);

// Text or an attribute's value of SafeHtml. What holds more escapes than that form allows is kept as it
// stands.
QString unescaped(QStringView html);

// Appends text of SafeHtml. It is escaped already; whatever is not is escaped here, because a page must be
// safe even where the store gave back something that no sanitiser wrote.
void appendSafeText(QString &html, QStringView safe);

// The length of the escape that `html` begins with, 1 where it begins with none.
int escapeLength(QStringView html);

} // namespace sokbo
