// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/letters.h"

namespace sokbo {

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            letters += c.toLower();
    return letters;
}

} // namespace sokbo
