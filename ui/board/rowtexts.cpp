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
    if (fold.size < 2)
        return {};
    if (fold.member)
        return tr("Part of the story above");
    return fold.open ? tr("Story of %n article(s), opened", nullptr, fold.size)
                     : tr("Story of %n article(s), closed", nullptr, fold.size);
}

QString RowTexts::spoken(const Headline &headline, const RowFold &fold)
{
    QStringList parts;
    if (!headline.read)
        parts.append(tr("Unread"));
    if (headline.saved)
        parts.append(tr("Saved"));
    if (!headline.flag.isEmpty())
        parts.append(headline.flag);
    parts.append(headline.title);
    if (const QString story = storyText(fold); !story.isEmpty())
        parts.append(story);
    if (headline.comments > 0)
        parts.append(tr("%n comment(s)", nullptr, headline.comments));
    if (!headline.tags.isEmpty())
        parts.append(tr("Tags: %1").arg(headline.tags.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral(", "));
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
    return richTooltip(text);
}

QString RowTexts::plainTooltip(const QString &text)
{
    return richTooltip(text.toHtmlEscaped());
}

} // namespace sokbo
