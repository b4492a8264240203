// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/headline.h"

namespace sokbo::entity {

namespace {

constexpr int longestHeadline = 100; // UTF-16 units

// What somebody says or writes in whole sentences, comments too.
bool endsLikeSentence(const Languages &languages, QStringView line)
{
    if (line.isEmpty() || isOneOf(line.back().unicode(), u"!?~^;,)"))
        return true;
    for (const std::unique_ptr<Language> &language : languages)
        if (language->endsSentence(line))
            return true;
    return false;
}

} // namespace

bool isHeadline(const Languages &languages, const Field &field)
{
    if (field.isTitle)
        return true;
    const Reading &reading = field.reading;
    if (reading.size() > longestHeadline)
        return false;
    bool hasMarks = false;
    bool mayBeMarks = false; // which stand in comments too
    for (int i = 0; i < reading.size(); ++i) {
        const char16_t sign = reading.at(i);
        if (sign == u'\n')
            return false;
        hasMarks = hasMarks || isOneOf(sign, u"“”‘’…·[");
        mayBeMarks = mayBeMarks || isOneOf(sign, u",'\"%→↑↓♥") || reading.kind(i) == CharKind::Han;
    }
    const QStringView line = reading.view(0, reading.size()).trimmed();
    return !line.endsWith(u'.') && (hasMarks || (mayBeMarks && !endsLikeSentence(languages, line)));
}

} // namespace sokbo::entity
