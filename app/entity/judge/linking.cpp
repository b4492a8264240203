// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <limits>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// Nobody is meant by a surname so many people back.
constexpr std::size_t mostPeople = 400;

struct KnownPerson {
    QString name;
    QSet<QString> ranks;
    int firstPlace = 0; // the number of the mention, counted over all fields
    int lastPlace = 0;
};

// 대표이사 사장 → 사장, 최고경영자(CEO) → CEO: the word by which somebody is called again.
QString rankOf(QString role)
{
    if (role.endsWith(u')'))
        role = role.mid(role.lastIndexOf(u'(') + 1).chopped(1);
    role = role.mid(role.lastIndexOf(u' ') + 1);
    if (role == "최고경영자"_L1 || role == "CEO"_L1)
        return u"CEO"_s;
    return role == "대표이사"_L1 ? u"대표"_s : role;
}

// Ranks that one person may well hold side by side in a text.
int worldOf(const QString &rank)
{
    static constexpr std::array politics{u"의원", u"대표", u"원내대표", u"최고위원", u"후보", u"위원장",
        u"장관", u"지사", u"시장", u"총리", u"당선인", u"비대위원장", u"사무총장", u"대변인", u"대통령",
        u"대행", u"권한대행", u"국무위원장", u"주석", u"부총리"};
    static constexpr std::array business{u"대표", u"사장", u"회장", u"부회장", u"CEO", u"부사장", u"전무",
        u"상무", u"이사", u"의장", u"부문장", u"창업자", u"본부장"};
    static constexpr std::array law{
        u"검사", u"판사", u"변호사", u"총장", u"부장판사", u"검사장", u"지검장", u"특검", u"재판관"};
    int worlds = 0;
    const auto contains = [&](const auto &words) {
        return std::any_of(words.begin(), words.end(),
            [&](const char16_t *word) { return rank.endsWith(QStringView(word)); });
    };
    worlds |= contains(politics) ? 1 : 0;
    worlds |= contains(business) ? 2 : 0;
    worlds |= contains(law) ? 4 : 0;
    return worlds;
}

class Linker {
public:
    Linker(const Lexicons &lexicons, const QDate &published, std::vector<Field> &fields)
        : m_lexicons(lexicons)
        , m_published(published)
        , m_fields(fields)
    {
    }

    void run()
    {
        collectPeople();
        int place = 0;
        for (Field &field : m_fields) {
            for (Candidate &candidate : field.found) {
                ++place;
                if (candidate.type == MentionType::Person)
                    linkPerson(field.reading, candidate, place);
            }
            std::erase_if(field.found, [](const Candidate &candidate) { return candidate.needsLink; });
        }
    }

private:
    void collectPeople()
    {
        int place = 0;
        for (const Field &field : m_fields)
            for (const Candidate &candidate : field.found) {
                ++place;
                if (candidate.type != MentionType::Person || candidate.isShortName
                    || candidate.name.size() < 2)
                    continue;
                remember(candidate, place);
            }
        // 올트먼 CEO of one name with 샘 올트먼 adds its rank to him.
        for (const Field &field : m_fields)
            for (const Candidate &candidate : field.found)
                if (candidate.type == MentionType::Person && candidate.isShortName
                    && candidate.name.size() > 1)
                    for (KnownPerson &person : m_people)
                        if (person.name.endsWith(u' ' + candidate.name) && !candidate.role.isEmpty())
                            person.ranks.insert(rankOf(candidate.role));
    }

    void remember(const Candidate &candidate, int place)
    {
        auto known = std::find_if(m_people.begin(), m_people.end(),
            [&](const KnownPerson &person) { return person.name == candidate.name; });
        if (known == m_people.end()) {
            if (m_people.size() >= mostPeople)
                return;
            known = m_people.insert(m_people.end(), {candidate.name, {}, place, place});
        }
        known->lastPlace = place;
        if (!candidate.role.isEmpty())
            known->ranks.insert(rankOf(candidate.role));
    }

    void linkPerson(const Reading &reading, Candidate &candidate, int place)
    {
        if (!candidate.isShortName)
            return;
        const KnownPerson *best = nullptr;
        int bestFit = 0;
        int bestDistance = std::numeric_limits<int>::max();
        for (const KnownPerson &person : m_people) {
            if (!couldBe(reading, candidate, person))
                continue;
            const int fit = fitOf(candidate, person);
            // Who was named before is nearer than who is named later.
            const int distance
                = person.firstPlace <= place ? place - person.firstPlace : 1000 + person.firstPlace - place;
            if (fit > bestFit || (fit == bestFit && fit > 0 && distance < bestDistance)) {
                best = &person;
                bestFit = fit;
                bestDistance = distance;
            }
        }
        if (best) {
            candidate.name = best->name;
            candidate.needsLink = false;
        } else if (const OfficeHolder *holder = holderOf(candidate)) {
            candidate.name = holder->name;
            candidate.needsLink = false;
        }
    }

    // By the letters alone: 최 and 최태원, 올트먼 and 샘 올트먼, 李 and 이재명.
    bool couldBe(const Reading &reading, const Candidate &candidate, const KnownPerson &person) const
    {
        const QString text = reading.view(candidate.start, candidate.end).toString();
        if (reading.kind(candidate.start) == CharKind::Han)
            return m_lexicons.surnameOfHanja.value(text) == person.name.left(1) && isKoreanName(person.name);
        if (text.size() <= 2 && m_lexicons.surnames.contains(text))
            return person.name.startsWith(text) && isKoreanName(person.name)
                && person.name.size() > text.size();
        return person.name.endsWith(u' ' + text) || person.name.startsWith(text + u' ');
    }

    static bool isKoreanName(const QString &name) { return name.size() <= 4 && !name.contains(u' '); }

    // 0: cannot be; more is better.
    static int fitOf(const Candidate &candidate, const KnownPerson &person)
    {
        const QString rank = rankOf(candidate.role);
        const bool isFullPart = candidate.name.size() > 1;
        if (!rank.isEmpty() && person.ranks.contains(rank))
            return 4;
        if (person.ranks.isEmpty())
            return 2;
        if (rank.isEmpty())
            return isFullPart ? 3 : 1;
        for (const QString &other : person.ranks)
            if (worldOf(other) & worldOf(rank))
                return isFullPart ? 3 : 2;
        return isFullPart ? 1 : 0;
    }

    // 윤 대통령 of a day on which only one is meant.
    const OfficeHolder *holderOf(const Candidate &candidate) const
    {
        if (!m_published.isValid() || candidate.role.isEmpty())
            return nullptr;
        const QString role = QString(candidate.role).remove(u"전 "_s);
        for (const OfficeHolder &holder : m_lexicons.officeHolders)
            if (holder.name.startsWith(candidate.name)
                && (role == holder.title || (role == "권한대행"_L1 && holder.title.endsWith(role))
                    || (role == "대행"_L1 && holder.title.endsWith(role)))
                && holder.from <= m_published && (!holder.to.isValid() || m_published <= holder.to))
                return &holder;
        return nullptr;
    }

    const Lexicons &m_lexicons;
    const QDate m_published;
    std::vector<Field> &m_fields;
    std::vector<KnownPerson> m_people;
};

} // namespace

void linkMentions(const Lexicons &lexicons, const QDate &published, std::vector<Field> &fields)
{
    Linker(lexicons, published, fields).run();
}

} // namespace sokbo::entity
