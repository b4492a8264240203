// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The whole public face of the store. Everything answers through a future and never blocks the caller; writes
// run one after another on the writer thread, each in one transaction that is on the disk when the future is
// done; reads see what was committed and wait for no write, nor a write for them. Of two reads either may be
// answered first; one that is no longer wanted is ended by QFuture::cancel(). Errors are of kind Store,
// NotFound, Busy, Newer, Usage or Cancelled.

#include "core/analysedarticle.h"
#include "core/article.h"
#include "core/asset.h"
#include "core/boardcounts.h"
#include "core/boardentry.h"
#include "core/boardkey.h"
#include "core/briefing.h"
#include "core/changeset.h"
#include "core/correction.h"
#include "core/entitycard.h"
#include "core/entityhead.h"
#include "core/entrykey.h"
#include "core/facets.h"
#include "core/feedanswer.h"
#include "core/formerstate.h"
#include "core/headline.h"
#include "core/highlight.h"
#include "core/keptbackup.h"
#include "core/mention.h"
#include "core/noteworthy.h"
#include "core/result.h"
#include "core/rule.h"
#include "core/saidwords.h"
#include "core/savedsearch.h"
#include "core/siteicon.h"
#include "core/source.h"
#include "core/sourcechange.h"
#include "core/storedarticle.h"
#include "core/storereport.h"
#include "core/storynews.h"
#include "core/storyplace.h"
#include "core/suggestion.h"
#include "core/tag.h"
#include "core/tidying.h"
#include "search/boardquery.h"
#include "search/querynames.h"
#include "text/typedpattern.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace sokbo {

class StoreParts;

class Store final : public QObject {
    Q_OBJECT
public:
    enum class Access { ReadWrite, ReadOnly };

    // Opens or makes the database in the folder. ReadWrite takes the folder's lock: Busy where another
    // process holds it.
    static Result<std::unique_ptr<Store>> open(const QString &folder, Access access = Access::ReadWrite);
    // False where the system refuses every write to the folder or its database: a medium, or a folder of
    // somebody else's.
    static bool canWrite(const QString &folder);
    ~Store() override; // waits for the writes that were asked for

    QString folder() const;
    Access access() const;
    CutExchange cutExchange() const; // that opening has ended

    // Sources, by folder and title. sourceCounts() has the gone ones too.
    QFuture<Result<QList<Source>>> sources() const; // subscribed
    QFuture<Result<QList<Source>>> goneSources() const; // unsubscribed, some of whose articles stayed
    QFuture<Result<QHash<SourceId, SourceCounts>>> sourceCounts() const;
    // The same address again: the id that it has. A source that is gone is subscribed again, and its articles
    // belong to it.
    QFuture<Result<SourceId>> addSource(const Source &source);
    // What the reader sets. Answers what the fields were before: setting that undoes it. An address that
    // another source has is an error of kind Usage.
    QFuture<Result<SourceEdit>> editSource(SourceId id, const SourceEdit &edit);
    QFuture<Result<SourceEdits>> editSources(
        const SourceEdits &edits); // all or none; unknown ones are passed over
    // What a sync learned; removed sources are passed over. Several: one transaction.
    QFuture<Result<>> noteSource(SourceId id, const SourceFacts &facts);
    QFuture<Result<>> noteSources(const QHash<SourceId, SourceFacts> &facts);
    // Unsubscribes. Articles that are saved, tagged, noted or highlighted stay with their texts and images,
    // and the source is gone; the others are hidden and deleted after the next start. restoreSource() undoes
    // it until then.
    QFuture<Result<SourceRemoval>> ifRemoved(SourceId id) const; // what would stay
    QFuture<Result<SourceRemoval>> removeSource(SourceId id);
    QFuture<Result<>> restoreSource(SourceId id);

