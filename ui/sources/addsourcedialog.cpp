// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/addsourcedialog.h"

#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/words.h"
#include "sources/signindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

namespace sokbo {

AddSourceDialog::AddSourceDialog(
    Store &store, SyncService &service, const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_service(service)
    , m_address(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_find(new QPushButton(tr("Find"), this))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_signIn(buildSignIn())
    , m_list(new QListWidget(this))
    , m_preview(new QListWidget(this))
    , m_title(new QLineEdit(this))
    , m_folder(new QComboBox(this))
    , m_fullText(new QComboBox(this))
    , m_images(new QCheckBox(tr("Keep images for offline reading"), this))
    , m_subscribe(new QPushButton(tr("Subscribe"), this))
{
    setWindowTitle(tr("Add a source"));
    build(folders);
    connect(m_find, &QPushButton::clicked, this, &AddSourceDialog::find);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_find->setDefault(true);
        m_signIn->hide();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &AddSourceDialog::showCandidate);
    connect(m_list, &QListWidget::itemChanged, this, &AddSourceDialog::updateSubscribe);
    connect(m_title, &QLineEdit::textEdited, this, &AddSourceDialog::rename);
    connect(m_subscribe, &QPushButton::clicked, this, &AddSourceDialog::subscribe);
    m_find->setDefault(true); // also for an address that somebody else put there
    setSearching(false);
    showCandidate(-1);
}

AddSourceDialog::~AddSourceDialog()
{
    m_search.cancel();
}

void AddSourceDialog::build(const QStringList &folders)
{
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("Address of a site, a feed or a bulletin board"));
    m_address->setAccessibleName(tr("Address"));
    m_kind->addItem(tr("Find out"));
    m_kind->addItem(tr("Feed"), int(SourceKind::Feed));
    m_kind->addItem(tr("Rhymix or XE board"), int(SourceKind::Rhymix));
    m_kind->addItem(tr("Gnuboard"), int(SourceKind::Gnuboard));
    m_kind->addItem(tr("List of a known site"), int(SourceKind::Site));
    m_kind->addItem(tr("List, by its looks"), int(SourceKind::Looks));
    nameChoice(*m_kind, tr("Kind of source"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().height() * 2);
    m_list->setObjectName(QStringLiteral("found"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setTextElideMode(Qt::ElideMiddle); // the kind behind a long title stays in sight
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview->setAccessibleName(tr("Newest headlines"));
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_folder->setEditable(true);
    m_folder->lineEdit()->setAccessibleName(tr("Folder"));
    m_folder->addItem(QString());
    m_folder->addItems(folders);
    m_fullText->addItem(tr("As the source delivers it"), int(FullText::FeedOnly));
    m_fullText->addItem(tr("The whole article, at every sync"), int(FullText::AtSync));
    m_fullText->addItem(tr("The whole article, when it is opened"), int(FullText::OnOpening));

    auto *top = new QHBoxLayout;
    top->addWidget(m_address, 1);
    top->addWidget(m_kind);
    top->addWidget(m_find);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 2);
    middle->addWidget(m_preview, 3);
    auto *form = new QFormLayout;
    form->addRow(tr("Name:"), m_title);
    form->addRow(tr("Folder:"), m_folder);
    form->addRow(tr("Article text:"), m_fullText);
    form->addRow(QString(), m_images);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_subscribe, QDialogButtonBox::AcceptRole);
    connect(buttons->addButton(QDialogButtonBox::Close), &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_signIn);
    layout->addLayout(middle, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resizeInEm(this, 56, 38);
}

QGroupBox *AddSourceDialog::buildSignIn()
{
    auto *box = new QGroupBox(tr("This address asks for a name and a password"), this);
    m_user = new QLineEdit(box);
    m_user->setObjectName(QStringLiteral("user"));
    m_password = new QLineEdit(box);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_insecure = new QLabel(SignInDialog::insecureText(), box);
    m_insecure->setWordWrap(true);
    auto *form = new QFormLayout(box);
    form->addRow(tr("Name:", "of a user"), m_user);
    form->addRow(tr("Password:"), m_password);
    form->addRow(m_insecure);
    box->hide();
    return box;
}

QUrl AddSourceDialog::addressFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(QStringLiteral("feed:"), Qt::CaseInsensitive))
        text = text.mid(5);
    if (text.startsWith(QStringLiteral("//")))
        text = text.mid(2);
    if (!text.contains(QStringLiteral("://")))
        text.prepend(QStringLiteral("https://"));
    const QUrl url(text, QUrl::TolerantMode);
    const bool web = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    return web && !url.host().isEmpty() ? url : QUrl();
}

void AddSourceDialog::setAddress(const QString &address)
{
    m_address->setText(address);
}

void AddSourceDialog::setSearching(bool searching)
{
    // Hidden it would let what is below it jump.
    m_progress->setRange(0, searching ? 0 : 1);
    m_progress->setValue(0);
    m_find->setText(searching ? tr("Cancel") : tr("Find"));
}

void AddSourceDialog::find()
{
    if (m_search.isRunning()) {
        m_search.cancel();
        setSearching(false);
        say(tr("Cancelled."));
        m_search = {};
        return;
    }
    const QUrl url = addressFrom(m_address->text());
    if (!url.isValid()) {
        say(tr("This is no address of a site. One looks like this: https://example.com/feed"), {}, true);
        return;
    }
    m_candidates.clear();
    m_list->clear();
    setSearching(true);
    say(tr("Looking at %1 …").arg(url.toDisplayString(QUrl::RemoveUserInfo)));
    std::optional<SourceKind> kind;
    if (m_kind->currentData().isValid())
        kind = SourceKind(m_kind->currentData().toInt());
    std::optional<Credentials> credentials;
    if (m_signIn->isVisible() && !m_user->text().isEmpty())
        credentials = Credentials{m_user->text().trimmed(), m_password->text()};
    m_search = m_service.discover(m_address->text(), kind, credentials);
    onAnswer(
        m_search, this, [this](const Result<QList<Candidate>> &candidates) { takeCandidates(candidates); });
}

void AddSourceDialog::takeCandidates(const Result<QList<Candidate>> &candidates)
{
    setSearching(false);
    m_search = {};
    if (!candidates && candidates.error().kind == Error::Kind::Http && candidates.error().code == 401)
        return askForPassword();
    m_signIn->hide();
    if (!candidates) {
        const QString text = candidates.error().kind == Error::Kind::NotFound
            ? tr("No feed and no board was found at this address.")
            : errorText(candidates.error());
        say(text, candidates.error().message, true);
        return;
    }
    m_candidates = *candidates;
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        const bool isSure = candidate.source.kind != SourceKind::Looks;
        auto *item = new QListWidgetItem(
            candidate.source.title + QStringLiteral(" — ") + kindName(candidate.source.kind), m_list);
        item->setToolTip(candidate.source.url.toDisplayString().toHtmlEscaped());
        item->setCheckState(m_list->count() == 1 && isSure ? Qt::Checked : Qt::Unchecked);
    }
    say(whatWasFound());
    m_list->setCurrentRow(0);
    updateSubscribe();
    m_subscribe->setDefault(true);
    m_title->setFocus();
}

