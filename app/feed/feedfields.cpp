// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media.h"
#include "feed/feedlimits.h"
#include "feed/feedreader.h"
#include "feed/feedtext.h"

namespace sokbo {

namespace {

constexpr int sourceAuthor = 1000; // a rank: whoever the entry itself names wrote it

QString mimeTypeOfImage(QStringView address)
{
    const QStringView path = address.left(address.indexOf(u'?') < 0 ? address.size() : address.indexOf(u'?'));
    static constexpr std::pair<QStringView, const char *> types[] = {{u".png", "image/png"},
        {u".gif", "image/gif"}, {u".webp", "image/webp"}, {u".jpg", "image/jpeg"}, {u".jpeg", "image/jpeg"}};
    for (const auto &[ending, type] : types)
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return QString::fromLatin1(type);
    return QStringLiteral("image/*");
}

} // namespace

// What stands in attributes and not between the tags.
void FeedReader::readAttributes(const ResolvedName &name)
{
    const int rank = name.meaning.rank;
    switch (name.meaning.role) {
    case Role::Feed:
    case Role::Item:
        // CDF, and RDF's way to name what an element is about.
        draft().link.offer(resolved(m_tokens.value(u"href")), 8);
        draft().updated.offer(m_tokens.value(u"lastmod"), 8);
        if (const QString about = m_tokens.value(u"about").trimmed(); !about.isEmpty()) {
            draft().id.offer(about, 8);
            draft().link.offer(m_inItem ? resolved(about) : QString(), 9);
        }
        if (!m_inItem && m_feed.language.isEmpty() && m_names.hasLanguage())
            m_feed.language = m_tokens.value(u"lang").trimmed();
        break;
    case Role::Link:
        readLinkAttributes(rank);
        break;
    case Role::Content:
        draft().link.offer(resolved(m_tokens.value(u"src").trimmed()), 7);
        break;
    case Role::Enclosure:
        draft().offerEnclosure({.url = resolved(m_tokens.value(u"url").trimmed()),
                                   .mimeType = m_tokens.value(u"type").trimmed(),
                                   .bytes = std::max(0LL, m_tokens.value(u"length").trimmed().toLongLong()),
                                   .title = {}},
            rank);
        break;
    case Role::MediaGroup:
        readMediaContent(rank);
        break;
    case Role::Thumbnail:
    case Role::Image: {
        const QString url
            = resolved(m_tokens.value(name.meaning.role == Role::Image ? u"href" : u"url").trimmed());
        draft().offerEnclosure({.url = url, .mimeType = mimeTypeOfImage(url), .bytes = 0, .title = {}}, rank);
        break;
    }
    default:
        break;
    }
}

void FeedReader::readMediaContent(int rank)
{
    const QString url = resolved(m_tokens.value(u"url").trimmed());
    QString type = m_tokens.value(u"type").trimmed();
    const QString medium = m_tokens.value(u"medium").trimmed();
    if (type.isEmpty() && !medium.isEmpty())
        type = medium == u"image" ? mimeTypeOfImage(url) : QString(medium + QStringLiteral("/*"));
    draft().offerEnclosure({.url = url,
                               .mimeType = type,
                               .bytes = std::max(0LL, m_tokens.value(u"fileSize").trimmed().toLongLong()),
                               .title = {},
                               .seconds = mediaSeconds(m_tokens.value(u"duration"))},
        rank);
}

void FeedReader::readLinkAttributes(int rank)
{
    QString address = m_tokens.value(u"href").trimmed();
    if (address.isEmpty() && m_tokens.has(u"href"))
        address = base(); // an empty reference is one to the base itself
    if (address.isEmpty())
        return;
    QString relation = m_tokens.value(u"rel").trimmed().toLower();
    relation = relation.mid(
        relation.lastIndexOf(u'/') + 1); // RFC 4287 lets the registry's whole address stand here
    const QString type = m_tokens.value(u"type").trimmed().toLower();
    if (relation.isEmpty() || relation == u"alternate") {
        const bool page = type.isEmpty() || type.contains(u"html");
        draft().link.offer(resolved(address), page ? rank : rank + 1);
    } else if (relation == u"enclosure" && m_inItem) {
        draft().offerEnclosure({.url = resolved(address),
                                   .mimeType = type,
                                   .bytes = std::max(0LL, m_tokens.value(u"length").trimmed().toLongLong()),
                                   .title = m_tokens.value(u"title").trimmed()},
            0);
    } else if (relation == u"replies" && m_inItem) {
        draft().comments.offer(m_tokens.value(u"count").trimmed(), 2);
    } else if (relation == u"related" && m_inItem) {
        draft().link.offer(resolved(address), 10);
    } else if (!m_inItem) {
        readFeedLink(relation, resolved(address));
    }
}

void FeedReader::readFeedLink(const QString &relation, const QString &address)
{
    if (relation == u"self" && m_feed.feedUrl.isEmpty())
        m_feed.feedUrl = address;
    else if (relation == u"next" && m_feed.nextPage.isEmpty())
        m_feed.nextPage = address;
}

void FeedReader::finishField()
{
    if (m_field->isHtml()) {
        if (m_inItem || m_field->role() == Role::Description)
            finishText(draft());
        return;
    }
    const QString text = m_field->plain();
    const int rank = m_field->rank();
    switch (m_field->role()) {
    case Role::PersonName:
        m_person.name = text;
        break;
    case Role::PersonEmail:
        m_person.email = text;
        break;
    case Role::Link:
        if (!text.contains(u' '))
            draft().link.offer(resolved(text), rank);
        break;
    case Role::OriginalLink:
        draft().link.offer(resolved(text), rank);
        break;
    case Role::Id:
        draft().id.offer(text.left(feedlimits::identifier), rank);
        if (text.startsWith(u"http", Qt::CaseInsensitive) && isAbsolute(text)) {
            if (m_field->permalink)
                draft().permalink = text;
            else if (m_field->vocabulary() == Vocabulary::Atom)
                draft().addressId = text;
        }
        break;
    case Role::Published:
        draft().published.offer(text.left(feedlimits::date), rank);
        break;
    case Role::Updated:
        draft().updated.offer(text.left(feedlimits::date), rank);
        break;
    case Role::Author:
        draft().offerAuthor(personName(text), rank);
        break;
    case Role::CommentCount:
        draft().comments.offer(text, rank);
        break;
    case Role::Duration:
        draft().duration.offer(text.left(feedlimits::date), rank);
        break;
    default:
        if (m_inItem)
            finishText(draft());
        else
            finishHeadOnly();
        break;
    }
}

void FeedReader::finishText(EntryDraft &entry)
{
    switch (m_field->role()) {
    case Role::Title:
        entry.title.offer(m_field->title(), m_field->rank());
        break;
    case Role::Description:
        if (m_field->rank() < entry.summary.rank || m_field->vocabulary() == Vocabulary::Rss)
            entry.offerSummary(withAbsoluteLinks(m_field->takeHtml(), base()), m_field->rank(),
                m_field->vocabulary() == Vocabulary::Rss);
        break;
    case Role::Content:
        if (m_field->rank() < entry.content.rank)
            entry.content.offer(withAbsoluteLinks(m_field->takeHtml(), base()), m_field->rank());
        break;
    case Role::Credit:
        entry.offerAuthor(personName(m_field->plain()), m_field->rank());
        break;
    case Role::Category:
        entry.offerCategory(m_field->label.isEmpty() ? m_field->plain() : m_field->label);
        break;
    case Role::Keywords:
        for (const QString &word : m_field->plain().split(u','))
            entry.offerCategory(word);
        break;
    default:
        break;
    }
}

void FeedReader::finishHeadOnly()
{
    const QString text = m_field->plain();
    switch (m_field->role()) {
    case Role::Title:
        finishText(m_feed.head);
        break;
    case Role::Language:
        if (!text.isEmpty() && text.size() < feedlimits::name)
            m_feed.language = text;
        break;
    case Role::MinutesToLive:
        m_feed.minutesToLive = std::max(0, text.toInt());
        break;
    case Role::UpdatePeriod:
        m_feed.updatePeriod = text;
        break;
    case Role::UpdateFrequency:
        m_feed.updateFrequency = text.toInt();
        break;
    case Role::NewAddress:
        m_feed.feedUrl = text;
        break;
    default:
        break;
    }
}

void FeedReader::finishPerson()
{
    QString name = personName(m_person.name);
    if (name.isEmpty())
        name = personName(m_person.text);
    if (name.isEmpty())
        name = personName(m_person.email);
    const bool ofSource = m_stack.size() > 1 && m_stack[m_stack.size() - 2].kind == ElementKind::Source;
    draft().offerAuthor(name, m_person.rank + (ofSource ? sourceAuthor : 0));
}

} // namespace sokbo
