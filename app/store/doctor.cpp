// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/doctor.h"

#include "search/koreantokenizer.h"
#include "store/articletable.h"
#include "store/checksum.h"
#include "store/correctiontable.h"
#include "store/entitytable.h"
#include "store/imagetable.h"
#include "store/intake.h"
#include "store/mentioncodec.h"
#include "store/migrations.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>

#include <sqlite3.h>

namespace sokbo {

namespace {

class Doctor {
public:
    Doctor(Connection &connection, bool repair)
        : m_connection(connection)
        , m_database(connection.database)
        , m_repair(repair)
    {
    }

    DoctorReport examine()
    {
        // One check that stumbles over a damaged page must not keep the others from being made.
        check(&Doctor::file);
        check(&Doctor::references);
        check(&Doctor::dictionaries);
        check(&Doctor::rows);
        check(&Doctor::parts);
        check(&Doctor::details);
        check(&Doctor::bodies);
        check(&Doctor::revisions);
        check(&Doctor::marks);
        check(&Doctor::links);
        check(&Doctor::userMarks);
        check(&Doctor::corrections);
        check(&Doctor::images);
        check(&Doctor::fullText);
        return m_report;
    }

private:
    void check(void (Doctor::*part)())
    {
        try {
            if (!m_repair) {
                Transaction snapshot(m_database, Transaction::Kind::Read);
                (this->*part)();
                return;
            }
            Transaction transaction(m_database);
            (this->*part)();
            transaction.commit();
        } catch (const Failure &failed) {
            m_report.damaged = true;
            m_report.problems.append(failed.error.message);
        }
    }

    void problem(const QString &text, bool repaired)
    {
        m_report.problems.append(text);
        if (repaired)
            m_report.repaired.append(text);
    }

    // One line for what may be true of thousands.
    void problem(const QString &what, const QList<qint64> &ids, bool repaired)
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

    void file()
    {
        const QStringList problems = integrityProblems(m_database, false);
        if (problems.isEmpty())
            return;
        bool mended = false;
        if (m_repair) { // indexes can always be made again from their tables
            m_database.execute("REINDEX");
            mended = integrityProblems(m_database, false).isEmpty();
        }
        m_report.damaged = m_report.damaged || !mended;
        for (const QString &text : problems)
            problem(text, mended);
    }

    void references()
    {
        Query query(m_database, "upkeep.foreignKeys");
        while (query.next())
            problem(QStringLiteral("row %1 of %2 refers to a row of %3 that is not there")
                        .arg(query.integer(1))
                        .arg(query.text(0), query.text(2)),
                false);
    }

    void dictionaries()
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
                problem(QStringLiteral("copy %1 of dictionary %2 is damaged").arg(copy).arg(damaged.key()),
                    mends);
            }
    }

    void rows()
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

    void parts()
    {
        const QList<qint64> ids = list("upkeep.withoutParts");
        if (m_repair)
            for (const qint64 id : ids) {
                run(m_database, "upkeep.addDetail", id);
                if (!Query(m_database, "article.body", id).next())
                    blankBody(id);
            }
        problem(QStringLiteral("articles without their details or text"), ids, m_repair);
    }

