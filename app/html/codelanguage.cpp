// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/codelanguage.h"

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

QString valid(QStringView name)
{
    const QString lower = name.toString().toLower();
    for (const QChar c : lower)
        if (!((c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'+' || c == u'#' || c == u'-'
                || c == u'_'))
            return {};
    const bool saysNothing = lower == "none"_L1 || lower == "nohighlight"_L1 || lower == "text"_L1
        || lower == "plaintext"_L1 || lower == "plain"_L1;
    return lower.size() > 24 || saysNothing ? QString() : lower;
}

// "language-x", "lang-x", "highlight-source-x", "brush: x;" in a class list.
QString namedIn(const QString &classes)
{
    bool afterBrush = false;
    for (QStringView word : QStringView(classes).tokenize(u' ', Qt::SkipEmptyParts)) {
        while (word.endsWith(u';'))
            word.chop(1);
        if (afterBrush)
            return valid(word);
        for (const auto prefix :
            {"language-"_L1, "lang-"_L1, "highlight-source-"_L1, "brush:"_L1, "sourceCode-"_L1})
            if (word.startsWith(prefix) && word.size() > prefix.size())
                return valid(word.mid(prefix.size()));
        afterBrush = word == u"brush:" || word == u"sourceCode";
    }
    return {};
}

QString namedBy(const HtmlNode &node)
{
    for (const char *name : {"data-lang", "data-language"})
        if (const QString language = valid(node.attribute(name)); !language.isEmpty())
            return language;
    return namedIn(node.attribute("class"));
}

} // namespace

CodeBlock codeBlock(const HtmlTree &tree, int pre)
{
    CodeBlock block;
    block.language = namedBy(tree[pre]);
    for (int i = pre + 1; i < tree[pre].end; ++i) {
        if (tree[i].tag != HtmlTag::Code)
            continue;
        block.isCode = true;
        if (block.language.isEmpty())
            block.language = namedBy(tree[i]);
        break;
    }
    int around = tree[pre].parent;
    for (int levels = 0; levels < 2 && around != HtmlTree::none && block.language.isEmpty(); ++levels) {
        if (tree[around].tag != HtmlTag::Div && tree[around].tag != HtmlTag::Figure)
            break;
        block.language = namedBy(tree[around]);
        around = tree[around].parent;
    }
    block.isCode = block.isCode || !block.language.isEmpty();
    return block;
}

} // namespace sokbo
