// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/measurement.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace sokbo {

namespace {

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() > 1 ? double(fields.at(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) / 1048576.0
                             : 0;
}

} // namespace

void printMeasurement(const StartMeasurement &start)
{
    const QJsonObject figures{{QStringLiteral("window_ms"), start.windowShown},
        {QStringLiteral("board_ms"), start.boardPainted}, {QStringLiteral("rows"), start.rows},
        {QStringLiteral("rss_mb"), std::round(residentMegabytes() * 10) / 10}};
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace sokbo
