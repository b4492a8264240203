// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/plainpage.h"

#include "core/mention.h"
#include "pane/pagevariables.h"

#include <QFile>
#include <QTextBlock>
#include <QTextDocument>

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array blocks{
    "main"_L1, "header"_L1, "article"_L1, "footer"_L1, "nav"_L1, "figure"_L1, "figcaption"_L1};

// The value of an attribute in a start tag of ours, still escaped.
QStringView attribute(QStringView tag, QLatin1String name)
{
    const QString opening = u' ' + name + "=\""_L1;
    const qsizetype start = tag.indexOf(opening);
    if (start < 0)
        return {};
    const qsizetype from = start + opening.size();
    return tag.mid(from, tag.indexOf(u'"', from) - from);
}

// `tag` is what stands between < and >.
QString rewritten(QStringView tag)
{
    const bool isEnd = tag.startsWith(u'/');
    const QStringView inside = isEnd ? tag.mid(1) : tag;
    const qsizetype blank = inside.indexOf(u' ');
    const QStringView name = blank < 0 ? inside : inside.left(blank);
    for (QLatin1String block : blocks)
        if (name == block)
            return isEnd ? u"</div>"_s : "<div class=\""_L1 + block + "\">"_L1;
    if (name == "rt"_L1)
        return isEnd ? u")"_s : u"("_s;
    if (name == "ruby"_L1 || name == "rp"_L1)
        return {};
    if (name == "table"_L1 && !isEnd)
        return u"<table cellspacing=\"0\" cellpadding=\"4\">"_s;
    QString out = u'<' + tag.toString() + u'>';
    const QStringView classes = isEnd ? QStringView() : attribute(tag, "class"_L1);
    if (classes.startsWith("m "_L1)) {
        // The name of an anchor is all that a document keeps of a mark; underlineMarks() looks for it.
        const QStringView type = classes.mid(2).split(u' ').first();
        const QStringView href = attribute(tag, "href"_L1);
        const QStringView title = attribute(tag, "title"_L1);
        out = "<a name=\"m-"_L1 + type + u'"';
        if (!href.isEmpty())
            out += " href=\""_L1 + href + u'"';
        if (!title.isEmpty())
            out += " title=\""_L1 + title + u'"';
        out += " class=\"m "_L1 + classes.mid(2) + "\">"_L1;
    } else if (classes.startsWith("beside "_L1)) {
        out += attribute(tag, "data-beside"_L1);
    } else if (classes.startsWith("missing"_L1)) {
        out += u"▨ "_s;
    } else if (classes.startsWith("pill "_L1) && classes.endsWith(" off"_L1)) {
        out = "<a class=\"off\" href=\""_L1 + attribute(tag, "href"_L1) + "\">"_L1;
    }
    return out;
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
    QList<bool> spans; // of every open <span>: whether it became an <a>
    while (at < page.size()) {
        const qsizetype open = page.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : page.indexOf(u'>', open);
        if (close < 0)
            break;
        html += QStringView(page).mid(at, open - at);
        const QStringView tag = QStringView(page).mid(open + 1, close - open - 1);
        if (tag == "/body"_L1)
            return html;
        QString out = rewritten(tag);
        if (tag.startsWith("span"_L1))
            spans.append(out.startsWith("<a "_L1));
        else if (tag == "/span"_L1 && !spans.isEmpty() && spans.takeLast())
            out = u"</a>"_s;
        html += out;
        at = close + 1;
    }
    return html;
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
    return css;
}

void underlineMarks(QTextDocument &document, const QString &page)
{
    const QHash<QString, QString> variables = pageVariables(page);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            const QStringList names = fragment.charFormat().anchorNames();
            if (names.isEmpty() || !names.first().startsWith("m-"_L1))
                continue;
            const QString type = names.first().mid(2);
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
