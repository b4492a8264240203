// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/tokens.h"

#include "entity/tagger/featurekeys.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

// One past the initials that begin there: U.S., J.K.; `from` where there are none.
qsizetype initialsEnd(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end + 1 < text.size() && text[end].isUpper() && text[end + 1] == u'.')
        end += 2;
    return end - from >= 4 ? end : from;
}

qsizetype wordEnd(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && (text[end].isLetter() || text[end].isMark()))
        ++end;
    return end;
}

// 1,200.5 but not the full stop behind it.
qsizetype numberEnd(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size()
        && (isAsciiDigit(text[end])
            || ((text[end] == u'.' || text[end] == u',') && end + 1 < text.size()
                && isAsciiDigit(text[end + 1]))))
        ++end;
    return end;
}

Token::Kind kindOfWord(QStringView word)
{
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    const qsizetype uppers = std::count_if(word.begin(), word.end(), isUpper);
    if (uppers == 0)
        return Token::Lower;
    if (word.size() == 1)
        return Token::Letter;
    if (uppers == word.size())
        return Token::Upper;
    return uppers == 1 && word.front().isUpper() ? Token::Capital : Token::Mixed;
}

Key shapeOf(const Token &token, QStringView form)
{
    if (token.kind == Token::Mark)
        return 100 + form.front().unicode();
    const auto length = Key(std::min<qsizetype>(form.size(), 4));
    if (token.kind != Token::Number)
        return token.kind == Token::Upper ? 10 + length : Key(token.kind);
    const bool isDecimal = form.contains(u'.') || form.contains(u',');
    return 20 + (isDecimal ? 5 : length);
}

Key keyOf(QStringView form, bool isSmall)
{
    Key key = nameSeed;
    for (QChar c : form)
        key = add(key, isAsciiDigit(c) ? u'0' : isSmall ? c.toLower().unicode() : c.unicode());
    return key;
}

Token makeToken(QStringView text, qsizetype from, qsizetype end, Token::Kind kind)
{
    Token token;
    token.start = int(from);
    token.end = int(end);
    token.kind = kind;
    const QStringView form = text.mid(from, end - from);
    token.shape = shapeOf(token, form);
    if (kind == Token::Mark && isApostrophe(form.front())) {
        token.exact = token.lower = keyOf(QString(u'\'' + form.mid(1).toString()), true);
        return token;
    }
    token.lower = keyOf(form, true);
    token.exact = kind == Token::Lower || kind == Token::Mark ? token.lower : keyOf(form, false);
    return token;
}

} // namespace

Token nextToken(QStringView text, qsizetype from)
{
    const QChar c = text[from];
    if (isAsciiDigit(c))
        return makeToken(text, from, numberEnd(text, from), Token::Number);
    if (c.isLetter()) {
        if (const qsizetype end = initialsEnd(text, from); end > from)
            return makeToken(text, from, end, Token::Initials);
        const qsizetype end = wordEnd(text, from);
        return makeToken(text, from, end, kindOfWord(text.mid(from, end - from)));
    }
    // Trump’s, don't
    if (isApostrophe(c) && from > 0 && text[from - 1].isLetterOrNumber()) {
        const qsizetype end = wordEnd(text, from + 1);
        if (end > from + 1 && end <= from + 3)
            return makeToken(text, from, end, Token::Mark);
    }
    const bool isPair = c.isHighSurrogate() && from + 1 < text.size() && text[from + 1].isLowSurrogate();
    return makeToken(text, from, from + (isPair ? 2 : 1), Token::Mark);
}

} // namespace sokbo::entity
