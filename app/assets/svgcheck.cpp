// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets/svgcheck.h"

#include "html/tagscanner.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype svgByteCap = 1024 * 1024;
constexpr std::size_t elementCap = 50'000;
constexpr std::size_t depthCap = 200;
constexpr qint64 shapeCap = 200'000; // once references are followed

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Kind::Refused, u"an SVG image that "_s + why);
}

bool isOneOf(QByteArrayView name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *each) { return name == each; });
}

QByteArray localName(const QByteArray &name)
{
    return name.mid(name.lastIndexOf(':') + 1);
}

struct SvgAttribute {
    QByteArray name; // lower case, without its prefix
    QByteArray value; // as written
};

// `inside` is what stands between the tag's name and its end.
QList<SvgAttribute> attributesOf(QByteArrayView inside)
{
    QList<SvgAttribute> attributes;
    qsizetype at = 0;
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/'; };
    while (at < inside.size()) {
        while (at < inside.size() && isBlank(inside[at]))
            ++at;
        const qsizetype from = at;
        while (at < inside.size() && inside[at] != '=' && !isBlank(inside[at]))
            ++at;
        SvgAttribute attribute{localName(inside.sliced(from, at - from).toByteArray().toLower()), {}};
        while (at < inside.size() && isBlank(inside[at]))
            ++at;
        if (at < inside.size() && inside[at] == '=') {
            ++at;
            while (at < inside.size() && isBlank(inside[at]) && inside[at] != '/')
                ++at;
            const char quote = at < inside.size() ? inside[at] : ' ';
            const bool quoted = quote == '"' || quote == '\'';
            at += quoted ? 1 : 0;
            const qsizetype begin = at;
            while (at < inside.size() && (quoted ? inside[at] != quote : !isBlank(inside[at])))
                ++at;
            attribute.value = inside.sliced(begin, at - begin).toByteArray();
            at += quoted ? 1 : 0;
        }
        if (!attribute.name.isEmpty())
            attributes.append(attribute);
    }
    return attributes;
}

bool isInnerAddress(QByteArrayView address)
{
    const QByteArray lower
        = address.first(qMin<qsizetype>(40, address.size())).toByteArray().trimmed().toLower();
    return lower.isEmpty() || lower.startsWith('#') || lower.startsWith("data:image/png")
        || lower.startsWith("data:image/jpeg") || lower.startsWith("data:image/gif")
        || lower.startsWith("data:image/webp");
}

// Every url(…) names a part of the drawing itself, and no style sheet comes from elsewhere. `parts` gets the
// names.
bool isInnerStyle(const QByteArray &style, QByteArrayList &parts)
{
    const QByteArray lower = style.toLower();
    // Escapes of any kind could spell what is looked for here.
    if (lower.contains('\\') || lower.contains("&#") || lower.contains("@import"))
        return false;
    for (qsizetype at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 4)) {
        qsizetype from = at + 4;
        while (from < lower.size() && (lower[from] == ' ' || lower[from] == '"' || lower[from] == '\''))
            ++from;
        if (lower.mid(from, 6) == "&quot;")
            from += 6;
        if (!isInnerAddress(QByteArrayView(lower).sliced(qMin(from, lower.size()))))
            return false;
        if (from < lower.size() && lower[from] == '#') {
            qsizetype end = from + 1;
            while (end < style.size() && !QByteArrayView(")\"' &").contains(style[end]))
                ++end;
            parts.append(style.mid(from + 1, end - from - 1));
        }
    }
    return !lower.contains("image(") && !lower.contains("image-set(") && !lower.contains("src(");
}

// In pixels; 0 where the text is no length.
double pixels(const QByteArray &length)
{
    struct Unit {
        const char *name;
        double pixels;
    };
    static constexpr std::array units{Unit{"px", 1}, Unit{"pt", 4.0 / 3}, Unit{"pc", 16},
        Unit{"mm", 96 / 25.4}, Unit{"cm", 96 / 2.54}, Unit{"in", 96}, Unit{"em", 16}, Unit{"ex", 8},
        Unit{"", 1}};
    const QByteArray text = length.trimmed().toLower();
    for (const Unit &unit : units) {
        if (!text.endsWith(unit.name))
            continue;
        bool isNumber = false;
        const double number = text.chopped(qsizetype(qstrlen(unit.name))).toDouble(&isNumber);
        return isNumber && std::isfinite(number) && number > 0 ? number * unit.pixels : 0;
    }
    return 0;
}

