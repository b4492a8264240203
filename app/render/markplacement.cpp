// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/markplacement.h"

#include "text/safehtmlreader.h"

#include <QHash>

#include <algorithm>

namespace sokbo {

namespace {

bool hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

// "SK하이닉스(000660)" says its ticker itself.
bool isSaidNext(QStringView text, int end, const QString &note)
{
    return !note.isEmpty() && text.mid(end, 2 + note.size()).contains(note);
}

// Walks through one run, text and HTML side by side. Positions are asked for in rising order.
class RunCursor {
public:
    RunCursor(QStringView html, QStringView text, const TextRun &run)
        : m_html(html.mid(run.htmlStart, run.htmlLength))
        , m_text(text.mid(run.textStart, run.textLength))
    {
    }

    qsizetype htmlOffset(qsizetype textOffset)
    {
        while (m_textOffset < textOffset && m_htmlOffset < m_html.size())
            step();
        return m_htmlOffset;
    }

private:
    void step()
    {
        const QStringView rest = m_html.mid(m_htmlOffset);
        // Of folded white space only one character stands in the text.
        const bool isFolded
            = rest.front().isSpace() && m_textOffset < m_text.size() && !m_text[m_textOffset].isSpace();
        if (!isFolded)
            ++m_textOffset;
        const SafeEscape *escape = escapeAt(rest);
        m_htmlOffset += escape ? escape->written.size() : 1;
    }

    QStringView m_html;
    QStringView m_text;
    qsizetype m_htmlOffset = 0;
    qsizetype m_textOffset = 0;
};

} // namespace

QList<PlannedMark> planMarks(const QList<Mention> &mentions, Mention::Field field, QStringView text)
{
    QList<PlannedMark> marks;
    for (const Mention &mention : mentions)
        if (mention.field == field && mention.start >= 0 && mention.start < mention.end
            && mention.end <= text.size())
            marks.append({mention, false});
    std::stable_sort(marks.begin(), marks.end(), [](const PlannedMark &a, const PlannedMark &b) {
        return a.mention.start != b.mention.start ? a.mention.start < b.mention.start
                                                  : a.mention.end > b.mention.end;
    });

    QList<PlannedMark> kept;
    QHash<QString, int> paragraphOf; // what was said beside a mark → the paragraph where it was said last
    int paragraph = 0, seen = 0;
    for (PlannedMark &mark : marks) {
        const Mention &mention = mark.mention;
        if (!kept.isEmpty() && mention.start < kept.last().mention.end)
            continue;
        paragraph += int(text.mid(seen, mention.start - seen).count(u'\n'));
        seen = mention.start;
        // A title has room for a reading and not for numbers.
        const bool isTitle = field == Mention::Field::Title;
        const QString note = isHanjaShorthand(mention) ? mention.name : isTitle ? QString() : mention.ticker;
        const bool isNew = paragraphOf.value(note, -1) != paragraph;
        mark.annotated = !note.isEmpty() && isNew && !isSaidNext(text, mention.end, note);
        if (!note.isEmpty())
            paragraphOf.insert(note, paragraph);
        kept.append(mark);
    }
    return kept;
}

QList<MarkPiece> placeMarks(
    const QList<PlannedMark> &marks, QStringView html, const MappedText &text, InCode inCode)
{
    QList<MarkPiece> pieces;
    int mark = 0;
    for (const TextRun &run : text.runs) {
        if (run.htmlStart < 0 || run.htmlStart + run.htmlLength > html.size())
            break;
        const int runEnd = run.textStart + run.textLength;
        while (mark < marks.size() && marks.at(mark).mention.end <= run.textStart)
            ++mark;
        RunCursor cursor(html, text.text, run);
        for (int i = mark; i < marks.size() && marks.at(i).mention.start < runEnd; ++i) {
            const Mention &mention = marks.at(i).mention;
            const int from = std::max(mention.start, run.textStart);
            const int to = std::min(mention.end, runEnd);
            const bool isLeftOut = run.insideCode && inCode == InCode::None;
            if (isLeftOut || QStringView(text.text).mid(from, to - from).trimmed().isEmpty())
                continue;
            const qsizetype start = run.htmlStart + cursor.htmlOffset(from - run.textStart);
            const qsizetype end = run.htmlStart + cursor.htmlOffset(to - run.textStart);
            pieces.append({start, end, i, mention.end <= runEnd, run.insideLink});
        }
    }
    return pieces;
}

bool isHanjaShorthand(const Mention &mention)
{
    return hasHan(mention.text) && !mention.name.isEmpty() && !hasHan(mention.name);
}

} // namespace sokbo
