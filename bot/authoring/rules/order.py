"""C: the course's list of lessons, and what is learnt before what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.authoring.fault import Found
from bot.authoring.outline import Outline, Overview
from bot.tutor.lesson import Status


def course_list(course: Overview) -> Iterator[Found]:
    """Every lesson's folder is listed once in `course.yml`, under the track whose folder it lies in,
    and every listed lesson exists.

    Mỗi thư mục bài được ghi đúng một lần trong `course.yml`, dưới chặng cùng tên với thư mục cha;
    bài ghi trong đó phải có thật.
    """
    folders = {lesson.name: lesson.folder.split("/")[0] for lesson in course.lessons}
    lines: dict[str, int] = {}
    for listed in course.lists.listed:
        if listed.id not in folders:
            vi = f"Không có thư mục bài “{listed.id}”. Tạo bằng `sen new`, hay bỏ tên này."
            en = f"There is no lesson folder “{listed.id}”. Make it with `sen new`, or remove the name."
            yield Found("course.yml", listed.line, vi, en)
        elif listed.id in lines:
            vi = f"Bài “{listed.id}” ghi hai lần (dòng {lines[listed.id]} đã có)."
            yield Found("course.yml", listed.line, vi, f"“{listed.id}” is listed twice (see line {lines[listed.id]}).")
        lines.setdefault(listed.id, listed.line)
    for asked in course.lists.placement:
        of_lesson, _, question = asked.id.partition("/")
        if of_lesson not in lines or not question:
            vi = f"“{asked.id}” phải là mã bài / mã câu hỏi của một bài có trong danh sách."
            en = f"“{asked.id}” must be the id of a listed lesson, a slash, and the id of a question."
            yield Found("course.yml", asked.line, vi, en)
    track_of = {id: track.id for track in course.lists.tracks for id in track.lessons}
    for lesson in course.lessons:
        file = f"{lesson.folder}/vi.md"
        if lesson.name not in lines:
            vi = f"Bài “{lesson.name}” chưa ghi trong course.yml: bà con sẽ không thấy."
            yield Found(file, 1, vi, f"“{lesson.name}” is not listed in course.yml: no learner will see it.")
        elif track_of.get(lesson.name, folders[lesson.name]) != folders[lesson.name]:
            track = track_of[lesson.name]
            vi = f"course.yml ghi bài này ở chặng “{track}” mà thư mục nằm trong “{folders[lesson.name]}”."
            en = f"course.yml lists it in track “{track}” but its folder lies in “{folders[lesson.name]}”."
            yield Found(file, 1, vi, en)


def prerequisites(course: Overview) -> Iterator[Found]:
    """Lessons to learn first exist, are not `ngừng`, and do not wait for each other in a circle.

    Bài ghi ở `học trước` phải có thật, không phải bài đã `ngừng`, và không chờ nhau vòng vòng.
    """
    by_name = {lesson.name: lesson for lesson in course.lessons}
    for lesson in course.lessons:
        for name in lesson.prerequisites:
            first = by_name.get(name)
            line = lesson.prerequisites_line
            if first is None:
                vi, en = f"Không có bài “{name}” để học trước.", f"There is no lesson “{name}” to learn first."
                yield Found(lesson.source, line, vi, en)
            elif first.status is Status.RETIRED:
                vi = f"Bài học trước “{name}” đã ngừng. Chọn bài khác."
                yield Found(lesson.source, line, vi, f"“{name}”, to be learnt first, is retired. Choose another.")
            elif _leads_back(name, lesson.name, by_name):
                vi = f"“{name}” cũng chờ học bài này trước: hai bài chờ nhau."
                yield Found(lesson.source, line, vi, f"“{name}” itself waits for this lesson: a circle.")


def _leads_back(start: str, goal: str, by_name: Mapping[str, Outline]) -> bool:
    waiting, seen = [start], set[str]()
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        lesson = by_name.get(name)
        if name not in seen and lesson:
            seen.add(name)
            waiting.extend(lesson.prerequisites)
    return False
