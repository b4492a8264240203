// SPDX-License-Identifier: GPL-3.0-or-later
#include "finder/typedtext.h"

#include "search/searchtext.h"
#include "text/composed.h"
#include "text/hangul.h"

#include <QStringList>

namespace sokbo {

namespace {

QString withoutSigns(const QString &key)
{
    QString letters;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const bool isPair = key.at(i).isHighSurrogate() && i + 1 < key.size();
        const char32_t c = isPair ? QChar::surrogateToUcs4(key.at(i), key.at(i + 1)) : key.at(i).unicode();
        if (letterClass(c) != LetterClass::Separator)
            letters += QStringView(key).mid(i, isPair ? 2 : 1);
        i += isPair;
    }
    return letters.isEmpty() ? key : letters;
}

} // namespace

TypedText::TypedText(const QString &typed)
{
    const QString text = composed(typed);
    const QString key = searchKey(text);
    asTyped = TypedPattern::of(withoutSigns(key));
    withSigns = TypedPattern::of(key);
    QStringList others;
    // In small letters too: Caps Lock is on, or a name begins with a capital.
    for (const QString &other : {searchKey(hangulOfKeys(text)), searchKey(hangulOfKeys(text.toLower())),
             searchKey(keysOfHangul(text))})
        if (other != key && !others.contains(other))
            others.append(other);
    for (const QString &other : std::as_const(others)) {
        onOtherLayout += TypedPattern::of(withoutSigns(other));
        withSigns += TypedPattern::of(other);
    }
}

} // namespace sokbo
