// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/noteworthy.h"

#include <QSet>
#include <QTime>

#include <chrono>
#include <optional>

namespace sokbo {

struct NotifySettings {
    bool on = true; // off: nothing is ever told
    bool inFrontToo = false; // also while the reader looks at the window
    int anHour = 6; // notifications; what is more is summed up
    bool hasQuietHours = false;
    QTime quietFrom{22, 0}; // local; the end may be of the next day. The same times: never
    QTime quietUntil{7, 0};

    friend bool operator==(const NotifySettings &, const NotifySettings &) = default;
};

// One notification.
struct Notice {
    enum class Kind { Story, Summary };
    Kind kind = Kind::Story;
    int number = 0; // the same for a story that grows: the notification is replaced
    bool isGrowth = false;
    QList<ArticleId> articles; // of the story, or of all that is summed up
    // Of a story:
    Headline headline; // the newest one, which a click opens
    int others = 0; // further articles; copies are the same article
    int sources = 0; // how many report it
    QList<NoteworthyReason> reasons;
    // Of a summary:
    int stories = 0;
    QStringList titles; // the newest first, a few of them

    friend bool operator==(const Notice &, const Notice &) = default;
};

// Decides what is told, when, and together with what. It knows no clock and no desktop: time and
// circumstances are given with each call, so that the same calls always lead to the same notices.
class NotifyPlan final {
public:
    struct Moment {
        QDateTime now; // local time, by which quiet hours go
        bool isInFront = false; // the reader looks at the window's board
    };

    // What is new, and what has waited and may be told now. Call it again at wakeAt(), and when `isInFront`
    // ends.
    QList<Notice> take(const QList<Noteworthy> &fresh, const NotifySettings &settings, const Moment &moment);
    // When something that waits may be told at the earliest; none where nothing waits.
    std::optional<QDateTime> wakeAt(const NotifySettings &settings, const Moment &moment) const;

    void pause(const QDateTime &until) { m_pausedUntil = until; }
    void resume() { m_pausedUntil = {}; }
    bool isPaused(const QDateTime &now) const { return m_pausedUntil.isValid() && now < m_pausedUntil; }

    // The articles that it remembers. Read them anew before take(): they may have been read or come into
    // another story since.
    QList<ArticleId> articles() const;
    // Answers the notices that have nothing unread any more: they are to be closed. What waits and is read or
    // gone waits no longer.
    QList<int> refresh(const QList<Headline> &headlines);
    void closed(int number); // the notification is no longer shown: it cannot be replaced
    void allClosed();

    static constexpr std::chrono::hours silence{6}; // a story whose notification was closed is not told again
    static constexpr std::chrono::hours oldest{48}; // what was published earlier is no news
    static bool isQuiet(const NotifySettings &settings, const QTime &time);

private:
    struct Group { // what is known of a story that was told or waits
        void add(const Noteworthy &article);
        void add(const Group &group);
        bool has(const Headline &headline) const; // or its story, or the text that it repeats

        QList<Noteworthy> articles; // in the order in which they came
        QSet<StoryId> stories;
        QSet<ArticleId> texts; // of copies the first one
        int number = 0; // 0: waits, or was told in a summary
        int summary = 0; // the number of that
        QDateTime told;
        bool isShown = false;
    };
    Group *groupOf(QList<Group> &groups, const Headline &headline) const;
    QList<Group> grouped(const QList<Noteworthy> &fresh, const QDateTime &now) const;
    void hold(const Group &group);
    Group *tellingOf(const Group &group, const QDateTime &now);
    static Notice grown(const Group &told);
    Notice tell(Group group, const QDateTime &now);
    void remember(const Group &group);
    QList<Notice> tellHeld(const QDateTime &now);
    int toldSince(const QDateTime &time) const;
    void forgetBefore(const QDateTime &time);

    QList<Group> m_told;
    QList<Group> m_held;
    QList<QDateTime> m_times; // of single notices
    QSet<int> m_summaries; // that are shown
    QDateTime m_summed; // the time of the last summary
    QDateTime m_pausedUntil;
    int m_lastNumber = 0;
};

} // namespace sokbo
