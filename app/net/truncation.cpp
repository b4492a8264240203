// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/truncation.h"

#include <array>

namespace sokbo {

namespace {

struct Root {
    const char *start;
    const char *end;
};
constexpr std::array roots{
    Root{"<rss", "</rss"}, Root{"<feed", "</feed"}, Root{"<rdf:rdf", "</rdf:rdf"}, Root{"<opml", "</opml"}};

constexpr qsizetype headBytes = 2 * 1024; // where a root element begins
constexpr qsizetype tailBytes = 8 * 1024; // comments of a cache may follow its end

} // namespace

bool isCutOffFeed(const QByteArray &body)
{
    const QByteArray head = body.left(headBytes).toLower();
    const QByteArray tail = body.right(tailBytes).toLower();
    for (const Root &root : roots)
        if (head.contains(root.start))
            return !tail.contains(root.end);
    const QByteArray text = body.trimmed();
    return text.startsWith('{') && !text.endsWith('}');
}

} // namespace sokbo
