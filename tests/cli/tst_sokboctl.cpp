// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/faultyserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray feed(int articles, const QByteArray &word = "소식")
{
    QByteArray items;
    for (int i = 1; i <= articles; ++i) {
        const QByteArray n = QByteArray::number(i);
        items += "<item><guid isPermaLink=\"false\">" + n + "</guid><link>https://news.example/" + n
            + "</link><title>[속보] 삼성전자 이재용 회장 " + word + " " + n
            + "</title><author>김기자</author><pubDate>Mon, 23 Nov 2020 08:"
            + n.rightJustified(2, '0').right(2)
            + ":00 +0900</pubDate><description>&lt;p&gt;😀 이재용 삼성전자 회장이 서울에서 말했다. " + word
            + " " + n + "&lt;/p&gt;</description></item>";
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>하늘신문</title>"
           "<link>https://news.example/</link>"
        + items + "</channel></rss>";
}

} // namespace

class tst_Sokboctl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsSyncsAndListsAFeed();
    void countsWhatASearchFinds();
    void syncsTwiceAndStoresNothingTwice();
    void reportsWhatChanged();
    void subscribesByANameOfTheCatalogue();
    void namesTheFaultOfEachSource();
    void saysThatTheSourcesCannotBeRead();
    void showsAnArticleInEveryForm();
    void pagesThroughTheBoard();
    void marksAndTags();
    void tagsAreATreeThatIsChangedAsAWhole();
    void importsAndExportsSubscriptions();
    void exportsArticlesToFiles();
    void exportedPagesScrollToTheirPlaces();
    void exportsBooks();
    void removesASource();
    void takesDatesAsTheyAreWritten();
    void highlightsPassages();
    void keepsWhatWasSavedOfARemovedSource();
    void findsEntities();
    void tellsWhoSaysWhat();
    void rulesActOnWhatComes();
    void rulesTravelByFile();
    void asksBeforeARuleTouchesVeryMany();
    void readsTheSampleBoard();
    void backsUpAndRestores();
    void survivesAKillInTheMiddleOfASync();
    void repairTakesWhatCanBeReadOutOfADamagedFile();
    void readsWhileAnotherWrites();
    void aWriterWaitsForAnother();
    void readsItsInputToTheEnd();
    void anEmptyFolderIsAnEmptyBoard();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    QStringList all(const QStringList &arguments) const;
    Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    void subscribe();
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FaultyServer> m_server;
};

void tst_Sokboctl::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<test::FaultyServer>();
    m_server->setPage(u"/feed"_s, {feed(5)});
}

void tst_Sokboctl::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

QStringList tst_Sokboctl::all(const QStringList &arguments) const
{
    return QStringList{u"--data"_s, file(u"data"_s)} + arguments;
}

Answer tst_Sokboctl::run(const QStringList &arguments, const QByteArray &input) const
{
    return runProgram(QStringLiteral(SOKBOCTL), all(arguments), {{}, input});
}

void tst_Sokboctl::subscribe()
{
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    QCOMPARE(run({u"sync"_s}).status, 0);
}

void tst_Sokboctl::addsSyncsAndListsAFeed()
{
    const Answer added = run({u"add"_s, m_server->url(u"/feed"_s), u"--folder"_s, u"신문/중앙"_s});
    QCOMPARE(added.errors, QByteArray());
    QCOMPARE(added.status, 0);
    const QJsonObject source = run({u"sources"_s, u"--json"_s}).rows().first().toObject();
    QCOMPARE(source.value("title"_L1).toString(), u"하늘신문"_s);
    QCOMPARE(source.value("kind"_L1).toString(), u"feed"_s);
    QCOMPARE(source.value("folder"_L1).toString(), u"신문/중앙"_s);
    QVERIFY(source.value("last_sync"_L1).isNull());

    const QJsonObject line = run({u"sync"_s, u"--json"_s}).rows().first().toObject();
    QCOMPARE(line.value("status"_L1).toString(), u"ok"_s);
    QCOMPARE(line.value("new"_L1).toInt(), 5);
    QCOMPARE(line.value("updated"_L1).toInt(), 0);
    QVERIFY(line.value("bytes"_L1).toInt() > 0);
    QVERIFY(line.contains("unchanged"_L1) && line.contains("ms"_L1) && line.value("error"_L1).isNull());

    const QJsonArray rows = run({u"list"_s, u"--json"_s}).rows();
    QCOMPARE(rows.size(), 5);
    const QJsonObject row = rows.first().toObject();
    QCOMPARE(row.value("title"_L1).toString(), u"삼성전자 이재용 회장 소식 5"_s);
    QCOMPARE(row.value("flag"_L1).toString(), u"속보"_s);
    QCOMPARE(row.value("author"_L1).toString(), u"김기자"_s);
    QCOMPARE(row.value("source"_L1).toString(), u"하늘신문"_s);
    QCOMPARE(row.value("published"_L1).toString(), u"2020-11-22T23:05:00Z"_s);
    for (const char *key : {"id", "no", "read", "saved", "tags", "story", "entities"})
        QVERIFY2(row.contains(QLatin1String(key)), key);
    QCOMPARE(run({u"count"_s}).output, QByteArray("5\n"));
    QCOMPARE(run({u"count"_s, u"이재용"_s, u"-없는말"_s}).output, QByteArray("5\n"));
    QCOMPARE(run({u"count"_s, u"없는말"_s}).output, QByteArray("0\n"));
    QVERIFY(run({u"list"_s, u"--limit"_s, u"1"_s}).output.contains("[속보] 삼성전자"));
    QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
}

