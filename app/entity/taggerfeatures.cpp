// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/taggerfeatures.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace sokbo::entity {

namespace {

using Key = std::uint64_t;

constexpr int longestWord = 24; // characters; longer runs are read as several words
constexpr int farthest = 7; // positions in a word are told apart up to here

constexpr Key mix(Key key)
{
    key ^= key >> 33;
    key *= 0xff51afd7ed558ccdULL;
    key ^= key >> 33;
    key *= 0xc4ceb9fe1a85ec53ULL;
    return key ^ (key >> 33);
}

constexpr Key add(Key key, Key value)
{
    return mix(key ^ (value + 0x9E3779B97F4A7C15ULL + (key << 6)));
}

constexpr Key seed(unsigned family)
{
    return mix(family * 0x9E3779B97F4A7C15ULL + 1);
}

bool isHangulSyllable(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

char32_t digitsAlike(char32_t c)
{
    return c >= U'0' && c <= U'9' ? U'0' : c;
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

struct WordBorders {
    int begin = 0;
    int end = 0;
    int stemEnd = 0; // where the particle begins
};

class Reader {
public:
    Reader(const TaggerText &text, const KnownNames &names, std::vector<std::uint32_t> &rows)
        : m_text(text)
        , m_names(names)
        , m_rows(rows)
        , m_size(int(text.characters.size()))
        , m_nameFeatures(text.characters.size())
    {
        cutWords();
        matchNames();
    }

    void readCharacter(int i)
    {
        readNeighbours(i);
        readShapes(i);
        readWord(i);
        readStem(i);
        for (Key key : m_nameFeatures[std::size_t(i)])
            emit(key);
    }

private:
    void emit(Key key) { m_rows.push_back(std::uint32_t(key >> 20) & ((1U << TaggerFeatures::rowBits) - 1)); }
    void emit(unsigned family, std::initializer_list<Key> values)
    {
        Key key = seed(family);
        for (Key value : values)
            key = add(key, value);
        emit(key);
    }

    bool inside(int i) const { return i >= 0 && i < m_size; }
    Key space(int i) const { return m_text.afterSpace[std::size_t(i)]; }
    char32_t character(int i) const { return m_text.characters[std::size_t(i)]; }
    Key at(int i) const { return inside(i) ? Key(character(i)) * 2 + space(i) + 10 : (i < 0 ? 1 : 2); }
    Key alike(int i) const
    {
        return inside(i) ? Key(digitsAlike(character(i))) * 2 + space(i) + 10 : (i < 0 ? 1 : 2);
    }
    Key shape(int i) const
    {
        return inside(i) ? characterClass(character(i)) * 2 + space(i) : (i < 0 ? 30 : 31);
    }
    Key run(int begin, int end) const
    {
        return begin < end ? nameKey(&m_text.characters[std::size_t(begin)], std::size_t(end - begin)) : 1;
    }

    void cutWords()
    {
        m_words.resize(std::size_t(m_size));
        for (int begin = 0; begin < m_size;) {
            int end = begin + 1;
            while (end < m_size && !space(end) && end - begin < longestWord)
                ++end;
            WordBorders word{begin, end, end};
            for (std::u32string_view particle : particles) {
                const int length = int(particle.size());
                if (length < end - begin
                    && std::equal(
                        particle.begin(), particle.end(), m_text.characters.begin() + (end - length))) {
                    word.stemEnd = end - length;
                    break;
                }
            }
            std::fill(m_words.begin() + begin, m_words.begin() + end, word);
            begin = end;
        }
    }

    // The longest known name at every character tells its type to the characters that it covers and to its
    // neighbours.
    void matchNames()
    {
        for (int i = 0; i < m_size; ++i) {
            for (int length = std::min(int(longestKnownName), m_size - i); length >= 1; --length) {
                const KnownName name = m_names.find(run(i, i + length));
                if (name.commonest == 0)
                    continue;
                addName(i, length, name);
                break;
            }
        }
    }

    void addName(int begin, int length, const KnownName &name)
    {
        const int end = begin + length;
        const Key type = name.commonest;
        const Key atWord = space(begin);
        for (int i = begin; i < end; ++i) {
            const Key place = length == 1 ? 0 : i == begin ? 1 : i == end - 1 ? 2 : 3;
            std::vector<Key> &keys = m_nameFeatures[std::size_t(i)];
            keys.push_back(add(add(add(add(seed(900), type), place), atWord), Key(std::min(length, 4))));
            keys.push_back(add(add(add(add(seed(901), type), place), name.frequency), atWord));
            keys.push_back(add(add(add(seed(902), name.types), place), end < m_size ? space(end) : 1));
        }
        if (end < m_size)
            m_nameFeatures[std::size_t(end)].push_back(add(add(add(seed(903), type), atWord), at(end)));
        if (begin > 0)
            m_nameFeatures[std::size_t(begin - 1)].push_back(add(add(seed(904), type), atWord));
    }

    void readNeighbours(int i)
    {
        emit(1, {});
        for (int k = -3; k <= 3; ++k)
            emit(unsigned(13 + k), {at(i + k)});
        for (int k = -3; k < 3; ++k)
            emit(unsigned(23 + k), {at(i + k), at(i + k + 1)});
        emit(27, {at(i - 1), at(i + 1)});
        for (int k = -3; k <= 1; ++k)
            emit(unsigned(33 + k), {at(i + k), at(i + k + 1), at(i + k + 2)});
        for (int k = -3; k <= 0; ++k)
            emit(unsigned(43 + k), {at(i + k), at(i + k + 1), at(i + k + 2), at(i + k + 3)});
        emit(44, {at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)});
        emit(45, {at(i - 4), at(i - 3), at(i - 2), at(i - 1), at(i)});
        emit(46, {at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4)});
    }

    void readShapes(int i)
    {
        emit(50, {shape(i - 2), shape(i - 1), shape(i), shape(i + 1), shape(i + 2)});
        emit(51,
            {shape(i - 3), shape(i - 2), shape(i - 1), shape(i), shape(i + 1), shape(i + 2), shape(i + 3)});
        emit(52, {shape(i - 1), shape(i), shape(i + 1)});
        emit(53, {finalConsonant(character(i)), at(i + 1)});
        emit(54, {i > 0 ? Key(finalConsonant(character(i - 1)) != 0) : 9, at(i)});
        emit(55, {alike(i - 2), alike(i - 1), alike(i)});
        emit(56, {alike(i - 1), alike(i), alike(i + 1)});
        emit(57, {alike(i), alike(i + 1), alike(i + 2)});
        emit(58, {alike(i - 1), alike(i), alike(i + 1), alike(i + 2)});
        emit(59, {alike(i - 3), alike(i - 2), alike(i - 1), alike(i)});
        emit(60, {alike(i), alike(i + 1), alike(i + 2), alike(i + 3)});
        emit(61, {alike(i + 1), alike(i + 2)});
        emit(62, {alike(i - 2), alike(i - 1)});
    }

    void readWord(int i)
    {
        const auto [begin, end, stemEnd] = m_words[std::size_t(i)];
        const Key fromBegin = Key(std::min(i - begin, farthest));
        const Key fromEnd = Key(std::min(end - 1 - i, farthest));
        const Key prefix = run(begin, i + 1);
        const Key suffix = run(i, end);
        const Key previous = begin > 0 ? run(m_words[std::size_t(begin - 1)].begin, begin) : 1;
        const Key next = end < m_size ? run(end, m_words[std::size_t(end)].end) : 1;
        emit(70, {run(begin, end), fromBegin});
        emit(71, {fromBegin, fromEnd});
        emit(72, {prefix});
        emit(73, {prefix, at(i + 1)});
        emit(74, {prefix, at(i + 1), at(i + 2)});
        emit(75, {prefix, previous});
        emit(76, {previous, fromBegin});
        emit(77, {previous, fromBegin, fromEnd});
        emit(78, {suffix});
        emit(79, {suffix, at(i - 1)});
        emit(80, {suffix, shape(i - 1)});
        emit(81, {next, fromEnd});
        emit(82, {suffix, next});
        emit(83, {at(begin - 1), at(begin - 2), fromBegin});
        emit(84, {at(end), at(end + 1), fromEnd});
        emit(85, {at(end), at(end + 1), at(end + 2), fromEnd});
        emit(86, {at(end - 1), at(end - 2), fromBegin, fromEnd});
        emit(87, {at(begin - 1), at(begin - 2), at(begin - 3), fromBegin});
        emit(88, {at(begin), at(begin + 1), fromBegin});
        if (end < m_size) {
            const int nextEnd = m_words[std::size_t(end)].end;
            emit(94, {at(nextEnd - 1), at(nextEnd - 2), fromEnd, fromBegin});
        }
        if (begin > 1) {
            const int before = m_words[std::size_t(begin - 1)].begin;
            emit(95, {at(before), at(before + 1), fromBegin});
        }
    }

    void readStem(int i)
    {
        const auto [begin, end, stemEnd] = m_words[std::size_t(i)];
        const Key fromBegin = Key(std::min(i - begin, farthest));
        const Key fromStemEnd = i >= stemEnd ? 20 : Key(std::min(stemEnd - 1 - i, 6));
        const Key stem = run(begin, stemEnd);
        emit(89, {stem, fromBegin});
        emit(90, {fromStemEnd, fromBegin, Key(end - stemEnd)});
        emit(91, {at(stemEnd - 1), fromStemEnd, fromBegin});
        if (stemEnd - 2 >= begin)
            emit(92, {at(stemEnd - 1), at(stemEnd - 2), fromStemEnd, fromBegin});
        emit(93, {at(end), at(end + 1), stem});
    }

    const TaggerText &m_text;
    const KnownNames &m_names;
    std::vector<std::uint32_t> &m_rows;
    int m_size;
    std::vector<WordBorders> m_words; // of every character
    std::vector<std::vector<Key>> m_nameFeatures;
};

} // namespace

TaggerText taggerText(QStringView text)
{
    TaggerText result;
    bool afterSpace = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int position = int(i);
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (QChar::isSpace(c)) {
            afterSpace = true;
            continue;
        }
        result.characters.push_back(c);
        result.afterSpace.push_back(afterSpace);
        result.positions.push_back(position);
        afterSpace = false;
    }
    return result;
}

std::uint64_t nameKey(const char32_t *characters, std::size_t count)
{
    Key key = seed(777);
    for (std::size_t i = 0; i < count; ++i)
        key = add(key, digitsAlike(characters[i]));
    return key;
}

void TaggerFeatures::read(const TaggerText &text, const KnownNames &names)
{
    m_rows.clear();
    m_offsets.assign(1, 0);
    Reader reader(text, names, m_rows);
    for (int i = 0; i < int(text.characters.size()); ++i) {
        reader.readCharacter(i);
        m_offsets.push_back(std::uint32_t(m_rows.size()));
    }
}

} // namespace sokbo::entity
