// SPDX-License-Identifier: GPL-3.0-or-later
#include "aloud/spokentext.h"

#include "text/bodytext.h"
#include "text/sentences.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPieces = 5000;
constexpr int longSentence = 240; // UTF-16 units: cut where a sentence ends within a quotation
constexpr int longPart = 400; // cut at a comma
constexpr int mostJoined = 400;

bool isEndMark(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'。';
}

bool isQuoteEnd(QChar c)
{
    return c == u'”' || c == u'’' || c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'」'
        || c == u'』';
}

QStringView lastWord(QStringView text)
{
    qsizetype begin = text.size();
    while (begin > 0 && !text[begin - 1].isSpace() && text[begin - 1] != u'(' && text[begin - 1] != u'“')
        --begin;
    return text.sliced(begin);
}

// Of the words before a stop, those that never end a sentence.
bool isTitleOrShort(QStringView word)
{
    static const QSet<QString> known{u"mr"_s, u"mrs"_s, u"ms"_s, u"dr"_s, u"prof"_s, u"sen"_s, u"rep"_s,
        u"gov"_s, u"gen"_s, u"lt"_s, u"col"_s, u"sgt"_s, u"capt"_s, u"adm"_s, u"st"_s, u"jr"_s, u"sr"_s,
        u"mt"_s, u"ft"_s, u"no"_s, u"vs"_s, u"v"_s, u"cf"_s, u"fig"_s, u"vol"_s, u"e.g"_s, u"i.e"_s,
        u"approx"_s, u"est"_s, u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"aug"_s, u"sept"_s, u"sep"_s,
        u"oct"_s, u"nov"_s, u"dec"_s, u"rev"_s, u"hon"_s, u"maj"_s, u"pres"_s, u"supt"_s};
    return known.contains(word.toString().toLower());
}

// "Inc.", "Corp.", "U.S.": may end a sentence or not; where they do, the next one is simply said along.
bool mayBeAbbreviation(QStringView word)
{
    static const QSet<QString> known{u"inc"_s, u"corp"_s, u"co"_s, u"ltd"_s, u"etc"_s, u"dept"_s};
    return word.size() < 2 || word.contains(u'.') || isTitleOrShort(word)
        || known.contains(word.toString().toLower());
}

bool isCapital(QStringView rest)
{
    for (const QChar c : rest)
        if (!c.isSpace() && c != u'“' && c != u'‘' && c != u'"')
            return c.isUpper();
    return false;
}

// The places in the piece after which another one begins.
QList<int> endsOfShortWords(QStringView piece)
{
    QList<int> ends;
    for (qsizetype i = 1; i + 1 < piece.size(); ++i)
        if (piece[i] == u'.' && piece[i + 1].isSpace() && piece[i - 1].isLower()
            && !mayBeAbbreviation(lastWord(piece.first(i))) && isCapital(piece.sliced(i + 1)))
            ends.append(int(i) + 1);
    return ends;
}

QList<int> endsWithinQuotations(QStringView piece)
{
    QList<int> ends;
    for (qsizetype i = 1; i + 1 < piece.size(); ++i) {
        if (!isEndMark(piece[i]) || piece[i - 1].isDigit())
            continue;
        qsizetype after = i + 1;
        while (after < piece.size() && (isEndMark(piece[after]) || isQuoteEnd(piece[after])))
            ++after;
        const bool isEnd = after < piece.size() && piece[after].isSpace();
        if (isEnd && (piece[i] != u'.' || !mayBeAbbreviation(lastWord(piece.first(i)))))
            ends.append(int(after));
        i = after - 1;
    }
    return ends;
}

QList<int> commas(QStringView piece)
{
    QList<int> ends;
    for (qsizetype i = 1; i + 1 < piece.size(); ++i)
        if ((piece[i] == u',' || piece[i] == u';' || piece[i] == u':') && piece[i + 1].isSpace()
            && i + 1 - (ends.isEmpty() ? 0 : ends.last()) > longPart / 2)
            ends.append(int(i) + 1);
    return ends;
}

void appendTrimmed(QList<TextSpan> &spans, QStringView text, int start, int end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    if (start < end)
        spans.append({start, end});
}

QList<TextSpan> cut(
    QStringView text, const QList<TextSpan> &spans, int longerThan, QList<int> (*ends)(QStringView piece))
{
    QList<TextSpan> found;
    for (const TextSpan &span : spans) {
        int start = span.start;
        if (span.end - span.start > longerThan) {
            const QList<int> places = ends(text.sliced(span.start, span.end - span.start));
            for (const int place : places) {
                appendTrimmed(found, text, start, span.start + place);
                start = span.start + place;
            }
        }
        appendTrimmed(found, text, start, span.end);
    }
    return found;
}

