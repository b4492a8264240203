// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storedarticle.h"
#include "kit/programcall.h"
#include "mainwindow/notices.h"
#include "mainwindow/questions.h"
#include "settings/settings.h"
#include "store/store.h"

#include <functional>

namespace sokbo {

// Opens the pages of articles outside of the window while the reader goes on reading here.
class OpeningActs final : public QObject {
    Q_OBJECT
public:
    // Starts a program that outlives this one; false: it cannot be started.
    using Start = std::function<bool(const ProgramCall &call)>;
    static constexpr qsizetype mostUnasked = 10, mostAtOnce = 50;

    OpeningActs(Store &store, const Settings &settings, Questions &questions, Notices &notices, Start start);

    void openInBackground(const QList<ArticleId> &ids); // in the browser, which stays behind the window
    void openWithCommand(const QList<ArticleId> &ids); // that of the settings
    // What the article brings to listen to or to watch: that of this number, or the first (-1).
    void play(ArticleId id, int enclosure = -1);
    void copyMediaAddress(ArticleId id, int enclosure = -1);

Q_SIGNALS:
    void backgroundRequested(const QUrl &url);
    void playRequested(const QUrl &url); // by the system's player

private:
    bool agreesTo(qsizetype pages);
    void withPages(
        const QList<ArticleId> &ids, std::function<bool(const QUrl &page, const StoredArticle &article)> use);
    void withMedia(
        ArticleId id, int number, std::function<void(const QUrl &media, const QString &title)> use);
    bool start(const QString &command, const QUrl &url, const QString &title);

    Store &m_store;
    const Settings &m_settings;
    Questions &m_questions;
    Notices &m_notices;
    Start m_start;
};

} // namespace sokbo
