// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storybook.h"
#include "storytrain/boosting.h"
#include "storytrain/samples.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <map>

using namespace sokbo;
using namespace sokbo::story;
using namespace sokbo::storytrain;

namespace {

constexpr int fewestArticles = 6; // that a token of the background stands in
constexpr int folds = 5;

bool writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// How many of ten thousand articles have each token.
QByteArray countsOf(const std::vector<StorySignature> &signatures)
{
    std::map<Token, int> counts;
    for (const StorySignature &signature : signatures) {
        for (const Token token : signature.all)
            ++counts[token];
        for (const Token name : signature.allNames)
            ++counts[name];
    }
    QByteArray text = "# How many of 10,000 articles have a token (story/tokencounts.h). Counted by "
                      "sokbo-train-stories.\n";
    for (const auto &[token, count] : counts)
        if (count >= fewestArticles)
            text += QByteArray::number(token, 16).rightJustified(8, '0') + '\t'
                + QByteArray::number(std::lround(count * 10'000.0 / double(signatures.size()))) + '\n';
    return text;
}

struct Score {
    int found = 0, wrong = 0, missed = 0;
    double f1() const { return found == 0 ? 0 : 2.0 * found / (2 * found + wrong + missed); }
    void take(bool same, bool said)
    {
        found += same && said;
        wrong += !same && said;
        missed += same && !said;
    }
};

// Each fold of the pairs that are for testing is judged by a judge that has not seen it.
void crossValidate(const std::vector<Example> &examples, const QList<JudgedPair> &pairs)
{
    for (const double threshold : {0.4, 0.5, 0.6}) {
        Score all, hard;
        for (int fold = 0; fold < folds; ++fold) {
            std::vector<Example> known;
            for (size_t i = 0; i < examples.size(); ++i)
                if (!pairs[qsizetype(i)].test || int(i % folds) != fold)
                    known.push_back(examples[i]);
            const StoryJudge judge = learn(known);
            for (size_t i = 0; i < examples.size(); ++i) {
                if (!pairs[qsizetype(i)].test || int(i % folds) != fold)
                    continue;
                const bool said = judge.probability(examples[i].likeness) > float(threshold);
                all.take(examples[i].same, said);
                if (pairs[qsizetype(i)].hard)
                    hard.take(examples[i].same, said);
            }
        }
        std::printf("above %.1f: F1 %.3f (wrong %d, missed %d), hard pairs %.3f\n", threshold, all.f1(),
            all.wrong, all.missed, hard.f1());
    }
}

std::vector<StorySignature> signaturesOf(const QList<Sample> &samples)
{
    std::vector<StorySignature> signatures;
    for (const Sample &sample : samples)
        signatures.push_back(signatureOf(sample.article));
    return signatures;
}

Result<> learnFrom(const QList<Sample> &samples, const QString &pairFile, const QString &folder)
{
    const Result<QList<JudgedPair>> pairs = readPairs(pairFile);
    if (!pairs)
        return tl::unexpected(pairs.error());
    const std::vector<StorySignature> signatures = signaturesOf(samples);
    const QByteArray countText = countsOf(signatures);
    Result<TokenCounts> counts = TokenCounts::fromText(countText);
    if (!counts)
        return tl::unexpected(counts.error());
    QHash<QString, size_t> places;
    std::vector<TokenCounts::Rows> rows;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        places.insert(samples[i].id, size_t(i));
        rows.push_back(counts->add(signatures[size_t(i)]));
    }
    const auto weighedAt = [&](size_t place) { return weighed(signatures[place], rows[place], *counts); };
    std::vector<Example> examples;
    for (const JudgedPair &pair : *pairs) {
        const WeighedSignature a = weighedAt(places.value(pair.a));
        const WeighedSignature b = weighedAt(places.value(pair.b));
        const bool aIsFirst = a.signature.published <= b.signature.published;
        examples.push_back({aIsFirst ? likenessOf(b, a) : likenessOf(a, b), pair.same});
    }
    crossValidate(examples, *pairs);
    const QByteArray head = "# Where the judge of stories starts, then a tree a line (story/storyjudge.h). "
                            "Learned by sokbo-train-stories.\n";
    if (!writeFile(folder + u"/tokens.tsv", countText)
        || !writeFile(folder + u"/judge.tsv", head + learn(examples).toText()))
        return failure(Error::Kind::Store, QStringLiteral("cannot write to %1").arg(folder));
    return {};
}

// Places the articles in portions, as syncs do, and prints the stories.
Result<> fold(const QList<Sample> &samples, qsizetype portion)
{
    const Result<std::unique_ptr<StoryBook>> book = StoryBook::load();
    if (!book)
        return tl::unexpected(book.error());
    const std::clock_t began = std::clock();
    const std::vector<StorySignature> signatures = signaturesOf(samples);
    const std::clock_t afterSigning = std::clock();
    QHash<ArticleId, StoryId> stories;
    for (qsizetype at = 0; at < samples.size(); at += portion) {
        QList<SignedArticle> articles;
        for (qsizetype i = at; i < std::min(at + portion, samples.size()); ++i)
            articles.append({ArticleId{i + 1}, signatures[size_t(i)]});
        for (const StoryPlace &place : (*book)->place(articles))
            stories[place.article] = place.story;
    }
    std::fprintf(stderr, "%zu articles: signatures %.2f s, placing %.2f s of CPU\n", signatures.size(),
        double(afterSigning - began) / CLOCKS_PER_SEC, double(std::clock() - afterSigning) / CLOCKS_PER_SEC);
    std::map<qint64, QJsonArray> groups;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const ArticleId id{i + 1};
        const qint64 story = stories.value(id).value;
        groups[story > 0 ? story : -id.value].append(QJsonObject{{QStringLiteral("link"), samples[i].link},
            {QStringLiteral("title"), samples[i].title},
            {QStringLiteral("published"), samples[i].article.article.published.toString(Qt::ISODate)}});
    }
    QJsonArray all;
    for (const auto &[story, members] : groups)
        all.append(members);
    std::puts(QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const bool isLearning = words.value(1) == QLatin1String("learn") && words.size() == 6;
    const bool isFolding
        = words.value(1) == QLatin1String("fold") && words.size() == 5 && words[4].toInt() > 0;
    if (!isLearning && !isFolding) {
        std::fputs("sokbo-train-stories learn ARTICLES.jsonl MARKS.jsonl PAIRS.tsv FOLDER\n"
                   "sokbo-train-stories fold ARTICLES.jsonl MARKS.jsonl ARTICLES_OF_A_SYNC\n",
            stderr);
        return 2;
    }
    const Result<QList<Sample>> samples = readSamples(words[2], words[3]);
    const Result<> done = !samples ? tl::unexpected(samples.error())
        : isLearning               ? learnFrom(*samples, words[4], words[5])
                                   : fold(*samples, words[4].toInt());
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
    return done ? 0 : 1;
}
