// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/migrations.h"
#include "store/storeopening.h"
#include "store/tempstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QThread>
#include <QUuid>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;

namespace {

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

Error failureOf(const QString &folder, Store::Access access = Store::Access::ReadWrite)
{
    const auto opened = Store::open(folder, access);
    return opened ? Error{Error::Kind::Usage, QStringLiteral("it opened")} : opened.error();
}

void execute(const QString &file, const QByteArray &sql)
{
    Database database(file, Database::Mode::Write);
    database.execute(sql);
}

// The child of killedWhileItWrites: writes until it is killed, and says what was acknowledged.
int writeUntilKilled(const QString &folder)
{
    auto store = Store::open(folder);
    if (!store)
        return 1;
    const SourceId source{1};
    // The last batch may have been kept and not tagged yet.
    for (int batch = qMax(0, int((*store)->count({}).result().value() / 5) - 1);; ++batch) {
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 5; ++i) {
            articles.append(makeArticle(batch * 5 + i, QStringLiteral("제목 %1").arg(batch * 5 + i),
                QStringLiteral("<p>본문 %1</p>").arg(batch)));
            articles.last().mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
        }
        const auto report = (*store)->saveArticles(source, articles).result();
        if (!report || !(*store)->setTags({report->ids[0]}, {QStringLiteral("태그")}, {}).result())
            return 1;
        const QByteArray line = QByteArray::number((batch + 1) * 5) + '\n';
        if (::write(1, line.constData(), size_t(line.size())) < 0)
            return 1;
    }
}

} // namespace

