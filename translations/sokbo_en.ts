<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Completions</name>
    <message>
        <source>words of the title</source>
        <translation>words of the title</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>who wrote it</translation>
    </message>
    <message>
        <source>a source&apos;s name</source>
        <translation>a source&apos;s name</translation>
    </message>
    <message>
        <source>a folder of sources</source>
        <translation>a folder of sources</translation>
    </message>
    <message>
        <source>one of your tags</source>
        <translation>one of your tags</translation>
    </message>
    <message>
        <source>a person, organisation or place</source>
        <translation>a person, organisation or place</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>an organisation</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>a place</translation>
    </message>
    <message>
        <source>an exchange code, such as 005930</source>
        <translation>an exchange code, such as 005930</translation>
    </message>
    <message>
        <source>속보, 단독 and the like</source>
        <translation>속보, 단독 and the like</translation>
    </message>
    <message>
        <source>unread, read, saved or offline</source>
        <translation>unread, read, saved or offline</translation>
    </message>
    <message>
        <source>a note, an image or a tag</source>
        <translation>a note, an image or a tag</translation>
    </message>
    <message>
        <source>since a day, or 7d for the last seven days</source>
        <translation>since a day, or 7d for the last seven days</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>until a day</translation>
    </message>
    <message>
        <source>the article&apos;s language</source>
        <translation>the article&apos;s language</translation>
    </message>
    <message>
        <source>newest or oldest first</source>
        <translation>newest or oldest first</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>can be read without a network</source>
        <translation>can be read without a network</translation>
    </message>
    <message>
        <source>with a note of yours</source>
        <translation>with a note of yours</translation>
    </message>
    <message>
        <source>with an image</source>
        <translation>with an image</translation>
    </message>
    <message>
        <source>with any tag</source>
        <translation>with any tag</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>seven days ago</source>
        <translation>seven days ago</translation>
    </message>
    <message>
        <source>thirty days ago</source>
        <translation>thirty days ago</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Korean</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>oldest first</translation>
    </message>
