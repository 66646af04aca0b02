"""M: pictures and recordings that are there, safe and light."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from bot.authoring.fault import Found
from bot.authoring.ids import is_kebab
from bot.authoring.media_files import PICTURES, VOICES, Seen
from bot.authoring.rules.rule import Case
from bot.authoring.written import LessonFile, Page, WrittenLesson, WrittenMedia

FEWEST_WORDS = 3
MOST_BYTES_OF_PICTURE = 40 * 1024
FEWEST_PIXELS = 600
MOST_SECONDS = 30
MOST_BYTES_IN_TEN_SECONDS = 25 * 1024
MOST_BYTES_WITHOUT_SOUND = 300 * 1024
MOST_BYTES_IN_ALL = 600 * 1024


def media(case: Case) -> Iterator[Found]:
    """Each picture and recording lies in the lesson's folder as a real PNG, JPG, SVG or OGG file with a kebab-case
    name, and has at least three words in `[...]`; no file is unused, nothing is a link or lies elsewhere.
    An SVG holds no script, no reference and no font.

    Hình (PNG, JPG, SVG) và tiếng (OGG) nằm trong thư mục bài, tên viết thường không dấu, có ít nhất ba chữ mô tả
    trong `[...]`; không có tệp thừa, không dẫn ra ngoài.
    """
    lesson = case.lesson
    files = {file.path for file in lesson.files}
    used: set[str] = set()
    for page in case.pages:
        for each in (media for part in page.parts for media in part.media):
            used.add(each.path)
            yield from _on_page(page, each, files)
    for file in lesson.files:
        place = f"{lesson.folder}/{file.path}"
        if file.path not in used:
            vi = "Tệp này bài không dùng tới. Xóa đi, hay chèn vô bài."
            yield Found(place, 1, vi, "No page uses this file. Delete or use it.")
        elif file.seen.fault:
            vi, en = file.seen.fault
            yield Found(place, 1, f"Tệp hỏng hay không an toàn: {vi}.", f"Broken or unsafe: {en}.")


def weight(case: Case) -> Iterator[Found]:
    """A picture weighs at most 40 KB and is at least 600 wide; sound is OGG/Opus of at most 30 s and 25 KB per 10 s;
    the whole lesson weighs at most 300 KB without its sound, 600 KB with it.

    Hình nặng nhiều nhất 40 KB, rộng ít nhất 600; tiếng dài nhiều nhất 30 giây, 25 KB mỗi 10 giây; cả bài nhiều nhất
    300 KB chưa kể tiếng, 600 KB kể cả tiếng.
    """
    for file in case.lesson.files:
        if file.seen.fault is None:
            yield from _too_heavy(f"{case.lesson.folder}/{file.path}", file, file.seen)
    yield from _whole(case.lesson)


def _on_page(page: Page, media: WrittenMedia, files: set[str]) -> Iterator[Found]:
    path = PurePosixPath(media.path)
    if len(media.words.split()) < FEWEST_WORDS:
        vi = f"Mô tả “{media.words}” phải có ít nhất {FEWEST_WORDS} chữ, cho người không thấy hình."
        yield Found(page.file, media.line, vi, f"“{media.words}”: describe it in at least {FEWEST_WORDS} words.")
    if ":" in media.path or "\\" in media.path or path.is_absolute() or ".." in path.parts:
        vi = f"“{media.path}” phải là tệp trong thư mục bài, như media/hinh.png. Không dùng địa chỉ mạng."
        yield Found(page.file, media.line, vi, f"“{media.path}” must be a file of this folder, like media/name.png.")
    elif path.suffix not in PICTURES + VOICES or not all(map(is_kebab, (*path.parts[:-1], path.stem))):
        vi = f"Tên “{media.path}” phải viết thường, không dấu, nối bằng “-”, đuôi .png .jpg .svg hay .ogg."
        yield Found(page.file, media.line, vi, f"“{media.path}” must be kebab-case, ending .png .jpg .svg or .ogg.")
    elif media.path not in files:
        vi = f"Không thấy tệp “{media.path}” trong thư mục bài."
        yield Found(page.file, media.line, vi, f"There is no file “{media.path}” in the lesson's folder.")


def _too_heavy(place: str, file: LessonFile, seen: Seen) -> Iterator[Found]:
    kilobytes = f"{file.size / 1024:.0f} KB"
    if seen.width is not None:
        if file.size > MOST_BYTES_OF_PICTURE:
            yield Found(place, 1, f"Hình nặng {kilobytes}, nhiều nhất 40 KB.", f"{kilobytes}; at most 40 KB.")
        if seen.width < FEWEST_PIXELS:
            vi, en = (
                f"Hình rộng {seen.width}, ít nhất {FEWEST_PIXELS}.",
                f"{seen.width} wide; at least {FEWEST_PIXELS}.",
            )
            yield Found(place, 1, vi, en)
    if seen.seconds is not None:
        if seen.seconds > MOST_SECONDS:
            vi = f"Tiếng dài {seen.seconds:.0f} giây, nhiều nhất {MOST_SECONDS}."
            yield Found(place, 1, vi, f"{seen.seconds:.0f} s long; at most {MOST_SECONDS}.")
        if file.size > MOST_BYTES_IN_TEN_SECONDS * max(seen.seconds, 1) / 10:
            vi, en = f"Tiếng nặng {kilobytes}, nhiều nhất 25 KB mỗi 10 giây.", f"{kilobytes}; at most 25 KB per 10 s."
            yield Found(place, 1, vi, en)


def _whole(lesson: WrittenLesson) -> Iterator[Found]:
    with_sound = sum(file.size for file in lesson.files)
    without = sum(file.size for file in lesson.files if Path(file.path).suffix not in VOICES)
    page = f"{lesson.folder}/vi.md"
    if without > MOST_BYTES_WITHOUT_SOUND:
        vi, en = (
            f"Hình cả bài nặng {without // 1024} KB, nhiều nhất 300 KB.",
            f"{without // 1024} KB of pictures; at most 300.",
        )
        yield Found(page, 1, vi, en)
    if with_sound > MOST_BYTES_IN_ALL:
        vi = f"Hình và tiếng cả bài nặng {with_sound // 1024} KB, nhiều nhất 600 KB."
        yield Found(page, 1, vi, f"{with_sound // 1024} KB of pictures and sound; at most 600.")
