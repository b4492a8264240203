// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/weighing/doubts.h"
#include "entity/lists/codes.h"
#include "entity/stages.h"

#include <algorithm>

namespace sokbo::entity {

namespace {

bool bordersFit(const Context &context, int start, int end)
{
    const Reading &reading = context.reading;
    // Within a word only behind a Chinese character (美백악관): KT스카이라이프 is one name.
    if (!reading.startsWord(start) && reading.kind(start - 1) != CharKind::Han)
        return false;
    const CharKind last = reading.kind(end - 1);
    if ((last == CharKind::Latin || last == CharKind::Digit) && reading.kind(end) == CharKind::Digit)
        return false;
    // 수원FC, 중앙일보S are other names.
    if ((last == CharKind::Latin || last == CharKind::Hangul) && reading.kind(end) == CharKind::Latin)
        return false;
    return context.lexicons.particles.isTailAt(reading, end);
}

// 한국영화, 서울발, 미국산: more may be written onto a place's name than particles.
bool isFollowed(const Context &context, int end)
{
    const Reading &reading = context.reading;
    const WordTable::Match follower
        = context.lexicons.placeFollowers.longestPrefix(reading.view(end, qMin(reading.size(), end + 8)));
    return follower && (follower.length > 1 || context.lexicons.particles.isTailAt(reading, end + 1));
}

// 민주 “특검법 재추진”: a party at the head of a headline, before what it says or does.
bool headsHeadline(const Context &context, int start, int end)
{
    const Reading &reading = context.reading;
    if (!reading.startsWord(start) || reading.isWordPart(end))
        return false;
    int before = start - 1;
    while (before >= 0 && reading.at(before) == u' ')
        --before;
    const bool isHead = before < 0 || reading.at(before) == u'\n' || reading.at(before) == u']'
        || reading.at(before) == u'…';
    const char16_t next = reading.at(reading.skipSpaces(end));
    return isHead
        && (next == u'“' || next == u'"' || next == u'‘' || next == u'\'' || next == u',' || next == u'·');
}

// KT스카이라이프: a group's name with a word written onto it that the language does not have.
void findBranded(const Context &context, const Word &word, Candidates &found)
{
    const Reading &reading = context.reading;
    const Lexicons &lexicons = context.lexicons;
    const WordTable::Match brand = lexicons.brands.longestPrefix(reading.view(word));
    const int rest = word.start + brand.length;
    if (!brand || reading.kind(rest) != CharKind::Hangul || reading.hangulEnd(rest) != word.end
        || word.end - rest > 12)
        return;
    const int stem = lexicons.particles.stemLength(reading.view(rest, word.end));
    if (stem < 2 || lexicons.ordinaryWords.contains(reading.view(rest, rest + stem))
        || lexicons.titles.contains(reading.view(rest, rest + stem)))
        return;
    found.push_back({word.start, rest + stem, MentionType::Organisation, Good - 2,
        reading.view(word.start, rest + stem).toString()});
}

// 한빛테크(123456): what bears a code is a company, whatever the lists know.
void findByCode(const Context &context, const Word &word, Candidates &found)
{
    const Reading &reading = context.reading;
    if (reading.at(word.end) != u'(' || word.size() < 2 || reading.kind(word.start) == CharKind::Digit
        || reading.kind(word.end + 1) != CharKind::Digit)
        return;
    const QString code = codeAfter(context.lexicons, reading, word.end);
    if (!code.isEmpty())
        found.push_back({word.start, word.end, MentionType::Organisation, Strong,
            reading.view(word).toString(), {}, code});
}

} // namespace

void findListedNames(const Context &context, Candidates &found)
{
    const Reading &reading = context.reading;
    const Lexicons &lexicons = context.lexicons;
    const auto add = [&](int start, WordTable::Match match, bool trusted) {
        const int end = start + match.length;
        const ListedName &name = lexicons.names[std::size_t(match.value)];
        const bool fits = bordersFit(context, start, end);
        if (!fits
            && !(trusted && name.type == MentionType::Place && match.length > 1 && reading.startsWord(start)
                && isFollowed(context, end)))
            return;
        if (name.type == MentionType::Place && isTrap(context, start, end))
            return;
        // (AMD) behind the name in full is its code.
        const int before = reading.at(start - 2) == u' ' ? start - 3 : start - 2;
        if (reading.at(start - 1) == u'(' && reading.at(end) == u')'
            && reading.kind(before) == CharKind::Latin
            && lexicons.tickers.contains(reading.view(start, end).toString()))
            return;
        const QString code = codeAfter(lexicons, reading, end);
        const bool confirmed = !code.isEmpty() && (name.ticker.isEmpty() || name.ticker == code);
        if (!trusted && !confirmed)
            return;
        Candidate candidate{start, end, name.type, confirmed ? Certain : Good, name.name, {}, name.ticker};
        if (confirmed && name.type != MentionType::Person)
            candidate.type = MentionType::Organisation;
        found.push_back(std::move(candidate));
    };
    for (const Word &word : reading.words()) {
        findBranded(context, word, found);
        findByCode(context, word, found);
        if (const WordTable::Match party = lexicons.headlineNames.find(reading.view(word));
            party && headsHeadline(context, word.start, word.end)) {
            const ListedName &name = lexicons.names[std::size_t(party.value)];
            found.push_back({word.start, word.end, name.type, Good + 1, name.name});
        }
        for (int start = word.start; start < word.end; ++start) {
            if (!reading.startsRun(start))
                continue;
            lexicons.trusted.forEachPrefix(reading.view(start, reading.size()),
                [&](WordTable::Match match) { add(start, match, true); });
            lexicons.doubtful.forEachPrefix(reading.view(start, reading.size()),
                [&](WordTable::Match match) { add(start, match, false); });
        }
    }
}

} // namespace sokbo::entity
