// SPDX-License-Identifier: GPL-3.0-or-later
// The plain view stands until the engine's has painted: who reads meanwhile is not to see the text jump.
#include "pane/paneloader.h"
#include "pane/viewprobe.h"
#include "render/samplearticle.h"

#include <QApplication>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList moduleFolders{
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
        const auto engine = loadArticleView(m_window.get(), ArticleViewKind::Engine, moduleFolders);
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
        m_engine = *engine;
        m_plain->setGeometry(m_window->rect());
        m_engine->setGeometry(m_window->rect());
        m_window->show();
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
