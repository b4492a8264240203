// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colours.h"
#include "kit/sourcebadge.h"
#include "kit/svgpath.h"
#include "kit/symbols.h"
#include "kit/symbolshape.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QByteArray drawing(const char *parts)
{
    return QByteArray("<svg viewBox=\"0 0 16 16\">") + parts + "</svg>";
}

// The colour of the pixel with the most ink.
QColor ink(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor colour = image.pixelColor(x, y); colour.alpha() > found.alpha())
                found = colour;
    return found;
}

// How many pixels of a row are wholly, and how many are partly covered.
std::pair<int, int> coverage(const QImage &image, int row)
{
    int whole = 0, part = 0;
    for (int x = 0; x < image.width(); ++x) {
        const int alpha = qAlpha(image.pixel(x, row));
        whole += alpha > 250;
        part += alpha > 5 && alpha <= 250;
    }
    return {whole, part};
}

class PaletteChange {
public:
    explicit PaletteChange(const QColor &text, const QColor &ground)
        : m_before(QGuiApplication::palette())
    {
        QPalette palette = m_before;
        palette.setColor(QPalette::ButtonText, text);
        palette.setColor(QPalette::Button, ground);
        palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::gray);
        palette.setColor(QPalette::HighlightedText, Qt::yellow);
        QGuiApplication::setPalette(palette);
    }
    ~PaletteChange() { QGuiApplication::setPalette(m_before); }

private:
    QPalette m_before;
};

} // namespace