QString AddSourceDialog::kindName(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Feed:
        return tr("Feed");
    case SourceKind::Looks:
        return tr("Recognised by its looks");
    default:
        return tr("Board");
    }
}

QString AddSourceDialog::whatWasFound() const
{
    if (m_candidates.first().source.kind == SourceKind::Looks)
        return tr(
            "The program does not know this page, but it looks like a list. Compare these headlines with the "
            "page: if they are its own, tick the list.");
    return m_candidates.size() == 1
        ? tr("One source was found.")
        : tr("%Ln source(s) found. Tick those that you want.", nullptr, int(m_candidates.size()));
}

void AddSourceDialog::askForPassword()
{
    const bool again = m_signIn->isVisible();
    m_insecure->setVisible(addressFrom(m_address->text()).scheme() != QStringLiteral("https"));
    m_signIn->show();
    // The first time the box itself says what is wanted.
    say(again ? tr("The name or the password is not the right one.") : QString(), {}, again);
    m_find->setDefault(true);
    again ? m_password->setFocus() : m_user->setFocus();
}

void AddSourceDialog::showCandidate(int row)
{
    const bool chosen = row >= 0 && row < m_candidates.size();
    m_preview->clear();
    m_title->clear();
    m_title->setEnabled(chosen);
    updateSubscribe();
    if (!chosen)
        return;
    const Candidate &candidate = m_candidates.at(row);
    m_title->setText(candidate.source.title);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const FeedItem &item : candidate.newest) {
        const QString when
            = item.published.isValid() ? boardTime(item.published, now) + QStringLiteral("  ") : QString();
        const QString who = item.author.isEmpty() ? QString() : QStringLiteral(" · ") + item.author;
        m_preview->addItem(when + item.title + who);
    }
    if (candidate.newest.isEmpty())
        m_preview->addItem(tr("There is no article at present."));
}

