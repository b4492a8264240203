// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The kind of work that a person's role shows. It tells two people of the same name apart: 이재용 회장 and
// 이재용 배우. Who holds an office (a judge, a mayor, a member of parliament), who teaches or does research
// and who runs a company are all in public affairs: they are different people at one time, but each of them
// may be a chairman or head of something too, and may have been another one before: such roles are Affairs. A
// role that is common to several kinds (대표, 감독) is Unknown.
enum class Occupation { Unknown, Affairs, Stage, Sport, Press, Office, Learning, Business };

Occupation occupationOf(
    const QString &role); // the end of the role decides: 영화배우, SK하이닉스 AI인프라 사장

// Whether one person can have roles of both: of one kind, or where one of them is public affairs in general.
bool mayBeOfOne(Occupation a, Occupation b);
// What is known after one more role of somebody.
Occupation moreExact(Occupation known, Occupation other);

// As the store keeps it; empty for Unknown.
QString occupationName(Occupation occupation);
Occupation occupationFromName(const QString &name); // Unknown for any other name

} // namespace sokbo
