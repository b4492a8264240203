// SPDX-License-Identifier: GPL-3.0-or-later
// The disk is full when the next start has something to recover: it opens, or says that the disk is full.
// Nothing that was there is lost, and with room again all is as it was. A limit on the size of files stands
// for the disk; `siege/full` does the same on a small one.
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/exchange.h"
#include "store/migrations.h"
#include "store/outofroom.h"
#include "store/tempstore.h"
#include "support/olderschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int articles = 60;

// No file of this process grows beyond so many bytes while it lives.
class FullDisk {
public:
    explicit FullDisk(qint64 bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit tight = m_before;
        tight.rlim_cur = rlim_t(bytes);
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

void fill(Store &store)
{
    Source source;
    source.url = QUrl(u"https://news.example/rss"_s);
    const SourceId id = got(store.addSource(source));
    QList<AnalysedArticle> list;
    for (int i = 0; i < articles; ++i)
        list.append(
            makeArticle(i, u"제목 %1 번"_s.arg(i), u"<p>"_s + u"본문 %1 "_s.arg(i).repeated(60) + u"</p>"));
    const auto ids = got(store.saveArticles(id, list)).ids;
    got(store.setSaved(ids, true));
    for (const ArticleId article : ids)
        got(store.setNote(article, u"메모 %1 "_s.arg(article.value) + QString(500, u'글')));
    got(store.setTags(ids, {u"경제"_s}, {}));
}

void copyFiles(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QFile::copy(from + u'/' + name, to + u'/' + name);
}

// As a power cut leaves it: all of it is in the log.
void makeLiving(const QString &folder)
{
    QTemporaryDir elsewhere;
    auto store = std::move(*Store::open(elsewhere.path()));
    fill(*store);
    copyFiles(elsewhere.path(), folder);
    QFile::remove(databaseFile(folder) + u"-shm");
}

void makeClosed(const QString &folder)
{
    fill(**Store::open(folder));
}

void makeCutRestore(const QString &folder)
{
    QTemporaryDir elsewhere;
    makeClosed(elsewhere.path());
    got((*Store::open(folder))->addSource(Source()));
    QFile::copy(databaseFile(elsewhere.path()), folder + u"/sokbo.db.restoring");
    const ExchangePlan plan{u"sokbo.db.restoring"_s, u"sokbo.db.replaced-20261128-120000"_s};
    QVERIFY(writePlan(plan, folder));
    const auto [from, to] = movesOf(plan, folder).constFirst();
    QVERIFY(moveFile(from, to));
}

void makeWithoutJournal(const QString &folder)
{
    makeClosed(folder);
    QVERIFY(QFile::resize(folder + u"/sokbo.journal", 100));
}

void makeOfSchemaBefore(const QString &folder)
{
    makeClosed(folder);
    Connection connection(databaseFile(folder), Database::Mode::Write);
    makeOlder(connection.database, newestSchema() - 1);
}

struct State {
    const char *name;
    void (*make)(const QString &folder);
};
constexpr State states[] = {{"a log to recover", makeLiving}, {"a restore to end", makeCutRestore},
    {"a journal to begin anew", makeWithoutJournal}, {"an older schema", makeOfSchemaBefore},
    {"closed", makeClosed}};

// Of a write beyond the limit SQLite knows no more than that it failed; of a full disk it knows.
// Not by the message alone: it names the file, and that the test.
bool saysFull(const Error &error)
{
    return isOutOfRoom(error);
}

QString lossIn(const QString &folder)
{
    const auto store = Store::open(folder);
    if (!store)
        return store.error().message;
    for (const char *query : {"", "is:saved", "has:note", "tag:경제", "본문 제목"})
        if (const qint64 count = got((*store)->count(parsed(QString::fromUtf8(query)))); count != articles)
            return u"%1 of '%2'"_s.arg(count).arg(QString::fromUtf8(query));
    return got((*store)->doctor(false)).problems.join(u'\n');
}

// What a start that could not go on left for good.
QStringList litterIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList({u"sokbo.*"_s}, QDir::Files);
    names.removeIf([](const QString &name) {
        return name == u"sokbo.db" || name == u"sokbo.journal" || name == u"sokbo.journal.former"
            || name.startsWith(u"sokbo.db.replaced-") || name.startsWith(u"sokbo.db.damaged-")
            || (name.startsWith(u"sokbo.db.schema-") && !name.endsWith(u".part"));
    });
    return names;
}

constexpr qint64 rooms[] = {0, 1'000, 20'000, 40'000, 100'000, 300'000, 1'000'000};

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"default.warning=false"_s); }

    void nothingIsLostWhileItRecovers_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("room");
        for (int state = 0; state < int(std::size(states)); ++state)
            for (const qint64 room : rooms)
                QTest::addRow("%s, %lld bytes", states[state].name, room) << state << room;
    }

    void nothingIsLostWhileItRecovers()
    {
        QFETCH(int, state);
        QFETCH(qint64, room);
        QTemporaryDir folder;
        states[state].make(folder.path());
        for (int start = 0; start < 2; ++start) { // one after the other
            const FullDisk full(room);
            const auto store = Store::open(folder.path());
            if (!store)
                QVERIFY2(saysFull(store.error()), qPrintable(store.error().message));
            else // nor is a journal there by half
                QCOMPARE(got((*store)->doctor(false)).problems, QStringList());
        }
        QCOMPARE(lossIn(folder.path()), QString());
        QCOMPARE(litterIn(folder.path()), QStringList());
    }

    void aSalvageOrARestoreThatHasNoRoomChangesNothing_data()
    {
        QTest::addColumn<qint64>("room");
        for (const qint64 room : rooms)
            QTest::addRow("%lld bytes", room) << room;
    }

    void aSalvageOrARestoreThatHasNoRoomChangesNothing()
    {
        QFETCH(qint64, room);
        QTemporaryDir folder, elsewhere;
        makeLiving(folder.path());
        const QString backup = elsewhere.filePath(u"backup"_s);
        got((*Store::open(elsewhere.filePath(u"store"_s)))->backup(backup));
        bool salvaged = false, restored = false;
        {
            const FullDisk full(room);
            const auto first = Store::salvage(folder.path());
            salvaged = first.has_value();
            if (!first)
                QVERIFY2(saysFull(first.error()), qPrintable(first.error().message));
            const auto second = Store::restore(backup, folder.path());
            restored = second.has_value();
            if (!second)
                QVERIFY2(saysFull(second.error()), qPrintable(second.error().message));
        }
        if (room < 100'000)
            QVERIFY(!salvaged && !restored);
        if (!restored)
            QCOMPARE(lossIn(folder.path()), QString());
        QVERIFY(Store::open(folder.path()));
        QCOMPARE(litterIn(folder.path()), QStringList());
    }

    void aBackupThatHasNoRoomSaysSo()
    {
        TempStore store;
        fill(*store);
        const QString backup = store.folder() + u"/copy"_s;
        {
            const FullDisk full(40'000);
            const Error error = errorOf(store->backup(backup));
            QVERIFY2(saysFull(error), qPrintable(error.message));
        }
        QVERIFY(!QFile::exists(backup));
        QVERIFY(!QFile::exists(backup + u".part"_s));
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
