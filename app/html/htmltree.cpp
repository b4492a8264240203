// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmltree.h"

#include "html/htmltamer.h"
#include "html/plainmarkup.h"

#include <QHash>

#include <array>
#include <gumbo.h>
#include <memory>

namespace sokbo {

namespace {

struct OutputDeleter {
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

const QHash<QByteArray, HtmlTag> &tagsByName()
{
    static const auto table = [] {
        QHash<QByteArray, HtmlTag> byName;
        for (int value = static_cast<int>(HtmlTag::A); value <= static_cast<int>(HtmlTag::Xmp); ++value)
            byName.insert(tagName(static_cast<HtmlTag>(value)), static_cast<HtmlTag>(value));
        return byName;
    }();
    return table;
}

HtmlTag tagOf(GumboTag tag)
{
    static const auto table = [] {
        std::array<HtmlTag, GUMBO_TAG_LAST + 1> all;
        all.fill(HtmlTag::Unknown);
        for (int value = 0; value < GUMBO_TAG_LAST; ++value)
            all[static_cast<size_t>(value)] = tagsByName().value(
                gumbo_normalized_tagname(static_cast<GumboTag>(value)), HtmlTag::Unknown);
        return all;
    }();
    return table[static_cast<size_t>(tag)];
}

QByteArray originalName(const GumboElement &element)
{
    GumboStringPiece piece = element.original_tag;
    if (!piece.data)
        return {};
    gumbo_tag_from_original_text(&piece);
    return QByteArray(piece.data, static_cast<qsizetype>(std::min<size_t>(piece.length, 64))).toLower();
}

HtmlNode elementNode(const GumboElement &element)
{
    HtmlNode node;
    node.tag = tagOf(element.tag);
    if (node.tag == HtmlTag::Unknown) {
        // gumbo is older than <picture> and does not know it.
        node.name = originalName(element);
        node.tag = tagsByName().value(node.name, HtmlTag::Unknown);
    }
    node.attributes.reserve(element.attributes.length);
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        node.attributes.push_back({attribute->name, QString::fromUtf8(attribute->value)});
    }
    return node;
}

QString nameOf(const HtmlNode &node)
{
    return node.tag == HtmlTag::Unknown ? QString::fromUtf8(node.name)
                                        : QString::fromLatin1(tagName(node.tag));
}

// gumbo's tree into the vector, in document order, without recursion.
void flatten(const GumboNode *root, std::vector<HtmlNode> &nodes)
{
    struct Visit {
        const GumboNode *node;
        unsigned nextChild;
        int index;
    };
    std::vector<Visit> path;
    const auto enter = [&](const GumboNode *node) {
        const int index = static_cast<int>(nodes.size());
        const int parent = path.empty() ? HtmlTree::none : path.back().index;
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
            nodes.push_back(elementNode(node->v.element));
            nodes.back().parent = parent;
            path.push_back({node, 0, index});
            break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            nodes.emplace_back();
            nodes.back().tag = HtmlTag::Text;
            nodes.back().parent = parent;
            nodes.back().end = index + 1;
            nodes.back().text = QString::fromUtf8(node->v.text.text);
            break;
        default: // comments, and templates, of which taming leaves none
            break;
        }
    };
    enter(root);
    while (!path.empty()) {
        Visit &visit = path.back();
        const GumboVector &children = visit.node->v.element.children;
        if (visit.nextChild < children.length) {
            enter(static_cast<const GumboNode *>(children.data[visit.nextChild++]));
        } else {
            nodes[static_cast<size_t>(visit.index)].end = static_cast<int>(nodes.size());
            path.pop_back();
        }
    }
}

} // namespace

HtmlTree HtmlTree::parse(const QString &html)
{
    HtmlTree tree;
    if (std::optional<std::vector<HtmlNode>> plain = plainNodes(html)) {
        tree.m_nodes = std::move(*plain);
        return tree;
    }
    TamedHtml tamed = tame(html);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // nobody reads them, and each costs memory
    const std::unique_ptr<GumboOutput, OutputDeleter> output(
        gumbo_parse_with_options(&options, tamed.utf8.constData(), static_cast<size_t>(tamed.utf8.size())));
    tree.m_scripts = std::move(tamed.scripts);
    flatten(output->root, tree.m_nodes);
    return tree;
}

int HtmlTree::firstChild(int index) const
{
    return index + 1 < (*this)[index].end ? index + 1 : none;
}

int HtmlTree::nextSibling(int index) const
{
    const HtmlNode &node = (*this)[index];
    return node.parent != none && node.end < (*this)[node.parent].end ? node.end : none;
}

int HtmlTree::body() const
{
    for (int child = firstChild(0); child != none; child = nextSibling(child))
        if ((*this)[child].tag == HtmlTag::Body)
            return child;
    return 0;
}

QString HtmlTree::line(int index) const
{
    QString line;
    bool blank = false;
    std::vector<int> blockEnds;
    const int end = (*this)[index].end;
    for (int i = index; i < end; ++i) {
        for (; !blockEnds.empty() && blockEnds.back() <= i; blockEnds.pop_back())
            blank = true;
        const HtmlNode &node = (*this)[i];
        if (!node.isText()) {
            blank = blank || isBlock(node.tag) || node.tag == HtmlTag::Br || node.tag == HtmlTag::Img;
            if (isBlock(node.tag))
                blockEnds.push_back(node.end);
            continue;
        }
        for (const QChar c : node.text) {
            if (c.isSpace()) {
                blank = true;
                continue;
            }
            if (blank && !line.isEmpty())
                line += u' ';
            blank = false;
            line += c;
        }
    }
    return line;
}

QString HtmlTree::innerHtml(int index) const
{
    QString html;
    std::vector<int> open;
    const auto closeUpTo = [&](int next) {
        for (; !open.empty() && (*this)[open.back()].end <= next; open.pop_back())
            html += u"</" + nameOf((*this)[open.back()]) + u'>';
    };
    const int end = (*this)[index].end;
    for (int i = index + 1; i < end; ++i) {
        closeUpTo(i);
        const HtmlNode &node = (*this)[i];
        if (node.isText()) {
            html += node.text.toHtmlEscaped();
            continue;
        }
        html += u'<' + nameOf(node);
        for (const HtmlAttribute &attribute : node.attributes)
            html
                += u' ' + QString::fromUtf8(attribute.name) + u"=\"" + attribute.value.toHtmlEscaped() + u'"';
        html += u'>';
        if (!isVoid(node.tag))
            open.push_back(i);
    }
    closeUpTo(end);
    return html;
}

bool isElementName(QStringView name)
{
    const QByteArray latin = name.toLatin1();
    return tagsByName().contains(latin.toLower())
        || gumbo_tagn_enum(latin.constData(), static_cast<unsigned>(latin.size())) != GUMBO_TAG_UNKNOWN;
}

bool hasToken(const QString &list, QLatin1String token)
{
    for (const QStringView part : QStringView(list).tokenize(u' ', Qt::SkipEmptyParts))
        if (part == token)
            return true;
    return false;
}

} // namespace sokbo
