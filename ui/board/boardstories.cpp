// SPDX-License-Identifier: GPL-3.0-or-later
// BoardModel: what is folded, opened and closed by the reader.
#include "board/boardmodel.h"

#include "board/rowtexts.h"

#include <algorithm>
#include <functional>

namespace sokbo {

namespace {

// Of more articles folding takes longer than a frame: another thread does it, and the rows come a moment
// later.
constexpr qsizetype foldedAtOnce = 20'000;

bool anyNode(const QueryNode &node, const std::function<bool(const QueryNode &)> &is)
{
    return is(node)
        || std::any_of(node.children.cbegin(), node.children.cend(),
            [&is](const QueryNode &child) { return anyNode(child, is); });
}

// A board of words, of a kind or of a story is to show what it finds.
bool asksForMore(const QueryNode &root)
{
    return anyNode(root, [](const QueryNode &node) {
        return node.kind == QueryNode::Kind::Word || node.kind == QueryNode::Kind::Phrase
            || (node.kind == QueryNode::Kind::Field
                && (node.field == QueryField::Title || node.field == QueryField::Near
                    || node.field == QueryField::Kind || node.field == QueryField::Story
                    || node.field == QueryField::Flag));
    });
}

bool asksForCopies(const QueryNode &root)
{
    return anyNode(root, [](const QueryNode &node) {
        return node.kind == QueryNode::Kind::Field && node.field == QueryField::Is
            && node.text == QStringLiteral("copy");
    });
}

} // namespace

FoldRules BoardModel::folding() const
{
    FoldRules rules = m_folding;
    if (isByColumn(m_query.order))
        return {};
    if (asksForMore(m_query.root))
        rules.kinds = {};
    if (asksForCopies(m_query.root))
        rules.stories = false;
    return rules;
}

void BoardModel::setFolding(const FoldRules &wanted)
{
    const FoldRules before = folding();
    m_folding = wanted;
    if (folding() != before)
        foldAgain();
}

void BoardModel::foldAgain()
{
    m_rowsChanged = true; // what is compared now is folded as before
    if (!m_firstShown)
        return;
    if (!m_loaded || m_entries.size() <= foldedAtOnce)
        return use(updateBoard(shown(), m_entries));
    if (m_reading)
        return;
    m_reading = true;
    compare(m_entries);
}

RowFold BoardModel::foldAt(int row) const
{
    return m_folds.value(idAt(row));
}

int BoardModel::frontRow(int row) const
{
    while (row > 0 && foldAt(row).member)
        --row;
    return row;
}

int BoardModel::originalRow(int row) const
{
    while (row > 0 && foldAt(row).isCopy)
        --row;
    return row;
}

int BoardModel::placeOf(ArticleId id) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [id](const BoardEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

QList<ArticleId> BoardModel::foldedWith(const QList<ArticleId> &ids) const
{
    return sokbo::foldedWith(m_entries, folding(), QSet<ArticleId>(ids.begin(), ids.end()));
}

QString BoardModel::kindsText(int row) const
{
    const RowFold fold = foldAt(row);
    return fold.standsForKinds() ? RowTexts::kinds(m_days.value(fold.day)) : QString();
}

void BoardModel::setOpen(int row, bool open)
{
    const RowFold fold = foldAt(frontRow(row));
    if (!fold.isFront() || fold.open == open)
        return;
    if (fold.day != 0)
        open ? (void)m_open.days.insert(fold.day) : (void)m_open.days.remove(fold.day);
    else
        open ? (void)m_open.stories.insert(fold.story) : (void)m_open.stories.remove(fold.story);
    foldAgain();
}

void BoardModel::setCopiesOpen(int row, bool open)
{
    const int shown = originalRow(row);
    const RowFold fold = foldAt(shown);
    const int place = placeOf(idAt(shown));
    if (fold.copies == 0 || fold.copiesOpen == open || place < 0)
        return;
    const ArticleId original = m_entries.at(place).original();
    open ? (void)m_open.copies.insert(original) : (void)m_open.copies.remove(original);
    foldAgain();
}

void BoardModel::reveal(ArticleId id)
{
    if (rowOf(id) >= 0)
        return;
    const OpenFolds hiding = foldsHiding(m_entries, folding(), {id});
    if (hiding == OpenFolds())
        return;
    m_open += hiding;
    foldAgain();
}

} // namespace sokbo
