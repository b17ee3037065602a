"use strict";
/* The chat page: state from /sandbox/chat, changes from /sandbox/events, every text set as text. */

const byId = (id) => document.getElementById(id);
const user = Number(new URLSearchParams(location.search).get("user")) || 1001;
const TYPING_MS = 5500, NEAR_END = 90, SHOWN = 400, WAITING_MS = 15 * 60000;
const log = byId("log"), composer = byId("composer"), write = byId("write");
let state = { bot: {}, messages: [], reactions: {}, waiting: [], keyboard: null, is_started: true };
let clockAhead = 0, editingId = 0, unread = 0, typingTimer = 0, isTyping = false, statusNow = "connecting…";
let firstPaint = true;
const openSpoilers = new Set();

/* ---- small makers ---- */

function make(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "class") node.className = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

function icon(name, kind = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#i-" + name);
  if (kind) svg.setAttribute("class", kind);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/* ---- talking to the server ---- */

async function post(path, wish) {
  const answer = await fetch("/sandbox/" + path, { method: "POST", body: JSON.stringify({ user, ...wish }) });
  const content = await answer.json();
  if (!content.ok) toast(content.description[0].toUpperCase() + content.description.slice(1));
  return content;
}

async function refresh() {
  const answer = await fetch(`/sandbox/chat?format=json&user=${user}`);
  state = await answer.json();
  setClock(state.clock);
  paint();
}

function listen() {
  const events = new EventSource(`/sandbox/events?user=${user}`);
  events.onopen = () => { setStatus("online"); refresh(); };
  events.onerror = () => setStatus("connecting…");
  events.onmessage = (event) => {
    const change = JSON.parse(event.data);
    if (CHANGES[change.kind]) CHANGES[change.kind](change);
  };
}

const CHANGES = {
  message(change) {
    const isOwn = change.message.from.id === user;
    put(change.message);
    state.keyboard = change.keyboard;
    state.is_started = true;
    if (!isOwn) stopTyping();
    if (!isOwn && !isNearEnd()) unread += 1;
    paint({ toEnd: isOwn });
  },
  edit(change) { put(change.message); paint(); },
  delete(change) {
    state.messages = state.messages.filter((message) => message.message_id !== change.message_id);
    state.keyboard = change.keyboard;
    paint();
  },
  reaction(change) { state.reactions[change.message_id] = change.reaction; paint(); },
  press(change) { state.waiting.push(change); paint(); },
  answer(change) {
    state.waiting = state.waiting.filter((one) => one.message_id !== change.message_id || one.data !== change.data);
    paint();
    if (change.text && change.user === user) (change.is_alert ? alertWith : toast)(change.text);
  },
  action(change) { startTyping(change.action); },
  clock(change) { setClock(change); paint(); toast(`Sandbox time is now ${dayText(now())}, ${hourText(now())}`); },
  profile() { refresh(); },
  reset() { unread = 0; stopTyping(); refresh(); },
};

function put(message) {
  const at = state.messages.findIndex((one) => one.message_id === message.message_id);
  if (at < 0) state.messages.push(message); else state.messages[at] = message;
}

/* ---- time ---- */

const now = () => new Date(Date.now() + clockAhead);
const hourText = (date) => date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayText = (date) => date.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short" });

function setClock(time) {
  clockAhead = Date.parse(time.now) - Date.now();
  byId("clock-offset").textContent = aheadText(time.offset_s);
  document.querySelector("[data-next]").title = time.next_due_at ? `${dayText(new Date(time.next_due_at))}, ${hourText(new Date(time.next_due_at))}` : "";
  tick();
}

function aheadText(seconds) {
  const minutes = Math.round(seconds / 60), days = Math.floor(minutes / 1440), hours = Math.floor(minutes / 60) % 24;
  if (minutes < 1) return "Real time";
  return [days && `${days} d`, hours && `${hours} h`, minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(" ") + " ahead";
}

function tick() {
  byId("clock-hour").textContent = hourText(now());
  byId("clock-day").textContent = now().toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

function tomorrowMorning() {
  const date = now();
  date.setDate(date.getDate() + 1);
  date.setHours(8, 0, 0, 0);
  return date.toISOString();
}

async function moveClock(button, wish) {
  button.disabled = true;
  try { await post("clock", wish); } finally { button.disabled = false; }
}

document.querySelector(".time-moves").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.advance) moveClock(button, { advance_s: Number(button.dataset.advance) });
  else if ("morning" in button.dataset) moveClock(button, { to: tomorrowMorning() });
  else moveClock(button, { to: "next" });
});

