// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: particles and endings, by which the end of a word is told from its stem.
#include "entity/tagger/features.h"

#include "entity/tagger/featurekeys.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <string_view>

namespace sokbo::entity {

namespace {

constexpr int longestWord = 24; // characters; longer runs are read as several words
constexpr int farthest = 7; // positions in a word are told apart up to here
constexpr std::size_t mostHints = 16; // of a word, but for those of its characters

bool isHangulSyllable(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

// The kinds of characters whose order tells a number from a ticker from a quoted title.
Key characterClass(char32_t c)
{
    if (isHangulSyllable(c))
        return 1;
    if (c >= U'0' && c <= U'9')
        return 2;
    if (c >= U'a' && c <= U'z')
        return 3;
    if (c >= U'A' && c <= U'Z')
        return 4;
    if ((c >= 0x4E00 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00))
        return 5;
    if (c >= 0x3131 && c <= 0x318E)
        return 6;
    static constexpr std::array<std::u32string_view, 7> marks{
        U"([<〈《「『", U")]>〉》」』", U"'\"‘’“”", U".,:", U"%", U"·ㆍ・", U"-~"};
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].find(c) != std::u32string_view::npos)
            return 7 + i;
    return c < 0x80 ? 14 : 15;
}

// 0 where the character is no syllable, 1 where it ends in a vowel, else the final consonant.
Key finalConsonant(char32_t c)
{
    return isHangulSyllable(c) ? (c - 0xAC00) % 28 + 1 : 0;
}

// Longest first: what may follow a name within its word.
constexpr std::array<std::u32string_view, 30> particles{U"에서는", U"으로는", U"에게는", U"에서", U"으로",
    U"에게", U"까지", U"부터", U"처럼", U"보다", U"라고", U"이라", U"이나", U"에는", U"와는", U"과는",
    U"로는", U"은", U"는", U"이", U"가", U"을", U"를", U"의", U"에", U"도", U"와", U"과", U"로", U"만"};

} // namespace

// Tens of features are made for every character: there is room for all, and nothing is asked in between.
template <int Bits>
class TaggerFeatures::Numbers {
public:
    explicit Numbers(std::uint32_t *at)
        : m_at(at)
    {
    }

    static std::uint32_t of(Key key) { return std::uint32_t(key >> (64 - Bits)); }

    template <typename... Values>
    void emit(Key seed, Values... values)
    {
        ((seed = add(seed, Key(values))), ...);
        *m_at++ = of(seed);
    }
    void put(std::uint32_t number) { *m_at++ = number; }
    std::uint32_t *end() const { return m_at; }

private:
    std::uint32_t *m_at;
};

void TaggerFeatures::readWords(const TaggerText &text, const KnownNames &names)
{
    cut(text);
    m_hintOffsets.assign(1, 0);
    m_hints.resize(std::max(m_hints.size(), m_words.size() * mostHints + std::size_t(m_size)));
    for (int number = 0; number < int(m_words.size()); ++number)
        addHints<Of::Everything>(number, names);
}

void TaggerFeatures::readCharacters(
    const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain)
{
    readRows<Of::Everything>(text, names, plain);
}

void TaggerFeatures::cut(const TaggerText &text)
{
    m_size = int(text.characters.size());
    readGrams(text);
    cutWords(text);
}

std::uint64_t TaggerFeatures::ownKey(const TaggerText &text, std::size_t word) const
{
    // Of this process, so that nobody can write words that share a key.
    static const Key secret = QRandomGenerator::system()->generate64();
    const TaggerWord &own = m_words[word];
    Key key = mix(secret + m_isSentence * 2 + text.afterSpace[std::size_t(own.begin)] + 1);
    for (int i = own.begin; i < own.end; ++i)
        key = mix(key + text.characters[std::size_t(i)] + 1);
    return key | 1;
}

