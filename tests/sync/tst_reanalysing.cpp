// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncservice.h"

#include "support/fakeclock.h"
#include "support/fakefetcher.h"
#include "text/bodytext.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon{QDate(2026, 11, 23), QTime(3, 0), Qt::UTC};

Correction correction(CorrectionKind kind, const QString &subject, const QString &name, MentionType type)
{
    Correction made;
    made.kind = kind;
    made.subject = subject;
    made.name = name;
    made.type = type;
    made.made = noon;
    return made;
}

} // namespace

class TestReanalysing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Recogniser::load();
        QVERIFY(loaded);
        m_recogniser = std::move(*loaded);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Store::open(m_folder->path());
        QVERIFY(opened);
        m_store = std::move(*opened);
        m_clock = std::make_unique<test::FakeClock>(noon);
        m_web = std::make_unique<test::FakeWeb>();
        start();
        Source source;
        source.url = QUrl(u"https://news.example/feed"_s);
        m_source = *m_store->addSource(source).result();
    }

    void cleanup()
    {
        m_service.reset();
        m_store.reset();
    }

    void marksAnewWhatACorrectionConcerns()
    {
        const QList<ArticleId> ids = save({u"달빛서점이 문을 열었다."_s, u"비가 온다."_s}, recogniserVersion);
        correct(correction(CorrectionKind::Entity, u"달빛서점"_s, u"달빛서점"_s, MentionType::Organisation));
        reanalyse();
        QCOMPARE(namesIn(ids[0]), QStringList{u"달빛서점 organisation"_s});
        QCOMPARE(leftOver(), 0);
        // And back again, when it is taken away.
        m_store->changeCorrections({}, m_store->corrections().result()->corrections).waitForFinished();
        reanalyse();
        QVERIFY(!namesIn(ids[0]).contains(u"달빛서점 organisation"_s));
    }

    void aCorrectionRenewsWhoSaysWhat()
    {
        const QList<ArticleId> ids = save({u"달빛서점은 “문을 연다”고 밝혔다."_s}, recogniserVersion);
        correct(correction(CorrectionKind::Entity, u"달빛서점"_s, u"달빛서점"_s, MentionType::Organisation));
        reanalyse();
        const QList<SaidWords> said = *m_store->quotationsIn(ids).result();
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0].name, u"달빛서점"_s);
        QCOMPARE(said[0].text, u"문을 연다"_s);
        m_store->changeCorrections({}, m_store->corrections().result()->corrections).waitForFinished();
        correct(correction(CorrectionKind::NotEntity, u"달빛서점"_s, {}, MentionType::Person));
        reanalyse();
        QVERIFY(m_store->quotationsIn(ids).result()->isEmpty());
    }

    void theOpenArticleComesAtOnce()
    {
        QStringList texts;
        for (int i = 0; i < 200; ++i)
            texts.append(u"달빛서점이 %1번째 문을 열었다."_s.arg(i));
        const QList<ArticleId> ids = save(texts, recogniserVersion);
        correct(correction(CorrectionKind::Entity, u"달빛서점"_s, u"달빛서점"_s, MentionType::Organisation));
        QList<ArticleId> order;
        connect(m_store.get(), &Store::changed, m_store.get(),
            [&order](const ChangeSet &changes) { order += changes.revised; });
        QSignalSpy finished(m_service.get(), &SyncService::reanalysisFinished);
        m_service->reanalyse({ids.first()}); // the oldest: by itself it would come last
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QTRY_VERIFY(order.size() >= 200);
        QVERIFY2(order.indexOf(ids.first()) < 100, qPrintable(QString::number(order.indexOf(ids.first()))));
        QCOMPARE(leftOver(), 0);
    }

    void marksAnewWhatAnOlderRecogniserMarkedNewestFirst()
    {
        QStringList texts;
        for (int i = 0; i < 100; ++i)
            texts.append(u"%1번째 글"_s.arg(i));
        const QList<ArticleId> ids = save(texts, recogniserVersion - 1);
        QCOMPARE(leftOver(), 100);
        QSignalSpy progress(m_service.get(), &SyncService::reanalysisProgress);
        QList<ArticleId> order;
        connect(m_store.get(), &Store::changed, m_store.get(),
            [&order](const ChangeSet &changes) { order += changes.revised; });
        reanalyse();
        QTRY_COMPARE(order.size(), 100);
        QVERIFY(order.indexOf(ids.last()) < order.indexOf(ids.first()));
        QVERIFY(progress.size() >= 2);
        const auto last = progress.last().first().value<ReanalysisProgress>();
        QCOMPARE(last.done, 100);
        QCOMPARE(last.total, 100);
        QCOMPARE(leftOver(), 0);
    }

    void whatWasCancelledGoesOnAtTheNextStart()
    {
        QStringList texts;
        for (int i = 0; i < 300; ++i)
            texts.append(u"%1번째 글"_s.arg(i));
        save(texts, recogniserVersion - 1);
        QSignalSpy finished(m_service.get(), &SyncService::reanalysisFinished);
        connect(m_service.get(), &SyncService::reanalysisProgress, this,
            [this] { m_service->cancelReanalysis(); });
        m_service->reanalyse();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QVERIFY(finished.first().first().value<ReanalysisProgress>().cancelled);
        QTRY_VERIFY(!m_service->isReanalysing());
        const int left = leftOver();
        QVERIFY(left > 0 && left < 300);
        m_service.reset();
        start();
        reanalyse();
        QCOMPARE(leftOver(), 0);
    }

    void endsWhenTheProgramEnds()
    {
        QStringList texts;
        for (int i = 0; i < 300; ++i)
            texts.append(u"%1번째 글"_s.arg(i));
        save(texts, recogniserVersion - 1);
        QSignalSpy progress(m_service.get(), &SyncService::reanalysisProgress);
        m_service->reanalyse();
        QTRY_VERIFY(!progress.isEmpty());
        m_service.reset();
        QVERIFY(leftOver() < 300);
    }

    void newArticlesComeCorrected()
    {
        correct(correction(
            CorrectionKind::Entity, u"달빛서점"_s, u"주식회사 달빛서점"_s, MentionType::Organisation));
        m_web->setPage(u"https://news.example/feed"_s,
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>하늘신문</title>"
            "<item><guid>a</guid><title>소식</title><description>달빛서점이 문을 열었다.</description>"
            "</item></channel></rss>",
            "application/rss+xml");
        SyncRequest request;
        request.evenIfNotDue = true;
        QFuture<SyncReport> synced = m_service->sync(request);
        QTRY_VERIFY_WITH_TIMEOUT(synced.isFinished(), 30000);
        const auto ids = idsOf(*m_store->board({}).result());
        QCOMPARE(ids.size(), 1);
        const auto stored = *m_store->article(ids[0]).result();
        QCOMPARE(stored.mentions.size(), 1);
        QCOMPARE(stored.mentions[0].name, u"주식회사 달빛서점"_s);
        QCOMPARE(leftOver(), 0);
    }

    void waitsForTheMainsButNotWithWhatTheReaderCorrected()
    {
        const auto ids = save({u"달빛서점이 문을 열었다."_s, u"비가 온다."_s}, recogniserVersion - 1);
        correct(correction(CorrectionKind::Entity, u"달빛서점"_s, u"달빛서점"_s, MentionType::Organisation));
        const QTemporaryDir supplies;
        const auto tell = [&](const QByteArray &status) {
            QDir(supplies.path()).mkpath(u"BAT0"_s);
            for (const auto &[name, text] :
                {std::pair(u"type"_s, QByteArray("Battery\n")), std::pair(u"status"_s, status)}) {
                QFile file(supplies.filePath(u"BAT0/"_s + name));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(text);
            }
        };
        tell("Discharging\n");
        const QByteArray folder = QFile::encodeName(supplies.path());
        SyncOptions options;
        options.powerSupplies = folder.constData();
        options.scheduleInterval = std::chrono::milliseconds(50);
        start(options);
        QSignalSpy finished(m_service.get(), &SyncService::reanalysisFinished);
        m_service->reanalyse();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60000);
        QVERIFY(finished.first().first().value<ReanalysisProgress>().waitsForMains);
        QCOMPARE(namesIn(ids[0]), QStringList{u"달빛서점 organisation"_s});
        QCOMPARE(leftOver(), 1);
        tell("Charging\n");
        QTRY_COMPARE_WITH_TIMEOUT(leftOver(), 0, 60000);
        m_service.reset();
    }

