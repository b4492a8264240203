// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "render/articlepage.h"
#include "render/epubpackage.h"

#include <QLocale>

namespace sokbo {

// The pictures of articles that go into a book, by their hash: of the kinds that every reader of books shows
// (JPEG, PNG, GIF, SVG).
using BookPictures = QHash<QString, EpubPicture>;

// A book of EPUB 3: each article is a chapter. It has no marks of names, for they lead nowhere outside of the
// window, and nothing in it is fetched from anywhere. `made` is the only clock: the same articles make the
// same bytes.
class ArticleBook {
public:
    // Without a title it has that of its article, and then it should have only one.
    ArticleBook(const QString &title, const QDateTime &made);

    // Chapters stand in the order in which they are added, those of one day together under that day.
    void add(const ArticlePage &page, const BookPictures &pictures);
    // Error kinds: Store, and NotFound for a book without articles.
    Result<QByteArray> write() const;

private:
    struct Chapter {
        QString identity;
        QString title;
        QString language;
        QString source;
        QDate day;
        QString xhtml;
    };
    QString languageOfMost() const;
    QString titlePage(const QString &title, const QString &language) const;
    QList<QDate> days() const;
    void addChapters(EpubPackage &package) const;

    const QString m_title;
    const QDateTime m_made;
    Article m_first; // without its body
    QList<Chapter> m_chapters;
    QMap<QString, EpubPicture> m_pictures; // by their names in the book
};

// The briefing as a book: its page, with a line of the contents for each story. Links lead to the articles'
// own pages.
Result<QByteArray> renderBriefingEpub(const Briefing &briefing, const QLocale &language);

} // namespace sokbo
