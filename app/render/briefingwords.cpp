// SPDX-License-Identifier: GPL-3.0-or-later
// PageWords: those of the briefing and of the head of an entity's board.
#include "render/pagewords.h"

namespace sokbo {

using namespace Qt::StringLiterals;

QString PageWords::briefing() const
{
    return translate("PageWords", "Today's briefing");
}

QString PageWords::dayAndTime(const QDateTime &when) const
{
    return m_language.toString(when.toLocalTime(), translate("PageWords", "dddd, d MMMM, HH:mm"));
}

QString PageWords::day(const QDateTime &when) const
{
    return m_language.toString(when.toLocalTime(), translate("PageWords", "d MMM"));
}

QString PageWords::sinceLooked(int articles) const
{
    return translate("PageWords", "since you last looked: %1 articles").arg(m_language.toString(articles));
}

QString PageWords::sinceTime(const QDateTime &from, int articles) const
{
    return translate("PageWords", "since %1: %2 articles")
        .arg(m_language.toString(from.toLocalTime(), translate("PageWords", "d MMM HH:mm")),
            m_language.toString(articles));
}

QString PageWords::lastArticles(const QDate &day, int articles) const
{
    return translate("PageWords", "the last articles are of %1: %2")
        .arg(m_language.toString(day, translate("PageWords", "d MMMM")), m_language.toString(articles));
}

QString PageWords::timeOf(const Briefing &briefing) const
{
    if (briefing.lastDay.isValid())
        return lastArticles(briefing.lastDay, briefing.articles);
    return briefing.looked.isValid() ? sinceLooked(briefing.articles)
                                     : sinceTime(briefing.from, briefing.articles);
}

QString PageWords::storyCount(int stories) const
{
    return translate("PageWords", "stories: %1").arg(m_language.toString(stories));
}

QString PageWords::newsSources(int count) const
{
    return translate("PageWords", "sources: %1").arg(m_language.toString(count));
}

QString PageWords::articleCount(int count) const
{
    return translate("PageWords", "articles: %1").arg(m_language.toString(count));
}

QString PageWords::reason(const Interest &interest) const
{
    switch (interest.kind) {
    case Interest::Kind::Tag:
    case Interest::Kind::TaggedName:
        return translate("PageWords", "your tag: %1").arg(interest.name);
    case Interest::Kind::Watched:
        return translate("PageWords", "watched name: %1").arg(interest.name);
    case Interest::Kind::Opened:
        return translate("PageWords", "often opened: %1").arg(interest.name);
    }
    Q_UNREACHABLE();
}

QString PageWords::whyReason(const Interest &interest) const
{
    switch (interest.kind) {
    case Interest::Kind::Tag:
        return translate("PageWords", "An article of this story has this tag of yours.");
    case Interest::Kind::TaggedName:
        return translate("PageWords", "It names what articles with this tag of yours often name.");
    case Interest::Kind::Watched:
        return translate("PageWords", "You watch this name.");
    case Interest::Kind::Opened:
        return translate("PageWords",
            "You opened or saved %1 articles with this name in the last weeks. This is known on this "
            "computer alone; “Forget what I opened” in the View menu ends it.")
            .arg(m_language.toString(interest.opened));
    }
    Q_UNREACHABLE();
}

QString PageWords::whyBreadth() const
{
    return translate("PageWords",
        "Stories stand in the order of how many sources report them, how new they are, and how much they "
        "concern you.");
}

QString PageWords::nothingNew() const
{
    return translate("PageWords", "nothing new since you looked");
}

QString PageWords::rising() const
{
    return translate("PageWords", "Rising names");
}

QString PageWords::risingCounts(const RisingEntity &rising) const
{
    return translate("PageWords", "articles: %1 (usual: %2 a day)")
        .arg(m_language.toString(rising.entity.articles),
            m_language.toString(rising.expected, 'f', rising.expected < 10 ? 1 : 0));
}

QString PageWords::kind(ArticleKind kind) const
{
    switch (kind) {
    case ArticleKind::Report:
        return translate("PageWords", "Reports");
    case ArticleKind::Photo:
        return translate("PageWords", "Photographs");
    case ArticleKind::Appointments:
        return translate("PageWords", "Appointments");
    case ArticleKind::Obituaries:
        return translate("PageWords", "Obituaries");
    case ArticleKind::Fortune:
        return translate("PageWords", "Horoscopes");
    case ArticleKind::Table:
        return translate("PageWords", "Market tables");
    case ArticleKind::Weather:
        return translate("PageWords", "Weather");
    case ArticleKind::Promotion:
        return translate("PageWords", "Promotions");
    case ArticleKind::Opinion:
        return translate("PageWords", "Opinions");
    case ArticleKind::Notice:
        return translate("PageWords", "Notices");
    }
    Q_UNREACHABLE();
}

QString PageWords::foldedAway() const
{
    return translate("PageWords", "Folded away");
}

QString PageWords::noSources() const
{
    return translate("PageWords", "There is no source yet.");
}

QString PageWords::noSourcesHelp() const
{
    return translate(
        "PageWords", "Add a newspaper, a site or a board: File ▸ Add source, or choose from the catalogue.");
}

QString PageWords::noNews() const
{
    return translate("PageWords", "Nothing was published in this time.");
}

QString PageWords::noNewsHelp() const
{
    return translate("PageWords", "Sync now: File ▸ Sync (F5). The briefing follows by itself.");
}

QString PageWords::wordForWord() const
{
    return translate("PageWords",
        "Made on this computer without a network. Every sentence stands word for word in the article that is "
        "named behind it.");
}

QString PageWords::chainOf() const
{
    return translate("PageWords", "How it went on");
}

QString PageWords::quoted(const QString &words) const
{
    // Marks within marks are hard to read: a sentence that has its own goes without.
    return words.contains(u'“') || words.contains(u'"') ? words : u'“' + words + u'”';
}

QString PageWords::oneOfType(MentionType type) const
{
    switch (type) {
    case MentionType::Person:
        return translate("PageWords", "Person");
    case MentionType::Organisation:
        return translate("PageWords", "Organisation");
    case MentionType::Place:
        return translate("PageWords", "Place");
    case MentionType::Event:
        return translate("PageWords", "Event");
    case MentionType::Product:
        return translate("PageWords", "Product");
    default:
        return this->type(type);
    }
}

QString PageWords::ticker(const QString &code) const
{
    return translate("PageWords", "ticker %1").arg(code);
}

QString PageWords::roleSpan(const EntityHead::Role &role) const
{
    const QString format = translate("PageWords", "MMM yyyy");
    const QString first = m_language.toString(role.first.toLocalTime(), format);
    const QString last = m_language.toString(role.last.toLocalTime(), format);
    return first == last ? translate("PageWords", "%1 (%2)").arg(role.role, last)
                         : translate("PageWords", "%1 (%2–%3)").arg(role.role, first, last);
}

QString PageWords::lastDays(int days) const
{
    return translate("PageWords", "the last %1 days").arg(m_language.toString(days));
}

QString PageWords::thisWeek(int articles) const
{
    return translate("PageWords", "this week: %1").arg(m_language.toString(articles));
}

QString PageWords::altogether(int articles) const
{
    return translate("PageWords", "altogether: %1").arg(m_language.toString(articles));
}

QString PageWords::shortDay(const QDate &day) const
{
    return m_language.toString(day, translate("PageWords", "d/M"));
}

QString PageWords::onDay(const QDate &day, int articles) const
{
    return translate("PageWords", "%1: %2 articles")
        .arg(m_language.toString(day, translate("PageWords", "d MMM")), m_language.toString(articles));
}

QString PageWords::together() const
{
    return translate("PageWords", "Named together");
}

QString PageWords::togetherIn(const QString &one, const QString &other, int articles) const
{
    return translate("PageWords", "%1 and %2: %3 of the last articles")
        .arg(one, other, m_language.toString(articles));
}

QString PageWords::stories() const
{
    return translate("PageWords", "Stories");
}

QString PageWords::words() const
{
    return translate("PageWords", "Words");
}

QString PageWords::alsoCalled(const QStringList &names) const
{
    return translate("PageWords", "also: %1").arg(names.join(u", "_s));
}

} // namespace sokbo
