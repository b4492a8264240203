// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 전, which stands before a former office, and 대행, the end of an acting one.
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

// 권한대행 and 대행 of an office are the holder of 대통령 권한대행.
bool fitsTitle(const QString &role, const QString &title)
{
    return role == title || ((role == "권한대행"_L1 || role == "대행"_L1) && title.endsWith(role));
}

} // namespace

Result<> ShortNames::load()
{
    return readOfficeHolders()
        .map([this](std::vector<OfficeHolder> holders) { m_holders = std::move(holders); })
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

QString ShortNames::holderOf(const Candidate &candidate, const QDate &day) const
{
    const QString role = QString(candidate.role).remove(u"전 "_s);
    for (const OfficeHolder &holder : m_holders)
        if (holder.name.startsWith(candidate.name) && fitsTitle(role, holder.title) && holder.holdsOn(day))
            return holder.name;
    return {};
}

} // namespace sokbo::entity
