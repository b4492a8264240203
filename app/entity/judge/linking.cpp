// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/linking.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace sokbo::entity {

namespace {

// Nobody is meant by a surname so many people back.
constexpr std::size_t mostPeople = 400;

struct KnownPerson {
    QString name;
    QSet<QString> ranks;
    int worlds = 0; // of all the ranks
    int firstPlace = 0; // the number of the mention, counted over all fields
    int lastPlace = 0;
};

class Linker {
public:
    Linker(const Languages &languages, const QDate &published, std::vector<Field> &fields)
        : m_languages(languages)
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
                            addRank(person, candidate.role);
    }

    // 대표이사 사장 → 사장, 최고경영자(CEO) → CEO: the word by which somebody is called again.
    QString rankOf(QString role) const
    {
        if (role.endsWith(u')'))
            role = role.mid(role.lastIndexOf(u'(') + 1).chopped(1);
        role = role.mid(role.lastIndexOf(u' ') + 1);
        for (const std::unique_ptr<Language> &language : m_languages)
            role = language->usualRank(role);
        return role;
    }

    int worldsOf(const QString &rank) const
    {
        int worlds = 0;
        for (const std::unique_ptr<Language> &language : m_languages)
            worlds |= language->worldsOf(rank);
        return worlds;
    }

    void addRank(KnownPerson &person, const QString &role) const
    {
        const QString rank = rankOf(role);
        person.ranks.insert(rank);
        person.worlds |= worldsOf(rank);
    }

    void remember(const Candidate &candidate, int place)
    {
        auto known = std::find_if(m_people.begin(), m_people.end(),
            [&](const KnownPerson &person) { return person.name == candidate.name; });
        if (known == m_people.end()) {
            if (m_people.size() >= mostPeople)
                return;
            known = m_people.insert(m_people.end(), {candidate.name, {}, 0, place, place});
        }
        known->lastPlace = place;
        if (!candidate.role.isEmpty())
            addRank(*known, candidate.role);
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
        } else if (const QString holder = holderOf(candidate); !holder.isEmpty()) {
            candidate.name = holder;
            candidate.needsLink = false;
        }
    }

    // By the letters alone: 최 and 최태원, 올트먼 and 샘 올트먼, 李 and 이재명.
    bool couldBe(const Reading &reading, const Candidate &candidate, const KnownPerson &person) const
    {
        const QStringView text = reading.view(candidate.start, candidate.end);
        for (const std::unique_ptr<Language> &language : m_languages)
            if (const std::optional<bool> may = language->mayCall(text, person.name))
                return *may;
        return isLastPart(person.name, text) || isFirstPart(person.name, text);
    }

    static bool isLastPart(const QString &name, QStringView part)
    {
        return name.endsWith(part) && QStringView(name).chopped(part.size()).endsWith(u' ');
    }
    static bool isFirstPart(const QString &name, QStringView part)
    {
        return name.startsWith(part) && QStringView(name).mid(part.size()).startsWith(u' ');
    }

    // 0: cannot be; more is better.
    int fitOf(const Candidate &candidate, const KnownPerson &person) const
    {
        const QString rank = rankOf(candidate.role);
        const bool isFullPart = candidate.name.size() > 1;
        if (!rank.isEmpty() && person.ranks.contains(rank))
            return 4;
        if (person.ranks.isEmpty())
            return 2;
        if (rank.isEmpty())
            return isFullPart ? 3 : 1;
        if (person.worlds & worldsOf(rank))
            return isFullPart ? 3 : 2;
        return isFullPart ? 1 : 0;
    }

    // 윤 대통령 of a day on which only one is meant.
    QString holderOf(const Candidate &candidate) const
    {
        if (!m_published.isValid() || candidate.role.isEmpty())
            return {};
        for (const std::unique_ptr<Language> &language : m_languages)
            if (QString holder = language->holderOf(candidate, m_published); !holder.isEmpty())
                return holder;
        return {};
    }

    const Languages &m_languages;
    const QDate m_published;
    std::vector<Field> &m_fields;
    std::vector<KnownPerson> m_people;
};

} // namespace

void linkMentions(const Languages &languages, const QDate &published, std::vector<Field> &fields)
{
    Linker(languages, published, fields).run();
}

} // namespace sokbo::entity
