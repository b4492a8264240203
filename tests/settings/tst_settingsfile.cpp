// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

// All settings in one file.
class TestSettingsFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void bringsEverySettingAndNoPlace()
    {
        Settings here(m_folder.filePath(u"here"_s)), there(m_folder.filePath(u"there"_s));
        here.setLanguage(u"en"_s);
        here.setTheme(Theme::Dark);
        here.setReadingStyle({true, 19, 200, 36});
        here.setBoardFont({u"나눔 글꼴"_s, 12});
        here.setReadWhen(ReadWhen::AfterSeconds);
        here.setReadSeconds(7);
        here.setConfirmsAllRead(false);
        here.setProxy({ProxyChoice::Kind::Http, u"proxy.example"_s, 3128});
        here.setHiddenTypes({MentionType::Date, MentionType::Quantity});
        here.setFoldedKinds({});
        here.setQuietFrom(QTime(23, 30));
        here.setTrayBoard(u"title:\"a, b\" OR \\"_s);
        here.setShortcuts({{u"save"_s, QKeySequence(u"Ctrl+Y, B"_s)}, {u"sync"_s, QKeySequence()}});
        here.setState(u"geometry"_s, "here");
        here.setRecentChoices({u"entity:1 윤하늘"_s});
        there.setState(u"geometry"_s, "there");
        there.setNotifies(false); // which the file does not say: as delivered
        QVERIFY(there.import(here.exported()));
        QCOMPARE(there.language(), u"en"_s);
        QCOMPARE(there.theme(), Theme::Dark);
        QCOMPARE(there.readingStyle(), here.readingStyle());
        QCOMPARE(there.boardFont(), here.boardFont());
        QCOMPARE(there.readWhen(), ReadWhen::AfterSeconds);
        QCOMPARE(there.readSeconds(), 7);
        QVERIFY(!there.confirmsAllRead());
        QCOMPARE(there.proxy(), here.proxy());
        QCOMPARE(there.hiddenTypes(), here.hiddenTypes());
        QCOMPARE(there.foldedKinds(), QSet<ArticleKind>());
        QCOMPARE(there.quietFrom(), QTime(23, 30));
        QCOMPARE(there.trayBoard(), here.trayBoard());
        QCOMPARE(there.shortcuts(), here.shortcuts());
        QVERIFY(there.notifies());
        QCOMPARE(there.state(u"geometry"_s), QByteArray("there"));
        QVERIFY(there.recentChoices().isEmpty());
        QVERIFY(!here.exported().contains("윤하늘"));
    }

    void isTheSameAfterTheNextStart()
    {
        const QString folder = m_folder.filePath(u"again"_s);
        QByteArray written;
        {
            Settings settings(folder);
            settings.setHiddenTypes({MentionType::Date});
            settings.setNotificationsAnHour(9);
            written = settings.exported();
        }
        QCOMPARE(Settings(folder).exported(), written);
        Settings other(m_folder.filePath(u"other"_s));
        QVERIFY(other.import(written));
        QCOMPARE(other.hiddenTypes(), QSet<MentionType>{MentionType::Date});
        QCOMPARE(other.notificationsAnHour(), 9);
    }

    void whatIsNoFileOfSettingsChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("theme=dark");
        QTest::newRow("other JSON") << QByteArray("{\"values\":{\"theme\":\"light\"}}");
        QTest::newRow("list") << QByteArray("[1]");
        QTest::newRow("no values") << QByteArray("{\"sokbo-settings\":1}");
        QTest::newRow("newer") << QByteArray("{\"sokbo-settings\":2,\"values\":{}}");
        QTest::newRow("too large") << QByteArray("{\"sokbo-settings\":1,\"values\":{\"theme\":\"light\"}}")
                + QByteArray(2'000'000, ' ');
    }
    void whatIsNoFileOfSettingsChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        Settings settings(m_folder.filePath(u"kept"_s));
        settings.setTheme(Theme::Dark);
        QVERIFY(!settings.import(bytes));
        QCOMPARE(settings.theme(), Theme::Dark);
    }

    void valuesOutOfTheirRangeAreBroughtIntoIt()
    {
        Settings settings(m_folder.filePath(u"wild"_s));
        QVERIFY(settings.import(R"({"sokbo-settings":1,"values":{"reading/leadingPercent":"9999",
            "reading/measureEm":"-3","reading/readSeconds":"0","proxy/port":"70000","board/fontPoints":"999",
            "textPixels":"x","window/geometry":"y","theme":{"a":1}}})"));
        const ReadingStyle style = settings.readingStyle();
        QCOMPARE(style.leadingPercent, int(ReadingStyle::mostLeading));
        QCOMPARE(style.measureEm, int(ReadingStyle::leastMeasure));
        QCOMPARE(settings.textPixels(), int(Settings::smallestText));
        QCOMPARE(settings.readSeconds(), int(Settings::leastReadSeconds));
        QCOMPARE(settings.proxy().port, 65535);
        QCOMPARE(settings.boardFont().points, int(BoardFont::largest));
        QCOMPARE(settings.state(u"geometry"_s), QByteArray());
        QCOMPARE(settings.theme(), Theme::System);
    }
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
