// SPDX-License-Identifier: GPL-3.0-or-later
// Counts that are kept are always what is counted, whatever was done.
#include "store/connection.h"
#include "store/counttable.h"
#include "store/databasecopy.h"
#include "store/keptcounts.h"
#include "store/sqltext.h"
#include "store/tempstore.h"

#include <QRandomGenerator>

#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;

namespace {

using Rows = QList<QList<qint64>>;

Rows rowsOf(Database &database, const QByteArray &sql)
{
    Rows rows;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database.handle()));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QList<qint64> row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row.append(sqlite3_column_int64(statement, column));
        rows.append(row);
    }
    sqlite3_finalize(statement);
    return rows;
}

// Without any count that is kept.
constexpr const char *shown = "(a.source NOT IN (SELECT id FROM source WHERE removed IN (1, 2))"
                              " OR a.id IN (SELECT article FROM user_article))";

QByteArray countedBoards(qint64 day)
{
    return QByteArray("SELECT count(*), coalesce(sum(unread), 0), coalesce(sum(saved), 0),"
                      " coalesce(sum(offline), 0), coalesce(sum(published >= ")
        + QByteArray::number(day) + "), 0) FROM article AS a WHERE " + shown;
}

QByteArray countedNames(qint64 since, const QByteArray &type)
{
    return "SELECT l.entity, count(*) AS n FROM article AS a JOIN article_entity AS l ON l.article = a.id"
           " JOIN entity AS e ON e.id = l.entity WHERE a.published >= "
        + QByteArray::number(since) + " AND ('" + type + "' = '' OR e.type = '" + type + "') AND " + shown
        + " GROUP BY l.entity ORDER BY n DESC, l.entity";
}

constexpr const char *countedSources
    = "SELECT s.id, (SELECT count(*) FROM article AS a WHERE a.source = s.id AND (s.removed = 0 OR a.id IN "
      "(SELECT article FROM user_article))), (SELECT count(*) FROM article AS a WHERE a.source = s.id AND "
      "a.unread = 1 AND (s.removed = 0 OR a.id IN (SELECT article FROM user_article))) FROM source AS s";

constexpr const char *countedTags
    = "SELECT count(a.id), coalesce(sum(a.unread), 0) FROM tag AS t LEFT JOIN tag_article AS l ON l.tag = "
      "t.id LEFT JOIN article AS a ON a.id = l.article GROUP BY t.id ORDER BY replace(t.search_key, '/', "
      "char(1))";

Rows countedBranches(Database &database, const QList<Tag> &tags)
{
    Rows rows;
    for (const Tag &tag : tags) {
        const QByteArray name = tag.name.toUtf8();
        rows += rowsOf(database,
            "SELECT count(*), coalesce(sum(unread), 0) FROM article WHERE id IN (SELECT l.article FROM tag "
            "AS t JOIN "
            "tag_article AS l ON l.tag = t.id WHERE t.name = '"
                + name + "' OR substr(t.name, 1, length('" + name + "/')) = '" + name + "/')");
    }
    return rows;
}

