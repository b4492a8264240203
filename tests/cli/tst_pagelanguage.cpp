// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// sokboctl in one locale after the other, as a shell starts it.
class tst_PageLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesSpeakTheUsersLanguage_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("word");
        QTest::newRow("Korean") << u"ko_KR.UTF-8"_s << u"분 읽기"_s;
        QTest::newRow("English") << u"en_US.UTF-8"_s << u" min read"_s;
        QTest::newRow("neither") << u"de_DE.UTF-8"_s << u" min read"_s;
    }

    void pagesSpeakTheUsersLanguage()
    {
        QFETCH(QString, locale);
        QFETCH(QString, word);
        QTemporaryDir folder;
        QVERIFY(!run(folder.path(), locale, {u"add"_s, u"--sample"_s}).isNull());
        QVERIFY(!run(folder.path(), locale, {u"sync"_s}).isNull());
        const QString page = run(folder.path(), locale, {u"show"_s, u"1"_s, u"--html"_s});
        QVERIFY2(page.contains(word), qPrintable(page.left(4000)));
    }

private:
    // What it prints; null where it fails.
    static QString run(const QString &data, const QString &locale, const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LANGUAGE"_s);
        environment.insert(u"LC_ALL"_s, locale);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SOKBOCTL), QStringList{u"--data"_s, data} + arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        const bool done = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        return done ? u""_s + QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }
};

QTEST_GUILESS_MAIN(tst_PageLanguage)
#include "tst_pagelanguage.moc"
