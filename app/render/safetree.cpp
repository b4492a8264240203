// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/safetree.h"

#include "render/codehighlighter.h"
#include "text/safehtmlreader.h"
#include "text/trackers.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maximumDepth = 100;

int spanOf(QStringView value)
{
    return std::clamp(value.toInt(), 1, 1000);
}

SafeNode elementOf(const SafePiece &piece)
{
    SafeNode node;
    node.name = piece.name.toString();
    const QStringView address = piece.name == u"img" ? piece.attribute(u"src") : piece.attribute(u"href");
    node.address = unescaped(address);
    // Links within the text need places to lead to, which a tree does not keep.
    if (piece.name == u"a")
        node.address = node.address.startsWith(u'#') ? QString() : withoutTrackers(node.address);
    node.label = unescaped(piece.attribute(piece.name == u"abbr" ? u"title" : u"alt"));
    node.language = languageFromClass(piece.attribute(u"class"));
    if (const QStringView start = piece.attribute(u"start"); !start.isEmpty())
        node.start = std::clamp(start.toInt(), 0, 999'999);
    node.columns = spanOf(piece.attribute(u"colspan"));
    node.rows = spanOf(piece.attribute(u"rowspan"));
    return node;
}

} // namespace

bool isBlock(const QString &name)
{
    static const QSet<QString> blocks{u"p"_s, u"div"_s, u"blockquote"_s, u"ul"_s, u"ol"_s, u"li"_s, u"dl"_s,
        u"dt"_s, u"dd"_s, u"figure"_s, u"figcaption"_s, u"pre"_s, u"hr"_s, u"table"_s, u"caption"_s,
        u"thead"_s, u"tbody"_s, u"tfoot"_s, u"tr"_s, u"td"_s, u"th"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s,
        u"h5"_s, u"h6"_s};
    return blocks.contains(name);
}

SafeTree SafeTree::read(const SafeHtml &html)
{
    SafeTree tree;
    tree.nodes.emplace_back().name = QStringLiteral("body");
    std::vector<int> open{0};
    const auto add = [&](SafeNode node) {
        tree.nodes.push_back(std::move(node));
        const int index = static_cast<int>(tree.nodes.size()) - 1;
        tree.nodes[static_cast<std::size_t>(open.back())].children.push_back(index);
        return index;
    };
    std::size_t tooDeep = 0; // elements that are open and left out
    SafeHtmlReader reader(html.html());
    while (reader.next()) {
        const SafePiece &piece = reader.piece();
        if (piece.kind == SafePiece::Kind::Text) {
            SafeNode node;
            node.text = unescaped(piece.text);
            add(std::move(node));
        } else if (piece.kind == SafePiece::Kind::End) {
            if (tooDeep > 0)
                --tooDeep;
            else if (open.size() > 1 && tree[open.back()].name == piece.name)
                open.pop_back();
        } else if (isVoidTag(piece.name)) {
            add(elementOf(piece));
        } else if (open.size() > maximumDepth) {
            ++tooDeep;
        } else {
            open.push_back(add(elementOf(piece)));
        }
    }
    return tree;
}

} // namespace sokbo
