// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/epub.h"

#include "render/pagewords.h"
#include "render/xhtml.h"
#include "text/trackers.h"

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype reportsOfStory = 12; // of its headlines, the newest

class BriefingBook {
public:
    BriefingBook(const Briefing &briefing, const QLocale &language)
        : m_briefing(briefing)
        , m_words(language)
        , m_today(briefing.day())
    {
    }

    Result<QByteArray> write()
    {
        m_package.language = m_words.languageCode();
        m_package.title = m_words.briefing() + u" · "_s + m_words.dayOf(m_today);
        m_package.identity = "briefing "_L1 + isoTime(m_briefing.from) + u' ' + isoTime(m_briefing.made);
        m_package.made = m_briefing.made;
        m_package.published = m_briefing.made;
        m_package.contentsTitle = m_words.contents();
        m_package.contentsPage = EpubPackage::ContentsPage::Shown;
        addDocument(u"title.xhtml"_s, m_package.title, titlePage());
        // One after another: each adds its lines to the contents.
        QString pages = stories();
        pages += part(u"rising"_s, m_words.rising(), rising());
        pages += part(u"said"_s, m_words.whoSaidWhat(), said());
        pages += part(u"folded"_s, m_words.foldedAway(), folded());
        addDocument(page, m_words.briefing(),
            "<section epub:type=\"chapter\">\n<h1>"_L1 + escapedXml(m_words.briefing()) + "</h1>\n"_L1 + pages
                + "<p class=\"end\">"_L1 + escapedXml(m_words.wordForWord()) + "</p>\n</section>\n"_L1);
        m_package.contents.prepend({m_words.briefing(), page, {}});
        return writeEpub(m_package);
    }

private:
    inline static const QString page = u"briefing.xhtml"_s;

    void addDocument(const QString &name, const QString &title, const QString &body)
    {
        m_package.documents.append({name, xhtmlDocument(title, m_package.language, body, {})});
    }

    QString titlePage() const
    {
        QString html = "<section class=\"title\" epub:type=\"titlepage\">\n<h1>"_L1
            + escapedXml(m_words.briefing()) + "</h1>\n"_L1;
        for (const QString &line : {m_words.dayAndTime(m_briefing.made), m_words.timeOf(m_briefing),
                 m_words.storyCount(m_briefing.stories)})
            html += "<p>"_L1 + escapedXml(line) + "</p>\n"_L1;
        return html + "</section>\n"_L1;
    }

    QString link(ArticleId id, const QString &label) const
    {
        const QString address = bookAddress(withoutTrackers(m_briefing.links.value(id)));
        return address.isEmpty()
            ? escapedXml(label)
            : "<a href=\""_L1 + escapedXml(address) + "\">"_L1 + escapedXml(label) + "</a>"_L1;
    }

    static QString titleOf(const Headline &headline)
    {
        return headline.flag.isEmpty() ? headline.title : u'[' + headline.flag + "] "_L1 + headline.title;
    }

    static QString items(const QStringList &lines)
    {
        return lines.isEmpty() ? QString()
                               : "<ul>\n<li>"_L1 + lines.join("</li>\n<li>"_L1) + "</li>\n</ul>\n"_L1;
    }

    // A part of the page that the contents name.
    QString part(const QString &id, const QString &title, const QString &content)
    {
        if (content.isEmpty())
            return {};
        m_package.contents.append({title, page + u'#' + id, {}});
        return "<section class=\"story\" id=\""_L1 + id + "\">\n<h2>"_L1 + escapedXml(title) + "</h2>\n"_L1
            + content + "</section>\n"_L1;
    }

    QString stories()
    {
        if (m_briefing.top.isEmpty())
            return "<p>"_L1 + escapedXml(m_briefing.hasSources ? m_words.noNews() : m_words.noSources())
                + "</p>\n"_L1;
        QString html;
        int number = 0;
        for (const BriefingStory &story : m_briefing.top) {
            const QString id = u"story-"_s + QString::number(++number);
            m_package.contents.append({titleOf(story.headline), page + u'#' + id, {}});
            html += "<section class=\"story\" id=\""_L1 + id + "\">\n<h2>"_L1
                + link(story.headline.id, titleOf(story.headline)) + "</h2>\n"_L1 + storyParts(story)
                + "</section>\n"_L1;
        }
        return html;
    }

    QString storyParts(const BriefingStory &story) const
    {
        QStringList standing{
            m_words.newsSources(story.sources), m_words.articleCount(int(story.chain.size()))};
        for (const Interest &interest : story.reasons)
            standing.append(m_words.reason(interest));
        QString html = "<p class=\"by\">"_L1 + escapedXml(standing.join(u" · "_s)) + "</p>\n"_L1;
        if (story.sentence)
            html += "<p class=\"sentence\">"_L1 + escapedXml(m_words.quoted(story.sentence->text))
                + u" <span class=\"from\">— "_s + link(story.sentence->article, story.sentence->source) + u' '
                + escapedXml(m_words.timeBeside(story.sentence->published, m_today)) + "</span></p>\n"_L1;
        QStringList names;
        for (const EntityRow &row : story.names)
            names.append(row.name);
        if (!names.isEmpty())
            html += "<p class=\"from\">"_L1 + escapedXml(names.join(u" · "_s)) + "</p>\n"_L1;
        QStringList lines;
        const qsizetype first = std::max<qsizetype>(0, story.chain.size() - reportsOfStory);
        for (const Headline &headline : story.chain.mid(story.chain.size() < 2 ? 1 : first))
            lines.append(escapedXml(QString(m_words.timeBeside(headline.published, m_today) + u' '
                             + headline.sourceTitle + ": "_L1))
                + link(headline.id, titleOf(headline)));
        return html + items(lines);
    }

    QString rising() const
    {
        QStringList lines;
        for (const RisingEntity &rising : m_briefing.rising) {
            QString line = escapedXml(QString(rising.entity.name + u" · "_s + m_words.risingCounts(rising)));
            if (rising.lift.id.isValid())
                line += ": "_L1 + link(rising.lift.id, titleOf(rising.lift));
            lines.append(line);
        }
        return items(lines);
    }

    QString said() const
    {
        QStringList lines;
        for (const BriefingQuotation &quotation : m_briefing.said)
            lines.append(escapedXml(QString(quotation.who + u": “"_s + quotation.words + u"” — "_s))
                + link(quotation.article, quotation.source));
        return items(lines);
    }

    QString folded() const
    {
        QStringList lines;
        for (const FoldedKind &kind : m_briefing.folded)
            lines.append(escapedXml(QString(m_words.kind(kind.kind) + u' ' + m_words.count(kind.articles))));
        return items(lines);
    }

    const Briefing &m_briefing;
    const PageWords m_words;
    const QDate m_today;
    EpubPackage m_package;
};

} // namespace

Result<QByteArray> renderBriefingEpub(const Briefing &briefing, const QLocale &language)
{
    return BriefingBook(briefing, language).write();
}

} // namespace sokbo
