// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/charset.h"

#include <QTest>

using namespace sokbo;

namespace {

struct Row {
    const char *name;
    const char *text;
    QByteArray bytes;
    const char *contentType;
    const char *charset;
};

// What 똠방각하 뷁 펲시콜라 日崔野 is in windows-949: three of its syllables are in no other Korean table.
const QByteArray onlyIn949 = "\214c\271\346\260\242\307\317 \224\356 \274\204\275\303\304\335\266\363 "
                             "\354\355\365\313\345\257";
const QByteArray commonKorean = "\277\251\276\337 \264\331\300\275\301\326 \303\312 "
                                "\261\271\301\244\307\371\300\307\310\270 \260\263\303\326";

struct Labelled {
    QByteArray bytes;
    QByteArray contentType;
    DocumentKind kind;
};
const char *const places[] = {"in the header", "in the declaration", "in a meta element"};

// A document whose charset is told in one place.
Labelled labelled(const QByteArray &text, const QByteArray &label, int place)
{
    const QByteArray body = "<t>" + text + "</t>";
    if (place == 0)
        return {body, "text/xml; charset=" + label, DocumentKind::Xml};
    if (place == 1)
        return {"<?xml version='1.0' encoding='" + label + "'?>" + body, {}, DocumentKind::Xml};
    return {"<html><head><meta charset=\"" + label + "\"></head>" + body, {}, DocumentKind::Html};
}

QString inside(const QString &document)
{
    const qsizetype from = document.indexOf(u"<t>") + 3;
    return document.mid(from, document.indexOf(u"</t>") - from);
}

} // namespace

