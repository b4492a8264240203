// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namesakes.h"

#include "text/hangul.h"

#include <algorithm>

namespace sokbo {

namespace {

// Company is looked for in the newest articles of somebody: of a president's hundred thousand all would have
// met everybody.
constexpr int articlesCompared = 200;

qint64 lastNamed(Database &database, EntityId id)
{
    Query query(database, "mention.lastNamed", id.value);
    return query.next() ? query.integer(0) : 0;
}

bool hasHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return isHangulSyllable(letter); });
}

// A Korean name, of a few syllables, is borne by many; a name in parts or in other letters by one mostly.
bool isBorneByMany(const QString &name)
{
    constexpr qsizetype longest = 4;
    return name.size() <= longest
        && std::all_of(name.begin(), name.end(), [](QChar letter) { return isHangulSyllable(letter); });
}

// What an English text calls a Korean is not compared with what a Korean text does.
void addRank(QStringList &ranks, const QString &name, const KnownRole &role)
{
    if (hasHangul(name) == role.isKorean && !role.rank.isEmpty() && !ranks.contains(role.rank))
        ranks.append(role.rank);
}

// 구청장 and 도봉구청장, 지사 and 도지사; but 본부장 is no 부장, and 이사장 no 사장.
bool isOfRank(const QString &longer, const QString &rank)
{
    if (!hasHangul(rank) || !longer.endsWith(rank))
        return false;
    const QStringView before = QStringView(longer).chopped(rank.size());
    return before.size() != 1 || QStringView(u"부도시군당전현").contains(before.front());
}

bool haveOneRank(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.begin(), some.end(), [&](const QString &a) {
        return std::any_of(others.begin(), others.end(), [&](const QString &b) {
            return a.compare(b, Qt::CaseInsensitive) == 0 || isOfRank(a, b) || isOfRank(b, a);
        });
    });
}

// Whoever acts, sings, plays or reports does that; in public affairs one may have many posts.
bool isCalling(Occupation occupation)
{
    return occupation == Occupation::Stage || occupation == Occupation::Sport
        || occupation == Occupation::Press;
}

} // namespace

std::optional<Namesake> latestOf(Database &database, const QList<Namesake> &all)
{
    if (all.size() == 1)
        return all.first();
    std::optional<Namesake> latest;
    qint64 time = 0;
    for (const Namesake &known : all)
        if (const qint64 named = lastNamed(database, known.id); !latest || named > time) {
            latest = known;
            time = named;
        }
    return latest;
}

NamesakeChooser::NamesakeChooser(
    Database &database, KnownNames &names, KnownRoles &roles, const QList<Mention> &mentions)
    : m_database(database)
    , m_names(names)
    , m_roles(roles)
    , m_mentions(mentions)
{
    for (const Mention &mention : mentions) {
        if (mention.type != MentionType::Person || mention.role.isEmpty())
            continue;
        Standing &standing = m_standings[mention.name];
        const KnownRole role = m_roles.read(mention.role);
        standing.occupation = moreExact(standing.occupation, role.occupation);
        addRank(standing.ranks, mention.name, role);
    }
}

std::optional<Namesake> NamesakeChooser::chosen(const Mention &mention, const QList<Namesake> &all)
{
    if (mention.type != MentionType::Person)
        return latestOf(m_database, all);
    const Standing standing = m_standings.value(mention.name);
    Fit best = Fit::Possible;
    QList<Namesake> fitting;
    for (const Namesake &known : all) {
        const Fit its = fit(mention.name, known, standing, all.size() == 1);
        if (its < best)
            continue;
        if (its > best)
            fitting.clear();
        best = its;
        fitting.append(known);
    }
    return latestOf(m_database, fitting);
}

QString NamesakeChooser::senseOfNew(const Mention &mention, const QList<Namesake> &others) const
{
    if (others.isEmpty())
        return {};
    const QString occupation = occupationName(m_standings.value(mention.name).occupation);
    const auto isTaken = [&](const QString &sense) {
        return std::any_of(
            others.begin(), others.end(), [&](const Namesake &other) { return other.sense == sense; });
    };
    QString sense = occupation;
    for (int number = 2; isTaken(sense); ++number)
        sense = QStringLiteral("%1 %2").arg(occupation).arg(number).trimmed();
    return sense;
}

NamesakeChooser::Fit NamesakeChooser::fit(
    const QString &name, const Namesake &known, const Standing &standing, bool isOnlyOne)
{
    if (isOnlyOne && standing.ranks.isEmpty() && standing.occupation == Occupation::Unknown)
        return Fit::Possible;
    const Standing theirs = standingOf(known, name);
    const bool isWorkKnown
        = theirs.occupation != Occupation::Unknown && standing.occupation != Occupation::Unknown;
    if (isWorkKnown && !mayBeOfOne(theirs.occupation, standing.occupation))
        return Fit::Impossible;
    const bool isOfOneWork = isWorkKnown && theirs.occupation == standing.occupation;
    if (isOfOneWork && isCalling(standing.occupation))
        return Fit::Rank;
    const bool hasOneRank = haveOneRank(theirs.ranks, standing.ranks);
    // Where there is nobody to choose from, company only matters if it parts two.
    if (isOnlyOne && (hasOneRank || theirs.ranks.isEmpty() || standing.ranks.isEmpty()))
        return Fit::Possible;
    if (wasInCompany(known, name))
        return hasOneRank ? Fit::RankInCompany : Fit::Company;
    if (hasOneRank)
        return Fit::Rank;
    // Two posts in two worlds: two people, unless the document names nothing else to go by.
    const bool tells = !theirs.ranks.isEmpty() && !standing.ranks.isEmpty() && company().names.size() > 1;
    if (tells && isBorneByMany(name))
        return Fit::Impossible;
    return isOfOneWork ? Fit::Work : Fit::Possible;
}

NamesakeChooser::Standing NamesakeChooser::standingOf(const Namesake &known, const QString &name)
{
    Standing standing;
    standing.occupation = occupationFromName(known.sense.section(u' ', 0, 0));
    const bool isSettled = standing.occupation != Occupation::Unknown;
    for (const KnownRole &role : m_roles.of(known.id)) {
        if (!isSettled)
            standing.occupation = moreExact(standing.occupation, role.occupation);
        addRank(standing.ranks, name, role);
    }
    return standing;
}

bool NamesakeChooser::wasInCompany(const Namesake &known, const QString &name)
{
    const auto asked = m_wereInCompany.constFind(known.id);
    if (asked != m_wereInCompany.constEnd())
        return *asked;
    const QHash<EntityId, Name> &bearers = company().bearers;
    bool was = false;
    if (company().names.size() > 1) { // others than those of the name itself
        Query query(m_database, "mention.companions", known.id.value, articlesCompared);
        while (!was && query.next()) {
            const auto companion = bearers.constFind(EntityId{query.integer(0)});
            was = companion != bearers.constEnd() && *companion != Name(MentionType::Person, name);
        }
    }
    m_wereInCompany.insert(known.id, was);
    return was;
}

const NamesakeChooser::Company &NamesakeChooser::company()
{
    if (m_company)
        return *m_company;
    m_company.emplace();
    for (const Mention &mention : m_mentions) {
        // Where something happens says little of whom it happens to.
        const Name name(mention.type, mention.name);
        if (!hasIdentity(mention) || mention.type == MentionType::Place || m_company->names.contains(name))
            continue;
        m_company->names.insert(name);
        for (const Namesake &bearer : m_names.of(mention.type, mention.name))
            m_company->bearers.insert(bearer.id, name);
    }
    return *m_company;
}

} // namespace sokbo