void tst_Sokboctl::countsWhatASearchFinds()
{
    subscribe();
    const QJsonObject facets = run({u"facets"_s, u"이재용"_s, u"-없는말"_s, u"--json"_s}).object();
    QCOMPARE(facets.value("counted"_L1).toInt(), 5);
    QCOMPARE(facets.value("whole"_L1).toBool(), true);
    const auto first
        = [&facets](QLatin1String kind) { return facets.value(kind).toArray().first().toObject(); };
    QCOMPARE(first("sources"_L1).value("name"_L1).toString(), u"하늘신문"_s);
    QCOMPARE(first("sources"_L1).value("articles"_L1).toInt(), 5);
    QVERIFY(first("sources"_L1).value("id"_L1).toInt() > 0);
    QCOMPARE(first("persons"_L1).value("name"_L1).toString(), u"이재용"_s);
    QVERIFY(facets.value("organisations"_L1).isArray());
    QVERIFY(!first("days"_L1).value("day"_L1).toString().isEmpty());
    for (const QLatin1String kind : {"sources"_L1, "persons"_L1, "days"_L1}) {
        const QString term = first(kind).value("term"_L1).toString();
        QCOMPARE(run({u"count"_s, term}).output,
            QByteArray::number(first(kind).value("articles"_L1).toInt()) + '\n');
    }
    const Answer text = run({u"facets"_s, u"--newest"_s, u"2"_s});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.output.contains("2  하늘신문"), text.output.constData());
    QVERIFY(text.errors.contains("newest 2"));
    QCOMPARE(run({u"facets"_s, u"없는말"_s}).output, QByteArray());
}

void tst_Sokboctl::syncsTwiceAndStoresNothingTwice()
{
    subscribe();
    const QJsonObject line = run({u"sync"_s, u"--json"_s}).rows().first().toObject();
    QCOMPARE(line.value("status"_L1).toString(), u"unchanged"_s);
    QCOMPARE(line.value("new"_L1).toInt(), 0);
    QVERIFY(m_server->requests().last().headers.contains("if-none-match"));
    m_server->setPage(u"/feed"_s, {feed(5) + " "}); // other bytes, the same entries
    const QJsonObject again = run({u"sync"_s, u"--json"_s}).rows().first().toObject();
    QCOMPARE(again.value("new"_L1).toInt() + again.value("updated"_L1).toInt(), 0);
    QCOMPARE(again.value("unchanged"_L1).toInt(), 5);
    QCOMPARE(run({u"count"_s}).output, QByteArray("5\n"));
    QCOMPARE(run({u"sync"_s, u"--due"_s, u"--json"_s}).rows().size(), 0);
}

void tst_Sokboctl::reportsWhatChanged()
{
    subscribe();
    const QString id = QString::number(run({u"list"_s, u"--json"_s}).rows().first()["id"_L1].toInt());
    QCOMPARE(run({u"tag"_s, id, u"+반도체"_s}).status, 0);
    m_server->setPage(u"/feed"_s, {feed(6, "고침")});
    const QJsonObject line = run({u"sync"_s, u"--json"_s}).rows().first().toObject();
    QCOMPARE(line.value("new"_L1).toInt(), 1);
    QCOMPARE(line.value("updated"_L1).toInt(), 5);
    const QJsonObject revised = run({u"show"_s, id, u"--json"_s}).object();
    QCOMPARE(revised.value("title"_L1).toString(), u"삼성전자 이재용 회장 고침 5"_s);
    QCOMPARE(revised.value("tags"_L1).toArray(), (QJsonArray{u"반도체"_s}));
    QCOMPARE(revised.value("revisions"_L1).toInt(), 1);
    const QJsonArray texts = run({u"show"_s, id, u"--revisions"_s, u"--json"_s}).rows();
    QCOMPARE(texts.size(), 2);
    QVERIFY(texts.at(0)["title"_L1].toString() != texts.at(1)["title"_L1].toString());
    QCOMPARE(texts.at(1)["title"_L1].toString(), u"삼성전자 이재용 회장 고침 5"_s);
    QVERIFY(run({u"show"_s, id, u"--revisions"_s}).output.contains(" {+고침"));
    QCOMPARE(run({u"show"_s, id, u"--revisions"_s, u"--html"_s}).status, 2);
}

void tst_Sokboctl::subscribesByANameOfTheCatalogue()
{
    const QJsonArray all = run({u"catalogue"_s, u"--json"_s}).rows();
    QVERIFY(all.size() > 50);
    const QJsonArray some = run({u"catalogue"_s, u"technology"_s, u"hacker"_s, u"--json"_s}).rows();
    QCOMPARE(some.size(), 1);
    QCOMPARE(some.first()["name"_L1].toString(), u"Hacker News"_s);
    QCOMPARE(run({u"add"_s, u"hacker news"_s}).status, 0); // without asking the network
    const QJsonArray sources = run({u"sources"_s, u"--json"_s}).rows();
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources.first()["url"_L1], some.first()["url"_L1]);
}

void tst_Sokboctl::namesTheFaultOfEachSource()
{
    for (const char *fault : {"404", "badgzip", "drop"})
        QVERIFY(run({u"add"_s, m_server->url(u"/fault/%1/feed"_s.arg(QLatin1String(fault)))}).status == 1);
    const Answer added = run({u"add"_s, u"--kind"_s, u"feed"_s, m_server->url(u"/fault/500/feed"_s),
        m_server->url(u"/fault/404/feed"_s), m_server->url(u"/fault/drop/feed"_s),
        m_server->url(u"/feed"_s)});
    QCOMPARE(added.status, 0);
    const Answer answer = run({u"sync"_s, u"--json"_s});
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.errors.count('\n'), 1);
    const QJsonArray lines = answer.rows();
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0)["error"_L1].toString().contains("500"_L1));
    QVERIFY(lines.at(1)["error"_L1].toString().contains("404"_L1));
    QVERIFY(lines.at(2)["error"_L1].toString().contains("before the end"_L1));
    QCOMPARE(lines.at(3)["status"_L1].toString(), u"ok"_s);
    QCOMPARE(lines.at(3)["new"_L1].toInt(), 5);
    const QJsonArray sources = run({u"sources"_s, u"--json"_s}).rows();
    int failing = 0;
    for (const QJsonValue &source : sources)
        failing += source["error"_L1].isString() ? 1 : 0;
    QCOMPARE(failing, 3);
}

void tst_Sokboctl::saysThatTheSourcesCannotBeRead()
{
    subscribe();
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(file(u"data/sokbo.db"_s).toUtf8().constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, "ALTER TABLE source_state RENAME TO lost", nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(database);
    for (const QString &command : {u"sources"_s, u"sync"_s}) {
        const Answer answer = run({command});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.output, QByteArray());
        QVERIFY2(answer.errors.contains("source_state"), answer.errors);
        QCOMPARE(answer.errors.count('\n'), 1);
    }
}

