// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/speech.h"

#include <algorithm>

namespace sokbo::entity {

QList<Mention>::const_iterator firstFrom(const QList<Mention> &mentions, int start)
{
    return std::lower_bound(mentions.begin(), mentions.end(), start, [](const Mention &mention, int from) {
        return mention.field == Mention::Field::Title || mention.start < from;
    });
}

bool QuotedSentence::isWithinQuotation(int at) const
{
    const auto next = std::upper_bound(spans.begin(), spans.end(), at,
        [](int position, const QuotedSpan &quoted) { return position < quoted.after(); });
    return next != spans.end() && next->open() <= at;
}

} // namespace sokbo::entity
