// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedtext.h"

#include "feed/entities.h"
#include "feed/feedlimits.h"
#include "text/composed.h"
#include "text/space.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace sokbo {

namespace {

constexpr qsizetype longestLook = 16'000; // enough to tell what a text is

const QSet<QString> &htmlElements()
{
    static const QStringList names
        = QStringLiteral("a abbr acronym address article aside audio b big blink blockquote body br button "
                         "caption center cite code col dd del div dl "
                         "dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 "
                         "h5 h6 head header hr html i iframe img "
                         "input ins kbd label li link main map mark marquee math meta nav noscript object ol "
                         "option p param pre q rp rt ruby s samp "
                         "script section select small source span strike strong style sub summary sup svg "
                         "table tbody td textarea tfoot th "
                         "thead time title tr tt u ul var video wbr")
              .split(u' ');
    static const QSet<QString> set(names.cbegin(), names.cend());
    return set;
}

bool isAfterEqualsSign(QStringView text, qsizetype i)
{
    while (i > 0 && isMarkupSpace(text.at(i - 1)))
        --i;
    return i > 0 && text.at(i - 1) == u'=';
}

struct Tag {
    qsizetype end = 0; // one past '>'; 0 where there is no tag of HTML
    QString name;
    bool closes = false;
};

// Where a tag ends whose name ends at `i`: after the first '>' that stands in no quoted value, or at the end
// of the text. `unquoted` is where the search for a quote's end has failed before, so that many quotes
// without an end cost one walk in all; such a quote is only a letter.
qsizetype endOfTag(QStringView text, qsizetype i, qsizetype &unquoted)
{
    while (i < text.size() && text.at(i) != u'>') {
        const QChar c = text.at(i);
        const bool quotes = (c == u'"' || c == u'\'') && i < unquoted && isAfterEqualsSign(text, i);
        const qsizetype close = quotes ? text.indexOf(c, i + 1) : i;
        if (close < 0)
            unquoted = i;
        i = std::max(close, i) + 1;
    }
    return std::min(i + 1, text.size());
}

// `unquoted`: see endOfTag(); the size of the text to begin with.
Tag tagAt(QStringView text, qsizetype at, qsizetype &unquoted)
{
    Tag tag;
    qsizetype i = at + 1;
    if (text.mid(i, 3) == u"!--") {
        const qsizetype end = text.indexOf(u"-->", i);
        tag.end = end < 0 ? text.size() : end + 3;
        return tag;
    }
    tag.closes = i < text.size() && text.at(i) == u'/';
    i += tag.closes ? 1 : 0;
    const qsizetype from = i;
    while (i < text.size() && i - from < 12 && text.at(i).unicode() < 0x80 && text.at(i).isLetterOrNumber())
        ++i;
    const bool ended = i < text.size() && (text.at(i) == u'>' || text.at(i) == u'/' || text.at(i).isSpace());
    tag.name = text.mid(from, i - from).toString().toLower();
    if (!ended || !htmlElements().contains(tag.name))
        return {};
    // A tag without end was cut off; in a title, it is the end of what can be read.
    tag.end = endOfTag(text, i, unquoted);
    return tag;
}

bool separatesWords(const QString &element)
{
    static const QSet<QString> inlineElements{QStringLiteral("a"), QStringLiteral("abbr"),
        QStringLiteral("b"), QStringLiteral("big"), QStringLiteral("code"), QStringLiteral("em"),
        QStringLiteral("font"), QStringLiteral("i"), QStringLiteral("ins"), QStringLiteral("del"),
        QStringLiteral("mark"), QStringLiteral("q"), QStringLiteral("s"), QStringLiteral("small"),
        QStringLiteral("span"), QStringLiteral("strong"), QStringLiteral("sub"), QStringLiteral("sup"),
        QStringLiteral("tt"), QStringLiteral("u"), QStringLiteral("wbr"), QString()};
    return !inlineElements.contains(element);
}

QString withoutTags(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    qsizetype unquoted = text.size();
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype open = text.indexOf(u'<', i);
        plain.append(text.mid(i, open < 0 ? -1 : open - i));
        if (open < 0)
            break;
        const Tag tag = tagAt(text, open, unquoted);
        if (tag.end == 0) {
            plain.append(u'<');
            i = open + 1;
            continue;
        }
        i = tag.end;
        if (!tag.closes && (tag.name == u"script" || tag.name == u"style")) {
            const qsizetype close = text.indexOf(QString(u"</" + tag.name), i, Qt::CaseInsensitive);
            i = close < 0 ? text.size() : close;
        }
        if (separatesWords(tag.name))
            plain.append(u' ');
    }
    return plain;
}

// Characters that show nothing, or turn the text around them.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0xad || u == 0x200b || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e)
        || u == 0x2060 || (u >= 0x2066 && u <= 0x2069) || u == 0xfeff || u == 0x61c || u == 0x115f
        || u == 0x1160 || u == 0x3164 || u == 0xffa0 || u < 0x20 || (u >= 0x7f && u <= 0x9f);
}

