// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitiser.h"

#include "html/anchors.h"
#include "html/bodywriter.h"
#include "html/cleantext.h"
#include "html/codelanguage.h"
#include "html/embeds.h"
#include "html/htmltree.h"
#include "html/imagesource.h"
#include "html/keptattributes.h"
#include "html/layouttables.h"
#include "html/webaddress.h"

#include <QSet>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// What becomes of an element.
enum class Fate {
    Dropped, // with what is in it
    Line, // its content stays, on lines of its own
    Transparent, // its content stays
    Kept,
    Renamed, // kept under a name that means the same today
    Special,
};

Fate fateOf(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Head:
    case HtmlTag::Title:
    case HtmlTag::Meta:
    case HtmlTag::Link:
    case HtmlTag::Base:
    case HtmlTag::Button:
    case HtmlTag::Input:
    case HtmlTag::Canvas:
    case HtmlTag::Area:
    case HtmlTag::Param:
    case HtmlTag::Source:
    case HtmlTag::Track:
    case HtmlTag::Col:
    case HtmlTag::Colgroup:
    case HtmlTag::Wbr:
        return Fate::Dropped;
    case HtmlTag::P:
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::Blockquote:
    case HtmlTag::Ul:
    case HtmlTag::Ol:
    case HtmlTag::Li:
    case HtmlTag::Dl:
    case HtmlTag::Dt:
    case HtmlTag::Dd:
    case HtmlTag::Figure:
    case HtmlTag::Figcaption:
    case HtmlTag::B:
    case HtmlTag::Strong:
    case HtmlTag::I:
    case HtmlTag::Em:
    case HtmlTag::U:
    case HtmlTag::S:
    case HtmlTag::Sub:
    case HtmlTag::Sup:
    case HtmlTag::Small:
    case HtmlTag::Kbd:
    case HtmlTag::Samp:
    case HtmlTag::Cite:
    case HtmlTag::Q:
    case HtmlTag::Ruby:
    case HtmlTag::Rt:
    case HtmlTag::Rp:
        return Fate::Kept;
    case HtmlTag::Acronym:
    case HtmlTag::Del:
    case HtmlTag::Strike:
    case HtmlTag::Ins:
    case HtmlTag::Tt:
    case HtmlTag::Dfn:
    case HtmlTag::Menu:
        return Fate::Renamed;
    case HtmlTag::A:
    case HtmlTag::Abbr:
    case HtmlTag::Time:
    case HtmlTag::Code:
    case HtmlTag::Pre:
    case HtmlTag::Listing:
    case HtmlTag::Xmp:
    case HtmlTag::Img:
    case HtmlTag::Br:
    case HtmlTag::Hr:
    case HtmlTag::Table:
    case HtmlTag::Caption:
    case HtmlTag::Thead:
    case HtmlTag::Tbody:
    case HtmlTag::Tfoot:
    case HtmlTag::Tr:
    case HtmlTag::Td:
    case HtmlTag::Th:
    case HtmlTag::Video:
    case HtmlTag::Audio:
    case HtmlTag::Iframe:
    case HtmlTag::Embed:
    case HtmlTag::Object:
        return Fate::Special;
    default:
        return isBlock(tag) ? Fate::Line : Fate::Transparent;
    }
}

HtmlTag todaysName(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Acronym:
        return HtmlTag::Abbr;
    case HtmlTag::Del:
    case HtmlTag::Strike:
        return HtmlTag::S;
    case HtmlTag::Ins:
        return HtmlTag::U;
    case HtmlTag::Tt:
        return HtmlTag::Code;
    case HtmlTag::Dfn:
        return HtmlTag::Em;
    case HtmlTag::Menu:
        return HtmlTag::Ul;
    default:
        return tag;
    }
}

QString span(const HtmlNode &cell, const char *name)
{
    const int count = cell.attribute(name).toInt();
    return count > 1 && count <= 100 ? BodyWriter::attribute(name, QString::number(count)) : QString();
}

