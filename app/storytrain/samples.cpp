// SPDX-License-Identifier: GPL-3.0-or-later
#include "storytrain/samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo::storytrain {

namespace {

Error cannotRead(const QFile &file)
{
    return {Error::Kind::NotFound, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
}

// Offsets of the command line are code points.
QList<Mention> mentionsOf(const QJsonArray &marks, const QString &text, qsizetype titleLength)
{
    QList<qsizetype> units; // by code point
    for (qsizetype at = 0; at < text.size(); ++at)
        if (!text[at].isLowSurrogate())
            units.append(at);
    units.append(text.size());
    QList<Mention> mentions;
    for (const QJsonValue &value : marks) {
        const QJsonObject mark = value.toObject();
        const auto type = mentionTypeFromName(mark[QLatin1String("type")].toString());
        const qsizetype start = units.value(mark[QLatin1String("start")].toInt());
        const qsizetype end = units.value(mark[QLatin1String("end")].toInt());
        if (!type || end <= start)
            continue;
        Mention mention;
        mention.type = *type;
        mention.text = mark[QLatin1String("text")].toString();
        mention.name = mark[QLatin1String("name")].toString();
        const bool inTitle = end <= titleLength;
        mention.field = inTitle ? Mention::Field::Title : Mention::Field::Text;
        mention.start = int(inTitle ? start : start - titleLength - 1);
        mention.end = int(inTitle ? end : end - titleLength - 1);
        if (mention.start >= 0)
            mentions.append(mention);
    }
    return mentions;
}

} // namespace

Result<QList<Sample>> readSamples(const QString &articles, const QString &marks)
{
    QFile texts(articles), marked(marks);
    if (!texts.open(QIODevice::ReadOnly))
        return tl::unexpected(cannotRead(texts));
    if (!marked.open(QIODevice::ReadOnly))
        return tl::unexpected(cannotRead(marked));
    QHash<QString, qint64> sources;
    QList<Sample> samples;
    while (!texts.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(texts.readLine()).object();
        const QJsonObject marksOf = QJsonDocument::fromJson(marked.readLine()).object();
        Sample sample;
        sample.id = object[QLatin1String("id")].toString();
        if (sample.id.isEmpty() || sample.id != marksOf[QLatin1String("id")].toString())
            return failure(Error::Kind::Parse,
                QStringLiteral("%1 and %2 differ after %3 articles")
                    .arg(articles, marks)
                    .arg(samples.size()));
        sample.link = object[QLatin1String("link")].toString();
        sample.title = object[QLatin1String("title")].toString();
        const QString summary = object[QLatin1String("summary")].toString();
        Article &article = sample.article.article;
        article.title = sample.title;
        article.published
            = QDateTime::fromString(object[QLatin1String("published")].toString(), Qt::ISODate).toUTC();
        qint64 &source = sources[object[QLatin1String("source")].toString()];
        if (source == 0)
            source = sources.size();
        article.source.value = source;
        article.body = SafeHtml::fromSanitised(u"<p>" + summary.toHtmlEscaped() + u"</p>");
        sample.article.mentions = mentionsOf(marksOf[QLatin1String("mentions")].toArray(),
            sample.title + u'\n' + summary, sample.title.size());
        samples.append(sample);
    }
    return samples;
}

Result<QList<JudgedPair>> readPairs(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(cannotRead(file));
    QList<JudgedPair> pairs;
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        if (fields.size() < 3)
            continue;
        pairs.append({fields[0], fields[1], fields[2] == QLatin1String("1"),
            fields.contains(QStringLiteral("hard")), fields.contains(QStringLiteral("test"))});
    }
    return pairs;
}

} // namespace sokbo::storytrain
