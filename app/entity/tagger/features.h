// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/lists/keyfilter.h"
#include "entity/tagger/taggertext.h"

#include <cstdint>
#include <vector>

namespace sokbo::entity {

// What counts as a mark. Corpora of others mark common nouns (the police), bare counts and joined names,
// which Sokbo does not; features of Sokbo's own convention tell where the two part, and the others serve
// both.
enum class Convention : std::uint8_t { Own, Corpus };

// What is known of a string that was a name in the training text, or that stands in a list. Types are the
// tagger's own numbers, from 1.
struct KnownName {
    static constexpr int firstListBit = 16;

    std::uint8_t commonest = 0; // 0: not of the training text
    std::uint8_t frequency = 0; // 1 once or twice, 2 up to seven times, 3 more often
    std::uint32_t types = 0; // a bit for each type that it was seen with; from `firstListBit`, for each list

    bool isKnown() const { return types != 0; }
    std::uint32_t lists() const { return types >> firstListBit; }
};

class KnownNames {
public:
    virtual ~KnownNames() = default;
    KnownName find(std::uint64_t key) const { return m_keys.mayHold(key) ? look(key) : KnownName(); }
    // Whether a name of two or more characters may begin with those two.
    bool mayBegin(std::uint64_t firstTwo) const { return m_begins.mayHold(firstTwo); }
    static std::uint16_t beginOf(std::uint64_t firstTwo)
    {
        return std::uint16_t(firstTwo >> (64 - beginBits));
    }

protected:
    void makeFilters()
    {
        m_keys.makeBits(19);
        m_begins.makeBits(beginBits);
    }
    void addToFilters(std::uint64_t key, std::uint16_t begin)
    {
        m_keys.add(key);
        m_begins.add(std::uint64_t(begin) << (64 - beginBits));
    }
    virtual KnownName look(std::uint64_t key) const = 0;

private:
    static constexpr int beginBits = 16;

    KeyFilter m_keys;
    KeyFilter m_begins;
};

inline constexpr std::size_t longestKnownName = 12; // characters

// The features of every character, as row numbers of the model. The trainer and the tagger both call this, so
// that they cannot differ. Linear in the text: words are cut at a length that no Korean word has.
class TaggerFeatures {
public:
    explicit TaggerFeatures(Convention convention = Convention::Own)
        : m_isOwn(convention == Convention::Own)
    {
    }

    static constexpr int rowBits = 24;
    static constexpr int hintBits = 20;
    static constexpr std::size_t mostRows = 34; // of a character, but for those of known names
    // A known name begins at each of as many places at most as would let it reach the character, and gives it
    // four; and there may be one that ends before it and one that begins behind it.
    static constexpr std::size_t mostFeatures = mostRows + 4 * longestKnownName + 2;

    // What is the same wherever the word stands in a text of its kind, and what its neighbours add to that.
    enum class Of { Everything, Word, Neighbours };

    // First the words of a sentence, by which most of them are seen to hold no name.
    void readWords(const TaggerText &text, const KnownNames &names);
    std::size_t words() const { return m_words.size(); }
    int beginOfWord(std::size_t word) const { return m_words[word].begin; } // characters
    int endOfWord(std::size_t word) const { return m_words[word].end; }
    // What a word looks like, as numbers of `hintBits` bits.
    const std::uint32_t *beginOfHints(std::size_t word) const { return m_hints.data() + m_hintOffsets[word]; }
    const std::uint32_t *endOfHints(std::size_t word) const
    {
        return m_hints.data() + m_hintOffsets[word + 1];
    }

    // Then the characters of the others. `plain` is by word; the characters of plain words have no features.
    void readCharacters(
        const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain);
    std::size_t size() const { return m_offsets.size() - 1; } // characters

    // The same in parts, for whoever knows what a word's own features weigh: the words without their hints,
    // of a word its hints and the features of its characters, and at last the others of all characters.
    void cut(const TaggerText &text);
    std::uint64_t ownKey(const TaggerText &text, std::size_t word) const; // of all that its own come from
    void readHints(std::size_t word, const KnownNames &names, Of of); // which then are those of word 0
    void readOwn(std::size_t word); // its characters count from 0
    void readNeighbours(
        const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain);

    const std::uint32_t *begin(std::size_t character) const { return m_rows.data() + m_offsets[character]; }
    const std::uint32_t *end(std::size_t character) const { return m_rows.data() + m_offsets[character + 1]; }

private:
    // Hashes of what begins at a character, made once and used by its neighbours too.
    struct Grams {
        std::uint64_t one, two, three;
        std::uint64_t alike, alikeTwo, alikeThree; // all digits the same
        std::uint64_t shape, shapeThree; // kinds of characters only
        std::uint64_t final; // consonant
    };
    struct TaggerWord {
        int begin = 0;
        int end = 0;
        int stemEnd = 0; // where the particle begins
        std::uint64_t key = 0;
        std::uint64_t stemKey = 0;
    };
    struct NameFeature {
        std::uint32_t row;
        int next; // of the same character; -1 for none
    };
    static constexpr int padding = 8; // characters beyond either end that a feature may ask for

    void readGrams(const TaggerText &text);
    void cutWords(const TaggerText &text);
    template <Of of>
    void addHints(int number, const KnownNames &names);
    template <Of of>
    void readRows(const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain);
    void matchNames(const TaggerText &text, const KnownNames &names, const std::vector<std::uint8_t> &plain);
    void addName(const TaggerText &text, int begin, int length, const KnownName &name);
    void addNameFeature(int i, std::uint64_t key);
    template <int Bits>
    class Numbers; // of features, being written
    using Rows = Numbers<rowBits>;
    template <Of of>
    void emit(int i, Rows &rows) const;
    template <Of of>
    void emitNeighbours(int i, Rows &rows) const;
    template <Of of>
    void emitShapes(int i, Rows &rows) const;
    template <Of of>
    void emitWord(int i, Rows &rows) const;
    template <Of of>
    void emitStem(int i, Rows &rows) const;
    // Whether a feature that comes from these characters of a word, and no others, is one of those.
    template <Of of>
    static bool isAsked(const TaggerWord &word, int first, int last)
    {
        return of == Of::Everything || (first >= word.begin && last < word.end) == (of == Of::Word);
    }
    const Grams &gramsAt(int i) const { return m_grams[std::size_t(i + padding)]; }
    std::uint64_t wordKey(int number) const
    {
        return number >= 0 && number < int(m_words.size()) ? m_words[std::size_t(number)].key : 1;
    }

    // All are kept from sentence to sentence, so that nothing is allocated for most of them.
    bool m_isOwn;
    int m_size = 0;
    std::vector<Grams> m_grams;
    std::vector<TaggerWord> m_words;
    std::vector<int> m_wordOf; // every character's
    std::vector<std::uint64_t> m_prefixes; // of the word, up to and with a character
    std::vector<std::uint64_t> m_suffixes;
    std::uint64_t m_ending = 0; // of the sentence
    std::uint64_t m_isSentence = 0; // 0: a headline, or a comment
    std::vector<std::uint32_t> m_hints;
    std::vector<std::uint32_t> m_hintOffsets;
    std::vector<NameFeature> m_nameFeatures;
    std::vector<int> m_firstNameFeature;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint32_t> m_offsets{0};
};

} // namespace sokbo::entity