// A picture that stands for a character.
bool isSmiley(const HtmlNode &image)
{
    const QString alt = cleanAttribute(image.attribute("alt"));
    const QString kind = image.attribute("class").toLower();
    return !alt.isEmpty() && alt.size() <= 16 && (kind.contains("emoji"_L1) || kind.contains("smiley"_L1));
}

class Sanitiser {
public:
    Sanitiser(const HtmlTree &tree, const std::vector<int> &roots, const QUrl &base,
        const std::function<Treatment(int)> &treatment, const QStringList &lostPlaces)
        : m_tree(tree)
        , m_base(base)
        , m_treatment(treatment)
        , m_layout(layoutTables(
              tree, [this](int i) { return isDropped(i); }, [this](int i) { return isContent(i); }))
        , m_anchors(tree, roots, base, [this](int i) { return isDropped(i); })
    {
        for (const QString &place : lostPlaces)
            m_anchors.forget(place);
    }

    void walk(int root);
    SafeHtml finish() { return m_writer.finish(); }

private:
    struct Leaving {
        int end; // index of the node that comes after
        bool isLine; // no element was opened, but a line ends
    };

    bool isDropped(int index) const;
    bool isContent(int index) const; // it writes something by itself
    QUrl shownImage(int index) const; // empty where the image is not to be shown
    int enter(int index); // the index to go on at
    int enterElement(int index);
    int enterSpecial(int index);
    int skip(int index) { return m_tree[index].end; }
    int inside(int index, HtmlTag tag, const QString &attributes = {});
    int transparent(int index);
    int lineOf(int index);
    int caption(int index);
    int link(int index);
    int tablePart(int index);
    int preformatted(int index);
    int image(int index);
    int media(int index);
    int inlineCode(int index);

    const HtmlTree &m_tree;
    QUrl m_base;
    const std::function<Treatment(int)> &m_treatment;
    std::vector<bool> m_layout; // by index: this table only arranges things
    Anchors m_anchors;
    QString m_place; // the name of the node that is being entered, as long as nothing has it
    BodyWriter m_writer;
    std::vector<Leaving> m_leaving;
    QSet<QString> m_images;
    int m_noscriptEnd = 0; // nodes before this index stand in a <noscript>
};

void Sanitiser::walk(int root)
{
    const int end = m_tree[root].end;
    m_writer.breakParagraph();
    for (int i = root; i < end || !m_leaving.empty();) {
        if (!m_leaving.empty() && (i >= m_leaving.back().end || i >= end)) {
            if (m_leaving.back().isLine)
                m_writer.breakParagraph();
            else
                m_writer.close();
            m_leaving.pop_back();
            continue;
        }
        i = enter(i);
    }
    m_writer.breakParagraph();
}

bool Sanitiser::isDropped(int index) const
{
    const HtmlNode &node = m_tree[index];
    if (m_treatment && m_treatment(index) == Treatment::LeftOut)
        return true;
    return !node.isText() && (fateOf(node.tag) == Fate::Dropped || node.isHidden());
}

bool Sanitiser::isContent(int index) const
{
    const HtmlNode &node = m_tree[index];
    switch (node.tag) {
    case HtmlTag::Text:
        return !cleanText(node.text).trimmed().isEmpty();
    case HtmlTag::Img:
        return isSmiley(node) || !shownImage(index).isEmpty();
    case HtmlTag::Video:
    case HtmlTag::Audio:
    case HtmlTag::Iframe:
    case HtmlTag::Embed:
    case HtmlTag::Object:
        return mediaLink(m_tree, index, m_base).has_value();
    default:
        return false;
    }
}

QUrl Sanitiser::shownImage(int index) const
{
    const QUrl source = imageSource(m_tree, index, m_base);
    return isTrackingPixel(m_tree[index], source) ? QUrl() : source;
}

