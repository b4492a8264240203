// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/reactelements.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 200; // values in values, rows that are referred to among them
constexpr int mostValues = 100'000; // read for one element
constexpr qsizetype longestHtml = 4 * 1024 * 1024; // UTF-16 units

bool isTagName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 20 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

bool hasNoEnd(const QString &tag)
{
    return tag == "br"_L1 || tag == "img"_L1 || tag == "hr"_L1 || tag == "meta"_L1 || tag == "link"_L1
        || tag == "input"_L1 || tag == "source"_L1;
}

class Writer {
public:
    Writer(const ReactRows &rows, const QByteArray &row)
        : m_rows(rows)
        , m_open{row}
    {
    }
    QString write(const QJsonValue &value)
    {
        take(value, 0);
        return m_html;
    }

private:
    void take(const QJsonValue &value, int depth);
    void takeText(const QString &text, int depth);
    void takeElement(const QString &name, const QJsonObject &properties, int depth);
    void takeContent(const QJsonObject &properties, int depth);

    const ReactRows &m_rows;
    QString m_html;
    QSet<QByteArray> m_open; // the rows around what is read: a row may refer to itself
    int m_values = 0;
};

void Writer::take(const QJsonValue &value, int depth)
{
    if (depth > deepest || ++m_values > mostValues || m_html.size() > longestHtml)
        return;
    if (value.isString()) {
        takeText(value.toString(), depth);
    } else if (value.isDouble()) {
        m_html += QString::number(value.toDouble(), 'g', 15);
    } else if (isReactElement(value)) {
        takeElement(value.toArray().at(1).toString(), value.toArray().at(3).toObject(), depth);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            take(one, depth + 1);
    }
}

// "$$5" is the text "$5"; "$5", "$L5" are rows; what else begins with one "$" is no text.
void Writer::takeText(const QString &text, int depth)
{
    if (!text.startsWith(u'$')) {
        m_html += text.toHtmlEscaped();
    } else if (text.startsWith("$$"_L1)) {
        m_html += text.mid(1).toHtmlEscaped();
    } else {
        const QByteArray id = (text.startsWith("$L"_L1) ? text.mid(2) : text.mid(1)).toLatin1();
        const auto row = m_rows.constFind(id);
        if (row == m_rows.constEnd() || m_open.contains(id))
            return;
        m_open.insert(id);
        take(*row, depth + 1);
        m_open.remove(id);
    }
}

void Writer::takeElement(const QString &name, const QJsonObject &properties, int depth)
{
    if (!isTagName(name) || name == "script"_L1 || name == "style"_L1) {
        if (name.startsWith(u'$'))
            takeContent(properties, depth);
        return;
    }
    m_html += u'<' + name;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QString key = property.key() == "className"_L1 ? u"class"_s : property.key().toLower();
        const QString value = property.value().toString();
        if (key != "children"_L1 && isTagName(key) && property.value().isString() && !value.startsWith(u'$'))
            m_html += u' ' + key + u"=\""_s + value.toHtmlEscaped() + u'"';
    }
    m_html += u'>';
    if (hasNoEnd(name))
        return;
    takeContent(properties, depth);
    m_html += u"</"_s + name + u'>';
}

void Writer::takeContent(const QJsonObject &properties, int depth)
{
    const QString html
        = properties.value("dangerouslySetInnerHTML"_L1).toObject().value("__html"_L1).toString();
    if (html.startsWith(u'$')) {
        const QJsonValue row = m_rows.value(html.mid(1).toLatin1());
        m_html += row.toString().left(longestHtml);
    } else {
        m_html += html.left(longestHtml);
    }
    take(properties.value("children"_L1), depth + 1);
}

} // namespace

bool isReactElement(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return array.size() >= 4 && array.at(0) == "$"_L1 && array.at(1).isString() && array.at(3).isObject();
}

QString htmlOfElement(const QJsonValue &element, const ReactRows &rows, const QByteArray &row)
{
    return Writer(rows, row).write(element);
}

} // namespace sokbo
