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

bool hasIdentity(const Mention &mention)
{
    if (!isEntityType(mention.type) || mention.name.isEmpty())
        return false;
    const bool isSingle
        = mention.name.size() == 1 || (mention.name.size() == 2 && mention.name.front().isSurrogate());
    // 괌 and 빈 are places; A is nothing.
    return !isSingle || (mention.type != MentionType::Person && mention.name.front().unicode() >= 0x300);
}

} // namespace sokbo
