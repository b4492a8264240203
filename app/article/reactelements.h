// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QMap>
#include <QString>

namespace sokbo {

// The rows of a React stream by their ids (reactstream.h).
using ReactRows = QMap<QByteArray, QJsonValue>;

// Whether a value is an element as React's streams write it: ["$", "p", key, {"className": "…", "children":
// …}].
bool isReactElement(const QJsonValue &value);

// An element with all that is in it as untrusted HTML. A component, whose name is a reference, is left out
// and its content stays; "$5" and "$L5" stand for the row 5. Bounded in depth and size, whatever the rows
// refer to. `row` is the id of the row that the element stands in.
QString htmlOfElement(const QJsonValue &element, const ReactRows &rows, const QByteArray &row = {});

} // namespace sokbo
