// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/articlepage.h"
#include "render/markdowninline.h"
#include "render/pagewords.h"
#include "render/safetree.h"
#include "text/bodytext.h"
#include "text/trackers.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Blocks inside a quotation or a list stand behind its prefix on every line.
QString prefixed(const QString &blocks, const QString &first, const QString &others)
{
    QString out;
    bool isFirst = true;
    for (const QString &line : blocks.split(u'\n')) {
        if (!isFirst)
            out += u'\n';
        QString whole = (isFirst ? first : others) + line;
        while (line.isEmpty() && whole.endsWith(u' '))
            whole.chop(1);
        out += whole;
        isFirst = false;
    }
    return out;
}

class MarkdownWriter {
public:
    explicit MarkdownWriter(const SafeHtml &body)
        : m_tree(SafeTree::read(body))
    {
    }
    QString write() const { return join(blocksIn(m_tree[0]), u"\n\n"_s); }

private:
    struct Block {
        QString kind; // the element's name: "p" for text
        QString markdown;
    };

    static QString join(const std::vector<Block> &blocks, const QString &between);
    std::vector<Block> blocksIn(const SafeNode &node) const;
    void append(std::vector<Block> &blocks, const SafeNode &node) const;
    QString list(const SafeNode &node) const;
    QString code(const SafeNode &node) const;
    QString table(const SafeNode &node) const;
    QString plain(const SafeNode &node) const;
    QString cell(const SafeNode &node) const;
    template <typename TakeText, typename TakeBlock>
    void forEachPart(const SafeNode &node, InlinePlace place, TakeText takeText, TakeBlock takeBlock) const;
    void collectRows(const SafeNode &node, std::vector<QStringList> &rows, bool *hasHead) const;

    SafeTree m_tree;
};

QString MarkdownWriter::join(const std::vector<Block> &blocks, const QString &between)
{
    QString out;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0)
            out += between;
        // Two lists in a row would be one.
        if (i > 0 && blocks[i].kind == blocks[i - 1].kind
            && (blocks[i].kind == "ul"_L1 || blocks[i].kind == "ol"_L1))
            out += "<!-- -->\n\n"_L1;
        out += blocks[i].markdown;
    }
    return out;
}

// Calls `takeText` for each run of children that stand in one line, and `takeBlock` for each block between
// them.
template <typename TakeText, typename TakeBlock>
void MarkdownWriter::forEachPart(
    const SafeNode &node, InlinePlace place, TakeText takeText, TakeBlock takeBlock) const
{
    std::vector<int> inlines;
    const auto flush = [&] {
        const QString text = markdownInline(m_tree, inlines, place);
        if (!text.isEmpty())
            takeText(text);
        inlines.clear();
    };
    for (const int child : node.children) {
        if (!isBlock(m_tree[child].name)) {
            inlines.push_back(child);
            continue;
        }
        flush();
        takeBlock(m_tree[child]);
    }
    flush();
}

std::vector<MarkdownWriter::Block> MarkdownWriter::blocksIn(const SafeNode &node) const
{
    std::vector<Block> blocks;
    forEachPart(
        node, InlinePlace::Paragraph,
        [&](const QString &text) {
            blocks.push_back({u"p"_s, text});
        },
        [&](const SafeNode &block) { append(blocks, block); });
    return blocks;
}

void MarkdownWriter::append(std::vector<Block> &blocks, const SafeNode &node) const
{
    const QString &name = node.name;
    const auto add = [&](const QString &markdown) {
        if (!markdown.isEmpty())
            blocks.push_back({name, markdown});
    };
    if (name.size() == 2 && name.front() == u'h' && name.back().isDigit()) {
        QString text = markdownInline(m_tree, node.children, InlinePlace::OneLine);
        if (text.endsWith(u'#'))
            text.insert(text.size() - 1, u'\\');
        // The title is the one heading of the first level.
        if (!text.isEmpty())
            add(QString(std::min(6, name.back().digitValue() + 1), u'#') + u' ' + text);
    } else if (name == "hr"_L1) {
        add(u"***"_s);
    } else if (name == "pre"_L1) {
        add(code(node));
    } else if (name == "blockquote"_L1) {
        const QString inside = join(blocksIn(node), u"\n\n"_s);
        if (!inside.isEmpty())
            add(prefixed(inside, u"> "_s, u"> "_s));
    } else if (name == "ul"_L1 || name == "ol"_L1) {
        add(list(node));
    } else if (name == "table"_L1) {
        add(table(node));
    } else if (name == "figcaption"_L1 || name == "dt"_L1) {
        const QString text = markdownInline(m_tree, node.children, InlinePlace::OneLine);
        if (!text.isEmpty())
            blocks.push_back({u"p"_s, text});
    } else {
        for (Block &block : blocksIn(node))
            blocks.push_back(std::move(block));
    }
}

