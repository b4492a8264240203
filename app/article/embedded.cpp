// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/embedded.h"

#include "article/reactstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype scriptCap = 8 * 1024 * 1024; // bytes
constexpr int objectsPerScript = 12;
constexpr int valueCap = 200'000; // per script
constexpr qsizetype shortestArticle = 120; // letters

// Of a fragment of HTML or of plain text: how much of it is letters that read as sentences.
qsizetype proseIn(const QString &text)
{
    qsizetype letters = 0;
    qsizetype sentences = 0;
    bool inTag = false;
    for (const QChar c : text) {
        if (c == u'<')
            inTag = true;
        else if (c == u'>')
            inTag = false;
        else if (!inTag && c.isLetter())
            ++letters;
        else if (!inTag && (c == u'.' || c == u'。' || c == u'?' || c == u'!'))
            ++sentences;
    }
    return sentences == 0 ? 0 : letters;
}

bool isTextKey(const QString &key)
{
    static const QSet<QString> keys = {u"content"_s, u"contents"_s, u"body"_s, u"html"_s, u"text"_s,
        u"articlebody"_s, u"bodyhtml"_s, u"bodytext"_s, u"contenthtml"_s, u"articlecontent"_s,
        u"newscontent"_s, u"value"_s, u"paragraph"_s, u"detail"_s};
    QString plain = key.toLower();
    plain.remove(u'_').remove(u'-');
    return keys.contains(plain);
}

// The words of a kind's name: "subHeadline", "sub_title", "inline-ad".
bool isOfKind(const QString &type, std::initializer_list<QLatin1String> kinds)
{
    QString plain = type.toLower();
    plain.remove(u'_').remove(u'-');
    return std::any_of(kinds.begin(), kinds.end(), [&](QLatin1String kind) { return plain == kind; });
}

bool isAside(const QString &type)
{
    return isOfKind(type,
               {"ad"_L1, "ads"_L1, "adv"_L1, "advert"_L1, "advertisement"_L1, "inlinead"_L1, "adslot"_L1,
                   "banner"_L1, "promotion"_L1, "newsletter"_L1, "poll"_L1, "video"_L1, "copyright"_L1,
                   "reporter"_L1})
        || type.contains("link"_L1, Qt::CaseInsensitive) || type.contains("related"_L1, Qt::CaseInsensitive);
}

QString firstString(const QJsonObject &object, std::initializer_list<QLatin1String> keys)
{
    for (const QLatin1String key : keys)
        if (const QString text = object.value(key).toString(); !text.isEmpty())
            return text;
    return {};
}

// {"type": "image", "url": "…", "caption": "…"}
QString picture(const QJsonObject &piece)
{
    const QString address
        = firstString(piece, {"url"_L1, "src"_L1, "imageUrl"_L1, "image_url"_L1, "path"_L1, "content"_L1});
    const QString caption
        = firstString(piece, {"caption"_L1, "description"_L1, "desc"_L1, "alt"_L1, "text"_L1});
    if (address.isEmpty() || address.contains(u' '))
        return {};
    return u"<figure><img src=\""_s + address.toHtmlEscaped() + u"\"><figcaption>"_s + caption.toHtmlEscaped()
        + u"</figcaption></figure>"_s;
}

// A list of pieces: {"type": "text", "content": "…"}, as publishing systems keep an article.
QString joinedPieces(const QJsonArray &pieces)
{
    QString html;
    for (const QJsonValue &value : pieces) {
        const QJsonObject piece = value.toObject();
        const QString type = piece.value("type"_L1).toString();
        if (isAside(type))
            continue;
        if (isOfKind(type, {"image"_L1, "photo"_L1, "img"_L1, "picture"_L1, "figure"_L1})) {
            html += picture(piece);
            continue;
        }
        for (auto member = piece.begin(); member != piece.end(); ++member)
            if (isTextKey(member.key()) && member.value().isString()) {
                const QString text = member.value().toString();
                const bool isHeader = isOfKind(type,
                    {"header"_L1, "heading"_L1, "subheading"_L1, "subhead"_L1, "subheadline"_L1,
                        "subtitle"_L1, "h2"_L1, "h3"_L1, "h4"_L1});
                const QString tag = isHeader ? u"h3"_s : u"p"_s;
                html
                    += text.contains("<p"_L1) ? text : QString(u'<' + tag + u'>' + text + u"</" + tag + u'>');
                break;
            }
    }
    return html;
}

