// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the abbreviations whose full stop ends no sentence.
#include "entity/tagger/wordfeatures.h"

#include "entity/tagger/featurekeys.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

constexpr std::size_t mostTokensOfSentence = 150;
constexpr std::size_t mostTokensOfName = 7;
constexpr int farthestQuote = 12; // tokens
constexpr int longestStyled = 4; // letters of a word that may be small in a title too

constexpr std::size_t slotOf(Key key)
{
    return std::size_t(key >> 48U);
}

bool isSentenceEnd(QStringView form)
{
    return form == u"." || form == u"?" || form == u"!" || form == u"…";
}

bool isAbbreviation(QStringView form)
{
    static constexpr std::array abbreviations{u"Mr", u"Mrs", u"Ms", u"Dr", u"St", u"Jr", u"Sr", u"Gov",
        u"Sen", u"Rep", u"Gen", u"Lt", u"Col", u"Sgt", u"Prof", u"Rev", u"Mt", u"v", u"vs", u"No", u"Jan",
        u"Feb", u"Aug", u"Sept", u"Oct", u"Nov", u"Dec"};
    return form.size() == 1
        || std::any_of(abbreviations.begin(), abbreviations.end(),
            [&](const char16_t *each) { return form == QStringView(each); });
}

} // namespace

WordNameKeys wordNameKeys(QStringView name)
{
    WordNameKeys keys;
    Key key = nameSeed;
    std::size_t count = 0;
    forEachToken(name, [&](const Token &token) {
        key = add(key, token.exact);
        if (++count == 1)
            keys.first = key;
    });
    keys.key = count > 0 && count <= mostTokensOfName ? key : 0;
    return keys;
}

class WordFeatures::Rows {
public:
    explicit Rows(std::vector<std::uint32_t> &rows)
        : m_rows(rows)
    {
    }
    template <typename... Values>
    void emit(Key key, Values... values)
    {
        ((key = entity::add(key, Key(values))), ...);
        m_rows.push_back(std::uint32_t(key >> (64 - rowBits)));
    }

private:
    std::vector<std::uint32_t> &m_rows;
};

void WordFeatures::clear()
{
    m_tokens.clear();
    m_sentences.clear();
    m_text.clear();
    m_small.assign(filterBits, false);
    m_large.assign(filterBits, false);
}

void WordFeatures::addText(QStringView stretch, int offset)
{
    if (m_small.empty())
        clear();
    const std::size_t before = m_tokens.size();
    const int place = int(m_text.size()) - offset;
    m_text += stretch;
    forEachToken(stretch, [&](Token &token) {
        token.start += offset;
        token.end += offset;
        token.place = token.start + place;
        m_tokens.push_back(token);
    });
    cutSentences(stretch, before, offset);
}

// At a full stop behind which a large letter follows, and at the end of a line.
void WordFeatures::cutSentences(QStringView stretch, std::size_t firstToken, int offset)
{
    const auto formOf
        = [&](const Token &token) { return stretch.mid(token.start - offset, token.end - token.start); };
    std::size_t first = firstToken;
    for (std::size_t i = firstToken; i < m_tokens.size(); ++i) {
        const bool isLast = i + 1 == m_tokens.size();
        bool isEnd = isLast || i + 1 - first >= mostTokensOfSentence;
        if (!isEnd && m_tokens[i + 1].afterSpace) {
            const Token &next = m_tokens[i + 1];
            const QStringView between = stretch.mid(m_tokens[i].end - offset, next.start - m_tokens[i].end);
            // A quotation mark may stand behind the full stop.
            std::size_t stop = i;
            if (stop > first && QStringView(u"\"”’')").contains(formOf(m_tokens[stop]).front()))
                --stop;
            const bool isStop = isSentenceEnd(formOf(m_tokens[stop])) && next.kind != Token::Lower
                && (stop == first || !isAbbreviation(formOf(m_tokens[stop - 1])));
            isEnd = isStop || between.contains(u'\n');
        }
        if (!isEnd)
            continue;
        note(first, i + 1);
        m_sentences.emplace_back(first, i + 1);
        first = i + 1;
    }
}

