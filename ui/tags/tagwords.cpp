// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tagwords.h"

#include "kit/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace sokbo {

namespace {

struct TagWords {
    Q_DECLARE_TR_FUNCTIONS(TagWords)
};

// "2 saved searches and 1 rule"
QString mentionsText(const TagMentions &mentions)
{
    const auto searches = int(mentions.searches.size()), rules = int(mentions.rules.size());
    const QString searchesText = TagWords::tr("%Ln saved search(es)", nullptr, searches);
    const QString rulesText = TagWords::tr("%Ln rule(s)", nullptr, rules);
    if (searches == 0)
        return rulesText;
    return rules == 0 ? searchesText : TagWords::tr("%1 and %2").arg(searchesText, rulesText);
}

// By their names, as many as one reads.
QString namesText(const TagMentions &mentions)
{
    constexpr qsizetype mostNames = 6;
    const QStringList names = mentions.searches + mentions.rules;
    QString text = QStringList(names.mid(0, mostNames)).join(QStringLiteral(" · "));
    if (names.size() > mostNames)
        text += QStringLiteral(" …");
    return text;
}

} // namespace

QString tagProblemText(const TagNameProblem &problem)
{
    switch (problem.kind) {
    case TagNameProblem::Kind::Empty:
        return TagWords::tr("A tag needs a name.");
    case TagNameProblem::Kind::Sign:
        return TagWords::tr("The name of a tag cannot have this sign: %1").arg(problem.sign);
    case TagNameProblem::Kind::Start:
        return TagWords::tr("The name of a tag cannot begin with this sign: %1").arg(problem.sign);
    case TagNameProblem::Kind::TooLong:
        return TagWords::tr("The name of a tag has at most %Ln character(s).", nullptr, int(longestTagName));
    }
    Q_UNREACHABLE();
}

QString tagRenameText(const QString &from, const QString &to, const TagRename &rename)
{
    QString first
        = TagWords::tr("%1 → %2: %Ln article(s)", "a tag is renamed", rename.articles).arg(from, to);
    if (rename.both > 0)
        first += TagWords::tr(", %Ln have both already", "articles with two tags", rename.both);
    QStringList lines{first + QLatin1Char('.')};
    if (rename.into)
        lines.append(TagWords::tr("There is a tag “%1” already: the two become one.").arg(rename.into->name));
    if (rename.tags > 1)
        lines.append(
            TagWords::tr("%Ln tag(s) change their names: those below it go along.", nullptr, rename.tags));
    if (!rename.mentions.isEmpty()) {
        lines.append(TagWords::tr("Changed with it: %1.").arg(mentionsText(rename.mentions)));
        lines.append(namesText(rename.mentions));
    }
    return lines.join(QLatin1Char('\n'));
}

QString tagRemovalText(const QString &name, const TagRemoval &removal, TagScope scope)
{
    QStringList lines;
    if (scope == TagScope::Branch && removal.tags > 1)
        lines.append(
            TagWords::tr("“%1” and what lies below it, %Ln tag(s), go.", nullptr, removal.tags).arg(name));
    else
        lines.append(TagWords::tr("The tag “%1” goes.").arg(name));
    lines.append(TagWords::tr("%Ln article(s) lose it, and stay.", nullptr, removal.articles));
    if (scope == TagScope::Alone && removal.below > 0)
        lines.append(TagWords::tr("%Ln tag(s) below it stay.", nullptr, removal.below));
    if (!removal.mentions.isEmpty()) {
        lines.append(TagWords::tr("It is still named by %1, which stay as they are.")
                         .arg(mentionsText(removal.mentions)));
        lines.append(namesText(removal.mentions));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace sokbo
