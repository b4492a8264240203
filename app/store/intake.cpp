// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/intake.h"

#include "store/articlequeue.h"
#include "store/articletable.h"
#include "store/checksum.h"
#include "store/correctiontable.h"
#include "store/entitytable.h"
#include "store/imagetable.h"
#include "store/quotationtable.h"
#include "store/ruletable.h"
#include "store/times.h"
#include "store/urltext.h"
#include "store/usertable.h"
#include "text/entryidentity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sokbo {

namespace {

QString categoriesJson(const QStringList &categories)
{
    if (categories.isEmpty())
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(categories)).toJson(QJsonDocument::Compact));
}

QString enclosuresJson(const QList<Enclosure> &enclosures)
{
    QJsonArray array;
    for (const Enclosure &enclosure : enclosures) {
        QJsonObject object{{QStringLiteral("url"), enclosure.url},
            {QStringLiteral("type"), enclosure.mimeType}, {QStringLiteral("bytes"), enclosure.bytes},
            {QStringLiteral("title"), enclosure.title}};
        // Left out where it is not known: what was stored without it stays the same.
        if (enclosure.seconds > 0)
            object.insert(QStringLiteral("seconds"), enclosure.seconds);
        array.append(object);
    }
    return array.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

// The date is left out: many feeds change it with every answer, or have none so that it is the time of the
// fetch; the first one stays.
qint64 restHash(const Article &article)
{
    const QString all = article.author + QChar(0) + article.language + QChar(0) + textOf(article.link)
        + QChar(0) + textOf(article.leadImage) + QChar(0) + categoriesJson(article.categories) + QChar(0)
        + enclosuresJson(article.enclosures);
    return textHash(all);
}

namespace {

FeedAnswer answerOfAll(const QList<AnalysedArticle> &articles)
{
    QList<FeedItem> items;
    for (const AnalysedArticle &analysed : articles) {
        items.append(FeedItem());
        items.last().id = analysed.article.guid;
        items.last().link = textOf(analysed.article.link);
    }
    return answerOf(items);
}

// Without a date of its own an article has that of its fetch.
QDateTime statedDate(qint64 published, qint64 fetched)
{
    return published == fetched ? QDateTime() : timeFromSeconds(published);
}

} // namespace

struct Intake::Known {
    qint64 id = 0;
    qint64 published = 0;
    qint64 number = 0;
    qint64 guidHash = 0;
    QString flag;
    QString title;
    bool wholeText = false;
    qint64 feedHash = 0;
    qint64 restHash = 0;
    qint64 comments = 0;
};

Intake::Intake(Connection &connection, SourceId source, const FeedAnswer &answer, ChangeSet &changes)
    : m_connection(connection)
    , m_database(connection.database)
    , m_source(source)
    , m_answer(answer)
    , m_changes(changes)
    , m_gone(m_database, source, m_answer)
{
}

IntakeReport Intake::save(const QList<AnalysedArticle> &articles, const QList<QList<RuleHit>> &hits)
{
    if (Query here(m_database, "source.isHere", m_source.value); here.next())
        m_isReadAtArrival = here.truth(0);
    else
        fail(Error::Kind::NotFound, QStringLiteral("there is no source %1").arg(m_source.value));
    if (m_answer.guids.isEmpty())
        m_answer = answerOfAll(articles);
    m_isFirst = !Query(m_database, "source.hasArticles", m_source.value).next();
    IntakeReport report;
    report.ids.reserve(articles.size());
    QList<std::pair<ArticleId, QList<RuleHit>>> obeyed;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const AnalysedArticle &analysed = articles.at(i);
        // What stands twice in one answer is taken once: two versions of it would revise each other at every
        // sync.
        if (m_guids.contains(analysed.article.guid)) {
            report.ids.append(m_guids.value(analysed.article.guid));
            ++report.unchanged;
            continue;
        }
        const std::optional<qint64> id = m_isFirst ? std::nullopt : find(analysed.article);
        if (!id && hasGone(analysed.article)) {
            report.ids.append(ArticleId());
            m_guids[analysed.article.guid] = ArticleId();
            ++report.unchanged;
            continue;
        }
        if (!id) {
            report.ids.append(insert(analysed));
            report.fresh.insert(report.ids.last());
            m_guids[analysed.article.guid] = report.ids.last();
            ++report.added;
            if (i < hits.size())
                obeyed.append({report.ids.last(), hits.at(i)});
            continue;
        }
        report.ids.append(ArticleId{*id});
        m_guids[analysed.article.guid] = report.ids.last();
        const Outcome outcome = take(*readKnown(*id), analysed);
        ++(outcome == Outcome::Revised ? report.revised : report.unchanged);
    }
    // Before the index takes in what waits: marks are savepoints (resources/sql/count.sql), before each of
    // which it would write.
    for (const auto &[id, all] : std::as_const(obeyed))
        obey(all, id, report);
    m_connection.index.indexWaiting(SearchIndex::manyWaiting);
    return report;
}

