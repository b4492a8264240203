// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/rowtexts.h"

#include "kit/words.h"

#include <QStringList>

namespace sokbo {

namespace {

// Escaped text is shown as it was written only where Qt takes it for HTML.
QString richTooltip(const QString &escaped)
{
    return escaped.isEmpty()
        ? QString()
        : QStringLiteral("<p style='white-space:pre-wrap'>") + escaped + QStringLiteral("</p>");
}

} // namespace

QString RowTexts::storyText(const RowFold &fold)
{
    if (fold.isCopy)
        return tr("Repeats the article above");
    if (fold.member)
        return fold.day != 0 ? tr("Part of the row above") : tr("Part of the story above");
    if (fold.size < 2)
        return {};
    if (fold.day != 0)
        return fold.open ? tr("%Ln article(s) of folded kinds, opened", nullptr, fold.size)
                         : tr("%Ln article(s) of folded kinds, closed", nullptr, fold.size);
    return fold.open ? tr("Story of %Ln article(s), opened", nullptr, fold.size)
                     : tr("Story of %Ln article(s), closed", nullptr, fold.size);
}

QString RowTexts::copiesText(const RowFold &fold)
{
    if (fold.copies == 0)
        return {};
    return fold.copiesOpen ? tr("%Ln copy(ies) elsewhere, opened", nullptr, fold.copies)
                           : tr("%Ln copy(ies) elsewhere, closed", nullptr, fold.copies);
}

QString RowTexts::gathered()
{
    return tr("Gathered", "badge of a board row that stands for photographs, obituaries and the like");
}

QString RowTexts::kindBadge(const Headline &headline)
{
    static const QString brackets = QStringLiteral("[【<〈");
    const bool says = !headline.flag.isEmpty() || brackets.contains(headline.title.left(1));
    return headline.kind == ArticleKind::Report || says ? QString() : articleKindText(headline.kind);
}

QString RowTexts::kinds(const KindCounts &counts)
{
    QStringList parts;
    for (const ArticleKind kind : allArticleKinds)
        if (const int count = counts[size_t(kind)]; count > 0)
            parts.append(articleKindText(kind) + QChar(QChar::Nbsp) + countText(count));
    return parts.join(QStringLiteral(" · "));
}

QString RowTexts::spoken(const Headline &headline, const RowFold &fold)
{
    QStringList parts;
    if (!headline.read)
        parts.append(tr("Unread"));
    if (headline.hasHighlight)
        parts.append(tr("Highlighted"));
    if (headline.media != MediaKind::None)
        parts.append(headline.media == MediaKind::Video ? tr("With video") : tr("With audio"));
    if (!headline.flag.isEmpty())
        parts.append(headline.flag);
    if (const QString kind = kindBadge(headline); !kind.isEmpty())
        parts.append(kind);
    parts.append(headline.title);
    if (const QString story = storyText(fold); !story.isEmpty())
        parts.append(story);
    if (const QString copies = copiesText(fold); !copies.isEmpty())
        parts.append(copies);
    if (headline.comments > 0)
        parts.append(tr("%Ln comment(s)", nullptr, headline.comments));
    if (!headline.tags.isEmpty())
        parts.append(tr("Tags: %1").arg(headline.tags.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral(", "));
}

QString RowTexts::spokenKinds(const QString &kinds, const RowFold &fold)
{
    return kinds + QStringLiteral(", ") + storyText(fold);
}

QString RowTexts::titleTooltip(const Headline &headline, const RowFold &fold)
{
    // Plain text that looks like HTML would be taken for it, so it goes in escaped.
    QString text = headline.title.toHtmlEscaped();
    QStringList readings;
    for (const Mention &mention : headline.titleMentions)
        if (hasHanja(mention.text) && mention.name != mention.text && !mention.name.isEmpty())
            readings.append(
                mention.text.toHtmlEscaped() + QStringLiteral(" = ") + mention.name.toHtmlEscaped());
    readings.removeDuplicates();
    if (!readings.isEmpty())
        text += QStringLiteral("<br>") + readings.join(QStringLiteral(", "));
    if (const QString story = storyText(fold); !story.isEmpty())
        text += QStringLiteral("<br>") + story.toHtmlEscaped();
    if (const QString copies = copiesText(fold); !copies.isEmpty())
        text += QStringLiteral("<br>") + copies.toHtmlEscaped();
    return richTooltip(text);
}

QString RowTexts::plainTooltip(const QString &text)
{
    return richTooltip(text.toHtmlEscaped());
}

} // namespace sokbo