class TestOpening : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneWriterAtATime()
    {
        TempStore store;
        const Error error = failureOf(store.folder());
        QCOMPARE(error.kind, Error::Kind::Busy);
        QVERIFY(error.message.contains(QString::number(QCoreApplication::applicationPid())));
        store.close();
        QVERIFY(Store::open(store.folder()));
    }

    // One that is opened beside other work is the same store, and lives in the thread that began it.
    void opensBesideOtherWork()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("하나"))}));
        {
            StoreOpening opening(store.folder());
            const auto refused = opening.take();
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Busy);
        }
        store.close();
        { // nobody takes it
            const StoreOpening opening(store.folder());
        }
        StoreOpening opening(store.folder());
        const auto opened = opening.take();
        QVERIFY(opened);
        QCOMPARE((*opened)->thread(), QThread::currentThread());
        const QSignalSpy told(opened->get(), &Store::changed);
        got((*opened)->setRead({ArticleId{1}}, true));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(got((*opened)->count({})), 1);
    }

    void aReaderStandsBesideTheWriter()
    {
        TempStore store;
        const SourceId source = store.addSource();
        got(store->saveArticles(source, {makeArticle(1, QStringLiteral("하나"))}));
        auto reader = Store::open(store.folder(), Store::Access::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(got((*reader)->count({})), 1);
        got(store->saveArticles(source, {makeArticle(2, QStringLiteral("둘"))}));
        QCOMPARE(got((*reader)->count({})), 2);
        QCOMPARE(titles(**reader, QStringLiteral("둘")).size(), 1);
        QCOMPARE(errorOf((*reader)->setRead({ArticleId{1}}, true)).kind, Error::Kind::Store);
        QCOMPARE(errorOf((*reader)->doctor(true)).kind, Error::Kind::Store);
        QCOMPARE(got((*reader)->doctor(false)).problems, QStringList());
        reader->reset();
        store.close();
        reader = Store::open(store.folder(), Store::Access::ReadOnly); // and where there is no writer
        QVERIFY(reader);
        QCOMPARE(got((*reader)->count({})), 2);
        store.open(); // nor does a reader keep one away
        got(store->saveArticles(source, {makeArticle(3, QStringLiteral("셋"))}));
        QCOMPARE(got((*reader)->count({})), 3);
    }

    void readsFromMediaWithoutWriteAccess()
    {
        TempStore store;
        got(store->saveArticles(store.addSource(), {makeArticle(1, QStringLiteral("하나"))}));
        store.close();
        if (::geteuid() == 0) {
            // Root may write anywhere, so that only the fallback itself can be tried.
            Connection connection(store.database(), Database::Mode::Immutable);
            QCOMPARE(checkSchema(connection.database).value(), newestSchema());
            return;
        }
        ::chmod(QFile::encodeName(store.folder()).constData(), 0555);
        {
            auto reader = Store::open(store.folder(), Store::Access::ReadOnly);
            QVERIFY(reader);
            QCOMPARE(got((*reader)->count({})), 1);
            QCOMPARE(failureOf(store.folder()).kind, Error::Kind::Store);
        }
        ::chmod(QFile::encodeName(store.folder()).constData(), 0755);
    }

    void onlyTheOwnerMayRead()
    {
        const auto modeOf = [](const QString &file) {
            struct stat now = {};
            return ::stat(QFile::encodeName(file).constData(), &now) == 0 ? int(now.st_mode & 0777) : -1;
        };
        const auto modes = [&](const QString &folder) {
            QSet<int> all;
            for (const QFileInfo &file :
                QDir(folder).entryInfoList({QStringLiteral("sokbo.db*"), QStringLiteral("lock")}))
                all.insert(modeOf(file.filePath()));
            return all;
        };
        QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("a/b"));
        {
            const auto store = Store::open(folder);
            QVERIFY(store);
            QVERIFY(QFile::exists(databaseFile(folder) + u"-wal"));
            QCOMPARE(modeOf(folder), 0700);
            QCOMPARE(modes(folder), QSet<int>{0600});
            const QString backup = parent.filePath(QStringLiteral("backup"));
            got((*store)->backup(backup));
            QCOMPARE(modeOf(backup), 0600);
        }
        // One of an earlier Sokbo.
        ::chmod(QFile::encodeName(folder).constData(), 0755);
        ::chmod(QFile::encodeName(databaseFile(folder)).constData(), 0644);
        QVERIFY(Store::open(folder));
        QCOMPARE(modeOf(folder), 0700);
        QCOMPARE(modes(folder), QSet<int>{0600});
        // What its owner took away is not given back.
        ::chmod(QFile::encodeName(folder).constData(), 0555);
        std::ignore = Store::open(folder);
        QCOMPARE(modeOf(folder), 0500);
        // A folder that holds something else too is not ours alone.
        ::chmod(QFile::encodeName(folder).constData(), 0700);
        QFile other(folder + QStringLiteral("/letter.txt"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.close();
        ::chmod(QFile::encodeName(folder).constData(), 0755);
        ::chmod(QFile::encodeName(other.fileName()).constData(), 0644);
        QVERIFY(Store::open(folder));
        QCOMPARE(modeOf(folder), 0755);
        QCOMPARE(modeOf(other.fileName()), 0644);
        QCOMPARE(modes(folder), QSet<int>{0600});
    }

    void nothingToReadIsSaid()
    {
        QTemporaryDir folder;
        QCOMPARE(failureOf(folder.path(), Store::Access::ReadOnly).kind, Error::Kind::NotFound);
        QVERIFY(!QFile::exists(databaseFile(folder.path())));
        QCOMPARE(failureOf(QStringLiteral("/proc/nowhere")).kind, Error::Kind::Store);
    }

    void aNewerDatabaseIsLeftUntouched()
    {
        TempStore store;
        store.close();
        execute(store.database(), "PRAGMA user_version = 9999");
        const QByteArray before = hashOf(store.database());
        QCOMPARE(failureOf(store.folder()).kind, Error::Kind::Newer);
        QCOMPARE(failureOf(store.folder(), Store::Access::ReadOnly).kind, Error::Kind::Newer);
        QCOMPARE(hashOf(store.database()), before);
        QVERIFY(!QFile::exists(store.database() + u"-wal"));
        execute(store.database(), "PRAGMA user_version = " + QByteArray::number(newestSchema()));
        QVERIFY(Store::open(store.folder()));
    }

    void whatIsNotOursIsLeftUntouched()
    {
        for (const bool isDatabase : {false, true}) {
            QTemporaryDir folder;
            const QString file = databaseFile(folder.path());
            if (isDatabase) {
                execute(file, "CREATE TABLE other (a); PRAGMA user_version = 1");
            } else {
                QFile text(file);
                QVERIFY(text.open(QIODevice::WriteOnly));
                text.write(QByteArray(5000, 'x'));
            }
            const QByteArray before = hashOf(file);
            QCOMPARE(failureOf(folder.path()).kind, Error::Kind::Store);
            QCOMPARE(failureOf(folder.path(), Store::Access::ReadOnly).kind, Error::Kind::Store);
            QCOMPARE(hashOf(file), before);
        }
    }

    // Killed in the middle of its writes, again and again: all that it said was kept is there, nothing is
    // half there, and no lock is left over.
    void killedWhileItWritesItLosesNothing()
    {
        TempStore store;
        QCOMPARE(store.addSource(), SourceId{1});
        QRandomGenerator random(1);
        qint64 acknowledged = 0;
        for (int round = 0; round < 12; ++round) {
            store.close();
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), store.folder()});
            QVERIFY(child.waitForReadyRead(20000));
            QTest::qWait(random.bounded(150));
            ::kill(pid_t(child.processId()), SIGKILL);
            child.waitForFinished();
            const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
            acknowledged = qMax(acknowledged, lines[lines.size() - 2].toLongLong());
            QElapsedTimer timer;
            timer.start();
            store.open();
            QVERIFY(timer.elapsed() < 2000);
            const qint64 count = got(store->count({}));
            QVERIFY2(
                count >= acknowledged, qPrintable(QStringLiteral("%1 < %2").arg(count).arg(acknowledged)));
            QCOMPARE(count % 5, 0);
            QVERIFY(got(store->count(parsed(QStringLiteral("tag:태그")))) >= acknowledged / 5);
            QCOMPARE(got(store->doctor(false)).problems, QStringList());
        }
        QVERIFY(acknowledged > 100);
    }

    // A full disk is an error like any other: what was kept stays, what could not be kept is not there by
    // half, and once there is room again it goes on.
    void aFullDiskHarmsNothing()
    {
        TempStore store;
        const SourceId source = store.addSource();
        const auto batch = [](int n) {
            QList<AnalysedArticle> articles;
            for (int i = 0; i < 20; ++i)
                articles.append(makeArticle(n * 20 + i, QStringLiteral("제목 %1").arg(n),
                    u"<p>" + QUuid::createUuid().toString().repeated(40) + u"</p>"));
            return articles;
        };
        for (int n = 0; n < 5; ++n)
            got(store->saveArticles(source, batch(n)));
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = before;
        tight.rlim_cur = rlim_t(QFileInfo(store.database() + u"-wal").size() + 30000);
        ::setrlimit(RLIMIT_FSIZE, &tight);
        int kept = 5, failed = 0;
        for (int n = 5; n < 15; ++n) {
            const auto result = store->saveArticles(source, batch(n)).result();
            kept += result.has_value();
            if (!result) {
                QCOMPARE(result.error().kind, Error::Kind::Store);
                ++failed;
            }
        }
        QCOMPARE(got(store->count({})), kept * 20);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(failed > 0);
        got(store->saveArticles(source, batch(20)));
        store.reopen();
        QCOMPARE(got(store->count({})), (kept + 1) * 20);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    void manyOpeningsAtOnceLetOneIn()
    {
        QTemporaryDir folder;
        std::vector<std::unique_ptr<QProcess>> children;
        for (int i = 0; i < 6; ++i) {
            children.push_back(std::make_unique<QProcess>());
            children.back()->start(
                QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder.path()});
        }
        int opened = 0, busy = 0;
        for (const auto &child : children) {
            QVERIFY(child->waitForReadyRead(20000));
            const QByteArray said = child->readAllStandardOutput().trimmed();
            opened += said == "open";
            busy += said == "busy";
        }
        for (const auto &child : children) {
            child->closeWriteChannel();
            QVERIFY(child->waitForFinished());
        }
        QCOMPARE(opened, 1);
        QCOMPARE(busy, 5);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write")
        return writeUntilKilled(arguments.value(2));
    if (arguments.value(1) == u"--hold") {
        const auto store = Store::open(arguments.value(2));
        puts(store ? "open" : store.error().kind == Error::Kind::Busy ? "busy" : "failed");
        fflush(stdout);
        (void)getchar(); // until the test lets it go
        return 0;
    }
    TestOpening test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_opening.moc"
