// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed is what was shown when that was asked for.
#include "kit/paperlayout.h"
#include "mainwindow/articlearea.h"
#include "pane/paneloader.h"
#include "support/storedarticles.h"

#include <QTest>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestPrinting : public QObject {
    Q_OBJECT

    static QByteArray printed(ArticleArea &area, const QString &shown)
    {
        std::optional<QByteArray> answer;
        area.print(shown, PaperLayout().page(), [&answer](const QByteArray &pdf) { answer = pdf; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : QByteArray("never");
    }
    static qsizetype pages(const QByteArray &pdf) { return pdf.count("/Type /Page\n"); }

private Q_SLOTS:
    void aPageIsPrintedThatIsNoLongerShown()
    {
        StoredArticles articles;
        QList<AnalysedArticle> made = articles.make(2);
        made[0].article.body = SafeHtml::fromSanitised(QStringLiteral("<p>긴 글이다.</p>").repeated(400));
        const QList<ArticleId> ids = articles.save(made);
        ArticleArea area(articles.store(),
            {[](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}});
        area.resize(600, 400);
        area.show();
        QVERIFY(printed(area, area.shownDocument()).isEmpty()); // there is none
        area.open(ids[0]);
        QTRY_VERIFY(area.shownDocument().contains(QStringLiteral("긴 글이다.")));
        const QString page = area.shownDocument();
        const QByteArray before = printed(area, page);
        QVERIFY(before.startsWith("%PDF") && pages(before) > 3);

        area.open(ids[1]);
        QTRY_VERIFY(!area.shownDocument().isEmpty() && area.shownDocument() != page);
        QCOMPARE(pages(printed(area, area.shownDocument())), 1);
        QCOMPARE(pages(printed(area, page)), pages(before));
        area.close();
        QCOMPARE(pages(printed(area, page)), pages(before));
        // The views that set it are gone then, and none of them was ever seen.
        QTRY_COMPARE(area.findChildren<ArticleView *>().size(), 1);
    }
};

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
