// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/hangul.h"
#include "text/typedpattern.h"

#include <QTest>

#include <algorithm>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestHangul : public QObject {
    Q_OBJECT

    static bool begins(const QString &key, const QString &typed)
    {
        const QList<TypedPattern> patterns = TypedPattern::of(typed);
        return std::any_of(patterns.cbegin(), patterns.cend(),
            [&key](const TypedPattern &pattern) { return pattern.matchesAt(key, 0); });
    }

private Q_SLOTS:
    void everySyllableIsMadeOfItsParts()
    {
        for (char16_t c = 0xac00; c <= 0xd7a3; ++c)
            QCOMPARE(syllableOf(partsOf(QChar(c))), QChar(c));
    }

    void everySyllableCanBeTypedOnTheOtherLayout()
    {
        for (char16_t c = 0xac00; c <= 0xd7a3; ++c) {
            const QString syllable(1, QChar(c));
            QCOMPARE(hangulOfKeys(keysOfHangul(syllable)), syllable);
        }
    }

    void keysGiveWhatTheyWriteOnTheOtherLayout_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("hangul");
        QTest::newRow("plain") << u"rmafl"_s << u"금리"_s;
        QTest::newRow("final goes to the next syllable") << u"tkatjdwjswk"_s << u"삼성전자"_s;
        QTest::newRow("half of a final goes") << u"dlfrek"_s << u"읽다"_s;
        QTest::newRow("both in the next") << u"dlfrdma"_s << u"읽음"_s;
        QTest::newRow("compound final and vowel") << u"rkqtdl"_s << u"값이"_s;
        QTest::newRow("half of a compound final") << u"rkqtk"_s << u"갑사"_s;
        QTest::newRow("compound vowel") << u"dnjsghk"_s << u"원화"_s;
        QTest::newRow("shifted") << u"RhcwnfrL"_s << u"꽃줄기"_s;
        QTest::newRow("consonants alone") << u"ttww"_s << u"ㅅㅅㅈㅈ"_s;
        QTest::newRow("unfinished") << u"tkat"_s << u"삼ㅅ"_s;
        QTest::newRow("with signs") << u"go2 rk-sk"_s << u"해2 가-나"_s;
        QTest::newRow("no vowel before") << u"kk"_s << u"ㅏㅏ"_s;
    }
    void keysGiveWhatTheyWriteOnTheOtherLayout()
    {
        QFETCH(QString, keys);
        QFETCH(QString, hangul);
        QCOMPARE(hangulOfKeys(keys), hangul);
    }

    void hangulGivesTheKeysThatWroteIt()
    {
        QCOMPARE(keysOfHangul(u"뇨ㅜㅊ"_s), u"sync"_s);
        QCOMPARE(keysOfHangul(u"ㄴㅛㅜㅊ"_s), u"sync"_s);
        QCOMPARE(keysOfHangul(u"ㅕㅜㄱㄷㅁㅇ"_s), u"unread"_s);
        QCOMPARE(keysOfHangul(u"KBS 2"_s), u"KBS 2"_s);
    }

    void initialsStandForSyllables()
    {
        QCOMPARE(initialsOf(u"삼성전자 A"), u"ㅅㅅㅈㅈ A"_s);
        QCOMPARE(initialsOf(u"꽃"), u"ㄲ"_s);
    }

    void aHalfTypedNameBeginsIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("begins");
        const auto row = [](const QString &typed, const QString &key, bool yes) {
            QTest::addRow("%s %s", qPrintable(typed), qPrintable(key)) << typed << key << yes;
        };
        // Each step of typing 삼성 finds it.
        for (const QString &step : {u"ㅅ"_s, u"사"_s, u"삼"_s, u"삼ㅅ"_s, u"삼서"_s, u"삼성"_s})
            row(step, u"삼성전자"_s, true);
        row(u"삼성ㅈ"_s, u"삼성전자"_s, true);
        row(u"삼성저"_s, u"삼성전자"_s, true);
        row(u"삼성제"_s, u"삼성전자"_s, false);
        row(u"삼선"_s, u"삼성전자"_s, false);
        row(u"ㅅㅅㅈㅈ"_s, u"삼성전자"_s, true);
        row(u"ㅅㅅㅈㅈ"_s, u"삼성전기"_s, false);
        row(u"ㅆㅈㅈ"_s, u"삼성전자"_s, true); // a keyboard that doubles what is typed twice
        row(u"ㅆㄹㄱ"_s, u"쓰레기"_s, true);
        row(u"ㄳㅎ"_s, u"강소현"_s, true); // a keyboard that joins ㄱ and ㅅ
        row(u"금"_s, u"그물"_s, true); // the consonant may belong to the next syllable
        row(u"금"_s, u"금리"_s, true);
        row(u"읽"_s, u"일기"_s, true);
        row(u"고"_s, u"과일"_s, true); // a vowel to come
        row(u"고"_s, u"교실"_s, false);
        row(u"갑"_s, u"값어치"_s, true);
        row(u"ㅅ"_s, u"쌀"_s, false);
        row(u"kb"_s, u"kbs뉴스"_s, true);
        row(u"kbㄴ"_s, u"kbs뉴스"_s, false);
        row(u"\u1109\u1109"_s, u"삼성"_s, true); // consonants of a text in pieces
    }
    void aHalfTypedNameBeginsIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, key);
        QFETCH(bool, begins);
        QCOMPARE(TestHangul::begins(key, typed), begins);
    }

    void nothingTypedStandsForNothing() { QVERIFY(TypedPattern::of(u"").isEmpty()); }

    void whatBeginsWithAPatternIsInItsRange()
    {
        const QStringList keys{u"삼성"_s, u"삼성전자"_s, u"샴푸"_s, u"그물"_s, u"금리"_s, u"과일"_s, u"a*b"_s,
            u"a?"_s, u"힣"_s, u"강소현"_s, u"쓰레기"_s};
        const QStringList all{u"ㅅ"_s, u"ㅅㅅ"_s, u"삼ㅅ"_s, u"금"_s, u"고"_s, u"a*"_s, u"a"_s, u"힣"_s,
            u"ㄳ"_s, u"ㅎ"_s, u"ㅆ"_s};
        int found = 0;
        for (const QString &typed : all)
            for (const TypedPattern &pattern : TypedPattern::of(typed))
                for (const QString &key : keys) {
                    if (!pattern.matchesAt(key, 0))
                        continue;
                    ++found;
                    QVERIFY2(pattern.least() <= key, qPrintable(typed));
                    QVERIFY2(key.toUcs4() < pattern.beyond().toUcs4(), qPrintable(typed));
                }
        QVERIFY(found >= all.size());
    }

    void signsOfGlobStandForThemselves()
    {
        QCOMPARE(TypedPattern::of(u"a*[?").constFirst().glob(), u"a[*][[][?]*"_s);
        QCOMPARE(TypedPattern::of(u"ㅅ").constFirst().glob(), u"[사-싷]*"_s);
    }
};

QTEST_APPLESS_MAIN(TestHangul)
#include "tst_hangul.moc"
