// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/readingsample.h"
#include "settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

// The dialog as somebody has it who looks for a setting and changes it.
class TestSettingsDialog : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;

    static QList<ShortcutRow> rows()
    {
        const auto row = [](const QString &name, const QString &text, const QString &keys) {
            return ShortcutRow{name, text, QKeySequence(keys), QKeySequence(keys)};
        };
        return {row(u"save"_s, u"Save"_s, u"S"_s), row(u"sync"_s, u"Sync"_s, u"F5"_s),
            row(u"showAll"_s, u"All articles"_s, u"G, B"_s), row(u"about"_s, u"About"_s, {})};
    }
    void open()
    {
        m_dialog = std::make_unique<SettingsDialog>(*m_settings, rows(), DesktopAbilities{true, true, {}});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    template <typename Widget>
    QList<Widget *> visible() const
    {
        QList<Widget *> found;
        for (Widget *widget : m_dialog->findChildren<Widget *>())
            if (widget->isVisible())
                found.append(widget);
        return found;
    }
    QListWidget &pages() const { return *m_dialog->findChild<QListWidget *>(); }
    QStringList pagesShown() const
    {
        QStringList shown;
        for (int row = 0; row < pages().count(); ++row)
            if (!pages().item(row)->isHidden())
                shown.append(pages().item(row)->text());
        return shown;
    }
    void look(const QString &typed) { m_dialog->findChildren<QLineEdit *>().first()->setText(typed); }
    void go(const QString &page)
    {
        const QList<QListWidgetItem *> found = pages().findItems(page, Qt::MatchStartsWith);
        QCOMPARE(found.size(), 1);
        pages().setCurrentItem(found.first());
    }
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *widget : m_dialog->findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    QCheckBox *box(const QString &text) const
    {
        for (QCheckBox *each : m_dialog->findChildren<QCheckBox *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QTableWidget &table() const { return *m_dialog->findChild<QTableWidget *>(); }
    void setKeys(int row, const QString &keys)
    {
        go(u"Keys"_s);
        auto *edit = static_cast<QKeySequenceEdit *>(table().cellWidget(row, 1));
        edit->setKeySequence(QKeySequence(keys));
        Q_EMIT edit->editingFinished();
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_folder.filePath(u"sokbo.ini"_s));
        m_settings = std::make_unique<Settings>(m_folder.path());
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_settings.reset();
    }

    // More than a hundred of them would hold the window's thread while the dialog opens.
    void fieldsOfKeysWaitForTheirPage()
    {
        QVERIFY(!m_dialog->findChild<QKeySequenceEdit *>());
        go(u"Keys"_s);
        for (int row = 0; row < table().rowCount(); ++row)
            QTRY_VERIFY(table().cellWidget(row, 1));
    }

    // Fields that are not laid out lie over the first command, until they are.
    void fieldsOfKeysLieInTheirRowsFromTheFirst()
    {
        go(u"Keys"_s);
        const int left = table().columnViewportPosition(1);
        for (int row = 0; row < table().rowCount(); ++row)
            if (const QWidget *field = table().cellWidget(row, 1))
                QVERIFY2(field->x() >= left, qPrintable(QString::number(row)));
    }

    void tabGoesThroughTheKeysInTheirOrder()
    {
        QList<ShortcutRow> many;
        for (int i = 0; i < 45; ++i)
            many.append(ShortcutRow{QString::number(i), u"Command %1"_s.arg(i), {}, {}});
        m_dialog = std::make_unique<SettingsDialog>(*m_settings, many, DesktopAbilities{true, true, {}});
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        go(u"Keys"_s);
        QTRY_VERIFY(table().cellWidget(44, 1));
        table().cellWidget(0, 1)->setFocus();
        for (int row = 0; row < 45; ++row) {
            QWidget *focused = QApplication::focusWidget();
            QVERIFY2(focused == table().cellWidget(row, 1) || focused->parent() == table().cellWidget(row, 1),
                qPrintable(u"%1: %2"_s.arg(row).arg(focused->accessibleName())));
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(button);
        QCOMPARE(button->text(), u"All keys as delivered"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button);
    }

    void everySettingHasASentenceAndAName()
    {
        int settings = 0;
        for (int page = 0; page < pages().count(); ++page) {
            pages().setCurrentRow(page);
            if (table().isVisible())
                continue;
            QList<QWidget *> controls;
            for (QAbstractButton *each : visible<QAbstractButton>())
                if (each->inherits("QCheckBox"))
                    controls.append(each);
            for (QComboBox *each : visible<QComboBox>())
                controls.append(each);
            for (QSpinBox *each : visible<QSpinBox>())
                controls.append(each);
            for (const QWidget *control : std::as_const(controls)) {
                ++settings;
                const auto *check = qobject_cast<const QCheckBox *>(control);
                QVERIFY(check ? !check->text().isEmpty() : !control->accessibleName().isEmpty());
                const QString sentence = control->accessibleDescription();
                QVERIFY2(sentence.size() > 5, control->metaObject()->className());
                const QList<QLabel *> labels = visible<QLabel>();
                QVERIFY2(std::any_of(labels.cbegin(), labels.cend(),
                             [&](const QLabel *label) { return label->text() == sentence; }),
                    qPrintable(sentence));
            }
        }
        QVERIFY(settings > 20);
    }

    void lookingForASettingLeavesItAlone()
    {
        look(u"quiet"_s);
        QCOMPARE(pagesShown(), QStringList{u"Notifications (2)"_s});
        QVERIFY(box(u"Quiet hours"_s)->isVisible());
        QVERIFY(!box(u"Notify me of what I watch"_s)->isVisible());
        QVERIFY(box(u"Quiet hours"_s)->font().bold()); // marked
        look({});
        QCOMPARE(pagesShown().size(), pages().count());
        QVERIFY(box(u"Notify me of what I watch"_s)->isVisible());
        QVERIFY(!box(u"Quiet hours"_s)->font().bold());
    }

    void marksTheWordsOfASentence()
    {
        look(u"whoever serves"_s);
        const QList<QLabel *> labels = visible<QLabel>();
        const auto *sentence = *std::find_if(labels.cbegin(), labels.cend(),
            [](const QLabel *label) { return label->text().contains(u"Whoever serves"); });
        QVERIFY(sentence->text().contains(u">Whoever serves</span> the images"));
        look({});
        QVERIFY(!sentence->text().contains(u'<'));
    }

    void findsByInitialsByTheOtherLayoutAndByOtherWords()
    {
        for (const QString &typed : {u"언어"_s, u"ㅇㅇ"_s, u"djsdj"_s, u"LANG"_s}) {
            look(typed);
            QVERIFY2(named<QComboBox>(u"Language"_s)->isVisible(), qPrintable(typed));
        }
    }

    void keysAreFoundByCommandAndByKeys()
    {
        look(u"f5"_s);
        QCOMPARE(pagesShown(), QStringList{u"Keys (1)"_s});
        QVERIFY(!table().isRowHidden(1));
        QVERIFY(table().isRowHidden(0));
        look(u"all articles"_s);
        QVERIFY(pagesShown().contains(u"Keys (1)"_s));
        QVERIFY(!table().isRowHidden(2));
    }

    void whatIsNowhereIsSaid()
    {
        look(u"xyzzy"_s);
        QCOMPARE(pagesShown(), QStringList());
        const QList<QLabel *> labels = visible<QLabel>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
            [](const QLabel *label) { return label->text().contains(u"xyzzy"); }));
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible()); // Esc ends the search first
        QCOMPARE(pagesShown().size(), pages().count());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void theSampleFollowsTheSettings()
    {
        go(u"Fonts"_s);
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::changed);
        auto *sample = m_dialog->findChild<ReadingSample *>();
        const int before = sample->heightForWidth(600);
        named<QSpinBox>(u"Line height"_s)->setValue(250);
        const int taller = sample->heightForWidth(600);
        QVERIFY(taller > before);
        named<QSpinBox>(u"Width of the text"_s)->setValue(20);
        QCOMPARE(sample->lineWidth(600), 20 * 15);
        named<QSpinBox>(u"Text size"_s)->setValue(20);
        QCOMPARE(sample->lineWidth(600), 20 * 20);
        QCOMPARE(changed.size(), 3);
        const ReadingStyle style = m_settings->readingStyle();
        QCOMPARE(style.leadingPercent, 250);
        QCOMPARE(style.measureEm, 20);
        QCOMPARE(m_settings->textPixels(), 20);
    }

    void theBoardHasAFontOfItsOwn()
    {
        go(u"Fonts"_s);
        QCOMPARE(m_settings->boardFont(), BoardFont());
        auto *points = named<QSpinBox>(u"Font size of the board"_s);
        points->setValue(14);
        QCOMPARE(m_settings->boardFont().points, 14);
        points->setValue(points->minimum());
        QCOMPARE(m_settings->boardFont(), BoardFont());
    }

    void anArticleCountsAsReadWhenTheReaderSays()
    {
        go(u"Reading"_s);
        auto *when = named<QComboBox>(u"An opened article counts as read"_s);
        auto *seconds = named<QSpinBox>(u"Seconds until an article counts as read"_s);
        QVERIFY(!seconds->isEnabled());
        when->setCurrentIndex(1);
        Q_EMIT when->activated(1);
        QCOMPARE(m_settings->readWhen(), ReadWhen::AfterSeconds);
        QVERIFY(seconds->isEnabled());
        seconds->setValue(9);
        QCOMPARE(m_settings->readSeconds(), 9);
        when->setCurrentIndex(2);
        Q_EMIT when->activated(2);
        QCOMPARE(m_settings->readWhen(), ReadWhen::ByHand);
    }

    void asksBeforeMarkingAllReadUntilToldNotTo()
    {
        go(u"Reading"_s);
        QCheckBox *ask = box(u"Ask before marking all articles of a board read"_s);
        QVERIFY(ask->isChecked());
        ask->click();
        QVERIFY(!m_settings->confirmsAllRead());
    }

    void theProxyIsKept()
    {
        go(u"Sync"_s);
        auto *kind = named<QComboBox>(u"Proxy"_s);
        auto *host = named<QLineEdit>(u"Address of the proxy"_s);
        QVERIFY(!host->isEnabled());
        kind->setCurrentIndex(3);
        Q_EMIT kind->activated(3);
        QVERIFY(host->isEnabled());
        host->setText(u" proxy.example "_s);
        Q_EMIT host->editingFinished();
        named<QSpinBox>(u"Port of the proxy"_s)->setValue(1080);
        QCOMPARE(m_settings->proxy(), (ProxyChoice{ProxyChoice::Kind::Socks, u"proxy.example"_s, 1080}));
    }

    void aConflictOfKeysIsSaidInItsRow()
    {
        go(u"Keys"_s);
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::shortcutsChanged);
        setKeys(1, u"S"_s);
        QCOMPARE(changed.size(), 1);
        QVERIFY(table().item(0, 0)->text().contains(u"“Sync”"));
        QVERIFY(table().item(1, 0)->text().contains(u"“Save”"));
        QVERIFY(table().cellWidget(1, 1)->accessibleDescription().contains(u"“Save”"));
        setKeys(1, u"G"_s); // with which G, B begins
        QVERIFY(table().item(1, 0)->text().contains(u"“All articles” (G, B)"));
        QVERIFY(table().item(2, 0)->text().contains(u"“Sync” (G)"));
        QCOMPARE(table().item(0, 0)->text(), u"Save"_s);
        setKeys(1, {});
        QCOMPARE(table().item(1, 0)->text(), u"Sync"_s);
        QCOMPARE(m_settings->shortcuts().value(u"sync"_s, QKeySequence(u"X"_s)), QKeySequence());
        for (QPushButton *button : visible<QPushButton>())
            if (button->text().contains(u"as delivered"))
                button->click();
        QVERIFY(m_settings->shortcuts().isEmpty());
    }

    void settingsThatWereTakenOverAreShown()
    {
        Settings other(m_folder.filePath(u"other"_s));
        other.setConfirmsAllRead(false);
        other.setShortcuts({{u"save"_s, QKeySequence(u"Y"_s)}});
        QVERIFY(m_settings->import(other.exported()));
        go(u"Reading"_s);
        QList<ShortcutRow> now = rows();
        now[0].current = QKeySequence(u"Y"_s);
        m_dialog->reload(now);
        QCOMPARE(pages().currentItem()->text(), u"Reading"_s);
        QVERIFY(!visible<QCheckBox>().first()->isChecked());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        go(u"Keys"_s);
        QCOMPARE(
            static_cast<QKeySequenceEdit *>(table().cellWidget(0, 1))->keySequence(), QKeySequence(u"Y"_s));
    }

    // They stand with the articles: nothing can be set before they are known, and what one page changes the
    // other one knows.
    void whatHoldsForAllSourcesIsShownAndTold()
    {
        open();
        QSignalSpy told(m_dialog.get(), &SettingsDialog::sourceDefaultsChanged);
        auto *interval = m_dialog->findChild<QComboBox *>(u"syncInterval"_s);
        QVERIFY(!interval->isEnabled());
        SourceDefaults known;
        known.keep.days = 45;
        m_dialog->setSourceDefaults(known);
        QVERIFY(told.isEmpty());
        QVERIFY(interval->isEnabled());
        interval->setCurrentIndex(interval->findData(60));
        Q_EMIT interval->activated(interval->currentIndex());
        QCOMPARE(told.size(), 1);
        known.interval = {SyncInterval::Kind::Fixed, 60};
        QCOMPARE(told.last()[0].value<SourceDefaults>(), known);
        go(u"Keeping"_s);
        auto *age = named<QComboBox>(u"By age"_s);
        QCOMPARE(age->currentData().toInt(), 45);
        age->setCurrentIndex(age->findData(30));
        Q_EMIT age->activated(age->currentIndex());
        known.keep.days = 30;
        QCOMPARE(told.last()[0].value<SourceDefaults>(), known);
        box(u"Never delete unread articles"_s)->click();
        known.keepsUnread = false;
        QCOMPARE(told.last()[0].value<SourceDefaults>(), known);
        QSignalSpy asked(m_dialog.get(), &SettingsDialog::tidyRequested);
        m_dialog->findChild<QPushButton *>(u"showWhatGoes"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void enterInTheFieldPressesNoButton()
    {
        open();
        m_dialog->setSourceDefaults(SourceDefaults());
        int pressed = 0;
        for (const QPushButton *button : m_dialog->findChildren<QPushButton *>())
            connect(button, &QPushButton::clicked, this, [&pressed] { ++pressed; });
        QLineEdit *field = m_dialog->findChildren<QLineEdit *>().first();
        for (int row = 0; row < pages().count(); ++row) {
            pages().setCurrentRow(row);
            field->setFocus();
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY2(pressed == 0, qPrintable(pages().item(row)->text()));
            QVERIFY(m_dialog->isVisible());
        }
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
