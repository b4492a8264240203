// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bodytext.h"

#include "text/safehtmlreader.h"
#include "text/space.h"

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

bool isOneOf(QStringView name, std::initializer_list<QLatin1String> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// How many newlines separate such a block from what stands before and after it; 0 for what is no block.
int blockWeight(QStringView name)
{
    if (isOneOf(name,
            {"li"_L1, "dt"_L1, "dd"_L1, "tr"_L1, "figcaption"_L1, "caption"_L1, "thead"_L1, "tbody"_L1,
                "tfoot"_L1}))
        return 1;
    const bool isHeading
        = name.size() == 2 && name.front() == u'h' && name.back() >= u'1' && name.back() <= u'6';
    if (isHeading
        || isOneOf(name,
            {"p"_L1, "pre"_L1, "blockquote"_L1, "ul"_L1, "ol"_L1, "dl"_L1, "table"_L1, "figure"_L1, "hr"_L1}))
        return 2;
    return 0;
}

class BodyReader {
public:
    explicit BodyReader(QStringView html)
        : m_html(html)
    {
    }

    MappedText read();

private:
    struct Place {
        bool inLink = false;
        bool inCode = false;
    };
    struct Blank {
        qsizetype at = -1; // in the HTML, -1 where none is due
        Place place;
    };

    void tag(QStringView name, bool isEnd);
    void cell(bool isEnd);
    void text(qsizetype begin, qsizetype end);
    void append(QStringView letters, qsizetype at, qsizetype length, Place place);
    void separate();

    QStringView m_html;
    MappedText m_result;
    Blank m_blank; // white space that is written if more follows on the line
    int m_weight = 0; // newlines that blocks ask for
    int m_breaks = 0; // newlines that <br>s ask for
    int m_links = 0;
    int m_codes = 0; // <code> and <pre>
    int m_pres = 0;
    int m_readings = 0; // <rt>, <rp>: said beside the text, and not in it
    bool m_cellClosed = false; // the last cell of the row that is open
    bool m_tab = false;
};

MappedText BodyReader::read()
{
    m_result.text.reserve(m_html.size());
    SafeHtmlReader reader(m_html);
    while (reader.next()) {
        const SafePiece &piece = reader.piece();
        if (piece.kind == SafePiece::Kind::Text)
            text(piece.start, piece.end);
        else
            tag(piece.name, piece.kind == SafePiece::Kind::End);
    }
    return std::move(m_result);
}

void BodyReader::tag(QStringView name, bool isEnd)
{
    const int step = isEnd ? -1 : 1;
    if (name == "br"_L1) {
        ++m_breaks;
        m_blank.at = -1;
    } else if (name == "a"_L1) {
        m_links += step;
    } else if (name == "code"_L1) {
        m_codes += step;
    } else if (name == "rt"_L1 || name == "rp"_L1) {
        m_readings += step;
    } else if (name == "td"_L1 || name == "th"_L1) {
        cell(isEnd);
    } else if (const int weight = blockWeight(name); weight > 0) {
        m_weight = std::max(m_weight, weight);
        m_blank.at = -1;
        if (name == "tr"_L1)
            m_cellClosed = false;
        if (name == "pre"_L1) {
            m_codes += step;
            m_pres += step;
        }
    }
}

void BodyReader::cell(bool isEnd)
{
    m_blank.at = -1;
    if (!isEnd && m_cellClosed) {
        m_weight = 0;
        m_breaks = 0;
        m_tab = true;
    }
    m_cellClosed = isEnd;
}

void BodyReader::text(qsizetype begin, qsizetype end)
{
    if (m_readings > 0)
        return;
    const Place place{m_links > 0, m_codes > 0};
    const auto isLetter = [&](qsizetype at) { return m_html.at(at) != u'&' && !isSpace(m_html.at(at)); };
    for (qsizetype at = begin; at < end;) {
        const QChar c = m_html.at(at);
        qsizetype length = 1;
        if (isLetter(at)) {
            // A single space within a line stands in the text as it does here.
            while (at + length < end
                && (isLetter(at + length)
                    || (m_html.at(at + length) == u' ' && at + length + 1 < end
                        && isLetter(at + length + 1))))
                ++length;
            append(m_html.sliced(at, length), at, length, place);
        } else if (m_pres > 0 && (c == u'\n' || c == u'\t' || c == u' ')) {
            append(m_html.sliced(at, 1), at, 1, place);
        } else if (isSpace(c)) {
            if (m_blank.at < 0)
                m_blank = {at, place};
        } else if (const SafeEscape *escape = escapeAt(m_html.sliced(at, end - at))) {
            length = escape->written.size();
            append(QStringView(&escape->character, 1), at, length, place);
        } else {
            append(m_html.sliced(at, 1), at, 1, place);
        }
        at += length;
    }
}

void BodyReader::separate()
{
    const int newlines = std::max(m_weight, std::min(m_breaks, 2));
    QString &text = m_result.text;
    if (!text.isEmpty() && newlines > 0)
        text.append(QString(newlines, u'\n'));
    else if (!text.isEmpty() && m_tab)
        text.append(u'\t');
    if (text.isEmpty() || newlines > 0 || m_tab)
        m_blank.at = -1;
    m_weight = 0;
    m_breaks = 0;
    m_tab = false;
}

// Letters that stand at that place of the HTML, `length` units of it.
void BodyReader::append(QStringView letters, qsizetype at, qsizetype length, Place place)
{
    separate();
    if (m_blank.at >= 0) {
        const Blank blank = std::exchange(m_blank, Blank());
        append(u" ", blank.at, 1, blank.place);
    }
    QList<TextRun> &runs = m_result.runs;
    const auto textEnd = static_cast<int>(m_result.text.size());
    const bool goesOn = !runs.isEmpty() && runs.last().htmlStart + runs.last().htmlLength == at
        && runs.last().textStart + runs.last().textLength == textEnd && runs.last().insideLink == place.inLink
        && runs.last().insideCode == place.inCode;
    if (!goesOn)
        runs.append({textEnd, 0, static_cast<int>(at), 0, place.inLink, place.inCode});
    runs.last().textLength += static_cast<int>(letters.size());
    runs.last().htmlLength += static_cast<int>(length);
    m_result.text += letters;
}

} // namespace

MappedText mapBodyText(const SafeHtml &body)
{
    return BodyReader(body.html()).read();
}

QString bodyText(const SafeHtml &body)
{
    return mapBodyText(body).text;
}

int htmlPosition(const SafeHtml &body, const TextRun &run, int textPosition)
{
    const QStringView html = body.html();
    int position = run.htmlStart;
    for (int i = run.textStart; i < textPosition; ++i) {
        const SafeEscape *escape = html.at(position) == u'&' ? escapeAt(html.mid(position)) : nullptr;
        position += escape ? static_cast<int>(escape->written.size()) : 1;
    }
    return position;
}

} // namespace sokbo
