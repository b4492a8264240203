// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storyjudge.h"

#include <QFile>

#include <cmath>
#include <optional>

namespace sokbo::story {

namespace {

// The questions stand in rows: one, two, four. An answer to a question is a number and no branch: nobody
// could guess where hundreds of branches lead.
float answerOf(const StoryJudge::Tree &tree, const Likeness &likeness)
{
    const auto ask
        = [&](size_t question) { return size_t(likeness[tree.trait[question]] >= tree.threshold[question]); };
    const size_t first = ask(0);
    const size_t second = 2 * first + ask(1 + first);
    return tree.answer[2 * second + ask(3 + second)];
}

std::optional<std::uint8_t> traitOf(const QByteArray &name)
{
    for (size_t i = 0; i < traits; ++i)
        if (name == traitName(Trait(i)))
            return std::uint8_t(i);
    return std::nullopt;
}

std::optional<StoryJudge::Tree> treeOf(const QByteArrayList &fields)
{
    constexpr size_t questions = StoryJudge::Tree::questions, answers = StoryJudge::Tree::answers;
    if (size_t(fields.size()) != 2 * questions + answers)
        return std::nullopt;
    StoryJudge::Tree tree;
    bool good = true, number = false;
    for (size_t i = 0; i < questions; ++i) {
        const auto trait = traitOf(fields[qsizetype(2 * i)]);
        tree.trait[i] = trait.value_or(0);
        tree.threshold[i] = fields[qsizetype(2 * i + 1)].toFloat(&number);
        good = good && trait && number;
    }
    for (size_t i = 0; i < answers; ++i) {
        tree.answer[i] = fields[qsizetype(2 * questions + i)].toFloat(&number);
        good = good && number;
    }
    return good ? std::optional(tree) : std::nullopt;
}

} // namespace

StoryJudge::StoryJudge(float start, std::vector<Tree> trees)
    : m_start(start)
    , m_trees(std::move(trees))
{
}

Result<StoryJudge> StoryJudge::fromText(const QByteArray &text)
{
    std::optional<float> start;
    std::vector<Tree> trees;
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        bool number = false;
        if (!start) {
            start = line.toFloat(&number);
            if (number)
                continue;
        } else if (const auto tree = treeOf(line.split('\t'))) {
            trees.push_back(*tree);
            continue;
        }
        return failure(Error::Kind::Parse,
            QStringLiteral("the judge of stories has a line that is no tree: %1")
                .arg(QString::fromUtf8(line.left(40))));
    }
    return StoryJudge(start.value_or(0), std::move(trees));
}

Result<StoryJudge> StoryJudge::load()
{
    QFile file(QStringLiteral(":/story/judge.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, QStringLiteral("the judge of stories is missing"));
    return fromText(file.readAll());
}

QByteArray StoryJudge::toText() const
{
    QByteArray text = QByteArray::number(m_start, 'g', 5) + '\n';
    for (const Tree &tree : m_trees) {
        QByteArrayList fields;
        for (size_t i = 0; i < Tree::questions; ++i)
            fields << traitName(Trait(tree.trait[i])) << QByteArray::number(tree.threshold[i], 'g', 5);
        for (const float answer : tree.answer)
            fields << QByteArray::number(answer, 'g', 4);
        text += fields.join('\t') + '\n';
    }
    return text;
}

float StoryJudge::probability(const Likeness &likeness) const
{
    float sum = m_start;
    for (const Tree &tree : m_trees)
        sum += answerOf(tree, likeness);
    return 1 / (1 + std::exp(-sum));
}

} // namespace sokbo::story
