// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/identity.h"

#include "entity/judge/othernames.h"
#include "entity/lists/listednames.h"
#include "entity/text/eventday.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

constexpr qsizetype shortestInAnySpelling = 4; // of a name that is the same in capitals and without spaces

bool isNamed(const Candidate &candidate)
{
    return isName(candidate.type) || candidate.type == MentionType::Event
        || candidate.type == MentionType::Product;
}

class Identities {
public:
    Identities(const Languages &languages, const ListedNames &names, const SameNames &same,
        std::vector<Field> &fields)
        : m_languages(languages)
        , m_names(names)
        , m_same(same)
        , m_fields(fields)
    {
    }

    void run()
    {
        for (Field &field : m_fields)
            for (std::size_t i = 0; i < field.found.size(); ++i)
                if (isNamed(field.found[i]) && !field.found[i].isAnonymous) {
                    trim(field.reading, field.found[i]);
                    settle(field, i);
                }
        settleLocals();
        settleRelatives();
        settleKinds();
        joinOtherNames(m_languages, m_names, m_same, m_fields);
    }

private:
    static void trim(const Reading &reading, Candidate &candidate)
    {
        while (candidate.start < candidate.end && reading.kind(candidate.start) == CharKind::Space)
            ++candidate.start;
        while (candidate.start < candidate.end && reading.kind(candidate.end - 1) == CharKind::Space)
            --candidate.end;
        candidate.name = candidate.name.trimmed();
    }

    // 12.3 비상계엄 → 12·3 비상계엄: the day that names an event is written with several signs. A full stop
    // is the sign of versions too: 2.1 포럼.
    QString withSignOfDay(const QString &name) const
    {
        const std::optional<EventDay> day = eventDayAt(name);
        if (!day)
            return name;
        QString usual = name;
        usual[day->sign] = u'·';
        const QStringView event = QStringView(name).mid(day->end).trimmed();
        const bool isCertain = !day->hasFullStop || m_same.find(usual)
            || std::any_of(
                m_languages.begin(), m_languages.end(), [&](const std::unique_ptr<Language> &language) {
                    return language->beginsWithDatedEvent(event);
                });
        return isCertain ? usual : name;
    }

    // By the lists: what stands there, what it is called, what it was called before.
    void settle(Field &field, std::size_t index)
    {
        Candidate &candidate = field.found[index];
        if (candidate.type == MentionType::Event)
            candidate.name = withSignOfDay(candidate.name);
        const QString its = form(field, candidate).toString();
        if (isOfAnotherState(field, index) && isBodyOfStates(its)) {
            const QString whole = field.found[index - 1].name + u' ' + its;
            const SameNames::Thing *thing = m_same.find(whole);
            candidate.name = thing ? thing->name : nameOfListed(whole, candidate);
            return;
        }
        if (candidate.type == MentionType::Organisation) {
            const QStringView bare = m_same.withoutLegalForm(candidate.name);
            if (bare.size() < candidate.name.size())
                candidate.name = nameOfListed(bare, candidate);
        }
        if (candidate.name == its)
            candidate.name = nameOfListed(its, candidate);
        // S-Oil, of a list that has S-OIL; and a name with a space that the list has without.
        if (its.size() >= shortestInAnySpelling)
            for (const QString &spelling : {its.toUpper(), QString(its).remove(u' ')})
                if (candidate.name == its && spelling != its)
                    if (const QString listed = nameOfListed(spelling, candidate); listed != spelling)
                        candidate.name = listed;
        const bool isSign = candidate.name.size() > 1 || mayBeSignOfState(field, index);
        if (const SameNames::Thing *thing = m_same.find(candidate.name);
            thing && isSign && !isOfAnotherState(field, index)) {
            candidate.name = thing->name;
            become(candidate, thing->type.value_or(candidate.type));
        }
        if (m_names.isCountry(candidate.name) && candidate.type == MentionType::Organisation)
            become(candidate, MentionType::Place);
    }

    // 미 of 미 상무장관; but a surname in 한 전 대표, and a district in 부산 중·영도: one syllable is a state
    // only where a place is meant, and joined with no district.
    bool mayBeSignOfState(const Field &field, std::size_t index) const
    {
        constexpr std::size_t mostJoined = 5; // on either side
        const std::vector<Candidate> &found = field.found;
        if (found[index].type != MentionType::Place)
            return false;
        const auto isJoined = [&](std::size_t left) {
            return found[left].end + 1 == found[left + 1].start
                && isMiddleDot(field.reading.at(found[left].end));
        };
        std::size_t first = index;
        while (first > 0 && index - first < mostJoined && isJoined(first - 1))
            --first;
        std::size_t last = index;
        while (last + 1 < found.size() && last - index < mostJoined && isJoined(last))
            ++last;
        const bool hasDot = first < index || isMiddleDot(field.reading.at(found[index].end));
        if (hasDot && first > 0 && found[first - 1].end + 1 == found[first].start)
            --first; // 부산 before 중·영도
        return !hasDot
            || std::none_of(found.begin() + qsizetype(first), found.begin() + qsizetype(last) + 1,
                [&](const Candidate &other) { return isDistrict(field, other); });
    }

    bool isDistrict(const Field &field, const Candidate &candidate) const
    {
        if (candidate.type != MentionType::Place)
            return false;
        QString name = candidate.name.isEmpty() ? form(field, candidate).toString() : candidate.name;
        if (const SameNames::Thing *thing = m_same.find(name))
            name = thing->name;
        else
            name = nameOfListed(name, candidate);
        return !m_names.isCountry(name)
            && std::any_of(m_languages.begin(), m_languages.end(),
                [&](const std::unique_ptr<Language> &language) { return language->isDistrict(name); });
    }

