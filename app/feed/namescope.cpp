// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/namescope.h"

#include "feed/feedlimits.h"

namespace sokbo {

namespace {

struct Root {
    QStringView name;
    Vocabulary vocabulary;
};
constexpr Root roots[] = {{u"rss", Vocabulary::Rss}, {u"feed", Vocabulary::Atom}, {u"rdf", Vocabulary::Rss},
    {u"channel", Vocabulary::Rss}, {u"entry", Vocabulary::Atom}};

} // namespace

void NameScope::declare(XmlTokenizer &tag, size_t level)
{
    m_hasBase = false;
    m_hasLanguage = false;
    for (const XmlTokenizer::Attribute &attribute : tag.attributes()) {
        const QStringView name = attribute.name;
        if (!name.startsWith(u"xml"))
            continue;
        if (name == u"xml:base") {
            m_hasBase = true;
        } else if (name == u"xml:lang") {
            m_hasLanguage = true;
        } else if ((name == u"xmlns" || name.startsWith(u"xmlns:"))
            && m_bindings.size() < feedlimits::namespaces) {
            const QStringView prefix = name.size() > 6 ? name.mid(6) : QStringView();
            Vocabulary vocabulary = vocabularyOfNamespace(tag.value(attribute));
            if (vocabulary == Vocabulary::Other && !prefix.isEmpty())
                vocabulary = vocabularyOfPrefix(prefix);
            m_bindings.push_back({prefix, vocabulary, level});
        }
    }
}

Vocabulary NameScope::vocabularyOf(QStringView name) const
{
    const qsizetype colon = name.indexOf(u':');
    const QStringView prefix = colon < 0 ? QStringView() : name.left(colon);
    for (auto binding = m_bindings.crbegin(); binding != m_bindings.crend(); ++binding) {
        if (binding->prefix.compare(prefix, Qt::CaseInsensitive) != 0)
            continue;
        // A default namespace that nobody knows is the writer's fancy where the root has it, and foreign
        // elsewhere.
        const bool fancy
            = prefix.isEmpty() && binding->vocabulary == Vocabulary::Other && binding->level <= 1;
        return fancy ? m_plain : binding->vocabulary;
    }
    return prefix.isEmpty() ? m_plain : vocabularyOfPrefix(prefix);
}

ResolvedName NameScope::enter(XmlTokenizer &tag, size_t level, bool seeksRoot)
{
    if (!tag.attributes().isEmpty())
        declare(tag, level);
    else
        m_hasBase = m_hasLanguage = false;
    const QStringView name = tag.name();
    ResolvedName resolved;
    resolved.local = name.mid(name.indexOf(u':') + 1);
    if (seeksRoot) {
        for (const Root &root : roots) {
            if (resolved.local.compare(root.name, Qt::CaseInsensitive) != 0)
                continue;
            m_plain = root.vocabulary;
            resolved.vocabulary = root.vocabulary;
            // RFC 4287, 2: an entry may be a document of its own.
            resolved.meaning = {root.name == u"entry" ? Role::Item : Role::Feed, 0};
            return resolved;
        }
    }
    resolved.vocabulary = vocabularyOf(name);
    resolved.meaning = meaningOf(resolved.vocabulary, resolved.local);
    // RSS whose default namespace is Atom's, and the like: what its vocabulary lacks is meant in the
    // document's own.
    if (resolved.meaning.role == Role::None && name.size() == resolved.local.size()
        && (resolved.vocabulary == Vocabulary::Atom || resolved.vocabulary == Vocabulary::Rdf)
        && resolved.vocabulary != m_plain) {
        resolved.meaning = meaningOf(m_plain, resolved.local);
        if (resolved.meaning.role != Role::None)
            resolved.vocabulary = m_plain;
    }
    return resolved;
}

void NameScope::leave(size_t level)
{
    while (!m_bindings.empty() && m_bindings.back().level >= level)
        m_bindings.pop_back();
}

} // namespace sokbo
