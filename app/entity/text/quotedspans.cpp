// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/text/quotedspans.h"

#include <QStringList>

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestQuote = 1200;
constexpr int shortestQuote = 2;

bool isAbbreviation(QStringView text, int dot)
{
    static const QStringList known{u"mr"_s, u"ms"_s, u"mrs"_s, u"dr"_s, u"gen"_s, u"sen"_s, u"rep"_s,
        u"gov"_s, u"st"_s, u"inc"_s, u"corp"_s, u"co"_s, u"ltd"_s, u"jr"_s, u"sr"_s, u"no"_s, u"vs"_s,
        u"prof"_s, u"lt"_s};
    int start = dot;
    while (start > 0 && dot - start < 6 && text.at(start - 1).isLetter())
        --start;
    const QStringView word = text.mid(start, dot - start);
    if (word.size() == 1)
        return word.at(0).isUpper();
    return known.contains(word.toString().toLower());
}

// Whether a sentence ends with the mark at `i`; `masked` marks what is quoted.
bool endsSentence(QStringView text, int i)
{
    const QChar c = text.at(i);
    if (c != u'.' && c != u'?' && c != u'!' && c != u'。')
        return false;
    int next = i + 1;
    if (next >= text.size() || text.at(next) == u'\n')
        return true;
    if (!text.at(next).isSpace())
        return false;
    while (next < text.size() && text.at(next).isSpace())
        ++next;
    if (next < text.size() && text.at(next).isLower())
        return false;
    return c != u'.' || !isAbbreviation(text, i);
}

// A quotation that ends with a full stop ends the sentence too, unless that goes on (“…다.”라고 말했다).
bool quoteEndsSentence(QStringView text, const QuotedSpan &span)
{
    const int next = span.after();
    if (next >= text.size() || text.at(next) == u'\n')
        return true;
    if (span.end <= span.start || text.at(span.end - 1) != u'.' || !text.at(next).isSpace())
        return false;
    int word = next;
    while (word < text.size() && text.at(word).isSpace())
        ++word;
    return word >= text.size() || !text.at(word).isLower();
}

std::vector<QuotedSpan> spansOf(const QString &text)
{
    std::vector<QuotedSpan> spans;
    int open = -1, paragraph = 0;
    QChar opener;
    for (int i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n') {
            open = -1;
            ++paragraph;
        } else if (open >= 0 && (c == u'”' || (c == u'"' && opener == u'"'))) {
            if (i - open - 1 >= shortestQuote && i - open - 1 <= longestQuote)
                spans.push_back({open + 1, i, 0, 0, paragraph});
            open = -1;
        } else if (c == u'“' || (c == u'"' && open < 0)) {
            open = i;
            opener = c;
        }
    }
    return spans;
}

} // namespace

std::vector<QuotedSpan> findQuotedSpans(const QString &text)
{
    std::vector<QuotedSpan> spans = spansOf(text);
    int sentence = 0;
    std::size_t first = 0; // span of the sentence
    const auto close = [&](std::size_t until, int end) {
        for (; first < until; ++first) {
            spans[first].sentenceStart = sentence;
            spans[first].sentenceEnd = end;
        }
        sentence = end;
    };
    std::size_t next = 0;
    for (int i = 0; i < text.size(); ++i) {
        if (next < spans.size() && i == spans[next].start) {
            i = spans[next].end; // on the closing mark
            ++next;
            if (quoteEndsSentence(text, spans[next - 1]))
                close(next, i + 1);
            continue;
        }
        if (text.at(i) == u'\n' || endsSentence(text, i))
            close(next, i + 1);
    }
    close(spans.size(), int(text.size()));
    return spans;
}

namespace {

constexpr QStringView doubleMarks = u"“”„‟\"＂";
constexpr QStringView singleMarks = u"‘’‚‛'＇";

// Where a stretch that opens at `open` closes; -1 where it does not. The mark that fits its opening one comes
// before another of its kind.
qsizetype closingMark(QStringView title, qsizetype open, bool isSingle)
{
    const QChar opener = title.at(open);
    const QChar fitting = opener == u'“' ? u'”' : opener == u'‘' ? u'’' : opener;
    for (const bool strict : {true, false})
        for (qsizetype i = open + 1; i < title.size(); ++i) {
            const QChar c = title.at(i);
            if (strict ? c != fitting : !(isSingle ? singleMarks : doubleMarks).contains(c))
                continue;
            // 'It isn't': the mark within a word is an apostrophe.
            const bool isWithinWord = i + 1 < title.size() && title.at(i + 1).script() == QChar::Script_Latin
                && title.at(i - 1).script() == QChar::Script_Latin;
            if (!isSingle || !isWithinWord)
                return i;
        }
    return -1;
}

} // namespace

std::vector<HeadlineSpan> findHeadlineSpans(QStringView title)
{
    std::vector<HeadlineSpan> spans;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const bool isSingle = singleMarks.contains(title.at(i));
        if (!isSingle && !doubleMarks.contains(title.at(i)))
            continue;
        if (isSingle && i > 0 && title.at(i - 1).script() == QChar::Script_Latin)
            continue;
        const qsizetype close = closingMark(title, i, isSingle);
        if (close < 0)
            continue;
        if (close - i - 1 >= shortestQuote)
            spans.push_back({int(i) + 1, int(close), isSingle});
        i = close;
    }
    return spans;
}

} // namespace sokbo::entity
