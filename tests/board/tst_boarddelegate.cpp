// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boarddelegate.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestBoardDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSourceStandsBehindItsBadge()
    {
        StoredArticles articles;
        articles.add(1);
        test::FakeClock clock;
        BoardModel model(articles.store(), clock);
        QSignalSpy loaded(&model, &BoardModel::loaded);
        model.show({});
        QVERIFY(loaded.wait());
        QTRY_VERIFY(model.headline(0));
        BoardDelegate delegate(model);
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 200, 60); // with the heading of its day
        const auto colours = [&](BoardModel::Column column) {
            QImage image(option.rect.size(), QImage::Format_RGB32);
            QPainter painter(&image);
            delegate.paint(&painter, option, model.index(0, column));
            QSet<QRgb> found;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    found.insert(image.pixel(x, y));
            return found;
        };
        const SourceBadge badge{QStringLiteral("한"), QColor(0x12, 0x34, 0x56)};
        QVERIFY(!colours(BoardModel::SourceColumn).contains(badge.ground.rgb()));
        delegate.setSourceBadges({{articles.source(), badge}});
        QVERIFY(colours(BoardModel::SourceColumn).contains(badge.ground.rgb()));
        QVERIFY(!colours(BoardModel::AuthorColumn).contains(badge.ground.rgb()));
    }
};

QTEST_MAIN(TestBoardDelegate)
#include "tst_boarddelegate.moc"
