# SPDX-License-Identifier: GPL-3.0-or-later
"""A library of Sokbo's to besiege: made by a sync from a server on loopback, with marks of a reader in it."""
import contextlib, http.server, os, sqlite3, subprocess, sys, threading

USER = {'notes': "SELECT source || ' ' || guid, note FROM user_article WHERE note <> ''",
        'saved': 'SELECT source || \' \' || guid, saved FROM user_article WHERE saved IS NOT NULL',
        'tags': "SELECT tag.name || ' ' || tag_article.article, tag.colour FROM tag JOIN tag_article ON tag = tag.id",
        'sources': "SELECT url, title || ' ' || folder || ' ' || feed_title FROM source"}


class Feed(http.server.BaseHTTPRequestHandler):
    articles = 400

    def log_message(self, *_):
        pass

    def do_GET(self):
        if not self.path.startswith('/feed'):
            self.send_error(404)
            return
        items = ''.join(f'<item><guid>{self.path}-{i}</guid><link>http://127.0.0.1/{i}</link><title>소식 {i} {self.path}</title>'
                        f'<description>{f"본문 {i} 번이다. " * (i % 40 + 3)}</description>'
                        f'<pubDate>Mon, 23 Nov 2026 {i % 24:02}:{i % 60:02}:00 GMT</pubDate></item>' for i in range(self.articles))
        body = f'<rss version="2.0"><channel><title>신문 {self.path}</title>{items}</channel></rss>'.encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def sokbo(sokboctl, folder, *arguments):
    return subprocess.run([sokboctl, '--data', folder, *arguments], capture_output=True, text=True, timeout=300, check=False)


def make_older(library, version=None):
    """Gives a library an earlier schema, by default the one before, as tests/support/olderschema.h does."""
    undo = os.path.join(os.path.dirname(__file__), '..', 'data', 'schema')
    with contextlib.closing(sqlite3.connect(library + '/sokbo.db', isolation_level=None)) as database:
        version = version or database.execute('PRAGMA user_version').fetchone()[0] - 1
        database.execute('BEGIN')
        for name in sorted(os.listdir(undo), reverse=True):
            if int(name[5:8]) > version:
                with open(os.path.join(undo, name), encoding='utf-8') as file:
                    for statement in file.read().split(';\n'):
                        database.execute(statement)
        database.execute(f'PRAGMA user_version = {version}')
        database.execute('COMMIT')


def serve(folder):
    """Serves the feeds of a library until the script ends. The port stays with the folder."""
    known = folder + '.port'
    port = 0
    if os.path.exists(known):
        with open(known, encoding='ascii') as file:
            port = int(file.read())
    server = http.server.ThreadingHTTPServer(('127.0.0.1', port), Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with open(known, 'w', encoding='ascii') as file:
        file.write(str(server.server_port))
    return server


def make_library(sokboctl, folder):
    """The ids of its articles."""
    server = serve(folder)
    opml = folder + '.opml'
    with open(opml, 'w', encoding='utf-8') as file:
        outlines = ''.join(f'<outline type="rss" text="신문 {i}" xmlUrl="http://127.0.0.1:{server.server_port}/feed{i}"/>'
                           for i in range(3))
        file.write(f'<opml version="2.0"><body>{outlines}</body></opml>')
    sokbo(sokboctl, folder, 'import', opml)
    sokbo(sokboctl, folder, 'sync')
    server.shutdown()
    server.server_close()
    # Closed at once: copying a database that this process holds open would take its locks away.
    with contextlib.closing(sqlite3.connect(folder + '/sokbo.db')) as database:
        ids = [str(row[0]) for row in database.execute('SELECT id FROM article ORDER BY id')]
    if len(ids) != 3 * Feed.articles:
        sys.exit('the library could not be made')
    sokbo(sokboctl, folder, 'save', '--no-images', *ids[::3])
    sokbo(sokboctl, folder, 'tag', *ids[1::4], '+경제', '+나중에')
    for number in ids[2::20]:
        sokbo(sokboctl, folder, 'note', number, f'메모 {number} ' + '글' * 80)
    return ids


def user_rows(folder, mode='ro'):
    """What the reader made, by kinds; None for a kind that cannot be read. A log that a kill left takes mode 'rw'."""
    rows = {}
    database = sqlite3.connect(f'file:{folder}/sokbo.db?mode={mode}', uri=True)
    database.text_factory = lambda text: text.decode(errors='backslashreplace')  # a bit that flipped may be of a letter
    for name, sql in USER.items():
        try:
            rows[name] = dict(database.execute(sql))
        except (sqlite3.DatabaseError, OverflowError):
            rows[name] = None
    database.close()
    return rows


def user_rows_or_none(folder):
    try:
        return user_rows(folder)
    except sqlite3.DatabaseError:
        return None