private:
    void start(const SyncOptions &options = {})
    {
        m_service = std::make_unique<SyncService>(
            *m_store, m_recogniser, [this] { return m_web->fetcher(); }, *m_clock, options);
    }

    QList<ArticleId> save(const QStringList &texts, int version)
    {
        QList<AnalysedArticle> articles;
        for (int i = 0; i < texts.size(); ++i) {
            AnalysedArticle analysed;
            analysed.article.guid = u"g%1"_s.arg(i);
            analysed.article.title = u"소식"_s;
            analysed.article.published = analysed.article.fetched = noon.addSecs(i);
            analysed.article.body = SafeHtml::fromSanitised(u"<p>"_s + texts[i] + u"</p>"_s);
            analysed.recogniserVersion = version;
            articles.append(analysed);
        }
        return m_store->saveArticles(m_source, articles).result()->ids;
    }

    void correct(const Correction &correction)
    {
        QVERIFY(m_store->changeCorrections({correction}, {}).result());
    }

    void reanalyse()
    {
        QSignalSpy finished(m_service.get(), &SyncService::reanalysisFinished);
        m_service->reanalyse();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
    }

    int leftOver() { return *m_store->countForRecogniser(recogniserVersion).result(); }

    QStringList namesIn(ArticleId id)
    {
        QStringList names;
        const auto stored = m_store->article(id).result();
        for (const Mention &mention : stored->mentions)
            names.append(mention.name + u' ' + mentionTypeName(mention.type));
        return names;
    }

    std::shared_ptr<const Recogniser> m_recogniser;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<test::FakeWeb> m_web;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<SyncService> m_service;
    SourceId m_source;
};

QTEST_GUILESS_MAIN(TestReanalysing)
#include "tst_reanalysing.moc"
