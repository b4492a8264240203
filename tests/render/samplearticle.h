// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/articlepage.h"
#include "support/support.h"
#include "text/bodytext.h"

#include <QTimeZone>

namespace sokbo::test {

// Every place where a listed name stands, longest names first: "text type name role ticker entity" a line.
inline QList<Mention> mentionsIn(const QString &text, Mention::Field field, const QString &list)
{
    QStringList lines = list.split(u'\n', Qt::SkipEmptyParts);
    std::stable_sort(lines.begin(), lines.end(), [](const QString &a, const QString &b) {
        return a.section(u'\t', 0, 0).size() > b.section(u'\t', 0, 0).size();
    });
    QList<Mention> mentions;
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        const QString &name = fields.at(0);
        for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size())) {
            const bool isTaken = std::any_of(mentions.begin(), mentions.end(),
                [&](const Mention &other) { return at < other.end && at + name.size() > other.start; });
            if (isTaken)
                continue;
            Mention mention;
            mention.field = field;
            mention.start = int(at);
            mention.end = int(at + name.size());
            mention.type = *mentionTypeFromName(fields.at(1));
            mention.text = name;
            mention.name = fields.at(2).isEmpty() ? name : fields.at(2);
            mention.role = fields.at(3);
            mention.ticker = fields.at(4);
            mention.entity = EntityId{fields.at(5).toLongLong()};
            mentions.append(mention);
        }
    }
    return mentions;
}

// An article with something of everything, from tests/data/render/<language>.html.
inline ArticlePage sampleArticle(const QString &language)
{
    ArticlePage page;
    page.article.language = language;
    const bool isKorean = language == QStringLiteral("ko");
    page.article.flag = isKorean ? QStringLiteral("단독") : QString();
    page.article.title = isKorean
        ? QStringLiteral("오세린 만난 윤태온… 한빛그룹과 AI 가속기 함께 만든다")
        : QStringLiteral("Starcluster AI and Hanbit Group to Build a Chip Together");
    page.article.author = isKorean ? QStringLiteral("도담 기자") : QStringLiteral("Mina Seo");
    page.sourceTitle = isKorean ? QStringLiteral("새벽일보") : QStringLiteral("Harbor Wire");
    page.article.link = QUrl(QStringLiteral("https://news.example.com/2025/02/04/chip"));
    page.article.published = QDateTime(QDate(2025, 2, 4), QTime(2, 28), Qt::UTC);
    page.article.categories = isKorean ? QStringList{QStringLiteral("경제"), QStringLiteral("반도체")}
                                       : QStringList{QStringLiteral("Technology")};
    page.tags = {QStringLiteral("AI"), isKorean ? QStringLiteral("다시 읽기") : QStringLiteral("to read")};
    page.note = isKorean ? QStringLiteral("3월 회의 뒤에 다시 확인할 것.")
                         : QStringLiteral("Check again after the March meeting.");
    page.saved = true;
    page.offline = true;
    const QString path = QStringLiteral("render/") + language;
    page.article.body
        = SafeHtml::fromSanitised(QString::fromUtf8(data(path + QStringLiteral(".html"))).trimmed());
    const QString names = QString::fromUtf8(data(path + QStringLiteral(".tsv")));
    page.mentions = mentionsIn(page.article.title, Mention::Field::Title, names)
        + mentionsIn(bodyText(page.article.body), Mention::Field::Text, names);
    page.images.insert(
        QUrl(QStringLiteral("https://news.example.com/images/handshake.jpg")), QStringLiteral("0a1b2c"));
    return page;
}

} // namespace sokbo::test
