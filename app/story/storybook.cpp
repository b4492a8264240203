// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storybook.h"

#include "story/copies.h"
#include "story/shelf.h"
#include "story/storyjudge.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <span>

namespace sokbo {

using namespace story;

namespace {

// How sure the judge has to be. An article is held against the half of a story that it is most like (a later
// report need not be like the first), two stories are held against each other as a whole.
constexpr float joins = 0.7f;
constexpr float merges = 0.5f;
constexpr float ofTwoHouses = 0.3f; // how likely that is at most, whatever the judge says
constexpr size_t mostHeldAgainst = 16; // members of a story, by an article
constexpr size_t mostCompared = 4; // members of each of two stories
constexpr size_t mostMerged = 3; // stories that one article can add to its own

constexpr qsizetype mostRemembered = 20'000; // pairs of stories that are two
constexpr qint64 secondsOfDay = 24 * 3600;

// Of a story's members, how many have to be like an article.
size_t betterHalf(size_t members)
{
    return std::min(mostHeldAgainst, (members + 1) / 2);
}

// The mean of the `count` best, of those that were not compared nothing.
float meanOfBest(std::vector<float> likely, size_t count)
{
    std::sort(likely.begin(), likely.end(), std::greater<>());
    likely.resize(std::min(count, likely.size()));
    float sum = 0;
    for (const float one : likely)
        sum += one;
    return sum / float(count);
}

} // namespace

struct StoryBook::Parts {
    using Slot = Shelf::Slot;
    using Group = std::uint32_t;
    using Changes = QSet<ArticleId>;

    struct Held {
        ArticleId article;
        Group group = 0;
        ArticleId copyOf = {};
    };
    struct Story {
        StoryId id; // none as long as it is of one
        quint64 serial = 0; // no other story of this run of the program has it
        std::vector<Slot> members;
        bool isFixed = false; // the reader made it: it does not become one with another
    };
    struct Choice {
        Group group;
        float likely;
    };

    TokenCounts counts;
    StoryJudge judge;
    Shelf shelf = {};
    std::vector<Held> held = {}; // by slot
    QHash<ArticleId, Slot> slotOf = {};
    QSet<ArticleId> takenOut = {}; // by the reader; they stay alone
    QSet<Token> preferred = {}; // sources
    QMultiHash<quint64, Slot> byCopyKey = {};
    std::deque<SignedArticle> waiting = {}; // the oldest first; their tokens are counted
    std::vector<Story> stories = {}; // by group
    std::vector<Group> freeGroups = {};
    // Stories that were found to be two, by serial, with their size then.
    QHash<std::pair<quint64, quint64>, size_t> apart = {};
    QHash<StoryId, Group> groups = {};
    qint64 nextStory = 1;
    quint64 lastSerial = 0;
    qint64 newest = 0; // seconds since 1970

    void freeGroup(Group group)
    {
        groups.remove(stories[group].id);
        stories[group] = {};
        freeGroups.push_back(group);
    }

    Group newGroup()
    {
        Group group = Group(stories.size());
        if (freeGroups.empty()) {
            stories.emplace_back();
        } else {
            group = freeGroups.back();
            freeGroups.pop_back();
        }
        stories[group].serial = ++lastSerial;
        return group;
    }

    void enter(ArticleId article, WeighedSignature signature, Group group)
    {
        newest = std::max(newest, signature.signature.published);
        const Slot slot = shelf.add(std::move(signature));
        if (slot >= held.size())
            held.resize(slot + 1);
        held[slot] = {article, group};
        stories[group].members.push_back(slot);
        slotOf.insert(article, slot);
        eachCopyKey(slot, [&](quint64 key) { byCopyKey.insert(key, slot); });
    }

    template <typename Take>
    void eachCopyKey(Slot slot, Take take) const
    {
        eachCopyKey(shelf.at(slot).signature.copy, take);
    }

    template <typename Take>
    static void eachCopyKey(const CopyKeys &keys, Take take)
    {
        for (const quint64 key : {keys.title, keys.text, keys.link})
            if (key != 0)
                take(key);
    }

