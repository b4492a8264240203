// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: particles, counters of one syllable and the endings 함, 호, 진, 전 that make another thing of a
// name.
#include "entity/korean/weighing/doubts.h"

#include "entity/text/codes.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

// Margins of the tagger below which fewer than half of its names were right, measured on sentences that it
// had not learned, where no other stage found the same.
constexpr int enoughForOrganisation = 150;
constexpr int enoughForOrganisationBeforeTitle = 40; // for an organisation
constexpr int enoughForPlace = 200;
constexpr int enoughForPerson = 60; // that does not look like one
constexpr int enoughForOddPerson = 260; // that looks like another word
constexpr int enoughForHeadlinePerson = 240; // not of the form of a Korean name, in a headline
constexpr int enoughWithinWord = 120; // where more than a particle is written onto it

// Log odds from which three syllables are a name though a part of them is a word.
constexpr int enoughThoughPartIsWord = 250;

bool looksLikeKoreanName(const Grammar &grammar, QStringView name)
{
    return (name.size() == 2 || name.size() == 3) && grammar.persons.beginsWithSurname(name)
        && grammar.persons.model.korean(name) > 0;
}

bool looksLikeName(const Grammar &grammar, QStringView name)
{
    if (name.size() <= 3 && grammar.persons.beginsWithSurname(name))
        return grammar.persons.model.korean(name) > 0;
    return grammar.persons.model.foreign(name) > 0;
}

// 장미, 서민, 컴백 로드맵, 고금리, 성장주: a word, a row of words, or two words in one.
bool looksLikeWord(const Grammar &grammar, QStringView name)
{
    for (QStringView part : name.split(u' '))
        if (grammar.ordinaryWords.contains(part) || grammar.notNames.contains(part))
            return true;
    if (name.size() != 3)
        return false;
    return (grammar.ordinaryWords.contains(name.left(2)) || grammar.ordinaryWords.contains(name.right(2)))
        && grammar.persons.model.korean(name) < enoughThoughPartIsWord;
}

// 한빛야구2031: with a year written onto it the name is that of a game or a series.
bool bearsYear(const Reading &reading, const Candidate &tagged)
{
    const QStringView year = reading.view(tagged.end, std::min(reading.size(), tagged.end + 4));
    const bool isYear = year.startsWith(u"19") || year.startsWith(u"20");
    const int digits
        = int(std::find_if_not(year.begin(), year.end(), [](QChar c) { return c.isDigit(); }) - year.begin());
    return isYear && digits == 4 && reading.kind(tagged.end - 1) == CharKind::Hangul
        && !reading.isWordPart(tagged.end + 4);
}

// 정조대왕함: named for the person.
bool isShip(const WeighingContext &context, const Candidate &candidate)
{
    const Reading &reading = context.reading;
    return reading.at(candidate.end) == u'함'
        && context.grammar.particles.isTailAt(reading, candidate.end + 1);
}

// 성수동에서: nobody is a place.
bool isWhereSomethingIs(const WeighingContext &context, const Candidate &tagged)
{
    return context.reading.view(tagged.end, context.reading.size()).startsWith(u"에서");
}

// 클래스 A, 플랜 B: a letter after what it tells apart; and in a headline it is a person only where it is
// spoken of as one: A씨, B양, C(33)씨.
bool isBareLetter(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    if (tagged.end - tagged.start != 1 || reading.kind(tagged.start) != CharKind::Latin)
        return false;
    const QStringView before = reading.view(std::max(0, tagged.start - 4), tagged.start).trimmed();
    return context.doubts.letterKinds.longestSuffix(before)
        || (context.isHeadline && !isOneOf(reading.at(tagged.end), u"씨군양모("));
}

// 투수진, 교수진: those of the title, and not one of them.
bool isGroupOf(const Grammar &grammar, QStringView name)
{
    return name.size() == 3 && name.endsWith(u'진') && grammar.titles.contains(name.left(2));
}

// 벤투호, 신태용호: the team of the coach, by whose name it goes.
bool isTeamOf(const Grammar &grammar, QStringView name)
{
    if (!name.endsWith(u'호') || name.contains(u' '))
        return false;
    const bool isKorean = grammar.persons.beginsWithSurname(name);
    return isKorean ? name.size() == 4 && !grammar.persons.surnames.contains(name.left(2)) : name.size() >= 3;
}

// 허준이 교수: before a title the syllable is the name's third, and no particle.
bool isThirdSyllable(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    const int end = tagged.end;
    return tagged.end - tagged.start == 2 && reading.at(end) == u'이' && reading.at(end + 1) == u' '
        && looksLikeKoreanName(context.grammar, reading.view(tagged.start, end))
        && context.grammar.titles.longestPrefix(reading.view(end + 2, reading.size()));
}

