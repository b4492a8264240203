// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets/images.h"
#include "bbs/boardparser.h"
#include "feed/feedparser.h"
#include "feed/opml.h"
#include "html/sanitiser.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QUrl &url)
{
    QFile file(u":/sample"_s + url.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pathIn(const QString &address)
{
    return address.mid(u"sample://"_s.size());
}

struct SampleArticle {
    Source source;
    FeedItem item;
    QString body;
};

} // namespace

class tst_Sample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesSourcesOfEveryKind();
    void holdsManyArticlesInBothLanguages();
    void everyArticleHasTitleAuthorDateAndBody();
    void everyIdIsItsOwn();
    void everyPictureIsThere();
    void everyPictureIsShown();
    void everyFileIsCompiledIn();
    void tellsTheSameStoryInSeveralSources();
    void saysThatItIsFictional();

private:
    QList<Source> m_sources;
    QList<SampleArticle> m_articles;
    QStringList m_descriptions;
};

void tst_Sample::initTestCase()
{
    const Result<OpmlDocument> opml = parseOpml(sample(QUrl(u"sample:///sources.opml"_s)));
    QVERIFY(opml);
    m_sources = opml->sources;
    for (const Source &source : std::as_const(m_sources)) {
        const QByteArray bytes = sample(source.url);
        QVERIFY2(!bytes.isEmpty(), qPrintable(source.url.toString()));
        const Result<ParsedFeed> parsed = source.kind == SourceKind::Feed
            ? parseFeed(bytes, {source.url, {}})
            : parseBoard(QString::fromUtf8(bytes), source.kind, source.url);
        QVERIFY2(parsed, qPrintable(source.url.toString() + (parsed ? QString() : parsed.error().message)));
        m_descriptions.append(source.kind == SourceKind::Feed ? parsed->subtitle : QString::fromUtf8(bytes));
        for (const FeedItem &item : parsed->entries) {
            QString body = item.content;
            if (source.kind != SourceKind::Feed) {
                const QUrl page(item.link);
                const Result<BoardArticle> article
                    = parseBoardArticle(QString::fromUtf8(sample(page)), source.kind, page);
                QVERIFY2(article, qPrintable(item.link));
                QCOMPARE(article->id, item.id);
                body = article->content;
            }
            m_articles.append({source, item, body});
        }
    }
}

void tst_Sample::namesSourcesOfEveryKind()
{
    QSet<QString> folders;
    int boards = 0;
    for (const Source &source : std::as_const(m_sources)) {
        folders.insert(source.folder);
        boards += source.kind == SourceKind::Rhymix ? 1 : 0;
        QVERIFY2(!source.title.isEmpty(), qPrintable(source.url.toString()));
    }
    QCOMPARE(m_sources.size(), 8);
    QCOMPARE(boards, 1);
    QVERIFY(folders.size() >= 4);
}

void tst_Sample::holdsManyArticlesInBothLanguages()
{
    static const QRegularExpression hangul(u"[가-힣]"_s);
    const auto korean = std::count_if(m_articles.cbegin(), m_articles.cend(),
        [](const SampleArticle &article) { return article.item.title.contains(hangul); });
    QVERIFY(korean >= 30);
    QVERIFY(m_articles.size() - korean >= 14);
}

void tst_Sample::everyArticleHasTitleAuthorDateAndBody()
{
    const QDateTime first(QDate(2026, 11, 9), QTime(), Qt::UTC);
    const QDateTime last(QDate(2026, 11, 24), QTime(), Qt::UTC);
    for (const SampleArticle &article : std::as_const(m_articles)) {
        const QByteArray title = article.item.title.toUtf8();
        QVERIFY(!title.isEmpty());
        QVERIFY2(!article.item.author.isEmpty(), title);
        QVERIFY2(article.item.published > first && article.item.published < last, title);
        QVERIFY2(article.body.count(u"<p>"_s) >= 2, title);
    }
}

void tst_Sample::everyIdIsItsOwn()
{
    QSet<QString> ids;
    for (const SampleArticle &article : std::as_const(m_articles)) {
        QVERIFY2(!article.item.id.isEmpty(), qPrintable(article.item.title));
        ids.insert(article.source.url.toString() + article.item.id);
    }
    QCOMPARE(ids.size(), m_articles.size());
}

void tst_Sample::everyPictureIsThere()
{
    static const QRegularExpression address(u"<img [^>]*src=\"([^\"]*)\""_s);
    QSet<QString> pictures;
    for (const SampleArticle &article : std::as_const(m_articles))
        for (const QRegularExpressionMatch &match : address.globalMatch(article.body))
            pictures.insert(match.captured(1));
    QVERIFY(pictures.size() >= 10);
    for (const QString &picture : std::as_const(pictures)) {
        QVERIFY2(picture.startsWith(u"sample:///images/"_s), qPrintable(picture));
        QVERIFY2(QFile::exists(u":/sample"_s + pathIn(picture)), qPrintable(picture));
    }
}

// The sanitiser lets through what belongs to the sample board, and the pictures are such as are stored.
void tst_Sample::everyPictureIsShown()
{
    for (const SampleArticle &article : std::as_const(m_articles)) {
        const SafeHtml body = sanitise(article.body, article.source.url);
        const QList<QUrl> pictures = imagesIn(body);
        QCOMPARE(pictures.size(), article.body.count(u"<img"_s));
        for (const QUrl &picture : pictures) {
            const Result<CheckedImage> checked = checkImage(sample(picture));
            QVERIFY2(
                checked, qPrintable(picture.toString() + (checked ? QString() : checked.error().message)));
        }
    }
}

void tst_Sample::everyFileIsCompiledIn()
{
    QFile list(u":/sample/board.html"_s);
    QVERIFY(list.open(QIODevice::ReadOnly));
    QVERIFY2(QFile::exists(u":/sample/sources.opml"_s), "the resource is not linked");
    for (const Source &source : std::as_const(m_sources))
        QVERIFY2(QFile::exists(u":/sample"_s + source.url.path()), qPrintable(source.url.toString()));
}

void tst_Sample::tellsTheSameStoryInSeveralSources()
{
    for (const QString &word : {u"새벽호"_s, u"동결"_s, u"지진"_s, u"첫눈"_s}) {
        QSet<QString> sources;
        for (const SampleArticle &article : std::as_const(m_articles))
            if (article.item.title.contains(word))
                sources.insert(article.source.url.toString());
        QVERIFY2(sources.size() >= 2, qPrintable(word));
    }
}

void tst_Sample::saysThatItIsFictional()
{
    for (const QString &description : std::as_const(m_descriptions))
        QVERIFY2(description.contains(u"지어낸"_s) || description.contains(u"fictional"_s),
            qPrintable(description));
}

QTEST_GUILESS_MAIN(tst_Sample)
#include "tst_sample.moc"
