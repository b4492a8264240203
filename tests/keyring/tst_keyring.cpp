// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring/keyring.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T wait(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("nothing came");
    return future.result();
}

} // namespace

// On a system without any keyring: what a desktop's own does is the desktop's.
class tst_Keyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("XDG_CURRENT_DESKTOP");
    }

    void keepsThemForThisRunWhereThereIsNoKeyring()
    {
        const QUrl url(u"https://club.example/feed"_s);
        const Credentials credentials{u"달래"_s, u"비밀"_s};
        Keyring keyring(u"Sokbo test"_s);
        QCOMPARE(wait(keyring.read(url)).value(), std::nullopt);
        QCOMPARE(wait(keyring.write(url, credentials)).value(), CredentialStore::Kept::ForThisRun);
        QCOMPARE(wait(keyring.read(url)).value(), credentials);
        QCOMPARE(wait(keyring.read(QUrl(u"https://club.example/other"_s))).value(), std::nullopt);
        QVERIFY(wait(keyring.remove(url)));
        QCOMPARE(wait(keyring.read(url)).value(), std::nullopt);

        QCOMPARE(wait(keyring.write(url, credentials)).value(), CredentialStore::Kept::ForThisRun);
        Keyring nextRun(u"Sokbo test"_s);
        QCOMPARE(wait(nextRun.read(url)).value(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(tst_Keyring)
#include "tst_keyring.moc"
