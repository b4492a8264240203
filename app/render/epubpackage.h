// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace sokbo {

// A file of a book. Names are within the book's folder: "text/0001.xhtml".
struct EpubDocument {
    QString name;
    QByteArray xhtml;
};

struct EpubPicture {
    QByteArray bytes;
    QByteArray mimeType;
};

// A line of the table of contents. One without an address is the title of the lines within it.
struct EpubContents {
    QString title; // plain text
    QString address; // a document, and a place in it: "text/0001.xhtml#story-2"
    QList<EpubContents> within;
};

// What a book of EPUB 3 is made of. It has a table of contents for readers of EPUB 2 too.
struct EpubPackage {
    QString identity; // two books with the same are the same book to a reader
    QString title;
    QString language; // "ko" or "en"
    QString author; // may be empty, as the next three
    QString source; // who published it
    QString address; // of the text on the web
    QDateTime published;
    QDateTime made; // UTC
    QString contentsTitle;
    enum class ContentsPage {
        Hidden,
        Shown
    } contentsPage
        = ContentsPage::Hidden; // behind the first document
    QList<EpubDocument> documents; // in the order of reading; the first one is the title page
    QList<EpubContents> contents; // in the same order
    QMap<QString, EpubPicture> pictures; // by name: "images/HASH.png"
};

// Pure: the same package makes the same bytes. Error kind: Store.
Result<QByteArray> writeEpub(const EpubPackage &package);

} // namespace sokbo
