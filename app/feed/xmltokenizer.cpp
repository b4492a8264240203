// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/xmltokenizer.h"

#include "feed/entities.h"
#include "feed/feedlimits.h"
#include "feed/feedtext.h"

namespace sokbo {

namespace {

// Element names of feeds are ASCII; "<속보>" that somebody forgot to escape is text.
bool startsName(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u':';
}

bool endsName(QChar c)
{
    return isMarkupSpace(c) || c == u'>' || c == u'/' || c == u'<' || c == u'=';
}

bool isForbidden(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\t' && u != u'\n') || (u >= 0x80 && u <= 0x9f) || u >= 0xfffe;
}

// Control characters go, but for those of the second row, which are windows-1252 that somebody took for
// Latin-1. So does the carriage return before a line's end; one that stands alone ends a line.
void appendAllowed(QString &to, QStringView text)
{
    const QChar *from = text.cbegin();
    const QChar *const end = text.cend();
    for (const QChar *c = from; c < end; ++c) {
        if (!isForbidden(*c))
            continue;
        to.append(QStringView(from, c));
        if (*c == u'\r' && (c + 1 == end || c[1] != u'\n'))
            to.append(u'\n');
        else if (c->unicode() >= 0x80 && c->unicode() <= 0x9f)
            appendCharacter(to, windows1252Character(c->unicode()));
        from = c + 1;
    }
    to.append(QStringView(from, end));
}

QStringView withoutPrefix(QStringView name)
{
    return name.mid(name.indexOf(u':') + 1);
}

} // namespace

XmlTokenizer::XmlTokenizer(QStringView document)
    : m_document(document)
{
}

qsizetype XmlTokenizer::find(Finder &finder, qsizetype from)
{
    if (finder.at < from) {
        finder.at = m_document.indexOf(finder.what, from);
        if (finder.at < 0)
            finder.at = m_document.size();
    }
    return finder.at;
}

bool XmlTokenizer::startsWith(QStringView what, Qt::CaseSensitivity cs) const
{
    return m_document.mid(m_position, what.size()).compare(what, cs) == 0;
}

bool XmlTokenizer::isTagAt(qsizetype position) const
{
    if (position + 1 >= m_document.size())
        return false;
    const QChar next = m_document.at(position + 1);
    if (next == u'/')
        return position + 2 < m_document.size() && startsName(m_document.at(position + 2));
    return startsName(next) || next == u'!' || next == u'?';
}

XmlTokenizer::Token XmlTokenizer::next()
{
    while (m_position < m_document.size()) {
        if (m_document.at(m_position) != u'<' || !isTagAt(m_position))
            return readText();
        if (const auto token = readMarkup())
            return *token;
    }
    return Token::End;
}

XmlTokenizer::Token XmlTokenizer::readText()
{
    // The first character is text in any case: it may be a '<' that starts nothing.
    const qsizetype next = m_document.indexOf(u'<', m_position + 1);
    const qsizetype end = next < 0 ? m_document.size() : next;
    m_text = m_document.mid(m_position, end - m_position);
    m_isCData = false;
    m_position = end;
    return Token::Text;
}

// A tag or a CDATA section; comments, instructions and declarations are passed over.
std::optional<XmlTokenizer::Token> XmlTokenizer::readMarkup()
{
    const QChar next = m_document.at(m_position + 1);
    if (next == u'/')
        return readEndTag();
    if (next == u'?') {
        // An instruction without its end is taken to end with its first '>'.
        const qsizetype end = find(m_instructionEnd, m_position);
        m_position = end < m_document.size() ? end + 2 : find(m_tagEnd, m_position) + 1;
        return std::nullopt;
    }
    if (next != u'!')
        return readStartTag();
    if (startsWith(u"<!--")) {
        const qsizetype end = find(m_commentEnd, m_position + 2);
        m_position = end < m_document.size() ? end + 3 : find(m_tagEnd, m_position) + 1;
        return std::nullopt;
    }
    if (startsWith(u"<![CDATA[", Qt::CaseInsensitive)) {
        const qsizetype from = m_position + 9;
        const qsizetype end = find(m_cdataEnd, from);
        m_text = m_document.mid(from, end - from);
        m_isCData = true;
        m_position = std::min(end + 3, m_document.size());
        return Token::CData;
    }
    if (startsWith(u"<!DOCTYPE", Qt::CaseInsensitive))
        skipDoctype();
    else
        m_position = find(m_tagEnd, m_position) + 1;
    return std::nullopt;
}

XmlTokenizer::Token XmlTokenizer::readEndTag()
{
    const qsizetype from = m_position + 2;
    qsizetype end = from;
    while (end < m_document.size() && !endsName(m_document.at(end)))
        ++end;
    m_name = m_document.mid(from, end - from);
    while (end < m_document.size() && m_document.at(end) != u'>' && m_document.at(end) != u'<')
        ++end;
    m_position = end < m_document.size() && m_document.at(end) == u'>' ? end + 1 : end;
    return Token::EndTag;
}

XmlTokenizer::Token XmlTokenizer::readStartTag()
{
    const qsizetype from = ++m_position;
    while (m_position < m_document.size() && !endsName(m_document.at(m_position)))
        ++m_position;
    m_name = m_document.mid(from, m_position - from);
    m_attributes.clear();
    m_selfClosing = false;
    while (readAttribute()) { }
    return Token::StartTag;
}

// One attribute, or one character of noise between them; false at the tag's end, or where another tag begins.
bool XmlTokenizer::readAttribute()
{
    while (m_position < m_document.size() && isMarkupSpace(m_document.at(m_position)))
        ++m_position;
    if (m_position >= m_document.size())
        return false;
    const QChar c = m_document.at(m_position);
    if (c == u'<')
        return false;
    if (c == u'>') {
        ++m_position;
        return false;
    }
    if (c == u'/' || c == u'=' || c == u'"' || c == u'\'') {
        m_selfClosing
            = c == u'/' && m_position + 1 < m_document.size() && m_document.at(m_position + 1) == u'>';
        ++m_position;
        return true;
    }
    const qsizetype from = m_position;
    while (m_position < m_document.size() && !endsName(m_document.at(m_position)))
        ++m_position;
    const QStringView name = m_document.mid(from, m_position - from);
    qsizetype next = m_position;
    while (next < m_document.size() && isMarkupSpace(m_document.at(next)))
        ++next;
    QStringView raw;
    if (next < m_document.size() && m_document.at(next) == u'=') {
        m_position = next + 1;
        while (m_position < m_document.size() && isMarkupSpace(m_document.at(m_position)))
            ++m_position;
        const QChar quote = m_position < m_document.size() ? m_document.at(m_position) : QChar();
        if (quote == u'"' || quote == u'\'') {
            raw = readQuoted(quote);
        } else {
            const qsizetype begin = m_position;
            while (m_position < m_document.size() && !isMarkupSpace(m_document.at(m_position))
                && m_document.at(m_position) != u'>' && m_document.at(m_position) != u'<')
                ++m_position;
            raw = m_document.mid(begin, m_position - begin);
            if (raw.endsWith(u'/') && m_position < m_document.size() && m_document.at(m_position) == u'>') {
                raw.chop(1);
                m_selfClosing = true;
            }
        }
    }
    if (m_attributes.size() < feedlimits::attributes)
        m_attributes.append({name, raw.left(feedlimits::attributeLength)});
    return true;
}

QStringView XmlTokenizer::readQuoted(QChar quote)
{
    const qsizetype from = m_position + 1;
    const qsizetype end = find(quote == u'"' ? m_doubleQuote : m_singleQuote, from);
    const qsizetype markup = m_document.mid(from, end - from).indexOf(u'<');
    const QChar after = end + 1 < m_document.size() ? m_document.at(end + 1) : QChar();
    const bool wellEnded = markup < 0 || isMarkupSpace(after) || after == u'>' || after == u'/';
    if (end < m_document.size() && wellEnded) {
        m_position = end + 1;
        return m_document.mid(from, end - from);
    }
    // The closing quote was forgotten, and what was found belongs to another tag: the value ends where this
    // tag does.
    qsizetype stop = from;
    while (stop < m_document.size() && m_document.at(stop) != u'>' && m_document.at(stop) != u'<')
        ++stop;
    m_position = stop;
    QStringView value = m_document.mid(from, stop - from);
    if (value.endsWith(u'/')) {
        value.chop(1);
        m_selfClosing = true;
    }
    return value;
}

const XmlTokenizer::Attribute *XmlTokenizer::find(QStringView attributeName) const
{
    for (const Attribute &attribute : m_attributes)
        if (withoutPrefix(attribute.name).compare(attributeName, Qt::CaseInsensitive) == 0)
            return &attribute;
    return nullptr;
}

QString XmlTokenizer::value(const Attribute &attribute)
{
    QString decoded;
    appendDecoded(decoded, attribute.raw, 0);
    return decoded;
}

QString XmlTokenizer::value(QStringView attributeName)
{
    const Attribute *attribute = find(attributeName);
    return attribute ? value(*attribute) : QString();
}

void XmlTokenizer::appendText(QString &to)
{
    if (m_isCData)
        appendAllowed(to, m_text);
    else
        appendDecoded(to, m_text, 0);
}

void XmlTokenizer::appendDecoded(QString &to, QStringView text, int depth)
{
    const qsizetype from = to.size();
    bool surrogates = false;
    while (true) {
        const qsizetype ampersand = text.indexOf(u'&');
        appendAllowed(to, ampersand < 0 ? text : text.left(ampersand));
        if (ampersand < 0)
            break;
        text = text.mid(ampersand);
        surrogates = appendReference(to, text, depth) || surrogates;
    }
    if (surrogates)
        replaceLoneSurrogates(to, from);
}

// Consumes the reference that `text` begins with; true where it was one half of a surrogate pair.
bool XmlTokenizer::appendReference(QString &to, QStringView &text, int depth)
{
    const Reference reference = referenceAt(text);
    if (reference.length == 0) {
        to.append(u'&');
        text = text.mid(1);
        return false;
    }
    const QStringView whole = text.left(reference.length);
    text = text.mid(reference.length);
    if (reference.name.isEmpty()) {
        appendCharacter(to, reference.code);
        return reference.code >= 0xd800 && reference.code <= 0xdfff;
    }
    if (!m_entities.isEmpty()) {
        if (const auto declared = m_entities.constFind(reference.name.toString());
            declared != m_entities.cend()) {
            m_entityGrowth += declared->size() + 1;
            if (depth < feedlimits::entityDepth && m_entityGrowth <= feedlimits::entityGrowth)
                appendDecoded(to, QString(*declared), depth + 1);
            return false;
        }
    }
    if (const char32_t code = namedCharacter(reference.name))
        appendCharacter(to, code);
    else
        appendAllowed(to, whole);
    return false;
}

void XmlTokenizer::skipDoctype()
{
    qsizetype i = m_position + 9;
    qsizetype subset = -1;
    // To the '>' outside of quotes and of the brackets that hold the declarations.
    for (; i < m_document.size(); ++i) {
        const QChar c = m_document.at(i);
        if (c == u'"' || c == u'\'') {
            const qsizetype end = find(c == u'"' ? m_doubleQuote : m_singleQuote, i + 1);
            if (end - i <= feedlimits::attributeLength && end < m_document.size())
                i = end;
        } else if (c == u'<' && m_document.mid(i, 4) == u"<!--") {
            i = std::min(find(m_commentEnd, i) + 2, m_document.size());
        } else if (c == u'[' && subset < 0) {
            subset = i + 1;
        } else if (c == u']' && subset >= 0) {
            declareEntities(m_document.mid(subset, i - subset));
            i = find(m_tagEnd, i);
            break;
        } else if (c == u'>' && subset < 0) {
            break;
        }
    }
    // A DTD without an end hides the whole feed; then it is taken to end with its first '>'.
    m_position = (i < m_document.size() ? i : find(m_tagEnd, m_position)) + 1;
}

void XmlTokenizer::declareEntities(QStringView subset)
{
    static constexpr QStringView keyword = u"<!ENTITY";
    for (qsizetype at = subset.indexOf(keyword); at >= 0 && m_entities.size() < feedlimits::declaredEntities;
         at = subset.indexOf(keyword, at + keyword.size()))
        declareEntity(subset.mid(at + keyword.size()));
}

// name "value": parameter entities and those that stand elsewhere (SYSTEM, PUBLIC) expand to nothing.
void XmlTokenizer::declareEntity(QStringView declaration)
{
    declaration = declaration.left(feedlimits::attributeLength);
    qsizetype i = 0;
    while (i < declaration.size() && isMarkupSpace(declaration.at(i)))
        ++i;
    const qsizetype from = i;
    while (i < declaration.size() && !isMarkupSpace(declaration.at(i)) && declaration.at(i) != u'>')
        ++i;
    const QString name = declaration.mid(from, i - from).toString();
    while (i < declaration.size() && isMarkupSpace(declaration.at(i)))
        ++i;
    if (name.isEmpty() || name.startsWith(u'%') || m_entities.contains(name) || i >= declaration.size())
        return;
    const QChar quote = declaration.at(i);
    if (quote != u'"' && quote != u'\'') {
        m_entities.insert(name, {});
        return;
    }
    const qsizetype end = declaration.indexOf(quote, i + 1);
    if (end > 0)
        m_entities.insert(name, declaration.mid(i + 1, end - i - 1).toString());
}

} // namespace sokbo
