// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/thumbnails.h"
#include "support/storedarticles.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;

class TestThumbnails : public QObject {
    Q_OBJECT

    static QByteArray picture(
        const QColor &colour, const QSize &size = {600, 400}, const char *format = "PNG")
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static ArticleId articleWith(StoredArticles &articles, const QList<std::pair<QString, QColor>> &images)
    {
        QList<AnalysedArticle> made = articles.make(1);
        QString body;
        for (const auto &[url, colour] : images)
            body += QStringLiteral("<p><img src=\"%1\"></p>").arg(url);
        made[0].article.body = SafeHtml::fromSanitised(body);
        if (!images.isEmpty())
            made[0].article.leadImage = QUrl(images.last().first);
        const ArticleId id = articles.save(made).first();
        for (const auto &[url, colour] : images)
            add(articles, id, url, picture(colour));
        return id;
    }
    static void add(StoredArticles &articles, ArticleId id, const QString &url, const QByteArray &bytes)
    {
        AssetRef about;
        about.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        about.mimeType = "image/png";
        about.width = 600;
        about.height = 400;
        QVERIFY(articles.store().saveImage(id, QUrl(url), bytes, about, ImageKeep::Asked).result());
    }
    static constexpr QSize small{36, 27};

private Q_SLOTS:
    void fillsItsPlaceWithTheMiddle()
    {
        QImage image(300, 100, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int y = 0; y < 100; ++y)
            for (int x = 100; x < 200; ++x)
                image.setPixelColor(x, y, Qt::blue);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        const QImage made = thumbnailOf({bytes, "image/png"}, {20, 20});
        QCOMPARE(made.size(), QSize(20, 20));
        QCOMPARE(made.pixelColor(10, 10), QColor(Qt::blue));
        QCOMPARE(made.pixelColor(1, 10).blue() > 200, true);
        const QImage tiny = thumbnailOf({picture(Qt::green, {3, 2}), "image/png"}, small);
        QCOMPARE(tiny.size(), small);
    }

    // It was scaled as a whole before, to gigabytes.
    void ofOneLineTheMiddleIsShown()
    {
        for (const QSize &line : {QSize(60'000, 1), QSize(1, 60'000)}) {
            const QImage made = thumbnailOf({picture(Qt::green, line), "image/png"}, small);
            QCOMPARE(made.size(), small);
            QCOMPARE(made.pixelColor(small.width() / 2, small.height() / 2), QColor(Qt::green));
        }
    }

    void whatIsNoPictureOrTooLargeIsNone()
    {
        QVERIFY(thumbnailOf({"no picture", "image/png"}, small).isNull());
        QVERIFY(thumbnailOf({picture(Qt::red), "image/svg+xml"}, small).isNull());
        QVERIFY(thumbnailOf({picture(Qt::red), "text/html"}, small).isNull());
        QVERIFY(thumbnailOf({picture(Qt::red), "image/png"}, {}).isNull());
        // The head of a picture of 40,000 by 40,000 pixels.
        QByteArray bomb = picture(Qt::red);
        const qsizetype head = bomb.indexOf("IHDR") + 4;
        bomb.replace(head, 8, QByteArray::fromHex("00009c4000009c40"));
        QVERIFY(thumbnailOf({bomb, "image/png"}, small).isNull());
    }

    void theLeadPictureComesElseTheFirst()
    {
        StoredArticles articles;
        const ArticleId lead = articleWith(articles,
            {{QStringLiteral("https://a.example/1.png"), Qt::red},
                {QStringLiteral("https://a.example/2.png"), Qt::blue}});
        Thumbnails thumbnails(articles.store());
        QSignalSpy changed(&thumbnails, &Thumbnails::changed);
        QVERIFY(thumbnails.picture(lead, small).isNull());
        QVERIFY(changed.wait());
        QCOMPARE(thumbnails.picture(lead, small).pixelColor(5, 5), QColor(Qt::blue));
        // Another size is made anew; until it comes the former one stands.
        QCOMPARE(thumbnails.picture(lead, {20, 20}).size(), small);
        QVERIFY(changed.wait());
        QCOMPARE(thumbnails.picture(lead, {20, 20}).size(), QSize(20, 20));
    }

    void aPictureThatComesLaterIsShown()
    {
        StoredArticles articles;
        const ArticleId id = articleWith(articles, {});
        Thumbnails thumbnails(articles.store());
        QSignalSpy changed(&thumbnails, &Thumbnails::changed);
        QVERIFY(thumbnails.picture(id, small).isNull());
        QTest::qWait(100);
        QVERIFY(thumbnails.picture(id, small).isNull());
        QCOMPARE(changed.size(), 0);
        add(articles, id, QStringLiteral("https://a.example/1.png"), picture(Qt::red));
        QTRY_VERIFY(!thumbnails.picture(id, small).isNull());
    }

    void theyTakeNoMoreRoomThanTheyMay()
    {
        StoredArticles articles;
        QList<ArticleId> ids;
        for (int i = 0; i < 12; ++i)
            ids.append(articleWith(
                articles, {{QStringLiteral("https://a.example/%1.png").arg(i), QColor(10 * i, 0, 0)}}));
        Thumbnails thumbnails(articles.store());
        const QSize large(700, 700); // 2 MB
        for (const ArticleId id : ids)
            QTRY_VERIFY(!thumbnails.picture(id, large).isNull());
        qsizetype bytes = 0;
        for (const ArticleId id : ids)
            bytes += thumbnails.picture(id, large).sizeInBytes();
        QVERIFY(bytes > 0 && bytes <= Thumbnails::mostBytes);
    }
};

QTEST_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