    // What holds for all sources that have nothing of their own. Setting answers what it was before; shorter
    // limits take `tidiesByItself` back.
    QFuture<Result<SourceDefaults>> sourceDefaults() const;
    QFuture<Result<SourceDefaults>> setSourceDefaults(const SourceDefaults &defaults);
    QFuture<Result<>> tidyByItself(bool on); // the reader has seen what goes by the limits of now

    // Pictures of sources' sites: of those that have one; the sites that were asked of those that are not to
    // be asked at this time; what asking told, where a picture that is there stays if none came.
    QFuture<Result<QHash<SourceId, SiteIcon>>> icons() const;
    QFuture<Result<QHash<SourceId, QUrl>>> waitingIcons(const QDateTime &now) const;
    QFuture<Result<>> saveIcon(SourceId source, const SiteIconAnswer &answer);

    // Intake. One transaction. An article is known if the source already has its guid, or else its link.
    // `hits`: for each article the rules that match it, in their order; they act on new articles, in the same
    // transaction. Empty: no rules. `answer`: the answer that they are of; empty: they are all of it.
    QFuture<Result<IntakeReport>> saveArticles(SourceId source, const QList<AnalysedArticle> &articles,
        const QList<QList<RuleHit>> &hits = {}, const FeedAnswer &answer = {});
    // The second step of intake. What saveArticles() got without marks waits in a queue: it is on every
    // board, searches look into its text, it has neither marks nor a story. Kept over restarts.
    QFuture<Result<QList<ArticleId>>> queuedArticles(int limit) const; // newest first
    QFuture<Result<int>> countQueued() const;
    QFuture<Result<QList<QueuedArticle>>> queued(
        const QList<ArticleId> &ids) const; // those that wait; without its text where that cannot be read
    // One transaction. Skips what does not wait any more, and what has changed since it was read.
    QFuture<Result<QueueReport>> saveQueued(
        const QList<AnalysedQueued> &articles, int recogniserVersion, qint64 correctionRevision);
    QFuture<Result<>> saveComments(const QHash<ArticleId, int> &counts); // one transaction
    QFuture<Result<QHash<QString, ArticleId>>> knownGuids(SourceId source, const QStringList &guids) const;
    // Which of these entries of one answer went because the reader wants no more kept: their places in the
    // list. saveArticles() passes over them.
    QFuture<Result<QList<qsizetype>>> goneEntries(
        SourceId source, const QList<EntryKey> &entries, const FeedAnswer &answer, const QDateTime &now);
    // One transaction. Articles whose text has changed since are skipped.
    QFuture<Result<>> saveMentions(
        const QList<MarkedArticle> &articles, int recogniserVersion, qint64 correctionRevision);
    // For articles that cannot be read: their marks stay and count as made by this version.
    QFuture<Result<>> passOverMentions(const QList<ArticleId> &ids, int recogniserVersion);
    // Articles to analyse again: first those that a correction affects, then those that another version of
    // the recogniser marked; newest first within a version. No version: only the first.
    QFuture<Result<QList<ArticleId>>> articlesForRecogniser(std::optional<int> version, int limit) const;
    QFuture<Result<int>> countForRecogniser(int version) const;
    QFuture<Result<>> saveImage(ArticleId id, const QUrl &url, const QByteArray &bytes, const AssetRef &about,
        ImageKeep keep = ImageKeep::Asked);
    QFuture<Result<>> dropImage(
        ArticleId id, const QUrl &url, const Error &why); // cannot be had: not asked for again soon
    QFuture<Result<QHash<ArticleId, QList<QUrl>>>> missingImages(const QList<ArticleId> &ids) const;
    // Images of these articles that were cached within the budget are from now on kept as asked for.
    QFuture<Result<>> keepImages(const QList<ArticleId> &ids);
    // Articles that miss something for reading offline, newest first from `after` on: saved ones, and unread
    // ones whose images would not be the first to go again.
    QFuture<Result<QList<BoardKey>>> savedIncomplete(const std::optional<BoardKey> &after, int limit) const;
    QFuture<Result<QList<BoardKey>>> unreadIncomplete(
        qint64 budget, const std::optional<BoardKey> &after, int limit) const;
    // Deletes cached images that the reader did not ask to keep, oldest articles first, until at most
    // `budget` bytes remain. Images of saved articles stay.
    QFuture<Result<TrimmedImages>> trimImages(qint64 budget);

