// SPDX-License-Identifier: GPL-3.0-or-later
// Learns the entity tagger. Twice: first with every feature that stands in at least three sentences, then
// again from nothing with only the features that proved to weigh most, which costs next to nothing in
// accuracy and makes the model small.
#include "entity/tagger/model.h"
#include "entity/train/check.h"
#include "entity/train/crf.h"
#include "entity/train/judgelearner.h"
#include "entity/train/modelwriter.h"
#include "entity/train/plainwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sokbo::entity::train {

namespace {

constexpr std::uint32_t rowCount = 1U << TaggerFeatures::rowBits;
constexpr int fewestSentences = 3;

void addRows(const auto &features, Example &example)
{
    for (std::size_t i = 0; i < features.size(); ++i) {
        example.rows.insert(example.rows.end(), features.begin(i), features.end(i));
        example.offsets.push_back(std::uint32_t(example.rows.size()));
    }
}

// The labels of the units from `first` on, as many as the example has.
void addLabels(const Sentence &sentence, int first, Example &example)
{
    const int size = int(example.offsets.size()) - 1;
    example.labels.assign(std::size_t(size), 0);
    for (const Span &span : sentence.spans) {
        if (span.begin < first || span.end > first + size)
            continue;
        const int begin = 4 * (span.type - 1) + 1;
        auto at = example.labels.begin() + span.begin - first;
        if (span.end - span.begin == 1) {
            *at = std::uint8_t(begin + 3);
            continue;
        }
        const auto end = example.labels.begin() + span.end - first;
        std::fill(at, end, std::uint8_t(begin + 1));
        *at = std::uint8_t(begin);
        *(end - 1) = std::uint8_t(begin + 2);
    }
}

std::vector<Example> makeExamples(const Corpus &corpus, const CorpusNames &names)
{
    std::vector<Example> examples;
    examples.reserve(corpus.sentences.size());
    TaggerFeatures own(Convention::Own);
    TaggerFeatures others(Convention::Corpus);
    for (const Sentence &sentence : corpus.sentences) {
        const FoldNames known(names, sentence.fold);
        if (corpus.isOfWords) {
            WordFeatures features(sentence.convention);
            features.addText(sentence.source, 0);
            for (std::size_t i = 0; i < features.sentences(); ++i) {
                features.readSentence(i, known);
                Example example{{}, {0}, {}};
                addRows(features, example);
                addLabels(sentence, int(features.tokensOf(i).first), example);
                examples.push_back(std::move(example));
            }
            continue;
        }
        TaggerFeatures &features = sentence.convention == Convention::Own ? own : others;
        features.readWords(sentence.text, known);
        features.readCharacters(sentence.text, known, std::vector<std::uint8_t>(features.words(), 0));
        Example example{{}, {0}, {}};
        addRows(features, example);
        addLabels(sentence, 0, example);
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<std::uint32_t> countSentences(const std::vector<Example> &examples)
{
    std::vector<std::uint32_t> counts(rowCount, 0);
    std::vector<std::uint32_t> lastSeen(rowCount, 0);
    std::uint32_t number = 0;
    for (const Example &example : examples) {
        ++number;
        for (std::uint32_t row : example.rows) {
            if (lastSeen[row] == number)
                continue;
            lastSeen[row] = number;
            ++counts[row];
        }
    }
    return counts;
}

// Leaves out the other rows and numbers those that stay anew, in their order. `kept` is by the numbers
// before.
std::vector<std::uint32_t> keepOnly(const std::vector<bool> &kept, std::vector<Example> &examples)
{
    std::vector<std::uint32_t> old;
    std::vector<std::uint32_t> renumbered(kept.size());
    for (std::uint32_t row = 0; row < kept.size(); ++row) {
        if (!kept[row])
            continue;
        renumbered[row] = std::uint32_t(old.size());
        old.push_back(row);
    }
    for (Example &example : examples) {
        std::vector<std::uint32_t> rows;
        std::vector<std::uint32_t> offsets{0};
        for (std::size_t i = 0; i + 1 < example.offsets.size(); ++i) {
            for (std::uint32_t k = example.offsets[i]; k < example.offsets[i + 1]; ++k)
                if (kept[example.rows[k]])
                    rows.push_back(renumbered[example.rows[k]]);
            offsets.push_back(std::uint32_t(rows.size()));
        }
        example.rows = std::move(rows);
        example.offsets = std::move(offsets);
    }
    return old;
}

// The rows that do most: large weights that are used often.
std::vector<bool> heaviestRows(const Crf &crf, const std::vector<std::uint32_t> &counts, std::size_t wanted)
{
    std::vector<std::pair<float, std::uint32_t>> ranking;
    for (std::uint32_t row = 0; row < crf.rows(); ++row) {
        float squares = 0;
        for (int label = 0; label < crf.labels(); ++label)
            squares += crf.row(row)[label] * crf.row(row)[label];
        if (squares > 0)
            ranking.emplace_back(std::sqrt(squares * float(counts[row])), row);
    }
    wanted = std::min(wanted, ranking.size());
    std::nth_element(ranking.begin(), ranking.begin() + qsizetype(wanted), ranking.end(), std::greater<>());
    std::vector<bool> kept(crf.rows(), false);
    for (std::size_t i = 0; i < wanted; ++i)
        kept[ranking[i].second] = true;
    return kept;
}

Result<> learn(const Corpus &corpus, const LearningPlan &plan, int models, std::size_t wantedRows,
    const QString &output, const QString &notes)
{
    std::fprintf(stderr, "%zu sentences, %zu types\n", corpus.sentences.size(), corpus.types.size());
    CorpusNames names(corpus);
    if (const Result<> added = names.addLists(); !added)
        return added;
    std::vector<Example> examples = makeExamples(corpus, names);
    const std::vector<std::uint32_t> counts = countSentences(examples);
    std::vector<bool> kept(rowCount);
    for (std::uint32_t row = 0; row < rowCount; ++row)
        kept[row] = counts[row] >= fewestSentences;
    std::vector<std::uint32_t> rows = keepOnly(kept, examples);
    std::fprintf(stderr, "%zu features\n", rows.size());
    const int types = int(corpus.types.size());
    {
        std::vector<std::uint32_t> countsOfRows;
        for (std::uint32_t row : rows)
            countsOfRows.push_back(counts[row]);
        Crf scout(types, rows.size());
        scout.learn(examples, plan);
        const std::vector<std::uint32_t> heaviest
            = keepOnly(heaviestRows(scout, countsOfRows, wantedRows), examples);
        std::vector<std::uint32_t> originals;
        for (std::uint32_t row : heaviest)
            originals.push_back(rows[row]);
        rows = std::move(originals);
    }
    Crf crf(types, rows.size());
    crf.learn(examples, plan);
    for (int more = 1; more < models; ++more) {
        LearningPlan other = plan;
        other.seed += unsigned(more);
        Crf another(types, rows.size());
        another.learn(examples, other);
        crf.takeMean(another, more);
    }
    // Words are few, and none of them is passed over.
    const PlainWords plain
        = corpus.isOfWords ? PlainWords{TaggerModel::noHints, {}} : learnPlainWords(corpus, names);
    return writeModel(output, crf, corpus.types, names, plain, rows, notes);
}

CorpusFiles filesOf(const QString &argument)
{
    const bool isOwn = argument.startsWith(u'+');
    const QStringList fields = argument.mid(isOwn ? 1 : 0).split(u',');
    CorpusFiles files{fields.at(0), fields.value(1), fields.value(2).toInt(), fields.value(3).toInt()};
    files.convention = isOwn ? Convention::Own : Convention::Corpus;
    files.times = std::max(1, fields.value(4).toInt());
    return files;
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    return 1;
}

} // namespace

} // namespace sokbo::entity::train

int main(int argc, char **argv)
{
    using namespace sokbo::entity::train;
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Learns the entity tagger from pairs of files: COARSE[,FINE[,EVERY,HELDOUT[,TIMES]]] "
                       "leaves out each line whose number modulo EVERY is HELDOUT, and counts each TIMES "
                       "times; a leading + says that Sokbo's own convention was followed"));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("model"), QStringLiteral("the file to write"));
    parser.addPositionalArgument(
        QStringLiteral("corpus"), QStringLiteral("files to learn from"), QStringLiteral("CORPUS..."));
    const QCommandLineOption rows(QStringLiteral("rows"), QStringLiteral("features to keep"),
        QStringLiteral("N"), QStringLiteral("350000"));
    const QCommandLineOption epochs(QStringLiteral("epochs"), QStringLiteral("times to read the corpus"),
        QStringLiteral("N"), QStringLiteral("3"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("of the order and the dropout"),
        QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption models(QStringLiteral("models"),
        QStringLiteral("to learn in different orders, and to take the mean of"), QStringLiteral("N"),
        QStringLiteral("8"));
    const QCommandLineOption notes(QStringLiteral("notes"),
        QStringLiteral("what the model says of its source and licence"), QStringLiteral("TEXT"));
    const QCommandLineOption dropout(QStringLiteral("dropout"),
        QStringLiteral("share of features left out of a step"), QStringLiteral("SHARE"),
        QStringLiteral("0.1"));
    const QCommandLineOption check(QStringLiteral("check"),
        QStringLiteral(
            "measure the model on the lines that CORPUS,,EVERY,HELDOUT leaves out; without a corpus "
            "to learn from, measure the one that is there"),
        QStringLiteral("CORPUS"));
    const QCommandLineOption words(QStringLiteral("words"),
        QStringLiteral("learn from words and not from characters, for text in Latin letters"));
    const QCommandLineOption judge(QStringLiteral("judge"),
        QStringLiteral("learn the judge's weights instead: the arguments are the file to write and "
                       "KOREAN,ENGLISH,DOCUMENTS[,TIMES]..., where the models may be left out"));
    parser.addOptions({rows, epochs, seed, models, notes, dropout, check, words, judge});
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty() || (arguments.size() < 2 && !parser.isSet(check)))
        parser.showHelp(2);

    if (parser.isSet(judge)) {
        const sokbo::Result<> learned = learnJudge(arguments.mid(1), arguments.at(0));
        return learned ? 0 : fail(learned.error());
    }
    if (arguments.size() > 1) {
        Corpus corpus;
        corpus.isOfWords = parser.isSet(words);
        for (const QString &argument : arguments.mid(1))
            if (const sokbo::Result<> read = readCorpus(filesOf(argument), corpus); !read)
                return fail(read.error());
        LearningPlan plan;
        plan.epochs = parser.value(epochs).toInt();
        plan.seed = parser.value(seed).toUInt();
        plan.dropout = parser.value(dropout).toFloat();
        const sokbo::Result<> learned = learn(corpus, plan, parser.value(models).toInt(),
            parser.value(rows).toULongLong(), arguments.at(0), parser.value(notes));
        if (!learned)
            return fail(learned.error());
    }
    if (parser.isSet(check)) {
        CorpusFiles files = filesOf(parser.value(check));
        files.isForChecking = true;
        if (const sokbo::Result<> checked = checkModel(arguments.at(0), files); !checked)
            return fail(checked.error());
    }
    return 0;
}