void TaggerFeatures::readHints(std::size_t word, const KnownNames &names, Of of)
{
    m_hintOffsets.assign(1, 0);
    m_hints.resize(std::max(m_hints.size(), mostHints + std::size_t(longestWord)));
    if (of == Of::Word)
        addHints<Of::Word>(int(word), names);
    else
        addHints<Of::Neighbours>(int(word), names);
}

void TaggerFeatures::readOwn(std::size_t word)
{
    const TaggerWord &own = m_words[word];
    m_offsets.assign(1, 0);
    m_rows.resize(std::max(m_rows.size(), std::size_t(own.end - own.begin) * mostRows));
    Rows rows(m_rows.data());
    for (int i = own.begin; i < own.end; ++i) {
        emit<Of::Word>(i, rows);
        m_offsets.push_back(std::uint32_t(rows.end() - m_rows.data()));
    }
}

void TaggerFeatures::readNeighbours(
    const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain)
{
    readRows<Of::Neighbours>(text, names, plain);
}

template <TaggerFeatures::Of of>
void TaggerFeatures::readRows(
    const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain)
{
    m_offsets.assign(1, 0);
    matchNames(text, names, plain);
    m_rows.resize(std::max(m_rows.size(), std::size_t(m_size) * mostRows + m_nameFeatures.size()));
    Rows rows(m_rows.data());
    for (int i = 0; i < m_size; ++i) {
        if (!plain[std::size_t(m_wordOf[std::size_t(i)])]) {
            emit<of>(i, rows);
            for (int entry = m_firstNameFeature[std::size_t(i)]; entry >= 0;
                 entry = m_nameFeatures[std::size_t(entry)].next)
                rows.put(m_nameFeatures[std::size_t(entry)].row);
        }
        m_offsets.push_back(std::uint32_t(rows.end() - m_rows.data()));
    }
}

template <TaggerFeatures::Of of>
void TaggerFeatures::emit(int i, Rows &rows) const
{
    emitNeighbours<of>(i, rows);
    emitShapes<of>(i, rows);
    emitWord<of>(i, rows);
    emitStem<of>(i, rows);
    Q_ASSERT(rows.end() <= m_rows.data() + m_offsets.back() + mostRows);
}

// What the features of many positions share: the keys of the n-grams that begin at a position.
void TaggerFeatures::readGrams(const TaggerText &text)
{
    const std::size_t padded = std::size_t(m_size) + 2 * padding;
    m_grams.resize(padded);
    for (std::size_t slot = 0; slot < padded; ++slot) {
        const int i = int(slot) - padding;
        Grams &grams = m_grams[slot];
        if (i >= 0 && i < m_size) {
            const char32_t character = text.characters[std::size_t(i)];
            const Key space = text.afterSpace[std::size_t(i)];
            grams.one = Key(character) * 2 + space + 10;
            grams.alike = Key(digitsAlike(character)) * 2 + space + 10;
            grams.shape = characterClass(character) * 2 + space;
            grams.final = finalConsonant(character);
        } else {
            grams.one = grams.alike = i < 0 ? 1 : 2;
            grams.shape = i < 0 ? 30 : 31;
            grams.final = 30;
        }
    }
    for (std::size_t slot = 0; slot + 2 < padded; ++slot) {
        Grams *grams = &m_grams[slot];
        grams->two = add(grams[0].one, grams[1].one);
        grams->three = add(grams->two, grams[2].one);
        grams->alikeTwo = add(grams[0].alike, grams[1].alike);
        grams->alikeThree = add(grams->alikeTwo, grams[2].alike);
        grams->shapeThree = add(add(grams[0].shape, grams[1].shape), grams[2].shape);
    }
}