    // Stories, as the story room makes them. The shelf holds every article of so many days before the newest
    // one, those without a signature too.
    QFuture<Result<StoryShelf>> storyShelf(int days) const;
    // One transaction. A place without a signature leaves the one that is there; unknown articles, and those
    // that the reader placed, are passed over. Signatures of articles published before `keepSince` are
    // dropped.
    QFuture<Result<>> placeInStories(const QList<StoryPlace> &places, const QDateTime &keepSince);

    // The board: all its articles in its order, each with what it is folded by. A million entries are 24 MB
    // and a fifth of a second; headlines are then read in windows.
    QFuture<Result<QList<BoardEntry>>> board(const BoardQuery &query) const;
    QFuture<Result<QList<Headline>>> headlines(
        const QList<ArticleId> &ids) const; // in the order of the ids; missing ones left out
    QFuture<Result<QList<Headline>>> page(
        const BoardQuery &query, int limit, const std::optional<BoardKey> &after) const;
    QFuture<Result<qint64>> count(const BoardQuery &query) const;
    // By what these articles can be told apart, counted over all that the query finds, but for at most `most`
    // articles, the newest.
    QFuture<Result<QueryFacets>> facets(const BoardQuery &query, int most) const;
    // What may have been meant by the words of a query that next to nothing has: typed on the other keyboard
    // layout, or one key away. The most likely first; each finds more than the query does.
    QFuture<Result<QList<Suggestion>>> suggestions(const BoardQuery &query, const QDateTime &now) const;
    QFuture<Result<QHash<ArticleId, QUrl>>> links(const QList<ArticleId> &ids) const; // missing ones left out
    QFuture<Result<BoardCounts>> boardCounts(
        const QDateTime &dayStart) const; // dayStart: local midnight, UTC

    // One article.
    QFuture<Result<StoredArticle>> article(ArticleId id) const;
    QFuture<Result<QList<Revision>>> revisions(ArticleId id) const; // earlier texts, newest first
    QFuture<Result<Asset>> asset(const QString &hash) const;
    // The article's lead image, else the first of its images that is no mere sign; NotFound: none is stored.
    QFuture<Result<Asset>> leadPicture(ArticleId id) const;

    // What the reader does. Each tells what it changed by changed(), and answers what was there before:
    // putBack() restores exactly that, and answers what does it again. Reading, saving and tagging an article
    // does the same to its copies.
    QFuture<Result<FormerState>> setRead(const QList<ArticleId> &ids, bool read);
    QFuture<Result<FormerState>> markAllRead(const BoardQuery &query);
    QFuture<Result<FormerState>> setSaved(const QList<ArticleId> &ids, bool saved);
    QFuture<Result<FormerState>> setTags(
        const QList<ArticleId> &ids, const QStringList &add, const QStringList &remove);
    QFuture<Result<FormerState>> setNote(ArticleId id, const QString &text);
    // Stores highlights of the article, those without an id as new ones, and removes others. One transaction.
    QFuture<Result<FormerState>> changeHighlights(
        ArticleId id, const QList<Highlight> &put, const QList<qint64> &remove);
    // The articles become one story, and stay in it whatever the story room finds. Copies go along.
    QFuture<Result<FormerState>> joinStories(const QList<ArticleId> &ids);
    // One article is alone from then on, several become a story of their own.
    QFuture<Result<FormerState>> takeOutOfStory(const QList<ArticleId> &ids);
    // Follows the stories of these articles, or no longer does.
    QFuture<Result<FormerState>> setFollowed(const QList<ArticleId> &ids, bool on, const QDateTime &now);
    QFuture<Result<FormerState>> putBack(const FormerState &state);
    // As a tree: each tag before those below it, brothers by name; with the paths that are no tags
    // themselves.
    QFuture<Result<QList<Tag>>> tags() const;
    // How many of these articles have which tag, by its name.
    QFuture<Result<QHash<QString, int>>> tagUses(const QList<ArticleId> &ids) const;
    // Renames and colours a tag. What lies below it goes along, saved searches and rules name it by its new
    // name, and two tags that get one name become one. Error kinds: NotFound, and Usage for a name that
    // cannot be.
    QFuture<Result<TagRename>> ifRenamed(const QString &name, const QString &newName) const;
    QFuture<Result<FormerState>> updateTag(const QString &name, const Tag &changed);
    // The articles stay, and what names the tag stays as it is.
    QFuture<Result<TagRemoval>> ifTagRemoved(const QString &name, TagScope scope) const;
    QFuture<Result<FormerState>> removeTag(const QString &name, TagScope scope = TagScope::Alone);
    QFuture<Result<QList<SavedSearch>>> savedSearches() const;
    QFuture<Result<qint64>> saveSearch(const SavedSearch &search); // id 0 makes a new one
    QFuture<Result<FormerState>> removeSearch(qint64 id);

