// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspages.h"

#include "kit/keepingchoices.h"
#include "kit/measures.h"
#include "settings/readingsample.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace sokbo {

namespace {

// A choice among values that are kept as numbers.
template <typename Value>
void fillChoice(QComboBox &choice, const QList<std::pair<QString, Value>> &values, Value current)
{
    for (const auto &[text, value] : values) {
        choice.addItem(text, int(value));
        if (value == current)
            choice.setCurrentIndex(choice.count() - 1);
    }
}

} // namespace

GeneralPage::GeneralPage(Settings &settings, QWidget *parent)
    : SettingsPage(tr("General"), parent)
{
    auto *language = addChoice(tr("Language"), tr("Of menus, buttons and dates."),
        QStringLiteral("언어 한국어 English language Korean"));
    language->addItem(tr("As the system"), QString());
    // Each language in its own words, so that one who cannot read the present one finds it.
    language->addItem(QStringLiteral("한국어"), QStringLiteral("ko"));
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->setCurrentIndex(std::max(0, language->findData(settings.language())));
    connect(language, &QComboBox::activated, this, [this, &settings, language] {
        const QString chosen = language->currentData().toString();
        if (chosen == settings.language())
            return;
        settings.setLanguage(chosen);
        Q_EMIT languageChosen();
    });
    auto *theme
        = addChoice(tr("Theme"), tr("Light or dark, for the window and for articles."), tr("colours, night"));
    fillChoice<Theme>(*theme,
        {{tr("As the system"), Theme::System}, {tr("Light"), Theme::Light}, {tr("Dark"), Theme::Dark}},
        settings.theme());
    connect(theme, &QComboBox::activated, this, [this, &settings, theme] {
        settings.setTheme(Theme(theme->currentData().toInt()));
        Q_EMIT changed();
    });
    addCheck(tr("Open on today's briefing"),
        tr("Sokbo then begins with what happened since you last looked, not with the list of all articles."),
        settings.opensOnBriefing(), [&settings](bool on) { settings.setOpensOnBriefing(on); });
    addCheck(tr("Keep a backup of each day, week and month"),
        tr("Backups stand in the data folder and take up to three times its room."), settings.keepsBackups(),
        [&settings](bool on) { settings.setKeepsBackups(on); });
    addStretch();
}

TextPage::TextPage(Settings &settings, QWidget *parent)
    : SettingsPage(tr("Fonts"), parent)
    , m_settings(settings)
{
    addHeading(tr("Board"));
    addBoardFont();
    addHeading(tr("Articles"));
    addReading();
    m_sample = new ReadingSample(this);
    m_sample->setStyle(settings.readingStyle());
    addWhole(m_sample);
    addStretch();
}

void TextPage::addBoardFont()
{
    const BoardFont font = m_settings.boardFont();
    auto *family = new QComboBox(this);
    family->setAccessibleName(tr("Font of the board"));
    family->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    family->setMinimumContentsLength(14);
    family->addItem(tr("As the system"), QString());
    const QStringList families = QFontDatabase::families();
    for (const QString &each : families)
        if (!QFontDatabase::isPrivateFamily(each))
            family->addItem(each, each);
    // A font of another computer stays chosen until another one is.
    if (!font.family.isEmpty() && family->findData(font.family) < 0)
        family->addItem(font.family, font.family);
    family->setCurrentIndex(std::max(0, family->findData(font.family)));
    auto *points = new QSpinBox(this);
    points->setAccessibleName(tr("Font size of the board"));
    points->setRange(BoardFont::smallest - 1, BoardFont::largest);
    points->setSpecialValueText(tr("As the system"));
    points->setSuffix(tr(" pt"));
    points->setValue(font.points);
    const auto use = [this, family, points] {
        const int size = points->value();
        m_settings.setBoardFont({family->currentData().toString(), size < BoardFont::smallest ? 0 : size});
        Q_EMIT changed();
    };
    connect(family, &QComboBox::activated, this, use);
    connect(points, &QSpinBox::valueChanged, this, use);
    addControl(tr("Font of the board"), tr("For the headlines. The height of the rows follows its size."),
        {family, points}, tr("typeface, list, size"));
}