// Which of its words stand in small letters, and which with a capital of their own.
void WordFeatures::note(std::size_t first, std::size_t end)
{
    const bool isPlain = styleOf(first, end) == Plain;
    for (std::size_t i = first; i < end; ++i) {
        const Token &token = m_tokens[i];
        if (token.kind == Token::Lower)
            m_small[slotOf(token.lower)] = true;
        else if (isPlain && i > first && token.isWord() && m_tokens[i - 1].kind != Token::Mark)
            m_large[slotOf(token.lower)] = true;
    }
}

WordFeatures::Style WordFeatures::styleOf(std::size_t first, std::size_t end) const
{
    int smalls = 0;
    int all = 0;
    for (std::size_t i = first; i < end; ++i) {
        const Token &token = m_tokens[i];
        if (!token.isWord() || i == first || token.end - token.start < longestStyled)
            continue;
        ++all;
        smalls += token.kind == Token::Lower ? 1 : 0;
    }
    if (smalls > 0 && 4 * smalls > all)
        return Plain;
    return all >= 2 ? Titled : Unclear;
}

void WordFeatures::readSentence(std::size_t sentence, const KnownNames &names)
{
    const auto [first, end] = m_sentences[sentence];
    m_first = first;
    m_size = int(end - first);
    m_style = styleOf(first, end);
    const Token &last = m_tokens[end - 1];
    m_isSentence
        = m_text.at(last.place) == u'.' || (m_size > 1 && m_text.at(m_tokens[end - 2].place) == u'.');
    look(names);
    m_rows.clear();
    m_offsets.assign(1, 0);
    Rows rows(m_rows);
    for (int i = 0; i < m_size; ++i) {
        emit(i, rows);
        emitRun(i, rows);
        emitName(i, rows);
        Q_ASSERT(m_rows.size() - m_offsets.back() <= mostRows);
        m_offsets.push_back(std::uint32_t(m_rows.size()));
    }
}

void WordFeatures::look(const KnownNames &names)
{
    m_looks.assign(std::size_t(m_size), Look());
    constexpr std::uint64_t ordinary = 1U << OrdinaryWords;
    for (int i = 0; i < m_size; ++i) {
        const Token &token = at(i);
        if (!token.isWord())
            continue;
        // Of a name of one word that it is, and of the word in small letters.
        const std::uint64_t lower = names.find(entity::add(nameSeed, token.lower)).lists();
        const std::uint64_t exact
            = token.kind == Token::Lower ? lower : names.find(entity::add(nameSeed, token.exact)).lists();
        m_looks[std::size_t(i)].flags = 2 | (exact & ~ordinary) << 2 | (lower & ordinary) << 2;
    }
    findRuns();
    findQuotes();
    matchNames(names);
}

void WordFeatures::findRuns()
{
    for (int i = 0; i < m_size;) {
        int end = i + 1;
        if (at(i).isCapitalised())
            for (int next = end; next < m_size; ++next) {
                if (at(next).isCapitalised()) {
                    end = next + 1;
                    continue;
                }
                const QChar mark = m_text.at(at(next).place);
                if (at(next).kind != Token::Mark || (mark != u'-' && mark != u'&' && mark != u'.'))
                    break;
            }
        for (int k = i; k < end; ++k) {
            m_looks[std::size_t(k)].runBegin = i;
            m_looks[std::size_t(k)].runEnd = end;
        }
        i = end;
    }
}