</context>
<context>
    <name>QueryProblems</name>
    <message>
        <source>The search is too long: 256 characters are allowed.</source>
        <translation>The search is too long: 256 characters are allowed.</translation>
    </message>
    <message>
        <source>The search has too many terms: 32 are allowed.</source>
        <translation>The search has too many terms: 32 are allowed.</translation>
    </message>
    <message>
        <source>The quotation mark is never closed.</source>
        <translation>The quotation mark is never closed.</translation>
    </message>
    <message>
        <source>The parenthesis is never closed.</source>
        <translation>The parenthesis is never closed.</translation>
    </message>
    <message>
        <source>This closing parenthesis has no opening one.</source>
        <translation>This closing parenthesis has no opening one.</translation>
    </message>
    <message>
        <source>Something is missing beside “%1”.</source>
        <translation>Something is missing beside “%1”.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>There is no field “%1”.</translation>
    </message>
    <message>
        <source>Nothing stands after “%1:”.</source>
        <translation>Nothing stands after “%1:”.</translation>
    </message>
    <message>
        <source>“%1” is nothing that this field knows.</source>
        <translation>“%1” is nothing that this field knows.</translation>
    </message>
    <message>
        <source>“sort:” can stand only by itself, once, outside of parentheses.</source>
        <translation>“sort:” can stand only by itself, once, outside of parentheses.</translation>
    </message>
    <message>
        <source>There is no letter or digit to look for.</source>
        <translation>There is no letter or digit to look for.</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Character %1: %2</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>available offline</source>
        <translation>available offline</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>with a note</translation>
    </message>
    <message>
        <source>with an image</source>
        <translation>with an image</translation>
    </message>
    <message>
        <source>with a tag</source>
        <translation>with a tag</translation>
    </message>
    <message>
        <source>the title contains %1</source>
        <translation>the title contains %1</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>written by %1</translation>
    </message>
    <message>
        <source>from the source %1</source>
        <translation>from the source %1</translation>
    </message>
    <message>
        <source>in the folder %1</source>
        <translation>in the folder %1</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>tagged %1</translation>
    </message>
    <message>
        <source>names %1</source>
        <translation>names %1</translation>
    </message>
    <message>
        <source>names the person %1</source>
        <translation>names the person %1</translation>
    </message>
    <message>
        <source>names the organisation %1</source>
        <translation>names the organisation %1</translation>
    </message>
    <message>
        <source>names the place %1</source>
        <translation>names the place %1</translation>
    </message>
    <message>
        <source>names the ticker %1</source>
        <translation>names the ticker %1</translation>
    </message>
    <message>
        <source>flagged %1</source>
        <translation>flagged %1</translation>
    </message>
    <message>
        <source>part of the story %1</source>
        <translation>part of the story %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>before %1</translation>
    </message>
    <message>
        <source>in the language %1</source>
        <translation>in the language %1</translation>
    </message>
    <message>
        <source>from this source</source>
        <translation>from this source</translation>
    </message>
    <message>
        <source>with this name</source>
        <translation>with this name</translation>
    </message>
    <message>
        <source>or</source>
        <translation>or</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>not: %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>contains %1</translation>
    </message>
    <message>
        <source>contains exactly %1</source>
        <translation>contains exactly %1</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>All articles</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Available offline</source>
        <translation>Available offline</translation>
    </message>
    <message>
        <source>Most named this week</source>
        <translation>Most named this week</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>It is no longer asked by itself.</source>
        <translation>It is no longer asked by itself.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>cannot be read at present</source>
        <translation>cannot be read at present</translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message>
        <source>Close the other window, or go on reading there.</source>
        <translation>Close the other window, or go on reading there.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Please start the newer Sokbo.</source>
        <translation>Nothing was changed in it. Please start the newer Sokbo.</translation>
    </message>
    <message>
        <source>Nothing has been deleted. A backup can be restored; or Sokbo puts the damaged database aside, beside the new one, and begins anew.</source>
        <translation>Nothing has been deleted. A backup can be restored; or Sokbo puts the damaged database aside, beside the new one, and begins anew.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Backups (*.backup *.db);;All files (*)</source>
        <translation>Backups (*.backup *.db);;All files (*)</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>The folder cannot be renamed.</source>
        <translation>The folder cannot be renamed.</translation>
    </message>
    <message>
        <source>Sokbo cannot open its data</source>
        <translation>Sokbo cannot open its data</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The server does not let us read this address (%1).</source>
        <translation>The server does not let us read this address (%1).</translation>
    </message>
    <message>
        <source>There is nothing at this address (404).</source>
        <translation>There is nothing at this address (404).</translation>
    </message>
    <message>
        <source>The source has been closed for good (410).</source>
        <translation>The source has been closed for good (410).</translation>
    </message>
    <message>
        <source>The server asks us to come back later (429).</source>
        <translation>The server asks us to come back later (429).</translation>
    </message>
    <message>
        <source>The server has a problem of its own (%1).</source>
        <translation>The server has a problem of its own (%1).</translation>
    </message>
    <message>
        <source>The server answered with an error (%1).</source>
        <translation>The server answered with an error (%1).</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>The server cannot be reached.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>The server took too long to answer.</translation>
    </message>
    <message>
        <source>The answer is larger than Sokbo accepts.</source>
        <translation>The answer is larger than Sokbo accepts.</translation>
    </message>
    <message>
        <source>Sokbo does not open this kind of address.</source>
        <translation>Sokbo does not open this kind of address.</translation>
    </message>
    <message>
        <source>What came is neither a feed nor a board that Sokbo can read.</source>
        <translation>What came is neither a feed nor a board that Sokbo can read.</translation>
    </message>
    <message>
        <source>The data folder cannot be read or written.</source>
        <translation>The data folder cannot be read or written.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>It is no longer there.</translation>
    </message>
    <message>
        <source>Another Sokbo is using this data folder.</source>
        <translation>Another Sokbo is using this data folder.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer Sokbo.</source>
        <translation>This data folder was written by a newer Sokbo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>This cannot be understood.</source>
        <translation>This cannot be understood.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>a kind of mention: a time of day</comment>
        <translation>Time</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>a date format of Qt</comment>
        <translation>d MMMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>sokbo::AddSourceDialog</name>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Keep images for offline reading</source>
        <translation>Keep images for offline reading</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Subscribe</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Add a source</translation>
    </message>
    <message>
        <source>Address of a site, a feed or a bulletin board</source>
        <translation>Address of a site, a feed or a bulletin board</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Find out</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Rhymix or XE board</source>
        <translation>Rhymix or XE board</translation>
    </message>
    <message>
        <source>Gnuboard</source>
        <translation>Gnuboard</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Kind of source</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Newest headlines</source>
        <translation>Newest headlines</translation>
    </message>
    <message>
        <source>As the source delivers it</source>
        <translation>As the source delivers it</translation>
    </message>
    <message>
        <source>The whole article, at every sync</source>
        <translation>The whole article, at every sync</translation>
    </message>
    <message>
        <source>The whole article, when it is opened</source>
        <translation>The whole article, when it is opened</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Article text:</source>
        <translation>Article text:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>This is no address of a site. One looks like this: https://example.com/feed</source>
        <translation>This is no address of a site. One looks like this: https://example.com/feed</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>Looking at %1 …</translation>
    </message>
    <message>
        <source>No feed and no board was found at this address.</source>
        <translation>No feed and no board was found at this address.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) found. Choose one and subscribe.</source>
        <translation>
            <numerusform>%n source found. Subscribe to it, or look at what it brings first.</numerusform>
            <numerusform>%n sources found. Choose one and subscribe.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article at present.</source>
        <translation>There is no article at present.</translation>
    </message>
