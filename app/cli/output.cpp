// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "cli/codepoints.h"
#include "text/bodytext.h"

#include <QJsonDocument>

#include <unicode/uchar.h>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

int columnsOf(char32_t letter)
{
    const int category = u_charType(static_cast<UChar32>(letter));
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR)
        return 0;
    const int width = u_getIntPropertyValue(static_cast<UChar32>(letter), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

} // namespace

void printJson(Context &context, const QJsonArray &array)
{
    context.print(QString::fromUtf8(QJsonDocument(array).toJson()));
}

void printJson(Context &context, const QJsonObject &object)
{
    context.print(QString::fromUtf8(QJsonDocument(object).toJson()));
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QString shortTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return u"-"_s;
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return local.toString(u"HH:mm"_s);
    return local.toString(local.date().year() == today.year() ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd"_s);
}

QJsonObject errorJson(const Error &error)
{
    static constexpr std::array names{"network", "timeout", "too_large", "http", "refused", "parse", "store",
        "not_found", "busy", "newer", "cancelled", "usage"};
    QJsonObject object;
    object.insert(u"kind"_s, QString::fromLatin1(names.at(static_cast<std::size_t>(error.kind))));
    object.insert(u"message"_s, error.message);
    object.insert(u"code"_s, error.code);
    return object;
}

QJsonObject headlineJson(const Headline &headline)
{
    QJsonArray entities;
    for (const Mention &mention : headline.titleMentions)
        if (hasIdentity(mention))
            entities.append(
                QJsonObject{{u"name"_s, mention.name}, {u"type"_s, mentionTypeName(mention.type)}});
    QJsonObject row;
    row.insert(u"id"_s, headline.id.value);
    row.insert(u"no"_s, headline.number);
    row.insert(u"flag"_s, headline.flag);
    row.insert(u"kind"_s, articleKindName(headline.kind));
    if (headline.copyOf.isValid())
        row.insert(u"copy_of"_s, headline.copyOf.value);
    row.insert(u"title"_s, headline.title);
    row.insert(u"author"_s, headline.author);
    row.insert(u"source"_s, headline.sourceTitle);
    row.insert(u"source_id"_s, headline.source.value);
    row.insert(u"published"_s, timeJson(headline.published));
    row.insert(u"read"_s, headline.read);
    row.insert(u"saved"_s, headline.saved);
    row.insert(u"offline"_s, headline.offline);
    row.insert(u"tags"_s, QJsonArray::fromStringList(headline.tags));
    row.insert(u"story"_s, headline.story.isValid() ? QJsonValue(headline.story.value) : QJsonValue());
    row.insert(u"entities"_s, entities);
    return row;
}

QJsonArray mentionsJson(const QList<Mention> &mentions, const QString &title, const QString &text)
{
    CodePoints inTitle(title), inText(text);
    QJsonArray array;
    for (const Mention &mention : mentions) {
        const bool isInTitle = mention.field == Mention::Field::Title;
        QJsonObject object;
        forEachMember(mention, isInTitle ? inTitle : inText,
            [&](QStringView name, const QJsonValue &value) { object.insert(name, value); });
        object.insert(u"field"_s, isInTitle ? u"title"_s : u"text"_s);
        if (mention.entity.isValid())
            object.insert(u"entity"_s, mention.entity.value);
        array.append(object);
    }
    return array;
}

// A passage that the text has no longer has neither start nor end.
QJsonArray highlightsJson(const QList<Highlight> &highlights, const QString &text)
{
    QJsonArray array;
    CodePoints points(text);
    for (const Highlight &highlight : highlights) {
        QJsonObject object;
        if (!highlight.isLost()) {
            object.insert(u"start"_s, points.before(highlight.start));
            object.insert(u"end"_s, points.before(highlight.end));
        }
        object.insert(u"text"_s, highlight.passage.text);
        object.insert(u"colour"_s, highlightColourName(highlight.colour));
        object.insert(u"note"_s, highlight.note);
        object.insert(u"made"_s, timeJson(highlight.made));
        array.append(object);
    }
    return array;
}

QJsonObject articleJson(const StoredArticle &stored)
{
    const Article &article = stored.article;
    const QString text = bodyText(article.body);
    QJsonObject object = headlineJson(stored.headline);
    object.insert(u"link"_s, article.link.toString(QUrl::FullyEncoded));
    object.insert(u"guid"_s, article.guid);
    object.insert(u"fetched"_s, timeJson(article.fetched));
    object.insert(u"language"_s, article.language);
    object.insert(u"whole_text"_s, article.wholeText);
    object.insert(u"subscribers_only"_s, article.isForSubscribers);
    object.insert(u"canonical"_s, article.canonical.toString(QUrl::FullyEncoded));
    object.insert(u"categories"_s, QJsonArray::fromStringList(article.categories));
    QJsonArray enclosures;
    for (const Enclosure &enclosure : article.enclosures)
        enclosures.append(QJsonObject{{u"url"_s, enclosure.url}, {u"type"_s, enclosure.mimeType},
            {u"bytes"_s, enclosure.bytes}, {u"seconds"_s, enclosure.seconds}});
    object.insert(u"enclosures"_s, enclosures);
    object.insert(u"lead_image"_s, article.leadImage.toString(QUrl::FullyEncoded));
    QJsonArray images;
    for (auto image = stored.images.cbegin(); image != stored.images.cend(); ++image)
        images.append(QJsonObject{{u"url"_s, image.key().toString(QUrl::FullyEncoded)},
            {u"hash"_s, image->hash}, {u"type"_s, QString::fromLatin1(image->mimeType)}});
    object.insert(u"images"_s, images);
    object.insert(u"note"_s, stored.note);
    object.insert(u"highlights"_s, highlightsJson(stored.highlights, text));
    object.insert(u"revisions"_s, stored.revisions);
    object.insert(u"html"_s, article.body.html());
    object.insert(u"text"_s, text);
    object.insert(u"mentions"_s, mentionsJson(stored.mentions, article.title, text));
    return object;
}

int columns(QStringView text)
{
    int width = 0;
    for (const char32_t letter : text.toUcs4())
        width += columnsOf(letter);
    return width;
}

QString withoutControls(const QString &text)
{
    QString clean;
    for (const QChar letter : text)
        if (letter.category() != QChar::Other_Control && letter.category() != QChar::Other_Format)
            clean += letter;
    return clean;
}

QString fitted(const QString &text, int width, Align align)
{
    const QString clean = withoutControls(text);
    const int whole = columns(clean);
    if (whole <= width) {
        const QString blanks(width - whole, u' ');
        return align == Align::Left ? clean + blanks : blanks + clean;
    }
    QString cut;
    int used = 0;
    for (const char32_t letter : clean.toUcs4()) {
        const int more = columnsOf(letter);
        if (used + more > width - 1)
            break;
        cut += QString::fromUcs4(&letter, 1);
        used += more;
    }
    return cut + u'…' + QString(qMax(0, width - 1 - used), u' ');
}

} // namespace sokbo::cli
