// SPDX-License-Identifier: GPL-3.0-or-later
// Counts that are kept are always what is counted, whatever was done.
#include "store/chancereader.h"
#include "store/counttable.h"
#include "store/sqltext.h"

using namespace sokbo;
using namespace sokbo::test;

namespace {

void change(const QString &file, const QByteArray &sql)
{
    Connection connection(file, Database::Mode::Write);
    connection.database.execute(sql);
}

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
        ChanceReader reader(seed);
        // Which acts a seed stands for is Qt's matter: where the last ones left little, it goes on.
        for (int n = 0; n < 120 || got(reader.store->stats()).articles <= 10; ++n) {
            reader.act();
            QCOMPARE(difference(*reader.store, reader.chance), QString());
        }
        QCOMPARE(got(reader.store->doctor(false)).problems, QStringList());
        QVERIFY(numberOf(reader.store.database(), "SELECT sum(part > 0) FROM name_count") > 0);
    }

    void countsWhatCameBeforeCountsWereKept()
    {
        ChanceReader reader(7);
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
        ChanceReader reader(8);
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
        ChanceReader reader(9);
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

    // Of a name in so many articles of a day that its number is kept from then on.
    void theArticlesOfACommonNameAreCountedOnce()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const auto save = [&](int first, int last, bool common) {
            QList<AnalysedArticle> articles;
            for (int n = first; n < last; ++n) {
                articles.append(makeArticle(n, QStringLiteral("제목"),
                    common ? QStringLiteral("<p>본문</p>") : QStringLiteral("<p>다른 본문</p>")));
                articles.last().article.published = noon.addSecs(-n);
                articles.last().mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
                if (!common)
                    articles.last().mentions[0].text = articles.last().mentions[0].name
                        = QStringLiteral("이영희");
            }
            got(store->saveArticles(source, articles));
        };
        save(0, 120, true);
        save(120, 130, false);
        AnalysedArticle ahead = makeArticle(500, QStringLiteral("예고"));
        ahead.article.published = QDateTime::currentDateTimeUtc().addYears(1); // as some feeds say
        ahead.mentions = {makeMention(QStringLiteral("박민수"), QStringLiteral("박민수"))};
        got(store->saveArticles(source, {ahead}));
        store.reopen();
        QTRY_COMPARE(
            numberOf(store.database(), "SELECT count(*) FROM kept_count WHERE kind = 8 AND value = 120"), 1);
        save(130, 140, true);
        save(3, 5, false); // which had the other name
        const auto articlesOf = [&](const QString &name) {
            const auto found = got(store->findEntities(name));
            return found.isEmpty() ? 0 : got(store->entity(found[0].id, noon)).entity.articles;
        };
        QCOMPARE(articlesOf(QStringLiteral("김철수")), 128);
        QCOMPARE(articlesOf(QStringLiteral("이영희")), 12);
        QCOMPARE(numberOf(store.database(), "SELECT value FROM kept_count WHERE kind = 8"), 128);
        QCOMPARE(got(store->topEntities(std::nullopt, QDateTime(), 1))[0].articles, 128);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        store.close();
        change(store.database(), "UPDATE kept_count SET value = 7 WHERE kind = 8");
        store.open();
        QVERIFY(!got(store->doctor(true)).repaired.isEmpty());
        QCOMPARE(articlesOf(QStringLiteral("김철수")), 128);
    }

    // Whatever was done.
    void andStayRight()
    {
        ChanceReader reader(12);
        for (int n = 0; n < 40; ++n)
            reader.act();
        reader.store.close();
        change(reader.store.database(),
            "INSERT INTO kept_count SELECT 8, entity, count(*) FROM entity_article GROUP BY entity");
        reader.store.open();
        for (int n = 0; n < 60; ++n)
            reader.act();
        QVERIFY(numberOf(reader.store.database(), "SELECT count(*) FROM kept_count WHERE kind = 8") > 0);
        QCOMPARE(
            numberOf(reader.store.database(),
                "SELECT count(*) FROM kept_count AS k WHERE k.kind = 8 AND k.value <> (SELECT count(*) FROM "
                "entity_article WHERE entity = k.key)"),
            0);
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
        ChanceReader reader(10);
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
        ChanceReader reader(11);
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
            CountKind::Published, CountKind::Named};
        for (int i = 0; i < kinds.size(); ++i)
            QCOMPARE(int(kinds.at(i)), i);
        QCOMPARE(periodSeconds, 10800);
    }
};

QTEST_GUILESS_MAIN(TestCounts)
#include "tst_counts.moc"
