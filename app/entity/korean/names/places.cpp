// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the endings that districts, villages and streets have (시, 군, 구, 동, 길), and the article 더.
#include "entity/korean/names/places.h"

#include <QHash>

#include <algorithm>

namespace sokbo::entity {

namespace {

constexpr int longestPlaceName = 14;
constexpr int mostLinks = 5;

class PlaceFinder {
public:
    PlaceFinder(const KoreanContext &context, Candidates &found)
        : m_grammar(context.grammar)
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
        if (word.size() > longestPlaceName + 6 || word.size() < 3
            || m_reading.kind(word.end - 1) != CharKind::Hangul)
            return;
        const int length = m_grammar.particles.stemLength(m_reading.view(word));
        for (const int stem : {length, word.size()}) {
            const QStringView view = m_reading.view(word.start, word.start + stem);
            const WordTable::Match suffix = m_grammar.placeSuffixes.longestSuffix(view);
            if (!suffix || stem - suffix.length < suffix.value || stem > longestPlaceName
                || m_grammar.ordinaryWords.contains(view) || isWordWithIsland(view, suffix.length))
                continue;
            // 더 플라자호텔: the English article belongs to the name.
            const bool hasArticle = m_reading.view(qMax(0, word.start - 2), word.start) == u"더 "
                && !m_reading.isWordPart(word.start - 3) && view.endsWith(u"호텔");
            const int start = hasArticle ? word.start - 2 : word.start;
            m_found.push_back({start, word.start + stem, MentionType::Place, Good,
                m_reading.view(start, word.start + stem).toString()});
            return;
        }
    }

    // 국내섬, 보물섬: an island seldom bears the name of a thing.
    bool isWordWithIsland(QStringView view, int suffix) const
    {
        return view.endsWith(u"섬") && m_grammar.ordinaryWords.contains(view.chopped(suffix).right(2));
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
        if (word.size() > longestPlaceName)
            return false;
        for (const int stem : {word.size(), m_grammar.particles.stemLength(m_reading.view(word))}) {
            const QStringView piece = m_reading.view(start, start + stem);
            if (!isDistrictWord(piece, chain) || !m_grammar.particles.isTailAt(m_reading, start + stem))
                continue;
            chain.name += u' ' + piece;
            chain.end = start + stem;
            chain.isWhole = chain.isWhole || piece.front().isDigit();
            return true;
        }
        return false;
    }

    bool isCountry(const Candidate &place) const { return m_grammar.names.isCountry(place.name); }

    bool isBuilding(const Candidate &place) const
    {
        return bool(m_grammar.placeSuffixes.longestSuffix(m_reading.view(place.start, place.end)));
    }

    static QStringView lastPart(QStringView name) { return name.mid(name.lastIndexOf(u' ') + 1); }

    // 중구, 지묘동, 신대리, 세종대로, 산둥성: an ending that is enough behind a place.
    bool isDistrictWord(QStringView word, const Candidate &behind) const
    {
        if (word.size() < 2 || word.size() > 8)
            return false;
        if (isBuilding(behind))
            return false;
        // 파리 10구: districts that have only a number.
        if (word.back() == u'구'
            && std::all_of(word.begin(), word.end() - 1, [](QChar sign) { return sign.isDigit(); }))
            return !isCountry(behind);
        if (const WordTable::Match doubtful = m_grammar.names.doubtful().find(word);
            doubtful && m_grammar.names[doubtful].type == MentionType::Place)
            return true; // 경남 양산: behind its province the word is the city
        // All Korean cities and districts are listed; villages and streets are many, and foreign regions too.
        if (m_grammar.names.trusted().contains(word) || m_grammar.names.doubtful().contains(word)) {
            static constexpr QStringView endings = u"시군구동읍면리도";
            return endings.contains(word.back());
        }
        if (word.size() < 3 || m_grammar.ordinaryWords.contains(word))
            return false;
        static constexpr QStringView insideCity = u"동읍면리로길가";
        static constexpr QStringView cityEndings = u"시군구읍면동";
        const QChar above = m_reading.at(behind.end - 1);
        if (insideCity.contains(word.back()))
            return cityEndings.contains(above) || cityEndings.contains(behind.name.back());
        static constexpr QStringView abroad = u"성현주";
        return abroad.contains(word.back()) && m_grammar.names.isCountry(behind.name);
    }

    const Grammar &m_grammar;
    const Reading &m_reading;
    Candidates &m_found;
};

} // namespace

void findPlaces(const KoreanContext &context, Candidates &found)
{
    PlaceFinder(context, found).run();
}

bool isDistrictName(QStringView name)
{
    static constexpr QStringView endings = u"시도군구";
    return name.size() > 1 && endings.contains(name.back());
}

} // namespace sokbo::entity
