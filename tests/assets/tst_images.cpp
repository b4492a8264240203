// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets/images.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QByteArray drawn(const char *format, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        return {};
    return bytes;
}

QByteArray fromHex(const char *hex)
{
    return QByteArray::fromHex(hex);
}

} // namespace

class TestImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsKindAndSize_data();
    void readsKindAndSize();
    void readsHeadersOfKindsThatQtDoesNotWrite_data();
    void readsHeadersOfKindsThatQtDoesNotWrite();
    void refusesWhatIsNoImage_data();
    void refusesWhatIsNoImage();
    void refusesBombs();
    void readsNoFurtherThanTheBytes();
    void listsImagesOnceAndInOrder();
};

void TestImages::readsKindAndSize_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("mimeType");
    for (const auto &[format, mimeType] :
        {std::pair{"png", "image/png"}, {"jpg", "image/jpeg"}, {"bmp", "image/bmp"}})
        QTest::newRow(format) << QByteArray(format) << QByteArray(mimeType);
}

void TestImages::readsKindAndSize()
{
    QFETCH(QByteArray, format);
    const QByteArray bytes = drawn(format.constData(), 321, 45);
    QVERIFY(!bytes.isEmpty());
    const auto image = checkImage(bytes);
    QVERIFY2(image, image ? "" : qPrintable(image.error().message));
    QTEST(image->mimeType, "mimeType");
    QCOMPARE(image->width, 321);
    QCOMPARE(image->height, 45);
    QCOMPARE(image->bytes, bytes);
}

void TestImages::readsHeadersOfKindsThatQtDoesNotWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("mimeType");
    // All of 640 by 480.
    QTest::newRow("gif") << fromHex("474946383961 8002 e001 000000") << QByteArray("image/gif");
    QTest::newRow("webp, lossy") << fromHex(
        "52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001")
                                 << QByteArray("image/webp");
    QTest::newRow("webp, lossless") << fromHex("52494646 00000000 57454250 5650384c 00000000 2f 7fc27700")
                                    << QByteArray("image/webp");
    QTest::newRow("webp, extended") << fromHex(
        "52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100")
                                    << QByteArray("image/webp");
    QTest::newRow("avif") << fromHex(
        "0000001c 66747970 61766966 00000000 61766966 6d696631 6d696166 00000014 69737065 00000000"
        "00000280 000001e0")
                          << QByteArray("image/avif");
    QTest::newRow("progressive jpeg")
        << fromHex("ffd8 ffe0 0010 4a46494600010100000100010000 ffc2 0011 08 01e0 0280 03 011100021101031101")
        << QByteArray("image/jpeg");
}

void TestImages::readsHeadersOfKindsThatQtDoesNotWrite()
{
    QFETCH(QByteArray, bytes);
    const auto image = checkImage(bytes);
    QVERIFY2(image, image ? "" : qPrintable(image.error().message));
    QTEST(image->mimeType, "mimeType");
    QCOMPARE(image->width, 640);
    QCOMPARE(image->height, 480);
}

void TestImages::refusesWhatIsNoImage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><p>404");
    QTest::newRow("page with a drawing")
        << QByteArray("<!DOCTYPE html><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
    QTest::newRow("text") << QByteArray("hello, this is no image at all");
    QTest::newRow("program") << fromHex("7f454c46020101");
    QTest::newRow("cut png") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("png of no size") << fromHex(
        "89504e470d0a1a0a 0000000d 49484452 00000000 00000005 0802000000");
    QTest::newRow("jpeg without a frame") << fromHex("ffd8ffe000104a46494600010100000100010000ffd9");
}

void TestImages::refusesWhatIsNoImage()
{
    QFETCH(QByteArray, bytes);
    const auto image = checkImage(bytes);
    QVERIFY(!image);
    QCOMPARE(image.error().kind, Error::Kind::Parse);
}

void TestImages::refusesBombs()
{
    const auto wide = checkImage(fromHex("89504e470d0a1a0a 0000000d 49484452 0000ffff 0000ffff 0802000000"));
    QVERIFY(!wide);
    QCOMPARE(wide.error().kind, Error::Kind::TooLarge);
    const auto huge = checkImage(fromHex("89504e470d0a1a0a 0000000d 49484452 ffffffff ffffffff 0802000000"));
    QVERIFY(!huge);
    QCOMPARE(huge.error().kind, Error::Kind::TooLarge);
    const auto heavy = checkImage(QByteArray(13 * 1024 * 1024, 'x'));
    QVERIFY(!heavy);
    QCOMPARE(heavy.error().kind, Error::Kind::TooLarge);
}

void TestImages::readsNoFurtherThanTheBytes()
{
    for (const char *format : {"png", "jpg", "bmp"}) {
        const QByteArray whole = drawn(format, 20, 10);
        for (qsizetype length = 0; length < whole.size(); ++length)
            checkImage(
                QByteArray(whole.constData(), length)); // under the address sanitiser this must not read on
    }
}

void TestImages::listsImagesOnceAndInOrder()
{
    const SafeHtml body = SafeHtml::fromSanitised(
        u"<p><img src=\"https://a.example/2.png?x=1&amp;y=2\" alt=\"\"></p><figure><img "
        u"src=\"https://a.example/1.png\" alt=\"src=\">"
        "</figure><img src=\"https://a.example/2.png?x=1&amp;y=2\" alt=\"\">&lt;img src=&quot;x&quot;&gt;"_s);
    QCOMPARE(imagesIn(body),
        (QList<QUrl>{QUrl(u"https://a.example/2.png?x=1&y=2"_s), QUrl(u"https://a.example/1.png"_s)}));
    QVERIFY(imagesIn(SafeHtml()).isEmpty());
}

QTEST_APPLESS_MAIN(TestImages)
#include "tst_images.moc"
