// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/boardpage.h"

#include "bbs/documentnames.h"
#include "html/webaddress.h"

#include <QSet>
#include <QUrlQuery>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// Of the list from which the document was opened, and not of the document.
bool isOfList(const QString &parameter)
{
    static const QSet<QString> names = {u"page"_s, u"listStyle"_s, u"sort_index"_s, u"order_type"_s,
        u"search_target"_s, u"search_keyword"_s, u"category"_s, u"cpage"_s, u"sfl"_s, u"stx"_s, u"sst"_s,
        u"sod"_s, u"sop"_s, u"sca"_s, u"spt"_s, u"device"_s};
    return names.contains(parameter);
}

std::optional<DocumentLink> linkOf(
    const HtmlTree &tree, const BoardSoftware &software, const QUrl &base, const QString &host, int anchor)
{
    const QString href = tree[anchor].attribute("href");
    if (href.isEmpty() || href.startsWith(u'#'))
        return std::nullopt;
    const QUrl url = linkAddress(href, base);
    if (url.isEmpty() || url.host() != host)
        return std::nullopt;
    const QString id = software.documentId(url);
    if (id.isEmpty())
        return std::nullopt;
    const bool toComments
        = url.hasFragment() || hasHint(tree[anchor], "reply"_L1) || hasHint(tree[anchor], "cmt"_L1);
    return DocumentLink{id, addressOfDocument(url), toComments};
}

} // namespace

QUrl addressOfDocument(QUrl url)
{
    url.setFragment(QString());
    QUrlQuery kept;
    bool dropped = false;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        if (isOfList(name))
            dropped = true;
        else
            kept.addQueryItem(name, value);
    }
    if (dropped)
        url.setQuery(kept.isEmpty() ? QString() : kept.query(QUrl::FullyEncoded));
    return url;
}

BoardPage::BoardPage(const HtmlTree &theTree, const BoardSoftware &theSoftware, const QUrl &theBase,
    const QDateTime &whenFetched, const QString &boardHost)
    : tree(theTree)
    , software(theSoftware)
    , base(theBase)
    , fetched(whenFetched)
    , host(boardHost)
{
    for (const NamedDocument &document : namedDocuments(tree, software, base, host))
        m_links.insert(document.anchor, {document.id, addressOfDocument(document.url), false, true});
    for (int i = 0; i < tree.size(); ++i)
        if (tree[i].tag == HtmlTag::A)
            if (const auto link = linkOf(tree, software, base, host, i))
                m_links.insert(i, *link);
    countLinks();
}

BoardPage::BoardPage(const HtmlTree &theTree, const BoardSoftware &theSoftware, const QUrl &theBase,
    const QDateTime &whenFetched, const QHash<int, DocumentLink> &links, const QHash<int, int> &titles)
    : tree(theTree)
    , software(theSoftware)
    , base(theBase)
    , fetched(whenFetched)
    , host(theBase.host())
    , m_links(links)
    , m_titles(titles)
{
    countLinks();
}

void BoardPage::countLinks()
{
    m_linksBefore.reserve(tree.nodes().size() + 1);
    int before = 0;
    for (int i = 0; i < tree.size(); ++i) {
        m_linksBefore.push_back(before);
        before += m_links.contains(i);
    }
    m_linksBefore.push_back(before);
}

std::optional<DocumentLink> BoardPage::documentLink(int anchor) const
{
    const auto link = m_links.constFind(anchor);
    return link == m_links.constEnd() ? std::nullopt : std::optional(*link);
}

int BoardPage::documentLinks(int index) const
{
    return m_linksBefore[static_cast<std::size_t>(tree[index].end)]
        - m_linksBefore[static_cast<std::size_t>(index)];
}

} // namespace sokbo
