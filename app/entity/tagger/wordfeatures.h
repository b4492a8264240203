// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/tagger/features.h"
#include "entity/tagger/tokens.h"

#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace sokbo::entity {

// The keys in KnownNames of a name of words, and of the first of them. No key where it has no word, or more
// of them than are looked up.
struct WordNameKeys {
    std::uint64_t key = 0;
    std::uint64_t first = 0;
};
WordNameKeys wordNameKeys(QStringView name);

// As TaggerFeatures, for a model whose units are words: what is a feature of every token. Whether a word
// stands in small letters elsewhere is asked of the whole text, so all of it is added first. Linear in the
// text.
class WordFeatures {
public:
    explicit WordFeatures(Convention convention = Convention::Own)
        : m_isOwn(convention == Convention::Own)
    {
    }
    // The lists that tell what a word is, by their bits in KnownName::lists(); the trainer fills them.
    enum List {
        Organisations,
        People,
        Countries,
        Places,
        Companies,
        KoreanCompanies,
        Products,
        GivenNames,
        KoreanSurnames,
        OrganisationWords,
        Titles,
        OrdinaryWords, // under their small letters
        Calendar,
        CueWords,
        Doubtful, // a name that is a word too
        listCount
    };
    static constexpr int rowBits = TaggerFeatures::rowBits;
    static constexpr std::size_t mostRows = TaggerFeatures::mostFeatures; // of a token

    void clear(); // for another text
    // A stretch of it. `offset`: where it begins in the text.
    void addText(QStringView stretch, int offset);
    std::size_t sentences() const { return m_sentences.size(); }
    std::pair<std::size_t, std::size_t> tokensOf(std::size_t sentence) const { return m_sentences[sentence]; }
    const std::vector<Token> &tokens() const { return m_tokens; }

    void readSentence(std::size_t sentence, const KnownNames &names);
    std::size_t size() const { return m_offsets.size() - 1; } // tokens of the sentence
    const std::uint32_t *begin(std::size_t token) const { return m_rows.data() + m_offsets[token]; }
    const std::uint32_t *end(std::size_t token) const { return m_rows.data() + m_offsets[token + 1]; }

private:
    // How the sentence is written: its capitals say nothing where nearly all words have one.
    enum Style : std::uint8_t { Plain, Titled, Unclear };
    struct Look {
        std::uint64_t flags = 0; // the lists that hold the word
        int runBegin = 0; // of capitalised words in a row
        int runEnd = 0;
        int quoteBegin = -1; // between quotation marks; -1 for outside
        int quoteEnd = -1;
        // Of the name of several words that it is part of.
        KnownName name{};
        int nameBegin = 0;
        int nameEnd = 0;
    };
    static constexpr int padding = 3;
    static constexpr std::size_t filterBits = 1U << 16U;

    class Rows;
    void cutSentences(QStringView stretch, std::size_t firstToken, int offset);
    void note(std::size_t first, std::size_t end);
    Style styleOf(std::size_t first, std::size_t end) const;
    void look(const KnownNames &names);
    void findRuns();
    void findQuotes();
    void matchNames(const KnownNames &names);
    void emit(int i, Rows &rows) const;
    void emitRun(int i, Rows &rows) const;
    void emitName(int i, Rows &rows) const;
    const Token &at(int i) const;
    std::uint64_t flagsAt(int i) const { return i >= 0 && i < m_size ? m_looks[std::size_t(i)].flags : 1; }

    bool m_isOwn;
    std::vector<Token> m_tokens;
    std::vector<std::pair<std::size_t, std::size_t>> m_sentences;
    QString m_text; // the stretches that were added
    std::vector<bool> m_small; // words that stand in small letters
    std::vector<bool> m_large; // and with a capital where nothing else asks for it

    // Of the sentence that was read last.
    int m_size = 0;
    std::size_t m_first = 0;
    Style m_style = Plain;
    bool m_isSentence = false;
    std::vector<Look> m_looks;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint32_t> m_offsets{0};
};

} // namespace sokbo::entity
