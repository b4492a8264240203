// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/correctionfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 16 * 1024 * 1024;
constexpr qsizetype mostNames = 200'000;

QJsonObject objectOf(const Correction &correction)
{
    QJsonObject object{{u"kind"_s, correctionKindName(correction.kind)}, {u"subject"_s, correction.subject},
        {u"made"_s, correction.made.toUTC().toString(Qt::ISODate)}};
    if (correction.subjectType)
        object.insert(u"subject_type"_s, mentionTypeName(*correction.subjectType));
    if (!correction.name.isEmpty())
        object.insert(u"name"_s, correction.name);
    if (correction.kind != CorrectionKind::NotEntity && correction.kind != CorrectionKind::Span)
        object.insert(u"type"_s, mentionTypeName(correction.type));
    if (!correction.ticker.isEmpty())
        object.insert(u"ticker"_s, correction.ticker);
    if (!correction.context.isEmpty())
        object.insert(u"context"_s, correction.context);
    return object;
}

bool isName(const QString &text)
{
    return !text.trimmed().isEmpty() && text.size() <= longestSubject && !text.contains(u'\n');
}

QDateTime timeOf(const QJsonValue &value, const QDateTime &now)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? time.toUTC() : now;
}

// Nothing where the object says no correction.
std::optional<Correction> correctionOf(const QJsonObject &object, const QDateTime &now)
{
    const auto kind = correctionKindFromName(object[u"kind"_s].toString());
    const auto type = mentionTypeFromName(object[u"type"_s].toString());
    Correction correction;
    correction.subject = object[u"subject"_s].toString();
    correction.name = object[u"name"_s].toString();
    correction.ticker = object[u"ticker"_s].toString().left(20);
    correction.made = timeOf(object[u"made"_s], now);
    correction.context = object[u"context"_s].toString().left(longestContext);
    if (!kind || !isName(correction.subject) || correction.name.size() > longestSubject)
        return std::nullopt;
    correction.kind = *kind;
    const bool needsType
        = *kind == CorrectionKind::Type || *kind == CorrectionKind::Name || *kind == CorrectionKind::Entity;
    const bool needsName = *kind == CorrectionKind::Span || *kind == CorrectionKind::Name;
    if ((needsType && !type) || (needsName && !isName(correction.name)))
        return std::nullopt;
    correction.type = type.value_or(MentionType::Person);
    if (*kind == CorrectionKind::Name) {
        correction.subjectType = mentionTypeFromName(object[u"subject_type"_s].toString());
        if (!correction.subjectType)
            return std::nullopt;
    }
    return correction;
}

Result<CorrectionFile> readJson(const QByteArray &bytes, const QDateTime &now)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Parse, u"the file is no JSON: %1"_s.arg(error.errorString()));
    if (file[u"sokbo_corrections"_s].toInt() != 1)
        return failure(Error::Kind::Parse, u"the file holds no corrections that this Sokbo knows"_s);
    CorrectionFile read;
    const QJsonArray corrections = file[u"corrections"_s].toArray();
    for (qsizetype i = 0; i < corrections.size(); ++i) {
        const auto correction = correctionOf(corrections.at(i).toObject(), now);
        if (!correction)
            return failure(Error::Kind::Parse, u"correction %1 of the file is none"_s.arg(i + 1), int(i + 1));
        read.corrections.append(*correction);
    }
    for (const QJsonValue &value : file[u"watched"_s].toArray()) {
        const QJsonObject object = value.toObject();
        const auto type = mentionTypeFromName(object[u"type"_s].toString());
        const QString name = object[u"name"_s].toString();
        if (type && isName(name))
            read.watched.append({*type, name, timeOf(object[u"since"_s], now)});
    }
    return read;
}

Result<CorrectionFile> readLexicon(const QByteArray &bytes, const QDateTime &now)
{
    CorrectionFile read;
    int number = 0;
    for (const QByteArray &bare : bytes.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(bare).remove(u'\r').remove(QChar(QChar::ByteOrderMark));
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'\t');
        Correction correction;
        correction.kind = CorrectionKind::Entity;
        correction.subject = fields.at(0).trimmed();
        const auto type = mentionTypeFromName(fields.value(1).trimmed().toLower());
        if (!type)
            return failure(Error::Kind::Parse,
                u"line %1: '%2' is no type (person, organisation, place, event, product)"_s.arg(number).arg(
                    fields.value(1).left(40)),
                number);
        correction.type = *type;
        correction.name = fields.value(2).trimmed();
        if (correction.name.isEmpty())
            correction.name = correction.subject;
        correction.ticker = fields.value(3).trimmed().left(20);
        correction.made = now;
        if (!isName(correction.subject) || !isName(correction.name))
            return failure(Error::Kind::Parse,
                u"line %1: a name has at most %2 characters"_s.arg(number).arg(longestSubject), number);
        read.corrections.append(correction);
    }
    return read;
}

} // namespace

QByteArray writeCorrections(const CorrectionFile &file)
{
    QJsonArray corrections, watched;
    for (const Correction &correction : file.corrections)
        corrections.append(objectOf(correction));
    for (const WatchedName &name : file.watched)
        watched.append(QJsonObject{{u"type"_s, mentionTypeName(name.type)}, {u"name"_s, name.name},
            {u"since"_s, name.since.toUTC().toString(Qt::ISODate)}});
    return QJsonDocument(
        QJsonObject{{u"sokbo_corrections"_s, 1}, {u"corrections"_s, corrections}, {u"watched"_s, watched}})
        .toJson();
}

Result<CorrectionFile> readCorrections(const QByteArray &bytes, const QDateTime &now)
{
    if (bytes.size() > mostBytes)
        return failure(Error::Kind::TooLarge, u"a file of corrections has at most 16 MB"_s);
    Result<CorrectionFile> read
        = bytes.trimmed().startsWith('{') ? readJson(bytes, now) : readLexicon(bytes, now);
    if (read && read->corrections.size() + read->watched.size() > mostNames)
        return failure(Error::Kind::TooLarge, u"a file of corrections has at most 200,000 names"_s);
    return read;
}

} // namespace sokbo
