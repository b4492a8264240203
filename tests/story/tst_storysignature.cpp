// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/invented.h"

#include <algorithm>
#include <bit>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

bool titleHas(const StorySignature &signature, const QString &token)
{
    return std::binary_search(signature.title.begin(), signature.title.end(), story::hashOf(token));
}

StorySignature ofTitle(const QString &title, const QString &flag = {})
{
    return signatureFor({1, 0, flag, title, {}});
}

} // namespace

class TestStorySignature : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hangulIsReadInPairsAndOtherWordsWhole()
    {
        const StorySignature signature = ofTitle(u"새벽호 LNG선 5,621척"_s);
        for (const QString &token : {u"새벽"_s, u"벽호"_s, u"lng"_s, u"선"_s, u"5621"_s, u"척"_s})
            QVERIFY2(titleHas(signature, token), qPrintable(token));
        QCOMPARE(signature.title.size(), size_t(6));
        QVERIFY(!signature.isForeign);
        QVERIFY(ofTitle(u"Night trains return"_s).isForeign);
    }

    void aNameCountsInItsCanonicalForm()
    {
        const Invented::Mark mark{MentionType::Person, u"尹"_s, u"윤하늘"_s};
        const StorySignature shorthand = signatureFor({1, 0, {}, u"尹 “다음은 달”"_s, {}, {mark}});
        const StorySignature whole
            = signatureFor({2, 0, {}, u"윤하늘 “다음은 달”"_s, {}, {{MentionType::Person, u"윤하늘"_s, {}}}});
        QCOMPARE(shorthand.title, whole.title);
        QCOMPARE(shorthand.people, whole.people);
        QCOMPARE(shorthand.people.size(), size_t(1));
    }

    void bracketsAreLabelsAndNoWords_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("labels");
        QTest::newRow("column before") << u"[특징주] 한빛소재 신고가"_s << 1;
        QTest::newRow("section behind") << u"한빛소재 신고가 [오전시황]"_s << 1;
        QTest::newRow("both") << u"[단독][특징주] 한빛소재 신고가(종합)"_s << 3;
        QTest::newRow("none") << u"한빛소재 신고가"_s << 0;
    }
    void bracketsAreLabelsAndNoWords()
    {
        QFETCH(QString, title);
        QFETCH(int, labels);
        const StorySignature signature = ofTitle(title);
        QCOMPARE(signature.title, ofTitle(u"한빛소재 신고가"_s).title);
        QCOMPARE(int(signature.labels.size()), labels);
    }

    void aTitleThatIsOneBracketIsKept()
    {
        QVERIFY(!ofTitle(u"[인사]"_s).title.empty());
        QVERIFY(!ofTitle(u"(가)"_s).title.empty());
        QVERIFY(ofTitle({}).title.empty());
    }

    void flagsSayTheChainAndPhotos()
    {
        QVERIFY(ofTitle(u"발사 성공"_s, u"속보"_s).isBreaking);
        QVERIFY(ofTitle(u"발사 성공"_s, u"속보"_s).isLink);
        QVERIFY(ofTitle(u"발사 성공(종합2보)"_s).isLink);
        QVERIFY(!ofTitle(u"발사 성공"_s, u"단독"_s).isLink);
        QVERIFY(ofTitle(u"[포토] 발사"_s).isPhoto);
    }

    void quotationsAreToldFromTheRest()
    {
        const StorySignature signature = ofTitle(u"윤하늘 “달에 간다”"_s);
        QCOMPARE(std::popcount(signature.quoted), 2); // 달에, 간다
        QCOMPARE(std::popcount(signature.unquoted), 2); // 윤하, 하늘
        QCOMPARE(ofTitle(u"‘상생’ 협약"_s).quoted, StorySignature::TitleSet(0)); // a word set off
    }

    void theFirstSentencesCountAndTheRestDoesNot()
    {
        const QString first = u"누리통신은 새벽호가 궤도에 올랐다고 밝혔다. "_s;
        const StorySignature near = signatureFor({1, 0, {}, u"새벽호"_s, first + u"가나"_s});
        const StorySignature far
            = signatureFor({1, 0, {}, u"새벽호"_s, first + u"다라마바사 "_s.repeated(60) + u"가나"_s});
        const auto has = [](const StorySignature &signature, const QString &token) {
            return std::binary_search(signature.all.begin(), signature.all.end(), story::hashOf(token));
        };
        QVERIFY(near.hasText && has(near, u"통신"_s) && has(near, u"가나"_s));
        QVERIFY(has(far, u"통신"_s) && !has(far, u"가나"_s));
        QVERIFY(!signatureFor({1, 0, {}, u"새벽호"_s, u"짧다"_s}).hasText);
    }

    void aVeryLongTitleIsCut()
    {
        QString title;
        for (int i = 0; i < 500; ++i)
            title += QChar(0xac00 + i * 13) + QString(QChar(0xac01 + i * 7)) + u' ';
        const StorySignature signature = ofTitle(title);
        QCOMPARE(signature.title.size(), size_t(StorySignature::mostInTitle));
        QVERIFY(std::is_sorted(signature.title.begin(), signature.title.end()));
    }

    void bytesKeepAllOfIt()
    {
        const StorySignature signature = signatureFor({3, 7, u"속보"_s, u"[포토] 尹 “달에 2031년 간다”"_s,
            u"윤하늘 장관은 2일 고흥에서 누리통신에 3,000억원을 약속했다고 밝혔다."_s,
            {{MentionType::Person, u"尹"_s, u"윤하늘"_s}, {MentionType::Place, u"고흥"_s, {}},
                {MentionType::Organisation, u"누리통신"_s, {}}}});
        QCOMPARE(StorySignature::fromBytes(signature.toBytes()), std::optional(signature));
        QVERIFY(signature.toBytes().size() < 1200);
    }

    void brokenBytesAreNothing()
    {
        const QByteArray bytes = ofTitle(u"새벽호 발사 성공"_s).toBytes();
        QVERIFY(!StorySignature::fromBytes({}));
        QVERIFY(!StorySignature::fromBytes("signature"));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!StorySignature::fromBytes(bytes.left(size)));
        QVERIFY(!StorySignature::fromBytes(bytes + 'x'));
        constexpr qsizetype firstSize = 63; // of the vectors that follow the fixed part
        QByteArray longer = bytes;
        QVERIFY(!StorySignature::fromBytes(longer.replace(firstSize, 4, "\xff\xff\xff\xff")));
    }
};

QTEST_GUILESS_MAIN(TestStorySignature)
#include "tst_storysignature.moc"
