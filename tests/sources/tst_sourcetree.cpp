// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sourcetree.h"

#include <QLocale>
#include <QTest>

using namespace sokbo;

namespace {

// "나, 경제/가": sources with the numbers 1, 2, … in their folders.
QList<Source> sourcesOf(const QStringList &paths)
{
    QList<Source> all;
    for (const QString &path : paths) {
        Source source;
        source.id = SourceId{all.size() + 1};
        source.title = path.section(QLatin1Char('/'), -1);
        source.folder = path.left(std::max<qsizetype>(0, path.size() - source.title.size() - 1));
        all.append(source);
    }
    return all;
}

QString shown(const SourceTree &tree)
{
    QStringList all;
    for (const Source &source : tree.sources())
        all += source.folder.isEmpty() ? source.title : source.folder + QLatin1Char('/') + source.title;
    return all.join(QLatin1Char(' '));
}

TreeLine source(qint64 id)
{
    return {SourceId{id}, {}};
}

TreeLine folder(const QString &path)
{
    return {{}, path};
}

} // namespace

class TestSourceTree : public QObject {
    Q_OBJECT

    const QList<Source> m_sources = sourcesOf({QStringLiteral("가"), QStringLiteral("경제/나"),
        QStringLiteral("경제/증권/다"), QStringLiteral("경제/라"), QStringLiteral("정치/마")});

private Q_SLOTS:
    void stepsMoveALine_data()
    {
        QTest::addColumn<TreeLine>("line");
        QTest::addColumn<TreeStep>("step");
        QTest::addColumn<QString>("after"); // empty: it cannot go there
        const QString all = shown(SourceTree(m_sources));
        QCOMPARE(all, QStringLiteral("가 경제/나 경제/증권/다 경제/라 정치/마"));
        QTest::newRow("up") << source(4) << TreeStep::Up
                            << QStringLiteral("가 경제/나 경제/라 경제/증권/다 정치/마");
        QTest::newRow("the first") << source(2) << TreeStep::Up << QString();
        QTest::newRow("down past a folder")
            << source(1) << TreeStep::Down << QStringLiteral("경제/나 경제/증권/다 경제/라 가 정치/마");
        QTest::newRow("the last") << source(5) << TreeStep::Down << QString();
        QTest::newRow("a folder up") << folder(QStringLiteral("경제")) << TreeStep::Up
                                     << QStringLiteral("경제/나 경제/증권/다 경제/라 가 정치/마");
        QTest::newRow("a folder down") << folder(QStringLiteral("경제")) << TreeStep::Down
                                       << QStringLiteral("가 정치/마 경제/나 경제/증권/다 경제/라");
        QTest::newRow("into the folder above")
            << source(4) << TreeStep::In << QStringLiteral("가 경제/나 경제/증권/다 경제/증권/라 정치/마");
        QTest::newRow("into the folder below")
            << source(1) << TreeStep::In << QStringLiteral("경제/가 경제/나 경제/증권/다 경제/라 정치/마");
        QTest::newRow("a folder into another")
            << folder(QStringLiteral("정치")) << TreeStep::In
            << QStringLiteral("가 경제/나 경제/증권/다 경제/라 경제/정치/마");
        QTest::newRow("no folder beside it") << source(3) << TreeStep::In << QString();
        QTest::newRow("out") << source(2) << TreeStep::Out
                             << QStringLiteral("가 경제/증권/다 경제/라 나 정치/마");
        QTest::newRow("out of a folder that ends")
            << source(5) << TreeStep::Out << QStringLiteral("가 경제/나 경제/증권/다 경제/라 마");
        QTest::newRow("out of none") << source(1) << TreeStep::Out << QString();
        QTest::newRow("a folder out") << folder(QStringLiteral("경제/증권")) << TreeStep::Out
                                      << QStringLiteral("가 경제/나 경제/라 증권/다 정치/마");
    }

    void stepsMoveALine()
    {
        QFETCH(TreeLine, line);
        QFETCH(TreeStep, step);
        QFETCH(QString, after);
        SourceTree tree(m_sources);
        const QString before = shown(tree);
        const auto to = tree.move(line, step);
        QCOMPARE(to.has_value(), !after.isEmpty());
        QCOMPARE(shown(tree), after.isEmpty() ? before : after);
        // What the edits make of the store's sources is what was shown.
        QList<Source> stored = m_sources;
        const SourceEdits edits = tree.edits();
        for (Source &one : stored) {
            one.folder = edits.value(one.id).folder.value_or(one.folder);
            one.place = edits.value(one.id).place.value_or(one.place);
        }
        if (!to)
            return;
        std::sort(
            stored.begin(), stored.end(), [](const Source &a, const Source &b) { return a.place < b.place; });
        QCOMPARE(shown(SourceTree(stored)), after);
        SourceTree again(stored);
        QVERIFY(again.edits().isEmpty());
        QVERIFY(line.source.isValid() ? to->source == line.source : foldersOf(stored).contains(to->folder));
    }

    void aFolderNeverGoesIntoItself()
    {
        SourceTree tree(m_sources);
        const TreeLine economy = folder(QStringLiteral("경제"));
        QVERIFY(!tree.moveTo(economy, QStringLiteral("경제/증권")));
        QVERIFY(!tree.moveTo(economy, QStringLiteral("경제")));
        QVERIFY(!tree.moveBeside(economy, source(3), TreeSide::After));
        QVERIFY(!tree.moveBeside(economy, economy, TreeSide::After));
        QVERIFY(tree.edits().size() == m_sources.size()); // places alone
        QCOMPARE(shown(tree), shown(SourceTree(m_sources)));
    }

