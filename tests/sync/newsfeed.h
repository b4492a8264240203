// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncrig.h"

#include <QByteArray>
#include <QString>

// A feed of news as the tests of syncing read it.
namespace sokbo::test {

inline const QString feedUrl = QStringLiteral("https://news.example/feed");

inline QByteArray item(
    int number, const QByteArray &title, const QByteArray &body, const QByteArray &more = {})
{
    const QByteArray n = QByteArray::number(number);
    return "<item><guid>g" + n + "</guid><link>https://news.example/" + n + "</link><title>" + title
        + "</title><description>" + body + "</description>"
        + (more.contains("pubDate") ? QByteArray()
                                    : "<pubDate>Mon, 23 Nov 2026 0" + n.right(1) + ":00:00 GMT</pubDate>")
        + more + "</item>";
}

inline QByteArray rss(const QByteArray &items, const QByteArray &title = "하늘신문")
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>" + title
        + "</title><link>https://news.example/</link>" + items + "</channel></rss>";
}

inline QByteArray twoItems()
{
    return rss(
        item(1, "[속보] 첫 소식", "&lt;p&gt;홍길동 의원이 말했다.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;")
        + item(2, "둘째 소식", "&lt;p&gt;본문 &lt;img src=\"/a.png\"&gt;&lt;/p&gt;"));
}

// A rig on whose web two items stand.
class NewsRig final : public SyncRig {
public:
    NewsRig() { web.setPage(feedUrl, twoItems()); }
};

} // namespace sokbo::test
