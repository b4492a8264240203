// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedreader.h"

#include "feed/feedlimits.h"

#include <algorithm>
#include <initializer_list>

namespace sokbo {

namespace {

bool isOneOf(ElementKind kind, std::initializer_list<ElementKind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// Elements of HTML in which some write a name.
bool isWordMarkup(QStringView name)
{
    static constexpr QStringView names[]
        = {u"a", u"b", u"i", u"em", u"strong", u"span", u"font", u"u", u"small", u"big", u"p", u"div", u"br"};
    return std::any_of(std::begin(names), std::end(names),
        [name](QStringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

} // namespace

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
        else if (isOneOf(m_stack.back().kind, {ElementKind::Person, ElementKind::PersonMarkup})
            && m_person.text.size() < feedlimits::identifier)
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
    const ElementKind kind = kindFor(name);
    if (kind == ElementKind::Feed)
        openFeed(name);
    else if (kind == ElementKind::Item)
        openItem();
    push(kind);
    if (kind == ElementKind::Other && name.vocabulary != Vocabulary::Atom && m_feed.kind == u"atom")
        m_stack.back().entriesBefore = m_feed.entries.size();
    if (kind == ElementKind::Person)
        m_person = PersonDraft{.name = {}, .email = {}, .text = {}, .rank = name.meaning.rank};
    const bool isOfAnotherFeed = std::any_of(m_stack.begin(), m_stack.end(),
        [](const OpenElement &open) { return open.kind == ElementKind::Source; });
    const bool tellsByAttributes = kind == ElementKind::Field || kind == ElementKind::Media
        || kind == ElementKind::Feed || kind == ElementKind::Item || kind == ElementKind::Other;
    if (tellsByAttributes && !isOfAnotherFeed)
        readAttributes(name);
    if (kind == ElementKind::Field)
        openField(name);
    if (m_tokens.isSelfClosing())
        pop();
}

void FeedReader::openMarkup(const ResolvedName &name)
{
    const QStringView written = name.vocabulary == Vocabulary::Xhtml ? name.local : m_tokens.name();
    const QString inner = baseOfTag();
    const bool shown = m_field->openElement(
        written, m_tokens, inner == m_stack[m_fieldLevel - 1].base ? QString() : inner);
    const bool open = !m_tokens.isSelfClosing() && !(m_field->isHtml() && isVoidElement(name.local));
    if (open) {
        push(shown ? ElementKind::Markup : ElementKind::SilentMarkup);
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

ElementKind FeedReader::kindFor(const ResolvedName &name) const
{
    const ElementKind parent = m_stack.back().kind;
    switch (name.meaning.role) {
    case Role::None:
        return kindOfUnknown(name);
    case Role::Skipped:
        return ElementKind::Other;
    case Role::Source:
        return parent == ElementKind::Item ? ElementKind::Source : ElementKind::Other;
    case Role::Feed:
        return parent == ElementKind::Document || parent == ElementKind::Feed || m_feed.kind.isEmpty()
            ? ElementKind::Feed
            : ElementKind::Other;
    case Role::Item:
        // An item in an item was not closed; an entry in another element of an entry belongs to that.
        if (m_feed.kind.isEmpty())
            return parent == ElementKind::Document ? ElementKind::Item : ElementKind::Other;
        if ((m_inItem && parent != ElementKind::Item && name.vocabulary != Vocabulary::Rss))
            return ElementKind::Other;
        return ElementKind::Item;
    case Role::Person:
        return isOneOf(parent, {ElementKind::Feed, ElementKind::Item, ElementKind::Source})
            ? ElementKind::Person
            : ElementKind::Other;
    case Role::PersonName:
    case Role::PersonEmail:
        return parent == ElementKind::Person ? ElementKind::Field : ElementKind::Other;
    case Role::MediaGroup:
        return parent == ElementKind::Item || parent == ElementKind::Media ? ElementKind::Media
                                                                           : ElementKind::Other;
    default:
        break;
    }
    if (parent == ElementKind::Media)
        return name.vocabulary == Vocabulary::Media ? ElementKind::Field : ElementKind::Other;
    return parent == ElementKind::Feed || parent == ElementKind::Item ? ElementKind::Field
                                                                      : ElementKind::Other;
}

ElementKind FeedReader::kindOfUnknown(const ResolvedName &name) const
{
    const ElementKind parent = m_stack.back().kind;
    return isOneOf(parent, {ElementKind::Person, ElementKind::PersonMarkup}) && isWordMarkup(name.local)
        ? ElementKind::PersonMarkup
        : ElementKind::Other;
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
        if (m_stack[i].kind == ElementKind::Item) {
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

// RFC 3986, 5.1: the nearest xml:base counts, and the outermost one is relative to the document.
QString FeedReader::baseOfTag()
{
    if (!m_names.hasBase())
        return base();
    return webBase(m_tokens.value(u"base"), base().isEmpty() ? m_address : base());
}

void FeedReader::push(ElementKind kind)
{
    m_stack.push_back({.name = m_tokens.name(), .kind = kind, .base = baseOfTag()});
}

void FeedReader::endTag()
{
    const QStringView name = m_tokens.name();
    for (size_t i = m_stack.size(); i-- > 1;) {
        if (m_stack[i].name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        // What stood in a foreign element of Atom is that element's. Without its end tag nobody knows.
        const qsizetype kept = m_stack[i].entriesBefore;
        popTo(i);
        if (kept >= 0 && m_feed.entries.size() > kept && !m_inItem)
            m_feed.entries.resize(kept);
        return;
    }
}

void FeedReader::popTo(size_t size)
{
    while (m_stack.size() > size)
        pop();
}

void FeedReader::pop()
{
    const ElementKind kind = m_stack.back().kind;
    if (kind == ElementKind::Markup) {
        const QStringView name = m_stack.back().name;
        m_field->closeElement(m_names.isXhtml(name) ? name.mid(name.indexOf(u':') + 1) : name);
    } else if (kind == ElementKind::Field) {
        finishField();
        m_field.reset();
    } else if (kind == ElementKind::Person) {
        finishPerson();
    } else if (kind == ElementKind::Item) {
        m_inItem = false;
    }
    m_stack.pop_back();
    m_names.leave(m_stack.size());
}

} // namespace sokbo
