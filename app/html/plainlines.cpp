// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/plainlines.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestParagraph = 20; // characters; by shorter ones nothing is judged

bool hasBlocks(const QString &html)
{
    static const QRegularExpression block(
        u"</?(?:p|br|div|li|ul|ol|dl|dt|dd|table|tr|td|h[1-6]|hr|pre|xmp|listing|textarea|blockquote|section|"
        "article|figure|center|script|style|svg|iframe|video|object)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return block.match(html).hasMatch();
}

// The text of a line, without tags: only what stands at its end and how long it is matters.
QString textOf(const QString &line)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return QString(line).remove(tag).trimmed();
}

bool endsSentence(QStringView text)
{
    constexpr QStringView closing = u"\"”'’)]」』>";
    while (!text.isEmpty() && closing.contains(text.back()))
        text.chop(1);
    constexpr QStringView ends = u".?!…。";
    return !text.isEmpty() && ends.contains(text.back());
}

QStringList filled(const QStringList &parts)
{
    QStringList some;
    for (const QString &part : parts)
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            some.append(trimmed);
    return some;
}

// Most lines that have others behind them end a sentence.
bool areParagraphs(const QStringList &lines)
{
    qsizetype judged = 0, ended = 0;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QString text = textOf(lines[i]);
        if (text.size() < shortestParagraph)
            continue;
        ++judged;
        ended += endsSentence(text);
    }
    return judged > 0 && 4 * ended >= 3 * judged;
}

// Blank lines stand between paragraphs, whose own lines may be broken anywhere.
bool areApart(const QStringList &blocks)
{
    return std::count_if(blocks.begin(), blocks.end(), [](const QString &block) {
        return textOf(block).size() >= shortestParagraph;
    }) > 1;
}

} // namespace

QString paragraphsFromLines(const QString &html)
{
    if (!html.contains(u'\n') || hasBlocks(html))
        return html;
    static const QRegularExpression blankLine(u"\\n[ \\t\\r]*\\n"_s), lineBreak(u"\\n"_s);
    QStringList paragraphs = filled(html.split(lineBreak));
    if (!areParagraphs(paragraphs)) {
        paragraphs = filled(html.split(blankLine));
        if (!areApart(paragraphs))
            return html;
    }
    return u"<p>"_s + paragraphs.join(u"</p>\n<p>"_s) + u"</p>"_s;
}

} // namespace sokbo
