// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace sokbo::entity {

struct OfficeHolder {
    QString sign; // 尹, 崔대행
    QString name;
    QString title; // 대통령
    QDate from;
    QDate to; // invalid while in office

    bool holdsOn(const QDate &day) const { return from <= day && (!to.isValid() || day <= to); }
};

Result<std::vector<OfficeHolder>> readOfficeHolders();

} // namespace sokbo::entity