</context>
<context>
    <name>sokbo::ArticleArea</name>
    <message>
        <source>Choose a headline.</source>
        <translation>Choose a headline.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Find in article</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>sokbo::BoardArea</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Articles that you save with the star stand here.</source>
        <translation>Articles that you save with the star stand here.</translation>
    </message>
    <message>
        <source>No article has come today.</source>
        <translation>No article has come today.</translation>
    </message>
    <message>
        <source>This source has brought no article so far.</source>
        <translation>This source has brought no article so far.</translation>
    </message>
    <message>
        <source>Looked for:</source>
        <translation>Looked for:</translation>
    </message>
    <message numerus="yes">
        <source>↑ %n new</source>
        <translation>
            <numerusform>↑ %n new</numerusform>
            <numerusform>↑ %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::BoardModel</name>
    <message>
        <source>Click: newest or oldest first</source>
        <translation>Click: newest or oldest first</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>board column: the article&apos;s number</comment>
        <translation>No.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>board column: time or date</comment>
        <translation>Time</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>sokbo::BoardView</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
</context>
<context>
    <name>sokbo::Commands</name>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Sync</translation>
    </message>
    <message>
        <source>&amp;Cancel sync</source>
        <translation>&amp;Cancel sync</translation>
    </message>
    <message>
        <source>&amp;Add source…</source>
        <translation>&amp;Add source…</translation>
    </message>
    <message>
        <source>&amp;Import subscriptions (OPML)…</source>
        <translation>&amp;Import subscriptions (OPML)…</translation>
    </message>
    <message>
        <source>&amp;Export subscriptions (OPML)…</source>
        <translation>&amp;Export subscriptions (OPML)…</translation>
    </message>
    <message>
        <source>Save article as &amp;Markdown…</source>
        <translation>Save article as &amp;Markdown…</translation>
    </message>
    <message>
        <source>Save article as &amp;PDF…</source>
        <translation>Save article as &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Backup…</source>
        <translation>&amp;Backup…</translation>
    </message>
    <message>
        <source>C&amp;heck the data folder…</source>
        <translation>C&amp;heck the data folder…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Find in article…</source>
        <translation>&amp;Find in article…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;Keep this search…</source>
        <translation>&amp;Keep this search…</translation>
    </message>
    <message>
        <source>&amp;All articles</source>
        <translation>&amp;All articles</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>&amp;Unread</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>&amp;Saved articles</source>
        <translation>&amp;Saved articles</translation>
    </message>
    <message>
        <source>Available &amp;offline</source>
        <translation>Available &amp;offline</translation>
    </message>
    <message>
        <source>&amp;Names of the week</source>
        <translation>&amp;Names of the week</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Three &amp;columns</source>
        <translation>Three &amp;columns</translation>
    </message>
    <message>
        <source>Board a&amp;bove the article</source>
        <translation>Board a&amp;bove the article</translation>
    </message>
    <message>
        <source>Board a&amp;lone</source>
        <translation>Board a&amp;lone</translation>
    </message>
    <message>
        <source>Sideba&amp;r</source>
        <translation>Sideba&amp;r</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Larger text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>S&amp;maller text</translation>
    </message>
    <message>
        <source>Articles as &amp;plain text</source>
        <translation>Articles as &amp;plain text</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>F&amp;ull screen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Previous</translation>
    </message>
    <message>
        <source>Next &amp;unread</source>
        <translation>Next &amp;unread</translation>
    </message>
    <message>
        <source>Page &amp;down, then next</source>
        <translation>Page &amp;down, then next</translation>
    </message>
    <message>
        <source>&amp;Original in the browser</source>
        <translation>&amp;Original in the browser</translation>
    </message>
    <message>
        <source>Back to the &amp;board</source>
        <translation>Back to the &amp;board</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Tags…</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>N&amp;ote…</translation>
    </message>
    <message>
        <source>Read or &amp;unread</source>
        <translation>Read or &amp;unread</translation>
    </message>
    <message>
        <source>Mark &amp;all read</source>
        <translation>Mark &amp;all read</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copy link</translation>
    </message>
    <message>
        <source>Get the &amp;whole article</source>
        <translation>Get the &amp;whole article</translation>
    </message>
    <message>
        <source>Make available o&amp;ffline</source>
        <translation>Make available o&amp;ffline</translation>
    </message>
    <message>
        <source>Sync this &amp;board&apos;s sources</source>
        <translation>Sync this &amp;board&apos;s sources</translation>
    </message>
    <message>
        <source>&amp;Mark this board read</source>
        <translation>&amp;Mark this board read</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>&amp;Offline</translation>
    </message>
    <message>
        <source>&amp;Find a name…</source>
        <translation>&amp;Find a name…</translation>
    </message>
    <message>
        <source>&amp;Card of a name in this article…</source>
        <translation>&amp;Card of a name in this article…</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>All &amp;keys</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>How to &amp;search</translation>
    </message>
    <message>
        <source>&amp;About Sokbo</source>
        <translation>&amp;About Sokbo</translation>
    </message>