void TaggerFeatures::cutWords(const TaggerText &text)
{
    m_words.clear();
    m_wordOf.resize(std::size_t(m_size));
    m_prefixes.resize(std::size_t(m_size));
    m_suffixes.resize(std::size_t(m_size));
    for (int begin = 0; begin < m_size;) {
        int end = begin + 1;
        while (end < m_size && !text.afterSpace[std::size_t(end)] && end - begin < longestWord)
            ++end;
        TaggerWord word{begin, end, end, 0, 0};
        const char32_t last = text.characters[std::size_t(end) - 1];
        for (std::u32string_view particle : particles) {
            const int length = int(particle.size());
            if (particle.back() == last && length < end - begin
                && std::equal(particle.begin(), particle.end(), text.characters.begin() + (end - length))) {
                word.stemEnd = end - length;
                break;
            }
        }
        Key prefix = nameSeed;
        for (int i = begin; i < end; ++i) {
            prefix = add(prefix, digitsAlike(text.characters[std::size_t(i)]));
            m_prefixes[std::size_t(i)] = prefix;
            m_wordOf[std::size_t(i)] = int(m_words.size());
        }
        Key suffix = nameSeed;
        for (int i = end - 1; i >= begin; --i) {
            suffix = add(suffix, digitsAlike(text.characters[std::size_t(i)]));
            m_suffixes[std::size_t(i)] = suffix;
        }
        word.key = prefix;
        word.stemKey = m_prefixes[std::size_t(word.stemEnd - 1)];
        m_words.push_back(word);
        begin = end;
    }
    // Comments and news follow other conventions, and the last characters tell them apart.
    m_ending = m_size > 1 ? gramsAt(m_size - 2).two : 0;
    const char32_t last = m_size > 0 ? text.characters[std::size_t(m_size - 1)] : U' ';
    m_isSentence = last == U'.' || last == U'다';
}

// A look at the whole word and at the two beside it: a tenth of the work that its characters' features are.
template <TaggerFeatures::Of of>
void TaggerFeatures::addHints(int number, const KnownNames &names)
{
    const TaggerWord &word = m_words[std::size_t(number)];
    const int length = word.end - word.begin;
    const Grams *begin = &gramsAt(word.begin);
    const Grams *end = &gramsAt(word.end);
    Numbers<hintBits> hints(m_hints.data() + m_hintOffsets.back());
    if constexpr (of != Of::Word) {
        hints.emit(seed(203), wordKey(number - 1));
        hints.emit(seed(204), wordKey(number + 1));
        hints.emit(seed(214), end[-3].shapeThree, end->shape);
        hints.emit(seed(215), begin[-2].two);
        hints.emit(seed(216), end->two);
    }
    if (isAsked<of>(word, word.begin, word.begin + 2))
        hints.emit(seed(213), begin->shapeThree, Key(std::min(length, 6)));
    if constexpr (of != Of::Neighbours) {
        const Key lastTwo = m_suffixes[std::size_t(std::max(word.begin, word.end - 2))];
        hints.emit(seed(202), word.stemKey);
        hints.emit(seed(207), m_prefixes[std::size_t(std::min(word.begin + 1, word.end - 1))]);
        hints.emit(seed(208), m_prefixes[std::size_t(std::min(word.begin + 2, word.end - 1))]);
        hints.emit(seed(209), lastTwo);
        hints.emit(seed(210), m_suffixes[std::size_t(std::max(word.begin, word.end - 3))]);
        hints.emit(seed(211), end[-1].one, Key(std::min(length, 6)));
        hints.emit(seed(212), begin->one, Key(std::min(length, 6)), Key(word.end - word.stemEnd));
        for (int i = word.begin; i + 1 < word.end; ++i)
            hints.emit(seed(220), gramsAt(i).two);
        // The longest name that the word begins with.
        KnownName known;
        int longest = 0;
        const int most = word.begin + 1 < word.end && names.mayBegin(m_prefixes[std::size_t(word.begin) + 1])
            ? int(longestKnownName)
            : 1;
        for (int i = word.begin; i < std::min(word.end, word.begin + most); ++i) {
            if (const KnownName found = names.find(m_prefixes[std::size_t(i)]); found.isKnown()) {
                known = found;
                longest = i + 1 - word.begin;
            }
        }
        hints.emit(seed(221), known.commonest, known.frequency, Key(longest == word.stemEnd - word.begin));
        hints.emit(seed(222), known.types, Key(std::min(longest, 4)), Key(std::min(length - longest, 3)));
    }
    Q_ASSERT(hints.end() <= m_hints.data() + m_hintOffsets.back() + mostHints + std::size_t(length));
    m_hintOffsets.push_back(std::uint32_t(hints.end() - m_hints.data()));
}

