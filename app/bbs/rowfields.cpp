// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/rowfields.h"

#include "bbs/listcolumns.h"
#include "html/webaddress.h"
#include "text/dates.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

bool isNoise(const BoardPage &page, const HtmlNode &node)
{
    for (const QLatin1String mark : page.software.titleNoise)
        if (isMarked(node, mark))
            return true;
    return isMarked(node, "blind"_L1) || isMarked(node, "sr-only"_L1) || isMarked(node, "visually-hidden"_L1)
        || hasHint(node, "cmt"_L1) || hasHint(node, "comment"_L1) || hasHint(node, "reply"_L1)
        || node.attribute("style").remove(u' ').contains("display:none"_L1);
}

bool isCategory(const HtmlNode &node)
{
    return node.tag != HtmlTag::A && (hasHint(node, "cate"_L1) || hasHint(node, "badge"_L1));
}

// The text of an element without what it says besides a name: when, how often read.
QString nameLine(const HtmlTree &tree, int element)
{
    QString text;
    bool dropped = false;
    for (int i = element + 1; i < tree[element].end;) {
        const HtmlNode &node = tree[i];
        const Column column = node.isText() ? Column::Unknown : columnOfClass(node);
        if (column == Column::Date || column == Column::Views || node.tag == HtmlTag::Time) {
            dropped = true;
            i = node.end;
            continue;
        }
        text += node.isText() ? node.text : u" "_s;
        ++i;
    }
    return dropped ? text.simplified() : tree.line(element);
}

QDateTime parsed(const BoardPage &page, const QString &text)
{
    // A count of views, or a number, would pass for a year.
    static const QRegularExpression looksLikeDate(
        u"\\d{2,4}\\s?[-./"
        u"년]\\s?\\d{1,2}|\\d{1,2}:\\d{2}|\\d\\s?(?:초|분|시간|일|개월|주)\\s?전|\\d{1,2}월|어제|그저께|그제|"
        u"오늘|방금|yesterday|today|ago$"
        "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s\\d{1,2},?\\s\\d{4}"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > 100 || !looksLikeDate.match(text).hasMatch())
        return {};
    return parseDate(text, {.korean = true, .now = page.fetched}).value_or(QDateTime());
}

} // namespace

