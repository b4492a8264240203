#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""first_sync.py SOKBOCTL [--feeds 100] [--articles 200] [--turns 1]

Measures the first sync of feeds that are made up and served on this machine's loopback: processor time, the time until
all rows are on the board and until everything is understood, and the most memory at any moment. Where newsboat is
installed it fetches the same feeds in turns with Sokbo, and the ratios are printed: on a busy machine only these and
the processor time say anything.
"""

import argparse
import http.server
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

NOUNS = """
    정부 국회 시장 기업 은행 증권 투자 수출 물가 환율 주가 실적 매출 전망 조사 결과 발표 회의 협상 합의 법안 예산 정책 제도 규제 지원 산업 기술 전기차 조선 철강 의료 병원
    학교 학생 교육 문화 영화 공연 축구 야구 선수 감독 대회 날씨 기온 폭우 태풍 환경 에너지 원전 부동산 아파트 전세 분양 건설 교통 지하철 철도 공항 여행 관광 농업 수산 노동
    임금 고용 청년 복지 연금 보험 세금 경찰 검찰 법원 재판 판결 수사 사건 사고 화재 외교 미국 중국 일본 유럽
""".split()
PARTICLES = """
    이 가 을 를 은 는 에 에서 으로 와 과 의 도 만
""".split()
VERBS = """
    밝혔다 전했다 말했다 발표했다 설명했다 강조했다 나타났다 집계됐다 확인됐다 늘었다 줄었다 올랐다 내렸다 열렸다 시작했다 검토한다 지적했다 기대된다
""".split()
PEOPLE = """
    나윤슬 도하람 민서하 백이든 서가온 우다온 윤하늘 전라온 차해솔 최아라
""".split()
TITLES = " 대표는, 의원은, 장관은, 교수는".split(",")
FIRMS = """
    한빛전자 가온은행 새벽중공업 다온건설 누리항공 해솔제약
""".split()
LONGEST_TURN = 600  # seconds


def sentence(chance):
    words = [chance.choice(NOUNS) + chance.choice(PARTICLES) for _ in range(chance.randint(5, 11))]
    for likely, make in (
        (0.4, lambda: chance.choice(FIRMS) + chance.choice("은이의")),
        (0.4, lambda: chance.choice(PEOPLE) + chance.choice(TITLES)),
        (0.3, lambda: f"{chance.randint(1, 999)}{chance.choice(('억원', '%', '명', '달러'))}"),
        (0.2, lambda: f"{chance.randint(1, 12)}월 {chance.randint(1, 28)}일"),
    ):
        if chance.random() < likely:
            words.insert(chance.randrange(len(words)), make())
    return " ".join(words) + f" {chance.choice(VERBS)}."


def body(chance):
    paragraphs, size = [], chance.randint(2000, 4000)  # bytes of UTF-8
    while size > 0:
        paragraph = "<p>" + " ".join(sentence(chance) for _ in range(chance.randint(2, 4))) + "</p>"
        paragraphs.append(paragraph)
        size -= len(paragraph.encode())
    return "\n".join(paragraphs)


def feed(number, articles, address):
    chance, now = random.Random(number), datetime(2026, 7, 1, tzinfo=timezone.utc)
    items = []
    for i in range(articles):
        title = " ".join(chance.choice(NOUNS) + chance.choice(PARTICLES) for _ in range(5))
        link = f"{address}/a/{number}/{i}"
        date = format_datetime(now - timedelta(minutes=7 * i + number))
        items.append(
            f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid><pubDate>{date}</pubDate>"
            f"<description><![CDATA[{body(chance)}]]></description></item>"
        )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>신문 {number:03}</title>'
        f"<link>{address}/s/{number}</link><description>-</description>\n" + "\n".join(items) + "\n</channel></rss>\n"
    )


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *request: Quiet(*request, directory=str(folder))
    )
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


def run(command, watch=lambda: None):
    """Seconds of processor and wall time, and MB at most."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() - began > LONGEST_TURN:
            process.kill()
        watch()
        time.sleep(0.02)
    if status:
        sys.exit(f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss / 1024


def rows_in(store):
    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=0.05) as database:
            return database.execute("SELECT count(*) FROM article").fetchone()[0]
    except sqlite3.Error:
        return 0


def sokbo(program, folder, opml, wanted):
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir()
    subprocess.run([program, "--data", data, "import", opml], stdout=subprocess.DEVNULL, check=True)
    began, all_rows = time.monotonic(), []

    def watch():
        if not all_rows and rows_in(data / "sokbo.db") >= wanted:
            all_rows.append(time.monotonic() - began)

    cpu, wall, memory = run([program, "--data", str(data), "sync"], watch)
    if rows_in(data / "sokbo.db") < wanted:
        sys.exit("not all articles came")
    return cpu, wall, memory, all_rows[0] if all_rows else wall


def newsboat(folder, addresses):
    data = folder / "newsboat"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir()
    (data / "urls").write_text("".join(address + "\n" for address in addresses))
    (data / "config").write_text("max-items 0\n")
    files = ["-u", data / "urls", "-c", data / "cache.db", "-C", data / "config"]
    return run(["newsboat", *map(str, files), "-x", "reload"])


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("sokboctl")
    for name, usual in (("feeds", 100), ("articles", 200), ("turns", 1)):
        arguments.add_argument(f"--{name}", type=int, default=usual)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "web").mkdir()
        address = serve(folder / "web")
        addresses = []
        for number in range(asked.feeds):
            (folder / "web" / f"{number}.xml").write_text(feed(number, asked.articles, address))
            addresses.append(f"{address}/{number}.xml")
        outlines = "".join(f'<outline type="rss" text="{each}" xmlUrl="{each}"/>' for each in addresses)
        (folder / "feeds.opml").write_text(f'<opml version="1.0"><body>{outlines}</body></opml>')
        for _ in range(asked.turns):
            cpu, wall, memory, rows = sokbo(
                asked.sokboctl, folder, folder / "feeds.opml", asked.feeds * asked.articles
            )
            print(f"Sokbo     CPU {cpu:6.2f} s  rows {rows:6.2f} s  understood {wall:6.2f} s  {memory:4.0f} MB")
            if not shutil.which("newsboat"):
                continue
            other_cpu, other_wall, other_memory = newsboat(folder, addresses)
            print(f"newsboat  CPU {other_cpu:6.2f} s  rows {other_wall:6.2f} s{'':21}{other_memory:4.0f} MB")
            print(f"of newsboat's: CPU {cpu / other_cpu:.2f} x, time until all rows {rows / other_wall:.2f} x")


if __name__ == "__main__":
    main()
