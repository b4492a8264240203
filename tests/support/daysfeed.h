// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo::test {

// A feed's item of 23 November 2020, years before any clock that runs the tests; `time` is "HH:MM", UTC.
inline QByteArray dayItem(
    const QByteArray &number, const QByteArray &time, const QByteArray &title, const QByteArray &text)
{
    return "<item><guid>" + number + "</guid><link>https://news.example/" + number + "</link><title>" + title
        + "</title><description>" + text + "</description><pubDate>Mon, 23 Nov 2020 " + time
        + ":00 GMT</pubDate></item>";
}

inline QByteArray daysFeed(const QByteArray &title, const QByteArray &items)
{
    return "<rss version=\"2.0\"><channel><title>" + title + "</title>" + items + "</channel></rss>";
}

} // namespace sokbo::test
