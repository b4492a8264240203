// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/tagger/wordfeatures.h"

#include <QStringList>

#include <string>
#include <unordered_map>
#include <vector>

namespace sokbo::entity::train {

struct Span {
    int begin = 0; // characters of TaggerText, or words
    int end = 0;
    int type = 0; // 1 is types[0]
};

struct Sentence {
    QString source;
    TaggerText text; // empty where the units are words
    std::vector<int> starts; // of every unit, in UTF-16 units of the source
    std::vector<int> ends;
    std::vector<Span> spans; // in order, not overlapping
    int fold
        = 0; // names that only this fold holds are unknown to it; -1: of none, and its names are not known
    Convention convention = Convention::Corpus;
};

struct Corpus {
    bool isOfWords = false; // and not of characters: said before it is read
    std::vector<std::string> types;
    std::vector<Sentence> sentences;
};

inline constexpr int folds = 10;

// JSON Lines, gzipped or plain: {"text","mentions":[{"start","end","type"}]}, offsets in code points.
// `coarse` holds the six types of news text; `fine`, the same sentences line by line with KoNEC's fine types,
// adds what helps to tell names from other words: titles of people above all.
// A coarse file that ends in .txt is marked text instead, a sentence a line: {홍길동|p} 대표 (headlines.txt
// says more). Words have no fine types. Lines whose number modulo `every` is `heldOut` are left out, so that
// they can be measured on.
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

// A list of resources/lexicon whose entries get a bit of KnownName::lists().
struct NameList {
    const char *file; // in resources/lexicon
    const char *type; // of the entries that count; empty for all
    std::uint32_t bit;
};

// The names of a corpus as a feature. A name that stands only in the sentence's own fold is not known,
// because in a new text it would not be known either.
class CorpusNames {
public:
    explicit CorpusNames(const Corpus &corpus);
    // The names of resources/lexicon too, but for those that were taken from a corpus, and for words what its
    // other lists say of them. They are known to every fold.
    Result<> addLists();

    KnownName find(std::uint64_t key, int fold) const;
    struct Listed {
        std::uint64_t key;
        std::uint64_t beginKey; // of its first two characters, or of its first word
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
    Counted *nameOf(const Sentence &sentence, const Span &span);
    Counted *nameOf(QStringView form);
    Result<> addLists(const std::vector<NameList> &lists, std::uint32_t doubtful);

    bool m_isOfWords;
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
