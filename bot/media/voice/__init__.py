"""Voice: any text of the tutor's made into a small voice note.

Speaker ──▶ reading     "10.000đ" to "mười ngàn đồng", as people of the South say it
        ──▶ engines     eSpeak NG, or Piper where a voice file is configured
        ──▶ opus        WAV in, small OGG/Opus out
        ──▶ clips       kept on disk by what was read and by whose voice
"""
