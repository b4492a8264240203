// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/epubbody.h"

#include "render/safetree.h"
#include "render/xhtml.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// What keeps its tag. All others say nothing without their attributes, or ask for more than a body's text
// has.
bool isKeptInline(const QString &name)
{
    static const QSet<QString> kept{u"abbr"_s, u"b"_s, u"cite"_s, u"code"_s, u"del"_s, u"em"_s, u"i"_s,
        u"ins"_s, u"kbd"_s, u"mark"_s, u"q"_s, u"s"_s, u"samp"_s, u"small"_s, u"strong"_s, u"sub"_s, u"sup"_s,
        u"u"_s, u"var"_s};
    return kept.contains(name);
}

bool isHeading(const QString &name)
{
    return name.size() == 2 && name.front() == u'h' && name.back().isDigit();
}

bool isBlank(const QString &html)
{
    return QString(html).remove("<br/>"_L1).remove("<wbr/>"_L1).trimmed().isEmpty();
}

// What surrounds the place that is written.
struct Around {
    QString open, close; // tags of inline elements around blocks: each run of text in them gets them
    bool isInLink = false; // links do not stand in links
    bool isInHead = false; // of a table, where no heading may stand
    bool hasCaption = false; // that says what a missing picture shows
};

class EpubBody {
public:
    EpubBody(const SafeHtml &body, const QHash<QUrl, QString> &pictures)
        : m_tree(SafeTree::read(body))
        , m_pictures(pictures)
        , m_hasBlock(m_tree.nodes.size())
    {
        // Children stand behind their parents.
        for (std::size_t i = m_tree.nodes.size(); i-- > 0;)
            m_hasBlock[i] = std::any_of(m_tree.nodes[i].children.begin(), m_tree.nodes[i].children.end(),
                [this](int child) { return m_hasBlock[std::size_t(child)] || isBlock(m_tree[child].name); });
    }

    QString write() const { return blocks(m_tree[0].children, {}); }

private:
    using Children = std::vector<int>;

    QString blocks(const Children &children, const Around &around) const;
    QString block(int index, const Around &around) const;
    QString content(int index, const Around &around) const;
    QString run(const Children &children, const Around &around) const;
    QString inlines(const Children &children, const Around &around) const;
    QString inlineElement(int index, const Around &around) const;
    QString link(const SafeNode &node, const Around &around) const;
    QString image(const SafeNode &node, const Around &around) const;
    QString ruby(const SafeNode &node, const Around &around) const;
    QString list(const SafeNode &node, const Around &around) const;
    QString definitions(const SafeNode &node, const Around &around) const;
    QString figure(const SafeNode &node, const Around &around) const;
    QString table(const SafeNode &node, const Around &around) const;
    QString rows(const Children &rows, const Around &around) const;
    Around within(const SafeNode &node, Around around) const;
    bool isEmptyText(int index) const
    {
        return m_tree[index].isText() && m_tree[index].text.trimmed().isEmpty();
    }

    SafeTree m_tree;
    const QHash<QUrl, QString> &m_pictures;
    std::vector<bool> m_hasBlock; // somewhere in it
};

// The start tag and the end tag of an inline element that has blocks in it.
Around EpubBody::within(const SafeNode &node, Around around) const
{
    if (node.name == "a"_L1) {
        const QString address = bookAddress(QUrl(node.address));
        if (around.isInLink || address.isEmpty())
            return around;
        around.isInLink = true;
        around.open += "<a href=\""_L1 + escapedXml(address) + "\">"_L1;
        around.close.prepend("</a>"_L1);
    } else if (isKeptInline(node.name)) {
        around.open += u'<' + node.name + u'>';
        around.close.prepend("</"_L1 + node.name + u'>');
    }
    return around;
}

QString EpubBody::blocks(const Children &children, const Around &around) const
{
    QString html;
    Children inlinesHere;
    const auto flush = [&] {
        if (const QString text = run(inlinesHere, around); !text.isEmpty())
            html += "<p>"_L1 + text + "</p>\n"_L1;
        inlinesHere.clear();
    };
    for (const int child : children) {
        const SafeNode &node = m_tree[child];
        if (isBlock(node.name)) {
            flush();
            html += block(child, around);
        } else if (m_hasBlock[std::size_t(child)]) {
            flush();
            html += blocks(node.children, within(node, around));
        } else {
            inlinesHere.push_back(child);
        }
    }
    flush();
    return html;
}

