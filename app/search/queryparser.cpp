// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/queryparser.h"

#include "search/fieldvalues.h"
#include "search/nearwords.h"
#include "search/queryfields.h"
#include "search/querytime.h"
#include "search/relevance.h"
#include "search/searchtext.h"

namespace sokbo {

namespace {

constexpr int longestQuery = 256; // UTF-16 units
constexpr int mostTerms = 32;

bool hasLetters(const QString &text)
{
    const auto codePoints = text.toUcs4();
    return std::any_of(codePoints.begin(), codePoints.end(),
        [](uint c) { return letterClass(c) != LetterClass::Separator; });
}

// One child needs no node around it.
QueryNode joined(QueryNode::Kind kind, QList<QueryNode> children, int position)
{
    if (children.size() == 1)
        return children.takeFirst();
    QueryNode node;
    node.kind = kind;
    node.children = std::move(children);
    node.position = position;
    return node;
}

// A name before a colon that is no field: an error where it can only be a slip, else a word like 10:30 or
// https://….
bool looksLikeField(QStringView name, QStringView after)
{
    const bool isAscii
        = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); });
    return isAscii && name.size() >= 2 && !after.startsWith(u"//");
}

} // namespace

QueryParser::QueryParser(const QString &text, const QDateTime &now)
    : m_text(text)
    , m_now(now)
{
}

tl::expected<BoardQuery, QueryProblem> QueryParser::parse()
{
    if (m_text.size() > longestQuery)
        return problem(QueryProblem::Kind::TooLong, longestQuery);
    Parsed root = sequence();
    if (!root)
        return tl::unexpected<QueryProblem>(root.error());
    if (!atEnd())
        return problem(QueryProblem::Kind::UnopenedParenthesis, m_at);
    const bool isEmpty = root->kind == QueryNode::Kind::And && root->children.isEmpty();
    if (isEmpty && m_dropped && !m_sorted)
        return problem(QueryProblem::Kind::NothingToFind, 0);
    const bool hasOrder = m_order != BoardQuery::Order::Relevance || hasRankedWords(*root);
    return BoardQuery{std::move(*root), hasOrder ? m_order : BoardQuery::Order::Newest, m_text, m_sorted};
}

QueryParser::Parsed QueryParser::sequence()
{
    QList<QueryNode> children;
    const auto start = int(m_at);
    bool hasTerm = false;
    constexpr qsizetype none = -1;
    qsizetype open = none; // an AND that waits for the term behind it
    for (skipSpace(); !atEnd() && peek() != u')'; skipSpace()) {
        const qsizetype at = m_at;
        if (takeOperator(u"AND")) {
            if (!hasTerm || open != none)
                return problem(QueryProblem::Kind::MissingTerm, at, QStringLiteral("AND"));
            open = at;
            continue;
        }
        Term next = alternatives();
        if (!next)
            return tl::unexpected<QueryProblem>(next.error());
        hasTerm = true;
        open = none;
        if (*next)
            children.append(std::move(**next));
    }
    if (open != none)
        return problem(QueryProblem::Kind::MissingTerm, open, QStringLiteral("AND"));
    return joined(QueryNode::Kind::And, std::move(children), start);
}

QueryParser::Term QueryParser::alternatives()
{
    QList<QueryNode> children;
    const auto start = int(m_at);
    bool sortIsAlone = true;
    for (;;) {
        skipSpace();
        const qsizetype at = m_at;
        if (atEnd() || peek() == u')' || takeOperator(u"OR") || takeOperator(u"|") || takeOperator(u"AND"))
            return problem(QueryProblem::Kind::MissingTerm, at, QStringLiteral("OR"));
        const bool sortedBefore = m_sorted;
        Term next = term();
        if (!next)
            return next;
        if (*next)
            children.append(std::move(**next));
        skipSpace();
        const qsizetype operatorAt = m_at;
        const bool goesOn = takeOperator(u"OR") || takeOperator(u"|");
        if (m_sorted != sortedBefore && (goesOn || !sortIsAlone))
            return problem(QueryProblem::Kind::MisplacedSort, at);
        if (!goesOn)
            break;
        sortIsAlone = false;
        skipSpace();
        if (atEnd() || peek() == u')')
            return problem(QueryProblem::Kind::MissingTerm, operatorAt, QStringLiteral("OR"));
    }
    if (children.isEmpty())
        return std::optional<QueryNode>();
    return joined(QueryNode::Kind::Or, std::move(children), start);
}