// What the store says that differs from what is counted; empty: nothing.
QString difference(Store &store, QRandomGenerator &chance)
{
    Connection connection(databaseFile(store.folder()), Database::Mode::Read);
    Database &database = connection.database;
    const Transaction snapshot(database, Transaction::Kind::Read);
    const auto told = [](const char *what, const Rows &said, const Rows &counted) {
        QString text;
        if (said != counted)
            QDebug(&text) << what << "says" << said << "and not" << counted;
        return text;
    };
    const QDateTime day = noon.addSecs(chance.bounded(-40 * 86400, 3 * 86400));
    const BoardCounts boards = got(store.boardCounts(day));
    QString text = told("boards", {{boards.all, boards.unread, boards.saved, boards.offline, boards.today}},
        rowsOf(database, countedBoards(day.toSecsSinceEpoch())));
    const auto bySource = got(store.sourceCounts());
    for (const QList<qint64> &row : rowsOf(database, countedSources)) {
        const SourceCounts counts = bySource.value(SourceId{row[0]});
        text += told("source", {{row[0], counts.total, counts.unread}}, {row});
    }
    const QList<Tag> all = got(store.tags());
    Rows tags, branches;
    for (const Tag &tag : all) {
        if (!tag.isOnlyPath)
            tags.append({tag.articles, tag.unread});
        branches.append({tag.branchArticles, tag.branchUnread});
    }
    text += told("tags", tags, rowsOf(database, countedTags));
    text += told("branches", branches, countedBranches(database, all));
    for (const auto type : {std::optional<MentionType>(), std::optional(MentionType::Person)})
        for (const qint64 seconds :
            {chance.bounded(-40 * 86400, 86400), chance.bounded(-13, 2) * 10800 * 8}) {
            const QDateTime since = noon.addSecs(seconds);
            Rows names;
            for (const EntityRow &row : got(store.topEntities(type, since, 1000)))
                names.append({row.id.value, row.articles});
            text += told("names", names,
                rowsOf(database, countedNames(since.toSecsSinceEpoch(), type ? "person" : "")));
        }
    const qint64 from = noon.toSecsSinceEpoch() + chance.bounded(-40 * 86400, 86400),
                 until = from + chance.bounded(0, 30 * 86400);
    NameTally tally(database);
    tally.take(from, until);
    const QByteArray within
        = " WHERE published >= " + QByteArray::number(from) + " AND published < " + QByteArray::number(until);
    for (const QList<qint64> &row : rowsOf(database,
             "SELECT e.id, (SELECT count(*) FROM entity_article" + within
                 + " AND entity = e.id) FROM entity AS e"))
        text += told("a name", {{row[0], tally.of(EntityId{row[0]})}}, {row});
    return text
        + told("a time", {{countPublished(database, from, until)}},
            rowsOf(database, "SELECT count(*) FROM article" + within));
}

qint64 numberOf(const QString &file, const QByteArray &sql)
{
    Connection connection(file, Database::Mode::Read);
    const Rows rows = rowsOf(connection.database, sql);
    return rows.isEmpty() ? 0 : rows[0][0];
}

void change(const QString &file, const QByteArray &sql)
{
    Connection connection(file, Database::Mode::Write);
    connection.database.execute(sql);
}

// Does whatever can be done with a store, by chance.
class Reader {
public:
    explicit Reader(quint32 seed)
        : chance(seed)
    {
        for (int i = 0; i < 4; ++i)
            sources.append(store.addSource(QStringLiteral("신문 %1").arg(i)));
    }

    void act()
    {
        switch (chance.bounded(27)) {
        case 0:
        case 1:
        case 2:
        case 3:
            takeIn(AnalysedArticle::Marks::Made);
            return;
        case 4:
        case 5:
            takeIn(AnalysedArticle::Marks::Later);
            return;
        case 6:
        case 7:
            workOffQueue();
            return;
        case 8:
            undo.append(got(store->setRead(some(6), chance.bounded(3) > 0)));
            return;
        case 9:
            undo.append(got(store->setSaved(some(3), chance.bounded(3) > 0)));
            return;
        case 10:
            undo.append(got(store->setTags(some(4), {tag()}, {tag()})));
            return;
        case 11:
            for (const ArticleId id : some(1))
                if (got(store->headlines({id})).size() == 1)
                    undo.append(
                        got(store->setNote(id, chance.bounded(2) ? QStringLiteral("메모") : QString())));
            return;
        case 12:
            if (!undo.isEmpty())
                got(store->putBack(undo.takeAt(chance.bounded(undo.size()))));
            return;
        case 13:
            std::ignore = store->updateTag(tag(), {tag(), 0xff112233u, 0, 0}).result(); // may not be there
            return;
        case 14:
            if (const auto removed
                = store->removeTag(tag(), chance.bounded(2) ? TagScope::Branch : TagScope::Alone).result())
                undo.append(*removed);
            return;
        case 24:
        case 25: // may not be there, or lie below itself
            if (const auto moved = store->updateTag(tag(), {tag(), 0, 0, 0}).result())
                undo.append(*moved);
            return;
        case 15:
            undo.append(got(store->markAllRead(parsed(QStringLiteral("제목 %1").arg(chance.bounded(9))))));
            return;
        case 16:
            std::ignore = store->removeSource(source()).result();
            return;
        case 17:
            std::ignore = store->restoreSource(source()).result();
            return;
        case 18: {
            const int number = chance.bounded(4);
            Source again;
            again.url = QUrl(QStringLiteral("https://news.example/%1.xml").arg(1 + number));
            sources[number] = got(store->addSource(again)); // another one where nothing of it had stayed
            return;
        }
        case 19: {
            SourceFacts facts;
            facts.state = SourceState();
            facts.state->dates.minutes = 60 * chance.bounded(0, 12);
            got(store->noteSource(source(), facts));
            return;
        }
        case 20:
            reanalyse();
            return;
        case 21: {
            Correction correction;
            correction.subject = name(chance.bounded(12));
            correction.name = name(chance.bounded(12));
            correction.made = noon;
            got(store->changeCorrections({correction}, {}));
            return;
        }
        case 22:
            restart();
            return;
        case 23:
            tidy();
            return;
        default:
            got(store->doctor(true));
        }
    }

