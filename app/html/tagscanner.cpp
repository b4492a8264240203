// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/tagscanner.h"

#include <cstring>

namespace sokbo {

namespace {

constexpr int attributeCap = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool stands(const QByteArray &source, qsizetype at, const char *literal)
{
    const auto length = static_cast<qsizetype>(std::strlen(literal));
    return at + length <= source.size()
        && std::memcmp(source.constData() + at, literal, static_cast<size_t>(length)) == 0;
}

bool endsName(char c)
{
    return isSpace(c) || c == '/' || c == '>';
}

bool hasNameAt(const QByteArray &source, qsizetype at, const QByteArray &name)
{
    if (at + name.size() >= source.size())
        return false;
    return qstrnicmp(source.constData() + at, name.constData(), static_cast<size_t>(name.size())) == 0
        && endsName(source.at(at + name.size()));
}

// Past the value that begins at `at`, after the '='.
qsizetype skipValue(const QByteArray &source, qsizetype at)
{
    while (at < source.size() && isSpace(source.at(at)))
        ++at;
    if (at == source.size())
        return at;
    const char quote = source.at(at);
    if (quote == '"' || quote == '\'') {
        const qsizetype close = source.indexOf(quote, at + 1);
        return close < 0 ? source.size() : close + 1;
    }
    while (at < source.size() && !isSpace(source.at(at)) && source.at(at) != '>')
        ++at;
    return at;
}

} // namespace

ScannedTag scanTag(const QByteArray &source, qsizetype begin)
{
    ScannedTag tag;
    tag.begin = begin;
    tag.isEnd = source.at(begin + 1) == '/';
    qsizetype at = begin + (tag.isEnd ? 2 : 1);
    const qsizetype nameBegin = at;
    while (at < source.size() && !endsName(source.at(at)))
        ++at;
    // A name of this length is nobody's element; what counts is that it is not copied.
    tag.name = source.mid(nameBegin, std::min<qsizetype>(at - nameBegin, 64)).toLower();
    int attributes = 0;
    while (at < source.size()) {
        const char c = source.at(at);
        if (c == '>') {
            tag.complete = true;
            tag.end = at + 1;
            return tag;
        }
        tag.selfClosing = c == '/';
        if (isSpace(c) || c == '/') {
            ++at;
            continue;
        }
        if (++attributes == attributeCap + 1)
            tag.surplus = at;
        // A '=' at the beginning belongs to the name.
        for (++at; at < source.size() && !endsName(source.at(at)) && source.at(at) != '=';)
            ++at;
        qsizetype equals = at;
        while (equals < source.size() && isSpace(source.at(equals)))
            ++equals;
        if (equals < source.size() && source.at(equals) == '=')
            at = skipValue(source, equals + 1);
    }
    tag.end = source.size();
    return tag;
}

qsizetype endOfComment(const QByteArray &source, qsizetype begin)
{
    if (!stands(source, begin, "<!--")) {
        const qsizetype close = source.indexOf('>', begin);
        return close < 0 ? source.size() : close + 1;
    }
    const qsizetype from = begin + 4;
    if (stands(source, from, ">"))
        return from + 1;
    if (stands(source, from, "->"))
        return from + 2;
    for (qsizetype at = source.indexOf("--", from); at >= 0; at = source.indexOf("--", at + 1)) {
        if (stands(source, at + 2, ">"))
            return at + 3;
        if (stands(source, at + 2, "!>"))
            return at + 4;
    }
    return source.size();
}

qsizetype findEndTag(const QByteArray &source, const QByteArray &name, qsizetype from)
{
    for (qsizetype at = source.indexOf("</", from); at >= 0; at = source.indexOf("</", at + 2))
        if (hasNameAt(source, at + 2, name))
            return at;
    return -1;
}

qsizetype findScriptEnd(const QByteArray &source, qsizetype from)
{
    const QByteArray script = "script";
    bool inComment = false;
    bool nested = false;
    for (qsizetype at = from; at < source.size(); ++at) {
        const char c = source.at(at);
        if (c == '-' && inComment && stands(source, at, "-->")) {
            inComment = false;
            nested = false;
        }
        if (c != '<')
            continue;
        if (stands(source, at, "<!--")) {
            inComment = true;
            // "<!-->" is whole.
            at += 1;
        } else if (hasNameAt(source, at + 1, script)) {
            nested = inComment;
        } else if (stands(source, at + 1, "/") && hasNameAt(source, at + 2, script)) {
            if (!nested)
                return at;
            nested = false;
        }
    }
    return -1;
}

} // namespace sokbo