    // Entities.
    QFuture<Result<EntityCard>> entity(EntityId id, const QDateTime &now) const;
    QFuture<Result<QList<EntityRow>>> findEntities(
        const QString &name) const; // by name or alias, best known first
    // Whose names or other spellings begin with one of the patterns, most often named first. Where more than
    // some thousand fit, those that were known first are compared.
    QFuture<Result<QList<NameFound>>> findNames(const QList<TypedPattern> &patterns, int limit) const;
    QFuture<Result<QList<EntityRow>>> topEntities(
        std::optional<MentionType> type, const QDateTime &since, int limit) const; // invalid: of all time
    QFuture<Result<QList<RisingEntity>>> risingEntities(
        std::optional<MentionType> type, const QDateTime &now, int limit) const; // the most surprising first
    QFuture<Result<EntityHead>> entityHead(EntityId id, const QDateTime &now) const;

    // The briefing. Interests follow from what is read, saved, tagged and watched; nothing else is kept of
    // them but the time since when what is opened counts.
    QFuture<Result<BriefingMaterial>> briefingMaterial(const QDateTime &from, const QDateTime &until) const;
    QFuture<Result<BriefingState>> briefingState() const;
    // The reader looks at it: `lookedBefore` of the answer is when he did in an earlier sitting.
    QFuture<Result<BriefingState>> noteBriefingLook(const QDateTime &now);
    // What was published earlier no longer counts as opened; invalid: all of the last weeks does. Answers
    // what it was before: setting that undoes it.
    QFuture<Result<QDateTime>> countInterestsSince(const QDateTime &since);

    // Stories that the reader follows, those that he follows longest first.
    QFuture<Result<QList<FollowedStory>>> followed() const;
    QFuture<Result<QList<ArticleId>>> ofFollowed(
        const QList<ArticleId> &ids) const; // of these; without copies

    // What to notify the reader of, of what was published from `since` on. Copies of what is read are left
    // out.
    QFuture<Result<NoteworthyNews>> noteworthy(const NoteworthyHints &hints, const QDateTime &since) const;

    // Who says what in these articles, in the order of the ids; within one the headline's first.
    QFuture<Result<QList<SaidWords>>> quotationsIn(const QList<ArticleId> &ids) const;

    // What the reader corrects. The marks of the articles that it concerns are stale from then on:
    // articlesForRecogniser() lists them as far as they were looked for, which is in slices, the newest
    // first: lookForStale() is the next one, and false where nothing is left to look for.
    QFuture<Result<CorrectionList>> corrections() const;
    QFuture<Result<qint64>> correctionRevision() const; // cheap
    // Removes the corrections that are about the same things as `take`, then adds `put`; a new correction
    // replaces one about the same thing. Answers what was removed or replaced. To undo it, call this again:
    // take `put`, and put that answer.
    QFuture<Result<QList<Correction>>> changeCorrections(
        const QList<Correction> &put, const QList<Correction> &take);
    QFuture<Result<bool>> lookForStale();
    QFuture<Result<FormerState>> setWatched(const QList<WatchedName> &names, bool on);
    QFuture<Result<QList<WatchedEntity>>> watched() const; // in the order in which they were taken

