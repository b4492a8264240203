// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/plainpage.h"

#include "core/mention.h"
#include "pane/pagevariables.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array blocks{"main"_L1, "header"_L1, "article"_L1, "section"_L1, "aside"_L1, "footer"_L1,
    "nav"_L1, "figure"_L1, "figcaption"_L1};

// What a QTextDocument sets as it should; of all else only the text is kept.
constexpr std::array known{"a"_L1, "p"_L1, "br"_L1, "b"_L1, "strong"_L1, "i"_L1, "em"_L1, "u"_L1, "s"_L1,
    "sub"_L1, "sup"_L1, "small"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "blockquote"_L1,
    "ul"_L1, "ol"_L1, "li"_L1, "dl"_L1, "dt"_L1, "dd"_L1, "hr"_L1, "pre"_L1, "code"_L1, "kbd"_L1, "samp"_L1,
    "table"_L1, "caption"_L1, "thead"_L1, "tbody"_L1, "tfoot"_L1, "tr"_L1, "td"_L1, "th"_L1, "img"_L1,
    "span"_L1, "div"_L1};

// The value of an attribute in a start tag of ours, still escaped.
QStringView attribute(QStringView tag, QLatin1String name)
{
    const QString opening = u' ' + name + "=\""_L1;
    const qsizetype start = tag.indexOf(opening);
    if (start < 0)
        return {};
    const qsizetype from = start + opening.size();
    const qsizetype end = tag.indexOf(u'"', from);
    return end < 0 ? QStringView() : tag.mid(from, end - from);
}

QStringView nameOf(QStringView tag)
{
    if (tag.startsWith(u'/'))
        tag = tag.mid(1);
    qsizetype end = 0;
    while (end < tag.size() && tag[end].isLetterOrNumber())
        ++end;
    return tag.left(end);
}

QString rewrittenTag(QStringView tag)
{
    const bool isEnd = tag.startsWith(u'/');
    const QStringView name = nameOf(tag);
    if (std::find(blocks.begin(), blocks.end(), name) != blocks.end())
        return isEnd ? u"</div>"_s : "<div class=\""_L1 + name + "\">"_L1;
    if (name == "rt"_L1)
        return isEnd ? u")"_s : u"("_s;
    if (name == "ins"_L1 || name == "del"_L1)
        return isEnd           ? u"</span>"_s
            : name == "ins"_L1 ? u"<span class=\"inserted\">"_s
                               : u"<span class=\"deleted\">"_s;
    if (name == "mark"_L1) {
        const QStringView classes = attribute(tag, "class"_L1);
        return isEnd ? u"</span>"_s : "<span class=\""_L1 + classes + "\">"_L1;
    }
    if (std::find(known.begin(), known.end(), name) == known.end())
        return {};
    // A document draws its own headings larger by a factor that no style sheet can take away.
    if (name.size() == 2 && name.startsWith(u'h') && name.at(1).isDigit())
        return isEnd ? u"</p>"_s : "<p class=\""_L1 + name + "\">"_L1;
    if (name == "table"_L1 && !isEnd)
        return u"<table cellspacing=\"0\" cellpadding=\"4\">"_s;
    if (isEnd)
        return "</"_L1 + name + u'>';
    // A document keeps no attributes of ours, but the name of an anchor, with the character that follows it.
    QString out;
    if (const QStringView at = attribute(tag, "data-at"_L1); !at.isEmpty())
        out = "<a name=\"mark-"_L1 + at + "\"></a>"_L1;
    out += u'<' + name.toString();
    for (QLatin1String kept : {"class"_L1, "href"_L1, "src"_L1, "title"_L1, "start"_L1, "value"_L1, "dir"_L1,
             "colspan"_L1, "rowspan"_L1})
        if (const QStringView value = attribute(tag, kept); !value.isEmpty())
            out += u' ' + kept + "=\""_L1 + value + u'"';
    out += u'>';
    const QStringView classes = attribute(tag, "class"_L1);
    if (classes.startsWith("beside "_L1))
        out += attribute(tag, "data-beside"_L1);
    else if (classes == "pensign"_L1)
        out += u"✎"_s;
    else if (classes.startsWith("missing"_L1))
        out += u"▨ "_s;
    else if (classes.startsWith("pill "_L1) && classes.endsWith(" off"_L1))
        out = "<a class=\"off\" href=\""_L1 + attribute(tag, "href"_L1) + "\">"_L1;
    return out;
}

// `tag` is what stands between < and >. A document knows places by the names of anchors, and takes them for
// those of the text that follows.
QString rewritten(QStringView tag)
{
    const QStringView id = tag.startsWith(u'/') ? QStringView() : attribute(tag, "id"_L1);
    if (!id.startsWith("at-"_L1))
        return rewrittenTag(tag);
    const QString anchor = "<a name=\""_L1 + id + "\"></a>"_L1;
    // Within a block: before it, the anchor would make a paragraph of its own.
    const QString written = rewrittenTag(tag);
    if (nameOf(tag) == "table"_L1 || nameOf(tag) == "a"_L1 || written.isEmpty())
        return anchor + written;
    return written + anchor;
}

