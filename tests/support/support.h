// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sokbo::test {

// The bytes of tests/data/<path>; fails the test where the file is missing.
QByteArray data(const QString &path);
QString dataPath(const QString &path); // tests/data/<path>

} // namespace sokbo::test