</context>
<context>
    <name>sokbo::DayChart</name>
    <message>
        <source>Articles a day over thirty days, at most %1</source>
        <translation>Articles a day over thirty days, at most %1</translation>
    </message>
</context>
<context>
    <name>sokbo::EmptyPage</name>
    <message>
        <source>Show all articles</source>
        <translation>Show all articles</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Look around</translation>
    </message>
    <message>
        <source>The built-in sample board: Korean and English articles that need no network.</source>
        <translation>The built-in sample board: Korean and English articles that need no network.</translation>
    </message>
    <message>
        <source>Open the sample board</source>
        <translation>Open the sample board</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Add a source</translation>
    </message>
    <message>
        <source>A newspaper, a blog or a bulletin board: its address is enough.</source>
        <translation>A newspaper, a blog or a bulletin board: its address is enough.</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Add a source…</translation>
    </message>
    <message>
        <source>Bring subscriptions along</source>
        <translation>Bring subscriptions along</translation>
    </message>
    <message>
        <source>Another reader exports them as an OPML file, with their folders.</source>
        <translation>Another reader exports them as an OPML file, with their folders.</translation>
    </message>
    <message>
        <source>Import OPML…</source>
        <translation>Import OPML…</translation>
    </message>
    <message>
        <source>Welcome to Sokbo</source>
        <translation>Welcome to Sokbo</translation>
    </message>
    <message>
        <source>All the headlines on one board. How shall we begin?</source>
        <translation>All the headlines on one board. How shall we begin?</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Everything is read</translation>
    </message>
    <message>
        <source>New articles appear here as they come.</source>
        <translation>New articles appear here as they come.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>No articles yet</translation>
    </message>
    <message>
        <source>The sources have not been read so far.</source>
        <translation>The sources have not been read so far.</translation>
    </message>
