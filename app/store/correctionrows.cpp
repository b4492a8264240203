// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/correctionrows.h"

#include "store/times.h"

namespace sokbo {

namespace {

constexpr int longestChain = 8; // of names that each stand for the next

} // namespace

QString subjectTypeText(const std::optional<MentionType> &type)
{
    return type ? mentionTypeName(*type) : QString();
}

std::optional<Correction> correctionAt(const Query &query)
{
    const auto kind = correctionKindFromName(query.text(0));
    const auto type = mentionTypeFromName(query.text(4));
    if (!kind || !type)
        return std::nullopt;
    return Correction{*kind, query.text(1), mentionTypeFromName(query.text(2)), query.text(3), *type,
        query.text(5), timeFromSeconds(query.integer(6)), query.text(7)};
}

std::optional<Correction> sameIn(Database &database, const Correction &correction)
{
    Query query(database, "correction.same", correctionKindName(correction.kind), correction.subject,
        subjectTypeText(correction.subjectType));
    return query.next() ? correctionAt(query) : std::nullopt;
}

QList<std::pair<MentionType, QString>> chainOf(Database &database, MentionType type, const QString &name)
{
    QList<std::pair<MentionType, QString>> chain{{type, name}};
    while (chain.size() <= longestChain) {
        Correction step;
        step.kind = CorrectionKind::Name;
        step.subjectType = chain.last().first;
        step.subject = chain.last().second;
        const auto next = sameIn(database, step);
        if (!next || chain.contains(std::pair(next->type, next->name)))
            break;
        chain.append({next->type, next->name});
    }
    return chain;
}

} // namespace sokbo