// A new article is told as new only: that rules have marked it already is no second change.
void Intake::obey(const QList<RuleHit> &hits, ArticleId id, IntakeReport &report)
{
    ChangeSet marked;
    for (const RuleHit &hit : hits)
        doActionsOfNew(m_database, hit, id, marked);
    if (wantsNotice(hits))
        report.notify.append(id);
    m_changes.tags = m_changes.tags || marked.tags;
}

// Several articles may have one guid, where their source gave it again and again.
std::optional<qint64> Intake::find(const Article &article)
{
    QList<qint64> ofGuid;
    {
        Query query(m_database, "article.byGuid", m_source.value, textHash(article.guid));
        while (query.next())
            if (query.text(1) == article.guid)
                ofGuid.prepend(query.integer(0)); // the newest first
    }
    if (m_answer.sureGuids && !ofGuid.isEmpty())
        return ofGuid.first();
    for (const qint64 id : std::as_const(ofGuid))
        if (!isAnother(id, article))
            return id;
    if (!ofGuid.isEmpty())
        return std::nullopt;
    const std::optional<qint64> ofLink = findByLink(article);
    return ofLink ? ofLink : findByTitle(article);
}

// The reader wants no more kept of the source than its limits say (tidying.h).
bool Intake::hasGone(const Article &article)
{
    if (!m_gone.any())
        return false;
    const EntryKey key{article.guid, article.link, article.canonical, article.title,
        statedDate(article.published.toSecsSinceEpoch(), article.fetched.toSecsSinceEpoch()),
        article.wholeText ? 0 : textHash(article.body.html())};
    return m_gone.holds(key, article.fetched.toSecsSinceEpoch());
}

bool Intake::isAnother(qint64 id, const Article &article)
{
    static const qint64 noText = textHash(QString());
    Query query(m_database, "article.face", id);
    if (!query.next())
        return false;
    const auto textOr0 = [](qint64 hash) { return hash == noText ? qint64(0) : hash; };
    const EntryFace known{
        query.text(0), statedDate(query.integer(1), query.integer(2)), textOr0(query.integer(3))};
    // What the article's page says cannot be compared with what its feed said.
    const qint64 text = article.wholeText ? 0 : textOr0(textHash(article.body.html()));
    const EntryFace now{article.title,
        statedDate(article.published.toSecsSinceEpoch(), article.fetched.toSecsSinceEpoch()), text};
    const bool onlyLink = m_answer.single && article.guid == steadyLink(textOf(article.link));
    return isAnotherEntry(known, now, onlyLink ? IdentifiedBy::OnlyLink : IdentifiedBy::Id);
}

// Some feeds give every entry the same link, and some keep the link when they change a guid. The link decides
// only where it can: it leads to a page, one article here has it, and so does one of this answer, which no
// longer holds that guid.
std::optional<qint64> Intake::findByLink(const Article &article)
{
    if (!tellsApart(article.link) || m_answer.sharedLinks.contains(steadyLink(textOf(article.link))))
        return std::nullopt;
    qint64 id = 0;
    {
        Query query(m_database, "article.byLink", m_source.value, linkHash(article.link));
        if (!query.next() || query.text(2) != textOf(article.link) || m_answer.guids.contains(query.text(1)))
            return std::nullopt;
        id = query.integer(0);
        if (query.next())
            return std::nullopt;
    }
    return isAnother(id, article) ? std::nullopt : std::optional(id);
}

// Links and guids that change from answer to answer, and what an earlier version of this program knew by
// them.
std::optional<qint64> Intake::findByTitle(const Article &article)
{
    const qint64 published = article.published.toSecsSinceEpoch();
    if (article.title.isEmpty() || !statedDate(published, article.fetched.toSecsSinceEpoch()).isValid())
        return std::nullopt;
    const auto isSame = [&](const QString &knownLink, const QUrl &link) {
        return isSameUnderOtherGuid(knownLink, textOf(link), article.guid, article.published);
    };
    Query query(m_database, "article.byTitle", m_source.value, published, article.title);
    while (query.next()) {
        if (m_answer.guids.contains(query.text(1)))
            continue;
        const QString link = query.text(2), canonical = query.text(3);
        const bool isCanonical = !canonical.isEmpty() && isSame(canonical, article.link);
        const bool isOfCanonical = !article.canonical.isEmpty() && isSame(link, article.canonical);
        if (isSame(link, article.link) || isCanonical || isOfCanonical)
            return query.integer(0);
    }
    return std::nullopt;
}