class TestCharset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatBrowsersDecode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("charset");
        const Row rows[] = {
            {"declared euc-kr", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042euc-kr\042\077><t>\214c\271\346\260\242\307\317 \224\356 "
                           "\274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    73),
                "", "windows-949"},
            {"declared cp949", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042cp949\042\077><t>\214c\271\346\260\242\307\317 \224\356 "
                           "\274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    72),
                "", "windows-949"},
            {"declared ks_c_5601-1987", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042ks_c_5601-1987\042\077><t>\214c\271\346\260\242\307\317 \224\356 "
                           "\274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    81),
                "", "windows-949"},
            {"declared UHC", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray(
                    "<\077xml version=\0421.0\042 encoding=\042UHC\042\077><t>\214c\271\346\260\242\307\317 "
                    "\224\356 \274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    70),
                "", "windows-949"},
            {"declared KSC5601", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042KSC5601\042\077><t>\214c\271\346\260\242\307\317 \224\356 "
                           "\274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    74),
                "", "windows-949"},
            {"declared iso-ir-149", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042iso-ir-149\042\077><t>\214c\271\346\260\242\307\317 \224\356 "
                           "\274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    77),
                "", "windows-949"},
            {"declared windows-949", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042windows-949\042\077><t>\214c\271\346\260\242\307\317 \224\356 "
                           "\274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    78),
                "", "windows-949"},
            {"declared MS949", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042MS949\042\077><t>\214c\271\346\260\242\307\317 \224\356 "
                           "\274\204\275\303\304\335\266\363 \354\355\365\313\345\257</t>",
                    72),
                "", "windows-949"},
            {"the header says it", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<t>\214c\271\346\260\242\307\317 \224\356 \274\204\275\303\304\335\266\363 "
                           "\354\355\365\313\345\257</t>",
                    34),
                "text/xml; charset=EUC-KR", "windows-949"},
            {"nobody says it", "여야 다음주 초 국정협의회 개최",
                QByteArray("<t>\277\251\276\337 \264\331\300\275\301\326 \303\312 "
                           "\261\271\301\244\307\371\300\307\310\270 \260\263\303\326</t>",
                    37),
                "", "windows-949"},
            {"declared utf-8, and is not", "여야 다음주 초 국정협의회 개최",
                QByteArray("<\077xml version=\0421.0\042 encoding=\042utf-8\042\077><t>\277\251\276\337 "
                           "\264\331\300\275\301\326 \303\312 \261\271\301\244\307\371\300\307\310\270 "
                           "\260\263\303\326</t>",
                    75),
                "text/xml; charset=utf-8", "windows-949"},
            {"declared euc-kr, and is utf-8", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042euc-kr\042\077><t>\353\230\240\353\260\251\352\260\201\355\225\230 "
                           "\353\267\201 \355\216\262\354\213\234\354\275\234\353\235\274 "
                           "\346\227\245\345\264\224\351\207\216</t>",
                    85),
                "text/xml; charset=euc-kr", "utf-8"},
            {"a server that calls all latin-1", "여야 다음주 초 국정협의회 개최",
                QByteArray("<\077xml version=\0421.0\042 encoding=\042euc-kr\042\077><t>\277\251\276\337 "
                           "\264\331\300\275\301\326 \303\312 \261\271\301\244\307\371\300\307\310\270 "
                           "\260\263\303\326</t>",
                    76),
                "text/xml; charset=iso-8859-1", "windows-949"},
            {"latin-1 by declaration, korean by its bytes", "여야 다음주 초 국정협의회 개최",
                QByteArray("<\077xml version=\0421.0\042 encoding=\042iso-8859-1\042\077><t>\277\251\276\337 "
                           "\264\331\300\275\301\326 \303\312 \261\271\301\244\307\371\300\307\310\270 "
                           "\260\263\303\326</t>",
                    80),
                "", "windows-949"},
            {"utf-8 with a mark", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray("\357\273\277<\077xml version=\0421.0\042 "
                           "encoding=\042utf-8\042\077><t>\353\230\240\353\260\251\352\260\201\355\225\230 "
                           "\353\267\201 \355\216\262\354\213\234\354\275\234\353\235\274 "
                           "\346\227\245\345\264\224\351\207\216</t>",
                    87),
                "", "utf-8"},
            {"utf-16 with a mark", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray(
                    "\377\376<\000\077\000x\000m\000l\000 "
                    "\000v\000e\000r\000s\000i\000o\000n\000=\000\042\0001\000.\0000\000\042\000 "
                    "\000e\000n\000c\000o\000d\000i\000n\000g\000=\000\042\000u\000t\000f\000-"
                    "\0001\0006\000\042\000\077\000>\000<\000t\000>\000 \266)\274\001\254X\325 \000\301\275 "
                    "\000\262\323\334\302\134\317|\267 \000\345e\024]\316\221<\000/\000t\000>\000",
                    124),
                "", "utf-16le"},
            {"utf-16be without a mark", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray(
                    "\000<\000\077\000x\000m\000l\000 "
                    "\000v\000e\000r\000s\000i\000o\000n\000=\000\042\0001\000.\0000\000\042\000 "
                    "\000e\000n\000c\000o\000d\000i\000n\000g\000=\000\042\000u\000t\000f\000-"
                    "\0001\0006\000\042\000\077\000>\000<\000t\000>\266 \274)\254\001\325X\000 \275\301\000 "
                    "\323\262\302\334\317\134\267|\000 e\345]\024\221\316\000<\000/\000t\000>",
                    122),
                "", "utf-16be"},
            {"utf-32le with a mark", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray(
                    "\377\376\000\000<\000\000\000\077\000\000\000x\000\000\000m\000\000\000l\000\000\000 "
                    "\000\000\000v\000\000\000e\000\000\000r\000\000\000s\000\000\000i\000\000\000o\000\000"
                    "\000n\000\000\000=\000\000\000\042\000\000\0001\000\000\000."
                    "\000\000\0000\000\000\000\042\000\000\000 "
                    "\000\000\000e\000\000\000n\000\000\000c\000\000\000o\000\000\000d\000\000\000i\000\000"
                    "\000n\000\000\000g\000\000\000="
                    "\000\000\000\042\000\000\000u\000\000\000t\000\000\000f\000\000\000-"
                    "\000\000\0003\000\000\0002\000\000\000\042\000\000\000\077\000\000\000>\000\000\000<"
                    "\000\000\000t\000\000\000>\000\000\000 "
                    "\266\000\000)\274\000\000\001\254\000\000X\325\000\000 \000\000\000\301\275\000\000 "
                    "\000\000\000\262\323\000\000\334\302\000\000\134\317\000\000|\267\000\000 "
                    "\000\000\000\345e\000\000\024]\000\000\316\221\000\000<\000\000\000/"
                    "\000\000\000t\000\000\000>\000\000\000",
                    248),
                "", "utf-32le"},
            {"utf-32be without a mark", "똠방각하 뷁 펲시콜라 日崔野",
                QByteArray(
                    "\000\000\000<\000\000\000\077\000\000\000x\000\000\000m\000\000\000l\000\000\000 "
                    "\000\000\000v\000\000\000e\000\000\000r\000\000\000s\000\000\000i\000\000\000o\000\000"
                    "\000n\000\000\000=\000\000\000\042\000\000\0001\000\000\000."
                    "\000\000\0000\000\000\000\042\000\000\000 "
                    "\000\000\000e\000\000\000n\000\000\000c\000\000\000o\000\000\000d\000\000\000i\000\000"
                    "\000n\000\000\000g\000\000\000="
                    "\000\000\000\042\000\000\000u\000\000\000t\000\000\000f\000\000\000-"
                    "\000\000\0003\000\000\0002\000\000\000\042\000\000\000\077\000\000\000>\000\000\000<"
                    "\000\000\000t\000\000\000>\000\000\266 "
                    "\000\000\274)\000\000\254\001\000\000\325X\000\000\000 \000\000\275\301\000\000\000 "
                    "\000\000\323\262\000\000\302\334\000\000\317\134\000\000\267|\000\000\000 "
                    "\000\000e\345\000\000]\024\000\000\221\316\000\000\000<\000\000\000/"
                    "\000\000\000t\000\000\000>",
                    244),
                "", "utf-32be"},
            {"iso-2022-kr", "여야 다음주 초 국정협의회 개최",
                QByteArray(
                    "<\077xml version=\0421.0\042 encoding=\042iso-2022-kr\042\077><t>\033$)C\016\077)>_\017 "
                    "\0164Y@=AV\017 \016CJ\017 \01619A$Gy@GH8\017 \01603CV\017</t>",
                    95),
                "", "iso-2022-kr"},
            {"iso-2022-jp", "日本語のニュース",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042iso-2022-jp\042\077><t>\033$BF|K\1348l$N%K%e!<%9\033(B</t>",
                    73),
                "", "iso-2022-jp"},
            {"shift_jis", "日本語のニュース",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042Shift_JIS\042\077><t>\223\372\226{\214\352\202\314\203j\203\205\201["
                           "\203X</t>",
                    65),
                "", "shift_jis"},
            {"euc-jp", "日本語のニュース",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042EUC-JP\042\077><t>"
                           "\306\374\313\334\270\354\244\316\245\313\245\345\241\274\245\271</t>",
                    62),
                "", "euc-jp"},
            {"gb2312", "中文新闻",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042gb2312\042\077><t>\326\320\316\304\320\302\316\305</t>",
                    54),
                "", "gb18030"},
            {"big5", "中文新聞",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042big5\042\077><t>\244\244\244\345\267s\273D</t>",
                    52),
                "", "big5"},
            {"koi8-r", "Новости дня",
                QByteArray("<\077xml version=\0421.0\042 "
                           "encoding=\042koi8-r\042\077><t>\356\317\327\317\323\324\311 \304\316\321</t>",
                    57),
                "", "koi8-r"},
            {"windows-1251", "Новости дня",
                QByteArray(
                    "<\077xml version=\0421.0\042 "
                    "encoding=\042windows-1251\042\077><t>\315\356\342\356\361\362\350 \344\355\377</t>",
                    63),
                "", "windows-1251"},
            {"latin-1 is windows-1252", "“café” – 5 €",
                QByteArray("<\077xml version=\0421.0\042 encoding=\042iso-8859-1\042\077><t>\223caf\351\224 "
                           "\226 5 \200</t>",
                    62),
                "", "windows-1252"},
            {"ascii is windows-1252", "café",
                QByteArray("<\077xml version=\0421.0\042 encoding=\042us-ascii\042\077><t>caf\351</t>", 52),
                "text/xml; charset=us-ascii", "windows-1252"},
            {"a label in quotes and spaces", "여야 다음주 초 국정협의회 개최",
                QByteArray("<t>\277\251\276\337 \264\331\300\275\301\326 \303\312 "
                           "\261\271\301\244\307\371\300\307\310\270 \260\263\303\326</t>",
                    37),
                "text/xml ; CharSet = 'ks_c_5601-1987' ; x=y", "windows-949"},
            {"an unknown label", "여야 다음주 초 국정협의회 개최",
                QByteArray("<\077xml version=\0421.0\042 encoding=\042klingon\042\077><t>\277\251\276\337 "
                           "\264\331\300\275\301\326 \303\312 \261\271\301\244\307\371\300\307\310\270 "
                           "\260\263\303\326</t>",
                    77),
                "", "windows-949"},
            {"declared utf-16 in ascii", "여야 다음주 초 국정협의회 개최",
                QByteArray(
                    "<\077xml version=\0421.0\042 encoding=\042utf-16\042\077><t>\354\227\254\354\225\274 "
                    "\353\213\244\354\235\214\354\243\274 \354\264\210 "
                    "\352\265\255\354\240\225\355\230\221\354\235\230\355\232\214 "
                    "\352\260\234\354\265\234</t>",
                    89),
                "", "utf-8"},
        };
        for (const Row &row : rows)
            QTest::newRow(row.name) << QString::fromUtf8(row.text) << row.bytes << QByteArray(row.contentType)
                                    << QByteArray(row.charset);
    }
    void decodesWhatBrowsersDecode()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, charset);
        const DecodedText decoded = decode(bytes, DocumentKind::Xml, contentType);
        QCOMPARE(inside(decoded.text), text);
        QCOMPARE(decoded.charset, charset);
        QCOMPARE(decoded.replaced, 0);
    }

    // Every Korean label there is, in every place where one is told, right and wrong: some 200 documents, and
    // a browser shows no replacement character in any of them.
    void losesNoSyllableWhateverTheLabel_data()
    {
        QTest::addColumn<Labelled>("document");
        QTest::addColumn<QString>("text");
        const QString rare = QString::fromUtf8("똠방각하 뷁 펲시콜라 日崔野");
        const QString common = QString::fromUtf8("여야 다음주 초 국정협의회 개최");
        const QByteArrayList korean = {"euc-kr", "EUC-KR", "euckr", "EUC_KR", "cseuckr", "cp949", "CP949",
            "ms949", "MS949", "uhc", "windows-949", "x-windows-949", "ks_c_5601-1987", "KS_C_5601-1987",
            "ks_c_5601-1989", "ksc5601", "KSC_5601", "ks_c_5601", "korean", "iso-ir-149", "csksc56011987"};
        const QByteArrayList others
            = {"iso-8859-1", "us-ascii", "windows-1252", "shift_jis", "gb2312", "koi8-r", "utf8"};
        const QByteArrayList wrong
            = {"utf-8", "iso-8859-1", "us-ascii", "windows-1252", "utf-16", "klingon", ""};
        const auto add = [](const char *what, const QByteArray &label, int place, const Labelled &document,
                             const QString &text) {
            QTest::addRow("%s, %s %s", what, label.constData(), places[place]) << document << text;
        };
        for (int place = 0; place < 3; ++place) {
            for (const QByteArray &label : korean) {
                add("rightly", label, place, labelled(onlyIn949, label, place), rare);
                add("utf-8 called", label, place, labelled(rare.toUtf8(), label, place), rare);
                add("with a NUL", label, place, labelled(onlyIn949 + QByteArray(1, '\0'), label, place),
                    rare);
            }
            for (const QByteArray &label : others)
                add("utf-8 called", label, place, labelled(rare.toUtf8(), label, place), rare);
            for (const QByteArray &label : wrong)
                add("windows-949 called", label, place, labelled(commonKorean, label, place), common);
        }
    }

    void losesNoSyllableWhateverTheLabel()
    {
        QFETCH(Labelled, document);
        QFETCH(QString, text);
        const DecodedText decoded = decode(document.bytes, document.kind, document.contentType);
        QCOMPARE(inside(decoded.text), text);
        QCOMPARE(decoded.replaced, 0);
        QVERIFY(!decoded.text.contains(QChar(QChar::ReplacementCharacter)));
    }

    void readsTheMetaElementOfAPage()
    {
        const QByteArray korean = QByteArrayLiteral("\306\307\260\341"); // 판결
        for (const QByteArray &meta :
            {QByteArrayLiteral("<meta charset=euc-kr>"), QByteArrayLiteral("<META CHARSET='ks_c_5601-1987'>"),
                QByteArrayLiteral("<meta name=a content=b><meta http-equiv=\"Content-Type\" "
                                  "content=\"text/html; charset=EUC-KR\">")}) {
            const DecodedText decoded
                = decode("<html><head>" + meta + "</head><t>" + korean + "</t>", DocumentKind::Html);
            QCOMPARE(inside(decoded.text), QStringLiteral("판결"));
        }
    }

    void replacesOnlyWhatIsBroken()
    {
        // The last syllable of a windows-949 text is cut in half.
        const QByteArray cut = QByteArrayLiteral("<?xml encoding='euc-kr'?><t>\306\307\260\341 \306");
        const DecodedText decoded = decode(cut, DocumentKind::Xml);
        QCOMPARE(decoded.charset, QByteArray("windows-949"));
        QVERIFY(decoded.text.contains(QStringLiteral("판결")));
        QCOMPARE(decoded.replaced, 1);

        QByteArray utf8 = QStringLiteral("여야 다음주 초 국정협의회 개최, 최고위원회의에서 밝혀").toUtf8();
        utf8.insert(6, '\xff');
        const DecodedText broken = decode(utf8, DocumentKind::Text);
        QCOMPARE(broken.charset, QByteArray("utf-8"));
        QCOMPARE(broken.replaced, 1);
        QVERIFY(broken.text.endsWith(QStringLiteral("밝혀")));
    }

    void leavesNoMarkNoNulAndNoLoneSurrogate()
    {
        QCOMPARE(decode(QByteArray("\xef\xbb\xbf"
                                   "a\0b",
                            6),
                     DocumentKind::Text)
                     .text,
            QStringLiteral("ab"));
        const DecodedText wide = decode(QByteArray("\xff\xfe"
                                                   "a\0\0\xd8"
                                                   "b\0",
                                            8),
            DocumentKind::Text);
        QCOMPARE(wide.text, QStringLiteral("a\uFFFDb"));
        QCOMPARE(decode({}, DocumentKind::Xml).text, QString());
        QCOMPARE(decode(QByteArray(1, '\0'), DocumentKind::Xml).text, QString());
    }

    void staysLinearOnHostileBytes()
    {
        QByteArray bytes(4'000'000, '\xc1');
        const DecodedText decoded = decode(bytes, DocumentKind::Html, "text/html; charset=euc-jp");
        QVERIFY(!decoded.text.isEmpty());
        bytes.fill('\x1b');
        QVERIFY(!decode(bytes, DocumentKind::Html).text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCharset)
#include "tst_charset.moc"
