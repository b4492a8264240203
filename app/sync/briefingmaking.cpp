// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/briefingmaking.h"

#include "search/boardquery.h"
#include "store/store.h"
#include "story/bestsentence.h"
#include "story/briefingchoice.h"
#include "story/storychain.h"
#include "text/bodytext.h"

#include <algorithm>
#include <optional>

namespace sokbo {

namespace {

constexpr int usualHours = 24;
constexpr int mostDays = 7;
constexpr qsizetype storiesShown = 12;
constexpr qsizetype articlesRead = 8; // of a story, the newest ones
constexpr qsizetype namesShown = 5;
constexpr double leastNamed = 0.3; // of the articles that were read, for a name to be one of the story
constexpr int risingRead = 24;
constexpr qsizetype risingShown = 6;
constexpr qsizetype quotationsShown = 6;
constexpr qsizetype saidInHead = 5;
constexpr qsizetype shortestWords = 8, longestWords = 160; // UTF-16 units, of what is read at a glance

// Where papers give only the minute, the chain says which came first.
bool isEarlier(const Headline &a, const Headline &b)
{
    if (a.published != b.published)
        return a.published < b.published;
    const int placeA = chainPlace(a.flag), placeB = chainPlace(b.flag);
    return placeA != placeB ? placeA < placeB : a.id < b.id;
}

// People and organisations, by in how many of the articles they are; a headline counts as much as a text.
QList<EntityRow> namesOf(const QList<StoredArticle> &articles)
{
    struct Counted {
        EntityRow row;
        int weight = 0;
    };
    QHash<EntityId, Counted> counts;
    QSet<QString> papers;
    for (const StoredArticle &article : articles) {
        papers.insert(article.headline.sourceTitle);
        QHash<EntityId, int> here;
        for (const Mention &mention : article.mentions) {
            const bool isWanted
                = mention.type == MentionType::Person || mention.type == MentionType::Organisation;
            if (!isWanted || !mention.entity.isValid())
                continue;
            here[mention.entity] |= mention.field == Mention::Field::Title ? 2 : 1;
            Counted &counted = counts[mention.entity];
            counted.row.id = mention.entity;
            counted.row.type = mention.type;
            counted.row.name = mention.name;
            if (!mention.role.isEmpty())
                counted.row.role = mention.role;
            if (!mention.ticker.isEmpty())
                counted.row.ticker = mention.ticker;
        }
        for (auto at = here.cbegin(); at != here.cend(); ++at) {
            ++counts[at.key()].row.articles;
            counts[at.key()].weight += (at.value() & 2 ? 1 : 0) + (at.value() & 1 ? 1 : 0);
        }
    }
    QList<Counted> all;
    for (const Counted &counted : std::as_const(counts))
        if (counted.row.articles >= leastNamed * double(articles.size())
            && !papers.contains(counted.row.name))
            all.append(counted);
    std::sort(all.begin(), all.end(), [](const Counted &a, const Counted &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.row.id < b.row.id;
    });
    QList<EntityRow> rows;
    for (const Counted &counted : all.mid(0, namesShown))
        rows.append(counted.row);
    return rows;
}

QList<StoryText> textsOf(const QList<StoredArticle> &articles)
{
    QList<StoryText> texts;
    for (const StoredArticle &article : articles)
        texts.append({article.headline, bodyText(article.article.body), article.mentions});
    return texts;
}

std::optional<BriefingQuotation> quotationFrom(const SaidWords &said)
{
    const QString words = said.text.simplified();
    if (words.size() < shortestWords || words.size() > longestWords)
        return std::nullopt;
    return BriefingQuotation{words, said.who, said.speaker, said.article, said.sourceTitle, said.published};
}

// One of each speaker, and of each story one before any has two.
void addQuotation(QList<BriefingQuotation> &said, const QList<SaidWords> &ofStory)
{
    for (const SaidWords &words : ofStory) {
        const bool isKnown = std::any_of(said.begin(), said.end(),
            [&words](const BriefingQuotation &other) { return other.speaker == words.speaker; });
        const std::optional<BriefingQuotation> quotation = quotationFrom(words);
        if (isKnown || !quotation)
            continue;
        said.append(*quotation);
        return;
    }
}

// A text that stands in two papers is one report of the story.
QList<Headline> withoutCopies(const QList<Headline> &headlines)
{
    QSet<ArticleId> here;
    for (const Headline &headline : headlines)
        here.insert(headline.id);
    QList<Headline> reports;
    for (const Headline &headline : headlines)
        if (!here.contains(headline.copyOf))
            reports.append(headline);
    return reports;
}

class BriefingMaker {
public:
    explicit BriefingMaker(const Store &store)
        : m_store(store)
    {
    }

    Result<Briefing> make(const BriefingSpan &span)
    {
        const Result<BriefingMaterial> material = m_store.briefingMaterial(span.from, span.until).result();
        if (!material)
            return tl::unexpected(material.error());
        m_briefing.made = span.until;
        if (!material->rows.isEmpty() || span.ifEmpty == BriefingSpan::IfEmpty::TellNothing)
            return makeOf(span, *material);
        const Result<std::optional<BriefingSpan>> last = lastDayBefore(span.from);
        if (!last)
            return tl::unexpected(last.error());
        if (!*last)
            return makeOf(span, *material);
        m_briefing.lastDay = (*last)->from.toLocalTime().date();
        return m_store.briefingMaterial((*last)->from, (*last)->until)
            .result()
            .and_then([&](const BriefingMaterial &older) { return makeOf(**last, older); });
    }

private:
    // The newest day with a report, as nobody looked at it before: all of it is told again. None: there is no
    // report.
    Result<std::optional<BriefingSpan>> lastDayBefore(const QDateTime &time) const
    {
        const Result<BoardQuery> reports = parseQuery(QStringLiteral("kind:report"), time);
        if (!reports)
            return tl::unexpected(reports.error());
        const Result<QList<Headline>> newest
            = m_store.page(*reports, 1, BoardKey{time, ArticleId{0}}).result();
        if (!newest)
            return tl::unexpected(newest.error());
        if (newest->isEmpty())
            return std::optional<BriefingSpan>();
        const QDate day = newest->first().published.toLocalTime().date();
        return BriefingSpan{day.startOfDay().toUTC(), day.addDays(1).startOfDay().toUTC(), {}};
    }