std::optional<Intake::Known> Intake::readKnown(qint64 id)
{
    Query query(m_database, "article.forIntake", id);
    if (!query.next())
        return std::nullopt;
    return Known{id, query.integer(0), query.integer(1), query.integer(2), query.text(3), query.text(4),
        query.truth(5), query.integer(6), query.integer(7), query.integer(8)};
}

qint64 Intake::authorId(const QString &name)
{
    if (name.isEmpty())
        return 0;
    if (Query query(m_database, "article.author", name); query.next())
        return query.integer(0);
    run(m_database, "article.insertAuthor", name);
    return m_database.lastInsertId();
}

qint64 Intake::rowChecksumOf(
    qint64 id, qint64 published, qint64 author, const Identity &identity, const Article &article) const
{
    return rowChecksum({id, m_source.value, published, article.number, author, identity.guidHash,
        identity.linkHash, article.language, article.flag, article.title});
}

ArticleId Intake::insert(const AnalysedArticle &analysed)
{
    const Article &article = analysed.article;
    const auto remembered = findRemembered(m_database, m_source, article.guid);
    qint64 id = remembered ? remembered->id : 0;
    if (remembered)
        m_connection.index.commonWords().forget(id); // it had perhaps another text
    if (Query query(m_database, "article.nextId"); id == 0 && query.next())
        id = query.integer(0);
    const qint64 published = article.published.toSecsSinceEpoch();
    const qint64 author = authorId(article.author);
    const bool whole = !article.body.isEmpty() && !needsImages(article);
    const Identity identity{textHash(article.guid), linkHash(article.link)};
    run(m_database, "article.insert", id, m_source.value, published, !m_isReadAtArrival,
        remembered && remembered->saved, remembered && remembered->noted, remembered && remembered->tagged,
        false, whole, author, 0, article.number, identity.guidHash, identity.linkHash,
        rowChecksumOf(id, published, author, identity, article), article.language, article.flag,
        article.title, std::max(0, article.comments), qint64(article.kind),
        qint64(mediaKindOf(article.enclosures)));
    const QByteArray html = article.body.html().toUtf8();
    const qint64 bodyHash = textHash(QByteArrayView(html));
    run(m_database, "article.insertDetail", id, article.fetched.toSecsSinceEpoch(), article.wholeText,
        article.wholeText ? qint64(0) : bodyHash, restHash(article), article.guid, textOf(article.link),
        textOf(article.leadImage), categoriesJson(article.categories), enclosuresJson(article.enclosures),
        analysed.stated.isValid() ? std::optional(analysed.stated.toSecsSinceEpoch()) : std::nullopt,
        article.isForSubscribers, textOf(article.canonical));
    const PackedBody body = m_connection.codec.pack(html);
    run(m_database, "article.putBody", id, body.dictionary, body.frame);
    mark(ArticleId{id}, published, analysed);
    m_changes.added.append(ArticleId{id});
    return ArticleId{id};
}

// Of a new article.
void Intake::mark(ArticleId id, qint64 published, const AnalysedArticle &analysed)
{
    if (analysed.marks != AnalysedArticle::Marks::Made) {
        const bool withRules = analysed.marks == AnalysedArticle::Marks::LaterWithRules;
        joinQueue(m_database, id, withRules ? QueueReason::NewWithRules : QueueReason::New);
        return;
    }
    putFirstMentions(
        m_connection, id, published, analysed.mentions, analysed.quotations, analysed.recogniserVersion);
    noteFirstRevision(m_database, id, analysed.correctionRevision);
    m_connection.index.add(id.value);
    m_changes.entities = m_changes.entities || !analysed.mentions.isEmpty();
}

Intake::Outcome Intake::take(const Known &known, const AnalysedArticle &analysed)
{
    if (!known.wholeText || analysed.article.wholeText)
        return update(known, analysed);
    AnalysedArticle completed = analysed;
    completeFromPage(known.id, completed.article);
    return update(known, completed);
}

// What its feed leaves open, the article's own page told: that must not be forgotten.
void Intake::completeFromPage(qint64 id, Article &article)
{
    Query query(m_database, "article.learned", id);
    if (!query.next())
        return;
    if (article.author.isEmpty())
        article.author = query.text(0);
    if (article.leadImage.isEmpty())
        article.leadImage = urlOf(query.text(1));
    if (article.language.isEmpty())
        article.language = query.text(2);
}

