// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/names/listednamefinder.h"

#include "entity/lists/listfile.h"
#include "entity/text/codes.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

bool bordersFit(const KoreanContext &context, int start, int end)
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
    return context.grammar.particles.isTailAt(reading, end);
}

// 민주 “특검법 재추진”: a party at the head of a headline, before what it says or does.
bool headsHeadline(const KoreanContext &context, int start, int end)
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

// 한빛테크(123456): what bears a code is a company, whatever the lists know.
void findByCode(const KoreanContext &context, const Word &word, Candidates &found)
{
    const Reading &reading = context.reading;
    if (reading.at(word.end) != u'(' || word.size() < 2 || reading.kind(word.start) == CharKind::Digit
        || reading.kind(word.end + 1) != CharKind::Digit)
        return;
    const QString code = codeAfter(context.grammar.names, reading, word.end);
    if (!code.isEmpty())
        found.push_back({word.start, word.end, MentionType::Organisation, Strong,
            reading.view(word).toString(), {}, code});
}

} // namespace

Result<> ListedNameFinder::load()
{
    return readWords(u"korean/place_followers.tsv"_s, m_placeFollowers).and_then([this] {
        return readWords(u"korean/brands.tsv"_s, m_brands);
    });
}

// 한국영화, 서울발, 미국산: more may be written onto a place's name than particles.
bool ListedNameFinder::isFollowed(const KoreanContext &context, int end) const
{
    const Reading &reading = context.reading;
    const WordTable::Match follower
        = m_placeFollowers.longestPrefix(reading.view(end, qMin(reading.size(), end + 8)));
    return follower && (follower.length > 1 || context.grammar.particles.isTailAt(reading, end + 1));
}

// KT스카이라이프: a group's name with a word written onto it that the language does not have.
void ListedNameFinder::findBranded(const KoreanContext &context, const Word &word, Candidates &found) const
{
    const Reading &reading = context.reading;
    const Grammar &grammar = context.grammar;
    const WordTable::Match brand = m_brands.longestPrefix(reading.view(word));
    const int rest = word.start + brand.length;
    if (!brand || reading.kind(rest) != CharKind::Hangul || reading.hangulEnd(rest) != word.end
        || word.end - rest > 12)
        return;
    const int stem = grammar.particles.stemLength(reading.view(rest, word.end));
    if (stem < 2 || grammar.ordinaryWords.contains(reading.view(rest, rest + stem))
        || grammar.titles.contains(reading.view(rest, rest + stem)))
        return;
    found.push_back({word.start, rest + stem, MentionType::Organisation, Good - 2,
        reading.view(word.start, rest + stem).toString()});
}

void ListedNameFinder::addListed(
    const KoreanContext &context, int start, WordTable::Match match, bool isTrusted, Candidates &found) const
{
    const Reading &reading = context.reading;
    const ListedNames &names = context.names();
    const int end = start + match.length;
    const ListedName &name = names[match];
    if (!bordersFit(context, start, end)
        && !(isTrusted && name.type == MentionType::Place && match.length > 1 && reading.startsWord(start)
            && isFollowed(context, end)))
        return;
    if ((name.type == MentionType::Place || name.type == MentionType::Organisation)
        && context.grammar.traps.isTrap(reading, start, end))
        return;
    // (AMD) behind the name in full is its code.
    const int before = reading.at(start - 2) == u' ' ? start - 3 : start - 2;
    if (reading.at(start - 1) == u'(' && reading.at(end) == u')' && reading.kind(before) == CharKind::Latin
        && names.isTicker(reading.view(start, end).toString()))
        return;
    const QString code = codeAfter(names, reading, end);
    const bool isConfirmed = !code.isEmpty() && (name.ticker.isEmpty() || name.ticker == code);
    if (!isTrusted && !isConfirmed)
        return;
    Candidate candidate{start, end, name.type, isConfirmed ? Certain : Good, name.name, {}, name.ticker};
    if (isConfirmed && name.type != MentionType::Person)
        candidate.type = MentionType::Organisation;
    // A place whose name has other names in it: a hotel's, with its city; 인도-태평양, however it is joined.
    const QStringView form = reading.view(start, end);
    const bool hasParts
        = form.contains(u' ') ? name.name == form : std::any_of(form.begin(), form.end(), [](QChar c) {
              return c == u'-' || isMiddleDot(c.unicode());
          });
    candidate.isWhole
        = isTrusted && name.type == MentionType::Place && hasParts && reading.kind(start) != CharKind::Latin;
    found.push_back(std::move(candidate));
}

void ListedNameFinder::find(const KoreanContext &context, Candidates &found) const
{
    const Reading &reading = context.reading;
    const ListedNames &names = context.names();
    for (const Word &word : reading.words()) {
        findBranded(context, word, found);
        findByCode(context, word, found);
        if (const WordTable::Match party = names.headline().find(reading.view(word));
            party && headsHeadline(context, word.start, word.end))
            found.push_back({word.start, word.end, names[party].type, Good + 1, names[party].name});
        for (int start = word.start; start < word.end; ++start) {
            if (!reading.startsRun(start))
                continue;
            const QStringView rest = reading.view(start, reading.size());
            names.trusted().forEachPrefix(
                rest, [&](WordTable::Match match) { addListed(context, start, match, true, found); });
            names.doubtful().forEachPrefix(
                rest, [&](WordTable::Match match) { addListed(context, start, match, false, found); });
        }
    }
}

} // namespace sokbo::entity
