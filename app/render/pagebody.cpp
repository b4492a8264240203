// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pagebody.h"

#include "render/codehighlighter.h"
#include "render/escape.h"
#include "render/imagecaption.h"
#include "render/linebreaks.h"
#include "render/markelement.h"
#include "text/safehtmlreader.h"
#include "text/trackers.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype highlightedPerPage = 256 * 1024; // characters of code

bool isAllowed(QStringView name)
{
    // In alphabetical order.
    static constexpr std::array<QStringView, 58> names{u"a", u"abbr", u"b", u"blockquote", u"br", u"caption",
        u"cite", u"code", u"col", u"colgroup", u"dd", u"del", u"dfn", u"div", u"dl", u"dt", u"em",
        u"figcaption", u"figure", u"h1", u"h2", u"h3", u"h4", u"h5", u"h6", u"hr", u"i", u"img", u"ins",
        u"kbd", u"li", u"mark", u"ol", u"p", u"pre", u"q", u"rp", u"rt", u"ruby", u"s", u"samp", u"small",
        u"span", u"strong", u"sub", u"sup", u"table", u"tbody", u"td", u"tfoot", u"th", u"thead", u"time",
        u"tr", u"u", u"ul", u"var", u"wbr"};
    return std::binary_search(names.begin(), names.end(), name);
}

bool isAllowedAddress(QStringView address)
{
    return address.startsWith(u"https://", Qt::CaseInsensitive)
        || address.startsWith(u"http://", Qt::CaseInsensitive)
        || address.startsWith(u"mailto:", Qt::CaseInsensitive);
}

int smallNumber(QStringView value)
{
    const int number = value.size() <= 5 ? value.toInt() : 0;
    return std::max(0, number);
}

// By what links within the text lead to the element.
QString placeAttribute(const SafePiece &piece)
{
    const QStringView id = piece.attribute(u"id");
    return id.startsWith(u"at-") ? " id=\""_L1 + escapedHtml(unescaped(id)) + '"'_L1 : QString();
}

class PageBody {
public:
    explicit PageBody(const PageBodyInput &input)
        : m_input(input)
        , m_reader(input.body.html())
    {
    }

    QString render()
    {
        m_html.reserve(m_input.body.html().size() + m_input.pieces.size() * 80);
        while (m_reader.next()) {
            const SafePiece &piece = m_reader.piece();
            switch (piece.kind) {
            case SafePiece::Kind::Text:
                text(piece);
                break;
            case SafePiece::Kind::Start:
                start(piece);
                break;
            case SafePiece::Kind::End:
                end(piece.name);
                break;
            }
        }
        while (!m_open.empty())
            closeLast();
        return std::move(m_html);
    }

private:
    struct Element {
        QString name; // as it is closed in the source
        QString closing; // what closes it in the page
    };

    void text(const SafePiece &piece);
    void marked(qsizetype from, qsizetype to, const MarkPiece *highlight);
    void unmarked(QStringView text, const MarkPiece *highlight);
    void append(QStringView text);
    void start(const SafePiece &piece);
    void end(QStringView name);
    void closeLast();
    void open(QStringView name, const QString &attributes);
    void link(const SafePiece &piece);
    void image(const SafePiece &piece);
    bool codeBlock(qsizetype from);
    QString keptAttributes(const SafePiece &piece) const;

    const PageBodyInput &m_input;
    SafeHtmlReader m_reader;
    QString m_html;
    std::vector<Element> m_open;
    ImageCaption m_caption;
    qsizetype m_piece = 0; // the next piece of a mark
    qsizetype m_highlight = 0; // the next piece of a highlight
    qsizetype m_highlighted = 0;
};

void PageBody::text(const SafePiece &piece)
{
    qsizetype written = piece.start;
    const QList<MarkPiece> &highlights = m_input.highlights.pieces();
    for (; m_highlight < highlights.size(); ++m_highlight) {
        const MarkPiece &highlight = highlights.at(m_highlight);
        if (highlight.htmlStart >= piece.end)
            break;
        if (highlight.htmlStart < written || highlight.htmlEnd > piece.end)
            continue;
        marked(written, highlight.htmlStart, nullptr);
        m_input.highlights.open(m_html, highlight);
        marked(highlight.htmlStart, highlight.htmlEnd, &highlight);
        m_input.highlights.close(m_html, highlight);
        written = highlight.htmlEnd;
    }
    marked(written, piece.end, nullptr);
}