    Result<Briefing> makeOf(const BriefingSpan &span, const BriefingMaterial &told)
    {
        const BriefingMaterial *material = &told;
        m_briefing.from = span.from;
        m_briefing.looked = span.looked;
        m_briefing.folded = material->folded;
        m_briefing.stories = countStories(*material, span.looked);
        m_briefing.articles = int(std::count_if(
            material->rows.begin(), material->rows.end(), [&span](const BriefingMaterial::Row &row) {
                return !span.looked.isValid() || row.published > span.looked;
            }));
        for (const ChosenStory &chosen : chooseStories(*material, span.looked, storiesShown))
            if (const Result<> added = add(chosen); !added)
                return tl::unexpected(added.error());
        if (const Result<> added = addRest(span.until); !added)
            return tl::unexpected(added.error());
        return m_briefing;
    }

    Result<> add(const ChosenStory &chosen)
    {
        Result<QList<Headline>> headlines = m_store.headlines(chosen.articles).result();
        if (!headlines)
            return tl::unexpected(headlines.error());
        if (headlines->isEmpty())
            return {}; // removed meanwhile
        std::sort(headlines->begin(), headlines->end(), isEarlier);
        const qsizetype first = std::max<qsizetype>(0, headlines->size() - articlesRead);
        QList<StoredArticle> articles;
        for (const Headline &headline : headlines->mid(first))
            if (const Result<StoredArticle> article = m_store.article(headline.id).result())
                articles.append(*article);
        BriefingStory story;
        story.story = chosen.story;
        story.chain = withoutCopies(*headlines);
        story.headline = bestHeadline(*headlines);
        story.sources = chosen.sources;
        story.isNew = chosen.isNew;
        story.reasons = chosen.reasons;
        story.sentence = bestSentence(textsOf(articles));
        story.names = namesOf(articles);
        if (m_briefing.said.size() < quotationsShown) {
            QList<ArticleId> newestFirst;
            for (auto article = articles.crbegin(); article != articles.crend(); ++article)
                newestFirst.append(article->article.id);
            const Result<QList<SaidWords>> said = m_store.quotationsIn(newestFirst).result();
            if (!said)
                return tl::unexpected(said.error());
            addQuotation(m_briefing.said, *said);
        }
        m_briefing.top.append(story);
        return {};
    }

    Result<> addRest(const QDateTime &until)
    {
        const Result<QList<RisingEntity>> rising
            = m_store.risingEntities(std::nullopt, until, risingRead).result();
        if (!rising)
            return tl::unexpected(rising.error());
        // Names that rise together rise for one reason: the first stands for it.
        QSet<ArticleId> lifts;
        for (const RisingEntity &each : *rising)
            if (m_briefing.rising.size() < risingShown
                && !(each.lift.id.isValid() && lifts.contains(each.lift.id))) {
                lifts.insert(each.lift.id);
                m_briefing.rising.append(each);
            }
        const Result<QList<Source>> sources = m_store.sources().result();
        if (!sources)
            return tl::unexpected(sources.error());
        m_briefing.hasSources = !sources->isEmpty();
        QSet<ArticleId> named;
        for (const BriefingStory &story : std::as_const(m_briefing.top)) {
            for (const Headline &headline : story.chain)
                named.insert(headline.id);
        }
        for (const RisingEntity &each : std::as_const(m_briefing.rising))
            if (each.lift.id.isValid())
                named.insert(each.lift.id);
        const Result<QHash<ArticleId, QUrl>> links
            = m_store.links(QList<ArticleId>(named.cbegin(), named.cend())).result();
        if (!links)
            return tl::unexpected(links.error());
        m_briefing.links = *links;
        return {};
    }

    const Store &m_store;
    Briefing m_briefing;
};

} // namespace

BriefingSpan usualBriefingSpan(const QDateTime &looked, const QDateTime &now)
{
    QDateTime from = now.addSecs(-usualHours * 3600);
    if (looked.isValid() && looked < from)
        from = std::max(looked, now.addDays(-mostDays));
    return {from, now, looked, BriefingSpan::IfEmpty::TellLastDay};
}

Result<Briefing> makeBriefing(const Store &store, const BriefingSpan &span)
{
    return BriefingMaker(store).make(span);
}

Result<SpeakingHead> makeEntityHead(const Store &store, EntityId id, const QDateTime &now)
{
    const Result<EntityHead> head = store.entityHead(id, now).result();
    if (!head)
        return tl::unexpected(head.error());
    SpeakingHead speaking{*head, {}};
    for (const SaidWords &words : head->said)
        if (const std::optional<BriefingQuotation> quotation = quotationFrom(words);
            quotation && speaking.said.size() < saidInHead)
            speaking.said.append(*quotation);
    return speaking;
}

} // namespace sokbo