void tst_Sokboctl::showsAnArticleInEveryForm()
{
    subscribe();
    const QString id = QString::number(run({u"list"_s, u"--json"_s}).rows().first()["id"_L1].toInt());
    const QJsonObject article = run({u"show"_s, id, u"--json"_s}).object();
    const QString text = article.value("text"_L1).toString();
    QCOMPARE(text, u"😀 이재용 삼성전자 회장이 서울에서 말했다. 소식 5"_s);
    const QList<uint> points = text.toUcs4();
    const QJsonArray mentions = article.value("mentions"_L1).toArray();
    bool anyPerson = false;
    for (const QJsonValue &mention : mentions) {
        if (mention["field"_L1].toString() != "text"_L1)
            continue;
        const int start = mention["start"_L1].toInt(), end = mention["end"_L1].toInt();
        const QList<uint> part = points.mid(start, end - start);
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size()),
            mention["text"_L1].toString());
        anyPerson = anyPerson || mention["type"_L1].toString() == "person"_L1;
    }
    QVERIFY(anyPerson);
    const QByteArray html = run({u"show"_s, id, u"--html"_s}).output;
    QVERIFY(html.contains("Content-Security-Policy") && html.contains("이재용"));
    QVERIFY(run({u"show"_s, id, u"--md"_s}).output.startsWith("# "));
    QVERIFY(run({u"show"_s, id}).output.contains("서울에서 말했다"));
}

void tst_Sokboctl::pagesThroughTheBoard()
{
    subscribe();
    const QJsonArray first = run({u"list"_s, u"--limit"_s, u"2"_s, u"--json"_s}).rows();
    const QString key
        = first.last()["published"_L1].toString() + u',' + QString::number(first.last()["id"_L1].toInt());
    const QJsonArray rest = run({u"list"_s, u"--after"_s, key, u"--json"_s}).rows();
    QCOMPARE(rest.size(), 3);
    QCOMPARE(rest.first()["title"_L1].toString(), u"삼성전자 이재용 회장 소식 3"_s);
}

void tst_Sokboctl::marksAndTags()
{
    subscribe();
    const QJsonArray rows = run({u"list"_s, u"--json"_s}).rows();
    const QString a = QString::number(rows.at(0)["id"_L1].toInt()),
                  b = QString::number(rows.at(1)["id"_L1].toInt());
    QCOMPARE(run({u"save"_s, a, b}).status, 0);
    QCOMPARE(run({u"unsave"_s, b}).status, 0);
    QCOMPARE(run({u"read"_s, a, b}).status, 0);
    QCOMPARE(run({u"unread"_s, b}).status, 0);
    QCOMPARE(run({u"tag"_s, a, b, u"+경제"_s, u"+나중에 읽기"_s}).status, 0);
    QCOMPARE(run({u"tag"_s, b, u"-경제"_s}).status, 0);
    QCOMPARE(run({u"note"_s, a, u"다시"_s, u"볼"_s, u"것"_s}).status, 0);
    QCOMPARE(run({u"count"_s, u"is:saved"_s}).output, QByteArray("1\n"));
    QCOMPARE(run({u"count"_s, u"is:read"_s}).output, QByteArray("1\n"));
    QCOMPARE(run({u"count"_s, u"tag:경제"_s}).output, QByteArray("1\n"));
    QCOMPARE(run({u"show"_s, a, u"--json"_s}).object().value("note"_L1).toString(), u"다시 볼 것"_s);
    const QJsonArray tags = run({u"tags"_s, u"--json"_s}).rows();
    QCOMPARE(tags.size(), 2);
    QCOMPARE(run({u"save"_s, u"99999"_s}).status, 1);
    QCOMPARE(run({u"save"_s, u"x"_s}).status, 2);
    QCOMPARE(run({u"tag"_s, a}).status, 2);
}

