// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/textneedle.h"

#include "search/koreantokenizer.h"
#include "search/searchtext.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr int shortestBeginning = 4; // letters: "ai" must not find "air"

char32_t codePointBefore(const QString &text, qsizetype at)
{
    if (at >= 2 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2].unicode(), text[at - 1].unicode());
    return at >= 1 ? text[at - 1].unicode() : U' ';
}

char32_t codePointAt(const QString &text, qsizetype at)
{
    if (at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at].unicode(), text[at + 1].unicode());
    return at < text.size() ? text[at].unicode() : U' ';
}

bool isSpaced(char32_t c)
{
    return letterClass(c) == LetterClass::Spaced;
}

bool isTrailingPunctuation(QChar c)
{
    return QStringView(u".,;:!?'\"…·”’“‘").contains(c);
}

QString withoutOuterPunctuation(QString text)
{
    while (!text.isEmpty() && (isTrailingPunctuation(text.back()) || text.back().isSpace()))
        text.chop(1);
    qsizetype from = 0;
    while (from < text.size() && (isTrailingPunctuation(text[from]) || text[from].isSpace()))
        ++from;
    return text.mid(from);
}

// The last word of another script in the text, empty where it ends otherwise.
QStringView lastSpacedWord(const QString &text)
{
    qsizetype from = text.size();
    while (from > 0) {
        const char32_t c = codePointBefore(text, from);
        if (!isSpaced(c))
            break;
        from -= c > 0xffff ? 2 : 1;
    }
    return QStringView(text).sliced(from);
}

QStringList endingForms(const QString &text, QStringView lastWord)
{
    QStringList forms{text};
    if (lastWord.size() > 4 && lastWord.endsWith(u"ies"))
        forms.append(text.chopped(3) + QLatin1Char('y'));
    else if (lastWord.size() > 3 && lastWord.endsWith(u'y'))
        forms.append(text.chopped(1) + QLatin1String("ies"));
    return forms;
}

bool hasDigit(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isNumber(); });
}

struct Run {
    LetterClass kind = LetterClass::Separator;
    QStringView text;
    int letters = 0;
    bool isLast = false;
};

QList<Run> runsOf(const QString &folded)
{
    QList<Run> runs;
    const QStringView view(folded);
    qsizetype at = 0;
    while (at < view.size()) {
        Run run;
        run.kind = letterClass(codePointAt(folded, at));
        const qsizetype start = at;
        while (at < view.size() && letterClass(codePointAt(folded, at)) == run.kind) {
            at += codePointAt(folded, at) > 0xffff ? 2 : 1;
            ++run.letters;
        }
        run.text = view.sliced(start, at - start);
        run.isLast = at == view.size();
        runs.append(run);
    }
    return runs;
}

// Every text with this piece of a run has its bigrams. A single syllable may begin a bigram or stand last in
// its run; a single Han character is a token wherever it stands.
QList<IndexTerm> denseTerms(const Run &run)
{
    if (run.letters == 1) {
        const bool isHan = QChar::script(codePointAt(run.text.toString(), 0)) == QChar::Script_Han;
        return {{{run.text.toString()}, !isHan}};
    }
    QList<IndexTerm> terms;
    tokenise(run.text, [&](QStringView token) {
        const bool isBigram = token.size() > 2 || (token.size() == 2 && !token[0].isHighSurrogate());
        if (isBigram)
            terms.append({{token.toString()}, false});
    });
    return terms;
}

} // namespace

TextNeedle TextNeedle::word(const QString &text)
{
    TextNeedle needle;
    needle.setText(withoutOuterPunctuation(foldText(text)), false);
    return needle;
}

TextNeedle TextNeedle::phrase(const QString &text)
{
    TextNeedle needle;
    needle.setText(foldText(text), true);
    return needle;
}

void TextNeedle::setText(const QString &folded, bool phrase)
{
    const QStringView lastWord = lastSpacedWord(folded);
    m_forms = {folded};
    if (!lastWord.isEmpty()) {
        const bool beginning = !phrase && lastWord.size() >= shortestBeginning && !hasDigit(lastWord);
        m_end = beginning ? End::Beginning : phrase || hasDigit(lastWord) ? End::Whole : End::Plural;
        if (beginning)
            m_forms = endingForms(folded, lastWord);
    }

    for (const QString &form : std::as_const(m_forms)) {
        m_pairs.emplaceBack();
        for (qsizetype i = 1; i < form.size(); ++i)
            m_pairs.last().append(LetterPairs::pairOf(form[i - 1], form[i]));
    }

    const QList<Run> runs = runsOf(folded);
    bool tokensAreAll = runs.size() == 1;
    for (const Run &run : runs) {
        if (run.kind == LetterClass::Dense) {
            m_terms += denseTerms(run);
            tokensAreAll = tokensAreAll && run.letters <= 2;
        } else if (run.kind == LetterClass::Spaced) {
            m_terms.append(run.isLast ? lastTerm() : IndexTerm{searchTokens(run.text), false});
            tokensAreAll = tokensAreAll && run.text.size() <= longestToken;
        }
    }
    m_termsSuffice = tokensAreAll;
    if (runs.size() == 1 && runs.first().kind == LetterClass::Dense)
        m_verbatim = folded.toUtf8();
}

IndexTerm TextNeedle::lastTerm() const
{
    IndexTerm term;
    for (const QString &form : m_forms)
        term.anyOf += searchTokens(lastSpacedWord(form));
    if (m_end == End::Plural)
        term.anyOf.append(term.anyOf.first() + QLatin1Char('s'));
    term.prefix = m_end == End::Beginning;
    return term;
}

bool TextNeedle::mayBeIn(const LetterPairs &pairs) const
{
    return std::any_of(m_pairs.cbegin(), m_pairs.cend(), [&pairs](const QList<quint16> &form) {
        return std::all_of(
            form.cbegin(), form.cend(), [&pairs](quint16 pair) { return pairs.mayHold(pair); });
    });
}

bool TextNeedle::isIn(const QString &folded) const
{
    if (isEmpty())
        return false;
    for (const QString &form : m_forms) {
        const bool headIsSpaced = isSpaced(codePointAt(form, 0));
        for (qsizetype at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
            if (headIsSpaced && isSpaced(codePointBefore(folded, at)))
                continue;
            const qsizetype end = at + form.size();
            const bool wordEnds = !isSpaced(codePointAt(folded, end));
            if (m_end == End::Free || m_end == End::Beginning || wordEnds)
                return true;
            if (m_end == End::Plural && folded[end] == QLatin1Char('s')
                && !isSpaced(codePointAt(folded, end + 1)))
                return true;
        }
    }
    return false;
}

} // namespace sokbo
