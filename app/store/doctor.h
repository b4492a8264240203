// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storereport.h"
#include "store/connection.h"

namespace sokbo {

// Looks at everything that the file format cannot: checksums of rows, bodies and images, the full text index,
// and that what is kept twice agrees. Repairs what can be made again from what is there or fetched again from
// its source. The examination has parts, so that other work gets its turn between them.
class Doctor {
public:
    enum class Purpose { Look, Repair };
    Doctor(Connection &connection, Purpose purpose); // Repair: a connection that may write

    static int parts();
    // Makes one part in a transaction of its own. False: it found nothing. Throws Failure only where it was
    // cancelled: what cannot be read is a finding.
    bool examine(int part);
    const DoctorReport &report() const { return m_report; }

private:
    using Part = void (Doctor::*)();
    static const QList<Part> &allParts();

    void problem(const QString &text, bool repaired);
    void problem(const QString &what, const QList<qint64> &ids, bool repaired);
    void blankBody(qint64 id);

    void file();
    void references();
    void dictionaries();
    void rows();
    void articleParts();
    void details();
    void bodies();
    void revisions();
    void marks();
    void links();
    void userMarks();
    void corrections();
    void images();
    void fullText();

    Connection &m_connection;
    Database &m_database;
    const bool m_repair;
    DoctorReport m_report;
    bool m_indexIsStale = false; // a repair changed a text
};

// All parts, one after another.
DoctorReport examineAll(Connection &connection, Doctor::Purpose purpose);

} // namespace sokbo