void tst_Sokboctl::tagsAreATreeThatIsChangedAsAWhole()
{
    subscribe();
    const QJsonArray rows = run({u"list"_s, u"--json"_s}).rows();
    const QString a = QString::number(rows.at(0)["id"_L1].toInt()),
                  b = QString::number(rows.at(1)["id"_L1].toInt());
    QCOMPARE(run({u"tag"_s, a, b, u"+정치 / 국회"_s}).status, 0);
    QCOMPARE(run({u"tag"_s, a, u"+정치/국회/예산"_s, u"+정치권"_s}).status, 0);
    QCOMPARE(run({u"rule"_s, u"add"_s, u"tag:정치/국회 국감"_s, u"--do"_s, u"tag:정치/국회"_s}).status, 0);
    QCOMPARE(run({u"count"_s, u"tag:정치"_s}).output, QByteArray("2\n"));
    const auto tree = [this] {
        QStringList lines;
        for (const QJsonValue &tag : run({u"tags"_s, u"--json"_s}).rows())
            lines.append(u"%1 %2 %3 %4"_s.arg(tag["path"_L1].toString())
                             .arg(tag["count"_L1].toInt())
                             .arg(tag["articles"_L1].toInt())
                             .arg(tag["is_tag"_L1].toBool() ? u"tag"_s : u"path"_s));
        return lines;
    };
    const QStringList before{
        u"정치 2 0 path"_s, u"정치/국회 2 2 tag"_s, u"정치/국회/예산 1 1 tag"_s, u"정치권 1 1 tag"_s};
    QCOMPARE(tree(), before);
    QCOMPARE(QString::fromUtf8(run({u"tags"_s}).output),
        u"        2/2  정치\n        2/2    국회\n        1/1      예산\n        1/1  정치권\n"_s);

    const auto dry = run({u"tags"_s, u"rename"_s, u"정치"_s, u"시사/정치"_s, u"--dry-run"_s});
    QCOMPARE(dry.status, 0);
    QCOMPARE(QString::fromUtf8(dry.output),
        u"정치 -> 시사/정치: 2 tags, 2 articles\n  changes the rule: tag:정치/국회 국감\n"_s);
    QCOMPARE(tree(), before);
    QCOMPARE(run({u"tags"_s, u"rename"_s, u"정치"_s, u"정치권"_s}).status, 1); // is another
    QCOMPARE(run({u"tags"_s, u"merge"_s, u"정치권"_s, u"없다"_s}).status, 1);
    QCOMPARE(tree(), before);
    QCOMPARE(run({u"tags"_s, u"rename"_s, u"정치"_s, u"시사/정치"_s}).status, 0);
    QCOMPARE(tree(),
        (QStringList{u"시사 2 0 path"_s, u"시사/정치 2 0 path"_s, u"시사/정치/국회 2 2 tag"_s,
            u"시사/정치/국회/예산 1 1 tag"_s, u"정치권 1 1 tag"_s}));
    const QJsonValue rule = run({u"rules"_s, u"--json"_s}).rows().first();
    QCOMPARE(rule["query"_L1].toString(), u"tag:시사/정치/국회 국감"_s);
    QCOMPARE(rule["actions"_L1].toArray(), (QJsonArray{u"tag:시사/정치/국회"_s}));

    QCOMPARE(QString::fromUtf8(run({u"tags"_s, u"merge"_s, u"정치권"_s, u"시사/정치/국회"_s}).output),
        u"정치권 -> 시사/정치/국회: 1 tags, 1 articles\n"
        "  1 tags become one with another; 1 articles have both already\n"_s);
    QCOMPARE(run({u"tags"_s, u"colour"_s, u"시사/정치/국회"_s, u"teal"_s}).status, 0);
    QCOMPARE(run({u"tags"_s, u"--json"_s}).rows().at(2)["colour"_L1].toString(), u"teal"_s);
    QCOMPARE(run({u"tags"_s, u"colour"_s, u"시사/정치/국회"_s, u"red"_s, u"--dry-run"_s}).status, 0);
    QCOMPARE(run({u"tags"_s, u"--json"_s}).rows().at(2)["colour"_L1].toString(), u"teal"_s);
    QCOMPARE(run({u"tags"_s, u"remove"_s, u"시사"_s}).status, 1); // a mere path
    QCOMPARE(run({u"tags"_s, u"remove"_s, u"시사/정치/국회"_s}).status, 0);
    QCOMPARE(tree().last(), u"시사/정치/국회/예산 1 1 tag"_s);
    QCOMPARE(run({u"tags"_s, u"remove"_s, u"시사"_s, u"--branch"_s, u"--dry-run"_s}).status, 0);
    QCOMPARE(tree().size(), 4);
    QCOMPARE(run({u"tags"_s, u"remove"_s, u"시사"_s, u"--branch"_s}).status, 0);
    QCOMPARE(tree(), QStringList());
    QCOMPARE(run({u"count"_s}).output, QByteArray::number(rows.size()) + '\n');
}

void tst_Sokboctl::importsAndExportsSubscriptions()
{
    QFile opml(file(u"in.opml"_s));
    QVERIFY(opml.open(QIODevice::WriteOnly));
    opml.write("<opml version=\"2.0\"><body><outline text=\"신문\"><outline text=\"하늘\" xmlUrl=\""
        + m_server->url(u"/feed"_s).toUtf8() + "\"/></outline></body></opml>");
    opml.close();
    QCOMPARE(run({u"import"_s, opml.fileName()}).output, QByteArray("1 added, 0 were there already\n"));
    QCOMPARE(run({u"import"_s, opml.fileName()}).output, QByteArray("0 added, 1 were there already\n"));
    QCOMPARE(run({u"export"_s, file(u"out.opml"_s)}).status, 0);
    QFile out(file(u"out.opml"_s));
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QByteArray written = out.readAll();
    QVERIFY(written.contains("신문") && written.contains("하늘") && written.contains("/feed"));
    QCOMPARE(run({u"import"_s, file(u"none.opml"_s)}).status, 1);
}

void tst_Sokboctl::exportsArticlesToFiles()
{
    m_server->setPage(u"/feed"_s, {feed(2).replace("회장 소식 1", "../../CON 회장?*")});
    subscribe();
    const QJsonArray rows = run({u"list"_s, u"--json"_s}).rows();
    QStringList ids;
    for (const QJsonValue &row : rows)
        ids.append(QString::number(row["id"_L1].toInt()));
    for (const QString &format : {u"--md"_s, u"--html"_s, u"--json"_s})
        QCOMPARE(
            run(QStringList{u"export"_s} + ids + QStringList{format, u"-o"_s, file(u"out"_s)}).status, 0);
    const QStringList names = QDir(file(u"out"_s)).entryList(QDir::Files);
    QCOMPARE(names.size(), 6);
    for (const QString &name : names)
        QVERIFY2(name.at(0).isDigit() && !name.contains(u".."_s) && !name.contains(u'?'), qPrintable(name));
    QCOMPARE(run({u"export"_s, ids.first(), u"--md"_s}).status, 2);
}

void tst_Sokboctl::exportedPagesScrollToTheirPlaces()
{
    m_server->setPage(u"/feed"_s,
        {feed(1).replace("서울에서 말했다.",
            "서울에서 말했다.&lt;a href=\"#fn:1\"&gt;1&lt;/a&gt; &lt;a href=\"#\"&gt;위&lt;/a&gt;"
            "&lt;/p&gt;&lt;p id=\"fn:1\"&gt;")});
    subscribe();
    QCOMPARE(run({u"export"_s, u"1"_s, u"--html"_s, u"-o"_s, file(u"out"_s)}).status, 0);
    const QDir out(file(u"out"_s));
    QFile page(out.filePath(out.entryList(QDir::Files).value(0)));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY2(html.contains("<a href=\"#at-fn%3A1\">1</a> <a href=\"#\">위</a>"), html.constData());
    QVERIFY(html.contains("<p id=\"at-fn:1\">"));
}

