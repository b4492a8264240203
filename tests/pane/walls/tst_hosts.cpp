// SPDX-License-Identifier: GPL-3.0-or-later
// The engine finds no host: tried without any other wall, in a profile and a page of the engine's own making.
#include "pane/listener.h"
#include "pane/paneloader.h"

#include <QApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <unistd.h>

#include <cstring>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto withoutTheRule = "--without-the-rule"; // how the control is called, and the address behind it

QString reaching(const QString &address)
{
    return u"<link rel=\"preconnect\" href=\"@\"><img src=\"@/a.png\">"
           "<script>fetch('@/b'); new WebSocket('@/c'.replace('http', 'ws'))</script>"_s.replace(
               u'@', address);
}

int runControl(int argc, char **argv, const QString &address)
{
    QApplication app(argc, argv);
    QWebEngineProfile profile;
    QWebEnginePage page(&profile);
    page.setHtml(reaching(address), QUrl(u"https://news.example/"_s));
    QTest::qWait(3000);
    return 0;
}

} // namespace

class TestHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pageCannotBeLoaded()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        page.load(QUrl(listener.address()));
        QVERIFY(finished.wait(15'000));
        QVERIFY(!finished.first().first().toBool());
        QCOMPARE(listener.connections(), 0);
    }

    // Which no interceptor sees and no policy covers.
    void preconnectReachesNothing()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        page.setHtml(reaching(listener.address()), QUrl(u"https://news.example/"_s));
        QVERIFY(finished.wait(15'000));
        QTest::qWait(1500);
        QCOMPARE(listener.connections(), 0);
    }

    // The same page in an engine without the rule.
    void controlComesThrough()
    {
        Listener listener;
        QProcess control;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QTWEBENGINE_CHROMIUM_FLAGS"_s);
        control.setProcessEnvironment(environment);
        control.start(
            QCoreApplication::applicationFilePath(), {QLatin1String(withoutTheRule), listener.address()});
        QTRY_VERIFY_WITH_TIMEOUT(listener.connections() > 0, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(control.state(), QProcess::NotRunning, 15'000);
    }
};

int main(int argc, char **argv)
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    if (argc == 3 && std::strcmp(argv[1], withoutTheRule) == 0)
        return runControl(argc, argv, QString::fromLocal8Bit(argv[2]));
    prepareForEngine();
    QApplication app(argc, argv);
    TestHosts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hosts.moc"
