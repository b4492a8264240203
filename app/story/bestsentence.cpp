// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/bestsentence.h"

#include "story/sentences.h"
#include "story/tokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace sokbo {

using namespace Qt::StringLiterals;
using namespace story;

namespace {

constexpr qsizetype sentencesRead = 8; // of an article: what happened stands there
constexpr qsizetype unitsRead = 3000; // UTF-16 units of its text
constexpr qsizetype comfortable = 80; // beyond this a sentence is worse with every letter
constexpr double leastCovered = 0.2; // of what the headlines say
constexpr double leadBonus = 0.3; // for the first sentence of an article, less for each that follows
constexpr double quotedFactor = 0.5; // of a sentence that is mostly a quotation
constexpr double leaningFactor = 0.6; // of one that calls somebody by half the name
constexpr double newestBonus = 0.25; // for the newest headline of a story, less for those before it

QSet<Token> tokensOf(QStringView text)
{
    QSet<Token> tokens;
    eachWord(text,
        [&tokens](const Word &word) { eachToken(word, [&tokens](Token token) { tokens.insert(token); }); });
    return tokens;
}

// What the headlines of a story say, by how many of them say it.
class Subject {
public:
    explicit Subject(const QStringList &titles)
    {
        for (const QString &title : titles)
            for (const Token token : tokensOf(title))
                ++m_counts[token];
        // Of a story of many only what two or more say is what it is about.
        const int least = titles.size() > 2 ? 2 : 1;
        for (auto at = m_counts.begin(); at != m_counts.end();)
            at = at.value() < least ? m_counts.erase(at) : std::next(at);
        for (const int count : std::as_const(m_counts))
            m_sum += std::sqrt(double(count));
    }

    // The part of it that a sentence has, 0 to 1.
    double coveredBy(QStringView sentence) const
    {
        if (m_sum <= 0)
            return 0;
        double covered = 0;
        for (const Token token : tokensOf(sentence))
            covered += std::sqrt(double(m_counts.value(token)));
        return covered / m_sum;
    }

private:
    QHash<Token, int> m_counts;
    double m_sum = 0;
};

// The part of it that stands in quotation marks.
double quotedPart(QStringView sentence)
{
    qsizetype quoted = 0;
    bool inside = false, straight = false;
    for (const QChar c : sentence) {
        if (c == u'“')
            inside = true;
        else if (c == u'”')
            inside = false;
        else if (c == u'"')
            straight = !straight;
        quoted += inside || straight;
    }
    return double(quoted) / double(std::max<qsizetype>(1, sentence.size()));
}

struct Best {
    QStringView sentence;
    const StoryText *article = nullptr;
    double worth = 0;
};

double worthOf(QStringView sentence, qsizetype place, const Subject &subject)
{
    const double covered = subject.coveredBy(sentence);
    if (covered < leastCovered)
        return 0;
    const qsizetype width = widthInHangul(sentence);
    double worth = covered * (1 + leadBonus * std::max(0.0, 1 - double(place) / 4));
    if (width > comfortable)
        worth *= double(comfortable) / double(width);
    if (quotedPart(sentence) > 0.5)
        worth *= quotedFactor;
    return worth;
}

// Feeds glue the line under the headline to the first sentence: "… 기각인천 강화군의 …". A name then begins
// within a word.
bool isGlued(QStringView sentence, const StoryText &article)
{
    const auto begin = int(sentence.data() - article.text.constData());
    const auto end = int(begin + sentence.size());
    return sentence.contains(u"”‘"_s) || sentence.contains(u"’“"_s)
        || std::any_of(article.mentions.begin(), article.mentions.end(), [&](const Mention &mention) {
               return mention.field == Mention::Field::Text
                   && (mention.type == MentionType::Person || mention.type == MentionType::Place)
                   && mention.start > begin && mention.end <= end
                   && article.text.at(mention.start).script() == QChar::Script_Hangul
                   && article.text.at(mention.start - 1).script() == QChar::Script_Hangul;
           });
}

// "장 대표는 …" leans on a sentence before it that has the whole name.
bool leansOnAnother(QStringView sentence, const StoryText &article)
{
    const auto begin = int(sentence.data() - article.text.constData());
    const auto end = int(begin + sentence.size());
    return std::any_of(article.mentions.begin(), article.mentions.end(), [&](const Mention &mention) {
        return mention.field == Mention::Field::Text && mention.type == MentionType::Person
            && mention.start >= begin && mention.end <= end && mention.text.size() < mention.name.size()
            && mention.name.startsWith(mention.text) && !sentence.contains(mention.name);
    });
}

} // namespace

bool standsAlone(QStringView sentence, const StoryText &article)
{
    return !isGlued(sentence, article) && !leansOnAnother(sentence, article);
}

Headline bestHeadline(const QList<Headline> &articles)
{
    QStringList titles;
    for (const Headline &headline : articles)
        titles.append(headline.title);
    const Subject subject(titles);
    const Headline *best = nullptr;
    double most = -1;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const Headline &headline = articles.at(i);
        const double worth
            = subject.coveredBy(headline.title) * (1 + newestBonus * double(i + 1) / double(articles.size()));
        if (worth >= most) {
            most = worth;
            best = &headline;
        }
    }
    return best ? *best : Headline();
}

std::optional<ChosenSentence> bestSentence(const QList<StoryText> &articles)
{
    QStringList titles;
    for (const StoryText &article : articles)
        titles.append(article.headline.title);
    const Subject subject(titles);
    Best best;
    // The later article knows more: of two that are worth the same its sentence is taken.
    for (const StoryText &article : articles) {
        const QStringView beginning = QStringView(article.text).left(unitsRead);
        const QList<QStringView> sentences = sentencesOf(beginning, sentencesRead);
        for (qsizetype place = 0; place < sentences.size(); ++place) {
            const QStringView sentence = withoutDateline(sentences.at(place));
            const bool isCut = beginning.size() < article.text.size() && place + 1 == sentences.size()
                && sentences.at(place).utf16() + sentences.at(place).size()
                    == beginning.utf16() + beginning.size();
            if (isCut || !isWholeStatement(sentence) || isGlued(sentence, article))
                continue;
            const double worth
                = worthOf(sentence, place, subject) * (leansOnAnother(sentence, article) ? leaningFactor : 1);
            if (worth > 0 && worth >= best.worth)
                best = {sentence, &article, worth};
        }
    }
    if (!best.article)
        return std::nullopt;
    const Headline &headline = best.article->headline;
    return ChosenSentence{best.sentence.toString(), headline.id, headline.sourceTitle, headline.published};
}

} // namespace sokbo
