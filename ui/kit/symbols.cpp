// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/symbols.h"

#include "kit/symbolshape.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLibraryInfo>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QVersionNumber>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// The file, and the name in the Icon Naming Specification of freedesktop.org where it has the same meaning.
struct SymbolNames {
    const char *file;
    const char *theme;
};
constexpr SymbolNames symbolNames[]{
    {"sync", "view-refresh"},
    {"cancel", "process-stop"},
    {"add", "list-add"},
    {"catalogue", nullptr},
    {"import", "document-open"},
    {"export", nullptr},
    {"download", nullptr},
    {"article-export", "document-save-as"},
    {"print", "document-print"},
    {"book", nullptr},
    {"backup", nullptr},
    {"check-data", nullptr},
    {"tidy", nullptr},
    {"bell-off", nullptr},
    {"settings", "preferences-system"},
    {"close-window", "window-close"},
    {"quit", "application-exit"},
    {"undo", "edit-undo"},
    {"redo", "edit-redo"},
    {"copy", "edit-copy"},
    {"find", nullptr},
    {"search", "edit-find"},
    {"search-keep", nullptr},
    {"filter", nullptr},
    {"filters", nullptr},
    {"briefing", nullptr},
    {"forget", nullptr},
    {"list", nullptr},
    {"unread", "mail-unread"},
    {"read", "mail-read"},
    {"today", nullptr},
    {"star", nullptr},
    {"offline", nullptr},
    {"people", nullptr},
    {"person", nullptr},
    {"person-find", nullptr},
    {"card", nullptr},
    {"rising", nullptr},
    {"eye", nullptr},
    {"quote", nullptr},
    {"mark", nullptr},
    {"list-edit", nullptr},
    {"back", "go-previous"},
    {"forward", "go-next"},
    {"newest-first", nullptr},
    {"oldest-first", nullptr},
    {"best-first", nullptr},
    {"letters", nullptr},
    {"source", nullptr},
    {"story", nullptr},
    {"layers", nullptr},
    {"rows-compact", nullptr},
    {"rows-wide", nullptr},
    {"rows-two-lines", nullptr},
    {"columns", nullptr},
    {"board-above", nullptr},
    {"board-alone", nullptr},
    {"sidebar", nullptr},
    {"text-larger", nullptr},
    {"text-smaller", nullptr},
    {"text-plain", nullptr},
    {"full-screen", "view-fullscreen"},
    {"older", nullptr},
    {"check", nullptr},
    {"check-all", nullptr},
    {"story-read", nullptr},
    {"edit", nullptr},
    {"remove", "edit-delete"},
    {"folder", "folder"},
    {"folder-open", "folder-open"},
    {"folder-remove", nullptr},
    {"next", "go-down"},
    {"previous", "go-up"},
    {"next-unread", nullptr},
    {"page-down", nullptr},
    {"browser", nullptr},
    {"to-board", nullptr},
    {"tag", nullptr},
    {"note", nullptr},
    {"highlight", nullptr},
    {"join", nullptr},
    {"take-out", nullptr},
    {"link", nullptr},
    {"article", nullptr},
    {"changes", nullptr},
    {"image", "image-x-generic"},
    {"keyboard", "input-keyboard"},
    {"help", "help-contents"},
    {"about", "help-about"},
    {"go-to", "go-jump"},
    {"speak", nullptr},
    {"speak-list", nullptr},
    {"play", "media-playback-start"},
    {"pause", "media-playback-pause"},
    {"stop", "media-playback-stop"},
    {"faster", "media-seek-forward"},
    {"slower", "media-seek-backward"},
};
static_assert(std::size(symbolNames) == size_t(Symbol::Slower) + 1);

bool asksTheme = false; // see takeSymbolsOfTheme()

const SymbolNames &namesOf(Symbol symbol)
{
    return symbolNames[size_t(symbol)];
}

