// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: what stands before the first sentence of a report, and what a whole one is.
#include "story/sentences.h"

#include <algorithm>

namespace sokbo::story {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype datelineReach = 70; // UTF-16 units in which a dateline ends
constexpr qsizetype shortestSentence = 15,
                    longestSentence = 140; // of what tells something, as widthInHangul()

bool isInCapitals(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() && !c.isUpper(); });
}

// One bracket at the beginning, closed soon.
QStringView withoutBracket(QStringView sentence)
{
    const QChar first = sentence.isEmpty() ? QChar() : sentence.front();
    if (first != u'(' && first != u'[' && first != u'【' && first != u'<')
        return sentence;
    const QChar closing = first == u'(' ? u')' : first == u'[' ? u']' : first == u'【' ? u'】' : u'>';
    const qsizetype end = sentence.left(datelineReach).indexOf(closing);
    return end < 0 ? sentence : sentence.mid(end + 1).trimmed();
}

bool endsWhole(QStringView sentence)
{
    while (!sentence.isEmpty()
        && (sentence.back() == u'”' || sentence.back() == u'"' || sentence.back() == u'’'))
        sentence.chop(1);
    // Three full stops say that the rest was cut off.
    return (sentence.endsWith(u'.') || sentence.endsWith(u'!') || sentence.endsWith(u'?')
               || sentence.endsWith(u'。'))
        && !sentence.endsWith(u".."_s);
}

bool isBalanced(QStringView sentence)
{
    return sentence.count(u'“') == sentence.count(u'”') && sentence.count(u'(') == sentence.count(u')')
        && sentence.count(u'"') % 2 == 0;
}

// Signs that stand in captions, credits, notices and lists, and in no sentence that tells something.
bool hasForeignSign(QStringView sentence)
{
    static const QString signs = u"=@ⓒ©▶▷■□◆◇●○▲△▼☞※|#★☆→▣"_s;
    return std::any_of(sentence.begin(), sentence.end(), [](QChar c) { return signs.contains(c); })
        || sentence.contains(u"://"_s) || sentence.contains(u"[…]"_s);
}

} // namespace

QStringView withoutDateline(QStringView sentence)
{
    const QStringView whole = sentence;
    for (QStringView before; before != sentence;) {
        before = sentence;
        sentence = withoutBracket(sentence);
    }
    // "… 기자 = ", "SEOUL, Nov. 28 (Hangang) -- ": a sign between blanks that no sentence has so early.
    for (const QStringView sign : {QStringView(u"= "), QStringView(u" -- "), QStringView(u" — ")}) {
        const qsizetype at = sentence.left(datelineReach).indexOf(sign);
        const QStringView before = at < 0 ? QStringView() : sentence.left(at);
        const bool isDateline = sign == u"= " || before.endsWith(u')') || isInCapitals(before);
        if (at >= 0 && isDateline)
            sentence = sentence.mid(at + sign.size()).trimmed();
    }
    return sentence.isEmpty() ? whole : sentence;
}

qsizetype widthInHangul(QStringView text)
{
    qsizetype halves = 0;
    for (const QChar c : text)
        halves += c.unicode() >= 0x1100 ? 2 : 1;
    return halves / 2;
}

bool isWholeStatement(QStringView sentence)
{
    const qsizetype width = widthInHangul(sentence);
    return width >= shortestSentence && width <= longestSentence && endsWhole(sentence)
        && isBalanced(sentence) && !hasForeignSign(sentence);
}

} // namespace sokbo::story