void tst_Sokboctl::exportsBooks()
{
    subscribe();
    const auto beginning = [this](const QString &name) {
        QFile book(file(name));
        return book.open(QIODevice::ReadOnly) ? book.read(58).mid(30) : QByteArray();
    };
    const QByteArray right = "mimetypeapplication/epub+zip";
    QCOMPARE(run({u"export"_s, u"1"_s, u"2"_s, u"--epub"_s, u"-o"_s, file(u"out"_s)}).status, 0);
    QCOMPARE(QDir(file(u"out"_s)).entryList({u"*.epub"_s}).size(), 2);
    const QStringList all{u"export"_s, u"--query"_s, QString(), u"--epub"_s, u"-o"_s, file(u"all.epub"_s)};
    QCOMPARE(run(all).status, 0);
    QCOMPARE(beginning(u"all.epub"_s), right);
    // What is there is not overwritten unless that is said.
    const Answer again = run(all);
    QCOMPARE(again.status, 1);
    QVERIFY(again.errors.contains("--force"));
    QCOMPARE(run(all + QStringList{u"--force"_s}).status, 0);
    QCOMPARE(run({u"briefing"_s, u"--epub"_s, file(u"briefing.epub"_s)}).status, 0);
    QCOMPARE(beginning(u"briefing.epub"_s), right);
    QCOMPARE(run({u"briefing"_s, u"--epub"_s, file(u"briefing.epub"_s)}).status, 1);
    QCOMPARE(run({u"briefing"_s, u"--md"_s, u"--epub"_s, file(u"b.epub"_s)}).status, 2);
    QCOMPARE(run({u"export"_s, u"1"_s, u"--md"_s, u"--force"_s, u"-o"_s, file(u"out"_s)}).status, 2);
    QCOMPARE(
        run({u"export"_s, u"--query"_s, u"title:없는말"_s, u"--epub"_s, u"-o"_s, file(u"n.epub"_s)}).status,
        1);
    QVERIFY(!QFile::exists(file(u"n.epub"_s)));
}

void tst_Sokboctl::takesDatesAsTheyAreWritten()
{
    subscribe();
    const auto source = [this] { return run({u"sources"_s, u"--json"_s}).rows().at(0); };
    QCOMPARE(source()["dates_ahead"_L1].toInt(-1), 0);
    QVERIFY(!source()["dates_as_written"_L1].toBool(true));
    QCOMPARE(run({u"dates"_s, u"하늘"_s, u"as-written"_s}).status, 0);
    QVERIFY(source()["dates_as_written"_L1].toBool());
    QCOMPARE(run({u"dates"_s, u"하늘"_s, u"corrected"_s}).status, 0);
    QVERIFY(!source()["dates_as_written"_L1].toBool(true));
    QCOMPARE(run({u"dates"_s, u"바다"_s, u"corrected"_s}).status, 1);
    QCOMPARE(run({u"dates"_s, u"하늘"_s}).status, 2);
    QCOMPARE(run({u"dates"_s, u"corrected"_s}).status, 2);
}

void tst_Sokboctl::removesASource()
{
    subscribe();
    QCOMPARE(run({u"remove"_s, u"하늘"_s}).status, 0);
    QCOMPARE(run({u"sources"_s, u"--json"_s}).rows().size(), 0);
    QCOMPARE(run({u"count"_s}).output, QByteArray("0\n"));
    QCOMPARE(run({u"remove"_s, u"하늘"_s}).status, 1);
}

void tst_Sokboctl::highlightsPassages()
{
    subscribe();
    QCOMPARE(run({u"highlight"_s, u"1"_s, u"서울에서"_s, u"말했다"_s, u"--note"_s, u"정말?"_s}).status, 0);
    QCOMPARE(run({u"highlight"_s, u"1"_s, u"이재용 삼성전자"_s, u"--colour"_s, u"pink"_s}).status, 0);
    QCOMPARE(run({u"highlight"_s, u"1"_s, u"여기 없는 아주 다른 말입니다"_s}).status, 1);
    QCOMPARE(run({u"highlight"_s, u"1"_s, u"서울"_s, u"--colour"_s, u"red"_s}).status, 2);
    QCOMPARE(run({u"count"_s, u"is:highlighted"_s}).output, QByteArray("1\n"));
    const QJsonObject article = run({u"show"_s, u"1"_s, u"--json"_s}).object();
    const QJsonArray highlights = article.value("highlights"_L1).toArray();
    QCOMPARE(highlights.size(), 2);
    QCOMPARE(highlights.at(0)["colour"_L1].toString(), u"pink"_s);
    QCOMPARE(highlights.at(1)["note"_L1].toString(), u"정말?"_s);
    const QList<uint> points = article.value("text"_L1).toString().toUcs4();
    for (const QJsonValue &each : highlights) {
        const int start = each["start"_L1].toInt(), end = each["end"_L1].toInt();
        QCOMPARE(
            QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, end - start),
            each["text"_L1].toString());
    }
    QCOMPARE(run({u"export"_s, u"1"_s, u"--md"_s, u"-o"_s, file(u"out"_s)}).status, 0);
    QFile exported(QDir(file(u"out"_s)).entryInfoList({u"*.md"_s}).value(0).filePath());
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray markdown = exported.readAll();
    QVERIFY2(markdown.startsWith("---\ntitle: \""), markdown.constData());
    QVERIFY(markdown.contains("\nhighlights: 2\n---\n\n# "));
    QVERIFY(markdown.contains("\n## 밑줄\n\n> 이재용 삼성전자\n\n> 서울에서 말했다\n\n정말?\n"));
    QVERIFY(run({u"show"_s, u"1"_s, u"--html"_s}).output.contains("<mark class=\"pen pink\""));
    QCOMPARE(run({u"highlight"_s, u"1"_s, u"삼성전자"_s, u"--remove"_s}).status, 0);
    QCOMPARE(run({u"highlight"_s, u"1"_s, u"삼성전자"_s, u"--remove"_s}).status, 1);
    QCOMPARE(run({u"show"_s, u"1"_s, u"--json"_s}).object().value("highlights"_L1).toArray().size(), 1);
    QVERIFY(run({u"remove"_s, u"하늘"_s}).output.contains("1 articles stay"));
}

