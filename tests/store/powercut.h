// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A layer between SQLite and its files that knows what a power cut would leave: of each file the bytes of its
// last sync, and of what was written since then any part, in sectors, in any order. While SQLite runs
// undisturbed, cuts are taken: copies of such states in folders of their own. What others than SQLite write
// into the folder comes along: the journal of what the reader made whole, torn, empty or not at all, the rest
// as it stands.

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QRandomGenerator>

#include <functional>
#include <memory>
#include <sqlite3.h>

namespace sokbo::test {

class PowerCut {
public:
    // `acknowledged` is asked at every cut, before the state is taken; from the thread that writes.
    PowerCut(const QString &folder, const QString &cutsFolder, int everyOperations,
        std::function<qint64()> acknowledged)
        : m_folder(folder)
        , m_cutsFolder(cutsFolder)
        , m_every(everyOperations)
        , m_acknowledged(std::move(acknowledged))
    {
        m_real = sqlite3_vfs_find(nullptr);
        m_vfs = *m_real;
        m_vfs.zName = "powercut";
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.pAppData = this;
        m_vfs.xOpen = open;
        m_vfs.xDelete = remove;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~PowerCut()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
    }

    struct Cut {
        QString folder;
        qint64 acknowledged;
    };
    QList<Cut> cuts() const { return m_cuts; }

private:
    struct Write {
        qint64 at;
        QByteArray bytes; // null: the file was cut off here
    };
    struct State {
        QByteArray synced;
        QList<Write> since;
    };
    struct File {
        sqlite3_file base;
        PowerCut *owner;
        State *state; // null for what a cut does not keep anyway
        sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *handle, int flags, int *outFlags)
    {
        auto *owner = static_cast<PowerCut *>(vfs->pAppData);
        File *file = of(handle);
        file->owner = owner;
        file->state = nullptr;
        file->base.pMethods = nullptr;
        constexpr int keptKinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
        const bool isKept = name && (flags & keptKinds);
        if (isKept)
            owner->knowFile(QString::fromUtf8(name));
        const int code = owner->m_real->xOpen(owner->m_real, name, file->real(), flags, outFlags);
        if (file->real()->pMethods)
            file->base.pMethods = methods();
        if (code == SQLITE_OK && isKept) {
            const QMutexLocker locker(&owner->m_mutex);
            file->state = owner->m_states.value(QString::fromUtf8(name)).get();
        }
        return code;
    }
    // Before SQLite opens it: closing it here later would drop SQLite's locks.
    void knowFile(const QString &name)
    {
        const QMutexLocker locker(&m_mutex);
        auto &state = m_states[name];
        if (state)
            return;
        state = std::make_shared<State>();
        if (QFile file(name); file.open(QIODevice::ReadOnly)) // an earlier start left it
            state->synced = file.readAll();
    }
    static int remove(sqlite3_vfs *vfs, const char *name, int sync)
    {
        auto *owner = static_cast<PowerCut *>(vfs->pAppData);
        {
            const QMutexLocker locker(&owner->m_mutex);
            if (const auto state = owner->m_states.value(QString::fromUtf8(name)))
                *state = State();
        }
        return owner->m_real->xDelete(owner->m_real, name, sync);
    }

