// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/tempstore.h"

#include <algorithm>

using namespace sokbo;
using namespace sokbo::test;

namespace {

Correction correction(CorrectionKind kind, const QString &subject, const QString &name = {},
    MentionType type = MentionType::Person)
{
    Correction made;
    made.kind = kind;
    made.subject = subject;
    made.name = name;
    made.type = type;
    made.made = noon;
    made.context = QStringLiteral("어제 %1 옆에서 열렸다.").arg(subject);
    if (kind == CorrectionKind::Name)
        made.subjectType = type;
    return made;
}

QList<ArticleId> sorted(QList<ArticleId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

class TestCorrections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatTheReaderCorrected()
    {
        TempStore store;
        const QList<Correction> all{correction(CorrectionKind::NotEntity, QStringLiteral("진도")),
            correction(CorrectionKind::Name, QStringLiteral("한바"), QStringLiteral("한결바이오"),
                MentionType::Organisation)};
        QCOMPARE(got(store->corrections()).revision, 0);
        QVERIFY(got(store->changeCorrections(all, {})).isEmpty());
        store.reopen();
        QCOMPARE(got(store->corrections()).corrections, all);
        QCOMPARE(got(store->correctionRevision()), 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void aSecondOneReplacesTheFirstAndCanBeTakenBack()
    {
        TempStore store;
        const Correction first
            = correction(CorrectionKind::Type, QStringLiteral("새봄"), {}, MentionType::Organisation);
        const Correction second
            = correction(CorrectionKind::Type, QStringLiteral("새봄"), {}, MentionType::Place);
        got(store->changeCorrections({first}, {}));
        const auto replaced = got(store->changeCorrections({second}, {}));
        QCOMPARE(replaced, QList{first});
        QCOMPARE(got(store->corrections()).corrections, QList{second});
        got(store->changeCorrections(replaced, {second})); // undo
        QCOMPARE(got(store->corrections()).corrections, QList{first});
        QCOMPARE(got(store->changeCorrections({}, {first})), QList{first});
        QVERIFY(got(store->corrections()).corrections.isEmpty());
    }

    void findsTheArticlesThatACorrectionConcerns()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle inText
            = makeArticle(1, QStringLiteral("하나"), QStringLiteral("<p>한결바이오가</p>"));
        AnalysedArticle inTitle = makeArticle(2, QStringLiteral("한결바이오 상장"));
        AnalysedArticle none = makeArticle(3, QStringLiteral("셋"));
        const auto ids = got(store->saveArticles(source, {inText, inTitle, none})).ids;
        QVERIFY(got(store->articlesForRecogniser(1, 10)).isEmpty());
        const Correction nothing = correction(CorrectionKind::NotEntity, QStringLiteral("한결바이오"));
        got(store->changeCorrections({nothing}, {}));
        QCOMPARE(sorted(got(store->articlesForRecogniser(1, 10))), sorted({ids[0], ids[1]}));
        QCOMPARE(got(store->countForRecogniser(1)), 2);
        QCOMPARE(got(store->countForRecogniser(2)), 3);
        // Made anew with the corrections that hold, they are on the list no longer.
        for (const ArticleId id : {ids[0], ids[1]})
            got(store->saveMentions({{got(store->article(id)).article, {}}}, 1, 1));
        QVERIFY(got(store->articlesForRecogniser(1, 10)).isEmpty());
        // Taking it back concerns the same, though no mark says so any more.
        got(store->changeCorrections({}, {nothing}));
        QCOMPARE(got(store->countForRecogniser(1)), 2);
    }

    void aNameConcernsWhateverIsCalledSo()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle of = makeArticle(1, QStringLiteral("하나"));
        of.mentions = {makeMention(QStringLiteral("올트먼"), QStringLiteral("샘 올트먼"))};
        AnalysedArticle other = makeArticle(2, QStringLiteral("둘"));
        other.mentions = {
            makeMention(QStringLiteral("샘 올트먼"), QStringLiteral("샘 올트먼"), MentionType::Organisation)};
        const auto ids = got(store->saveArticles(source, {of, other})).ids;
        got(store->changeCorrections(
            {correction(CorrectionKind::Name, QStringLiteral("샘 올트먼"), QStringLiteral("새뮤얼 올트먼"))},
            {}));
        QCOMPARE(got(store->articlesForRecogniser(1, 10)), QList{ids[0]});
    }

    void looksForTheArticlesOfACommonNameInSlices_data()
    {
        QTest::addColumn<Correction>("made");
        QTest::newRow("word") << correction(CorrectionKind::NotEntity, QStringLiteral("한결바이오"));
        QTest::newRow("name") << correction(
            CorrectionKind::Name, QStringLiteral("한결바이오"), QStringLiteral("한결"));
    }
    void looksForTheArticlesOfACommonNameInSlices()
    {
        QFETCH(Correction, made);
        constexpr int slice = 2000, rest = 30;
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int i = 0; i < slice + rest; ++i) {
            articles.append(makeArticle(slice + rest - i, QStringLiteral("한결바이오 %1").arg(i)));
            articles.last().mentions
                = {makeMention(QStringLiteral("한결바이오"), QStringLiteral("한결바이오"))};
        }
        const auto ids = sorted(got(store->saveArticles(source, articles)).ids);
        got(store->changeCorrections({made}, {}));
        QCOMPARE(sorted(got(store->articlesForRecogniser(1, 9999))), ids.last(slice));
        store.reopen(); // what is still to be looked for is kept
        QVERIFY(got(store->lookForStale()));
        QCOMPARE(sorted(got(store->articlesForRecogniser(1, 9999))), ids);
        QVERIFY(!got(store->lookForStale()));
    }

