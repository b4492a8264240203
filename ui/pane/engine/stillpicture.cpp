// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/stillpicture.h"

#include <QImage>
#include <QPainter>

#include <utility>

namespace sokbo {

namespace {

constexpr int lookMilliseconds = 8;
constexpr int mostLooks = 125; // a second

bool isOneColour(const QImage &picture)
{
    const QRgb first = picture.isNull() ? 0 : picture.pixel(0, 0);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != first)
                return false;
    return true;
}

} // namespace

StillPicture::StillPicture(QWidget *view)
    : QWidget(view->parentWidget())
    , m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
    m_timer.setInterval(lookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &StillPicture::look);
}

void StillPicture::hold()
{
    m_timer.stop(); // the page that was waited for is no longer wanted
    m_isPainted = false;
    if (!m_view->isVisible())
        return;
    const QPixmap picture = m_view->grab();
    const QImage seen = picture.toImage();
    if (isVisible() && isOneColour(seen))
        return; // it waits for a page already, of which there is nothing yet
    m_picture = picture;
    m_held = seen;
    setGeometry(m_view->geometry());
    show();
    raise();
    update();
}

void StillPicture::awaitNext()
{
    if (!isVisible())
        return;
    m_looks = mostLooks;
    m_timer.start();
}

void StillPicture::letGo(std::function<void()> then)
{
    m_then = std::move(then);
    m_isPainted = true;
    m_looks = mostLooks;
    look();
}

void StillPicture::look()
{
    if (isVisible() && --m_looks > 0) {
        // Until the engine says that it has painted, the page before may still be what is seen.
        const QImage seen = m_view->grab().toImage();
        if (isOneColour(seen) || (!m_isPainted && seen == m_held)) {
            if (!m_timer.isActive())
                m_timer.start();
            return;
        }
    }
    m_timer.stop();
    hide();
    m_picture = {};
    m_held = {};
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

void StillPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.drawPixmap(0, 0, m_picture);
}

} // namespace sokbo
