// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/trackers.h"

#include <QFile>
#include <QMultiHash>
#include <QStringList>

#include <algorithm>

// Outside of the namespace, as Qt wants it.
static void initTextTables()
{
    Q_INIT_RESOURCE(texttables);
}

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Where a parameter is a tracker: on these sites, or on all if none is named.
using TrackerSites = QStringList;

struct TrackerTable {
    QHash<QString, TrackerSites> names; // in small letters
    QList<std::pair<QString, TrackerSites>> beginnings;
};

TrackerTable readTrackers()
{
    initTextTables();
    TrackerTable table;
    QFile file(u":/text/trackers.tsv"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT(false); // it is part of the program
        return table;
    }
    const QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &row : rows) {
        const QStringList fields = row.split(u'\t');
        if (row.startsWith(u"# ") || fields.size() != 4)
            continue;
        const TrackerSites sites = fields.at(1).split(u' ', Qt::SkipEmptyParts);
        if (fields.at(0).endsWith(u'*'))
            table.beginnings.append({fields.at(0).chopped(1), sites});
        else
            table.names.insert(fields.at(0), sites);
    }
    return table;
}

bool isOn(const QString &host, const TrackerSites &sites)
{
    return sites.isEmpty() || std::any_of(sites.cbegin(), sites.cend(), [&host](const QString &site) {
        return host == site || (host.endsWith(site) && host.at(host.size() - site.size() - 1) == u'.');
    });
}

bool isTracker(QStringView parameter, const QString &host)
{
    static const TrackerTable table = readTrackers();
    const qsizetype equals = parameter.indexOf(u'=');
    const QStringView written = equals < 0 ? parameter : parameter.first(equals);
    const QString name = QUrl::fromPercentEncoding(written.toUtf8()).toLower();
    if (const auto known = table.names.constFind(name); known != table.names.cend())
        return isOn(host, *known);
    return std::any_of(table.beginnings.cbegin(), table.beginnings.cend(), [&](const auto &beginning) {
        return name.startsWith(beginning.first) && isOn(host, beginning.second);
    });
}

} // namespace

QString withoutTrackers(const QString &address)
{
    const bool isWeb = address.startsWith("http://"_L1, Qt::CaseInsensitive)
        || address.startsWith("https://"_L1, Qt::CaseInsensitive);
    const qsizetype hash = address.indexOf(u'#');
    const qsizetype end = hash < 0 ? address.size() : hash;
    const qsizetype mark = address.indexOf(u'?');
    if (!isWeb || mark < 0 || mark > end)
        return address;
    const QString host = QUrl(address).host();
    const auto parameters = QStringView(address).sliced(mark + 1, end - mark - 1).split(u'&');
    QString kept;
    qsizetype removed = 0;
    for (const QStringView parameter : parameters) {
        if (isTracker(parameter, host)) {
            ++removed;
            continue;
        }
        kept += (kept.isEmpty() ? u'?' : u'&');
        kept += parameter;
    }
    return removed == 0 ? address : address.first(mark) + kept + QStringView(address).sliced(end);
}

QUrl withoutTrackers(const QUrl &link)
{
    if (!link.hasQuery())
        return link;
    const QString address = link.toString(QUrl::FullyEncoded);
    const QString clean = withoutTrackers(address);
    return clean == address ? link : QUrl(clean, QUrl::StrictMode);
}

} // namespace sokbo
