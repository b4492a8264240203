// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/english.h"

#include "entity/english/amounts.h"
#include "entity/english/dates.h"
#include "entity/english/tagged.h"
#include "entity/english/words.h"
#include "entity/judge/evidence.h"
#include "entity/text/compounds.h"

#include <algorithm>
#include <array>

namespace sokbo::entity {

namespace {

constexpr int longestText = 400; // UTF-16 units: headlines and short summaries
constexpr std::size_t mostWords = 4; // of a name
constexpr unsigned englishFamily = 200; // of the evidence; Korean's are below

constexpr std::array types{MentionType::Person, MentionType::Organisation, MentionType::Place};
constexpr std::array rareTypes{MentionType::Product, MentionType::Event};

bool hasOnlyLatin(const Reading &reading)
{
    for (int i = 0; i < reading.size(); ++i)
        if (reading.kind(i) != CharKind::Space && reading.kind(i) != CharKind::Mark
            && reading.kind(i) != CharKind::Latin && reading.kind(i) != CharKind::Digit)
            return false;
    return true;
}

bool isCapital(const Reading &reading, const Word &word)
{
    return reading.kind(word.start) == CharKind::Latin && QChar(reading.at(word.start)).isUpper();
}

// Nearly every long word is written with a capital: they say nothing there.
bool isTitleCase(const Reading &reading)
{
    if (reading.size() > longestText)
        return false;
    int longs = 0;
    int capitals = 0;
    for (const Word &word : reading.words()) {
        if (word.size() < 5)
            continue;
        ++longs;
        capitals += isCapital(reading, word) ? 1 : 0;
    }
    return longs >= 3 && capitals * 10 >= longs * 8;
}

unsigned wordFlags(const EnglishLists &lists, const QString &word, const QString &lower)
{
    return unsigned(lists.ordinaryWords.contains(lower)) | unsigned(lists.givenNames.contains(word)) << 1
        | unsigned(lists.organisationWords.contains(word)) << 2 | unsigned(lists.titles.contains(word)) << 3
        | unsigned(lists.calendar.contains(word)) << 4
        | unsigned(lists.cue(Cue::BehindPlace).contains(word)) << 5
        | unsigned(lists.koreanSurnames.contains(word)) << 6
        | unsigned(word.size() > 1 && word.isUpper()) << 7;
}

// What a word in or beside a name says.
struct Seen {
    Seen(const EnglishLists &lists, const Reading &reading, const Word &place)
        : isCapital(entity::isCapital(reading, place))
    {
        const QString word = reading.view(place).toString();
        const QString lower = word.toLower();
        flags = wordFlags(lists, word, lower);
        key = Evidence::keyOf(lower);
        endKey = Evidence::keyOf(word.right(2).toLower());
    }

    bool isOrdinary() const { return flags & 1; }

