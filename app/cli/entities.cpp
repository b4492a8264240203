// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "entity/recogniser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

// Offsets inside are UTF-16 units; the contract's are code points. Walks forward once over all mentions.
class CodePoints {
public:
    explicit CodePoints(QStringView text)
        : m_text(text)
    {
    }
    int before(int position)
    {
        for (; m_unit < position && m_unit < m_text.size(); ++m_unit)
            m_points
                += m_text.at(m_unit).isLowSurrogate() && m_unit > 0 && m_text.at(m_unit - 1).isHighSurrogate()
                ? 0
                : 1;
        return m_points;
    }

private:
    QStringView m_text;
    int m_unit = 0;
    int m_points = 0;
};

QJsonObject mentionObject(const Mention &mention, CodePoints &points)
{
    QJsonObject object;
    object.insert(u"start"_s, points.before(mention.start));
    object.insert(u"end"_s, points.before(mention.end));
    object.insert(u"text"_s, mention.text);
    object.insert(u"type"_s, mentionTypeName(mention.type));
    object.insert(u"name"_s, mention.name);
    if (!mention.role.isEmpty())
        object.insert(u"role"_s, mention.role);
    if (!mention.ticker.isEmpty())
        object.insert(u"ticker"_s, mention.ticker);
    if (!mention.value.isEmpty())
        object.insert(u"value"_s, mention.value);
    return object;
}

void printMentions(const Recogniser &recogniser, const QJsonValue &id, const EntityDocument &document)
{
    CodePoints points(document.text);
    QJsonArray mentions;
    for (const Mention &mention : recogniser.recognise(document))
        if (mention.field == Mention::Field::Text)
            mentions.append(mentionObject(mention, points));
    QJsonObject line;
    if (!id.isUndefined())
        line.insert(u"id"_s, id);
    line.insert(u"mentions"_s, mentions);
    const QByteArray json = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(json.constData(), 1, std::size_t(json.size()), stdout);
}

int printLines(const Recogniser &recogniser, QFile &input)
{
    int lineNumber = 0;
    int status = Done;
    while (!input.atEnd()) {
        const QByteArray line = input.readLine();
        ++lineNumber;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(line, &error);
        if (!json.isObject()) {
            status = fail(u"line %1 is no JSON object: %2"_s.arg(lineNumber).arg(error.errorString()));
            continue;
        }
        const QJsonObject object = json.object();
        EntityDocument document;
        document.title = object.value("title"_L1).toString();
        document.text = object.value("text"_L1).toString();
        document.published = QDateTime::fromString(object.value("published"_L1).toString(), Qt::ISODate);
        printMentions(recogniser, object.value("id"_L1), document);
    }
    return status;
}

} // namespace

int entities(const Invocation &invocation)
{
    QStringList arguments = invocation.arguments;
    const bool lines = arguments.removeAll(u"--jsonl"_s) > 0;
    if (arguments.size() > 1 || (!arguments.isEmpty() && arguments.first().startsWith("--"_L1)))
        return wrongUsage(u"entities takes --jsonl and at most one file"_s);
    QFile input;
    const QString name = arguments.value(0, u"-"_s);
    if (name == "-"_L1) {
        if (!input.open(stdin, QIODevice::ReadOnly))
            return fail(u"standard input cannot be read"_s);
    } else {
        input.setFileName(name);
        if (!input.open(QIODevice::ReadOnly))
            return fail(u"%1 cannot be read: %2"_s.arg(name, input.errorString()));
    }
    const Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    if (!recogniser)
        return fail(recogniser.error().message);
    if (lines)
        return printLines(**recogniser, input);
    EntityDocument document;
    document.text = QString::fromUtf8(input.readAll());
    printMentions(**recogniser, QJsonValue(QJsonValue::Undefined), document);
    return Done;
}

} // namespace sokbo::cli
