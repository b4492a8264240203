// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feednames.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace sokbo {

namespace {

using enum Vocabulary;

struct Spelling {
    QStringView text;
    Vocabulary vocabulary;
};

// Without scheme, "www.", and the '/' or '#' at the end; in lower case.
constexpr Spelling namespaces[] = {
    {u"purl.org/rss/1.0", Rss},
    {u"my.netscape.com/rdf/simple/0.9", Rss},
    {u"channel.netscape.com/rdf/simple/0.9", Rss},
    {u"purl.org/net/rss1.1", Rss},
    {u"purl.org/rss/1.0/modules/rss091", Rss},
    {u"backend.userland.com/rss", Rss},
    {u"backend.userland.com/rss2", Rss},
    {u"backend.userland.com/rss091", Rss},
    {u"backend.userland.com/rss092", Rss},
    {u"blogs.law.harvard.edu/tech/rss", Rss},
    {u"cyber.law.harvard.edu/rss", Rss},
    {u"cyber.law.harvard.edu/rss/rss.html", Rss},
    {u"rssboard.org/rss-specification", Rss},
    {u"usefulinc.com/rss/manifest", Rss},
    {u"w3.org/2005/atom", Atom},
    {u"purl.org/atom/ns", Atom},
    {u"purl.org/atom/1.0", Atom},
    {u"example.com/newformat", Atom}, // of Atom's drafts
    {u"example.com/necho", Atom},
    {u"purl.org/echo", Atom},
    {u"uri/of/echo/namespace", Atom},
    {u"purl.org/pie", Atom},
    {u"w3.org/1999/02/22-rdf-syntax-ns", Rdf},
    {u"purl.org/dc/elements/1.1", DublinCore},
    {u"purl.org/dc/elements/1.0", DublinCore},
    {u"purl.org/dc/terms", DublinTerms},
    {u"purl.org/rss/1.0/modules/dcterms", DublinTerms},
    {u"purl.org/rss/1.0/modules/content", Content},
    {u"search.yahoo.com/mrss", Media},
    {u"search.yahoo.com/mrss/media", Media},
    {u"video.search.yahoo.com/mrss", Media},
    {u"api.flickr.com/services/feeds/media", Media},
    {u"itunes.com/dtds/podcast-1.0.dtd", Itunes},
    {u"example.com/dtds/podcast-1.0.dtd", Itunes},
    {u"purl.org/rss/1.0/modules/slash", Slash},
    {u"purl.org/syndication/thread/1.0", Threading},
    {u"w3.org/1999/xhtml", Xhtml},
    {u"purl.org/rss/1.0/modules/syndication", Syndication},
    {u"rssnamespace.org/feedburner/ext/1.0", Feedburner},
    {u"google.com/schemas/play-podcasts/1.0", GooglePlay},
    {u"w3.org/xml/1998/namespace", Xml},
};

constexpr Spelling prefixes[] = {
    {u"rss", Rss},
    {u"atom", Atom},
    {u"atom03", Atom},
    {u"atom10", Atom},
    {u"a10", Atom},
    {u"rdf", Rdf},
    {u"dc", DublinCore},
    {u"dcterms", DublinTerms},
    {u"content", Content},
    {u"media", Media},
    {u"itunes", Itunes},
    {u"slash", Slash},
    {u"thr", Threading},
    {u"xhtml", Xhtml},
    {u"sy", Syndication},
    {u"feedburner", Feedburner},
    {u"googleplay", GooglePlay},
    {u"xml", Xml},
};

struct Entry {
    Vocabulary vocabulary;
    QStringView name;
    Meaning meaning;
};

constexpr Entry entries[] = {
    {Rss, u"rss", {Role::Feed}},
    {Rdf, u"rdf", {Role::Feed}},
    {Atom, u"feed", {Role::Feed}},
    {Rss, u"channel", {Role::Feed}},
    {Rss, u"item", {Role::Item}},
    {Atom, u"entry", {Role::Item}},
    {Rss, u"image", {Role::Skipped}},
    {Rss, u"textinput", {Role::Skipped}},
    {Rss, u"source", {Role::Skipped}},
    {Rss, u"cloud", {Role::Skipped}},
    {Rss, u"skiphours", {Role::Skipped}},
    {Rss, u"skipdays", {Role::Skipped}},
    {Atom, u"source", {Role::Source}},
    {Atom, u"contributor", {Role::Skipped}},
    {Itunes, u"owner", {Role::Skipped}},

    {Atom, u"author", {Role::Person, 0}},
    {Rss, u"author", {Role::Person, 1}},
    {DublinCore, u"creator", {Role::Author, 2}},
    {DublinTerms, u"creator", {Role::Author, 2}},
    {DublinCore, u"author", {Role::Author, 2}},
    {Rss, u"managingeditor", {Role::Author, 3}},
    {Itunes, u"author", {Role::Author, podcastAuthor}},
    {GooglePlay, u"author", {Role::Author, podcastAuthor}},
    {Media, u"credit", {Role::Credit, 5}},
    {DublinCore, u"publisher", {Role::Author, 6}},
    {Rss, u"webmaster", {Role::Author, 7}},
    {Atom, u"name", {Role::PersonName}},
    {Rss, u"name", {Role::PersonName}},
    {Atom, u"email", {Role::PersonEmail}},
    {Rss, u"email", {Role::PersonEmail}},

    {Rss, u"title", {Role::Title, 0}},
    {Atom, u"title", {Role::Title, 1}},
    {DublinCore, u"title", {Role::Title, 2}},
    {DublinTerms, u"title", {Role::Title, 3}},
    {Itunes, u"title", {Role::Title, 4}},
    {Media, u"title", {Role::Title, 5}},

    {Rss, u"link", {Role::Link, 1}},
    {Atom, u"link", {Role::Link, 2}},
    {Feedburner, u"origlink", {Role::OriginalLink, 0}},

    {Rss, u"guid", {Role::Id, 0}},
    {Atom, u"id", {Role::Id, 1}},
    {DublinCore, u"identifier", {Role::Id, 2}},
    {DublinTerms, u"identifier", {Role::Id, 3}},

    {Rss, u"pubdate", {Role::Published, 0}},
    {Atom, u"published", {Role::Published, 1}},
    {Atom, u"issued", {Role::Published, 2}},
    {DublinCore, u"date", {Role::Published, 3}},
    {DublinTerms, u"issued", {Role::Published, 4}},
    {DublinTerms, u"created", {Role::Published, 5}},
    {DublinTerms, u"date", {Role::Published, 5}},
    {Atom, u"created", {Role::Published, 6}},
    {Rss, u"lastbuilddate", {Role::Updated, 0}},
    {Atom, u"updated", {Role::Updated, 1}},
    {Atom, u"modified", {Role::Updated, 2}},
    {DublinTerms, u"modified", {Role::Updated, 3}},

    {Content, u"encoded", {Role::Content, 0}},
    {Atom, u"content", {Role::Content, 1}},
    {Xhtml, u"body", {Role::Content, 2}},
    {Xhtml, u"div", {Role::Content, 3}},
    {Rss, u"fullitem", {Role::Content, 4}},
    {Rss, u"body", {Role::Content, 5}},
    {Rss, u"content", {Role::Content, 6}},
    {Rss, u"encoded", {Role::Content, 7}},
    {Rss, u"description", {Role::Description, 0}},
    {Atom, u"summary", {Role::Description, 1}},
    {Atom, u"subtitle", {Role::Description, 1}},
    {Atom, u"tagline", {Role::Description, 2}},
    {DublinCore, u"description", {Role::Description, 3}},
    {DublinTerms, u"abstract", {Role::Description, 3}},
    {Rss, u"abstract", {Role::Description, 3}},
    {Rss, u"summary", {Role::Description, 3}},
    {Itunes, u"summary", {Role::Description, 4}},
    {GooglePlay, u"description", {Role::Description, 4}},
    {Media, u"description", {Role::Description, 5}},
    {Media, u"text", {Role::Description, 6}},
    {Itunes, u"subtitle", {Role::Description, 7}},

    {Rss, u"category", {Role::Category}},
    {Atom, u"category", {Role::Category}},
    {DublinCore, u"subject", {Role::Category}},
    {Media, u"category", {Role::Category}},
    {Itunes, u"category", {Role::Category}},
    {Media, u"keywords", {Role::Keywords}},
    {Itunes, u"keywords", {Role::Keywords}},

    {Rss, u"enclosure", {Role::Enclosure, 0}},
    {Media, u"content", {Role::MediaGroup, 1}},
    {Media, u"group", {Role::MediaGroup, 1}},
    {Media, u"thumbnail", {Role::Thumbnail, 2}},
    {GooglePlay, u"image", {Role::Image, 3}},
    {Itunes, u"image", {Role::Image, 3}},

    {Itunes, u"duration", {Role::Duration, 0}},
    {Slash, u"comments", {Role::CommentCount, 0}},
    {Threading, u"total", {Role::CommentCount, 1}},
    {Rss, u"language", {Role::Language, 0}},
    {DublinCore, u"language", {Role::Language, 1}},
    {DublinTerms, u"language", {Role::Language, 1}},
    {Rss, u"ttl", {Role::MinutesToLive}},
    {Syndication, u"updateperiod", {Role::UpdatePeriod}},
    {Syndication, u"updatefrequency", {Role::UpdateFrequency}},
    {Itunes, u"new-feed-url", {Role::NewAddress}},
};

constexpr qsizetype longestName = 24; // new-feed-url, updateFrequency…
constexpr qsizetype longestNamespace = 80;

using Table = std::array<QHash<QStringView, Meaning>, static_cast<size_t>(Vocabulary::Xml) + 1>;

Table meaningTable()
{
    Table table;
    for (const Entry &entry : entries)
        table[static_cast<size_t>(entry.vocabulary)].insert(entry.name, entry.meaning);
    return table;
}

} // namespace

