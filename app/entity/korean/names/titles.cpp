// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: particles, by which a word is seen to be no noun, and 겸, which joins two titles.
#include "entity/korean/names/titles.h"

namespace sokbo::entity {

namespace {

constexpr int mostSteps = 9;
constexpr int mostModifiers = 2;
constexpr int longestAside = 24;

} // namespace

struct TitleReader::Walk {
    int at = 0; // where the next piece begins
    bool spaced = false; // a space before it
    int roleStart = -1;
    int roleEnd = -1;
    int pendingStart = -1; // of words that belong to the title if one follows
    int pendingEnd = -1;
    int employerStart = -1;
    int employerEnd = -1;
    int modifiers = 0;
    int use = 0;
    bool sawSpan = false;
    bool closed = false; // a particle ended it
};

TitleReader::TitleReader(const KoreanContext &context, const WordTable &modifiers, const Candidates &found)
    : m_context(context)
    , m_modifiers(modifiers)
    , m_reading(context.reading)
{
    for (const Candidate &candidate : found) {
        if (candidate.type == MentionType::Date || candidate.type == MentionType::Time)
            m_calendar.insert(candidate.start);
        if ((candidate.type != MentionType::Organisation && candidate.type != MentionType::Place
                && candidate.type != MentionType::Product)
            || candidate.score < Good)
            continue;
        if (m_spanFrom.value(candidate.start, -1) < candidate.end)
            m_spanFrom.insert(candidate.start, candidate.end);
        if (const int start = m_spanTo.value(candidate.end, candidate.end); candidate.start < start)
            m_spanTo.insert(candidate.end, candidate.start);
    }
}

std::optional<Role> TitleReader::after(int end) const
{
    Walk walk;
    walk.at = end;
    for (int step = 0; step < mostSteps && !walk.closed; ++step) {
        const int next = m_reading.skipSpaces(walk.at);
        if (m_reading.at(next) == u'\n')
            break;
        walk.spaced = next > walk.at;
        walk.at = next;
        if (m_reading.at(next) == u'(') {
            if (!readBracket(walk))
                break;
            continue;
        }
        if (!walk.spaced && walk.roleStart < 0 && !walk.sawSpan) {
            if (!readTitle(walk) || !(walk.use & (Glued | Honorific)))
                return {};
            continue;
        }
        if (readTitle(walk))
            continue;
        if (const int spanEnd = spanFrom(next);
            spanEnd > next && walk.roleStart < 0 && walk.pendingStart < 0) {
            // 서울시장 is a title, though 서울시 is a place.
            if (readCompound(walk))
                continue;
            walk.at = spanEnd;
            walk.sawSpan = true;
            if (m_reading.kind(spanEnd) == CharKind::Hangul && !m_reading.startsRun(spanEnd)) {
                if (m_reading.at(spanEnd) != u'의')
                    break;
                ++walk.at;
            }
            continue;
        }
        if (readCompound(walk) || readModifier(walk))
            continue;
        break;
    }
    if (walk.roleStart < 0)
        return {};
    Role role{walk.roleStart, walk.roleEnd, {}, walk.use, walk.employerStart, walk.employerEnd};
    if (!(walk.use & Honorific))
        role.text = m_reading.view(role.start, role.end).toString();
    return role;
}

// (017670) after an organisation is passed over; (CEO) and (사장) after a title belong to it.
bool TitleReader::readBracket(Walk &walk) const
{
    int close = walk.at + 1;
    while (close - walk.at < longestAside && m_reading.at(close) != u')' && m_reading.at(close) != u'\n')
        ++close;
    if (m_reading.at(close) != u')' || walk.spaced)
        return false;
    const QStringView inside = m_reading.view(walk.at + 1, close);
    // 홍길동(64) 한빛소프트 대표, 최모(26)씨: the age is passed over, and the name in Chinese characters.
    const bool isAgeOrHanja = !inside.isEmpty()
        && (inside.front().isDigit() || kindOf(inside.front().unicode()) == CharKind::Han);
    if (walk.roleStart < 0 && !walk.sawSpan && isAgeOrHanja) {
        walk.at = close + 1;
        return true;
    }
    if (walk.roleStart >= 0) {
        const WordTable::Match title = m_context.grammar.titles.find(inside);
        if (!title || walk.closed)
            return false;
        walk.roleEnd = close + 1;
        walk.closed = m_reading.isWordPart(close + 1);
    } else if (!walk.sawSpan) {
        return false;
    }
    walk.at = close + 1;
    return true;
}

// 전 대통령 배우자: somebody else, and no actor (배우).
bool TitleReader::isPartOfSpouse(int start, int end) const
{
    return m_reading.view(start, end) == u"배우" && m_reading.at(end) == u'자';
}

bool TitleReader::readTitle(Walk &walk) const
{
    const int start = walk.at;
    WordTable::Match best;
    bool ended = false;
    m_context.grammar.titles.forEachPrefix(
        m_reading.view(start, qMin(m_reading.size(), start + longestTitleWord)), [&](WordTable::Match match) {
            const int end = start + match.length;
            const bool fits = m_context.grammar.particles.isTailAt(m_reading, end);
            if (!(match.value & FollowsName) || !fits || isPartOfSpouse(start, end))
                return;
            best = match;
            ended = m_reading.isWordPart(end);
        });
    if (!best)
        return false;
    if (walk.roleStart < 0) {
        // 홍길동 한빛소프트 대표: one unknown word before a company's title is the company.
        if (walk.modifiers == 1 && !walk.sawSpan
            && hasUse(m_reading.view(start, start + best.length), OfCompany)
            && isUnknownWord(walk.pendingStart, walk.pendingEnd)) {
            walk.employerStart = walk.pendingStart;
            walk.employerEnd = walk.pendingEnd;
            walk.pendingStart = -1;
        }
        walk.roleStart = walk.pendingStart >= 0 ? walk.pendingStart : start;
    }
    walk.roleEnd = start + best.length;
    walk.at = walk.roleEnd;
    walk.use = best.value;
    walk.closed = ended || (best.value & Honorific);
    walk.modifiers = 0;
    return true;
}

// A word that ends in a title: 서울시장, 국토부장관, 정책본부장.
bool TitleReader::readCompound(Walk &walk) const
{
    const int hangulEnd = m_reading.hangulEnd(walk.at);
    if (hangulEnd - walk.at < 3 || hangulEnd - walk.at > longestTitleWord || m_reading.isWordPart(hangulEnd))
        return false;
    for (int end = hangulEnd; end > walk.at + 2 && end > hangulEnd - 5; --end) {
        if (!m_context.grammar.particles.isTailAt(m_reading, end))
            continue;
        for (int length = qMin(6, end - walk.at - 1); length >= 2; --length) {
            const WordTable::Match title = m_context.grammar.titles.find(m_reading.view(end - length, end));
            if (!title || !(title.value & FollowsName) || (title.value & Honorific))
                continue;
            if (walk.roleStart < 0)
                walk.roleStart = walk.pendingStart >= 0 ? walk.pendingStart : walk.at;
            walk.roleEnd = end;
            walk.use = title.value;
            walk.closed = end != hangulEnd;
            walk.at = end;
            return true;
        }
    }
    return false;
}

// Words between the organisation and the title: DS 부문장, AI인프라 사장, 전 대통령, 겸.
bool TitleReader::readModifier(Walk &walk) const
{
    const std::size_t index = std::size_t(m_reading.wordIndex(walk.at));
    if (index >= m_reading.words().size() || m_reading.words()[index].start != walk.at)
        return false;
    const Word word = m_reading.words()[index];
    const QStringView view = m_reading.view(word);
    if (m_reading.at(word.end) != u' ' && m_reading.at(word.end) != u'·')
        return false;
    const WordTable::Match modifier = walk.roleStart < 0 ? m_modifiers.find(view) : WordTable::Match();
    if (modifier && modifier.value == Skipped) {
        walk.at = word.end;
        return true;
    }
    if (!modifier && !(view == u"겸" && walk.roleStart >= 0)) {
        if (walk.roleStart >= 0 || ++walk.modifiers > mostModifiers || !isBareWord(word.start, word.end))
            return false;
    }
    if (walk.pendingStart < 0)
        walk.pendingStart = word.start;
    walk.pendingEnd = word.end;
    walk.at = word.end;
    return true;
}

bool TitleReader::hasUse(QStringView title, int use) const
{
    return m_context.grammar.titles.find(title).value & use;
}

// Not a word that the language has beside this name: a company or an office that no list knows.
bool TitleReader::isUnknownWord(int start, int end) const
{
    const QStringView word = m_reading.view(start, end);
    if (word.size() < 3 || m_context.grammar.ordinaryWords.contains(word)
        || m_context.grammar.titles.contains(word))
        return false;
    return m_reading.kind(start) == CharKind::Latin || m_reading.hangulEnd(start) == end;
}

// A noun without a particle, as far as its end shows.
bool TitleReader::isBareWord(int start, int end) const
{
    static constexpr QStringView endings = u"은는을를의에와과로고며해서한된던인도만이가어";
    if (end - start > longestTitleWord || end - start < 2)
        return false;
    if (m_reading.kind(end - 1) == CharKind::Latin)
        return true;
    return m_reading.kind(end - 1) == CharKind::Hangul && !endings.contains(QChar(m_reading.at(end - 1)));
}

std::optional<Role> TitleReader::before(int start) const
{
    if (m_reading.at(start - 1) != u' ')
        return {};
    const std::size_t index = std::size_t(m_reading.wordIndex(start - 2));
    if (index >= m_reading.words().size() || m_reading.words()[index].end != start - 1)
        return {};
    const Word word = m_reading.words()[index];
    if (word.size() > longestTitleWord)
        return {};
    for (int length = word.size(); length >= 2; --length) {
        const WordTable::Match title
            = m_context.grammar.titles.find(m_reading.view(word.end - length, word.end));
        if (!title || !(title.value & PrecedesName))
            continue;
        // 탤런트 as the end of another word says nothing when the rest is one syllable (부/모/델).
        if (length != word.size() && (length < 2 || word.size() - length < 2))
            continue;
        return Role{word.start, word.end, m_reading.view(word).toString(), title.value};
    }
    return {};
}

} // namespace sokbo::entity
