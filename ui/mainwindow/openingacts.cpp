// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/openingacts.h"

#include "kit/answer.h"
#include "text/trackers.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sokbo {

OpeningActs::OpeningActs(
    Store &store, const Settings &settings, Questions &questions, Notices &notices, Start start)
    : m_store(store)
    , m_settings(settings)
    , m_questions(questions)
    , m_notices(notices)
    , m_start(std::move(start))
{
}

bool OpeningActs::agreesTo(qsizetype pages)
{
    if (pages > mostAtOnce) {
        m_notices.say(tr("At most %1 pages are opened at once.").arg(mostAtOnce));
        return false;
    }
    return pages <= mostUnasked
        || m_questions.agrees(
            {tr("Open the originals"), tr("Open %Ln page(s)?", nullptr, int(pages)), tr("Open them"), {}});
}

// What is opened counts as read, as with one that is opened in front.
void OpeningActs::withPages(
    const QList<ArticleId> &ids, std::function<bool(const QUrl &page, const StoredArticle &article)> use)
{
    if (ids.isEmpty() || !agreesTo(ids.size()))
        return;
    for (const ArticleId id : ids)
        onAnswer(m_store.article(id), this, [this, use](const Result<StoredArticle> &article) {
            if (!article)
                return m_notices.tell(article.error());
            if (article->article.page().isEmpty())
                return m_notices.say(tr("This article has no page of its own."));
            if (use(withoutTrackers(article->article.page()), *article)
                && m_store.access() == Store::Access::ReadWrite)
                onAnswer(m_store.setRead({article->article.id}, true), this,
                    [this](const auto &done) { m_notices.check(done); });
        });
}

void OpeningActs::openInBackground(const QList<ArticleId> &ids)
{
    withPages(ids, [this](const QUrl &page, const StoredArticle &) {
        Q_EMIT backgroundRequested(page);
        return true;
    });
}

void OpeningActs::openWithCommand(const QList<ArticleId> &ids)
{
    const QString command = m_settings.openCommand();
    if (!programCall(command, {}, {}))
        return m_notices.say(tr("Say in the settings, under Reading, which command opens articles."));
    withPages(ids, [this, command](const QUrl &page, const StoredArticle &article) {
        return start(command, page, article.article.title);
    });
}

void OpeningActs::withMedia(
    ArticleId id, int number, std::function<void(const QUrl &media, const QString &title)> use)
{
    if (!id.isValid())
        return;
    onAnswer(m_store.article(id), this, [this, number, use](const Result<StoredArticle> &stored) {
        if (!stored)
            return m_notices.tell(stored.error());
        const QList<Enclosure> &enclosures = stored->article.enclosures;
        for (qsizetype i = 0; i < enclosures.size(); ++i)
            if ((number < 0 || i == number) && mediaKindOf(enclosures.at(i)) != MediaKind::None)
                return use(withoutTrackers(QUrl(enclosures.at(i).url)), stored->article.title);
        m_notices.say(tr("This article brings nothing to play."));
    });
}

void OpeningActs::play(ArticleId id, int enclosure)
{
    withMedia(id, enclosure, [this](const QUrl &media, const QString &title) {
        const QString command = m_settings.playCommand();
        if (programCall(command, media, title))
            start(command, media, title);
        else
            Q_EMIT playRequested(media);
    });
}

void OpeningActs::copyMediaAddress(ArticleId id, int enclosure)
{
    withMedia(id, enclosure, [this](const QUrl &media, const QString &) {
        QGuiApplication::clipboard()->setText(media.toString(QUrl::FullyEncoded));
        m_notices.say(tr("The address was copied."));
    });
}

bool OpeningActs::start(const QString &command, const QUrl &url, const QString &title)
{
    const auto call = programCall(command, url, title);
    const bool started = call && m_start && m_start(*call);
    if (started)
        m_notices.say(tr("Opened with %1.").arg(call->program));
    else if (call)
        m_notices.say(tr("%1 cannot be started. The command stands in the settings, under Reading.")
                          .arg(call->program));
    return started;
}

} // namespace sokbo