// The anchor for the place behind this tag; empty: none is wanted.
QLatin1String anchorBehind(QStringView tag)
{
    const QStringView name = nameOf(tag);
    if (name == "article"_L1)
        return tag.startsWith(u'/') ? restAnchor : textAnchor;
    return name == "h1"_L1 && !tag.startsWith(u'/') ? titleAnchor : QLatin1String();
}

// A document knows no font sizes in em.
QString inPixels(const QString &css, int em)
{
    static const QRegularExpression length(u"([0-9.]+)em\\b"_s);
    QString out;
    qsizetype from = 0;
    for (auto found = length.globalMatch(css); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int pixels = qRound(match.captured(1).toDouble() * em);
        out += css.mid(from, match.capturedStart() - from) + QString::number(pixels) + "px"_L1;
        from = match.capturedEnd();
    }
    return out + css.mid(from);
}

} // namespace

QString plainHtml(const QString &page)
{
    qsizetype at = page.indexOf("<body>"_L1);
    if (at < 0)
        return {};
    at += 6;
    QString html;
    html.reserve(page.size() - at);
    QString anchors; // for the next text: between blocks it would make a paragraph of its own
    while (at < page.size()) {
        const qsizetype open = page.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : page.indexOf(u'>', open);
        if (close < 0)
            break;
        const QStringView text = QStringView(page).mid(at, open - at);
        if (!text.trimmed().isEmpty())
            html += std::exchange(anchors, {});
        html += text;
        const QStringView tag = QStringView(page).mid(open + 1, close - open - 1);
        if (tag == "/body"_L1)
            return html;
        html += rewritten(tag);
        if (const QLatin1String behind = anchorBehind(tag); !behind.isEmpty())
            anchors += "<a name=\""_L1 + behind + "\"></a>"_L1;
        at = close + 1;
        // The text in a drawing is no text, and what it shows stands beside it in words. None of our pages
        // holds the others in its body.
        const QStringView name = nameOf(tag);
        if (!tag.startsWith(u'/') && (name == "script"_L1 || name == "style"_L1 || name == "svg"_L1)) {
            const qsizetype end = page.indexOf(QString("</"_L1 + name), at, Qt::CaseInsensitive);
            at = end < 0 ? page.size() : end;
        }
    }
    return html;
}

QString pageOnPaper(const QString &page)
{
    const QLatin1String opening = "@media print{:root{"_L1;
    const QStringView head = QStringView(page).left(16384);
    const qsizetype start = head.indexOf(opening), end = head.indexOf(u'}', start);
    const qsizetype root = head.indexOf(":root{"_L1);
    if (start < 0 || end < 0 || root < 0 || root > start)
        return page;
    // Of two declarations of a variable the later one holds.
    const QStringView declarations = head.mid(start + opening.size(), end - start - opening.size());
    const qsizetype rootEnd = head.indexOf(u'}', root);
    return head.left(rootEnd) + u';' + declarations + QStringView(page).mid(rootEnd);
}

int textPixels(const QString &page)
{
    const int pixels = pageVariables(page).value(u"size"_s).chopped(2).toInt();
    return pixels > 0 ? pixels : 15;
}

QString plainStyleSheet(const QString &page)
{
    QFile file(u":/pane/plain.css"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString css = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> variables = pageVariables(page);
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        css.replace("var(--"_L1 + variable.key() + u')', variable.value());
    return inPixels(css, textPixels(page));
}

std::optional<MarkPlace> markAt(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    if (!block.isValid())
        return std::nullopt;
    std::optional<MarkPlace> mark; // of the fragments so far
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const QTextCharFormat format = fragment.charFormat();
        for (const QString &name : format.anchorNames())
            if (name.startsWith("mark-"_L1))
                mark = markPlace(name.mid(5));
        const bool isHighlight = articleLink(QUrl(format.anchorHref())).kind == ArticleLink::Kind::Highlight;
        if (format.background().style() == Qt::NoBrush || isHighlight)
            mark = std::nullopt;
        if (position < fragment.position() + fragment.length())
            return mark;
    }
    return std::nullopt;
}

qint64 highlightAt(const QTextDocument &document, int position)
{
    QTextCursor cursor(document.findBlock(position));
    cursor.setPosition(std::min(position + 1, document.characterCount() - 1));
    return articleLink(QUrl(cursor.charFormat().anchorHref())).highlight;
}

void underlineMarks(QTextDocument &document, const QString &page)
{
    const QHash<QString, QString> variables = pageVariables(page);
    QHash<QRgb, QString> types;
    for (MentionType type : allMentionTypes)
        types.insert(QColor(variables.value(mentionTypeName(type))).rgb() & RGB_MASK, mentionTypeName(type));
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            // A document forgets classes; the tint of a mark tells its type.
            const QBrush ground = fragment.charFormat().background();
            const QString type = types.value(ground.color().rgb() & RGB_MASK);
            if (ground.style() == Qt::NoBrush || type.isEmpty())
                continue;
            QTextCharFormat format;
            format.setUnderlineColor(QColor(variables.value(type)));
            const bool isTime = type == "date"_L1 || type == "time"_L1;
            format.setUnderlineStyle(isTime ? QTextCharFormat::DashUnderline
                    : type == "place"_L1    ? QTextCharFormat::DotLine
                                            : QTextCharFormat::SingleUnderline);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
    cursor.endEditBlock();
}

} // namespace sokbo
