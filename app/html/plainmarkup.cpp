// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/plainmarkup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sokbo {

namespace {

// Far below what the tree builder takes, so that its limits need not be counted here.
constexpr qsizetype longestPlain = 512 * 1024; // UTF-16 units
constexpr std::size_t deepest = 16; // open elements
constexpr std::size_t mostAttributes = 16;
constexpr qsizetype longestTag = 32; // UTF-16 units

// How the standard nests an element.
enum class Nesting {
    Paragraph,
    Block, // it ends the paragraph that is open
    Heading, // likewise, and there is none in another
    Item, // likewise, and stands in a list
    Inline, // of which one in another of its kind would take rules of its own
    Void,
    Rule, // void, and ends the paragraph that is open
};

struct PlainElement {
    QStringView name;
    HtmlTag tag;
    Nesting nesting;
};

constexpr std::array plainElements{
    PlainElement{u"p", HtmlTag::P, Nesting::Paragraph},
    PlainElement{u"br", HtmlTag::Br, Nesting::Void},
    PlainElement{u"img", HtmlTag::Img, Nesting::Void},
    PlainElement{u"a", HtmlTag::A, Nesting::Inline},
    PlainElement{u"b", HtmlTag::B, Nesting::Inline},
    PlainElement{u"i", HtmlTag::I, Nesting::Inline},
    PlainElement{u"u", HtmlTag::U, Nesting::Inline},
    PlainElement{u"em", HtmlTag::Em, Nesting::Inline},
    PlainElement{u"strong", HtmlTag::Strong, Nesting::Inline},
    PlainElement{u"small", HtmlTag::Small, Nesting::Inline},
    PlainElement{u"font", HtmlTag::Font, Nesting::Inline},
    PlainElement{u"span", HtmlTag::Span, Nesting::Inline},
    PlainElement{u"sub", HtmlTag::Sub, Nesting::Inline},
    PlainElement{u"sup", HtmlTag::Sup, Nesting::Inline},
    PlainElement{u"div", HtmlTag::Div, Nesting::Block},
    PlainElement{u"section", HtmlTag::Section, Nesting::Block},
    PlainElement{u"article", HtmlTag::Article, Nesting::Block},
    PlainElement{u"figure", HtmlTag::Figure, Nesting::Block},
    PlainElement{u"figcaption", HtmlTag::Figcaption, Nesting::Block},
    PlainElement{u"blockquote", HtmlTag::Blockquote, Nesting::Block},
    PlainElement{u"ul", HtmlTag::Ul, Nesting::Block},
    PlainElement{u"ol", HtmlTag::Ol, Nesting::Block},
    PlainElement{u"li", HtmlTag::Li, Nesting::Item},
    PlainElement{u"hr", HtmlTag::Hr, Nesting::Rule},
    PlainElement{u"h1", HtmlTag::H1, Nesting::Heading},
    PlainElement{u"h2", HtmlTag::H2, Nesting::Heading},
    PlainElement{u"h3", HtmlTag::H3, Nesting::Heading},
    PlainElement{u"h4", HtmlTag::H4, Nesting::Heading},
    PlainElement{u"h5", HtmlTag::H5, Nesting::Heading},
    PlainElement{u"h6", HtmlTag::H6, Nesting::Heading},
};

// Characters that the tree builder drops or turns into others.
bool isPlainCharacter(char16_t c)
{
    if (c < 0x7f)
        return c >= 0x20 || c == u'\n' || c == u'\t';
    return c >= 0xa0 && (c < 0xfdd0 || (c > 0xfdef && c < 0xfffe && c != 0xfeff));
}

bool isPlainText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (!isPlainCharacter(c))
            return false;
        if (!QChar::isSurrogate(c))
            continue;
        // The last two of each plane are no characters.
        const bool isPair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (!isPair || text[++i].unicode() >= 0xdffe)
            return false;
    }
    return true;
}

constexpr bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t';
}

constexpr bool isSmallLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

// Reads on as long as all is plain.
class PlainReader {
public:
    explicit PlainReader(QStringView html)
        : m_html(html)
    {
    }

