// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/candidates.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr double enoughProse = 40; // weighted characters
constexpr double shortPage = 400; // likewise
constexpr double mostOfPage = 0.5; // that marked elements must hold to be believed
constexpr double pieceOfPage = 0.05;
constexpr double outstanding = 0.35; // share of the page, and at most that of the next part
constexpr double nearlyAll = 0.88; // of what an element holds, for the walk to go on into one child

int commonAncestor(const HtmlTree &tree, int one, int other)
{
    while (!tree.isInside(other, one))
        one = tree[one].parent;
    return one;
}

// What its markup marks as the article, where that holds most of what can be read; several pieces of one that
// is cut by pictures or advertisements are taken together.
int markedRoot(const HtmlTree &tree, const PageText &text)
{
    const double all = text[tree.body()].prose;
    int root = HtmlTree::none;
    double held = 0;
    for (int i = 0; i < tree.size();) {
        const bool isPiece = text.holdsArticle(i) && !text.surrounds(i) && text[i].prose > all * pieceOfPage;
        if (!isPiece) {
            ++i;
            continue;
        }
        held += text[i].prose;
        root = root == HtmlTree::none ? i : commonAncestor(tree, root, i);
        i = tree[i].end;
    }
    if (root == HtmlTree::none || held < all * mostOfPage || held < text[root].prose * nearlyAll)
        return HtmlTree::none;
    // Of several inside each other the innermost that still holds nearly all.
    for (int i = root + 1; i < tree[root].end; ++i)
        if (text.holdsArticle(i) && text[i].prose >= text[root].prose * nearlyAll)
            root = i;
    return root;
}

int descend(const HtmlTree &tree, const PageText &text, int from)
{
    int node = from;
    while (true) {
        int best = HtmlTree::none;
        double second = 0;
        for (int child = tree.firstChild(node); child != HtmlTree::none; child = tree.nextSibling(child)) {
            if (tree[child].isText())
                continue;
            if (best != HtmlTree::none && text[child].prose <= text[best].prose) {
                second = std::max(second, text[child].prose);
                continue;
            }
            second = best == HtmlTree::none ? 0 : text[best].prose;
            best = child;
        }
        // Of the parts of a whole page one may stand out, though many small ones outweigh it.
        const bool standsOut = best != HtmlTree::none && tree[node].tag == HtmlTag::Body
            && text[best].paragraphs >= 3 && text[best].prose >= text[node].prose * outstanding
            && second < text[best].prose * outstanding;
        const bool holdsAll = best != HtmlTree::none && text[best].prose >= text[node].prose * nearlyAll;
        const bool goesOn = (holdsAll || standsOut) && tree[best].tag != HtmlTag::P
            && tree[best].tag != HtmlTag::Blockquote && isBlock(tree[best].tag);
        if (!goesOn)
            return node;
        node = best;
    }
}

// Card news and photographs: what its markup calls the article, and pictures are all that is in it.
int picturesRoot(const HtmlTree &tree, const PageText &text)
{
    int root = HtmlTree::none;
    bool hasPicture = false;
    for (int i = 0; i < tree.size(); ++i) {
        if (root == HtmlTree::none && text.holdsArticle(i) && !text.surrounds(i))
            root = i;
        hasPicture = hasPicture
            || (root != HtmlTree::none && tree.isInside(i, root) && tree[i].tag == HtmlTag::Img
                && !text.surrounds(i));
    }
    return hasPicture ? root : HtmlTree::none;
}

} // namespace

int articleRoot(const HtmlTree &tree, const PageText &text)
{
    const int body = tree.body();
    if (text[body].prose < enoughProse) {
        // A line or two may be all that there is.
        const double unlinked = text[body].text - text[body].linked;
        const bool isShort = text[body].text > 0 && text.linkDensity(body) < 0.3 && unlinked < shortPage;
        return isShort ? body : picturesRoot(tree, text);
    }
    const int marked = markedRoot(tree, text);
    return marked != HtmlTree::none ? marked : descend(tree, text, body);
}

} // namespace sokbo
