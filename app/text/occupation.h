// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The kind of work that a person's role shows. It tells two people of the same name apart: 이재용 회장 and
// 이재용 배우. Kinds between which people often change (a judge, a member of parliament, a company's
// president, a professor) are one kind. A role that is common to several kinds (대표, 감독) is Unknown.
enum class Occupation { Unknown, Affairs, Stage, Sport, Press };

Occupation occupationOf(
    const QString &role); // the end of the role decides: 영화배우, SK하이닉스 AI인프라 사장

// As the store keeps it; empty for Unknown.
QString occupationName(Occupation occupation);
Occupation occupationFromName(const QString &name); // Unknown for any other name

} // namespace sokbo
