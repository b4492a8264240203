// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sokbo::cli {

namespace {

// Whether this unit of a text stands as it is between quotation marks. Half a pair is no letter.
bool isPlain(QStringView text, qsizetype i)
{
    const QChar unit = text[i];
    if (!unit.isSurrogate()) // as nearly all
        return unit >= u' ' && unit != u'"' && unit != u'\\';
    if (unit.isHighSurrogate())
        return i + 1 < text.size() && text[i + 1].isLowSurrogate();
    return i > 0 && text[i - 1].isHighSurrogate();
}

} // namespace

void JsonLine::open(char16_t bracket)
{
    separate();
    m_text += QChar(bracket);
    m_needsComma = false;
}

void JsonLine::close(char16_t bracket)
{
    m_text += QChar(bracket);
    m_needsComma = true;
}

void JsonLine::name(QStringView name)
{
    separate();
    quote(name);
    m_text += u':';
    m_needsComma = false;
}

void JsonLine::value(qint64 number)
{
    separate();
    m_text += QString::number(number);
}

void JsonLine::value(QStringView text)
{
    separate();
    quote(text);
}

void JsonLine::value(const QJsonValue &value)
{
    separate();
    const QString array = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    m_text += QStringView(array).sliced(1).chopped(1);
}

void JsonLine::separate()
{
    if (m_needsComma)
        m_text += u',';
    m_needsComma = true;
}

void JsonLine::quote(QStringView text)
{
    m_text += u'"';
    qsizetype begin = 0; // of what is not written yet
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPlain(text, i))
            continue;
        m_text += text.sliced(begin, i - begin);
        begin = i + 1;
        const char16_t unit = text[i].unicode();
        static constexpr QStringView signs = u"\"\\\b\f\n\r\t";
        static constexpr QStringView letters = u"\"\\bfnrt";
        m_text += u'\\';
        if (const qsizetype sign = signs.indexOf(QChar(unit)); sign >= 0)
            m_text += letters[sign];
        else
            m_text += u'u' + QString::number(unit, 16).rightJustified(4, u'0');
    }
    m_text += text.sliced(begin);
    m_text += u'"';
}

} // namespace sokbo::cli
