// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feeddraft.h"
#include "feed/fieldcapture.h"
#include "feed/namescope.h"
#include "feed/weblink.h"
#include "feed/xmltokenizer.h"

#include <optional>
#include <vector>

namespace sokbo {

// The kinds of open elements. Most rules of the reader say which kind may be inside which.
enum class ElementKind {
    Document,
    Feed,
    Item,
    Source,
    Person,
    PersonMarkup,
    Media,
    Other,
    Field,
    Markup,
    SilentMarkup
};

struct OpenElement {
    QStringView name; // as written
    ElementKind kind = ElementKind::Other;
    QString base; // xml:base in force, empty where none was given
    qsizetype entriesBefore = -1; // of a foreign element: how many entries were read before it
};

struct PersonDraft {
    QString name;
    QString email;
    QString text;
    int rank = 0;
};

// Walks through the elements of an XML feed. feedreader.cpp knows where each element may be, feedfields.cpp
// what it means.
class FeedReader {
public:
    // `address`: where the document came from; a relative xml:base is relative to it. It may be empty.
    FeedReader(QStringView text, QString address)
        : m_tokens(text)
        , m_address(std::move(address))
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
    ElementKind kindFor(const ResolvedName &name) const;
    ElementKind kindOfUnknown(const ResolvedName &name) const;
    void endTag();
    QString baseOfTag();
    void push(ElementKind kind);
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
    QString m_address;
    NameScope m_names;
    std::vector<OpenElement> m_stack{OpenElement{.name = {}, .kind = ElementKind::Document, .base = {}}};
    std::optional<FieldCapture> m_field;
    size_t m_fieldLevel = 0; // the size of the stack with the field on top
    PersonDraft m_person;
    FeedDraft m_feed;
    bool m_inItem = false;
    bool m_full = false;
};

} // namespace sokbo
