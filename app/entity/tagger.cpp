// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sokbo::entity {

namespace {

constexpr int impossible = std::numeric_limits<int>::min() / 2;
constexpr qsizetype longestSentence = 400; // UTF-16 units; longer ones are cut at white space, or anywhere

// A label's place within a name, in the order of the model's labels.
enum Part { Begin, Inside, End, Single };

constexpr bool isHangul(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

constexpr int label(int type, Part part)
{
    return 4 * (type - 1) + 1 + part;
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
        if (!c.isSpace())
            continue;
        lastSpace = i + 1;
        // A full stop after a syllable ends a sentence; after a letter or a digit it may be part of a name or
        // a date.
        if (i > from && QStringView(u".?!").contains(text[i - 1])
            && (text[i - 1] != u'.' || (i - 2 >= from && isHangul(text[i - 2]))))
            return i + 1;
    }
    if (limit == text.size())
        return limit;
    return lastSpace > from ? lastSpace : limit;
}

class Search {
public:
    explicit Search(const TaggerModel &model)
        : m_model(model)
        , m_types(model.types())
        , m_labels(4 * m_types + 1)
        , m_worstFromOutside(std::numeric_limits<int>::max())
    {
        m_bestExits.fill(impossible);
        for (int last = 0; last <= m_types; ++last)
            for (int type = 0; type <= m_types; ++type)
                m_bestExits[std::size_t(last)]
                    = std::max(m_bestExits[std::size_t(last)], model.transition(last, type));
        for (int type = 0; type <= m_types; ++type)
            m_worstFromOutside = std::min(m_worstFromOutside, model.transition(0, type));
    }

    void run(QStringView sentence, int offset, std::vector<TaggedSpan> &found)
    {
        const TaggerText text = taggerText(sentence);
        const int size = int(text.characters.size());
        if (size == 0)
            return;
        m_features.readWords(text, m_model);
        m_plain.resize(m_features.words());
        for (std::size_t word = 0; word < m_plain.size(); ++word)
            m_plain[word] = m_model.isPlain(m_features.beginOfHints(word), m_features.endOfHints(word));
        m_features.readCharacters(text, m_model, m_plain);
        m_from.resize(std::size_t(size) * std::size_t(m_labels));
        m_scores.assign(std::size_t(size) * std::size_t(m_model.stride()), 0);
        beOutside(0);
        m_model.prefetch(m_features.begin(0), m_features.end(0));
        for (std::size_t word = 0; word < m_plain.size(); ++word) {
            const int end = m_features.endOfWord(word);
            for (int i = m_features.beginOfWord(word); i < end; ++i) {
                if (i + 1 < size)
                    m_model.prefetch(
                        m_features.begin(std::size_t(i) + 1), m_features.end(std::size_t(i) + 1));
                if (m_plain[word]) {
                    stayOutside(i);
                    continue;
                }
                m_model.addRows(
                    m_features.begin(std::size_t(i)), m_features.end(std::size_t(i)), scoresOf(i));
                advance(i);
            }
        }
        backtrack(text, sentence, offset, found);
    }

private:
    static constexpr std::size_t mostTypes = TaggerModel::mostTypes + 1; // with 0, outside
    // By type, the best ways to somewhere, and the label that each came by.
    struct Ways {
        std::array<int, mostTypes> scores;
        std::array<std::uint8_t, mostTypes> labels;
    };

    std::int16_t *scoresOf(int i) { return m_scores.data() + std::size_t(i) * std::size_t(m_model.stride()); }
    std::uint8_t *from(int i) { return m_from.data() + std::size_t(i) * std::size_t(m_labels); }

    void beOutside(int score)
    {
        m_ends.scores.fill(impossible);
        m_within.scores.fill(impossible);
        m_ends.scores[0] = score;
        m_ends.labels[0] = 0;
        m_isOutside = true;
    }

    // One character on: from the best ways to be between names or within one of each type before it to those
    // after it.
    void advance(int i)
    {
        enter();
        m_isOutside = false;
        std::uint8_t *from = this->from(i);
        const std::int16_t *all = scoresOf(i);
        from[0] = m_entries.labels[0];
        m_ends.scores[0] = m_entries.scores[0] + all[0];
        m_ends.labels[0] = 0;
        for (std::size_t type = 1; type <= std::size_t(m_types); ++type) {
            const int begin = label(int(type), Begin);
            const std::int16_t *scores = all + begin;
            from[begin + Begin] = from[begin + Single] = m_entries.labels[type];
            from[begin + Inside] = from[begin + End] = m_within.labels[type];
            const int single = m_entries.scores[type] + scores[Single];
            const int end = std::max(m_within.scores[type] + scores[End], impossible);
            m_ends.scores[type] = std::max(end, single);
            m_ends.labels[type] = std::uint8_t(begin + (end >= single ? End : Single));
            const int first = m_entries.scores[type] + scores[Begin];
            const int inside = std::max(m_within.scores[type] + scores[Inside], impossible);
            m_within.scores[type] = std::max(first, inside);
            m_within.labels[type] = std::uint8_t(begin + (first >= inside ? Begin : Inside));
        }
    }