</context>
<context>
    <name>sokbo::EngineArticleView</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copy link address</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>sokbo::EntityFinder</name>
    <message>
        <source>People, organisations, places</source>
        <translation>People, organisations, places</translation>
    </message>
    <message>
        <source>Name or other spelling</source>
        <translation>Name or other spelling</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::EntityPopup</name>
    <message>
        <source>This week %1 · in all %2 articles</source>
        <translation>This week %1 · in all %2 articles</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>With:</translation>
    </message>
    <message>
        <source>All articles with this name</source>
        <translation>All articles with this name</translation>
    </message>
</context>
<context>
    <name>sokbo::MainWindow</name>
    <message>
        <source>Sokbo</source>
        <translation>Sokbo</translation>
    </message>
    <message>
        <source>No unread article further down this board.</source>
        <translation>No unread article further down this board.</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Search: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n article marked read. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles marked read. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was removed. Ctrl+Z brings it back.</source>
        <translation>“%1” was removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>%1 — Sokbo</source>
        <translation>%1 — Sokbo</translation>
    </message>
    <message>
        <source>This article is no longer there.</source>
        <translation>This article is no longer there.</translation>
    </message>
    <message>
        <source>Text size: %1 px</source>
        <translation>Text size: %1 px</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>The link was copied.</translation>
    </message>
    <message>
        <source>Getting the whole article …</source>
        <translation>Getting the whole article …</translation>
    </message>
    <message>
        <source>The whole article is here.</source>
        <translation>The whole article is here.</translation>
    </message>
    <message>
        <source>Offline: nothing is fetched.</source>
        <translation>Offline: nothing is fetched.</translation>
    </message>
    <message>
        <source>Online again.</source>
        <translation>Online again.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Undo: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Redo: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>This article has no page of its own.</source>
        <translation>This article has no page of its own.</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Mark all read</translation>
    </message>
    <message>
        <source>Mark all articles of this board read?</source>
        <translation>Mark all articles of this board read?</translation>
    </message>
    <message>
        <source>No name is marked in this article.</source>
        <translation>No name is marked in this article.</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Keep this search</translation>
    </message>
    <message>
        <source>Name of the search:</source>
        <translation>Name of the search:</translation>
    </message>
    <message>
        <source>“%1” stands in the sidebar now.</source>
        <translation>“%1” stands in the sidebar now.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) kept for offline reading.</source>
        <translation>
            <numerusform>%n image kept for offline reading.</numerusform>
            <numerusform>%n images kept for offline reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) subscribed.</source>
        <translation>
            <numerusform>%n source subscribed.</numerusform>
            <numerusform>%n sources subscribed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation>Import subscriptions</translation>
    </message>
    <message>
        <source>Subscriptions (*.opml *.xml);;All files (*)</source>
        <translation>Subscriptions (*.opml *.xml);;All files (*)</translation>
    </message>
    <message>
        <source>No subscription stands in this file.</source>
        <translation>No subscription stands in this file.</translation>
    </message>
    <message>
        <source>Export subscriptions</source>
        <translation>Export subscriptions</translation>
    </message>
    <message>
        <source>Subscriptions (*.opml)</source>
        <translation>Subscriptions (*.opml)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Written to %1.</translation>
    </message>
    <message>
        <source>Save article</source>
        <translation>Save article</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Plain text (*.txt)</source>
        <translation>Markdown (*.md);;Plain text (*.txt)</translation>
    </message>
    <message>
        <source>Save article as PDF</source>
        <translation>Save article as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Backups (*.backup);;All files (*)</source>
        <translation>Backups (*.backup);;All files (*)</translation>
    </message>
    <message>
        <source>Writing the backup …</source>
        <translation>Writing the backup …</translation>
    </message>
    <message>
        <source>Checking the data folder …</source>
        <translation>Checking the data folder …</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Everything is in order.</translation>
    </message>
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
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>O&amp;rder</source>
        <translation>O&amp;rder</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>Na&amp;mes</translation>
    </message>
    <message>
        <source>&amp;Marks in articles</source>
        <translation>&amp;Marks in articles</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Sync</source>
        <comment>tool bar</comment>
        <translation>Sync</translation>
    </message>
    <message>
        <source>All read</source>
        <comment>tool bar</comment>
        <translation>All read</translation>
    </message>
    <message>
        <source>★ Save</source>
        <comment>tool bar</comment>
        <translation>★ Save</translation>
    </message>
    <message>
        <source># Tag</source>
        <comment>tool bar</comment>
        <translation># Tag</translation>
    </message>
    <message>
        <source>All articles with this name</source>
        <translation>All articles with this name</translation>
    </message>
    <message>
        <source>Articles with “%1”</source>
        <translation>Articles with “%1”</translation>
    </message>
