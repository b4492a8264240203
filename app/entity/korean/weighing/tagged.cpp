// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: particles, syllables that are written onto a name (씨, 군, 측), and endings of short names (총,
// 협).
#include "entity/korean/weighing/tagged.h"

#include "entity/korean/weighing/doubts.h"
#include "entity/text/codes.h"

#include <algorithm>
#include <optional>

namespace sokbo::entity {

namespace {

// 올트먼, 트럼프: one word that is no Korean name may be a part of a longer one.
bool isPartOfName(const Grammar &grammar, QStringView name)
{
    if (name.size() == 1)
        return true;
    return !name.contains(u' ') && !(name.size() <= 4 && grammar.persons.beginsWithSurname(name));
}

// 한 당국자, 장을 마쳤다: a syllable that is a surname only where the text names somebody who bears it.
bool isOnlyWithSomebody(const WeighingContext &context, const Candidate &candidate)
{
    const Reading &reading = context.reading;
    if (candidate.end - candidate.start != 1 || reading.kind(candidate.start) != CharKind::Hangul)
        return false;
    const QChar syllable(reading.at(candidate.start));
    const char16_t next = reading.at(candidate.end);
    const bool isCalled = QStringView(u"씨군양모측").contains(QChar(next))
        || (next == u' '
            && context.grammar.titles.longestPrefix(reading.view(candidate.end + 1, reading.size())));
    // 전 대표, 현 정부, 양 교수: before a title too.
    return QStringView(u"한전현두양본각총").contains(syllable)
        || (!isCalled && QStringView(u"장비").contains(syllable));
}

bool isCountry(const Grammar &grammar, QStringView form)
{
    const WordTable::Match match = grammar.names.trusted().find(form);
    return match && grammar.names[match].type == MentionType::Place
        && grammar.names.isCountry(grammar.names[match].name);
}

// Companies of the lists, also those whose form is an ordinary word: the tagger says that a company is meant.
void addTicker(const Grammar &grammar, QStringView form, Candidate &candidate)
{
    for (const WordTable *table : {&grammar.names.trusted(), &grammar.names.doubtful()}) {
        const WordTable::Match match = table->find(form);
        if (!match)
            continue;
        const ListedName &name = grammar.names[match];
        if (name.type != MentionType::Organisation)
            continue;
        candidate.name = name.name;
        candidate.ticker = name.ticker;
        return;
    }
}

// 홍길동 한빛전자 회장: where the organisation begins, behind what has the form of a name. It does where
// another stage found it too, or a title follows and the head is no organisation (한빛대 병원 교수); else the
// start.
int startBehindName(
    const WeighingContext &context, const QHash<int, int> &organisations, const Candidate &tagged)
{
    const Grammar &grammar = context.grammar;
    const Reading &reading = context.reading;
    const QStringView form = reading.view(tagged.start, tagged.end);
    const qsizetype space = form.indexOf(u' ');
    const QStringView head = form.left(qMax<qsizetype>(0, space));
    if (head.size() != 3 || !grammar.persons.beginsWithSurname(head) || isListed(grammar, head))
        return tagged.start;
    const int start = tagged.start + int(space) + 1;
    const bool isKnown = organisations.value(start) == tagged.end;
    const bool isTitled = reading.at(tagged.end) == u' '
        && grammar.titles.longestPrefix(reading.view(tagged.end + 1, reading.size()))
        && !grammar.organisationSuffixes.longestSuffix(head) && !grammar.placeSuffixes.longestSuffix(head)
        && !grammar.ordinaryWords.contains(head);
    return isTitled || (isKnown && grammar.persons.model.korean(head) > 0) ? start : tagged.start;
}

// 대구도 부산도: a name of the lists with a particle, and behind it another name. The end of the first one.
int endOfFirst(const WeighingContext &context, const Candidate &tagged)
{
    static constexpr QStringView joining = u"도과와은는이가";
    const QStringView form = context.reading.view(tagged.start, tagged.end);
    const QStringView head = form.left(std::max<qsizetype>(0, form.indexOf(u' ')));
    if (!isName(tagged.type) || head.size() < 3 || !joining.contains(head.back())
        || isListed(context.grammar, head) || !isListed(context.grammar, head.chopped(1))
        || !context.grammar.particles.isTail(head.right(1), head.at(head.size() - 2).unicode()))
        return tagged.end;
    return tagged.start + int(head.size()) - 1;
}

// What the tagger found, with what the lists and the text beside it know of it.
void addTagged(const WeighingContext &context, const QHash<int, int> &organisations, Candidate candidate,
    Candidates &found)
{
    const Reading &reading = context.reading;
    mendBorders(context, candidate);
    if (candidate.type == MentionType::Organisation)
        candidate.start = startBehindName(context, organisations, candidate);
    if (isImpossible(context, candidate))
        return;
    const QStringView form = reading.view(candidate.start, candidate.end);
    candidate.name = form.toString();
    // 한교총, 노사정협: short for a league, and the end of nobody's name.
    const bool isLeague = form.size() == 3 && (form.endsWith(u'총') || form.endsWith(u'협'));
    if (candidate.type == MentionType::Person
        && (isLeague || (form.size() > 1 && actsAsCompany(context, candidate.end))))
        candidate.type = MentionType::Organisation;
    // 독일 기업: a country acts where a particle says so, and not before a noun of its own.
    else if (candidate.type == MentionType::Organisation && reading.at(candidate.end) == u' '
        && isCountry(context.grammar, form))
        candidate.type = MentionType::Place;
    if (candidate.type == MentionType::Person) {
        candidate.isShortName = isPartOfName(context.grammar, form);
        candidate.needsLink = isOnlyWithSomebody(context, candidate);
    }
    if (candidate.type == MentionType::Organisation) {
        addTicker(context.grammar, form, candidate);
        if (const QString code = codeAfter(context.grammar.names, reading, candidate.end); !code.isEmpty())
            candidate.ticker = code;
    }
    // 민서하(閔瑞夏): the same once more.
    const bool isGloss = reading.kind(candidate.start) == CharKind::Han
        && reading.at(candidate.start - 1) == u'(' && !found.empty() && found.back().isTagged
        && found.back().end == candidate.start - 1 && found.back().type == candidate.type;
    if (isGloss)
        candidate.name = found.back().name;
    found.push_back(std::move(candidate));
}

void addSpans(const WeighingContext &context, const TaggerModel &model, const Tagging &tagging,
    bool areNearMisses, Candidates &found)
{
    const QHash<int, int> organisations = organisationsOf(found);
    for (const TaggedSpan &span : areNearMisses ? tagging.nearMisses : tagging.spans) {
        const std::optional<MentionType> type = mentionTypeOf(model, span.type);
        if (!type)
            continue;
        Candidate candidate = candidateOf(span, *type, areNearMisses);
        if (const int end = endOfFirst(context, candidate); end < candidate.end) {
            Candidate first = candidate;
            first.end = end;
            candidate.start = int(context.reading.text().indexOf(u' ', end)) + 1;
            addTagged(context, organisations, std::move(first), found);
        }
        addTagged(context, organisations, std::move(candidate), found);
    }
}

// In headlines every word too.
class KoreanReadings final : public OtherReadings {
public:
    KoreanReadings(
        const WeighingContext &context, const TaggerModel &model, const Tagging &tagging, Candidates &found)
        : OtherReadings(context, model, tagging, found)
        , m_context(context)
    {
    }

