// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader sets of a source and what a sync learns of it, in whatever order they are written.
#include "store/database.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;

namespace {

const QUrl address(QStringLiteral("https://news.example/1.xml"));

Source onlySource(TempStore &store)
{
    const QList<Source> sources = got(store->sources());
    return sources.size() == 1 ? sources[0] : Source();
}

SourceFacts everythingLearned()
{
    SourceFacts facts;
    facts.fetched = address;
    facts.siteUrl = QUrl(QStringLiteral("https://news.example/"));
    facts.feedTitle = QStringLiteral("신문 이름");
    SourceState state;
    state.etag = "\"abc\"";
    state.lastSync = noon;
    state.failures = 2;
    state.error = Error{Error::Kind::Timeout, QStringLiteral("no answer")};
    facts.state = state;
    return facts;
}

} // namespace

class TestSources : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatTheReaderSetsOutlivesASync_data()
    {
        QTest::addColumn<SourceEdit>("edit");
        const auto add = [](const char *name, auto SourceEdit::*field, const auto &value) {
            SourceEdit edit;
            edit.*field = value;
            QTest::newRow(name) << edit;
        };
        add("kind", &SourceEdit::kind, SourceKind::Rhymix);
        add("url", &SourceEdit::url, QUrl(QStringLiteral("https://other.example/feed")));
        add("title", &SourceEdit::title, QStringLiteral("내 이름"));
        add("folder", &SourceEdit::folder, QStringLiteral("뉴스/국내"));
        add("fullText", &SourceEdit::fullText, FullText::AtSync);
        add("images", &SourceEdit::images, ImageFetching::WhenAsked);
        add("signsIn", &SourceEdit::signsIn, true);
        add("preferred", &SourceEdit::preferred, true);
        add("datesAsWritten", &SourceEdit::datesAsWritten, true);
        add("place", &SourceEdit::place, 3);
        add("marksHidden", &SourceEdit::marksHidden, true);
        add("muted", &SourceEdit::muted, true);
        add("readAtArrival", &SourceEdit::readAtArrival, true);
    }

    void whatTheReaderSetsOutlivesASync()
    {
        QFETCH(SourceEdit, edit);
        for (const bool readerFirst : {true, false}) {
            TempStore store;
            const SourceId id = store.addSource(QString());
            const Source before = onlySource(store);
            if (readerFirst)
                got(store->editSource(id, edit));
            got(store->noteSource(id, everythingLearned()));
            if (!readerFirst)
                got(store->editSource(id, edit));
            const Source after = onlySource(store);
            SourceEdit seen = editBetween(before, after);
            if (!edit.title)
                seen.title.reset(); // the feed's own is shown
            QCOMPARE(seen, edit);
            // Nor does the reader overwrite what was learned, as long as it is of the same address.
            if (edit.url)
                QCOMPARE(after.state, SourceState());
            else
                QCOMPARE(after.state, *everythingLearned().state);
            QCOMPARE(after.feedTitle.isEmpty(), edit.url && readerFirst);
        }
    }

    void undoingAnEditRestoresJustItsFields()
    {
        TempStore store;
        const SourceId id = store.addSource(QStringLiteral("하나"), QStringLiteral("뉴스"));
        SourceEdit first;
        first.title = QStringLiteral("둘");
        first.folder = QStringLiteral("경제");
        const SourceEdit former = got(store->editSource(id, first));
        SourceEdit second;
        second.images = ImageFetching::AtSync;
        got(store->editSource(id, second));
        got(store->noteSource(id, everythingLearned()));
        const SourceEdit again = got(store->editSource(id, former));
        QCOMPARE(again, first); // which redoes it
        const Source source = onlySource(store);
        QCOMPARE(source.title, QStringLiteral("하나"));
        QCOMPARE(source.folder, QStringLiteral("뉴스"));
        QCOMPARE(source.images, ImageFetching::AtSync);
        QCOMPARE(source.siteUrl, everythingLearned().siteUrl);
    }

    void theFeedsNameIsShownUntilTheReaderGivesOne()
    {
        TempStore store;
        const SourceId id = store.addSource(QString());
        got(store->saveArticles(id, {makeArticle(1, QStringLiteral("기사"))}));
        const auto shown = [&] {
            const QString title = onlySource(store).title;
            const Headline headline = got(store->page({}, 1, std::nullopt)).first();
            return title == headline.sourceTitle && titles(*store, u"source:\"" + title + u'"').size() == 1
                ? title
                : QStringLiteral("not everywhere the same");
        };
        SourceFacts facts;
        facts.feedTitle = QStringLiteral("신문");
        got(store->noteSource(id, facts));
        QCOMPARE(shown(), QStringLiteral("신문"));
        SourceEdit edit;
        edit.title = QStringLiteral("내 신문");
        const SourceEdit former = got(store->editSource(id, edit));
        facts.feedTitle = QStringLiteral("새 신문");
        got(store->noteSource(id, facts));
        QCOMPARE(shown(), QStringLiteral("내 신문"));
        got(store->editSource(id, former));
        QCOMPARE(shown(), QStringLiteral("새 신문"));
    }

    void aFeedThatMovesTakesItsAddressAlong()
    {
        TempStore store;
        const SourceId id = store.addSource();
        SourceFacts facts = everythingLearned();
        facts.movedTo = QUrl(QStringLiteral("https://moved.example/feed"));
        got(store->noteSource(id, facts));
        QCOMPARE(onlySource(store).url, facts.movedTo);
        QCOMPARE(onlySource(store).state, *facts.state);
        // A sync that still asked the former address knows nothing of the new one.
        SourceFacts late = everythingLearned();
        late.state->etag = "\"late\"";
        got(store->noteSource(id, late));
        QCOMPARE(onlySource(store).state, *facts.state);
    }

    void anAddressBelongsToOneSource()
    {
        TempStore store;
        const SourceId first = store.addSource(QStringLiteral("하나"));
        const SourceId second = store.addSource(QStringLiteral("둘"));
        SourceEdit edit;
        edit.url = address;
        QCOMPARE(errorOf(store->editSource(second, edit)).kind, Error::Kind::Usage);
        SourceFacts facts;
        facts.movedTo = address;
        facts.feedTitle = QStringLiteral("신문");
        got(store->noteSource(second, facts));
        for (const Source &source : got(store->sources())) {
            QCOMPARE(source.url == address, source.id == first);
            QCOMPARE(source.feedTitle.isEmpty(), source.id == first);
        }
    }

    void nothingIsLearnedOfASourceThatIsRemoved()
    {
        TempStore store;
        const SourceId id = store.addSource();
        got(store->removeSource(id));
        got(store->noteSources({{id, everythingLearned()}, {SourceId{77}, everythingLearned()}}));
        QCOMPARE(errorOf(store->editSource(id, {})).kind, Error::Kind::NotFound);
        got(store->restoreSource(id));
        QCOMPARE(onlySource(store).state, SourceState());
    }

    void severalAreEditedTogetherOrNotAtAll()
    {
        TempStore store;
        const SourceId first = store.addSource(), second = store.addSource();
        SourceEdit moved;
        moved.folder = QStringLiteral("경제");
        SourceEdit named;
        named.title = QStringLiteral("내 이름");
        // One of them is unknown: it is passed over, as a source may go before its edit is undone.
        const SourceEdits former
            = got(store->editSources({{first, moved}, {second, named}, {SourceId{77}, moved}}));
        QCOMPARE(former.size(), 2);
        const auto fields = [&] {
            QStringList all;
            for (const Source &source : got(store->sources()))
                all += source.folder + u'|' + source.title;
            all.sort();
            return all;
        };
        QCOMPARE(fields(), QStringList({QStringLiteral("|내 이름"), QStringLiteral("경제|연합뉴스")}));
        // An address that another source has refuses all of it.
        SourceEdit taken;
        taken.url = QUrl(QStringLiteral("https://news.example/1.xml"));
        SourceEdit back;
        back.folder = QString(QLatin1String(""));
        QCOMPARE(errorOf(store->editSources({{first, back}, {second, taken}})).kind, Error::Kind::Usage);
        QCOMPARE(fields(), QStringList({QStringLiteral("|내 이름"), QStringLiteral("경제|연합뉴스")}));
        got(store->editSources(former));
        QCOMPARE(fields(), QStringList({QStringLiteral("|연합뉴스"), QStringLiteral("|연합뉴스")}));
    }

    void sourcesStandInTheOrderByHand()
    {
        TempStore store;
        const SourceId first = store.addSource(QStringLiteral("가")),
                       second = store.addSource(QStringLiteral("나"));
        const auto names = [&store] {
            QStringList all;
            for (const Source &source : got(store->sources()))
                all += source.title;
            return all.join(u' ');
        };
        QCOMPARE(names(), QStringLiteral("가 나"));
        SourceEdit early, late;
        early.place = 1;
        late.place = 2;
        const SourceEdits former = got(store->editSources({{second, early}, {first, late}}));
        QCOMPARE(names(), QStringLiteral("나 가"));
        store.addSource(QStringLiteral("0")); // whatever its name: behind those that have a place
        QCOMPARE(names(), QStringLiteral("나 가 0"));
        got(store->editSources(former));
        QCOMPARE(names(), QStringLiteral("0 가 나"));
    }

    void aSourceThatChangesItsFolderBecomesTheLastThere()
    {
        TempStore store;
        const SourceId first = store.addSource(QStringLiteral("가")),
                       second = store.addSource(QStringLiteral("나"), QStringLiteral("뉴스"));
        SourceEdit edit;
        edit.folder = QStringLiteral("뉴스");
        got(store->editSource(first, edit));
        QCOMPARE(got(store->sources()).constLast().place, 0); // none was put in its place by hand
        SourceEdit back, early, late;
        back.folder = QString();
        back.place = 0;
        got(store->editSource(first, back));
        early.place = 1;
        late.place = 2;
        got(store->editSources({{first, early}, {second, late}}));
        const SourceEdit former = got(store->editSource(first, edit));
        QCOMPARE(got(store->sources()).constLast().id, first);
        got(store->editSource(first, former));
        QCOMPARE(got(store->sources()).constFirst().id, first);
        QCOMPARE(got(store->sources()).constFirst().folder, QString());
    }

    void whatArrivesFromSomeSourcesCountsAsRead()
    {
        TempStore store;
        const SourceId id = store.addSource();
        SourceEdit edit;
        edit.readAtArrival = true;
        const SourceEdit former = got(store->editSource(id, edit));
        got(store->saveArticles(id, {makeArticle(1, QStringLiteral("하나"))}));
        QCOMPARE(got(store->boardCounts(noon)).unread, 0);
        QCOMPARE(got(store->sourceCounts()).value(id).total, 1);
        got(store->editSource(id, former));
        got(store->saveArticles(id, {makeArticle(2, QStringLiteral("둘"))}));
        QCOMPARE(got(store->boardCounts(noon)).unread, 1);
        QCOMPARE(got(store->sourceCounts()).value(id).unread, 1);
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
    }

    // The numbers of a file that an earlier version wrote, each with what it stands for.
    void theNumbersInAFileKeepTheirMeaning()
    {
        using K = Error::Kind;
        const QList<K> kinds{K::Network, K::Timeout, K::TooLarge, K::Http, K::Refused, K::Parse, K::Store,
            K::NotFound, K::Busy, K::Newer, K::Cancelled, K::Usage};
        const QList<FullText> fullTexts{FullText::FeedOnly, FullText::AtSync, FullText::OnOpening};
        TempStore store;
        const SourceId id = store.addSource();
        got(store->noteSource(id, everythingLearned()));
        for (int number = 0; number < kinds.size(); ++number) {
            const int fullText = number % int(fullTexts.size());
            store.close();
            Database(store.database(), Database::Mode::Write)
                .execute(QStringLiteral(
                    "UPDATE source SET full_text = %1; UPDATE source_state SET error_kind = %2")
                             .arg(fullText)
                             .arg(number)
                             .toUtf8());
            store.open();
            const Source read = onlySource(store);
            QCOMPARE(read.fullText, fullTexts[fullText]);
            QCOMPARE(read.state.error.value().kind, kinds[number]);
            // And what is written comes back, so that it has the same number.
            SourceEdit edit;
            edit.fullText = fullTexts[(fullText + 1) % fullTexts.size()];
            got(store->editSource(id, edit));
            SourceFacts facts = everythingLearned();
            facts.state->error->kind = kinds[(number + 1) % kinds.size()];
            got(store->noteSource(id, facts));
            QCOMPARE(onlySource(store).fullText, *edit.fullText);
            QCOMPARE(onlySource(store).state.error, facts.state->error);
        }
    }

    void passwordsNeverReachTheDatabase()
    {
        TempStore store;
        const SourceId id = store.addSource();
        const QUrl secret(QStringLiteral("https://me:geheim@news.example/feed"));
        SourceEdit edit;
        edit.url = secret;
        got(store->editSource(id, edit));
        SourceFacts facts;
        facts.siteUrl = secret;
        facts.state = SourceState();
        facts.state->movedTo = secret;
        got(store->noteSource(id, facts));
        const Source source = onlySource(store);
        for (const QUrl &url : {source.url, source.siteUrl, source.state.movedTo})
            QCOMPARE(url, QUrl(QStringLiteral("https://news.example/feed")));
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
