// SPDX-License-Identifier: GPL-3.0-or-later
// What nobody else on the computer may read: the files of the data folder, and passwords wherever they might
// show.
#include "cli/program.h"
#include "support/faultyserver.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "opensesame7";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_Secrets : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyServer> m_server;
    QByteArray m_said; // by all that ran

    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString data() const { return file(u"data"_s); }
    QString addressWithPassword(const QString &path) const
    {
        QUrl url(m_server->url(path));
        url.setUserName(u"reader"_s);
        url.setPassword(QString::fromLatin1(secret));
        return url.toString();
    }
    Answer run(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SOKBO_DEBUG"_s, u"1"_s); // with all that libraries and we log
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // no keyring
        const Answer answer = runProgram(
            QStringLiteral(SOKBOCTL), QStringList{u"--data"_s, data()} + arguments, {{}, {}, environment});
        m_said += answer.output + answer.errors;
        return answer;
    }
    // All that there is below the folder that others might read.
    QStringList openToOthers() const
    {
        QStringList open;
        QDirIterator all(data(),
            QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            struct stat about = {};
            if (::lstat(QFile::encodeName(path).constData(), &about) == 0 && about.st_mode & 077)
                open.append(u"%1 %2"_s.arg(path).arg(about.st_mode & 0777, 0, 8));
        }
        struct stat about = {};
        if (::stat(QFile::encodeName(data()).constData(), &about) != 0 || (about.st_mode & 0777) != 0700)
            open.append(data());
        return open;
    }

private Q_SLOTS:
    void init()
    {
        ::umask(022); // as most have it
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultyServer>();
        const QByteArray item = "<item><guid>1</guid><title>소식</title><description>글</description></item>";
        m_server->setPage(
            u"/feed"_s, {"<rss version=\"2.0\"><channel><title>신문</title>" + item + "</channel></rss>"});
        m_said.clear();
    }

    void everyFileIsTheOwnersAlone()
    {
        QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
        QCOMPARE(run({u"sync"_s}).status, 0);
        QCOMPARE(run({u"note"_s, u"1"_s, u"메모"_s}).status, 0);
        QCOMPARE(run({u"backup"_s, u"--keep"_s}).status, 0);
        QCOMPARE(openToOthers(), QStringList());
        const QString backup = file(u"data/mine.backup"_s);
        QCOMPARE(run({u"backup"_s, backup}).status, 0);
        QCOMPARE(run({u"restore"_s, backup}).status, 0);
        QCOMPARE(openToOthers(), QStringList());
        // A salvage makes a new database, and its plan before.
        QVERIFY(QFile::resize(file(u"data/sokbo.db"_s), QFile(file(u"data/sokbo.db"_s)).size() / 2));
        run({u"doctor"_s, u"--repair"_s});
        QCOMPARE(run({u"doctor"_s}).status, 0);
        QCOMPARE(openToOthers(), QStringList());
    }

    void noPasswordIsKeptOrSaid()
    {
        run({u"add"_s, addressWithPassword(u"/feed"_s)});
        run({u"add"_s, addressWithPassword(u"/fault/404/feed"_s)});
        run({u"add"_s,
            addressWithPassword(u"/fault/hang/feed"_s).replace(u"127.0.0.1"_s, u"127.0.0.1.invalid"_s)});
        QFile opml(file(u"in.opml"_s));
        QVERIFY(opml.open(QIODevice::WriteOnly));
        opml.write("<opml version=\"2.0\"><body><outline type=\"rss\" text=\"a\" xmlUrl=\""
            + addressWithPassword(u"/fault/500/feed"_s).toUtf8() + "\"/></body></opml>");
        opml.close();
        run({u"import"_s, opml.fileName()});
        run({u"sync"_s});
        run({u"sync"_s, u"--json"_s});
        run({u"sources"_s});
        run({u"sources"_s, u"--json"_s});
        run({u"doctor"_s});
        run({u"export"_s, file(u"out.opml"_s)});
        QVERIFY(!contents(file(u"out.opml"_s)).isEmpty());
        QVERIFY2(!m_said.contains(secret), m_said.constData());
        QVERIFY(!contents(file(u"out.opml"_s)).contains(secret));
        QDirIterator all(data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int files = 0;
        while (all.hasNext()) {
            const QString path = all.next();
            ++files;
            QVERIFY2(!contents(path).contains(secret), qPrintable(path));
        }
        QVERIFY(files >= 3);
    }

    void noPasswordStandsAmongTheProcesses()
    {
        QProcess process;
        process.start(QStringLiteral(SOKBOCTL),
            {u"--data"_s, data(), u"add"_s, addressWithPassword(u"/fault/hang/feed"_s)});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requestsFor(u"/fault/hang/feed"_s) > 0, 20'000); // it is at work
        const QByteArray arguments = contents(u"/proc/%1/cmdline"_s.arg(process.processId()));
        QVERIFY(arguments.contains("reader:"));
        QVERIFY2(!arguments.contains(secret), arguments.constData());
        process.kill();
        QVERIFY(process.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_secrets.moc"