// 롯데면세점, 한빛카드: what a company's name goes on with within its word, and its kind of business ends.
int endWithBusiness(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    constexpr int longest = 5;
    for (int length = longest; length >= 2; --length) {
        const int end = tagged.end + length;
        if (end > reading.size())
            continue;
        const QStringView rest = reading.view(tagged.end, end);
        const bool isHangul = std::all_of(
            rest.begin(), rest.end(), [](QChar c) { return kindOf(c.unicode()) == CharKind::Hangul; });
        if (isHangul && context.grammar.organisationSuffixes.longestSuffix(rest).length == length
            && context.grammar.particles.isTailAt(reading, end))
            return end;
    }
    return tagged.end;
}

void mendAmount(const Reading &reading, Candidate &tagged)
{
    int &start = tagged.start;
    int &end = tagged.end;
    // 88명…“더: what comes behind such a sign is another thing.
    for (int i = start; i < end; ++i)
        if (isOneOf(reading.at(i), u"…“”"))
            end = i;
    if (reading.view(start, end).startsWith(u"약 "))
        start += 2; // how exact it is, and no part of it
    if (tagged.type != MentionType::Quantity)
        return;
    // 100㎜, 51·59㎡, 31℃: one sign that stands for several letters.
    if (end > start && reading.kind(end - 1) == CharKind::Digit
        && ((reading.at(end) >= 0x3380 && reading.at(end) <= 0x33DF) || isOneOf(reading.at(end), u"℃％")))
        ++end;
    // 50대 4차 접종: two amounts, of which the first counts people or places.
    for (int i = start + 1; i + 1 < end; ++i)
        if (reading.at(i) == u' ' && reading.kind(i + 1) == CharKind::Digit
            && isOneOf(reading.at(i - 1), u"대차명위회개살세곳"))
            end = i;
    while (end > start && isOneOf(reading.at(end - 1), u"↑↓→▲▼]"))
        --end;
}

// Leaves off brackets that open or close outside the name, and marks at its end.
void mendBrackets(const Reading &reading, Candidate &tagged)
{
    int &start = tagged.start;
    int &end = tagged.end;
    QStringView name = reading.view(start, end);
    // [칼럼]정부: what the paper calls the column, and the name.
    if (const qsizetype close = name.lastIndexOf(u']');
        close >= 0 && close + 1 < name.size() && name.indexOf(u'[') < 0) {
        start += int(close) + 1;
        name = reading.view(start, end);
    }
    if (const qsizetype open = name.lastIndexOf(u'['); open > 0 && name.indexOf(u']', open) < 0) {
        start += int(open) + 1;
        name = reading.view(start, end);
    }
    if (const qsizetype open = name.lastIndexOf(u'('); open > 0 && name.indexOf(u')', open) < 0)
        end = start + int(open);
    if (reading.view(start, end).endsWith(u" vs"))
        end -= 3;
    while (end > start && !reading.isWordPart(end - 1) && reading.at(end - 1) != u')')
        --end;
}

// 울산도, 전북도: what remains without the particle is a name of the lists, and the whole is none. 전남전 is
// the match against them.
bool endsInParticle(const WeighingContext &context, const Candidate &tagged)
{
    const QStringView name = context.reading.view(tagged.start, tagged.end);
    const WordTable &listed = context.names().trusted();
    return name.size() > 2 && !context.reading.isWordPart(tagged.end) && listed.contains(name.chopped(1))
        && !listed.contains(name)
        && (name.endsWith(u'전')
            || context.grammar.particles.isTail(name.right(1), name[name.size() - 2].unicode()));
}

// 폴씨: how somebody is called is no part of the name.
bool isCalled(QStringView name)
{
    return name.size() > 1 && name.endsWith(u'씨');
}

void mendName(const WeighingContext &context, Candidate &tagged)
{
    mendBrackets(context.reading, tagged);
    if (tagged.type == MentionType::Person) {
        const QStringView name = context.reading.view(tagged.start, tagged.end);
        for (const char16_t *particle : {u"에겐", u"에게", u"한테", u"께서"})
            if (name.size() > 3 && name.endsWith(QStringView(particle)))
                tagged.end -= 2;
        if (isThirdSyllable(context, tagged))
            ++tagged.end;
        if (isCalled(context.reading.view(tagged.start, tagged.end)))
            --tagged.end;
    }
    if (tagged.type == MentionType::Organisation)
        tagged.end = endWithBusiness(context, tagged);
    if (endsInParticle(context, tagged))
        --tagged.end;
}

} // namespace

void mendBorders(const WeighingContext &context, Candidate &tagged)
{
    const Reading &reading = context.reading;
    const bool isOfName = isName(tagged.type);
    // Amounts may begin with a sign: -1도, $3.
    while (tagged.start < tagged.end && !reading.isWordPart(tagged.start)
        && (isOfName ? reading.at(tagged.start) != u'(' : isOneOf(reading.at(tagged.start), u"…[(“‘\"'<·")))
        ++tagged.start;
    if (isOfName)
        mendName(context, tagged);
    else
        mendAmount(reading, tagged);
}

