// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/sharedids.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

FeedItem entry(const QString &id, const QString &link)
{
    FeedItem item;
    item.id = id;
    item.link = link;
    return item;
}

QStringList idsAfter(QList<FeedItem> entries)
{
    tellApart(entries);
    QStringList ids;
    for (const FeedItem &item : entries)
        ids.append(item.id);
    return ids;
}

} // namespace

class tst_SharedIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesOfOneIdAreToldApartByTheirLinks()
    {
        QCOMPARE(idsAfter({entry(u"1"_s, u"https://a.example/가"_s),
                     entry(u" 1"_s, u"https://a.example/나"_s), entry(u"2"_s, u"https://a.example/다"_s)}),
            (QStringList{u"1 https://a.example/가"_s, u"1 https://a.example/나"_s, u"2"_s}));
    }

    void anEntryThatStandsTwiceKeepsItsId()
    {
        QCOMPARE(idsAfter({entry(u"1"_s, u"https://a.example/"_s), entry(u"1"_s, u"https://a.example/"_s)}),
            (QStringList{u"1"_s, u"1"_s}));
    }

    void anEntryWithoutAnIdGetsNone()
    {
        QCOMPARE(idsAfter({entry({}, u"https://a.example/1"_s), entry({}, u"https://a.example/2"_s)}),
            (QStringList{QString(), QString()}));
    }
};

QTEST_GUILESS_MAIN(tst_SharedIds)
#include "tst_sharedids.moc"