    std::optional<std::vector<HtmlNode>> read();

private:
    struct OpenElement {
        int node;
        const PlainElement *element;
    };

    bool readText();
    bool readTag();
    bool readStartTag(const PlainElement &element);
    bool readEndTag(const PlainElement &element);
    bool readAttributes(std::vector<HtmlAttribute> &attributes);
    bool readAttribute(std::vector<HtmlAttribute> &attributes);
    const PlainElement *readElementName();
    bool mayStandHere(const PlainElement &element);
    bool isOpen(HtmlTag tag) const;
    void skipSpace();
    bool take(char16_t c);
    int add(HtmlTag tag);
    void close();
    // The text with its references to characters resolved; nothing where one is none of the common ones.
    static std::optional<QString> resolved(QStringView source);

    QStringView m_html;
    qsizetype m_at = 0;
    std::vector<HtmlNode> m_nodes;
    std::vector<OpenElement> m_open; // below the body
};

std::optional<std::vector<HtmlNode>> PlainReader::read()
{
    if (m_html.size() > longestPlain || !isPlainText(m_html))
        return {};
    skipSpace(); // it stands before the body begins
    if (m_at == m_html.size())
        return {};
    for (const HtmlTag tag : {HtmlTag::Html, HtmlTag::Head, HtmlTag::Body}) {
        m_nodes.emplace_back();
        m_nodes.back().tag = tag;
        m_nodes.back().parent = tag == HtmlTag::Html ? -1 : 0;
    }
    m_nodes[1].end = 2;
    while (m_at < m_html.size())
        if (!(m_html[m_at] == u'<' ? readTag() : readText()))
            return {};
    if (m_open.size() == 1 && m_open.back().element->tag == HtmlTag::P)
        close();
    if (!m_open.empty())
        return {};
    m_nodes[0].end = m_nodes[2].end = int(m_nodes.size());
    return std::move(m_nodes);
}

bool PlainReader::readText()
{
    const qsizetype next = m_html.indexOf(u'<', m_at);
    const qsizetype end = next < 0 ? m_html.size() : next;
    std::optional<QString> text = resolved(m_html.sliced(m_at, end - m_at));
    if (!text)
        return false;
    m_at = end;
    m_nodes[std::size_t(add(HtmlTag::Text))].text = std::move(*text);
    return true;
}

bool PlainReader::readTag()
{
    ++m_at;
    const bool isEnd = take(u'/');
    const PlainElement *element = readElementName();
    return element && (isEnd ? readEndTag(*element) : readStartTag(*element));
}

const PlainElement *PlainReader::readElementName()
{
    const qsizetype begin = m_at;
    while (m_at < m_html.size() && m_at - begin < longestTag
        && (isSmallLetter(m_html[m_at]) || (m_html[m_at] >= u'0' && m_html[m_at] <= u'9')))
        ++m_at;
    const QStringView name = m_html.sliced(begin, m_at - begin);
    const auto found = std::find_if(plainElements.begin(), plainElements.end(),
        [name](const PlainElement &element) { return element.name == name; });
    return found == plainElements.end() ? nullptr : &*found;
}

bool PlainReader::readStartTag(const PlainElement &element)
{
    const bool isVoid = element.nesting == Nesting::Void || element.nesting == Nesting::Rule;
    std::vector<HtmlAttribute> attributes;
    if (!readAttributes(attributes) || (take(u'/') && !isVoid) || !take(u'>') || !mayStandHere(element))
        return false;
    const int node = add(element.tag);
    m_nodes[std::size_t(node)].attributes = std::move(attributes);
    if (!isVoid)
        m_open.push_back({node, &element});
    return true;
}

bool PlainReader::readEndTag(const PlainElement &element)
{
    if (!take(u'>') || m_open.empty() || m_open.back().element != &element)
        return false;
    close();
    return true;
}

