// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/doctor.h"

#include "store/articlequeue.h"
#include "store/articletable.h"
#include "store/blockdates.h"
#include "store/branchcounts.h"
#include "store/checksum.h"
#include "store/correctiontable.h"
#include "store/counttable.h"
#include "store/entitytable.h"
#include "store/fulltextcheck.h"
#include "store/imagetable.h"
#include "store/intake.h"
#include "store/integrity.h"
#include "store/mentioncodec.h"
#include "store/namecounts.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sokbo {

namespace {

template <typename... Values>
QList<qint64> listOf(Database &database, const char *name, const Values &...values)
{
    QList<qint64> ids;
    Query query(database, name, values...);
    while (query.next())
        ids.append(query.integer(0));
    return ids;
}

} // namespace

Doctor::Doctor(Connection &connection, Purpose purpose)
    : m_connection(connection)
    , m_database(connection.database)
    , m_repair(purpose == Purpose::Repair)
{
}

// What repairs a text comes before the index that is made of the texts, and all else before what is counted
// of it.
const QList<Doctor::Part> &Doctor::allParts()
{
    static const QList<Part> all{&Doctor::file, &Doctor::references, &Doctor::dictionaries, &Doctor::rows,
        &Doctor::articleParts, &Doctor::details, &Doctor::bodies, &Doctor::revisions, &Doctor::marks,
        &Doctor::links, &Doctor::userMarks, &Doctor::corrections, &Doctor::images, &Doctor::counts,
        &Doctor::fullText};
    return all;
}

int Doctor::parts()
{
    return int(allParts().size());
}

int Doctor::keptCounts()
{
    return int(allParts().indexOf(&Doctor::counts));
}

int Doctor::ownMarks()
{
    return int(allParts().indexOf(&Doctor::userMarks));
}

bool Doctor::examine(int part)
{
    const auto before = m_report.problems.size();
    // A check that stumbles over a damaged page must not keep the others from being made.
    try {
        Transaction transaction(m_database, m_repair ? Transaction::Kind::Write : Transaction::Kind::Read);
        (this->*allParts().at(part))();
        transaction.commit();
    } catch (const Failure &failed) {
        if (failed.error.kind == Error::Kind::Cancelled)
            throw;
        m_report.damaged = true;
        m_report.problems.append(failed.error.message);
    }
    return m_report.problems.size() > before;
}

void Doctor::problem(const QString &text, bool repaired)
{
    m_report.problems.append(text);
    if (repaired)
        m_report.repaired.append(text);
}

// One line for what may be true of thousands.
void Doctor::problem(const QString &what, const QList<qint64> &ids, bool repaired)
{
    if (ids.isEmpty())
        return;
    QStringList some;
    for (const qint64 id : ids.first(qMin<qsizetype>(ids.size(), 10)))
        some.append(QString::number(id));
    QString text = QStringLiteral("%1: %2").arg(what, some.join(QLatin1String(", ")));
    if (ids.size() > some.size())
        text += QStringLiteral(" and %1 more").arg(ids.size() - some.size());
    problem(text, repaired);
}

void Doctor::file()
{
    const QStringList problems = integrityProblems(m_database);
    if (problems.isEmpty())
        return;
    // Indexes can always be made again from their tables. Into a file that is wrong in other ways nothing
    // more is written: a page may stand in the wrong place, and hold what the reader made.
    const bool isOfIndexes = std::all_of(problems.begin(), problems.end(), isOfIndex);
    bool mended = false;
    if (m_repair && isOfIndexes) {
        m_database.execute("REINDEX");
        mended = integrityProblems(m_database).isEmpty();
    }
    m_report.damaged = m_report.damaged || !isOfIndexes || (m_repair && !mended);
    for (const QString &text : problems)
        problem(text, mended);
}

void Doctor::references()
{
    Query query(m_database, "upkeep.foreignKeys");
    while (query.next())
        problem(QStringLiteral("row %1 of %2 refers to a row of %3 that is not there")
                    .arg(query.integer(1))
                    .arg(query.text(0), query.text(2)),
            false);
}

void Doctor::dictionaries()
{
    QHash<qint64, QByteArray> good;
    QHash<qint64, QList<int>> bad;
    {
        Query query(m_database, "upkeep.dictionaries");
        while (query.next()) {
            const QByteArray bytes = query.bytes(3);
            if (crc32(bytes) == quint32(query.integer(2)))
                good.insert(query.integer(0), bytes);
            else
                bad[query.integer(0)].append(query.number(1));
        }
    }
    for (auto damaged = bad.cbegin(); damaged != bad.cend(); ++damaged)
        for (const int copy : *damaged) {
            const bool mends = m_repair && good.contains(damaged.key());
            if (mends)
                run(m_database, "dictionary.put", damaged.key(), copy, qint64(crc32(good[damaged.key()])),
                    good[damaged.key()]);
            problem(
                QStringLiteral("copy %1 of dictionary %2 is damaged").arg(copy).arg(damaged.key()), mends);
        }
}

