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

// The namespace declarations in force. It forgives mistakes: an undeclared prefix has its usual meaning, and
// so have names in a default namespace that is unknown.
class NameScope {
public:
    // Call this at the start tag of an element that is `level` elements deep. The first element that begins a
    // feed decides what names without a namespace mean; until then pass true for `seeksRoot`.
    ResolvedName enter(XmlTokenizer &tag, size_t level, bool seeksRoot);
    // Call this at the end of the element. It drops the declarations made at `level` or deeper.
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
