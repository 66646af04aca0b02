// Every word the page says by itself, in Vietnamese and English.

const WORDS = {
  vi: {
    title: "Điện thoại thử",
    add_phone: "Thêm điện thoại",
    test_panel: "Bảng thử",
    switch_language: "English",
    hour: "+1 giờ", day: "+1 ngày", week: "+1 tuần", month: "+1 tháng",
    clock: "Đồng hồ", clock_moved: "Đồng hồ đã dời",
    typing: "đang gõ", recording: "đang ghi âm", sending_file: "đang gửi", bot: "bot", members: "{n} thành viên",
    start: "BẮT ĐẦU", unblock: "MỞ LẠI BOT", what_is_this: "Bot này làm được gì?",
    empty: "Chưa có tin nhắn. Bấm nút bên dưới để bắt đầu.",
    write: "Nhắn tin", send: "Gửi", attach: "Gửi kèm", record: "Ghi âm", stop: "Dừng ghi và gửi", cancel: "Thôi",
    menu: "Danh sách lệnh", keyboard_show: "Hiện các nút", keyboard_hide: "Ẩn các nút", more: "Thêm",
    back: "Các cuộc trò chuyện", newest: "Xuống tin mới nhất",
    picture: "Ảnh", file: "Tệp", voice_file: "Tệp âm thanh", location: "Vị trí", own_number: "Số của tôi",
    voice: "Tin nhắn thoại", play: "Nghe", pause: "Tạm dừng", sticker: "Nhãn dán", contact: "Danh bạ",
    poll: "Thăm dò", quiz: "Câu đố", votes: "{n} lượt chọn", vote: "Gửi lựa chọn", closed: "Đã đóng",
    edited: "đã sửa", forwarded: "Chuyển tiếp từ {name}", pinned: "Đã ghim một tin", topic_made: "Chủ đề “{name}”",
    topic_closed: "Chủ đề đã đóng", joined: "{name} vào nhóm", left: "{name} rời nhóm", moved: "Nhóm đã đổi thành nhóm lớn",
    unsupported: "Tin này trang thử chưa vẽ được", all_topics: "Tất cả",
    block: "Chặn bot", unblock_menu: "Bỏ chặn bot", deep_link: "Mở bằng liên kết", hide_phone: "Cất điện thoại này",
    other_phones: "Điện thoại khác", start_payload: "Mã sau ?start=", open: "Mở", close: "Đóng", ok: "Đồng ý",
    name: "Tên", name_example: "Ví dụ: Ông Ba", language: "Tiếng", vietnamese: "Tiếng Việt", english: "Tiếng Anh",
    add: "Thêm", put_away: "Điện thoại đang cất", new_phone: "Điện thoại mới",
    lost: "Mất kết nối, đang nối lại…", restarted: "Telegram thử vừa khởi động lại.",
    faults: "Gây lỗi", faults_why: "Lần gọi tới của bot sẽ gặp lỗi này.", method: "Lệnh gọi", any_method: "mọi lệnh",
    times: "Số lần", what_fault: "Lỗi", plan: "Đặt lỗi", clear: "Bỏ hết lỗi", planned: "Đang chờ: {n}",
    fault_429: "Gửi quá nhanh (429)", fault_500: "Máy chủ lỗi (500)", fault_403: "Bị chặn (403)",
    fault_before: "Đứt mạng trước khi làm", fault_after: "Đứt mạng sau khi làm", fault_slow: "Chậm 3 giây",
    limits: "Giữ đúng giới hạn gửi của Telegram", groups: "Nhóm", group_title: "Tên nhóm", make_group: "Tạo nhóm",
    forum: "Có chủ đề", group_example: "Ví dụ: Tổ công nghệ số Ấp 3", who: "Ai trong nhóm",
    no_microphone: "Máy này chưa cho ghi âm. Hãy chọn một tệp âm thanh.", from_day: "{day}",
    download: "Tải về", enlarge: "Phóng to", you: "Bạn", choose_phone: "Chọn điện thoại",
  },
  en: {
    title: "Test phones",
    add_phone: "Add a phone",
    test_panel: "Test panel",
    switch_language: "Tiếng Việt",
    hour: "+1 hour", day: "+1 day", week: "+1 week", month: "+1 month",
    clock: "Clock", clock_moved: "The clock was moved",
    typing: "typing", recording: "recording", sending_file: "sending", bot: "bot", members: "{n} members",
    start: "START", unblock: "UNBLOCK BOT", what_is_this: "What can this bot do?",
    empty: "No messages yet. Press the button below to begin.",
    write: "Message", send: "Send", attach: "Attach", record: "Record", stop: "Stop and send", cancel: "Cancel",
    menu: "Commands", keyboard_show: "Show buttons", keyboard_hide: "Hide buttons", more: "More",
    back: "Chats", newest: "Go to the newest message",
    picture: "Picture", file: "File", voice_file: "Sound file", location: "Location", own_number: "My number",
    voice: "Voice message", play: "Play", pause: "Pause", sticker: "Sticker", contact: "Contact",
    poll: "Poll", quiz: "Quiz", votes: "{n} votes", vote: "Vote", closed: "Closed",
    edited: "edited", forwarded: "Forwarded from {name}", pinned: "Pinned a message", topic_made: "Topic “{name}”",
    topic_closed: "Topic closed", joined: "{name} joined", left: "{name} left", moved: "The group became a supergroup",
    unsupported: "This page cannot draw this message yet", all_topics: "All",
    block: "Block the bot", unblock_menu: "Unblock the bot", deep_link: "Open by link", hide_phone: "Put this phone away",
    other_phones: "Other phones", start_payload: "Code after ?start=", open: "Open", close: "Close", ok: "OK",
    name: "Name", name_example: "For example: Ông Ba", language: "Language", vietnamese: "Vietnamese", english: "English",
    add: "Add", put_away: "Phones put away", new_phone: "New phone",
    lost: "Connection lost, reconnecting…", restarted: "The emulated Telegram has restarted.",
    faults: "Faults", faults_why: "The bot's next calls will meet this fault.", method: "Method", any_method: "any method",
    times: "Times", what_fault: "Fault", plan: "Plan it", clear: "Clear all", planned: "Waiting: {n}",
    fault_429: "Too many requests (429)", fault_500: "Server error (500)", fault_403: "Blocked (403)",
    fault_before: "Line cut before the work", fault_after: "Line cut after the work", fault_slow: "3 seconds late",
    limits: "Keep Telegram's sending limits", groups: "Groups", group_title: "Group name", make_group: "Make a group",
    forum: "With topics", group_example: "For example: Hamlet 3 team", who: "Who is in it",
    no_microphone: "This device does not let us record. Choose a sound file.", from_day: "{day}",
    download: "Download", enlarge: "Enlarge", you: "You", choose_phone: "Choose a phone",
  },
};

const ZONE = "Asia/Ho_Chi_Minh";

export const spoken = { language: localStorage.getItem("language") === "en" ? "en" : "vi" };

export function say(key, values = {}) {
  return WORDS[spoken.language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export function speak(language) {
  spoken.language = language;
  localStorage.setItem("language", language);
  document.documentElement.lang = language;
  document.title = say("title");
}

const locale = () => (spoken.language === "vi" ? "vi-VN" : "en-GB");

export function hour(seconds) {
  const style = { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: ZONE };
  return new Intl.DateTimeFormat(locale(), style).format(new Date(seconds * 1000));
}

export function day(seconds) {
  const style = { weekday: "long", day: "numeric", month: "long", timeZone: ZONE };
  return new Intl.DateTimeFormat(locale(), style).format(new Date(seconds * 1000));
}

export function moment(milliseconds) {
  const style = { weekday: "short", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: ZONE };
  return new Intl.DateTimeFormat(locale(), style).format(new Date(milliseconds));
}
