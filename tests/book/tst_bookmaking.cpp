// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/bookmaking.h"
#include "book/bookpicture.h"
#include "support/storedarticles.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;

namespace {

const QDateTime made(QDate(2026, 11, 28), QTime(7, 0), Qt::UTC);

QByteArray picture(const char *format, QImage::Format pixels = QImage::Format_RGB32)
{
    QImage image(32, 24, pixels);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

bool goOn(int)
{
    return true;
}

} // namespace

class TestBookMaking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownPicturesStayAsTheyAre()
    {
        for (const char *format : {"png", "jpg"}) {
            const QByteArray bytes = picture(format);
            const Result<EpubPicture> kept = bookPicture({bytes, "image/x"});
            QVERIFY(kept);
            QCOMPARE(kept->bytes, bytes);
        }
    }

    void otherPicturesBecomeJpegOrPng()
    {
        const Result<EpubPicture> opaque = bookPicture({picture("bmp"), "image/bmp"});
        QVERIFY(opaque);
        QCOMPARE(opaque->mimeType, QByteArray("image/jpeg"));
        QCOMPARE(QImage::fromData(opaque->bytes).size(), QSize(32, 24));
    }

    void drawingsThatActStayOut()
    {
        const QByteArray drawing
            = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">%1</svg>";
        QVERIFY(bookPicture({QByteArray(drawing).replace("%1", "<path d=\"M0 0h9v9z\"/>"), "image/svg+xml"}));
        QVERIFY(
            !bookPicture({QByteArray(drawing).replace("%1", "<script>alert(1)</script>"), "image/svg+xml"}));
        QVERIFY(!bookPicture({"no picture", "image/png"}));
    }

    void storedPicturesOfAnArticleAreInItsBook()
    {
        StoredArticles articles;
        QList<AnalysedArticle> one = articles.make(1);
        const QUrl url(u"https://a.example/i.png"_s);
        one[0].article.body
            = SafeHtml::fromSanitised(u"<p>본문<img src=\"https://a.example/i.png\" alt=\"\"></p>"_s);
        const QList<ArticleId> ids = articles.save(one);
        const QByteArray bytes = picture("png");
        AssetRef about{
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
            "image/png", 32, 24};
        QVERIFY(StoredArticles::wait(articles.store().saveImage(ids.first(), url, bytes, about)));
        const Result<MadeBook> book = makeBook(articles.store(), {{}, ids, made}, goOn);
        QVERIFY(book);
        QCOMPARE(book->articles, 1);
        QCOMPARE(book->picturesLeftOut, 0);
        QVERIFY(book->bytes.contains(QByteArray("EPUB/images/" + about.hash.left(32).toLatin1() + ".png")));
        QVERIFY(book->bytes.contains(bytes));
    }

    void removedArticlesArePassedOver()
    {
        StoredArticles articles;
        QList<ArticleId> ids = articles.add(2);
        ids.insert(1, ArticleId{999});
        const Result<MadeBook> book = makeBook(articles.store(), {u"책"_s, ids, made}, goOn);
        QVERIFY(book);
        QCOMPARE(book->articles, 2);
        const Result<MadeBook> none = makeBook(articles.store(), {u"책"_s, {ArticleId{999}}, made}, goOn);
        QVERIFY(!none && none.error().kind == Error::Kind::NotFound);
    }

    void givesUpWhenItIsTold()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(5);
        int done = 0;
        const Result<MadeBook> book = makeBook(articles.store(), {u"책"_s, ids, made}, [&done](int count) {
            done = count;
            return count < 3;
        });
        QVERIFY(!book && book.error().kind == Error::Kind::Cancelled);
        QCOMPARE(done, 3);
    }
};

QTEST_GUILESS_MAIN(TestBookMaking)
#include "tst_bookmaking.moc"
