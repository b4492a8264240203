// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/noticetext.h"

#include <QCoreApplication>

namespace sokbo {

namespace {

struct NoticeWords {
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)
};

const QString between = QStringLiteral(" · ");

// "한강일보 · 외 2건 · 3개 언론사"
QString whoReports(const Notice &notice)
{
    QStringList parts{notice.headline.sourceTitle};
    if (notice.others > 0)
        parts.append(NoticeWords::tr("and %Ln more", nullptr, notice.others));
    if (notice.sources > 1)
        parts.append(NoticeWords::tr("%Ln source(s)", nullptr, notice.sources));
    parts.removeAll(QString());
    return parts.join(between);
}

NoticeText summaryText(const Notice &notice)
{
    QString body;
    for (const QString &title : notice.titles)
        body += QStringLiteral("• ") + title + QLatin1Char('\n');
    if (const auto more = notice.stories - int(notice.titles.size()); more > 0)
        body += NoticeWords::tr("and %Ln more", nullptr, more);
    return {NoticeWords::tr("%Ln new stories", nullptr, notice.stories), body.trimmed()};
}

} // namespace

QString reasonText(const NoteworthyReason &reason)
{
    switch (reason.kind) {
    case NoteworthyReason::Kind::WatchedName:
        return NoticeWords::tr("Watched name %1").arg(reason.name);
    case NoteworthyReason::Kind::Rule:
        return NoticeWords::tr("Rule “%1”").arg(reason.name);
    case NoteworthyReason::Kind::FollowedStory:
        return reason.name.isEmpty() ? NoticeWords::tr("A story that you follow")
                                     : NoticeWords::tr("New in a story that you follow: %1").arg(reason.name);
    }
    Q_UNREACHABLE();
}

NoticeText noticeText(const Notice &notice)
{
    if (notice.kind == Notice::Kind::Summary)
        return summaryText(notice);
    QStringList reasons;
    for (const NoteworthyReason &reason : notice.reasons)
        reasons.append(reasonText(reason));
    const QString title = notice.headline.flag.isEmpty()
        ? notice.headline.title
        : QLatin1Char('[') + notice.headline.flag + QStringLiteral("] ") + notice.headline.title;
    QStringList lines{whoReports(notice), reasons.join(between)};
    lines.removeAll(QString());
    return {title, lines.join(QLatin1Char('\n'))};
}

} // namespace sokbo
