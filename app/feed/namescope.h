// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feednames.h"
#include "feed/xmltokenizer.h"

#include <vector>

namespace sokbo {

struct ResolvedName {
    Vocabulary vocabulary = Vocabulary::Other;
    QStringView local;
    Meaning meaning;
};

// The namespace declarations in force. Forgiving where a document is wrong about them: a prefix that nobody
// declared means what it means everywhere, and so does a default namespace that nobody knows.
class NameScope {
public:
    // At a start tag of an element that stands `level` elements deep. The first element that begins a feed
    // decides what names without any namespace mean; until then `seeksRoot` is true.
    ResolvedName enter(XmlTokenizer &tag, size_t level, bool seeksRoot);
    // At the end of the element: forgets what was declared at `level` or deeper.
    void leave(size_t level);

    // Of the tag that was entered last.
    bool hasBase() const { return m_hasBase; }
    bool hasLanguage() const { return m_hasLanguage; }

    bool isXhtml(QStringView name) const { return vocabularyOf(name) == Vocabulary::Xhtml; }

private:
    struct Binding {
        QStringView prefix;
        Vocabulary vocabulary;
        size_t level;
    };
    void declare(XmlTokenizer &tag, size_t level);
    Vocabulary vocabularyOf(QStringView name) const;

    std::vector<Binding> m_bindings;
    Vocabulary m_plain = Vocabulary::Other; // of names without prefix where no default namespace is known
    bool m_hasBase = false;
    bool m_hasLanguage = false;
};

} // namespace sokbo
