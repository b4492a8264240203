// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/anchors.h"

#include "html/cleantext.h"
#include "html/htmltree.h"
#include "html/webaddress.h"
#include "text/safehtmlreader.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAnchor = 200; // UTF-16 units

const QString beginning = u"at-"_s;
const QString top = u"at-top"_s; // where nothing in the text has this name

// Empty for what is no name. What our own output says stays as it is.
QString named(const QString &name)
{
    const bool isName = !name.isEmpty() && name.size() <= longestAnchor && cleanAttribute(name) == name
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); });
    return !isName ? QString() : name.startsWith(beginning) ? name : beginning + name;
}

QString nameOf(const HtmlNode &node)
{
    const QString id = named(node.attribute("id"));
    return id.isEmpty() && node.tag == HtmlTag::A ? named(node.attribute("name")) : id;
}

} // namespace

Anchors::Anchors(const HtmlTree &tree, const std::vector<int> &roots, const QUrl &base,
    const std::function<bool(int)> &isLeftOut)
    : m_base(base.adjusted(QUrl::RemoveFragment))
{
    QSet<QString> wanted, found;
    for (const int root : roots)
        for (int i = root; i < tree[root].end;) {
            const HtmlNode &node = tree[i];
            if (isLeftOut(i)) {
                i = node.end;
                continue;
            }
            if (node.tag == HtmlTag::A && node.has("href"))
                wanted.insert(nameIn(node.attribute("href")));
            if (!node.isText())
                found.insert(nameOf(node));
            ++i;
        }
    m_names = wanted.intersect(found);
    m_names.remove(QString());
    if (wanted.contains(top))
        m_names.insert(top);
}

// Where the text itself is meant; empty for any other address.
QString Anchors::nameIn(const QString &href) const
{
    const QString written = href.trimmed();
    if (written.startsWith(u'#'))
        return written.size() == 1 ? top : named(QUrl::fromPercentEncoding(written.mid(1).toUtf8()));
    if (!written.contains(u'#') || m_base.isEmpty())
        return {};
    const QUrl address = linkAddress(written, m_base);
    return address.adjusted(QUrl::RemoveFragment) == m_base ? named(address.fragment(QUrl::FullyDecoded))
                                                            : QString();
}

QString Anchors::linkWithin(const QString &href) const
{
    if (!href.contains(u'#'))
        return {};
    const QString name = nameIn(href);
    const bool isThere = name == top || (!name.isEmpty() && m_names.contains(name));
    return isThere ? u'#' + name : QString();
}

QString Anchors::takeName(const HtmlNode &node)
{
    if (m_names.isEmpty())
        return {};
    const QString name = nameOf(node);
    if (!m_names.contains(name) || m_taken.contains(name))
        return {};
    m_taken.insert(name);
    return name;
}

QStringList placesOfOneSide(const SafeHtml &body)
{
    QSet<QString> linked, named;
    if (!body.html().contains("=\"#at-"_L1) && !body.html().contains(" id=\"at-"_L1))
        return {};
    SafeHtmlReader reader(body.html());
    while (reader.next()) {
        const SafePiece &piece = reader.piece();
        if (piece.kind != SafePiece::Kind::Start)
            continue;
        if (const QStringView id = piece.attribute(u"id"); !id.isEmpty())
            named.insert(unescaped(id));
        if (const QStringView href = piece.attribute(u"href"); href.startsWith(u'#'))
            linked.insert(unescaped(href.mid(1)));
    }
    if (!named.contains(top))
        linked.remove(top); // it needs no element
    return ((linked - named) + (named - linked)).values();
}

} // namespace sokbo