// "$D2026-02-18T09:00:00.000Z" is how React writes a date.
QString dateIn(const QJsonObject &object)
{
    static const QSet<QString> keys = {u"datepublished"_s, u"publishedat"_s, u"publishdate"_s,
        u"publisheddate"_s, u"publisheddt"_s, u"firstpublishedat"_s, u"regdate"_s, u"regdt"_s, u"inputdate"_s,
        u"inputdt"_s, u"articledate"_s, u"servicedate"_s, u"createdat"_s};
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.value().isString())
            continue;
        QString plain = member.key().toLower();
        plain.remove(u'_').remove(u'-');
        const QString date = member.value().toString();
        if (keys.contains(plain))
            return date.startsWith("$D"_L1) ? date.mid(2) : date;
    }
    return {};
}

// Keeps the longest article of those that it is shown.
class Longest {
public:
    void consider(const QString &html, const QString &date = {}, bool isPage = false)
    {
        const qsizetype prose = proseIn(html);
        if (prose <= m_prose)
            return;
        m_prose = prose;
        m_article = {html, date, isPage};
    }
    void considerData(const QJsonValue &data, const ReactRows &rows = {}, const QByteArray &row = {});
    EmbeddedArticle take() { return std::move(m_article); }

private:
    EmbeddedArticle m_article;
    qsizetype m_prose = shortestArticle;
};

void Longest::considerData(const QJsonValue &data, const ReactRows &rows, const QByteArray &row)
{
    struct Waiting {
        QJsonValue value;
        QString date; // of the object around it
        bool inElement = false;
    };
    QList<Waiting> waiting{{data, {}}};
    for (int seen = 0; !waiting.isEmpty() && seen < valueCap; ++seen) {
        Waiting at = waiting.takeLast();
        if (at.value.isArray()) {
            if (!at.inElement && isReactElement(at.value)) {
                const QString date = dateIn(at.value.toArray().at(3).toObject());
                consider(htmlOfElement(at.value, rows, row), date.isEmpty() ? at.date : date, true);
                at.inElement = true;
            }
            const QJsonArray array = at.value.toArray();
            consider(joinedPieces(array), at.date);
            for (const QJsonValue &one : array)
                if (one.isArray() || one.isObject())
                    waiting.append({one, at.date, at.inElement});
            continue;
        }
        const QJsonObject object = at.value.toObject();
        if (const QString date = dateIn(object); !date.isEmpty())
            at.date = date;
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.value().isString() && isTextKey(member.key()))
                consider(asParagraphs(member.value().toString()), at.date);
            else if (member.value().isArray() || member.value().isObject())
                waiting.append({member.value(), at.date, at.inElement});
        }
    }
}

QJsonValue valueOf(const QJsonDocument &document)
{
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

// One past the '}' that closes the object at `begin`; -1 where it is not closed.
qsizetype endOfObject(const QByteArray &script, qsizetype begin)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype at = begin; at < script.size(); ++at) {
        const char c = script.at(at);
        if (inString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"')
            inString = true;
        else if (c == '{')
            ++depth;
        else if (c == '}' && --depth == 0)
            return at + 1;
    }
    return -1;
}

// The objects that a script assigns: "window.state = {…};".
QList<QJsonDocument> assignedObjects(const QByteArray &script)
{
    QList<QJsonDocument> documents;
    for (qsizetype at = script.indexOf('{'); at >= 0 && documents.size() < objectsPerScript;) {
        qsizetype before = at - 1;
        while (before >= 0 && (script.at(before) == ' ' || script.at(before) == '\n'))
            --before;
        if (before < 0 || script.at(before) != '=') {
            at = script.indexOf('{', at + 1);
            continue;
        }
        const qsizetype end = endOfObject(script, at);
        if (end < 0)
            break;
        if (end - at > shortestArticle)
            if (const QJsonDocument document = QJsonDocument::fromJson(script.mid(at, end - at));
                document.isObject())
                documents.append(document);
        at = script.indexOf('{', end);
    }
    return documents;
}

} // namespace

QString asParagraphs(const QString &text)
{
    if (text.contains(u'<'))
        return text;
    QString html;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts))
        html += u"<p>" + line.toString().toHtmlEscaped() + u"</p>";
    return html;
}

EmbeddedArticle embeddedArticle(const HtmlTree &tree)
{
    Longest longest;
    ReactStream stream;
    for (const PageScript &script : tree.scripts()) {
        if (script.text.size() > scriptCap || stream.take(script.text)
            || script.text.size() < shortestArticle)
            continue;
        const QByteArray trimmed = script.text.trimmed();
        if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
            longest.considerData(valueOf(QJsonDocument::fromJson(trimmed)));
            continue;
        }
        for (const QJsonDocument &document : assignedObjects(trimmed))
            longest.considerData(valueOf(document));
    }
    const ReactRows rows = stream.rows();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const QString text = row->toString();
        if (!row->isString())
            longest.considerData(*row, rows, row.key());
        else if (text.count(u'{') < text.size() / 300 + 1) // and no style sheet or program
            longest.consider(asParagraphs(text));
    }
    return longest.take();
}

} // namespace sokbo
