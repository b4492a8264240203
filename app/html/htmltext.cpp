// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmltext.h"

#include "html/cleantext.h"
#include "html/htmltree.h"

namespace sokbo {

namespace {

// "Vector<T>" in a headline is no element; only what has an element's name is.
QString withoutForeignTags(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'<') {
            result += c;
            continue;
        }
        qsizetype begin = i + 1;
        if (begin < text.size() && text.at(begin) == u'/')
            ++begin;
        qsizetype end = begin;
        while (end < text.size() && text.at(end).unicode() < 0x80 && text.at(end).isLetterOrNumber())
            ++end;
        const bool isDeclaration = text.mid(begin, 1) == u"!" || text.mid(begin, 1) == u"?";
        if (isDeclaration || isElementName(QStringView(text).mid(begin, end - begin)))
            result += c;
        else
            result += QStringLiteral("&lt;");
    }
    return result;
}

} // namespace

QString plainLine(const QString &untrusted)
{
    if (!untrusted.contains(u'<') && !untrusted.contains(u'&'))
        return cleanText(untrusted).simplified();
    const HtmlTree tree = HtmlTree::parse(QStringLiteral("<body>") + withoutForeignTags(untrusted));
    return cleanText(tree.line(tree.body())).simplified();
}

} // namespace sokbo
