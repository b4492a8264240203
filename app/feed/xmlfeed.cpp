// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/xmlfeed.h"

#include "feed/feedlimits.h"
#include "feed/feedtext.h"
#include "feed/fieldcapture.h"
#include "feed/namescope.h"
#include "feed/weblink.h"

#include <vector>

namespace sokbo {

namespace {

// What an open element is to us; most of the rules say what may stand in what.
enum class Kind { Document, Feed, Item, Person, Media, Other, Field, Markup, SilentMarkup };

struct OpenElement {
    QStringView name; // as written
    Kind kind = Kind::Other;
    QString base; // xml:base in force, empty where none was given
};

struct Person {
    QString name;
    QString email;
    QString text;
    int rank = 0;
};

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

class FeedReader {
public:
    explicit FeedReader(QStringView text)
        : m_tokens(text)
    {
    }
    std::optional<FeedDraft> read();

private:
    void startTag();
    void openMarkup(const ResolvedName &name);
    void openFeed(const ResolvedName &name);
    void openItem();
    void openField(const ResolvedName &name);
    bool interrupts(const ResolvedName &name) const;
    Kind kindFor(const ResolvedName &name) const;
    void endTag();
    void push(Kind kind);
    void pop();
    void popTo(size_t size);

    void readAttributes(const ResolvedName &name);
    void readLinkAttributes(int rank);
    void readFeedLink(const QString &relation, const QString &address);
    void readMediaContent(int rank);
    void finishField();
    void finishText(EntryDraft &draft);
    void finishPerson();
    void finishHeadOnly();

    EntryDraft &draft() { return m_inItem ? m_feed.entries.last() : m_feed.head; }
    const QString &base() const { return m_stack.back().base; }
    QString resolved(const QString &address) const
    {
        return base().isEmpty() ? address : webLink(address, base());
    }

