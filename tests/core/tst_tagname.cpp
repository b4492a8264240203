// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tag.h"
#include "core/tagcolour.h"
#include "core/tagname.h"

#include <QSet>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestTagName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameIsWrittenOneWay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("as it is") << u"정치/국회"_s << u"정치/국회"_s;
        QTest::newRow("blanks") << u"  정치 /\t국회  예산/ "_s << u"정치/국회 예산"_s;
        QTest::newRow("empty parts") << u"//정치///국회/"_s << u"정치/국회"_s;
        QTest::newRow("in pieces") << u"정치/국회"_s.normalized(QString::NormalizationForm_D)
                                   << u"정치/국회"_s;
        QTest::newRow("wide") << u"ＡＩ／반도체"_s << u"AI/반도체"_s;
        QTest::newRow("narrow kana") << u"ﾆｭｰｽ"_s << u"ニュース"_s;
        QTest::newRow("wide blank") << u"정치\u3000/　국회"_s << u"정치/국회"_s;
        QTest::newRow("control signs") << u"정\u0007치"_s << u"정치"_s;
        QTest::newRow("a part that cannot be seen") << u"정치/\u200b/국회"_s << u"정치/국회"_s;
        QTest::newRow("signs") << u"C++ & ★"_s << u"C++ & ★"_s;
        QTest::newRow("equals within") << u"a=b"_s << u"a=b"_s;
    }
    void aNameIsWrittenOneWay()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QCOMPARE(tagName(typed).value_or(QString()), name);
        QCOMPARE(tagName(name).value_or(QString()), name);
        QCOMPARE(mendedTagName(typed), name);
    }

    void saysWhyANameCannotBe_data()
    {
        using Kind = TagNameProblem::Kind;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<TagNameProblem>("problem");
        QTest::addColumn<QString>("mended");
        QTest::newRow("nothing") << u""_s << TagNameProblem{Kind::Empty, {}} << u""_s;
        QTest::newRow("slashes") << u" / // "_s << TagNameProblem{Kind::Empty, {}} << u""_s;
        QTest::newRow("comma") << u"가,나"_s << TagNameProblem{Kind::Sign, u','} << u"가나"_s;
        QTest::newRow("wide comma") << u"가，나"_s << TagNameProblem{Kind::Sign, u','} << u"가나"_s;
        QTest::newRow("quote") << u"\"가\"나"_s << TagNameProblem{Kind::Sign, u'"'} << u"가나"_s;
        QTest::newRow("equals") << u"=가"_s << TagNameProblem{Kind::Start, u'='} << u"가"_s;
        QTest::newRow("long") << QString(101, u'가') << TagNameProblem{Kind::TooLong, {}}
                              << QString(100, u'가');
    }
    void saysWhyANameCannotBe()
    {
        QFETCH(QString, typed);
        QFETCH(TagNameProblem, problem);
        QFETCH(QString, mended);
        QCOMPARE(tagNameProblem(typed), std::optional(problem));
        QVERIFY(!tagName(typed));
        QCOMPARE(tagName(typed).error().kind, Error::Kind::Usage);
        QCOMPARE(mendedTagName(typed), mended);
    }

    void aBranchHasWhatLiesBelowIt()
    {
        QVERIFY(isInTagBranch(u"정치"_s, u"정치"_s));
        QVERIFY(isInTagBranch(u"정치/국회"_s, u"정치"_s));
        QVERIFY(!isInTagBranch(u"정치인"_s, u"정치"_s));
        QVERIFY(!isInTagBranch(u"정치"_s, u"정치/국회"_s));
        QCOMPARE(parentTag(u"정치/국회/예산"_s), u"정치/국회"_s);
        QCOMPARE(parentTag(u"정치"_s), QString());
        QCOMPARE(lastTagPart(u"정치/국회"_s), u"국회"_s);
        QCOMPARE(movedTagName(u"AI/칩"_s, u"ai"_s, u"기술/인공 지능"_s), u"기술/인공 지능/칩"_s);
        QCOMPARE(movedTagName(u"ai"_s, u"ai"_s, u"기술"_s), u"기술"_s);
    }

    // They stand in every data folder and in scripts.
    void coloursKeepTheirNumbersAndNames()
    {
        const QList<std::pair<QString, quint32>> known{{u"blue"_s, 0xff1f6fd0}, {u"orange"_s, 0xffb8480f},
            {u"green"_s, 0xff1b7a43}, {u"purple"_s, 0xff6b4fa0}, {u"pink"_s, 0xffa8326b},
            {u"teal"_s, 0xff0f7c86}, {u"yellow"_s, 0xff8a6a00}, {u"red"_s, 0xffb3261e},
            {u"grey"_s, 0xff56606b}};
        QCOMPARE(known.size(), qsizetype(allTagColours.size()));
        for (qsizetype i = 0; i < known.size(); ++i) {
            const TagColour colour = allTagColours.at(std::size_t(i));
            QCOMPARE(tagColourName(colour), known.at(i).first);
            QCOMPARE(keptTagColour(colour), known.at(i).second);
            QCOMPARE(tagColourFromName(known.at(i).first), std::optional(colour));
            QCOMPARE(tagColourFromKept(known.at(i).second), std::optional(colour));
            QCOMPARE(tagColourOf(u"무엇이든"_s, known.at(i).second), colour);
        }
        QVERIFY(!tagColourFromName(u"mauve"));
        QCOMPARE(tagColourOf(u"정치"_s, 0), tagColourOf(u"정치"_s, 0xff123456)); // from the name
        QCOMPARE(tagColourOf(u"AI"_s, 0), tagColourOf(u"ai"_s, 0));
    }
};

QTEST_GUILESS_MAIN(TestTagName)
#include "tst_tagname.moc"