    // And waits for what it deletes then.
    void restart()
    {
        store.reopen();
        const QByteArray doomed = "SELECT count(*) FROM source WHERE removed = 2";
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(store.database(), doomed), 0, 20000);
    }

    TempStore store;
    QRandomGenerator chance;

private:
    static QString name(int n) { return QStringLiteral("강바다%1").arg(QChar(0xac00 + n * 600)); }
    QString tag()
    {
        QStringList parts;
        for (int depth = chance.bounded(1, 4); depth > 0; --depth)
            parts.append(QStringLiteral("태그 %1").arg(chance.bounded(3)));
        return parts.join(QLatin1Char('/'));
    }
    SourceId source() { return sources.at(chance.bounded(sources.size())); }
    QList<ArticleId> some(int count)
    {
        QList<ArticleId> chosen;
        for (int i = 0; i < count && !ids.isEmpty(); ++i)
            chosen.append(ids.at(chance.bounded(ids.size())));
        return chosen;
    }
    QList<Mention> mentions()
    {
        QList<Mention> made;
        for (int i = chance.bounded(5); i > 0; --i) {
            const int n = chance.bounded(12);
            made.append(
                makeMention(name(n), name(n), n % 3 ? MentionType::Person : MentionType::Organisation));
        }
        return made;
    }
    // New ones, and known ones with other words.
    void takeIn(AnalysedArticle::Marks marks)
    {
        QList<AnalysedArticle> articles;
        for (int i = chance.bounded(1, 8); i > 0; --i) {
            const int n = chance.bounded(150);
            AnalysedArticle article = makeArticle(n, QStringLiteral("제목 %1").arg(n % 9),
                QStringLiteral("<p>글 %1 %2</p>").arg(n).arg(chance.bounded(3)));
            article.article.published = noon.addSecs(-chance.bounded(35 * 86400));
            article.article.fetched = noon.addSecs(3600);
            article.marks = marks;
            if (marks == AnalysedArticle::Marks::Made)
                article.mentions = mentions();
            articles.append(article);
        }
        if (const auto report = store->saveArticles(source(), articles).result())
            ids += report->ids;
    }
    void workOffQueue()
    {
        QList<AnalysedQueued> analysed;
        for (const QueuedArticle &queued : got(store->queued(got(store->queuedArticles(8)))))
            analysed.append({queued.article.id, queued.turn, mentions(), {}, {}});
        got(store->saveQueued(analysed, 1, 0));
    }
    void reanalyse()
    {
        QList<MarkedArticle> marked;
        for (const ArticleId id : got(store->articlesForRecogniser(2, 10)))
            if (const auto stored = store->article(id).result()) // else it is hidden
                marked.append({stored->article, mentions()});
        got(store->saveMentions(marked, chance.bounded(1, 3), got(store->correctionRevision())));
    }

    // Some of what is beyond limits of this moment.
    void tidy()
    {
        SourceDefaults all;
        all.keep.articles = chance.bounded(5, 40);
        all.keepsUnread = chance.bounded(2) == 0;
        got(store->setSourceDefaults(all));
        for (TidyPart part : got(store->planTidying(noon)).parts)
            while (!part.goes.isEmpty() && chance.bounded(4) > 0)
                part.goes.remove(0, got(store->tidy(part, noon)).handled);
    }

    QList<SourceId> sources;
    QList<ArticleId> ids;
    QList<FormerState> undo;
};

} // namespace

class TestCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsWhatIsCounted_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::newRow(QByteArray::number(seed).constData()) << seed;
    }
    void whatIsKeptIsWhatIsCounted()
    {
        QFETCH(quint32, seed);
        Reader reader(seed);
        for (int n = 0; n < 120; ++n) {
            reader.act();
            QCOMPARE(difference(*reader.store, reader.chance), QString());
        }
        QCOMPARE(got(reader.store->doctor(false)).problems, QStringList());
        QVERIFY(got(reader.store->stats()).articles > 10);
        QVERIFY(numberOf(reader.store.database(), "SELECT sum(part > 0) FROM name_count") > 0);
    }

    void countsWhatCameBeforeCountsWereKept()
    {
        Reader reader(7);
        for (int n = 0; n < 120; ++n)
            reader.act();
        reader.store.close();
        change(reader.store.database(), "DELETE FROM kept_count; DELETE FROM name_count");
        {
            // Read only, nothing is kept and all is counted.
            auto store = std::move(*Store::open(reader.store.folder(), Store::Access::ReadOnly));
            QCOMPARE(difference(*store, reader.chance), QString());
        }
        reader.store.open();
        QCOMPARE(difference(*reader.store, reader.chance), QString());
        for (int n = 0; n < 20; ++n)
            reader.act();
        QTRY_VERIFY_WITH_TIMEOUT(
            numberOf(reader.store.database(), "SELECT value FROM kept_count WHERE kind = 0 AND key = 1") < 0,
            20000);
        QCOMPARE(difference(*reader.store, reader.chance), QString());
        QCOMPARE(got(reader.store->doctor(false)).problems, QStringList());
    }

    // Slice by slice, while articles come before and behind the place that is reached.
    void andIsRightAtEverySlice()
    {
        Reader reader(8);
        for (int n = 0; n < 60; ++n)
            reader.act();
        reader.store.close();
        int slices = 0;
        for (bool goesOn = true; goesOn; ++slices) {
            {
                Connection connection(reader.store.database(), Database::Mode::Write);
                if (slices == 0)
                    connection.database.execute("DELETE FROM kept_count; DELETE FROM name_count");
                KeptCounts counts(connection.database);
                Transaction transaction(connection.database);
                goesOn = nameCountSlice(connection.database, 3);
                counts.nameLinked(1 + slices % 5, noon.toSecsSinceEpoch() - 3600 * 20 * (slices % 40), 1);
                counts.nameLinked(1 + slices % 5, noon.toSecsSinceEpoch() - 3600 * 20 * (slices % 40), -1);
                run(connection.database, "user.setRead", 1 + slices, slices % 2 == 0);
                transaction.commit();
            }
            auto store = std::move(*Store::open(reader.store.folder(), Store::Access::ReadOnly));
            QCOMPARE(difference(*store, reader.chance), QString());
        }
        QVERIFY2(slices > 5, qPrintable(QString::number(slices)));
    }

    void forgetsWhatIsRolledBack()
    {
        Reader reader(9);
        for (int n = 0; n < 40; ++n)
            reader.act();
        reader.store.close();
        {
            Connection connection(reader.store.database(), Database::Mode::Write);
            KeptCounts counts(connection.database);
            {
                Transaction transaction(connection.database);
                connection.database.execute("UPDATE article SET unread = 1 - unread, saved = 1 - saved");
                counts.nameLinked(1, noon.toSecsSinceEpoch(), 1);
            }
            Transaction transaction(connection.database);
            connection.database.execute("UPDATE article SET offline = 1 - offline");
            transaction.commit();
        }
        reader.store.open();
        QCOMPARE(difference(*reader.store, reader.chance), QString());
    }

    // A period is never more than a few rows, however often something comes into it.
    void addsUpWhatOftenChanges()
    {
        TempStore store;
        const SourceId source = store.addSource();
        for (int n = 0; n < 60; ++n) {
            AnalysedArticle article = makeArticle(n, QStringLiteral("제목"));
            article.article.published = noon.addSecs(n);
            article.mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
            got(store->saveArticles(source, {article}));
        }
        QVERIFY(numberOf(store.database(), "SELECT count(*) FROM name_count") <= 17);
        QCOMPARE(got(store->topEntities(std::nullopt, noon, 5))[0].articles, 60);
        got(store->removeSource(source));
        QCOMPARE(got(store->topEntities(std::nullopt, noon, 5)).size(), 0);
    }

    void theDoctorSeesAndMendsThem_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("a wrong one") << QByteArray("UPDATE kept_count SET value = value + 3 WHERE kind = 2");
        QTest::newRow("a lost one") << QByteArray("DELETE FROM kept_count WHERE kind = 5");
        QTest::newRow("one of nothing") << QByteArray("INSERT INTO kept_count VALUES (1, 999, 4)");
        QTest::newRow("a wrong branch") << QByteArray("UPDATE branch_count SET unread = unread + 1");
        QTest::newRow("a lost branch") << QByteArray("DELETE FROM branch_count");
        QTest::newRow("a branch of nothing") << QByteArray("INSERT INTO branch_count VALUES ('없음', 3, 1)");
        QTest::newRow("wrong names") << QByteArray(
            "UPDATE name_count SET counts = x'01080302' WHERE period = (SELECT max(period) FROM name_count)");
        QTest::newRow("noise for names")
            << QByteArray("UPDATE name_count SET counts = x'ffffffffffffffffff'");
        QTest::newRow("lost names") << QByteArray("DELETE FROM name_count WHERE period % 2 = 0");
        QTest::newRow("names of a time without articles")
            << QByteArray("INSERT INTO name_count VALUES (5, 0, x'0102')");
        QTest::newRow("lost links") << QByteArray("DELETE FROM entity_article WHERE article % 3 = 0");
        QTest::newRow("lost marks") << QByteArray("UPDATE article SET saved = 0, tagged = 0");
    }
    void theDoctorSeesAndMendsThem()
    {
        QFETCH(QByteArray, damage);
        Reader reader(10);
        for (int n = 0; n < 60; ++n)
            reader.act();
        got(reader.store->setTags(
            idsOf(got(reader.store->board({}))).first(9), {QStringLiteral("태그")}, {}));
        got(reader.store->setSaved(idsOf(got(reader.store->board({}))).first(9), true));
        QCOMPARE(got(reader.store->doctor(false)).problems, QStringList());
        reader.store.close();
        change(reader.store.database(), damage);
        reader.store.open();
        QVERIFY(!got(reader.store->doctor(false)).problems.isEmpty());
        const DoctorReport mended = got(reader.store->doctor(true));
        QCOMPARE(mended.repaired, mended.problems);
        QCOMPARE(got(reader.store->doctor(false)).problems, QStringList());
        QCOMPARE(difference(*reader.store, reader.chance), QString());
    }

    void aSalvagedDatabaseIsCountedAnew()
    {
        Reader reader(11);
        for (int n = 0; n < 80; ++n)
            reader.act();
        reader.store.close();
        const auto salvaged = Store::salvage(reader.store.folder());
        QVERIFY(salvaged);
        reader.restart();
        QCOMPARE(difference(*reader.store, reader.chance), QString());
        QTRY_VERIFY_WITH_TIMEOUT(
            numberOf(reader.store.database(), "SELECT value FROM kept_count WHERE kind = 0 AND key = 1") < 0,
            20000);
        QCOMPARE(difference(*reader.store, reader.chance), QString());
        QCOMPARE(got(reader.store->doctor(false)).problems, QStringList());
    }

    // A database may come from anywhere, with triggers of its own.
    void noTriggerOfADatabaseCountsAnything()
    {
        TempStore store;
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        const KeptCounts counts(connection.database);
        connection.database.execute(
            "CREATE TRIGGER foreign_one AFTER INSERT ON author BEGIN SELECT gather_tag(1, 1, 1, 1); END");
        QString refused;
        try {
            connection.database.execute("INSERT INTO author (name) VALUES ('아무개')");
        } catch (const Failure &failed) {
            refused = failed.error.message;
        }
        QVERIFY2(refused.contains(QLatin1String("unsafe use of gather_tag")), qPrintable(refused));
    }

    // Of these only the redating has a trigger: entitytable.cpp tells of links, and the doctor begins anew.
    void nobodyElseLinksNames()
    {
        QByteArrayList found;
        static const QRegularExpression writes(
            QStringLiteral("(INTO|DELETE FROM|UPDATE( OR \\w+)?) (main\\.)?entity_article\\b"));
        for (const QByteArray &name : sqlNames())
            if (QString::fromUtf8(sqlText(name.constData())).contains(writes))
                found.append(name);
        std::sort(found.begin(), found.end());
        QCOMPARE(
            found, (QByteArrayList{"mention.link", "mention.redate", "mention.unlink", "upkeep.clearLinks"}));
    }

    void theirNumbersStay()
    {
        const QList<CountKind> kinds{CountKind::Kept, CountKind::Articles, CountKind::Unread,
            CountKind::Saved, CountKind::Offline, CountKind::Tagged, CountKind::UnreadTagged,
            CountKind::Published};
        for (int i = 0; i < kinds.size(); ++i)
            QCOMPARE(int(kinds.at(i)), i);
        QCOMPARE(periodSeconds, 10800);
    }
};

QTEST_GUILESS_MAIN(TestCounts)
#include "tst_counts.moc"
