// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/keptattributes.h"

#include "html/bodywriter.h"

#include <QRegularExpression>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// "ja", "zh-Hant", "pt-BR": letters of Han look different in each language, and voices read by it (BCP 47).
bool isLanguage(const QString &tag)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$"_s);
    return form.match(tag).hasMatch();
}

} // namespace

QString keptAttributes(const HtmlNode &node)
{
    QString kept;
    const char *number = node.tag == HtmlTag::Ol ? "start" : node.tag == HtmlTag::Li ? "value" : nullptr;
    if (number)
        if (const int count = node.attribute(number).toInt(); count > 0 && count < 100'000)
            kept += BodyWriter::attribute(number, QString::number(count));
    const QString direction = node.attribute("dir").trimmed().toLower();
    if (isBlock(node.tag) && (direction == "rtl"_L1 || direction == "ltr"_L1))
        kept += BodyWriter::attribute("dir", direction);
    if (const QString language = node.attribute("lang").trimmed(); isLanguage(language))
        kept += BodyWriter::attribute("lang", language);
    return kept;
}

} // namespace sokbo
