// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/textline.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace sokbo;

namespace {

QFont font()
{
    QFont font;
    font.setPixelSize(13);
    return font;
}

QImage drawn(const TextLine &line)
{
    QImage image(400, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    line.draw(&painter, 5, 20);
    return image;
}

} // namespace

class TestTextLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFitsStandsAsItIs()
    {
        const QString text = QStringLiteral("野 \"崔대행 임명하라\" 3.5%");
        const TextLine line(text, font(), 400);
        QCOMPARE(line.text(), text);
        QCOMPARE(line.whole(), text.size());
        QVERIFY(qAbs(line.width() - QFontMetrics(font()).horizontalAdvance(text)) <= 1);
    }

    void theCutIsAsLateAsTheRoomAllows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Hangul") << QStringLiteral("여야 다음주 초 국정협의회 개최 합의, 반도체 특별법 논의");
        QTest::newRow("Latin") << QStringLiteral("Talks on the chips act are to begin early next week");
        QTest::newRow("both") << QStringLiteral("SK hynix, HBM4 16단 개발 완료… 尹 \"환영\" 日 긴장");
        QTest::newRow("Arabic inside") << QStringLiteral("두바이 دبي 정상회의, 원전 수출과 방산 협력을 논의");
        QTest::newRow("emoji") << QStringLiteral(
            "오늘의 날씨 ☀️🌧️👩‍👩‍👧‍👦 전국이 대체로 맑고 "
            "낮에는 더워");
    }

    void theCutIsAsLateAsTheRoomAllows()
    {
        QFETCH(QString, text);
        const int whole = TextLine(text, font(), 10000).width();
        for (int room = 20; room < whole; room += 7) {
            const TextLine line(text, font(), room);
            QVERIFY2(line.width() <= room, qPrintable(QString::number(room)));
            QVERIFY(line.text().endsWith(QChar(0x2026)));
            QVERIFY(line.text().startsWith(text.left(line.whole())));
            QVERIFY(line.text().size() <= line.whole() + 2);
            QVERIFY(line.whole() == 0 || !text.at(line.whole() - 1).isHighSurrogate());
            // One more letter of the widest kind, a family of four without a picture, would not have had
            // room.
            QVERIFY2(line.width() + 100 > room, qPrintable(line.text()));
        }
    }

    void roomForNothingLeavesNothing()
    {
        for (const int room : {0, -5, 1})
            QVERIFY(TextLine(QStringLiteral("긴 제목"), font(), room).text().size() <= 1);
        QCOMPARE(TextLine(QString(), font(), 100).width(), 0);
        QCOMPARE(TextLine().xOf(3), 0);
    }

    void placesAreThoseOfTheLettersBefore()
    {
        const QString text = QStringLiteral("與 \"尹 복귀\" 요구");
        const TextLine line(text, font(), 400);
        for (int offset = 0; offset <= text.size(); ++offset) {
            const int before = QFontMetrics(font()).horizontalAdvance(text.left(offset));
            QVERIFY2(qAbs(line.xOf(offset) - before) <= 2, qPrintable(QString::number(offset)));
        }
    }

    void itIsDrawnInThePaintersPenAndNothingElse()
    {
        const QImage blank = drawn(TextLine());
        const QImage image = drawn(TextLine(QStringLiteral("속보"), font(), 100));
        QVERIFY(image != blank);
        QVERIFY(image.copy(100, 0, 300, 30) == blank.copy(100, 0, 300, 30));
        QVERIFY(image.copy(0, 0, 5, 30) == blank.copy(0, 0, 5, 30));
    }
};

QTEST_MAIN(TestTextLine)
#include "tst_textline.moc"
