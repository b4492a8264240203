// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/wordsbox.h"

#include "render/escape.h"
#include "render/linebreaks.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSides = 5;
constexpr qsizetype longestWords = 160; // characters

// Letters alone: papers set the marks within the same words differently.
QString key(const QString &words)
{
    QString letters;
    for (const QChar c : words)
        if (c.isLetterOrNumber())
            letters += c.toLower();
    return letters;
}

bool isRepeated(const SaidWords &said, const QList<SaidWords> &others, ArticleId in)
{
    const QString words = key(said.text);
    return std::any_of(others.begin(), others.end(), [&](const SaidWords &other) {
        const QString there = key(other.text);
        return other.article == in && (there.contains(words) || words.contains(there));
    });
}

// The newest words of each speaker.
QList<SaidWords> sidesOf(const QList<SaidWords> &said)
{
    QList<SaidWords> sides;
    for (const SaidWords &each : said) {
        const bool isKnown = std::any_of(sides.begin(), sides.end(),
            [&each](const SaidWords &side) { return side.speaker == each.speaker; });
        if (!isKnown && sides.size() < mostSides)
            sides.append(each);
    }
    return sides;
}

QString shortened(const QString &text)
{
    const QString words = text.simplified();
    if (words.size() <= longestWords)
        return words;
    qsizetype end = words.lastIndexOf(u' ', longestWords);
    if (end < longestWords / 2)
        end = words.at(longestWords - 1).isHighSurrogate() ? longestWords - 1 : longestWords;
    return words.left(end) + u'…';
}

// 민하린 의원: the name is the link, and whole. Away from its text 민 의원 could be anybody.
QString speakerOf(const SaidWords &said)
{
    return "<a class=\"m "_L1 + mentionTypeName(said.type) + "\" href=\"article:///entity/"_L1
        + QString::number(said.speaker.value) + "\">"_L1 + escapedHtml(said.name) + "</a>"_L1
        + (said.role.isEmpty() ? QString() : u' ' + escapedHtml(said.role));
}

QString lineOf(const SaidWords &said, ArticleId open)
{
    const QString words = u'“' + escapedWithKeptLines(shortened(said.text)) + u'”';
    QString html = "<li>"_L1;
    if (said.article == open)
        html += words;
    else
        html += "<a href=\"article:///open/"_L1 + QString::number(said.article.value) + "\">"_L1 + words
            + "</a>"_L1;
    return html + u" <span class=\"who\">— "_s + speakerOf(said) + u" · "_s + escapedHtml(said.sourceTitle)
        + u"</span></li>\n"_s;
}

} // namespace

QString wordsBox(const QList<SaidWords> &said, ArticleId open, const PageWords &words)
{
    const QList<SaidWords> sides = sidesOf(said);
    const bool tellsMore = std::any_of(sides.begin(), sides.end(),
        [&](const SaidWords &side) { return side.article != open && !isRepeated(side, said, open); });
    if (!tellsMore)
        return {};
    QString lines;
    for (const SaidWords &side : sides)
        lines += lineOf(side, open);
    return "<aside class=\"words\" aria-label=\""_L1 + escapedHtml(words.whoSaidWhat()) + "\">\n<p><b>"_L1
        + escapedHtml(words.whoSaidWhat()) + "</b></p>\n<ul>\n"_L1 + lines + "</ul>\n</aside>\n"_L1;
}

} // namespace sokbo
