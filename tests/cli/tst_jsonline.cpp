// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using sokbo::cli::JsonLine;

class tst_JsonLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesAsTheLibraryDoes_data();
    void writesAsTheLibraryDoes();
};

void tst_JsonLine::writesAsTheLibraryDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("letters") << u"이재명 大統領 A&B </script>"_s;
    QTest::newRow("none") << QString();
    QTest::newRow("quoted") << u"\"a\\b\"/"_s;
    QString controls;
    for (char16_t unit = 0; unit < 0x22; ++unit)
        controls += QChar(unit);
    QTest::newRow("controls") << controls + QChar(0x7f) + QChar(0x85) + QChar(0x2028);
    QTest::newRow("a pair") << u"a😀b"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) + QChar(0xD83D);
}

void tst_JsonLine::writesAsTheLibraryDoes()
{
    QFETCH(QString, text);
    JsonLine line;
    line.open(u'{');
    line.name(u"a");
    line.value(QJsonValue(1.5));
    line.name(u"b");
    line.open(u'[');
    for (int i = 0; i < 2; ++i) {
        line.open(u'{');
        line.name(text);
        line.value(text);
        line.close(u'}');
    }
    line.value(-7);
    line.close(u']');
    line.name(u"c");
    line.open(u'[');
    line.close(u']');
    line.close(u'}');
    const QJsonObject inner{{text, text}};
    const QJsonObject whole{{u"a"_s, 1.5}, {u"b"_s, QJsonArray{inner, inner, -7}}, {u"c"_s, QJsonArray()}};
    QCOMPARE(line.text(), QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact)));
}

QTEST_APPLESS_MAIN(tst_JsonLine)
#include "tst_jsonline.moc"