void tst_Sokboctl::keepsWhatWasSavedOfARemovedSource()
{
    subscribe();
    QCOMPARE(run({u"tag"_s, u"1"_s, u"+a"_s}).status, 0);
    QCOMPARE(run({u"note"_s, u"2"_s, u"memo"_s}).status, 0);
    const Answer removed = run({u"remove"_s, u"하늘"_s});
    QVERIFY2(removed.output.contains("2 articles stay, 3 go"), removed.output.constData());
    QCOMPARE(run({u"count"_s}).output, QByteArray("2\n"));
    const QJsonArray sources = run({u"sources"_s, u"--json"_s}).rows();
    QCOMPARE(sources.size(), 1);
    QVERIFY(sources.at(0)["gone"_L1].toBool());
    QCOMPARE(sources.at(0)["total"_L1].toInt(), 2);
    QVERIFY(run({u"sources"_s}).output.contains("gone: "));
    QCOMPARE(run({u"export"_s, file(u"list.opml"_s)}).status, 0);
    QCOMPARE(run({u"sync"_s, u"--json"_s}).rows().size(), 0);
    subscribe();
    QCOMPARE(run({u"count"_s}).output, QByteArray("5\n"));
    QCOMPARE(run({u"count"_s, u"has:note OR tag:a"_s}).output, QByteArray("2\n"));
    QVERIFY(!run({u"sources"_s, u"--json"_s}).rows().at(0)["gone"_L1].toBool());
}

void tst_Sokboctl::findsEntities()
{
    subscribe();
    const QJsonObject card = run({u"entity"_s, u"이재용"_s, u"--json"_s}).object();
    QCOMPARE(card.value("name"_L1).toString(), u"이재용"_s);
    QCOMPARE(card.value("type"_L1).toString(), u"person"_s);
    QCOMPARE(card.value("articles"_L1).toInt(), 5);
    QCOMPARE(card.value("newest"_L1).toArray().size(), 5);
    QCOMPARE(run({u"entity"_s, u"아무도아님"_s}).status, 1);
}

void tst_Sokboctl::tellsWhoSaysWhat()
{
    m_server->setPage(u"/feed"_s, {feed(2, "\"😀 공장을 늘리겠다\"")});
    subscribe();
    const QJsonArray said = run({u"quotes"_s, u"--json"_s}).rows();
    QCOMPARE(said.size(), 2);
    const QJsonObject first = said.at(0).toObject();
    QCOMPARE(first.value("speaker"_L1).toString(), u"이재용"_s);
    QCOMPARE(first.value("role"_L1).toString(), u"회장"_s);
    QCOMPARE(first.value("text"_L1).toString(), u"😀 공장을 늘리겠다"_s);
    QCOMPARE(first.value("field"_L1).toString(), u"title"_s);
    // In code points, of the title without its flag: an emoji is one.
    const QList<uint> title = first.value("title"_L1).toString().toUcs4();
    const int start = first.value("start"_L1).toInt(), end = first.value("end"_L1).toInt();
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(title.constData()) + start, end - start),
        u"😀 공장을 늘리겠다"_s);
    QCOMPARE(run({u"quotes"_s, u"said:이재용"_s, u"--json"_s}).rows().size(), 2);
    QCOMPARE(run({u"quotes"_s, u"said:삼성전자"_s, u"--json"_s}).rows().size(), 0);
    QVERIFY(run({u"quotes"_s}).output.contains("이재용 회장: “😀 공장을 늘리겠다” (하늘신문)"));
    const QJsonObject card = run({u"entity"_s, u"이재용"_s, u"--json"_s}).object();
    QCOMPARE(card.value("quotations"_L1).toArray().size(), 1); // two papers print the same words
    QCOMPARE(run({u"quotes"_s, u"said:"_s}).status, 2);
}

void tst_Sokboctl::rulesActOnWhatComes()
{
    QCOMPARE(run({u"rule"_s, u"add"_s, u"flag:속보 삼성전자"_s, u"--do"_s, u"save"_s, u"tag:재계"_s,
                     u"--name"_s, u"첫째"_s})
                 .output,
        QByteArray("1\n"));
    QCOMPARE(run({u"rule"_s, u"add"_s, u"person:이재용"_s, u"--do"_s, u"notify,read"_s}).output,
        QByteArray("2\n"));
    QCOMPARE(run({u"rule"_s, u"off"_s, u"1"_s}).status, 0);
    QCOMPARE(run({u"rule"_s, u"on"_s, u"1"_s}).status, 0);
    const QJsonArray rules = run({u"rules"_s, u"--json"_s}).rows();
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0]["name"_L1].toString(), u"첫째"_s);
    QCOMPARE(rules[0]["actions"_L1].toArray().toVariantList(), QVariantList({u"save"_s, u"tag:재계"_s}));
    QVERIFY(rules[0]["on"_L1].toBool());
    QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
    const QJsonArray synced = run({u"sync"_s, u"--json"_s}).rows();
    QCOMPARE(synced.first()["notify"_L1].toArray().size(), 5);
    QCOMPARE(run({u"count"_s, u"is:saved"_s, u"tag:재계"_s, u"is:read"_s}).output, QByteArray("5\n"));
    QVERIFY(
        run({u"rule"_s, u"test"_s, u"삼성전자"_s, u"--days"_s, u"36500"_s}).output.startsWith("5 articles"));
    QCOMPARE(run({u"rule"_s, u"undo"_s, u"1"_s}).output, QByteArray("5 articles\n"));
    QCOMPARE(run({u"count"_s, u"is:saved"_s}).output, QByteArray("0\n"));
    QCOMPARE(run({u"rule"_s, u"apply"_s, u"1"_s}).output, QByteArray("5 of 5 articles changed\n"));
    QCOMPARE(run({u"rule"_s, u"remove"_s, u"1"_s}).status, 0);
    QCOMPARE(run({u"rules"_s}).output.count('\n'), 1);
}

void tst_Sokboctl::rulesTravelByFile()
{
    QCOMPARE(run({u"rule"_s, u"add"_s, u"title:환율"_s, u"--do"_s, u"keep"_s}).status, 0);
    QCOMPARE(run({u"rules"_s, u"export"_s, file(u"rules.json"_s)}).status, 0);
    QCOMPARE(run({u"rules"_s, u"import"_s, file(u"rules.json"_s)}).output, QByteArray("1 rules\n"));
    QCOMPARE(run({u"rules"_s}).output.count("title:환율"), 2);
}

