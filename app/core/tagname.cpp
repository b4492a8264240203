// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tagname.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr QChar slash(u'/');
constexpr QStringView forbidden
    = u",\"“”„"; // a comma parts names, and in a quoted value nothing escapes a quote
constexpr QStringView forbiddenFirst = u"="; // tag:=NAME finds that tag alone

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control && !c.isSpace();
}

// One way to write each letter, and each sign that has a wide or a narrow form.
QString unified(const QString &typed)
{
    QString text;
    for (const QChar c : typed.normalized(QString::NormalizationForm_C)) {
        const QChar::Decomposition form = c.decompositionTag();
        if (form == QChar::Wide || form == QChar::Narrow)
            text += QString(c).normalized(QString::NormalizationForm_KC);
        else if (!isControl(c))
            text += c;
    }
    return text.normalized(QString::NormalizationForm_C);
}

bool isVisible(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() != QChar::Other_Format; });
}

QString withParts(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(slash))
        if (const QString tidy = part.simplified(); isVisible(tidy))
            parts.append(tidy);
    return parts.join(slash);
}

std::optional<TagNameProblem> problemOf(const QString &tidy)
{
    using Kind = TagNameProblem::Kind;
    if (tidy.isEmpty())
        return TagNameProblem{Kind::Empty, {}};
    for (const QChar c : tidy)
        if (forbidden.contains(c))
            return TagNameProblem{Kind::Sign, c};
    if (forbiddenFirst.contains(tidy.front()))
        return TagNameProblem{Kind::Start, tidy.front()};
    if (tidy.size() > longestTagName)
        return TagNameProblem{Kind::TooLong, {}};
    return std::nullopt;
}

QString messageOf(const TagNameProblem &problem)
{
    switch (problem.kind) {
    case TagNameProblem::Kind::Empty:
        return QStringLiteral("a tag needs a name");
    case TagNameProblem::Kind::Sign:
        return QStringLiteral("the name of a tag cannot have a %1").arg(problem.sign);
    case TagNameProblem::Kind::Start:
        return QStringLiteral("the name of a tag cannot begin with %1").arg(problem.sign);
    case TagNameProblem::Kind::TooLong:
        return QStringLiteral("the name of a tag has at most %1 characters").arg(longestTagName);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<TagNameProblem> tagNameProblem(const QString &typed)
{
    return problemOf(withParts(unified(typed)));
}

Result<QString> tagName(const QString &typed)
{
    const QString tidy = withParts(unified(typed));
    if (const auto problem = problemOf(tidy))
        return failure(Error::Kind::Usage, messageOf(*problem));
    return tidy;
}

QString mendedTagName(const QString &name)
{
    QString text = unified(name);
    text.removeIf([](QChar c) { return forbidden.contains(c); });
    text = withParts(text);
    while (!text.isEmpty() && forbiddenFirst.contains(text.front()))
        text = withParts(text.mid(1));
    return withParts(text.left(longestTagName));
}

QStringList tagParts(const QString &name)
{
    return name.split(slash, Qt::SkipEmptyParts);
}

QString parentTag(const QString &name)
{
    return name.left(std::max<qsizetype>(0, name.lastIndexOf(slash)));
}

QString lastTagPart(const QString &name)
{
    return name.mid(name.lastIndexOf(slash) + 1);
}

bool isInTagBranch(const QString &name, const QString &branch)
{
    return name.startsWith(branch) && (name.size() == branch.size() || name.at(branch.size()) == slash);
}

// By its parts: of two spellings of one name the longer one may be the branch's.
QString movedTagName(const QString &name, const QString &from, const QString &to)
{
    const QStringList below = tagParts(name).mid(tagParts(from).size());
    return (QStringList(to) + below).join(slash);
}

} // namespace sokbo
