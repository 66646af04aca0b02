// The page's copy of the world: chats, messages and taps, merged from changes.

export const world = {};
const listeners = new Set();

forget();

function forget() {
  Object.assign(world, {
    id: null, revision: 0, bot: {}, chats: new Map(), messages: new Map(), queries: new Map(),
    offset: 0, faults: [], limits: false,
  });
}

// `listener({fresh, chats, queries})`: `fresh` when the server is new, ids of changed chats, changed taps.
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function merge(changes) {
  const fresh = changes.world !== world.id;
  const restarted = fresh && world.id !== null;
  if (fresh) forget();
  const touched = new Set();
  for (const chat of changes.chats) {
    world.chats.set(chat.id, { ...chat, action_ends: Date.now() + chat.action_left * 1000 });
    touched.add(chat.id);
  }
  for (const { chat_id, message, deleted } of changes.messages) {
    const messages = messagesOf(chat_id);
    if (deleted) messages.delete(message.message_id);
    else messages.set(message.message_id, message);
    touched.add(chat_id);
  }
  for (const query of changes.queries) world.queries.set(query.id, query);
  world.id = changes.world;
  world.revision = changes.revision;
  world.bot = changes.bot;
  world.offset = new Date(changes.clock.now).getTime() - Date.now();
  world.faults = changes.faults;
  world.limits = changes.limits;
  for (const listener of listeners) listener({ fresh, restarted, chats: touched, queries: changes.queries });
}

export function messagesOf(chatId) {
  if (!world.messages.has(chatId)) world.messages.set(chatId, new Map());
  return world.messages.get(chatId);
}

export const people = () =>
  [...world.chats.values()].filter((chat) => chat.kind === "private").map((chat) => chat.members[0]);

export const memberOf = (chat, personId) => chat?.members.find((one) => one.id === personId);

export const chatsOf = (personId) => [...world.chats.values()].filter((chat) => memberOf(chat, personId));

export const inOrder = (chatId) => [...messagesOf(chatId).values()].sort((a, b) => a.message_id - b.message_id);

export const now = () => Date.now() + world.offset;