    void details()
    {
        QList<qint64> ids;
        for (const qint64 id : list("upkeep.fetchedArticles")) {
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

    void bodies()
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

    void blankBody(qint64 id)
    {
        const PackedBody blank = m_connection.codec.pack(QString());
        run(m_database, "article.putBody", id, blank.dictionary, blank.frame);
        run(m_database, "upkeep.fetchAgain", id);
        judgeOffline(m_connection, ArticleId{id});
        m_indexIsStale = true;
    }

    void revisions()
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

    void marks()
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
    }

    void links()
    {
        qint64 wrong = 0;
        if (Query query(m_database, "upkeep.wrongLinks"); query.next())
            wrong = query.integer(0);
        if (wrong == 0)
            return;
        if (m_repair) {
            run(m_database, "upkeep.clearLinks");
            run(m_database, "upkeep.clearLinksBack");
            for (const qint64 id : list("upkeep.mentionedArticles"))
                relinkEntities(m_database, ArticleId{id});
        }
        problem(QStringLiteral("%1 links of entities and articles do not agree").arg(wrong), m_repair);
    }

    void userMarks()
    {
        const QList<qint64> ids = list("upkeep.wrongMarks");
        if (m_repair)
            for (const qint64 id : ids)
                run(m_database, "upkeep.mendMarks", id);
        problem(QStringLiteral("headlines that do not show how they are marked"), ids, m_repair);
    }

    void corrections()
    {
        const QList<qint64> ids = unreadableCorrections(m_database);
        if (m_repair)
            for (const qint64 id : ids)
                run(m_database, "correction.delete", id);
        problem(QStringLiteral("corrections that say nothing"), ids, m_repair);
    }

    void images()
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
                const QList<qint64> articles = list("upkeep.articlesWithAsset", id);
                run(m_database, "upkeep.unlinkAsset", id);
                run(m_database, "upkeep.deleteAsset", id);
                for (const qint64 article : articles)
                    judgeOffline(m_connection, ArticleId{article});
            }
        problem(QStringLiteral("damaged images"), ids, m_repair);
        if (Query query(m_database, "upkeep.unusedAssets"); query.next() && query.integer(0) > 0)
            m_unused = query.integer(0);
        if (m_unused == 0)
            return;
        if (m_repair)
            run(m_database, "image.deleteUnused");
        problem(QStringLiteral("%1 images belong to no article").arg(m_unused), m_repair);
    }

    void fullText()
    {
        const QString wrong = fullTextProblem();
        if (wrong.isEmpty() && !m_indexIsStale)
            return;
        if (m_repair) {
            m_connection.index.startAnew();
            while (m_connection.index.indexSlice(500)) { }
        }
        if (!wrong.isEmpty())
            problem(wrong, m_repair);
    }

    QString fullTextProblem()
    {
        if (!sqlite3_db_readonly(m_database.handle(), "main")) {
            try {
                run(m_database, "fulltext.check");
                run(m_database, "fulltext.checkTitles");
            } catch (const Failure &) {
                return QStringLiteral("the full text index is damaged");
            }
        }
        const qint64 todo = m_connection.index.todo();
        for (const char *name : {"upkeep.notIndexed", "upkeep.titlesNotIndexed"})
            if (Query query(m_database, name, todo); query.next() && query.integer(0) > 0)
                return QStringLiteral("%1 articles are not in the full text index").arg(query.integer(0));
        if (Query query(m_database, "upkeep.indexedForNothing"); query.next() && query.integer(0) > 0)
            return QStringLiteral("the full text index has %1 articles that are not there")
                .arg(query.integer(0));
        return sampleProblem(todo);
    }

    // The index can be sound in itself and yet say something else than the articles do: a look at some
    // hundred of them.
    QString sampleProblem(qint64 todo)
    {
        const QList<qint64> ids = list("article.newestIdUpTo", std::numeric_limits<qint64>::max(), 300);
        for (const qint64 id : ids) {
            if (id <= todo)
                continue;
            QString title;
            if (Query query(m_database, "board.titleOf", id); query.next())
                title = searchableText(query.text(0), query.text(1), {}).title;
            QSet<QString> tokens;
            tokenise(title, [&](QStringView token) { tokens.insert(token.toString()); });
            QByteArray expression;
            for (QString token : std::as_const(tokens))
                expression += (expression.isEmpty() ? "\"" : " AND \"") + token.toUtf8() + '"';
            if (!expression.isEmpty()
                && !Query(m_database, "upkeep.isIndexed", QString::fromUtf8(expression), id).next())
                return QStringLiteral("the full text index does not know the title of article %1").arg(id);
        }
        return {};
    }

    template <typename... Values>
    QList<qint64> list(const char *name, const Values &...values)
    {
        QList<qint64> ids;
        Query query(m_database, name, values...);
        while (query.next())
            ids.append(query.integer(0));
        return ids;
    }

    Connection &m_connection;
    Database &m_database;
    const bool m_repair;
    DoctorReport m_report;
    qint64 m_unused = 0;
    bool m_indexIsStale = false; // a repair changed a text
};

} // namespace

QStringList integrityProblems(Database &database, bool quick)
{
    QStringList problems;
    sqlite3_stmt *statement = nullptr;
    const char *sql = quick ? "PRAGMA quick_check(20)" : "PRAGMA integrity_check(20)";
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr) != SQLITE_OK)
        return {QString::fromUtf8(sqlite3_errmsg(database.handle()))};
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        const QString line
            = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        if (line != u"ok")
            problems.append(line.simplified());
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        problems.append(QString::fromUtf8(sqlite3_errmsg(database.handle())));
    return problems;
}

DoctorReport examine(Connection &connection, bool repair)
{
    return Doctor(connection, repair).examine();
}

StoreStats readStats(Database &database)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    StoreStats stats;
    if (Query query(database, "upkeep.counts"); query.next()) {
        stats.articles = query.integer(0);
        stats.unread = query.integer(1);
        stats.saved = query.integer(2);
        stats.sources = query.integer(3);
        stats.tags = query.integer(4);
        stats.entities = query.integer(5);
        stats.images = query.integer(6);
        stats.imageBytes = query.integer(7);
        stats.indexed = query.integer(8);
    }
    if (Query query(database, "mention.count"); query.next())
        stats.mentions = query.integer(0);
    stats.databaseBytes
        = QFileInfo(database.file()).size() + QFileInfo(database.file() + QLatin1String("-wal")).size();
    stats.schemaVersion = static_cast<int>(database.pragma("user_version"));
    return stats;
}

} // namespace sokbo
