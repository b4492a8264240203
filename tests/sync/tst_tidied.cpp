// SPDX-License-Identifier: GPL-3.0-or-later
// What went by the reader's limits does not come back with the next sync.
#include "newsfeed.h"

using namespace sokbo;
using namespace sokbo::test;

namespace {

QByteArray items(int from, int until)
{
    QByteArray all;
    for (int n = until; n >= from; --n)
        all += item(n, "소식 " + QByteArray::number(n), "글 " + QByteArray::number(n),
            "<pubDate>" + QByteArray::number(n) + " Nov 2026 01:00:00 GMT</pubDate>");
    return all;
}

// All that is beyond the newest so many.
qint64 tidy(SyncRig &rig, int newest)
{
    QList<ArticleId> ids;
    for (const Headline &headline : rig.headlines())
        ids.append(headline.id);
    wait(rig.store().setRead(ids, true)).value();
    SourceDefaults all;
    all.keep.articles = newest;
    wait(rig.store().setSourceDefaults(all)).value();
    const TidyPlan plan = wait(rig.store().planTidying(rig.clock.now())).value();
    for (TidyPart part : plan.parts)
        while (!part.goes.isEmpty())
            part.goes.remove(0, wait(rig.store().tidy(part, rig.clock.now())).value().handled);
    return plan.articles();
}

} // namespace

class TestTidied : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSyncBringsNothingBack()
    {
        SyncRig rig;
        rig.add(feedUrl);
        rig.web.setPage(feedUrl, rss(items(1, 20)));
        QCOMPARE(rig.syncOne().added, 20);
        QCOMPARE(tidy(rig, 5), 15);
        QByteArray space; // another one makes another page of the same entries
        for (const bool isAnotherRun : {false, true}) {
            if (isAnotherRun)
                rig.startServiceAgain();
            rig.web.setPage(feedUrl, rss(items(1, 20) + (space += ' ')));
            const SyncLine line = rig.syncOne();
            QCOMPARE(line.added, 0);
            QCOMPARE(line.unchanged, 20);
            QCOMPARE(rig.headlines().size(), 5);
        }
        rig.web.setPage(feedUrl, rss(items(2, 21)));
        QCOMPARE(rig.syncOne().added, 1);
        QCOMPARE(rig.headlines().size(), 6);
        QCOMPARE(tidy(rig, 5), 1);
        rig.startServiceAgain();
        QCOMPARE(rig.syncOne().added, 0);
    }

    // Nor are the pages of what went read again.
    void noPageIsFetchedForWhatWent()
    {
        SyncRig rig;
        rig.add(feedUrl, [](Source &source) { source.fullText = FullText::AtSync; });
        rig.web.setPage(feedUrl, rss(items(1, 8)));
        QCOMPARE(rig.syncOne().added, 8);
        QCOMPARE(tidy(rig, 3), 5);
        const auto asked = [&] { return rig.web.requestsFor(QStringLiteral("https://news.example/2")); };
        const auto before = asked();
        rig.startServiceAgain();
        rig.web.setPage(feedUrl, rss(items(1, 8) + " "));
        QCOMPARE(rig.syncOne().added, 0);
        QCOMPARE(asked(), before);
        QCOMPARE(rig.headlines().size(), 3);
    }

    // The interval of all sources, and one of its own.
    void asksAsOftenAsTheReaderWants()
    {
        SyncRig rig;
        rig.web.setPage(feedUrl, rss(items(1, 5)));
        const SourceId id = rig.add(feedUrl);
        SourceDefaults all;
        all.interval = {SyncInterval::Kind::Fixed, 60};
        wait(rig.store().setSourceDefaults(all)).value();
        rig.syncOne();
        const auto minutes = [&] { return rig.clock.now().secsTo(rig.source(id).state.nextSync) / 60; };
        QVERIFY2(minutes() >= 60 && minutes() <= 66, qPrintable(QString::number(minutes())));
        SourceEdit edit;
        edit.interval = SyncInterval{SyncInterval::Kind::ByHand, 0};
        wait(rig.store().editSource(id, edit)).value();
        rig.clock.advance(std::chrono::hours(48));
        QCOMPARE(rig.sync({.evenIfNotDue = false}).lines.size(), 0);
        QCOMPARE(rig.sync().lines.size(), 1);
        edit.interval = SyncInterval{SyncInterval::Kind::Fixed, 15};
        wait(rig.store().editSource(id, edit)).value();
        rig.clock.advance(std::chrono::minutes(20));
        QCOMPARE(rig.sync({.evenIfNotDue = false}).lines.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTidied)
#include "tst_tidied.moc"
