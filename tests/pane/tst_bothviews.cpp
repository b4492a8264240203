// SPDX-License-Identifier: GPL-3.0-or-later
// The plain view stands until the engine's has painted: who reads meanwhile is not to see the text jump.
#include "pane/paneloader.h"
#include "pane/viewprobe.h"
#include "render/samplearticle.h"
#include "text/passages.h"

#include <QApplication>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList builtModules{
    qEnvironmentVariable("SOKBO_MODULE_FOLDER", QStringLiteral(SOKBO_MODULE_FOLDER))};

// What is drawn on the ground: where it begins and ends.
QRect inkOf(const QImage &image)
{
    const QRgb ground = image.pixel(image.width() - 30, image.height() - 2);
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width() - 20; ++x) // without the scroll bar
            if (image.pixel(x, y) != ground)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QString page(const QString &title, int paragraphs, int pixels)
{
    ArticlePage article;
    article.article.title = title;
    QString body;
    for (int i = 0; i < paragraphs; ++i)
        body += u"<p>동해 물과 백두산이 마르고 닳도록.</p>"_s;
    article.article.body = SafeHtml::fromSanitised(body);
    PageStyle style;
    style.textPixels = pixels;
    style.fontFamily = QApplication::font().family();
    return renderArticlePage(article, style);
}

} // namespace

class TestBothViews : public QObject {
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    ArticleView *m_plain = nullptr;
    ArticleView *m_engine = nullptr;

    QImage shown(ArticleView &view, const QString &page) const
    {
        view.raise();
        if (!shows(view, page))
            return {};
        return view.grab().toImage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(620, 700);
        m_plain = *loadArticleView(m_window.get(), ArticleViewKind::Plain);
        const auto engine = loadArticleView(m_window.get(), ArticleViewKind::Engine, builtModules);
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
        m_engine = *engine;
        m_plain->setGeometry(m_window->rect());
        m_engine->setGeometry(m_window->rect());
        m_window->show();
    }

    void selectAndReadPassagesAlike_data()
    {
        QTest::addColumn<QString>("passage");
        QTest::newRow("within a paragraph") << u"화성은 멀다."_s;
        QTest::newRow("with a mark") << u"박하람 대표가"_s;
        QTest::newRow("across elements") << u"우리는 굵은 글"_s;
        QTest::newRow("across paragraphs") << u"멀다. 우리는"_s;
        QTest::newRow("across a highlight") << u"화성은 멀다. 우리는 굵은"_s;
        QTest::newRow("code") << u"x = 1"_s;
        QTest::newRow("the second of two") << u"같은 말"_s;
    }

    void selectAndReadPassagesAlike()
    {
        QFETCH(QString, passage);
        ArticlePage article;
        article.article.title = u"같은 말"_s;
        article.article.body
            = SafeHtml::fromSanitised(u"<p>박하람 대표가 말했다. 화성은 멀다.</p><p>우리는 <b>굵은</b> 글을 "
                                      u"읽었다. 같은 말은 같은 말이다.</p>"
                                      "<ul><li>하나</li></ul><pre><code>x = 1</code></pre>"_s);
        const QString text = bodyText(article.article.body);
        Mention person;
        person.end = 3;
        person.text = person.name = u"박하람"_s;
        person.entity = EntityId{5};
        article.mentions = {person};
        Highlight pen;
        pen.id = 3;
        pen.start = int(text.indexOf(u"멀다"));
        pen.end = pen.start + 9;
        article.highlights = {pen};
        const QString page = renderArticlePage(article, {});
        const bool isSecond = passage == u"같은 말"_s;
        const Passage probe{passage, {}, {}, -1};
        const auto found = findPassage(text,
            isSecond ? passageAt(text, {int(text.lastIndexOf(passage)), int(text.lastIndexOf(passage)) + 4})
                     : probe);
        QVERIFY(found);
        const Passage wanted = passageAt(text, *found);
        for (ArticleView *view : {m_plain, m_engine}) {
            QVERIFY(!shown(*view, page).isNull());
            std::optional<bool> selected;
            view->selectPassage(wanted, [&selected](bool has) { selected = has; });
            QTRY_VERIFY(selected.has_value());
            QVERIFY(*selected);
            QTRY_VERIFY(!view->selectedText().isEmpty());
            std::optional<Passage> read;
            view->readSelection([&read](const Passage &selection) { read = selection; });
            QTRY_VERIFY(read.has_value());
            QCOMPARE(findPassage(text, *read, PassageSearch::Exact), found);
        }
    }

    void whatTheTextHasNotIsNotSelected()
    {
        for (ArticleView *view : {m_plain, m_engine}) {
            QVERIFY(!shown(*view, page(u"제목"_s, 2, 15)).isNull());
            std::optional<bool> selected;
            view->selectPassage(
                {u"아주 다른 글이 여기에 있다"_s, {}, {}, -1}, [&selected](bool has) { selected = has; });
            QTRY_VERIFY(selected.has_value());
            QVERIFY(!*selected);
            std::optional<Passage> read;
            view->readSelection([&read](const Passage &selection) { read = selection; });
            QTRY_VERIFY(read.has_value());
            QVERIFY(read->text.isEmpty());
        }
    }

