// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/openend.h"

#include "text/hangul.h"
#include "text/typedpattern.h"

namespace sokbo {

namespace {

QueryNode *lastTerm(QueryNode &node)
{
    return node.children.isEmpty() ? &node : lastTerm(node.children.last());
}

bool isOfWords(const QueryNode &term)
{
    return term.kind == QueryNode::Kind::Word
        || (term.kind == QueryNode::Kind::Field && term.field == QueryField::Title && !term.quoted);
}

} // namespace

std::optional<QueryNode> withOpenEnd(const QueryNode &query)
{
    QueryNode opened = query;
    QueryNode *term = lastTerm(opened);
    if (!isOfWords(*term) || term->text.isEmpty())
        return opened;
    const QChar last = term->text.back();
    if (!isHangulSyllable(last) || partsOf(last).final != 0)
        return opened;
    if (term->text.size() == 1)
        return std::nullopt;
    const TypedPattern pattern = TypedPattern::of(QStringView(&last, 1)).first();
    QueryNode any;
    any.kind = QueryNode::Kind::Or;
    any.position = term->position;
    QueryNode word = *term;
    for (QChar c = last; pattern.matchesAt(QStringView(&c, 1), 0); c = QChar(c.unicode() + 1)) {
        word.text.back() = c;
        any.children.append(word);
    }
    *term = any;
    return opened;
}

} // namespace sokbo
