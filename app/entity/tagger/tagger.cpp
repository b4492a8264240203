// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/tagger.h"

#include "entity/tagger/labels.h"
#include "entity/tagger/processor.h"
#include "entity/tagger/rowreader.h"
#include "entity/tagger/wordfeatures.h"
#include "entity/tagger/wordmemory.h"
#include "text/space.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sokbo::entity {

namespace {

constexpr int impossible = std::numeric_limits<int>::min() / 2;
constexpr int leanTowardsNames = 100; // in units of the model's weights, a character
constexpr qsizetype longestSentence = 400; // UTF-16 units; longer ones are cut at white space, or anywhere

constexpr bool isHangul(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

constexpr bool isLatinLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

// One past the sentence that begins at `from`.
qsizetype sentenceEnd(QStringView text, qsizetype from)
{
    const qsizetype limit = std::min(text.size(), from + longestSentence);
    qsizetype lastSpace = from;
    for (qsizetype i = from; i < limit; ++i) {
        const QChar c = text[i];
        if (c == u'\n')
            return i + 1;
        if (!isSpace(c))
            continue;
        lastSpace = i + 1;
        // A full stop after a syllable ends a sentence; after a letter or a digit it may be part of a name or
        // a date.
        const QChar before = i > from ? text[i - 1] : QChar();
        if (before == u'?' || before == u'!' || (before == u'.' && i - 2 >= from && isHangul(text[i - 2])))
            return i + 1;
    }
    if (limit == text.size())
        return limit;
    return lastSpace > from ? lastSpace : limit;
}

} // namespace

// The best way through a sentence, unit by unit (Viterbi): character by character or word by word. What is
// kept by type is kept in `lanes` of whole numbers, those of no type with it, so that the compiler takes
// several at once.
class Search {
public:
    Search(const TaggerModel &model, Convention convention)
        : m_model(model)
        , m_types(model.types())
        , m_worstFromOutside(std::numeric_limits<int>::max())
        , m_features(convention)
        , m_wordFeatures(convention)
    {
        for (Lanes &from : m_transitions)
            from.fill(impossible);
        m_bestExits.fill(impossible);
        for (std::size_t last = 0; last <= std::size_t(m_types); ++last)
            for (std::size_t type = 0; type <= std::size_t(m_types); ++type) {
                const int weight = model.transition(int(last), int(type));
                m_transitions[last][type] = weight;
                m_bestExits[last] = std::max(m_bestExits[last], weight);
                if (last == 0)
                    m_worstFromOutside = std::min(m_worstFromOutside, weight);
            }
    }

    // Of a model whose units are characters.
    void run(QStringView sentence, int offset, Tagging &tagging)
    {
        readTaggerText(sentence, m_text);
        const TaggerText &text = m_text;
        if (text.characters.empty())
            return;
        m_features.cut(text);
        beginSentence(text.characters.size(), tagging.scores);
        m_plain.resize(m_features.words());
        lookAhead(text);
        for (std::size_t word = 0; word < m_plain.size(); ++word)
            m_plain[word] = readWord(word);
        m_features.readNeighbours(text, m_model, m_plain);
        for (int position : text.positions) {
            m_unitStarts.push_back(offset + position);
            m_unitEnds.push_back(
                offset + position + (sentence[qsizetype(position)].isHighSurrogate() ? 2 : 1));
        }
        solve(m_features, tagging);
    }

    // Of a model whose units are words: stretches of one text, whose sentences it finds itself.
    void runWords(QStringView text, const Stretches &stretches, Tagging &tagging)
    {
        m_wordFeatures.clear();
        for (const auto &[from, to] : stretches)
            m_wordFeatures.addText(text.mid(from, to - from), from);
        for (std::size_t sentence = 0; sentence < m_wordFeatures.sentences(); ++sentence) {
            m_wordFeatures.readSentence(sentence, m_model);
            const auto [first, end] = m_wordFeatures.tokensOf(sentence);
            beginSentence(end - first, tagging.scores);
            for (std::size_t i = first; i < end; ++i) {
                m_unitStarts.push_back(m_wordFeatures.tokens()[i].start);
                m_unitEnds.push_back(m_wordFeatures.tokens()[i].end);
                addUnits(i - first, i - first + 1);
            }
            tagging.scores.m_scores.resize(tagging.scores.m_scores.size() + (end - first) * stride());
            solve(m_wordFeatures, tagging);
        }
    }

private:
    // None of its units has scores yet: they are written where they are kept.
    void beginSentence(std::size_t units, SpanScores &kept)
    {
        m_kept = &kept;
        m_kept->m_labels = stride();
        m_firstRow = m_kept->m_scores.size() / stride();
        m_unitStarts.clear();
        m_unitEnds.clear();
        m_read.clear();
        m_rows.assign(units, SpanScores::none);
    }

