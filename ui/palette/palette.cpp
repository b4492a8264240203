// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette.h"

#include "core/failurelog.h"
#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/words.h"
#include "palette/palettedelegate.h"
#include "palette/paletteedit.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QSet>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

constexpr int rowsFound = 60;
constexpr int namesAsked = 30;
constexpr int rowsShown = 12; // the others are scrolled to
constexpr double widthInEm = 40;
constexpr int settledMilliseconds = 120; // after which another window is the one that is used
// A name of the store stands behind boards and commands that fit as well; among each other names are weighed
// by how often they are named.
constexpr int mostNameWeight = 25;

} // namespace

Palette::Palette(const Store &store, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_store(store)
    , m_edit(new PaletteEdit(this))
    , m_list(new QListView(this))
    , m_typed(QString())
{
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Go to"));
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setPlaceholderText(tr("A source, board, tag, name or command"));
    m_edit->setAccessibleName(tr("Go to a source, board, tag, name or command"));
    addClearButton(*m_edit);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *hint = new QLabel(tr("↑ ↓ to choose · Enter to go · Esc to close"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    connect(m_edit, &PaletteEdit::typedChanged, this, &Palette::take);
    connect(m_edit, &PaletteEdit::stepRequested, this, &Palette::step);
    connect(m_edit, &PaletteEdit::acceptRequested, this, [this] { choose(m_list->currentIndex().row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

Palette::~Palette()
{
    m_asked.cancel();
}

QString Palette::keyOf(EntityId id)
{
    return QStringLiteral("entity:%1").arg(id.value);
}

void Palette::open(const Contents &contents)
{
    m_contents = contents;
    m_recentKeys.clear();
    for (const PaletteEntry &entry : contents.recent)
        m_recentKeys.append(entry.thing.key.section(QLatin1Char(' '), 0, 0));
    m_names.clear();
    QList<Findable> things;
    things.reserve(contents.entries.size());
    for (const PaletteEntry &entry : contents.entries)
        things.append(entry.thing);
    m_finder = Finder(things);
    m_edit->clear();
    take({});
    place();
    show();
    activateWindow();
    m_edit->setFocus(Qt::PopupFocusReason);
}

// Over the upper part of the window, and never larger than it: the line stays where it is while rows come.
void Palette::place()
{
    const QWidget *over = parentWidget();
    const QMargins margins = layout()->contentsMargins();
    const int row = m_list->sizeHintForRow(0);
    const int around = sizeHint().height() - m_list->sizeHint().height();
    const int height = around + rowsShown * row + 2 * m_list->frameWidth();
    const int width = em(this, widthInEm) + margins.left() + margins.right();
    const QSize room = over->size() - QSize(em(this, 2), em(this, 2));
    resize(QSize(width, height).boundedTo(room));
    const QPoint top = over->mapToGlobal(QPoint((over->width() - this->width()) / 2, 0));
    move(top + QPoint(0, std::min(em(this, 5), (over->height() - this->height()) / 2)));
}

void Palette::take(const QString &typed)
{
    m_typed = TypedText(typed);
    m_hasStepped = false;
    askForNames(m_typed);
    fill();
}

void Palette::askForNames(const TypedText &typed)
{
    m_asked.cancel(); // for the text before
    if (typed.isEmpty())
        return;
    m_asked = m_store.findNames(typed.withSigns, namesAsked);
    onAnswer(m_asked, this, [this, text = m_edit->typed()](const Result<QList<NameFound>> &names) {
        if (text == m_edit->typed())
            takeNames(valueOr("find names", names, QList<NameFound>()));
    });
}

void Palette::takeNames(const QList<NameFound> &names)
{
    QSet<QString> known;
    for (const PaletteEntry &entry : std::as_const(m_contents.entries))
        known.insert(entry.thing.key);
    m_names.clear();
    QList<Findable> things;
    for (const NameFound &name : names) {
        if (known.contains(keyOf(name.entity.id)))
            continue;
        m_names.append(nameEntry(name));
        things.append(m_names.last().thing);
    }
    m_finder.replaceFrom(int(m_contents.entries.size()), things);
    fill();
}

PaletteEntry Palette::nameEntry(const NameFound &name) const
{
    const EntityRow &row = name.entity;
    PaletteEntry entry;
    entry.thing = {keyOf(row.id), row.name, {}, 0};
    if (name.spelling != row.name)
        entry.thing.otherNames.append(name.spelling);
    entry.thing.weight = std::min(mostNameWeight, int(std::log2(double(std::max<qint64>(1, name.marks)))));
    entry.kind = mentionTypeText(row.type);
    entry.detail = row.role.isEmpty() ? row.ticker : row.role;
    entry.dot = entityColour(row.type, isDark(palette()));
    return entry;
}

PaletteEntry Palette::searchEntry() const
{
    PaletteEntry entry;
    const QString text = m_edit->typed().trimmed();
    entry.thing.key = QStringLiteral("search");
    entry.thing.text = tr("Search all articles for “%1”").arg(text);
    entry.symbol = Symbol::Search;
    entry.kind = tr("Search");
    return entry;
}

void Palette::fill()
{
    const QModelIndex current = m_list->currentIndex();
    const QString kept
        = m_hasStepped && current.isValid() ? m_model.at(current.row()).entry.thing.key : QString();
    m_model.setRows(m_edit->typed().trimmed().isEmpty() ? proposals() : foundRows());
    const int row = kept.isEmpty() ? -1 : m_model.rowOf(kept);
    setCurrent(row >= 0 ? row : m_model.nextPossible(0, 1));
    if (row < 0)
        m_list->scrollToTop();
}

QList<PaletteRow> Palette::proposals() const
{
    QList<PaletteRow> rows;
    const auto heading = [&rows](const QString &text) {
        PaletteRow row;
        row.isHeading = true;
        row.entry.thing.text = text;
        rows.append(row);
    };
    if (!m_contents.recent.isEmpty())
        heading(tr("Used lately"));
    for (const PaletteEntry &entry : m_contents.recent)
        rows.append({entry, {}, false});
    QList<PaletteRow> next;
    for (const QString &key : m_contents.likely)
        for (const PaletteEntry &entry : m_contents.entries)
            if (entry.thing.key == key && entry.isPossible && !m_recentKeys.contains(key))
                next.append({entry, {}, false});
    if (!next.isEmpty() && !rows.isEmpty())
        heading(tr("Often next"));
    return rows + next;
}

QList<PaletteRow> Palette::foundRows() const
{
    QList<PaletteRow> rows, impossible;
    for (const Found &found : m_finder.find(m_typed, m_recentKeys, rowsFound)) {
        const qsizetype names = found.index - m_contents.entries.size();
        const PaletteEntry &entry = names < 0 ? m_contents.entries.at(found.index) : m_names.at(names);
        (entry.isPossible ? rows : impossible).append({entry, found.matched, false});
    }
    rows.append({searchEntry(), {}, false});
    return rows + impossible;
}

void Palette::setCurrent(int row)
{
    const QModelIndex index = m_model.index(row);
    m_list->setCurrentIndex(index);
    // Who types hears on asking what Enter would do.
    m_edit->setAccessibleDescription(
        index.isValid() ? m_model.data(index, Qt::AccessibleTextRole).toString() : QString());
}

void Palette::step(int rows)
{
    const int from = m_list->currentIndex().row();
    const int last = m_model.rowCount() - 1;
    const int direction = rows > 0 ? 1 : -1;
    int to = m_model.nextPossible(std::clamp(from + rows, 0, last), direction);
    if (to < 0) // nothing further: as far as it goes
        to = m_model.nextPossible(rows > 0 ? last : 0, -direction);
    if (to < 0)
        return;
    m_hasStepped = true;
    setCurrent(to);
    m_list->scrollTo(m_model.index(to));
    tellLine(*m_list, to);
}

void Palette::choose(int row)
{
    if (row < 0 || m_model.nextPossible(row, 1) != row)
        return;
    const PaletteEntry entry = m_model.at(row).entry;
    const QString typed = m_edit->typed().trimmed();
    accept();
    if (entry.thing.key == QLatin1String("search"))
        Q_EMIT searchRequested(typed);
    else
        Q_EMIT chosen(entry);
}

// Not every window manager gives the focus back by itself.
void Palette::done(int result)
{
    const bool wasActive = isActiveWindow();
    QDialog::done(result);
    if (wasActive)
        parentWidget()->activateWindow();
}

void Palette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // While it is mapped a window manager may take the activity and give it back.
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        QTimer::singleShot(settledMilliseconds, this, [this] {
            if (isVisible() && !isActiveWindow())
                reject();
        });
}

// It has no frame of the window manager's.
void Palette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(mixed(palette().color(QPalette::WindowText), palette().color(QPalette::Window), 0.5));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace sokbo
