// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/addresslist.h"
#include "feed/opml.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestAddressList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAddressesWithTheirFolderAndTitle()
    {
        const auto list = parseAddressList("# mine\n"
                                           "https://a.example/feed 뉴스 \"~한강 \\\"일보\\\"\" 정치\n"
                                           "\n"
                                           "http://b.example/rss !\n"
                                           "\"query:새 글:unread = \\\"yes\\\"\"\n"
                                           "exec:~/bin/feed\n"
                                           "file:///etc/passwd\n"
                                           "https://c.example/x \"국내/경제\"");
        QVERIFY(list);
        QCOMPARE(list->size(), 3);
        QCOMPARE(list->at(0).url, QUrl(u"https://a.example/feed"_s));
        QCOMPARE(list->at(0).folder, u"뉴스"_s);
        QCOMPARE(list->at(0).title, u"한강 \"일보\""_s);
        QCOMPARE(list->at(1).folder, QString());
        QCOMPARE(list->at(1).feedTitle, u"b.example"_s);
        QCOMPARE(list->at(2).folder, u"국내\u2215경제"_s); // one folder, as in OPML
    }

    void whatHoldsNoAddressIsNoList()
    {
        QCOMPARE(parseAddressList("hello\nworld").error().kind, Error::Kind::Parse);
        QCOMPARE(parseAddressList("").error().kind, Error::Kind::Parse);
        QCOMPARE(parseAddressList(QByteArray(5 * 1024 * 1024, 'a')).error().kind, Error::Kind::TooLarge);
    }

    void eitherFormIsRead()
    {
        const auto lines = parseSubscriptions("https://a.example/feed\n");
        QVERIFY(lines);
        OpmlDocument document;
        document.sources = *lines;
        const auto opml = parseSubscriptions(writeOpml(document));
        QVERIFY(opml);
        QCOMPARE(opml->first().url, lines->first().url);
        QVERIFY(!parseSubscriptions("<html></html>"));
    }
};

QTEST_GUILESS_MAIN(TestAddressList)
#include "tst_addresslist.moc"
