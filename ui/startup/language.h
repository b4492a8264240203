// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace sokbo {

// Words, dates and plurals in the language that was chosen ("ko", "en"; empty: the system's). The text of
// articles is never touched.
void useLanguage(const QString &chosen, QCoreApplication &app);

} // namespace sokbo
