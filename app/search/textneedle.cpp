// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/textneedle.h"

#include "search/englishforms.h"
#include "search/hanjareading.h"
#include "search/koreantokenizer.h"
#include "search/lettertriples.h"
#include "search/nounendings.h"
#include "search/searchabletext.h"
#include "search/searchtext.h"
#include "search/wordinitials.h"
#include "text/hangul.h"

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

bool hasDigit(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isNumber(); });
}

struct Run {
    LetterClass kind = LetterClass::Separator;
    qsizetype start = 0; // in the text
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
        run.start = at;
        while (at < view.size() && letterClass(codePointAt(folded, at)) == run.kind) {
            at += codePointAt(folded, at) > 0xffff ? 2 : 1;
            ++run.letters;
        }
        run.text = view.sliced(run.start, at - run.start);
        run.isLast = at == view.size();
        runs.append(run);
    }
    return runs;
}

// What may stand between the parts of a compound.
bool isJoint(QChar c)
{
    return QStringView(u" -·").contains(c);
}

// Scripts meet: AI반도체, 갤럭시S25. Of a number and one syllable nobody says what is between them: 25년.
bool canPart(const Run &one, const Run &other)
{
    const Run &spaced = one.kind == LetterClass::Spaced ? one : other;
    const Run &dense = one.kind == LetterClass::Spaced ? other : one;
    if (spaced.kind != LetterClass::Spaced || dense.kind != LetterClass::Dense)
        return false;
    const bool isNumber
        = std::all_of(spaced.text.begin(), spaced.text.end(), [](QChar c) { return c.isNumber(); });
    return !isNumber || dense.letters >= 2;
}

// The places where the parts of a compound may be written apart.
QList<qsizetype> jointsOf(const QList<Run> &runs)
{
    constexpr int shortestPart = 2; // letters
    QList<qsizetype> joints;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs.at(i);
        if (i > 0 && canPart(runs.at(i - 1), run))
            joints.append(run.start);
        if (run.kind != LetterClass::Dense || run.letters != run.text.size())
            continue;
        for (int part = shortestPart; part + shortestPart <= run.letters; ++part)
            joints.append(run.start + part);
    }
    return joints;
}

bool isHan(const QString &text, qsizetype at)
{
    return QChar::script(codePointAt(text, at)) == QChar::Script_Han;
}

} // namespace

TextNeedle TextNeedle::word(const QString &text)
{
    TextNeedle needle;
    const QString folded = withoutOuterPunctuation(foldText(text));
    const QList<Run> runs = runsOf(folded);
    if (runs.isEmpty())
        return needle;
    const QList<qsizetype> joints = jointsOf(runs);
    QString core = folded; // what every form has
    if (runs.last().kind == LetterClass::Spaced) {
        needle.addSpacedForms(folded, joints);
    } else {
        needle.addForm(folded, joints, End::Free);
        const qsizetype ending = runs.last().kind == LetterClass::Dense ? typedEnding(folded) : 0;
        if (ending > 0 && ending <= runs.last().text.size()) {
            core = folded.chopped(ending);
            needle.addForm(core, jointsOf(runsOf(core)), End::Noun);
        }
    }
    // Where any form may be written apart: 국제회의 at the blank of 국제 회의, although 국제회 is one word.
    QList<qsizetype> anyJoints = jointsOf(runsOf(core));
    std::copy_if(joints.begin(), joints.end(), std::back_inserter(anyJoints),
        [&](qsizetype joint) { return joint < core.size(); });
    needle.addReadings();
    needle.m_inReadings = runs.size() == 1 && runs.first().kind == LetterClass::Dense && core.size() >= 2
        && runs.first().letters >= 2;
    needle.setTerms(core, anyJoints);
    needle.addInitials(folded);
    if (runs.size() == 1 && runs.first().kind == LetterClass::Dense)
        needle.m_verbatim = folded.toUtf8();
    needle.m_termsSuffice = needle.m_termsSuffice && core == folded;
    return needle;
}

TextNeedle TextNeedle::phrase(const QString &text)
{
    TextNeedle needle;
    const QString folded = foldText(text);
    needle.addForm(folded, {}, lastSpacedWord(folded).isEmpty() ? End::Free : End::Whole);
    needle.setTerms(folded, {});
    const QList<Run> runs = runsOf(folded);
    if (runs.size() == 1 && runs.first().kind == LetterClass::Dense)
        needle.m_verbatim = folded.toUtf8();
    return needle;
}

