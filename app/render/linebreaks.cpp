// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/linebreaks.h"

#include "render/escape.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestUnit = 4; // mm², kWh, km/h

bool beginsNoLine(QChar sign)
{
    return sign == u'·' || sign == u'…' || sign == u'‥' || sign == u'—' || sign == u'–' || sign == u'ㆍ';
}

bool isUnitLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z') || letter == u'%'
        || letter == u'℃' || letter == u'°' || letter == u'㎞' || letter == u'㎡' || letter == u'㎏'
        || letter == u'µ' || letter == u'Ω' || letter == u'²' || letter == u'³' || letter == u'/';
}

// A unit in Latin letters or as a sign begins here and ends where no letter goes on: "MW는", "%,".
bool isUnit(QStringView text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isUnitLetter);
    const qsizetype length = end - text.begin();
    if (length == 0 || length > longestUnit)
        return false;
    // A longer word in small letters is one of a sentence and no unit: "5 days".
    const bool isWord = std::all_of(text.begin(), end, [](QChar c) { return c >= u'a' && c <= u'z'; });
    return end == text.end() || !end->isLetterOrNumber() || end->script() == QChar::Script_Hangul
        ? !isWord || length <= 2
        : false;
}

// What a line may begin with by Unicode's rules (UAX 14) when it follows Hangul or a figure, and what keeping
// words whole does not keep, since it is no letter.
bool needsJoining(QChar sign)
{
    const bool isSquare = sign >= u'\u3371' && sign <= u'\u33df'; // ㎞ ㎡ ㎏ ㎿
    return sign == u'·' || sign == u'~' || sign == u'～' || isSquare;
}

// Before this sign. The engine also breaks behind the hyphen of 28-24, which is one score.
bool isJoint(QStringView text, qsizetype at)
{
    if (needsJoining(text[at]))
        return at == 0 || !text[at - 1].isSpace();
    return at > 1 && text[at - 1] == u'-' && text[at].isDigit() && text[at - 2].isDigit();
}

} // namespace

QString withKeptLines(QStringView text)
{
    QString kept = text.toString();
    for (qsizetype i = kept.indexOf(u' '); i >= 0; i = kept.indexOf(u' ', i + 1)) {
        if (i + 1 >= kept.size())
            break;
        const bool beforeUnit = i > 0 && kept.at(i - 1).isDigit() && isUnit(QStringView(kept).mid(i + 1));
        if (beforeUnit || beginsNoLine(kept.at(i + 1)))
            kept[i] = QChar::Nbsp;
    }
    return kept;
}

void appendWithKeptLines(QString &html, QStringView text, void (*append)(QString &html, QStringView text))
{
    const QString kept = withKeptLines(text);
    const QStringView view = kept;
    qsizetype written = 0;
    for (qsizetype i = 0; i < view.size(); ++i) {
        if (!isJoint(view, i))
            continue;
        append(html, view.mid(written, i - written));
        html += "<span class=\"j\"></span>"_L1;
        written = i;
    }
    append(html, view.mid(written));
}

QString escapedWithKeptLines(QStringView text)
{
    QString html;
    appendWithKeptLines(html, text, appendEscaped);
    return html;
}

} // namespace sokbo
