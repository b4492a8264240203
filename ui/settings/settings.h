// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/articlekind.h"
#include "core/mention.h"
#include "core/result.h"
#include "kit/paperlayout.h"
#include "kit/rowstyle.h"
#include "kit/sourceorder.h"

#include <QHash>
#include <QKeySequence>
#include <QSet>
#include <QSettings>
#include <QTime>

#include <array>

namespace sokbo {

enum class Theme { System, Light, Dark };
enum class WindowLayout { ThreeColumns, BoardAbovePane, BoardAlone };

enum class ReadWhen { AtOnce, AfterSeconds, ByHand };

// How the text of articles is set.
struct ReadingStyle {
    bool serif = false;
    int textPixels = 15;
    int leadingPercent = 178; // of the text size from line to line
    int measureEm = 42; // the longest line
    static constexpr int leastLeading = 120, mostLeading = 260;
    static constexpr int leastMeasure = 20, mostMeasure = 90;

    friend bool operator==(const ReadingStyle &, const ReadingStyle &) = default;
};

struct BoardFont {
    QString family; // empty: the system's
    int points = 0; // 0: the system's
    static constexpr int smallest = 6, largest = 32;

    friend bool operator==(const BoardFont &, const BoardFont &) = default;
};

struct ProxyChoice {
    enum class Kind { System, None, Http, Socks };
    Kind kind = Kind::System;
    QString host; // a name or an address, without scheme
    int port = 8080;

    bool isManual() const { return kind == Kind::Http || kind == Kind::Socks; }

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

// The settings of the user. They are kept in the data folder, so that a data folder on a USB stick brings its
// settings.
class Settings final {
public:
    explicit Settings(const QString &dataFolder);

    QString language() const; // "ko", "en"; empty: the system's
    void setLanguage(const QString &code);
    Theme theme() const;
    void setTheme(Theme theme);
    WindowLayout layout() const;
    void setLayout(WindowLayout layout);
    RowStyle rowStyle() const; // of the board
    void setRowStyle(RowStyle style);
    bool thumbnails() const; // the board shows stored pictures before the titles
    void setThumbnails(bool on);
    SourceOrder sourceOrder() const; // in the sidebar
    void setSourceOrder(SourceOrder order);
    int textPixels() const; // of an article's body
    void setTextPixels(int pixels);
    static constexpr int smallestText = 11, largestText = 30;
    ReadingStyle readingStyle() const; // with textPixels()
    void setReadingStyle(const ReadingStyle &style);
    BoardFont boardFont() const;
    void setBoardFont(const BoardFont &font);
    bool plainView() const; // articles without the web engine
    void setPlainView(bool on);
    bool foldsStories() const; // the board shows of each story the first article alone
    void setFoldsStories(bool on);
    bool foldsKinds() const; // of photographs, obituaries and the like each day has one row
    void setFoldsKinds(bool on);
    QSet<ArticleKind> foldedKinds() const; // which ones
    void setFoldedKinds(const QSet<ArticleKind> &kinds);
    bool showsFacets() const; // above the board of a search: its sources, names and days
    void setShowsFacets(bool on);
    bool syncsByItself() const;
    void setSyncsByItself(bool on);
    bool imagesAhead() const; // fetch the images of unread articles, as far as there is room
    void setImagesAhead(bool on);
    bool fetchesIcons() const; // pictures of sources' sites, with the sync
    void setFetchesIcons(bool on);
    bool imagesOnOpening() const; // fetch missing images when an article is opened
    void setImagesOnOpening(bool on);
    int imageMegabytes() const; // room for images of articles that are not saved
    void setImageMegabytes(int megabytes);
    static constexpr int leastImages = 20, mostImages = 20'000;
    bool keepsBackups() const; // of a day, a week and a month ago
    void setKeepsBackups(bool on);
    bool opensOnBriefing() const; // the program begins with the briefing
    void setOpensOnBriefing(bool on);
    // Notifications: of what the reader watches, and of nothing else.
    bool notifies() const;
    void setNotifies(bool on);
    bool notifiesInFront() const; // also while the window is in front
    void setNotifiesInFront(bool on);
    int notificationsAnHour() const; // what is more is summed up
    void setNotificationsAnHour(int count);
    static constexpr int leastAnHour = 1, mostAnHour = 60;
    bool hasQuietHours() const;
    void setHasQuietHours(bool on);
    QTime quietFrom() const; // local time
    void setQuietFrom(QTime time);
    QTime quietUntil() const; // maybe of the next day
    void setQuietUntil(QTime time);
    // The icon in the notification area. The others need it.
    bool showsTray() const;
    void setShowsTray(bool on);
    QString trayBoard() const; // query of the board whose unread articles it counts; empty: all articles
    void setTrayBoard(const QString &query);
    bool closesToTray() const;
    void setClosesToTray(bool on);
    bool startsMinimised() const;
    void setStartsMinimised(bool on);
    bool hasSaidWhereItWent() const; // the window, when it was closed to the notification area the first time
    void setHasSaidWhereItWent(bool on);
    // Reading aloud.
    QString aloudVoice(const QString &language) const; // empty: the system's usual one
    void setAloudVoice(const QString &language, const QString &id);
    int aloudSpeed() const; // percent of the usual one: one of aloudSpeeds
    void setAloudSpeed(int percent);
    // Voices that the system had, a line of language, id and name each: to search for them takes seconds.
    QStringList aloudVoicesFound() const;
    void setAloudVoicesFound(const QStringList &voices);
    static constexpr std::array aloudSpeeds{50, 75, 100, 125, 150, 175, 200};
    QString openCommand() const; // for articles: see kit/programcall.h; empty: none
    void setOpenCommand(const QString &command);
    QString playCommand() const; // likewise, for audio and video; empty: the system's player
    void setPlayCommand(const QString &command);
    PaperLayout paper() const; // of what is printed
    void setPaper(const PaperLayout &layout);
    ReadWhen readWhen() const; // an opened article counts as read
    void setReadWhen(ReadWhen when);
    int readSeconds() const; // of ReadWhen::AfterSeconds
    void setReadSeconds(int seconds);
    static constexpr int leastReadSeconds = 1, mostReadSeconds = 600;
    ProxyChoice proxy() const;
    void setProxy(const ProxyChoice &proxy);
    bool confirmsAllRead() const;
    void setConfirmsAllRead(bool on);
    bool offline() const;
    void setOffline(bool on);
    QSet<MentionType> hiddenTypes() const;
    void setHiddenTypes(const QSet<MentionType> &types);
    // The shortcuts that the user has changed, by the command's name.
    QHash<QString, QKeySequence> shortcuts() const;
    void setShortcuts(const QHash<QString, QKeySequence> &shortcuts);

    // All of the above as a file for another computer (JSON), and back: what the file does not say is as
    // delivered from then on. Error kind Parse for bytes that are no such file; Newer for one of a newer
    // Sokbo; nothing is changed then.
    QByteArray exported() const;
    Result<> import(const QByteArray &file);
    static constexpr qint64 mostFileBytes = 1'000'000;

    // Sizes and places of the parts of the window, each under its own name.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);
    // What was chosen in the palette, by key, the last one first.
    QStringList recentChoices() const;
    void setRecentChoices(const QStringList &keys);
    QStringList recentSearches() const; // queries, the last one first
    void setRecentSearches(const QStringList &queries);
    QStringList closedFolders() const;
    void setClosedFolders(const QStringList &keys);

private:
    mutable QSettings m_file;
};

} // namespace sokbo
