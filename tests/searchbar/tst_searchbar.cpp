// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/completions.h"
#include "kit/queryedit.h"
#include "searchbar/recentsearches.h"
#include "searchbar/searchbar.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QClipboard>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestSearchBar : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<SearchBar> m_bar;

    QueryEdit *edit() const { return m_bar->findChild<QueryEdit *>(); }
    QListWidget *list() const { return m_bar->findChild<QListWidget *>(); }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_bar = std::make_unique<SearchBar>(m_articles->store(), m_clock);
        m_bar->resize(500, 40);
        m_bar->show();
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        m_bar->take();
    }

    void cleanup()
    {
        m_bar.reset();
        m_articles.reset();
    }

    void enterSearches()
    {
        QSignalSpy searched(m_bar.get(), &SearchBar::searched);
        QTest::keyClicks(edit(), QStringLiteral("is:unread 12"));
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(searched.size(), 1);
        QCOMPARE(searched.first().first().value<BoardQuery>().root.children.size(), 2);
        QVERIFY(m_bar->errorShown().isEmpty());
    }

    void eachKeyIsToldWithTheSyllableThatIsBeingComposed()
    {
        QSignalSpy typed(m_bar.get(), &SearchBar::typed);
        const auto compose = [this](const QString &committed, const QString &beingComposed) {
            QInputMethodEvent event(beingComposed, {});
            event.setCommitString(committed);
            QCoreApplication::sendEvent(edit(), &event);
            QTest::qWait(300); // a slow typist
        };
        compose({}, QStringLiteral("ㄱ")); // no syllable yet
        QCOMPARE(typed.size(), 0);
        compose({}, QStringLiteral("그"));
        compose({}, QStringLiteral("금"));
        compose(QStringLiteral("금"), QStringLiteral("ㄹ")); // 금 is what it was
        compose({}, QStringLiteral("리"));
        compose(QStringLiteral("리"), {});
        QStringList told;
        for (const QList<QVariant> &signal : typed)
            told.append(
                signal.first().toString() + (signal.last().toBool() ? QStringLiteral("…") : QString()));
        QCOMPARE(told,
            (QStringList{QStringLiteral("그…"), QStringLiteral("금…"), QStringLiteral("금"),
                QStringLiteral("금리…"), QStringLiteral("금리")}));
        typed.clear();
        m_bar->setText(QStringLiteral("환율")); // by the program
        QTest::qWait(300);
        QCOMPARE(typed.size(), 0);
    }

    // What else happens at the first focus takes nothing from it.
    void aSyllableComposedAtOnceIsNotLost()
    {
        QSignalSpy typed(m_bar.get(), &SearchBar::typed);
        QInputMethodEvent event(QStringLiteral("금"), {});
        QCoreApplication::sendEvent(edit(), &event);
        QTest::qWait(300);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.first().first().toString(), QStringLiteral("금"));
        QVERIFY(edit()->typed().endsWith(QStringLiteral("금")));
    }

    void keysThatFollowEachOtherAtOnceAreToldTogether()
    {
        QSignalSpy typed(m_bar.get(), &SearchBar::typed);
        QTest::keyClicks(edit(), QStringLiteral("rates"));
        QCOMPARE(typed.size(), 0);
        QTRY_COMPARE(typed.size(), 1);
        QCOMPARE(typed.first().first().toString(), QStringLiteral("rates"));
        typed.clear();
        QTest::keyClicks(edit(), QStringLiteral(" up"));
        edit()->clearFocus(); // who goes away takes along what was typed last
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.first().first().toString(), QStringLiteral("rates up"));
        typed.clear();
        m_bar->take();
        QTest::keyClick(edit(), Qt::Key_Delete); // everything: at once
        QCOMPARE(typed.size(), 1);
        typed.clear();
        QTest::keyClicks(edit(), QStringLiteral("a"));
        QTest::keyClick(edit(), Qt::Key_Return); // the search itself
        QTest::qWait(300);
        QCOMPARE(typed.size(), 0);
    }

    void whatWasSearchedForLastStandsFirstAndCanBeForgotten()
    {
        RecentSearches &recent = m_bar->recent();
        QVERIFY(recent.isHidden());
        QSignalSpy remembered(&recent, &RecentSearches::remembered);
        QSignalSpy forgotten(&recent, &RecentSearches::forgotten);
        QSignalSpy searched(m_bar.get(), &SearchBar::searched);
        for (const char16_t *query : {u"금리", u"AT&T", u"금리", u"\"half"}) {
            m_bar->setText(QString::fromUtf16(query));
            QTest::keyClick(edit(), Qt::Key_Return);
        }
        QCOMPARE(recent.queries(), (QStringList{QStringLiteral("금리"), QStringLiteral("AT&T")}));
        QCOMPARE(remembered.size(), 3);
        for (int i = 0; i < 30; ++i)
            recent.remember(QString::number(i));
        QCOMPARE(recent.queries().size(), RecentSearches::most);
        recent.set({QStringLiteral("금리"), QStringLiteral("AT&T")});

        m_bar->setText({});
        QTest::keyClick(edit(), Qt::Key_Down);
        QTRY_VERIFY(recent.menu()->isVisible());
        QCOMPARE(recent.menu()->actions().at(1)->text(), QStringLiteral("AT&&T"));
        searched.clear();
        recent.menu()->actions().at(1)->trigger();
        QCOMPARE(searched.size(), 1);
        QCOMPARE(m_bar->text(), QStringLiteral("AT&T"));
        recent.menu()->close();
        recent.menu()->popup({});
        QMenu *one = recent.menu()->actions().at(3)->menu();
        QVERIFY(one);
        one->actions().first()->trigger();
        QCOMPARE(forgotten.size(), 1);
        QCOMPARE(recent.queries(), QStringList{QStringLiteral("금리")}); // AT&T had become the first
        recent.menu()->close();
    }

    void aMistakeIsSaidWithItsPlaceAndSearchesNothing()
    {
        QSignalSpy searched(m_bar.get(), &SearchBar::searched);
        m_bar->setText(QStringLiteral("삼성 nofield:x"));
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(searched.size(), 0);
        QVERIFY2(m_bar->errorShown().contains(QStringLiteral("nofield")), qPrintable(m_bar->errorShown()));
        QVERIFY2(m_bar->errorShown().contains(QStringLiteral("4")), qPrintable(m_bar->errorShown()));
        QCOMPARE(edit()->extraSelections().size(), 1);
        QCOMPARE(edit()->extraSelections().first().cursor.selectionStart(), 3);
    }

    void typingOnTakesTheMistakeAway()
    {
        m_bar->setText(QStringLiteral("\"삼성"));
        QTest::keyClick(edit(), Qt::Key_Return);
        QVERIFY(!m_bar->errorShown().isEmpty());
        QTest::keyClicks(edit(), QStringLiteral("\""));
        QVERIFY(m_bar->errorShown().isEmpty());
        QVERIFY(edit()->extraSelections().isEmpty());
    }

    void escapeClears()
    {
        QSignalSpy cleared(m_bar.get(), &SearchBar::cleared);
        QTest::keyClicks(edit(), QStringLiteral("12 34"));
        QTest::keyClick(edit(), Qt::Key_Escape);
        QCOMPARE(cleared.size(), 1);
        QVERIFY(m_bar->text().isEmpty());
    }

    void pastedLinesBecomeOne()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("하나\n둘\t셋"));
        edit()->paste();
        QCOMPARE(m_bar->text(), QStringLiteral("하나 둘 셋"));
    }

    void fieldsAreCompletedByTab()
    {
        QTest::keyClicks(edit(), QStringLiteral("per"));
        QTRY_VERIFY(!list()->isHidden());
        QCOMPARE(list()->count(), 1);
        QTest::keyClick(edit(), Qt::Key_Tab);
        QCOMPARE(m_bar->text(), QStringLiteral("person:"));
    }

    void whoIsQuotedIsCompletedFromTheNames()
    {
        AnalysedArticle article;
        article.article.source = m_articles->source();
        article.article.guid = QStringLiteral("quoted");
        article.article.title = QStringLiteral("Lindqvist: ‘It floats’");
        article.article.published = article.article.fetched = QDateTime::currentDateTimeUtc();
        Mention mention;
        mention.field = Mention::Field::Title;
        mention.end = 9;
        mention.text = mention.name = QStringLiteral("Lindqvist");
        article.mentions = {mention};
        m_articles->save({article});
        QTest::keyClicks(edit(), QStringLiteral("said:Lin"));
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(list()->item(0)->text().contains(QStringLiteral("Lindqvist")));
    }

    void namesAreCompletedByTheirInitials()
    {
        AnalysedArticle article;
        article.article.source = m_articles->source();
        article.article.guid = QStringLiteral("names");
        article.article.title = QStringLiteral("한빛전자, 한별 대표 선임");
        article.article.published = article.article.fetched = QDateTime::currentDateTimeUtc();
        Mention company;
        company.field = Mention::Field::Title;
        company.end = 4;
        company.text = company.name = QStringLiteral("한빛전자");
        company.type = MentionType::Organisation;
        Mention person = company;
        person.start = 6;
        person.end = 8;
        person.text = person.name = QStringLiteral("한별");
        person.type = MentionType::Person;
        article.mentions = {company, person};
        m_articles->save({article});
        const auto type = [this](const QString &text) { // as an input method does
            QInputMethodEvent event;
            event.setCommitString(text);
            QCoreApplication::sendEvent(edit(), &event);
        };
        type(QStringLiteral("실적 ㅎㅂ"));
        QTRY_COMPARE(list()->count(), 2);
        type(QStringLiteral("ㅈㅈ"));
        QTRY_COMPARE(list()->count(), 1);
        QTest::keyClick(edit(), Qt::Key_Tab);
        QCOMPARE(m_bar->text(), QStringLiteral("실적 한빛전자 "));
        m_bar->setText({});
        type(QStringLiteral("person:ㅎㅂ"));
        QTRY_VERIFY(list()->count() == 1 && list()->item(0)->text().startsWith(QStringLiteral("한별")));
    }

    void tagsAreCompletedFromTheStore()
    {
        const QList<ArticleId> ids = m_articles->add(1);
        StoredArticles::wait(
            m_articles->store().setTags(ids, {QStringLiteral("정치 국회"), QStringLiteral("AI")}, {}));
        QTest::keyClicks(edit(), QStringLiteral("12 -tag:"));
        QTRY_COMPARE(list()->count(), 2);
        QTest::keyClick(edit(), Qt::Key_Down);
        QTest::keyClick(edit(), Qt::Key_Down);
        const bool second = list()->currentItem()->text().contains(QStringLiteral("정치"));
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(
            m_bar->text(), second ? QStringLiteral("12 -tag:\"정치 국회\" ") : QStringLiteral("12 -tag:AI "));
    }

    void knowsWhereACompletionStands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CompletionContext>("context");
        QTest::newRow("word") << QStringLiteral("삼성 per")
                              << CompletionContext{3, {}, QStringLiteral("per"), true};
        QTest::newRow("value") << QStringLiteral("tag:반")
                               << CompletionContext{4, QStringLiteral("tag"), QStringLiteral("반"), true};
        QTest::newRow("negated") << QStringLiteral("-is:un")
                                 << CompletionContext{4, QStringLiteral("is"), QStringLiteral("un"), true};
        QTest::newRow("open quote") << QStringLiteral(
            "tag:\"정치 국") << CompletionContext{4, QStringLiteral("tag"), QStringLiteral("정치 국"), true};
        QTest::newRow("phrase") << QStringLiteral("\"삼성 per")
                                << CompletionContext{0, {}, QStringLiteral("\"삼성 per"), false};
        QTest::newRow("after a space") << QStringLiteral("삼성 ") << CompletionContext{3, {}, {}, false};
        QTest::newRow("group") << QStringLiteral("(is:")
                               << CompletionContext{4, QStringLiteral("is"), {}, true};
    }
    void knowsWhereACompletionStands()
    {
        QFETCH(QString, text);
        QFETCH(CompletionContext, context);
        QCOMPARE(completionContext(text, int(text.size())), context);
    }
};

QTEST_MAIN(TestSearchBar)
#include "tst_searchbar.moc"
