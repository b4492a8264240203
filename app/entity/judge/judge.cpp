// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/judge/judge.h"

#include "entity/judge/headline.h"
#include "text/folding.h"

#include <QFile>

#include <algorithm>

static void initResource()
{
    Q_INIT_RESOURCE(judge);
}

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// Weighted interval scheduling: of candidates by end, the set without overlaps that weighs most.
std::vector<std::size_t> heaviest(const Candidates &found)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i].weight > 0)
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(found[a].end, found[a].start) < std::pair(found[b].end, found[b].start);
    });
    std::vector<std::int64_t> best(order.size() + 1, 0);
    std::vector<std::size_t> before(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Candidate &candidate = found[order[i]];
        before[i] = std::size_t(std::upper_bound(order.begin(), order.begin() + qsizetype(i), candidate.start,
                                    [&](int start, std::size_t other) { return start < found[other].end; })
            - order.begin());
        best[i + 1] = std::max(best[i], best[before[i]] + candidate.weight);
    }
    std::vector<std::size_t> chosen;
    for (std::size_t i = order.size(); i > 0;) {
        if (best[i] == best[i - 1]) {
            --i;
            continue;
        }
        chosen.push_back(order[i - 1]);
        i = before[i - 1];
    }
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

// What few of the texts that the judge learned from hold, and what is right wherever it stands: a surname
// with its title, who is somebody of whom the document tells more; what a pattern shows to be a happening or
// a work; the time of a day.
bool isProven(const Candidate &candidate)
{
    if (candidate.isShown)
        return true;
    if ((candidate.doubts & ~Overlooked) != 0)
        return false;
    if (candidate.isShortName && !candidate.role.isEmpty())
        return true;
    // A firm with its code beside it.
    if (!candidate.ticker.isEmpty() && candidate.score >= Strong
        && (!candidate.isTagged || candidate.isAgreed) && !candidate.isNearMiss)
        return true;
    const bool isThing = candidate.type == MentionType::Event || candidate.type == MentionType::Product;
    // How long something takes counts or not as the text has it.
    const bool isTime = candidate.type == MentionType::Time && !candidate.value.startsWith(u'P');
    return candidate.score >= (candidate.type == MentionType::Event ? Good : Strong) && (isThing || isTime)
        && !candidate.isNearMiss && (!candidate.isTagged || candidate.isAgreed);
}

// What a correction says of a candidate; nothing for most.
std::optional<bool> answerOf(const Correction &correction, QStringView form, MentionType type)
{
    const bool isSubject = form == correction.subject;
    switch (correction.kind) {
    case CorrectionKind::NotEntity:
    case CorrectionKind::Span:
        return isSubject ? std::optional(false) : std::nullopt;
    case CorrectionKind::Type:
    case CorrectionKind::Entity:
        return isSubject ? std::optional(type == correction.type) : std::nullopt;
    case CorrectionKind::Name:
        break; // who is meant, and not what is a name
    }
    return std::nullopt;
}

// 연구실장 ▷연구원, 코리아(KOREA: the sign of a list, or one bracket of two, stands in no name.
bool isAcrossSigns(const Reading &reading, const Candidate &candidate)
{
    int open = 0;
    for (int i = candidate.start; i < candidate.end; ++i) {
        const char16_t sign = reading.at(i);
        if (isOneOf(sign, u"▷▶△▲▽▼◇◆□■◁◀"))
            return true;
        open += sign == u'(' ? 1 : sign == u')' ? -1 : 0;
        if (open < 0)
            return true;
    }
    return open != 0;
}

// More than what overlaps it can weigh together: somebody whose name is kept back is nobody else, what an
// office of that day means is known and not guessed, and what is one has no parts.
constexpr int certain = 4000;

} // namespace

Result<Judge> Judge::load()
{
    initResource();
    QFile file(u":/judge/judge.weights"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"the judge's weights are missing from the program"_s);
    return of(file.readAll());
}

Result<Judge> Judge::of(QByteArray weights)
{
    Judge judge;
    judge.m_weights = std::move(weights);
    if (judge.m_weights.size() != qsizetype(1) << Evidence::bits)
        return failure(Error::Kind::Parse, u"these bytes are no weights of the judge"_s);
    return judge;
}

int Judge::weightOf(std::span<const std::uint32_t> features) const
{
    const char *weights = m_weights.constData(); // as many as there are features
    int weight = static_cast<signed char>(weights[0]);
    for (std::uint32_t feature : features)
        weight += static_cast<signed char>(weights[feature]);
    return weight;
}