void Doctor::rows()
{
    QList<std::pair<qint64, qint64>> damaged;
    {
        Query query(m_database, "upkeep.rows");
        while (query.next()) {
            const qint64 sum = rowChecksum(
                {query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.integer(4),
                    query.integer(5), query.integer(6), query.text(7), query.text(8), query.text(9)});
            if (sum != query.integer(10))
                damaged.append({query.integer(0), sum});
        }
    }
    QList<qint64> ids;
    for (const auto &[id, sum] : std::as_const(damaged)) {
        ids.append(id);
        if (!m_repair)
            continue;
        // What it said cannot be known, but its source may say it again.
        run(m_database, "upkeep.setChecksum", id, sum);
        run(m_database, "upkeep.fetchAgain", id);
    }
    problem(QStringLiteral("damaged headlines"), ids, m_repair);
}

void Doctor::articleParts()
{
    const QList<qint64> ids = listOf(m_database, "upkeep.withoutParts");
    if (m_repair)
        for (const qint64 id : ids) {
            run(m_database, "upkeep.addDetail", id);
            if (!Query(m_database, "article.body", id).next())
                blankBody(id);
        }
    problem(QStringLiteral("articles without their details or text"), ids, m_repair);
}

void Doctor::details()
{
    QList<qint64> ids;
    for (const qint64 id : listOf(m_database, "upkeep.fetchedArticles")) {
        const auto article = readArticle(m_connection, ArticleId{id}, false);
        Query query(m_database, "upkeep.hashesOf", id);
        if (article && query.next()
            && (query.integer(0) != restHash(*article) || query.integer(1) != textHash(article->guid)))
            ids.append(id);
    }
    if (m_repair)
        for (const qint64 id : std::as_const(ids))
            run(m_database, "upkeep.fetchAgain", id);
    problem(QStringLiteral("articles with damaged details"), ids, m_repair);
}

void Doctor::bodies()
{
    QList<qint64> ids;
    {
        Query query(m_database, "upkeep.bodies");
        while (query.next())
            if (!m_connection.codec.tryUnpack(query.integer(1), query.view(2)))
                ids.append(query.integer(0));
    }
    if (m_repair)
        for (const qint64 id : std::as_const(ids))
            blankBody(id);
    problem(QStringLiteral("damaged texts"), ids, m_repair);
}

void Doctor::blankBody(qint64 id)
{
    const PackedBody blank = m_connection.codec.pack(QByteArray());
    run(m_database, "article.putBody", id, blank.dictionary, blank.frame);
    run(m_database, "upkeep.fetchAgain", id);
    changeQueued(m_database, ArticleId{id});
    judgeOffline(m_connection, ArticleId{id});
    m_indexIsStale = true;
}

void Doctor::revisions()
{
    QList<qint64> ids;
    {
        Query query(m_database, "upkeep.revisions");
        while (query.next())
            if (!m_connection.codec.tryUnpack(query.integer(1), query.view(2)))
                ids.append(query.integer(0));
    }
    if (m_repair)
        for (const qint64 id : std::as_const(ids))
            run(m_database, "upkeep.deleteRevision", id);
    problem(QStringLiteral("damaged earlier texts"), ids, m_repair);
}

void Doctor::marks()
{
    QList<qint64> ids;
    {
        Query query(m_database, "upkeep.mentions");
        while (query.next())
            if (!unpackMentions(query.view(1), Mention::Field::Title)
                || !unpackMentions(query.view(2), Mention::Field::Text))
                ids.append(query.integer(0));
    }
    if (m_repair)
        for (const qint64 id : std::as_const(ids))
            run(m_database, "upkeep.blankMentions", id);
    problem(QStringLiteral("articles with damaged marks"), ids, m_repair);
    const QList<qint64> forgotten = listOf(m_database, "upkeep.forgotten");
    if (m_repair)
        for (const qint64 id : forgotten)
            run(m_database, "upkeep.markLater", id);
    problem(QStringLiteral("articles without marks that wait for none"), forgotten, m_repair);
}