class TestSymbols : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySymbolHasItsDrawing()
    {
        QStringList used;
        for (const Symbol symbol : allSymbols()) {
            QFile file(symbolFile(symbol));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(symbolFile(symbol)));
            const auto shape = readSymbol(file.readAll());
            QVERIFY2(shape, qPrintable(symbolFile(symbol)));
            const QRectF box = shape->lines.boundingRect();
            QVERIFY2(QRectF(0.4, 0.4, 15.2, 15.2).contains(box), qPrintable(symbolFile(symbol)));
            used.append(QFileInfo(symbolFile(symbol)).fileName());
        }
        used.sort();
        QCOMPARE(QDir(u":/sokbo/symbolic"_s).entryList(QDir::Files, QDir::Name), used);
    }

    void isPaintedInTheColourOfTheTexts()
    {
        const QIcon icon = symbolIcon(Symbol::Add);
        for (const auto &[text, ground] :
            {std::pair<QColor, QColor>{0x101010, 0xffffff}, {0xe6e9ed, 0x1e2226}}) {
            const PaletteChange change(text, ground);
            for (const qreal scale : {1.0, 1.5, 2.0}) {
                const QSize size(16, 16);
                QCOMPARE(ink(icon.pixmap(size, scale)).rgb(), text.rgb());
                QCOMPARE(ink(icon.pixmap(size, scale, QIcon::Disabled)), QColor(Qt::gray));
                QCOMPARE(ink(icon.pixmap(size, scale, QIcon::Selected)), QColor(Qt::yellow));
            }
        }
    }

    void isPaintedInThePixelsOfTheDevice()
    {
        const QIcon icon = symbolIcon(Symbol::Sync);
        for (const qreal scale : {1.0, 1.5, 2.0}) {
            const QPixmap pixmap = icon.pixmap(QSize(16, 16), scale);
            QCOMPARE(pixmap.width(), int(16 * scale));
            QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
        }
    }

    void uprightAndLevelLinesAreSharp_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<qreal>("scale");
        for (const int side : {16, 22})
            for (const qreal scale : {1.0, 1.5, 2.0})
                QTest::addRow("%d at %.1f", side, scale) << side << scale;
    }

    // Three columns: a row through their middle meets four upright lines.
    void uprightAndLevelLinesAreSharp()
    {
        QFETCH(int, side);
        QFETCH(qreal, scale);
        const QImage image = symbolPixmap(Symbol::Columns, side, scale, Qt::black).toImage();
        const auto [whole, part] = coverage(image, image.height() / 2);
        QCOMPARE(part, 0);
        QCOMPARE(whole, 4 * symbolLineWidth(image.width()));
    }

    void oneLineWidthForAll()
    {
        QCOMPARE(symbolLineWidth(16), 1);
        QCOMPARE(symbolLineWidth(22), 2);
        QCOMPARE(symbolLineWidth(24), 2);
        QCOMPARE(symbolLineWidth(32), 2);
        QCOMPARE(symbolLineWidth(1), 1);
    }

    void isCentredWhereItIsPainted()
    {
        QImage canvas(40, 20, QImage::Format_ARGB32_Premultiplied);
        canvas.fill(Qt::white);
        QPainter painter(&canvas);
        paintSymbol(&painter, canvas.rect(), Symbol::Columns, Qt::black);
        painter.end();
        int first = canvas.width(), last = -1;
        for (int x = 0; x < canvas.width(); ++x)
            if (canvas.pixelColor(x, 10) != QColor(Qt::white)) {
                first = std::min(first, x);
                last = x;
            }
        QVERIFY(first >= 10 && last < 30);
        QVERIFY(std::abs(first + last - (canvas.width() - 1)) <= 1);
    }

    void readsWhatSymbolsAreDrawnWith()
    {
        QVERIFY(readSymbol(drawing("<path d='M1 2L3 4'/>")));
        QVERIFY(readSymbol(drawing("<path d='M1 2L3 4'/><circle cx='8' cy='8' r='1' fill='x'/>")));
        QVERIFY(!readSymbol(drawing("<text>8</text>")));
        QVERIFY(!readSymbol(drawing("<path d='M1 2l3 4'/>")));
        QVERIFY(!readSymbol(drawing("<circle cx='8' cy='8'/>")));
        QVERIFY(!readSymbol(drawing("<path d='M1 2L3 4'/><path")));
        QVERIFY(!readSymbol("<svg viewBox='0 0 24 24'><path d='M1 2L3 4'/></svg>"));
        QVERIFY(!readSymbol({}));
    }

    void readsPaths()
    {
        const auto path = readSvgPath(u"M1 2H5V6L1 6ZM8,8A2 2 0 0 1 12 8");
        QVERIFY(path);
        const QRectF box = path->boundingRect();
        QCOMPARE(box.left(), 1);
        QVERIFY(std::abs(box.right() - 12) < 0.01);
        QVERIFY(std::abs(box.top() - 2) < 0.01);
        QVERIFY(std::abs(box.bottom() - 8) < 0.01); // the half circle goes upwards
        for (const QStringView broken : {QStringView(u""), QStringView(u"L1 2"), QStringView(u"M1"),
                 QStringView(u"M1 2Q3 4 5 6"), QStringView(u"M1 2A2 3 0 0 1 4 4"), QStringView(u"M1 2Z3 4")})
            QVERIFY2(!readSvgPath(broken), qPrintable(broken.toString()));
    }

    void anArcGoesTheWayItSays()
    {
        const auto large = readSvgPath(u"M4 8A4 4 0 1 1 8 12");
        QVERIFY(large);
        QVERIFY(large->boundingRect().contains(QRectF(4.01, 4.01, 7.9, 7.9)));
        const auto small = readSvgPath(u"M4 8A4 4 0 0 0 8 12");
        QVERIFY(small);
        QVERIFY(QRectF(3.99, 7.99, 4.02, 4.02).contains(small->boundingRect()));
    }

    // The last one: from here on symbols are the theme's.
    void isTheThemesOwnWhereThatHasIt()
    {
        QTemporaryDir folder;
        const QDir themes(folder.path());
        QVERIFY(themes.mkpath(u"test/16x16/actions"_s));
        QFile index(themes.filePath(u"test/index.theme"_s));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=Test\nComment=Test\nDirectories=16x16/actions\n"
                    "[16x16/actions]\nSize=16\nType=Threshold\n");
        index.close();
        QImage square(16, 16, QImage::Format_ARGB32);
        square.fill(Qt::red);
        // One in a single colour, and one that is only there in colours.
        for (const QString &name : {u"list-add-symbolic"_s, u"edit-find"_s})
            QVERIFY(square.save(themes.filePath(u"test/16x16/actions/"_s + name + u".png")));
        const auto image = [](Symbol symbol) { return symbolPixmap(symbol, 16, 1, Qt::blue).toImage(); };
        const QImage ownAdd = image(Symbol::Add), ownSearch = image(Symbol::Search),
                     ownTag = image(Symbol::Tag);
        QIcon::setThemeSearchPaths({folder.path()});
        QIcon::setThemeName(u"test"_s);
        QCOMPARE(image(Symbol::Add), ownAdd); // nothing is looked for before it is asked for
        takeSymbolsOfTheme();
        QVERIFY(image(Symbol::Add) != ownAdd);
        QCOMPARE(image(Symbol::Add).pixelColor(1, 1), QColor(Qt::blue));
        QCOMPARE(image(Symbol::Search), ownSearch);
        QCOMPARE(image(Symbol::Tag), ownTag);
    }
};

QTEST_MAIN(TestSymbols)
#include "tst_symbols.moc"
