<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>KeepingChoices</name>
    <message numerus="yes">
        <source>For %n year(s)</source>
        <translation>
            <numerusform>For a year</numerusform>
            <numerusform>For %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>For a day</numerusform>
            <numerusform>For %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new stories</source>
        <translation>
            <numerusform>%n new story</numerusform>
            <numerusform>%n new stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message numerus="yes">
        <source>Story of %n article(s), opened</source>
        <translation>
            <numerusform>Story of %n article, opened</numerusform>
            <numerusform>Story of %n articles, opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Story of %n article(s), closed</source>
        <translation>
            <numerusform>Story of %n article, closed</numerusform>
            <numerusform>Story of %n articles, closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of folded kinds, opened</source>
        <translation>
            <numerusform>%n article of folded kinds, opened</numerusform>
            <numerusform>%n articles of folded kinds, opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of folded kinds, closed</source>
        <translation>
            <numerusform>%n article of folded kinds, closed</numerusform>
            <numerusform>%n articles of folded kinds, closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) elsewhere, opened</source>
        <translation>
            <numerusform>%n copyy elsewhere, opened</numerusform>
            <numerusform>%n copies elsewhere, opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) elsewhere, closed</source>
        <translation>
            <numerusform>%n copyy elsewhere, closed</numerusform>
            <numerusform>%n copies elsewhere, closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n article(s) in 24 hours; usual are %1</source>
        <translation>
            <numerusform>%n article in 24 hours; usual are %1</numerusform>
            <numerusform>%n articles in 24 hours; usual are %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with it or a tag below it</source>
        <translation>
            <numerusform>%n article with it or a tag below it</numerusform>
            <numerusform>%n articles with it or a tag below it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with this very tag</source>
        <translation>
            <numerusform>%n article with this very tag</numerusform>
            <numerusform>%n articles with this very tag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message numerus="yes">
        <source>The newest backup is of %1: %n articles, %2 of them saved.</source>
        <translation>
            <numerusform>The newest backup is of %1: %n article, %2 of them saved.</numerusform>
            <numerusform>The newest backup is of %1: %n articles, %2 of them saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n saved search</numerusform>
            <numerusform>%n saved searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name of a tag has at most %n character(s).</source>
        <translation>
            <numerusform>The name of a tag has at most %n character.</numerusform>
            <numerusform>The name of a tag has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %n article(s)</source>
        <comment>a tag is renamed</comment>
        <translation>
            <numerusform>%1 → %2: %n article</numerusform>
            <numerusform>%1 → %2: %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n have both already</source>
        <comment>articles with two tags</comment>
        <translation>
            <numerusform>, %n has both already</numerusform>
            <numerusform>, %n have both already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) change their names: those below it go along.</source>
        <translation>
            <numerusform>%n tag changes its name.</numerusform>
            <numerusform>%n tags change their names: those below it go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and what lies below it, %n tag(s), go.</source>
        <translation>
            <numerusform>“%1” goes: %n tag.</numerusform>
            <numerusform>“%1” and what lies below it, %n tags, go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) lose it, and stay.</source>
        <translation>
            <numerusform>%n article loses it, and stays.</numerusform>
            <numerusform>%n articles lose it, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) below it stay.</source>
        <translation>
            <numerusform>%n tag below it stays.</numerusform>
            <numerusform>%n tags below it stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::AddSourceDialog</name>
    <message numerus="yes">
        <source>%n source(s) found. Tick those that you want.</source>
        <translation>
            <numerusform>%n source found. Tick it if you want it.</numerusform>
            <numerusform>%n sources found. Tick those that you want.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::BoardArea</name>
    <message numerus="yes">
        <source>↑ %n new</source>
        <translation>
            <numerusform>↑ %n new</numerusform>
            <numerusform>↑ %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::CatalogueDialog</name>
    <message numerus="yes">
        <source>Subscribe to %n source(s)</source>
        <translation>
            <numerusform>Subscribe to %n source</numerusform>
            <numerusform>Subscribe to %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::EditSourceDialog</name>
    <message numerus="yes">
        <source>Correct its dates, which lie %n hour(s) ahead</source>
        <translation>
            <numerusform>Correct its dates, which lie %n hour ahead</numerusform>
            <numerusform>Correct its dates, which lie %n hours ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::EntityFinder</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Exports</name>
    <message numerus="yes">
        <source>%n problem(s) were found. Repair now?</source>
        <translation>
            <numerusform>%n problem was found. Repair now?</numerusform>
            <numerusform>%n problems were found. Repair now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) repaired.</source>
        <translation>
            <numerusform>%n problem repaired.</numerusform>
            <numerusform>%n problems repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were left out.</source>
        <translation>
            <numerusform>%n picture was left out.</numerusform>
            <numerusform>%n pictures were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::FacetGroup</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::MarkCorrections</name>
    <message numerus="yes">
        <source>remove %n correction(s)</source>
        <translation>
            <numerusform>remove %n correction</numerusform>
            <numerusform>remove %n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n correction(s)</source>
        <translation>
            <numerusform>import %n correction</numerusform>
            <numerusform>import %n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Marks</name>
    <message numerus="yes">
        <source>%n article(s) marked read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n article marked read. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles marked read. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the story marked read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n article of the story marked read. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles of the story marked read. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are one story now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n article is one story now. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles are one story now. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are a story of their own now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n article is a story of its own now. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles are a story of their own now. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::OfflineKeeping</name>
    <message numerus="yes">
        <source>%n image(s) kept for offline reading.</source>
        <translation>
            <numerusform>%n image kept for offline reading.</numerusform>
            <numerusform>%n images kept for offline reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch what is missing of %n article(s)?</source>
        <translation>
            <numerusform>Fetch what is missing of %n article?</numerusform>
            <numerusform>Fetch what is missing of %n articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) can be read offline now.</source>
        <translation>
            <numerusform>%n article can be read offline now.</numerusform>
            <numerusform>%n articles can be read offline now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still lack(s) something.</source>
        <translation>
            <numerusform>%n still lacks something.</numerusform>
            <numerusform>%n still lack something.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::OpeningActs</name>
    <message numerus="yes">
        <source>Open %n page(s)?</source>
        <translation>
            <numerusform>Open %n page?</numerusform>
            <numerusform>Open %n pages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::PreviewDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::RuleChanges</name>
    <message numerus="yes">
        <source>The rule changed %n article(s).</source>
        <translation>
            <numerusform>The rule changed %n article.</numerusform>
            <numerusform>The rule changed %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::RulePreview</name>
    <message numerus="yes">
        <source>It would have caught %n articles of the last 7 days.</source>
        <translation>
            <numerusform>It would have caught %n article of the last 7 days.</numerusform>
            <numerusform>It would have caught %n articles of the last 7 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::StatusLine</name>
    <message numerus="yes">
        <source>Synced: %n new article(s).</source>
        <translation>
            <numerusform>Synced: %n new article.</numerusform>
            <numerusform>Synced: %n new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read.</source>
        <translation>
            <numerusform>%n source could not be read.</numerusform>
            <numerusform>%n sources could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(s)</source>
        <comment>how many a board has</comment>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found %Ln time(s) in the article</source>
        <translation>
            <numerusform>found %Ln time in the article</numerusform>
            <numerusform>found %Ln times in the article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Subscriptions</name>
    <message numerus="yes">
        <source>%n source(s) subscribed.</source>
        <translation>
            <numerusform>%n source subscribed.</numerusform>
            <numerusform>%n sources subscribed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) go(es).</source>
        <translation>
            <numerusform>%n article goes.</numerusform>
            <numerusform>%n articles go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that you saved, tagged, noted or highlighted stay(s).</source>
        <translation>
            <numerusform>%n article that you saved, tagged, noted or highlighted stays.</numerusform>
            <numerusform>%n articles that you saved, tagged, noted or highlighted stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::TagPopup</name>
    <message numerus="yes">
        <source>Tags of %n article(s)</source>
        <translation>
            <numerusform>Tags of %n article</numerusform>
            <numerusform>Tags of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Tagging</name>
    <message numerus="yes">
        <source>Stopped: %n article(s) were changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Stopped: %n article was changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>Stopped: %n articles were changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) got the tag “%1”. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n article got the tag “%1”. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles got the tag “%1”. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) lost the tag “%1”. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n article lost the tag “%1”. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles lost the tag “%1”. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::TidyDialog</name>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n saved</numerusform>
            <numerusform>%n saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged</source>
        <translation>
            <numerusform>%n tagged</numerusform>
            <numerusform>%n tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a note</source>
        <translation>
            <numerusform>%n with a note</numerusform>
            <numerusform>%n with a note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlighted</source>
        <translation>
            <numerusform>%n highlighted</numerusform>
            <numerusform>%n highlighted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that you put into a story</source>
        <translation>
            <numerusform>%n that you put into a story</numerusform>
            <numerusform>%n that you put into a story</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of stories that you follow</source>
        <translation>
            <numerusform>%n of stories that you follow</numerusform>
            <numerusform>%n of stories that you follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still being worked on</source>
        <translation>
            <numerusform>%n still being worked on</numerusform>
            <numerusform>%n still being worked on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open in the window</source>
        <translation>
            <numerusform>%n open in the window</numerusform>
            <numerusform>%n open in the window</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) go, about %1. This cannot be undone: a backup of the day is made first.</source>
        <translation>
            <numerusform>One article goes, about %1. This cannot be undone: a backup of the day is made first.</numerusform>
            <numerusform>%Ln articles go, about %1. This cannot be undone: a backup of the day is made first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)</source>
        <translation>
            <numerusform>Delete %Ln article</numerusform>
            <numerusform>Delete %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Tidying</name>
    <message numerus="yes">
        <source>%Ln article(s) deleted.</source>
        <translation>
            <numerusform>%Ln article deleted.</numerusform>
            <numerusform>%Ln articles deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Tray</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::TroubleBar</name>
    <message numerus="yes">
        <source>%n source(s) in this folder cannot be read:</source>
        <translation>
            <numerusform>%n source in this folder cannot be read:</numerusform>
            <numerusform>%n sources in this folder cannot be read:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::WelcomePage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n source(s)</source>
        <translation>
            <numerusform>Subscribe to %n source</numerusform>
            <numerusform>Subscribe to %n sources</numerusform>
        </translation>
    </message>
</context>
</TS>