    // These units are looked at: whoever says so adds their scores.
    void addUnits(std::size_t first, std::size_t end)
    {
        for (std::size_t i = first; i < end; ++i) {
            m_rows[i] = std::uint32_t(m_firstRow + m_read.size());
            m_read.push_back(i);
        }
    }

    // What every word is known by and what is beside it, whose memory is then on its way.
    void lookAhead(const TaggerText &text)
    {
        m_keys.clear();
        m_hints.clear();
        m_hintEnds.clear();
        for (std::size_t word = 0; word < m_plain.size(); ++word) {
            m_keys.push_back(m_features.ownKey(text, word));
            m_memory.prefetch(m_keys.back());
            m_features.readHints(word, m_model, TaggerFeatures::Of::Neighbours);
            m_model.prefetchHints(m_features.beginOfHints(0), m_features.endOfHints(0));
            m_hints.insert(m_hints.end(), m_features.beginOfHints(0), m_features.endOfHints(0));
            m_hintEnds.push_back(m_hints.size());
        }
    }

    int hintsBeside(std::size_t word) const
    {
        const std::size_t begin = word == 0 ? 0 : m_hintEnds[word - 1];
        return m_model.hintsOf(m_hints.data() + begin, m_hints.data() + m_hintEnds[word]);
    }

    // Whether the word holds no name. If it may hold one, its characters' labels get what its own features
    // weigh.
    bool readWord(std::size_t number)
    {
        const std::uint64_t key = m_keys[number];
        const auto begin = std::size_t(m_features.beginOfWord(number));
        const auto end = std::size_t(m_features.endOfWord(number));
        WordMemory::Word &word = m_memory.find(key, end - begin);
        if (word.key == 0) {
            m_features.readHints(number, m_model, TaggerFeatures::Of::Word);
            word.key = key;
            word.characters = std::uint32_t(end - begin);
            word.hints = m_model.hintsOf(m_features.beginOfHints(0), m_features.endOfHints(0));
        }
        if (m_model.isPlain(word.hints + hintsBeside(number)))
            return true;
        const std::size_t count = (end - begin) * stride();
        if (word.scores == WordMemory::none)
            learnWord(number, m_memory.addScores(word, count));
        const std::int16_t *scores = m_memory.scoresOf(word);
        m_kept->m_scores.insert(m_kept->m_scores.end(), scores, scores + count);
        addUnits(begin, end);
        return false;
    }

    void learnWord(std::size_t number, std::int16_t *scores)
    {
        m_features.readOwn(number);
        m_learnt.clear();
        for (std::size_t i = 0; i < m_features.size(); ++i)
            m_learnt.push_back(i);
        RowReader<TaggerFeatures> rows(m_model, m_features, m_learnt);
        for (std::size_t i = 0; i < m_learnt.size(); ++i)
            rows.addNext(scores + i * stride());
    }

    // The units of a sentence, whose features were read and whose places are known. What else they weigh is
    // in their scores already.
    template <typename Features>
    void solve(const Features &features, Tagging &tagging)
    {
        // Lanes without a type read past the last unit's labels.
        m_kept->m_scores.resize(m_kept->m_scores.size() + 4 * lanes);
        if (!m_read.empty()) {
            m_steps.resize(m_unitStarts.size());
            RowReader<Features> rows(m_model, features, m_read);
            for (std::size_t i : m_read)
                rows.addNext(scoresOf(i));
            walk();
            const std::size_t first = tagging.spans.size();
            backtrack(tagging.spans);
            addNearMisses(first, tagging);
        }
        keep();
    }

    // Once more over the same scores, and as if every unit outside a name cost something.
    void addNearMisses(std::size_t first, Tagging &tagging)
    {
        m_lean = leanTowardsNames;
        walk();
        m_lean = 0;
        m_leaning.clear();
        backtrack(m_leaning);
        for (const TaggedSpan &span : m_leaning) {
            const bool isNew = std::none_of(
                tagging.spans.begin() + qsizetype(first), tagging.spans.end(), [&](const TaggedSpan &other) {
                    return other.start == span.start && other.end == span.end && other.type == span.type;
                });
            if (isNew)
                tagging.nearMisses.push_back(span);
        }
    }

