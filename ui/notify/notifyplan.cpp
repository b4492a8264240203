// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notifyplan.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenSummaries = 1h;
constexpr auto memory = 24h; // of a story that was told
constexpr auto lookAgain = 10min; // whether the reader still sits before the window
constexpr qsizetype mostTitles = 4;
// No night is longer, and no step of the window's thread takes long: the first sync of a hundred sources
// brings thousands.
constexpr qsizetype mostStories = 500; // that wait, and that are remembered as told
constexpr qsizetype mostAtOnce = 500; // articles of one sync; the newest ones

QDateTime later(const QDateTime &time, std::chrono::milliseconds by)
{
    return time.addMSecs(by.count());
}

// The article whose text it has.
ArticleId textOf(const Headline &headline)
{
    return headline.copyOf.isValid() ? headline.copyOf : headline.id;
}

// The end of the quiet hours that hold at this time.
QDateTime quietEnd(const NotifySettings &settings, const QDateTime &now)
{
    QDateTime end = now; // in the same time zone
    if (now.time() >= settings.quietUntil)
        end.setDate(now.date().addDays(1));
    end.setTime(settings.quietUntil);
    return end;
}

bool isFollowed(const QList<Noteworthy> &articles)
{
    return std::any_of(articles.begin(), articles.end(), [](const Noteworthy &each) {
        return std::any_of(each.reasons.begin(), each.reasons.end(), [](const NoteworthyReason &reason) {
            return reason.kind == NoteworthyReason::Kind::FollowedStory;
        });
    });
}

const Headline &newestOf(const QList<Noteworthy> &articles)
{
    const Headline *newest = &articles.first().headline;
    for (const Noteworthy &each : articles) {
        // A copy repeats what was there, however late it comes.
        const bool isBetter = newest->copyOf.isValid() && !each.headline.copyOf.isValid();
        const bool isNewer = newest->copyOf.isValid() == each.headline.copyOf.isValid()
            && each.headline.published > newest->published;
        if (isBetter || isNewer)
            newest = &each.headline;
    }
    return *newest;
}

Notice noticeOf(const QList<Noteworthy> &articles)
{
    Notice notice;
    notice.headline = newestOf(articles);
    QSet<ArticleId> texts;
    QSet<SourceId> sources;
    for (const Noteworthy &each : articles) {
        notice.articles.append(each.headline.id);
        texts.insert(textOf(each.headline));
        sources.insert(each.headline.source);
        for (const NoteworthyReason &reason : each.reasons)
            if (!notice.reasons.contains(reason))
                notice.reasons.append(reason);
    }
    notice.others = int(texts.size()) - 1;
    notice.sources = int(sources.size());
    return notice;
}

} // namespace

bool NotifyPlan::isQuiet(const NotifySettings &settings, const QTime &time)
{
    if (!settings.hasQuietHours || settings.quietFrom == settings.quietUntil)
        return false;
    const bool isAfter = time >= settings.quietFrom, isBefore = time < settings.quietUntil;
    return settings.quietFrom < settings.quietUntil ? isAfter && isBefore : isAfter || isBefore;
}

void NotifyPlan::Group::add(const Noteworthy &article)
{
    articles.append(article);
    texts.insert(textOf(article.headline));
    if (article.headline.story.isValid())
        stories.insert(article.headline.story);
}

void NotifyPlan::Group::add(const Group &group)
{
    for (const Noteworthy &article : group.articles)
        add(article);
}

bool NotifyPlan::Group::has(const Headline &headline) const
{
    return stories.contains(headline.story) || texts.contains(textOf(headline));
}

NotifyPlan::Group *NotifyPlan::groupOf(QList<Group> &groups, const Headline &headline) const
{
    const auto found = std::find_if(
        groups.begin(), groups.end(), [&headline](const Group &group) { return group.has(headline); });
    return found == groups.end() ? nullptr : &*found;
}

