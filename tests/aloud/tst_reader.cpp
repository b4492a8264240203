// SPDX-License-Identifier: GPL-3.0-or-later
#include "aloud/reader.h"
#include "support/fakevoice.h"

#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

// The queue, with a voice that ends each text when it is told to.
class TestReader : public QObject {
    Q_OBJECT

    test::FakeVoice m_voice;
    std::unique_ptr<Reader> m_reader;
    QHash<ArticleId, SpokenArticle> m_articles;
    bool m_answers = true;

    static ArticleId id(qint64 number) { return ArticleId{number}; }
    void add(qint64 number, const QString &title, const QString &body, const QString &language = u"ko"_s)
    {
        Article article;
        article.id = id(number);
        article.title = title;
        article.language = language;
        article.body = SafeHtml::fromSanitised(u"<p>"_s + body + u"</p>"_s);
        m_articles.insert(article.id, spokenArticle(article, true));
    }
    SpokenArticle of(ArticleId article, Reader::What what) const
    {
        SpokenArticle spoken = m_articles.value(article);
        if (what == Reader::What::Headlines)
            spoken.spans.clear();
        return spoken;
    }
    void finishAll()
    {
        while (m_voice.isSpeaking)
            m_voice.finish();
    }

private Q_SLOTS:
    void init()
    {
        m_voice.said.clear();
        m_voice.styles.clear();
        m_voice.isSpeaking = false;
        m_answers = true;
        m_articles.clear();
        m_reader = std::make_unique<Reader>(m_voice, [this](ArticleId article, Reader::What what) {
            if (!m_answers)
                return;
            if (m_articles.contains(article))
                m_reader->take(article, what, of(article, what));
            else
                m_reader->take(article, what, std::nullopt);
        });
        add(1, u"첫 기사"_s, u"하나다. 둘이다."_s);
        add(2, u"Second"_s, u"It is one."_s, u"en"_s);
        add(3, u"셋째 기사"_s, u"끝이다."_s);
    }

