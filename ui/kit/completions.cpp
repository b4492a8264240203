// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/completions.h"

#include "kit/words.h"
#include "search/queryfields.h"

#include <QCoreApplication>

namespace sokbo {

namespace {

struct Completions {
    Q_DECLARE_TR_FUNCTIONS(Completions)
};

QList<Completion> fields()
{
    QList<Completion> completions;
    for (const FieldHelp &field : fieldHelp())
        completions.append({field.names.first() + QLatin1Char(':'),
            QCoreApplication::translate("QueryFields", field.explanation)});
    return completions;
}

QList<Completion> beginning(const QList<Completion> &all, const QString &typed)
{
    QList<Completion> matching;
    for (const Completion &completion : all)
        if (completion.insert.startsWith(typed, Qt::CaseInsensitive))
            matching.append(completion);
    return matching;
}

} // namespace

CompletionContext completionContext(const QString &text, int cursor)
{
    CompletionContext context;
    const QString before = text.left(cursor);
    int start = 0;
    bool quoted = false;
    for (int i = 0; i < before.size(); ++i) {
        const QChar c = before.at(i);
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && (c.isSpace() || c == QLatin1Char('(') || c == QLatin1Char(')')))
            start = i + 1;
    }
    if (start < before.size() && before.at(start) == QLatin1Char('-'))
        ++start;
    const QString word = before.mid(start);
    const auto colon = word.indexOf(QLatin1Char(':'));
    if (colon >= 0) {
        context.field = word.left(colon).toLower();
        context.typed = word.mid(colon + 1);
        context.start = start + int(colon) + 1;
        // A value in quotes is completed as well, as long as its quotes are open.
        if (context.typed.startsWith(QLatin1Char('"'))) {
            context.typed.remove(0, 1);
            context.possible = quoted;
        } else {
            context.possible = !quoted;
        }
        return context;
    }
    context.typed = word;
    context.start = start;
    context.possible = !quoted && !word.isEmpty();
    return context;
}

QList<Completion> fieldCompletions(const QString &typed)
{
    return beginning(fields(), typed);
}

QList<Completion> fixedValues(const QString &field, const QString &typed)
{
    QList<Completion> values;
    const auto add = [&values](const char16_t *value, const QString &explanation = {}) {
        values.append({QString::fromUtf16(value), explanation});
    };
    if (field == QLatin1String("is")) {
        add(u"unread", Completions::tr("not read yet"));
        add(u"read", Completions::tr("read"));
        add(u"saved", Completions::tr("saved"));
        add(u"highlighted", Completions::tr("with a highlight of yours"));
        add(u"offline", Completions::tr("can be read without a network"));
        add(u"watched", Completions::tr("with a name that you watch"));
        add(u"followed", Completions::tr("of a story that you follow"));
        add(u"copy", Completions::tr("repeats the text of another article"));
    } else if (field == QLatin1String("kind")) {
        for (const ArticleKind kind : allArticleKinds)
            values.append({articleKindName(kind), articleKindText(kind)});
    } else if (field == QLatin1String("has")) {
        add(u"note", Completions::tr("with a note of yours"));
        add(u"image", Completions::tr("with an image"));
        add(u"tag", Completions::tr("with any tag"));
    } else if (field == QLatin1String("after") || field == QLatin1String("before")) {
        add(u"today", Completions::tr("today"));
        add(u"yesterday", Completions::tr("yesterday"));
        add(u"7d", Completions::tr("seven days ago"));
        add(u"30d", Completions::tr("thirty days ago"));
    } else if (field == QLatin1String("lang")) {
        add(u"ko", Completions::tr("Korean"));
        add(u"en", Completions::tr("English"));
    } else if (field == QLatin1String("sort")) {
        add(u"newest", Completions::tr("newest first"));
        add(u"oldest", Completions::tr("oldest first"));
        add(u"relevance", Completions::tr("the best answers to the words first"));
        add(u"title", Completions::tr("by title; -title backwards"));
        add(u"author", Completions::tr("by author; -author backwards"));
        add(u"source", Completions::tr("by source; -source backwards"));
    } else if (field == QLatin1String("flag")) {
        for (const char16_t *flag : {u"속보", u"단독", u"1보", u"2보", u"3보", u"종합"})
            add(flag);
    }
    return beginning(values, typed);
}

} // namespace sokbo
