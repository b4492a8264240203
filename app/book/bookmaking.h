// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace sokbo {

class Store;

// The articles that one book has at most. Readers of books get slow above it.
constexpr int mostOfBook = 1000;

struct BookWish {
    QString title; // empty: that of the article, of which there is one then
    QList<ArticleId> articles; // in the order of the book; at most mostOfBook
    QDateTime made; // UTC
};

struct MadeBook {
    QByteArray bytes;
    int articles = 0; // those that are still there
    int picturesLeftOut = 0; // too large, damaged, or beyond what a book holds
};

// Called after each article; false gives up.
using BookProgress = std::function<bool(int done)>;

// An EPUB of articles, with those of their pictures that are stored; nothing is fetched. It waits for the
// store's answers: call it in a thread of its own. The store has to outlive the call. Error kinds: those of
// the store, NotFound where none of the articles is there, Cancelled.
Result<MadeBook> makeBook(const Store &store, const BookWish &wish, const BookProgress &progress);

} // namespace sokbo
