// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/opml.h"

#include "feed/feedlimits.h"
#include "feed/feedtext.h"
#include "feed/weblink.h"
#include "feed/xmltokenizer.h"
#include "html/charset.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

namespace {

// Stands in paths of folders for a slash that belongs to a name: it looks the same, and nobody types it.
constexpr QChar slashOfName(0x2215);

class OpmlReader {
public:
    explicit OpmlReader(QStringView text)
        : m_tokens(text)
    {
    }
    Result<OpmlDocument> read();

private:
    void startTag();
    void endTag();
    void openOutline();
    void addSource(const QString &address);
    QString label();
    QString folder() const;

    XmlTokenizer m_tokens;
    OpmlDocument m_document;
    QSet<QString> m_known;
    QStringList m_folders; // an empty name for an outline that is none
    qsizetype m_tooDeep = 0;
    QString m_title;
    bool m_inTitle = false;
    bool m_isOpml = false;
};

Result<OpmlDocument> OpmlReader::read()
{
    while (m_document.sources.size() < feedlimits::sources) {
        const XmlTokenizer::Token token = m_tokens.next();
        if (token == XmlTokenizer::Token::End)
            break;
        if (token == XmlTokenizer::Token::StartTag)
            startTag();
        else if (token == XmlTokenizer::Token::EndTag)
            endTag();
        else if (m_inTitle && m_title.size() < feedlimits::title)
            m_tokens.appendText(m_title);
    }
    if (!m_isOpml)
        return failure(
            Error::Kind::Parse, QStringLiteral("nothing in the document is a list of subscriptions (OPML)"));
    m_document.title = titleText(m_title, TitleKind::Loose, feedlimits::title);
    return std::move(m_document);
}

void OpmlReader::startTag()
{
    const QStringView name = m_tokens.name();
    m_inTitle = false;
    if (name.compare(u"outline", Qt::CaseInsensitive) == 0)
        openOutline();
    else if (name.compare(u"opml", Qt::CaseInsensitive) == 0)
        m_isOpml = true;
    else if (name.compare(u"title", Qt::CaseInsensitive) == 0 && m_title.isEmpty())
        m_inTitle = !m_tokens.isSelfClosing();
}

void OpmlReader::endTag()
{
    m_inTitle = false;
    if (m_tokens.name().compare(u"outline", Qt::CaseInsensitive) != 0)
        return;
    if (m_tooDeep > 0)
        --m_tooDeep;
    else if (!m_folders.isEmpty())
        m_folders.removeLast();
}

void OpmlReader::openOutline()
{
    m_isOpml = true;
    const QString address = m_tokens.value(u"xmlUrl").trimmed();
    if (!address.isEmpty())
        addSource(address);
    if (m_tokens.isSelfClosing())
        return;
    if (m_folders.size() >= feedlimits::folderDepth) {
        ++m_tooDeep;
        return;
    }
    // A slash in a folder's name would make two folders of it.
    m_folders.append(address.isEmpty() ? label().replace(u'/', slashOfName) : QString());
}

QString OpmlReader::label()
{
    const QString text = titleText(m_tokens.value(u"text"), TitleKind::Loose, feedlimits::name);
    return text.isEmpty() ? titleText(m_tokens.value(u"title"), TitleKind::Loose, feedlimits::name) : text;
}

QString OpmlReader::folder() const
{
    QStringList names = m_folders;
    names.removeAll(QString());
    return names.join(u'/');
}

// "feed:" was how browsers passed addresses to readers; whatever else is not http or https may be a program
// to run.
QUrl addressOf(QString text)
{
    // The built-in sample board comes as a list like any other.
    if (text.startsWith(u"sample:///"))
        return QUrl(text);
    if (text.startsWith(u"feed:", Qt::CaseInsensitive)) {
        text.remove(0, 5);
        if (text.startsWith(u"//"))
            text.prepend(QStringLiteral("http:"));
    }
    const QString encoded = QUrl(webLink(text, {}), QUrl::TolerantMode).toString(QUrl::FullyEncoded);
    const QUrl url(
        encoded, QUrl::TolerantMode); // once more, so that what is written and read again is the same
    const bool web = url.scheme() == u"http" || url.scheme() == u"https";
    return web && url.isValid() && !url.host().isEmpty() ? url : QUrl();
}

QString folderOfCategory(const QString &category)
{
    QStringList names;
    for (const QStringView part : QStringView(category).split(u'/')) {
        const QString name = titleText(part, TitleKind::Loose, feedlimits::name).replace(u'/', slashOfName);
        if (!name.isEmpty() && names.size() < feedlimits::folderDepth)
            names.append(name);
    }
    return names.join(u'/');
}

void OpmlReader::addSource(const QString &address)
{
    Source source;
    source.url = addressOf(address);
    if (source.url.isEmpty() || m_known.contains(source.url.toString(QUrl::FullyEncoded)))
        return;
    m_known.insert(source.url.toString(QUrl::FullyEncoded));
    source.kind = sourceKindFromName(m_tokens.value(u"kind").trimmed().toLower()).value_or(SourceKind::Feed);
    source.siteUrl = addressOf(m_tokens.value(u"htmlUrl"));
    source.title = label();
    // How lists name what has no name: that is no name that the reader gave.
    if (source.title == address || source.title == source.url.toString() || source.title == source.url.host())
        source.title.clear();
    if (source.title.isEmpty())
        source.feedTitle = source.url.host(); // until the feed tells its own
    source.folder = folder();
    if (source.folder.isEmpty()) {
        // OPML 2: category="/Boston/Weather,/News", for lists that are flat.
        const QString category = m_tokens.value(u"category").section(u',', 0, 0).trimmed();
        if (category.startsWith(u'/'))
            source.folder = folderOfCategory(category);
    }
    m_document.sources.append(std::move(source));
}

// What looks like a reference in the text itself is escaped twice, because reading decodes it twice.
QString escapedText(QString text)
{
    text.removeIf([](QChar c) { return c < u' ' || c.unicode() >= 0xfffe; });
    if (holdsReference(text))
        text.replace(u'&', QStringLiteral("&amp;"));
    return escaped(text).replace(u'"', QStringLiteral("&quot;"));
}

QString attribute(QLatin1String name, const QString &value)
{
    return u' ' + name + QStringLiteral("=\"") + escapedText(value) + u'"';
}

QString address(QLatin1String name, const QUrl &url)
{
    return u' ' + name + QStringLiteral("=\"")
        + escaped(url.toString(QUrl::FullyEncoded)).replace(u'"', QStringLiteral("&quot;")) + u'"';
}

QString outlineOf(const Source &source)
{
    QString line = QStringLiteral("<outline type=\"rss\"");
    // OPML demands a text.
    const QString name = source.title.isEmpty() ? source.url.host() : source.title;
    line += attribute(QLatin1String("text"), name);
    line += attribute(QLatin1String("title"), name);
    line += address(QLatin1String("xmlUrl"), source.url);
    if (!source.siteUrl.isEmpty())
        line += address(QLatin1String("htmlUrl"), source.siteUrl);
    if (source.kind != SourceKind::Feed)
        line += attribute(QLatin1String("sokbo:kind"), sourceKindName(source.kind));
    return line + QStringLiteral("/>\n");
}

// Writes `from` to `to`, sources sorted by folder, all of which lie in a folder `depth` levels deep.
void writeFolder(QString &xml, QList<const Source *>::const_iterator from,
    QList<const Source *>::const_iterator to, int depth)
{
    const QString indent((depth + 2) * 2, u' ');
    for (; from != to && (*from)->folder.count(u'/') + ((*from)->folder.isEmpty() ? 0 : 1) <= depth; ++from)
        xml += indent + outlineOf(**from);
    while (from != to) {
        const QString name = (*from)->folder.section(u'/', depth, depth);
        const auto end = std::find_if(from, to,
            [&](const Source *source) { return source->folder.section(u'/', depth, depth) != name; });
        const QString shown = QString(name).replace(slashOfName, u'/');
        xml += indent + QStringLiteral("<outline") + attribute(QLatin1String("text"), shown)
            + attribute(QLatin1String("title"), shown) + QStringLiteral(">\n");
        writeFolder(xml, from, end, depth + 1);
        xml += indent + QStringLiteral("</outline>\n");
        from = end;
    }
}

} // namespace

