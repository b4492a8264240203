// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: where sentences end, and what stands before the first one.
#include "story/sentences.h"

#include "text/space.h"

#include <algorithm>

namespace sokbo::story {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype datelineReach = 70; // UTF-16 units in which a dateline ends
constexpr qsizetype longestAbbreviation = 4; // Sen., Corp.
constexpr qsizetype shortestSentence = 15,
                    longestSentence = 140; // of what tells something, as widthInHangul()

bool isStop(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'。';
}

bool isOpening(QChar c)
{
    return c == u'“' || c == u'‘' || c == u'(' || c == u'[' || c == u'「' || c == u'『' || c == u'【';
}

bool isClosing(QChar c)
{
    return c == u'”' || c == u'’' || c == u')' || c == u']' || c == u'」' || c == u'』' || c == u'】';
}

// "U.S. troops", "Sen. Kim": a short word of Latin letters with a capital, before more of the sentence.
bool isAbbreviation(QStringView text, qsizetype stop)
{
    qsizetype begin = stop;
    while (begin > 0
        && ((text[begin - 1].isLetter() && text[begin - 1].unicode() < 0x250) || text[begin - 1] == u'.'))
        --begin;
    const QStringView word = text.mid(begin, stop - begin);
    return !word.isEmpty() && word.front().isUpper() && word.size() <= longestAbbreviation;
}

class Splitter {
public:
    explicit Splitter(QStringView text)
        : m_text(text)
    {
    }

    QList<QStringView> split(qsizetype most)
    {
        for (; m_at < m_text.size() && m_found.size() < most; ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\n') {
                end(m_at);
                m_depth = 0;
                m_straightOpen = false;
            } else if (c == u'"') {
                m_straightOpen = !m_straightOpen;
            } else if (isOpening(c)) {
                ++m_depth;
            } else if (isClosing(c)) {
                m_depth = std::max(0, m_depth - 1);
            } else if (isStop(c) && endsHere()) {
                end(m_at + 1);
            }
        }
        if (m_found.size() < most)
            end(m_text.size());
        return m_found;
    }

private:
    // Moves to the last mark of the end: "…다.”" goes on with the next word, "…다.)" and "?!" end together.
    bool endsHere()
    {
        qsizetype last = m_at;
        while (last + 1 < m_text.size() && isStop(m_text[last + 1]))
            ++last;
        if (m_depth > 0 || m_straightOpen)
            return false;
        const bool atEnd = last + 1 >= m_text.size();
        if (!atEnd && !isSpace(m_text[last + 1]) && !isOpening(m_text[last + 1]) && !isGluedEnd(last))
            return false; // 5.7, sokbo.org
        if (!atEnd && m_text[m_at] == u'.' && isAbbreviation(m_text, m_at))
            return false;
        if (m_text[m_at] == u'…')
            return false; // a pause
        m_at = last;
        return true;
    }

    // Feeds lose the blank between two sentences: "…했다.정부는". The last syllable of a verb tells.
    bool isGluedEnd(qsizetype stop) const
    {
        static const QString endings = u"다요까죠"_s;
        return stop > 0 && endings.contains(m_text[stop - 1])
            && m_text[stop + 1].script() == QChar::Script_Hangul;
    }

    void end(qsizetype until)
    {
        const QStringView sentence = m_text.mid(m_begin, until - m_begin).trimmed();
        if (!sentence.isEmpty())
            m_found.append(sentence);
        m_begin = until;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;
    int m_depth = 0; // of quotation marks and brackets
    bool m_straightOpen = false; // a quotation in straight marks, which look the same at both ends
    QList<QStringView> m_found;
};

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

QList<QStringView> sentencesOf(QStringView text, qsizetype most)
{
    return Splitter(text).split(most);
}

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