    std::optional<Slot> findCopy(const StorySignature &article) const
    {
        constexpr int mostLookedAt = 24; // a page that a hundred entries link to tells nothing
        std::optional<Slot> found;
        eachCopyKey(article.copy, [&](quint64 key) {
            int looked = 0;
            for (auto it = byCopyKey.constFind(key);
                 !found && it != byCopyKey.cend() && it.key() == key && looked < mostLookedAt; ++it, ++looked)
                if (areCopies(shelf.at(*it).signature, article))
                    found = *it;
        });
        return found;
    }

    bool isShownBefore(const StorySignature &a, const StorySignature &b) const
    {
        const bool prefersA = preferred.contains(a.source), prefersB = preferred.contains(b.source);
        return prefersA != prefersB ? prefersA : standsFor(a, b);
    }

    // The copy joins the others; where it is the one to be shown, they are copies of it from now on.
    void joinCopies(Slot copy, Slot other, Changes &changed)
    {
        const ArticleId present = held[other].copyOf.isValid() ? held[other].copyOf : held[other].article;
        const auto original = slotOf.constFind(present);
        if (original == slotOf.cend()
            || !isShownBefore(shelf.at(copy).signature, shelf.at(*original).signature)) {
            held[copy].copyOf = present;
            return;
        }
        for (const Slot member : stories[held[copy].group].members)
            if (member != copy && (held[member].article == present || held[member].copyOf == present)) {
                held[member].copyOf = held[copy].article;
                changed.insert(held[member].article);
            }
    }

    float likely(const WeighedSignature &a, const WeighedSignature &b) const
    {
        if (isSerial(a.signature.copy.kind) || isSerial(b.signature.copy.kind))
            return 0;
        const Likeness likeness = likenessOf(a, b);
        const float probability = judge.probability(likeness);
        // Two organisations and nothing else in common by name: the same kind of news of two houses.
        const bool ofTwo = likeness[size_t(Trait::OtherOrganisations)] > 0
            && likeness[size_t(Trait::SharedNamesAcross)] <= 0;
        return ofTwo ? std::min(probability, ofTwoHouses) : probability;
    }

    // How sure it is that the article belongs to the story; nothing where it is less than `joins`. Stops as
    // soon as what is left cannot reach that.
    std::optional<float> sureOf(
        const WeighedSignature &article, Group group, std::span<const Shelf::Candidate> candidates) const
    {
        const size_t half = betterHalf(stories[group].members.size());
        const float least = joins * float(half);
        std::vector<float> found;
        float sum = 0;
        for (size_t left = candidates.size(); left > 0; --left) {
            if (sum + float(left) < least)
                return std::nullopt;
            found.push_back(likely(article, shelf.at(candidates[candidates.size() - left].slot)));
            sum += found.back();
        }
        const float sure = meanOfBest(std::move(found), half);
        return sure >= joins ? std::optional(sure) : std::nullopt;
    }

    std::vector<Choice> choicesFor(const WeighedSignature &article) const
    {
        std::vector<Shelf::Candidate> candidates = shelf.candidates(article, qint64(reach) * 3600);
        const auto groupOf = [&](const Shelf::Candidate &candidate) { return held[candidate.slot].group; };
        std::stable_sort(candidates.begin(), candidates.end(),
            [&](const auto &a, const auto &b) { return groupOf(a) < groupOf(b); });
        std::vector<Choice> choices;
        for (auto begin = candidates.cbegin(); begin != candidates.cend();) {
            const Group group = groupOf(*begin);
            const auto end = std::find_if(begin, candidates.cend(),
                [&](const Shelf::Candidate &candidate) { return groupOf(candidate) != group; });
            if (const std::optional<float> sure = sureOf(article, group, {begin, end}))
                choices.push_back({group, *sure});
            begin = end;
        }
        std::sort(choices.begin(), choices.end(), [&](const Choice &a, const Choice &b) {
            return a.likely != b.likely ? a.likely > b.likely
                                        : stories[a.group].members.front() < stories[b.group].members.front();
        });
        return choices;
    }

