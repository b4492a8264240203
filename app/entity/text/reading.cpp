// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/text/reading.h"

#include <algorithm>

namespace sokbo::entity {

CharKind kindOf(char16_t unit)
{
    if (unit >= 0xAC00 && unit <= 0xD7A3)
        return CharKind::Hangul;
    if (unit < 0x80) {
        if (unit >= u'0' && unit <= u'9')
            return CharKind::Digit;
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z'))
            return CharKind::Latin;
        return unit <= u' ' ? CharKind::Space : CharKind::Mark;
    }
    if ((unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3400 && unit <= 0x4DBF)
        || (unit >= 0xF900 && unit <= 0xFAFF))
        return CharKind::Han;
    if (unit >= 0x3040 && unit <= 0x30FF)
        return unit == u'・' ? CharKind::Mark : CharKind::Kana;
    const QChar character(unit);
    if (character.isSpace() || unit == 0x200B || unit == 0xFEFF)
        return CharKind::Space;
    if (character.isDigit())
        return CharKind::Digit;
    // Compatibility letters (ㅋㅋ, ㆍ) stand between words; a lone surrogate is no letter either.
    if ((unit >= 0x3130 && unit <= 0x318F) || character.isSurrogate())
        return CharKind::Mark;
    return character.isLetter() ? CharKind::Latin : CharKind::Mark;
}

Reading::Reading(QString text)
    : m_text(std::move(text))
    , m_kinds(std::size_t(m_text.size()))
    , m_hangulEnds(std::size_t(m_text.size()) + 1)
{
    for (int i = 0; i < size(); ++i)
        m_kinds[std::size_t(i)] = kindOf(m_text.at(i).unicode());
    for (int i = 0; i < size();) {
        if (!isWordPart(i)) {
            ++i;
            continue;
        }
        const int start = i;
        while (isWordPart(i))
            ++i;
        m_words.push_back({start, i});
    }
    m_hangulEnds[std::size_t(size())] = size();
    for (int i = size() - 1; i >= 0; --i)
        m_hangulEnds[std::size_t(i)] = kind(i) == CharKind::Hangul ? m_hangulEnds[std::size_t(i) + 1] : i;
}

int Reading::skipSpaces(int i) const
{
    for (int limit = i + 3; i < limit && i < size() && kind(i) == CharKind::Space && at(i) != u'\n'; ++i) { }
    return i;
}

int Reading::skipSpacesBack(int i) const
{
    int before = i - 1;
    while (before >= 0 && before > i - 3 && at(before) == u' ')
        --before;
    return before;
}

int Reading::wordIndex(int position) const
{
    const auto found = std::upper_bound(
        m_words.begin(), m_words.end(), position, [](int p, const Word &word) { return p < word.end; });
    return int(found - m_words.begin());
}

} // namespace sokbo::entity
