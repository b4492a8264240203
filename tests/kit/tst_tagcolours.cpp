// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colours.h"
#include "kit/tagfinding.h"
#include "kit/words.h"

#include <QSet>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestTagColours : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // On the grounds of the board, its every other row, the sidebar and the article.
    void aDotAndItsTextStandOutFromEveryGround()
    {
        const QList<QColor> light{0xffffff, 0xf9fafc, 0xf5f7f9}, dark{0x16181c, 0x191c20, 0x1e2226, 0x17191c};
        for (const TagColour colour : allTagColours) {
            for (const QColor &ground : light)
                QVERIFY2(contrastRatio(tagColour(colour, false), ground) >= 4.5,
                    qPrintable(tagColourName(colour)));
            for (const QColor &ground : dark)
                QVERIFY2(
                    contrastRatio(tagColour(colour, true), ground) >= 4.5, qPrintable(tagColourName(colour)));
        }
    }

    void eachHasANameAndALookOfItsOwn()
    {
        QSet<QString> names;
        QSet<QRgb> light, dark;
        for (const TagColour colour : allTagColours) {
            names.insert(tagColourText(colour));
            light.insert(tagColour(colour, false).rgb());
            dark.insert(tagColour(colour, true).rgb());
        }
        QCOMPARE(names.size(), qsizetype(allTagColours.size()));
        QCOMPARE(light.size(), names.size());
        QCOMPARE(dark.size(), names.size());
    }

    void theLikeliestTagComesFirst()
    {
        QList<Tag> tags;
        for (const QString &name : {u"경제/국회 예산"_s, u"정치/국회"_s, u"국회"_s, u"정치"_s})
            tags.append({name});
        const auto names = [](const QList<Tag> &found) {
            QStringList all;
            for (const Tag &tag : found)
                all.append(tag.name);
            return all;
        };
        QCOMPARE(names(tagsFitting(tags, u"  "_s)), names(tags));
        QCOMPARE(names(tagsFitting(tags, u"국회"_s)),
            (QStringList{u"국회"_s, u"정치/국회"_s, u"경제/국회 예산"_s}));
        QCOMPARE(names(tagsFitting(tags, u"없다"_s)), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTagColours)
#include "tst_tagcolours.moc"