Intake::Outcome Intake::update(const Known &known, const AnalysedArticle &analysed)
{
    const Article &article = analysed.article;
    if (article.comments >= 0 && article.comments != known.comments)
        saveComments(m_database, {{ArticleId{known.id}, article.comments}}, m_changes);
    const qint64 bodyHash = textHash(article.body.html());
    const bool newTitle = known.title != article.title || known.flag != article.flag;
    bool newBody = known.feedHash != bodyHash;
    if (article.wholeText) {
        Query query(m_database, "article.body", known.id);
        newBody = !query.next()
            || m_connection.codec.tryUnpack(query.integer(0), query.view(1)) != article.body.html().toUtf8();
    } else if (known.wholeText) {
        // The article's own page said more than the feed ever will. That the feed's text is another one now
        // is noted, so that it is compared with the right one next time.
        if (newBody)
            run(m_database, "article.setFeedHash", known.id, bodyHash);
        newBody = false;
    }
    bool newRest = known.restHash != restHash(article) || known.guidHash != textHash(article.guid)
        || (article.number != 0 && article.number != known.number);
    if (article.wholeText || article.isForSubscribers || !article.canonical.isEmpty()) {
        run(m_database, "article.setPage", known.id, article.isForSubscribers, textOf(article.canonical));
        newRest = newRest || m_database.changes() > 0;
    }
    if (!newTitle && !newBody && !newRest)
        return Outcome::Unchanged;
    replaceText(known, analysed, newBody);
    m_changes.revised.append(ArticleId{known.id});
    return newTitle || newBody ? Outcome::Revised : Outcome::Unchanged;
}

void Intake::replaceText(const Known &known, const AnalysedArticle &analysed, bool newBody)
{
    Article article = analysed.article;
    const bool newTitle = known.title != article.title || known.flag != article.flag;
    QString before;
    if (Query query(m_database, "article.body", known.id); query.next())
        before = QString::fromUtf8(
            m_connection.codec.tryUnpack(query.integer(0), query.view(1)).value_or(QByteArray()));
    if (newTitle || newBody)
        run(m_database, "article.insertRevision", known.id, article.fetched.toSecsSinceEpoch());
    if (article.number == 0)
        article.number = known.number;

    const qint64 author = authorId(article.author);
    const Identity identity{textHash(article.guid), linkHash(article.link)};
    run(m_database, "article.update", known.id, author, article.number, identity.guidHash, identity.linkHash,
        rowChecksumOf(known.id, known.published, author, identity, article), article.language, article.flag,
        article.title);
    run(m_database, "article.setKind", known.id, qint64(article.kind));
    run(m_database, "article.setMedia", known.id, qint64(mediaKindOf(article.enclosures)));
    const bool staysWhole = known.wholeText && !article.wholeText;
    const qint64 feedHash = article.wholeText ? known.feedHash : textHash(article.body.html());
    run(m_database, "article.updateDetail", known.id, article.wholeText || staysWhole, feedHash,
        restHash(analysed.article), article.guid, textOf(article.link), textOf(article.leadImage),
        categoriesJson(article.categories), enclosuresJson(article.enclosures));
    run(m_database, "user.changeGuid", known.id, article.guid);

    const QString after = newBody ? article.body.html() : before;
    if (newBody) {
        const PackedBody body = m_connection.codec.pack(after.toUtf8());
        run(m_database, "article.putBody", known.id, body.dictionary, body.frame);
    }
    if (newTitle || newBody) {
        const SearchableText former = searchableText(known.flag, known.title, before);
        const bool marksFollow = analysed.marks != AnalysedArticle::Marks::Made;
        changeQueued(m_database, ArticleId{known.id});
        if (marksFollow)
            m_connection.index.putOff(known.id, former);
        else
            m_connection.index.replace(known.id, former, searchableText(article.flag, article.title, after));
        if (marksFollow) {
            // The marks of the former text do not fit this one.
            dropMentions(m_database, ArticleId{known.id});
            joinQueue(m_database, ArticleId{known.id}, QueueReason::OtherText);
            m_changes.entities = true;
        } else {
            markAnew(known, analysed, staysWhole);
        }
    }
    judgeOffline(m_connection, ArticleId{known.id});
}

// The marks are those of the text that came; where the longer one stays, only the title's can be taken.
void Intake::markAnew(const Known &known, const AnalysedArticle &analysed, bool staysWhole)
{
    QList<Mention> mentions = analysed.mentions;
    QList<Quotation> quotations = analysed.quotations;
    int version = analysed.recogniserVersion;
    if (staysWhole) {
        const TextMentions kept = readMentions(m_database, ArticleId{known.id});
        mentions.removeIf([](const Mention &mention) { return mention.field == Mention::Field::Text; });
        for (const Mention &mention : kept.mentions)
            if (mention.field == Mention::Field::Text)
                mentions.append(mention);
        keepQuotationsOfText(m_database, ArticleId{known.id}, mentions, quotations);
        version = kept.recogniserVersion;
    }
    putMentions(m_connection, ArticleId{known.id}, known.published, mentions, quotations, version);
    if (!staysWhole)
        noteRevision(m_database, ArticleId{known.id}, analysed.correctionRevision);
    m_changes.entities = true;
}

} // namespace sokbo