void TextPage::addReading()
{
    const ReadingStyle style = m_settings.readingStyle();
    const auto set = [this](const std::function<void(ReadingStyle &)> &change) {
        ReadingStyle now = m_settings.readingStyle();
        change(now);
        m_settings.setReadingStyle(now);
        m_sample->setStyle(m_settings.readingStyle());
    };
    auto *face = addChoice(
        tr("Typeface"), tr("With or without serifs, the small strokes at the ends of letters."), tr("font"));
    face->addItem(tr("Sans serif"), false);
    face->addItem(tr("Serif"), true);
    face->setCurrentIndex(style.serif ? 1 : 0);
    connect(face, &QComboBox::activated, this, [this, face, set] {
        set([face](ReadingStyle &now) { now.serif = face->currentData().toBool(); });
        Q_EMIT changed();
    });
    addNumber(tr("Text size"), tr("Of the text of articles. The keys [ and ] change it too."),
        Settings::smallestText, Settings::largestText, style.textPixels, tr(" px"),
        [set](int pixels) { set([pixels](ReadingStyle &now) { now.textPixels = pixels; }); });
    addNumber(tr("Line height"), tr("How far the lines are apart, as a share of the text size."),
        ReadingStyle::leastLeading, ReadingStyle::mostLeading, style.leadingPercent, tr(" %"),
        [set](int percent) { set([percent](ReadingStyle &now) { now.leadingPercent = percent; }); })
        ->setSingleStep(5);
    addNumber(tr("Width of the text"),
        tr("The longest a line gets, in letters of Hangul. A narrower window makes it shorter."),
        ReadingStyle::leastMeasure, ReadingStyle::mostMeasure, style.measureEm, QString(),
        [set](int letters) { set([letters](ReadingStyle &now) { now.measureEm = letters; }); });
}

ReadingPage::ReadingPage(Settings &settings, QWidget *parent)
    : SettingsPage(tr("Reading"), parent)
{
    auto *when = new QComboBox(this);
    fillChoice<ReadWhen>(*when,
        {{tr("at once"), ReadWhen::AtOnce}, {tr("after some seconds"), ReadWhen::AfterSeconds},
            {tr("only by hand"), ReadWhen::ByHand}},
        settings.readWhen());
    auto *seconds = new QSpinBox(this);
    seconds->setAccessibleName(tr("Seconds until an article counts as read"));
    seconds->setRange(Settings::leastReadSeconds, Settings::mostReadSeconds);
    seconds->setSuffix(tr(" s"));
    seconds->setValue(settings.readSeconds());
    seconds->setEnabled(settings.readWhen() == ReadWhen::AfterSeconds);
    connect(when, &QComboBox::activated, this, [this, &settings, when, seconds] {
        settings.setReadWhen(ReadWhen(when->currentData().toInt()));
        seconds->setEnabled(settings.readWhen() == ReadWhen::AfterSeconds);
        Q_EMIT changed();
    });
    connect(seconds, &QSpinBox::valueChanged, this, [this, &settings](int now) {
        settings.setReadSeconds(now);
        Q_EMIT changed();
    });
    addControl(tr("An opened article counts as read"),
        tr("By hand means the key M, or Mark all read. What you open in the browser counts at once."),
        {when, seconds}, tr("unread, mark"));
    addCheck(tr("Ask before marking all articles of a board read"), tr("It can be undone either way."),
        settings.confirmsAllRead(), [&settings](bool on) { settings.setConfirmsAllRead(on); });
    addCheck(tr("Fold stories"),
        tr("Of each story the board shows one row; the others come when it is opened."),
        settings.foldsStories(), [&settings](bool on) { settings.setFoldsStories(on); });
    addCheck(tr("Fold photos, obituaries and the like"),
        tr("Each kind takes one row a day. Which ones, the View menu says."), settings.foldsKinds(),
        [&settings](bool on) { settings.setFoldsKinds(on); });
    addCheck(tr("Count what a search finds"),
        tr("Above its board stand the sources, people, organisations and days, each with its articles."),
        settings.showsFacets(), [&settings](bool on) { settings.setShowsFacets(on); });
    addCheck(tr("Show articles as plain text, without the web engine"),
        tr("Takes less memory. Pictures and tables are shown, but more simply."), settings.plainView(),
        [&settings](bool on) { settings.setPlainView(on); });
    addCommand(tr("Command that opens articles"),
        tr("%u stands for the address, %t for the title. It is started as it stands here, without a shell."),
        settings.openCommand(), [&settings](const QString &command) { settings.setOpenCommand(command); });
    addCommand(tr("Command that plays audio and video"), tr("Without one the system's player does."),
        settings.playCommand(), [&settings](const QString &command) { settings.setPlayCommand(command); });
    addStretch();
}

void ReadingPage::addCommand(const QString &name, const QString &sentence, const QString &command,
    const std::function<void(const QString &)> &set)
{
    auto *line = new QLineEdit(command, this);
    line->setAccessibleName(name);
    line->setPlaceholderText(QStringLiteral("program %u"));
    line->setMinimumWidth(em(this, 22));
    connect(line, &QLineEdit::textChanged, this, set);
    addControl(name, sentence, {line}, tr("program, external, player"));
}

