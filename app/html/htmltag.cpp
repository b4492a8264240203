// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmltag.h"

#include <array>

namespace sokbo {

namespace {

// In the order of the enumeration.
constexpr std::array names = {"", "", "a", "abbr", "acronym", "address", "area", "article", "aside", "audio",
    "b", "base", "big", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code",
    "col", "colgroup", "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link",
    "listing", "main", "mark", "menu", "meta", "nav", "noscript", "object", "ol", "option", "p", "param",
    "picture", "pre", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "section", "small", "source", "span",
    "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
    "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xmp"};
static_assert(names.size() == static_cast<std::size_t>(HtmlTag::Xmp) + 1);

} // namespace

const char *tagName(HtmlTag tag)
{
    return names.at(static_cast<std::size_t>(tag));
}

bool isVoid(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Area:
    case HtmlTag::Base:
    case HtmlTag::Br:
    case HtmlTag::Col:
    case HtmlTag::Embed:
    case HtmlTag::Hr:
    case HtmlTag::Img:
    case HtmlTag::Input:
    case HtmlTag::Link:
    case HtmlTag::Meta:
    case HtmlTag::Param:
    case HtmlTag::Source:
    case HtmlTag::Track:
    case HtmlTag::Wbr:
        return true;
    default:
        return false;
    }
}

bool isBlock(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Address:
    case HtmlTag::Article:
    case HtmlTag::Aside:
    case HtmlTag::Blockquote:
    case HtmlTag::Body:
    case HtmlTag::Caption:
    case HtmlTag::Center:
    case HtmlTag::Dd:
    case HtmlTag::Details:
    case HtmlTag::Dialog:
    case HtmlTag::Div:
    case HtmlTag::Dl:
    case HtmlTag::Dt:
    case HtmlTag::Fieldset:
    case HtmlTag::Figcaption:
    case HtmlTag::Figure:
    case HtmlTag::Footer:
    case HtmlTag::Form:
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::Header:
    case HtmlTag::Hgroup:
    case HtmlTag::Hr:
    case HtmlTag::Html:
    case HtmlTag::Legend:
    case HtmlTag::Li:
    case HtmlTag::Listing:
    case HtmlTag::Main:
    case HtmlTag::Menu:
    case HtmlTag::Nav:
    case HtmlTag::Ol:
    case HtmlTag::Option:
    case HtmlTag::P:
    case HtmlTag::Pre:
    case HtmlTag::Section:
    case HtmlTag::Summary:
    case HtmlTag::Table:
    case HtmlTag::Tbody:
    case HtmlTag::Td:
    case HtmlTag::Tfoot:
    case HtmlTag::Th:
    case HtmlTag::Thead:
    case HtmlTag::Tr:
    case HtmlTag::Ul:
    case HtmlTag::Xmp:
        return true;
    default:
        return false;
    }
}

} // namespace sokbo
