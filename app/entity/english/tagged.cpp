// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/english/tagged.h"

#include "entity/judge/tagged.h"
#include "entity/text/codes.h"

#include <QSet>

#include <algorithm>

namespace sokbo::entity {

namespace {

// What the lists know of a name that the tagger found.
void describe(const EnglishLists &lists, QStringView form, Candidate &candidate)
{
    candidate.name = form.toString();
    candidate.isShortName = candidate.type == MentionType::Person && !form.contains(u' ');
    if (candidate.type != MentionType::Organisation)
        return;
    // Of the lists also those whose form is a word: the tagger says that a company is meant.
    for (const WordTable *table : {&lists.names.trusted(), &lists.names.doubtful()}) {
        const WordTable::Match match = table->find(form);
        if (!match || lists.names[match].type != MentionType::Organisation)
            continue;
        candidate.name = lists.names[match].name;
        candidate.ticker = lists.names[match].ticker;
        return;
    }
}

class EnglishReadings final : public OtherReadings {
public:
    EnglishReadings(const Context &context, const EnglishLists &lists, const TaggerModel &model,
        const Tagging &tagging, Candidates &found)
        : OtherReadings(context, model, tagging, found)
        , m_lists(lists)
        , m_tagging(tagging)
    {
    }

    void run()
    {
        constexpr int longestQuoted = 50;
        const std::size_t before = m_found.size();
        for (std::size_t i = 0; i < before; ++i) {
            const Candidate &candidate = m_found[i];
            if (isNameOrThing(candidate.type) && wasRead(m_tagging, candidate.start))
                addAll(candidate.start, candidate.end);
        }
        addQuoted(longestQuoted);
    }

private:
    void describe(Candidate &candidate) const override
    {
        entity::describe(m_lists, m_reading.view(candidate.start, candidate.end), candidate);
    }

    const EnglishLists &m_lists;
    const Tagging &m_tagging;
};

// The code in brackets behind a firm is none: Nvidia (NASDAQ: NVDA).
bool isInCode(const Reading &reading, const ListedNames &names, const TaggedSpan &span)
{
    constexpr int longest = 16; // exchange and code, UTF-16 units
    int bracket = span.start;
    while (bracket > 0 && span.start - bracket < longest && reading.at(bracket) != u'('
        && reading.at(bracket) != u')')
        --bracket;
    if (reading.at(bracket) != u'(')
        return false;
    int end = bracket;
    while (end > 0 && reading.at(end - 1) == u' ')
        --end;
    return !codeAfter(names, reading, end).isEmpty();
}

void addSpans(const Context &context, const EnglishLists &lists, const TaggerModel &model,
    const std::vector<TaggedSpan> &spans, bool areNearMisses, Candidates &found)
{
    for (const TaggedSpan &span : spans) {
        const std::optional<MentionType> type = mentionTypeOf(model, span.type);
        if (!type || isInCode(context.reading, lists.names, span))
            continue;
        Candidate candidate = candidateOf(span, *type, areNearMisses);
        describe(lists, context.reading.view(span.start, span.end), candidate);
        found.push_back(std::move(candidate));
    }
}

// Ressa, behind Maria Ressa, is she, whatever the sentence by itself would say.
void knowSurnames(const Reading &reading, std::size_t firstTagged, Candidates &found)
{
    QSet<QStringView> surnames;
    for (std::size_t i = firstTagged; i < found.size(); ++i) {
        Candidate &candidate = found[i];
        const QStringView form = reading.view(candidate.start, candidate.end);
        const qsizetype space = form.lastIndexOf(u' ');
        if (candidate.type == MentionType::Person && space > 0) {
            surnames.insert(form.mid(space + 1));
        } else if (space < 0 && surnames.contains(form)
            && (isName(candidate.type) || candidate.type == MentionType::Product)) {
            candidate.type = MentionType::Person;
            candidate.name = form.toString();
            candidate.ticker.clear();
            candidate.isShortName = true;
        }
    }
}

// What another finder found, beside the tagger's, which begin at `firstTagged`, do not overlap and are in
// order.
void weigh(const Context &context, const TaggerModel &model, const Tagging &tagging, std::size_t other,
    std::size_t firstTagged, Candidates &found)
{
    Candidate &candidate = found[other];
    if (!wasRead(tagging, candidate.start))
        return;
    auto at = std::lower_bound(found.begin() + qsizetype(firstTagged), found.end(), candidate.start,
        [](const Candidate &tagged, int start) { return tagged.end <= start; });
    bool isAlone = true;
    for (; at != found.end() && at->start < candidate.end; ++at) {
        isAlone = false;
        if (at->type == candidate.type && at->start == candidate.start && at->end == candidate.end)
            complete(context.reading, candidate, *at);
    }
    askTagger(model, tagging, candidate);
    if (isAlone)
        candidate.doubts |= Unsupported;
}

// LG Group Chairman Koo: before a rank and a name stands who pays for it.
void showEmployers(const Reading &reading, const EnglishLists &lists, Candidates &found)
{
    const std::vector<Word> &words = reading.words();
    for (Candidate &candidate : found) {
        if (candidate.type != MentionType::Organisation || candidate.score < Good
            || reading.at(candidate.end) != u' ')
            continue;
        const auto rank = std::size_t(reading.wordIndex(candidate.end + 1));
        if (rank + 1 >= words.size() || words[rank].start != candidate.end + 1
            || words[rank + 1].start != words[rank].end + 1
            || !QChar(reading.at(words[rank + 1].start)).isUpper())
            continue;
        const WordTable::Match title = lists.titles.find(reading.view(words[rank]));
        candidate.isShown = candidate.isShown || (title && title.value != 1);
    }
}

} // namespace

void weighEnglish(
    const Context &context, const EnglishLists &lists, const TaggerModel &model, Candidates &found)
{
    const Tagging tagging = tag(model, context.reading.text());
    if (tagging.read.empty())
        return;
    showEmployers(context.reading, lists, found);
    const std::size_t others = found.size();
    addSpans(context, lists, model, tagging.spans, false, found);
    knowSurnames(context.reading, others, found);
    for (std::size_t i = 0; i < others; ++i)
        if (!found[i].isTagged && !found[i].isNearMiss)
            weigh(context, model, tagging, i, others, found);
    addSpans(context, lists, model, tagging.nearMisses, true, found);
    EnglishReadings(context, lists, model, tagging, found).run();
}

} // namespace sokbo::entity
