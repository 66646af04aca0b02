"""The floor: a bare python-telegram-bot with its default settings, that answers every tap and text at once.

`python -m benchmarks.echo_bot API TOKEN`; it keeps nothing, knows nothing, and honours no limit of Telegram's.
"""

from __future__ import annotations

import logging
import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Tiếp tục", callback_data="next")]])
ANSWER = "Dạ, **{said}** nghen. Bước này mình cùng coi số tài khoản và tên người nhận trước khi bấm gửi tiền."


async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:  # noqa: ARG001 - the library's signature
    """Let the button stop spinning, as the library's own examples do, and answer."""
    if update.callback_query and update.effective_chat:
        await update.callback_query.answer()
        await update.effective_chat.send_message(ANSWER.format(said="tiếp"), reply_markup=KEYBOARD)


async def said(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:  # noqa: ARG001
    """Say a text back."""
    if update.message and update.message.text:
        await update.message.reply_text(ANSWER.format(said=update.message.text), reply_markup=KEYBOARD)


def main() -> None:
    """Poll until stopped."""
    base, token = sys.argv[1:]
    logging.getLogger("httpx").setLevel(logging.WARNING)
    bot = Application.builder().token(token).base_url(f"{base}/bot").build()
    bot.add_handler(CallbackQueryHandler(tapped))
    bot.add_handler(MessageHandler(filters.TEXT, said))
    bot.run_polling()


if __name__ == "__main__":
    main()
