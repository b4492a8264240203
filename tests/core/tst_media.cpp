// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestMedia : public QObject {
    Q_OBJECT

    static MediaKind kind(const QString &url, const QString &type = {})
    {
        return mediaKindOf(Enclosure{.url = url, .mimeType = type, .title = {}});
    }

private Q_SLOTS:
    void theTypeSaysTheKindElseTheEndingDoes()
    {
        QCOMPARE(kind(u"https://a.example/1"_s, u"audio/mpeg"_s), MediaKind::Audio);
        QCOMPARE(kind(u"https://a.example/1.mp3"_s, u"Video/MP4"_s), MediaKind::Video);
        QCOMPARE(kind(u"http://a.example/1.MP3?x=1"_s), MediaKind::Audio);
        QCOMPARE(kind(u"https://a.example/1.webm"_s, u"application/octet-stream"_s), MediaKind::Video);
        QCOMPARE(kind(u"https://a.example/1.mp3"_s, u"image/png"_s), MediaKind::None);
        QCOMPARE(kind(u"https://a.example/1.pdf"_s), MediaKind::None);
        QCOMPARE(kind(u"https://a.example/mp3"_s), MediaKind::None);
    }

    void onlyTheWebIsPlayed()
    {
        for (const QString &url : {u"file:///etc/1.mp3"_s, u"javascript:1.mp3"_s, u"1.mp3"_s, QString(),
                 u"ftp://a.example/1.mp3"_s, u"https:///1.mp3"_s})
            QCOMPARE(kind(url, u"audio/mpeg"_s), MediaKind::None);
    }

    void anArticleIsOfItsRichestKind()
    {
        const Enclosure sound{.url = u"https://a.example/1.mp3"_s, .mimeType = {}, .title = {}};
        const Enclosure film{.url = u"https://a.example/1.mp4"_s, .mimeType = {}, .title = {}};
        QCOMPARE(mediaKindOf(QList<Enclosure>{}), MediaKind::None);
        QCOMPARE(mediaKindOf(QList<Enclosure>{sound}), MediaKind::Audio);
        QCOMPARE(mediaKindOf(QList<Enclosure>{film, sound}), MediaKind::Video);
    }

    void readsHowLongAnEpisodeIs()
    {
        QCOMPARE(mediaSeconds(u"1:02:03"), 3723);
        QCOMPARE(mediaSeconds(u" 62:03 "), 3723);
        QCOMPARE(mediaSeconds(u"3723"), 3723);
        QCOMPARE(mediaSeconds(u"12.6"), 12);
        for (const QStringView wrong : std::initializer_list<QStringView>{u"", u"a", u"1:b", u"-5",
                 u"1:2:3:4", u"nan", u"inf", u"1e300", u"99999999999:00", u"999999999"})
            QCOMPARE(mediaSeconds(wrong), 0);
    }

    // They stand in data folders.
    void theNumbersStay()
    {
        QCOMPARE(int(MediaKind::None), 0);
        QCOMPARE(int(MediaKind::Audio), 1);
        QCOMPARE(int(MediaKind::Video), 2);
        for (int number : {-1, 3, 1000})
            QCOMPARE(mediaKindFromNumber(number), MediaKind::None);
    }
};

QTEST_APPLESS_MAIN(TestMedia)
#include "tst_media.moc"
