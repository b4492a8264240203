// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedparser.h"

#include "feed/feeddraft.h"
#include "feed/feedlimits.h"
#include "feed/jsonfeed.h"
#include "feed/xmlfeed.h"
#include "html/charset.h"

namespace sokbo {

namespace {

bool beginsJson(QStringView text)
{
    return text.trimmed().startsWith(u'{');
}

} // namespace

bool looksLikeFeed(const QByteArray &bytes, const FeedHints &hints)
{
    const QString text
        = decode(bytes.left(feedlimits::beginningBytes), DocumentKind::Xml, hints.contentType).text;
    if (!beginsJson(text))
        return beginsXmlFeed(text);
    return text.contains(u"jsonfeed.org/version")
        || (text.contains(u"\"items\"") && text.contains(u"\"version\""));
}

Result<ParsedFeed> parseFeed(const QByteArray &bytes, const FeedHints &hints)
{
    if (bytes.size() > feedlimits::documentBytes)
        return failure(Error::Kind::TooLarge,
            QStringLiteral("the feed has %1 MiB; %2 are read at most")
                .arg(bytes.size() / (1024 * 1024))
                .arg(feedlimits::documentBytes / (1024 * 1024)));
    const QString text = decode(bytes, DocumentKind::Xml, hints.contentType).text;
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.isEmpty())
        return failure(Error::Kind::Parse, QStringLiteral("the document is empty"));
    auto draft = beginsJson(trimmed) ? readJsonFeed(text)
                                     : readXmlFeed(text, hints.base.toString(QUrl::FullyEncoded));
    if (draft)
        return finished(std::move(*draft), hints);
    if (trimmed.startsWith(u"<!doctype html", Qt::CaseInsensitive)
        || trimmed.startsWith(u"<html", Qt::CaseInsensitive))
        return failure(Error::Kind::Parse, QStringLiteral("this is a web page, and no feed"));
    return failure(Error::Kind::Parse, QStringLiteral("nothing in the document is a feed"));
}

} // namespace sokbo
