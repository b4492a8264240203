// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader sets while a sync is under way stays.
#include "newsfeed.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class tst_Edits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditDuringASyncStays_data()
    {
        QTest::addColumn<SourceEdit>("edit");
        const auto add = [](const char *name, auto SourceEdit::*field, const auto &value) {
            SourceEdit edit;
            edit.*field = value;
            QTest::newRow(name) << edit;
        };
        add("kind", &SourceEdit::kind, SourceKind::Rhymix);
        add("url", &SourceEdit::url, QUrl(u"https://other.example/feed"_s));
        add("title", &SourceEdit::title, u"내 이름"_s);
        add("folder", &SourceEdit::folder, u"뉴스/국내"_s);
        add("fullText", &SourceEdit::fullText, FullText::OnOpening);
        add("images", &SourceEdit::images, ImageFetching::WhenAsked);
        add("signsIn", &SourceEdit::signsIn, true);
        add("preferred", &SourceEdit::preferred, true);
        add("datesAsWritten", &SourceEdit::datesAsWritten, true);
        add("place", &SourceEdit::place, 3);
        add("marksHidden", &SourceEdit::marksHidden, true);
        add("muted", &SourceEdit::muted, true);
        add("readAtArrival", &SourceEdit::readAtArrival, true);
    }

    // The server answers after the reader's edit is on the disk: the sync began with the source as it was.
    void anEditDuringASyncStays()
    {
        QFETCH(SourceEdit, edit);
        NewsRig rig;
        const SourceId id = rig.add(feedUrl);
        const Source before = rig.source(id);
        rig.web.setAnswer(feedUrl, [&](const FetchRequest &request) -> Result<FetchResponse> {
            if (const auto edited = rig.store().editSource(id, edit).result(); !edited)
                qFatal("not edited");
            FetchResponse response;
            response.url = request.url;
            response.status = 200;
            response.contentType = "application/xml";
            response.body = twoItems();
            return response;
        });
        rig.sync();
        SourceEdit seen = editBetween(before, rig.source(id));
        if (!edit.title)
            seen.title.reset(); // the feed's own is shown
        QCOMPARE(seen, edit);
        QCOMPARE(rig.headlines().size(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_Edits)
#include "tst_edits.moc"
