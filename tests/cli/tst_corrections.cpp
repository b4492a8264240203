// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultyserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

QByteArray feed(const QDateTime &newest)
{
    QByteArray items;
    for (int i = 0; i < 8; ++i) {
        const QByteArray n = QByteArray::number(i);
        // Half of it of this hour, half of weeks ago, when nobody spoke of the bookshop.
        const bool now = i < 4;
        const QByteArray date
            = newest.addSecs(now ? -60 * i : -86400 * (5 + i)).toString(Qt::RFC2822Date).toLatin1();
        items += "<item><guid isPermaLink=\"false\">" + n + "</guid><title>"
            + (now ? "달빛서점 소식 " : "비 소식 ") + n + "</title><pubDate>" + date
            + "</pubDate><description>" + (now ? "달빛서점이 문을 열었다." : "비가 온다.")
            + "</description></item>";
    }
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>하늘신문</title>"
        + items + "</channel></rss>";
}

} // namespace

// A list of names of one's own, from a file to the marks of every article and back into a file.
class TestCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<test::FaultyServer>();
        m_server->setPage(u"/feed"_s, {feed(QDateTime::currentDateTimeUtc())});
        QCOMPARE(run({u"add"_s, m_server->url(u"/feed"_s)}).status, 0);
        QCOMPARE(run({u"sync"_s}).status, 0);
    }

    void namesOfOnesOwnAreMarkedInAllArticles()
    {
        write(u"names.tsv"_s, "달빛서점\torganisation\t주식회사 달빛서점\t003210\n");
        QCOMPARE(run({u"corrections"_s, u"import"_s, path(u"names.tsv"_s)}).status, 0);
        QVERIFY(run({u"corrections"_s}).output.contains("달빛서점"));
        QCOMPARE(run({u"reanalyse"_s}).output, QByteArray("4 articles marked anew\n"));
        const QJsonObject card = json({u"entity"_s, u"달빛서점"_s, u"--json"_s}).object();
        QCOMPARE(card.value("name"_L1).toString(), u"주식회사 달빛서점"_s);
        QCOMPARE(card.value("type"_L1).toString(), u"organisation"_s);
        QCOMPARE(card.value("ticker"_L1).toString(), u"003210"_s);
        QCOMPARE(card.value("articles"_L1).toInt(), 4);
        QVERIFY(card.contains("quotations"_L1));
        QCOMPARE(run({u"remark"_s}).output, QByteArray("0 articles marked anew\n"));
        QCOMPARE(run({u"doctor"_s}).output, QByteArray("ok\n"));

        const QJsonArray rising = json({u"trends"_s, u"--json"_s}).array();
        QCOMPARE(rising.size(), 1);
        const QJsonObject first = rising.first().toObject();
        QCOMPARE(first.value("name"_L1).toString(), u"주식회사 달빛서점"_s);
        QCOMPARE(first.value("articles"_L1).toInt(), 4);
        QVERIFY(first.value("expected"_L1).toDouble() < 2);
        QVERIFY(first.value("headline"_L1).toObject().value("title"_L1).toString().startsWith(u"달빛서점"_s));
        QCOMPARE(json({u"trends"_s, u"--type"_s, u"person"_s, u"--json"_s}).array().size(), 0);
    }

    void whatIsExportedComesBack()
    {
        write(u"in.json"_s,
            R"({"sokbo_corrections":1,"corrections":[{"kind":"not_entity","subject":"진도","made":"2026-11-01T00:00:00Z"}],)"
            R"("watched":[{"type":"person","name":"민하린","since":"2026-11-01T00:00:00Z"}]})");
        QCOMPARE(run({u"corrections"_s, u"import"_s, path(u"in.json"_s)}).status, 0);
        QCOMPARE(run({u"corrections"_s, u"export"_s, path(u"out.json"_s)}).status, 0);
        QFile file(path(u"out.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(json({u"corrections"_s, u"--json"_s}), QJsonDocument::fromJson(written));
        QVERIFY(written.contains("진도") && written.contains("민하린"));
    }

    void saysWhatIsWrong()
    {
        write(u"bad.tsv"_s, "달빛\tship\n");
        const Answer bad = run({u"corrections"_s, u"import"_s, path(u"bad.tsv"_s)});
        QCOMPARE(bad.status, 1);
        QVERIFY2(bad.errors.contains("line 1"), bad.errors.constData());
        QCOMPARE(run({u"corrections"_s, u"import"_s, path(u"none"_s)}).status, 1);
        QCOMPARE(run({u"corrections"_s, u"destroy"_s}).status, 2);
        QCOMPARE(run({u"trends"_s, u"--type"_s, u"date"_s}).status, 2);
        QCOMPARE(run({u"trends"_s, u"--limit"_s, u"0"_s}).status, 2);
        QCOMPARE(run({u"reanalyse"_s, u"all"_s}).status, 2);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(SOKBOCTL), QStringList{u"--data"_s, path(u"data"_s)} + arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QJsonDocument json(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson(run(arguments).output);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FaultyServer> m_server;
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
