// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: who includes it links sokbo::store.

#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

namespace sokbo::test {

// A store in a folder of its own with one source, filled with articles as a test needs them.
class StoredArticles {
public:
    StoredArticles()
    {
        auto opened = Store::open(m_folder.path());
        if (!opened)
            qFatal("the test's store cannot be opened: %s", qPrintable(opened.error().message));
        m_store = std::move(*opened);
        m_source = addSource(QStringLiteral("한강일보"), QStringLiteral("신문"));
    }

    Store &store() { return *m_store; }
    QString folder() const { return m_folder.path(); }
    SourceId source() const { return m_source; }

    SourceId addSource(const QString &title, const QString &folder = {})
    {
        Source source;
        source.title = title;
        source.folder = folder;
        source.url = QUrl(QStringLiteral("https://source%1.example/feed").arg(++m_sources));
        return *wait(m_store->addSource(source));
    }

    // One a minute, the last one the newest; `prefix` and a number make the title.
    QList<ArticleId> add(int count, const QString &prefix = QStringLiteral("기사"), SourceId source = {})
    {
        return save(make(count, prefix, source));
    }

    QList<AnalysedArticle> make(
        int count, const QString &prefix = QStringLiteral("기사"), SourceId source = {})
    {
        QList<AnalysedArticle> articles;
        for (int i = 0; i < count; ++i) {
            AnalysedArticle analysed;
            Article &article = analysed.article;
            article.source = source.isValid() ? source : m_source;
            article.guid = QStringLiteral("guid-%1").arg(++m_articles);
            article.title = QStringLiteral("%1 %2").arg(prefix).arg(m_articles);
            article.author = QStringLiteral("기자");
            article.link = QUrl(QStringLiteral("https://source.example/%1").arg(m_articles));
            article.published = m_start.addSecs(60 * m_articles);
            article.fetched = article.published;
            article.language = QStringLiteral("ko");
            article.body = SafeHtml::fromSanitised(QStringLiteral("<p>본문 %1</p>").arg(m_articles));
            articles.append(analysed);
        }
        return articles;
    }

    QList<ArticleId> save(const QList<AnalysedArticle> &articles)
    {
        return wait(m_store->saveArticles(articles.first().article.source, articles))->ids;
    }

    // The answer, with the event loop running meanwhile, so that changed() has come too.
    template <typename T>
    static T wait(QFuture<T> future)
    {
        while (!future.isFinished())
            QTest::qWait(1);
        QCoreApplication::processEvents();
        return future.result();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    SourceId m_source;
    int m_sources = 0;
    int m_articles = 0;
    QDateTime m_start = QDateTime(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
};

} // namespace sokbo::test