void TextNeedle::addForm(const QString &text, const QList<qsizetype> &joints, End end)
{
    Form form{text, {}, end, {}};
    for (const qsizetype joint : joints)
        if (joint < text.size())
            form.joints.append(joint);
    for (qsizetype i = 1; i < text.size(); ++i)
        if (!form.joints.contains(i))
            form.pairs.append(LetterPairs::pairOf(text[i - 1], text[i]));
    m_forms.append(form);
}

void TextNeedle::addSpacedForms(const QString &folded, const QList<qsizetype> &joints)
{
    const QString lastWord = lastSpacedWord(folded).toString();
    if (hasDigit(lastWord))
        return addForm(folded, joints, End::Whole);
    const bool mayGoOn = lastWord.size() >= shortestBeginning;
    addForm(folded, joints, mayGoOn ? End::Beginning : End::Whole);
    const QString before = folded.chopped(lastWord.size());
    QStringList others = englishForms(lastWord);
    if (!mayGoOn && !others.contains(lastWord + u's'))
        others.append(lastWord + u's');
    for (const QString &other : std::as_const(others))
        if (!mayGoOn || !other.startsWith(lastWord))
            addForm(before + other, joints, End::Whole);
}

void TextNeedle::addInitials(const QString &folded)
{
    m_initials = initialsMeant(folded);
    if (isOfInitials())
        m_triples.clear();
    for (IndexTerm &term : m_terms)
        for (const QString &initials : std::as_const(m_initials))
            term.beginnings.append(
                QChar(initialsMark) + initials.first(qMin<qsizetype>(initials.size(), longestToken)));
}

void TextNeedle::addReadings()
{
    const QList<Form> typed = m_forms;
    for (const Form &form : typed)
        for (const QString &reading : readingsOfWord(form.text))
            addForm(reading, form.joints, form.end);
}

// Every text with the core has its bigrams, but for those that a blank parts: then the first part's last
// syllable ends a run and is a token.
void TextNeedle::setTerms(const QString &core, const QList<qsizetype> &joints)
{
    QStringList spellings{core};
    spellings += m_forms.size() > 1 ? readingsOfWord(core) : QStringList();
    const QList<Run> runs = runsOf(core);
    bool tokensAreAll = runs.size() == 1;
    for (const Run &run : runs) {
        if (run.kind == LetterClass::Spaced) {
            m_terms.append(run.isLast ? lastSpacedTerm() : IndexTerm{searchTokens(run.text), {}});
            tokensAreAll = tokensAreAll && run.text.size() <= longestToken;
        }
        if (run.kind != LetterClass::Dense)
            continue;
        tokensAreAll = tokensAreAll && run.letters <= 2;
        if (run.letters == 1) {
            // It may begin a bigram or stand last in its run; a Han character is a token wherever it stands.
            const QStringList letter{run.text.toString()};
            m_terms.append(isHan(core, run.start) ? IndexTerm{letter, {}} : IndexTerm{{}, letter});
            continue;
        }
        const auto addTerm = [&](qsizetype at, qsizetype first, qsizetype length) {
            IndexTerm term;
            for (const QString &spelling : std::as_const(spellings)) {
                term.anyOf.append(spelling.mid(at, length));
                if (joints.contains(at + first))
                    term.anyOf.append(spelling.mid(at, first));
            }
            term.anyOf.removeDuplicates();
            if (m_inReadings)
                for (const QString &token : QStringList(term.anyOf))
                    term.anyOf.append(QChar(readingsMark) + token);
            m_terms.append(term);
        };
        addTriples(run.start, run.start + run.text.size(), spellings, joints);
        for (qsizetype at = run.start, end = run.start + run.text.size(); at < end;) {
            const qsizetype first = codePointAt(core, at) > 0xffff ? 2 : 1;
            if (at + first >= end)
                break;
            addTerm(at, first, first + (codePointAt(core, at + first) > 0xffff ? 2 : 1));
            at += first;
        }
    }
    m_termsSuffice = tokensAreAll;
}