    bool isCapital;
    unsigned flags = 0;
    std::uint64_t key = 0; // in small letters
    std::uint64_t endKey = 0;
};

void addNeighbour(
    Evidence &evidence, unsigned family, unsigned type, const std::optional<Seen> &word, bool isTitled)
{
    if (!word) {
        evidence.add(family, type, 999);
        return;
    }
    evidence.add(family, type, word->isCapital, word->flags, isTitled);
    evidence.add(family + 1, type, word->key);
    evidence.add(family + 2, type, word->endKey, isTitled);
}

} // namespace

void findOpenRows(const EnglishWords &words, Candidates &found)
{
    if (words.reading().size() > longestText || !hasOnlyLatin(words.reading()))
        return;
    const auto add = [&](std::size_t first, std::size_t last, MentionType type) {
        found.push_back(
            {words.start(first), words.end(last), type, Weak, words.text(first, last).toString()});
        found.back().isShortName = type == MentionType::Person && first == last;
    };
    for (std::size_t first = 0; first < words.count(); ++first) {
        for (std::size_t last = first; last < words.count() && last < first + mostWords; ++last) {
            if (!words.isCapitalised(last) || (last > first && !words.joinsNext(last - 1)))
                break;
            for (MentionType type : types)
                add(first, last, type);
            for (MentionType type : rareTypes)
                add(first, last, type);
        }
    }
}

void describeEnglish(const EnglishLists &lists, const Context &context, std::span<const Described> alike)
{
    const Reading &reading = context.reading;
    const int start = alike.front().candidate.start;
    const int end = alike.front().candidate.end;
    if (reading.kind(start) != CharKind::Latin)
        return;
    const std::vector<Word> &words = reading.words();
    const auto first = std::size_t(reading.wordIndex(start));
    if (first >= words.size())
        return;
    std::size_t last = first;
    while (last + 1 < words.size() && words[last + 1].start < end)
        ++last;
    const bool isTitled = isTitleCase(reading);
    const unsigned count = unsigned(std::min<std::size_t>(last - first + 1, 5));
    const Seen head(lists, reading, words[first]);
    const Seen tail = last > first ? Seen(lists, reading, words[last]) : head;
    unsigned ordinary = unsigned(head.isOrdinary()) + unsigned(last > first && tail.isOrdinary());
    for (std::size_t i = first + 1; i < last; ++i)
        ordinary += lists.ordinaryWords.contains(reading.view(words[i]).toString().toLower());
    const bool isFirst = first == 0;
    const std::optional<Seen> before
        = first > 0 ? std::optional(Seen(lists, reading, words[first - 1])) : std::nullopt;
    const std::optional<Seen> after
        = last + 1 < words.size() ? std::optional(Seen(lists, reading, words[last + 1])) : std::nullopt;
    const char16_t quote = reading.at(end);
    const bool isOwner = (quote == u'’' || quote == u'\'') && reading.at(end + 1) == u's';
    const WordTable::Match listed
        = lists.names.trusted().longestPrefix(reading.view(start, std::min(reading.size(), start + 30)));
    const int length = end - start;
    const unsigned listedType = listed ? 1 + unsigned(lists.names[listed].type) : 0;
    for (const auto &[candidate, kind, evidence] : alike) {
        const unsigned type = unsigned(candidate.type);
        evidence.add(englishFamily, kind, count, isTitled, isFirst);
        evidence.add(englishFamily + 1, type, count, head.flags, isTitled);
        evidence.add(englishFamily + 2, type, count, tail.flags, isTitled);
        evidence.add(englishFamily + 3, type, count, ordinary, isTitled, isFirst);
        evidence.add(englishFamily + 4, type, head.flags, tail.flags);
        addNeighbour(evidence, englishFamily + 10, type, before, isTitled);
        addNeighbour(evidence, englishFamily + 20, type, after, isTitled);
        evidence.add(englishFamily + 30, type, head.key);
        evidence.add(englishFamily + 31, type, tail.key);
        evidence.add(englishFamily + 32, type, isOwner, isTitled);
        evidence.add(englishFamily + 33, kind, listedType, listed.length == length, listed.length > length);
    }
}

namespace {

void findNames(const Context &context, const EnglishLists &lists, Candidates &found)
{
    // In this order: what a name says of itself comes before what stands around it.
    static constexpr std::array finders{&findEnglishOrganisation, &findEnglishTeam, &findTitledPerson,
        &findKindOfPlace, &findPersonByGivenName, &findRomanisedPerson, &findDescribedPerson,
        &findListedCompany, &findEnglishPlace};
    const EnglishWords words(context, lists, found);
    for (std::size_t first = 0; first < words.count();) {
        std::size_t used = first;
        if (words.isCapitalised(first)) {
            const std::size_t last = words.endOfRow(first);
            for (std::size_t i = 0; i < finders.size() && used == first; ++i)
                used = finders[i](words, first, last, found);
        }
        first = used > first ? used : first + 1;
    }
    if (context.isHeadline)
        findOpenRows(words, found);
}

class English final : public Language {
public:
    English(const ListedNames &names, std::unique_ptr<TaggerModel> tagger)
        : m_tagger(std::move(tagger))
        , m_lists(names)
    {
    }
    Result<> load() { return m_lists.load(); }

    bool isLearned() const override { return true; }

    void find(const Context &context, Candidates &found) const override
    {
        findNames(context, m_lists, found);
        findEnglishDates(context, m_lists, found);
        findEnglishAmounts(context, m_lists, found);
    }

    void weigh(const Context &context, Candidates &found) const override
    {
        weighEnglish(context, m_lists, *m_tagger, found);
        takeWholeDurations(found);
    }

    void describe(const Context &context, std::span<const Described> alike) const override
    {
        describeEnglish(m_lists, context, alike);
    }

private:
    std::unique_ptr<TaggerModel> m_tagger;
    EnglishLists m_lists;
};

} // namespace

Result<std::unique_ptr<Language>> loadEnglish(ListedNames &names)
{
    return TaggerModel::builtInEnglish().and_then(
        [&](std::unique_ptr<TaggerModel> tagger) { return loadEnglish(names, std::move(tagger)); });
}

Result<std::unique_ptr<Language>> loadEnglish(ListedNames &names, std::unique_ptr<TaggerModel> tagger)
{
    auto english = std::make_unique<English>(names, std::move(tagger));
    return english->load().map([&]() -> std::unique_ptr<Language> { return std::move(english); });
}

} // namespace sokbo::entity