/* ---- formatted text ---- */

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };

function formatted(text, entities, key) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nested(text, sorted, 0, text.length, key);
}

function nested(text, entities, from, to, key) {
  const piece = document.createDocumentFragment();
  let at = from;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i], end = Math.min(to, entity.offset + entity.length);
    if (entity.offset < at || entity.offset >= to) continue;
    piece.append(text.slice(at, entity.offset));
    const inside = nested(text, entities.slice(i + 1), entity.offset, end, key);
    piece.append(marked(entity, inside, text.slice(entity.offset, end), key));
    at = end;
    const isBlock = entity.type === "pre" || entity.type.endsWith("blockquote");
    if (isBlock && text[at] === "\n") at += 1;
  }
  piece.append(text.slice(at, to));
  return piece;
}

function marked(entity, inside, plain, key) {
  if (TAGS[entity.type]) return make(TAGS[entity.type], {}, inside);
  if (entity.type === "spoiler") return spoiler(inside, `${key}:${entity.offset}`);
  if (entity.type === "expandable_blockquote") return folded(inside);
  if (entity.type === "text_link") return link(entity.url, inside);
  if (entity.type === "url") return link(/^\w+:/.test(plain) ? plain : "http://" + plain, inside);
  if (entity.type === "email") return link("mailto:" + plain, inside);
  if (entity.type === "phone_number") return link("tel:" + plain, inside);
  if (entity.type === "bot_command") return command(plain, inside);
  if (entity.type === "date_time") return moment(entity, inside);
  if (entity.type === "mention" || entity.type === "hashtag") return make("span", { class: "link" }, inside);
  return inside;
}

function moment(entity, inside) {
  const at = new Date(entity.unix_time * 1000);
  const isTime = entity.date_time_format === "t";
  return make("time", { dateTime: at.toISOString() }, isTime ? at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }) : inside);
}

function link(address, inside) {
  if (!/^(https?|mailto|tel|tg):/i.test(address)) return make("span", { class: "link" }, inside);
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, inside);
}

function command(text, inside) {
  return make("a", { class: "link", role: "button", tabIndex: 0, onclick: () => post("message", { text }), onkeydown: onEnter }, inside);
}

function spoiler(inside, key) {
  const open = (event) => { openSpoilers.add(key); event.currentTarget.classList.add("is-open"); event.currentTarget.removeAttribute("role"); };
  const kind = openSpoilers.has(key) ? "spoiler is-open" : "spoiler";
  return make("span", { class: kind, role: "button", tabIndex: 0, "aria-label": "Hidden text, press to show", onclick: open, onkeydown: onEnter }, inside);
}

function folded(inside) {
  const turn = (event) => event.currentTarget.classList.toggle("is-folded");
  return make("blockquote", { class: "is-folded", tabIndex: 0, onclick: turn, onkeydown: onEnter }, inside);
}

function onEnter(event) {
  if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.currentTarget.click(); }
}

/* ---- one block: a message or an album ---- */

function blocks() {
  const list = [];
  for (const message of state.messages.slice(-SHOWN)) {
    const last = list[list.length - 1];
    const joins = last && message.media_group_id && last.album === message.media_group_id;
    if (joins) last.messages.push(message);
    else list.push({ album: message.media_group_id, messages: [message] });
  }
  list.forEach((block, at) => { block.place = placeOf(block, list[at - 1], list[at + 1]); });
  return list;
}

