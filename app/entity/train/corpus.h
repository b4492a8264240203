// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/tagger/features.h"

#include <QStringList>

#include <string>
#include <unordered_map>
#include <vector>

namespace sokbo::entity::train {

struct Span {
    int begin = 0; // characters of TaggerText
    int end = 0;
    int type = 0; // 1 is types[0]
};

struct Sentence {
    QString source;
    TaggerText text;
    std::vector<Span> spans; // in order, not overlapping
    int fold
        = 0; // names that only this fold holds are unknown to it; -1: of none, and its names are not known
    Convention convention = Convention::Corpus;
};

struct Corpus {
    std::vector<std::string> types;
    std::vector<Sentence> sentences;
};

inline constexpr int folds = 10;

// JSON Lines, gzipped or plain: {"text","mentions":[{"start","end","type"}]}, offsets in code points.
// `coarse` holds the six types of news text; `fine`, the same sentences line by line with KoNEC's fine types,
// adds what helps to tell names from other words: titles of people above all.
// A coarse file that ends in .txt is marked text instead, a sentence a line: {홍길동|p} 대표 (headlines.txt
// says more). Lines whose number modulo `every` is `heldOut` are left out, so that they can be measured on.
struct CorpusFiles {
    QString coarse;
    QString fine; // empty for none
    int every = 0; // 0: all lines
    int heldOut = 0;
    Convention convention = Convention::Corpus;
    int times
        = 1; // how often each line counts: few sentences of the kind that matters most, beside many others
    bool isForChecking = false; // then those lines alone are read
};
Result<> readCorpus(const CorpusFiles &files, Corpus &corpus);

// The names of a corpus as a feature. A name that stands only in the sentence's own fold is not known,
// because in a new text it would not be known either.
class CorpusNames {
public:
    explicit CorpusNames(const Corpus &corpus);
    // The names of resources/lexicon too, but for those that were taken from a corpus. They are known to
    // every fold.
    Result<> addLists();

    KnownName find(std::uint64_t key, int fold) const;
    struct Listed {
        std::uint64_t key;
        std::uint64_t beginKey; // of its first two characters
        KnownName name;
    };
    std::vector<Listed> all() const; // by key, over all folds

private:
    struct Count {
        std::uint8_t type;
        std::uint8_t fold;
        int count;
    };
    struct Counted {
        std::uint64_t beginKey = 0;
        std::vector<Count> counts{};
        std::uint32_t lists = 0; // a bit for each that holds it
    };
    static KnownName known(const Counted &counted, int withoutFold);
    std::unordered_map<std::uint64_t, Counted> m_names;
};

class FoldNames final : public KnownNames {
public:
    FoldNames(const CorpusNames &names, int fold)
        : m_names(names)
        , m_fold(fold)
    {
    }

private:
    KnownName look(std::uint64_t key) const override { return m_names.find(key, m_fold); }

    const CorpusNames &m_names;
    int m_fold;
};

} // namespace sokbo::entity::train