    void keep()
    {
        SpanScores &kept = *m_kept;
        if (kept.m_positions.size() + m_unitStarts.size() > SpanScores::most) {
            kept.m_scores.resize(m_firstRow * stride());
            return;
        }
        kept.m_scores.resize((m_firstRow + m_read.size()) * stride());
        kept.m_positions.insert(kept.m_positions.end(), m_unitStarts.begin(), m_unitStarts.end());
        kept.m_ends.insert(kept.m_ends.end(), m_unitEnds.begin(), m_unitEnds.end());
        kept.m_rows.insert(kept.m_rows.end(), m_rows.begin(), m_rows.end());
    }

    static constexpr std::size_t lanes = TaggerModel::mostTypes + 1; // 0: outside
    static_assert(lanes % 4 == 0);
    using Lanes = std::array<int, lanes>;
    // By type, the best ways to somewhere, and the label that each came by.
    struct Ways {
        alignas(16) Lanes scores;
        alignas(16) Lanes labels;
    };
    // By type, the label before a name's first character (or before what is outside) and before its others.
    struct Step {
        alignas(16) Lanes beforeFirst;
        alignas(16) Lanes beforeOthers;
    };

    std::size_t stride() const { return std::size_t(m_model.stride()); }
    bool isSkipped(std::size_t i) const { return m_rows[i] == SpanScores::none; } // of a plain word
    std::int16_t *scoresOf(std::size_t i) { return m_kept->m_scores.data() + m_rows[i] * stride(); }

    [[gnu::always_inline]] void beOutside(int score)
    {
        m_ends.scores.fill(impossible);
        m_within.scores.fill(impossible);
        m_ends.scores[0] = score;
        m_ends.labels[0] = 0;
        m_isOutside = true;
    }

    // Through the sentence, to the best ways to its end.
    void walk()
    {
        if (m_model.isWide())
            walkWidely();
        else
            walkEach();
    }

    SOKBO_WIDE void walkWidely() { walkEach(); }

    [[gnu::always_inline]] void walkEach()
    {
        beOutside(0);
        for (std::size_t i = 0; i < m_unitStarts.size(); ++i) {
            if (isSkipped(i))
                stayOutside(i);
            else
                advance(i);
        }
    }

    // One character on: from the best ways to be between names or within one of each type before it to those
    // after it.
    [[gnu::always_inline]] void advance(std::size_t i)
    {
        enter();
        m_isOutside = false;
        m_steps[i] = {m_entries.labels, m_within.labels};
        const std::int16_t *scores = scoresOf(i);
        for (std::size_t type = 1; type < lanes; ++type) {
            const int begin = label(int(type), Begin);
            const int single = m_entries.scores[type] + scores[begin + Single];
            const int end = std::max(m_within.scores[type] + scores[begin + End], impossible);
            const int first = m_entries.scores[type] + scores[begin + Begin];
            const int inside = std::max(m_within.scores[type] + scores[begin + Inside], impossible);
            m_ends.scores[type] = std::max(end, single);
            m_ends.labels[type] = begin + (end >= single ? End : Single);
            m_within.scores[type] = std::max(first, inside);
            m_within.labels[type] = begin + (first >= inside ? Begin : Inside);
        }
        m_ends.scores[0] = m_entries.scores[0] + scores[0] - m_lean;
        m_ends.labels[0] = 0;
    }

    // A character of a plain word: all names have ended before it.
    [[gnu::always_inline]] void stayOutside(std::size_t i)
    {
        int &before = m_steps[i].beforeFirst[0];
        before = 0;
        if (m_isOutside) {
            m_ends.scores[0] += m_transitions[0][0];
            return;
        }
        int best = impossible;
        for (std::size_t last = 0; last <= std::size_t(m_types); ++last) {
            const int score = m_ends.scores[last] + m_transitions[last][0];
            if (score <= best)
                continue;
            best = score;
            before = m_ends.labels[last];
        }
        beOutside(best);
    }

    // The best way to begin each type, or to be outside.
    [[gnu::always_inline]] void enter()
    {
        const int outside = m_ends.scores[0];
        for (std::size_t type = 0; type < lanes; ++type)
            m_entries.scores[type] = outside + m_transitions[0][type];
        m_entries.labels.fill(0);
        if (m_isOutside)
            return;
        // After most characters only one or two types can have ended: the others are behind a way from
        // outside whatever follows.
        for (std::size_t last = 1; last <= std::size_t(m_types); ++last) {
            const int before = m_ends.scores[last];
            if (before + m_bestExits[last] < outside + m_worstFromOutside)
                continue;
            const int endLabel = m_ends.labels[last];
            for (std::size_t type = 0; type < lanes; ++type) {
                const int score = before + m_transitions[last][type];
                const bool isBetter = score > m_entries.scores[type];
                m_entries.scores[type] = isBetter ? score : m_entries.scores[type];
                m_entries.labels[type] = isBetter ? endLabel : m_entries.labels[type];
            }
        }
    }

