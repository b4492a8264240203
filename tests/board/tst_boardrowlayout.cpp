// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardrowlayout.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QTest>

#include <algorithm>

using namespace sokbo;

namespace {

const QRect cell(100, 40, 400, 22);

Headline headline(const QString &title, const QString &flag = {}, const QStringList &tags = {})
{
    Headline headline;
    headline.id = ArticleId{1};
    headline.title = title;
    headline.flag = flag;
    headline.tags = tags;
    return headline;
}

QFont font()
{
    QFont font;
    font.setPixelSize(13);
    return font;
}

} // namespace

class TestBoardRowLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShortTitleStandsWhole()
    {
        const auto layout = BoardRowLayout::of(headline(QStringLiteral("짧은 제목")), cell, font());
        QCOMPARE(layout.title.text(), QStringLiteral("짧은 제목"));
        QVERIFY(layout.badges.isEmpty());
        QVERIFY(layout.pills.isEmpty());
        QVERIFY(cell.contains(layout.titleRect));
    }

    void badgesStandBeforeTheTitle()
    {
        const auto layout
            = BoardRowLayout::of(headline(QStringLiteral("제목"), QStringLiteral("속보 종합")), cell, font());
        QCOMPARE(layout.badges.size(), 2);
        QCOMPARE(layout.badges.at(1).text, QStringLiteral("종합"));
        QVERIFY(layout.badges.at(0).rect.right() < layout.badges.at(1).rect.left());
        QVERIFY(layout.badges.at(1).rect.right() < layout.titleRect.left());
        QVERIFY(cell.contains(layout.badges.at(0).rect));
    }

    void theNumberOfCommentsStandsBehindTheTitle()
    {
        Headline row = headline(QStringLiteral("아주 긴 제목 ").repeated(30), {}, {QStringLiteral("반도체")});
        QVERIFY(BoardRowLayout::of(row, cell, font()).comments.text.isEmpty());
        row.comments = 1234;
        const auto layout = BoardRowLayout::of(row, cell, font());
        QCOMPARE(layout.comments.text, QStringLiteral("[1,234]"));
        QVERIFY(layout.titleRect.right() < layout.comments.rect.left());
        QVERIFY(layout.comments.rect.right() < layout.pills.first().rect.left());
        QVERIFY(cell.contains(layout.comments.rect));
        const QRect narrow(0, 0, 40, 22);
        QVERIFY(BoardRowLayout::of(row, narrow, font()).comments.text.isEmpty());
    }

    void aLongTitleLeavesRoomForItsTags()
    {
        const auto layout = BoardRowLayout::of(
            headline(QStringLiteral("아주 긴 제목 ").repeated(30), {}, {QStringLiteral("반도체")}), cell,
            font());
        QVERIFY(layout.title.text().endsWith(QChar(0x2026)));
        QCOMPARE(layout.pills.size(), 1);
        QVERIFY(layout.titleRect.right() <= layout.pills.first().rect.left());
        QVERIFY(cell.contains(layout.pills.first().rect));
    }

    void theSizeOfAStoryStandsWholeBehindACutTitle()
    {
        const RowFold front{StoryId{1}, 12, false, false};
        const QStringList tags{QStringLiteral("반도체")};
        const auto layout = BoardRowLayout::of(
            headline(QStringLiteral("아주 긴 제목 ").repeated(20), QStringLiteral("속보"), tags), cell,
            font(), front);
        QCOMPARE(layout.story.text, QStringLiteral("12"));
        QVERIFY(layout.title.text().endsWith(QChar(0x2026)));
        QVERIFY(layout.titleRect.right() <= layout.story.rect.left());
        QVERIFY(layout.story.rect.right() < layout.pills.first().rect.left());
        QVERIFY(layout.story.rect.contains(layout.storySign));
        QVERIFY(cell.contains(layout.story.rect));
        QVERIFY(cell.contains(layout.pills.last().rect));
        const QRect narrow(0, 0, 70, 22);
        const auto small = BoardRowLayout::of(
            headline(QStringLiteral("제목"), QStringLiteral("속보"), tags), narrow, font(), front);
        QVERIFY(!small.story.rect.isEmpty());
        QVERIFY(narrow.contains(small.story.rect));
    }

    void membersOfAStoryAreIndented()
    {
        const Headline row = headline(QStringLiteral("제목"), QStringLiteral("속보"));
        const auto front = BoardRowLayout::of(row, cell, font(), {StoryId{1}, 2, false, true});
        const auto member = BoardRowLayout::of(row, cell, font(), {StoryId{1}, 2, true, true});
        QVERIFY(member.badges.first().rect.left() > front.badges.first().rect.left() + 8);
        QVERIFY(member.titleRect.left() > front.titleRect.left() + 8);
        QVERIFY(member.story.text.isEmpty());
        const auto alone = BoardRowLayout::of(row, cell, font());
        QCOMPARE(alone.titleRect.left(), front.titleRect.left());
        QVERIFY(alone.story.text.isEmpty());
    }

    void tagsThatDoNotFitAreCounted()
    {
        QStringList tags;
        for (int i = 0; i < 12; ++i)
            tags.append(QStringLiteral("꽤 긴 태그 %1").arg(i));
        const auto layout = BoardRowLayout::of(headline(QStringLiteral("제목"), {}, tags), cell, font());
        QVERIFY(layout.pills.size() < 12);
        const QString last = layout.pills.last().text;
        QVERIFY2(last.startsWith(QLatin1Char('+')), qPrintable(last));
        QCOMPARE(last.mid(1).toInt() + int(layout.pills.size()) - 1, 12);
        QVERIFY(cell.contains(layout.pills.last().rect));
    }

    void hanjaWithAReadingIsUnderlined()
    {
        Headline row = headline(QStringLiteral("野 \"崔대행 임명하라\""));
        Mention mention;
        mention.field = Mention::Field::Title;
        mention.start = 3;
        mention.end = 4;
        mention.text = QStringLiteral("崔");
        mention.name = QStringLiteral("최상목");
        row.titleMentions = {mention};
        const auto layout = BoardRowLayout::of(row, cell, font());
        QCOMPARE(layout.readings.size(), 1);
        const int before = QFontMetrics(layout.titleFont).horizontalAdvance(row.title.left(3));
        QCOMPARE(layout.readings.first().left(), layout.titleRect.left() + before);
        QVERIFY(cell.contains(layout.readings.first()));
    }

    void hanjaBehindTheEllipsisIsNotUnderlined()
    {
        Headline row = headline(QStringLiteral("긴 제목 ").repeated(40) + QStringLiteral("尹"));
        Mention mention;
        mention.start = int(row.title.size()) - 1;
        mention.end = int(row.title.size());
        mention.text = QStringLiteral("尹");
        mention.name = QStringLiteral("윤석열");
        row.titleMentions = {mention};
        QVERIFY(BoardRowLayout::of(row, cell, font()).readings.isEmpty());
    }

    void unreadIsHeavierThanReadWhereTheFontHasTheFace()
    {
        bool some = false;
        for (const QString &family : QFontDatabase::families()) {
            const QStringList styles = QFontDatabase::styles(family);
            const bool hasMedium
                = std::any_of(styles.cbegin(), styles.cend(), [&family](const QString &style) {
                      return QFontDatabase::weight(family, style) == QFont::Medium;
                  });
            Headline row = headline(QStringLiteral("제목"));
            const auto unread = BoardRowLayout::of(row, cell, QFont(family));
            row.read = true;
            const auto read = BoardRowLayout::of(row, cell, QFont(family));
            QCOMPARE(int(read.titleFont.weight()), int(QFont::Normal));
            QCOMPARE(int(unread.titleFont.weight()), int(hasMedium ? QFont::Medium : QFont::Normal));
            some |= hasMedium;
        }
        if (!some)
            QSKIP("no font here has a medium face");
    }

    void rowsAreTwentyPixelsAndGrowWithTheFont()
    {
        QFont usual;
        usual.setPixelSize(12);
        QCOMPARE(boardRowHeight(usual, 96, 700, RowStyle::Compact), 20); // forty of them in 800 pixels
        QFont large;
        large.setPixelSize(30);
        QVERIFY(boardRowHeight(large, 96, 700, RowStyle::Compact) >= 40);
        QCOMPARE(boardRowHeight(usual, 192, 1400, RowStyle::Compact), 40);
        QVERIFY(boardRowHeight(usual, 96, 700, RowStyle::Comfortable) > 20);
        QVERIFY(boardRowHeight(usual, 96, 700, RowStyle::TwoLines) >= 2 * QFontMetrics(usual).height());
    }

    void rowsMoveTogetherWhereAPageThenFits()
    {
        QFont usual;
        usual.setPixelSize(12);
        QCOMPARE(boardRowHeight(usual, 96, 940, RowStyle::Compact), 18); // what a 1080p screen leaves
        QCOMPARE(boardRowHeight(usual, 96, 960, RowStyle::Compact), 19);
        QCOMPARE(boardRowHeight(usual, 96, 1300, RowStyle::Compact), 20);
        QCOMPARE(boardRowHeight(usual, 96, 890, RowStyle::Compact), 20); // too little for 50 legible rows
        QVERIFY(boardRowHeight(usual, 96, 940, RowStyle::Comfortable) > 20);
    }

    void unreadHasADot()
    {
        Headline row = headline(QStringLiteral("제목"), QStringLiteral("속보"));
        const auto unread = BoardRowLayout::of(row, cell, font());
        QVERIFY(!unread.dot.isNull());
        QVERIFY(cell.contains(unread.dot));
        QVERIFY(unread.dot.right() < unread.badges.first().rect.left());
        row.read = true;
        const auto read = BoardRowLayout::of(row, cell, font());
        QVERIFY(read.dot.isNull());
        QCOMPARE(read.titleRect.left(), unread.titleRect.left()); // reading moves nothing
    }

    void whatWasSearchedForIsMarkedInTheTitle()
    {
        const Headline row = headline(QStringLiteral("삼성전자, 삼성SDI와 Samsung day"));
        const RowLook look{RowStyle::Compact,
            {TextNeedle::word(QStringLiteral("삼성")), TextNeedle::word(QStringLiteral("sams"))}};
        const auto layout = BoardRowLayout::of(row, cell, font(), {}, {}, look);
        QCOMPARE(layout.hits.size(), 3);
        const QFontMetrics metrics(layout.titleFont);
        QCOMPARE(
            layout.hits.at(1).left(), layout.titleRect.left() + metrics.horizontalAdvance(row.title.left(6)));
        for (const QRect &hit : layout.hits)
            QVERIFY(cell.contains(hit));
        const QRect narrow(0, 0, 90, 22);
        for (const QRect &hit : BoardRowLayout::of(row, narrow, font(), {}, {}, look).hits)
            QVERIFY(narrow.contains(hit)); // none behind the ellipsis
    }

    void twoLinesHoldSourceAndAuthorBelowTheTitle()
    {
        Headline row = headline(QStringLiteral("제목"), QStringLiteral("속보"), {QStringLiteral("반도체")});
        row.sourceTitle = QStringLiteral("한강일보");
        row.author = QStringLiteral("서유림 기자");
        const QRect tall(100, 40, 400, 42);
        const auto layout = BoardRowLayout::of(row, tall, font(), {}, {}, {RowStyle::TwoLines, {}});
        QCOMPARE(layout.details.text(), QStringLiteral("한강일보 · 서유림 기자"));
        QVERIFY(layout.titleRect.bottom() < layout.detailsRect.top());
        QVERIFY(layout.badges.first().rect.bottom() < layout.detailsRect.top());
        QVERIFY(layout.sourceBadge.right() < layout.detailsRect.left());
        QVERIFY(tall.contains(layout.detailsRect));
        QVERIFY(BoardRowLayout::of(row, cell, font()).detailsRect.isNull());
    }

    void aNoteHasItsSign()
    {
        Headline row = headline(QStringLiteral("아주 긴 제목 ").repeated(30));
        QVERIFY(BoardRowLayout::of(row, cell, font()).note.isNull());
        row.hasNote = true;
        const auto layout = BoardRowLayout::of(row, cell, font());
        QVERIFY(cell.contains(layout.note));
        QVERIFY(layout.titleRect.right() < layout.note.left());
    }

    void whatThereIsToPlayHasItsSign()
    {
        Headline row = headline(QStringLiteral("아주 긴 제목 ").repeated(30));
        QVERIFY(BoardRowLayout::of(row, cell, font()).media.isNull());
        row.media = MediaKind::Audio;
        row.hasNote = row.hasHighlight = true;
        const auto layout = BoardRowLayout::of(row, cell, font());
        QVERIFY(cell.contains(layout.media));
        QVERIFY(layout.titleRect.right() < layout.media.left());
        QVERIFY(!layout.media.intersects(layout.note) && !layout.media.intersects(layout.highlight));
    }

    void aPictureStandsBeforeTheTitleInEveryStyle()
    {
        const Headline row = headline(QStringLiteral("아주 긴 제목 ").repeated(30));
        for (const auto &[style, height] :
            {std::pair(RowStyle::Compact, 20), {RowStyle::Comfortable, 26}, {RowStyle::TwoLines, 40}}) {
            const QRect whole(30, 100, 600, height);
            const RowLook look{.style = style, .words = {}, .hasThumbnails = true};
            const auto layout = BoardRowLayout::of(row, whole, font(), {}, {}, look);
            QVERIFY(whole.contains(layout.thumbnail));
            QVERIFY(layout.thumbnail.right() < layout.dot.left());
            QVERIFY(layout.thumbnail.height() >= height - 6);
            const auto without
                = BoardRowLayout::of(row, whole, font(), {}, {}, {.style = style, .words = {}});
            QCOMPARE(layout.titleRect.left() - layout.thumbnail.right() - 1,
                without.titleRect.left() - whole.left());
            RowFold fold;
            fold.size = 3;
            const auto kinds = BoardRowLayout::of(row, whole, font(), fold, QStringLiteral("부고 3"), look);
            QVERIFY(kinds.titleRect.left() > layout.thumbnail.right());
            QVERIFY(BoardRowLayout::of(row, {0, 0, 90, height}, font(), {}, {}, look).thumbnail.isNull());
        }
    }

    void aNarrowCellHoldsWhateverItGets()
    {
        const QRect narrow(0, 0, 20, 22);
        const auto layout = BoardRowLayout::of(
            headline(QStringLiteral("제목"), QStringLiteral("속보"), {QStringLiteral("태그")}), narrow,
            font());
        QVERIFY(layout.titleRect.width() <= narrow.width());
        QVERIFY(layout.badges.isEmpty());
        QVERIFY(layout.pills.isEmpty());
    }
};

QTEST_MAIN(TestBoardRowLayout)
#include "tst_boardrowlayout.moc"