function placeOf(block, before, after) {
  const joined = (one, other) => one && other && one.messages[0].from.id === other.messages[0].from.id
    && Math.abs(one.messages[0].date - other.messages[0].date) < 600 && dayOf(one) === dayOf(other);
  return { isFirst: !joined(before, block), isLast: !joined(block, after), startsDay: !before || dayOf(before) !== dayOf(block) };
}

const dayOf = (block) => new Date(block.messages[0].date * 1000).toDateString();

function dayLabel(block) {
  const day = new Date(block.messages[0].date * 1000), ago = new Date(now());
  if (day.toDateString() === ago.toDateString()) return "Today";
  ago.setDate(ago.getDate() - 1);
  if (day.toDateString() === ago.toDateString()) return "Yesterday";
  const shape = { weekday: "long", day: "numeric", month: "long" };
  if (day.getFullYear() !== now().getFullYear()) shape.year = "numeric";
  return day.toLocaleDateString("en-GB", shape);
}

function fill(node, block, isNew) {
  const message = block.messages[0], isOwn = message.from.id === user, rows = message.reply_markup?.inline_keyboard;
  const kinds = { message: true, "is-own": isOwn, "is-first": block.place.isFirst, "is-last": block.place.isLast, "is-new": isNew,
    "has-keys": Boolean(rows), "has-photo": Boolean(message.photo), "is-wide": Boolean(rows && rows.some((row) => row.length > 6)) };
  node.className = Object.keys(kinds).filter((kind) => kinds[kind]).join(" ");
  node.dataset.testid = "message";
  node.dataset.id = message.message_id;
  node.setAttribute("aria-label", `${isOwn ? "You" : message.from.first_name}, ${hourText(new Date(message.date * 1000))}`);
  const focused = node.contains(document.activeElement) ? document.activeElement.dataset.place : null;
  const images = new Map([...node.querySelectorAll("img")].map((image) => [image.dataset.id, image]));
  node.replaceChildren(bubble(block, images), ...(rows ? [keyboard(rows, message)] : []));
  if (focused) node.querySelector(`[data-place="${focused}"]`)?.focus({ preventScroll: true });
}

function bubble(block, images) {
  const message = block.messages[0], texted = block.messages.find((one) => one.caption || one.text) || message;
  const text = texted.text ?? texted.caption ?? "", entities = texted.entities ?? texted.caption_entities;
  const box = make("div", { class: "bubble" }), origin = message.forward_origin;
  if (message.chat.type !== "private" && message.from.id !== user) box.append(make("div", { class: "sender" }, message.from.first_name));
  if (origin) box.append(make("div", { class: "note" }, "Forwarded from ", make("b", {}, origin.chat?.title || origin.sender_user?.first_name || "someone")));
  if (message.reply_to_message) box.append(make("div", { class: "answered" }, summary(message.reply_to_message)));
  const thing = attachment(block, images, box);
  if (thing) box.append(thing);
  const meta = make("span", { class: text || !message.photo ? "meta" : "meta is-over" }, metaText(message));
  if (text) box.append(make("div", { class: "text", "data-testid": "bubble-text", dir: "auto" }, formatted(text, entities, message.message_id), meta));
  else box.append(meta);
  const likes = state.reactions[message.message_id] || [];
  if (likes.length) box.append(make("div", { class: "likes" }, ...likes.map((like) => make("span", {}, like.emoji || "•"))));
  return box;
}

function metaText(message) {
  return (message.edit_date ? "edited " : "") + hourText(new Date(message.date * 1000));
}

function summary(message) {
  const kind = ["photo", "sticker", "voice", "location", "document", "video", "contact"].find((one) => message[one]);
  return message.text || message.caption || (kind ? kind[0].toUpperCase() + kind.slice(1) : "Message");
}

