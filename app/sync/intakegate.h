// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace sokbo {

// Lets a few sources at once go from a feed's bytes to rows in the store, so that a sync holds no more in
// memory than these and some answers that wait; and tells when nobody has gone through for a moment, so that
// what is less urgent than a headline waits. For the sync thread.
class IntakeGate {
public:
    // What is made of a feed takes several times the room of its bytes. It goes in by batches, each with its
    // part of the answer or with the pages that were read for it. Who has more than this goes alone.
    static constexpr qint64 bytesInside = 2 * 1024 * 1024;
    static constexpr qint64 bytesWaiting = 4 * 1024 * 1024; // beyond, no more answers are asked for
    static constexpr qint64 usualAnswer = 256 * 1024; // bytes, of one that is still to come

    IntakeGate();
    ~IntakeGate();

    // Done when there is a place for so many bytes, which is then taken: make a Pass of it.
    QFuture<bool> enter(qint64 bytes);
    bool isCrowded() const { return !m_entering.isEmpty(); } // somebody waits for a place
    // No more answers should be asked for, where so many sources are under way.
    bool isFull(qsizetype underWay) const;
    QFuture<bool> quiet(); // done when nobody has been inside for a moment
    void endWaitingForQuiet(); // the futures of quiet() are done at once

    // A place inside, as long as it lives.
    class Pass {
    public:
        Pass(IntakeGate &gate, qint64 bytes)
            : m_gate(gate)
            , m_bytes(bytes)
        {
        }
        ~Pass() { m_gate.leave(m_bytes); }
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;

    private:
        IntakeGate &m_gate;
        qint64 m_bytes;
    };

private:
    using Promise = std::shared_ptr<QPromise<bool>>;
    struct Entering {
        qint64 bytes;
        Promise promise;
    };
    bool hasRoomFor(qint64 bytes) const { return m_inside == 0 || m_bytes + bytes <= bytesInside; }
    void takePlace(qint64 bytes);
    void leave(qint64 bytes);
    static Promise begun();
    static void end(const Promise &promise);

    int m_inside = 0;
    qint64 m_bytes = 0; // of those inside
    qint64 m_waitingBytes = 0;
    QList<Entering> m_entering; // who waits longest first
    QList<Promise> m_forQuiet;
    QTimer m_pause;
};

} // namespace sokbo
