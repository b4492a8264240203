// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that ask for a name and a password, which stand in a store of the test's.
#include "sync/syncservice.h"

#include "support/fakeclock.h"
#include "support/fakefetcher.h"

#include <QDir>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString feedUrl = u"https://club.example/feed"_s;
const Credentials right{u"달래"_s, u"비밀:번호"_s};

template <typename T>
T wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("nothing came");
    return future.result();
}

template <typename T>
QFuture<T> answered(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

class FakeKeyring final : public CredentialStore {
public:
    QFuture<Result<std::optional<Credentials>>> read(const QUrl &source) override
    {
        const QMutexLocker locker(&mutex);
        ++reads;
        if (silent) {
            m_never.start();
            return m_never.future();
        }
        const auto known = kept.constFind(source);
        return answered(Result<std::optional<Credentials>>(
            known == kept.cend() ? std::optional<Credentials>() : std::optional(*known)));
    }
    QFuture<Result<Kept>> write(const QUrl &source, const Credentials &credentials) override
    {
        const QMutexLocker locker(&mutex);
        kept.insert(source, credentials);
        return answered(Result<Kept>(Kept::ForGood));
    }
    QFuture<Result<>> remove(const QUrl &source) override
    {
        const QMutexLocker locker(&mutex);
        kept.remove(source);
        return answered(Result<>());
    }

    QMutex mutex;
    QHash<QUrl, Credentials> kept;
    std::atomic<int> reads = 0;
    std::atomic<bool> silent = false; // as one that asks its user, who is not there

private:
    QPromise<Result<std::optional<Credentials>>> m_never;
};

QByteArray feed()
{
    return "<?xml version=\"1.0\"?><rss "
           "version=\"2.0\"><channel><title>모임</title><item><guid>1</guid><link>"
           "https://club.example/1</link><title>알림</title><description>&lt;img "
           "src=\"https://club.example/a.png\"&gt;&lt;img "
           "src=\"https://other.example/b.png\"&gt;</description></item>"
           "</channel></rss>";
}

} // namespace

class tst_SignIn : public QObject {
    Q_OBJECT

private:
    // Lets in who knows the name and the password.
    void guard(const QString &url, const QByteArray &body)
    {
        m_web->setAnswer(url, [body](const FetchRequest &request) -> Result<FetchResponse> {
            if (request.credentials != right)
                return failure(Error::Kind::Http, u"401"_s, 401);
            FetchResponse answer;
            answer.status = 200;
            answer.url = request.url;
            answer.body = body;
            return answer;
        });
    }

    SourceId subscribe(const QUrl &url)
    {
        Source source;
        source.url = url;
        source.title = u"모임"_s;
        return wait(m_store->addSource(source)).value();
    }
    Source source() { return wait(m_store->sources()).value().first(); }
    SyncLine sync() { return wait(m_service->sync({.evenIfNotDue = true})).lines.first(); }

    void startService()
    {
        SyncOptions options;
        options.pageSpacing = 0ms;
        options.credentials = m_keyring.get();
        m_service = std::make_unique<SyncService>(
            *m_store, m_recogniser, [web = m_web.get()] { return web->fetcher(); }, *m_clock, options);
    }

    std::shared_ptr<const Recogniser> m_recogniser;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<test::FakeWeb> m_web;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<FakeKeyring> m_keyring;
    std::unique_ptr<SyncService> m_service;

private Q_SLOTS:
    void initTestCase()
    {
        Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
        QVERIFY(recogniser);
        m_recogniser = std::move(*recogniser);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(*Store::open(m_folder->path()));
        m_web = std::make_unique<test::FakeWeb>();
        m_clock = std::make_unique<test::FakeClock>();
        m_keyring = std::make_unique<FakeKeyring>();
        startService();
        guard(feedUrl, feed());
    }

    void cleanup()
    {
        m_service.reset();
        m_store.reset();
    }

    void saysThatASourceAsksForAPassword()
    {
        subscribe(QUrl(feedUrl));
        QCOMPARE(sync().status, u"error"_s);
        QCOMPARE(source().state.error->code, 401);
        QCOMPARE(int(m_keyring->reads), 0); // who never signed in is not asked for by the keyring
    }

    void signsInAndRemembersItInTheNextRun()
    {
        const SourceId id = subscribe(QUrl(feedUrl));
        QCOMPARE(sync().status, u"error"_s);
        QCOMPARE(wait(m_service->signIn(id, right)).value(), CredentialStore::Kept::ForGood);
        QCOMPARE(sync().status, u"ok"_s);
        QVERIFY(source().signsIn);
        QVERIFY(!source().state.error);

        m_service.reset();
        startService();
        QCOMPARE(sync().status, u"unchanged"_s);
        QCOMPARE(int(m_keyring->reads), 1);
        sync();
        QCOMPARE(int(m_keyring->reads), 1); // once a run
    }

