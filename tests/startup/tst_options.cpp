// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/addresses.h"
#include "startup/options.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

std::variant<StartOptions, int> read(const QList<QByteArray> &arguments)
{
    QList<QByteArray> all = QList<QByteArray>{"sokbo"} + arguments;
    std::vector<char *> argv;
    for (QByteArray &argument : all)
        argv.push_back(argument.data());
    return readOptions(int(argv.size()), argv.data());
}

StartOptions good(const QList<QByteArray> &arguments)
{
    const auto options = read(arguments);
    return std::holds_alternative<StartOptions>(options) ? std::get<StartOptions>(options) : StartOptions();
}

} // namespace

class tst_Options : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWasStartedWith();
    void leavesQtItsOwnOptions();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesWebAndFeedAddresses();
    void takesTheAddressThatAFeedInAFileNames();
};

void tst_Options::readsWhatItWasStartedWith()
{
    qputenv("DESKTOP_STARTUP_ID", "x11");
    QCOMPARE(good({}).activationToken, u"x11"_s);
    qputenv("XDG_ACTIVATION_TOKEN", "wayland");
    const StartOptions options = good(
        {"--data", "자료", "--query", "tag:정치", "--open", "7", "feed:https://a.example/", "b.example/rss"});
    QCOMPARE(options.dataFolder, QDir().absoluteFilePath(u"자료"_s));
    QVERIFY(!options.isUnattended());
    QCOMPARE(options.openRequest(),
        (ipc::OpenRequest{
            {u"feed:https://a.example/"_s, u"b.example/rss"_s}, u"tag:정치"_s, ArticleId{7}, u"wayland"_s}));
    QVERIFY(options.opensSomething());
    QVERIFY(!options.minimised);
    QVERIFY(good({"--minimised"}).minimised && !good({"--minimised"}).opensSomething());
    QVERIFY(good({"--measure-start"}).isUnattended());
    QCOMPARE(good({"--screenshot", "a.png", "--size", "1280x800"}).size, QSize(1280, 800));
}

void tst_Options::leavesQtItsOwnOptions()
{
    const StartOptions options
        = good({"-platform", "offscreen", "--style", "fusion", "-reverse", "--query", "속보"});
    QCOMPARE(options.query, u"속보"_s);
    QVERIFY(options.addresses.isEmpty());
}

void tst_Options::saysWhatIsWrong_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::newRow("unknown option") << QList<QByteArray>{"--colour"};
    QTest::newRow("no article") << QList<QByteArray>{"--open", "none"};
    QTest::newRow("no size") << QList<QByteArray>{"--size", "9x9"};
    QTest::newRow("no language") << QList<QByteArray>{"--language", "tlh"};
    QTest::newRow("no theme") << QList<QByteArray>{"--theme", "pink"};
    QTest::newRow("no web address") << QList<QByteArray>{"ftp://a.example/feed"};
    QTest::newRow("no file") << QList<QByteArray>{"file:///none.xml"};
}

void tst_Options::saysWhatIsWrong()
{
    QFETCH(QList<QByteArray>, arguments);
    const auto options = read(arguments);
    QVERIFY(std::holds_alternative<int>(options));
    QCOMPARE(std::get<int>(options), 2);
}

void tst_Options::takesWebAndFeedAddresses()
{
    for (const QString &address :
        {u"https://a.example/rss?a=b#c"_s, u"http://a.example"_s, u"feed://a.example/rss"_s,
            u"feed:https://a.example/rss"_s, u"a.example"_s, u"localhost:8080/rss"_s})
        QCOMPARE(addressIn(address).value_or(QString()), address);
    for (const QString &address : {u"javascript://alert"_s, u"mailto://a"_s, u"sample://a"_s})
        QCOMPARE(addressIn(address).error().kind, Error::Kind::Usage);
}

void tst_Options::takesTheAddressThatAFeedInAFileNames()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    };
    const QString feed = write(u"feed.xml"_s,
        R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>)"
        R"(<link rel="self" href="https://a.example/atom"/><entry><id>1</id><title>x</title></entry></feed>)");
    QCOMPARE(addressIn(feed).value_or(QString()), u"https://a.example/atom"_s);
    QCOMPARE(
        addressIn(QUrl::fromLocalFile(feed).toString()).value_or(QString()), u"https://a.example/atom"_s);
    const QString list = write(u"list.opml"_s, "<opml version=\"2.0\"><body/></opml>");
    QVERIFY(addressIn(list).error().message.contains(u"sokboctl import"_s));
    QVERIFY(!addressIn(write(u"none"_s, "plain text")));
    QVERIFY(!addressIn(folder.path()));
}

QTEST_APPLESS_MAIN(tst_Options)
#include "tst_options.moc"
