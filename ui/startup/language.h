// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace sokbo {

// Sets the language of words, dates and plurals: "ko", "en", or empty for the system's language. The text of
// articles does not change, nor do widgets that are there already: another language needs another window.
void useLanguage(const QString &chosen, QCoreApplication &app);

} // namespace sokbo