function attachment(block, images, box) {
  const message = block.messages[0];
  if (message.photo) { box.classList.add("has-picture"); return pictures(block, images); }
  if (message.sticker) { box.classList.add("is-bare"); return make("span", { class: "sticker", role: "img", "aria-label": `Sticker ${message.sticker.emoji}` }, message.sticker.emoji); }
  if (message.location) return make("div", { class: "place", role: "img", "aria-label": "Location" }, icon("pin"));
  if (message.contact) return thing("person", message.contact.first_name, message.contact.phone_number);
  if (message.voice) return thing("play", wave(), `0:0${message.voice.duration}`);
  if (message.document) return download(message.document);
  const kind = ["video", "audio", "animation", "video_note", "dice"].find((one) => message[one]);
  return kind ? thing("play", kind.replace("_", " "), kind === "dice" ? String(message.dice.value) : `0:0${message[kind].duration || 0}`) : null;
}

function thing(sign, title, about) {
  return make("div", { class: "thing" }, make("i", {}, icon(sign)), make("div", {}, make("b", {}, title), make("small", {}, about)));
}

function wave() {
  return make("span", { class: "wave", role: "img", "aria-label": "Voice message" }, ...Array.from({ length: 26 }, () => make("s")));
}

function download(file) {
  const size = file.file_size < 1024 ? `${file.file_size} B` : `${(file.file_size / 1024).toFixed(1)} KB`;
  const words = make("div", {}, make("b", {}, file.file_name), make("small", {}, size));
  return make("a", { class: "thing", href: `/sandbox/file/${file.file_id}`, download: file.file_name }, make("i", {}, icon("file")), words);
}

function pictures(block, images) {
  const isAlbum = block.messages.length > 1;
  const shown = block.messages.filter((message) => message.photo).map((message) => picture(message, images, isAlbum));
  return isAlbum ? make("div", { class: "album" }, ...shown) : shown[0];
}

function picture(message, images, isAlbum) {
  const size = message.photo[message.photo.length - 1];
  const image = images.get(size.file_unique_id) || make("img", { src: `/sandbox/file/${size.file_id}`, alt: message.caption || "Picture", decoding: "async" });
  image.dataset.id = size.file_unique_id;
  const button = make("button", { type: "button", class: "picture", "data-place": `p${message.message_id}`, "aria-label": `Enlarge: ${message.caption ? message.caption.split("\n")[0] : "picture"}`, onclick: () => view(image.src, message.caption || "") }, image);
  if (!isAlbum) button.style.aspectRatio = String(Math.max(0.62, Math.min(2.4, size.width / size.height)));
  return button;
}

function keyboard(rows, message) {
  return make("div", { class: "rows" }, ...rows.map((row, y) => {
    const keys = row.map((key, x) => inlineKey(key, message, `${y}.${x}`));
    return make("div", { class: row.length > 6 ? "row is-dense" : row.length > 2 ? "row is-tight" : "row" }, ...keys);
  }));
}

function inlineKey(key, message, place) {
  const isWaiting = state.waiting.some((one) => one.message_id === message.message_id && one.data === key.callback_data);
  const tap = () => {
    if (key.url) window.open(key.url, "_blank", "noopener");
    else if (key.copy_text) navigator.clipboard?.writeText(key.copy_text.text).then(() => toast("Copied"));
    else post("press", { data: key.callback_data, message_id: message.message_id });
  };
  const kind = ["key", isWaiting && "is-waiting", key.style && `is-${key.style}`].filter(Boolean).join(" ");
  return make("button", { type: "button", class: kind, "data-testid": "button", "data-place": place, "aria-busy": String(isWaiting), onclick: tap },
    make("span", {}, key.text), key.url ? icon("link", "corner") : "");
}

/* ---- painting ---- */

const isNearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;

function toEnd(isSmooth) {
  log.scrollTo({ top: log.scrollHeight, behavior: isSmooth ? "smooth" : "auto" });
}

function paint({ toEnd: wantsEnd = false } = {}) {
  const stays = isNearEnd() || firstPaint || wantsEnd;
  const isEmpty = !state.messages.length;
  paintLog();
  paintFrame(isEmpty);
  paintKeys();
  if (stays) { toEnd(false); unread = 0; }
  paintEnd();
  restDays(0);
  firstPaint = firstPaint && isEmpty;
}