    void saysTitleAndSentencesOfOneAfterTheOther()
    {
        QSignalSpy ended(m_reader.get(), &Reader::ended);
        m_reader->start(Reader::What::Articles, {id(1), id(2)});
        finishAll();
        QCOMPARE(m_voice.said,
            QStringList({u"첫 기사"_s, u"하나다."_s, u"둘이다."_s, u"Second"_s, u"It is one."_s}));
        QCOMPARE(m_voice.styles.first().language, u"ko"_s);
        QCOMPARE(m_voice.styles.last().language, u"en"_s);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!m_reader->isReading());
    }

    void ofHeadlinesOnlyTheTitlesAreSaid()
    {
        m_reader->start(Reader::What::Headlines, {id(3), id(1), id(2)});
        finishAll();
        QCOMPARE(m_voice.said, QStringList({u"셋째 기사"_s, u"첫 기사"_s, u"Second"_s}));
    }

    void goesOnWithTheSentenceInWhichItPaused()
    {
        m_reader->start(Reader::What::Articles, {id(1)});
        m_voice.finish();
        m_reader->pause();
        QVERIFY(m_reader->isPaused());
        QVERIFY(!m_voice.isSpeaking);
        QCOMPARE(m_reader->piece(), 1);
        m_reader->resume();
        QCOMPARE(m_voice.said, QStringList({u"첫 기사"_s, u"하나다."_s, u"하나다."_s}));
        finishAll();
        QCOMPARE(m_voice.said.last(), u"둘이다."_s);
    }

    void anotherReaderGoesOnWhereThisOneIs()
    {
        m_reader->start(Reader::What::Articles, {id(2), id(1), id(3)});
        for (int piece = 0; piece < 3; ++piece)
            m_voice.finish();
        QCOMPARE(m_voice.said.last(), u"하나다."_s);
        const auto spot = m_reader->spot();
        QVERIFY(spot && !spot->paused);
        m_reader->stop();
        QVERIFY(!m_reader->spot());

        m_voice.said.clear();
        Reader other(m_voice,
            [&](ArticleId article, Reader::What what) { other.take(article, what, of(article, what)); });
        QSignalSpy begun(&other, &Reader::articleBegun);
        other.start(*spot);
        QCOMPARE(begun.first().at(1).value<ArticleId>(), id(1)); // is to be opened by nobody
        finishAll();
        QCOMPARE(m_voice.said, QStringList({u"하나다."_s, u"둘이다."_s, u"셋째 기사"_s, u"끝이다."_s}));

        Reader::Spot paused = *spot;
        paused.paused = true;
        paused.piece = 99; // the text is a shorter one by now
        m_voice.said.clear();
        other.start(paused);
        QVERIFY(other.isPaused() && m_voice.said.isEmpty());
        other.resume();
        QCOMPARE(m_voice.said, QStringList{u"둘이다."_s});
    }

    void aPauseWhileTheArticleIsFetchedHoldsToo()
    {
        m_answers = false;
        m_reader->start(Reader::What::Articles, {id(1)});
        QCOMPARE(m_reader->state(), Reader::State::Fetching);
        m_reader->pause();
        m_reader->take(id(1), Reader::What::Articles, of(id(1), Reader::What::Articles));
        QVERIFY(m_reader->isPaused());
        QVERIFY(m_voice.said.isEmpty());
        m_reader->resume();
        QCOMPARE(m_voice.said, QStringList{u"첫 기사"_s});
    }

    void aPauseWhileTheArticleIsFetchedCanBeTakenBack()
    {
        m_answers = false;
        m_reader->start(Reader::What::Articles, {id(1)});
        QSignalSpy changed(m_reader.get(), &Reader::changed);
        m_reader->pause();
        QVERIFY(m_reader->willPause());
        m_reader->resume();
        QVERIFY(!m_reader->willPause());
        QCOMPARE(changed.size(), 2);
        m_reader->take(id(1), Reader::What::Articles, of(id(1), Reader::What::Articles));
        QCOMPARE(m_voice.said, QStringList{u"첫 기사"_s});
    }

    void theAnswerToAnEarlierQuestionIsNotTaken()
    {
        m_answers = false;
        m_reader->start(Reader::What::Headlines, {id(1)});
        m_reader->start(Reader::What::Articles, {id(1)});
        m_reader->take(id(1), Reader::What::Headlines, of(id(1), Reader::What::Headlines));
        QVERIFY(m_voice.said.isEmpty());
        m_reader->take(id(1), Reader::What::Articles, of(id(1), Reader::What::Articles));
        finishAll();
        QCOMPARE(m_voice.said.last(), u"둘이다."_s);
    }

    void stepsThroughSentencesAndArticles()
    {
        m_reader->start(Reader::What::Articles, {id(1), id(3)});
        m_reader->next();
        m_reader->next();
        QCOMPARE(m_voice.said.last(), u"둘이다."_s);
        m_reader->previous();
        QCOMPARE(m_voice.said.last(), u"하나다."_s);
        m_reader->next();
        m_reader->next();
        QCOMPARE(m_voice.said.last(), u"셋째 기사"_s);
        QCOMPARE(m_reader->place(), 1);
        m_reader->previous();
        QCOMPARE(m_voice.said.last(), u"첫 기사"_s);
        m_reader->previous();
        QCOMPARE(m_voice.said.last(), u"첫 기사"_s);
    }

    void stepsInSilenceWhilePaused()
    {
        m_reader->start(Reader::What::Articles, {id(1), id(3)});
        m_reader->pause();
        m_reader->next();
        m_reader->next();
        m_reader->next();
        QVERIFY(m_reader->isPaused());
        QCOMPARE(m_voice.said.size(), 1);
        QCOMPARE(m_reader->current(), id(3));
        m_reader->next();
        m_reader->next(); // there is no other
        QVERIFY(m_reader->isPaused());
        m_reader->resume();
        QCOMPARE(m_voice.said.last(), u"끝이다."_s);
    }

    void aSpeedAndAVoiceHoldFromTheNextSentenceOn()
    {
        m_reader->start(Reader::What::Articles, {id(1)});
        QCOMPARE(m_voice.styles.last().speedPercent, 100);
        m_reader->setSpeed(150);
        m_reader->setVoices({{u"ko"_s, u"ko-1"_s}});
        QCOMPARE(m_voice.said.size(), 1);
        m_voice.finish();
        QCOMPARE(m_voice.styles.last(), (SpeechStyle{u"ko"_s, u"ko-1"_s, 150}));
    }

    void beginsWithTheSentenceThatIsSelected()
    {
        Passage from;
        from.text = u"둘이"_s;
        from.before = u"하나다. "_s;
        m_reader->start(Reader::What::Articles, {id(1)}, from);
        QCOMPARE(m_voice.said, QStringList{u"둘이다."_s});
    }

    void aVoiceThatFailsEndsItAndSaysSo()
    {
        QSignalSpy failed(m_reader.get(), &Reader::failed);
        m_reader->start(Reader::What::Articles, {id(1), id(3)});
        m_voice.fail(u"no sound"_s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), u"no sound"_s);
        QVERIFY(!m_reader->isReading());
    }

    void leavesOutWhatNoVoiceSpeaksAndWhatIsGone()
    {
        test::FakeVoice korean({u"ko"_s});
        std::unique_ptr<Reader> reader;
        reader = std::make_unique<Reader>(korean, [&](ArticleId article, Reader::What what) {
            reader->take(article, what,
                m_articles.contains(article) ? std::optional(of(article, what)) : std::nullopt);
        });
        QSignalSpy missing(reader.get(), &Reader::voiceMissing);
        QSignalSpy lost(reader.get(), &Reader::lost);
        reader->start(Reader::What::Headlines, {id(2), id(9), id(3)});
        QCOMPARE(korean.said, QStringList{u"셋째 기사"_s});
        QCOMPARE(missing.size(), 1);
        QCOMPARE(missing.first().first().toString(), u"en"_s);
        QCOMPARE(lost.size(), 1);
    }

    void whatIsRemovedIsNotReadAnyMore()
    {
        m_reader->start(Reader::What::Articles, {id(1), id(2), id(3)});
        QSignalSpy changed(m_reader.get(), &Reader::changed);
        m_reader->drop({id(9)}); // another one: nothing is marked anew
        QCOMPARE(changed.size(), 0);
        m_reader->drop({id(2)});
        QCOMPARE(m_reader->count(), 2);
        QCOMPARE(m_voice.said.size(), 1);
        m_reader->drop({id(1)});
        QCOMPARE(m_voice.said.last(), u"셋째 기사"_s);
        m_reader->drop({id(3)});
        QVERIFY(!m_reader->isReading());
        QVERIFY(!m_voice.isSpeaking);
    }

    void goesOnInARevisedText()
    {
        m_reader->start(Reader::What::Articles, {id(1)});
        m_voice.finish();
        m_voice.finish();
        QCOMPARE(m_voice.said.last(), u"둘이다."_s);
        add(1, u"첫 기사"_s, u"영이다. 하나다. 둘이다. 셋이다."_s);
        m_reader->revise(m_articles.value(id(1)));
        QCOMPARE(m_reader->piece(), 3);
        m_voice.finish();
        QCOMPARE(m_voice.said.last(), u"셋이다."_s);
        add(1, u"첫 기사"_s, u"다른 글이다."_s);
        m_reader->revise(m_articles.value(id(1)));
        finishAll();
        QVERIFY(!m_voice.said.contains(u"다른 글이다."_s));
    }

    void goesOnInTheNearestOfEqualSentences()
    {
        add(1, u"첫 기사"_s, u"같다. 하나다. 같다. 둘이다."_s);
        m_reader->start(Reader::What::Articles, {id(1)});
        for (int i = 0; i < 3; ++i)
            m_voice.finish();
        QCOMPARE(m_reader->piece(), 3);
        add(1, u"첫 기사"_s, u"같다. 하나다. 같다. 둘이다. 셋이다."_s);
        m_reader->revise(m_articles.value(id(1)));
        QCOMPARE(m_reader->piece(), 3);
    }

    void anAnswerThatComesAfterTheStopStartsNothing()
    {
        m_answers = false;
        m_reader->start(Reader::What::Articles, {id(1)});
        m_reader->stop();
        m_reader->take(id(1), Reader::What::Articles, of(id(1), Reader::What::Articles));
        QVERIFY(m_voice.said.isEmpty());
        m_answers = true;
        m_reader->start(Reader::What::Articles, {id(1)});
        m_reader->stop();
        Q_EMIT m_voice.done();
        QCOMPARE(m_voice.said.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
