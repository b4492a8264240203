// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The whole public face of the store. Everything answers through a future and never blocks the caller; writes
// run one after another on the writer thread, each in one transaction that is on the disk when the future is
// done; reads run on a connection of their own and see what was committed. Errors are of kind Store,
// NotFound, Busy, Newer or Cancelled.

#include "core/article.h"
#include "core/changeset.h"
#include "core/correction.h"
#include "core/headline.h"
#include "core/mention.h"
#include "core/result.h"
#include "core/source.h"
#include "core/tag.h"
#include "search/boardquery.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace sokbo {

// An article with what was found in it, ready to be kept.
struct AnalysedArticle {
    Article article;
    QList<Mention> mentions;
    int recogniserVersion = 0;
    qint64 correctionRevision = 0; // of the corrections that the mentions are made with
};

// The marks of an article that is in the store: `article` as it was read.
struct MarkedArticle {
    Article article;
    QList<Mention> mentions;
};

struct IntakeReport {
    int added = 0;
    int revised = 0; // known, with another title or body: the earlier text is kept as a revision
    int unchanged = 0;
    QList<ArticleId> ids; // of all that were given, in their order
};

// A row's place on the board, to go on from: "published,id" in the contract's --after.
struct BoardKey {
    QDateTime published;
    ArticleId id;
};

struct BoardCounts { // the fixed boards of the sidebar; unread where not said otherwise
    int all = 0;
    int unread = 0;
    int saved = 0; // all saved ones
    int today = 0; // all of today
    int offline = 0; // all that open whole without a network
};

struct AssetRef {
    QString hash; // hex SHA-256 of the bytes: the name in the local scheme
    QByteArray mimeType;
    int width = 0;
    int height = 0;
};

// Why an image is kept: somebody asked for it, or because there is room (Store::trimImages).
enum class ImageKeep { Asked, WithinBudget };

struct TrimmedImages {
    qint64 bytes = 0; // that are left; an image of two articles counts twice
    std::optional<BoardKey> released; // the newest article that lost its images
};

struct Asset {
    QByteArray bytes;
    QByteArray mimeType;
};

// One article with all that belongs to it.
struct StoredArticle {
    Article article;
    Headline headline;
    QList<Mention> mentions; // of title and text; `entity` is set
    QString note;
    QHash<QUrl, AssetRef> images; // those that are here
    int revisions = 0; // earlier texts: see Store::revisions()
    int edits = 0; // of these, those that another text of the same kind replaced: the whole article after the
                   // feed's summary is no edit
};

struct Revision {
    Article article; // with the text that it had
    QDateTime since; // UTC: when this text was first met
    QDateTime replaced; // when the next one was
};

struct EntityRow {
    EntityId id;
    MentionType type = MentionType::Person;
    QString name;
    QString role; // the latest
    QString ticker;
    int articles = 0; // in the span that was asked for
    bool hasNamesake = false; // another person has this name too: the role tells them apart
};

struct EntityCard {
    EntityRow entity; // `articles` of all time
    QStringList aliases; // surface forms, most frequent first
    QStringList roles; // most frequent first
    int articlesThisWeek = 0;
    QList<std::pair<QDate, int>> byDay; // the last 30 days that hold any, oldest first; local days
    QList<EntityRow> together; // who it appears with, most often first
    QList<Headline> newest;
};

// Somebody who is in the news now more than before.
struct RisingEntity {
    EntityRow entity; // `articles` of the last 24 hours
    double expected = 0; // articles, by the share of the news that it had in the four weeks before
    Headline lift; // what most of them are about; without id where there is none
};

struct WatchedEntity {
    WatchedName watched; // as the reader named it
    EntityRow entity; // who is meant after all corrections; without id while no headline has the name
    int unread = 0; // articles
};

struct SavedSearch {
    qint64 id = 0;
    QString name;
    QString query;
};