QueryParser::Term QueryParser::term()
{
    if (peek() == u'-') {
        const auto start = int(m_at++);
        if (atEnd() || peek().isSpace() || peek() == u')') { // a dash between words
            m_dropped = true;
            return std::optional<QueryNode>();
        }
        ++m_nesting;
        Term negated = term();
        --m_nesting;
        if (!negated || !*negated)
            return negated;
        QueryNode node;
        node.kind = QueryNode::Kind::Not;
        node.children = {std::move(**negated)};
        node.position = start;
        return node;
    }
    if (peek() == u'(')
        return parenthesis();
    if (isQuote(peek()))
        return quoted();
    return wordOrField();
}

QueryParser::Term QueryParser::parenthesis()
{
    const qsizetype start = m_at++;
    ++m_nesting;
    Parsed inside = sequence();
    --m_nesting;
    if (!inside)
        return tl::unexpected<QueryProblem>(inside.error());
    if (atEnd())
        return problem(QueryProblem::Kind::UnclosedParenthesis, start);
    ++m_at;
    if (inside->kind == QueryNode::Kind::And && inside->children.isEmpty()) {
        m_dropped = true;
        return std::optional<QueryNode>();
    }
    return std::optional(std::move(*inside));
}

QueryParser::Term QueryParser::quoted()
{
    const qsizetype start = m_at;
    const auto text = quotedText();
    if (!text)
        return tl::unexpected<QueryProblem>(text.error());
    QueryNode node;
    node.kind = QueryNode::Kind::Phrase;
    node.text = *text;
    node.position = int(start);
    return leaf(node);
}

QueryParser::Term QueryParser::wordOrField()
{
    const qsizetype start = m_at;
    qsizetype end = start; // of the name
    while (end < m_text.size() && m_text[end].isLetter())
        ++end;
    const QStringView name = QStringView(m_text).sliced(start, end - start);
    if (const qsizetype colon = colonAfter(name, end); colon >= 0) {
        if (const auto term = promisedTerm(name))
            return problem(QueryProblem::Kind::NotYet, start, *term);
        if (const auto known = fieldName(name)) {
            m_at = colon + 1;
            return field(*known, start, QStringView(m_text).sliced(end, colon - end));
        }
        if (looksLikeField(name, QStringView(m_text).sliced(colon + 1)))
            return problem(QueryProblem::Kind::UnknownField, start, name.toString());
    }
    QueryNode node;
    node.kind = QueryNode::Kind::Word;
    node.text = wordText();
    node.position = int(start);
    return leaf(node);
}

// Where the colon of a field stands whose name ends there; -1: it is none. Only near: may have something
// between, as in near/5:.
qsizetype QueryParser::colonAfter(QStringView name, qsizetype end) const
{
    const auto known = fieldName(name);
    qsizetype colon = end;
    if (known && known->value == FieldName::Value::Near && colon < m_text.size() && m_text[colon] == u'/')
        while (++colon < m_text.size() && m_text[colon] >= u'0' && m_text[colon] <= u'9') { }
    return !name.isEmpty() && colon < m_text.size() && m_text[colon] == u':' ? colon : -1;
}