    // Rules (core/rule.h). The store keeps them and what they did; who matches articles with them is the room
    // `rules`.
    QFuture<Result<RuleList>> rules() const;
    QFuture<Result<qint64>> ruleRevision() const; // cheap
    // Stores rules, those without an id as new ones, and removes others. The ids of new rules stand in the
    // answer's `rules`. Error kinds: NotFound, and Usage for a rule without query or action.
    QFuture<Result<FormerState>> changeRules(const QList<Rule> &put, const QList<RuleId> &remove);
    // Does with stored articles what a rule wants, but for notifying.
    QFuture<Result<FormerState>> applyRule(const RuleHit &hit, const QList<ArticleId> &ids);
    // Takes back what the rule did with these articles; without any, with all of them. No rule: what any rule
    // did with them. What was fetched stays.
    QFuture<Result<FormerState>> undoRule(RuleId rule, const QList<ArticleId> &ids);
    // What rules want from the network, by article from behind one on. A row stays until it was ended.
    QFuture<Result<QList<RuleErrand>>> ruleErrands(ArticleId after, int limit) const;
    QFuture<Result<>> endErrand(const RuleErrand &errand);
    QFuture<Result<>> failErrand(const RuleErrand &errand); // counts the try
    // Whom the names in queries mean, for matching articles without the store (search/querymatcher.h).
    QFuture<Result<QueryNames>> queryNames(const QList<QueryNode> &queries) const;

    // Upkeep.
    QFuture<Result<StoreStats>> stats() const;
    QFuture<Result<>> backup(
        const QString &file); // runs beside reading and writing; a complete copy of one moment
    // The articles that somebody looks at now: they never go, whoever tidies up.
    void setOpenArticles(const QSet<ArticleId> &ids);
    // What goes by the limits of the sources (core/keeping.h); beside reading and writing, after what was
    // written before it was asked for.
    QFuture<Result<TidyPlan>> planTidying(const QDateTime &now) const;
    // Deletes some of the first of the part's articles, in one short transaction. For ever: keepBackup()
    // first.
    QFuture<Result<TidySlice>> tidy(const TidyPart &part, const QDateTime &now);
    // After much was deleted: makes the file a little smaller. Answers whether more can be had; the store
    // gives back by itself, when it is idle, what is free already.
    QFuture<Result<bool>> releaseRoom();
    QFuture<Result<StoreGrowth>> growth() const;
    // The backup of the day, where there is none yet: in `backups` of the data folder, beside one of a week
    // and one of a month ago. Error kind Store where there is no room, or the database is damaged.
    QFuture<Result<>> keepBackup(const QDateTime &now);
    static QList<KeptBackup> keptBackups(const QString &folder); // newest first; opens each
    static Result<> restore(const QString &file,
        const QString
            &folder); // no process may use the folder; the replaced database stays beside the new one
    QFuture<Result<DoctorReport>> doctor(bool repair); // beside them too; what it repairs are short writes
    // For a database that open() or doctor() calls damaged beyond repair: copies everything that can still be
    // read into a new one and keeps the old one beside it. No process may use the folder. `repaired` says
    // what was copied.
    static Result<DoctorReport> salvage(const QString &folder);

Q_SIGNALS:
    void changed(const sokbo::ChangeSet &changes); // in the thread that the Store lives in

private:
    Store(std::unique_ptr<StoreParts> parts, const QString &folder, Access access);
    const QString m_folder;
    const Access m_access;
    std::unique_ptr<StoreParts> m_parts;
};

} // namespace sokbo