int Sanitiser::enter(int index)
{
    const HtmlNode &node = m_tree[index];
    if (isDropped(index))
        return skip(index);
    if (node.isText()) {
        m_writer.text(node.text);
        return index + 1;
    }
    m_place = m_anchors.takeName(node);
    const int next = enterElement(index);
    if (!m_place.isEmpty())
        m_writer.markPlace(std::exchange(m_place, QString()));
    return next;
}

int Sanitiser::enterElement(int index)
{
    const HtmlNode &node = m_tree[index];
    if (node.tag == HtmlTag::Noscript)
        m_noscriptEnd = node.end;
    if (m_treatment && node.tag != HtmlTag::Figcaption && m_treatment(index) == Treatment::Caption)
        return caption(index);
    switch (fateOf(node.tag)) {
    case Fate::Kept:
        return inside(index, node.tag, keptAttributes(node));
    case Fate::Renamed:
        return inside(index, todaysName(node.tag));
    case Fate::Line:
        return lineOf(index);
    case Fate::Special:
        return enterSpecial(index);
    default:
        return transparent(index);
    }
}

// In the midst of a text the place needs an element of its own.
int Sanitiser::transparent(int index)
{
    const bool isPlace = !m_place.isEmpty() && m_tree[index].end > index + 1;
    return isPlace ? inside(index, HtmlTag::Span) : index + 1;
}

int Sanitiser::inside(int index, HtmlTag tag, const QString &attributes)
{
    m_writer.open(tag, attributes, std::exchange(m_place, QString()));
    m_leaving.push_back({m_tree[index].end, false});
    return index + 1;
}

int Sanitiser::lineOf(int index)
{
    m_writer.breakParagraph();
    m_leaving.push_back({m_tree[index].end, true});
    return index + 1;
}

int Sanitiser::enterSpecial(int index)
{
    const HtmlNode &node = m_tree[index];
    switch (node.tag) {
    case HtmlTag::A:
        return link(index);
    case HtmlTag::Br:
        m_writer.lineBreak();
        return skip(index);
    case HtmlTag::Hr:
        m_writer.rule();
        return skip(index);
    case HtmlTag::Img:
        return image(index);
    case HtmlTag::Pre:
    case HtmlTag::Listing:
    case HtmlTag::Xmp:
        return preformatted(index);
    case HtmlTag::Code:
        return inlineCode(index);
    case HtmlTag::Abbr: {
        const QString title = node.attribute("title");
        return inside(index, HtmlTag::Abbr,
            title.isEmpty() ? QString() : BodyWriter::attribute("title", title.left(500)));
    }
    case HtmlTag::Time: {
        const QString when = node.attribute("datetime");
        return inside(index, HtmlTag::Time,
            when.isEmpty() || when.size() > 64 ? QString() : BodyWriter::attribute("datetime", when));
    }
    case HtmlTag::Video:
    case HtmlTag::Audio:
    case HtmlTag::Iframe:
    case HtmlTag::Embed:
    case HtmlTag::Object:
        return media(index);
    default:
        return tablePart(index);
    }
}

int Sanitiser::caption(int index)
{
    if (!m_writer.hasOpen(HtmlTag::Figure)) {
        m_writer.open(HtmlTag::Figure);
        m_leaving.push_back({m_tree[index].end, false});
    }
    return inside(index, HtmlTag::Figcaption);
}

int Sanitiser::link(int index)
{
    const QString href = m_tree[index].attribute("href");
    const QString within = m_anchors.linkWithin(href);
    const QUrl address = linkAddress(href, m_base);
    if ((within.isEmpty() && address.isEmpty()) || m_writer.hasOpen(HtmlTag::A))
        return transparent(index);
    if (!within.isEmpty())
        return inside(index, HtmlTag::A, BodyWriter::attribute("href", within));
    QString attributes = BodyWriter::attribute("href", encoded(address));
    const QString title = m_tree[index].attribute("title");
    if (!cleanAttribute(title).isEmpty() && title.size() <= 500)
        attributes += BodyWriter::attribute("title", title);
    return inside(index, HtmlTag::A, attributes);
}