    void run()
    {
        constexpr int longestQuoted = 16;
        const std::size_t before = m_found.size();
        for (std::size_t i = 0; i < before; ++i) {
            const Candidate &candidate = m_found[i];
            if (isNameOrThing(candidate.type))
                addAll(candidate.start, candidate.end);
            else if (candidate.type == MentionType::Date && candidate.value.startsWith(u'P'))
                addDuration(candidate);
        }
        addQuoted(longestQuoted);
        if (m_context.isHeadline)
            addWords();
    }

private:
    void describe(Candidate &candidate) const override
    {
        const QStringView form = m_reading.view(candidate.start, candidate.end);
        if (candidate.type == MentionType::Person)
            candidate.isShortName = isPartOfName(m_context.grammar, form);
        if (candidate.type == MentionType::Organisation)
            addTicker(m_context.grammar, form, candidate);
    }

    // 전주 대비: a place by its letters, and none before these words.
    bool isImpossible(const Candidate &candidate) const override
    {
        if (isNobody(m_context, candidate))
            return true;
        return (candidate.type == MentionType::Place || candidate.type == MentionType::Organisation)
            && m_context.grammar.traps.isTrap(m_reading, candidate.start, candidate.end);
    }

    // 8년 만에, 1년새: how long it took is an amount, and not when.
    void addDuration(Candidate candidate)
    {
        candidate.type = MentionType::Quantity;
        candidate.isTagged = false;
        candidate.isNearMiss = true;
        m_found.push_back(std::move(candidate));
    }

    void addWords()
    {
        const std::vector<Word> &words = m_reading.words();
        for (std::size_t i = 0; i < words.size(); ++i) {
            const int stem = stemEnd(words[i]);
            addAll(words[i].start, words[i].end);
            addAll(words[i].start, stem);
            if (i + 1 < words.size() && words[i + 1].start == words[i].end + 1
                && m_reading.at(words[i].end) == u' ') {
                addAll(words[i].start, words[i + 1].end);
                addAll(words[i].start, stemEnd(words[i + 1]));
            }
        }
    }

    int stemEnd(const Word &word) const
    {
        return word.start + m_context.grammar.particles.stemLength(m_reading.view(word));
    }

    const WeighingContext &m_context;
};

} // namespace

bool isListed(const Grammar &grammar, QStringView form)
{
    return grammar.names.trusted().contains(form);
}

QHash<int, int> organisationsOf(const Candidates &found)
{
    QHash<int, int> organisations;
    for (const Candidate &candidate : found)
        if (!candidate.isTagged && candidate.type == MentionType::Organisation)
            organisations.insert(candidate.start, candidate.end);
    return organisations;
}

Tagging findTagged(const WeighingContext &context, const TaggerModel &model, Candidates &found)
{
    Tagging tagging = tag(model, context.reading.text());
    addSpans(context, model, tagging, false, found);
    return tagging;
}

void addNearMisses(
    const WeighingContext &context, const TaggerModel &model, const Tagging &tagging, Candidates &found)
{
    addSpans(context, model, tagging, true, found);
    KoreanReadings(context, model, tagging, found).run();
}

} // namespace sokbo::entity