struct StoreStats {
    qint64 articles = 0, unread = 0, saved = 0, sources = 0, tags = 0, entities = 0, mentions = 0, images = 0;
    qint64 databaseBytes = 0, imageBytes = 0;
    qint64 indexed = 0; // articles whose text can be searched
    int schemaVersion = 0;
};

struct DoctorReport {
    QStringList problems; // one line each, English; empty: all is well
    QStringList repaired;
    bool damaged
        = false; // the file itself, beyond what repairing in place could mend: salvage() is what is left
};

class Store final : public QObject {
    Q_OBJECT
public:
    enum class Access { ReadWrite, ReadOnly };

    // Opens or makes the database in the folder. ReadWrite takes the folder's lock: Busy where another
    // process holds it.
    static Result<std::unique_ptr<Store>> open(const QString &folder, Access access = Access::ReadWrite);
    ~Store() override; // waits for the writes that were asked for

    QString folder() const;
    Access access() const;

    // Sources. A removed one is hidden with its articles and can be restored until the program ends.
    QFuture<Result<QList<Source>>> sources() const; // by folder and title
    QFuture<Result<QHash<SourceId, SourceCounts>>> sourceCounts() const;
    QFuture<Result<SourceId>> addSource(const Source &source); // the same url again: the id that it has
    QFuture<Result<>> updateSource(
        const Source &source); // what the user may change, and url after a permanent redirect
    QFuture<Result<>> removeSource(SourceId id);
    QFuture<Result<>> restoreSource(SourceId id);
    QFuture<Result<>> saveSourceStates(
        const QHash<SourceId, SourceState> &states); // one transaction; removed sources are passed over

    // Intake. One transaction. The same article is one whose guid, or else whose link, the source already
    // holds.
    QFuture<Result<IntakeReport>> saveArticles(SourceId source, const QList<AnalysedArticle> &articles);
    QFuture<Result<>> saveComments(const QHash<ArticleId, int> &counts); // one transaction
    QFuture<Result<QHash<QString, ArticleId>>> knownGuids(SourceId source, const QStringList &guids) const;
    // One transaction. What has another text by now is left as it is.
    QFuture<Result<>> saveMentions(
        const QList<MarkedArticle> &articles, int recogniserVersion, qint64 correctionRevision);
    // For articles that cannot be read: their marks stay as they are and count as made by this version.
    QFuture<Result<>> passOverMentions(const QList<ArticleId> &ids, int recogniserVersion);
    // Those whose marks are of an older recogniser, and before them those that a correction concerns; newest
    // first.
    QFuture<Result<QList<ArticleId>>> articlesForRecogniser(int olderThanVersion, int limit) const;
    QFuture<Result<int>> countForRecogniser(int olderThanVersion) const;
    QFuture<Result<>> saveImage(ArticleId id, const QUrl &url, const QByteArray &bytes, const AssetRef &about,
        ImageKeep keep = ImageKeep::Asked);
    QFuture<Result<>> dropImage(
        ArticleId id, const QUrl &url, const Error &why); // cannot be had: not asked for again soon
    QFuture<Result<QHash<ArticleId, QList<QUrl>>>> missingImages(const QList<ArticleId> &ids) const;
    // What of these articles came within the budget is asked for from now on.
    QFuture<Result<>> keepImages(const QList<ArticleId> &ids);
    // Articles that miss something for reading offline, newest first from `after` on: saved ones, and unread
    // ones whose images would not be the first to go again.
    QFuture<Result<QList<BoardKey>>> savedIncomplete(const std::optional<BoardKey> &after, int limit) const;
    QFuture<Result<QList<BoardKey>>> unreadIncomplete(
        qint64 budget, const std::optional<BoardKey> &after, int limit) const;
    // Lets go of images that nobody asked for, of the oldest articles first, until the rest is no more than
    // `budget` bytes; those of saved articles stay.
    QFuture<Result<TrimmedImages>> trimImages(qint64 budget);

