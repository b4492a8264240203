// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/linking.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace sokbo::entity {

namespace {

// Nobody is meant by a surname so many people back.
constexpr std::size_t mostPeople = 400;

// How well somebody of the document fits a short name with its role.
enum Fit : int {
    Impossible,
    Doubtful, // nothing speaks against it
    Possible, // nothing is known of one of both
    LikelyByWorld, // another rank of the same walk of life, or the whole surname of a foreign name
    LikelyByRank, // the same rank, held before or now
    Same, // the same rank
};

struct Rank {
    QString word;
    bool isFormer = false;

    friend bool operator==(const Rank &, const Rank &) = default;
};

struct KnownPerson {
    QString name;
    QString written; // in full, where that is not the name: Jensen Huang
    std::vector<Rank> ranks;
    int worlds = 0; // of all the ranks
    bool isPolite = false; // is called 씨 somewhere
    std::vector<int> places; // the numbers of the mentions, counted over all fields, ascending

    // How far the nearest mention is; who was named before is nearer than who is named later.
    int distanceFrom(int place) const
    {
        const auto after = std::lower_bound(places.begin(), places.end(), place);
        return after != places.begin() ? place - *std::prev(after) : 100000 + *after - place;
    }
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
        collect();
        int place = 0;
        for (Field &field : m_fields) {
            for (Candidate &candidate : field.found) {
                ++place;
                if (candidate.type == MentionType::Person && !candidate.isAnonymous)
                    linkPerson(field.reading, candidate, place);
            }
            std::erase_if(field.found, [](const Candidate &candidate) { return candidate.needsLink; });
        }
    }

private:
    void collect()
    {
        int place = 0;
        for (const Field &field : m_fields)
            for (const Candidate &candidate : field.found) {
                ++place;
                if (candidate.type == MentionType::Organisation || candidate.type == MentionType::Place) {
                    m_bodies.insert(candidate.name);
                } else if (candidate.isAnonymous) {
                    const QString called = field.reading.view(candidate.start, candidate.end).toString();
                    m_anonymous.insert(called);
                    if (!candidate.role.isEmpty())
                        m_anonymousRanks.insert(called + u' ' + rankOf(candidate.role).word);
                } else if (candidate.type == MentionType::Person && !candidate.isShortName
                    && candidate.name.size() > 1) {
                    remember(field.reading, candidate, place);
                }
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
    Rank rankOf(QString role) const
    {
        if (role.isEmpty())
            return {};
        bool isFormer = false;
        for (const std::unique_ptr<Language> &language : m_languages)
            isFormer = isFormer || language->isFormer(role);
        if (role.endsWith(u')'))
            role = role.mid(role.lastIndexOf(u'(') + 1).chopped(1);
        role = role.mid(role.lastIndexOf(u' ') + 1);
        for (const std::unique_ptr<Language> &language : m_languages)
            role = language->usualRank(role);
        return {role, isFormer};
    }

    // 관장 and 독립기념관장.
    bool isShortRank(const QString &a, const QString &b) const
    {
        return std::any_of(
            m_languages.begin(), m_languages.end(), [&](const std::unique_ptr<Language> &language) {
                return language->isShortRank(a, b) || language->isShortRank(b, a);
            });
    }

    // 김씨, 김(33)씨: called so, and not by a rank.
    bool isCalledPolitely(const Reading &reading, int end) const
    {
        return std::any_of(
            m_languages.begin(), m_languages.end(), [&](const std::unique_ptr<Language> &language) {
                return language->isCalledPolitely(reading, end);
            });
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
        Rank rank = rankOf(role);
        person.worlds |= worldsOf(rank.word);
        if (std::find(person.ranks.begin(), person.ranks.end(), rank) == person.ranks.end())
            person.ranks.push_back(std::move(rank));
    }

    void remember(const Reading &reading, const Candidate &candidate, int place)
    {
        auto known = std::find_if(m_people.begin(), m_people.end(),
            [&](const KnownPerson &person) { return person.name == candidate.name; });
        if (known == m_people.end()) {
            if (m_people.size() >= mostPeople)
                return;
            const QString written = reading.view(candidate.start, candidate.end).toString();
            m_people.push_back(
                {candidate.name, written == candidate.name ? QString() : written, {}, 0, false, {}});
            known = std::prev(m_people.end());
        }
        known->places.push_back(place);
        known->isPolite = known->isPolite || isCalledPolitely(reading, candidate.end);
        if (!candidate.role.isEmpty())
            addRank(*known, candidate.role);
    }

    void linkPerson(const Reading &reading, Candidate &candidate, int place)
    {
        const QStringView called = reading.view(candidate.start, candidate.end);
        if (isOfAnonymous(reading, candidate, called)) {
            candidate.isAnonymous = true;
            return;
        }
        if (!candidate.isShortName)
            return;
        if (isParticle(reading, candidate)) {
            candidate.needsLink = true;
            return;
        }
        if (const QString name = whoIsMeant(reading, candidate, place); !name.isEmpty()) {
            candidate.name = name;
            candidate.needsLink = false;
        } else if (isNobodysName(called)) {
            candidate.isAnonymous = true;
            // A letter that stands for nobody: a question's mark, a grade.
            candidate.needsLink = candidate.needsLink || called.size() == 1;
        }
    }

    // 김씨 behind 김모 씨, B behind B씨, 홍길동 behind 홍길동(가명): the surname and the letter mean the one
    // whose name is kept back, and nobody who is named.
    bool isOfAnonymous(const Reading &reading, const Candidate &candidate, QStringView called) const
    {
        if (!m_anonymous.contains(called.toString()))
            return false;
        if (!candidate.isShortName || candidate.role.isEmpty() || isCalledPolitely(reading, candidate.end))
            return true;
        return m_anonymousRanks.contains(called.toString() + u' ' + rankOf(candidate.role).word);
    }

    // 홍길동(국민의힘)이: a particle, and nobody's surname.
    bool isParticle(const Reading &reading, const Candidate &candidate) const
    {
        return std::any_of(
            m_languages.begin(), m_languages.end(), [&](const std::unique_ptr<Language> &language) {
                return language->isParticleAt(reading, candidate.start, candidate.end);
            });
    }

    // A letter, or a surname of two syllables, that nobody of the document bears.
    bool isNobodysName(QStringView called) const
    {
        if (called.size() == 1)
            return kindOf(called.front().unicode()) == CharKind::Latin;
        return std::any_of(m_languages.begin(), m_languages.end(),
            [&](const std::unique_ptr<Language> &language) { return language->isSurname(called); });
    }

    QString whoIsMeant(const Reading &reading, const Candidate &candidate, int place) const
    {
        Fit fit = Impossible;
        const KnownPerson *person = nearest(reading, candidate, place, fit);
        if (person && fit == Same)
            return person->name;
        const QString holder = holderOf(reading, candidate);
        if (holder.isEmpty())
            return person ? person->name : QString();
        // A sign alone: where the text names only others who bear it, it may mean one of them.
        const bool namesHolder = std::any_of(
            m_people.begin(), m_people.end(), [&](const KnownPerson &known) { return known.name == holder; });
        return candidate.role.isEmpty() && fit != Impossible && !namesHolder ? QString() : holder;
    }

    // Of those who fit best the one who was named last; nobody where several are only possible.
    const KnownPerson *nearest(
        const Reading &reading, const Candidate &candidate, int place, Fit &bestFit) const
    {
        const KnownPerson *best = nullptr;
        bool isAmbiguous = false;
        const bool isPolite = candidate.role.isEmpty() && isCalledPolitely(reading, candidate.end);
        for (const KnownPerson &person : m_people) {
            if (!couldBe(reading, candidate, person))
                continue;
            const Fit fit = isPolite ? politeFitOf(person) : fitOf(candidate, person);
            if (fit == Impossible || fit < bestFit)
                continue;
            isAmbiguous = fit == bestFit;
            if (fit > bestFit || person.distanceFrom(place) < best->distanceFrom(place))
                best = &person;
            bestFit = fit;
        }
        return isAmbiguous && bestFit <= Possible && !candidate.role.isEmpty() ? nullptr : best;
    }

    // By the letters alone: 최 and 최태원, 올트먼 and 샘 올트먼, 李 and 이재명.
    bool couldBe(const Reading &reading, const Candidate &candidate, const KnownPerson &person) const
    {
        const QStringView text = reading.view(candidate.start, candidate.end);
        if (isLastPart(person.written, text))
            return true;
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

    // 김씨: who holds an office is not called so.
    static Fit politeFitOf(const KnownPerson &person)
    {
        if (person.isPolite)
            return Same;
        if (person.ranks.empty())
            return Possible;
        return person.worlds == 0 ? Doubtful : Impossible;
    }

    Fit fitOf(const Candidate &candidate, const KnownPerson &person) const
    {
        const Rank rank = rankOf(candidate.role);
        const bool isFullPart = candidate.name.size() > 1;
        if (!rank.word.isEmpty()) {
            bool holds = false;
            for (const Rank &theirs : person.ranks) {
                if (theirs == rank)
                    return Same;
                holds = holds || theirs.word == rank.word || isShortRank(rank.word, theirs.word);
            }
            if (holds)
                return LikelyByRank;
        }
        if (person.ranks.empty())
            return Possible;
        if (rank.word.isEmpty())
            return isFullPart ? LikelyByWorld : Doubtful;
        if (person.worlds & worldsOf(rank.word))
            return isFullPart ? LikelyByWorld : Possible;
        return isFullPart ? Doubtful : Impossible;
    }

    // 윤 대통령 of a day on which only one is meant.
    QString holderOf(const Reading &reading, const Candidate &candidate) const
    {
        if (!m_published.isValid())
            return {};
        const OfficeAsked asked{
            reading.view(candidate.start, candidate.end), candidate.role, m_published, m_bodies};
        for (const std::unique_ptr<Language> &language : m_languages)
            if (QString holder = language->holderOf(asked); !holder.isEmpty())
                return holder;
        return {};
    }

    const Languages &m_languages;
    const QDate m_published;
    std::vector<Field> &m_fields;
    std::vector<KnownPerson> m_people;
    QSet<QString> m_bodies; // organisations and places that the document names
    QSet<QString> m_anonymous; // how those are called whose names are kept back: 김, A
    QSet<QString> m_anonymousRanks; // the same with a rank behind it
};

} // namespace

void linkMentions(const Languages &languages, const QDate &published, std::vector<Field> &fields)
{
    Linker(languages, published, fields).run();
}

} // namespace sokbo::entity
