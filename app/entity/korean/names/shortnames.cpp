// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 전 and 前, which stand before a former office, 부, which makes another rank of one, 씨 and its
// like behind a name.
#include "entity/korean/names/shortnames.h"

#include "entity/lists/listfile.h"
#include "entity/text/reading.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

enum World : int { Politics = 1, Business = 2, Law = 4 };

int worldsNamed(QStringView letters)
{
    int worlds = 0;
    worlds |= letters.contains(u'p') ? Politics : 0;
    worlds |= letters.contains(u'b') ? Business : 0;
    worlds |= letters.contains(u'l') ? Law : 0;
    return worlds;
}

bool isKoreanName(const QString &name)
{
    return name.size() <= 4 && !name.contains(u' ');
}

} // namespace

Result<> ShortNames::load()
{
    return m_offices.load()
        .and_then([this] {
            return readList(u"korean/rank_names.tsv"_s,
                [this](const ListRow &row) { m_usualRanks.insert(row.text(0), row.text(1)); });
        })
        .and_then([this] {
            return readList(u"korean/ranks.tsv"_s,
                [this](const ListRow &row) { m_ranks.emplace_back(row.text(0), worldsNamed(row.field(1))); });
        });
}

int ShortNames::worldsOf(const QString &rank) const
{
    int worlds = 0;
    for (const auto &[ending, its] : m_ranks)
        if (rank.endsWith(ending))
            worlds |= its;
    return worlds;
}

std::optional<bool> ShortNames::mayCall(QStringView name, const QString &fullName) const
{
    if (kindOf(name.front().unicode()) == CharKind::Han)
        return m_persons.surnameOfHanja.value(name.toString()) == fullName.left(1) && isKoreanName(fullName);
    if (name.size() <= 2 && m_persons.surnames.contains(name))
        return fullName.startsWith(name) && isKoreanName(fullName) && fullName.size() > name.size();
    return {};
}

// 관장 of 독립기념관장; but 회장 is no 부회장.
bool ShortNames::isShortRank(const QString &rank, const QString &whole) const
{
    return rank.size() > 1 && whole.size() > rank.size() && whole.endsWith(rank)
        && whole.at(whole.size() - rank.size() - 1) != u'부';
}

// 김씨, 김 씨, 김(33)씨.
bool ShortNames::isCalledPolitely(const Reading &reading, int end) const
{
    constexpr int longestBracket = 12;
    if (reading.at(end) == u'(') {
        int close = end + 1;
        while (close < end + longestBracket && reading.at(close) != u')')
            ++close;
        end = close + 1;
    }
    const int next = reading.at(end) == u' ' ? end + 1 : end;
    return isOneOf(reading.at(next), u"씨군양옹") && !reading.startsWord(next + 1);
}

// 홍길동(국민의힘)이, “…”이: behind a bracket or a quotation.
bool ShortNames::isParticleAt(const Reading &reading, int start, int end) const
{
    return end - start == 1 && isOneOf(reading.at(start), u"이은는가을를와과의도만나로에라")
        && isOneOf(reading.at(start - 1), u")]”’」』》>");
}

bool ShortNames::isFormer(const QString &role) const
{
    return role.startsWith(u"전 "_s) || role.startsWith(u'前') || role.contains(u" 전 "_s);
}

QString ShortNames::holderOf(
    QStringView called, const QString &role, const QDate &day, const QSet<QString> &bodies) const
{
    if (called.isEmpty() || called.size() > 2)
        return {};
    // 전 장관: a former one, and nobody's surname.
    if (called == u"전" || called == u"현")
        return {};
    const bool isSign = kindOf(called.front().unicode()) == CharKind::Han;
    if (role.isEmpty() && !isSign)
        return {};
    const QString surname = isSign ? m_persons.surnameOfHanja.value(called.toString()) : called.toString();
    return m_offices.holder({called.toString(), surname, role, day, bodies});
}

} // namespace sokbo::entity
