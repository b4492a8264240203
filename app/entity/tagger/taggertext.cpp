// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/taggertext.h"

#include "entity/tagger/featurekeys.h"
#include "text/space.h"

namespace sokbo::entity {

namespace {

// Each with its place in UTF-16 units.
template <typename Function>
void forEachCharacter(QStringView text, Function function)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (!isPair) {
            function(char32_t(text[i].unicode()), i);
            continue;
        }
        function(QChar::surrogateToUcs4(text[i], text[i + 1]), i);
        ++i;
    }
}

} // namespace

TaggerText taggerText(QStringView text)
{
    TaggerText result;
    readTaggerText(text, result);
    return result;
}

void readTaggerText(QStringView text, TaggerText &result)
{
    const auto most = std::size_t(text.size());
    result.characters.clear();
    result.afterSpace.clear();
    result.positions.clear();
    result.characters.reserve(most);
    result.afterSpace.reserve(most);
    result.positions.reserve(most);
    bool afterSpace = true;
    forEachCharacter(text, [&](char32_t c, qsizetype position) {
        if (isSpace(c)) {
            afterSpace = true;
            return;
        }
        result.characters.push_back(c);
        result.afterSpace.push_back(afterSpace);
        result.positions.push_back(int(position));
        afterSpace = false;
    });
}

std::uint64_t nameKey(const char32_t *characters, std::size_t count)
{
    Key key = nameSeed;
    for (std::size_t i = 0; i < count; ++i)
        key = add(key, digitsAlike(characters[i]));
    return key;
}

std::uint64_t nameKey(QStringView name)
{
    Key key = nameSeed;
    forEachCharacter(name, [&key](char32_t c, qsizetype) {
        if (!isSpace(c))
            key = add(key, digitsAlike(c));
    });
    return key;
}

} // namespace sokbo::entity
