// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/welcomepage.h"

#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/symbols.h"
#include "kit/words.h"
#include "sources/cataloguedialog.h"
#include "sources/welcomepicture.h"
#include "sync/catalogue.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sokbo {

namespace {

constexpr double widestContent = 80; // em, as the next ones
constexpr double besideEachOther = 56; // from this width on the ways stand side by side
constexpr double pageMargin = 2;
constexpr int interestColumns = 3;
constexpr qsizetype namedInPreview = 9;

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

// The ground of a way in, with round corners as the picture above has them.
class Card final : public QFrame {
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QColor base = palette().color(QPalette::Base), text = palette().color(QPalette::Text);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(mixed(text, base, 0.2));
        painter.setBrush(mixed(text, base, 0.02));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
};

// A frame with a heading; what is put into its layout stands below that.
QFrame *card(const QString &heading, const QString &text, QWidget *parent)
{
    auto *frame = new Card(parent);
    frame->setAccessibleName(heading);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(em(frame, 1), em(frame, 0.8), em(frame, 1), em(frame, 1));
    layout->setSpacing(em(frame, 0.5));
    QLabel *title = wrapped(heading, frame);
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.1);
    title->setFont(bold);
    layout->addWidget(title);
    if (!text.isEmpty())
        layout->addWidget(wrapped(text, frame));
    return frame;
}

bool speaksKorean()
{
    return QLocale().language() == QLocale::Korean;
}

// What is ticked at first, so that one click is enough.
bool isUsual(const QString &subject)
{
    return speaksKorean() ? subject == QStringLiteral("general")
                          : subject == QStringLiteral("world") || subject == QStringLiteral("technology");
}

} // namespace

