// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the real module into a program that does not link the web engine, as sokbo does.
#include "kit/paperlayout.h"
#include "pane/listener.h"
#include "pane/paneloader.h"
#include "pane/viewprobe.h"
#include "render/samplearticle.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

// Elsewhere for a user who cannot read the build folder (asauser).
const QStringList builtModules{
    qEnvironmentVariable("SOKBO_MODULE_FOLDER", QStringLiteral(SOKBO_MODULE_FOLDER))};

// Something to look at where a picture of the sample article stands.
ViewAsset landscape()
{
    QImage image(960, 420, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 960, 420);
    sky.setColorAt(0, QColor(0x8fa8c8));
    sky.setColorAt(1, QColor(0xc8b090));
    painter.fillRect(image.rect(), sky);
    painter.end();
    ViewAsset asset;
    asset.mimeType = "image/png";
    QBuffer buffer(&asset.bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return asset;
}

// 64 by 64 pixels of one green.
QByteArray avif()
{
    return QByteArray::fromBase64(
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA"
        "AGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAACcAAAAoaWluZgAAAAAAAQAAABppbmZl"
        "AgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAAAxh"
        "djFDgSAAAAAAABNjb2xybmNseAABAA0AAIAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAAC9tZGF0EgAKCTgVf/2EBDQAgDIYEAAA"
        "tFGz7rj4I/imbLRl9WqdzBQ1JjhA");
}

} // namespace

