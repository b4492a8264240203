// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/train/judgelearner.h"

#include "entity/english/english.h"
#include "entity/judge/evidence.h"
#include "entity/judge/headline.h"
#include "entity/korean/korean.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>
#include <set>
#include <tuple>

namespace sokbo::entity::train {

namespace {

constexpr int epochs = 15;
constexpr float rate = 0.08F;
constexpr float decay = 2e-2F; // of every weight that a step touches
constexpr float dropout = 0.3F; // of features, so that no word decides alone
constexpr float weightScale = 24; // whole numbers a unit of weight
constexpr std::size_t featureCount = std::size_t(1) << Evidence::bits;
constexpr int fewestUses = 2; // of a feature: a rarer one says more of its text than of names
constexpr int leastWeight = 2; // in whole numbers: those that decide nothing are left out, and need no room

struct Judged {
    int start = 0;
    int end = 0;
    bool isRight = false;
    std::vector<std::uint32_t> features;
};

// The candidates of one field by their end, among which the judge makes one choice.
struct Choice {
    std::vector<Judged> judged;
    std::vector<std::size_t> before; // how many of them end before each one begins
    float times = 1;

    void order()
    {
        std::stable_sort(judged.begin(), judged.end(), [](const Judged &a, const Judged &b) {
            return std::pair(a.end, a.start) < std::pair(b.end, b.start);
        });
        for (const Judged &one : judged)
            before.push_back(std::size_t(std::upper_bound(judged.begin(), judged.end(), one.start,
                                             [](int start, const Judged &other) { return start < other.end; })
                - judged.begin()));
    }
};

class Documents {
public:
    // The models of Korean and of English; without a name those that are built in.
    static Result<Documents> load(const QString &model, const QString &englishModel)
    {
        Documents documents;
        Result<std::unique_ptr<ListedNames>> names = ListedNames::load();
        if (!names)
            return tl::unexpected(names.error());
        documents.m_names = std::move(*names);
        Result<std::unique_ptr<TaggerModel>> tagger
            = model.isEmpty() ? TaggerModel::builtIn() : TaggerModel::open(model);
        if (!tagger)
            return tl::unexpected(tagger.error());
        Result<std::unique_ptr<TaggerModel>> englishTagger
            = englishModel.isEmpty() ? TaggerModel::builtInEnglish() : TaggerModel::open(englishModel);
        if (!englishTagger)
            return tl::unexpected(englishTagger.error());
        Result<std::unique_ptr<Language>> korean = loadKorean(*documents.m_names, std::move(*tagger));
        if (!korean)
            return tl::unexpected(korean.error());
        Result<std::unique_ptr<Language>> english
            = loadEnglish(*documents.m_names, std::move(*englishTagger));
        if (!english)
            return tl::unexpected(english.error());
        documents.m_languages.push_back(std::move(*korean));
        documents.m_languages.push_back(std::move(*english));
        documents.m_names->seal();
        return documents;
    }

    Choice read(const QJsonObject &document) const
    {
        Choice choice;
        const bool isTitle = document.value(u"field").toString() == u"title";
        const QString text = document.value(isTitle ? u"title" : u"text").toString();
        std::vector<int> units; // of every code point
        for (qsizetype i = 0; i < text.size(); ++i)
            if (!text.at(i).isLowSurrogate())
                units.push_back(int(i));
        units.push_back(int(text.size()));
        std::set<std::tuple<int, int, QString>> gold;
        std::vector<std::pair<int, int>> untold; // whose right mark is not the judge's business
        const QJsonArray mentions = document.value(u"mentions").toArray();
        for (const QJsonValue &mention : mentions) {
            const int start = units.at(std::size_t(mention[u"start"].toInt()));
            const int end = units.at(std::size_t(mention[u"end"].toInt()));
            if (mentionTypeFromName(mention[u"type"].toString()))
                gold.emplace(start, end, mention[u"type"].toString());
            else
                untold.emplace_back(start, end);
        }
        const QStringList only = document.value(u"only").toString().split(u' ', Qt::SkipEmptyParts);
        const QDateTime published
            = QDateTime::fromString(document.value(u"published").toString(), Qt::ISODate);
        const QDate day = published.toOffsetFromUtc(9 * 3600).date();
        Field field{Reading(text), {}, isTitle};
        const Context context{field.reading, day, isHeadline(m_languages, field)};
        Candidates found = candidatesOf(m_languages, context);
        TaggedForms forms;
        forms.add(field.reading, found);
        const Field title{Reading(isTitle ? QString() : document.value(u"title").toString()), {}, true};
        const Context aboveIt{title.reading, day, true};
        if (!isTitle)
            forms.add(title.reading, candidatesOf(m_languages, aboveIt));
        const auto judge = [&](std::size_t i, std::span<const std::uint32_t> features) {
            if (!only.isEmpty() && !only.contains(mentionTypeName(found[i].type)))
                return;
            if (std::any_of(untold.begin(), untold.end(), [&](const std::pair<int, int> &span) {
                    return found[i].start < span.second && span.first < found[i].end;
                }))
                return;
            const bool isRight
                = gold.count({found[i].start, found[i].end, mentionTypeName(found[i].type)}) > 0;
            m_right += isRight ? 1 : 0;
            choice.judged.push_back(
                {found[i].start, found[i].end, isRight, {features.begin(), features.end()}});
        };
        forEachEvidence(m_languages, *m_names, forms, context, found, judge);
        m_gold += int(gold.size());
        choice.order();
        return choice;
    }