void AddSourceDialog::rename(const QString &title)
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_candidates.size() && !title.trimmed().isEmpty())
        m_candidates[row].source.title = title.trimmed();
}

QList<int> AddSourceDialog::ticked() const
{
    QList<int> rows;
    for (int row = 0; row < m_list->count() && row < m_candidates.size(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            rows.append(row);
    return rows;
}

void AddSourceDialog::updateSubscribe()
{
    m_subscribe->setEnabled(!ticked().isEmpty());
}

struct AddSourceDialog::Adding {
    int left = 0;
    QList<SourceId> ids;
    std::optional<Error> error;
    bool forThisRun = false; // a password that no keyring would take
};

void AddSourceDialog::subscribe()
{
    const QList<int> rows = ticked();
    if (rows.isEmpty())
        return;
    const auto adding = std::make_shared<Adding>();
    adding->left = int(rows.size());
    m_subscribe->setEnabled(false);
    for (int row : rows) {
        const Candidate candidate = m_candidates.at(row);
        Source source = candidate.source;
        source.folder = m_folder->currentText().trimmed();
        source.fullText = FullText(m_fullText->currentData().toInt());
        source.images = m_images->isChecked() ? ImageFetching::AtSync : ImageFetching::Ahead;
        onAnswer(m_store.addSource(source), this, [this, adding, candidate](const Result<SourceId> &id) {
            if (id)
                return signIn(*id, candidate, adding);
            adding->error = id.error();
            finishOne(adding);
        });
    }
}

void AddSourceDialog::signIn(SourceId id, const Candidate &candidate, const std::shared_ptr<Adding> &adding)
{
    adding->ids.append(id);
    if (!candidate.credentials)
        return finishOne(adding);
    onAnswer(m_service.signIn(id, *candidate.credentials), this,
        [this, adding](const Result<CredentialStore::Kept> &kept) {
            if (!kept)
                adding->error = kept.error();
            else if (*kept == CredentialStore::Kept::ForThisRun)
                adding->forThisRun = true;
            finishOne(adding);
        });
}

void AddSourceDialog::finishOne(const std::shared_ptr<Adding> &adding)
{
    if (--adding->left > 0)
        return;
    updateSubscribe();
    if (adding->forThisRun)
        sayKeptForThisRun(this);
    if (!adding->ids.isEmpty())
        Q_EMIT added(adding->ids);
    if (adding->error)
        return say(errorText(*adding->error), adding->error->message, true);
    accept();
}

void AddSourceDialog::say(const QString &text, const QString &detail, bool error)
{
    QPalette colours = palette();
    if (error)
        colours.setColor(
            QPalette::WindowText, readableOn(errorColour(isDark(colours)), colours.color(QPalette::Window)));
    m_message->setPalette(colours);
    m_message->setText(text);
    m_message->setToolTip(detail.toHtmlEscaped());
}

} // namespace sokbo
