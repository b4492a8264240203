// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncrig.h"

#include "text/bodytext.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString list = u"https://deul.example/story"_s;

QByteArray row(int n, const QByteArray &more = {})
{
    const QByteArray number = QByteArray::number(n);
    return "<li><a href=\"/story/" + number + "?page=1\">첫눈이 내린 들판을 걷다 " + number + "</a>" + more
        + "<time>2026.11.0" + number + "</time></li>";
}

QByteArray listOf(const QByteArray &rows)
{
    return "<html><head><title>들 이야기</title></head><body><ul>" + rows + "</ul></body></html>";
}

QByteArray rows(int from, int to, const QByteArray &more = {})
{
    QByteArray all;
    for (int n = to; n >= from; --n)
        all += row(n, more);
    return all;
}

QByteArray readPage(int n)
{
    const QByteArray number = QByteArray::number(n);
    return "<!doctype html><html><head><title>첫눈이 내린 들판을 걷다 " + number
        + "</title><meta property=\"article:published_time\" content=\"2026-11-0" + number
        + "T09:30:00+09:00\"></head><body><article><h1>첫눈이 내린 들판을 걷다 " + number + "</h1>"
        + QByteArray("<p>들판에 첫눈이 내렸고, 우리는 아침 일찍 나가서 해가 질 때까지 걸었다. 발자국이 길게 "
                     "남았다.</p>")
              .repeated(4)
        + "</article><div><a href=\"/story?page=2\">2</a></div></body></html>";
}

} // namespace

// A source whose list is read by its looks.
class tst_Lists : public QObject {
    Q_OBJECT

    std::unique_ptr<SyncRig> m_rig;

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<SyncRig>();
        m_rig->web.setPage(list, listOf(rows(1, 5)), "text/html");
        for (int n = 1; n <= 6; ++n)
            m_rig->web.setPage(list + u"/%1"_s.arg(n), readPage(n), "text/html");
        m_rig->add(list, [](Source &source) { source.kind = SourceKind::Looks; });
    }

    void readsTheRowsAndTheirPages()
    {
        const SyncLine line = m_rig->syncOne();
        QCOMPARE(line.added, 5);
        const StoredArticle article = m_rig->article(u"첫눈이 내린 들판을 걷다 5"_s);
        QVERIFY(article.article.wholeText);
        QVERIFY(bodyText(article.article.body).contains(u"발자국이 길게 남았다"_s));
        QCOMPARE(article.article.link, QUrl(list + u"/5"_s));
        // The list shows the day, the page the time too.
        QCOMPARE(article.article.published,
            QDateTime::fromString(u"2026-11-05T09:30:00+09:00"_s, Qt::ISODate).toUTC());
    }

    void knowsItsRowsAgain()
    {
        m_rig->syncOne();
        m_rig->web.setPage(list, listOf(rows(2, 6, "<b class=\"count\">3</b>")), "text/html");
        const SyncLine line = m_rig->syncOne();
        QCOMPARE(line.added, 1);
        QCOMPARE(m_rig->headlines().size(), 6);
    }

    void saysThatTheRowsMakeNoSenseAnyMore()
    {
        m_rig->syncOne();
        m_rig->web.setPage(list, listOf("<li>잠시 쉽니다</li>"), "text/html");
        const SyncLine line = m_rig->syncOne();
        QCOMPARE(line.status, u"error"_s);
        QCOMPARE(line.error->kind, Error::Kind::Parse);
        QVERIFY(line.error->message.contains(u"does not look like a list"_s));
        QCOMPARE(m_rig->headlines().size(), 5);
    }

    void asksRobotsForTheListToo()
    {
        m_rig->web.setPage(
            u"https://deul.example/robots.txt"_s, "User-agent: *\nDisallow: /story\n", "text/plain");
        const SyncLine line = m_rig->syncOne();
        QCOMPARE(line.status, u"error"_s);
        QCOMPARE(line.error->kind, Error::Kind::Refused);
        QCOMPARE(m_rig->web.requestsFor(list), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Lists)
#include "tst_lists.moc"
