// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: all of them as a file for another computer.
#include "settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;

// Places and sizes belong to one computer, and so do its programs and what was done on it. A file from
// somebody else is never to say which program is started.
bool isOfThisComputer(const QString &key)
{
    return key.startsWith("window/"_L1) || key.startsWith("aloud/voice"_L1) || key.startsWith("command/"_L1)
        || key == "layout"_L1 || key == "tray/said"_L1 || key == "offline"_L1;
}

} // namespace

QByteArray Settings::exported() const
{
    QJsonObject values;
    for (const QString &key : m_file.allKeys()) {
        if (isOfThisComputer(key))
            continue;
        const QVariant value = m_file.value(key);
        // Lists are lists; everything else is a text, as in the file of settings itself.
        values.insert(key,
            value.typeId() == QMetaType::QStringList
                ? QJsonValue(QJsonArray::fromStringList(value.toStringList()))
                : QJsonValue(value.toString()));
    }
    return QJsonDocument(QJsonObject{{u"sokbo-settings"_s, version}, {u"values"_s, values}}).toJson();
}

Result<> Settings::import(const QByteArray &file)
{
    const QJsonObject read
        = file.size() > mostFileBytes ? QJsonObject() : QJsonDocument::fromJson(file).object();
    const int written = read.value(u"sokbo-settings"_s).toInt();
    if (written < 1 || !read.value(u"values"_s).isObject())
        return failure(Error::Kind::Parse, u"these are no settings of Sokbo"_s);
    if (written > version)
        return failure(Error::Kind::Newer, u"a newer Sokbo wrote these settings"_s);
    for (const QString &key : m_file.allKeys())
        if (!isOfThisComputer(key))
            m_file.remove(key);
    const QJsonObject values = read.value(u"values"_s).toObject();
    for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
        if (value.key().isEmpty() || isOfThisComputer(value.key()))
            continue;
        if (value->isArray())
            m_file.setValue(value.key(), value->toVariant().toStringList());
        else if (value->isString())
            m_file.setValue(value.key(), value->toString());
    }
    return {};
}

} // namespace sokbo
