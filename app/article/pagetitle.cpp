// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/pagetitle.h"

#include "html/htmltext.h"
#include "text/letters.h"

#include <QRegularExpression>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

const QRegularExpression &separator()
{
    static const QRegularExpression expression(u"\\s+[|\\-–—:»«<>·•/\\\\]{1,2}\\s+|\\s*\\|\\s*|\\s+::\\s+"_s);
    return expression;
}

// Whether a part of a title names the site: as the page calls itself, or as its address does.
bool isSite(const QString &part, const QString &site, const QUrl &url)
{
    const QString name = lettersOf(part);
    if (name.isEmpty())
        return true;
    const QString self = lettersOf(site);
    if (!self.isEmpty()
        && (name == self || (name.size() <= self.size() * 2 && name.contains(self)) || self.contains(name)))
        return true;
    const QStringList labels = url.host().split(u'.');
    for (const QString &label : labels)
        if (label.size() > 3 && label != "www"_L1
            && (lettersOf(label) == name || (name.contains(lettersOf(label)) && name.size() < 40)))
            return true;
    return false;
}

struct Part {
    qsizetype begin;
    qsizetype end;
};

QList<Part> partsOf(const QString &title)
{
    QList<Part> parts;
    qsizetype begin = 0;
    for (auto matches = separator().globalMatch(title); matches.hasNext();) {
        const auto match = matches.next();
        parts.append({begin, match.capturedStart()});
        begin = match.capturedEnd();
    }
    parts.append({begin, title.size()});
    return parts;
}

QString withoutSite(const QString &title, const QString &site, const QUrl &url)
{
    QList<Part> parts = partsOf(title);
    const auto text = [&](const Part &part) { return title.mid(part.begin, part.end - part.begin); };
    while (parts.size() > 1 && isSite(text(parts.last()), site, url))
        parts.removeLast();
    while (parts.size() > 1 && isSite(text(parts.first()), site, url))
        parts.removeFirst();
    // "제목 < 사회 < 기사본문": a path through the sections.
    const QString whole = title.mid(parts.first().begin, parts.last().end - parts.first().begin);
    return whole.section(u" < "_s, 0, 0).trimmed();
}

QString heading(const HtmlTree &tree)
{
    QString only;
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].tag != HtmlTag::H1)
            continue;
        const QString line = tree.line(i);
        if (line.isEmpty())
            continue;
        if (!only.isEmpty() && only != line)
            return {}; // which of them is the article's?
        only = line;
    }
    return only;
}

QString documentTitle(const HtmlTree &tree)
{
    for (int i = 0; i < tree.size(); ++i)
        if (tree[i].tag == HtmlTag::Title)
            return tree.line(i);
    return {};
}

bool isCalledTitle(const HtmlNode &node)
{
    const QString names = (node.attribute("class") + u' ' + node.attribute("id")).toLower();
    for (const auto part : {"title"_L1, "_tit"_L1, "-tit"_L1, "subject"_L1, "headline"_L1})
        if (names.contains(part))
            return true;
    return false;
}

// The part of a title that the page shows as its headline: "김장하는 날 > 소식 | 마을" has "김장하는 날". The
// rest names boards and sites.
QString partShown(const HtmlTree &tree, const QString &title)
{
    const QList<Part> parts = partsOf(title);
    constexpr qsizetype mostParts = 8;
    constexpr int headlineNodes = 40; // what has more in it is no headline
    if (parts.size() < 2 || parts.size() > mostParts)
        return title;
    QStringList beginnings; // the longest first
    for (qsizetype count = parts.size() - 1; count > 0; --count)
        beginnings.append(title.left(parts.at(count - 1).end));
    for (const QString &beginning : std::as_const(beginnings)) {
        const QString letters = lettersOf(beginning);
        const bool isMost = letters.size() * 2 > lettersOf(title).size();
        for (int i = tree.body(); i < tree.size() && letters.size() >= 2; ++i) {
            if (tree[i].end - i > headlineNodes)
                continue;
            const bool isHeadline = isHeading(tree[i].tag);
            const bool isTitle = !tree[i].isText() && isCalledTitle(tree[i]);
            if ((isHeadline && (isMost || isTitle)) || (isTitle && isMost))
                if (lettersOf(tree.line(i)) == letters)
                    return beginning;
            // A board's category stands before the headline, in an element of its own.
            if (isHeadline && isTitle)
                for (int j = i + 1; j < tree[i].end; ++j)
                    if (!tree[j].isText() && isCalledTitle(tree[j]) && lettersOf(tree.line(j)) == letters)
                        return beginning;
        }
    }
    return title;
}

QString chosenTitle(const HtmlTree &tree, const QStringList &told, const QString &site, const QUrl &url)
{
    const QString document = plainLine(documentTitle(tree));
    const QString shown = plainLine(heading(tree));
    // Some describe the article where others give its headline: what readers see too is trusted first.
    const QString seen = lettersOf(document) + u' ' + lettersOf(shown);
    for (const QString &title : told)
        if (const QString line = plainLine(title); !line.isEmpty() && seen.contains(lettersOf(line)))
            return withoutSite(line, site, url);
    const bool isShown
        = shown.size() >= 8 && (document.isEmpty() || lettersOf(document).contains(lettersOf(shown)));
    if (isShown)
        return shown;
    for (const QString &title : told)
        if (const QString line = plainLine(title); !line.isEmpty())
            return withoutSite(line, site, url);
    const QString cut = withoutSite(document, site, url);

    if (cut != document || document.isEmpty())
        return cut.isEmpty() ? shown : cut;
    // Without a known name, the last part is the site's where it is much the shorter.
    const QList<Part> parts = partsOf(document);
    if (parts.size() < 2)
        return document;
    const QString rest = document.left(parts.at(parts.size() - 2).end);
    const qsizetype last = parts.last().end - parts.last().begin;
    return rest.split(u' ').size() >= 4 || (rest.size() >= 12 && last * 2 < rest.size()) ? rest : document;
}

} // namespace

QString pageTitle(const HtmlTree &tree, const QStringList &told, const QString &site, const QUrl &url)
{
    return partShown(tree, chosenTitle(tree, told, site, url));
}

} // namespace sokbo