// Whether the stop at the end of the piece is none of a sentence.
bool goesOn(QStringView piece, QStringView next)
{
    static const QRegularExpression number(u"^[(<\\[]?\\d{1,4}[.)]?\\.$"_s);
    static const QRegularExpression date(u"(^|\\D)\\d{2,4}\\. ?\\d{1,2}\\.( ?\\d{1,2}\\.)?$"_s);
    static const QRegularExpression numberAtEnd(u"(^|[\\s('‘])\\d{1,4}\\.$"_s);
    if (!piece.endsWith(u'.') || next.isEmpty())
        return false;
    const QString words = piece.right(40).toString();
    if (piece.size() <= 6 && number.match(words).hasMatch())
        return true;
    if (date.match(words).hasMatch() || (next.front().isDigit() && numberAtEnd.match(words).hasMatch()))
        return true;
    const QStringView word = lastWord(piece.chopped(1));
    return isTitleOrShort(word)
        || (next.front().isLower() && !word.isEmpty() && word.back().unicode() < 0x250);
}

QList<TextSpan> joined(QStringView text, const QList<TextSpan> &spans)
{
    QList<TextSpan> found;
    for (const TextSpan &span : spans) {
        if (!found.isEmpty()) {
            TextSpan &last = found.last();
            const QStringView between = text.sliced(last.end, span.start - last.end);
            const QStringView piece = text.sliced(last.start, last.end - last.start);
            if (!between.contains(u'\n') && span.end - last.start <= mostJoined
                && goesOn(piece, text.sliced(span.start, span.end - span.start))) {
                last.end = span.end;
                continue;
            }
        }
        found.append(span);
    }
    return found;
}

} // namespace

QList<TextSpan> spokenSpans(QStringView text)
{
    QList<TextSpan> spans;
    for (const QStringView sentence : sentencesOf(text, mostPieces)) {
        const int start = int(sentence.data() - text.data());
        spans.append({start, start + int(sentence.size())});
    }
    spans = cut(text, spans, 0, endsOfShortWords);
    spans = joined(text, spans);
    spans = cut(text, spans, longSentence, endsWithinQuotations);
    spans = cut(text, spans, longPart, commas);
    QList<TextSpan> said;
    for (const TextSpan &span : spans)
        if (!spokenForm(text.sliced(span.start, span.end - span.start)).isEmpty())
            said.append(span);
    return said;
}

QString spokenForm(QStringView piece)
{
    static const QRegularExpression address(u"(https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression unseen(u"[\\p{Cf}\\x{FE0F}]"_s); // soft hyphens, joiners
    // Voices spell signs that only order a text or decorate it: black square, bullet, smiling face.
    static const QRegularExpression signs(u"[\\p{So}\\p{Cc}•|_*#]"_s);
    QString text = piece.toString();
    text.replace(address, u" "_s);
    text.remove(unseen);
    text.replace(signs, u" "_s);
    const bool hasWords
        = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
    return hasWords ? text.simplified() : QString();
}

QString spokenLanguage(const Article &article, QStringView text)
{
    if (article.language == "ko"_L1 || article.language == "en"_L1)
        return article.language;
    const auto isHangul = [](QChar c) { return c.script() == QChar::Script_Hangul; };
    const auto isLatin = [](QChar c) { return c.script() == QChar::Script_Latin; };
    const QStringView read = text.left(2000);
    const auto count = [&](auto is) {
        return std::count_if(article.title.cbegin(), article.title.cend(), is)
            + std::count_if(read.begin(), read.end(), is);
    };
    // A syllable of Hangul is worth about three Latin letters.
    return count(isHangul) * 3 >= count(isLatin) ? u"ko"_s : u"en"_s;
}

QString SpokenArticle::spoken(int piece) const
{
    if (piece <= 0 || piece > spans.size())
        return title;
    const TextSpan &span = spans.at(piece - 1);
    return spokenForm(QStringView(text).sliced(span.start, span.end - span.start));
}

Passage SpokenArticle::passage(int piece) const
{
    if (piece > 0 && piece <= spans.size())
        return passageAt(text, spans.at(piece - 1));
    Passage whole;
    whole.text = shownTitle;
    return whole;
}

SpokenArticle spokenArticle(const Article &article, bool withText)
{
    SpokenArticle spoken;
    const QString text = bodyText(article.body);
    spoken.id = article.id;
    spoken.language = spokenLanguage(article, text);
    spoken.shownTitle = article.title;
    spoken.title = spokenForm(
        article.flag.isEmpty() ? article.title : QString(article.flag + ", "_L1 + article.title));
    if (withText) {
        spoken.text = text;
        spoken.spans = spokenSpans(text);
    }
    return spoken;
}

} // namespace sokbo
