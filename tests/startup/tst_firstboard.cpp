// SPDX-License-Identifier: GPL-3.0-or-later
// The program from its start to the first board, as it is installed.
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T waited(QFuture<Result<T>> answer)
{
    answer.waitForFinished();
    return *answer.result();
}

void fill(const QString &folder)
{
    const auto store = *Store::open(folder);
    Source source;
    source.url = QUrl(u"https://news.example/feed"_s);
    source.title = u"한강일보"_s;
    const SourceId id = waited(store->addSource(source));
    AnalysedArticle made;
    made.article.source = id;
    made.article.guid = u"1"_s;
    made.article.title = u"금리 동결"_s;
    made.article.published = made.article.fetched = QDateTime::currentDateTimeUtc();
    QVERIFY(!waited(store->saveArticles(id, {made})).ids.isEmpty());
}

} // namespace

class TestFirstBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Whatever is loaded before the first board is waited for at every start.
    void comesWithoutWhatIsWantedLater()
    {
        const QTemporaryDir folder;
        fill(folder.path());
        const QTemporaryDir told;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_DEBUG"_s, u"files"_s);
        environment.insert(u"LD_DEBUG_OUTPUT"_s, told.filePath(u"loaded"_s));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SOKBO), {u"--data"_s, folder.path(), u"--measure-start"_s});
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().contains("\"rows\":1"));
        QByteArray loaded;
        const QStringList files = QDir(told.path()).entryList(QDir::Files);
        for (const QString &name : files) {
            QFile file(told.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            loaded += file.readAll();
        }
        QVERIFY(loaded.contains("libQt6Widgets"));
        for (const char *later :
            {"libcurl", "libzip", "libcrypto", "WebEngine", "imageformats", "iconengines"})
            QVERIFY2(!loaded.contains(later), later);
    }

    // What somebody reads is nobody else's business, from the first start on.
    void makesAFolderOfTheReadersAlone()
    {
        const QTemporaryDir parent;
        const QString folder = parent.filePath(u"new/folder"_s);
        QProcess program;
        program.start(QStringLiteral(SOKBO), {u"--data"_s, folder, u"--measure-start"_s});
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QFile::permissions(folder)
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                    | QFile::WriteOther | QFile::ExeOther),
            QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestFirstBoard)
#include "tst_firstboard.moc"
