// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: how somebody is called whose name is kept back: 모 and 아무개 behind a surname, a letter (A, ㄱ),
// a sign for each syllable (○), and what stands behind these: 씨, an age, a title, 등.
#include "entity/korean/names/anonymous.h"

#include "entity/korean/names/titles.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

constexpr int longestBracket = 14; // UTF-16 units: (33·여), (가명·47·회사원)
constexpr int longestHidden = 4; // syllables of a name with signs in it
constexpr int mostJoined = 12; // in one row: 김모·이모·박모 씨
constexpr QStringView honorifics = u"씨군양옹";

bool isSign(char16_t unit)
{
    const bool isSyllable = unit >= 0xac00 && unit <= 0xd7a3; // as most are
    return !isSyllable && isOneOf(unit, u"○〇◯●□△▲◇☆*ㅇ");
}

bool isSignLetter(char16_t unit)
{
    return isOneOf(unit, u"OoXx");
}

bool isConsonant(char16_t unit)
{
    return unit >= u'ㄱ' && unit <= u'ㅎ';
}

class AnonymousFinder {
public:
    AnonymousFinder(const KoreanContext &context, Candidates &found)
        : m_reading(context.reading)
        , m_grammar(context.grammar)
        , m_found(found)
    {
    }

    void run()
    {
        const int size = m_reading.size();
        for (int at = 0; at < size;) {
            const int end = beginsName(at) ? findAt(at, 0) : -1;
            if (end > at)
                m_claims.push_back({at, end});
            at = end > at ? end : at + 1;
        }
        dropOthers();
    }

private:
    enum class Follow {
        Nothing,
        Honorific, // or an age, or 가명: a person for certain
        Title,
        Others, // 등 3명, or another in the row
    };

    // 모 of 이 모 씨 is nobody else.
    void dropOthers()
    {
        if (m_claims.empty())
            return;
        std::erase_if(m_found, [this](const Candidate &candidate) {
            if (candidate.isAnonymous || candidate.type != MentionType::Person)
                return false;
            const auto claim = std::upper_bound(m_claims.begin(), m_claims.end(), candidate.start,
                [](int start, const std::pair<int, int> &each) { return start < each.second; });
            return claim != m_claims.end() && claim->first < candidate.end;
        });
    }

    bool beginsName(int at) const
    {
        const char16_t unit = m_reading.at(at);
        if (m_reading.isWordPart(at - 1) && m_reading.kind(at - 1) != CharKind::Han)
            return false;
        return m_reading.kind(at) == CharKind::Hangul || (unit >= u'A' && unit <= u'Z') || isConsonant(unit)
            || (isSign(unit) && !isSign(m_reading.at(at - 1)));
    }

    // The end of what stands here for somebody; -1 for none. `joined`: how many of the row stand before.
    int findAt(int start, int joined)
    {
        if (joined > mostJoined)
            return -1;
        const char16_t unit = m_reading.at(start);
        if (unit >= u'A' && unit <= u'Z')
            return findLetter(start, joined);
        if (isConsonant(unit) && !isSign(m_reading.at(start + 1)))
            return findLetter(start, joined);
        if (isSign(unit))
            return findSigns(start, joined);
        return findSurname(start, joined);
    }

    // A first, cheap look: most words begin with no name that is kept back.
    bool mayBeHidden(int start) const
    {
        for (const int at : {start + 1, start + 2}) {
            const char16_t unit = m_reading.at(at);
            if (unit == u'모' || unit == u'아' || unit == u' ' || isSign(unit) || isSignLetter(unit))
                return true;
        }
        return m_reading.at(m_reading.hangulEnd(start)) == u'(';
    }

    int findSurname(int start, int joined)
    {
        if (!mayBeHidden(start))
            return -1;
        for (const int length : {2, 1}) {
            const int end = start + length;
            if (end > m_reading.size() || !m_grammar.persons.surnames.find(m_reading.view(start, end)))
                continue;
            if (const int found = findSomebody(start, end, joined); found > 0)
                return found;
            if (const int found = findHidden(start, end, joined); found > 0)
                return found;
        }
        return findPseudonym(start);
    }

