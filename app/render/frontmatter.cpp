// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/articlepage.h"
#include "text/trackers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// As JSON writes it: YAML reads a text or a list of texts in that form too.
QString written(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

class FrontMatter {
public:
    void add(QLatin1String key, const QString &text)
    {
        if (!text.isEmpty())
            m_yaml += key + ": "_L1 + written({text}).sliced(1).chopped(1) + u'\n';
    }
    void add(QLatin1String key, const QStringList &texts)
    {
        if (!texts.isEmpty())
            m_yaml += key + ": "_L1 + written(QJsonArray::fromStringList(texts)) + u'\n';
    }
    void addPlain(QLatin1String key, const QString &value) { m_yaml += key + ": "_L1 + value + u'\n'; }
    QString text() const { return "---\n"_L1 + m_yaml + "---\n\n"_L1; }

private:
    QString m_yaml;
};

} // namespace

QString renderMarkdownFile(const ArticlePage &page)
{
    FrontMatter matter;
    matter.add("title"_L1, page.article.title);
    matter.add("flag"_L1, page.article.flag);
    matter.add("author"_L1, page.article.author);
    matter.add("source"_L1, page.sourceTitle);
    if (page.article.published.isValid())
        matter.addPlain("published"_L1, page.article.published.toUTC().toString(Qt::ISODate));
    matter.add("link"_L1, withoutTrackers(page.article.page()).toString(QUrl::FullyEncoded));
    matter.add("language"_L1, page.article.language);
    matter.add("tags"_L1, page.tags);
    if (page.saved)
        matter.addPlain("saved"_L1, u"true"_s);
    if (!page.highlights.isEmpty())
        matter.addPlain("highlights"_L1, QString::number(page.highlights.size()));
    return matter.text() + renderMarkdown(page);
}

} // namespace sokbo