Candidates Judge::decide(const Languages &languages, const ListedNames &names, const TaggedForms &forms,
    const Context &context, const Lessons &lessons, Candidates found) const
{
    // The weights lie far apart: while those of one candidate are on their way, the one before is weighed.
    std::vector<std::uint32_t> waiting;
    std::size_t whose = 0;
    const auto weigh = [&] {
        found[whose].weight = weightOf(waiting);
        if (!lessons.isEmpty())
            found[whose].weight += lessons.changeOf(waiting) / Lessons::scale;
    };
    const auto take = [&](std::size_t i, std::span<const std::uint32_t> features) {
        for (std::uint32_t feature : features)
            __builtin_prefetch(m_weights.constData() + feature);
        if (i > 0)
            weigh();
        waiting.assign(features.begin(), features.end());
        whose = i;
    };
    forEachEvidence(languages, names, forms, context, found, take);
    if (!found.empty())
        weigh();
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (isProven(found[i]) || found[i].isWhole)
            found[i].weight = std::max(found[i].weight, 1);
        if (found[i].isUnlearned)
            found[i].weight = found[i].score - Weak;
        if (found[i].isAnonymous || found[i].isWhole || (found[i].score >= Sure && found[i].isShortName))
            found[i].weight += certain;
        if (!found[i].isAnonymous && isAcrossSigns(context.reading, found[i]))
            found[i].weight = 0;
    }
    Candidates kept;
    for (std::size_t i : heaviest(found)) {
        Candidate &candidate = found[i];
        candidate.score = std::max<int>(candidate.score, Good);
        kept.push_back(std::move(candidate));
    }
    return kept;
}

Lessons Judge::lessonsOf(
    const QList<Correction> &corrections, const Languages &languages, const ListedNames &names) const
{
    constexpr qsizetype mostCorrections = 200;
    constexpr int rounds = 3;
    struct Question {
        std::vector<std::uint32_t> features;
        std::vector<std::uint32_t> words; // those of the features that are made of words
        int weight = 0;
        bool isRight = false;
    };
    std::vector<Question> questions;
    const QList<Correction> newest
        = corrections.mid(qMax(qsizetype(0), corrections.size() - mostCorrections));
    for (const Correction &correction : newest) {
        if (correction.context.isEmpty())
            continue;
        Field field{Reading(FoldedText(correction.context).text()), {}, false};
        const Context context{field.reading, {}, isHeadline(languages, field)};
        field.found = candidatesOf(languages, context);
        TaggedForms forms;
        forms.add(field.reading, field.found);
        const auto featuresOf = [&](Evidence::Of of) {
            std::vector<std::vector<std::uint32_t>> all(field.found.size());
            forEachEvidence(
                languages, names, forms, context, field.found,
                [&](std::size_t i, std::span<const std::uint32_t> features) {
                    all[i].assign(features.begin(), features.end());
                },
                of);
            return all;
        };
        const std::vector<std::vector<std::uint32_t>> all = featuresOf(Evidence::Of::Everything);
        const std::vector<std::vector<std::uint32_t>> words = featuresOf(Evidence::Of::Words);
        for (std::size_t i = 0; i < field.found.size(); ++i) {
            const Candidate &candidate = field.found[i];
            const std::optional<bool> isRight
                = answerOf(correction, field.reading.view(candidate.start, candidate.end), candidate.type);
            if (isRight && !candidate.isUnlearned)
                questions.push_back({all[i], words[i], weightOf(all[i]), *isRight});
        }
        // Of what kind the name is in its right limits it does not say: of that which is likeliest.
        if (correction.kind == CorrectionKind::Span) {
            std::optional<std::size_t> likeliest;
            for (std::size_t i = 0; i < field.found.size(); ++i)
                if (field.reading.view(field.found[i].start, field.found[i].end) == correction.name
                    && !field.found[i].isUnlearned
                    && (!likeliest || weightOf(all[i]) > weightOf(all[*likeliest])))
                    likeliest = i;
            if (likeliest)
                questions.push_back({all[*likeliest], words[*likeliest], weightOf(all[*likeliest]), true});
        }
    }
    Lessons lessons;
    for (int round = 0; round < rounds; ++round)
        for (const Question &question : questions)
            lessons.teach(question.words,
                question.weight * Lessons::scale + lessons.changeOf(question.features), question.isRight);
    return lessons;
}

} // namespace sokbo::entity