void Doctor::links()
{
    qint64 wrong = 0;
    if (Query query(m_database, "upkeep.wrongLinks"); query.next())
        wrong = query.integer(0);
    if (wrong > 0)
        relink(wrong);
    qint64 stray = 0;
    if (Query query(m_database, "upkeep.strayQuotations"); query.next())
        stray = query.integer(0);
    if (stray == 0)
        return;
    if (m_repair)
        run(m_database, "upkeep.dropStraySpeakers"), run(m_database, "upkeep.dropStrayQuotations");
    problem(QStringLiteral("%1 quotations are of no article or of nobody in it").arg(stray), m_repair);
}

void Doctor::relink(qint64 wrong)
{
    if (m_repair) {
        startNameCounts(m_database); // nobody is told of what is cleared
        run(m_database, "upkeep.clearLinks");
        run(m_database, "upkeep.clearLinksBack");
        for (const qint64 id : listOf(m_database, "upkeep.mentionedArticles"))
            relinkEntities(m_database, ArticleId{id});
    }
    problem(QStringLiteral("%1 links of entities and articles do not agree").arg(wrong), m_repair);
}

void Doctor::userMarks()
{
    const QList<qint64> ids = listOf(m_database, "upkeep.wrongMarks");
    if (m_repair)
        for (const qint64 id : ids)
            run(m_database, "upkeep.mendMarks", id);
    problem(QStringLiteral("headlines that do not show how they are marked"), ids, m_repair);
}

void Doctor::corrections()
{
    const QList<qint64> ids = unreadableCorrections(m_database);
    if (m_repair)
        for (const qint64 id : ids)
            run(m_database, "correction.delete", id);
    problem(QStringLiteral("corrections that say nothing"), ids, m_repair);
}

void Doctor::images()
{
    QList<qint64> ids;
    {
        Query query(m_database, "upkeep.assets");
        while (query.next())
            if (QCryptographicHash::hash(query.view(2), QCryptographicHash::Sha256) != query.view(1))
                ids.append(query.integer(0));
    }
    if (m_repair)
        for (const qint64 id : std::as_const(ids)) {
            const QList<qint64> articles = listOf(m_database, "upkeep.articlesWithAsset", id);
            run(m_database, "upkeep.unlinkAsset", id);
            run(m_database, "upkeep.deleteAsset", id);
            for (const qint64 article : articles)
                judgeOffline(m_connection, ArticleId{article});
        }
    problem(QStringLiteral("damaged images"), ids, m_repair);
    qint64 unused = 0;
    if (Query query(m_database, "upkeep.unusedAssets"); query.next())
        unused = query.integer(0);
    if (unused == 0)
        return;
    if (m_repair)
        run(m_database, "image.deleteUnused");
    problem(QStringLiteral("%1 images belong to no article").arg(unused), m_repair);
}

void Doctor::counts()
{
    if (const int wrong = checkCounts(m_database, m_repair); wrong > 0)
        problem(QStringLiteral("%1 counts are not what there is").arg(wrong), m_repair);
    if (const int wrong = checkBranchCounts(m_database, m_repair); wrong > 0)
        problem(QStringLiteral("%1 counts of tags are not what there is").arg(wrong), m_repair);
    if (const int wrong = checkBlockDates(m_database, m_repair); wrong > 0)
        problem(QStringLiteral("%1 blocks of articles say that they are older than they are").arg(wrong),
            m_repair);
    if (const int wrong = checkNameCounts(m_database, m_repair); wrong > 0)
        problem(QStringLiteral("names of %1 times of three hours are counted wrongly").arg(wrong), m_repair);
}

void Doctor::fullText()
{
    QString wrong = fullTextProblem(m_connection);
    if (wrong.isEmpty() && m_repair)
        wrong = fullTextDamage(m_database);
    if (!wrong.isEmpty() || m_indexIsStale) {
        if (m_repair)
            m_connection.index.startAnew(); // it is filled again in the background
        if (!wrong.isEmpty())
            problem(wrong, m_repair);
        return;
    }
    // Both are made again in the background.
    if (wrong = commonWordProblem(m_connection); !wrong.isEmpty()) {
        if (m_repair)
            m_connection.index.commonWords().forgetAll();
        problem(wrong, m_repair);
    }
    wrong = tripleProblem(m_connection);
    if (wrong.isEmpty() && m_repair)
        wrong = tripleDamage(m_database);
    if (wrong.isEmpty())
        return;
    if (m_repair)
        m_connection.index.triples().forgetAll();
    problem(wrong, m_repair);
}

DoctorReport examineAll(Connection &connection, Doctor::Purpose purpose)
{
    Doctor doctor(connection, purpose);
    for (int part = 0; part < Doctor::parts(); ++part)
        doctor.examine(part);
    return doctor.report();
}

} // namespace sokbo