bool PlainReader::mayStandHere(const PlainElement &element)
{
    const bool isInline = element.nesting == Nesting::Inline;
    if (element.nesting == Nesting::Void)
        return true;
    if (m_open.size() >= deepest || (isInline && isOpen(element.tag)))
        return false;
    if (isInline)
        return true;
    if (!m_open.empty() && m_open.back().element->tag == HtmlTag::P)
        close();
    if (isOpen(HtmlTag::P))
        return false;
    if (element.nesting == Nesting::Heading)
        return std::none_of(m_open.begin(), m_open.end(),
            [](const OpenElement &open) { return open.element->nesting == Nesting::Heading; });
    if (element.nesting == Nesting::Item)
        return !m_open.empty()
            && (m_open.back().element->tag == HtmlTag::Ul || m_open.back().element->tag == HtmlTag::Ol);
    return true;
}

bool PlainReader::readAttributes(std::vector<HtmlAttribute> &attributes)
{
    for (;;) {
        const qsizetype before = m_at;
        skipSpace();
        if (m_at == m_html.size())
            return false;
        if (m_html[m_at] == u'>' || m_html[m_at] == u'/')
            return true;
        if (m_at == before || attributes.size() == mostAttributes || !readAttribute(attributes))
            return false;
    }
}

bool PlainReader::readAttribute(std::vector<HtmlAttribute> &attributes)
{
    const qsizetype begin = m_at;
    while (m_at < m_html.size() && (isSmallLetter(m_html[m_at]) || m_html[m_at] == u'-'))
        ++m_at;
    const QByteArray name = m_html.sliced(begin, m_at - begin).toLatin1();
    const bool isNew = std::none_of(attributes.begin(), attributes.end(),
        [&name](const HtmlAttribute &attribute) { return attribute.name == name; });
    if (name.isEmpty() || !isNew || !take(u'='))
        return false;
    const QChar quote = m_at < m_html.size() ? m_html[m_at] : QChar();
    if (quote != u'"' && quote != u'\'')
        return false;
    const qsizetype end = m_html.indexOf(quote, ++m_at);
    if (end < 0)
        return false;
    std::optional<QString> value = resolved(m_html.sliced(m_at, end - m_at));
    if (!value)
        return false;
    attributes.push_back({name, std::move(*value)});
    m_at = end + 1;
    return true;
}

bool PlainReader::isOpen(HtmlTag tag) const
{
    return std::any_of(
        m_open.begin(), m_open.end(), [tag](const OpenElement &open) { return open.element->tag == tag; });
}

void PlainReader::skipSpace()
{
    while (m_at < m_html.size() && isHtmlSpace(m_html[m_at]))
        ++m_at;
}

bool PlainReader::take(char16_t c)
{
    if (m_at == m_html.size() || m_html[m_at] != c)
        return false;
    ++m_at;
    return true;
}

int PlainReader::add(HtmlTag tag)
{
    const int index = int(m_nodes.size());
    HtmlNode &node = m_nodes.emplace_back();
    node.tag = tag;
    node.parent = m_open.empty() ? 2 : m_open.back().node;
    node.end = index + 1;
    return index;
}

void PlainReader::close()
{
    m_nodes[std::size_t(m_open.back().node)].end = int(m_nodes.size());
    m_open.pop_back();
}

std::optional<QString> PlainReader::resolved(QStringView source)
{
    static constexpr std::array<std::pair<QStringView, char16_t>, 7> references{
        {{u"&amp;", u'&'}, {u"&lt;", u'<'}, {u"&gt;", u'>'}, {u"&quot;", u'"'}, {u"&nbsp;", u'\u00a0'},
            {u"&#39;", u'\''}, {u"&apos;", u'\''}}};
    qsizetype at = source.indexOf(u'&');
    if (at < 0)
        return source.toString();
    QString text;
    text.reserve(source.size());
    qsizetype copied = 0;
    for (; at >= 0; at = source.indexOf(u'&', copied)) {
        const QStringView rest = source.sliced(at);
        const auto found = std::find_if(references.begin(), references.end(),
            [rest](const auto &reference) { return rest.startsWith(reference.first); });
        if (found == references.end())
            return {};
        text += source.sliced(copied, at - copied);
        text += QChar(found->second);
        copied = at + found->first.size();
    }
    return text + source.sliced(copied);
}

} // namespace

std::optional<std::vector<HtmlNode>> plainNodes(QStringView html)
{
    return PlainReader(html).read();
}

} // namespace sokbo
