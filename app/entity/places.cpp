// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <QHash>

namespace sokbo::entity {

namespace {

constexpr int longestName = 14;
constexpr int mostLinks = 5;

class PlaceFinder {
public:
    PlaceFinder(const Context &context, Candidates &found)
        : m_lexicons(context.lexicons)
        , m_reading(context.reading)
        , m_found(found)
    {
    }

    void run()
    {
        for (const Word &word : m_reading.words())
            findBySuffix(word);
        joinChains();
    }

private:
    void findBySuffix(const Word &word)
    {
        if (word.size() > longestName + 6 || word.size() < 3
            || m_reading.kind(word.end - 1) != CharKind::Hangul)
            return;
        const int length = m_lexicons.particles.stemLength(m_reading.view(word));
        for (const int stem : {length, word.size()}) {
            const QStringView view = m_reading.view(word.start, word.start + stem);
            const WordTable::Match suffix = m_lexicons.placeSuffixes.longestSuffix(view);
            if (!suffix || stem - suffix.length < suffix.value || stem > longestName
                || m_lexicons.ordinaryWords.contains(view))
                continue;
            m_found.push_back({word.start, word.start + stem, MentionType::Place, Good, view.toString()});
            return;
        }
    }

    // 서울 중구, 경기도 부천, 중국 산둥성: districts and cities written after what they lie in make one name.
    void joinChains()
    {
        QHash<int, std::size_t> starts;
        const std::size_t count = m_found.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Candidate &candidate = m_found[i];
            if (candidate.type != MentionType::Place || candidate.score < Good)
                continue;
            const auto known = starts.constFind(candidate.start);
            if (known == starts.constEnd() || m_found[known.value()].end < candidate.end)
                starts.insert(candidate.start, i);
        }
        int covered = 0;
        for (const Word &word : m_reading.words()) {
            const auto first = starts.constFind(word.start);
            if (first == starts.constEnd() || word.start < covered)
                continue;
            Candidate chain = m_found[first.value()];
            const int alone = chain.end;
            for (int links = 0; links < mostLinks && m_reading.at(chain.end) == u' '; ++links)
                if (!extend(chain, starts))
                    break;
            if (chain.end == alone)
                continue;
            chain.score = Good + 8;
            covered = chain.end;
            m_found.push_back(std::move(chain));
        }
    }

    bool extend(Candidate &chain, const QHash<int, std::size_t> &starts) const
    {
        const int start = chain.end + 1;
        if (const auto next = starts.constFind(start); next != starts.constEnd()) {
            const Candidate &place = m_found[next.value()];
            // Two countries side by side are two; so is a building after a district.
            if (isCountry(place) || isBuilding(place))
                return false;
            chain.name
                = place.name.startsWith(chain.name) ? place.name : chain.name + u' ' + lastPart(place.name);
            chain.end = place.end;
            return true;
        }
        const std::size_t index = std::size_t(m_reading.wordIndex(start));
        if (index >= m_reading.words().size() || m_reading.words()[index].start != start)
            return false;
        const Word word = m_reading.words()[index];
        if (word.size() > longestName)
            return false;
        for (const int stem : {word.size(), m_lexicons.particles.stemLength(m_reading.view(word))}) {
            const QStringView piece = m_reading.view(start, start + stem);
            if (!isDistrictWord(piece) || !m_lexicons.particles.isTailAt(m_reading, start + stem))
                continue;
            chain.name += u' ' + piece;
            chain.end = start + stem;
            return true;
        }
        return false;
    }

    bool isCountry(const Candidate &place) const { return m_lexicons.countries.contains(place.name); }

    bool isBuilding(const Candidate &place) const
    {
        return bool(m_lexicons.placeSuffixes.longestSuffix(m_reading.view(place.start, place.end)));
    }

    static QStringView lastPart(QStringView name) { return name.mid(name.lastIndexOf(u' ') + 1); }

    // 중구, 지묘동, 신대리, 세종대로, 산둥성: an ending that is enough behind a place.
    bool isDistrictWord(QStringView word) const
    {
        if (word.size() < 2 || word.size() > 8)
            return false;
        const bool listed = m_lexicons.trusted.contains(word) || m_lexicons.doubtful.contains(word);
        static constexpr QStringView strong = u"시군구동읍면리";
        static constexpr QStringView weak = u"성현주로길가";
        if (strong.contains(word.back()))
            return listed || (word.size() >= 3 && !m_lexicons.ordinaryWords.contains(word));
        return weak.contains(word.back()) && word.size() >= 3 && !m_lexicons.ordinaryWords.contains(word);
    }

    const Lexicons &m_lexicons;
    const Reading &m_reading;
    Candidates &m_found;
};

} // namespace

void findPlaces(const Context &context, Candidates &found)
{
    PlaceFinder(context, found).run();
}

} // namespace sokbo::entity