QString MarkdownWriter::list(const SafeNode &node) const
{
    const bool isNumbered = node.name == "ol"_L1;
    std::vector<std::vector<Block>> items;
    bool isTight = true;
    for (int child : node.children) {
        const SafeNode &item = m_tree[child];
        if (item.isText() && item.text.trimmed().isEmpty())
            continue;
        items.push_back(
            item.name == "li"_L1 ? blocksIn(item) : blocksIn(SafeNode{{}, {}, {}, {}, {}, 1, {child}}));
        const std::vector<Block> &blocks = items.back();
        const auto isList = [](const Block &block) { return block.kind == "ul"_L1 || block.kind == "ol"_L1; };
        const bool isSimple = blocks.empty() || blocks.size() == 1
            || (blocks.size() == 2 && blocks[0].kind == "p"_L1 && isList(blocks[1]));
        isTight = isTight && isSimple;
    }
    QString out;
    int number = node.start;
    for (const std::vector<Block> &item : items) {
        if (!out.isEmpty())
            out += isTight ? "\n"_L1 : "\n\n"_L1;
        const QString marker = isNumbered ? QString::number(number++) + ". "_L1 : u"- "_s;
        out += prefixed(join(item, isTight ? u"\n"_s : u"\n\n"_s), marker, QString(marker.size(), u' '));
    }
    return out;
}

QString MarkdownWriter::code(const SafeNode &node) const
{
    QString language = node.language;
    if (language.isEmpty() && !node.children.empty())
        language = m_tree[node.children.front()].language;
    QString text = plain(node);
    while (text.endsWith(u'\n'))
        text.chop(1);
    const QString fence = codeFence(text, 3);
    return fence + language + u'\n' + text + u'\n' + fence;
}

QString MarkdownWriter::plain(const SafeNode &node) const
{
    QString text = node.text;
    for (int child : node.children)
        text += m_tree[child].name == "br"_L1 ? u"\n"_s : plain(m_tree[child]);
    return text;
}

QString MarkdownWriter::cell(const SafeNode &node) const
{
    QStringList lines;
    const auto take = [&](const QString &text) {
        if (!text.isEmpty())
            lines.append(text);
    };
    // A cell is one line: only the text of blocks in it is kept.
    forEachPart(node, InlinePlace::Cell, take, [&](const SafeNode &block) { take(cell(block)); });
    return lines.join("<br>"_L1);
}

void MarkdownWriter::collectRows(const SafeNode &node, std::vector<QStringList> &rows, bool *hasHead) const
{
    for (int child : node.children) {
        const SafeNode &part = m_tree[child];
        if (part.name == "thead"_L1 || part.name == "tbody"_L1 || part.name == "tfoot"_L1) {
            collectRows(part, rows, hasHead);
        } else if (part.name == "tr"_L1) {
            QStringList row;
            bool isHead = true;
            for (int cellIndex : part.children) {
                const SafeNode &field = m_tree[cellIndex];
                if (field.name != "td"_L1 && field.name != "th"_L1)
                    continue;
                isHead = isHead && field.name == "th"_L1;
                row.append(cell(field));
            }
            if (rows.empty())
                *hasHead = isHead || node.name == "thead"_L1;
            if (!row.isEmpty())
                rows.push_back(row);
        }
    }
}

QString MarkdownWriter::table(const SafeNode &node) const
{
    std::vector<QStringList> rows;
    bool hasHead = false;
    collectRows(node, rows, &hasHead);
    if (rows.empty())
        return {};
    qsizetype columns = 0;
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    // A table of Markdown cannot be without a head.
    if (!hasHead)
        rows.insert(rows.begin(), QStringList());
    QStringList lines;
    for (QStringList &row : rows) {
        while (row.size() < columns)
            row.append(QString());
        lines.append("| "_L1 + row.join(" | "_L1) + " |"_L1);
        if (lines.size() == 1)
            lines.append("|"_L1 + u" --- |"_s.repeated(columns));
    }
    QString out = lines.join(u'\n');
    for (int child : node.children)
        if (m_tree[child].name == "caption"_L1)
            out += "\n\n"_L1 + markdownInline(m_tree, m_tree[child].children, InlinePlace::OneLine);
    return out;
}

