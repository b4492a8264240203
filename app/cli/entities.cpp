// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/inputfile.h"
#include "cli/jsonline.h"
#include "cli/output.h"
#include "entity/recogniser.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestText = 64 * 1024 * 1024; // bytes

void printMentions(
    Context &context, const Recogniser &recogniser, const QJsonValue &id, const EntityDocument &document)
{
    CodePoints points(document.text);
    JsonLine line;
    line.open(u'{');
    if (!id.isUndefined()) {
        line.name(u"id");
        line.value(id);
    }
    line.name(u"mentions");
    line.open(u'[');
    for (const Mention &mention : recogniser.recognise(document)) {
        if (mention.field != Mention::Field::Text)
            continue;
        line.open(u'{');
        forEachMember(mention, points, [&](QStringView name, const auto &value) {
            line.name(name);
            line.value(value);
        });
        line.close(u'}');
    }
    line.close(u']');
    line.close(u'}');
    context.print(line.text() + u'\n');
}

EntityDocument documentOf(const QJsonObject &object)
{
    EntityDocument document;
    document.title = object.value("title"_L1).toString();
    document.text = object.value("text"_L1).toString();
    document.published = QDateTime::fromString(object.value("published"_L1).toString(), Qt::ISODate);
    return document;
}

// One line in memory at a time. A pipe is at its end when a line comes back empty, and not before.
int printLines(Context &context, const Recogniser &recogniser, QFile &input)
{
    int lineNumber = 0;
    int status = Done;
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        ++lineNumber;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(line, &error);
        if (!json.isObject()) {
            status
                = fail(context, u"line %1 is no JSON object: %2"_s.arg(lineNumber).arg(error.errorString()));
            continue;
        }
        const QJsonObject object = json.object();
        printMentions(context, recogniser, object.value("id"_L1), documentOf(object));
    }
    return status;
}

} // namespace

Status entities(Context &context, const QStringList &words)
{
    QStringList plain = words;
    const bool lines = plain.removeAll(u"--jsonl"_s) > 0;
    if (plain.size() > 1 || (!plain.isEmpty() && plain.first().startsWith("--"_L1)))
        return failure(Error::Kind::Usage, u"entities takes --jsonl and at most one file"_s);
    const QString name = plain.value(0, u"-"_s);
    QFile input;
    if (const Result<> opened = openInput(input, name); !opened)
        return inFile(name, opened.error());
    const Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    if (!recogniser)
        return tl::unexpected(recogniser.error());
    if (lines)
        return printLines(context, **recogniser, input);
    const Result<QByteArray> text = readToEnd(input, longestText);
    if (!text)
        return inFile(name, text.error());
    EntityDocument document;
    document.text = QString::fromUtf8(*text);
    printMentions(context, **recogniser, QJsonValue(QJsonValue::Undefined), document);
    return Done;
}

} // namespace sokbo::cli