    void backtrack(std::vector<TaggedSpan> &found)
    {
        const std::size_t first = found.size();
        const auto best = std::max_element(m_ends.scores.begin(), m_ends.scores.end());
        int current = m_ends.labels[std::size_t(best - m_ends.scores.begin())];
        int end = 0;
        int margin = 0;
        for (std::size_t i = m_unitStarts.size(); i-- > 0;) {
            if (current == 0) {
                current = m_steps[i].beforeFirst[0];
                continue;
            }
            const int type = typeOf(current);
            const int part = (current - 1) % 4;
            if (part == End || part == Single)
                margin = 0;
            margin += scoresOf(i)[current] - scoresOf(i)[0];
            if (part == End || part == Single)
                end = m_unitEnds[i];
            const bool isFirst = part == Begin || part == Single;
            if (isFirst)
                found.push_back({m_unitStarts[i], end, type, margin});
            const Step &step = m_steps[i];
            current = (isFirst ? step.beforeFirst : step.beforeOthers)[std::size_t(type)];
        }
        std::reverse(found.begin() + qsizetype(first), found.end());
    }

    const TaggerModel &m_model;
    WordMemory m_memory; // of a model whose units are characters
    int m_types;
    alignas(16) std::array<Lanes, lanes> m_transitions;
    Lanes m_bestExits; // the best transition from each type
    int m_worstFromOutside;
    TaggerText m_text; // of the sentence
    TaggerFeatures m_features;
    WordFeatures m_wordFeatures;
    std::vector<std::uint64_t> m_keys; // of every word
    std::vector<std::uint32_t> m_hints; // what stands beside every word
    std::vector<std::size_t> m_hintEnds;
    std::vector<std::uint8_t> m_plain; // of every word: holds no name
    std::vector<int> m_unitStarts; // of every unit, in UTF-16 units of the text
    std::vector<int> m_unitEnds;
    SpanScores *m_kept = nullptr; // of the text
    std::size_t m_firstRow = 0; // there, of this sentence
    std::vector<std::uint32_t> m_rows; // there, of every unit
    std::vector<std::size_t> m_read; // the units that have one, in order
    std::vector<std::size_t> m_learnt; // the characters of a word that is met for the first time
    std::vector<Step> m_steps; // of every unit
    std::vector<TaggedSpan> m_leaning; // the names that a labelling has which leans towards them
    Ways m_ends{}; // those that are not within a name
    Ways m_within{};
    Ways m_entries{}; // those that leave the character before
    bool m_isOutside = true; // no other way is open
    int m_lean = 0; // what a character outside names costs
};

namespace {

// Of this thread, for a model whose units are characters: the room that it has is used again with nearly
// every text, and so is what it remembers of words. It holds no more than a sentence beside them.
Search &searchFor(const TaggerModel &model, Convention convention)
{
    thread_local std::unique_ptr<Search> search;
    thread_local std::uint64_t owner = 0;
    const std::uint64_t asking = model.serial() * 2 + (convention == Convention::Own ? 1 : 0);
    if (std::exchange(owner, asking) != asking)
        search = std::make_unique<Search>(model, convention);
    return *search;
}

} // namespace

Tagging tag(const TaggerModel &model, QStringView text, Convention convention)
{
    Tagging tagging;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = sentenceEnd(text, from);
        const QStringView sentence = text.mid(from, to - from);
        const bool isKorean = std::any_of(sentence.begin(), sentence.end(), isHangul);
        if (!model.isOfWords() && isKorean) {
            searchFor(model, convention).run(sentence, int(from), tagging);
            tagging.read.emplace_back(int(from), int(to));
        } else if (model.isOfWords() && !isKorean
            && std::any_of(sentence.begin(), sentence.end(), isLatinLetter)) {
            if (!tagging.read.empty() && tagging.read.back().second == int(from))
                tagging.read.back().second = int(to);
            else
                tagging.read.emplace_back(int(from), int(to));
        }
        from = to;
    }
    if (model.isOfWords() && !tagging.read.empty())
        Search(model, convention).runWords(text, tagging.read, tagging);
    return tagging;
}

} // namespace sokbo::entity
