// SPDX-License-Identifier: GPL-3.0-or-later
#include "ipc/request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo::ipc {

using namespace Qt::StringLiterals;

namespace {

constexpr int protocol = 1;

QJsonObject json(const CommandRequest &request)
{
    return {{u"run"_s, QJsonArray::fromStringList(request.words)}, {u"progress"_s, request.showsProgress}};
}

QJsonObject json(const OpenRequest &request)
{
    return {{u"open"_s, QJsonArray::fromStringList(request.addresses)}, {u"query"_s, request.query},
        {u"article"_s, request.article.value}, {u"token"_s, request.activationToken}};
}

Result<QJsonObject> objectIn(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return failure(Error::Kind::Parse, u"a request is a JSON object"_s);
    return document.object();
}

Result<QStringList> stringsIn(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > mostWords)
        return failure(Error::Kind::Parse, u"the words are no list, or too many"_s);
    QStringList strings;
    for (const QJsonValue &each : array) {
        if (!each.isString())
            return failure(Error::Kind::Parse, u"a word is no text"_s);
        strings.append(each.toString());
    }
    return strings;
}

} // namespace

QByteArray encode(const Request &request)
{
    QJsonObject object = std::visit([](const auto &each) { return json(each); }, request);
    object.insert(u"protocol"_s, protocol);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Request> decodeRequest(const QByteArray &bytes)
{
    const Result<QJsonObject> object = objectIn(bytes);
    if (!object)
        return tl::unexpected(object.error());
    if (object->value("protocol"_L1).toInt() != protocol)
        return failure(Error::Kind::Newer, u"this is another version of Sokbo: close the window first"_s);
    if (object->contains("run"_L1))
        return stringsIn(object->value("run"_L1)).map([&](const QStringList &words) {
            return Request(CommandRequest{words, object->value("progress"_L1).toBool()});
        });
    return stringsIn(object->value("open"_L1)).map([&](const QStringList &addresses) {
        return Request(OpenRequest{addresses, object->value("query"_L1).toString(),
            ArticleId{object->value("article"_L1).toInteger()}, object->value("token"_L1).toString()});
    });
}

QByteArray encode(const FileRequest &request)
{
    return QJsonDocument(QJsonObject{{u"name"_s, request.name}, {u"limit"_s, request.limit}})
        .toJson(QJsonDocument::Compact);
}

Result<FileRequest> decodeFileRequest(const QByteArray &bytes)
{
    const Result<QJsonObject> object = objectIn(bytes);
    if (!object)
        return tl::unexpected(object.error());
    return FileRequest{object->value("name"_L1).toString(), object->value("limit"_L1).toInteger()};
}

} // namespace sokbo::ipc
