// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storynews.h"

#include "story/sentences.h"
#include "story/tokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace story;

namespace {

constexpr qsizetype mostValues = 3; // that are named of one headline
constexpr qsizetype newsSentences = 24; // of an article
constexpr qsizetype newsUnits = 6000; // UTF-16 units of its text
constexpr qsizetype longest = 100; // of the sentence that is shown, in the width of Hangul
constexpr size_t fewestTokens = 8; // of a sentence that can be compared
constexpr double mostTold = 0.4; // the part of a sentence that one before it may have

std::vector<Token> tokensOf(QStringView text)
{
    std::vector<Token> tokens;
    eachWord(text, [&tokens](const Word &word) {
        eachToken(word, [&tokens](Token token) { tokens.push_back(token); });
    });
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

// The sentences that were told so far: in which of them a token stands.
class Told {
public:
    // The largest part of the tokens that one sentence has.
    double partOf(const std::vector<Token> &tokens) const
    {
        QHash<int, int> shared;
        int most = 0;
        for (const Token token : tokens)
            for (const int sentence : m_sentences.value(token))
                most = std::max(most, ++shared[sentence]);
        return double(most) / double(std::max<size_t>(1, tokens.size()));
    }

    void add(const std::vector<Token> &tokens)
    {
        for (const Token token : tokens)
            m_sentences[token].append(m_count);
        ++m_count;
    }

private:
    QHash<Token, QList<int>> m_sentences;
    int m_count = 0;
};

QString keyOf(const Mention &mention)
{
    const QString &value = isEntityType(mention.type) ? mention.name : mention.value;
    return mentionTypeName(mention.type) + QLatin1Char('\t') + (value.isEmpty() ? mention.text : value);
}

// Names, amounts and dates of the headline that no headline before it has.
QStringList newValues(const Headline &headline, QSet<QString> &known)
{
    QStringList values;
    for (const Mention &mention : headline.titleMentions) {
        const bool isNobody = isEntityType(mention.type) && !hasIdentity(mention);
        const QString key = keyOf(mention);
        if (isNobody || known.contains(key))
            continue;
        known.insert(key);
        if (values.size() < mostValues)
            values.append(mention.text);
    }
    return values;
}

// The first sentence of the article that no article before it has said in its own words. An article whose
// first sentences stand in an earlier one says what is new further down.
QString newSentence(const StoryText &article, Told &told)
{
    QString found;
    std::vector<std::vector<Token>> own;
    const QList<QStringView> sentences
        = sentencesOf(QStringView(article.text).left(newsUnits), newsSentences);
    for (const QStringView whole : sentences) {
        const QStringView sentence = withoutDateline(whole);
        own.push_back(tokensOf(sentence));
        const bool isShown = found.isEmpty() && own.back().size() >= fewestTokens
            && isWholeStatement(sentence) && widthInHangul(sentence) <= longest
            && standsAlone(sentence, article);
        if (isShown && told.partOf(own.back()) < mostTold)
            found = sentence.toString();
    }
    own.push_back(tokensOf(article.headline.title));
    for (const std::vector<Token> &tokens : own)
        told.add(tokens);
    return found;
}

} // namespace

QList<StoryNews> newsIn(const QList<StoryText> &articles)
{
    QList<StoryNews> all;
    QSet<QString> known;
    Told told;
    for (const StoryText &article : articles) {
        StoryNews news{newValues(article.headline, known), newSentence(article, told)};
        all.append(all.isEmpty() ? StoryNews() : news);
    }
    return all;
}

} // namespace sokbo
