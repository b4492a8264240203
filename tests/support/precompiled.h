// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What nearly every test includes, compiled once for all (sokbo_precompile of SokboTargets.cmake). A test
// still includes what it uses. Headers of Sokbo itself stay out: each change of one would compile every test
// anew.
#include <QDateTime>
#include <QDir>
#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#ifdef QT_WIDGETS_LIB
#include <QAction>
#include <QApplication>
#include <QTableView>
#include <QTreeView>
#endif

#include <tl/expected.hpp>

#include <algorithm>
#include <coroutine>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>