    // 김모 씨, 김 모 씨, 김모(33)씨, 김아무개 씨.
    int findSomebody(int start, int end, int joined)
    {
        const bool isSpaced = m_reading.at(end) == u' ';
        const int word = isSpaced ? end + 1 : end;
        const bool isNobody = m_reading.view(word, word + 3) == u"아무개";
        if (!isNobody && m_reading.at(word) != u'모')
            return -1;
        const int after = word + (isNobody ? 3 : 1);
        // 김 모처럼, 이 모든: a word of its own.
        if (isSpaced && m_reading.isWordPart(after) && !honorifics.contains(QChar(m_reading.at(after))))
            return -1;
        QString role;
        const Follow follow = followAt(after, joined, role);
        if (follow == Follow::Nothing)
            return isNobody && m_grammar.particles.isTailAt(m_reading, after) ? add(start, after, {}) : -1;
        if (!isNobody && follow != Follow::Honorific && isWord(m_reading.view(start, after)))
            return -1;
        return add(start, isNobody && !isSpaced ? after : end, role, after);
    }

    // 부모 교사, 추모 위원장: words that only look so. 이모 경위 and 장모 전 대표 are somebody, because the
    // surnames are common and nobody's aunt is called by her rank.
    static bool isWord(QStringView form)
    {
        static constexpr std::array words{QStringView(u"부모"), QStringView(u"공모"), QStringView(u"추모"),
            QStringView(u"사모"), QStringView(u"성모"), QStringView(u"양모"), QStringView(u"소모"),
            QStringView(u"전모"), QStringView(u"규모"), QStringView(u"유모")};
        return std::find(words.begin(), words.end(), form) != words.end();
    }

    // 박○○, 김OO, 이*수, 최○ 씨.
    int findHidden(int start, int surnameEnd, int joined)
    {
        int end = surnameEnd;
        int signs = 0;
        int letters = 0;
        while (end - start < longestHidden + 1) {
            const char16_t unit = m_reading.at(end);
            if (isSign(unit))
                ++signs;
            else if (isSignLetter(unit) && (end == surnameEnd || m_reading.at(end - 1) == unit || signs == 0))
                ++letters;
            else
                break;
            ++end;
        }
        if (signs + letters == 0 || signs + letters > 3 || (signs > 0 && letters > 0))
            return -1;
        QString role;
        // 김○수, 김O수 씨: one syllable of the name is told, and it is no particle.
        if (signs + letters == 1 && m_reading.kind(end) == CharKind::Hangul && !isHonorificAt(end)) {
            const Follow follow = followAt(end + 1, joined, role);
            const bool isEnd = m_grammar.particles.isTailAt(m_reading, end + 1)
                && !m_grammar.particles.isTailAt(m_reading, end);
            return follow == Follow::Honorific || (isEnd && signs == 1) ? add(start, end + 1, role) : -1;
        }
        if (m_reading.kind(end) == CharKind::Latin || m_reading.kind(end) == CharKind::Digit)
            return -1;
        const Follow follow = followAt(end, joined, role);
        // 제○○호, 전○○, 이X: what is no name without 씨 behind it.
        const bool mayBeOther = m_reading.view(start, surnameEnd) == u"제" || signs + letters == 1;
        if (follow != Follow::Honorific
            && (mayBeOther || (m_reading.isWordPart(end) && !m_grammar.particles.isTailAt(m_reading, end))))
            return -1;
        return add(start, end, role);
    }

    // ○○○ 씨, ㅇㅇㅇ(33): not even the surname.
    int findSigns(int start, int joined)
    {
        int end = start;
        while (isSign(m_reading.at(end)) && end - start <= longestHidden)
            ++end;
        QString role;
        // ○ 양 팀: a list's sign.
        if ((end - start == 1 && m_reading.at(end) == u' ')
            || followAt(end, joined, role) != Follow::Honorific)
            return -1;
        return add(start, end, role);
    }

    // A씨, B 군, C(17)양, A 교수, K모 씨, ㄱ씨.
    int findLetter(int start, int joined)
    {
        int end = start + 1;
        if (m_reading.kind(end) == CharKind::Latin || m_reading.kind(end) == CharKind::Digit
            || isConsonant(m_reading.at(end)) || m_reading.at(start - 1) == u'&'
            || m_reading.at(start - 1) == u'-')
            return -1;
        if (m_reading.at(end) == u'모' && !m_grammar.particles.isTailAt(m_reading, end))
            ++end;
        QString role;
        if (followAt(end, joined, role) == Follow::Nothing)
            return -1;
        return add(start, start + 1, role, end);
    }

    // 홍길동(가명·33) 씨: the name is nobody's.
    int findPseudonym(int start)
    {
        const int end = m_reading.hangulEnd(start);
        if (end - start < 2 || end - start > 4 || m_reading.at(end) != u'(')
            return -1;
        const int close = bracketEnd(end);
        if (close < 0 || !m_reading.view(end, close).contains(u"가명"))
            return -1;
        return add(start, end, {});
    }

    // One past the bracket that opens here; -1 where none closes soon.
    int bracketEnd(int open) const
    {
        for (int at = open + 1; at < open + longestBracket + 1; ++at)
            if (m_reading.at(at) == u')')
                return at + 1;
        return -1;
    }