function paintLog() {
  const old = new Map([...log.querySelectorAll("[data-key]")].map((node) => [node.dataset.key, node]));
  const dates = new Map();
  for (const block of blocks()) {
    const day = dateNode(old, block);
    if (!dates.has(day)) dates.set(day, [dayNode(day, block)]);
    dates.get(day).push(blockNode(old, block, `m${block.messages[0].message_id}`));
  }
  for (const [day, nodes] of dates) arrange(day, nodes);
  arrange(log, isTyping ? [...dates.keys(), old.get("typing") || typingNode()] : [...dates.keys()]);
}

/* The same nodes stay where they are, so that nothing jumps and focus is kept. */
function arrange(box, wanted) {
  const kept = new Set(wanted);
  for (const node of [...box.children]) if (!kept.has(node)) node.remove();
  wanted.forEach((node, at) => { if (box.children[at] !== node) box.insertBefore(node, box.children[at] || null); });
}

function dateNode(old, block) {
  const key = "d" + dayOf(block);
  if (!old.has(key)) {
    old.set(key, make("div", { class: "date" }));
    old.get(key).dataset.key = key;
  }
  return old.get(key);
}

function dayNode(day, block) {
  const node = day.querySelector(".day") || make("div", { class: "day" });
  if (node.textContent !== dayLabel(block)) node.textContent = dayLabel(block);
  return node;
}

function blockNode(old, block, key) {
  const ids = new Set(block.messages.map((message) => message.message_id));
  const mark = JSON.stringify([block, state.waiting.filter((one) => ids.has(one.message_id)), state.reactions[block.messages[0].message_id]]);
  const node = old.get(key) || make("article", {});
  if (node.mark !== mark) fill(node, block, !old.has(key) && !firstPaint);
  node.mark = mark;
  node.dataset.key = key;
  return node;
}

function typingNode() {
  const dots = make("div", { class: "bubble typing" }, make("s"), make("s"), make("s"));
  const node = make("div", { class: "message is-first is-last is-new", "aria-hidden": "true" }, dots);
  node.dataset.key = "typing";
  return node;
}

function paintFrame(isEmpty) {
  byId("bot-name").textContent = state.bot.first_name || "Bot";
  document.title = `${state.bot.first_name || "Bot"} · sandbox`;
  byId("description").textContent = state.bot.description || state.bot.short_description || "Press START and it will tell you.";
  byId("welcome").hidden = !isEmpty;
  log.hidden = isEmpty;
  byId("start").hidden = !isEmpty && !state.is_blocked;
  byId("start").textContent = state.is_blocked ? "UNBLOCK" : "START";
  write.hidden = isEmpty || state.is_blocked;
  byId("menu").hidden = !(state.bot.commands || []).length;
  showStatus();
}

function paintKeys() {
  const box = byId("keys"), rows = state.keyboard?.keyboard;
  box.hidden = !rows || write.hidden;
  const mark = JSON.stringify(rows || []);
  if (box.mark === mark) return;
  box.mark = mark;
  box.replaceChildren(...(rows || []).map((row) => make("div", { class: "row" }, ...row.map(replyKey))));
  composer.placeholder = state.keyboard?.input_field_placeholder || "Message";
}

function replyKey(key) {
  const text = typeof key === "string" ? key : key.text;
  const wish = key.request_location ? { location: true } : key.request_contact ? { contact: true } : { text };
  const tap = () => { post("message", wish); if (state.keyboard.one_time_keyboard) byId("keys").hidden = true; };
  return make("button", { type: "button", class: "key", "data-testid": "button", onclick: tap }, make("span", {}, text));
}

function paintEnd() {
  byId("to-end").hidden = isNearEnd() || log.hidden;
  byId("unread").hidden = !unread;
  byId("unread").textContent = String(unread);
}

