// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/bookmaking.h"
#include "core/briefing.h"
#include "core/clock.h"
#include "kit/board.h"
#include "mainwindow/notices.h"
#include "mainwindow/questions.h"
#include "render/articlepage.h"
#include "store/store.h"

namespace sokbo {

// What leaves the store as a file that the reader chooses, and the check of the data folder.
class Exports final : public QObject {
    Q_OBJECT
public:
    Exports(
        Store &store, const Clock &clock, Questions &questions, Notices &notices, QObject *parent = nullptr);

    ~Exports() override; // gives up a book that is being made

    void saveArticle(const ArticlePage &page); // as Markdown, plain text or EPUB
    void saveBriefing(const Briefing &briefing); // as Markdown, a web page or EPUB
    void saveBoard(const Board &board); // its first articles, as EPUB
    bool isRunning() const { return m_making.isRunning(); } // a book is being made
    void cancel() { m_making.cancel(); }
    void backup();
    void checkData();
    // Asks for a file and writes the bytes to it. False: the reader gave up, or it failed and that was told.
    bool save(const QString &title, const QString &proposal, const QString &filter, const QByteArray &bytes);
    bool savePdf(const QString &title, const QByteArray &pdf); // likewise
    bool write(const QString &path, const QByteArray &bytes); // likewise, to a file that was chosen

Q_SIGNALS:
    void progress(const QString &text, int done, int total); // of a book, in articles
    void ended();

private:
    struct BookEnd {
        Result<MadeBook> book;
        QString fileTrouble; // why the file could not be written
    };
    void askForBook(const QString &title, const QList<BoardEntry> &entries);
    void startBook(const QString &path, const BookWish &wish);
    void endBook(const QString &path, const QFuture<BookEnd> &making);
    void offerRepair(const DoctorReport &report);

    Store &m_store;
    const Clock &m_clock;
    Questions &m_questions;
    Notices &m_notices;
    QFuture<BookEnd> m_making;
};

} // namespace sokbo
