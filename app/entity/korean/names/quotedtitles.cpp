// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <array>

namespace sokbo::entity {

namespace {

constexpr int longestTitle = 40;

struct Quotes {
    char16_t open;
    char16_t close;
};
constexpr std::array quotes{Quotes{u'\'', u'\''}, Quotes{u'‘', u'’'}, Quotes{u'"', u'"'}, Quotes{u'“', u'”'},
    Quotes{u'<', u'>'}, Quotes{u'〈', u'〉'}, Quotes{u'《', u'》'}, Quotes{u'「', u'」'},
    Quotes{u'『', u'』'}};

// What the word after a quoted title says that it is.
constexpr std::array eventWords{u"행사", u"콘퍼런스", u"컨퍼런스", u"포럼", u"심포지엄", u"세미나", u"축제",
    u"페스티벌", u"대회", u"박람회", u"전시회", u"공모전", u"특별전", u"엑스포", u"시상식", u"공청회",
    u"캠페인", u"콘서트", u"음악회", u"토론회", u"설명회"};

} // namespace

void findQuotedTitles(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    for (int i = 0; i < reading.size(); ++i) {
        if (reading.kind(i) != CharKind::Mark)
            continue;
        for (const Quotes &quote : quotes) {
            if (reading.at(i) != quote.open || reading.isWordPart(i - 1))
                continue;
            int end = i + 1;
            while (end < reading.size() && end - i <= longestTitle && reading.at(end) != quote.close
                && reading.at(end) != u'\n')
                ++end;
            if (reading.at(end) != quote.close || end - i < 3)
                continue;
            const int after = reading.skipSpaces(end + 1);
            for (const char16_t *word : eventWords) {
                if (!reading.view(after, reading.size()).startsWith(QStringView(word)))
                    continue;
                found.push_back({i + 1, end, MentionType::Event, Good, reading.view(i + 1, end).toString()});
                break;
            }
        }
    }
}

} // namespace sokbo::entity