// A range of a text with its marks, all of it in the highlight or none. A mark at the border of the range has
// a part on either side.
void PageBody::marked(qsizetype from, qsizetype to, const MarkPiece *highlight)
{
    qsizetype written = from;
    const QStringView html = m_input.body.html();
    for (; m_piece < m_input.pieces.size(); ++m_piece) {
        const MarkPiece &part = m_input.pieces.at(m_piece);
        if (part.htmlStart >= to)
            break;
        const qsizetype start = std::max(part.htmlStart, written), end = std::min(part.htmlEnd, to);
        const PlannedMark &mark = m_input.marks.at(part.mark);
        if (start < end && !m_input.hidden.contains(mark.mention.type)) {
            const bool isWhole = start == part.htmlStart && end == part.htmlEnd;
            const bool isFirst = m_piece == 0 || m_input.pieces.at(m_piece - 1).mark != part.mark;
            const bool isSpoken = isWhole && isFirst && part.isLast;
            unmarked(html.mid(written, start - written), highlight);
            openMark(m_html, mark, !part.insideLink, isSpoken ? &m_input.words : nullptr);
            append(html.mid(start, end - start));
            closeMark(m_html, mark, !part.insideLink, part.isLast && end == part.htmlEnd);
            written = end;
        }
        if (part.htmlEnd > to)
            break; // the rest of it follows
    }
    unmarked(html.mid(written, to - written), highlight);
}

void PageBody::unmarked(QStringView text, const MarkPiece *highlight)
{
    if (text.isEmpty())
        return;
    if (highlight)
        m_input.highlights.openText(m_html, *highlight);
    append(text);
    if (highlight)
        m_input.highlights.closeText(m_html, *highlight);
}

void PageBody::append(QStringView text)
{
    const bool isPre = std::any_of(
        m_open.begin(), m_open.end(), [](const Element &element) { return element.name == u"pre"; });
    isPre ? appendSafeText(m_html, text) : appendWithKeptLines(m_html, text, appendSafeText);
}

void PageBody::start(const SafePiece &piece)
{
    const QStringView name = piece.name;
    if (name == u"img")
        return image(piece);
    if (name == u"a")
        return link(piece);
    if (name == u"pre" && codeBlock(piece.end))
        return;
    if (name == u"figure")
        m_caption.enterFigure(m_reader);
    if (name == u"table") {
        // A wide table scrolls by itself and not the whole article.
        m_html += "<div class=\"scroll\""_L1 + placeAttribute(piece) + "><table>"_L1;
        m_open.push_back({u"table"_s, u"</table></div>"_s});
    } else if (name == u"h1") {
        m_html += "<h2"_L1 + placeAttribute(piece) + '>'_L1; // the page's one <h1> is its title
        m_open.push_back({u"h1"_s, u"</h2>"_s});
    } else if (isAllowed(name)) {
        open(name, keptAttributes(piece));
    } else if (!isVoidTag(name)) {
        m_open.push_back({name.toString(), QString()});
    }
}

void PageBody::open(QStringView name, const QString &attributes)
{
    m_html += u'<' + name + attributes + u'>';
    if (!isVoidTag(name))
        m_open.push_back({name.toString(), "</"_L1 + name + u'>'});
}

void PageBody::end(QStringView name)
{
    // SafeHtml closes elements in order; what does not is no end of anything.
    if (!m_open.empty() && m_open.back().name == name)
        closeLast();
}

void PageBody::closeLast()
{
    m_html += m_open.back().closing;
    m_open.pop_back();
}

void PageBody::link(const SafePiece &piece)
{
    const QStringView address = piece.attribute(u"href");
    if (address.startsWith(u"#at-")) {
        const QByteArray place = QUrl::toPercentEncoding(unescaped(address.mid(4)));
        m_html += "<a"_L1 + placeAttribute(piece) + " href=\"article:///at/"_L1 + QLatin1String(place)
            + "\">"_L1;
        m_open.push_back({u"a"_s, u"</a>"_s});
        return;
    }
    if (!isAllowedAddress(address)) {
        m_open.push_back({u"a"_s, QString()});
        return;
    }
    m_html += "<a"_L1 + placeAttribute(piece) + " href=\""_L1;
    m_html += escapedHtml(withoutTrackers(unescaped(address)));
    m_html += "\">"_L1;
    m_open.push_back({u"a"_s, u"</a>"_s});
}

void PageBody::image(const SafePiece &piece)
{
    const QString alt = unescaped(piece.attribute(u"alt"));
    const int width = smallNumber(piece.attribute(u"width"));
    const int height = smallNumber(piece.attribute(u"height"));
    const QString hash = m_input.images.value(QUrl(unescaped(piece.attribute(u"src"))));
    if (!hash.isEmpty()) {
        m_html += imageElement(hash, alt, width, height);
        return;
    }
    // What is too small for a picture is an ornament, which nobody misses.
    if ((width > 0 && width < 24) || (height > 0 && height < 24))
        return;
    // Nothing is fetched because somebody reads: the reader asks for it. Links do not stand within links.
    const bool isInLink
        = std::any_of(m_open.begin(), m_open.end(), [](const auto &open) { return open.closing == u"</a>"; });
    m_html += isInLink ? "<span class=\"missing\">"_L1
                       : QString("<a class=\"missing\" href=\"article:///images\" title=\""_L1
                           + escapedHtml(m_input.words.loadImages()) + "\">"_L1);
    const bool isSaid = alt.isEmpty() || m_caption.says(alt, m_reader);
    appendEscaped(m_html, isSaid ? m_input.words.missingImage() : alt);
    m_html += isInLink ? "</span>"_L1 : "</a>"_L1;
}