void WordFeatures::findQuotes()
{
    static constexpr QStringView opening = u"‘“'\"";
    static constexpr QStringView closing = u"’”'\"";
    for (int i = 0; i < m_size; ++i) {
        const qsizetype mark = at(i).kind == Token::Mark && at(i).end == at(i).start + 1
            ? opening.indexOf(m_text.at(at(i).place))
            : -1;
        if (mark < 0 || !at(i).afterSpace)
            continue;
        for (int end = i + 1; end < std::min(m_size, i + 1 + farthestQuote); ++end) {
            if (at(end).kind != Token::Mark || m_text.at(at(end).place) != closing[mark]
                || at(end).end != at(end).start + 1)
                continue;
            for (int k = i + 1; k < end; ++k) {
                m_looks[std::size_t(k)].quoteBegin = i + 1;
                m_looks[std::size_t(k)].quoteEnd = end;
            }
            i = end;
            break;
        }
    }
}

void WordFeatures::matchNames(const KnownNames &names)
{
    for (int i = 0; i < m_size;) {
        Key key = entity::add(nameSeed, at(i).exact);
        int end = i;
        KnownName longest;
        if (names.mayBegin(key)) {
            for (int k = i; k < m_size && k < i + int(mostTokensOfName); ++k) {
                if (k > i)
                    key = entity::add(key, at(k).exact);
                KnownName found = names.find(key);
                found.types &= ~(std::uint32_t(1) << (KnownName::firstListBit + OrdinaryWords));
                if (!found.isKnown())
                    continue;
                longest = found;
                end = k + 1;
            }
        }
        for (int k = i; k < end; ++k) {
            m_looks[std::size_t(k)].name = longest;
            m_looks[std::size_t(k)].nameBegin = i;
            m_looks[std::size_t(k)].nameEnd = end;
        }
        i = std::max(i + 1, end);
    }
}

const Token &WordFeatures::at(int i) const
{
    static constexpr std::array<Token, 2> borders{
        Token{0, 0, 0, 1, 1, 900, Token::Mark, false}, Token{0, 0, 0, 2, 2, 901, Token::Mark, true}};
    return i < 0 ? borders[0] : i >= m_size ? borders[1] : m_tokens[m_first + std::size_t(i)];
}

void WordFeatures::emit(int i, Rows &rows) const
{
    const Token &token = at(i);
    const Token &before = at(i - 1);
    const Token &after = at(i + 1);
    const Key shape = token.shape;
    const Key style = m_style;
    const bool isFirst = i == 0;
    const Key flags = flagsAt(i);
    const Key ordinary = flags & (Key(1) << (OrdinaryWords + 2));
    rows.emit(seed(300), m_isOwn);
    rows.emit(seed(301), token.exact);
    for (int k = -2; k <= 2; ++k)
        rows.emit(seeds<310, 5>[std::size_t(k + 2)], at(i + k).lower);
    rows.emit(seed(320), before.lower, token.lower);
    rows.emit(seed(321), token.lower, after.lower);
    rows.emit(seed(322), at(i - 2).lower, before.lower);
    rows.emit(seed(323), after.lower, at(i + 2).lower);
    rows.emit(seed(324), before.lower, after.lower);
    rows.emit(seed(330), before.shape, shape, after.shape);
    rows.emit(seed(331), at(i - 2).shape, before.shape, shape);
    rows.emit(seed(332), shape, after.shape, at(i + 2).shape);
    rows.emit(seed(333), at(i - 2).shape, before.shape, shape, after.shape, at(i + 2).shape);
    rows.emit(seed(334), token.afterSpace, after.afterSpace, shape);
    if (token.isWord()) {
        const QStringView form = QStringView(m_text).mid(token.place, token.end - token.start);
        Key prefix = nameSeed;
        Key suffix = nameSeed;
        const Key kind = token.kind;
        for (int n = 0; n < 4 && n < int(form.size()); ++n) {
            prefix = entity::add(prefix, form[n].toLower().unicode());
            suffix = entity::add(suffix, form[form.size() - 1 - n].toLower().unicode());
            if (n > 0)
                rows.emit(seeds<340, 4>[std::size_t(n)], prefix, kind);
            rows.emit(seeds<350, 4>[std::size_t(n)], suffix, kind);
        }
    }
    rows.emit(seed(360), style, shape, ordinary, isFirst);
    rows.emit(seed(361), style, token.lower);
    rows.emit(seed(362), style, flags);
    rows.emit(seed(363), flagsAt(i - 1), flags);
    rows.emit(seed(364), flags, flagsAt(i + 1));
    rows.emit(seed(365), flagsAt(i - 1), flags, flagsAt(i + 1), style);
    rows.emit(seed(366), before.lower, shape, style);
    rows.emit(seed(367), after.lower, shape, style);
    if (token.isWord()) {
        const bool isSmall = m_small[slotOf(token.lower)];
        const bool isLarge = m_large[slotOf(token.lower)];
        rows.emit(seed(370), isSmall, isLarge, token.kind, style, isFirst);
        rows.emit(seed(371), isSmall, isLarge, ordinary, token.kind, isFirst);
    }
    rows.emit(seed(372), m_isSentence, shape, style);
    rows.emit(seed(373), m_isSentence, token.lower);
    if (m_isOwn) {
        rows.emit(seed(380), token.lower);
        rows.emit(seed(381), shape, after.shape);
    }
}