// Nothing where the theme has none of this very name: Qt would take a longer or a shorter one, in colours.
QIcon themeIcon(Symbol symbol)
{
    const QString name = asksTheme ? themeSymbolName(symbol) : QString();
    if (name.isEmpty())
        return {};
    const QIcon icon = QIcon::fromTheme(name);
    return icon.name() == name ? icon : QIcon();
}

// Themes draw their symbols in a colour of their own, and leave it to the toolkit to change that.
QPixmap inColour(QPixmap pixmap, const QColor &colour)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(), pixmap.size()), colour);
    return pixmap;
}

QPixmap drawn(Symbol symbol, int pixels, const QColor &colour)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QFile file(symbolFile(symbol));
    const bool opened = file.open(QIODevice::ReadOnly);
    const auto shape = opened ? readSymbol(file.readAll()) : std::nullopt;
    Q_ASSERT(shape);
    if (!shape)
        return pixmap;
    const int width = symbolLineWidth(pixels);
    const SymbolShape fitted = fittedToPixels(*shape, pixels, width);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    // Where a line of one pixel runs aslant it covers each pixel in part only, and looks paler than the
    // upright ones. Painted twice it does not; what is covered wholly stays as it is.
    for (int times = width == 1 ? 2 : 1; times > 0; --times)
        painter.strokePath(fitted.lines, pen);
    painter.strokePath(fitted.filled, pen);
    painter.fillPath(fitted.filled, colour);
    return pixmap;
}

QColor colourFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return palette.color(
        QPalette::Active, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
}

class SymbolEngine final : public QIconEngine {
public:
    explicit SymbolEngine(Symbol symbol)
        : m_symbol(symbol)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintSymbol(painter, rect, m_symbol, colourFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return symbolPixmap(m_symbol, std::min(size.width(), size.height()), 1, colourFor(mode));
    }

    // `size` is in the device's pixels, from Qt 6.8 on in those that `scale` multiplies.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const bool isLogical = QLibraryInfo::version() >= QVersionNumber(6, 8);
        QPixmap made = pixmap(isLogical ? (QSizeF(size) * scale).toSize() : size, mode, state);
        made.setDevicePixelRatio(scale);
        return made;
    }

    QString key() const override { return u"sokbo-symbol"_s; }
    QString iconName() override { return QLatin1StringView(namesOf(m_symbol).file); }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new SymbolEngine(m_symbol); }

private:
    Symbol m_symbol;
};

} // namespace

QList<Symbol> allSymbols()
{
    QList<Symbol> all;
    for (size_t i = 0; i < std::size(symbolNames); ++i)
        all.append(Symbol(i));
    return all;
}

QString symbolFile(Symbol symbol)
{
    return u":/sokbo/symbolic/"_s + QLatin1StringView(namesOf(symbol).file) + u".svg"_s;
}

QString themeSymbolName(Symbol symbol)
{
    const char *name = namesOf(symbol).theme;
    return name ? QLatin1StringView(name) + u"-symbolic"_s : QString();
}

QIcon symbolIcon(Symbol symbol)
{
    return QIcon(new SymbolEngine(symbol));
}

QPixmap symbolPixmap(Symbol symbol, int side, qreal scale, const QColor &colour)
{
    const int pixels = int(std::lround(side * scale));
    const QString theme = asksTheme ? QIcon::themeName() : QString();
    const QString key
        = u"sokbo-symbol/%1/%2/%3/%4"_s.arg(int(symbol)).arg(pixels).arg(colour.rgba(), 0, 16) + u'/' + theme;
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        if (const QIcon icon = themeIcon(symbol); !icon.isNull())
            pixmap = inColour(icon.pixmap(QSize(pixels, pixels), 1.0), colour);
        if (pixmap.isNull())
            pixmap = drawn(symbol, pixels, colour);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

void paintSymbol(QPainter *painter, const QRect &rect, Symbol symbol, const QColor &colour)
{
    const int side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    const QPixmap pixmap = symbolPixmap(symbol, side, painter->device()->devicePixelRatioF(), colour);
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

void takeSymbolsOfTheme()
{
    asksTheme = true;
}

} // namespace sokbo
