// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger.h"

#include <algorithm>
#include <limits>

namespace sokbo::entity {

namespace {

constexpr int impossible = std::numeric_limits<int>::min() / 2;
constexpr qsizetype longestSentence = 400; // UTF-16 units; longer ones are cut at white space, or anywhere

// A label's place within a name, in the order of the model's labels.
enum Part { Begin, Inside, End, Single };

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
            && (text[i - 1] != u'.'
                || (i - 2 >= from && text[i - 2].unicode() >= 0xAC00 && text[i - 2].unicode() <= 0xD7A3)))
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
    {
    }

    void run(QStringView sentence, int offset, std::vector<TaggedSpan> &found)
    {
        const TaggerText text = taggerText(sentence);
        const int size = int(text.characters.size());
        if (size == 0)
            return;
        m_features.read(text, m_model);
        m_scores.assign(std::size_t(size) * std::size_t(m_labels), 0);
        m_from.assign(m_scores.size(), 0);
        for (int i = 0; i < size; ++i)
            for (const std::uint32_t *row = m_features.begin(std::size_t(i));
                 row != m_features.end(std::size_t(i)); ++row)
                m_model.addRow(*row, scores(i));
        forward(size);
        backtrack(text, sentence, offset, found);
    }

private:
    int *scores(int i) { return m_scores.data() + std::size_t(i) * std::size_t(m_labels); }
    std::uint8_t *from(int i) { return m_from.data() + std::size_t(i) * std::size_t(m_labels); }

    // Turns the characters' own scores into those of the best way to each label, and keeps where it came
    // from.
    void forward(int size)
    {
        m_ends.assign(std::size_t(m_types + 1), impossible);
        m_endLabels.assign(std::size_t(m_types + 1), 0);
        m_ends[0] = 0;
        for (int i = 0; i < size; ++i) {
            const int *before = i > 0 ? scores(i - 1) : nullptr;
            for (int type = 0; type <= m_types; ++type)
                enter(i, type, before);
            m_ends[0] = scores(i)[0];
            m_endLabels[0] = 0;
            for (int type = 1; type <= m_types; ++type) {
                const int end = label(type, End);
                const int single = label(type, Single);
                const int best = scores(i)[end] >= scores(i)[single] ? end : single;
                m_ends[std::size_t(type)] = scores(i)[best];
                m_endLabels[std::size_t(type)] = std::uint8_t(best);
            }
        }
    }

    void enter(int i, int type, const int *before)
    {
        int best = impossible;
        std::uint8_t bestFrom = 0;
        for (int last = 0; last <= m_types; ++last) {
            const int score = m_ends[std::size_t(last)] + m_model.transition(last, type);
            if (score > best) {
                best = score;
                bestFrom = m_endLabels[std::size_t(last)];
            }
        }
        best = std::max(best, impossible);
        int *here = scores(i);
        if (type == 0) {
            here[0] += best;
            from(i)[0] = bestFrom;
            return;
        }
        for (Part part : {Begin, Single}) {
            here[label(type, part)] += best;
            from(i)[label(type, part)] = bestFrom;
        }
        const int begin = label(type, Begin);
        const int inside = label(type, Inside);
        const bool fromBegin = before && before[begin] >= before[inside];
        const int within = !before ? impossible : fromBegin ? before[begin] : before[inside];
        for (Part part : {Inside, End}) {
            int &score = here[label(type, part)];
            score = std::max(score + within, impossible);
            from(i)[label(type, part)] = std::uint8_t(fromBegin ? begin : inside);
        }
    }

    void backtrack(const TaggerText &text, QStringView sentence, int offset, std::vector<TaggedSpan> &found)
    {
        const std::size_t first = found.size();
        const auto best = std::max_element(m_ends.begin(), m_ends.end());
        int current = m_endLabels[std::size_t(best - m_ends.begin())];
        int end = 0;
        for (int i = int(text.characters.size()) - 1; i >= 0; --i) {
            if (current != 0) {
                const int part = (current - 1) % 4;
                const int position = text.positions[std::size_t(i)];
                if (part == End || part == Single)
                    end = position + (sentence[position].isHighSurrogate() ? 2 : 1);
                if (part == Begin || part == Single)
                    found.push_back({offset + position, offset + end, (current - 1) / 4 + 1});
            }
            current = from(i)[current];
        }
        std::reverse(found.begin() + qsizetype(first), found.end());
    }

    const TaggerModel &m_model;
    int m_types;
    int m_labels;
    TaggerFeatures m_features;
    std::vector<int> m_scores; // of every character and label
    std::vector<std::uint8_t> m_from; // the label before, likewise
    std::vector<int> m_ends; // by type, 0 for outside: the best way that is not within a name
    std::vector<std::uint8_t> m_endLabels;
};

} // namespace

std::vector<TaggedSpan> tag(const TaggerModel &model, QStringView text)
{
    std::vector<TaggedSpan> found;
    Search search(model);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = sentenceEnd(text, from);
        search.run(text.mid(from, to - from), int(from), found);
        from = to;
    }
    return found;
}

} // namespace sokbo::entity