WelcomePage::WelcomePage(const QList<OtherReader> &readers, QWidget *parent)
    : QWidget(parent)
    , m_content(new QWidget)
{
    setObjectName(QStringLiteral("welcomePage"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *small = new QVBoxLayout;
    small->setSpacing(em(this, 0.9));
    small->addWidget(buildAddress());
    small->addWidget(buildReaders(readers));
    small->addWidget(buildSample());
    small->addStretch();
    m_ways = new QBoxLayout(QBoxLayout::LeftToRight);
    m_ways->setSpacing(em(this, 0.9));
    m_ways->addWidget(buildInterests(), 3);
    m_ways->addLayout(small, 2);

    auto *page = new QVBoxLayout;
    page->setContentsMargins(em(this, pageMargin), em(this, 1.5), em(this, pageMargin), em(this, 1.5));
    page->setSpacing(em(this, 1.4));
    page->addStretch(1);
    page->addWidget(buildHead());
    page->addLayout(m_ways);
    page->addStretch(2);
    auto *inner = new QWidget(m_content);
    inner->setLayout(page);
    inner->setMaximumWidth(em(this, widestContent));
    auto *centred = new QHBoxLayout(m_content);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(inner, 1000);
    centred->addStretch(1);
    QScrollArea *area = scrolling(m_content, this);
    area->viewport()->setBackgroundRole(QPalette::Base);
    m_content->installEventFilter(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    updateChosen();
}

QWidget *WelcomePage::buildHead()
{
    auto *head = new QWidget(m_content);
    QLabel *title = wrapped(tr("Sokbo"), head);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setBold(true);
    title->setFont(large);
    title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QLabel *line = wrapped(tr("All the headlines on one board, read like a bulletin board, and every name in "
                              "the news one click away. "
                              "What you read stays on this computer."),
        head);
    QFont larger = line->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.1);
    line->setFont(larger);
    auto *sign = new QLabel(head);
    sign->setAccessibleName(title->text());
    const int side = title->fontMetrics().height();
    sign->setPixmap(QGuiApplication::windowIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    auto *name = new QHBoxLayout;
    name->setSpacing(em(this, 0.8));
    name->addWidget(sign);
    name->addWidget(title, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(em(this, 0.6));
    words->addStretch();
    words->addLayout(name);
    words->addWidget(line);
    words->addStretch();
    m_picture = new WelcomePicture(head);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(em(this, 2));
    m_head->addLayout(words, 2);
    m_head->addWidget(m_picture, 4);
    return head;
}

QWidget *WelcomePage::buildInterests()
{
    QFrame *frame = card(tr("Begin with what interests you"), {}, m_content);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(em(this, 1));
    grid->setVerticalSpacing(em(this, 0.35));
    for (const CatalogueEntry &entry : catalogue()) {
        if (m_interests.contains(entry.subject))
            continue;
        auto *box = new QCheckBox(CatalogueDialog::subjectText(entry.subject), frame);
        box->setChecked(isUsual(entry.subject));
        const int place = int(m_interests.size());
        grid->addWidget(box, place / interestColumns, place % interestColumns);
        m_interests.insert(entry.subject, box);
        connect(box, &QCheckBox::toggled, this, &WelcomePage::updateChosen);
    }
    auto *languages = new QHBoxLayout;
    languages->setSpacing(em(this, 1));
    const std::pair<QString, QString> known[]
        = {{QStringLiteral("ko"), tr("Sources in Korean")}, {QStringLiteral("en"), tr("Sources in English")}};
    for (const auto &[code, text] : known) {
        auto *box = new QCheckBox(text, frame);
        box->setChecked(speaksKorean() == (code == QStringLiteral("ko")));
        languages->addWidget(box);
        m_languages.insert(code, box);
        connect(box, &QCheckBox::toggled, this, &WelcomePage::updateChosen);
    }
    languages->addStretch();
    m_preview = wrapped({}, frame);
    m_preview->setObjectName(QStringLiteral("welcomePreview"));
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 3);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_subscribe = new QPushButton(symbolIcon(Symbol::Add), {}, frame);
    m_subscribe->setObjectName(QStringLiteral("welcomeSubscribe"));
    m_subscribe->setDefault(true);
    connect(m_subscribe, &QPushButton::clicked, this, [this] { Q_EMIT subscribeRequested(chosen()); });
    auto *more = new QPushButton(symbolIcon(Symbol::Catalogue), tr("One by one…"), frame);
    connect(more, &QPushButton::clicked, this, &WelcomePage::catalogueRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_subscribe);
    buttons->addWidget(more);
    buttons->addStretch();
    auto *layout = static_cast<QVBoxLayout *>(frame->layout());
    layout->addLayout(grid);
    layout->addSpacing(em(this, 0.4));
    layout->addLayout(languages);
    layout->addSpacing(em(this, 0.4));
    layout->addWidget(m_preview);
    layout->addStretch();
    layout->addLayout(buttons);
    return frame;
}

QWidget *WelcomePage::buildAddress()
{
    QFrame *frame = card(tr("A site, a feed or a board"), {}, m_content);
    m_address = new QLineEdit(frame);
    m_address->setObjectName(QStringLiteral("welcomeAddress"));
    m_address->setPlaceholderText(tr("Address, such as news.example.com"));
    m_address->setAccessibleName(tr("Address"));
    auto *look = new QPushButton(symbolIcon(Symbol::Search), tr("Look"), frame);
    const auto ask = [this] { Q_EMIT addressRequested(m_address->text().trimmed()); };
    connect(m_address, &QLineEdit::returnPressed, this, ask);
    connect(look, &QPushButton::clicked, this, ask);
    auto *line = new QHBoxLayout;
    line->addWidget(m_address, 1);
    line->addWidget(look);
    static_cast<QVBoxLayout *>(frame->layout())->addLayout(line);
    return frame;
}

QWidget *WelcomePage::buildReaders(const QList<OtherReader> &readers)
{
    QFrame *frame = card(tr("Bring subscriptions along"),
        readers.isEmpty() ? tr("Another reader exports them as an OPML file, with their folders.")
                          : tr("Found on this computer:"),
        m_content);
    auto *layout = static_cast<QVBoxLayout *>(frame->layout());
    for (const OtherReader &reader : readers) {
        auto *take
            = new QPushButton(symbolIcon(Symbol::Import), tr("Subscriptions of %1").arg(reader.name), frame);
        take->setToolTip(reader.file);
        connect(
            take, &QPushButton::clicked, this, [this, file = reader.file] { Q_EMIT fileRequested(file); });
        layout->addWidget(take);
    }
    auto *file = new QPushButton(symbolIcon(Symbol::Import), tr("From a file…"), frame);
    connect(file, &QPushButton::clicked, this, &WelcomePage::importRequested);
    layout->addWidget(file);
    return frame;
}

QWidget *WelcomePage::buildSample()
{
    QFrame *frame = card(tr("Look around first"),
        tr("The built-in sample board: Korean and English articles that need no network."), m_content);
    auto *open = new QPushButton(symbolIcon(Symbol::List), tr("Open the sample"), frame);
    open->setObjectName(QStringLiteral("welcomeSample"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    static_cast<QVBoxLayout *>(frame->layout())->addWidget(open);
    return frame;
}

QList<Source> WelcomePage::chosen() const
{
    QList<Source> sources;
    for (const CatalogueEntry &entry : catalogue()) {
        const QCheckBox *language = m_languages.value(entry.language);
        const bool wanted
            = m_interests.value(entry.subject)->isChecked() && (!language || language->isChecked());
        if (!wanted)
            continue;
        Source source = sourceOf(entry);
        source.folder = CatalogueDialog::subjectText(entry.subject);
        sources.append(source);
    }
    return sources;
}

void WelcomePage::updateChosen()
{
    const QList<Source> sources = chosen();
    QStringList names;
    for (const Source &source : sources.mid(0, namedInPreview))
        names.append(source.title);
    QString text = names.join(QChar(QChar::Nbsp) + QStringLiteral("· "));
    if (sources.size() > namedInPreview)
        text += QLatin1Char(' ') + tr("and %Ln more", nullptr, int(sources.size() - namedInPreview));
    m_preview->setText(sources.isEmpty() ? tr("Tick one or more subjects.") : text);
    m_subscribe->setText(
        sources.isEmpty() ? tr("Subscribe") : tr("Subscribe to %Ln source(s)", nullptr, int(sources.size())));
    m_subscribe->setEnabled(!sources.isEmpty());
}

void WelcomePage::setBusy(bool busy)
{
    m_content->setEnabled(!busy);
}

// Side by side where each can be read so, else one below the other.
void WelcomePage::arrange()
{
    const bool wide = width() >= em(this, besideEachOther);
    m_ways->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool WelcomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        Q_EMIT painted();
    return QWidget::eventFilter(watched, event);
}

} // namespace sokbo
