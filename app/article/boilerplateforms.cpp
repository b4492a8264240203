// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/boilerplateforms.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

static void initResource()
{
    Q_INIT_RESOURCE(boilerplate);
}

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestLine = 200; // characters

// What the forms write in braces.
QString spelledOut(QString pattern)
{
    return pattern.replace(u"{메일}"_s, u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s)
        .replace(u"{일}"_s,
            u"(?:(?:수습|인턴|선임|전문|객원|시민|의학전문|대학생)\\s?)?(?:기자|특파원|논설위원|선임기자|인턴기자|앵커|리포터)"_s)
        .replace(u"{몫}"_s,
            u"(?:글|사진|영상|취재|정리|기획|그래픽|일러스트|제작|구성|번역|촬영|영상\\s?(?:취재|편집|촬영)|사진\\s?(?:취재|편집)|디자인)"_s);
}

// Signs and blanks stand around and between the pieces of a line. The limit bounds what a line can cost that
// was made to match slowly.
QRegularExpression expressionOf(bool withMargins)
{
    QStringList patterns;
    for (const BoilerplateForm &form : boilerplateForms())
        if (form.isAnywhere || withMargins)
            patterns.append(u"(?:"_s + form.pattern + u')');
    QRegularExpression expression(
        u"(*LIMIT_MATCH=20000)^[\\W_]*(?:(?:"_s + patterns.join(u'|') + u")(?:[\\W_]+|$))+$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption
            | QRegularExpression::DontCaptureOption);
    Q_ASSERT(expression.isValid());
    return expression;
}

// Forms are Korean, or hold one of these.
bool mayHaveForm(const QString &line)
{
    return line.size() <= longestLine
        && (line.contains(u'@') || line.contains(u'#') || line.startsWith("copyright"_L1, Qt::CaseInsensitive)
            || std::any_of(line.begin(), line.end(), [](QChar c) {
                   const char16_t u = c.unicode();
                   return u == u'©' || u == u'ⓒ' || (u >= 0xac00 && u <= 0xd7a3);
               }));
}

} // namespace

QList<BoilerplateForm> boilerplateForms()
{
    initResource();
    QFile file(u":/article/boilerplate.tsv"_s);
    QList<BoilerplateForm> forms;
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT(false); // it is part of the program
        return forms;
    }
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &row : text.split(u'\n'))
        if (const QStringList fields = row.split(u'\t'); fields.size() == 3 && !row.startsWith(u"# "))
            forms.append({fields.at(0) == "line"_L1, spelledOut(fields.at(1)), fields.at(2)});
    return forms;
}

bool isFormedAsBoilerplate(const QString &line)
{
    static const QRegularExpression expression = expressionOf(false);
    return mayHaveForm(line) && expression.match(line).hasMatch();
}

bool isFormedAsMargin(const QString &line)
{
    static const QRegularExpression expression = expressionOf(true);
    return mayHaveForm(line) && expression.match(line).hasMatch();
}

} // namespace sokbo
