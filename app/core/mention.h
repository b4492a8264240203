// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace sokbo {

enum class MentionType { Person, Organisation, Place, Date, Time, Quantity, Event, Product };
inline constexpr std::array allMentionTypes{MentionType::Person, MentionType::Organisation,
    MentionType::Place, MentionType::Date, MentionType::Time, MentionType::Quantity, MentionType::Event,
    MentionType::Product};
QString mentionTypeName(
    MentionType type); // "person", "organisation", …: as in the contract and in the database
std::optional<MentionType> mentionTypeFromName(const QString &name);

// A part of an article's title or text that names something.
struct Mention {
    enum class Field { Title, Text };
    Field field = Field::Text;
    int start = 0; // UTF-16 units in the title or in bodyText()
    int end = 0; // one past the last
    MentionType type = MentionType::Person;
    QString text; // the surface form
    // Canonical: 샘 올트먼 for 올트먼; the surface form if nothing better is known. Empty for somebody whose
    // name the text keeps back (김모 씨, A씨).
    QString name;
    QString role; // of a person, as the text writes it: 최고경영자(CEO)
    QString ticker; // 005930, NVDA
    QString value; // ISO 8601 of a date or period, normalised amount
    EntityId entity; // set by the store for types that are kept as entities (not date, time, quantity)

    friend bool operator==(const Mention &, const Mention &) = default;
};

// False for dates, times and quantities: they are marked, but they have no board of their own.
inline bool isEntityType(MentionType type)
{
    return type != MentionType::Date && type != MentionType::Time && type != MentionType::Quantity;
}

// Whether it is known who or what is meant, so that it may be an entity, be counted and be compared. Not so
// for what is no entity type, for who is anonymous, for a surname alone (김 의원) and for a single letter.
bool hasIdentity(const Mention &mention);

} // namespace sokbo
