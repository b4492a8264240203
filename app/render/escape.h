// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// Plain text as HTML text or as an attribute's value in double quotes.
void appendEscaped(QString &html, QStringView text);
QString escapedHtml(QStringView text);

// Appends text of SafeHtml. It is escaped already; whatever is not is escaped here, because a page must be
// safe even where the store gave back something that no sanitiser wrote.
void appendSafeText(QString &html, QStringView safe);

} // namespace sokbo
