// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QCoreApplication>
#include <QThread>

#include <chrono>
#include <future>
#include <thread>

namespace sokbo {

// The opening of a store in a thread of its own, beside what the caller does meanwhile: the making of the
// application, which is mostly at the display.
class StoreOpening {
public:
    // Begins it as soon as there is an application, which the store's threads need: to be made just before,
    // in the same thread, which is then the store's.
    explicit StoreOpening(const QString &folder)
        : m_opened(std::async(std::launch::async, [folder, home = QThread::currentThread()] {
            while (!QCoreApplication::instance()) // it is there long before it has been made
                std::this_thread::sleep_for(std::chrono::microseconds(50));
            auto store = Store::open(folder);
            if (store)
                (*store)->moveToThread(home); // before any change can be told
            return store;
        }))
    {
    }
    // Waits for its end, and closes a store that was not taken.
    ~StoreOpening() = default;

    // What Store::open() answers. Waits for it; to be called once.
    Result<std::unique_ptr<Store>> take() { return m_opened.get(); }

private:
    std::future<Result<std::unique_ptr<Store>>> m_opened;
};

} // namespace sokbo