    // A character of a plain word: all names have ended before it.
    void stayOutside(int i)
    {
        from(i)[0] = 0;
        if (m_isOutside) {
            m_ends.scores[0] += m_model.transition(0, 0);
            return;
        }
        int best = impossible;
        for (int last = 0; last <= m_types; ++last) {
            const int score = m_ends.scores[std::size_t(last)] + m_model.transition(last, 0);
            if (score <= best)
                continue;
            best = score;
            from(i)[0] = m_ends.labels[std::size_t(last)];
        }
        beOutside(best);
    }

    // The best way to begin each type, or to be outside.
    void enter()
    {
        const int outside = m_ends.scores[0];
        for (int type = 0; type <= m_types; ++type)
            m_entries.scores[std::size_t(type)] = outside + m_model.transition(0, type);
        m_entries.labels.fill(m_ends.labels[0]);
        if (m_isOutside)
            return;
        // After most characters only one or two types can have ended: the others are behind a way from
        // outside whatever follows.
        for (int last = 1; last <= m_types; ++last) {
            const int before = m_ends.scores[std::size_t(last)];
            if (before + m_bestExits[std::size_t(last)] < outside + m_worstFromOutside)
                continue;
            const std::uint8_t endLabel = m_ends.labels[std::size_t(last)];
            for (int type = 0; type <= m_types; ++type) {
                const int score = before + m_model.transition(last, type);
                if (score <= m_entries.scores[std::size_t(type)])
                    continue;
                m_entries.scores[std::size_t(type)] = score;
                m_entries.labels[std::size_t(type)] = endLabel;
            }
        }
    }

    void backtrack(const TaggerText &text, QStringView sentence, int offset, std::vector<TaggedSpan> &found)
    {
        const std::size_t first = found.size();
        const auto best = std::max_element(m_ends.scores.begin(), m_ends.scores.end());
        int current = m_ends.labels[std::size_t(best - m_ends.scores.begin())];
        int end = 0;
        int margin = 0;
        for (int i = int(text.characters.size()) - 1; i >= 0; --i) {
            if (current != 0) {
                const int part = (current - 1) % 4;
                const int position = text.positions[std::size_t(i)];
                if (part == End || part == Single)
                    margin = 0;
                margin += scoresOf(i)[current] - scoresOf(i)[0];
                if (part == End || part == Single)
                    end = position + (sentence[position].isHighSurrogate() ? 2 : 1);
                if (part == Begin || part == Single)
                    found.push_back({offset + position, offset + end, (current - 1) / 4 + 1, margin});
            }
            current = from(i)[current];
        }
        std::reverse(found.begin() + qsizetype(first), found.end());
    }

    const TaggerModel &m_model;
    int m_types;
    int m_labels;
    std::array<int, mostTypes> m_bestExits{}; // the best transition from each type
    int m_worstFromOutside;
    TaggerFeatures m_features;
    std::vector<std::uint8_t> m_plain; // of every word: holds no name
    std::vector<std::int16_t> m_scores; // of every character's labels
    std::vector<std::uint8_t> m_from; // of every character and label: the label before
    Ways m_ends{}; // those that are not within a name
    Ways m_within{};
    Ways m_entries{}; // those that leave the character before
    bool m_isOutside = true; // no other way is open
};

} // namespace

PersonScores::PersonScores(const TaggerModel &model, QStringView sentence)
    : m_units(std::size_t(sentence.size()))
{
    int person = 1;
    while (person < model.types() && model.typeName(person) != "person")
        ++person;
    const TaggerText text = taggerText(sentence);
    TaggerFeatures features;
    features.readWords(text, model);
    features.readCharacters(text, model, std::vector<std::uint8_t>(features.words(), 0));
    std::vector<std::int16_t> scores(std::size_t(model.stride()));
    for (std::size_t i = 0; i < text.characters.size(); ++i) {
        std::fill(scores.begin(), scores.end(), std::int16_t(0));
        model.addRows(features.begin(i), features.end(i), scores.data());
        const std::int16_t *parts = scores.data() + label(person, Begin);
        m_units[std::size_t(text.positions[i])] = {parts[Begin] - scores[0], parts[Inside] - scores[0],
            parts[End] - scores[0], parts[Single] - scores[0]};
    }
}

int PersonScores::marginOf(int start, int end) const
{
    const auto unit = [this](int i) { return m_units[std::size_t(i)]; };
    if (end - start == 1)
        return unit(start).single;
    int margin = unit(start).begin + unit(end - 1).end;
    for (int i = start + 1; i < end - 1; ++i)
        margin += unit(i).inside;
    return margin;
}

Tagging tag(const TaggerModel &model, QStringView text)
{
    Tagging tagging;
    Search search(model);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = sentenceEnd(text, from);
        const QStringView sentence = text.mid(from, to - from);
        if (std::any_of(sentence.begin(), sentence.end(), isHangul)) {
            search.run(sentence, int(from), tagging.spans);
            tagging.read.emplace_back(int(from), int(to));
        }
        from = to;
    }
    return tagging;
}

} // namespace sokbo::entity