</context>
<context>
    <name>sokbo::Marks</name>
    <message>
        <source>mark read</source>
        <translation>mark read</translation>
    </message>
    <message>
        <source>mark unread</source>
        <translation>mark unread</translation>
    </message>
    <message>
        <source>save</source>
        <translation>save</translation>
    </message>
    <message>
        <source>no longer save</source>
        <translation>no longer save</translation>
    </message>
    <message>
        <source>tag “%1”</source>
        <translation>tag “%1”</translation>
    </message>
    <message>
        <source>take off the tag “%1”</source>
        <translation>take off the tag “%1”</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>mark all read</source>
        <translation>mark all read</translation>
    </message>
    <message>
        <source>change “%1”</source>
        <translation>change “%1”</translation>
    </message>
    <message>
        <source>remove “%1”</source>
        <translation>remove “%1”</translation>
    </message>
    <message>
        <source>change the tag “%1”</source>
        <translation>change the tag “%1”</translation>
    </message>
    <message>
        <source>remove the tag “%1”</source>
        <translation>remove the tag “%1”</translation>
    </message>
    <message>
        <source>remove the search “%1”</source>
        <translation>remove the search “%1”</translation>
    </message>
</context>
<context>
    <name>sokbo::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>sokbo::PagerBar</name>
    <message>
        <source>Pages of the board</source>
        <translation>Pages of the board</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>sokbo::PlainBrowser</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copy link address</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>sokbo::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search: words, &quot;phrase&quot;, person: tag: is:unread after:7d …</source>
        <translation>Search: words, &quot;phrase&quot;, person: tag: is:unread after:7d …</translation>
    </message>
    <message>
        <source>Keep this search in the sidebar</source>
        <translation>Keep this search in the sidebar</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Completions</translation>
    </message>
</context>
<context>
    <name>sokbo::SearchHelpDialog</name>
    <message>
        <source>How to search</source>
        <translation>How to search</translation>
    </message>
    <message>
        <source>two words</source>
        <translation>two words</translation>
    </message>
    <message>
        <source>both words, anywhere in title or text</source>
        <translation>both words, anywhere in title or text</translation>
    </message>
    <message>
        <source>&quot;exact phrase&quot;</source>
        <translation>&quot;exact phrase&quot;</translation>
    </message>
    <message>
        <source>the words just so</source>
        <translation>the words just so</translation>
    </message>
    <message>
        <source>-word</source>
        <translation>-word</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>without this word</translation>
    </message>
    <message>
        <source>one OR other</source>
        <translation>one OR other</translation>
    </message>
    <message>
        <source>one of them; parentheses group</source>
        <translation>one of them; parentheses group</translation>
    </message>
    <message>
        <source>only in the title, by an author, from a source or a folder</source>
        <translation>only in the title, by an author, from a source or a folder</translation>
    </message>
    <message>
        <source>with your tag</source>
        <translation>with your tag</translation>
    </message>
    <message>
        <source>articles that name somebody, however it is written there</source>
        <translation>articles that name somebody, however it is written there</translation>
    </message>
    <message>
        <source>articles that name the company with this exchange code</source>
        <translation>articles that name the company with this exchange code</translation>
    </message>
    <message>
        <source>headlines with this flag</source>
        <translation>headlines with this flag</translation>
    </message>
    <message>
        <source>not read, saved, available offline</source>
        <translation>not read, saved, available offline</translation>
    </message>
    <message>
        <source>with a note, an image, a tag</source>
        <translation>with a note, an image, a tag</translation>
    </message>
    <message>
        <source>by date, or so many days ago</source>
        <translation>by date, or so many days ago</translation>
    </message>
    <message>
        <source>in Korean</source>
        <translation>in Korean</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>oldest first</translation>
    </message>
