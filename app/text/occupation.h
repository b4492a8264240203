// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// What a person's role says of the walk of life that they belong to, as far as it tells two people of one
// name apart: 이재용 회장 and 이재용 배우. Walks that people often change between (a judge, a member of
// parliament, a company's president, a professor) are one, and a role that several use (대표, 감독) tells
// nothing.
enum class Occupation { Unknown, Affairs, Stage, Sport, Press };

Occupation occupationOf(const QString &role); // by the end of the role: 영화배우, SK하이닉스 AI인프라 사장

// As the store keeps it; empty for Unknown.
QString occupationName(Occupation occupation);
Occupation occupationFromName(const QString &name); // Unknown where there is none such

} // namespace sokbo
