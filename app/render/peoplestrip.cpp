// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/peoplestrip.h"

#include "render/escape.h"

#include <QHash>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPeople = 6;

struct Named {
    EntityId entity;
    QString name;
    QString role; // the first one that the text gives
    int mentions = 0;
};

QList<Named> peopleOf(const QList<Mention> &mentions)
{
    QList<Named> people;
    QHash<EntityId, qsizetype> places;
    for (const Mention &mention : mentions) {
        if (mention.type != MentionType::Person || !mention.entity.isValid())
            continue;
        const auto known = places.constFind(mention.entity);
        const qsizetype at = known == places.cend() ? people.size() : *known;
        if (known == places.cend()) {
            places.insert(mention.entity, at);
            people.append({mention.entity, mention.name, {}});
        }
        Named &person = people[at];
        ++person.mentions;
        if (person.role.isEmpty())
            person.role = mention.role;
    }
    // Who is named most often first; of the same the one whom the text names first.
    std::stable_sort(
        people.begin(), people.end(), [](const Named &a, const Named &b) { return a.mentions > b.mentions; });
    return people.mid(0, mostPeople);
}

QString firstLetter(const QString &name)
{
    const bool pair = name.size() > 1 && name.at(0).isHighSurrogate();
    return name.left(pair ? 2 : 1).toUpper();
}

} // namespace

QString peopleStrip(const QList<Mention> &mentions, const PageWords &words)
{
    const QList<Named> people = peopleOf(mentions);
    if (people.size() < 2)
        return {};
    QString html = "<nav class=\"people\" aria-label=\""_L1 + escapedHtml(words.peopleHere()) + "\">\n"_L1;
    for (const Named &person : people) {
        html += "<a href=\"article:///entity/"_L1 + QString::number(person.entity.value)
            + "\"><span class=\"face\" data-face=\""_L1 + escapedHtml(firstLetter(person.name))
            + "\"></span><b>"_L1 + escapedHtml(person.name) + "</b>"_L1;
        if (!person.role.isEmpty())
            html += " <span class=\"role\">"_L1 + escapedHtml(person.role) + "</span>"_L1;
        html += "</a>\n"_L1;
    }
    return html + "</nav>\n"_L1;
}

} // namespace sokbo
