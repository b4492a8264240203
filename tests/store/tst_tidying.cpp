// SPDX-License-Identifier: GPL-3.0-or-later
// What goes by the limits that the reader set, and what never goes. tst_gone.cpp: that nothing comes back.
#include "store/tidiedlibrary.h"
#include "store/userjournal.h"
#include "support/olderschema.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

namespace {

using Kind = SourceKeeping::Kind;

// As long as a piece of news, of words that others have too.
SafeHtml newsText(QRandomGenerator &chance)
{
    QString text;
    for (int word = 0; word < 200; ++word) {
        QRandomGenerator letters(chance.bounded(3000));
        for (int i = letters.bounded(2, 5); i > 0; --i)
            text += QChar(0xac00 + letters.bounded(400) * 28);
        text += u' ';
    }
    return SafeHtml::fromSanitised(QStringLiteral("<p>본문은 %1</p>").arg(text));
}

} // namespace

class TestTidying : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byItselfNothingGoes()
    {
        TidiedLibrary library;
        QCOMPARE(library.plan().parts.size(), 0);
        QCOMPARE(got(library.store->sourceDefaults()), SourceDefaults());
        QVERIFY(!got(library.store->sourceDefaults()).tidiesByItself);
    }

    void goesByAgeOrNumber_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("articles");
        QTest::addColumn<int>("stays");
        QTest::newRow("age") << 2 << 0 << 49; // of each hour, and of this one
        QTest::newRow("number") << 0 << 10 << 10;
        QTest::newRow("the number is the shorter one") << 2 << 10 << 10;
        QTest::newRow("the age is the shorter one") << 1 << 90 << 25;
        QTest::newRow("neither is reached") << 30 << 500 << 100;
    }

    void goesByAgeOrNumber()
    {
        QFETCH(int, days);
        QFETCH(int, articles);
        QFETCH(int, stays);
        TidiedLibrary library;
        library.limit({days, articles});
        const TidyPlan plan = library.plan();
        QCOMPARE(plan.articles(), 100 - stays);
        QCOMPARE(library.tidy(plan), 100 - stays);
        QCOMPARE(library.all(), stays);
        if (stays < 100) {
            QCOMPARE(plan.parts[0].oldest, noon.addSecs(-3600 * 99));
            QCOMPARE(plan.parts[0].newest, noon.addSecs(-3600 * stays));
            QVERIFY(plan.parts[0].bytes > 500 * plan.articles());
        }
        QCOMPARE(got(library.store->headlines(library.ids.mid(0, stays))).size(), stays);
        QCOMPARE(titles(*library.store, QStringLiteral("본문은")).size(), stays);
        QCOMPARE(titles(*library.store, QStringLiteral("entity:김철수")).size(), stays);
        QCOMPARE(library.plan().parts.size(), 0);
        library.seeSound();
    }

    void aSourceHasLimitsOfItsOwn()
    {
        TidiedLibrary library;
        const SourceId other = library.store.addSource(QStringLiteral("다른 신문"));
        got(library.store->setRead(
            got(library.store->saveArticles(other, articlesFrom(1000, 50))).ids, true));
        library.limit({0, 20});
        QCOMPARE(library.plan().articles(), 80 + 30);
        SourceEdit edit;
        edit.keeping = SourceKeeping{Kind::Everything, {}};
        QCOMPARE(*got(library.store->editSource(library.id, edit)).keeping, SourceKeeping());
        QCOMPARE(library.plan().articles(), 30);
        edit.keeping = SourceKeeping{Kind::Own, {0, 90}};
        got(library.store->editSource(library.id, edit));
        QCOMPARE(library.plan().articles(), 10 + 30);
        library.store.reopen();
        for (const Source &source : got(library.store->sources()))
            QCOMPARE(source.keeping,
                source.id == library.id ? (SourceKeeping{Kind::Own, {0, 90}}) : SourceKeeping());
        QCOMPARE(library.plan().articles(), 10 + 30);
    }

    // What came yesterday is new to the reader, however old it is.
    void whatCameLatelyIsNotOld()
    {
        TidiedLibrary library(10);
        QList<AnalysedArticle> archive = articlesFrom(5000, 5);
        for (AnalysedArticle &each : archive)
            each.article.fetched = noon.addDays(-1);
        got(library.store->setRead(got(library.store->saveArticles(library.id, archive)).ids, true));
        library.limit({7, 0});
        QCOMPARE(library.plan().articles(), 0);
        library.limit({0, 10});
        QCOMPARE(library.plan().articles(), 5);
    }

    void aClockThatIsSetWrongMakesNothingOld()
    {
        TidiedLibrary library;
        library.limit({2, 0});
        const auto goesIn
            = [&](int years) { return got(library.store->planTidying(noon.addYears(years))).articles(); };
        QCOMPARE(goesIn(0), 51);
        QCOMPARE(goesIn(10), 51);
        QCOMPARE(goesIn(-10), 0);
        // What came in by a wrong clock makes nothing old either once that is right again.
        AnalysedArticle ahead = numbered(-1);
        ahead.article.fetched = noon.addYears(10);
        got(library.store->setRead(got(library.store->saveArticles(library.id, {ahead})).ids, true));
        QCOMPARE(goesIn(0), 51);
    }

    void whatTheReaderMadeNeverGoes_data()
    {
        using Act = std::function<void(Store &, const QList<ArticleId> &)>;
        QTest::addColumn<Act>("act");
        QTest::addColumn<int>("why");
        QTest::addColumn<int>("stays");
        const auto add = [](const char *name, HeldBy why, int stays, const Act &act) {
            QTest::newRow(name) << act << int(why) << stays;
        };
        add("saved", HeldBy::Saved, 1, [](Store &store, auto ids) { got(store.setSaved({ids[90]}, true)); });
        add("tagged", HeldBy::Tagged, 1,
            [](Store &store, auto ids) { got(store.setTags({ids[90]}, {QStringLiteral("태그")}, {})); });
        add("noted", HeldBy::Noted, 1,
            [](Store &store, auto ids) { got(store.setNote(ids[90], QStringLiteral("메모"))); });
        add("highlighted", HeldBy::Highlighted, 1, [](Store &store, auto ids) {
            Highlight highlight;
            highlight.passage = {QStringLiteral("본문은"), {}, {}, 0};
            got(store.changeHighlights(ids[90], {highlight}, {}));
        });
        add("joined into a story", HeldBy::OwnStory, 2, [](Store &store, auto ids) {
            got(store.joinStories({ids[90], ids[95]}));
        });
        add("of a story that is followed", HeldBy::FollowedStory, 3, [](Store &store, auto ids) {
            const StoryId story{7};
            got(store.placeInStories(
                {{ids[5], story, noon, "s", {}, false}, {ids[90], story, noon, "s", {}, false},
                    {ids[91], story, noon, "s", {}, false}, {ids[92], story, noon, "s", {}, false}},
                noon.addDays(-30)));
            got(store.setFollowed({ids[5]}, true, noon));
        });
        add("unread", HeldBy::Unread, 2, [](Store &store, auto ids) {
            got(store.setRead({ids[90], ids[91]}, false));
        });
    }

    void whatTheReaderMadeNeverGoes()
    {
        using Act = std::function<void(Store &, const QList<ArticleId> &)>;
        QFETCH(Act, act);
        QFETCH(int, why);
        QFETCH(int, stays);
        TidiedLibrary library;
        library.limit({0, 50});
        const TidyPlan before = library.plan();
        QCOMPARE(before.articles(), 50);
        act(*library.store, library.ids);
        const TidyPlan plan = library.plan();
        QCOMPARE(plan.parts.size(), 1);
        QCOMPARE(plan.articles(), 50 - stays);
        QCOMPARE(plan.parts[0].count(HeldBy(why)), stays);
        QCOMPARE(plan.parts[0].heldCount(), stays);
        // Also where it was made after the plan was.
        QCOMPARE(library.tidy(before), 50 - stays);
        QCOMPARE(library.all(), 50 + stays);
        const StoredArticle kept = got(library.store->article(library.ids[90]));
        QVERIFY(!kept.article.body.isEmpty());
        library.seeSound();
    }

    void unreadOnesGoWhereTheReaderSaysSo()
    {
        TidiedLibrary library;
        got(library.store->setRead(library.ids, false));
        library.limit({0, 50});
        QCOMPARE(library.plan().articles(), 0);
        library.limit({0, 50}, false);
        QCOMPARE(library.tidy(library.plan()), 50);
        library.seeSound();
    }

    void whatIsOpenStays()
    {
        TidiedLibrary library;
        library.limit({0, 50});
        library.store->setOpenArticles({library.ids[99], library.ids[3]});
        const TidyPlan plan = library.plan();
        QCOMPARE(plan.articles(), 49);
        QCOMPARE(plan.parts[0].count(HeldBy::Open), 1);
        QVERIFY(!plan.parts[0].goes.contains(library.ids[99]));
        // What was opened since then stays too, whoever made the plan.
        library.store->setOpenArticles({library.ids[98]});
        QCOMPARE(library.tidy(plan), 48);
        QCOMPARE(got(library.store->headlines({library.ids[98]})).size(), 1);
        library.store->setOpenArticles({});
        QCOMPARE(library.tidy(library.plan()), 2);
    }

    // A plan of former limits deletes nothing any more.
    void otherLimitsEndIt()
    {
        TidiedLibrary library;
        library.limit({0, 50});
        const TidyPlan plan = library.plan();
        library.limit({0, 60});
        QVERIFY(got(library.store->tidy(plan.parts[0], noon)).isOutdated);
        QCOMPARE(library.all(), 100);
        library.limit({0, 50}, false);
        QVERIFY(got(library.store->tidy(plan.parts[0], noon)).isOutdated);
        library.limit({0, 50});
        SourceEdit edit;
        edit.keeping = SourceKeeping{Kind::Everything, {}};
        got(library.store->editSource(library.id, edit));
        QVERIFY(got(library.store->tidy(plan.parts[0], noon)).isOutdated);
        QCOMPARE(library.all(), 100);
    }

    // The reader has to see first what goes by other limits.
    void shorterLimitsTakeBackThatItHappensByItself()
    {
        TidiedLibrary library;
        const auto agree = [&] {
            SourceDefaults all = got(library.store->sourceDefaults());
            all.tidiesByItself = true;
            got(library.store->setSourceDefaults(all));
            return got(library.store->sourceDefaults()).tidiesByItself;
        };
        SourceDefaults both;
        both.keep = {0, 10};
        both.tidiesByItself = true;
        got(library.store->setSourceDefaults(both));
        QVERIFY(!got(library.store->sourceDefaults()).tidiesByItself);
        QVERIFY(agree());
        SourceDefaults other = got(library.store->sourceDefaults());
        other.keep.articles = 20; // nothing more goes by this
        QCOMPARE(got(library.store->setSourceDefaults(other)).keep.articles, 10);
        QVERIFY(got(library.store->sourceDefaults()).tidiesByItself);
        other.keep.days = 90;
        got(library.store->setSourceDefaults(other));
        QVERIFY(!got(library.store->sourceDefaults()).tidiesByItself);
        QVERIFY(agree());
        other = got(library.store->sourceDefaults());
        other.keepsUnread = false;
        got(library.store->setSourceDefaults(other));
        QVERIFY(!got(library.store->sourceDefaults()).tidiesByItself);
        QVERIFY(agree());
        SourceEdit edit;
        edit.keeping = SourceKeeping{Kind::Everything, {}};
        got(library.store->editSource(library.id, edit));
        QVERIFY(got(library.store->sourceDefaults()).tidiesByItself);
        edit.keeping = SourceKeeping{Kind::Own, {3, 0}};
        got(library.store->editSource(library.id, edit));
        QVERIFY(!got(library.store->sourceDefaults()).tidiesByItself);
        QVERIFY(agree());
        SourceEdit name;
        name.title = QStringLiteral("다른 이름");
        got(library.store->editSource(library.id, name));
        SourceDefaults hourly = got(library.store->sourceDefaults());
        hourly.interval = {SyncInterval::Kind::Fixed, 60};
        got(library.store->setSourceDefaults(hourly));
        QCOMPARE(got(library.store->sourceDefaults()), hourly);
        library.store.reopen();
        QCOMPARE(got(library.store->sourceDefaults()), hourly);
        QVERIFY(got(library.store->sourceDefaults()).tidiesByItself);
    }

    // Of the copies of a text the next one is shown.
    void aCopyStandsForAnOriginalThatWent()
    {
        TidiedLibrary library;
        const SourceId other = library.store.addSource(QStringLiteral("다른 신문"));
        SourceEdit edit;
        edit.keeping = SourceKeeping{Kind::Everything, {}};
        got(library.store->editSource(other, edit));
        const auto copies = got(library.store->saveArticles(other, articlesFrom(95, 2))).ids;
        const ArticleId original = library.ids[97];
        got(library.store->placeInStories({{original, StoryId{3}, noon, "s", {}, false},
                                              {copies[0], StoryId{3}, noon, "s", original, false},
                                              {copies[1], StoryId{3}, noon, "s", original, false}},
            noon.addDays(-30)));
        library.limit({0, 20});
        library.tidy(library.plan());
        QCOMPARE(got(library.store->headlines({original})).size(), 0);
        const QList<Headline> left = got(library.store->headlines(copies));
        QCOMPARE(left.size(), 2);
        QCOMPARE(left[1].copyOf, ArticleId()); // the older one
        QCOMPARE(left[0].copyOf, copies[1]);
        // The story room may still think of the one that went.
        const auto late = got(library.store->saveArticles(other, articlesFrom(94, 1))).ids;
        got(library.store->placeInStories(
            {{late[0], StoryId{3}, noon, "s", original, false}}, noon.addDays(-30)));
        QCOMPARE(got(library.store->headlines(late))[0].copyOf, ArticleId());
        QCOMPARE(got(library.store->headlines(late))[0].story, StoryId{3});
        library.seeSound();
    }

    void imagesGoWithTheLastArticleThatShowsThem()
    {
        TidiedLibrary library;
        AssetRef about;
        about.mimeType = "image/png";
        const QUrl picture(QStringLiteral("https://news.example/a.png"));
        got(library.store->saveImage(library.ids[90], picture, QByteArray(50'000, 'a'), about));
        got(library.store->saveImage(library.ids[91], picture, QByteArray(50'000, 'b'), about));
        got(library.store->saveImage(library.ids[0], picture, QByteArray(50'000, 'b'), about));
        QCOMPARE(got(library.store->stats()).images, 2);
        library.limit({0, 20});
        const TidyPlan plan = library.plan();
        QVERIFY(plan.bytes() > 50'000);
        QVERIFY(plan.bytes() < 100'000 + 80 * 900);
        library.tidy(plan);
        QCOMPARE(got(library.store->stats()).images, 1);
        library.seeSound();
    }

    void tellsWhatWent()
    {
        TidiedLibrary library;
        library.limit({0, 20});
        const TidyPlan plan = library.plan();
        QSignalSpy spy(&*library.store, &Store::changed);
        library.tidy(plan);
        QSet<ArticleId> told;
        QTRY_VERIFY([&] {
            for (const QList<QVariant> &each : spy)
                for (const ArticleId id : each[0].value<ChangeSet>().removed)
                    told.insert(id);
            return told.size() == 80;
        }());
        QCOMPARE(told, QSet<ArticleId>(library.ids.begin() + 20, library.ids.end()));
    }

    // As a process that is killed between two slices leaves it.
    void whatIsCutOffIsSoundAndGoesOn()
    {
        TidiedLibrary library(1500);
        library.limit({0, 20});
        const TidyPlan plan = library.plan();
        QCOMPARE(plan.articles(), 1480);
        for (int round = 0; round < 3; ++round) {
            library.tidy(library.plan(), 1);
            const QTemporaryDir copy;
            for (const QString &name : QDir(library.store.folder()).entryList(QDir::Files))
                if (name.startsWith(QLatin1String("sokbo.")) && !name.endsWith(QLatin1String("-shm")))
                    QVERIFY(QFile::copy(library.store.folder() + u'/' + name, copy.filePath(name)));
            auto opened = Store::open(copy.path());
            QVERIFY(opened);
            const int left = int(got((*opened)->count({})));
            QVERIFY(left < 1500 && left > 20);
            QCOMPARE(got((*opened)->doctor(false)).problems, QStringList());
            QCOMPARE(titles(**opened, QStringLiteral("본문은")).size(), left);
            QCOMPARE(got((*opened)->planTidying(noon)).articles(), left - 20);
            QCOMPARE(got((*opened)->saveArticles(library.id, articlesFrom(0, 1500))).added, 0);
        }
        library.tidy(library.plan());
        QCOMPARE(library.all(), 20);
        library.seeSound();
    }

    void theFileBecomesSmaller()
    {
        TidiedLibrary library(0);
        QCOMPARE(library.number("auto_vacuum"), 2);
        const auto sizeAtRest = [&] {
            while (got(library.store->releaseRoom())) { }
            library.store.reopen();
            return QFileInfo(library.store.database()).size();
        };
        const qint64 empty = sizeAtRest(); // each table takes room that no article needs
        QRandomGenerator chance(1);
        for (int at = 0; at < 1000; at += 500) {
            QList<AnalysedArticle> some = articlesFrom(at, 500);
            for (AnalysedArticle &each : some)
                each.article.body = newsText(chance);
            got(library.store->setRead(got(library.store->saveArticles(library.id, some)).ids, true));
        }
        const qint64 before = sizeAtRest() - empty;
        library.limit({0, 50});
        const TidyPlan plan = library.plan();
        QCOMPARE(library.tidy(plan), 950);
        const qint64 after = sizeAtRest() - empty;
        qInfo("%lld articles of %lld bytes by the plan: %lld bytes before, %lld after", plan.articles(),
            plan.bytes(), before, after);
        QVERIFY2(after < before * 20 / 100, qPrintable(QStringLiteral("%1 of %2").arg(after).arg(before)));
        // What the reader was told is about what it is.
        QVERIFY(plan.bytes() > (before - after) / 2 && plan.bytes() < (before - after) * 2);
        QCOMPARE(library.number("freelist_count"), 0);
        library.seeSound();
    }

    // The store does the same by itself when nobody asks it for anything.
    void roomIsGivenBackWhenNobodyAsks()
    {
        TidiedLibrary library(1000);
        library.limit({0, 10});
        library.tidy(library.plan());
        QTRY_COMPARE_WITH_TIMEOUT(library.number("freelist_count"), 0, 30000);
    }

    // The journal of before knows nothing of the new columns, and yet is the second copy of what it holds.
    void aFormerSchemaAndItsJournalAreTakenOver()
    {
        TidiedLibrary library(10);
        library.store.close();
        std::optional<JournalPlace> before;
        {
            Connection connection(library.store.database(), Database::Mode::Write);
            Database &database = connection.database;
            makeOlder(database, 22);
            // As that version kept it, which had no defaults.
            database.execute(
                "DELETE FROM journal_state; CREATE TABLE source_default (only INTEGER PRIMARY KEY)");
            std::ignore = UserJournal(database, library.store.folder());
            database.execute("DROP TABLE source_default");
            before = journalPlace(database);
        }
        library.store.open(); // migrates
        library.seeSound();
        library.store.reopen();
        {
            Database database(library.store.database(), Database::Mode::Read);
            QVERIFY(before && before->epoch != 0);
            QCOMPARE(journalPlace(database)->epoch, before->epoch);
        }
        library.limit({0, 5});
        SourceEdit edit;
        edit.keeping = SourceKeeping{Kind::Own, {0, 4}};
        edit.interval = SyncInterval{SyncInterval::Kind::ByHand, 0};
        got(library.store->editSource(library.id, edit));
        library.store.reopen();
        QCOMPARE(library.plan().articles(), 6);
        QCOMPARE(got(library.store->sources())[0].interval, (SyncInterval{SyncInterval::Kind::ByHand, 0}));
        library.seeSound();
    }

    void growthIsToldByMonthAndSource()
    {
        TidiedLibrary library(60 * 24);
        const StoreGrowth growth = got(library.store->growth());
        QVERIFY(growth.months.size() >= 2);
        qint64 articles = 0, bytes = 0;
        for (const StoreGrowth::Month &month : growth.months) {
            QCOMPARE(month.first.day(), 1);
            articles += month.articles;
            bytes += month.bytes;
        }
        QCOMPARE(articles, 60 * 24);
        QCOMPARE(growth.sources.size(), 1);
        QCOMPARE(growth.sources[0].articles, 60 * 24);
        QCOMPARE(growth.sources[0].bytes, bytes);
        QVERIFY(growth.databaseBytes > 0);
    }
};

QTEST_GUILESS_MAIN(TestTidying)
#include "tst_tidying.moc"