    void marksMadeWithoutTheCorrectionAreStale()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->changeCorrections({correction(CorrectionKind::NotEntity, QStringLiteral("무엇"))}, {}));
        AnalysedArticle before = makeArticle(1, QStringLiteral("하나"));
        AnalysedArticle with = makeArticle(2, QStringLiteral("둘"));
        with.correctionRevision = 1;
        const auto ids = got(store->saveArticles(source, {before, with})).ids;
        QCOMPARE(got(store->articlesForRecogniser(1, 10)), QList{ids[0]});
    }

    void aTextThatChangedMeanwhileKeepsItsOwnMarks()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const ArticleId id
            = got(store->saveArticles(source, {makeArticle(1, QStringLiteral("제목"))})).ids[0];
        const Article read = got(store->article(id)).article;
        AnalysedArticle revised = makeArticle(1, QStringLiteral("제목"), QStringLiteral("<p>서울</p>"));
        revised.mentions = {makeMention(QStringLiteral("서울"), QStringLiteral("서울"), MentionType::Place)};
        got(store->saveArticles(source, {revised}));
        got(store->saveMentions({{read, {}}}, 1, 0));
        QCOMPARE(got(store->article(id)).mentions.size(), 1);
    }

    void whatCannotBeReadIsPassedOver()
    {
        TempStore store;
        const ArticleId id
            = got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("제목"))})).ids[0];
        got(store->changeCorrections({correction(CorrectionKind::NotEntity, QStringLiteral("제목"))}, {}));
        QCOMPARE(got(store->countForRecogniser(5)), 1);
        got(store->passOverMentions({id}, 5));
        QCOMPARE(got(store->countForRecogniser(5)), 0);
    }

    void aLexiconConcernsAll()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("제목"))}));
        QList<Correction> lexicon;
        for (int i = 0; i < 100; ++i)
            lexicon.append(correction(CorrectionKind::Entity, QStringLiteral("이름%1").arg(i)));
        got(store->changeCorrections(lexicon, {}));
        QCOMPARE(got(store->countForRecogniser(1)), 1);
        QCOMPARE(got(store->corrections()).corrections.size(), 100);
    }

    void watchesNames()
    {
        TempStore store;
        const WatchedName name{MentionType::Person, QStringLiteral("민하린"), noon};
        got(store->setWatched({name}, true));
        auto watched = got(store->watched());
        QCOMPARE(watched.size(), 1);
        QCOMPARE(watched[0].watched, name);
        QVERIFY(!watched[0].entity.id.isValid()); // not in the news yet
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"));
        article.mentions = {makeMention(QStringLiteral("민하린"), QStringLiteral("민하린"))};
        const ArticleId id = got(store->saveArticles(store.addSource(), {article})).ids[0];
        watched = got(store->watched());
        QVERIFY(watched[0].entity.id.isValid());
        QCOMPARE(watched[0].unread, 1);
        QCOMPARE(titles(*store, QStringLiteral("is:watched")), QStringList{QStringLiteral("제목")});
        got(store->setRead({id}, true));
        QCOMPARE(got(store->watched())[0].unread, 0);
        // Who is called otherwise from now on is watched all the same.
        got(store->changeCorrections(
            {correction(CorrectionKind::Name, QStringLiteral("민하린"), QStringLiteral("민하린 의원"))}, {}));
        QCOMPARE(got(store->watched())[0].entity.name, QStringLiteral("민하린 의원"));
        got(store->setWatched({name}, false));
        QVERIFY(got(store->watched()).isEmpty());
        QVERIFY(titles(*store, QStringLiteral("is:watched")).isEmpty());
    }

    // Whatever can be fetched again may be lost: what the reader made stays, and comes to hold again.
    void outlivesTheLossOfAllArticles()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(1, QStringLiteral("진도 소식"));
        article.mentions = {makeMention(QStringLiteral("진도"), QStringLiteral("진도"))};
        got(store->saveArticles(source, {article}));
        const Correction nothing = correction(CorrectionKind::NotEntity, QStringLiteral("진도"));
        got(store->changeCorrections({nothing}, {}));
        got(store->setWatched({{MentionType::Person, QStringLiteral("진도"), noon}}, true));
        got(store->removeSource(source));
        store.reopen(); // what was removed is purged from here on
        for (int i = 0; i < 100 && got(store->stats()).articles > 0; ++i)
            QTest::qWait(50);
        QCOMPARE(got(store->stats()).articles, 0);
        QCOMPARE(got(store->corrections()).corrections, QList{nothing});
        QCOMPARE(got(store->watched()).size(), 1);
        QCOMPARE(got(store->countForRecogniser(1)), 0);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void theDoctorFindsWhatSaysNothing()
    {
        TempStore store;
        const Correction nothing = correction(CorrectionKind::NotEntity, QStringLiteral("진도"));
        got(store->changeCorrections({nothing}, {}));
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            run(connection.database, "correction.put", QStringLiteral("wish"), QStringLiteral("비"),
                QString(), QString(), QStringLiteral("person"), QString(), 0);
        }
        QVERIFY(QFile::remove(store.folder() + u"/sokbo.journal")); // it would tell the same
        store.open();
        QCOMPARE(got(store->corrections()).corrections, QList{nothing}); // it does no harm either
        QCOMPARE(got(store->doctor(false)).problems.size(), 1);
        QCOMPARE(got(store->doctor(true)).repaired.size(), 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        QCOMPARE(got(store->corrections()).corrections, QList{nothing});
    }

    void backupsAndSalvageKeepThem()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("제목"))}));
        const Correction nothing = correction(CorrectionKind::NotEntity, QStringLiteral("진도"));
        const WatchedName name{MentionType::Person, QStringLiteral("민하린"), noon};
        got(store->changeCorrections({nothing}, {}));
        got(store->setWatched({name}, true));
        QTemporaryDir other;
        const QString file = other.filePath(QStringLiteral("copy"));
        got(store->backup(file));
        QVERIFY(Store::restore(file, other.path()));
        store.close();
        QVERIFY(Store::salvage(store.folder()));
        for (const QString &folder : {other.path(), store.folder()}) {
            auto opened = Store::open(folder);
            QVERIFY(opened);
            QCOMPARE(got((*opened)->corrections()).corrections, QList{nothing});
            QCOMPARE(got((*opened)->watched()).first().watched, name);
        }
    }

    void tellsWhatChanged()
    {
        TempStore store;
        ChangeSet told;
        connect(&*store, &Store::changed, this, [&told](const ChangeSet &changes) {
            told.corrections |= changes.corrections;
            told.watched |= changes.watched;
        });
        got(store->changeCorrections({correction(CorrectionKind::NotEntity, QStringLiteral("진도"))}, {}));
        QTRY_VERIFY(told.corrections);
        QVERIFY(!told.watched);
        got(store->setWatched({{MentionType::Person, QStringLiteral("민하린"), noon}}, true));
        QTRY_VERIFY(told.watched);
    }

    void refusesWhatIsNoName()
    {
        TempStore store;
        QCOMPARE(errorOf(store->changeCorrections({correction(CorrectionKind::NotEntity, {})}, {})).kind,
            Error::Kind::Store);
        QCOMPARE(errorOf(store->changeCorrections(
                             {correction(CorrectionKind::NotEntity, QString(500, u'가'))}, {}))
                     .kind,
            Error::Kind::Store);
        QCOMPARE(got(store->corrections()).revision, 0);
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
