"""Text as Telegram reads it: UTF-16 lengths, HTML, Markdown, and what it finds by itself."""