// The longest known name at every character tells its type to the characters that it covers and to its
// neighbours.
void TaggerFeatures::matchNames(
    const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain)
{
    m_nameFeatures.clear();
    m_firstNameFeature.assign(std::size_t(m_size), -1);
    std::array<Key, longestKnownName + 1> keys{};
    for (int i = 0; i < m_size; ++i) {
        if (plain[std::size_t(m_wordOf[std::size_t(i)])])
            continue;
        const Key one = add(nameSeed, digitsAlike(text.characters[std::size_t(i)]));
        keys[1] = one;
        int longest = 1;
        if (i + 1 < m_size) {
            keys[2] = add(one, digitsAlike(text.characters[std::size_t(i) + 1]));
            if (names.mayBegin(keys[2]))
                longest = std::min(int(longestKnownName), m_size - i);
        }
        for (int length = 3; length <= longest; ++length)
            keys[std::size_t(length)] = add(
                keys[std::size_t(length) - 1], digitsAlike(text.characters[std::size_t(i + length) - 1]));
        for (int length = longest; length >= 1; --length) {
            const KnownName name = names.find(keys[std::size_t(length)]);
            if (!name.isKnown())
                continue;
            addName(text, i, length, name);
            break;
        }
    }
}

void TaggerFeatures::addName(const TaggerText &text, int begin, int length, const KnownName &name)
{
    const int end = begin + length;
    const Key type = name.commonest;
    const Key atWord = text.afterSpace[std::size_t(begin)];
    const Key beforeWord = end < m_size ? text.afterSpace[std::size_t(end)] : 1;
    const Key whole = add(add(add(seed(900), type), atWord), Key(std::min(length, 4)));
    const Key often = add(add(add(seed(901), type), name.frequency), atWord);
    const Key all = add(add(seed(902), name.types), beforeWord);
    const Key listed = add(add(add(seed(905), name.lists()), atWord), Key(std::min(length, 4)));
    for (int i = begin; i < end; ++i) {
        const Key place = length == 1 ? 0 : i == begin ? 1 : i == end - 1 ? 2 : 3;
        addNameFeature(i, add(whole, place));
        addNameFeature(i, add(often, place));
        addNameFeature(i, add(all, place));
        if (name.lists() != 0)
            addNameFeature(i, add(listed, place));
    }
    if (end < m_size)
        addNameFeature(end, add(add(add(seed(903), type), atWord), gramsAt(end).one));
    if (begin > 0)
        addNameFeature(begin - 1, add(add(seed(904), type), atWord));
}

void TaggerFeatures::addNameFeature(int i, std::uint64_t key)
{
    int &first = m_firstNameFeature[std::size_t(i)];
    m_nameFeatures.push_back({Rows::of(key), first});
    first = int(m_nameFeatures.size()) - 1;
}

template <TaggerFeatures::Of of>
void TaggerFeatures::emitNeighbours(int i, Rows &rows) const
{
    const Grams *here = &gramsAt(i);
    const TaggerWord &word = m_words[std::size_t(m_wordOf[std::size_t(i)])];
    if constexpr (of != Of::Neighbours)
        rows.emit(seed(1));
    if constexpr (of != Of::Word)
        rows.emit(seed(2), m_ending);
    for (int k = -2; k <= 2; ++k)
        if (isAsked<of>(word, i + k, i + k))
            rows.emit(seeds<11, 5>[std::size_t(k + 2)], here[k].one);
    for (int k = -2; k <= 1; ++k)
        if (isAsked<of>(word, i + k, i + k + 1))
            rows.emit(seeds<21, 4>[std::size_t(k + 2)], here[k].two);
    for (int k = -2; k <= 0; ++k)
        if (isAsked<of>(word, i + k, i + k + 2))
            rows.emit(seeds<31, 3>[std::size_t(k + 2)], here[k].three);
}

