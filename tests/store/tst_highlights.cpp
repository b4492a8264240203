// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/tempstore.h"
#include "text/bodytext.h"
#include "text/passages.h"

#include <QFile>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString firstHtml = u"<p>한국은행은 기준금리를 동결했다.</p><p>총재는 “지켜보겠다”고 말했다.</p>"_s;

// Two articles, the first one with a highlight.
struct Marked {
    Marked()
    {
        source = store.addSource();
        ids = got(store->saveArticles(source,
                      {makeArticle(0, u"금리"_s, firstHtml), makeArticle(1, u"다른 글"_s, firstHtml)}))
                  .ids;
        mark(u"기준금리를 동결했다."_s, u"왜?"_s);
    }

    FormerState mark(const QString &words, const QString &note = {})
    {
        const StoredArticle stored = got(store->article(ids[0]));
        const QString text = bodyText(stored.article.body);
        const int start = int(text.indexOf(words));
        HighlightChange change = highlighted(
            text, stored.highlights, {start, start + int(words.size())}, HighlightColour::Green, noon);
        change.put.first().note = note;
        return got(store->changeHighlights(ids[0], change.put, change.remove));
    }

    QList<Highlight> highlights() { return got(store->article(ids[0])).highlights; }

    QString marked(const Highlight &highlight)
    {
        return bodyText(got(store->article(ids[0])).article.body)
            .mid(highlight.start, highlight.end - highlight.start);
    }

    void revise(const QString &html) { got(store->saveArticles(source, {makeArticle(0, u"금리"_s, html)})); }

    void execute(const QByteArray &sql)
    {
        store.close();
        {
            Connection connection(store.database(), Database::Mode::Write);
            connection.database.execute(sql);
        }
        store.open();
    }

    TempStore store;
    SourceId source;
    QList<ArticleId> ids;
};

} // namespace