bool looksLikeOpml(const QByteArray &bytes)
{
    const QString text = decode(bytes.left(feedlimits::beginningBytes), DocumentKind::Xml).text;
    XmlTokenizer tokens(text);
    for (XmlTokenizer::Token token = tokens.next(); token != XmlTokenizer::Token::End; token = tokens.next())
        if (token == XmlTokenizer::Token::StartTag)
            return tokens.name().compare(u"opml", Qt::CaseInsensitive) == 0;
    return false;
}

Result<OpmlDocument> parseOpml(const QByteArray &bytes)
{
    if (bytes.size() > feedlimits::documentBytes)
        return failure(Error::Kind::TooLarge,
            QStringLiteral("the list is larger than %1 MiB").arg(feedlimits::documentBytes >> 20));
    const QString text = decode(bytes, DocumentKind::Xml).text;
    return OpmlReader(text).read();
}

QByteArray writeOpml(const OpmlDocument &document)
{
    QList<const Source *> sorted;
    for (const Source &source : document.sources)
        sorted.append(&source);
    // Folders stand together, those of one folder in their own order.
    std::stable_sort(sorted.begin(), sorted.end(), [](const Source *a, const Source *b) {
        const QStringList left = a->folder.split(u'/', Qt::SkipEmptyParts);
        const QStringList right = b->folder.split(u'/', Qt::SkipEmptyParts);
        return std::lexicographical_compare(left.cbegin(), left.cend(), right.cbegin(), right.cend());
    });
    QString xml
        = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<opml version=\"2.0\" xmlns:sokbo=\"urn:sokbo:opml\">\n  <head>\n    <title>");
    xml += escapedText(document.title) + QStringLiteral("</title>\n  </head>\n  <body>\n");
    writeFolder(xml, sorted.cbegin(), sorted.cend(), 0);
    return (xml + QStringLiteral("  </body>\n</opml>\n")).toUtf8();
}

} // namespace sokbo