    XmlTokenizer m_tokens;
    NameScope m_names;
    std::vector<OpenElement> m_stack{OpenElement{.name = {}, .kind = Kind::Document, .base = {}}};
    std::optional<FieldCapture> m_field;
    size_t m_fieldLevel = 0; // the size of the stack with the field on top
    Person m_person;
    FeedDraft m_feed;
    bool m_inItem = false;
    bool m_full = false;
};

std::optional<FeedDraft> FeedReader::read()
{
    while (!m_full) {
        const XmlTokenizer::Token token = m_tokens.next();
        if (token == XmlTokenizer::Token::End)
            break;
        if (token == XmlTokenizer::Token::StartTag)
            startTag();
        else if (token == XmlTokenizer::Token::EndTag)
            endTag();
        else if (m_field)
            m_field->appendText(m_tokens);
        else if (m_stack.back().kind == Kind::Person && m_person.text.size() < feedlimits::identifier)
            m_tokens.appendText(m_person.text);
    }
    popTo(1);
    return m_feed.kind.isEmpty() ? std::nullopt : std::optional(std::move(m_feed));
}

void FeedReader::startTag()
{
    const ResolvedName name = m_names.enter(m_tokens, m_stack.size(), m_feed.kind.isEmpty());
    if (m_field && interrupts(name))
        popTo(m_fieldLevel - 1);
    if (m_stack.size() > feedlimits::depth) {
        m_names.leave(m_stack.size());
        return;
    }
    if (m_field) {
        openMarkup(name);
        return;
    }
    const Kind kind = kindFor(name);
    if (kind == Kind::Feed)
        openFeed(name);
    else if (kind == Kind::Item)
        openItem();
    push(kind);
    if (kind == Kind::Person)
        m_person = Person{.name = {}, .email = {}, .text = {}, .rank = name.meaning.rank};
    if (kind == Kind::Field || kind == Kind::Media || kind == Kind::Feed || kind == Kind::Item
        || kind == Kind::Other)
        readAttributes(name);
    if (kind == Kind::Field)
        openField(name);
    if (m_tokens.isSelfClosing())
        pop();
}

void FeedReader::openMarkup(const ResolvedName &name)
{
    const QStringView written = name.vocabulary == Vocabulary::Xhtml ? name.local : m_tokens.name();
    const bool shown = m_field->openElement(written, m_tokens);
    const bool open = !m_tokens.isSelfClosing() && !(m_field->isHtml() && isVoidElement(name.local));
    if (open) {
        push(shown ? Kind::Markup : Kind::SilentMarkup);
        m_stack.back().name = m_tokens.name();
        return;
    }
    if (shown)
        m_field->closeElement(written);
    m_names.leave(m_stack.size());
}

// Whether a start tag shows that the field's end tag was forgotten.
bool FeedReader::interrupts(const ResolvedName &name) const
{
    if (name.meaning.role == Role::None || m_field->holdsDocument())
        return false;
    if (name.meaning.role == Role::Item)
        return name.vocabulary == Vocabulary::Rss || name.vocabulary == Vocabulary::Atom;
    return !m_field->isHtml() && name.vocabulary == m_field->vocabulary()
        && (name.vocabulary == Vocabulary::Rss || name.vocabulary == Vocabulary::Atom);
}

Kind FeedReader::kindFor(const ResolvedName &name) const
{
    const Kind parent = m_stack.back().kind;
    switch (name.meaning.role) {
    case Role::None:
    case Role::Skipped:
        return Kind::Other;
    case Role::Feed:
        return parent == Kind::Document || parent == Kind::Feed || m_feed.kind.isEmpty() ? Kind::Feed
                                                                                         : Kind::Other;
    case Role::Item:
        // An item in an item was not closed; an entry in another element of an entry belongs to that.
        if (m_feed.kind.isEmpty())
            return parent == Kind::Document ? Kind::Item : Kind::Other;
        if ((m_inItem && parent != Kind::Item && name.vocabulary != Vocabulary::Rss))
            return Kind::Other;
        return Kind::Item;
    case Role::Person:
        return parent == Kind::Feed || parent == Kind::Item ? Kind::Person : Kind::Other;
    case Role::PersonName:
    case Role::PersonEmail:
        return parent == Kind::Person ? Kind::Field : Kind::Other;
    case Role::MediaGroup:
        return parent == Kind::Item || parent == Kind::Media ? Kind::Media : Kind::Other;
    default:
        break;
    }
    if (parent == Kind::Media)
        return name.vocabulary == Vocabulary::Media ? Kind::Field : Kind::Other;
    return parent == Kind::Feed || parent == Kind::Item ? Kind::Field : Kind::Other;
}

void FeedReader::openFeed(const ResolvedName &name)
{
    if (m_feed.kind.isEmpty()) {
        if (name.local.compare(u"feed", Qt::CaseInsensitive) == 0)
            m_feed.kind = QStringLiteral("atom");
        else
            m_feed.kind = name.local.compare(u"rdf", Qt::CaseInsensitive) == 0 ? QStringLiteral("rdf")
                                                                               : QStringLiteral("rss");
    }
}

void FeedReader::openItem()
{
    for (size_t i = m_stack.size(); i-- > 1;)
        if (m_stack[i].kind == Kind::Item) {
            popTo(i);
            break;
        }
    m_full = m_feed.entries.size() >= feedlimits::entries;
    if (m_full)
        return;
    if (m_feed.kind.isEmpty())
        m_feed.kind = QStringLiteral("atom");
    m_feed.entries.append(EntryDraft());
    m_inItem = true;
}

void FeedReader::openField(const ResolvedName &name)
{
    m_field.emplace(name.meaning, name.vocabulary, m_tokens);
    m_fieldLevel = m_stack.size();
    if (name.meaning.role == Role::Id) {
        const QString permalink = m_tokens.value(u"isPermaLink").trimmed();
        m_field->permalink
            = name.vocabulary == Vocabulary::Rss && permalink.compare(u"false", Qt::CaseInsensitive) != 0;
    } else if (name.meaning.role == Role::Category) {
        for (const QStringView attribute : {u"label", u"term", u"text"})
            if (m_field->label.isEmpty())
                m_field->label = m_tokens.value(attribute).trimmed();
    }
}

void FeedReader::push(Kind kind)
{
    OpenElement element{.name = m_tokens.name(), .kind = kind, .base = base()};
    if (m_names.hasBase())
        element.base = webBase(m_tokens.value(u"base"), element.base);
    m_stack.push_back(std::move(element));
}

void FeedReader::endTag()
{
    const QStringView name = m_tokens.name();
    for (size_t i = m_stack.size(); i-- > 1;) {
        if (m_stack[i].name.compare(name, Qt::CaseInsensitive) == 0) {
            popTo(i);
            return;
        }
    }
}

void FeedReader::popTo(size_t size)
{
    while (m_stack.size() > size)
        pop();
}

void FeedReader::pop()
{
    const Kind kind = m_stack.back().kind;
    if (kind == Kind::Markup) {
        const QStringView name = m_stack.back().name;
        m_field->closeElement(m_names.isXhtml(name) ? name.mid(name.indexOf(u':') + 1) : name);
    } else if (kind == Kind::Field) {
        finishField();
        m_field.reset();
    } else if (kind == Kind::Person) {
        finishPerson();
    } else if (kind == Kind::Item) {
        m_inItem = false;
    }
    m_stack.pop_back();
    m_names.leave(m_stack.size());
}

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
                               .title = {}},
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
        if (m_field->permalink && text.startsWith(u"http", Qt::CaseInsensitive) && isAbsolute(text))
            draft().permalink = text;
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
    draft().offerAuthor(name, m_person.rank);
}

} // namespace

std::optional<FeedDraft> readXmlFeed(const QString &text)
{
    return FeedReader(text).read();
}

bool beginsXmlFeed(QStringView text)
{
    XmlTokenizer tokens(text);
    NameScope names;
    for (XmlTokenizer::Token token = tokens.next(); token != XmlTokenizer::Token::End; token = tokens.next())
        if (token == XmlTokenizer::Token::StartTag)
            return names.enter(tokens, 0, true).meaning.role != Role::None;
    return false;
}

} // namespace sokbo
