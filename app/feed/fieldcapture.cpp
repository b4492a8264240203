// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/fieldcapture.h"

#include "feed/feedlimits.h"
#include "feed/feedtext.h"
#include "feed/weblink.h"

namespace sokbo {

namespace {

qsizetype limitOf(Role role)
{
    switch (role) {
    case Role::Content:
    case Role::Description:
        return feedlimits::content;
    case Role::Title:
        return feedlimits::title * 8; // before tags and references are taken out
    default:
        return feedlimits::address;
    }
}

bool isAttributeOfXml(QStringView name)
{
    return name.startsWith(u"xml:", Qt::CaseInsensitive) || name.startsWith(u"xmlns", Qt::CaseInsensitive);
}

} // namespace

FieldCapture::FieldCapture(Meaning meaning, Vocabulary vocabulary, XmlTokenizer &tag)
    : m_meaning(meaning)
    , m_vocabulary(vocabulary)
    , m_limit(limitOf(meaning.role))
{
    if (vocabulary == Vocabulary::Xhtml)
        m_form = Form::Xhtml;
    if (meaning.role != Role::Title && !isHtml())
        return;
    const QString type = tag.value(u"type").trimmed().toLower();
    const QString mode = tag.value(u"mode").trimmed().toLower();
    if (mode == u"base64")
        m_form = Form::Base64;
    else if (type == u"text" || type == u"plain" || type == u"text/plain")
        m_form = Form::Text;
    else if (type == u"html" || type == u"text/html")
        m_form = Form::Html;
    else if (type == u"xhtml" || type == u"application/xhtml+xml")
        m_form = Form::Xhtml;
    else if (type.endsWith(u"/xml") || type.endsWith(u"+xml"))
        m_otherXml = true;
    else if (type.startsWith(u"image/") || type.startsWith(u"audio/") || type.startsWith(u"video/"))
        m_form = Form::Binary;
    else if (type.startsWith(u"text/"))
        m_form = Form::Text;
    else if (type.contains(u'/') && vocabulary == Vocabulary::Atom)
        m_form = Form::Base64; // RFC 4287, 4.1.3.3: any other media type
}

bool FieldCapture::holdsDocument() const
{
    return m_otherXml || m_form == Form::Xhtml;
}

bool FieldCapture::isFull() const
{
    return m_text.size() + m_markup.size() >= m_limit;
}

void FieldCapture::appendText(XmlTokenizer &text)
{
    if (isFull())
        return;
    if (!m_hasMarkup) {
        text.appendText(m_text);
    } else if (m_escapesText) {
        QString decoded;
        text.appendText(decoded);
        m_markup.append(escaped(decoded));
    } else {
        text.appendText(m_markup);
    }
}

void FieldCapture::beginMarkup()
{
    m_hasMarkup = true;
    // Where tags stand both escaped and unescaped, the text was meant to be HTML too.
    m_escapesText = m_form == Form::Xhtml || !m_text.contains(u'<');
    m_markup = m_escapesText ? escaped(m_text) : m_text;
    m_text.clear();
}

bool FieldCapture::openElement(QStringView name, XmlTokenizer &tag, const QString &innerBase)
{
    const bool first = !m_hasElements;
    m_hasElements = true;
    if (!isHtml() || isFull())
        return false;
    if (!m_hasMarkup)
        beginMarkup();
    if (first && m_form == Form::Xhtml && name.compare(u"div", Qt::CaseInsensitive) == 0
        && m_vocabulary == Vocabulary::Atom)
        return false;
    m_markup.append(u'<').append(name);
    for (const XmlTokenizer::Attribute &attribute : tag.attributes()) {
        if (isAttributeOfXml(attribute.name))
            continue;
        m_markup.append(u' ').append(attribute.name);
        m_markup.append(u"=\"");
        QString value = tag.value(attribute);
        if (!innerBase.isEmpty() && holdsAddress(attribute.name) && !value.startsWith(u'#'))
            value = webLink(value, innerBase);
        m_markup.append(escaped(value).replace(u'"', QStringLiteral("&quot;")));
        m_markup.append(u'"');
    }
    m_markup.append(u'>');
    return true;
}

void FieldCapture::closeElement(QStringView name)
{
    if (isVoidElement(name))
        return;
    m_markup.append(u"</").append(name);
    m_markup.append(u'>');
}

QString FieldCapture::plain() const
{
    QString text = m_text;
    removeCDataMarks(text);
    return text.trimmed();
}

QString FieldCapture::title() const
{
    TitleKind kind = TitleKind::Html;
    QString text = m_text;
    switch (m_form) {
    case Form::Base64:
        text = textOfBase64(m_text).value_or(m_text);
        break;
    case Form::Text:
        kind = TitleKind::Text;
        break;
    case Form::Xhtml:
        kind = m_hasElements ? TitleKind::Text : TitleKind::Html;
        break;
    case Form::Unsaid:
        if (m_hasElements)
            kind = TitleKind::Text;
        else if (m_vocabulary == Vocabulary::Atom && !holdsTags(text))
            kind = TitleKind::Loose;
        break;
    case Form::Html:
    case Form::Binary:
        break;
    }
    return titleText(text, kind, feedlimits::title);
}

QString FieldCapture::takeHtml()
{
    if (m_form == Form::Binary)
        return {};
    if (m_form == Form::Base64)
        if (const auto text = textOfBase64(m_text))
            return text->trimmed();
    if (m_hasMarkup)
        return std::move(m_markup).trimmed();
    if (removeCDataMarks(m_text))
        return std::move(m_text).trimmed();
    // iTunes' and Media RSS's texts are plain by definition, Atom's by default; many of them are HTML in
    // truth.
    const bool plainByDefault = m_vocabulary == Vocabulary::Atom || m_vocabulary == Vocabulary::Itunes
        || m_vocabulary == Vocabulary::Media;
    if (m_form == Form::Text
        || (m_form == Form::Unsaid && plainByDefault && !holdsTags(m_text) && !holdsReference(m_text)))
        return htmlOfText(m_text);
    return std::move(m_text).trimmed();
}

} // namespace sokbo
