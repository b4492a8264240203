// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What many files of app/ and ui/ include, compiled once for all where files are joined
// (sokbo_precompile_room of SokboTargets.cmake). A file still includes what it uses. Headers of Sokbo itself
// stay out: each change of one would compile everything anew. nodiscard.h comes first, as it does where
// nothing is precompiled.
#include "nodiscard.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFuture>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QObject>
#include <QPromise>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QUrl>
#ifdef QT_WIDGETS_LIB
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QToolButton>
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
