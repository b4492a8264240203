// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace sokbo {

struct PackedBody {
    qint64 dictionary = 0; // 0: none
    QByteArray frame; // of zstd, with its checksum
};

// Packs and unpacks bodies for the database. Belongs to one connection and its thread.
class BodyCodec {
public:
    explicit BodyCodec(Database &database);
    ~BodyCodec();

    PackedBody pack(const QByteArray &utf8); // with the newest dictionary
    QString unpack(
        qint64 dictionary, const QByteArray &frame); // throws Failure where frame or dictionary is damaged
    std::optional<QByteArray> tryUnpack(qint64 dictionary, const QByteArray &frame); // UTF-8

    // Articles share many phrases, but a frame of 3 KB is too short to use that. A dictionary of the shared
    // phrases saves a third. It is trained once there are enough bodies to learn from.
    bool wantsTraining();
    QList<QByteArray> samples();
    static QByteArray train(
        const QList<QByteArray> &samples); // slow; may run in any thread; empty if nothing could be learnt
    void addDictionary(const QByteArray &bytes); // within a transaction
    void forgetNewest() { m_newest = -1; } // after a rollback, or when another connection may have added one

private:
    struct Contexts;
    struct Dictionary;
    const Dictionary *dictionary(qint64 id);
    qint64 newest();

    Database &m_database;
    std::unique_ptr<Contexts> m_contexts;
    QHash<qint64, std::shared_ptr<Dictionary>> m_dictionaries;
    qint64 m_newest = -1; // not known yet
};

} // namespace sokbo
