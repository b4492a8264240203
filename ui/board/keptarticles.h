// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>
#include <QSet>

namespace sokbo {

// Which articles stay on a board because they were marked since it was shown. One change names up to 50,000
// of them (the store tells of more as of everything), and each act of the reader brings another one: the
// lists are held as they were told, and become a set in the thread that brings the board up to date.
class KeptArticles {
public:
    void mark(const QList<ArticleId> &articles);
    void remove(const QList<ArticleId> &articles); // they are gone
    void bringBack(const QList<ArticleId> &articles);
    bool isEmpty() const { return m_marked.isEmpty(); }
    QSet<ArticleId> articles() const; // takes as long as there are many

private:
    QList<QList<ArticleId>> m_marked;
    QSet<ArticleId> m_removed; // since the first was marked
};

} // namespace sokbo