    void whatIsSaidAloudIsMarkedAndInSight()
    {
        ArticlePage article;
        article.article.title = u"제목이다"_s;
        QString body = u"<p>첫 문장이다. <b>둘째</b> 문장이다.</p>"_s;
        body += u"<p>동해 물과 백두산이 마르고 닳도록.</p>"_s.repeated(60) + u"<p>끝 문장이다.</p>"_s;
        article.article.body = SafeHtml::fromSanitised(body);
        const QString text = bodyText(article.article.body);
        PageStyle style;
        style.textPixels = 20;
        const QString page = renderArticlePage(article, style);
        const QColor spoken(0xff, 0xf3, 0xc4);
        const auto passage = [&text](const QString &words) {
            const int start = int(text.indexOf(words));
            return passageAt(text, {start, start + int(words.size())});
        };
        for (ArticleView *view : {m_plain, m_engine}) {
            const QImage unmarked = shown(*view, page);
            QVERIFY(!unmarked.isNull());
            const auto image = [view] { return view->grab().toImage(); };
            QVERIFY(!hasColour(unmarked, spoken));
            view->markSpoken({u"제목이다"_s, {}, {}, -1});
            QTRY_VERIFY(hasColour(image(), spoken));
            view->markSpoken(passage(u"둘째 문장이다."_s));
            QTRY_VERIFY(hasColour(image(), spoken));
            QVERIFY(view->selectedText().isEmpty());
            view->markSpoken({});
            QTRY_VERIFY(!hasColour(image(), spoken));
            view->markSpoken(passage(u"끝 문장이다."_s)); // it scrolls there
            QTRY_VERIFY(hasColour(image(), spoken));
            QSignalSpy painted(view, &ArticleView::painted);
            style.textPixels = 22;
            view->replacePage(renderArticlePage(article, style));
            QVERIFY(painted.wait(patience));
            QTRY_VERIFY(hasColour(image(), spoken));
            style.textPixels = 20;
            QVERIFY(!shown(*view, page).isNull()); // another article
            QTRY_VERIFY(!hasColour(image(), spoken));
        }
    }