    // The board. ids() of a million rows is 8 MB and a tenth of a second; rows are then read in windows.
    QFuture<Result<QList<ArticleId>>> board(const BoardQuery &query) const;
    QFuture<Result<QList<Headline>>> headlines(
        const QList<ArticleId> &ids) const; // in the order of the ids; missing ones left out
    QFuture<Result<QList<Headline>>> page(
        const BoardQuery &query, int limit, const std::optional<BoardKey> &after) const;
    QFuture<Result<qint64>> count(const BoardQuery &query) const;
    QFuture<Result<BoardCounts>> boardCounts(
        const QDateTime &dayStart) const; // dayStart: local midnight, UTC

    // One article.
    QFuture<Result<StoredArticle>> article(ArticleId id) const;
    QFuture<Result<QList<Revision>>> revisions(ArticleId id) const; // earlier texts, newest first
    QFuture<Result<Asset>> asset(const QString &hash) const;

    // What the user does. Each tells what it changed by changed().
    QFuture<Result<>> setRead(const QList<ArticleId> &ids, bool read);
    QFuture<Result<QList<ArticleId>>> markAllRead(
        const BoardQuery &query); // those that were unread: for undo
    QFuture<Result<>> setSaved(const QList<ArticleId> &ids, bool saved);
    QFuture<Result<>> setTags(const QList<ArticleId> &ids, const QStringList &add, const QStringList &remove);
    QFuture<Result<>> setNote(ArticleId id, const QString &text);
    QFuture<Result<QList<Tag>>> tags() const; // by name
    QFuture<Result<>> updateTag(
        const QString &name, const Tag &changed); // renames, recolours; an existing name merges
    QFuture<Result<>> removeTag(const QString &name);
    QFuture<Result<QList<SavedSearch>>> savedSearches() const;
    QFuture<Result<qint64>> saveSearch(const SavedSearch &search); // id 0 makes a new one
    QFuture<Result<>> removeSearch(qint64 id);

    // Entities.
    QFuture<Result<EntityCard>> entity(EntityId id, const QDateTime &now) const;
    QFuture<Result<QList<EntityRow>>> findEntities(
        const QString &name) const; // by name or alias, best known first
    QFuture<Result<QList<EntityRow>>> topEntities(
        std::optional<MentionType> type, const QDateTime &since, int limit) const; // invalid: of all time
    QFuture<Result<QList<RisingEntity>>> risingEntities(
        std::optional<MentionType> type, const QDateTime &now, int limit) const; // the most surprising first

    // What the reader corrects. The marks of the articles that it concerns are stale from then on:
    // articlesForRecogniser() lists them.
    QFuture<Result<CorrectionList>> corrections() const;
    QFuture<Result<qint64>> correctionRevision() const; // cheap
    // Takes away what is about the same as `take`, then puts `put`, each in the place of what is about the
    // same. Answers what was taken or replaced: changing once more with `put` taken and that put undoes it.
    QFuture<Result<QList<Correction>>> changeCorrections(
        const QList<Correction> &put, const QList<Correction> &take);
    QFuture<Result<>> setWatched(const QList<WatchedName> &names, bool on);
    QFuture<Result<QList<WatchedEntity>>> watched() const; // in the order in which they were taken

    // Upkeep.
    QFuture<Result<StoreStats>> stats() const;
    QFuture<Result<>> backup(const QString &file);
    static Result<> restore(const QString &file,
        const QString &folder); // the folder must be nobody's; keeps what it replaces beside it
    QFuture<Result<DoctorReport>> doctor(bool repair);
    // For a database that open() or doctor() calls damaged beyond repair: takes all that can still be read
    // into a new one and keeps the old beside it. The folder must be nobody's. `repaired` says what was
    // taken.
    static Result<DoctorReport> salvage(const QString &folder);

Q_SIGNALS:
    void changed(const sokbo::ChangeSet &changes); // in the thread that the Store lives in

private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sokbo