log.addEventListener("scroll", () => { if (isNearEnd()) unread = 0; paintEnd(); }, { passive: true });
log.addEventListener("load", (event) => { if (event.target.tagName === "IMG" && isNearEnd()) toEnd(false); }, true);
byId("to-end").addEventListener("click", () => toEnd(true));
new ResizeObserver(() => { if (unread === 0 && wasNearEnd) toEnd(false); }).observe(log);
let wasNearEnd = true;
log.addEventListener("scroll", () => { wasNearEnd = isNearEnd(); restDays(900); }, { passive: true });

/* A date that floats over messages shows while the list moves and then gets out of the way. */
let restTimer = 0;
function restDays(pause) {
  if (pause) for (const day of log.querySelectorAll(".day.is-idle")) day.classList.remove("is-idle");
  clearTimeout(restTimer);
  restTimer = setTimeout(() => {
    const top = log.getBoundingClientRect().top;
    for (const day of log.querySelectorAll(".day")) {
      const floats = day.parentElement.getBoundingClientRect().top < top - 6 && day.getBoundingClientRect().top < top + 16;
      day.classList.toggle("is-idle", floats);
    }
  }, pause);
}

/* ---- status, typing, notes ---- */

function setStatus(text) { statusNow = text; showStatus(); }

function showStatus() {
  const node = byId("status");
  const text = isTyping ? isTyping : statusNow === "online" ? "bot · online" : statusNow;
  if (node.textContent !== text) node.textContent = text;
  node.classList.toggle("is-live", Boolean(isTyping));
}

function startTyping(action) {
  isTyping = action === "upload_photo" ? "sending a photo…" : action === "upload_document" ? "sending a file…" : "typing…";
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => { stopTyping(); paint(); }, TYPING_MS);
  paint();
}

function stopTyping() { isTyping = false; clearTimeout(typingTimer); }

function toast(text) {
  const node = make("div", { class: "toast", "data-testid": "toast" }, text);
  byId("toasts").append(node);
  while (byId("toasts").children.length > 2) byId("toasts").firstChild.remove();
  setTimeout(() => node.remove(), Math.max(3200, text.length * 65));
}

function alertWith(text) { byId("alert-text").textContent = text; byId("alert").showModal(); }

function view(address, caption) {
  byId("viewer-image").src = address;
  byId("viewer-image").alt = caption || "Picture";
  byId("viewer-caption").textContent = caption.split("\n")[0];
  byId("viewer").showModal();
}
byId("viewer").addEventListener("click", () => byId("viewer").close());

/* ---- writing ---- */

async function send() {
  const text = composer.value.trim();
  if (!text) return;
  const wish = editingId ? { text, edit_of: editingId } : { text };
  stopEditing();
  const answer = await post("message", wish);
  if (!answer.ok && !composer.value) { composer.value = text; fit(); }
}

function fit() {
  composer.style.height = "auto";
  composer.style.height = `${composer.scrollHeight}px`;
  write.classList.toggle("has-text", composer.value.trim() !== "");
}

function editLast() {
  const mine = [...state.messages].reverse().find((message) => message.from.id === user && message.text);
  if (!mine) return;
  editingId = mine.message_id;
  composer.value = mine.text;
  byId("editing").hidden = false;
  fit();
}

function stopEditing() { editingId = 0; composer.value = ""; byId("editing").hidden = true; closeMenus(); fit(); }

write.addEventListener("submit", (event) => { event.preventDefault(); send(); composer.focus(); });
byId("stop-editing").addEventListener("click", stopEditing);
byId("start").addEventListener("click", async () => {
  if (state.is_blocked) await post("block", { blocked: false });
  await post("message", { text: "/start" });
  composer.focus();
});
composer.addEventListener("input", () => { fit(); suggest(); });
composer.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (!byId("commands").hidden && chooseByKey(event)) return;
  if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); send(); }
  else if (event.key === "ArrowUp" && !composer.value) { event.preventDefault(); editLast(); }
  else if (event.key === "Escape" && editingId) stopEditing();
});

/* ---- command menu ---- */

function suggest() {
  const match = /^\/(\w*)$/.exec(composer.value);
  if (match) showCommands(match[1]); else byId("commands").hidden = true;
}

