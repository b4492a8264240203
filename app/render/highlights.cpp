// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/highlights.h"

#include "render/escape.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Placed as marks are, which is by their range alone.
QList<PlannedMark> ranges(const QList<Highlight> &highlights)
{
    QList<PlannedMark> planned;
    for (const Highlight &highlight : highlights) {
        PlannedMark range;
        range.mention.start = highlight.start;
        range.mention.end = highlight.end;
        planned.append(range);
    }
    return planned;
}

QString address(const Highlight &highlight)
{
    return "article:///highlight/"_L1 + QString::number(highlight.id);
}

QString number(const Highlight &highlight)
{
    return " data-pen=\""_L1 + QString::number(highlight.id) + u'"';
}

QString opening(const Highlight &highlight)
{
    return "<mark class=\"pen "_L1 + highlightColourName(highlight.colour) + u'"' + number(highlight) + u'>';
}

QString lines(const QString &text)
{
    return escapedHtml(text.trimmed()).replace(u'\n', "<br>"_L1);
}

} // namespace

HighlightWriter::HighlightWriter(
    const QList<Highlight> &highlights, QStringView body, const MappedText &text, const PageWords &words)
    : m_words(words)
{
    int end = 0; // two that overlap after a revision: the later one begins behind the earlier
    for (Highlight highlight : highlights) {
        highlight.start = highlight.isLost() ? -1 : std::max(highlight.start, end);
        if (highlight.isLost() || highlight.start >= highlight.end)
            continue;
        m_highlights.append(highlight);
        end = highlight.end;
    }
    m_pieces = placeMarks(ranges(m_highlights), body, text, InCode::Too);
}

void HighlightWriter::open(QString &html, const MarkPiece &piece) const
{
    html += opening(m_highlights.at(piece.mark));
}

void HighlightWriter::close(QString &html, const MarkPiece &piece)
{
    const Highlight &highlight = m_highlights.at(piece.mark);
    html += "</mark>"_L1;
    if (!piece.isLast || piece.insideLink || (highlight.note.isEmpty() && m_linked.contains(highlight.id)))
        return;
    // The style sheet shows the sign, so that it is not copied with the text.
    html += link(highlight, u"pensign"_s, !m_linked.contains(highlight.id)) + "</a>"_L1;
}

void HighlightWriter::openText(QString &html, const MarkPiece &piece)
{
    if (piece.insideLink)
        return;
    const Highlight &highlight = m_highlights.at(piece.mark);
    html += link(highlight, {}, !m_linked.contains(highlight.id));
    m_linked.insert(highlight.id);
}

void HighlightWriter::closeText(QString &html, const MarkPiece &piece) const
{
    if (!piece.insideLink)
        html += "</a>"_L1;
}

QString HighlightWriter::link(const Highlight &highlight, const QString &classes, bool isFirst) const
{
    QString html = "<a"_L1;
    if (!classes.isEmpty())
        html += " class=\""_L1 + classes + "\" aria-label=\""_L1
            + escapedHtml(m_words.highlight(highlight.colour)) + u'"' + number(highlight);
    html += " href=\""_L1 + address(highlight) + u'"';
    if (!isFirst)
        html += " tabindex=\"-1\""_L1;
    QString title = m_words.highlight(highlight.colour);
    if (!highlight.note.isEmpty())
        title += u": "_s + highlight.note.simplified();
    return html + " title=\""_L1 + escapedHtml(title) + "\">"_L1;
}

QString highlightList(const QList<Highlight> &highlights, const PageWords &words)
{
    QString items;
    for (const Highlight &highlight : highlights) {
        if (!highlight.isLost() && highlight.note.isEmpty())
            continue;
        items += "<li><a href=\""_L1 + address(highlight) + u'"' + number(highlight) + u'>'
            + opening(highlight) + lines(highlight.passage.text) + "</mark></a>"_L1;
        if (highlight.isLost())
            items += " <span class=\"label\">("_L1 + escapedHtml(words.lostPassage()) + ")</span>"_L1;
        if (!highlight.note.isEmpty())
            items += "<p>"_L1 + lines(highlight.note) + "</p>"_L1;
        items += "</li>\n"_L1;
    }
    if (items.isEmpty())
        return {};
    return "<aside class=\"pens\" aria-label=\""_L1 + escapedHtml(words.highlights()) + "\">\n<p><b>"_L1
        + escapedHtml(words.highlights()) + "</b></p>\n<ul>\n"_L1 + items + "</ul>\n</aside>\n"_L1;
}

} // namespace sokbo
