// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/changespage.h"

#include "render/escape.h"
#include "render/pageframe.h"
#include "render/pagewords.h"
#include "render/textdiff.h"
#include "text/bodytext.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const DiffLine &line)
{
    return std::all_of(
        line.begin(), line.end(), [](const DiffPiece &piece) { return piece.kind == DiffPiece::Kind::Same; });
}

QString lineHtml(const DiffLine &line)
{
    QString html;
    for (const DiffPiece &piece : line) {
        const QString text = escapedHtml(piece.text);
        switch (piece.kind) {
        case DiffPiece::Kind::Same:
            html += text;
            break;
        case DiffPiece::Kind::Inserted:
            html += "<ins>"_L1 + text + "</ins>"_L1;
            break;
        case DiffPiece::Kind::Deleted:
            html += "<del>"_L1 + text + "</del>"_L1;
            break;
        }
    }
    return html;
}

QString titleHtml(const TextVersion &older, const TextVersion &newer)
{
    QString html = flagBadges(newer.flag);
    if (older.flag != newer.flag && !older.flag.isEmpty())
        html.prepend("<del>"_L1 + escapedHtml(older.flag) + "</del> "_L1);
    for (const DiffLine &line : diffTexts(older.title, newer.title))
        html += lineHtml(line) + u' ';
    return html.trimmed();
}

// The versions in a row, each a link that chooses it; those that cannot be chosen on this side are left out.
QString choices(const ChangesPage &page, const PageWords &words, bool choosesOlder)
{
    const auto last = int(page.versions.size()) - 1;
    const int from = choosesOlder ? 0 : page.older + 1, to = choosesOlder ? last - 1 : last;
    QString html = "<p class=\"versions\"><span class=\"label\">"_L1
        + escapedHtml(choosesOlder ? words.earlierText() : words.laterText()) + "</span> "_L1;
    for (int i = from; i <= to; ++i) {
        const TextVersion &version = page.versions.at(i);
        const bool chosen = i == (choosesOlder ? page.older : page.newer);
        const int older = choosesOlder ? i : page.older;
        const int newer = choosesOlder ? std::max(page.newer, i + 1) : i;
        QString name = words.version(i + 1, version.since, i == last);
        if (!version.wholeText && page.versions.last().wholeText)
            name += u" · "_s + words.feedText();
        html += "<a class=\"pill"_L1 + (chosen ? " chosen"_L1 : ""_L1) + "\" aria-current=\""_L1
            + (chosen ? "true"_L1 : "false"_L1) + "\" href=\"article:///changes/"_L1 + QString::number(older)
            + u'/' + QString::number(newer) + "\">"_L1 + escapedHtml(name) + "</a> "_L1;
    }
    return html + "</p>\n"_L1;
}

constexpr qsizetype shownAround = 1; // unchanged paragraphs beside a changed one

QString bodyHtml(const QList<DiffLine> &lines, const PageWords &words)
{
    QList<bool> shown(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (!isSame(lines.at(i)))
            for (qsizetype near = std::max<qsizetype>(0, i - shownAround);
                 near <= std::min(lines.size() - 1, i + shownAround); ++near)
                shown[near] = true;
    QString html;
    for (qsizetype i = 0; i < lines.size();) {
        qsizetype end = i;
        while (end < lines.size() && !shown.at(end))
            ++end;
        if (end - i > 1) {
            html += "<p class=\"same\">"_L1 + escapedHtml(words.sameParagraphs(int(end - i))) + "</p>\n"_L1;
            i = end;
            continue;
        }
        html += "<p>"_L1 + lineHtml(lines.at(i)) + "</p>\n"_L1;
        ++i;
    }
    return html;
}

} // namespace

QList<TextVersion> textVersions(const StoredArticle &stored, const QList<Revision> &revisions)
{
    QList<TextVersion> versions;
    const auto add = [&versions](const Article &article, const QDateTime &since) {
        versions.append({article.flag, article.title, article.body, since, article.wholeText});
    };
    for (auto earlier = revisions.crbegin(); earlier != revisions.crend(); ++earlier)
        add(earlier->article, earlier->since);
    add(stored.article, revisions.isEmpty() ? stored.article.fetched : revisions.first().replaced);
    return versions;
}

QString renderChangesPage(const ChangesPage &page, const PageStyle &style)
{
    const PageWords words(style.language);
    const TextVersion &older = page.versions.at(page.older), &newer = page.versions.at(page.newer);
    const QList<DiffLine> lines = diffTexts(bodyText(older.body), bodyText(newer.body));
    const DiffCount count = countWords(lines);
    const bool sameBody = std::all_of(lines.begin(), lines.end(), isSame);
    const QString language = page.language.isEmpty() ? words.languageCode() : page.language;
    QString html = pageHead(newer.title, language, style);
    html += "<main class=\"changes\">\n<header>\n<h1>"_L1 + titleHtml(older, newer) + "</h1>\n"_L1;
    QStringList parts{escapedHtml(words.changes())};
    if (!page.sourceTitle.isEmpty())
        parts.append("<span class=\"source\">"_L1 + escapedHtml(page.sourceTitle) + "</span>"_L1);
    if (!sameBody)
        parts.append(escapedHtml(words.wordCounts(count.deleted, count.inserted)));
    parts.append("<a href=\"article:///text\">"_L1 + escapedHtml(words.backToArticle()) + "</a>"_L1);
    html += "<p class=\"by\">"_L1 + parts.join(partSeparator()) + "</p>\n"_L1;
    html += choices(page, words, true) + choices(page, words, false) + "</header>\n<article>\n"_L1;
    const bool nothing = sameBody && older.title == newer.title && older.flag == newer.flag;
    html += nothing ? "<p class=\"nothing\">"_L1 + escapedHtml(words.sameText()) + "</p>\n"_L1
                    : bodyHtml(lines, words);
    return html + "</article>\n</main>\n</body></html>\n"_L1;
}

QString renderChangesText(const TextVersion &older, const TextVersion &newer)
{
    const auto headline = [](const TextVersion &version) {
        return version.flag.isEmpty() ? version.title : u'[' + version.flag + u"] " + version.title;
    };
    QString text;
    for (const DiffLine &line :
        diffTexts(headline(older), headline(newer)) + diffTexts(bodyText(older.body), bodyText(newer.body))) {
        if (isSame(line))
            continue;
        for (const DiffPiece &piece : line)
            text += piece.kind == DiffPiece::Kind::Same  ? piece.text
                : piece.kind == DiffPiece::Kind::Deleted ? "[-"_L1 + piece.text + "-]"_L1
                                                         : "{+"_L1 + piece.text + "+}"_L1;
        text += u'\n';
    }
    return text;
}

} // namespace sokbo
