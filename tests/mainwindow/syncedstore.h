// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/notices.h"
#include "mainwindow/syncing.h"
#include "support/fakeclock.h"
#include "support/fakefetcher.h"
#include "support/storedarticles.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>

namespace sokbo::test {

// What the controllers of syncing stand on: a store, a service on a web that the test makes up, and what the
// reader was told.
class SyncedStore {
public:
    SyncedStore()
        : settings(articles.folder())
        , syncing(settings)
        , service(
              articles.store(), nullptr, [this] { return web.fetcher(); }, clock,
              SyncOptions{std::chrono::milliseconds(0), 40})
    {
        // Only what a test asks for is fetched.
        settings.setSyncsByItself(false);
        settings.setImagesAhead(false);
        QObject::connect(&notices, &Notices::said, &notices, [this](const QString &text) { told += text; });
    }

    // One article with a picture that can be fetched, and one whose picture's server does not answer.
    QList<ArticleId> addWithPictures()
    {
        const QString there = QStringLiteral("https://images.example/a.png");
        web.setPage(there, onePixel(), "image/png");
        web.setError(QStringLiteral("https://images.example/b.png"),
            {Error::Kind::Timeout, QStringLiteral("no answer"), 0});
        QList<AnalysedArticle> both;
        for (const char *name : {"a", "b"}) {
            AnalysedArticle analysed;
            analysed.article.source = articles.source();
            analysed.article.guid = QString::fromLatin1(name);
            analysed.article.title = QString::fromLatin1(name);
            analysed.article.wholeText = true;
            analysed.article.published = analysed.article.fetched = clock.now();
            analysed.article.body = SafeHtml::fromSanitised(
                QStringLiteral("<p>본문 <img src=\"https://images.example/%1.png\"></p>")
                    .arg(QLatin1String(name)));
            both.append(analysed);
        }
        return articles.save(both);
    }

    StoredArticles articles;
    FakeWeb web;
    FakeClock clock{QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    Notices notices;
    QStringList told;
    Settings settings;
    Syncing syncing;
    SyncService service;

private:
    static QByteArray onePixel()
    {
        QImage image(1, 1, QImage::Format_RGB32);
        image.fill(Qt::white);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    }
};

} // namespace sokbo::test
