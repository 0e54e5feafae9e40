#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hedui for Python, by ctypes alone: a class over the C interface, and a command that prints a report.

    hedui.py LIBRARY FOLDER           the dossier in a folder, or all below it
    hedui.py LIBRARY --photo FILE     an ID photo
    hedui.py LIBRARY --document FILE  a dossier's document; this program opens the files that it names
"""

import ctypes
import json
import os
import sys

Opener = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p,
    ctypes.POINTER(ctypes.POINTER(ctypes.c_uint8)), ctypes.POINTER(ctypes.c_size_t))
Closer = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.POINTER(ctypes.c_uint8), ctypes.c_size_t)


class Files(ctypes.Structure):
    """`hedui_files`: how the engine gets at the files that a dossier names."""
    _fields_ = [("context", ctypes.c_void_p), ("open", Opener), ("close", Closer)]


class HeduiError(Exception):
    """There is no report: `code` is one of docs/ABI.md."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]


class Hedui:
    """An engine; options are those of the command, `-` written `_`: Hedui(path, lang="en")."""

    def __init__(self, library, **options):
        self.library = ctypes.CDLL(library)
        text = ctypes.c_void_p  # not c_char_p, which would lose the pointer to give back
        for name, result, arguments in [
            ("hedui_version", text, []),
            ("hedui_engine_open", ctypes.c_void_p,
             [ctypes.POINTER(ctypes.c_char_p), ctypes.POINTER(text)]),
            ("hedui_engine_close", None, [ctypes.c_void_p]),
            ("hedui_check_photo", text,
             [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]),
            ("hedui_validate_folder", text, [ctypes.c_void_p, ctypes.c_char_p]),
            ("hedui_validate_document", text,
             [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p,
              ctypes.POINTER(Files)]),
            ("hedui_free", None, [text]),
        ]:
            function = getattr(self.library, name)
            function.restype, function.argtypes = result, arguments
        pairs = [f"{name.replace('_', '-')}={value}".encode() for name, value in options.items()]
        problem = text()
        self.engine = self.library.hedui_engine_open(
            (ctypes.c_char_p * (len(pairs) + 1))(*pairs, None), ctypes.byref(problem))
        if not self.engine:
            raise HeduiError(json.loads(self._take(problem))["error"])

    def close(self):
        """Ends the engine."""
        engine, self.engine = self.engine, None
        self.library.hedui_engine_close(engine)

    @property
    def version(self):
        """The version of the library."""
        return self._take(self.library.hedui_version())

    def check_photo(self, content, name):
        """The report on a photo's bytes, as JSON text."""
        return self._report(self.library.hedui_check_photo(
            self.engine, content, len(content), os.fsencode(name)))

    def validate_folder(self, path):
        """The report on the dossiers at a path, as JSON text."""
        return self._report(self.library.hedui_validate_folder(self.engine, os.fsencode(path)))

    def validate_document(self, content, name, read=None):
        """The report on a dossier's document; `read` gives a file's bytes by path, or None."""
        held = {}

        def opened(_, path, content, length):
            try:
                found = read(os.fsdecode(path))
            except OSError:
                found = None
            if found is None:
                return 1
            memory = (ctypes.c_uint8 * max(len(found), 1)).from_buffer_copy(found or b"\0")
            held[ctypes.addressof(memory)] = memory
            content[0] = ctypes.cast(memory, ctypes.POINTER(ctypes.c_uint8))
            length[0] = len(found)
            return 0

        def closed(_, content, __):
            held.pop(ctypes.addressof(content.contents), None)

        files = Files(None, Opener(opened), Closer(closed)) if read else None
        return self._report(self.library.hedui_validate_document(
            self.engine, content, len(content), os.fsencode(name),
            ctypes.byref(files) if files else None))

    def _report(self, pointer):
        text = self._take(pointer)
        if text.startswith('{"error"'):
            raise HeduiError(json.loads(text)["error"])
        return text

    def _take(self, pointer):
        pointer = getattr(pointer, "value", pointer)
        if not pointer:
            raise MemoryError
        text = ctypes.string_at(pointer).decode()
        self.library.hedui_free(pointer)
        return text


def main(library, *arguments):
    engine = Hedui(library, today="2024-10-09", words="none")
    try:
        if len(arguments) == 2 and arguments[0] == "--photo":
            with open(arguments[1], "rb") as file:
                text = engine.check_photo(file.read(), os.path.basename(arguments[1]))
        elif len(arguments) == 2 and arguments[0] == "--document":
            folder, name = os.path.split(arguments[1])

            def read(path):
                with open(os.path.join(folder, path), "rb") as file:
                    return file.read()

            with open(arguments[1], "rb") as file:
                text = engine.validate_document(file.read(), name, read)
        else:
            text = engine.validate_folder(arguments[0])
    except HeduiError as error:
        sys.exit(f"{error.code}: {error}")
    finally:
        engine.close()
    sys.stdout.write(text)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
