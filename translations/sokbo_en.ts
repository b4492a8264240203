<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>KeepingChoices</name>
    <message numerus="yes">
        <source>For %Ln year(s)</source>
        <translation>
            <numerusform>For a year</numerusform>
            <numerusform>For %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln day(s)</source>
        <translation>
            <numerusform>For a day</numerusform>
            <numerusform>For %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stories</source>
        <translation>
            <numerusform>%Ln new story</numerusform>
            <numerusform>%Ln new stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message numerus="yes">
        <source>Story of %Ln article(s), opened</source>
        <translation>
            <numerusform>Story of %Ln article, opened</numerusform>
            <numerusform>Story of %Ln articles, opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Story of %Ln article(s), closed</source>
        <translation>
            <numerusform>Story of %Ln article, closed</numerusform>
            <numerusform>Story of %Ln articles, closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of folded kinds, opened</source>
        <translation>
            <numerusform>%Ln article of folded kinds, opened</numerusform>
            <numerusform>%Ln articles of folded kinds, opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of folded kinds, closed</source>
        <translation>
            <numerusform>%Ln article of folded kinds, closed</numerusform>
            <numerusform>%Ln articles of folded kinds, closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) elsewhere, opened</source>
        <translation>
            <numerusform>%Ln copyy elsewhere, opened</numerusform>
            <numerusform>%Ln copies elsewhere, opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) elsewhere, closed</source>
        <translation>
            <numerusform>%Ln copyy elsewhere, closed</numerusform>
            <numerusform>%Ln copies elsewhere, closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%Ln article(s) in 24 hours; usual are %1</source>
        <translation>
            <numerusform>%Ln article in 24 hours; usual are %1</numerusform>
            <numerusform>%Ln articles in 24 hours; usual are %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) with it or a tag below it</source>
        <translation>
            <numerusform>%Ln article with it or a tag below it</numerusform>
            <numerusform>%Ln articles with it or a tag below it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) with this very tag</source>
        <translation>
            <numerusform>%Ln article with this very tag</numerusform>
            <numerusform>%Ln articles with this very tag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message numerus="yes">
        <source>The newest backup is of %1: %Ln articles, %2 of them saved.</source>
        <translation>
            <numerusform>The newest backup is of %1: %Ln article, %2 of them saved.</numerusform>
            <numerusform>The newest backup is of %1: %Ln articles, %2 of them saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message numerus="yes">
        <source>%Ln saved search(es)</source>
        <translation>
            <numerusform>%Ln saved search</numerusform>
            <numerusform>%Ln saved searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name of a tag has at most %Ln character(s).</source>
        <translation>
            <numerusform>The name of a tag has at most %Ln character.</numerusform>
            <numerusform>The name of a tag has at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %Ln article(s)</source>
        <comment>a tag is renamed</comment>
        <translation>
            <numerusform>%1 → %2: %Ln article</numerusform>
            <numerusform>%1 → %2: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln have both already</source>
        <comment>articles with two tags</comment>
        <translation>
            <numerusform>, %Ln has both already</numerusform>
            <numerusform>, %Ln have both already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) change their names: those below it go along.</source>
        <translation>
            <numerusform>%Ln tag changes its name.</numerusform>
            <numerusform>%Ln tags change their names: those below it go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and what lies below it, %Ln tag(s), go.</source>
        <translation>
            <numerusform>“%1” goes: %Ln tag.</numerusform>
            <numerusform>“%1” and what lies below it, %Ln tags, go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) lose it, and stay.</source>
        <translation>
            <numerusform>%Ln article loses it, and stays.</numerusform>
            <numerusform>%Ln articles lose it, and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) below it stay.</source>
        <translation>
            <numerusform>%Ln tag below it stays.</numerusform>
            <numerusform>%Ln tags below it stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::AddSourceDialog</name>
    <message numerus="yes">
        <source>%Ln source(s) found. Tick those that you want.</source>
        <translation>
            <numerusform>%Ln source found. Tick it if you want it.</numerusform>
            <numerusform>%Ln sources found. Tick those that you want.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::BoardArea</name>
    <message numerus="yes">
        <source>↑ %Ln new</source>
        <translation>
            <numerusform>↑ %Ln new</numerusform>
            <numerusform>↑ %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::CatalogueDialog</name>
    <message numerus="yes">
        <source>Subscribe to %Ln source(s)</source>
        <translation>
            <numerusform>Subscribe to %Ln source</numerusform>
            <numerusform>Subscribe to %Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::EditSourceDialog</name>
    <message numerus="yes">
        <source>Correct its dates, which lie %Ln hour(s) ahead</source>
        <translation>
            <numerusform>Correct its dates, which lie %Ln hour ahead</numerusform>
            <numerusform>Correct its dates, which lie %Ln hours ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::EntityFinder</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Exports</name>
    <message numerus="yes">
        <source>%Ln problem(s) were found. Repair now?</source>
        <translation>
            <numerusform>%Ln problem was found. Repair now?</numerusform>
            <numerusform>%Ln problems were found. Repair now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) repaired.</source>
        <translation>
            <numerusform>%Ln problem repaired.</numerusform>
            <numerusform>%Ln problems repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were left out.</source>
        <translation>
            <numerusform>%Ln picture was left out.</numerusform>
            <numerusform>%Ln pictures were left out.</numerusform>
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
        <source>remove %Ln correction(s)</source>
        <translation>
            <numerusform>remove %Ln correction</numerusform>
            <numerusform>remove %Ln corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %Ln correction(s)</source>
        <translation>
            <numerusform>import %Ln correction</numerusform>
            <numerusform>import %Ln corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Marks</name>
    <message numerus="yes">
        <source>%Ln article(s) marked read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln article marked read. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln articles marked read. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the story marked read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln article of the story marked read. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln articles of the story marked read. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are one story now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln article is one story now. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln articles are one story now. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are a story of their own now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln article is a story of its own now. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln articles are a story of their own now. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::OfflineKeeping</name>
    <message numerus="yes">
        <source>%Ln image(s) kept for offline reading.</source>
        <translation>
            <numerusform>%Ln image kept for offline reading.</numerusform>
            <numerusform>%Ln images kept for offline reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch what is missing of %Ln article(s)?</source>
        <translation>
            <numerusform>Fetch what is missing of %Ln article?</numerusform>
            <numerusform>Fetch what is missing of %Ln articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) can be read offline now.</source>
        <translation>
            <numerusform>%Ln article can be read offline now.</numerusform>
            <numerusform>%Ln articles can be read offline now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still lack(s) something.</source>
        <translation>
            <numerusform>%Ln still lacks something.</numerusform>
            <numerusform>%Ln still lack something.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::OpeningActs</name>
    <message numerus="yes">
        <source>Open %Ln page(s)?</source>
        <translation>
            <numerusform>Open %Ln page?</numerusform>
            <numerusform>Open %Ln pages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::PreviewDialog</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::RuleChanges</name>
    <message numerus="yes">
        <source>The rule changed %Ln article(s).</source>
        <translation>
            <numerusform>The rule changed %Ln article.</numerusform>
            <numerusform>The rule changed %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::RulePreview</name>
    <message numerus="yes">
        <source>It would have caught %Ln articles of the last 7 days.</source>
        <translation>
            <numerusform>It would have caught %Ln article of the last 7 days.</numerusform>
            <numerusform>It would have caught %Ln articles of the last 7 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::StatusLine</name>
    <message numerus="yes">
        <source>Synced: %Ln new article(s).</source>
        <translation>
            <numerusform>Synced: %Ln new article.</numerusform>
            <numerusform>Synced: %Ln new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) could not be read.</source>
        <translation>
            <numerusform>%Ln source could not be read.</numerusform>
            <numerusform>%Ln sources could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
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
        <source>%Ln source(s) subscribed.</source>
        <translation>
            <numerusform>%Ln source subscribed.</numerusform>
            <numerusform>%Ln sources subscribed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) go(es).</source>
        <translation>
            <numerusform>%Ln article goes.</numerusform>
            <numerusform>%Ln articles go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that you saved, tagged, noted or highlighted stay(s).</source>
        <translation>
            <numerusform>%Ln article that you saved, tagged, noted or highlighted stays.</numerusform>
            <numerusform>%Ln articles that you saved, tagged, noted or highlighted stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::TagPopup</name>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>Tags of %Ln article</numerusform>
            <numerusform>Tags of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::Tagging</name>
    <message numerus="yes">
        <source>Stopped: %Ln article(s) were changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Stopped: %Ln article was changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>Stopped: %Ln articles were changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) got the tag “%1”. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln article got the tag “%1”. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln articles got the tag “%1”. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) lost the tag “%1”. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln article lost the tag “%1”. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln articles lost the tag “%1”. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::TidyDialog</name>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln saved</numerusform>
            <numerusform>%Ln saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tagged</source>
        <translation>
            <numerusform>%Ln tagged</numerusform>
            <numerusform>%Ln tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a note</source>
        <translation>
            <numerusform>%Ln with a note</numerusform>
            <numerusform>%Ln with a note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlighted</source>
        <translation>
            <numerusform>%Ln highlighted</numerusform>
            <numerusform>%Ln highlighted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you put into a story</source>
        <translation>
            <numerusform>%Ln that you put into a story</numerusform>
            <numerusform>%Ln that you put into a story</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of stories that you follow</source>
        <translation>
            <numerusform>%Ln of stories that you follow</numerusform>
            <numerusform>%Ln of stories that you follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being worked on</source>
        <translation>
            <numerusform>%Ln still being worked on</numerusform>
            <numerusform>%Ln still being worked on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open in the window</source>
        <translation>
            <numerusform>%Ln open in the window</numerusform>
            <numerusform>%Ln open in the window</numerusform>
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
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::TroubleBar</name>
    <message numerus="yes">
        <source>%Ln source(s) in this folder cannot be read:</source>
        <translation>
            <numerusform>%Ln source in this folder cannot be read:</numerusform>
            <numerusform>%Ln sources in this folder cannot be read:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::WelcomePage</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %Ln source(s)</source>
        <translation>
            <numerusform>Subscribe to %Ln source</numerusform>
            <numerusform>Subscribe to %Ln sources</numerusform>
        </translation>
    </message>
</context>
</TS>