    // 민주당 of a document that names 공화당 and never 더불어민주당 in full.
    void settleLocals()
    {
        for (const SameNames::Local &local : m_same.locals()) {
            QString usual;
            bool isBeside = false;
            for (const Field &field : m_fields)
                for (const Candidate &candidate : field.found) {
                    isBeside = isBeside || candidate.name == local.beside;
                    if (form(field, candidate) == local.form)
                        usual = candidate.name;
                }
            if (!isBeside || usual.isEmpty() || isWritten(usual, local.form))
                continue;
            for (Field &field : m_fields)
                for (Candidate &candidate : field.found)
                    if (form(field, candidate) == local.form)
                        candidate.name = local.thing.name;
        }
    }

    // 트럼프 of a document that names 에릭 트럼프 before, and the president neither in full nor by his
    // office.
    void settleRelatives()
    {
        QSet<QString> inFull;
        for (const Field &field : m_fields)
            for (const Candidate &candidate : field.found)
                if (isSomebody(candidate)
                    && (form(field, candidate).contains(u' ') || !candidate.role.isEmpty()))
                    inFull.insert(candidate.name);
        QHash<QString, QString> latest; // by the last part of the name
        for (Field &field : m_fields)
            for (Candidate &candidate : field.found) {
                if (!isSomebody(candidate))
                    continue;
                const QString its = form(field, candidate).toString();
                if (its.contains(u' ')) {
                    latest.insert(its.section(u' ', -1), candidate.name);
                    continue;
                }
                const QString other = latest.value(its);
                if (!other.isEmpty() && candidate.role.isEmpty() && candidate.name.endsWith(u' ' + its)
                    && !inFull.contains(candidate.name))
                    candidate.name = other;
            }
    }

    static bool isSomebody(const Candidate &candidate)
    {
        return candidate.type == MentionType::Person && !candidate.isAnonymous;
    }

    bool isWritten(const QString &name, const QString &butFor) const
    {
        return name != butFor && std::any_of(m_fields.begin(), m_fields.end(), [&](const Field &field) {
            return field.reading.text().contains(name);
        });
    }

    static void become(Candidate &candidate, MentionType type)
    {
        if (candidate.type == MentionType::Person && type != MentionType::Person)
            candidate.role.clear();
        if (type == MentionType::Place)
            candidate.ticker.clear();
        candidate.type = type;
    }

    QString nameOfListed(QStringView form, const Candidate &candidate) const
    {
        const WordTable::Match match = m_names.trusted().find(form);
        if (!match)
            return form.toString();
        const ListedName &listed = m_names[match];
        const bool isState = listed.type == MentionType::Place && m_names.isCountry(listed.name);
        if (listed.type != candidate.type && !(isState && candidate.type == MentionType::Organisation))
            return form.toString();
        return listed.name;
    }

    // 캄보디아 환경부: what the lists know by that name is another body.
    bool isOfAnotherState(const Field &field, std::size_t index) const
    {
        const Candidate &candidate = field.found[index];
        if (candidate.type != MentionType::Organisation || index == 0)
            return false;
        const Candidate &before = field.found[index - 1];
        const bool isBeside = candidate.start == before.end
            || (candidate.start == before.end + 1
                && QChar(field.reading.at(before.end)).category() == QChar::Separator_Space);
        return before.type == MentionType::Place && isBeside && m_names.isCountry(before.name)
            && std::none_of(
                m_languages.begin(), m_languages.end(), [&](const std::unique_ptr<Language> &language) {
                    return language->homeCountry() == before.name;
                });
    }

    bool isBodyOfStates(const QString &name) const
    {
        return std::any_of(m_languages.begin(), m_languages.end(),
            [&](const std::unique_ptr<Language> &language) { return language->isBodyOfStates(name); });
    }

    static QStringView form(const Field &field, const Candidate &candidate)
    {
        return field.reading.view(candidate.start, candidate.end);
    }

    // The same form is of the kind that it is most often; of two as often, of that which was found more
    // surely.
    void settleKinds()
    {
        struct Votes {
            std::array<int, allMentionTypes.size()> counts{};
            int best(MentionType type) const { return counts[std::size_t(type)]; }
        };
        QHash<QStringView, Votes> votes;
        for (const Field &field : m_fields)
            for (const Candidate &candidate : field.found)
                if (isName(candidate.type) && !candidate.isAnonymous)
                    votes[form(field, candidate)].counts[std::size_t(candidate.type)]
                        += 1000 + std::min<int>(candidate.score, Certain);
        for (Field &field : m_fields)
            for (Candidate &candidate : field.found) {
                if (!isName(candidate.type) || candidate.isAnonymous)
                    continue;
                const Votes &its = votes[form(field, candidate)];
                const auto most = std::max_element(its.counts.begin(), its.counts.end());
                const auto type = MentionType(most - its.counts.begin());
                if (type != candidate.type && *most > its.best(candidate.type))
                    become(candidate, type);
            }
    }

    const Languages &m_languages;
    const ListedNames &m_names;
    const SameNames &m_same;
    std::vector<Field> &m_fields;
};

} // namespace

void settleIdentities(
    const Languages &languages, const ListedNames &names, const SameNames &same, std::vector<Field> &fields)
{
    Identities(languages, names, same, fields).run();
}

} // namespace sokbo::entity
