// SPDX-License-Identifier: GPL-3.0-or-later
#include "finder/typedtext.h"

#include "search/searchtext.h"
#include "text/composed.h"
#include "text/hangul.h"

#include <QStringList>

namespace sokbo {

TypedText::TypedText(const QString &typed)
{
    const QString text = composed(typed);
    const QString key = searchKey(text);
    asTyped = TypedPattern::of(key);
    QStringList others;
    // In small letters too: Caps Lock is on, or a name begins with a capital.
    for (const QString &other : {searchKey(hangulOfKeys(text)), searchKey(hangulOfKeys(text.toLower())),
             searchKey(keysOfHangul(text))})
        if (other != key && !others.contains(other))
            others.append(other);
    for (const QString &other : std::as_const(others))
        onOtherLayout += TypedPattern::of(other);
}

} // namespace sokbo