QString PageBody::keptAttributes(const SafePiece &piece) const
{
    QString kept = placeAttribute(piece);
    const auto keep = [&](QLatin1String name, QStringView value) {
        kept += u' ' + name + "=\""_L1;
        appendSafeText(kept, value);
        kept += u'"';
    };
    const bool isCell = piece.name == u"td" || piece.name == u"th";
    for (const SafeAttribute &attribute : piece.attributes) {
        const int number = smallNumber(attribute.value);
        if (isCell && attribute.name == u"colspan" && number > 1)
            keep("colspan"_L1, attribute.value);
        else if (isCell && attribute.name == u"rowspan" && number > 1)
            keep("rowspan"_L1, attribute.value);
        else if (piece.name == u"ol" && attribute.name == u"start" && number > 0)
            keep("start"_L1, attribute.value);
        else if (piece.name == u"li" && attribute.name == u"value" && number > 0)
            keep("value"_L1, attribute.value);
        else if (attribute.name == u"dir")
            keep("dir"_L1, attribute.value);
        else if (attribute.name == u"lang")
            keep("lang"_L1, attribute.value);
        else if (piece.name == u"abbr" && attribute.name == u"title")
            keep("title"_L1, attribute.value);
        else if (piece.name == u"time" && attribute.name == u"datetime")
            keep("datetime"_L1, attribute.value);
    }
    return kept;
}

// Reads on to the end of the <pre> whose start tag ends at `from`; false, having read nothing, where that is
// no code.
bool PageBody::codeBlock(qsizetype from)
{
    SafeHtmlReader reader = m_reader;
    QString code, language, place = placeAttribute(m_reader.piece());
    bool isCode = false;
    while (reader.next()) {
        const SafePiece &piece = reader.piece();
        if (piece.kind == SafePiece::Kind::End && piece.name == u"pre")
            break;
        if (piece.kind == SafePiece::Kind::Text) {
            code += unescaped(piece.text);
        } else if (piece.kind == SafePiece::Kind::Start) {
            if (piece.start == from && piece.name == u"code") {
                isCode = true;
                place = place.isEmpty() ? placeAttribute(piece) : place;
                language = languageFromClass(piece.attribute(u"class"));
            } else if (piece.name == u"br") {
                code += u'\n';
            } else if (piece.name == u"img" || piece.name == u"a") {
                isCode = false; // losing a link is worse than losing colours
            }
        }
        if (!isCode)
            return false;
    }
    if (language.isEmpty())
        language = obviousLanguage(code);
    m_highlighted += code.size();
    m_html += "<pre"_L1 + place + "><code>"_L1;
    m_html += m_highlighted <= highlightedPerPage ? highlightedCode(code, language) : escapedHtml(code);
    m_html += "</code></pre>"_L1;
    m_reader = reader;
    return true;
}

} // namespace

QString renderPageBody(const PageBodyInput &input)
{
    return PageBody(input).render();
}

void appendMarkedTitle(QString &html, const QString &title, const QList<PlannedMark> &marks,
    const QSet<MentionType> &hidden, const PageWords &words)
{
    const QString kept = withKeptLines(title);
    const QStringView text = kept;
    qsizetype written = 0;
    for (const PlannedMark &mark : marks) {
        if (hidden.contains(mark.mention.type))
            continue;
        appendWithKeptLines(html, text.mid(written, mark.mention.start - written), appendEscaped);
        openMark(html, mark, true, &words);
        appendWithKeptLines(
            html, text.mid(mark.mention.start, mark.mention.end - mark.mention.start), appendEscaped);
        closeMark(html, mark, true, true);
        written = mark.mention.end;
    }
    appendWithKeptLines(html, text.mid(written), appendEscaped);
}

QString imageElement(const QString &hash, const QString &alt, int width, int height)
{
    QString html
        = "<img src=\"article:///asset/"_L1 + escapedHtml(hash) + "\" alt=\""_L1 + escapedHtml(alt) + u'"';
    if (width > 0 && height > 0)
        html += " width=\""_L1 + QString::number(width) + "\" height=\""_L1 + QString::number(height) + u'"';
    return html + u'>';
}

} // namespace sokbo