// Of one run: each three letters that nothing may part.
void TextNeedle::addTriples(
    qsizetype start, qsizetype end, const QStringList &spellings, const QList<qsizetype> &joints)
{
    const auto behind
        = [&](qsizetype at) { return at + (codePointAt(spellings.first(), at) > 0xffff ? 2 : 1); };
    for (qsizetype at = start; at < end; at = behind(at)) {
        const qsizetype second = behind(at), third = second < end ? behind(second) : end;
        if (third >= end)
            return;
        if (joints.contains(second) || joints.contains(third))
            continue;
        QStringList anyOf;
        for (const QString &spelling : spellings)
            for (const bool inReadings : {false, true})
                if (!inReadings || m_inReadings)
                    anyOf.append(
                        tokenOf(tripleOf(QStringView(spelling).sliced(at, behind(third) - at), inReadings)));
        anyOf.removeDuplicates();
        m_triples.append(anyOf);
    }
}

IndexTerm TextNeedle::lastSpacedTerm() const
{
    IndexTerm term;
    for (const Form &form : m_forms) {
        const QStringList tokens = searchTokens(lastSpacedWord(form.text));
        (form.end == End::Beginning ? term.beginnings : term.anyOf) += tokens;
    }
    return term;
}

bool TextNeedle::mayBeIn(const LetterPairs &pairs) const
{
    return isOfInitials() || std::any_of(m_forms.cbegin(), m_forms.cend(), [&pairs](const Form &form) {
        return std::all_of(
            form.pairs.cbegin(), form.pairs.cend(), [&pairs](quint16 pair) { return pairs.mayHold(pair); });
    });
}

// Where the form ends that begins at this place; -1: it does not stand there.
qsizetype TextNeedle::matchFrom(const Form &form, const QString &folded, qsizetype at)
{
    for (qsizetype i = 0; i < form.text.size(); ++i, ++at) {
        if (at < folded.size() && folded[at] != form.text[i] && isJoint(folded[at])
            && form.joints.contains(i))
            ++at;
        if (at >= folded.size() || folded[at] != form.text[i])
            return -1;
    }
    return at;
}

bool TextNeedle::ends(const Form &form, const QString &folded, qsizetype at)
{
    switch (form.end) {
    case End::Free:
    case End::Beginning:
        return true;
    case End::Whole:
        return !isSpaced(codePointAt(folded, at));
    case End::Noun:
        break;
    }
    qsizetype end = at;
    while (end < folded.size() && letterClass(folded[end].unicode()) == LetterClass::Dense)
        ++end;
    if (end == at)
        return !isSpaced(codePointAt(folded, at)) || !isSpaced(codePointBefore(folded, at));
    return isNounEnding(QStringView(folded).sliced(at, end - at), form.text.back());
}

// Calls `take` for each place of the form before the limit, until it answers false.
template <typename Take>
void TextNeedle::find(const Form &form, const QString &folded, qsizetype limit, Take take)
{
    const bool headIsSpaced = isSpaced(codePointAt(form.text, 0));
    const QString head = form.joints.isEmpty() ? form.text : form.text.first(form.joints.first());
    for (qsizetype at = folded.indexOf(head); at >= 0 && at < limit; at = folded.indexOf(head, at + 1)) {
        if (headIsSpaced && isSpaced(codePointBefore(folded, at)))
            continue;
        const qsizetype end = form.joints.isEmpty() ? at + form.text.size() : matchFrom(form, folded, at);
        if (end >= 0 && ends(form, folded, end) && !take(TextRange{at, end}))
            return;
    }
}

bool TextNeedle::isIn(const QString &folded) const
{
    if (isEmpty())
        return false;
    const SearchableParts parts = partsOfSearchable(folded);
    const qsizetype behindReadings
        = folded.size() - (parts.initials.isNull() ? 0 : parts.initials.size() + 1);
    bool found = false;
    for (const Form &form : m_forms) {
        find(form, folded, m_inReadings ? behindReadings : parts.own.size(), [&found](const TextRange &) {
            found = true;
            return false;
        });
        if (found)
            return true;
    }
    return std::any_of(m_initials.cbegin(), m_initials.cend(),
        [&parts](const QString &initials) { return parts.initials.contains(QString(u' ' + initials)); });
}

QList<TextRange> TextNeedle::placesIn(const QString &folded) const
{
    QList<TextRange> places;
    if (isEmpty())
        return places;
    for (const Form &form : m_forms)
        find(form, folded, folded.size(), [&places](const TextRange &place) {
            places.append(place);
            return true;
        });
    places += placesOfInitials(m_initials, folded);
    return places;
}

} // namespace sokbo
