// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/relevance.h"

#include "search/hanjareading.h"
#include "search/nearwords.h"
#include "search/nounendings.h"
#include "search/querytree.h"
#include "search/searchtext.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sokbo {

namespace {

// BM25. A text that is longer than usual has a word more often without being more about it; of that, half is
// taken off. Lengths are what feeds of news bring, in UTF-16 units.
constexpr double saturation = 1.6;
constexpr double lengthShare = 0.5;
constexpr double usualText = 500;
constexpr double usualTitle = 32;
constexpr double titleWeight = 5;
constexpr double mostInTitle = 1.5; // places; a headline that says a word three times is no better

constexpr qsizetype leadLength = 120; // UTF-16 units: the beginning of a report says what it is about
constexpr double leadWeight = 0.5;

// What standing close together adds, as a part of all words' rarity.
constexpr double closeInTitle = 0.4, closeInText = 0.2;

constexpr double wholeWord = 1, wordBegins = 0.75, wordEnds = 0.6, insideWord = 0.3;
constexpr double otherForm = 0.85; // and signs

struct WordPlace {
    TextRange range;
    qsizetype word = 0; // which of the query's
};

void collectRanked(const QueryNode &node, QList<RankedWord> &words)
{
    if (node.kind == QueryNode::Kind::Not)
        return;
    if (node.kind == QueryNode::Kind::Field && node.field == QueryField::Near) {
        const NearWords near(node.text, int(node.number));
        for (const TextNeedle &needle : near.words())
            words.append({needle});
    }
    const bool ofTitle = node.kind == QueryNode::Kind::Field && node.field == QueryField::Title;
    if (node.kind == QueryNode::Kind::Phrase || (ofTitle && node.quoted))
        words.append({TextNeedle::phrase(node.text), ofTitle});
    else if (node.kind == QueryNode::Kind::Word || ofTitle)
        words.append({TextNeedle::word(node.text), ofTitle, ofTitle ? QString() : node.text});
    for (const QueryNode &child : node.children)
        collectRanked(child, words);
}

LetterClass classAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? letterClass(text[at].unicode()) : LetterClass::Separator;
}

// By whether the word stands there for itself or is a part of a longer one.
double standing(const QString &text, const TextRange &place)
{
    const bool begins = classAt(text, place.start - 1) != classAt(text, place.start);
    const LetterClass last = classAt(text, place.end - 1);
    qsizetype end = place.end;
    while (classAt(text, end) == last && last != LetterClass::Separator)
        ++end;
    const bool ends = end == place.end
        || (last == LetterClass::Dense
            && isNounEnding(QStringView(text).sliced(place.end, end - place.end), text[place.end - 1]));
    if (begins)
        return ends ? wholeWord : wordBegins;
    return ends ? wordEnds : insideWord;
}

// A title or a text with the places of the query's words in it.
class Searched {
public:
    explicit Searched(const QString &text)
        : m_text(text)
    {
    }

    double length() const { return double(m_text.size()); }

    QList<TextRange> placesOf(const TextNeedle &needle)
    {
        QList<TextRange> places = needle.placesIn(m_text);
        if (!places.isEmpty() || !needle.readsHanja())
            return places;
        if (!m_aloud)
            m_aloud = readAloud(m_text);
        return *m_aloud == m_text ? places : needle.placesIn(*m_aloud);
    }

    double weightOf(const TextNeedle &needle, const TextRange &place) const
    {
        const bool asTyped = needle.isTyped(QStringView(m_text).sliced(place.start, place.end - place.start));
        return standing(m_text, place) * (asTyped ? 1 : otherForm);
    }

private:
    const QString m_text;
    std::optional<QString> m_aloud;
};

// 1 where all words stand side by side, less the wider they are apart; 0 where one is missing.
double closeness(QList<WordPlace> places, qsizetype words)
{
    std::sort(places.begin(), places.end(),
        [](const WordPlace &a, const WordPlace &b) { return a.range.start < b.range.start; });
    QList<int> held(words, 0);
    qsizetype kinds = 0, first = 0;
    double best = 0;
    for (qsizetype last = 0; last < places.size(); ++last) {
        kinds += held[places.at(last).word]++ == 0;
        for (; kinds == words; ++first) {
            qsizetype letters = 0;
            for (qsizetype i = first; i <= last; ++i)
                letters += places.at(i).range.end - places.at(i).range.start;
            const qsizetype span = places.at(last).range.end - places.at(first).range.start;
            best = std::max(
                best, std::min(1.0, double(letters + words - 1) / double(std::max<qsizetype>(span, 1))));
            kinds -= --held[places.at(first).word] == 0;
        }
    }
    return best;
}

double normed(double length, double usual)
{
    return 1 - lengthShare + lengthShare * std::max(length, usual / 2) / usual;
}

} // namespace

QList<RankedWord> rankedWords(const QueryNode &query)
{
    QList<RankedWord> words;
    collectRanked(query, words);
    words.removeIf([](const RankedWord &word) { return word.needle.isEmpty(); });
    return words;
}

bool hasRankedWords(const QueryNode &query)
{
    return !rankedWords(query).isEmpty();
}

double rarityOf(qint64 articlesWithIt, qint64 articles)
{
    const double with = double(articlesWithIt);
    const double without = std::max(0.0, double(articles) - with);
    return std::log(1 + (without + 0.5) / (with + 0.5));
}

double Relevance::of(const SearchableText &article) const
{
    const QString title = ownText(article.title).toString();
    Searched inTitle(title);
    Searched inText(ownText(article.text).sliced(title.size()).toString());
    QList<WordPlace> titlePlaces, textPlaces;
    double score = 0, rarity = 0;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const RankedWord &word = m_words.at(i);
        rarity += word.rarity;
        double titles = 0, texts = 0;
        for (const TextNeedle &needle : QList<TextNeedle>{word.needle} + word.signs) {
            for (const TextRange &place : inTitle.placesOf(needle)) {
                titles += inTitle.weightOf(word.needle, place);
                titlePlaces.append({place, i});
            }
            if (word.onlyTitles || needle.isOfInitials())
                continue;
            for (const TextRange &place : inText.placesOf(needle)) {
                const double weight = inText.weightOf(word.needle, place);
                texts += place.start < leadLength ? weight * (1 + leadWeight) : weight;
                textPlaces.append({place, i});
            }
        }
        const double frequency
            = titleWeight * std::min(titles, mostInTitle) / normed(inTitle.length(), usualTitle)
            + texts / normed(inText.length(), usualText);
        score += word.rarity * frequency * (saturation + 1) / (frequency + saturation);
    }
    if (m_words.size() < 2)
        return score;
    return score
        + rarity
        * (closeInTitle * closeness(titlePlaces, m_words.size())
            + closeInText * closeness(textPlaces, m_words.size()));
}

} // namespace sokbo
