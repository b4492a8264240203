// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

namespace sokbo::test {

// The value of a future that has to succeed.
template <typename T>
T got(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("unexpected failure: %s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

template <typename T>
Error errorOf(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (result)
        qFatal("unexpected success");
    return result.error();
}

// A store in a folder that goes with it.
class TempStore {
public:
    TempStore() { open(); }

    Store *operator->() { return m_store.get(); }
    Store &operator*() { return *m_store; }
    QString folder() const { return m_folder.path(); }
    QString database() const { return folder() + QLatin1String("/sokbo.db"); }
    void close() { m_store.reset(); }
    void open()
    {
        auto opened = Store::open(folder());
        if (!opened)
            qFatal("cannot open: %s", qPrintable(opened.error().message));
        m_store = std::move(*opened);
    }
    void reopen()
    {
        close();
        open();
    }

    SourceId addSource(const QString &title = QStringLiteral("연합뉴스"), const QString &folder = {})
    {
        Source source;
        source.url = QUrl(QStringLiteral("https://news.example/") + QString::number(++m_sources) + u".xml");
        source.title = title;
        source.folder = folder;
        return got(m_store->addSource(source));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    int m_sources = 0;
};

inline const QDateTime noon{QDate(2025, 2, 10), QTime(3, 0), Qt::UTC}; // 12:00 in Seoul

// Article n of a feed: each an hour older than the one before.
inline AnalysedArticle makeArticle(
    int n, const QString &title, const QString &html = QStringLiteral("<p>본문</p>"))
{
    AnalysedArticle analysed;
    Article &article = analysed.article;
    article.guid = QStringLiteral("guid-%1").arg(n);
    article.link = QUrl(QStringLiteral("https://news.example/articles/%1").arg(n));
    article.title = title;
    article.published = noon.addSecs(-3600 * n);
    article.fetched = noon;
    article.language = QStringLiteral("ko");
    article.body = SafeHtml::fromSanitised(html);
    analysed.recogniserVersion = 1;
    return analysed;
}

inline Mention makeMention(const QString &text, const QString &name, MentionType type = MentionType::Person,
    Mention::Field field = Mention::Field::Text, int start = 0)
{
    Mention mention;
    mention.field = field;
    mention.start = start;
    mention.end = start + int(text.size());
    mention.type = type;
    mention.text = text;
    mention.name = name;
    return mention;
}

inline BoardQuery parsed(const QString &text)
{
    const auto query = parseQuery(text, noon);
    if (!query)
        qFatal("bad query %s: %s", qPrintable(text), qPrintable(query.error().message));
    return *query;
}

inline QStringList titles(Store &store, const QString &query)
{
    QStringList found;
    for (const Headline &headline : got(store.headlines(idsOf(got(store.board(parsed(query)))))))
        found.append(headline.title);
    return found;
}

} // namespace sokbo::test
