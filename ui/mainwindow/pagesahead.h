// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "render/pagestyle.h"
#include "store/store.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace sokbo {

// Reads the articles that the reader may open next, and makes their pages, so that a step to one of them
// waits neither for the store nor for its page. Nothing else is done with them: they do not count as opened.
class PagesAhead final : public QObject {
    Q_OBJECT
public:
    struct Ready {
        StoredArticle article;
        QString page; // without its story
    };
    // In which style the article's page would be made now.
    using StyleOf = std::function<PageStyle(const StoredArticle &article)>;

    PagesAhead(const Store &store, StyleOf styleOf, QObject *parent = nullptr);

    void prepare(const QList<ArticleId> &ids); // these and no others; at once, but in other threads
    bool isReady(ArticleId id) const;
    std::optional<Ready> take(ArticleId id); // none: it was not prepared, or is not ready
    void forget(); // pages would look different now
    void follow(const ChangeSet &changes); // forgets what is no longer as it was read

private:
    struct Coming {
        quint64 number = 0; // answers to earlier questions after the same article come too late
        std::optional<Ready> ready;
    };
    void read(ArticleId id);
    void make(ArticleId id, quint64 number, const StoredArticle &article);
    Coming *coming(ArticleId id, quint64 number); // null: it is not wanted any more

    const Store &m_store;
    StyleOf m_styleOf;
    QHash<ArticleId, Coming> m_coming;
    quint64 m_number = 0;
};

} // namespace sokbo