// By stories, without what is no news.
QList<NotifyPlan::Group> NotifyPlan::grouped(const QList<Noteworthy> &fresh, const QDateTime &now) const
{
    QList<Noteworthy> news = fresh;
    news.removeIf([&now](const Noteworthy &each) {
        return each.headline.read || each.reasons.isEmpty() || each.headline.published < later(now, -oldest);
    });
    if (news.size() > mostAtOnce) {
        std::stable_sort(news.begin(), news.end(), [](const Noteworthy &a, const Noteworthy &b) {
            return a.headline.published < b.headline.published;
        });
        news.remove(0, news.size() - mostAtOnce);
    }
    QList<Group> groups;
    for (const Noteworthy &each : std::as_const(news)) {
        Group *group = groupOf(groups, each.headline);
        if (!group)
            group = &groups.emplace_back();
        group->add(each);
    }
    return groups;
}

QList<Notice> NotifyPlan::take(
    const QList<Noteworthy> &fresh, const NotifySettings &settings, const Moment &moment)
{
    const QDateTime &now = moment.now;
    if (!settings.on) {
        m_held.clear();
        return {};
    }
    forgetBefore(later(now, -memory));
    const QList<Group> groups = grouped(fresh, now);
    if (isPaused(now) || isQuiet(settings, now.time())) {
        for (const Group &group : groups)
            hold(group);
        return {};
    }
    // The reader sees it come. What has waited goes on waiting: the window may stand there since last night.
    if (moment.isInFront && !settings.inFrontToo)
        return {};
    QList<Notice> notices;
    for (const Group &group : groups) {
        if (Group *told = tellingOf(group, now)) {
            told->add(group);
            if (told->isShown)
                notices.append(grown(*told));
        } else if (!groupOf(m_held, group.articles.first().headline)
            && toldSince(later(now, -1h)) < settings.anHour) {
            notices.append(tell(group, now));
        } else {
            hold(group);
        }
    }
    if (!m_summed.isValid() || now >= later(m_summed, betweenSummaries))
        notices += tellHeld(now);
    return notices;
}

void NotifyPlan::hold(const Group &group)
{
    if (Group *held = groupOf(m_held, group.articles.first().headline))
        held->add(group);
    else if (m_held.size() < mostStories)
        m_held.append(group);
}

// The telling that the group belongs to: one that is shown and can be replaced, or one that was closed a
// short time ago, so that nothing more is said. Of a followed story each development is told.
NotifyPlan::Group *NotifyPlan::tellingOf(const Group &group, const QDateTime &now)
{
    Group *told = groupOf(m_told, group.articles.first().headline);
    if (!told || told->isShown)
        return told;
    return now < later(told->told, silence) && !isFollowed(group.articles) ? told : nullptr;
}

Notice NotifyPlan::grown(const Group &told)
{
    Notice notice = noticeOf(told.articles);
    notice.number = told.number;
    notice.isGrowth = true;
    return notice;
}

// From now on the story is told, instead of an earlier time.
void NotifyPlan::remember(const Group &group)
{
    const Headline &first = group.articles.first().headline;
    m_told.removeIf([&first](const Group &told) { return told.has(first); });
    if (m_told.size() >= mostStories)
        m_told.removeFirst();
    m_told.append(group);
}

Notice NotifyPlan::tell(Group group, const QDateTime &now)
{
    Notice notice = noticeOf(group.articles);
    notice.number = ++m_lastNumber;
    group.number = notice.number;
    group.told = now;
    group.isShown = true;
    remember(group);
    m_times.append(now);
    return notice;
}