Vocabulary vocabularyOfNamespace(QStringView uri)
{
    uri = uri.trimmed();
    if (uri.size() > longestNamespace)
        return Other;
    if (const qsizetype scheme = uri.indexOf(u"://"); scheme >= 0)
        uri = uri.mid(scheme + 3);
    if (uri.startsWith(u"www.", Qt::CaseInsensitive))
        uri = uri.mid(4);
    while (uri.endsWith(u'/') || uri.endsWith(u'#'))
        uri.chop(1);
    for (const Spelling &known : namespaces)
        if (uri.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.vocabulary;
    return Other;
}

Vocabulary vocabularyOfPrefix(QStringView prefix)
{
    for (const Spelling &known : prefixes)
        if (prefix.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.vocabulary;
    return Other;
}

Meaning meaningOf(Vocabulary vocabulary, QStringView name)
{
    static const Table table = meaningTable();
    if (vocabulary == Other || name.size() > longestName)
        return {};
    QVarLengthArray<QChar, longestName> lower(name.size());
    std::transform(name.cbegin(), name.cend(), lower.begin(), [](QChar c) {
        return c >= u'A' && c <= u'Z' ? QChar(static_cast<char16_t>(c.unicode() + 0x20)) : c;
    });
    return table[static_cast<size_t>(vocabulary)].value(QStringView(lower.constData(), lower.size()));
}

bool isVoidElement(QStringView name)
{
    static constexpr QStringView names[] = {u"br", u"img", u"hr", u"input", u"wbr", u"meta", u"link",
        u"source", u"embed", u"area", u"base", u"col", u"param", u"track"};
    return std::any_of(std::begin(names), std::end(names),
        [name](QStringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

} // namespace sokbo
