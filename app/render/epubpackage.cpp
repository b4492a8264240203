// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/epubpackage.h"

#include "render/xhtml.h"
#include "render/zipfile.h"

#include <QFile>
#include <QUuid>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

QString identifierOf(const EpubPackage &package)
{
    // Of Sokbo's own making, for nothing but this.
    static const QUuid books(u"6f0e3a52-3d0b-4c55-9a5e-2b7a5d0c9e41"_s);
    return "urn:uuid:"_L1 + QUuid::createUuidV5(books, package.identity).toString(QUuid::WithoutBraces);
}

QString element(const QString &name, const QString &text)
{
    return text.isEmpty()
        ? QString()
        : u'<' + name + u'>' + escapedXml(text) + "</"_L1 + name.section(u' ', 0, 0) + ">\n"_L1;
}

QString metadata(const EpubPackage &package)
{
    QString xml = element(u"dc:identifier id=\"id\""_s, identifierOf(package))
        + element(u"dc:title"_s, package.title) + element(u"dc:language"_s, package.language)
        + element(u"dc:creator"_s, package.author) + element(u"dc:publisher"_s, package.source)
        + element(u"dc:source"_s, package.address);
    if (package.published.isValid())
        xml += element(u"dc:date"_s, isoTime(package.published));
    return xml + element(u"meta property=\"dcterms:modified\""_s, isoTime(package.made))
        + "<meta name=\"generator\" content=\"Sokbo\"/>\n"_L1;
}

QString item(const QString &id, const QString &name, const QString &type, const QString &more = {})
{
    return "<item id=\""_L1 + id + "\" href=\""_L1 + escapedXml(name) + "\" media-type=\""_L1
        + escapedXml(type) + u'"' + more + "/>\n"_L1;
}

QString packageFile(const EpubPackage &package)
{
    QString items = item(u"nav"_s, u"nav.xhtml"_s, u"application/xhtml+xml"_s, u" properties=\"nav\""_s)
        + item(u"ncx"_s, u"toc.ncx"_s, u"application/x-dtbncx+xml"_s)
        + item(u"style"_s, u"style.css"_s, u"text/css"_s);
    QString order;
    int number = 0;
    for (const EpubDocument &document : package.documents) {
        const QString id = u'd' + QString::number(++number);
        items += item(id, document.name, u"application/xhtml+xml"_s);
        order += "<itemref idref=\""_L1 + id + "\"/>\n"_L1;
        if (number == 1 && package.contentsPage == EpubPackage::ContentsPage::Shown)
            order += "<itemref idref=\"nav\"/>\n"_L1;
    }
    number = 0;
    for (auto picture = package.pictures.cbegin(); picture != package.pictures.cend(); ++picture)
        items
            += item(u'p' + QString::number(++number), picture.key(), QString::fromLatin1(picture->mimeType));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" "
           "version=\"3.0\" unique-identifier=\"id\" xml:lang=\""_L1
        + escapedXml(package.language) + "\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"_L1
        + metadata(package) + "</metadata>\n<manifest>\n"_L1 + items + "</manifest>\n<spine toc=\"ncx\">\n"_L1
        + order + "</spine>\n</package>\n"_L1;
}

QString navigationList(const QList<EpubContents> &contents)
{
    QString html = u"<ol>\n"_s;
    for (const EpubContents &line : contents) {
        const QString title = escapedXml(line.title.simplified());
        html += "<li>"_L1
            + (line.address.isEmpty()
                    ? QString("<span>"_L1 + title + "</span>"_L1)
                    : "<a href=\""_L1 + escapedXml(line.address) + "\">"_L1 + title + "</a>"_L1);
        if (!line.within.isEmpty())
            html += u'\n' + navigationList(line.within);
        html += "</li>\n"_L1;
    }
    return html + "</ol>\n"_L1;
}

QByteArray navigation(const EpubPackage &package)
{
    return xhtmlDocument(package.contentsTitle, package.language,
        "<nav epub:type=\"toc\" id=\"toc\">\n<h1>"_L1 + escapedXml(package.contentsTitle) + "</h1>\n"_L1
            + navigationList(package.contents) + "</nav>\n"_L1,
        {});
}

// The first place within: a reader of EPUB 2 goes there from a title.
QString addressOf(const EpubContents &line)
{
    return line.address.isEmpty() && !line.within.isEmpty() ? addressOf(line.within.first()) : line.address;
}

QString points(const QList<EpubContents> &contents, int *number)
{
    QString xml;
    for (const EpubContents &line : contents) {
        const QString id = u'n' + QString::number(++*number);
        xml += "<navPoint id=\""_L1 + id + "\"><navLabel><text>"_L1 + escapedXml(line.title.simplified())
            + "</text></navLabel><content src=\""_L1 + escapedXml(addressOf(line)) + "\"/>\n"_L1;
        xml += points(line.within, number) + "</navPoint>\n"_L1;
    }
    return xml;
}

int depthOf(const QList<EpubContents> &contents)
{
    int depth = 0;
    for (const EpubContents &line : contents)
        depth = std::max(depth, 1 + depthOf(line.within));
    return depth;
}

QString oldContents(const EpubPackage &package)
{
    int number = 0;
    const auto meta = [](const QString &name, const QString &value) -> QString {
        return "<meta name=\""_L1 + name + "\" content=\""_L1 + escapedXml(value) + "\"/>\n"_L1;
    };
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" "
           "version=\"2005-1\" xml:lang=\""_L1
        + escapedXml(package.language) + "\">\n<head>\n"_L1 + meta(u"dtb:uid"_s, identifierOf(package))
        + meta(u"dtb:depth"_s, QString::number(depthOf(package.contents)))
        + meta(u"dtb:totalPageCount"_s, u"0"_s) + meta(u"dtb:maxPageNumber"_s, u"0"_s)
        + "</head>\n<docTitle><text>"_L1 + escapedXml(package.title) + "</text></docTitle>\n<navMap>\n"_L1
        + points(package.contents, &number) + "</navMap>\n</ncx>\n"_L1;
}

QByteArray container()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
           "<rootfiles><rootfile full-path=\"EPUB/package.opf\" "
           "media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";
}

QByteArray styleSheet()
{
    QFile file(u":/pane/book.css"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<QByteArray> writeEpub(const EpubPackage &package)
{
    const QByteArray folder = "EPUB/";
    // Readers look for the first entry at a fixed place: it is not compressed.
    QList<ZipEntry> entries{{"mimetype", "application/epub+zip", ZipEntry::Form::Stored},
        {"META-INF/container.xml", container()}, {folder + "package.opf", packageFile(package).toUtf8()},
        {folder + "nav.xhtml", navigation(package)}, {folder + "toc.ncx", oldContents(package).toUtf8()},
        {folder + "style.css", styleSheet()}};
    for (const EpubDocument &document : package.documents)
        entries.append({folder + document.name.toLatin1(), document.xhtml});
    for (auto picture = package.pictures.cbegin(); picture != package.pictures.cend(); ++picture) {
        const bool isPacked = picture->mimeType != "image/svg+xml";
        entries.append({folder + picture.key().toLatin1(), picture->bytes,
            isPacked ? ZipEntry::Form::Stored : ZipEntry::Form::Deflated});
    }
    return zipped(entries);
}

} // namespace sokbo