    void theMarkOfWhatIsSaidFollowsItsLines()
    {
        ArticlePage article;
        article.article.title = u"제목이다"_s;
        article.article.body = SafeHtml::fromSanitised(
            u"<p>동해 물과 백두산이 마르고 닳도록 하느님이 보우하사 우리나라 만세.</p>"_s.repeated(4)
            + u"<p>끝 문장이다.</p>"_s);
        const QString text = bodyText(article.article.body);
        const int start = int(text.indexOf(u"끝"));
        const QString page = renderArticlePage(article, {});
        const auto topOfMark = [](ArticleView &view) {
            const QImage image = view.grab().toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == QColor(0xff, 0xf3, 0xc4))
                        return y;
            return -1;
        };
        for (ArticleView *view : {m_plain, m_engine}) {
            QVERIFY(!shown(*view, page).isNull());
            view->markSpoken(passageAt(text, {start, start + 6}));
            QTRY_VERIFY(topOfMark(*view) > 0);
            const int wide = topOfMark(*view);
            view->resize(300, 700);
            QTRY_VERIFY(topOfMark(*view) > wide + 20);
            view->setGeometry(m_window->rect());
            QTRY_COMPARE(topOfMark(*view), wide);
        }
    }

    void whatIsSoughtIsMarkedAndCountedAlike()
    {
        ArticlePage article;
        article.article.title = u"금리 오른다"_s;
        article.article.author = u"금리 기자"_s; // not of the text
        article.note = u"금리 메모"_s; // likewise
        article.article.body = SafeHtml::fromSanitised(u"<h2>금<br>리</h2><p>기준<b>금</b>리가 오른다.</p>"_s
            + u"<p>동해 물과 백두산이 마르고 닳도록.</p>"_s.repeated(60) + u"<p>끝에 금리.</p>"_s);
        const QString text = bodyText(article.article.body);
        Mention name; // the marks of names and highlights stay what they are
        name.start = int(text.indexOf(u"기준"));
        name.end = name.start + 4;
        name.text = name.name = u"기준금리"_s;
        name.entity = EntityId{5};
        article.mentions = {name};
        Highlight pen;
        pen.id = 3;
        pen.start = int(text.indexOf(u"오른다."));
        pen.end = pen.start + 3;
        article.highlights = {pen};
        PageStyle style;
        style.textPixels = 20;
        const QString page = renderArticlePage(article, style);
        const LineFinder finder = [](const QString &line) {
            QList<TextSpan> places;
            for (qsizetype at = line.indexOf(u"금리"); at >= 0; at = line.indexOf(u"금리", at + 1))
                places.append({int(at), int(at) + 2});
            return places;
        };
        const QColor sought(0xef, 0xe5, 0xfd), stressed(0xa5, 0x83, 0xd6), yellow(0xff, 0xf0, 0xa8);
        for (ArticleView *view : {m_plain, m_engine}) {
            const auto image = [view] { return view->grab().toImage(); };
            QSignalSpy marked(view, &ArticleView::soughtMarked);
            const auto told = [&marked](int place, int places) {
                return !marked.isEmpty() && marked.constLast() == QVariantList{place, places};
            };
            QVERIFY(!hasColour(shown(*view, page), sought));
            view->markSought(finder);
            QTRY_VERIFY(told(0, 3)); // in the title, across elements, at the end; not across lines
            QTRY_VERIFY(hasColour(image(), sought));
            QVERIFY(hasColour(image(), yellow));
            QVERIFY(view->selectedText().isEmpty());
            view->goToSought(false);
            view->goToSought(false);
            QVERIFY(told(2, 3));
            QTRY_VERIFY(hasColour(image(), stressed));
            view->goToSought(true);
            view->goToSought(true);
            QVERIFY(told(3, 3)); // it scrolls there
            QTRY_VERIFY(!hasColour(image(), yellow));
            QTRY_VERIFY(hasColour(image(), stressed));
            style.textPixels = 22;
            view->replacePage(renderArticlePage(article, style));
            QTRY_VERIFY(marked.size() > 5 && told(3, 3));
            QTRY_VERIFY(hasColour(image(), sought));
            style.textPixels = 20;
            QVERIFY(!shown(*view, page).isNull());
            QTRY_VERIFY(told(0, 3)); // another page is marked too
            view->find(u"백두산"_s, false); // the find bar's marks stand beside these
            QTRY_VERIFY(hasColour(image(), sought));
            view->find({}, false);
            view->markSought({});
            QTRY_VERIFY(told(0, 0));
            QTRY_VERIFY(!hasColour(image(), sought));
        }
    }

    void aClickOnAHighlightIsSaid()
    {
        ArticlePage article;
        article.article.title = u"제목"_s;
        article.article.body
            = SafeHtml::fromSanitised(u"<p>동해 물과 백두산이 마르고 닳도록</p>"_s.repeated(3));
        Highlight pen;
        pen.id = 42;
        pen.start = 0;
        pen.end = int(bodyText(article.article.body).size());
        pen.colour = HighlightColour::Green;
        article.highlights = {pen};
        PageStyle style;
        style.textPixels = 24;
        const QColor ground(0xd3, 0xf2, 0xcd);
        for (ArticleView *view : {m_plain, m_engine}) {
            const QImage image = shown(*view, renderArticlePage(article, style));
            QPoint on;
            for (int y = 0; y < image.height() && on.isNull(); ++y)
                for (int x = 0; x < image.width() / 2; ++x)
                    if (image.pixelColor(x, y) == ground)
                        on = QPoint(x + 20, y + 6);
            QVERIFY(!on.isNull());
            QSignalSpy activated(view, &ArticleView::highlightActivated);
            QWidget *target = view->childAt(on);
            while (view == m_engine && target->focusProxy())
                target = target->focusProxy(); // what gets the engine's events
            QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(view, on));
            QTRY_COMPARE(activated.size(), 1);
            QCOMPARE(activated.first().first().toLongLong(), 42);
            QSignalSpy menu(view, &ArticleView::menuRequested);
            QContextMenuEvent event(
                QContextMenuEvent::Mouse, target->mapFrom(view, on), view->mapToGlobal(on));
            QApplication::sendEvent(view == m_engine ? view : target, &event);
            QTRY_COMPARE(menu.size(), 1);
            QCOMPARE(menu.first().at(1).value<ViewTarget>().highlight, 42);
            menu.first().first().value<QMenu *>()->close();
        }
    }

    void setTheSameArticleAlike_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("usual") << 15;
        QTest::newRow("large") << 22;
    }

    void setTheSameArticleAlike()
    {
        QFETCH(int, pixels);
        const QString text = page(u"새벽호 발사 성공"_s, 6, pixels);
        const QRect plain = inkOf(shown(*m_plain, text));
        const QRect engine = inkOf(shown(*m_engine, text));
        QVERIFY(plain.isValid() && engine.isValid());
        const QByteArray both = u"plain %1 %2 to %3, engine %4 %5 to %6"_s.arg(plain.left())
                                    .arg(plain.top())
                                    .arg(plain.bottom())
                                    .arg(engine.left())
                                    .arg(engine.top())
                                    .arg(engine.bottom())
                                    .toUtf8();
        QVERIFY2(std::abs(plain.left() - engine.left()) <= 2, both.constData());
        QVERIFY2(std::abs(plain.top() - engine.top()) <= pixels / 3, both.constData());
        // Seven blocks are between the first line and the last one: what each is off by adds up.
        QVERIFY2(std::abs(plain.bottom() - engine.bottom()) <= pixels, both.constData());
        QVERIFY2(std::abs(plain.right() - engine.right()) <= pixels, both.constData());
    }
};

QTEST_MAIN(TestBothViews)
#include "tst_bothviews.moc"
