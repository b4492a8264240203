// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/articlekinds.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

ArticleKind kindOfTitle(const QString &title, const QString &flag = {}, const QString &text = {})
{
    Article article;
    article.title = title;
    article.flag = flag;
    return kindOf(article, text);
}

} // namespace

class TestArticleKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kindsAreToldByFlagBracketAndTitle_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("kind");
        QTest::newRow("flag") << u"포토"_s << u"해오름호 출항"_s << u"photo"_s;
        QTest::newRow("with a star") << QString() << u"[★포토] 코트의 별"_s << u"photo"_s;
        QTest::newRow("two flags") << u"속보 포토"_s << u"해오름호 출항"_s << u"photo"_s;
        QTest::newRow("full width") << QString() << u"【오늘의 운세】 3월 2일"_s << u"fortune"_s;
        QTest::newRow("no bracket") << QString() << u"오늘의 운세 2026년 3월 2일"_s << u"fortune"_s;
        QTest::newRow("blanks in it") << QString() << u"[내일 날씨] 아침 영하권"_s << u"weather"_s;
        QTest::newRow("at the end") << QString() << u"아침 영하권, 낮에는 포근 [날씨]"_s << u"weather"_s;
        QTest::newRow("obituary") << u"부고"_s << u"한결(누리통신 부장)씨 부친상"_s << u"obituaries"_s;
        QTest::newRow("obituary by its words")
            << QString() << u"한결(누리통신 부장)씨 모친상"_s << u"obituaries"_s;
        QTest::newRow("appointments") << QString() << u"<오늘의 인사>"_s << u"appointments"_s;
        QTest::newRow("market") << QString() << u"[코스피] 15.20포인트(0.5%) 오른 3012.77 마감"_s
                                << u"table"_s;
        QTest::newRow("tip") << QString() << u"[급등수사본부] 한빛소재 대 누리통신"_s << u"promotion"_s;
        QTest::newRow("column") << QString() << u"[한가람 칼럼] 숫자의 계절"_s << u"opinion"_s;
        QTest::newRow("board") << QString() << u"[게시판] 누리통신, 도서관에 책 기증"_s << u"notice"_s;
        QTest::newRow("English") << QString() << u"Editorial: A harbour for all"_s << u"opinion"_s;
        QTest::newRow("report") << u"속보"_s << u"새벽호 이륙"_s << u"report"_s;
        QTest::newRow("about a photo") << QString() << u"해오름호 사진 논란에 선사 사과"_s << u"report"_s;
        QTest::newRow("about weather") << QString() << u"날씨 탓에 채소값 급등"_s << u"report"_s;
        QTest::newRow("about appointments") << QString() << u"한빛소재, 정기 인사 단행"_s << u"report"_s;
        QTest::newRow("long bracket")
            << QString() << u"[오늘의 운세라는 말이 들어간 아주 긴 꺾쇠 제목] 본문"_s << u"report"_s;
    }
    void kindsAreToldByFlagBracketAndTitle()
    {
        QFETCH(QString, flag);
        QFETCH(QString, title);
        QTEST(articleKindName(kindOfTitle(title, flag)), "kind");
    }

    void aSectionTellsTheKind()
    {
        Article article;
        article.title = u"한결 씨 별세"_s;
        article.categories = {u"사람"_s, u"부고"_s};
        QCOMPARE(kindOf(article, {}), ArticleKind::Obituaries);
    }

    void anAdvertorialSaysSoInItsText()
    {
        QCOMPARE(kindOfTitle(
                     u"이 신발이 편한 까닭"_s, {}, u"이 글은 업체로부터 제작비를 지원받아 작성했습니다."_s),
            ArticleKind::Promotion);
    }

    void namesAreReadBack()
    {
        for (const ArticleKind kind : allArticleKinds) {
            QCOMPARE(articleKindFromName(articleKindName(kind)), std::optional(kind));
            QCOMPARE(articleKindFromNumber(qint64(kind)), kind);
        }
        QCOMPARE(articleKindFromNumber(200), ArticleKind::Report);
    }

    void numbersInTheStoreDoNotMove()
    {
        QCOMPARE(int(ArticleKind::Report), 0);
        QCOMPARE(int(ArticleKind::Photo), 1);
        QCOMPARE(int(ArticleKind::Appointments), 2);
        QCOMPARE(int(ArticleKind::Obituaries), 3);
        QCOMPARE(int(ArticleKind::Fortune), 4);
        QCOMPARE(int(ArticleKind::Table), 5);
        QCOMPARE(int(ArticleKind::Weather), 6);
        QCOMPARE(int(ArticleKind::Promotion), 7);
        QCOMPARE(int(ArticleKind::Opinion), 8);
        QCOMPARE(int(ArticleKind::Notice), 9);
    }
};

QTEST_GUILESS_MAIN(TestArticleKinds)
#include "tst_articlekinds.moc"
