// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A layer between SQLite and its files that knows what a power cut would leave: of each file the bytes of its
// last sync, and of what was written since then what the rules of a file system allow. While SQLite runs
// undisturbed, cuts are taken: copies of such states in folders of their own. A file that is renamed stays
// the one that it was. What others than SQLite write into the folder comes along: the journal of what the
// reader made whole, torn, empty or not at all, the rest as it stands.

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
#include <sys/stat.h>

namespace sokbo::test {

// What reaches the disk of writes that were not synced. AnyOrder: any sectors of any of them; a file may have
// its new length and zeros in it. InOrder: all up to one of them, which is torn.
enum class DiskRules { AnyOrder, InOrder };

class PowerCut {
public:
    // `acknowledged` is asked at every cut, before the state is taken; from the thread that writes.
    PowerCut(const QString &folder, const QString &cutsFolder, int everyOperations,
        std::function<qint64()> acknowledged, DiskRules rules = DiskRules::AnyOrder, quint32 seed = 11)
        : m_folder(folder)
        , m_cutsFolder(cutsFolder)
        , m_every(everyOperations)
        , m_acknowledged(std::move(acknowledged))
        , m_rules(rules)
        , m_random(seed)
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
    // The folder as it is when everything has reached the disk.
    void copyWhole(const QString &to)
    {
        const QMutexLocker locker(&m_mutex);
        QDir().mkpath(to);
        for (const QString &name : files()) {
            const auto state = m_states.value(inodeOf(m_folder + u'/' + name));
            if (state)
                put(to + u'/' + name, applied(*state, [](const Write &) { return 100; }));
            else
                QFile::copy(m_folder + u'/' + name, to + u'/' + name);
        }
    }

private:
    struct Write {
        qint64 at;
        QByteArray bytes; // null: the file was cut off here
        qint64 order; // among the writes to all files
    };
    struct State {
        QByteArray synced;
        QList<Write> since;
    };
    struct File {
        sqlite3_file base;
        PowerCut *owner;
        std::shared_ptr<State> state; // null for what a cut does not keep anyway
        sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *handle, int flags, int *outFlags)
    {
        auto *owner = static_cast<PowerCut *>(vfs->pAppData);
        File *file = of(handle);
        new (&file->state) std::shared_ptr<State>;
        file->owner = owner;
        file->base.pMethods = nullptr;
        constexpr int keptKinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
        const bool isKept = name && (flags & keptKinds);
        const QString path = QString::fromUtf8(name);
        // Before SQLite opens it: closing it here later would drop SQLite's locks.
        const quint64 before = isKept ? owner->knowFile(path) : 0;
        const int code = owner->m_real->xOpen(owner->m_real, name, file->real(), flags, outFlags);
        if (file->real()->pMethods)
            file->base.pMethods = methods();
        if (code == SQLITE_OK && isKept) {
            const QMutexLocker locker(&owner->m_mutex);
            auto &state = owner->m_states[inodeOf(path)];
            if (before == 0) // a new file may have the number of one that is gone
                state = std::make_shared<State>();
            file->state = state;
        }
        return code;
    }
    static quint64 inodeOf(const QString &path) // 0: there is none
    {
        struct stat about = {};
        return ::stat(QFile::encodeName(path).constData(), &about) == 0 ? about.st_ino : 0;
    }
    quint64 knowFile(const QString &path)
    {
        const QMutexLocker locker(&m_mutex);
        const quint64 inode = inodeOf(path);
        if (inode == 0 || m_states.contains(inode))
            return inode;
        const auto state = std::make_shared<State>();
        if (QFile file(path); file.open(QIODevice::ReadOnly)) // an earlier start left it
            state->synced = file.readAll();
        m_states.insert(inode, state);
        return inode;
    }
    static int remove(sqlite3_vfs *vfs, const char *name, int sync)
    {
        auto *owner = static_cast<PowerCut *>(vfs->pAppData);
        {
            const QMutexLocker locker(&owner->m_mutex);
            owner->m_states.remove(inodeOf(QString::fromUtf8(name)));
        }
        return owner->m_real->xDelete(owner->m_real, name, sync);
    }

