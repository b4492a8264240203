// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/paperlayout.h"
#include "pane/articlelink.h"
#include "pane/listener.h"
#include "pane/pagevariables.h"
#include "pane/paneloader.h"
#include "pane/plainpage.h"
#include "pane/viewprobe.h"
#include "render/samplearticle.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>

#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestPlainArticleView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ArticleView> m_view;
    QTextBrowser *browser() const { return m_view->findChild<QTextBrowser *>(); }

    QPoint placeOf(const QString &text) const
    {
        const QTextCursor cursor = browser()->document()->find(text);
        QTextCursor start(browser()->document());
        start.setPosition(cursor.selectionStart());
        return browser()->cursorRect(start).center() + QPoint(4, 0);
    }

private Q_SLOTS:
    void init()
    {
        m_view.reset(*loadArticleView(nullptr, ArticleViewKind::Plain));
        m_view->resize(700, 500);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void showsTheTextOfThePage()
    {
        QVERIFY(shows(*m_view, renderArticlePage(sampleArticle(u"ko"_s), {})));
        const QString text = browser()->toPlainText();
        QVERIFY(text.contains(u"오세린 만난 윤태온… 한빛그룹과 AI 가속기 함께 만든다"_s));
        QVERIFY(text.contains(u"async with Client(timeout=30.0) as 고객:"_s));
        QVERIFY(text.contains(u"양산: 2026년 상반기"_s));
        QVERIFY(!text.contains(u"--person"_s));
        QVERIFY(!text.contains(u"Content-Security"_s));
    }

    void linksWithinThePageScrollIt()
    {
        QString filler;
        for (int i = 0; i < 60; ++i)
            filler += u"<p>동해 물과 백두산이</p>"_s;
        for (const QString &place : {u"<ol><li id=\"at-fn:1\">그 각주</li></ol>"_s,
                 u"<h3 id=\"at-fn:1\">그 각주</h3>"_s, u"<p>앞 <span id=\"at-fn:1\">그 각주</span></p>"_s,
                 u"<div class=\"scroll\" id=\"at-fn:1\"><table><tr><td>그 각주</td></tr></table></div>"_s}) {
            QVERIFY(shows(*m_view,
                pageWith(
                    u"<p><a href=\"article:///at/fn%3A1\">가나다라</a> <a href=\"article:///at/no\">머버서어</a></p>"_s
                    + filler + place + filler)));
            QVERIFY(browser()->toPlainText().contains(u"그 각주"_s));
            QScrollBar *bar = browser()->verticalScrollBar();
            for (const QString &word : {u"머버서어"_s, u"가나다라"_s}) {
                QCOMPARE(bar->value(), 0);
                QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {}, placeOf(word));
            }
            QVERIFY(m_view->canGoBackWithin());
            const QTextCursor top = browser()->cursorForPosition(QPoint(60, 15));
            QVERIFY2(top.block().text().contains(u"그 각주"_s), qPrintable(place + top.block().text()));
            m_view->goBackWithin();
            QCOMPARE(bar->value(), 0);
            QVERIFY(!m_view->canGoBackWithin());
        }
    }

    void underlinesMarksInTheColourOfTheirType()
    {
        QVERIFY(shows(*m_view, renderArticlePage(sampleArticle(u"ko"_s), {})));
        const QTextCharFormat place = browser()->document()->find(u"부산"_s).charFormat();
        QCOMPARE(place.underlineStyle(), QTextCharFormat::DotLine);
        QCOMPARE(place.underlineColor(), QColor(0x1b7a43));
        QCOMPARE(place.anchorHref(), u"article:///entity/33"_s);
        // In the text, and not among the people above it.
        const QTextCursor text = browser()->document()->find(u"업계에서"_s);
        const QTextCharFormat person
            = browser()->document()->find(u"박하람"_s, text, QTextDocument::FindBackward).charFormat();
        QCOMPARE(person.underlineStyle(), QTextCharFormat::SingleUnderline);
        QCOMPARE(person.underlineColor(), QColor(0x1f5fa8));
        QCOMPARE(browser()->document()->find(u"업계에서"_s).charFormat().underlineStyle(),
            QTextCharFormat::NoUnderline);
    }

    void titlesAreAsLargeAsTheStyleSays()
    {
        QVERIFY(shows(*m_view, renderArticlePage(sampleArticle(u"ko"_s), {})));
        const QTextCharFormat title = browser()->document()->find(u"오세린 만난"_s).charFormat();
        QVERIFY(!title.hasProperty(QTextFormat::FontSizeAdjustment)); // the document's own factor
        const int text = QFontInfo(browser()->document()->defaultFont()).pixelSize();
        QVERIFY2(qAbs(title.font().pixelSize() - 1.34 * text) <= 1, qPrintable(title.font().toString()));
    }

    void linksArriveAsSignals()
    {
        const QString page
            = pageWith(u"<p><a class=\"m person\" href=\"article:///entity/7\">가나다라마</a></p>"
                       u"<p><a class=\"pill place\" href=\"article:///legend/place\">바사아자차</a></p>"
                       u"<p><a href=\"https://a.example/?x=1&amp;y=2\">카타파하</a></p>"
                       u"<p><a href=\"file:///etc/passwd\">거너더러</a></p>"
                       u"<p><a href=\"javascript:x\">머버서어</a></p>"_s);
        QVERIFY(shows(*m_view, page));
        QSignalSpy entity(m_view.get(), &ArticleView::entityActivated);
        QSignalSpy legend(m_view.get(), &ArticleView::legendActivated);
        QSignalSpy link(m_view.get(), &ArticleView::linkActivated);
        QSignalSpy hovered(m_view.get(), &ArticleView::entityHovered);
        for (const QString &word :
            {u"가나다라"_s, u"바사아자"_s, u"카타파하"_s, u"거너더러"_s, u"머버서어"_s}) {
            QTest::mouseMove(browser()->viewport(), placeOf(word));
            QTest::mouseClick(browser()->viewport(), Qt::LeftButton, {}, placeOf(word));
        }
        QCOMPARE(entity.size(), 1);
        QCOMPARE(entity.first().first().value<EntityId>(), EntityId{7});
        QCOMPARE(legend.size(), 1);
        QCOMPARE(link.size(), 1);
        QCOMPARE(link.first().first().toUrl(), QUrl(u"https://a.example/?x=1&y=2"_s));
        QVERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.first().first().value<EntityId>(), EntityId{7});
        QVERIFY(browser()->toPlainText().contains(u"가나다라마"_s));
    }

    void linksOpenBehindTheWindow()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p><a href=\"https://a.example/1\">가나다라마</a></p>"_s)));
        QSignalSpy behind(m_view.get(), &ArticleView::linkActivatedBehind);
        QSignalSpy inFront(m_view.get(), &ArticleView::linkActivated);
        QTest::mouseClick(browser()->viewport(), Qt::MiddleButton, {}, placeOf(u"가나다라"_s));
        QTest::mouseClick(browser()->viewport(), Qt::LeftButton, Qt::ControlModifier, placeOf(u"가나다라"_s));
        QCOMPARE(behind.size(), 2);
        QCOMPARE(behind.first().first().toUrl(), QUrl(u"https://a.example/1"_s));
        browser()->selectAll(); // as a word that was sought is
        QTest::mouseClick(browser()->viewport(), Qt::MiddleButton, {}, placeOf(u"가나다라"_s));
        QCOMPARE(behind.size(), 3);
        QCOMPARE(inFront.size(), 0);
    }

    // A document forgets attributes: the places of marks must get through all the same.
    void menusKnowTheMarkUnderThePointer()
    {
        QVERIFY(shows(*m_view, renderArticlePage(sampleArticle(u"ko"_s), {})));
        const QList<Mention> mentions = sampleArticle(u"ko"_s).mentions;
        QSignalSpy asked(m_view.get(), &ArticleView::menuRequested);
        QList<QMenu *> menus;
        connect(
            m_view.get(), &ArticleView::menuRequested, this, [&menus](QMenu *menu) { menus.append(menu); });
        const auto markUnder = [&](const QString &word) {
            QContextMenuEvent event(
                QContextMenuEvent::Mouse, placeOf(word), browser()->viewport()->mapToGlobal(placeOf(word)));
            QCoreApplication::sendEvent(browser()->viewport(), &event);
            menus.last()->close();
            return asked.last().at(1).value<ViewTarget>().mark;
        };
        int found = 0;
        for (const Mention &mention : mentions) {
            if (mention.field != Mention::Field::Text || mention.text.size() < 2)
                continue;
            const auto mark = markUnder(mention.text);
            if (!mark || mark->field != Mention::Field::Text)
                continue; // the first of this word on the page stands in the headline
            found += std::any_of(mentions.begin(), mentions.end(), [&](const Mention &other) {
                return other.field == mark->field && other.start == mark->start && other.text == mention.text;
            });
        }
        QVERIFY2(found >= 2, qPrintable(QString::number(found)));
        QVERIFY(!markUnder(u"업계에서"_s));
    }

    void showsImagesWhenTheyCome()
    {
        QString asked;
        std::function<void(ViewAsset)> answer;
        m_view->setAssetLoader([&](const QString &hash, std::function<void(ViewAsset)> then) {
            asked = hash;
            answer = std::move(then);
        });
        QVERIFY(shows(*m_view, pageWith(u"<p><img src=\"article:///asset/abc123\" alt=\"\"></p>"_s)));
        QCOMPARE(asked, u"abc123"_s);
        QVERIFY(!hasColour(m_view->grab().toImage(), Qt::red));
        answer(picture({2000, 300}, Qt::red));
        QTRY_VERIFY(hasColour(m_view->grab().toImage(), Qt::red));
        QVERIFY(browser()->horizontalScrollBar()->maximum() == 0); // fitted to the column
    }

    void imagesOfAnEarlierPageAreNotShownInALaterOne()
    {
        QList<std::function<void(ViewAsset)>> answers;
        m_view->setAssetLoader(
            [&](const QString &, std::function<void(ViewAsset)> then) { answers.append(std::move(then)); });
        QVERIFY(shows(*m_view, pageWith(u"<p><img src=\"article:///asset/abc123\"></p>"_s)));
        QVERIFY(shows(*m_view, pageWith(u"<p>다음 글</p>"_s)));
        for (const auto &answer : answers)
            answer(picture({20, 20}, Qt::red));
        QTest::qWait(20);
        QVERIFY(!hasColour(m_view->grab().toImage(), Qt::red));
        m_view.reset();
        for (const auto &answer : answers)
            answer(picture({20, 20}, Qt::red)); // and none that comes when the view is gone does harm
    }

    void hostilePageReachesNothing()
    {
        Listener listener;
        QStringList asked;
        m_view->setAssetLoader(
            [&](const QString &hash, const std::function<void(ViewAsset)> &) { asked.append(hash); });
        const QString hostile
            = QString::fromUtf8(data(u"pane/hostile.html"_s)).replace(u'@', listener.address());
        QVERIFY(shows(*m_view, pageWith(hostile)));
        QVERIFY2(browser()->toPlainText().contains(u"보이는 것은 이 글뿐이다"_s),
            qPrintable(browser()->toPlainText()));
        m_view->grab();
        QTest::qWait(300);
        QCOMPARE(listener.connections(), 0);
        QCOMPARE(asked, QStringList());
    }

    void refusesPicturesThatAreDocumentsOrTooLarge()
    {
        m_view->setAssetLoader([](const QString &hash, const std::function<void(ViewAsset)> &answer) {
            if (hash == u"a"_s)
                answer({"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" height=\"99\"><rect "
                        "width=\"99\" height=\"99\" "
                        "fill=\"#ff0000\"/></svg>",
                    "image/svg+xml"});
            else
                answer({"BM not a picture", "image/bmp"});
        });
        QVERIFY(shows(
            *m_view, pageWith(u"<p><img src=\"article:///asset/a\"><img src=\"article:///asset/b\"></p>"_s)));
        QTest::qWait(50);
        QVERIFY(!hasColour(m_view->grab().toImage(), Qt::red));
        // Each has a frame in its place, so that one sees that something belongs there.
        for (const QString &hash : {u"a"_s, u"b"_s}) {
            const QVariant shown = browser()->document()->resource(
                QTextDocument::ImageResource, QUrl(u"article:///asset/"_s + hash));
            QVERIFY(shown.value<QImage>().width() > 50);
        }
    }

    void findCountsAndGoesRound()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>부산 세종 부산 Busan</p><p>부산</p>"_s)));
        QSignalSpy found(m_view.get(), &ArticleView::found);
        const auto last = [&] { return QPair(found.last().at(0).toInt(), found.last().at(1).toInt()); };
        m_view->find(u"부산"_s, false);
        QCOMPARE(last(), QPair(1, 3));
        m_view->find(u"부산"_s, false);
        QCOMPARE(last(), QPair(2, 3));
        m_view->find(u"부산"_s, false);
        m_view->find(u"부산"_s, false);
        QCOMPARE(last(), QPair(1, 3));
        m_view->find(u"부산"_s, true);
        QCOMPARE(last(), QPair(3, 3));
        m_view->find(u"busan"_s, false);
        QCOMPARE(last(), QPair(1, 1));
        m_view->find(u"없는 말"_s, false);
        QCOMPARE(last(), QPair(0, 0));
        m_view->find({}, false);
        QCOMPARE(last(), QPair(0, 0));
    }

    void pageDownStopsAtTheEnd()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>한 줄</p>"_s.repeated(60))));
        int pages = 0;
        while (m_view->pageDown())
            ++pages;
        QVERIFY(pages >= 2 && pages < 20);
        QCOMPARE(browser()->verticalScrollBar()->value(), browser()->verticalScrollBar()->maximum());
    }

    void keepsItsPlaceWhenTheStyleChanges()
    {
        const ArticlePage article = sampleArticle(u"ko"_s);
        QVERIFY(shows(*m_view, renderArticlePage(article, {})));
        browser()->verticalScrollBar()->setValue(browser()->verticalScrollBar()->maximum() / 2);
        const int before = browser()->cursorForPosition({350, 1}).position();
        PageStyle dark;
        dark.dark = true;
        dark.hidden = {MentionType::Person};
        dark.textPixels = 18;
        m_view->replacePage(renderArticlePage(article, dark));
        QVERIFY(browser()->verticalScrollBar()->value() > 0);
        QVERIFY(std::abs(browser()->cursorForPosition({350, 1}).position() - before) < 60);
        m_view->setPage(renderArticlePage(article, dark));
        QCOMPARE(browser()->verticalScrollBar()->value(), 0);
    }

    void takesTheColoursOfThePage()
    {
        PageStyle dark;
        dark.dark = true;
        const QString page = renderArticlePage(sampleArticle(u"en"_s), dark);
        QCOMPARE(pageGround(page), QColor(0x17191c));
        QVERIFY(shows(*m_view, page));
        QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), QColor(0x17191c));
    }

    void copiesAndPrints()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>옮길 글</p>"_s)));
        browser()->selectAll();
        m_view->copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"옮길 글"_s);
        QCOMPARE(m_view->selectedText(), u"옮길 글"_s);
        QByteArray printed;
        m_view->print(PaperLayout().page(), [&printed](const QByteArray &pdf) { printed = pdf; });
        QVERIFY(printed.startsWith("%PDF") && printed.size() > 500);
    }

    void printsInTheLayout()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>동해 물과 백두산이 마르고 닳도록</p>"_s.repeated(200))));
        const auto pagesIn = [this](const PaperLayout &layout) {
            QByteArray printed;
            m_view->print(layout.page(), [&printed](const QByteArray &pdf) { printed = pdf; });
            return printed.count("/Type /Page\n");
        };
        PaperLayout wide;
        wide.margins = {60, 60, 60, 60};
        PaperLayout small;
        small.size = QPageSize::A5;
        QVERIFY2(pagesIn({}) > 1, qPrintable(QString::number(pagesIn({}))));
        QVERIFY(pagesIn(wide) > pagesIn({}));
        QVERIFY(pagesIn(small) > pagesIn({}));
    }

    void theWheelWithCtrlAsksForAnotherSize()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>글</p>"_s)));
        QSignalSpy asked(m_view.get(), &ArticleView::textSizeRequested);
        const auto turn = [this](int angle, Qt::KeyboardModifiers modifiers) {
            QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, angle), Qt::NoButton, modifiers,
                Qt::NoScrollPhase, false);
            QApplication::sendEvent(browser()->viewport(), &wheel);
        };
        turn(120, Qt::NoModifier);
        QCOMPARE(asked.size(), 0);
        turn(120, Qt::ControlModifier);
        turn(-120, Qt::ControlModifier);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(0).toInt(), 1);
        QCOMPARE(asked.at(1).at(0).toInt(), -1);
    }

    void paperIsWhiteInTheDarkToo()
    {
        PageStyle dark;
        dark.dark = true;
        const QString page = renderArticlePage(sampleArticle(u"ko"_s), dark);
        QCOMPARE(pageVariables(page).value(u"text"_s), u"#e3e6ea"_s);
        QCOMPARE(pageVariables(pageOnPaper(page)).value(u"text"_s), u"#1b1e22"_s);
        QCOMPARE(pageVariables(pageOnPaper(page)).value(u"size"_s), u"15px"_s);
        const QString light = renderArticlePage(sampleArticle(u"ko"_s), {});
        QCOMPARE(pageOnPaper(light), light);
    }

    void longBodyShowsItsLastLine()
    {
        const QString page
            = pageWith(u"<p>동해 물과 백두산이 마르고 닳도록 이어지는 긴 글이다.</p>"_s.repeated(5000)
                + u"<p>마지막 줄</p>"_s);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(shows(*m_view, page));
        qInfo("%lld characters in %lld ms", static_cast<long long>(page.size()),
            static_cast<long long>(timer.elapsed()));
        QVERIFY(browser()->toPlainText().endsWith(u"마지막 줄"_s));
    }

    void missingModuleIsAnErrorThatSaysWhy()
    {
        const Result<ArticleView *> view = loadArticleView(nullptr, ArticleViewKind::Engine, {u"/nowhere"_s});
        QVERIFY(!view);
        QCOMPARE(view.error().kind, Error::Kind::NotFound);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"sokbopane.so"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no module") > 0);
        file.close();
        const Result<ArticleView *> broken
            = loadArticleView(nullptr, ArticleViewKind::Engine, {folder.path()});
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(u"sokbopane"_s), qPrintable(broken.error().message));
    }

    void refusesAnEngineWithoutItsSandbox()
    {
        if (geteuid() == 0)
            QSKIP("root cannot have the sandbox");
        for (const auto &[name, value] : {std::pair("QTWEBENGINE_DISABLE_SANDBOX", "1"),
                 std::pair("QTWEBENGINE_CHROMIUM_FLAGS", "--some --no-sandbox")}) {
            qputenv(name, value);
            const Result<ArticleView *> view
                = loadArticleView(nullptr, ArticleViewKind::Engine, {u"/nowhere"_s});
            QVERIFY(!view);
            QCOMPARE(view.error().kind, Error::Kind::Refused);
            qunsetenv(name);
        }
    }

    void readsOnlyItsOwnAddresses()
    {
        QCOMPARE(articleLink(QUrl(u"article:///entity/12"_s)).entity, EntityId{12});
        const ArticleLink both = articleLink(QUrl(u"article:///both/12/34"_s));
        QVERIFY(both.kind == ArticleLink::Kind::Both);
        QCOMPARE(both.entity, EntityId{12});
        QCOMPARE(both.other, EntityId{34});
        QCOMPARE(articleLink(QUrl(u"article:///story/5"_s)).story, StoryId{5});
        QVERIFY(articleLink(QUrl(u"article:///story"_s)).kind == ArticleLink::Kind::Story);
        QVERIFY(articleLink(QUrl(u"article:///follow"_s)).kind == ArticleLink::Kind::Follow);
        for (const QString &address : {u"article:///entity/-1"_s, u"article:///entity/x"_s,
                 u"article://host/entity/1"_s, u"article:///both/1"_s, u"article:///both/1/-2"_s,
                 u"article:///both/1/2/3"_s, u"article:///story/x"_s, u"article:///legend/nothing"_s,
                 u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"data:text/html,x"_s, u"chrome://gpu"_s,
                 u"ftp://a.example/"_s, u""_s})
            QVERIFY2(articleLink(QUrl(address)).kind == ArticleLink::Kind::None, qPrintable(address));
        QCOMPARE(assetHash(QUrl(u"article:///asset/0aF9"_s)), u"0aF9"_s);
        for (const QString &address :
            {u"article:///asset/../x"_s, u"article:///asset/a/b"_s, u"article:///asset/a?b"_s,
                u"article://h/asset/a"_s, u"http:///asset/a"_s, u"article:///asset/"_s})
            QVERIFY2(assetHash(QUrl(address)).isEmpty(), qPrintable(address));
    }
};

QTEST_MAIN(TestPlainArticleView)
#include "tst_plainarticleview.moc"
