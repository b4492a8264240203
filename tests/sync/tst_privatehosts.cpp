// SPDX-License-Identifier: GPL-3.0-or-later
// A source may stand in a private network where the reader named it there. Who owns its name must not lead us
// into one later, and what its articles name may stand on its own server only.
#include "newsfeed.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class tst_PrivateHosts : public QObject {
    Q_OBJECT

    const QString m_url = u"http://nas.example:8080/feed"_s;
    std::unique_ptr<NewsRig> m_rig;

    // A feed whose host is private, or not, and whose article has a page and images on several servers.
    void serve(std::optional<bool> isPrivate, const QUrl &permanent = {})
    {
        const QByteArray images = "&lt;img src=\"http://nas.example:8080/a.png\"&gt;"
                                  "&lt;img src=\"http://nas.example:631/b.png\"&gt;"
                                  "&lt;img src=\"http://other.example:8080/c.png\"&gt;";
        m_rig->web.setAnswer(m_url, [=, this](const FetchRequest &) -> Result<FetchResponse> {
            FetchResponse response;
            response.status = 200;
            response.url = QUrl(m_url);
            response.permanentUrl = permanent;
            response.body = rss(item(1, "소식", images));
            response.fromPrivateHost = isPrivate;
            return response;
        });
    }
    void syncWithImages() { m_rig->sync({.evenIfNotDue = true, .images = true}); }
    // Whether the last request for an address might go into a private network.
    bool mayBePrivate(const QString &url) const
    {
        for (qsizetype at = m_rig->web.requests().size(); at > 0; --at)
            if (const FetchRequest request = m_rig->web.requests().at(at - 1); request.url == QUrl(url))
                return request.allowPrivateHosts;
        qFatal("%s was not asked for", qPrintable(url));
    }

private Q_SLOTS:
    void init() { m_rig = std::make_unique<NewsRig>(); }
    void cleanup() { m_rig.reset(); }

    void aNameThatWasPublicLeadsIntoNoPrivateNetworkLater()
    {
        serve(false);
        const SourceId id = m_rig->add(m_url);
        syncWithImages();
        QVERIFY(mayBePrivate(m_url)); // the reader may have meant one
        QCOMPARE(m_rig->source(id).state.privateHost, std::optional(false));
        for (const char *image : {"nas.example:8080/a", "nas.example:631/b", "other.example:8080/c"})
            QVERIFY(!mayBePrivate(u"http://%1.png"_s.arg(QLatin1String(image))));
        serve(true); // it says so now
        m_rig->startServiceAgain();
        syncWithImages();
        QVERIFY(!mayBePrivate(m_url));
        QCOMPARE(m_rig->source(id).state.privateHost, std::optional(false));
    }

    void whatAPrivateSourceNamesMayStandOnItsOwnServer()
    {
        serve(true);
        const SourceId id = m_rig->add(m_url);
        syncWithImages();
        QVERIFY(mayBePrivate(u"http://nas.example:8080/a.png"_s));
        QVERIFY(!mayBePrivate(u"http://nas.example:631/b.png"_s));
        QVERIFY(!mayBePrivate(u"http://other.example:8080/c.png"_s));
        serve(std::nullopt); // behind a proxy
        syncWithImages();
        QVERIFY(mayBePrivate(m_url));
        QCOMPARE(m_rig->source(id).state.privateHost, std::optional(true));
    }

    void whereItMovesToIsPublic()
    {
        const QUrl there(u"https://elsewhere.example/feed"_s);
        serve(true, there);
        const SourceId id = m_rig->add(m_url);
        syncWithImages();
        syncWithImages();
        QCOMPARE(m_rig->source(id).url, there);
        QCOMPARE(m_rig->source(id).state.privateHost, std::optional(false));
        m_rig->web.setPage(there.toString(), rss(item(2, "다른 소식", "글")));
        syncWithImages();
        QVERIFY(!mayBePrivate(there.toString()));
    }

    void whoIsSubscribedAnewIsNamedAnew()
    {
        serve(false);
        const SourceId id = m_rig->add(m_url);
        syncWithImages();
        const ArticleId article = m_rig->article(u"소식"_s).article.id;
        QVERIFY(wait(m_rig->store().setSaved({article}, true)));
        QVERIFY(wait(m_rig->store().removeSource(id)));
        QCOMPARE(m_rig->add(m_url), id);
        QCOMPARE(m_rig->source(id).state.privateHost, std::optional<bool>());
    }

    void anAddressCannotLie()
    {
        const QString address = u"http://192.168.0.7:8080/feed"_s;
        m_rig->web.setPage(
            address, rss(item(1, "소식", "&lt;img src=\"http://192.168.0.7:8080/a.png\"&gt;")));
        m_rig->add(address);
        syncWithImages();
        QVERIFY(mayBePrivate(address));
        QVERIFY(mayBePrivate(u"http://192.168.0.7:8080/a.png"_s));
    }
};

QTEST_GUILESS_MAIN(tst_PrivateHosts)
#include "tst_privatehosts.moc"
