// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/metadata.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr int objectCap = 500;

bool isArticleType(const QJsonValue &type)
{
    if (type.isArray()) {
        const QJsonArray types = type.toArray();
        return std::any_of(
            types.begin(), types.end(), [](const QJsonValue &one) { return isArticleType(one); });
    }
    const QString name = type.toString().section(u'/', -1);
    return name.endsWith("Article"_L1) || name.endsWith("Posting"_L1) || name == "Report"_L1
        || name == "Review"_L1 || name == "CreativeWork"_L1;
}

// Depth first through arrays, @graph and mainEntity, without recursion.
QJsonObject findArticle(const QJsonValue &root)
{
    QList<QJsonValue> waiting{root};
    QJsonObject found;
    for (int seen = 0; !waiting.isEmpty() && seen < objectCap; ++seen) {
        const QJsonValue value = waiting.takeFirst();
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray())
                waiting.append(one);
            continue;
        }
        const QJsonObject object = value.toObject();
        if (isArticleType(object.value("@type"_L1))) {
            if (object.contains("headline"_L1) || object.contains("articleBody"_L1))
                return object;
            if (found.isEmpty())
                found = object;
        }
        for (const auto key : {"@graph"_L1, "mainEntity"_L1, "mainEntityOfPage"_L1})
            if (const QJsonValue inner = object.value(key); inner.isArray() || inner.isObject())
                waiting.append(inner);
    }
    return found;
}

// Editors' systems leave line breaks and tabs inside strings, and comments around the whole.
QByteArray mended(QByteArray json)
{
    json = json.trimmed();
    for (const char *begin : {"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"})
        if (json.startsWith(begin))
            json = json.mid(qsizetype(qstrlen(begin))).trimmed();
    for (const char *end : {"-->", "//]]>", "]]>", "/*]]>*/", ";"})
        if (json.endsWith(end))
            json.chop(qsizetype(qstrlen(end)));
    bool inString = false;
    bool escaped = false;
    for (char &c : json) {
        const bool isControl = static_cast<unsigned char>(c) < 0x20;
        if (isControl && inString)
            c = ' ';
        if (c == '"' && !escaped)
            inString = !inString;
        escaped = c == '\\' && !escaped;
    }
    return json.trimmed();
}

} // namespace

QJsonObject articleObject(const HtmlTree &tree)
{
    for (const PageScript &script : tree.scripts()) {
        if (!script.tag.toLower().contains("application/ld+json"))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(mended(script.text));
        const QJsonValue root
            = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        if (const QJsonObject article = findArticle(root); !article.isEmpty())
            return article;
    }
    return {};
}

} // namespace sokbo
