// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/addsourcedialog.h"

#include "support/fakeclock.h"
#include "support/fakefetcher.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;

namespace {

template <typename T>
T wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("nothing came");
    return future.result();
}

QByteArray feed(const QByteArray &title)
{
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>" + title + "</title><item><guid>"
        + title + "</guid><title>" + title + "의 첫 소식</title></item></channel></rss>";
}

class FakeKeyring final : public CredentialStore {
public:
    QFuture<Result<std::optional<Credentials>>> read(const QUrl &) override
    {
        return answered(Result<std::optional<Credentials>>(kept));
    }
    QFuture<Result<Kept>> write(const QUrl &, const Credentials &credentials) override
    {
        kept = credentials;
        return answered(Result<Kept>(Kept::ForGood));
    }
    QFuture<Result<>> remove(const QUrl &) override { return answered(Result<>()); }

    std::optional<Credentials> kept;

private:
    template <typename T>
    static QFuture<T> answered(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace

class TestAddSourceDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<test::FakeWeb> m_web;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<FakeKeyring> m_keyring;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<AddSourceDialog> m_dialog;

    QListWidget &found() const { return *m_dialog->findChild<QListWidget *>(QStringLiteral("found")); }
    QLineEdit *field(const char *name) const
    {
        return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(*Store::open(m_folder->path()));
        m_web = std::make_unique<test::FakeWeb>();
        m_clock = std::make_unique<test::FakeClock>();
        m_keyring = std::make_unique<FakeKeyring>();
        SyncOptions options;
        options.credentials = m_keyring.get();
        auto recogniser = Recogniser::load();
        QVERIFY(recogniser);
        m_service = std::make_unique<SyncService>(
            *m_store, std::shared_ptr<const Recogniser>(std::move(*recogniser)),
            [web = m_web.get()] { return web->fetcher(); }, *m_clock, options);
        m_dialog = std::make_unique<AddSourceDialog>(*m_store, *m_service, QStringList());
        m_dialog->show();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_service.reset();
        m_store.reset();
    }

    void showsWhatIsThereAndSubscribesToAllThatAreTicked()
    {
        m_web->setPage(QStringLiteral("https://news.example/"),
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/a\">"
            "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/b\"></head></html>",
            "text/html");
        m_web->setPage(QStringLiteral("https://news.example/a"), feed("한빛"));
        m_web->setPage(QStringLiteral("https://news.example/b"), feed("새벽"));
        field("address")->setText(QStringLiteral("https://news.example/"));
        QTest::keyClick(field("address"), Qt::Key_Return);
        QTRY_COMPARE(found().count(), 2);
        QCOMPARE(found().item(0)->checkState(), Qt::Checked);
        QCOMPARE(found().item(1)->checkState(), Qt::Unchecked);
        bool previewed = false;
        for (const QListWidget *list : m_dialog->findChildren<QListWidget *>())
            previewed = previewed
                || !list->findItems(QStringLiteral("한빛의 첫 소식"), Qt::MatchContains).isEmpty();
        QVERIFY(previewed);
        QVERIFY(wait(m_store->sources())->isEmpty());

        found().item(1)->setCheckState(Qt::Checked);
        QSignalSpy added(m_dialog.get(), &AddSourceDialog::added);
        button(QStringLiteral("Subscribe"))->click();
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(added.first().first().value<QList<SourceId>>().size(), 2);
        QCOMPARE(wait(m_store->sources())->size(), 2);
    }

    void asksForANameAndAPasswordWhereTheServerDoes()
    {
        const Credentials right{QStringLiteral("달래"), QStringLiteral("비밀")};
        m_web->setAnswer(QStringLiteral("https://club.example/feed"),
            [right](const FetchRequest &request) -> Result<FetchResponse> {
                if (request.credentials != right)
                    return failure(Error::Kind::Http, QStringLiteral("401"), 401);
                FetchResponse answer;
                answer.status = 200;
                answer.url = request.url;
                answer.body = feed("모임");
                return answer;
            });
        QVERIFY(!field("user")->isVisible());
        field("address")->setText(QStringLiteral("https://club.example/feed"));
        QTest::keyClick(field("address"), Qt::Key_Return);
        QTRY_VERIFY(field("user")->isVisible());
        QCOMPARE(field("password")->echoMode(), QLineEdit::Password);
        field("user")->setText(right.user);
        field("password")->setText(right.password);
        button(QStringLiteral("Find"))->click();
        QTRY_COMPARE(found().count(), 1);
        QSignalSpy added(m_dialog.get(), &AddSourceDialog::added);
        button(QStringLiteral("Subscribe"))->click();
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(m_keyring->kept, right);
        QVERIFY(wait(m_store->sources())->first().signsIn);
    }

    // It is never taken by itself: the user compares its rows with the page.
    void showsAListByItsLooksAndLeavesItUnticked()
    {
        QByteArray rows;
        for (int n = 6; n >= 1; --n) {
            const QByteArray number = QByteArray::number(n);
            rows += "<li><a href=\"/story/" + number + "\">첫눈이 내린 들판을 걷다 " + number
                + "</a><span class=\"writer\">달래</span><time>2026.11.2" + number + "</time></li>";
        }
        m_web->setPage(QStringLiteral("https://deul.example/story"),
            "<html><head><title>들 이야기</title></head><ul>" + rows + "</ul></html>", "text/html");
        field("address")->setText(QStringLiteral("https://deul.example/story"));
        QTest::keyClick(field("address"), Qt::Key_Return);
        QTRY_COMPARE(found().count(), 1);
        QVERIFY(found().item(0)->text().contains(QStringLiteral("by its looks")));
        QCOMPARE(found().item(0)->checkState(), Qt::Unchecked);
        QVERIFY(!button(QStringLiteral("Subscribe"))->isEnabled());
        QStringList previewed;
        for (const QListWidget *list : m_dialog->findChildren<QListWidget *>())
            for (int row = 0; list != &found() && row < list->count(); ++row)
                previewed.append(list->item(row)->text());
        QCOMPARE(previewed.size(), 6);
        QVERIFY(previewed.first().endsWith(QStringLiteral("첫눈이 내린 들판을 걷다 6 · 달래")));

        found().item(0)->setCheckState(Qt::Checked);
        QSignalSpy added(m_dialog.get(), &AddSourceDialog::added);
        button(QStringLiteral("Subscribe"))->click();
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(wait(m_store->sources())->first().kind, SourceKind::Looks);
    }

    void saysWhereThereIsNothing()
    {
        m_web->setPage(QStringLiteral("https://news.example/"), "<html><p>없음</p></html>", "text/html");
        field("address")->setText(QStringLiteral("https://news.example/"));
        QTest::keyClick(field("address"), Qt::Key_Return);
        const auto says = [this](const QString &text) {
            for (const QLabel *label : m_dialog->findChildren<QLabel *>())
                if (label->text().contains(text))
                    return true;
            return false;
        };
        QTRY_VERIFY(says(QStringLiteral("No feed and no board was found")));
        QVERIFY(!button(QStringLiteral("Subscribe"))->isEnabled());
    }
};

QTEST_MAIN(TestAddSourceDialog)
#include "tst_addsourcedialog.moc"