class TestEngineArticleView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    QByteArray m_evilDrawing;
    ArticleView *m_view = nullptr;

    // Where the engine handles the mouse.
    QWidget *target() const
    {
        QWidget *widget = m_view->focusProxy();
        while (widget && widget->focusProxy())
            widget = widget->focusProxy();
        return widget;
    }
    void click(
        const QPoint &place, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mouseMove(target(), place);
        QTest::mouseClick(target(), button, keys, place);
    }
    // The engine tells where the pointer is only when it moves.
    bool nudge(const QPoint &place) const
    {
        QTest::mouseMove(target(), place + QPoint(1, 0));
        QTest::mouseMove(target(), place);
        grabbed();
        return true;
    }
    QImage grabbed() const { return m_window->grab().toImage(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 500);
        m_window->show();
        QElapsedTimer timer;
        timer.start();
        const Result<ArticleView *> view
            = loadArticleView(m_window.get(), ArticleViewKind::Engine, builtModules);
        QVERIFY2(view, view ? "" : qPrintable(view.error().message));
        qInfo("loaded in %lld ms", static_cast<long long>(timer.elapsed()));
        m_view = *view;
        m_view->setGeometry(m_window->rect());
        m_view->setAssetLoader([this](const QString &hash, const std::function<void(ViewAsset)> &answer) {
            if (hash == u"f00d"_s)
                QTimer::singleShot(50, [answer] { answer(picture({200, 100}, Qt::red)); });
            else if (hash == u"5c5c"_s)
                answer({"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" height=\"99\"><rect "
                        "width=\"99\" height=\"99\" "
                        "fill=\"#ff0000\"/></svg>",
                    "image/svg+xml"});
            else if (hash == u"e5c5"_s)
                answer({m_evilDrawing, "image/svg+xml"});
            else if (hash == u"a51f"_s)
                answer({avif(), "image/avif"});
            else
                answer(hash == u"0a1b2c"_s ? landscape() : ViewAsset{});
        });
        m_view->show();
        QVERIFY(shows(*m_view, pageWith(u"<p>첫 글</p>"_s)));
        qInfo("first page in %lld ms", static_cast<long long>(timer.elapsed()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void showsPageWithItsImages()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>그림</p><img src=\"article:///asset/f00d\">"_s)));
        QVERIFY(hasColour(grabbed(), Qt::red));
        QVERIFY(hasColour(grabbed(), QColor(0xfdf6e3)));
        QVERIFY(shows(*m_view,
            pageWith(
                u"<p>그림</p><img src=\"article:///asset/5c5c\"><img src=\"article:///asset/none\">"_s)));
        QTRY_VERIFY(hasColour(grabbed(), Qt::red));
    }

    void showsAvif()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>그림</p><img src=\"article:///asset/a51f\">"_s)));
        QTRY_VERIFY(hasColour(grabbed(), QColor(0x00a000)));
    }

    void aDrawingRunsNoScriptAndFetchesNothing()
    {
        // As if nobody had checked it: what stands in an <img> is a picture all the same.
        Listener listener;
        m_evilDrawing
            = QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" height=\"99\" "
                         "onload=\"go()\"><rect id=\"r\" width=\"99\" height=\"99\" fill=\"#ff0000\"/>"
                         "<script>function go(){document.getElementById('r').setAttribute('fill','#0000ff');"
                         "fetch('@/s')}</script><image href=\"@/i.png\" width=\"9\" height=\"9\"/>"
                         "<style>@import '@/c.css';</style><use href=\"@/u.svg#a\"/></svg>")
                  .replace("@", listener.address().toUtf8());
        QVERIFY(shows(*m_view, pageWith(u"<p>그림</p><img src=\"article:///asset/e5c5\">"_s)));
        QTRY_VERIFY(hasColour(grabbed(), Qt::red));
        QTest::qWait(500);
        QVERIFY(!hasColour(grabbed(), Qt::blue));
        QCOMPARE(listener.connections(), 0);
    }

    void ourOwnPagePassesItsPolicy()
    {
        ArticlePage article = sampleArticle(u"ko"_s);
        QVERIFY(shows(*m_view, renderArticlePage(article, {})));
        const QImage image = grabbed();
        QVERIFY(hasColour(image, QColor(0x1f5fa8))); // the badge: without the style sheet there would be none
        PageStyle dark;
        dark.dark = true;
        QVERIFY(shows(*m_view, renderArticlePage(article, dark)));
        QCOMPARE(grabbed().pixelColor(3, 3), QColor(0x17191c));
    }

    void linksArriveAsSignalsAndThePageStays()
    {
        const QString link
            = u"<a style=\"position:absolute;left:10px;top:%1px;width:200px;height:30px\" class=\"m\" href=\"%2\">가나다</a>"_s;
        QVERIFY(shows(*m_view,
            pageWith(link.arg(10).arg(u"article:///entity/7"_s)
                + link.arg(60).arg(u"article:///legend/place"_s)
                + link.arg(110).arg(u"https://a.example/?x=1&amp;y=2"_s)
                + link.arg(160).arg(u"file:///etc/passwd"_s) + link.arg(210).arg(u"chrome://version"_s)
                + link.arg(260).arg(u"article:///page/1"_s) + link.arg(310).arg(u"mailto:a@b.example"_s)
                + u"<div style=\"position:absolute;top:400px;background:#ff0000\">끝</div>"_s)));
        QSignalSpy entity(m_view, &ArticleView::entityActivated);
        QSignalSpy legend(m_view, &ArticleView::legendActivated);
        QSignalSpy outside(m_view, &ArticleView::linkActivated);
        for (int y : {25, 75, 125, 175, 225, 275, 325})
            click({60, y});
        QTRY_COMPARE_WITH_TIMEOUT(outside.size(), 2, patience);
        QCOMPARE(entity.size(), 1);
        QCOMPARE(entity.first().first().value<EntityId>(), EntityId{7});
        QCOMPARE(legend.size(), 1);
        QCOMPARE(outside.first().first().toUrl(), QUrl(u"https://a.example/?x=1&y=2"_s));
        QTest::qWait(300);
        QVERIFY(hasColour(grabbed(), Qt::red));
    }

    // With the middle button, or with Ctrl, as in browsers; no window opens, and what leads on within the
    // program goes there.
    void linksOpenBehindTheWindow()
    {
        const QString link = u"<a style=\"position:absolute;left:10px;top:%1px;width:200px;height:30px\" "
                             "href=\"%2\">가나다</a>"_s;
        QVERIFY(shows(*m_view,
            pageWith(link.arg(10).arg(u"https://a.example/1"_s) + link.arg(60).arg(u"https://a.example/2"_s)
                + link.arg(110).arg(u"file:///etc/passwd"_s) + link.arg(160).arg(u"article:///entity/7"_s))));
        QSignalSpy behind(m_view, &ArticleView::linkActivatedBehind);
        QSignalSpy inFront(m_view, &ArticleView::linkActivated);
        QSignalSpy entity(m_view, &ArticleView::entityActivated);
        click({60, 25}, Qt::MiddleButton);
        click({60, 75}, Qt::LeftButton, Qt::ControlModifier);
        click({60, 125}, Qt::MiddleButton);
        click({60, 175}, Qt::MiddleButton);
        QTRY_COMPARE_WITH_TIMEOUT(entity.size(), 1, patience);
        QCOMPARE(behind.size(), 2);
        QCOMPARE(behind.at(0).first().toUrl(), QUrl(u"https://a.example/1"_s));
        QCOMPARE(behind.at(1).first().toUrl(), QUrl(u"https://a.example/2"_s));
        QCOMPARE(inFront.size(), 0);
    }

    void linksWithinThePageScrollIt()
    {
        const QString link
            = u"<a style=\"position:absolute;left:10px;top:%1px;width:200px;height:30px\" href=\"article:///at/%2\">가나다</a>"_s;
        const QString name = u"각주\"'\\:1"_s; // what a name holds does not end our script's text
        const QString page = pageWith(link.arg(10).arg(QString::fromLatin1(QUrl::toPercentEncoding(name)))
            + link.arg(60).arg(u"none"_s)
            + u"<div style=\"position:absolute;top:2000px;height:2000px;width:9px\"></div>"_s
            + u"<p id=\"at-"_s + name.toHtmlEscaped()
            + u"\" style=\"position:absolute;top:3000px;width:300px;height:200px;background:#ff0000\">끝</p>"_s);
        QVERIFY(shows(*m_view, page));
        QSignalSpy places(m_view, &ArticleView::placesChanged);
        QSignalSpy outside(m_view, &ArticleView::linkActivated);
        click({60, 75});
        click({60, 25});
        QTRY_COMPARE_WITH_TIMEOUT(places.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), Qt::red), patience);
        QVERIFY(m_view->canGoBackWithin());
        m_view->goBackWithin();
        QVERIFY(!m_view->canGoBackWithin());
        QTRY_VERIFY_WITH_TIMEOUT(!hasColour(grabbed(), Qt::red), patience);
        click({60, 25});
        QTRY_VERIFY_WITH_TIMEOUT(m_view->canGoBackWithin(), patience);
        QVERIFY(shows(*m_view, pageWith(u"<p>다른 글</p>"_s)));
        QVERIFY(!m_view->canGoBackWithin());
        QCOMPARE(outside.size(), 0);
    }

    void menusKnowTheMarkUnderThePointer()
    {
        QVERIFY(shows(*m_view,
            pageWith(
                u"<a style=\"position:absolute;left:10px;top:10px;width:200px;height:30px\" "
                u"class=\"m person\" data-at=\"h3\" href=\"article:///entity/7\"><b>가</b></a>"
                u"<span style=\"position:absolute;left:10px;top:60px;width:200px;height:30px\" "
                u"class=\"m date\" data-at=\"t12\">어제</span>"
                u"<p style=\"position:absolute;left:10px;top:110px;width:200px;height:30px\">글</p>"_s)));
        QSignalSpy asked(m_view, &ArticleView::menuRequested);
        connect(m_view, &ArticleView::menuRequested, this,
            [](QMenu *menu) { QTimer::singleShot(50, menu, &QMenu::close); });
        const auto markAt = [&](const QPoint &place) {
            const qsizetype before = asked.size();
            QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->mapToGlobal(place));
            QCoreApplication::sendEvent(m_view, &event);
            return QTest::qWaitFor([&] { return asked.size() > before; }, patience)
                ? asked.last().at(1).value<ViewTarget>().mark
                : std::nullopt;
        };
        const MarkPlace inTitle{Mention::Field::Title, 3}, inText{Mention::Field::Text, 12};
        QCOMPARE(markAt({14, 20}), std::optional(inTitle));
        QCOMPARE(markAt({60, 75}), std::optional(inText));
        QCOMPARE(markAt({60, 125}), std::optional<MarkPlace>());
        QCOMPARE(asked.size(), 3);
    }

    void hoveringTellsTheEntityAndItsPlace()
    {
        if (QGuiApplication::platformName() == "offscreen"_L1)
            QSKIP("this platform tells the engine nothing of a pointer that only moves");
        QVERIFY(shows(*m_view,
            pageWith(
                u"<a style=\"position:absolute;left:40px;top:50px;width:200px;height:30px\" class=\"m\" "
                u"href=\"article:///entity/7\">가</a>"
                u"<a style=\"position:absolute;left:40px;top:150px;width:200px;height:30px\" href=\"https://a.example/x\">나</a>"_s)));
        QSignalSpy entity(m_view, &ArticleView::entityHovered);
        QSignalSpy link(m_view, &ArticleView::linkHovered);
        QTRY_VERIFY_WITH_TIMEOUT(
            nudge({100, 65}) && !entity.isEmpty() && entity.last().first().value<EntityId>() == EntityId{7},
            patience);
        QCOMPARE(entity.last().at(1).toPoint(), m_view->mapToGlobal(QPoint(40, 80)));
        QTRY_VERIFY_WITH_TIMEOUT(nudge({100, 165}) && !link.isEmpty()
                && link.last().first().toString() == u"https://a.example/x"_s,
            patience);
        QVERIFY(!entity.last().first().value<EntityId>().isValid());
        QTRY_VERIFY_WITH_TIMEOUT(nudge({300, 300}) && link.last().first().toString().isEmpty(), patience);
    }

    void findCounts()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>부산 세종 부산</p><p>부산</p>"_s)));
        QSignalSpy found(m_view, &ArticleView::found);
        m_view->find(u"부산"_s, false);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && found.last().at(1).toInt() == 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(found.last().at(0).toInt(), 1, patience);
        m_view->find(u"부산"_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(found.last().at(0).toInt(), 3, patience);
        m_view->find({}, false);
        QTRY_COMPARE_WITH_TIMEOUT(found.last().at(1).toInt(), 0, patience);
    }

    void pageDownStopsAtTheEndAndScrollStaysWhenTheStyleChanges()
    {
        const QString page = pageWith(filler(80));
        QVERIFY(shows(*m_view, page));
        QTest::qWait(100);
        QVERIFY(m_view->pageDown());
        QTest::qWait(200);
        const QImage before = grabbed();
        QSignalSpy painted(m_view, &ArticleView::painted);
        m_view->replacePage(QString(page).replace(u"html{"_s, u"html{--other:1;"_s));
        QVERIFY(painted.wait(patience));
        QTest::qWait(100);
        QVERIFY(grabbed() == before);
        int pages = 1;
        for (; pages < 40 && m_view->pageDown(); ++pages)
            QTest::qWait(60);
        QVERIFY2(pages >= 3 && pages < 20, qPrintable(QString::number(pages)));
    }

    void longKoreanBodyShowsItsLastLine()
    {
        // 5 MB of UTF-8, twenty times of what setHtml() can show.
        const QString page
            = pageWith(filler(58'000) + u"<p style=\"background:#ff0000;height:200px\">마지막 줄</p>"_s);
        QVERIFY(page.toUtf8().size() > 5'000'000);
        QElapsedTimer timer;
        timer.start();
        QSignalSpy painted(m_view, &ArticleView::painted);
        m_view->setPage(page);
        QVERIFY(painted.wait(4 * patience));
        qInfo("%lld bytes in %lld ms", static_cast<long long>(page.toUtf8().size()),
            static_cast<long long>(timer.elapsed()));
        QSignalSpy found(m_view, &ArticleView::found);
        m_view->find(u"마지막 줄"_s, false);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && found.last().at(1).toInt() == 1, 4 * patience);
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), Qt::red), patience);
    }

    void hiddenViewSaysWhenItIsReadyAndAgainWhenItIsSeen()
    {
        m_view->hide();
        QVERIFY(shows(*m_view, pageWith(u"<p style=\"background:#0000ff\">숨은 글</p>"_s)));
        QSignalSpy painted(m_view, &ArticleView::painted);
        m_view->show();
        QVERIFY(painted.wait(patience));
        QTRY_VERIFY(hasColour(grabbed(), Qt::blue)); // the X server may be a frame behind
    }

    void copiesAndPrints()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>옮길 글</p>"_s)));
        QByteArray printed;
        m_view->print(PaperLayout().page(), [&printed](const QByteArray &pdf) { printed = pdf; });
        QTRY_VERIFY_WITH_TIMEOUT(printed.startsWith("%PDF") && printed.size() > 500, patience);
    }

    void hostilePageReachesNothing()
    {
        Listener listener;
        const QString hostile
            = QString::fromUtf8(data(u"pane/hostile.html"_s)).replace(u'@', listener.address());
        // Raw, without our policy: what is left when the sanitiser and the page have failed.
        QVERIFY(shows(*m_view, u"<!DOCTYPE html><html><head><meta charset=\"utf-8\">"_s + hostile));
        QSignalSpy outside(m_view, &ArticleView::linkActivated);
        QSignalSpy found(m_view, &ArticleView::found);
        QTest::qWait(2500); // two of its refreshes are due by then
        QCOMPARE(listener.connections(), 0);
        QCOMPARE(outside.size(), 0);
        // Still the same page. A refresh that is refused in that moment ends a search without an answer.
        const auto isStillThere = [&] {
            m_view->find(u"보이는 것은 이 글뿐이다"_s, false);
            found.wait(500);
            return !found.isEmpty() && found.last().at(1).toInt() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isStillThere(), patience);
        QVERIFY(!documentName(*m_view).contains(u"ran"_s));
        // Nothing of it is left for the page that comes into its place.
        QVERIFY(shows(*m_view, pageWith(u"<p style=\"background:#ff0000\">다음 글</p>"_s, u"다음"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), Qt::red), patience);
        QTest::qWait(500);
        QCOMPARE(documentName(*m_view), u"다음"_s);
        QCOMPARE(listener.connections(), 0);
    }

    void writesPicturesForWhoWantsToLook()
    {
        const QString folder = qEnvironmentVariable("SOKBO_PICTURES");
        if (folder.isEmpty())
            QSKIP("SOKBO_PICTURES names no folder");
        QVERIFY(QDir().mkpath(folder));
        m_window->resize(620, 1900);
        m_view->setGeometry(m_window->rect());
        for (const QString &language : {u"ko"_s, u"en"_s})
            for (bool dark : {false, true}) {
                PageStyle style;
                style.dark = dark;
                style.language = QLocale(language);
                QVERIFY(shows(*m_view, renderArticlePage(sampleArticle(language), style)));
                QTest::qWait(100);
                QVERIFY(grabbed().save(folder + u'/' + language + (dark ? u"-dark.png"_s : u"-light.png"_s)));
            }
    }
};

int main(int argc, char **argv)
{
    prepareForEngine();
    QApplication app(argc, argv);
    TestEngineArticleView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_enginearticleview.moc"
