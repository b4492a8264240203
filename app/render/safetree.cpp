// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/safetree.h"

#include "render/codehighlighter.h"
#include "text/safehtmlreader.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr std::size_t maximumDepth = 100;

SafeNode elementOf(const SafePiece &piece)
{
    SafeNode node;
    node.name = piece.name.toString();
    const QStringView address = piece.name == u"img" ? piece.attribute(u"src") : piece.attribute(u"href");
    node.address = unescaped(address);
    node.label = unescaped(piece.attribute(u"alt"));
    node.language = languageFromClass(piece.attribute(u"class"));
    if (const QStringView start = piece.attribute(u"start"); !start.isEmpty())
        node.start = std::clamp(start.toInt(), 0, 999'999);
    return node;
}

} // namespace

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
