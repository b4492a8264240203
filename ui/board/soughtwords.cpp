// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/soughtwords.h"

#include <algorithm>

namespace sokbo {

namespace {

void collect(const QueryNode &node, QStringList &words)
{
    if (node.kind == QueryNode::Kind::Not)
        return;
    const bool ofTitle = node.kind == QueryNode::Kind::Field && node.field == QueryField::Title;
    if (node.kind == QueryNode::Kind::Word || node.kind == QueryNode::Kind::Phrase || ofTitle)
        words.append(node.text.trimmed());
    for (const QueryNode &child : node.children)
        collect(child, words);
}

bool standsInWords(QChar letter)
{
    switch (letter.script()) {
    case QChar::Script_Hangul:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return !letter.isLetterOrNumber();
    }
}

} // namespace

QStringList soughtWords(const QueryNode &query)
{
    QStringList words;
    collect(query, words);
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

QList<TextRange> placesOf(const QStringList &words, const QString &title)
{
    QList<TextRange> found;
    for (const QString &word : words) {
        for (qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = title.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            const bool begins = at == 0 || !title.at(at - 1).isLetterOrNumber()
                || standsInWords(title.at(at - 1)) || standsInWords(word.front());
            if (begins)
                found.append({at, at + word.size()});
        }
    }
    std::sort(
        found.begin(), found.end(), [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> apart;
    for (const TextRange &range : std::as_const(found)) {
        if (!apart.isEmpty() && range.start <= apart.constLast().end)
            apart.last().end = std::max(apart.constLast().end, range.end);
        else
            apart.append(range);
    }
    return apart;
}

} // namespace sokbo
