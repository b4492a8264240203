// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/occupation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sokbo {

namespace {

struct Walk {
    Occupation occupation;
    std::u16string_view ends; // of roles, with a space around each
};

// English roles are compared in lower case.
constexpr std::array walks{
    Walk{Occupation::Stage,
        u" 배우 가수 래퍼 개그맨 개그우먼 코미디언 희극인 방송인 탤런트 모델 성우 아이돌 보컬 "
        u"싱어송라이터 작곡가 작사가 지휘자 피아니스트 바이올리니스트 첼리스트 기타리스트 "
        u"드러머 소프라노 테너 무용가 무용수 발레리나 안무가 소리꾼 화가 조각가 소설가 시인 "
        u"웹툰작가 만화가 영화감독 연출가 유튜버 크리에이터 아나운서 actor actress singer "
        u"rapper comedian musician pianist violinist composer conductor dancer painter "
        u"sculptor novelist poet filmmaker youtuber "},
    Walk{Occupation::Sport,
        u" 선수 투수 포수 타자 내야수 외야수 유격수 공격수 수비수 미드필더 골키퍼 스트라이커 "
        u"세터 리베로 골퍼 복서 코치 축구감독 야구감독 농구감독 배구감독 player striker "
        u"midfielder defender goalkeeper pitcher catcher golfer boxer swimmer sprinter skater "
        u"gymnast "},
    Walk{Occupation::Press, u" 기자 특파원 논설위원 reporter correspondent columnist "},
    Walk{Occupation::Office,
        u" 대통령 총리 부총리 국무총리 장관 차관 청장 의원 국회의원 의장 부의장 원내대표 대변인 "
        u"비서관 보좌관 시장 군수 구청장 도지사 지사 교육감 대사 총영사 검사 검사장 검찰총장 판사 "
        u"부장판사 대법관 대법원장 재판관 행정관 사무관 부지사 부시장 부구청장 경찰서장 소방서장 "
        u"참모총장 premier minister chancellor senator congressman congresswoman governor mayor "
        u"ambassador judge justice prosecutor "},
    Walk{
        Occupation::Learning, u" 총장 교수 부교수 조교수 학장 연구원 연구위원 애널리스트 professor analyst "},
    Walk{Occupation::Business, u" 사장 부사장 전무 상무 대표이사 각자대표 최고경영자 행장 ceo cfo cto "},
    Walk{Occupation::Affairs,
        u" 권한대행 처장 국장 사무총장 수석 비서실장 변호사 위원장 부위원장 팀장 과장 실장 본부장 "
        u"부문장 센터장 원장 관장 전당장 조합장 검찰단장 수사단장 회장 부회장 이사장 사령관 president "
        u"lawyer chairman chairwoman secretary spokesman spokeswoman spokesperson "},
};

bool holds(std::u16string_view ends, QStringView word)
{
    const QStringView all(ends.data(), qsizetype(ends.size()));
    for (qsizetype at = all.indexOf(word); at > 0; at = all.indexOf(word, at + 1))
        if (all[at - 1] == u' ' && all[at + word.size()] == u' ')
            return true;
    return false;
}

bool isOfAffairs(Occupation occupation)
{
    return occupation == Occupation::Affairs || occupation == Occupation::Office
        || occupation == Occupation::Learning || occupation == Occupation::Business;
}

// What somebody was tells little of what they are.
bool isFormer(const QString &words)
{
    return words.startsWith(QStringLiteral("전 ")) || words.startsWith(QChar(u'前'))
        || words.startsWith(QStringLiteral("former ")) || words.startsWith(QStringLiteral("ex-"));
}

constexpr qsizetype longestEnd = 16; // characters: congresswoman, chairwoman

} // namespace

Occupation occupationOf(const QString &role)
{
    const QString words = role.simplified().toLower();
    QString last = words.section(QLatin1Char(' '), -1);
    // 최고경영자(CEO): the bracket says it again.
    if (const qsizetype bracket = last.indexOf(QLatin1Char('(')); bracket > 0)
        last.truncate(bracket);
    // The longest end first, and two syllables at least: 검찰총장 before 총장, 뮤지컬배우 by 배우.
    for (qsizetype size = std::min(last.size(), longestEnd); size >= 2; --size) {
        const QStringView end = QStringView(last).right(size);
        const bool isWhole = size == last.size();
        if (!isWhole && end.front().unicode() < 0x80)
            continue; // an English word is no end of another
        for (const Walk &walk : walks)
            if (holds(walk.ends, end))
                return isFormer(words) && isOfAffairs(walk.occupation) ? Occupation::Affairs
                                                                       : walk.occupation;
    }
    return Occupation::Unknown;
}

bool mayBeOfOne(Occupation a, Occupation b)
{
    return a == b || (a == Occupation::Affairs && isOfAffairs(b))
        || (b == Occupation::Affairs && isOfAffairs(a));
}

Occupation moreExact(Occupation known, Occupation other)
{
    const bool tellsMore
        = known == Occupation::Unknown || (known == Occupation::Affairs && isOfAffairs(other));
    return tellsMore && other != Occupation::Unknown ? other : known;
}

QString occupationName(Occupation occupation)
{
    switch (occupation) {
    case Occupation::Affairs:
        return QStringLiteral("affairs");
    case Occupation::Stage:
        return QStringLiteral("stage");
    case Occupation::Sport:
        return QStringLiteral("sport");
    case Occupation::Press:
        return QStringLiteral("press");
    case Occupation::Office:
        return QStringLiteral("office");
    case Occupation::Learning:
        return QStringLiteral("learning");
    case Occupation::Business:
        return QStringLiteral("business");
    case Occupation::Unknown:
        break;
    }
    return {};
}

Occupation occupationFromName(const QString &name)
{
    for (const Occupation occupation : {Occupation::Affairs, Occupation::Stage, Occupation::Sport,
             Occupation::Press, Occupation::Office, Occupation::Learning, Occupation::Business})
        if (occupationName(occupation) == name)
            return occupation;
    return Occupation::Unknown;
}

} // namespace sokbo