    void record(State *state, Write write)
    {
        if (!state)
            return;
        const QMutexLocker locker(&m_mutex);
        if (++m_operations % m_every == 0)
            cut();
        state->since.append(std::move(write));
    }
    void synced(State *state)
    {
        if (!state)
            return;
        const QMutexLocker locker(&m_mutex);
        if (++m_operations % m_every == 0)
            cut();
        for (const Write &write : std::as_const(state->since))
            apply(state->synced, write);
        state->since.clear();
    }
    static void apply(QByteArray &bytes, const Write &write)
    {
        if (write.bytes.isNull()) {
            bytes.resize(write.at, '\0');
            return;
        }
        if (bytes.size() < write.at + write.bytes.size())
            bytes.resize(write.at + write.bytes.size(), '\0');
        bytes.replace(write.at, write.bytes.size(), write.bytes);
    }
    void cut()
    {
        constexpr qint64 sector = 512;
        const Cut cut{m_cutsFolder + u'/' + QString::number(m_cuts.size()), m_acknowledged()};
        QDir().mkpath(cut.folder);
        for (auto each = m_states.cbegin(); each != m_states.cend(); ++each) {
            QByteArray bytes = (*each)->synced;
            const int kept = m_random.bounded(0, 101); // percent: all, none, and everything between
            for (const Write &write : std::as_const((*each)->since)) {
                if (write.bytes.isNull()) {
                    if (m_random.bounded(100) < kept)
                        apply(bytes, write);
                    continue;
                }
                for (qint64 from = 0; from < write.bytes.size(); from += sector)
                    if (m_random.bounded(100) < kept)
                        apply(bytes, {write.at + from, write.bytes.mid(from, sector)});
            }
            QFile file(cut.folder + u'/' + QDir(m_folder).relativeFilePath(each.key()));
            if (!bytes.isEmpty() && file.open(QIODevice::WriteOnly))
                file.write(bytes);
        }
        for (const QString &name : QDir(m_folder).entryList({QStringLiteral("sokbo.*")}, QDir::Files))
            if (!m_states.contains(m_folder + u'/' + name) && !name.endsWith(QLatin1String("-shm")))
                cutBeside(name, cut.folder);
        m_cuts.append(cut);
    }
    void cutBeside(const QString &name, const QString &to)
    {
        QFile file(to + u'/' + name);
        const int state = name == QLatin1String("sokbo.journal") ? m_random.bounded(4) : 0;
        if (state == 1) // the name is not on the disk yet
            return;
        QFile::copy(m_folder + u'/' + name, file.fileName());
        if (state == 2)
            file.resize(m_random.bounded(qint64(file.size() + 1)));
        if (state == 3)
            file.resize(0);
    }

    static const sqlite3_io_methods *methods()
    {
        static const sqlite3_io_methods all = {2,
            [](sqlite3_file *f) { return of(f)->real()->pMethods->xClose(of(f)->real()); },
            [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
                return of(f)->real()->pMethods->xRead(of(f)->real(), to, size, at);
            },
            [](sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
                of(f)->owner->record(of(f)->state, {at, QByteArray(static_cast<const char *>(from), size)});
                return of(f)->real()->pMethods->xWrite(of(f)->real(), from, size, at);
            },
            [](sqlite3_file *f, sqlite3_int64 size) {
                of(f)->owner->record(of(f)->state, {size, QByteArray()});
                return of(f)->real()->pMethods->xTruncate(of(f)->real(), size);
            },
            [](sqlite3_file *f, int) {
                of(f)->owner->synced(of(f)->state);
                return SQLITE_OK; // the real disk need not spin
            },
            [](sqlite3_file *f, sqlite3_int64 *size) {
                return of(f)->real()->pMethods->xFileSize(of(f)->real(), size);
            },
            [](sqlite3_file *f, int level) { return of(f)->real()->pMethods->xLock(of(f)->real(), level); },
            [](sqlite3_file *f, int level) { return of(f)->real()->pMethods->xUnlock(of(f)->real(), level); },
            [](sqlite3_file *f, int *out) {
                return of(f)->real()->pMethods->xCheckReservedLock(of(f)->real(), out);
            },
            [](sqlite3_file *f, int what, void *argument) {
                if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE)
                    return SQLITE_OK; // they would change the file behind our back
                return of(f)->real()->pMethods->xFileControl(of(f)->real(), what, argument);
            },
            [](sqlite3_file *f) { return of(f)->real()->pMethods->xSectorSize(of(f)->real()); },
            [](sqlite3_file *f) { return of(f)->real()->pMethods->xDeviceCharacteristics(of(f)->real()); },
            [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
                return of(f)->real()->pMethods->xShmMap(of(f)->real(), page, size, extend, out);
            },
            [](sqlite3_file *f, int offset, int n, int flags) {
                return of(f)->real()->pMethods->xShmLock(of(f)->real(), offset, n, flags);
            },
            [](sqlite3_file *f) { of(f)->real()->pMethods->xShmBarrier(of(f)->real()); },
            [](sqlite3_file *f, int removes) {
                return of(f)->real()->pMethods->xShmUnmap(of(f)->real(), removes);
            },
            nullptr, nullptr};
        return &all;
    }

    const QString m_folder;
    const QString m_cutsFolder;
    const int m_every;
    const std::function<qint64()> m_acknowledged;
    sqlite3_vfs *m_real = nullptr;
    sqlite3_vfs m_vfs{};
    QMutex m_mutex;
    QHash<QString, std::shared_ptr<State>> m_states;
    QRandomGenerator m_random{11};
    int m_operations = 0;
    QList<Cut> m_cuts;
};

} // namespace sokbo::test