    // Of long stories some members stand for all: from the first to the last, at even steps.
    bool areOne(const Story &a, const Story &b) const
    {
        const size_t ofA = std::min(a.members.size(), mostCompared);
        const size_t ofB = std::min(b.members.size(), mostCompared);
        float sum = 0;
        for (size_t i = 0; i < ofA; ++i)
            for (size_t j = 0; j < ofB; ++j)
                sum += likely(shelf.at(a.members[i * a.members.size() / ofA]),
                    shelf.at(b.members[j * b.members.size() / ofB]));
        return sum >= merges * float(ofA * ofB);
    }

    // Two stories that were two are compared again when they have grown by half.
    bool showsThatTheyAreOne(Group a, Group b)
    {
        if (stories[a].isFixed || stories[b].isFixed)
            return false;
        const size_t size = stories[a].members.size() + stories[b].members.size();
        const std::pair<quint64, quint64> key = std::minmax(stories[a].serial, stories[b].serial);
        if (const auto found = apart.constFind(key); found != apart.constEnd() && 2 * size < 3 * *found)
            return false;
        if (areOne(stories[a], stories[b]))
            return true;
        if (apart.size() >= mostRemembered)
            apart.clear();
        apart.insert(key, size);
        return false;
    }

    void merge(Group into, Group from, Changes &changed)
    {
        for (const Slot slot : stories[from].members) {
            held[slot].group = into;
            stories[into].members.push_back(slot);
        }
        nameMembers(stories[from].members, changed);
        freeGroup(from);
    }

    void nameMembers(const std::vector<Slot> &members, Changes &changed) const
    {
        for (const Slot slot : members)
            changed.insert(held[slot].article);
    }

    // A story of two and more has a number.
    void number(Group group, Changes &changed)
    {
        Story &story = stories[group];
        if (story.id.isValid() || story.members.empty())
            return;
        story.id.value = nextStory++;
        groups.insert(story.id, group);
        nameMembers(story.members, changed);
    }

    void place(SignedArticle one, Changes &changed)
    {
        TokenCounts::Rows rows = counts.rowsOf(one.signature);
        WeighedSignature article = weighed(std::move(one.signature), std::move(rows), counts);
        changed.insert(one.article);
        if (const std::optional<Slot> other = findCopy(article.signature)) {
            const Group group = held[*other].group;
            enter(one.article, std::move(article), group);
            number(group, changed);
            joinCopies(slotOf.value(one.article), *other, changed);
            return;
        }
        const std::vector<Choice> choices = choicesFor(article);
        const Group group = choices.empty() ? newGroup() : choices.front().group;
        enter(one.article, std::move(article), group);
        if (!choices.empty())
            number(group, changed);
        for (size_t i = 1; i < std::min(choices.size(), 1 + mostMerged); ++i)
            if (showsThatTheyAreOne(group, choices[i].group))
                merge(group, choices[i].group, changed);
    }

