"""From a parameter to a stored file: an upload, a file id to send again, or a refusal."""

from __future__ import annotations

from bot.emulator.call import Call, Upload
from bot.emulator.contents import stored
from bot.emulator.errors import ApiError, bad_request
from bot.emulator.files import UPLOAD_LIMIT, StoredFile, wrong_identifier


def file_of(call: Call, kind: str, source: object = None, **shape: object) -> StoredFile:
    """Return the file that the parameter named `kind` (or `source`, inside an album) stands for."""
    reference = str(source if source is not None else call.text(kind))
    upload = call.uploads.get(kind) if source is None else None
    if reference.startswith("attach://"):
        upload = call.uploads.get(reference.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f'file "{reference}" is not in the request')
    if upload is not None:
        return _keep(call, kind, upload, shape)
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if "://" in reference:
        raise _unfetched()
    if len(reference) < 20 or " " in reference:
        raise wrong_identifier()
    return call.world.files.known(reference, kind)


def _keep(call: Call, kind: str, upload: Upload, shape: dict[str, object]) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    mime = "" if upload.mime_type in ("", "application/octet-stream") else upload.mime_type
    return stored(call.world.files, kind, upload.content, upload.name, mime, **shape)


def _unfetched() -> ApiError:
    # Nothing here leaves this computer, so a picture by address never arrives.
    return bad_request("failed to get HTTP URL content")
