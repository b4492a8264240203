// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

namespace sokbo::entity {

namespace {

const OfficeHolder *holderOf(const Context &context, QStringView sign)
{
    if (!context.published.isValid())
        return nullptr;
    for (const OfficeHolder &holder : context.lexicons.officeHolders)
        if (sign == holder.sign && holder.from <= context.published
            && (!holder.to.isValid() || context.published <= holder.to))
            return &holder;
    return nullptr;
}

} // namespace

// One Chinese character for a country, a side of the house or a head of state: 尹접견, 美서, 日은, 野 "…".
void findHanja(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    for (int i = 0; i < reading.size(); ++i) {
        if (reading.kind(i) != CharKind::Han || reading.kind(i - 1) == CharKind::Han)
            continue;
        int end = i + 1;
        while (reading.kind(end) == CharKind::Han)
            ++end;
        if (end - i > 3)
            continue;
        // A day of the week or of the month: 4日, (日).
        if (reading.kind(i - 1) == CharKind::Digit || (reading.at(i - 1) == u'(' && reading.at(end) == u')'))
            continue;
        for (int j = i; j < end; ++j) {
            const QStringView sign = reading.view(j, j + 1);
            if (const OfficeHolder *holder = holderOf(context, sign)) {
                found.push_back({j, j + 1, MentionType::Person, Good, holder->name});
                continue;
            }
            if (const WordTable::Match match = context.lexicons.hanja.find(sign)) {
                const ListedName &name = context.lexicons.names[std::size_t(match.value)];
                found.push_back({j, j + 1, name.type, Good, name.name});
            }
        }
    }
}

} // namespace sokbo::entity