SyncPage::SyncPage(Settings &settings, QWidget *parent)
    : SettingsPage(tr("Sync"), parent)
    , m_settings(settings)
{
    addCheck(
        tr("Sync by itself"), tr("While this is off, only what you sync by hand is asked."),
        settings.syncsByItself(), [&settings](bool on) { settings.setSyncsByItself(on); },
        tr("automatic, refresh"));
    addInterval();
    addHeading(tr("Images"));
    addCheck(tr("Fetch the images of unread articles ahead"),
        tr("So that articles can be read offline with their images."), settings.imagesAhead(),
        [&settings](bool on) { settings.setImagesAhead(on); });
    addCheck(tr("Fetch missing images when an article is opened"),
        tr("Whoever serves the images then learns when the article is read."), settings.imagesOnOpening(),
        [&settings](bool on) { settings.setImagesOnOpening(on); });
    addCheck(
        tr("Fetch the pictures of sources' sites"),
        tr("With the sync, once a month, each from the site itself. Without them a letter stands for a "
           "source."),
        settings.fetchesIcons(), [&settings](bool on) { settings.setFetchesIcons(on); }, tr("favicon, icon"));
    auto *room = addNumber(tr("Room for images of articles that are not saved"),
        tr("The oldest go first. Images of saved articles, and those that you asked for, stay."),
        Settings::leastImages, Settings::mostImages, settings.imageMegabytes(), tr(" MB"),
        [&settings](int megabytes) { settings.setImageMegabytes(megabytes); });
    room->setSingleStep(50);
    addHeading(tr("Network"));
    addProxy();
    addStretch();
}

void SyncPage::addInterval()
{
    m_interval = addChoice(tr("How often"),
        tr("“As often as something new comes” is learned for each source: from every quarter of an hour to "
           "once "
           "a day. A source may have an interval of its own, and one that asks for more time gets it."),
        tr("interval, refresh, minutes, hours"));
    m_interval->setObjectName(QStringLiteral("syncInterval"));
    offerIntervals(*m_interval, m_defaults.interval, OfOneSource::No);
    m_interval->setEnabled(false); // until it is known
    connect(m_interval, &QComboBox::activated, this, [this] {
        m_defaults.interval = chosenInterval(*m_interval);
        Q_EMIT defaultsChanged(m_defaults);
    });
}

void SyncPage::setDefaults(const SourceDefaults &defaults)
{
    m_defaults = defaults;
    offerIntervals(*m_interval, defaults.interval, OfOneSource::No);
    m_interval->setEnabled(true);
}

void SyncPage::addProxy()
{
    const ProxyChoice proxy = m_settings.proxy();
    auto *kind = addChoice(tr("Proxy"),
        tr("Through which server everything is fetched. It takes effect with the next request."),
        tr("network, SOCKS, HTTP"));
    fillChoice<ProxyChoice::Kind>(*kind,
        {{tr("As the system"), ProxyChoice::Kind::System}, {tr("None"), ProxyChoice::Kind::None},
            {QStringLiteral("HTTP"), ProxyChoice::Kind::Http},
            {QStringLiteral("SOCKS 5"), ProxyChoice::Kind::Socks}},
        proxy.kind);
    auto *host = new QLineEdit(proxy.host, this);
    host->setAccessibleName(tr("Address of the proxy"));
    host->setPlaceholderText(QStringLiteral("proxy.example"));
    auto *port = new QSpinBox(this);
    port->setAccessibleName(tr("Port of the proxy"));
    port->setRange(1, 65535);
    port->setValue(proxy.port);
    const auto use = [this, kind, host, port] {
        const ProxyChoice now{
            ProxyChoice::Kind(kind->currentData().toInt()), host->text().trimmed(), port->value()};
        host->setEnabled(now.isManual());
        port->setEnabled(now.isManual());
        if (now == m_settings.proxy())
            return;
        m_settings.setProxy(now);
        Q_EMIT changed();
    };
    use();
    connect(kind, &QComboBox::activated, this, use);
    connect(host, &QLineEdit::editingFinished, this, use);
    connect(port, &QSpinBox::valueChanged, this, use);
    addControl(tr("Address and port of the proxy"),
        tr("While an HTTP or SOCKS proxy has no address, everything is fetched as the system does."),
        {host, port});
}

TransferPage::TransferPage(QWidget *parent)
    : SettingsPage(tr("Import and export"), parent)
{
    auto *write = new QPushButton(tr("Save to a file…"), this);
    addControl(tr("Save all settings"),
        tr("Everything in this dialog and your own keys, as one file. Not in it are subscriptions, articles, "
           "how "
           "long these stay and how often sources are asked: the File menu has their export and the backup."),
        {write}, tr("export, transfer"));
    auto *read = new QPushButton(tr("Read from a file…"), this);
    addControl(tr("Take over settings"),
        tr("Replaces all settings and keys by those of a file that was saved here."), {read},
        tr("import, transfer"));
    addStretch();
    connect(write, &QPushButton::clicked, this, &TransferPage::exportRequested);
    connect(read, &QPushButton::clicked, this, &TransferPage::importRequested);
}

} // namespace sokbo
