// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/rule.h"

#include <QByteArray>

namespace sokbo {

// JSON, UTF-8: {"sokbo_rules": 1, "rules": [{"name", "query", "actions": ["tag:NAME", "save", …], "on"}]}, in
// the order of the rules.
QByteArray writeRules(const QList<Rule> &rules);
// The rules have no ids: they are new ones. "name" and "on" may be left out. Error kinds: Parse (the message
// names the rule and the place in its query), TooLarge.
Result<QList<Rule>> readRules(const QByteArray &bytes, const QDateTime &now);

} // namespace sokbo