    void forgetOld()
    {
        const qint64 oldest = newest - days * secondsOfDay;
        for (Slot slot = 0; slot < held.size(); ++slot) {
            if (!held[slot].article.isValid() || shelf.published(slot) >= oldest)
                continue;
            const Group group = held[slot].group;
            std::erase(stories[group].members, slot);
            if (stories[group].members.empty())
                freeGroup(group);
            counts.remove(shelf.at(slot).signature);
            slotOf.remove(held[slot].article);
            eachCopyKey(slot, [&](quint64 key) { byCopyKey.remove(key, slot); });
            held[slot] = {};
            shelf.remove(slot);
        }
        if (shelf.isCluttered()) {
            shelf.sweep();
            counts.dropUnused(); // no list of the shelf has articles under these rows any more
        }
    }
};

Result<std::unique_ptr<StoryBook>> StoryBook::load()
{
    Result<TokenCounts> counts = TokenCounts::load();
    if (!counts)
        return tl::unexpected(counts.error());
    Result<StoryJudge> judge = StoryJudge::load();
    if (!judge)
        return tl::unexpected(judge.error());
    return std::unique_ptr<StoryBook>(
        new StoryBook(std::make_unique<Parts>(Parts{std::move(*counts), std::move(*judge)})));
}

StoryBook::StoryBook(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

StoryBook::~StoryBook() = default;

QList<ArticleId> StoryBook::takeUp(const StoryShelf &shelf)
{
    QList<ArticleId> without;
    struct Readable {
        const StoryPlace *place;
        StorySignature signature;
        TokenCounts::Rows rows;
    };
    std::vector<Readable> readable;
    for (const StoryPlace &place : shelf.places) {
        std::optional<StorySignature> signature = StorySignature::fromBytes(place.signature);
        if (!signature) {
            without.append(place.article);
            continue;
        }
        TokenCounts::Rows rows = m_parts->counts.add(*signature);
        if (place.isFixed && !place.story.isValid()) {
            m_parts->takenOut.insert(place.article);
            continue;
        }
        readable.push_back({&place, std::move(*signature), std::move(rows)});
    }
    for (auto &[place, signature, rows] : readable) {
        const auto known = m_parts->groups.constFind(place->story);
        const bool isKnown = place->story.isValid() && known != m_parts->groups.constEnd();
        const Parts::Group group = isKnown ? *known : m_parts->newGroup();
        if (place->story.isValid() && !isKnown) {
            m_parts->stories[group].id = place->story;
            m_parts->groups.insert(place->story, group);
        }
        m_parts->enter(
            place->article, weighed(std::move(signature), std::move(rows), m_parts->counts), group);
        m_parts->held[m_parts->slotOf.value(place->article)].copyOf = place->copyOf;
        m_parts->stories[group].isFixed = m_parts->stories[group].isFixed || place->isFixed;
    }
    m_parts->nextStory = std::max(m_parts->nextStory, shelf.nextStory);
    return without;
}

bool StoryBook::holds(ArticleId article) const
{
    return m_parts->slotOf.contains(article) || m_parts->takenOut.contains(article);
}

void StoryBook::prefer(const QSet<Token> &sources)
{
    m_parts->preferred = sources;
}

void StoryBook::await(std::deque<SignedArticle> articles)
{
    std::erase_if(articles, [&](const SignedArticle &one) { return holds(one.article); });
    std::sort(articles.begin(), articles.end(), [](const SignedArticle &a, const SignedArticle &b) {
        return std::pair(a.signature.published, a.article) < std::pair(b.signature.published, b.article);
    });
    articles.erase(std::unique(articles.begin(), articles.end(),
                       [](const SignedArticle &a, const SignedArticle &b) { return a.article == b.article; }),
        articles.end());
    for (const SignedArticle &one : articles)
        m_parts->counts.add(one.signature);
    m_parts->waiting = std::move(articles);
}

bool StoryBook::isWaiting() const
{
    return !m_parts->waiting.empty();
}

// A first sync brings tens of thousands: each signature is only once in memory.
QList<StoryPlace> StoryBook::placeSome(size_t most)
{
    Parts &book = *m_parts;
    Parts::Changes changed;
    QList<StoryPlace> places;
    for (size_t i = 0; i < most && isWaiting(); ++i) {
        SignedArticle one = std::move(book.waiting.front());
        book.waiting.pop_front();
        places.append({one.article, {}, {}, one.signature.toBytes()});
        book.place(std::move(one), changed);
    }
    for (const StoryPlace &place : std::as_const(places))
        changed.remove(place.article);
    for (const ArticleId article : std::as_const(changed))
        places.append({article, {}, {}, {}});
    for (StoryPlace &place : places) {
        const Parts::Held &held = book.held[book.slotOf.value(place.article)];
        place.story = book.stories[held.group].id;
        place.copyOf = held.copyOf;
    }
    if (!isWaiting())
        book.forgetOld();
    return places;
}

QList<StoryPlace> StoryBook::place(const QList<SignedArticle> &articles)
{
    await({articles.begin(), articles.end()});
    return placeSome(m_parts->waiting.size());
}

QDateTime StoryBook::oldest() const
{
    return QDateTime::fromSecsSinceEpoch(m_parts->newest - days * secondsOfDay, Qt::UTC);
}

} // namespace sokbo
