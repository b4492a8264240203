// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/names/quotedtitles.h"

#include "entity/lists/listfile.h"

#include <array>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestQuotedTitle = 40;

struct Quotes {
    char16_t open;
    char16_t close;
};
constexpr std::array quotes{Quotes{u'\'', u'\''}, Quotes{u'‘', u'’'}, Quotes{u'"', u'"'}, Quotes{u'“', u'”'},
    Quotes{u'<', u'>'}, Quotes{u'〈', u'〉'}, Quotes{u'《', u'》'}, Quotes{u'「', u'」'},
    Quotes{u'『', u'』'}};

} // namespace

Result<> QuotedTitles::load()
{
    return readWords(u"korean/event_words.tsv"_s, m_eventWords);
}

void QuotedTitles::find(const KoreanContext &context, Candidates &found) const
{
    const Reading &reading = context.reading;
    for (int i = 0; i < reading.size(); ++i) {
        if (reading.kind(i) != CharKind::Mark)
            continue;
        for (const Quotes &quote : quotes) {
            if (reading.at(i) != quote.open || reading.isWordPart(i - 1))
                continue;
            int end = i + 1;
            while (end < reading.size() && end - i <= longestQuotedTitle && reading.at(end) != quote.close
                && reading.at(end) != u'\n')
                ++end;
            if (reading.at(end) != quote.close || end - i < 3)
                continue;
            const int after = reading.skipSpaces(end + 1);
            if (m_eventWords.longestPrefix(reading.view(after, reading.size())))
                found.push_back({i + 1, end, MentionType::Event, Good, reading.view(i + 1, end).toString()});
        }
    }
}

} // namespace sokbo::entity