QueryParser::Term QueryParser::field(const FieldName &name, qsizetype start, QStringView nearness)
{
    const qsizetype valueAt = m_at;
    QueryNode node;
    node.kind = QueryNode::Kind::Field;
    node.field = name.field;
    node.position = int(start);
    if (!atEnd() && isQuote(peek())) {
        const auto text = quotedText();
        if (!text)
            return tl::unexpected<QueryProblem>(text.error());
        node.text = *text;
        node.quoted = true;
    } else {
        node.text = wordText();
    }
    node.valueStart = int(valueAt);
    node.valueEnd = int(m_at);
    node.text = node.text.trimmed();
    if (name.field == QueryField::Tag && node.text.startsWith(u'=')) {
        node.alone = true;
        node.text = node.text.mid(1).trimmed();
    }
    const bool numbered = !node.quoted && node.text.startsWith(u'#')
        && (name.field == QueryField::Source || name.field == QueryField::Entity
            || name.field == QueryField::Said || name.field == QueryField::Story);
    if (node.text.isEmpty())
        return problem(QueryProblem::Kind::MissingValue, valueAt, name.name);
    const auto bad = [&] { return problem(QueryProblem::Kind::BadValue, valueAt, node.text); };

    switch (name.value) {
    case FieldName::Value::Sort: {
        const auto order = sortOrder(node.text);
        if (!order)
            return bad();
        if (m_nesting > 0)
            return problem(QueryProblem::Kind::MisplacedSort, start);
        m_order = *order;
        m_sorted = true;
        return std::optional<QueryNode>();
    }
    case FieldName::Value::Time: {
        const auto time = queryTime(node.text, m_now);
        if (!time)
            return bad();
        node.time = *time;
        return leaf(node);
    }
    case FieldName::Value::Near: {
        bool isNumber = true;
        node.number = nearness.isEmpty() ? usualNearness : nearness.sliced(1).toInt(&isNumber);
        if (!isNumber || node.number > farthestNearness)
            return problem(QueryProblem::Kind::BadValue, start + name.name.size(), nearness.toString());
        if (!NearWords::isEnough(node.text))
            return problem(QueryProblem::Kind::TooFewWords, valueAt);
        return leaf(node);
    }
    case FieldName::Value::Word:
        node.text = fieldWord(name.field, node.text);
        if (node.text.isEmpty()) {
            node.text = m_text.mid(valueAt, m_at - valueAt);
            return bad();
        }
        return leaf(node);
    case FieldName::Value::Text:
        break;
    }
    if (numbered) {
        bool isNumber = false;
        node.number = node.text.mid(1).toLongLong(&isNumber);
        if (!isNumber || node.number <= 0)
            return bad();
        if (name.field == QueryField::Story)
            node.text = QString::number(node.number);
        else
            node.field = name.field == QueryField::Source ? QueryField::SourceNumber
                : name.field == QueryField::Said          ? QueryField::SaidNumber
                                                          : QueryField::EntityNumber;
    } else if (name.field == QueryField::Tag ? tagKey(node.text).isEmpty()
                                             : !hasLetters(foldText(node.text))) {
        return bad();
    }
    return leaf(node);
}

tl::expected<QString, QueryProblem> QueryParser::quotedText()
{
    const qsizetype start = m_at++;
    QString text;
    while (!atEnd() && !isQuote(peek()))
        text += m_text[m_at++];
    if (atEnd())
        return problem(QueryProblem::Kind::UnclosedQuote, start);
    ++m_at;
    return text;
}

QString QueryParser::wordText()
{
    const qsizetype start = m_at;
    while (!atEnd() && !peek().isSpace() && peek() != u'(' && peek() != u')' && peek() != u'|'
        && !isQuote(peek()))
        ++m_at;
    return m_text.mid(start, m_at - start);
}

QueryParser::Term QueryParser::leaf(QueryNode node)
{
    const bool isText = node.kind != QueryNode::Kind::Field;
    if (isText && !hasLetters(foldText(node.text))) {
        m_dropped = true;
        return std::optional<QueryNode>();
    }
    if (++m_terms > mostTerms)
        return problem(QueryProblem::Kind::TooManyTerms, node.position);
    return std::optional(std::move(node));
}

bool QueryParser::takeOperator(QStringView word)
{
    if (!QStringView(m_text).sliced(m_at).startsWith(word))
        return false;
    const qsizetype end = m_at + word.size();
    const bool standsAlone = end >= m_text.size() || m_text[end].isSpace() || m_text[end] == u'('
        || m_text[end] == u')' || isQuote(m_text[end]);
    if (word != u"|" && !standsAlone)
        return false;
    m_at = end;
    return true;
}

void QueryParser::skipSpace()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

QChar QueryParser::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
}

bool QueryParser::isQuote(QChar c) const
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'＂';
}

tl::unexpected<QueryProblem> QueryParser::problem(
    QueryProblem::Kind kind, qsizetype at, const QString &detail) const
{
    return tl::unexpected<QueryProblem>(QueryProblem{kind, int(at), detail});
}

} // namespace sokbo
