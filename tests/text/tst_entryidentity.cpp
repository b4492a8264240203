// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/entryidentity.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime monday = QDateTime::fromString(u"2026-03-02T08:00:00Z"_s, Qt::ISODate);

FeedItem entry(
    const QString &id, const QString &link, const QString &title = {}, int hour = 0, const QString &text = {})
{
    FeedItem item;
    item.id = id;
    item.link = link;
    item.title = title;
    item.published = monday.addSecs(hour * 3600);
    item.summary = text;
    return item;
}

QStringList guidsOf(QList<FeedItem> entries)
{
    identifyEntries(entries);
    QStringList guids;
    for (const FeedItem &item : entries)
        guids.append(guidOf(item));
    return guids;
}

} // namespace

class tst_EntryIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesOfOneIdAreToldApartByTheirLinks()
    {
        QCOMPARE(guidsOf({entry(u"1"_s, u"https://a.example/가"_s), entry(u" 1"_s, u"https://a.example/나"_s),
                     entry(u"2"_s, u"https://a.example/다"_s)}),
            (QStringList{u"1 https://a.example/가"_s, u"1 https://a.example/나"_s, u"2"_s}));
    }

    void anEntryThatStandsTwiceKeepsItsId()
    {
        const FeedItem once = entry(u"1"_s, u"https://a.example/1"_s, u"비"_s);
        QCOMPARE(guidsOf({once, once}), (QStringList{u"1"_s, u"1"_s}));
        // Under two ids too: in two sections, say.
        FeedItem twice = once;
        twice.id = u"2"_s;
        QCOMPARE(guidsOf({once, twice}), (QStringList{u"1"_s, u"1"_s}));
        // The page for telephones too.
        twice.link = u"https://m.a.example/1"_s;
        QCOMPARE(guidsOf({once, twice}), (QStringList{u"1"_s, u"1"_s}));
        twice.title = u"눈"_s;
        QCOMPARE(guidsOf({once, twice}), (QStringList{u"1"_s, u"2"_s}));
    }

    void aLinkOfItsOwnIsTheIdentity()
    {
        QCOMPARE(guidsOf({entry({}, u"https://a.example/1"_s, u"비"_s),
                     entry({}, u"https://a.example/2"_s, u"비"_s)}),
            (QStringList{u"https://a.example/1"_s, u"https://a.example/2"_s}));
    }

    void aSharedLinkIdentifiesNothing()
    {
        const QString site = u"https://a.example/list"_s;
        const QStringList guids
            = guidsOf({entry({}, site, u"비"_s), entry({}, site, u"눈"_s), entry({}, site, u"비"_s, 1),
                entry({}, site, u"비"_s), entry({}, u"https://a.example/1"_s, u"비"_s)});
        QCOMPARE(QSet<QString>(guids.cbegin(), guids.cend()).size(), 4);
        QCOMPARE(guids.at(3), guids.at(0)); // it stands there twice
        QCOMPARE(guids.at(4), u"https://a.example/1"_s);
        // The same at the next answer, whatever else is in it, and as it always was without a link.
        QCOMPARE(guidsOf({entry({}, site, u"눈"_s), entry({}, site, u"안개"_s)}).at(0), guids.at(1));
        QCOMPARE(guidsOf({entry({}, {}, u"눈"_s)}).at(0), guids.at(1));
    }

    void anIdOfTheSiteIsNoEntrys()
    {
        const QString site = u"https://a.example/"_s;
        const QStringList guids = guidsOf({entry(u"뉴스"_s, site, u"비가 온다"_s, 30, u"우산"_s),
            entry(u"뉴스"_s, site, u"해가 떴다"_s, 1, u"모자"_s)});
        QVERIFY(guids.at(0) != guids.at(1));
        QCOMPARE(guids.at(0), u"뉴스"_s);
        // Two versions of one article are one.
        QCOMPARE(guidsOf({entry(u"9"_s, site, u"[2보] 비가 온다"_s, 1, u"우산을"_s),
                     entry(u"9"_s, site, u"[1보] 비가 온다"_s, 0, u"우산"_s)}),
            (QStringList{u"9"_s, u"9"_s}));
    }

    void leavesOutOfALinkWhatChangesByItself_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("steady");
        const auto row = [](const char *name, const QString &link, const QString &steady) {
            QTest::newRow(name) << u"https://a.example/"_s + link << u"https://a.example/"_s + steady;
        };
        row("session", u"v?id=5&sid=0123456789abcdef0123"_s, u"v?id=5"_s);
        row("session of PHP", u"v?PHPSESSID=k2v9q0a8b7c6d5e4f3&id=5"_s, u"v?id=5"_s);
        row("session in the path", u"v;jsessionid=A1B2C3D4.node1?id=5"_s, u"v?id=5"_s);
        row("time", u"v?id=5&t=1764380000#top"_s, u"v?id=5#top"_s);
        row("time in milliseconds", u"v?_=1764380000123"_s, u"v"_s);
        row("chance", u"v?id=5&rnd=0.84512"_s, u"v?id=5"_s);
        row("a section is no session", u"v?sid=101&id=5"_s, u"v?sid=101&id=5"_s);
        row("a topic is no time", u"viewtopic?t=4711"_s, u"viewtopic?t=4711"_s);
        row("an empty parameter", u"v?&id=5&"_s, u"v?&id=5&"_s);
        row("none", u"1764380000"_s, u"1764380000"_s);
    }

    void leavesOutOfALinkWhatChangesByItself()
    {
        QFETCH(QString, link);
        QFETCH(QString, steady);
        QCOMPARE(steadyLink(link), steady);
        QCOMPARE(guidOf(entry({}, link)), steady);
        QCOMPARE(guidOf(entry(link, {})), steady); // a guid that is an address
    }

    void knowsAnotherEntryUnderAKnownGuid_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("text"); // of the later one; the earlier has 1
        QTest::addColumn<bool>("byId");
        QTest::addColumn<bool>("onlyLink");
        const auto row = [](const char *name, const QString &before, const QString &after, int hours,
                             int text, bool byId, bool onlyLink) {
            QTest::newRow(name) << before << after << hours << text << byId << onlyLink;
        };
        row("nothing changed", u"비"_s, u"비"_s, 0, 1, false, false);
        row("the text grew", u"비가 온다"_s, u"비가 온다"_s, 0, 2, false, false);
        row("a new date", u"비가 온다"_s, u"비가 온다"_s, 48, 1, false, false);
        row("a new title", u"비가 온다"_s, u"눈이 내렸다"_s, 0, 2, false, false);
        row("signs only", u"비가 온다"_s, u"“비가 온다”"_s, 48, 2, false, false);
        row("a correction", u"시장, 다리 공사 늦춘다"_s, u"시장 “다리 공사 늦춘다”(종합)"_s, 2, 2, false,
            true);
        row("all is other", u"비가 온다"_s, u"고래가 돌아왔다"_s, 2, 2, true, true);
        row("the next day's", u"오늘의 날씨: 맑음"_s, u"오늘의 날씨: 흐림"_s, 24, 2, true, true);
        row("the same text", u"오늘의 장터: 무"_s, u"오늘의 장터: 대파"_s, 24, 1, false, true);
        row("no text", u"오늘의 장터: 무"_s, u"오늘의 장터: 대파"_s, 24, 0, false, true);
        row("no text, another title", u"비가 온다"_s, u"고래가 돌아왔다"_s, 24, 0, true, true);
    }

    void knowsAnotherEntryUnderAKnownGuid()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, hours);
        QFETCH(int, text);
        const EntryFace known{before, monday, 1};
        EntryFace now{after, monday.addSecs(hours * 3600), text};
        QTEST(isAnotherEntry(known, now, IdentifiedBy::Id), "byId");
        QTEST(isAnotherEntry(known, now, IdentifiedBy::OnlyLink), "onlyLink");
        now.published = {}; // who does not say when, says nothing
        QVERIFY(!isAnotherEntry(known, now, IdentifiedBy::OnlyLink));
    }

    void oneTitleOfOneTimeMayBeOneEntry()
    {
        const QDateTime exact = monday.addSecs(1234);
        const auto same = [&](const char *known, const char *now, const char *guid, const QDateTime &time) {
            return isSameUnderOtherGuid(
                QString::fromLatin1(known), QString::fromLatin1(now), QString::fromLatin1(guid), time);
        };
        QVERIFY(same("http://a.example/v", "http://a.example/v", "7", exact));
        QVERIFY(same("http://a.example/v?k=1", "http://a.example/v?k=2", "http://a.example/v?k=2", exact));
        QVERIFY(!same("http://a.example/v?k=1", "http://a.example/v?k=2", "7", exact));
        QVERIFY(!same("http://a.example/v?k=1", "http://a.example/v?k=2", "http://a.example/v?k=2", monday));
        QVERIFY(!same("http://a.example/1", "http://a.example/2", "http://a.example/2", exact));
        QVERIFY(same("", "", "made:1", monday));
        QVERIFY(same("http://a.example/v/1", "https://m.a.example/v/1", "7", monday));
        QVERIFY(same("http://a.example/v/1", "https://a.example/v/1/amp", "7", exact));
        QVERIFY(!same("http://a.example/v/1", "https://m.a.example/v/2", "7", exact));
    }

    void tellsWhatAnAnswerIdentifies()
    {
        const QString site = u"https://a.example/list"_s;
        QList<FeedItem> entries{entry(u"1"_s, site, u"비"_s), entry(u"2"_s, site, u"눈"_s),
            entry(u"3"_s, u"https://a.example/3"_s, u"해"_s)};
        identifyEntries(entries);
        const FeedAnswer answer = answerOf(entries);
        QCOMPARE(answer.guids, (QSet<QString>{u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(answer.sharedLinks, QSet<QString>{site});
        QVERIFY(!answer.single);
        QVERIFY(answerOf({entries.at(2)}).single);
    }
};

QTEST_GUILESS_MAIN(tst_EntryIdentity)
#include "tst_entryidentity.moc"