    void record(const std::shared_ptr<State> &state, Write write)
    {
        if (!state)
            return;
        const QMutexLocker locker(&m_mutex);
        write.order = ++m_order;
        if (++m_operations % m_every == 0)
            cut();
        state->since.append(std::move(write));
    }
    void synced(const std::shared_ptr<State> &state)
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
    // The bytes of a file of whose sectors so many percent of each write arrive, or for -1 the first ones.
    QByteArray applied(const State &state, const std::function<int(const Write &)> &percentOf)
    {
        constexpr qint64 sector = 512;
        QByteArray bytes = state.synced;
        for (const Write &write : state.since) {
            const int percent = percentOf(write);
            if (write.bytes.isNull()) {
                if (m_random.bounded(100) < percent)
                    apply(bytes, write);
                continue;
            }
            const qint64 first = m_random.bounded(write.bytes.size() / sector + 1) * sector;
            for (qint64 from = 0; from < write.bytes.size(); from += sector)
                if (percent < 0 ? from < first : m_random.bounded(100) < percent)
                    apply(bytes, {write.at + from, write.bytes.mid(from, sector), 0});
        }
        return bytes;
    }
    QByteArray cutOff(const State &state, qint64 arrived)
    {
        if (m_rules == DiskRules::InOrder)
            return applied(state, [arrived](const Write &write) {
                return write.order <= arrived ? 100 : write.order == arrived + 1 ? -1 : 0;
            });
        const int kept = m_random.bounded(0, 101); // percent: all, none, and everything between
        QByteArray bytes = applied(state, [kept](const Write &) { return kept; });
        qint64 longest = bytes.size();
        for (const Write &write : state.since)
            longest = std::max(longest, write.at + write.bytes.size());
        if (m_random.bounded(4) == 0)
            bytes.resize(longest, '\0');
        return bytes;
    }
    QStringList files() const { return QDir(m_folder).entryList({}, QDir::Files); }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!bytes.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    void cut()
    {
        const Cut cut{m_cutsFolder + u'/' + QString::number(m_cuts.size()), m_acknowledged()};
        QDir().mkpath(cut.folder);
        qint64 oldest = m_order + 1;
        for (const auto &state : std::as_const(m_states))
            if (!state->since.isEmpty())
                oldest = std::min(oldest, state->since.first().order);
        const qint64 arrived = oldest - 1 + m_random.bounded(m_order - oldest + 2);
        for (const QString &name : files()) {
            if (name.endsWith(QLatin1String("-shm")))
                continue;
            const auto state = m_states.value(inodeOf(m_folder + u'/' + name));
            if (state)
                put(cut.folder + u'/' + name, cutOff(*state, arrived));
            else
                cutBeside(name, cut.folder);
        }
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
            [](sqlite3_file *f) {
                of(f)->state.reset();
                return of(f)->real()->pMethods->xClose(of(f)->real());
            },
            [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
                return of(f)->real()->pMethods->xRead(of(f)->real(), to, size, at);
            },
            [](sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
                of(f)->owner->record(
                    of(f)->state, {at, QByteArray(static_cast<const char *>(from), size), 0});
                return of(f)->real()->pMethods->xWrite(of(f)->real(), from, size, at);
            },
            [](sqlite3_file *f, sqlite3_int64 size) {
                of(f)->owner->record(of(f)->state, {size, QByteArray(), 0});
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
    QHash<quint64, std::shared_ptr<State>> m_states; // by inodes
    const DiskRules m_rules;
    QRandomGenerator m_random;
    int m_operations = 0;
    qint64 m_order = 0;
    QList<Cut> m_cuts;
};

} // namespace sokbo::test