function showCommands(start) {
  const found = (state.bot.commands || []).filter((one) => one.command.startsWith(start));
  const options = found.map((one, at) => make("button", { type: "button", role: "option", "aria-selected": String(at === 0 && start !== ""), onclick: () => run(one.command) },
    make("b", {}, "/" + one.command), make("span", {}, one.description)));
  byId("commands").replaceChildren(...options);
  byId("commands").hidden = !options.length;
  byId("menu").setAttribute("aria-expanded", String(Boolean(options.length)));
}

function run(name) {
  composer.value = "";
  fit();
  closeMenus();
  post("message", { text: "/" + name });
  composer.focus();
}

function chooseByKey(event) {
  const options = [...byId("commands").children], at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") byId("commands").hidden = true;
  else if (step) mark(options, (at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length);
  else if ((event.key === "Enter" || event.key === "Tab") && at >= 0) options[at].click();
  else return false;
  event.preventDefault();
  return true;
}

function mark(options, at) {
  options.forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
  options[at].scrollIntoView({ block: "nearest" });
}

/* ---- menus ---- */

function closeMenus() {
  for (const [id, opener] of [["commands", "menu"], ["attach-menu", "attach"], ["more-menu", "more"]]) {
    byId(id).hidden = true;
    byId(opener).setAttribute("aria-expanded", "false");
  }
}

function toggle(id, opener, show) {
  const wasOpen = !byId(id).hidden;
  closeMenus();
  if (wasOpen) return;
  show();
  byId(id).hidden = false;
  byId(opener).setAttribute("aria-expanded", "true");
  byId(id).querySelector("button")?.focus({ preventScroll: true });
}

byId("menu").addEventListener("click", () => toggle("commands", "menu", () => showCommands("")));
byId("attach").addEventListener("click", () => toggle("attach-menu", "attach", () => {}));
byId("more").addEventListener("click", () => toggle("more-menu", "more", fillMore));
document.addEventListener("click", (event) => { if (!event.target.closest(".menu, #menu, #attach, #more")) closeMenus(); });
document.addEventListener("keydown", (event) => {
  const open = document.querySelector(".menu:not([hidden])");
  if (!open) return;
  const options = [...open.querySelectorAll("button")], at = options.indexOf(document.activeElement);
  if (event.key === "Escape") { closeMenus(); composer.focus(); }
  else if (at >= 0 && event.key === "ArrowDown") { event.preventDefault(); options[(at + 1) % options.length].focus(); }
  else if (at >= 0 && event.key === "ArrowUp") { event.preventDefault(); options[(at - 1 + options.length) % options.length].focus(); }
});

function fillMore() {
  const people = new Map([[1001, "Sam"], [1002, "Alex"], [1003, "Kim"]]);
  for (const person of state.people || []) people.set(person.id, person.first_name);
  const go = (id) => { location.search = id === 1001 ? "" : `?user=${id}`; };
  const choices = [...people].map(([id, name]) => make("button", { type: "button", role: "menuitemradio", "aria-checked": String(id === user), onclick: () => go(id) }, name));
  const block = make("button", { type: "button", role: "menuitem", onclick: () => { closeMenus(); post("block", { blocked: !state.is_blocked }); } }, state.is_blocked ? "Unblock bot" : "Block bot");
  const reset = make("button", { type: "button", role: "menuitem", onclick: () => { closeMenus(); post("reset", {}); } }, "Clear every chat");
  byId("more-menu").replaceChildren(make("small", {}, "You are"), ...choices, make("hr"), block, reset);
}

byId("attach-menu").addEventListener("click", (event) => {
  const kind = event.target.closest("button")?.dataset.attach;
  if (!kind) return;
  closeMenus();
  if (kind === "photo") byId("photo-file").click(); else post("message", { [kind]: true });
});

byId("photo-file").addEventListener("change", async (event) => {
  const file = event.target.files[0];
  event.target.value = "";
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const caption = composer.value.trim();
  const answer = await post("message", { photo: btoa(text), text: caption });
  if (answer.ok) stopEditing();
});

setInterval(tick, 1000);
fit();
listen();
