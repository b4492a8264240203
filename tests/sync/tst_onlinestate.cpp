// SPDX-License-Identifier: GPL-3.0-or-later
// When the syncs say that the network is gone, and when only a server is.
#include "sync/onlinestate.h"

#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

Source sourceAt(const QString &url)
{
    Source source;
    source.url = QUrl(url);
    return source;
}

const Source first = sourceAt(u"https://one.example/feed"_s);
const Source firstToo = sourceAt(u"https://one.example/other"_s);
const Source second = sourceAt(u"https://two.example/feed"_s);
const Source third = sourceAt(u"https://three.example/feed"_s);
const Source sample = sourceAt(u"sample:///guide.xml"_s);

Source knownToBeDown(Source source)
{
    source.state.error = Error{Error::Kind::Timeout, u"no answer"_s};
    return source;
}

SyncLine line(std::optional<Error::Kind> error = std::nullopt)
{
    SyncLine met;
    met.status = error ? u"error"_s : u"ok"_s;
    if (error)
        met.error = Error{*error, u"trouble"_s};
    return met;
}

} // namespace

class tst_OnlineState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_onlineState = std::make_unique<OnlineState>();
        m_onlineState->setSources({first, firstToo, second, third, sample});
    }

    void oneSlowSourceIsNoMissingNetwork()
    {
        meets({{first, Error::Kind::Timeout}});
        meets({{first, Error::Kind::Timeout}});
        meets({{first, Error::Kind::Timeout}, {firstToo, Error::Kind::Network}}); // of the same server
        QVERIFY(m_onlineState->isOnline());
    }

    void twoServersThatFallSilentAreTheNetwork()
    {
        meets({{first, Error::Kind::Timeout}, {second, Error::Kind::Network}});
        QVERIFY(!m_onlineState->isOnline());
    }

    void theyNeedNotBeAskedInTheSameSync()
    {
        meets({{first, Error::Kind::Network}});
        QVERIFY(m_onlineState->isOnline());
        meets({{second, Error::Kind::Network}});
        QVERIFY(!m_onlineState->isOnline());
    }

    void anAnswerForgetsTheSilenceBeforeIt()
    {
        meets({{first, Error::Kind::Timeout}});
        meets({{third, std::nullopt}});
        meets({{second, Error::Kind::Timeout}});
        QVERIFY(m_onlineState->isOnline());
    }

    void aServerThatWasDownBeforeSaysNothing()
    {
        meets({{knownToBeDown(first), Error::Kind::Timeout}, {second, Error::Kind::Timeout}});
        QVERIFY(m_onlineState->isOnline());
        meets({{third, Error::Kind::Timeout}}); // now all are silent
        QVERIFY(!m_onlineState->isOnline());
    }

    void theOnlyServerIsTheNetwork()
    {
        m_onlineState->setSources({first, firstToo, sample});
        meets({{first, Error::Kind::Network}});
        QVERIFY(!m_onlineState->isOnline());
    }

    void theSampleSaysNothing()
    {
        m_onlineState->setSources({first, sample});
        meets({{first, Error::Kind::Network}, {sample, std::nullopt}});
        QVERIFY(!m_onlineState->isOnline());
    }

    void anErrorOfTheServerIsAnAnswer()
    {
        meets({{first, Error::Kind::Timeout}, {second, Error::Kind::Timeout}});
        QSignalSpy online(m_onlineState.get(), &OnlineState::onlineChanged);
        meets({{first, Error::Kind::Http}});
        QCOMPARE(online.size(), 1);
        QVERIFY(m_onlineState->isOnline());
    }

    void believesTheSystem()
    {
        QSignalSpy renewed(m_onlineState.get(), &OnlineState::renewed);
        m_onlineState->setConnectivity(Connectivity::Absent);
        QVERIFY(!m_onlineState->isOnline());
        m_onlineState->setConnectivity(Connectivity::Metered);
        QVERIFY(m_onlineState->isOnline());
        QCOMPARE(renewed.size(), 1);
        m_onlineState->setConnectivity(Connectivity::Open);
        QCOMPARE(renewed.size(), 1);
    }

private:
    struct Met {
        Source source;
        std::optional<Error::Kind> error;
    };
    void meets(const QList<Met> &all)
    {
        for (const Met &met : all)
            m_onlineState->note(met.source, line(met.error));
        m_onlineState->judge();
    }

    std::unique_ptr<OnlineState> m_onlineState;
};

QTEST_GUILESS_MAIN(tst_OnlineState)
#include "tst_onlinestate.moc"
