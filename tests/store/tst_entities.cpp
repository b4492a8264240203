// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/intake.h"
#include "store/mentioncodec.h"
#include "store/tempstore.h"

#include <QRandomGenerator>

using namespace sokbo;
using namespace sokbo::test;

class TestEntities : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gathersACard()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 30; ++i) {
            AnalysedArticle article = makeArticle(i * 12, QStringLiteral("제목 %1").arg(i));
            Mention person = makeMention(
                i % 3 ? QStringLiteral("올트먼") : QStringLiteral("샘 올트먼"), QStringLiteral("샘 올트먼"));
            if (i == 0)
                person.role = QStringLiteral("최고경영자(CEO)");
            if (i > 25)
                person.role = QStringLiteral("대표");
            article.mentions = {person};
            if (i < 4)
                article.mentions.append(makeMention(
                    QStringLiteral("오픈AI"), QStringLiteral("오픈AI"), MentionType::Organisation));
            articles.append(article);
        }
        got(store->saveArticles(source, articles));
        const auto found = got(store->findEntities(QStringLiteral("샘올트먼")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].articles, 30);
        QCOMPARE(got(store->findEntities(QStringLiteral("올트먼"))).size(), 1);
        const EntityCard card = got(store->entity(found[0].id, noon));
        QCOMPARE(card.entity.name, QStringLiteral("샘 올트먼"));
        QCOMPARE(card.entity.role, QStringLiteral("최고경영자(CEO)")); // of the newest article that has one
        QCOMPARE(card.aliases, QStringList({QStringLiteral("올트먼"), QStringLiteral("샘 올트먼")}));
        QCOMPARE(card.roles, QStringList({QStringLiteral("대표"), QStringLiteral("최고경영자(CEO)")}));
        QCOMPARE(card.articlesThisWeek, 15);
        int days = 0;
        for (const auto &[day, articlesOfDay] : card.byDay)
            days += articlesOfDay;
        QCOMPARE(days, 30);
        QVERIFY(card.byDay.first().first < card.byDay.last().first);
        QCOMPARE(card.together.size(), 1);
        QCOMPARE(card.together[0].name, QStringLiteral("오픈AI"));
        QCOMPARE(card.together[0].articles, 4);
        QCOMPARE(card.newest.size(), 10);
        QCOMPARE(card.newest[0].title, QStringLiteral("제목 0"));

        const auto top = got(store->topEntities(std::nullopt, noon.addDays(-1), 5));
        QCOMPARE(top.size(), 2);
        QCOMPARE(top[0].articles, 3);
        QCOMPARE(got(store->topEntities(MentionType::Organisation, QDateTime(), 5)).size(), 1);
        QCOMPARE(errorOf(store->entity(EntityId{999}, noon)).kind, Error::Kind::NotFound);
    }

    void findsNamesWhileTheyAreTyped()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const auto add = [&](int n, const QString &text, const QString &name, int articles) {
            QList<AnalysedArticle> made;
            for (int i = 0; i < articles; ++i) {
                made.append(makeArticle(n * 100 + i, QStringLiteral("제목")));
                made.last().mentions = {makeMention(text, name, MentionType::Organisation)};
            }
            got(store->saveArticles(source, made));
        };
        add(1, QStringLiteral("삼성전자"), QStringLiteral("삼성전자"), 2);
        add(2, QStringLiteral("삼성 전기"), QStringLiteral("삼성 전기"), 5);
        add(3, QStringLiteral("올트먼"), QStringLiteral("샘 올트먼"), 1);
        add(4, QStringLiteral("*[?]"), QStringLiteral("*[?]"), 1);
        const auto find = [&](const QString &typed, int limit = 10) {
            QStringList names;
            for (const NameFound &found : got(store->findNames(TypedPattern::of(typed), limit)))
                names.append(found.entity.name);
            return names;
        };
        const QStringList both{QStringLiteral("삼성 전기"), QStringLiteral("삼성전자")};
        for (const QString &typed : {QStringLiteral("삼"), QStringLiteral("삼서"), QStringLiteral("ㅅㅅㅈ"),
                 QStringLiteral("ㅆㅈ"), QStringLiteral("삼성ㅈ")})
            QCOMPARE(find(typed), both); // the most often named first
        QCOMPARE(find(QStringLiteral("삼"), 1), both.mid(0, 1));
        QCOMPARE(find(QStringLiteral("ㅅㅅㅈㅈ")), both.mid(1));
        QCOMPARE(find(QStringLiteral("삼섬")), QStringList());
        QCOMPARE(find(QStringLiteral("올트")), QStringList{QStringLiteral("샘 올트먼")});
        QCOMPARE(find(QStringLiteral("샘")), QStringList{QStringLiteral("샘 올트먼")}); // in no text as such
        QCOMPARE(find(QStringLiteral("*")), QStringList{QStringLiteral("*[?]")});
        QCOMPARE(find(QStringLiteral("*[")), QStringList{QStringLiteral("*[?]")});
        QCOMPARE(find(QString()), QStringList());
        const NameFound found = got(store->findNames(TypedPattern::of(QStringLiteral("올트")), 1)).value(0);
        QCOMPARE(found.spelling, QStringLiteral("올트먼"));
        QCOMPARE(found.marks, 1);
        // Names whose marks are all gone are no longer found.
        const ArticleId id = got(store->board(parsed(QStringLiteral("entity:올트먼")))).value(0).id;
        got(store->saveMentions({{got(store->article(id)).article, {}}}, 2, 0));
        QCOMPARE(find(QStringLiteral("올트")), QStringList());
    }

    void newMarksReplaceTheOld()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"));
        article.mentions = {makeMention(QStringLiteral("김"), QStringLiteral("김철수")),
            makeMention(QStringLiteral("서울"), QStringLiteral("서울"), MentionType::Place)};
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        QCOMPARE(got(store->articlesForRecogniser(2, 10)), QList{id});
        got(store->saveMentions(
            {{got(store->article(id)).article,
                {makeMention(QStringLiteral("부산"), QStringLiteral("부산"), MentionType::Place)}}},
            2, 0));
        QVERIFY(got(store->articlesForRecogniser(2, 10)).isEmpty());
        QCOMPARE(got(store->article(id)).mentions.size(), 1);
        QVERIFY(got(store->findEntities(QStringLiteral("김철수"))).isEmpty());
        QCOMPARE(titles(*store, QStringLiteral("place:서울")).size(), 0);
        QCOMPARE(titles(*store, QStringLiteral("place:부산")).size(), 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // Nobody whose name is kept back, no surname alone, no letter; and an older store loses them when its
    // articles are marked again.
    void keepsNobodyWhoIsAnonymous()
    {
        TempStore store;
        const SourceId source = store.addSource();
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"));
        article.mentions = {makeMention(QStringLiteral("김"), QStringLiteral("김철수"))};
        const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
        QList<Mention> nobody = {makeMention(QStringLiteral("김"), QString()),
            makeMention(QStringLiteral("A"), QStringLiteral("A")),
            makeMention(QStringLiteral("尹"), QStringLiteral("尹")),
            makeMention(QStringLiteral("B"), QStringLiteral("B"), MentionType::Organisation)};
        nobody[2].role = QStringLiteral("대표");
        got(store->saveMentions({{got(store->article(id)).article, nobody}}, 2, 0));
        const QList<Mention> stored = got(store->article(id)).mentions;
        QCOMPARE(stored.size(), 4);
        for (const Mention &mention : stored)
            QVERIFY(!mention.entity.isValid());
        QCOMPARE(stored[0].name, QString());
        QVERIFY(got(store->topEntities(std::nullopt, QDateTime(), 9)).isEmpty());
        QVERIFY(got(store->topEntities(std::nullopt, noon.addDays(-9), 9)).isEmpty());
        for (const QString &name :
            {QStringLiteral("김철수"), QStringLiteral("김"), QStringLiteral("A"), QStringLiteral("尹")})
            QVERIFY(got(store->findEntities(name)).isEmpty());
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // The spelling that was met first stands.
    void namesThatDifferInSpacesOnlyAreOne()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const auto add = [&](int number, const QString &name, MentionType type) {
            AnalysedArticle article = makeArticle(number, QStringLiteral("제목 %1").arg(number));
            article.mentions = {makeMention(name, name, type)};
            const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
            return got(store->article(id)).mentions.first();
        };
        const Mention first = add(1, QStringLiteral("그레이엄 홀든"), MentionType::Person);
        const Mention second = add(2, QStringLiteral("그레이엄홀든"), MentionType::Person);
        QCOMPARE(second.entity, first.entity);
        QCOMPARE(second.name, QStringLiteral("그레이엄 홀든"));
        QCOMPARE(second.text, QStringLiteral("그레이엄홀든"));
        QVERIFY(add(3, QStringLiteral("그레이엄홀든"), MentionType::Organisation).entity != first.entity);
        // Another name, though it shares an alias.
        QVERIFY(add(4, QStringLiteral("그레이엄 홀든스"), MentionType::Person).entity != first.entity);
        QCOMPARE(got(store->entity(first.entity, noon)).entity.articles, 2);
    }

    void listsForReanalysisWhatAnotherVersionMarked()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (const int version : {7, 12, 7, 20}) {
            articles.append(makeArticle(int(articles.size()) + 1, QStringLiteral("제목")));
            articles.last().recogniserVersion = version;
        }
        const QList<ArticleId> ids = got(store->saveArticles(source, articles)).ids;
        QCOMPARE(got(store->countForRecogniser(12)), 3); // lower and higher ones
        QCOMPARE(got(store->articlesForRecogniser(12, 1)), QList{ids[2]}); // newest first
        QList<ArticleId> marked;
        for (int round = 0; round < 3; ++round) { // each version in its turn, until none is left
            const QList<ArticleId> listed = got(store->articlesForRecogniser(12, 10));
            marked += listed;
            for (const ArticleId id : listed)
                got(store->saveMentions({{got(store->article(id)).article, {}}}, 12, 0));
        }
        QCOMPARE(marked, (QList{ids[2], ids[0], ids[3]}));
        QCOMPARE(got(store->countForRecogniser(12)), 0);
    }

    void twoPeopleOfOneNameStayTwo()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QString name = QStringLiteral("이재용");
        int number = 0;
        const auto add = [&](const QStringList &roles, int hoursAgo) {
            AnalysedArticle article = makeArticle(number, QStringLiteral("제목 %1").arg(number));
            ++number;
            article.article.published = noon.addSecs(-3600 * hoursAgo);
            for (const QString &role : roles) {
                Mention mention = makeMention(name, name);
                mention.role = role;
                article.mentions.append(mention);
            }
            const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
            return got(store->article(id)).mentions.first().entity;
        };
        const EntityId chairman = add({QStringLiteral("삼성전자 회장")}, 50);
        const EntityId actor
            = add({QString(), QStringLiteral("배우")}, 49); // said once, with the second mark
        QVERIFY(chairman != actor);
        QCOMPARE(add({QStringLiteral("부회장")}, 48), chairman);
        QCOMPARE(add({QStringLiteral("뮤지컬배우")}, 47), actor);
        // Where the text does not say who: the one who was in the news last.
        QCOMPARE(add({QString()}, 46), actor);
        QCOMPARE(add({QStringLiteral("대표")}, 45), actor);
        QCOMPARE(add({QStringLiteral("의원")}, 44), chairman);
        QVERIFY(add({QStringLiteral("선수")}, 43) != actor);

        const auto found = got(store->findEntities(name));
        QCOMPARE(found.size(), 3);
        for (const EntityRow &row : found)
            QVERIFY(row.hasNamesake);
        QCOMPARE(got(store->entity(actor, noon)).entity.articles, 4);
        QCOMPARE(got(store->entity(chairman, noon)).entity.articles, 3);
        // A search for the name finds all of them.
        QCOMPARE(titles(*store, QStringLiteral("person:이재용")).size(), 8);
        QCOMPARE(titles(*store, QStringLiteral("entity:#%1").arg(actor.value)).size(), 4);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void aJudgeIsNoProfessorOfThatName()
    {
        TempStore store;
        const SourceId source = store.addSource();
        int number = 0;
        const auto add = [&](const QString &role) {
            AnalysedArticle article = makeArticle(number, QStringLiteral("제목 %1").arg(number));
            ++number;
            Mention mention = makeMention(QStringLiteral("한가람"), QStringLiteral("한가람"));
            mention.role = role;
            article.mentions = {mention};
            const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
            return got(store->article(id)).mentions.first().entity;
        };
        const EntityId judge = add(QStringLiteral("부장판사"));
        const EntityId professor = add(QStringLiteral("의대 교수"));
        QVERIFY(judge != professor);
        QCOMPARE(add(QStringLiteral("판사")), judge);
        QCOMPARE(add(QStringLiteral("총장")), professor);
        // A board's chairman may be either, and so may who was something else before.
        QVERIFY(QList<EntityId>({judge, professor}).contains(add(QStringLiteral("위원장"))));
        QVERIFY(QList<EntityId>({judge, professor}).contains(add(QStringLiteral("전 사장"))));
    }

    // Two posts in two worlds, unless somebody or something else is named with both.
    void aNameInOtherCompanyIsAnotherPerson()
    {
        TempStore store;
        const SourceId source = store.addSource();
        int number = 0;
        const auto add = [&](const QString &role, const QStringList &bodies,
                             const QString &name = QStringLiteral("한가람")) {
            AnalysedArticle article = makeArticle(number, QStringLiteral("제목 %1").arg(number));
            ++number;
            Mention mention = makeMention(name, name);
            mention.role = role;
            article.mentions = {mention};
            for (const QString &body : bodies)
                article.mentions.append(makeMention(body, body, MentionType::Organisation));
            const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
            return got(store->article(id)).mentions.first().entity;
        };
        const QString rail = QStringLiteral("가온철도"), bank = QStringLiteral("나래은행"),
                      party = QStringLiteral("다올당");
        const EntityId railway = add(QStringLiteral("본부장"), {rail});
        const EntityId banker = add(QStringLiteral("부장"), {bank});
        QVERIFY(railway != banker);
        const EntityId member = add(QStringLiteral("위원장"), {party});
        QVERIFY(member != railway && member != banker);
        // A post of the same body, and the same post elsewhere.
        QCOMPARE(add(QStringLiteral("대표"), {rail, party + QStringLiteral("원")}), railway);
        QCOMPARE(add(QStringLiteral("부장"), {QStringLiteral("라온협회")}), banker);
        // Without a role, who was met there before.
        QCOMPARE(add(QString(), {party}), member);
        QCOMPARE(add(QString(), {rail}), railway);
        // A document that names nothing else parts nobody; nor is a name of parts borne by many.
        QVERIFY(QList<EntityId>({railway, banker, member}).contains(add(QStringLiteral("이사"), {})));
        const QString foreign = QStringLiteral("가온 브렌비크");
        QCOMPARE(add(QStringLiteral("감독"), {rail}, foreign), add(QStringLiteral("작가"), {bank}, foreign));
        QCOMPARE(got(store->findEntities(QStringLiteral("한가람"))).size(), 3);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void aShortNameIsWhoeverWasCalledSoInFull()
    {
        TempStore store;
        const SourceId source = store.addSource();
        int number = 0;
        // The entities of an article with these marks: a form and the name that it stands for.
        const auto add = [&](const QList<std::pair<QString, QString>> &marks, MentionType type) {
            AnalysedArticle article = makeArticle(number, QStringLiteral("제목 %1").arg(number));
            ++number;
            for (const auto &[form, name] : marks)
                article.mentions.append(makeMention(form, name, type));
            const ArticleId id = got(store->saveArticles(source, {article})).ids[0];
            QList<EntityId> entities;
            for (const Mention &mention : got(store->article(id)).mentions)
                entities.append(mention.entity);
            return entities;
        };
        const QString full = QStringLiteral("조란 가온디");
        const QString last = QStringLiteral("가온디");
        const QList<EntityId> mayor = add({{full, full}, {last, full}}, MentionType::Person);
        QCOMPARE(add({{last, last}}, MentionType::Person), QList<EntityId>{mayor[0]});
        // In the other order: the short form first.
        const QString initials = QStringLiteral("MPL");
        const QString league = QStringLiteral("마루프로농구");
        const QList<EntityId> known = add({{initials, initials}}, MentionType::Organisation);
        QCOMPARE(add({{league, league}, {initials, league}}, MentionType::Organisation),
            QList<EntityId>({known[0], known[0]}));
        QCOMPARE(add({{league, league}}, MentionType::Organisation), known);
        // A space within one article.
        const QList<EntityId> spelled = add({{QStringLiteral("울림 웨일스"), QStringLiteral("울림 웨일스")},
                                                {QStringLiteral("울림웨일스"), QStringLiteral("울림웨일스")}},
            MentionType::Organisation);
        QCOMPARE(spelled[0], spelled[1]);
        // What a name begins with is somebody else as well.
        const QString club = QStringLiteral("한빛 웨일스");
        const QString group = QStringLiteral("한빛");
        const QList<EntityId> team = add({{club, club}, {group, club}}, MentionType::Organisation);
        QVERIFY(add({{group, group}}, MentionType::Organisation) != QList<EntityId>{team[0]});
        QCOMPARE(add({{club, club}, {group, club}}, MentionType::Organisation), team);
        // A surname may be anybody's.
        const QString person = QStringLiteral("가온하");
        const QList<EntityId> somebody
            = add({{person, person}, {QStringLiteral("가"), person}}, MentionType::Person);
        QVERIFY(add({{QStringLiteral("가"), QStringLiteral("가")}}, MentionType::Person)
            != QList<EntityId>{somebody[0]});
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // Though the store knows the form that the article writes as another name.
    void whatTheReaderCorrectedIsNotSpelledOtherwise()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const QString full = QStringLiteral("한국전력공사"), form = QStringLiteral("한전");
        const auto named = [&](int n, const QString &name) {
            AnalysedArticle article = makeArticle(n, QStringLiteral("제목 %1").arg(n));
            article.mentions = {makeMention(form, name, MentionType::Organisation)};
            const auto ids = got(store->saveArticles(source, {article})).ids;
            return got(store->article(ids[0])).mentions.at(0).name;
        };
        QCOMPARE(named(1, form), form);
        QCOMPARE(named(2, full), form); // as the store knows it
        Correction correction;
        correction.kind = CorrectionKind::Name;
        correction.subject = form;
        correction.subjectType = correction.type = MentionType::Organisation;
        correction.name = full;
        got(store->changeCorrections({correction}, {}));
        QCOMPARE(named(3, full), full);
    }

    void somebodyOfUnknownOccupationTakesTheFirstThatIsSaid()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (const QString &role : {QString(), QStringLiteral("배우"), QStringLiteral("가수")}) {
            AnalysedArticle article = makeArticle(int(articles.size()), role);
            Mention mention = makeMention(QStringLiteral("나윤슬"), QStringLiteral("나윤슬"));
            mention.role = role;
            article.mentions = {mention};
            articles.append(article);
        }
        got(store->saveArticles(source, articles));
        const auto found = got(store->findEntities(QStringLiteral("나윤슬")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].articles, 3);
        QVERIFY(!found[0].hasNamesake);
    }

    // Somebody who is always in the news rises less than one who never was.
    void risesAgainstItsOwnPast()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        const auto add = [&articles](int hours, const QStringList &names) {
            AnalysedArticle article
                = makeArticle(int(articles.size()), QStringLiteral("제목 %1").arg(articles.size()));
            article.article.published = noon.addSecs(-3600 * hours);
            for (const QString &name : names)
                article.mentions.append(makeMention(name, name));
            articles.append(article);
        };
        for (int day = 1; day <= 20; ++day)
            for (int i = 0; i < 10; ++i)
                add(24 * day + i, {QStringLiteral("늘나와")});
        for (int i = 0; i < 10; ++i)
            add(i, {QStringLiteral("늘나와")});
        for (int i = 0; i < 5; ++i)
            add(i, {QStringLiteral("민하린"), QStringLiteral("등대")});
        add(1, {QStringLiteral("민하린"), QStringLiteral("바다")});
        for (int i = 0; i < 2; ++i)
            add(i, {QStringLiteral("두번뿐")});
        Mention inTitle = makeMention(
            QStringLiteral("민하린"), QStringLiteral("민하린"), MentionType::Person, Mention::Field::Title);
        articles[212].mentions.append(inTitle); // one of the five about the lighthouse
        got(store->saveArticles(source, articles));
        const auto rising = got(store->risingEntities(std::nullopt, noon, 10));
        QStringList names;
        for (const RisingEntity &row : rising)
            names.append(row.entity.name);
        QCOMPARE(names, QStringList({QStringLiteral("민하린"), QStringLiteral("등대")}));
        QCOMPARE(rising[0].entity.articles, 6);
        QVERIFY2(rising[0].expected < 1, qPrintable(QString::number(rising[0].expected)));
        QCOMPARE(rising[0].lift.title, QStringLiteral("제목 212"));
        QVERIFY(got(store->risingEntities(MentionType::Organisation, noon, 10)).isEmpty());
        // The next day it is past.
        QVERIFY(got(store->risingEntities(std::nullopt, noon.addDays(3), 10)).isEmpty());
        got(store->removeSource(source));
        QVERIFY(got(store->risingEntities(std::nullopt, noon, 10)).isEmpty());
    }

    // A wrong date of an article is no news of today.
    void whatIsDatedAheadRaisesNobody()
    {
        TempStore store;
        const SourceId source = store.addSource();
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 40; ++i) {
            AnalysedArticle article = makeArticle(i, QStringLiteral("제목 %1").arg(i));
            const bool isToday = i < 20;
            article.article.published = isToday ? noon.addSecs(-60 * i) : noon.addYears(1).addSecs(3600 * i);
            const QString name = isToday ? QStringLiteral("민하린") : QStringLiteral("먼훗날");
            article.mentions = {makeMention(name, name)};
            articles.append(article);
        }
        got(store->saveArticles(source, articles));
        const auto rising = got(store->risingEntities(std::nullopt, noon, 10));
        QCOMPARE(rising.size(), 1);
        QCOMPARE(rising[0].entity.name, QStringLiteral("민하린"));
        QCOMPARE(rising[0].entity.articles, 20);
    }

    void countsTheMostNamedOfAllTime()
    {
        TempStore store;
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 6; ++i) {
            AnalysedArticle article = makeArticle(24 * 40 * i, QStringLiteral("제목"));
            article.mentions = {makeMention(QStringLiteral("늘"), QStringLiteral("늘나와"))};
            if (i < 2)
                article.mentions.append(makeMention(QStringLiteral("가끔"), QStringLiteral("가끔와")));
            articles.append(article);
        }
        got(store->saveArticles(store.addSource(), articles));
        const auto all = got(store->topEntities(std::nullopt, QDateTime(), 5));
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].name, QStringLiteral("늘나와"));
        QCOMPARE(all[0].articles, 6);
        QCOMPARE(all[1].articles, 2);
    }

    void datesAndAmountsAreNoEntities()
    {
        TempStore store;
        AnalysedArticle article = makeArticle(1, QStringLiteral("제목"));
        Mention date = makeMention(QStringLiteral("지난 3일"), QStringLiteral("지난 3일"), MentionType::Date);
        date.value = QStringLiteral("2025-02-03");
        article.mentions = {date};
        const ArticleId id = got(store->saveArticles(store.addSource(), {article})).ids[0];
        QCOMPARE(got(store->article(id)).mentions, QList{date});
        QCOMPARE(got(store->stats()).entities, 0);
    }

    void marksSurviveTheirPacking()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 300; ++round) {
            QList<Mention> mentions;
            for (int i = random.bounded(6); i > 0; --i) {
                Mention mention;
                mention.field = Mention::Field::Text;
                mention.start = random.bounded(1000000);
                mention.end = mention.start + random.bounded(100);
                mention.type = allMentionTypes[size_t(random.bounded(8))];
                mention.text = QString(random.bounded(50), u'가');
                mention.name = random.bounded(2) ? mention.text : QStringLiteral("이름");
                if (random.bounded(2))
                    mention.role = QStringLiteral("회장");
                if (random.bounded(2))
                    mention.ticker = QStringLiteral("005930");
                if (random.bounded(2))
                    mention.value = QStringLiteral("2025");
                if (random.bounded(2))
                    mention.entity.value = qint64(random.generate64() >> 1);
                mentions.append(mention);
            }
            const QByteArray packed = packMentions(mentions, Mention::Field::Text);
            QCOMPARE(unpackMentions(packed, Mention::Field::Text), std::optional(mentions));
            QCOMPARE(packMentions(mentions, Mention::Field::Title), QByteArray());
            for (int i = 0; i < packed.size(); ++i) { // damaged ones end, whatever they then say
                QByteArray damaged = packed;
                damaged[i] = char(random.bounded(256));
                (void)unpackMentions(damaged, Mention::Field::Text);
                (void)unpackMentions(packed.first(i), Mention::Field::Text);
            }
        }
    }

    // What a transaction said of names is forgotten with it: the next entity may get the same number.
    void aTransactionThatIsTakenBackNamesNobody()
    {
        TempStore store;
        const SourceId source = store.addSource();
        store.close();
        const auto naming = [](int n, const QString &name) {
            AnalysedArticle analysed = makeArticle(n, QStringLiteral("제목 %1").arg(n));
            analysed.mentions = {makeMention(name, name)};
            return analysed;
        };
        {
            Connection connection(store.database(), Database::Mode::Write);
            const auto save = [&](const QList<AnalysedArticle> &articles, bool keep) {
                ChangeSet changes;
                Transaction transaction(connection.database);
                Intake(connection, source, {}, changes).save(articles, {});
                if (keep)
                    transaction.commit();
            };
            const QString first = QStringLiteral("김영희"), second = QStringLiteral("박철수");
            save({naming(1, first), naming(2, first)}, false);
            save({naming(1, second), naming(2, first), naming(3, first)}, true);
        }
        store.open();
        QCOMPARE(titles(*store, QStringLiteral("person:박철수")).size(), 1);
        QCOMPARE(titles(*store, QStringLiteral("person:김영희")).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