</context>
<context>
    <name>sokbo::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>The language changes when Sokbo is started again.</source>
        <translation>The language changes when Sokbo is started again.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Ask before marking all articles of a board read</source>
        <translation>Ask before marking all articles of a board read</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Language:</translation>
    </message>
    <message>
        <source>Theme:</source>
        <translation>Theme:</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Show articles as plain text, without the web engine</source>
        <translation>Show articles as plain text, without the web engine</translation>
    </message>
    <message>
        <source>Text size:</source>
        <translation>Text size:</translation>
    </message>
    <message>
        <source>Sync by itself, as often as each source has something new</source>
        <translation>Sync by itself, as often as each source has something new</translation>
    </message>
    <message>
        <source>Keep the images of all new articles for offline reading</source>
        <translation>Keep the images of all new articles for offline reading</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>As delivered</translation>
    </message>
    <message>
        <source>%1 — the same keys as another command</source>
        <translation>%1 — the same keys as another command</translation>
    </message>
</context>
<context>
    <name>sokbo::ShortcutsDialog</name>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>About Sokbo</source>
        <translation>About Sokbo</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Sokbo %1&lt;/h3&gt;&lt;p&gt;A news reader that reads like a bulletin board.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Sokbo %1&lt;/h3&gt;&lt;p&gt;A news reader that reads like a bulletin board.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>sokbo::Sidebar</name>
    <message>
        <source>Boards and sources</source>
        <translation>Boards and sources</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Mark all read</translation>
    </message>
    <message>
        <source>Open the site in the browser</source>
        <translation>Open the site in the browser</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Move to folder</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>No folder</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>New folder…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>New folder</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>Name of the folder:</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Article text</translation>
    </message>
    <message>
        <source>As the source delivers it</source>
        <translation>As the source delivers it</translation>
    </message>
    <message>
        <source>The whole article, at every sync</source>
        <translation>The whole article, at every sync</translation>
    </message>
    <message>
        <source>The whole article, when it is opened</source>
        <translation>The whole article, when it is opened</translation>
    </message>
    <message>
        <source>Keep images for offline reading</source>
        <translation>Keep images for offline reading</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Remove source</translation>
    </message>
    <message>
        <source>Name and colour…</source>
        <translation>Name and colour…</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>Rename search</translation>
    </message>
    <message>
        <source>Name of the search:</source>
        <translation>Name of the search:</translation>
    </message>
    <message>
        <source>Remove search</source>
        <translation>Remove search</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>Rename source</translation>
    </message>
    <message>
        <source>Name of the source:</source>
        <translation>Name of the source:</translation>
    </message>
</context>
<context>
    <name>sokbo::StatusLine</name>
    <message>
        <source>Progress of the sync</source>
        <translation>Progress of the sync</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Sync: %1 of %2 sources · %3 new</source>
        <translation>Sync: %1 of %2 sources · %3 new</translation>
    </message>
    <message>
        <source>Sync cancelled.</source>
        <translation>Sync cancelled.</translation>
    </message>
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
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>Nothing is fetched until you go online again.</source>
        <translation>Nothing is fetched until you go online again.</translation>
    </message>
    <message>
        <source>The last attempts reached no server.</source>
        <translation>The last attempts reached no server.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place on the board</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>offline %1 · articles %2</source>
        <translation>offline %1 · articles %2</translation>
    </message>
    <message>
        <source>Database %1 · images %2 · %3 articles can be searched in full</source>
        <translation>Database %1 · images %2 · %3 articles can be searched in full</translation>
    </message>
</context>
<context>
    <name>sokbo::TagDialog</name>
    <message>
        <source>Tag “%1”</source>
        <translation>Tag “%1”</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Colour %1</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>Colour:</translation>
    </message>
</context>
<context>
    <name>sokbo::TagPopup</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tag to add or find</source>
        <translation>Tag to add or find</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags of the article</source>
        <translation>Tags of the article</translation>
    </message>
    <message>
        <source>Enter ticks or makes a tag · Esc closes</source>
        <translation>Enter ticks or makes a tag · Esc closes</translation>
    </message>
    <message>
        <source>Make the tag “%1”</source>
        <translation>Make the tag “%1”</translation>
    </message>
</context>
</TS>