    int right() const { return m_right; }
    int gold() const { return m_gold; }

private:
    std::unique_ptr<ListedNames> m_names;
    Languages m_languages;
    mutable int m_right = 0;
    mutable int m_gold = 0;
};

void dropRareFeatures(std::vector<Choice> &choices)
{
    std::vector<int> uses(featureCount, 0);
    for (const Choice &choice : choices)
        for (const Judged &one : choice.judged)
            for (std::uint32_t feature : one.features)
                ++uses[feature];
    for (Choice &choice : choices)
        for (Judged &one : choice.judged)
            std::erase_if(one.features, [&](std::uint32_t feature) { return uses[feature] < fewestUses; });
}

double logOfSum(double a, double b)
{
    return std::max(a, b) + std::log1p(std::exp(-std::fabs(a - b)));
}

// How likely each candidate is to be in the choice, of all choices without overlaps by what they weigh.
std::vector<double> likelihoods(const Choice &choice, const std::vector<double> &weights)
{
    constexpr double none = -1e300;
    const std::size_t count = weights.size();
    std::vector<double> upTo(count + 1, 0); // the logarithm of the sum over choices among the first ones
    for (std::size_t i = 0; i < count; ++i)
        upTo[i + 1] = logOfSum(upTo[i], upTo[choice.before[i]] + weights[i]);
    std::vector<double> from(count + 1, none); // and over ways on from there
    from[count] = 0;
    for (std::size_t i = count; i > 0; --i) {
        from[i - 1] = logOfSum(from[i - 1], from[i]);
        double &joined = from[choice.before[i - 1]];
        joined = logOfSum(joined, from[i] + weights[i - 1]);
    }
    std::vector<double> likely(count);
    for (std::size_t i = 0; i < count; ++i)
        likely[i] = std::exp(upTo[choice.before[i]] + weights[i] + from[i + 1] - upTo[count]);
    return likely;
}

// Makes the right choices as likely as it can. A choice is learned as a whole: a candidate that another one
// beats needs no weight below nothing.
std::vector<float> learnWeights(const std::vector<Choice> &choices)
{
    constexpr double negligible = 1e-4;
    std::vector<float> weights(featureCount, 0);
    std::vector<float> squares(featureCount, 0);
    std::vector<float> sums(featureCount, 0);
    std::vector<std::size_t> order(choices.size());
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 random(1);
    const auto threshold = std::uint32_t(double(dropout) * 4294967295.0);
    std::vector<std::vector<std::uint32_t>> active;
    std::vector<double> weighed;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        double missed = 0;
        for (std::size_t index : order) {
            const Choice &choice = choices[index];
            const std::size_t count = choice.judged.size();
            active.resize(std::max(active.size(), count));
            weighed.assign(count, 0);
            for (std::size_t i = 0; i < count; ++i) {
                active[i].clear();
                float sum = 0;
                for (std::uint32_t feature : choice.judged[i].features)
                    if (random() >= threshold) {
                        active[i].push_back(feature);
                        sum += weights[feature];
                    }
                // With all features present the sum is larger by this.
                weighed[i] = double(weights[0] + sum / (1 - dropout));
                active[i].push_back(0);
            }
            const std::vector<double> likely = likelihoods(choice, weighed);
            for (std::size_t i = 0; i < count; ++i) {
                const double slope = (choice.judged[i].isRight ? 1.0 : 0.0) - likely[i];
                missed += std::fabs(slope);
                if (std::fabs(slope) < negligible)
                    continue;
                for (std::uint32_t feature : active[i]) {
                    const float step = choice.times * float(slope) - decay * weights[feature];
                    squares[feature] += step * step;
                    weights[feature] += rate * step / std::sqrt(squares[feature] + 1e-2F);
                }
            }
        }
        if (epoch % 5 == 4)
            std::fprintf(
                stderr, "judge, epoch %d: %.0f missed in %zu texts\n", epoch + 1, missed, choices.size());
        if (epoch >= epochs / 2)
            std::transform(sums.begin(), sums.end(), weights.begin(), sums.begin(),
                [](float sum, float weight) { return sum + weight / float(epochs - epochs / 2); });
    }
    return sums;
}

} // namespace

Result<> learnJudge(const QStringList &arguments, const QString &output)
{
    std::vector<Choice> choices;
    for (const QString &argument : arguments) {
        const Result<Documents> documents
            = Documents::load(argument.section(u',', 0, 0), argument.section(u',', 1, 1));
        if (!documents)
            return tl::unexpected(documents.error());
        QFile file(argument.section(u',', 2, 2));
        const float times = std::max(1.0F, argument.section(u',', 3, 3).toFloat());
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Kind::NotFound, file.fileName() + QStringLiteral(" cannot be read"));
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine())
            choices.emplace_back(documents->read(QJsonDocument::fromJson(line).object())).times = times;
        std::fprintf(stderr, "judge: %d of %d marks are among the candidates\n", documents->right(),
            documents->gold());
    }
    dropRareFeatures(choices);
    const std::vector<float> learned = learnWeights(choices);
    QByteArray bytes;
    for (float weight : learned) {
        const int whole = std::clamp(int(std::lround(weight * weightScale)), -127, 127);
        bytes.append(char(std::int8_t(std::abs(whole) < leastWeight ? 0 : whole)));
    }
    QSaveFile file(output);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Store, output + QStringLiteral(": ") + file.errorString());
    return {};
}

} // namespace sokbo::entity::train