int Sanitiser::tablePart(int index)
{
    const HtmlNode &node = m_tree[index];
    if (m_layout[static_cast<std::size_t>(index)])
        return lineOf(index);
    QString attributes;
    if (node.tag == HtmlTag::Td || node.tag == HtmlTag::Th)
        attributes = span(node, "colspan") + span(node, "rowspan");
    return inside(index, node.tag, attributes);
}

int Sanitiser::preformatted(int index)
{
    const CodeBlock block = codeBlock(m_tree, index);
    m_writer.open(HtmlTag::Pre);
    m_leaving.push_back({m_tree[index].end, false});
    if (block.isCode) {
        m_writer.open(HtmlTag::Code,
            block.language.isEmpty()
                ? QString()
                : BodyWriter::attribute("class", QString(u"language-"_s + block.language)));
        m_leaving.push_back({m_tree[index].end, false});
    }
    return index + 1;
}

int Sanitiser::inlineCode(int index)
{
    // A block of code has one <code> around all of it.
    return m_writer.hasOpen(HtmlTag::Code) ? index + 1 : inside(index, HtmlTag::Code);
}

int Sanitiser::image(int index)
{
    const HtmlNode &node = m_tree[index];
    const QString alt = cleanAttribute(node.attribute("alt")).left(500);
    if (isSmiley(node)) {
        m_writer.text(alt);
        return skip(index);
    }
    const QUrl source = shownImage(index);
    if (source.isEmpty())
        return skip(index);
    const QString address = encoded(source);
    // What a <noscript> shows to those without scripts stands beside it for those who load pictures late.
    if (index < m_noscriptEnd && m_images.contains(address))
        return skip(index);
    m_images.insert(address);
    QString attributes = BodyWriter::attribute("src", address) + BodyWriter::attribute("alt", alt);
    const QString title = cleanAttribute(node.attribute("title")).left(500);
    if (!title.isEmpty() && title != alt)
        attributes += BodyWriter::attribute("title", title);
    for (const char *side : {"width", "height"})
        if (const int size = pixelSize(node, side); size > 0)
            attributes += BodyWriter::attribute(side, QString::number(size));
    m_writer.image(attributes);
    return skip(index);
}

int Sanitiser::media(int index)
{
    const HtmlNode &node = m_tree[index];
    const auto link = mediaLink(m_tree, index, m_base);
    // What stands in an <object> is shown where it cannot be; what stands in a <video> begs for another
    // browser.
    if (!link)
        return node.tag == HtmlTag::Object ? index + 1 : skip(index);
    m_writer.breakParagraph();
    m_writer.open(HtmlTag::A, BodyWriter::attribute("href", encoded(link->address)));
    m_writer.text(link->label);
    m_writer.close();
    m_writer.breakParagraph();
    return skip(index);
}

} // namespace

SafeHtml sanitise(const HtmlTree &tree, const std::vector<int> &roots, const QUrl &base,
    const std::function<Treatment(int)> &treatment)
{
    const auto written = [&](const QStringList &lostPlaces) {
        Sanitiser sanitiser(tree, roots, base, treatment, lostPlaces);
        for (const int root : roots)
            sanitiser.walk(root);
        return sanitiser.finish();
    };
    const SafeHtml body = written({});
    const QStringList lost = placesOfOneSide(body);
    return lost.isEmpty() ? body : written(lost);
}

SafeHtml sanitise(const QString &untrusted, const QUrl &base)
{
    if (untrusted.trimmed().isEmpty())
        return {};
    return sanitise(HtmlTree::parse(untrusted), {0}, base);
}

} // namespace sokbo