QString EpubBody::block(int index, const Around &around) const
{
    const SafeNode &node = m_tree[index];
    const QString &name = node.name;
    const auto element = [](const QString &tag, const QString &inside) -> QString {
        return inside.isEmpty() ? QString() : u'<' + tag + u'>' + inside + "</"_L1 + tag + ">\n"_L1;
    };
    if (isHeading(name)) {
        // The chapter's one heading of the first rank is its title.
        const QString tag = around.isInHead ? u"p"_s : name == "h1"_L1 ? u"h2"_s : name;
        return element(tag, run(node.children, around));
    }
    if (name == "pre"_L1)
        return element(name, around.open + inlines(node.children, around) + around.close); // with its blanks
    if (name == "hr"_L1)
        return u"<hr/>\n"_s;
    if (name == "blockquote"_L1)
        return element(name, blocks(node.children, around));
    if (name == "ul"_L1 || name == "ol"_L1)
        return list(node, around);
    if (name == "dl"_L1)
        return definitions(node, around);
    if (name == "figure"_L1)
        return figure(node, around);
    if (name == "table"_L1)
        return table(node, around);
    return blocks(node.children, around);
}

// The inside of an item or a cell: a paragraph of its own only where it has more than one block.
QString EpubBody::content(int index, const Around &around) const
{
    const Children &children = m_tree[index].children;
    return m_hasBlock[std::size_t(index)] ? blocks(children, around) : run(children, around);
}

// A run of text and inline elements; empty where nothing in it can be seen.
QString EpubBody::run(const Children &children, const Around &around) const
{
    const QString html = inlines(children, around);
    return isBlank(html) ? QString() : around.open + html.trimmed() + around.close;
}

QString EpubBody::inlines(const Children &children, const Around &around) const
{
    QString html;
    for (const int child : children) {
        const SafeNode &node = m_tree[child];
        if (node.isText())
            html += escapedXml(node.text);
        else if (isBlock(node.name))
            html += u' ' + inlines(node.children, around) + u' '; // in a heading
        else
            html += inlineElement(child, around);
    }
    return html;
}

QString EpubBody::inlineElement(int index, const Around &around) const
{
    const SafeNode &node = m_tree[index];
    if (node.name == "br"_L1 || node.name == "wbr"_L1)
        return u'<' + node.name + "/>"_L1;
    if (node.name == "img"_L1)
        return image(node, around);
    if (node.name == "a"_L1)
        return link(node, around);
    if (node.name == "ruby"_L1)
        return ruby(node, around);
    const QString inside = inlines(node.children, around);
    if (inside.isEmpty() || !isKeptInline(node.name))
        return inside;
    QString tag = node.name;
    if (tag == "abbr"_L1 && !node.label.isEmpty())
        tag += " title=\""_L1 + escapedXml(node.label) + u'"';
    return u'<' + tag + u'>' + inside + "</"_L1 + node.name + u'>';
}

QString EpubBody::link(const SafeNode &node, const Around &around) const
{
    const QString address = bookAddress(QUrl(node.address));
    if (around.isInLink || address.isEmpty())
        return inlines(node.children, around);
    Around inner = around;
    inner.isInLink = true;
    const QString inside = inlines(node.children, inner);
    return isBlank(inside) ? inside : "<a href=\""_L1 + escapedXml(address) + "\">"_L1 + inside + "</a>"_L1;
}

QString EpubBody::image(const SafeNode &node, const Around &around) const
{
    const QString alt = node.label.simplified();
    if (const QString file = m_pictures.value(QUrl(node.address)); !file.isEmpty())
        return "<img src=\""_L1 + escapedXml(file) + "\" alt=\""_L1 + escapedXml(alt) + "\"/>"_L1;
    if (alt.isEmpty() || around.hasCaption)
        return {};
    return "<span class=\"missing\">["_L1 + escapedXml(alt) + "]</span>"_L1;
}

// A reading stands behind the letters that it is of, in brackets for readers that know no ruby.
QString EpubBody::ruby(const SafeNode &node, const Around &around) const
{
    QString html, base;
    for (const int child : node.children) {
        const SafeNode &part = m_tree[child];
        if (part.name == "rp"_L1)
            continue;
        if (part.name != "rt"_L1) {
            base += inlines({child}, around);
            continue;
        }
        const QString reading = inlines(part.children, around);
        html += base.isEmpty()
            ? reading
            : "<ruby>"_L1 + base + "<rp>(</rp><rt>"_L1 + reading + "</rt><rp>)</rp></ruby>"_L1;
        base.clear();
    }
    return html + base;
}

QString EpubBody::list(const SafeNode &node, const Around &around) const
{
    QString items;
    for (const int child : node.children) {
        if (isEmptyText(child))
            continue;
        const bool isItem = m_tree[child].name == "li"_L1;
        const QString inside = isItem ? content(child, around) : blocks({child}, around);
        if (!inside.isEmpty())
            items += "<li>"_L1 + inside + "</li>\n"_L1;
    }
    if (items.isEmpty())
        return {};
    const bool isCounted = node.name == "ol"_L1 && node.start != 1;
    const QString start = isCounted ? " start=\""_L1 + QString::number(node.start) + u'"' : QString();
    return u'<' + node.name + start + ">\n"_L1 + items + "</"_L1 + node.name + ">\n"_L1;
}