template <TaggerFeatures::Of of>
void TaggerFeatures::emitShapes(int i, Rows &rows) const
{
    const Grams *here = &gramsAt(i);
    const TaggerWord &word = m_words[std::size_t(m_wordOf[std::size_t(i)])];
    if (isAsked<of>(word, i - 1, i + 1)) {
        rows.emit(seed(52), here[-1].shapeThree);
        rows.emit(seed(56), here[-1].alikeThree);
    }
    if (isAsked<of>(word, i, i + 1))
        rows.emit(seed(53), here->final, here[1].one);
    if (isAsked<of>(word, i + 1, i + 2))
        rows.emit(seed(61), here[1].alikeTwo);
}

template <TaggerFeatures::Of of>
void TaggerFeatures::emitWord(int i, Rows &rows) const
{
    const int number = m_wordOf[std::size_t(i)];
    const TaggerWord &word = m_words[std::size_t(number)];
    const Key fromBegin = Key(std::min(i - word.begin, farthest));
    const Key fromEnd = Key(std::min(word.end - 1 - i, farthest));
    const Key prefix = m_prefixes[std::size_t(i)];
    if constexpr (of != Of::Word) {
        rows.emit(seed(76), wordKey(number - 1), fromBegin);
        rows.emit(seed(81), wordKey(number + 1), fromEnd);
    }
    if (isAsked<of>(word, word.end - 2, word.end - 1))
        rows.emit(seed(86), gramsAt(word.end - 2).two, fromBegin, fromEnd);
    if (isAsked<of>(word, word.begin, word.begin + 1))
        rows.emit(seed(88), gramsAt(word.begin).two, fromBegin);
    if constexpr (of != Of::Neighbours) {
        rows.emit(seed(70), word.key, fromBegin);
        rows.emit(seed(72), prefix);
        rows.emit(seed(78), m_suffixes[std::size_t(i)]);
        // Headlines have words side by side that would have particles or be names in a sentence.
        rows.emit(seed(98), m_isSentence, prefix);
        rows.emit(seed(99), m_isSentence, word.key, fromBegin);
        rows.emit(seed(100), m_isSentence, gramsAt(i).shape, fromBegin, fromEnd);
    }
}

template <TaggerFeatures::Of of>
void TaggerFeatures::emitStem(int i, Rows &rows) const
{
    const TaggerWord &word = m_words[std::size_t(m_wordOf[std::size_t(i)])];
    const Key fromBegin = Key(std::min(i - word.begin, farthest));
    const Key fromStemEnd = i >= word.stemEnd ? 20 : Key(std::min(word.stemEnd - 1 - i, 6));
    const Grams *stemEnd = &gramsAt(word.stemEnd);
    if constexpr (of != Of::Word)
        rows.emit(seed(93), gramsAt(word.end).two, word.stemKey);
    if constexpr (of != Of::Neighbours) {
        rows.emit(seed(89), word.stemKey, fromBegin);
        rows.emit(seed(91), stemEnd[-1].one, fromStemEnd, fromBegin);
        if (word.stemEnd - 2 >= word.begin)
            rows.emit(seed(92), stemEnd[-2].two, fromStemEnd, fromBegin);
        if (m_isOwn) {
            rows.emit(seed(101), word.stemKey, fromBegin);
            rows.emit(seed(102), gramsAt(i).one, Key(std::min(word.end - word.begin, 4)));
        }
    }
}

} // namespace sokbo::entity
