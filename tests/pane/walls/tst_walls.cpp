// SPDX-License-Identifier: GPL-3.0-or-later
// Each wall alone, against the same hostile page, beside a control without any: a wall that is never tried is
// none.
#include "html/sanitiser.h"
#include "pane/engine/articlescheme.h"
#include "pane/engine/articleshell.h"
#include "pane/engine/lockedpage.h"
#include "pane/engine/requestblocker.h"
#include "pane/listener.h"
#include "pane/paneloader.h"
#include "render/articlepage.h"
#include "support/support.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineView>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000;
constexpr int settling = 2500; // milliseconds in which the control's requests come

// Tried in a child, because there is no way back.
bool grantsUserNamespaces()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

QString hostile(const Listener &listener)
{
    return QString::fromUtf8(data(u"pane/hostile.html"_s)).replace(u'@', listener.address());
}

bool load(QWebEnginePage &page, const QString &html, const QUrl &base)
{
    QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
    page.setHtml(html, base);
    return finished.wait(patience);
}

QVariant evaluated(
    QWebEnginePage &page, const QString &script, quint32 world = QWebEngineScript::ApplicationWorld)
{
    QVariant value;
    bool isDone = false;
    page.runJavaScript(script, world, [&](const QVariant &result) {
        value = result;
        isDone = true;
    });
    return QTest::qWaitFor([&] { return isDone; }, patience) ? value : QVariant();
}

// Articles that each try to reach an address of their own in one way: /0, /1, …
QStringList vectors(const Listener &listener)
{
    QStringList list;
    for (const QByteArray &line : data(u"pane/vectors.txt"_s).split('\n'))
        if (!line.isEmpty())
            list.append(QString::fromUtf8(line)
                            .replace(u"@/v"_s, listener.address() + u"/%1"_s.arg(list.size()))
                            .replace(u"\"v\""_s, u"\"/%1\""_s.arg(list.size()))
                            .replace(u"PORT/v"_s, u"PORT/%1"_s.arg(list.size()))
                            .replace(u"PORT"_s, QString::number(listener.serverPort()))
                            .replace(u'@', listener.address()));
    return list;
}

// The page as the pane gets it, but without the policy that would stop what the sanitiser let through.
QString pageWithoutPolicy(const QString &bodyHtml, const QString &field)
{
    ArticlePage page;
    page.article.published = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    page.article.body = sanitise(bodyHtml, QUrl(u"https://news.example/1"_s));
    page.article.title = page.article.flag = page.article.author = field;
    page.article.categories = page.tags = QStringList{field};
    page.article.enclosures = {{field, u"audio/mpeg"_s, 1, field}};
    page.sourceTitle = page.note = field;
    QString html = renderArticlePage(page, {});
    const qsizetype policy = html.indexOf(u"<meta http-equiv=\"Content-Security-Policy\""_s);
    if (policy < 0)
        qFatal("the page has no policy");
    return html.remove(policy, html.indexOf(u'>', policy) + 1 - policy);
}

QStringList sorted(const QSet<QByteArray> &paths)
{
    QStringList names;
    for (const QByteArray &path : paths)
        names.append(QString::fromUtf8(path));
    names.sort();
    return names;
}

} // namespace

class TestWalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerArticleScheme(); }

    void controlWithoutWallsReachesTheServer()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        QString html = hostile(listener);
        html.replace(u"location.href"_s, u"location.unused"_s)
            .replace(u"http-equiv=\"refresh\""_s, u"name=\"r\""_s);
        load(page, html, QUrl(listener.address()));
        QTest::qWait(settling);
        qInfo("%d connections, %d addresses", listener.connections(), int(listener.paths().size()));
        QVERIFY2(listener.paths().size() >= 20, qPrintable(sorted(listener.paths()).join(u' ')));
    }

    // That the vectors are alive: most of them reach the server where nothing stops them.
    void controlWithoutSanitiserReachesTheServer()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        const QStringList all = vectors(listener);
        for (const QString &vector : all) {
            load(page, u"<!DOCTYPE html><body><p>글</p>"_s + vector, QUrl(listener.address()));
            QTest::qWait(30);
        }
        QTRY_VERIFY_WITH_TIMEOUT(listener.paths().size() >= all.size() * 3 / 4, patience);
    }

    void sanitiserAloneStopsEveryRequestAndScript()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        const QStringList all = vectors(listener);
        QVERIFY(all.size() > 100);
        for (const QString &vector : all)
            for (const QString &html : {pageWithoutPolicy(vector, u"제목"_s),
                     pageWithoutPolicy(u"<p>글</p>"_s, vector), pageWithoutPolicy(vector, vector)}) {
                load(page, html, QUrl(u"http://127.0.0.1:1/"_s));
                const QByteArray reached
                    = listener.paths().isEmpty() ? QByteArray() : *listener.paths().begin();
                QVERIFY2(listener.connections() == 0,
                    qPrintable(vector + u" reached "_s + QString::fromUtf8(reached)));
            }
        load(page, pageWithoutPolicy(hostile(listener), hostile(listener)), QUrl(u"http://127.0.0.1:1/"_s));
        QTest::qWait(settling);
        QCOMPARE(sorted(listener.paths()), QStringList());
        QCOMPARE(listener.connections(), 0);
        QVERIFY(!evaluated(page, u"window.canary"_s, QWebEngineScript::MainWorld).isValid());
    }

    void requestBlockerAloneStopsEveryRequest()
    {
        Listener listener;
        QWebEngineProfile profile;
        profile.setUrlRequestInterceptor(new RequestBlocker(&profile));
        QWebEnginePage page(&profile);
        QString html = hostile(listener);
        html.replace(u"location.href"_s, u"location.unused"_s);
        load(page, html, QUrl(listener.address()));
        QTest::qWait(settling);
        // A socket that a <link rel=preconnect> opens asks for nothing and passes every interceptor.
        QCOMPARE(sorted(listener.paths()), QStringList());
    }

    void policyOfOurPagesAloneStopsEveryRequestAndScript()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        const QString ours = renderArticlePage({}, {});
        const QString head = ours.left(ours.indexOf(u"<style>"_s));
        QString html = hostile(listener);
        html.replace(u"http-equiv=\"refresh\""_s, u"name=\"r\""_s); // which no policy stops
        load(page, head + html, QUrl(listener.address()));
        QTest::qWait(settling);
        QCOMPARE(sorted(listener.paths()), QStringList());
        QVERIFY(!page.title().contains(u"ran"_s));
        QVERIFY(!evaluated(page, u"window.canary"_s, QWebEngineScript::MainWorld).isValid());
    }

    // Where it is in the document from the beginning, and nothing was left out of it.
    void policyOfTheShellAloneStopsEveryRequestAndScript()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        const QString shell = shellPage();
        QString html = hostile(listener);
        html.replace(u"http-equiv=\"refresh\""_s, u"name=\"r\""_s); // which no policy stops
        load(page, shell.left(shell.indexOf(u"</head>"_s)) + html, QUrl(listener.address()));
        QTest::qWait(settling);
        QCOMPARE(sorted(listener.paths()), QStringList());
        QVERIFY(!page.title().contains(u"ran"_s));
        QVERIFY(!evaluated(page, u"window.canary"_s, QWebEngineScript::MainWorld).isValid());
    }

    // By our script, in a page that runs scripts, with nobody who refuses requests or navigations.
    void whatComesIntoTheShellReachesAndRunsNothing()
    {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        load(page, shellPage(), QUrl(listener.address()));
        quint64 number = 0;
        const auto show = [&](const QString &html) {
            ++number;
            return evaluated(page, showScript(html, number, ScrollStart::Top, u"t"_s)).toULongLong()
                == number;
        };
        const QString head = u"<!DOCTYPE html><html><head><title>글</title><style>p{background:url(@/p)}"
                             "@import '@/i';</style>"_s.replace(u'@', listener.address());
        for (const QString &vector : vectors(listener)) {
            QVERIFY(show(head + u"</head><body><p>글</p>"_s + vector));
            const QByteArray reached = listener.paths().isEmpty() ? QByteArray() : *listener.paths().begin();
            QVERIFY2(listener.connections() == 0,
                qPrintable(vector + u" reached "_s + QString::fromUtf8(reached)));
        }
        for (const QString &between : {u""_s, u"</head><body>"_s}) {
            QVERIFY(show(head + between + hostile(listener)));
            QTest::qWait(settling);
            QCOMPARE(sorted(listener.paths()), QStringList());
            QVERIFY2(!page.title().contains(u"ran"_s), qPrintable(page.title()));
            QVERIFY(!evaluated(page, u"window.canary"_s, QWebEngineScript::MainWorld).isValid());
            QVERIFY(evaluated(page, u"document.body.innerText"_s).toString().contains(u"보이는 것은"_s));
        }
        QCOMPARE(page.url().host(), u"127.0.0.1"_s);
        // Nor has what it said of itself any weight: a policy, a base, a refresh.
        QCOMPARE(evaluated(page, u"document.querySelectorAll('meta').length"_s).toInt(), 3);
        QCOMPARE(evaluated(page, u"document.querySelectorAll('base,link,style,script').length"_s).toInt(), 0);
    }

    void lockedPageAloneRunsNoScript()
    {
        Listener listener;
        LockedPage page(lockedProfile(this), this);
        QSignalSpy refused(&page, &LockedPage::navigationRefused);
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        // The one address that it may go to, without blocker or policy: what is left are settings and
        // navigation.
        ArticleScheme scheme;
        page.profile()->installUrlSchemeHandler("article", &scheme);
        page.go(scheme.serve(u"<!DOCTYPE html>"_s + hostile(listener)));
        QVERIFY(finished.wait(patience));
        QTest::qWait(settling);
        QVERIFY2(!page.title().contains(u"ran"_s), qPrintable(page.title()));
        QCOMPARE(page.url().scheme(), u"article"_s);
        for (const QByteArray &path : listener.paths())
            QVERIFY2((!path.contains("script") || path.startsWith("/noscript")) && !path.contains("beacon")
                    && !path.contains("refresh") && !path.contains("window") && !path.contains("websocket")
                    && !path.startsWith("/on"),
                path.constData());
        // The refresh is refused and not merely late; frames are refused too.
        QVERIFY(refused.size() >= 1);
        bool refreshed = false;
        for (const QList<QVariant> &arguments : refused)
            refreshed = refreshed || arguments.first().toUrl().path() == u"/refresh"_s
                || arguments.first().toUrl().path() == u"/etc/passwd"_s;
        QVERIFY(refreshed);
    }

    void lockedPageOpensNoWindowAndSubmitsNoForm()
    {
        Listener listener;
        QWebEngineView view;
        auto *page = new LockedPage(lockedProfile(this), &view);
        view.setPage(page);
        view.resize(400, 300);
        view.show();
        ArticleScheme scheme;
        page->profile()->installUrlSchemeHandler("article", &scheme);
        QSignalSpy finished(page, &QWebEnginePage::loadFinished);
        page->go(scheme.serve(
            u"<!DOCTYPE html><body style='margin:0'><a target=_blank href='@/new' "
            u"style='position:absolute;left:0;top:0;width:200px;height:50px'>a</a>"
            u"<form action='@/form' method=post><button "
            u"style='position:absolute;left:0;top:60px;width:200px;height:50px'>b</button></form>"
            u"<a download href='@/download' style='position:absolute;left:0;top:120px;width:200px;height:50px'>c</a>"_s
                .replace(u'@', listener.address())));
        QVERIFY(finished.wait(patience));
        QTest::qWait(200);
        QSignalSpy refused(page, &LockedPage::navigationRefused);
        const auto click = [&view](int y) {
            QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, {50, y});
            return true;
        };
        // The engine takes no click before it has painted what is clicked on.
        QTRY_VERIFY_WITH_TIMEOUT(click(85) && !refused.isEmpty(), patience);
        click(25);
        click(145);
        QTest::qWait(500);
        QCOMPARE(refused.first().first().toUrl().path(), u"/form"_s);
        for (const QByteArray &path : listener.paths())
            QVERIFY2(path != "/form" && path != "/new", path.constData());
    }

    void profileKeepsNothing()
    {
        QWebEngineProfile *profile = lockedProfile(this);
        QVERIFY(profile->isOffTheRecord());
        QCOMPARE(profile->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
        QCOMPARE(profile->httpCacheType(), QWebEngineProfile::NoCache);
        LockedPage page(profile, this);
        for (auto attribute : {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::PluginsEnabled,
                 QWebEngineSettings::LocalStorageEnabled, QWebEngineSettings::LocalContentCanAccessFileUrls,
                 QWebEngineSettings::LocalContentCanAccessRemoteUrls, QWebEngineSettings::DnsPrefetchEnabled,
                 QWebEngineSettings::NavigateOnDropEnabled, QWebEngineSettings::PdfViewerEnabled,
                 QWebEngineSettings::HyperlinkAuditingEnabled, QWebEngineSettings::AutoLoadIconsForPage})
            QVERIFY(!page.settings()->testAttribute(attribute));
    }

    void renderersRunInTheSandbox()
    {
        if (geteuid() == 0)
            QSKIP("root cannot have the sandbox");
        if (!grantsUserNamespaces())
            QSKIP("no user namespaces here (in a chroot there are none), which the sandbox is made of");
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        page.load(QUrl(u"chrome://sandbox"_s));
        QVERIFY(finished.wait(patience));
        const auto text = [&] { return evaluated(page, u"document.body.innerText"_s).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(text().contains(u"You are adequately sandboxed"_s), patience);
    }

    void schemeServesOnlyTheLastPage()
    {
        LockedPage page(lockedProfile(this), this);
        ArticleScheme scheme;
        page.profile()->installUrlSchemeHandler("article", &scheme);
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        const QUrl first = scheme.serve(u"<title>하나</title>"_s);
        const QUrl second = scheme.serve(u"<title>둘</title>"_s);
        page.go(second);
        QVERIFY(finished.wait(patience));
        QCOMPARE(page.title(), u"둘"_s); // and in UTF-8
        page.go(first);
        QVERIFY(finished.wait(patience));
        QVERIFY(!finished.last().first().toBool());
    }
};

int main(int argc, char **argv)
{
    prepareForEngine();
    // tst_hosts tries it alone.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").replace(noHostsFlag, ""));
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    registerArticleScheme();
    QApplication app(argc, argv);
    TestWalls test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_walls.moc"
