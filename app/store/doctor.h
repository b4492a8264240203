// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storereport.h"
#include "store/connection.h"

namespace sokbo {

// Checks what SQLite cannot check: the checksums of rows, bodies and images, the full text index, and that
// values which are stored twice agree. Repairs what can be computed again from other data, or fetched again
// from its source. The examination has parts, so that other work can run between them.
class Doctor {
public:
    enum class Purpose { Look, Repair };
    Doctor(Connection &connection, Purpose purpose); // Repair: a connection that may write

    static int parts();
    static int keptCounts(); // the part that compares counts with what they are of
    static int ownMarks(); // the part that compares marks with what the reader made
    // Runs one part in its own transaction. False if it found nothing. Throws Failure only if it was
    // cancelled: data that cannot be read is a finding.
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
    void relink(qint64 wrong);
    void userMarks();
    void corrections();
    void images();
    void counts();
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
