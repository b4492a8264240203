// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/train/check.h"

#include "entity/tagger/tagger.h"

#include <cstdio>
#include <map>
#include <set>
#include <tuple>

namespace sokbo::entity::train {

namespace {

struct Counts {
    int right = 0;
    int missed = 0;
    int wrong = 0;

    double f1() const { return right == 0 ? 0 : 2.0 * right / (2.0 * right + missed + wrong); }
};

using Spans = std::set<std::tuple<int, int, std::string>>;

Spans goldOf(const Corpus &corpus, const Sentence &sentence)
{
    Spans spans;
    for (const Span &span : sentence.spans)
        spans.emplace(sentence.starts[std::size_t(span.begin)], sentence.ends[std::size_t(span.end) - 1],
            corpus.types[std::size_t(span.type) - 1]);
    return spans;
}

} // namespace

Result<> checkModel(const QString &path, const CorpusFiles &sentences)
{
    const Result<std::unique_ptr<TaggerModel>> model = TaggerModel::open(path);
    if (!model)
        return tl::unexpected(model.error());
    Corpus corpus;
    corpus.isOfWords = (*model)->isOfWords();
    if (const Result<> read = readCorpus(sentences, corpus); !read)
        return read;
    std::map<std::string, Counts> counts;
    for (const Sentence &sentence : corpus.sentences) {
        const Spans gold = goldOf(corpus, sentence);
        for (const auto &span : gold)
            ++counts[std::get<2>(span)].missed;
        for (const TaggedSpan &found : tag(**model, sentence.source, sentence.convention).spans) {
            const std::string &type = (*model)->typeName(found.type);
            const bool right = gold.count({found.start, found.end, type}) > 0;
            ++(right ? counts[type].right : counts[type].wrong);
            counts[type].missed -= right ? 1 : 0;
        }
    }
    double sum = 0;
    int types = 0;
    for (const auto &[type, count] : counts) {
        if (count.right + count.missed == 0)
            continue;
        std::printf("%-14s P %.3f  R %.3f  F1 %.4f\n", type.c_str(),
            double(count.right) / std::max(1, count.right + count.wrong),
            double(count.right) / (count.right + count.missed), count.f1());
        sum += count.f1();
        ++types;
    }
    std::printf("macro F1 %.4f over %zu sentences\n", sum / std::max(1, types), corpus.sentences.size());
    return {};
}

} // namespace sokbo::entity::train