void tst_Sokboctl::asksBeforeARuleTouchesVeryMany()
{
    m_server->setPage(u"/feed"_s, {feed(1'001)});
    subscribe();
    QCOMPARE(run({u"sync"_s}).status, 0);
    QCOMPARE(
        run({u"rule"_s, u"add"_s, u"삼성전자"_s, u"--do"_s, u"read"_s}).status, 0); // nothing of these days
    const Answer asked = run({u"rule"_s, u"apply"_s, u"1"_s});
    QCOMPARE(asked.status, 1);
    QVERIFY2(asked.errors.contains("1001 articles"), asked.errors);
    QCOMPARE(run({u"count"_s, u"is:read"_s}).output, QByteArray("0\n"));
    QCOMPARE(run({u"rule"_s, u"apply"_s, u"1"_s, u"--yes"_s}).status, 0);
    QCOMPARE(run({u"count"_s, u"is:read"_s}).output, QByteArray("1001\n"));
}

void tst_Sokboctl::readsTheSampleBoard()
{
    QCOMPARE(run({u"add"_s, u"--sample"_s}).status, 0);
    const Answer synced = run({u"sync"_s, u"--json"_s});
    QCOMPARE(synced.status, 0);
    int added = 0;
    for (const QJsonValue &line : synced.rows())
        added += line["new"_L1].toInt();
    QVERIFY(added >= 40);
    QVERIFY(m_server->requests().isEmpty());
    QVERIFY(run({u"count"_s, u"has:image"_s}).output.toInt() > 0);
    QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
}

void tst_Sokboctl::backsUpAndRestores()
{
    subscribe();
    QCOMPARE(run({u"backup"_s, file(u"copy"_s)}).status, 0);
    QCOMPARE(run({u"remove"_s, u"1"_s}).status, 0);
    const Answer restored = run({u"restore"_s, file(u"copy"_s)});
    QCOMPARE(restored.errors, QByteArray());
    QCOMPARE(run({u"count"_s}).output, QByteArray("5\n"));
    QCOMPARE(run({u"restore"_s, file(u"none"_s)}).status, 1);
}

void tst_Sokboctl::survivesAKillInTheMiddleOfASync()
{
    constexpr int sources = 12;
    QStringList addresses;
    for (int i = 0; i < sources; ++i) {
        const QString path = u"/feed%1"_s.arg(i);
        m_server->setPage(path, {feed(40, "소식" + QByteArray::number(i)), "application/xml", {}, 200, 20});
        addresses.append(m_server->url(path));
    }
    QCOMPARE(run(QStringList{u"add"_s, u"--kind"_s, u"feed"_s} + addresses).status, 0);
    for (const int milliseconds : {150, 300, 450, 600}) {
        QProcess process;
        process.start(QStringLiteral(SOKBOCTL), all({u"sync"_s}));
        QVERIFY(process.waitForStarted());
        process.waitForFinished(milliseconds);
        process.kill();
        process.waitForFinished();
        QElapsedTimer clock;
        clock.start();
        const Answer doctor = run({u"doctor"_s});
        QCOMPARE(doctor.output, QByteArray("ok\n"));
        QVERIFY(clock.elapsed() < 5'000);
        // A feed is taken in whole or not at all.
        QCOMPARE(run({u"count"_s}).output.trimmed().toInt() % 40, 0);
    }
    QCOMPARE(run({u"sync"_s}).status, 0);
    QCOMPARE(run({u"count"_s}).output, QByteArray::number(40 * sources) + '\n');
    QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
}

void tst_Sokboctl::repairTakesWhatCanBeReadOutOfADamagedFile()
{
    subscribe();
    QCOMPARE(run({u"sync"_s}).status, 0);
    QCOMPARE(run({u"tag"_s, u"1"_s, u"+남을것"_s}).status, 0);
    const int articles = run({u"count"_s}).output.trimmed().toInt();
    QVERIFY(articles > 0);
    QFile file(this->file(u"data/sokbo.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The first page keeps the schema; one of those that hold the articles' index is lost.
    const qint64 page = 4096;
    QVERIFY(file.size() > 12 * page);
    for (qint64 at = page * 6; at < page * 12; at += page) {
        file.seek(at);
        file.write(QByteArray(int(page), '\xff'));
    }
    file.close();
    QCOMPARE(run({u"doctor"_s}).status, 1);
    const Answer repaired = run({u"doctor"_s, u"--repair"_s});
    QVERIFY2(repaired.output.contains("repaired: "), QByteArray(repaired.output + repaired.errors));
    QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
    QCOMPARE(QDir(this->file(u"data"_s)).entryList({u"sokbo.db.damaged-*"_s}).isEmpty(), false);
    // What was lost comes again.
    QCOMPARE(run({u"sync"_s}).status, 0);
}

void tst_Sokboctl::readsWhileAnotherWrites()
{
    subscribe();
    QCOMPARE(run({u"add"_s, u"--kind"_s, u"feed"_s, m_server->url(u"/fault/hang/feed"_s)}).status, 0);
    QProcess writer;
    const int before = m_server->requestsFor(u"/fault/hang/feed"_s);
    writer.start(QStringLiteral(SOKBOCTL), all({u"sync"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requestsFor(u"/fault/hang/feed"_s) > before, 20'000);
    const Answer refused = run({u"save"_s, u"1"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains(QByteArray("process " + QByteArray::number(writer.processId()))),
        refused.errors);
    QCOMPARE(run({u"count"_s}).output, QByteArray("5\n"));
    QCOMPARE(run({u"list"_s, u"--json"_s}).rows().size(), 5);
    writer.kill();
    writer.waitForFinished();
    QCOMPARE(run({u"save"_s, u"1"_s}).status, 0);
}

void tst_Sokboctl::aWriterWaitsForAnother()
{
    subscribe();
    m_server->setPage(u"/feed"_s, {feed(6), "application/xml", {}, 200, 1'000});
    const int before = m_server->requestsFor(u"/feed"_s);
    QProcess writer;
    writer.start(QStringLiteral(SOKBOCTL), all({u"sync"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestsFor(u"/feed"_s), before + 1, 20'000);
    const Answer waited = run({u"save"_s, u"1"_s});
    QCOMPARE(waited.errors, QByteArray());
    QCOMPARE(waited.status, 0);
    QCOMPARE(answerOf(writer).status, 0);
}

// A pipe says neither how long it is nor that it is at its end, and gives a little at a time.
void tst_Sokboctl::readsItsInputToTheEnd()
{
    QByteArray lines;
    for (int i = 0; i < 300; ++i)
        lines += R"({"id":)" + QByteArray::number(i) + R"(,"text":"이재용 삼성전자 회장이 서울에서 말했다. )"
            + QByteArray(500, 'x') + "\"}\n";
    lines.chop(1); // the last line has no end
    const QByteArray opml = "<opml version=\"2.0\"><body><outline text=\"하늘\" xmlUrl=\""
        + m_server->url(u"/feed"_s).toUtf8() + "\"/></body></opml>" + QByteArray(200'000, ' ');
    for (const QString &name : {u"-"_s, u"/dev/stdin"_s}) {
        const Answer marked = run({u"entities"_s, u"--jsonl"_s, name}, lines);
        QCOMPARE(marked.status, 0);
        QCOMPARE(marked.output.count('\n'), 300);
        QVERIFY(marked.output.contains("삼성전자"));
        QVERIFY(run({u"entities"_s, name}, "이재용 회장").output.contains("이재용"));
        const Answer parsed = run({u"parse"_s, name, u"--json"_s}, feed(99) + QByteArray(200'000, ' '));
        QCOMPARE(parsed.object().value("entries"_L1).toArray().size(), 99);
        QVERIFY(run({u"sanitize"_s, name}, "<p>" + QByteArray(200'000, 'a')).output.size() > 200'000);
        QCOMPARE(run({u"import"_s, name}, opml).status, 0);
    }
    QCOMPARE(run({u"sources"_s, u"--json"_s}).rows().size(), 1);
}

void tst_Sokboctl::anEmptyFolderIsAnEmptyBoard()
{
    QCOMPARE(run({u"count"_s}).output, QByteArray("0\n"));
    QCOMPARE(run({u"list"_s, u"--json"_s}).rows().size(), 0);
    QCOMPARE(run({u"sources"_s}).status, 0);
    QCOMPARE(run({u"sync"_s, u"--json"_s}).rows().size(), 0);
    QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));
}

void tst_Sokboctl::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no command") << QStringList() << 2;
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--colour"_s} << 2;
    QTest::newRow("bad query") << QStringList{u"list"_s, u"(삼성"_s} << 2;
    QTest::newRow("promised field") << QStringList{u"count"_s, u"category:here"_s} << 2;
    QTest::newRow("near without words") << QStringList{u"count"_s, u"near:here"_s} << 2;
    QTest::newRow("promised command") << QStringList{u"account"_s, u"sync"_s} << 2;
    QTest::newRow("book without articles") << QStringList{u"export"_s, u"--epub"_s, u"-o"_s, u"/tmp"_s} << 2;
    QTest::newRow("unknown deed of tags") << QStringList{u"tags"_s, u"paint"_s} << 2;
    QTest::newRow("one name for two") << QStringList{u"tags"_s, u"rename"_s, u"가"_s} << 2;
    QTest::newRow("unknown colour") << QStringList{u"tags"_s, u"colour"_s, u"가"_s, u"mauve"_s} << 2;
    QTest::newRow("no such tag") << QStringList{u"tags"_s, u"remove"_s, u"가"_s} << 1;
    QTest::newRow("comma in a tag") << QStringList{u"tag"_s, u"1"_s, u"+가,나"_s} << 2;
    QTest::newRow("facets of a bad query") << QStringList{u"facets"_s, u"(삼성"_s} << 2;
    QTest::newRow("facets of none") << QStringList{u"facets"_s, u"--newest"_s, u"0"_s} << 2;
    QTest::newRow("bad limit") << QStringList{u"list"_s, u"--limit"_s, u"many"_s} << 2;
    QTest::newRow("bad key") << QStringList{u"list"_s, u"--after"_s, u"yesterday"_s} << 2;
    QTest::newRow("no article") << QStringList{u"show"_s, u"7"_s} << 1;
    QTest::newRow("no id") << QStringList{u"show"_s} << 2;
    QTest::newRow("no source") << QStringList{u"sync"_s, u"7"_s} << 1;
    QTest::newRow("bad kind") << QStringList{u"add"_s, u"https://a.example"_s, u"--kind"_s, u"blog"_s} << 2;
    QTest::newRow("rule without action") << QStringList{u"rule"_s, u"add"_s, u"삼성"_s} << 2;
    QTest::newRow("unknown action") << QStringList{u"rule"_s, u"add"_s, u"삼성"_s, u"--do"_s, u"burn"_s} << 2;
    QTest::newRow("rule with a bad query")
        << QStringList{u"rule"_s, u"add"_s, u"(삼성"_s, u"--do"_s, u"save"_s} << 2;
    QTest::newRow("rule of no news") << QStringList{u"rule"_s, u"add"_s, u"has:note"_s, u"--do"_s, u"save"_s}
                                     << 2;
    QTest::newRow("no rule") << QStringList{u"rule"_s, u"off"_s, u"7"_s} << 1;
    QTest::newRow("no act of rules") << QStringList{u"rule"_s, u"break"_s, u"7"_s} << 2;
    QTest::newRow("forbidden scheme") << QStringList{u"add"_s, u"file:///etc/passwd"_s} << 1;
}

void tst_Sokboctl::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    const Answer answer = run(arguments);
    QTEST(answer.status, "status");
    QVERIFY(answer.output.isEmpty());
    if (!arguments.isEmpty())
        QCOMPARE(answer.errors.count('\n'), 1);
}

QTEST_GUILESS_MAIN(tst_Sokboctl)
#include "tst_sokboctl.moc"