// As definitions where each term has its explanation, else as paragraphs.
QString EpubBody::definitions(const SafeNode &node, const Around &around) const
{
    QString html;
    bool isOpenTerm = false, isRegular = true, isFirst = true;
    for (const int child : node.children) {
        if (isEmptyText(child))
            continue;
        const QString &name = m_tree[child].name;
        const bool isTerm = name == "dt"_L1;
        if (!isTerm && (name != "dd"_L1 || isFirst)) {
            isRegular = false;
            break;
        }
        isFirst = false;
        isOpenTerm = isTerm;
        html += isTerm ? "<dt>"_L1 + run(m_tree[child].children, around) + "</dt>\n"_L1
                       : "<dd>"_L1 + content(child, around) + "</dd>\n"_L1;
    }
    if (!isRegular || isOpenTerm || html.isEmpty())
        return blocks(node.children, around);
    return "<dl>\n"_L1 + html + "</dl>\n"_L1;
}

QString EpubBody::figure(const SafeNode &node, const Around &around) const
{
    const auto isCaption = [this](int child) { return m_tree[child].name == "figcaption"_L1; };
    const auto caption = std::find_if(node.children.begin(), node.children.end(), isCaption);
    Children others(node.children.begin(), caption);
    QString words;
    if (caption != node.children.end()) {
        others.insert(others.end(), caption + 1, node.children.end());
        words = content(*caption, around);
    }
    Around inner = around;
    inner.hasCaption = inner.hasCaption || !words.isEmpty();
    const QString shown = blocks(others, inner);
    if (shown.isEmpty() && caption != node.children.end())
        return blocks({*caption}, around);
    if (shown.isEmpty())
        return {};
    const QString said = words.isEmpty() ? QString() : "<figcaption>"_L1 + words + "</figcaption>\n"_L1;
    return "<figure>\n"_L1 + shown + said + "</figure>\n"_L1;
}

QString EpubBody::rows(const Children &rows, const Around &around) const
{
    QString html;
    for (const int row : rows) {
        QString cells;
        for (const int cell : m_tree[row].children) {
            const SafeNode &node = m_tree[cell];
            if (node.name != "td"_L1 && node.name != "th"_L1)
                continue;
            Around inner = around;
            inner.isInHead = node.name == "th"_L1;
            cells += u'<' + node.name;
            if (node.columns > 1)
                cells += " colspan=\""_L1 + QString::number(node.columns) + u'"';
            if (node.rows > 1)
                cells += " rowspan=\""_L1 + QString::number(node.rows) + u'"';
            cells += u'>' + content(cell, inner) + "</"_L1 + node.name + u'>';
        }
        if (!cells.isEmpty())
            html += "<tr>"_L1 + cells + "</tr>\n"_L1;
    }
    return html;
}

QString EpubBody::table(const SafeNode &node, const Around &around) const
{
    Children head, body, others;
    QString caption;
    for (const int child : node.children) {
        const SafeNode &part = m_tree[child];
        if (part.name == "tr"_L1) {
            body.push_back(child);
        } else if (part.name == "thead"_L1 || part.name == "tbody"_L1 || part.name == "tfoot"_L1) {
            Children &rows = part.name == "thead"_L1 && body.empty() ? head : body;
            for (const int row : part.children)
                (m_tree[row].name == "tr"_L1 ? rows : others).push_back(row);
        } else if (part.name == "caption"_L1 && caption.isEmpty()) {
            caption = run(part.children, around);
        } else {
            others.push_back(child);
        }
    }
    // What has no place in a table stands before it.
    const QString before = blocks(others, around);
    const QString headRows = rows(head, around), bodyRows = rows(body, around);
    if (headRows.isEmpty() && bodyRows.isEmpty())
        return before + (caption.isEmpty() ? QString() : "<p>"_L1 + caption + "</p>\n"_L1);
    QString html = before + "<table>\n"_L1;
    if (!caption.isEmpty())
        html += "<caption>"_L1 + caption + "</caption>\n"_L1;
    if (!headRows.isEmpty() && !bodyRows.isEmpty())
        html += "<thead>\n"_L1 + headRows + "</thead>\n"_L1;
    return html + "<tbody>\n"_L1 + (bodyRows.isEmpty() ? headRows : bodyRows) + "</tbody>\n</table>\n"_L1;
}

} // namespace

QString renderEpubBody(const SafeHtml &body, const QHash<QUrl, QString> &pictures)
{
    return EpubBody(body, pictures).write();
}

} // namespace sokbo