class TestHighlights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPassageColourAndNote()
    {
        Marked m;
        m.store.reopen();
        const QList<Highlight> found = m.highlights();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].passage.text, u"기준금리를 동결했다."_s);
        QCOMPARE(found[0].passage.before, u"한국은행은 "_s);
        QCOMPARE(found[0].colour, HighlightColour::Green);
        QCOMPARE(found[0].note, u"왜?"_s);
        QCOMPARE(found[0].made, noon);
        QCOMPARE(m.marked(found[0]), found[0].passage.text);
        QVERIFY(got(m.store->article(m.ids[1])).highlights.isEmpty());
    }

    void theBoardAndTheCountsKnowIt()
    {
        Marked m;
        m.mark(u"총재는"_s);
        QCOMPARE(titles(*m.store, u"is:highlighted"_s), QStringList{u"금리"_s});
        QCOMPARE(titles(*m.store, u"-is:highlighted"_s), QStringList{u"다른 글"_s});
        QCOMPARE(titles(*m.store, u"상태:밑줄"_s), QStringList{u"금리"_s});
        QCOMPARE(got(m.store->boardCounts(noon)).highlighted, 1); // articles, not passages
        QVERIFY(got(m.store->headlines({m.ids[0]}))[0].hasHighlight);
        QVERIFY(!got(m.store->headlines({m.ids[1]}))[0].hasHighlight);
    }

    void changesAreToldAndCanBePutBack()
    {
        Marked m;
        QList<ChangeSet> changes;
        connect(&*m.store, &Store::changed, this, [&](const ChangeSet &change) { changes.append(change); });
        const QList<Highlight> before = m.highlights();
        const FormerState former
            = m.mark(u"동결했다.\n\n총재는"_s, u"새 메모"_s); // takes the first one with it
        QTRY_COMPARE(changes.size(), 1);
        for (const ArticleId id : std::as_const(changes[0].marked)) // with what was made before, untold
            QCOMPARE(id, m.ids[0]);
        QVERIFY(!changes[0].marked.isEmpty());
        QCOMPARE(m.highlights().size(), 1);
        QCOMPARE(m.highlights()[0].passage.text, u"기준금리를 동결했다.\n\n총재는"_s);
        const FormerState again = got(m.store->putBack(former));
        QCOMPARE(m.highlights(), before);
        got(m.store->putBack(again));
        QCOMPARE(m.highlights()[0].note, u"새 메모"_s);
    }

    void removingIsUndoneWithTheSameHighlight()
    {
        Marked m;
        const QList<Highlight> before = m.highlights();
        const FormerState former = got(m.store->changeHighlights(m.ids[0], {}, {before[0].id}));
        QVERIFY(m.highlights().isEmpty());
        QVERIFY(titles(*m.store, u"is:highlighted"_s).isEmpty());
        got(m.store->putBack(former));
        QCOMPARE(m.highlights(), before);
    }

    void anotherArticlesHighlightsStay()
    {
        Marked m;
        const qint64 id = m.highlights()[0].id;
        QVERIFY(got(m.store->changeHighlights(m.ids[1], {}, {id})).isEmpty());
        QCOMPARE(m.highlights().size(), 1);
        QCOMPARE(errorOf(m.store->changeHighlights(ArticleId{999}, {}, {id})).kind, Error::Kind::NotFound);
    }

    void movesWithARevision()
    {
        Marked m;
        m.revise(u"<p>[수정] 금통위가 열렸다.</p><p>한국은행은 <b>기준금리</b>를 동결했다.</p>"_s);
        QCOMPARE(got(m.store->article(m.ids[0])).revisions, 1);
        QCOMPARE(m.marked(m.highlights()[0]), u"기준금리를 동결했다."_s);
        m.revise(u"<p>한국은행은 기준금리를 또다시 동결했다.</p>"_s);
        QCOMPARE(m.marked(m.highlights()[0]), u"기준금리를 또다시 동결했다."_s);
    }

    void staysAsTextWhereTheTextHasItNoLonger()
    {
        Marked m;
        m.mark(u"총재는"_s);
        m.revise(u"<p>기사가 취소됐다. 총재는 “지켜보겠다”고 말했다.</p>"_s);
        const QList<Highlight> found = m.highlights();
        QCOMPARE(found.size(), 2);
        QCOMPARE(m.marked(found[0]), u"총재는"_s);
        QVERIFY(found[1].isLost());
        QCOMPARE(found[1].passage.text, u"기준금리를 동결했다."_s);
        QCOMPARE(found[1].note, u"왜?"_s);
        m.revise(firstHtml); // the old text again
        QVERIFY(!m.highlights()[0].isLost() && !m.highlights()[1].isLost());
    }

    void theArticleStaysWhenItsSourceGoes()
    {
        Marked m;
        QCOMPARE(got(m.store->ifRemoved(m.source)).stays, 1);
        got(m.store->removeSource(m.source));
        m.store.reopen();
        QTRY_COMPARE_WITH_TIMEOUT(got(m.store->stats()).articles, 1, 20000);
        QCOMPARE(titles(*m.store, u"is:highlighted"_s), QStringList{u"금리"_s});
        QCOMPARE(m.highlights().size(), 1);
        const FormerState former = got(m.store->changeHighlights(m.ids[0], {}, {m.highlights()[0].id}));
        QCOMPARE(got(m.store->headlines(m.ids)).size(), 1); // not from under the reader's hands
        got(m.store->putBack(former));
        got(m.store->changeHighlights(m.ids[0], {}, {m.highlights()[0].id}));
        m.store.reopen();
        QTRY_COMPARE_WITH_TIMEOUT(got(m.store->stats()).articles, 0, 20000);
        QCOMPARE(got(m.store->doctor(false)).problems, QStringList());
    }

    void comesBackWithALostArticle()
    {
        Marked m;
        m.execute("DELETE FROM article WHERE id = 1");
        got(m.store->doctor(true));
        m.revise(firstHtml);
        QCOMPARE(m.highlights().size(), 1);
        QCOMPARE(m.highlights()[0].note, u"왜?"_s);
    }

    void theJournalHasItToo()
    {
        Marked m;
        const QList<Highlight> before = m.highlights();
        for (const QByteArray sql :
            {"UPDATE highlight SET passage = '기준금라를'", "DELETE FROM highlight"}) {
            m.execute(sql);
            const QStringList problems = got(m.store->doctor(false)).problems;
            QVERIFY2(!problems.isEmpty() && problems.first().contains(u"highlight: 1 rows"_s),
                qPrintable(problems.join(u'\n')));
            got(m.store->doctor(true));
            QCOMPARE(m.highlights(), before);
        }
    }

    void aBackupHasIt()
    {
        Marked m;
        const QString file = m.store.folder() + u"/copy.db"_s;
        got(m.store->backup(file));
        Connection copy(file, Database::Mode::Read);
        Query query(copy.database, "highlight.ofArticle", m.ids[0].value);
        QVERIFY(query.next());
        QCOMPARE(query.text(2), u"기준금리를 동결했다."_s);
    }
};

QTEST_GUILESS_MAIN(TestHighlights)
#include "tst_highlights.moc"