// What has waited, in one notification.
QList<Notice> NotifyPlan::tellHeld(const QDateTime &now)
{
    QList<Notice> notices;
    QList<Group> groups;
    for (const Group &held : std::exchange(m_held, {})) {
        Group *told = tellingOf(held, now);
        if (!told) {
            groups.append(held);
            continue;
        }
        told->add(held);
        if (told->isShown)
            notices.append(grown(*told));
    }
    if (groups.isEmpty())
        return notices;
    m_summed = now;
    if (groups.size() == 1) {
        notices.append(tell(groups.first(), now));
        return notices;
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        return newestOf(a.articles).published > newestOf(b.articles).published;
    });
    Notice summary;
    summary.kind = Notice::Kind::Summary;
    summary.number = ++m_lastNumber;
    summary.stories = int(groups.size());
    for (Group &group : groups) {
        if (summary.titles.size() < mostTitles)
            summary.titles.append(newestOf(group.articles).title);
        for (const Noteworthy &each : std::as_const(group.articles))
            summary.articles.append(each.headline.id);
        group.summary = summary.number;
        group.told = now;
        remember(group);
    }
    m_summaries.insert(summary.number);
    notices.append(summary);
    return notices;
}

std::optional<QDateTime> NotifyPlan::wakeAt(const NotifySettings &settings, const Moment &moment) const
{
    if (m_held.isEmpty() || !settings.on)
        return std::nullopt;
    QDateTime time = moment.now;
    if (m_summed.isValid())
        time = std::max(time, later(m_summed, betweenSummaries));
    if (m_pausedUntil.isValid())
        time = std::max(time, m_pausedUntil);
    if (isQuiet(settings, time.time()))
        time = quietEnd(settings, time);
    return time > moment.now ? time : later(time, lookAgain);
}

QList<ArticleId> NotifyPlan::articles() const
{
    QList<ArticleId> ids;
    for (const QList<Group> *groups : {&m_told, &m_held})
        for (const Group &group : *groups)
            for (const Noteworthy &each : group.articles)
                ids.append(each.headline.id);
    return ids;
}

QList<int> NotifyPlan::refresh(const QList<Headline> &headlines)
{
    QHash<ArticleId, Headline> now;
    for (const Headline &headline : headlines)
        now.insert(headline.id, headline);
    const auto isDone = [&now](const Noteworthy &each) {
        const auto found = now.constFind(each.headline.id);
        return found == now.constEnd() || found->read;
    };
    QList<int> done;
    const auto refreshed = [&now](const Group &group) {
        Group fresh{{}, {}, {}, group.number, group.summary, group.told, group.isShown};
        for (const Noteworthy &each : group.articles)
            fresh.add({now.value(each.headline.id, each.headline), each.reasons});
        return fresh;
    };
    QSet<int> unreadSummaries;
    for (Group &group : m_told) {
        group = refreshed(group);
        const bool isRead = std::all_of(group.articles.begin(), group.articles.end(), isDone);
        if (group.isShown && isRead)
            done.append(group.number);
        if (!isRead)
            unreadSummaries.insert(group.summary);
    }
    for (const int summary : std::as_const(m_summaries))
        if (!unreadSummaries.contains(summary))
            done.append(summary);
    // What waited as two stories may be one by now.
    for (Group group : std::exchange(m_held, {})) {
        group.articles.removeIf(isDone);
        if (!group.articles.isEmpty())
            hold(refreshed(group));
    }
    return done;
}

void NotifyPlan::closed(int number)
{
    m_summaries.remove(number);
    for (Group &group : m_told)
        if (group.number == number)
            group.isShown = false;
}

void NotifyPlan::allClosed()
{
    m_summaries.clear();
    for (Group &group : m_told)
        group.isShown = false;
}

int NotifyPlan::toldSince(const QDateTime &time) const
{
    return int(std::count_if(
        m_times.begin(), m_times.end(), [&time](const QDateTime &told) { return told > time; }));
}

void NotifyPlan::forgetBefore(const QDateTime &time)
{
    m_told.removeIf([&time](const Group &group) { return group.told < time; });
    m_times.removeIf([&time](const QDateTime &told) { return told < time; });
}

} // namespace sokbo
