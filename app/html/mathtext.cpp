// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/mathtext.h"

#include <QString> // its operator+ joins byte arrays

#include <algorithm>

namespace sokbo {

namespace {

constexpr std::size_t mathDepthCap = 40;

bool isBlank(QByteArrayView text)
{
    return text.trimmed().isEmpty();
}

// What needs no parentheses: a number, a name, a sign.
bool isOne(QByteArrayView text)
{
    const bool isWord = std::all_of(text.begin(), text.end(),
        [](char c) { return isalnum(static_cast<uchar>(c)) || static_cast<uchar>(c) >= 0x80 || c == '.'; });
    const bool isReference = text.startsWith('&') && text.indexOf(';') == text.size() - 1;
    return isWord || isReference || text.size() == 1;
}

QByteArray grouped(const QByteArray &text)
{
    if (isOne(text))
        return text;
    return '(' + text + ')';
}

QByteArray joined(const std::vector<QByteArray> &parts, QByteArrayView between = {})
{
    QByteArray all;
    for (const QByteArray &part : parts) {
        if (!all.isEmpty())
            all += between;
        all += part;
    }
    return all;
}

// A prime or a star is no exponent.
bool isMark(const QByteArray &text)
{
    return text == "'" || text == "*" || text == "′" || text == "″" || text == "†" || text == "°"
        || text == "&prime;" || text == "&#x2032;" || text == "&#8242;" || text == "&deg;";
}

QByteArray raised(const QByteArray &base, const QByteArray &above)
{
    if (isMark(above))
        return base + above;
    return base + '^' + grouped(above);
}

QByteArray textOf(const QByteArray &name, const std::vector<QByteArray> &parts)
{
    const auto part = [&](std::size_t index) { return index < parts.size() ? parts[index] : QByteArray(); };
    const bool isPair = parts.size() == 2;
    const bool isTriple = parts.size() == 3;
    if (name == "msup" && isPair)
        return raised(part(0), part(1));
    if ((name == "msub" || name == "munder") && isPair)
        return part(0) + '_' + grouped(part(1));
    if ((name == "msubsup" || name == "munderover") && isTriple)
        return raised(part(0) + '_' + grouped(part(1)), part(2));
    if (name == "mover" && isPair) // most are accents
        return part(0);
    if (name == "mfrac" && isPair)
        return grouped(part(0)) + '/' + grouped(part(1));
    if (name == "msqrt")
        return "√" + grouped(joined(parts));
    if (name == "mroot" && isPair)
        return part(1) + "√" + grouped(part(0));
    if (name == "mfenced")
        return '(' + joined(parts, ", ") + ')';
    if (name == "mtr")
        return joined(parts, ", ");
    if (name == "mtable")
        return joined(parts, "; ");
    if (name == "semantics")
        return part(0); // the others say the same in other languages
    if (name == "mphantom")
        return {};
    return joined(parts);
}

} // namespace

void MathText::begin(const QByteArray &name, bool isEmpty)
{
    if (isEmpty) {
        if (name == "mspace")
            text(" ");
        return;
    }
    if (m_open.size() >= mathDepthCap)
        ++m_tooDeep;
    else
        m_open.push_back({name, {}});
}

void MathText::close()
{
    const Element element = std::move(m_open.back());
    m_open.pop_back();
    m_open.back().parts.push_back(textOf(element.name, element.parts));
}

void MathText::end(const QByteArray &name)
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    const bool isOpen = std::any_of(
        m_open.begin(), m_open.end(), [&](const Element &element) { return element.name == name; });
    if (!isOpen)
        return;
    while (m_open.back().name != name)
        close();
    close();
}

void MathText::text(QByteArrayView text)
{
    // Between elements white space means nothing.
    const QByteArray &in = m_open.back().name;
    const bool isToken
        = in == "mi" || in == "mn" || in == "mo" || in == "mtext" || in == "ms" || m_open.size() == 1;
    if (!isBlank(text) || isToken)
        m_open.back().parts.push_back(text.toByteArray());
}

QByteArray MathText::finish()
{
    while (m_open.size() > 1)
        close();
    return joined(m_open.back().parts);
}

} // namespace sokbo