    void signingOutForgetsIt()
    {
        const SourceId id = subscribe(QUrl(feedUrl));
        wait(m_service->signIn(id, right));
        QVERIFY(wait(m_service->signOut(id)));
        QVERIFY(m_keyring->kept.isEmpty());
        QVERIFY(!source().signsIn);
        QCOMPARE(sync().status, u"error"_s);
    }

    void saysThatItCannotSignOut()
    {
        const SourceId id = subscribe(QUrl(feedUrl));
        wait(m_service->signIn(id, right));
        QVERIFY(wait(m_store->removeSource(id)));
        const Result<> gone = wait(m_service->signOut(id));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    }

    void signingOutTwiceIsNoError()
    {
        const SourceId id = subscribe(QUrl(feedUrl));
        wait(m_service->signIn(id, right));
        QVERIFY(wait(m_service->signOut(id)));
        QVERIFY(wait(m_service->signOut(id)));
    }

    void thePasswordGoesToItsServerOnly()
    {
        const SourceId id = subscribe(QUrl(feedUrl));
        wait(m_service->signIn(id, right));
        wait(m_service->sync({.evenIfNotDue = true, .fullText = true, .images = true}));
        bool sawOther = false, sawOwn = false;
        for (const FetchRequest &request : m_web->requests()) {
            const bool own = request.url.host() == u"club.example"_s;
            QCOMPARE(request.credentials.has_value(), own);
            sawOther = sawOther || !own;
            sawOwn = sawOwn || request.url.path() == u"/a.png"_s;
        }
        QVERIFY(sawOther);
        QVERIFY(sawOwn);
    }

    void thePasswordStandsNowhereInTheDataFolder()
    {
        QUrl url(feedUrl);
        url.setUserName(u"dalrae"_s);
        url.setPassword(u"aVerySecretWord"_s);
        const SourceId id = subscribe(url); // and be it that somebody hands the store such an address
        QCOMPARE(source().url, QUrl(feedUrl));
        wait(m_service->signIn(id, {u"dalrae"_s, u"aVerySecretWord"_s}));
        sync();
        m_service.reset();
        m_store.reset();
        const QDir folder(m_folder->path());
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("aVerySecretWord"), qPrintable(name));
        }
    }

    void discoveryTakesThePasswordOutOfTheAddress()
    {
        const QString typed
            = u"https://%EB%8B%AC%EB%9E%98:%EB%B9%84%EB%B0%80%3A%EB%B2%88%ED%98%B8@club.example/feed"_s;
        const Result<QList<Candidate>> found = wait(m_service->discover(typed));
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->first().source.url, QUrl(feedUrl));
        QCOMPARE(found->first().credentials, right);
        QCOMPARE(found->first().newest.size(), 1);
    }

    void discoverySaysThatAPasswordIsWanted()
    {
        const Result<QList<Candidate>> found = wait(m_service->discover(feedUrl));
        QVERIFY(!found);
        QCOMPARE(found.error().code, 401);
        const Result<QList<Candidate>> again = wait(m_service->discover(feedUrl, std::nullopt, right));
        QVERIFY(again);
        QCOMPARE(again->first().credentials, right);
    }

    void endsWhileAKeyringStillWaitsForItsUser()
    {
        const SourceId id = subscribe(QUrl(feedUrl));
        wait(m_service->signIn(id, right));
        m_service.reset();
        startService();
        m_keyring->silent = true;
        m_service->sync({.evenIfNotDue = true});
        QTRY_VERIFY(m_keyring->reads > 0);
        m_service.reset(); // waits for the sync to end
    }

    void aPasswordDoesNotFollowToAnotherServer()
    {
        const SourceId id = subscribe(QUrl(feedUrl));
        wait(m_service->signIn(id, right));
        for (const QString &moved : {u"https://elsewhere.example/feed"_s, u"https://club.example/new"_s}) {
            m_web->setAnswer(feedUrl, [moved](const FetchRequest &) -> Result<FetchResponse> {
                FetchResponse answer;
                answer.status = 200;
                answer.url = answer.permanentUrl = QUrl(moved);
                answer.body = feed();
                return answer;
            });
            sync();
            sync(); // once may be a mistake
        }
        QCOMPARE(source().url, QUrl(u"https://club.example/new"_s));
        QCOMPARE(m_keyring->kept.keys(), QList<QUrl>{QUrl(u"https://club.example/new"_s)});
    }
};

QTEST_GUILESS_MAIN(tst_SignIn)
#include "tst_signin.moc"
