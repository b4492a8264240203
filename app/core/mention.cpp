// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mention.h"

namespace sokbo {

QString mentionTypeName(MentionType type)
{
    switch (type) {
    case MentionType::Person:
        return QStringLiteral("person");
    case MentionType::Organisation:
        return QStringLiteral("organisation");
    case MentionType::Place:
        return QStringLiteral("place");
    case MentionType::Date:
        return QStringLiteral("date");
    case MentionType::Time:
        return QStringLiteral("time");
    case MentionType::Quantity:
        return QStringLiteral("quantity");
    case MentionType::Event:
        return QStringLiteral("event");
    case MentionType::Product:
        return QStringLiteral("product");
    }
    Q_UNREACHABLE();
}

std::optional<MentionType> mentionTypeFromName(const QString &name)
{
    for (MentionType type : allMentionTypes)
        if (mentionTypeName(type) == name)
            return type;
    return std::nullopt;
}

} // namespace sokbo