QString withoutBrackets(QString text)
{
    text = text.trimmed();
    if (text.size() > 2 && text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

RowTitle titleIn(const BoardPage &page, int anchor)
{
    const HtmlTree &tree = page.tree;
    RowTitle title;
    QString text;
    for (int i = anchor + 1; i < tree[anchor].end;) {
        const HtmlNode &node = tree[i];
        if (node.isText()) {
            text += node.text;
            ++i;
        } else if (isCategory(node)) {
            if (const QString category = withoutBrackets(tree.line(i)); !category.isEmpty())
                title.categories.append(category);
            i = node.end;
        } else if (isNoise(page, node)) {
            i = node.end;
        } else {
            if (isBlock(node.tag) || node.tag == HtmlTag::Br)
                text += u' ';
            ++i;
        }
    }
    title.text = text.simplified();
    return title;
}

LinkedTitle linkedTitleIn(const BoardPage &page, int element)
{
    const HtmlTree &tree = page.tree;
    static const QRegularExpression count(u"^[\\[(]?\\s*(\\d{1,6})\\s*[\\])]?$"_s);
    static const QRegularExpression beforeTitle(u"^(.{1,40}?)\\s*[›»>|]$"_s);
    LinkedTitle linked;
    int strong = HtmlTree::none;
    QString before; // the text in front of what is set in bold
    QString rest; // the text behind it
    for (int i = tree.firstChild(element); i != HtmlTree::none; i = tree.nextSibling(i)) {
        const HtmlNode &node = tree[i];
        const QString text = node.isText() ? node.text.simplified() : tree.line(i);
        const auto number = count.match(text);
        if (!node.isText() && saysNotice(text))
            linked.notice = true;
        else if (!node.isText() && node.tag != HtmlTag::Strong && number.hasMatch())
            linked.comments = number.captured(1).toInt();
        else if (strong == HtmlTree::none && (node.tag == HtmlTag::Strong || node.tag == HtmlTag::B))
            strong = i;
        else
            (strong == HtmlTree::none ? before : rest) += text;
    }
    const auto category = beforeTitle.match(before);
    // Words of a search are set in bold too: then the title is around them.
    if (strong == HtmlTree::none || !rest.isEmpty() || (!before.isEmpty() && !category.hasMatch())) {
        linked.title = titleIn(page, element);
        return linked;
    }
    linked.title = titleIn(page, strong);
    if (category.hasMatch())
        linked.title.categories.prepend(withoutBrackets(category.captured(1)));
    return linked;
}

QString categoryIn(const BoardPage &page, int element, int titleAnchor)
{
    constexpr qsizetype longest = 40; // characters
    const HtmlTree &tree = page.tree;
    for (int i = element; i < tree[element].end; ++i) {
        const HtmlNode &node = tree[i];
        if (node.isText() || node.end - i > fieldNodes || tree.isInside(titleAnchor, i)
            || tree.isInside(i, titleAnchor))
            continue;
        bool tells = hasHint(node, "cate"_L1);
        if (node.tag == HtmlTag::A && !tells) {
            const QUrlQuery query(linkAddress(node.attribute("href"), page.base));
            tells = !page.documentLink(i)
                && (query.hasQueryItem(u"sca"_s) || query.hasQueryItem(u"category"_s));
        }
        const QString text = tells ? withoutBrackets(tree.line(i)) : QString();
        if (!text.isEmpty() && text.size() <= longest)
            return text;
    }
    return {};
}

QString authorIn(const BoardPage &page, int element)
{
    const HtmlTree &tree = page.tree;
    const auto pictureName = [&](int from) {
        for (int i = from; i < tree[from].end; ++i)
            if (tree[i].tag == HtmlTag::Img && !tree[i].attribute("alt").isEmpty())
                return tree[i].attribute("alt").simplified();
        return QString();
    };
    static const QRegularExpression memberClass(
        u"(?:^|\\s)(?:member_-?\\d+|sv_member|sv_guest|nick(?:name)?)(?:\\s|$)"_s);
    int anchor = HtmlTree::none;
    for (int i = element; i < tree[element].end; ++i) {
        const HtmlNode &node = tree[i];
        if (node.isText())
            continue;
        if (memberClass.match(node.attribute("class")).hasMatch()) {
            const QString name = tree.line(i);
            return name.isEmpty() ? pictureName(i) : name;
        }
        if (anchor == HtmlTree::none && node.tag == HtmlTag::A && !tree.line(i).isEmpty())
            anchor = i;
    }
    QString name = anchor != HtmlTree::none ? tree.line(anchor) : nameLine(tree, element);
    for (const auto label : {"글쓴이"_L1, "작성자"_L1, "by "_L1, "By "_L1})
        if (name.startsWith(label))
            name = name.mid(label.size());
    while (name.startsWith(u':') || name.startsWith(u' '))
        name.remove(0, 1);
    return name.isEmpty() ? pictureName(element) : name;
}

QDateTime dateIn(const BoardPage &page, int element)
{
    const HtmlTree &tree = page.tree;
    static const QRegularExpression timeOnly(u"^\\s*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*$"_s);
    const QString shown = tree.line(element);
    for (int i = element; i < tree[element].end; ++i) {
        for (const char *name : {"datetime", "title", "data-datetime", "data-time"}) {
            const QString told = tree[i].attribute(name);
            if (told.isEmpty())
                continue;
            const QString whole = timeOnly.match(told).hasMatch() ? shown + u' ' + told : told;
            const QDateTime exact = parsed(page, whole);
            // Where the cell shows the time and the attribute only the day, the cell knows more.
            if (exact.isValid() && (whole.contains(u':') || !shown.contains(u':')))
                return exact;
        }
    }
    // Beside a date may stand a shorter form of it, of which a browser shows one.
    static const QRegularExpression wholeDate(
        u"^\\s*\\d{4}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\.?\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s*$"_s);
    for (int i = element; i < tree[element].end; ++i)
        if (tree[i].isText() && wholeDate.match(tree[i].text).hasMatch())
            return parsed(page, tree[i].text);
    return parsed(page, shown);
}

int commentsIn(const BoardPage &page, int element, int titleAnchor)
{
    const HtmlTree &tree = page.tree;
    static const QRegularExpression count(u"^\\D{0,8}?\\s*[\\[(+]?\\s*(\\d{1,6})\\s*[\\])개]?\\s*$"_s);
    for (int i = element; i < tree[element].end; ++i) {
        const HtmlNode &node = tree[i];
        if (node.isText() || i == titleAnchor || node.end - i > fieldNodes)
            continue;
        bool tells = isMarked(node, "count"_L1) || hasHint(node, "cmt"_L1) || hasHint(node, "comment"_L1)
            || hasHint(node, "replyNum"_L1) || hasHint(node, "reply_count"_L1)
            || hasHint(node, "reply-count"_L1);
        if (node.tag == HtmlTag::A && !tells) {
            const auto link = page.documentLink(i);
            tells = link && link->toComments;
        }
        if (!tells)
            continue;
        if (const auto match = count.match(tree.line(i)); match.hasMatch())
            return match.captured(1).toInt();
    }
    return 0;
}

qint64 numberIn(const QString &text)
{
    QString digits = text.trimmed();
    digits.remove(u',');
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    return isNumber && number > 0 ? number : 0;
}

bool saysNotice(const QString &text)
{
    const QString word = withoutBrackets(text).toLower();
    return word == "공지"_L1 || word == u"공지"_s || word == u"공지사항"_s || word == u"필독"_s
        || word == u"알림"_s || word == u"전체공지"_s || word == "notice"_L1;
}

} // namespace sokbo
