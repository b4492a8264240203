// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: where sentences end.
#include "text/sentences.h"

#include "text/space.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAbbreviation = 4; // Sen., Corp.

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

} // namespace

QList<QStringView> sentencesOf(QStringView text, qsizetype most)
{
    return Splitter(text).split(most);
}

} // namespace sokbo