QString title(const ArticlePage &page)
{
    return page.article.flag.isEmpty() ? page.article.title
                                       : QString(u'[' + page.article.flag + "] "_L1 + page.article.title);
}

QString byline(const ArticlePage &page)
{
    QStringList parts;
    if (!page.article.author.isEmpty() && page.article.author != page.sourceTitle)
        parts.append(page.article.author);
    if (!page.sourceTitle.isEmpty())
        parts.append(page.sourceTitle);
    if (page.article.published.isValid())
        parts.append(page.article.published.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    return parts.join(u" · "_s);
}

// Below the text: each passage as a quotation, its note under it.
QString highlightsOf(const ArticlePage &page, const PageWords &words)
{
    if (page.highlights.isEmpty())
        return {};
    QStringList parts{"## "_L1 + words.highlights()};
    for (const Highlight &highlight : page.highlights) {
        QStringList lines;
        for (const QString &line : highlight.passage.text.split(u'\n', Qt::SkipEmptyParts))
            lines.append("> "_L1 + markdownLine(line));
        if (highlight.isLost())
            lines.append("> ("_L1 + words.lostPassage() + u')');
        parts.append(lines.join("\n>\n"_L1));
        for (const QString &line : highlight.note.split(u'\n', Qt::SkipEmptyParts))
            parts.append(markdownLine(line));
    }
    return parts.join("\n\n"_L1);
}

PageWords wordsFor(const ArticlePage &page)
{
    return PageWords(QLocale(page.article.language == "en"_L1 ? QLocale::English : QLocale::Korean));
}

} // namespace

QString renderMarkdown(const ArticlePage &page)
{
    const PageWords words = wordsFor(page);
    QStringList parts{"# "_L1 + markdownText(title(page).simplified(), InlinePlace::OneLine)};
    if (parts.first().endsWith(u'#'))
        parts.first().insert(parts.first().size() - 1, u'\\');
    if (const QString line = byline(page); !line.isEmpty())
        parts.append(markdownText(line, InlinePlace::OneLine));
    parts.append(MarkdownWriter(page.article.body).write());
    if (page.article.isForSubscribers)
        parts.append(u'*' + words.forSubscribers() + u'*');
    parts.append(highlightsOf(page, words));
    if (!page.note.trimmed().isEmpty())
        parts.append(
            "> "_L1 + words.note() + ": "_L1 + markdownText(page.note.simplified(), InlinePlace::OneLine));
    if (!page.tags.isEmpty())
        parts.append(words.tags() + ": "_L1 + markdownText(page.tags.join(", "_L1), InlinePlace::OneLine));
    if (!page.article.link.isEmpty())
        parts.append(u'[' + words.original() + "]("_L1
            + markdownAddress(withoutTrackers(page.article.page()).toString(QUrl::FullyEncoded)) + u')');
    parts.removeAll(QString());
    return parts.join("\n\n"_L1) + u'\n';
}

QString renderText(const ArticlePage &page)
{
    const PageWords words = wordsFor(page);
    QStringList parts{title(page) + u'\n' + byline(page), bodyText(page.article.body)};
    if (page.article.isForSubscribers)
        parts.append(words.forSubscribers());
    for (const Highlight &highlight : page.highlights)
        parts.append(u'“' + highlight.passage.text.simplified() + u'”'
            + (highlight.isLost() ? " ("_L1 + words.lostPassage() + u')' : QString())
            + (highlight.note.isEmpty() ? QString() : u'\n' + highlight.note.trimmed()));
    if (!page.note.trimmed().isEmpty())
        parts.append(words.note() + ": "_L1 + page.note.trimmed());
    if (!page.tags.isEmpty())
        parts.append(words.tags() + ": "_L1 + page.tags.join(", "_L1));
    parts.append(withoutTrackers(page.article.page()).toString(QUrl::FullyEncoded));
    parts.removeAll(QString());
    return parts.join("\n\n"_L1) + u'\n';
}

} // namespace sokbo