    // (33), (33·여), (여·33), (여), (30대), (가명): about a person.
    bool isAboutPerson(int open, int close) const
    {
        const QStringView inside = m_reading.view(open + 1, close - 1);
        if (inside == u"여" || inside == u"남" || inside.contains(u"가명"))
            return true;
        int digits = 0;
        for (const QChar unit : inside)
            digits += unit.isDigit() ? 1 : 0;
        if (digits == 0 || digits > 2)
            return false;
        const QStringView rest = inside.mid(inside.front().isDigit() ? digits : 0);
        return rest.isEmpty() || isOneOf(rest.front().unicode(), u"·,세대ㆍ여남") || inside.endsWith(u'세');
    }

    Follow followAt(int end, int joined, QString &role)
    {
        int next = end;
        bool isAged = false;
        const int bracket = m_reading.at(next) == u' ' ? next + 1 : next;
        if (m_reading.at(bracket) == u'(') {
            const int close = bracketEnd(bracket);
            if (close < 0 || !isAboutPerson(bracket, close))
                return Follow::Nothing;
            isAged = true;
            next = close;
        }
        if (isHonorificAt(next) || (m_reading.at(next) == u' ' && isHonorificAt(next + 1)))
            return Follow::Honorific;
        role = titleAt(m_reading.at(next) == u' ' ? next + 1 : next);
        if (isAged)
            return Follow::Honorific;
        if (!role.isEmpty())
            return Follow::Title;
        return isRow(next, joined) ? Follow::Others : Follow::Nothing;
    }

    // 씨는, 군(17), 양의: and not 군사, 양국.
    bool isHonorificAt(int at) const
    {
        const char16_t unit = m_reading.at(at);
        if (!honorifics.contains(QChar(unit)))
            return isPolite(at);
        return m_grammar.particles.isTailAt(m_reading, at + 1) || m_reading.at(at + 1) == u'측';
    }

    bool isPolite(int at) const
    {
        static constexpr std::array words{QStringView(u"할머니"), QStringView(u"할아버지"),
            QStringView(u"어르신"), QStringView(u"어린이"), QStringView(u"여인")};
        for (const QStringView word : words)
            if (m_reading.view(at, m_reading.size()).startsWith(word)
                && m_grammar.particles.isTailAt(m_reading, at + int(word.size())))
                return true;
        return false;
    }

    QString titleAt(int start) const
    {
        const bool isFormer = m_reading.at(start) == u'전' && m_reading.at(start + 1) == u' ';
        const int titleStart = isFormer ? start + 2 : start;
        WordTable::Match best;
        m_grammar.titles.forEachPrefix(
            m_reading.view(titleStart, qMin(m_reading.size(), titleStart + longestTitleWord)),
            [&](WordTable::Match title) {
                if ((title.value & FollowsName) && !(title.value & Honorific) && title.length > 1
                    && m_grammar.particles.isTailAt(m_reading, titleStart + title.length))
                    best = title;
            });
        return best ? m_reading.view(start, titleStart + best.length).toString() : QString();
    }

    // 김모·이모 씨, A, B 씨, 김모 등 3명: another of the kind behind, or how many.
    bool isRow(int at, int joined)
    {
        if (m_reading.view(at, at + 3) == u" 등 " && m_reading.kind(at + 3) == CharKind::Digit)
            return true;
        const char16_t sign = m_reading.at(at);
        if (!isOneOf(sign, u"·ㆍ,와과"))
            return false;
        const int next = at + (m_reading.at(at + 1) == u' ' ? 2 : 1);
        if (m_reading.kind(next) != CharKind::Hangul && !isSign(m_reading.at(next))
            && m_reading.kind(next) != CharKind::Latin && !isConsonant(m_reading.at(next)))
            return false;
        // What follows is found again when it is its turn; here it only proves this one.
        const std::size_t count = m_found.size();
        const bool isFound = findAt(next, joined + 1) > 0;
        m_found.resize(count);
        return isFound;
    }

    int add(int start, int end, const QString &role, int after = 0)
    {
        Candidate candidate{start, end, MentionType::Person, Anonymous, {}, role};
        candidate.isAnonymous = true;
        m_found.push_back(std::move(candidate));
        return qMax(end, after);
    }

    const Reading &m_reading;
    const Grammar &m_grammar;
    Candidates &m_found;
    std::vector<std::pair<int, int>> m_claims; // in order
};

} // namespace

void findAnonymous(const KoreanContext &context, Candidates &found)
{
    AnonymousFinder(context, found).run();
}

} // namespace sokbo::entity