// The words of a name stand in a row, and what stands around all of it tells of each.
void WordFeatures::emitRun(int i, Rows &rows) const
{
    const Look &look = m_looks[std::size_t(i)];
    if (look.quoteBegin >= 0)
        rows.emit(seed(400), at(i).kind, m_style, std::min(i - look.quoteBegin, 2),
            std::min(look.quoteEnd - 1 - i, 2));
    else
        rows.emit(seed(401), at(i).kind, m_style);
    if (!at(i).isCapitalised())
        return;
    const int length = std::min(look.runEnd - look.runBegin, 5);
    const int fromBegin = std::min(i - look.runBegin, 3);
    const int fromEnd = std::min(look.runEnd - 1 - i, 3);
    const Key style = m_style;
    rows.emit(seed(410), length, fromBegin, style);
    rows.emit(seed(411), length, fromBegin, flagsAt(look.runBegin));
    rows.emit(seed(412), fromEnd, flagsAt(look.runEnd - 1), length);
    rows.emit(seed(413), fromBegin, fromEnd, at(look.runBegin - 1).lower);
    rows.emit(seed(414), fromBegin, fromEnd, at(look.runEnd).lower);
    rows.emit(seed(415), fromEnd, at(look.runEnd - 1).lower);
    rows.emit(seed(416), fromBegin, at(look.runBegin).lower);
    rows.emit(seed(417), at(look.runEnd).lower, at(look.runEnd + 1).lower);
}

void WordFeatures::emitName(int i, Rows &rows) const
{
    const Look &look = m_looks[std::size_t(i)];
    const auto nameAt
        = [&](int k) { return k >= 0 && k < m_size ? Key(m_looks[std::size_t(k)].name.commonest) : 0; };
    rows.emit(seed(440), nameAt(i - 1), nameAt(i), nameAt(i + 1));
    if (look.nameEnd <= look.nameBegin)
        return;
    const int length = std::min(look.nameEnd - look.nameBegin, 4);
    const Key place = length == 1 ? 0 : i == look.nameBegin ? 1 : i == look.nameEnd - 1 ? 2 : 3;
    const Key type = look.name.commonest;
    rows.emit(seed(430), type, length, place, m_style);
    rows.emit(seed(431), type, look.name.frequency, place);
    rows.emit(seed(432), look.name.types, place);
    rows.emit(seed(433), look.name.lists(), length, place, m_style);
    if (look.runBegin == look.nameBegin && look.runEnd == look.nameEnd)
        rows.emit(seed(434), type, look.name.lists(), place);
}

} // namespace sokbo::entity
