// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <algorithm>

namespace sokbo {

namespace {

QString text(const char16_t *key)
{
    return QString::fromUtf16(key);
}

QTime timeOr(const QVariant &value, QTime usual)
{
    const QTime time = QTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? time : usual;
}

} // namespace

Settings::Settings(const QString &dataFolder)
    : m_file(dataFolder + QStringLiteral("/sokbo.ini"), QSettings::IniFormat)
{
}

QString Settings::language() const
{
    const QString code = m_file.value(text(u"language")).toString();
    return code == QStringLiteral("ko") || code == QStringLiteral("en") ? code : QString();
}

void Settings::setLanguage(const QString &code)
{
    m_file.setValue(text(u"language"), code);
}

Theme Settings::theme() const
{
    const QString name = m_file.value(text(u"theme")).toString();
    return name == QStringLiteral("light") ? Theme::Light
        : name == QStringLiteral("dark")   ? Theme::Dark
                                           : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    m_file.setValue(text(u"theme"),
        theme == Theme::Light      ? QStringLiteral("light")
            : theme == Theme::Dark ? QStringLiteral("dark")
                                   : QString());
}

WindowLayout Settings::layout() const
{
    return WindowLayout(std::clamp(m_file.value(text(u"layout")).toInt(), 0, 2));
}

void Settings::setLayout(WindowLayout layout)
{
    m_file.setValue(text(u"layout"), int(layout));
}

RowStyle Settings::rowStyle() const
{
    return RowStyle(std::clamp(m_file.value(text(u"rowStyle")).toInt(), 0, 2));
}

void Settings::setRowStyle(RowStyle style)
{
    m_file.setValue(text(u"rowStyle"), int(style));
}

SourceOrder Settings::sourceOrder() const
{
    return SourceOrder(std::clamp(m_file.value(text(u"sourceOrder")).toInt(), 0, int(SourceOrder::ByUnread)));
}

void Settings::setSourceOrder(SourceOrder order)
{
    m_file.setValue(text(u"sourceOrder"), int(order));
}

int Settings::textPixels() const
{
    return std::clamp(m_file.value(text(u"textPixels"), 15).toInt(), smallestText, largestText);
}

void Settings::setTextPixels(int pixels)
{
    m_file.setValue(text(u"textPixels"), std::clamp(pixels, smallestText, largestText));
}

bool Settings::plainView() const
{
    return m_file.value(text(u"plainView"), false).toBool();
}

void Settings::setPlainView(bool on)
{
    m_file.setValue(text(u"plainView"), on);
}

bool Settings::foldsStories() const
{
    return m_file.value(text(u"foldsStories"), true).toBool();
}

void Settings::setFoldsStories(bool on)
{
    m_file.setValue(text(u"foldsStories"), on);
}

bool Settings::showsFacets() const
{
    return m_file.value(text(u"showsFacets"), true).toBool();
}

void Settings::setShowsFacets(bool on)
{
    m_file.setValue(text(u"showsFacets"), on);
}

bool Settings::foldsKinds() const
{
    return m_file.value(text(u"foldsKinds"), true).toBool();
}

void Settings::setFoldsKinds(bool on)
{
    m_file.setValue(text(u"foldsKinds"), on);
}

// Opinions and the weather are read by many; what nobody misses is folded from the start.
QSet<ArticleKind> Settings::foldedKinds() const
{
    static const QSet<ArticleKind> usual{ArticleKind::Photo, ArticleKind::Appointments,
        ArticleKind::Obituaries, ArticleKind::Fortune, ArticleKind::Table, ArticleKind::Promotion,
        ArticleKind::Notice};
    const QVariant stored = m_file.value(text(u"foldedKinds"));
    if (!stored.isValid())
        return usual;
    QSet<ArticleKind> kinds;
    const QStringList names = stored.toStringList();
    for (const QString &name : names)
        if (const auto kind = articleKindFromName(name))
            kinds.insert(*kind);
    return kinds;
}

void Settings::setFoldedKinds(const QSet<ArticleKind> &kinds)
{
    QStringList names;
    for (const ArticleKind kind : allArticleKinds)
        if (kinds.contains(kind))
            names.append(articleKindName(kind));
    m_file.setValue(text(u"foldedKinds"), names);
}

bool Settings::syncsByItself() const
{
    return m_file.value(text(u"syncsByItself"), true).toBool();
}

void Settings::setSyncsByItself(bool on)
{
    m_file.setValue(text(u"syncsByItself"), on);
}

bool Settings::fetchesIcons() const
{
    return m_file.value(text(u"fetchesIcons"), true).toBool();
}

void Settings::setFetchesIcons(bool on)
{
    m_file.setValue(text(u"fetchesIcons"), on);
}

bool Settings::imagesOnOpening() const
{
    return m_file.value(text(u"imagesOnOpening"), false).toBool();
}

void Settings::setImagesOnOpening(bool on)
{
    m_file.setValue(text(u"imagesOnOpening"), on);
}

bool Settings::keepsBackups() const
{
    return m_file.value(text(u"keepsBackups"), true).toBool();
}

void Settings::setKeepsBackups(bool on)
{
    m_file.setValue(text(u"keepsBackups"), on);
}

bool Settings::imagesAhead() const
{
    return m_file.value(text(u"imagesAhead"), true).toBool();
}

void Settings::setImagesAhead(bool on)
{
    m_file.setValue(text(u"imagesAhead"), on);
}

int Settings::imageMegabytes() const
{
    return std::clamp(m_file.value(text(u"imageMegabytes"), 200).toInt(), leastImages, mostImages);
}

void Settings::setImageMegabytes(int megabytes)
{
    m_file.setValue(text(u"imageMegabytes"), std::clamp(megabytes, leastImages, mostImages));
}

bool Settings::opensOnBriefing() const
{
    return m_file.value(text(u"opensOnBriefing"), false).toBool();
}

void Settings::setOpensOnBriefing(bool on)
{
    m_file.setValue(text(u"opensOnBriefing"), on);
}

bool Settings::notifies() const
{
    return m_file.value(text(u"notify/on"), true).toBool();
}

void Settings::setNotifies(bool on)
{
    m_file.setValue(text(u"notify/on"), on);
}

bool Settings::notifiesInFront() const
{
    return m_file.value(text(u"notify/inFront"), false).toBool();
}

void Settings::setNotifiesInFront(bool on)
{
    m_file.setValue(text(u"notify/inFront"), on);
}

int Settings::notificationsAnHour() const
{
    return std::clamp(m_file.value(text(u"notify/anHour"), 6).toInt(), leastAnHour, mostAnHour);
}

void Settings::setNotificationsAnHour(int count)
{
    m_file.setValue(text(u"notify/anHour"), std::clamp(count, leastAnHour, mostAnHour));
}

bool Settings::hasQuietHours() const
{
    return m_file.value(text(u"notify/quiet"), false).toBool();
}

void Settings::setHasQuietHours(bool on)
{
    m_file.setValue(text(u"notify/quiet"), on);
}

QTime Settings::quietFrom() const
{
    return timeOr(m_file.value(text(u"notify/quietFrom")), QTime(22, 0));
}

void Settings::setQuietFrom(QTime time)
{
    m_file.setValue(text(u"notify/quietFrom"), time.toString(Qt::ISODate));
}

QTime Settings::quietUntil() const
{
    return timeOr(m_file.value(text(u"notify/quietUntil")), QTime(7, 0));
}

void Settings::setQuietUntil(QTime time)
{
    m_file.setValue(text(u"notify/quietUntil"), time.toString(Qt::ISODate));
}

bool Settings::showsTray() const
{
    return m_file.value(text(u"tray/on"), false).toBool();
}

void Settings::setShowsTray(bool on)
{
    m_file.setValue(text(u"tray/on"), on);
}

QString Settings::trayBoard() const
{
    return m_file.value(text(u"tray/board")).toString();
}

void Settings::setTrayBoard(const QString &query)
{
    m_file.setValue(text(u"tray/board"), query);
}

bool Settings::closesToTray() const
{
    return m_file.value(text(u"tray/close"), false).toBool();
}

void Settings::setClosesToTray(bool on)
{
    m_file.setValue(text(u"tray/close"), on);
}

bool Settings::startsMinimised() const
{
    return m_file.value(text(u"tray/startMinimised"), false).toBool();
}

void Settings::setStartsMinimised(bool on)
{
    m_file.setValue(text(u"tray/startMinimised"), on);
}

bool Settings::hasSaidWhereItWent() const
{
    return m_file.value(text(u"tray/said"), false).toBool();
}

void Settings::setHasSaidWhereItWent(bool on)
{
    m_file.setValue(text(u"tray/said"), on);
}

bool Settings::confirmsAllRead() const
{
    return m_file.value(text(u"confirmsAllRead"), true).toBool();
}

void Settings::setConfirmsAllRead(bool on)
{
    m_file.setValue(text(u"confirmsAllRead"), on);
}

bool Settings::offline() const
{
    return m_file.value(text(u"offline"), false).toBool();
}

void Settings::setOffline(bool on)
{
    m_file.setValue(text(u"offline"), on);
}

QSet<MentionType> Settings::hiddenTypes() const
{
    QSet<MentionType> types;
    for (const QString &name : m_file.value(text(u"hiddenTypes")).toStringList())
        if (const auto type = mentionTypeFromName(name))
            types.insert(*type);
    return types;
}

void Settings::setHiddenTypes(const QSet<MentionType> &types)
{
    QStringList names;
    for (MentionType type : types)
        names.append(mentionTypeName(type));
    m_file.setValue(text(u"hiddenTypes"), names);
}

QHash<QString, QKeySequence> Settings::shortcuts() const
{
    QHash<QString, QKeySequence> shortcuts;
    m_file.beginGroup(text(u"shortcuts"));
    for (const QString &name : m_file.childKeys())
        shortcuts.insert(name, QKeySequence(m_file.value(name).toString(), QKeySequence::PortableText));
    m_file.endGroup();
    return shortcuts;
}

void Settings::setShortcuts(const QHash<QString, QKeySequence> &shortcuts)
{
    m_file.remove(text(u"shortcuts"));
    m_file.beginGroup(text(u"shortcuts"));
    for (auto at = shortcuts.cbegin(); at != shortcuts.cend(); ++at)
        m_file.setValue(at.key(), at.value().toString(QKeySequence::PortableText));
    m_file.endGroup();
}

QByteArray Settings::state(const QString &name) const
{
    return m_file.value(text(u"window/") + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_file.setValue(text(u"window/") + name, state);
}

QStringList Settings::recentChoices() const
{
    return m_file.value(text(u"window/recentChoices")).toStringList();
}

void Settings::setRecentChoices(const QStringList &keys)
{
    m_file.setValue(text(u"window/recentChoices"), keys);
}

QStringList Settings::recentSearches() const
{
    return m_file.value(text(u"window/recentSearches")).toStringList();
}

void Settings::setRecentSearches(const QStringList &queries)
{
    m_file.setValue(text(u"window/recentSearches"), queries);
}

QStringList Settings::closedFolders() const
{
    return m_file.value(text(u"window/closedFolders")).toStringList();
}

void Settings::setClosedFolders(const QStringList &keys)
{
    m_file.setValue(text(u"window/closedFolders"), keys);
}

} // namespace sokbo
