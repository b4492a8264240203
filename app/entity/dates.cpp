// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

namespace sokbo::entity {

void findDates(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    for (const Word &word : reading.words()) {
        const QStringView text = reading.view(word);
        if ((text == u"이날" || text == u"오늘") && context.published.isValid())
            found.push_back({word.start, word.start + 2, MentionType::Date, Good, text.left(2).toString(), {},
                {}, context.published.toString(Qt::ISODate)});
    }
}

} // namespace sokbo::entity