bool isNobody(const WeighingContext &context, const Candidate &candidate)
{
    if (candidate.type != MentionType::Person)
        return false;
    const QStringView form = context.reading.view(candidate.start, candidate.end);
    return isShip(context, candidate) || isBareLetter(context, candidate)
        || isWhereSomethingIs(context, candidate) || isCalled(form) || isGroupOf(context.grammar, form)
        || isTeamOf(context.grammar, form) || (form.size() > 2 && context.grammar.titles.contains(form));
}

bool isImpossible(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    if (tagged.start >= tagged.end || isCode(context.grammar.names, reading, tagged.start, tagged.end))
        return true;
    if (!isName(tagged.type))
        return isNoAmount(context, tagged);
    if (isBareNumber(reading, tagged)
        || (bearsYear(reading, tagged)
            && !context.grammar.names.trusted().contains(reading.view(tagged.start, tagged.end))))
        return true;
    if (isNobody(context, tagged))
        return true;
    if (tagged.type == MentionType::Organisation
        && context.doubts.things.contains(reading.view(tagged.start, tagged.end)))
        return true;
    if ((tagged.type == MentionType::Place || tagged.type == MentionType::Organisation)
        && context.grammar.traps.isTrap(reading, tagged.start, tagged.end))
        return true;
    // 민주 “명태균: who speaks and the first word that he says are two.
    for (int i = tagged.start + 1; i < tagged.end; ++i)
        if (isOneOf(reading.at(i), u"“‘\"'") && reading.at(i - 1) == u' ')
            return true;
    return false;
}

bool isDoubtful(const WeighingContext &context, const Candidate &tagged)
{
    const Reading &reading = context.reading;
    const Grammar &grammar = context.grammar;
    const QStringView name = reading.view(tagged.start, tagged.end);
    if (!isName(tagged.type))
        return tagged.type == MentionType::Quantity && beginsWord(context, tagged);
    if (tagged.type == MentionType::Organisation) {
        // 과학기술부 장관: whose minister somebody is, is somewhere to work.
        const bool isTitled = reading.at(tagged.end) == u' '
            && grammar.titles.longestPrefix(reading.view(tagged.end + 1, reading.size()));
        return tagged.margin.value_or(0)
            < (isTitled ? enoughForOrganisationBeforeTitle : enoughForOrganisation)
            || (tagged.margin.value_or(0) < enoughWithinHeadlineWord && grammar.notNames.contains(name));
    }
    const bool isWithinWord = reading.kind(tagged.end) == CharKind::Hangul
        && reading.kind(tagged.end - 1) == CharKind::Hangul
        && !grammar.particles.isTailAt(reading, tagged.end);
    if (isWithinWord
        && tagged.margin.value_or(0) < (context.isHeadline ? enoughWithinHeadlineWord : enoughWithinWord))
        return true;
    if (tagged.type == MentionType::Place)
        return tagged.margin.value_or(0) < enoughForPlace;
    if (name.size() == 1)
        return context.isHeadline && tagged.margin.value_or(0) < enoughForHeadlinePerson;
    // 레이, 대상: companies, and words that the lists do not trust.
    if (grammar.names.doubtful().contains(name) && tagged.margin.value_or(0) < enoughForOddPerson)
        return true;
    // Behind, believer: a person is called by a word of Latin letters more seldom than anything else is.
    const bool isLatin = std::none_of(
        name.begin(), name.end(), [](QChar c) { return kindOf(c.unicode()) == CharKind::Hangul; });
    if (isLatin || looksLikeWord(grammar, name))
        return tagged.margin.value_or(0) < enoughForOddPerson;
    if (context.isHeadline && tagged.margin.value_or(0) < enoughForHeadlinePerson
        && !looksLikeKoreanName(grammar, name))
        return true;
    return tagged.margin.value_or(0) < enoughForPerson && !looksLikeName(grammar, name);
}

bool actsAsCompany(const WeighingContext &context, int end)
{
    const Reading &reading = context.reading;
    int at = end;
    while (at < end + 3 && !reading.isWordPart(at) && reading.at(at) != u'\n')
        ++at;
    // With a particle between: 팀스완과 업무협약.
    while (at == end && at < reading.size() && reading.kind(at) == CharKind::Hangul && at < end + 2)
        ++at;
    if (at > end && reading.at(at) == u' ' && reading.isWordPart(at - 1))
        ++at;
    return at > end
        && context.doubts.companyActs.longestPrefix(reading.view(at, qMin(reading.size(), at + 8)));
}

} // namespace sokbo::entity