QString folded(QStringView text, qsizetype longest)
{
    QString line;
    line.reserve(std::min(text.size(), longest));
    bool space = false;
    for (const QChar c : text) {
        if (isSpace(c)) {
            space = true;
            continue;
        }
        if (isInvisible(c))
            continue;
        if (space && !line.isEmpty())
            line.append(u' ');
        space = false;
        line.append(c);
        if (line.size() >= longest)
            break;
    }
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(line.size() > 1 && line.at(line.size() - 2) == u' ' ? 2 : 1);
    return composed(line);
}

} // namespace

bool holdsReference(QStringView text)
{
    for (qsizetype i = text.indexOf(u'&'); i >= 0; i = text.indexOf(u'&', i + 1)) {
        const Reference reference = referenceAt(text.mid(i));
        if (reference.length > 0 && (reference.code != 0 || namedCharacter(reference.name) != 0))
            return true;
    }
    return false;
}

QString titleText(QStringView text, TitleKind kind, qsizetype longest)
{
    // Nothing in a title's first few thousand characters can grow it; the rest would be cut away in any case.
    text = text.trimmed().left(longest * 8);
    if (!(text.contains(u'<') || text.contains(u'&')))
        return folded(text, longest);
    QString plain = text.toString();
    if (removeCDataMarks(plain))
        kind = TitleKind::Html; // who marks text so means it to hold HTML
    if (kind == TitleKind::Text)
        return folded(plain, longest);
    if (kind == TitleKind::Html && plain.contains(u'<'))
        plain = withoutTags(plain);
    for (int times = kind == TitleKind::Html ? 2 : 1; times > 0 && holdsReference(plain); --times) {
        plain = withoutReferences(plain);
        if (removeCDataMarks(plain))
            plain = withoutTags(plain);
    }
    return folded(plain, longest);
}

bool removeCDataMarks(QString &text)
{
    constexpr QLatin1String begin("<![CDATA[");
    constexpr QLatin1String end("]]>");
    const qsizetype first = text.indexOf(begin, 0, Qt::CaseInsensitive);
    if (first < 0)
        return false;
    const bool wraps = QStringView(text).left(first).trimmed().isEmpty();
    if (!wraps && text.indexOf(end, first) < 0)
        return false; // words about marks
    text.remove(begin, Qt::CaseInsensitive);
    text.remove(end);
    return true;
}

bool isMailAddress(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size()
        && !std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
}

QString personName(QStringView text)
{
    const QString whole = titleText(text, TitleKind::Loose, feedlimits::name);
    QStringView rest = whole;
    for (const auto &[open, close] : {std::pair{u'(', u')'}, std::pair{u'<', u'>'}}) {
        const qsizetype from = rest.indexOf(open);
        const qsizetype to = rest.lastIndexOf(close);
        if (from < 0 || to < from)
            continue;
        const QStringView inside = rest.mid(from + 1, to - from - 1).trimmed();
        const QStringView before = rest.left(from).trimmed();
        if (isMailAddress(before) && !inside.isEmpty())
            return inside.toString();
        if (isMailAddress(inside) && !before.isEmpty())
            return before.toString();
    }
    if (rest.startsWith(u"mailto:"))
        rest = rest.mid(7);
    return titleText(rest, TitleKind::Html, feedlimits::name);
}

QString escaped(QStringView text)
{
    QString html;
    html.reserve(text.size() + text.size() / 16);
    for (const QChar c : text) {
        if (c == u'&')
            html.append(u"&amp;");
        else if (c == u'<')
            html.append(u"&lt;");
        else if (c == u'>')
            html.append(u"&gt;");
        else
            html.append(c);
    }
    return html;
}

QString htmlOfText(QStringView text)
{
    return escaped(text.trimmed()).replace(QStringLiteral("\n"), QStringLiteral("<br>\n"));
}

bool holdsTags(QStringView text)
{
    text = text.left(longestLook);
    qsizetype unquoted = text.size();
    for (qsizetype i = text.indexOf(u'<'); i >= 0; i = text.indexOf(u'<', i + 1)) {
        const Tag tag = tagAt(text, i, unquoted);
        if (tag.end > 0
            && (tag.closes || tag.name == u"br" || tag.name == u"p" || tag.name == u"img"
                || tag.name == u"hr"))
            return true;
    }
    return false;
}

std::optional<QString> textOfBase64(QStringView text)
{
    QByteArray packed;
    packed.reserve(text.size());
    for (const QChar c : text)
        if (!c.isSpace())
            packed.append(c.unicode() < 0x80 ? static_cast<char>(c.unicode()) : '?');
    const auto decoded = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return std::nullopt;
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString plain = utf8.decode(decoded.decoded);
    const bool binary = std::any_of(plain.cbegin(), plain.cend(),
        [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t'; });
    return utf8.hasError() || binary ? std::nullopt : std::optional(plain);
}

double hangulShare(QStringView text)
{
    qsizetype hangul = 0;
    qsizetype letters = 0;
    for (const QChar c : text) {
        letters += c.isLetter() ? 1 : 0;
        hangul += c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3 ? 1 : 0;
    }
    return letters == 0 ? 0 : static_cast<double>(hangul) / static_cast<double>(letters);
}

} // namespace sokbo
