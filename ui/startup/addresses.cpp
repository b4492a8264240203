// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/addresses.h"

#include "feed/feedlimits.h"
#include "feed/feedparser.h"
#include "feed/opml.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

Result<QString> addressInFile(const QString &name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Usage, u"%1 is no file that can be read"_s.arg(name));
    const QByteArray bytes = file.read(feedlimits::documentBytes);
    if (looksLikeOpml(bytes))
        return failure(Error::Kind::Usage,
            u"%1 is a list of subscriptions: import it in the window, or with sokboctl import"_s.arg(name));
    const Result<ParsedFeed> feed = parseFeed(bytes, FeedHints());
    if (!feed || feed->feedUrl.isEmpty())
        return failure(Error::Kind::Usage, u"%1 is a file that names no address of a feed"_s.arg(name));
    return feed->feedUrl;
}

} // namespace

Result<QString> addressIn(const QString &argument)
{
    const QUrl url(argument);
    if (url.isLocalFile())
        return addressInFile(url.toLocalFile());
    if (QFileInfo::exists(argument))
        return addressInFile(argument);
    static const QStringList schemes{u"http"_s, u"https"_s, u"feed"_s};
    // "news.example/rss" has no scheme, and the dialog tries https and http.
    if (!url.scheme().isEmpty() && !schemes.contains(url.scheme()) && argument.contains("://"_L1))
        return failure(Error::Kind::Usage, u"'%1' is no web address"_s.arg(argument));
    return argument;
}

} // namespace sokbo
