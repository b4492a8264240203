// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/querycompiler.h"
#include "store/querynode.h"
#include "store/wordinhtml.h"

#include <algorithm>

namespace sokbo {

qint64 CompiledQuery::possibleCount() const
{
    return m_root->possible.size();
}

QList<qint64> CompiledQuery::possibleIds() const
{
    return m_root->possible.ids();
}

QList<qint64> CompiledQuery::possibleIds(qint64 from, qint64 until) const
{
    return m_root->possible.ids(from, until);
}

bool CompiledQuery::matches(qint64 id, qint64 published)
{
    if (!m_root->possible.contains(id))
        return false;
    return m_root->certain.contains(id) || evaluate(*m_root, id, published);
}

bool CompiledQuery::evaluate(Node &node, qint64 id, qint64 published)
{
    // Times are in no set and are told at once; all else that is settled needs no second look.
    if (node.kind == Node::Kind::After)
        return published >= node.seconds;
    if (node.kind == Node::Kind::Before)
        return published < node.seconds;
    if (!node.possible.contains(id))
        return false;
    if (node.certain.contains(id))
        return true;
    switch (node.kind) {
    case Node::Kind::And:
        // Cheap conditions first: a text is unpacked only when nothing else says no.
        for (const bool texts : {false, true})
            for (const auto &child : node.children) {
                const bool isText = child->kind == Node::Kind::Text || child->kind == Node::Kind::Title
                    || child->kind == Node::Kind::Near;
                if (isText == texts && !evaluate(*child, id, published))
                    return false;
            }
        return true;
    case Node::Kind::Or:
        for (const auto &child : node.children)
            if (evaluate(*child, id, published))
                return true;
        return false;
    case Node::Kind::Not:
        return !evaluate(*node.children.front(), id, published);
    case Node::Kind::Text:
        return isCommonIn(id, node) || textHolds(id, node.needle) || isCalled(id, node);
    case Node::Kind::Title:
        return node.needle.isIn(titleOf(id));
    case Node::Kind::Near:
        return node.near.isIn(textOf(id));
    default:
        return false;
    }
}

void CompiledQuery::takeText(qint64 id)
{
    if (m_textId != id) {
        m_textId = id;
        m_text.reset();
        m_html.clear();
        m_flagAndTitle = {};
        Query query(m_connection.database, "article.textForIndex", id);
        if (query.next()) {
            m_flagAndTitle = {query.text(0), query.text(1)};
            m_html = m_connection.codec.tryUnpack(query.integer(2), query.view(3)).value_or(QByteArray());
        }
    }
}

const QString &CompiledQuery::textOf(qint64 id)
{
    takeText(id);
    if (!m_text)
        m_text = searchableText(m_flagAndTitle.first, m_flagAndTitle.second, QString::fromUtf8(m_html)).text;
    return *m_text;
}

// The same as setOfSigns() of one article: where few are looked at, the sets of whom everybody knows are
// large.
bool CompiledQuery::isCalled(qint64 id, const Node &node)
{
    const auto names
        = [&](qint64 entity) { return Query(m_connection.database, "board.isNamed", id, entity).next(); };
    return std::any_of(node.meant.cbegin(), node.meant.cend(), names)
        || std::any_of(node.signs.cbegin(), node.signs.cend(), [&](const SignOfName &name) {
               return names(name.entity) && TextNeedle::word(name.sign).isIn(textOf(id));
           });
}

// Whether its block says that it has the word, which is looked up once for all articles of the block.
bool CompiledQuery::isCommonIn(qint64 id, Node &node)
{
    const qint64 block = blockOf(id);
    if (node.common.isEmpty() || node.lookedUp.contains(block))
        return false; // else it would be certain
    node.lookedUp.insert(block);
    const auto having = m_connection.index.commonWords().having(block, node.common);
    for (qint64 i = 0; having && i < articlesOfBlock; ++i)
        if (CommonWords::has(*having, i))
            node.certain.insert(block * articlesOfBlock + i);
    return node.certain.contains(id);
}

bool CompiledQuery::textHolds(qint64 id, const TextNeedle &needle)
{
    takeText(id);
    return standsInText(m_html, needle.verbatim()) || needle.isIn(textOf(id));
}

const QString &CompiledQuery::titleOf(qint64 id)
{
    if (m_titleId != id) {
        m_titleId = id;
        m_title.clear();
        Query query(m_connection.database, "board.titleOf", id);
        if (query.next())
            m_title = searchableText(query.text(0), query.text(1), {}).title;
    }
    return m_title;
}

} // namespace sokbo