    void aNewFolderIsMadeWithWhatGoesIntoIt()
    {
        SourceTree tree(m_sources);
        QCOMPARE(tree.moveTo(folder(QStringLiteral("경제/증권")), QStringLiteral("새/폴더")),
            folder(QStringLiteral("새/폴더/증권")));
        QCOMPARE(shown(tree), QStringLiteral("가 경제/나 경제/라 정치/마 새/폴더/증권/다"));
    }

    void linesStandBesideWhereTheyAreDropped()
    {
        SourceTree tree(m_sources);
        QVERIFY(tree.moveBeside(source(1), source(4), TreeSide::Before));
        QCOMPARE(shown(tree), QStringLiteral("경제/나 경제/증권/다 경제/가 경제/라 정치/마"));
        QVERIFY(tree.moveBeside(
            folder(QStringLiteral("정치")), folder(QStringLiteral("경제")), TreeSide::Before));
        QCOMPARE(shown(tree), QStringLiteral("정치/마 경제/나 경제/증권/다 경제/가 경제/라"));
    }

    void namesAreInTheOrderOfTheReadersAlphabet()
    {
        const QLocale before;
        const QList<Source> sources
            = sourcesOf({QStringLiteral("ZDNet"), QStringLiteral("한겨레"), QStringLiteral("뉴스 10"),
                QStringLiteral("뉴스 9"), QStringLiteral("경제/나"), QStringLiteral("abc")});
        QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
        SourceTree korean(sources);
        korean.sort(SourceOrder::ByName, {});
        QCOMPARE(shown(korean), QStringLiteral("경제/나 뉴스 9 뉴스 10 한겨레 abc ZDNet"));
        QLocale::setDefault(QLocale(QLocale::English));
        SourceTree english(sources);
        english.sort(SourceOrder::ByName, {});
        QCOMPARE(shown(english), QStringLiteral("abc ZDNet 경제/나 뉴스 9 뉴스 10 한겨레"));
        QLocale::setDefault(before);
    }

    void theMostUnreadStandFirst()
    {
        SourceTree tree(m_sources);
        tree.sort(SourceOrder::ByUnread,
            {{SourceId{1}, {9, 3}}, {SourceId{2}, {9, 0}}, {SourceId{3}, {9, 2}}, {SourceId{4}, {9, 1}},
                {SourceId{5}, {9, 4}}});
        // 정치 4, then 가 3 and 경제 3 as before.
        QCOMPARE(shown(tree), QStringLiteral("정치/마 가 경제/증권/다 경제/라 경제/나"));
    }

    void allOfAFolderIsFoundAgain_data()
    {
        QTest::addColumn<QStringList>("now"); // of m_sources
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("after"); // empty: it stays, or is in no folder
        const auto row
            = [](const char *name, const QStringList &now, const char16_t *folder, const char16_t *after) {
                  QTest::newRow(name) << now << QString::fromUtf16(folder) << QString::fromUtf16(after);
              };
        const QStringList moved{QStringLiteral("가"), QStringLiteral("정치/경제/나"),
            QStringLiteral("정치/경제/증권/다"), QStringLiteral("정치/경제/라"), QStringLiteral("정치/마")};
        row("moved", moved, u"경제", u"정치/경제");
        row("what is below goes along", moved, u"경제/증권", u"정치/경제/증권");
        row("another one", moved, u"정치", u"");
        row("unknown", moved, u"경", u"");
        const QStringList renamed{QStringLiteral("가"), QStringLiteral("돈/나"), QStringLiteral("돈/증권/다"),
            QStringLiteral("돈/라"), QStringLiteral("정치/마")};
        row("renamed", renamed, u"경제", u"돈");
        row("only a part of it", {moved.mid(0, 3) + QStringList{QStringLiteral("경제/라"), moved.last()}},
            u"경제", u"");
        row("but of that part", {moved.mid(0, 3) + QStringList{QStringLiteral("경제/라"), moved.last()}},
            u"경제/증권", u"정치/경제/증권");
        row("scattered",
            {QStringLiteral("가"), QStringLiteral("정치/나"), QStringLiteral("정치/증권/다"),
                QStringLiteral("돈/라"), QStringLiteral("정치/마")},
            u"경제", u"");
        row("out of all folders",
            {QStringLiteral("가"), QStringLiteral("나"), QStringLiteral("증권/다"), QStringLiteral("라"),
                QStringLiteral("마")},
            u"경제", u"");
        row("what was in a folder of that",
            {QStringLiteral("가"), QStringLiteral("나"), QStringLiteral("증권/다"), QStringLiteral("라"),
                QStringLiteral("마")},
            u"경제/증권", u"증권");
    }

    void allOfAFolderIsFoundAgain()
    {
        QFETCH(QStringList, now);
        QFETCH(QString, folder);
        QFETCH(QString, after);
        QCOMPARE(folderAfter(folder, m_sources, sourcesOf(now)).value_or(QString()), after);
    }
};

QTEST_GUILESS_MAIN(TestSourceTree)
#include "tst_sourcetree.moc"