class SvgChecker {
public:
    explicit SvgChecker(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    Result<ImageHeader> check();

private:
    struct Element {
        QByteArray id;
        QByteArrayList references;
        std::vector<int> children;
        qint64 weight = -1; // shapes that drawing it draws; -2 while it is being counted
    };

    Result<> declaration(qsizetype *at);
    Result<> startTag(const ScannedTag &tag);
    Result<> attribute(const QByteArray &element, const SvgAttribute &attribute, Element &made);
    Result<> styleText(const ScannedTag &tag, qsizetype *at);
    void readSize(const QList<SvgAttribute> &attributes);
    qint64 weigh(int element, int depth);

    const QByteArray &m_bytes;
    std::vector<Element> m_elements;
    std::vector<int> m_open;
    QHash<QByteArray, int> m_byId;
    double m_width = 0, m_height = 0;
};

Result<ImageHeader> SvgChecker::check()
{
    for (qsizetype at = m_bytes.indexOf('<'); at >= 0; at = m_bytes.indexOf('<', at)) {
        const char next = at + 1 < m_bytes.size() ? m_bytes[at + 1] : ' ';
        if (next == '!' || next == '?') {
            if (const Result<> done = declaration(&at); !done)
                return tl::unexpected(done.error());
            continue;
        }
        if (!isAsciiLetter(next) && next != '/')
            return failure(Error::Kind::Parse, u"the SVG image is damaged"_s);
        const ScannedTag tag = scanTag(m_bytes, at);
        if (!tag.complete || tag.name.isEmpty())
            return failure(Error::Kind::Parse, u"the SVG image is damaged"_s);
        at = tag.end;
        if (tag.isEnd) {
            if (!m_open.empty())
                m_open.pop_back();
            continue;
        }
        if (const Result<> done = startTag(tag); !done)
            return tl::unexpected(done.error());
        if (localName(tag.name) == "style" && !tag.selfClosing)
            if (const Result<> done = styleText(tag, &at); !done)
                return tl::unexpected(done.error());
    }
    if (m_elements.empty())
        return failure(Error::Kind::Parse, u"the SVG image is empty"_s);
    if (weigh(0, 0) > shapeCap)
        return failure(Error::Kind::TooLarge, u"the SVG image repeats its parts without end"_s);
    const double width = std::clamp(m_width > 0 ? m_width : 300.0, 1.0, 1e6);
    const double height = std::clamp(m_height > 0 ? m_height : 150.0, 1.0, 1e6);
    return ImageHeader{"image/svg+xml", int(std::lround(width)), int(std::lround(height))};
}

// Comments, CDATA, processing instructions and the document type.
Result<> SvgChecker::declaration(qsizetype *at)
{
    const auto skipTo = [&](const char *end, qsizetype past = 2) {
        const qsizetype found = m_bytes.indexOf(end, *at + past);
        *at = found < 0 ? m_bytes.size() : found + qsizetype(qstrlen(end));
        return Result<>();
    };
    const QByteArray begin = m_bytes.mid(*at, 16).toLower();
    if (begin.startsWith("<!--"))
        return skipTo("-->", 4);
    if (begin.startsWith("<![cdata["))
        return skipTo("]]>");
    if (begin.startsWith("<?xml-stylesheet"))
        return refused(u"takes its style from elsewhere"_s);
    if (begin.startsWith("<?"))
        return skipTo("?>");
    const qsizetype end = m_bytes.indexOf('>', *at);
    if (m_bytes.mid(*at, end < 0 ? -1 : end - *at).contains('['))
        return refused(u"declares entities"_s);
    return skipTo(">");
}

Result<> SvgChecker::startTag(const ScannedTag &tag)
{
    const QByteArray name = localName(tag.name);
    if (m_elements.empty() && name != "svg")
        return failure(Error::Kind::Parse, u"this is no SVG image"_s);
    if (isOneOf(name,
            {"script", "foreignobject", "iframe", "frame", "object", "embed", "applet", "audio", "video",
                "canvas", "link", "meta", "base", "form", "handler", "listener"}))
        return refused(u"holds a <%1>"_s.arg(QString::fromUtf8(name.left(40))));
    if (m_elements.size() >= elementCap || m_open.size() >= depthCap)
        return failure(Error::Kind::TooLarge, u"the SVG image has too many elements"_s);
    Element made;
    const qsizetype nameEnd = tag.begin + 1 + tag.name.size();
    const QList<SvgAttribute> attributes
        = attributesOf(QByteArrayView(m_bytes).sliced(nameEnd, qMax<qsizetype>(0, tag.end - 1 - nameEnd)));
    for (const SvgAttribute &each : attributes)
        if (const Result<> done = attribute(name, each, made); !done)
            return done;
    if (m_elements.empty())
        readSize(attributes);
    const auto index = int(m_elements.size());
    if (!m_open.empty())
        m_elements[std::size_t(m_open.back())].children.push_back(index);
    if (!made.id.isEmpty() && !m_byId.contains(made.id))
        m_byId.insert(made.id, index);
    m_elements.push_back(std::move(made));
    if (!tag.selfClosing)
        m_open.push_back(index);
    return {};
}

Result<> SvgChecker::attribute(const QByteArray &element, const SvgAttribute &attribute, Element &made)
{
    const QByteArray &name = attribute.name, &value = attribute.value;
    if (name.startsWith("on"))
        return refused(u"reacts to events"_s);
    if (name == "id")
        made.id = value;
    const bool isAddress = isOneOf(name, {"href", "src", "base", "data", "action", "poster", "srcset"});
    if (isAddress && element != "a" && !isInnerAddress(value))
        return refused(u"points elsewhere"_s);
    // What animates an address could point it elsewhere.
    if (name == "attributename" && value.toLower().endsWith("href"))
        return refused(u"points elsewhere"_s);
    if (isAddress && value.trimmed().startsWith('#'))
        made.references.append(value.trimmed().mid(1));
    if (!isAddress && (name == "style" || value.toLower().contains("url("))
        && !isInnerStyle(value, made.references))
        return refused(u"takes its style from elsewhere"_s);
    return {};
}

Result<> SvgChecker::styleText(const ScannedTag &tag, qsizetype *at)
{
    qsizetype end = findEndTag(m_bytes, tag.name, tag.end);
    end = end < 0 ? m_bytes.size() : end;
    const QByteArray style = m_bytes.mid(tag.end, end - tag.end);
    QByteArrayList parts;
    const bool hasReferences = style.contains('&');
    if (hasReferences || !isInnerStyle(style, parts))
        return refused(u"takes its style from elsewhere"_s);
    *at = end;
    return {};
}

void SvgChecker::readSize(const QList<SvgAttribute> &attributes)
{
    double boxWidth = 0, boxHeight = 0;
    for (const SvgAttribute &each : attributes) {
        if (each.name == "width")
            m_width = pixels(each.value);
        else if (each.name == "height")
            m_height = pixels(each.value);
        else if (each.name == "viewbox") {
            const QByteArrayList box = QByteArray(each.value).replace(',', ' ').simplified().split(' ');
            if (box.size() == 4) {
                boxWidth = pixels(box.at(2));
                boxHeight = pixels(box.at(3));
            }
        }
    }
    if (boxWidth <= 0 || boxHeight <= 0)
        return;
    if (m_width <= 0 && m_height > 0)
        m_width = m_height * boxWidth / boxHeight;
    else if (m_height <= 0 && m_width > 0)
        m_height = m_width * boxHeight / boxWidth;
    else if (m_width <= 0) {
        m_width = boxWidth;
        m_height = boxHeight;
    }
}

// One more than the cap for everything above it, and for what refers to itself.
qint64 SvgChecker::weigh(int index, int depth)
{
    if (depth > int(2 * depthCap))
        return shapeCap + 1;
    Element &element = m_elements[std::size_t(index)];
    if (element.weight == -2)
        return shapeCap + 1;
    if (element.weight >= 0)
        return element.weight;
    element.weight = -2;
    qint64 weight = 1;
    for (int child : element.children)
        weight = std::min(shapeCap + 1, weight + weigh(child, depth + 1));
    for (const QByteArray &part : element.references)
        if (const auto at = m_byId.constFind(part); at != m_byId.cend())
            weight = std::min(shapeCap + 1, weight + weigh(*at, depth + 1));
    element.weight = weight;
    return weight;
}

} // namespace

bool looksLikeSvg(const QByteArray &bytes)
{
    const QByteArray mark = "\xef\xbb\xbf"; // of UTF-8, as some editors write it
    const QByteArray head = bytes.mid(bytes.startsWith(mark) ? mark.size() : 0, 4096).toLower();
    const qsizetype svg = head.indexOf("<svg");
    const qsizetype html = head.indexOf("<html");
    return head.trimmed().startsWith('<') && svg >= 0 && (html < 0 || svg < html)
        && !head.contains("<!doctype html");
}

Result<ImageHeader> checkSvg(const QByteArray &bytes)
{
    if (bytes.size() > svgByteCap)
        return failure(Error::Kind::TooLarge, u"the SVG image has more than 1 MB"_s);
    if (bytes.contains('\0'))
        return failure(Error::Kind::Parse, u"the SVG image is not in UTF-8"_s);
    return SvgChecker(bytes).check();
}

} // namespace sokbo
