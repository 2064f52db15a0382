/** The page of the emulator: one phone, one citizen at a time. */
const byId = (id) => document.getElementById(id);
let citizen;
let drawn = '';

async function get(path) {
  const answer = await fetch(path);
  return answer.json();
}

async function post(path, body = {}) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

const act = (what) => post(`/by-hand/citizens/${citizen}`, what).then(refresh);

function element(name, props = {}, ...children) {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
}

async function refresh() {
  const state = await get('/by-hand/state');
  citizen ??= state.citizens[0]?.id;
  byId('oa').textContent = state.oaName;
  byId('connection').textContent = state.connected ? 'Đã nối với Dẫn Lối' : 'Đang chờ Dẫn Lối…';
  byId('connection').classList.toggle('connected', state.connected);
  showCitizens(state.citizens);
  showSettings(state.settings);
  byId('refused').hidden = state.refusals.length === 0;
  byId('refusals').replaceChildren(
    ...state.refusals.map((it) => element('li', { textContent: `${it.code}: ${it.reason}` })),
  );
  showChat(await get(`/by-hand/citizens/${citizen}`));
}

function showCitizens(people) {
  const choices = people.map((person) =>
    element('button', {
      type: 'button',
      textContent: person.name,
      ariaPressed: String(person.id === citizen),
      onclick: () => choose(person.id),
    }),
  );
  const more = element('button', {
    type: 'button',
    textContent: '+ Thêm người',
    onclick: async () => choose((await post('/by-hand/citizens')).id),
  });
  byId('citizens').replaceChildren(...choices, more);
}

function choose(id) {
  citizen = id;
  return refresh();
}

function showSettings(settings) {
  const rows = settings.flatMap(({ title, value }) => {
    const copy = element('button', {
      type: 'button',
      textContent: 'Chép',
      ariaLabel: `Chép ${title}`,
      onclick: async () => {
        await navigator.clipboard.writeText(value);
        copy.textContent = 'Đã chép';
      },
    });
    const code = element('code', { textContent: value, title: value });
    return [element('dt', { textContent: title }), element('dd', {}, code, copy)];
  });
  // Redrawing would take the focus from a button just pressed.
  if (byId('settings').textContent !== rows.map((row) => row.textContent).join(''))
    byId('settings').replaceChildren(...rows);
}

const states = { taken: '', waiting: 'Đang gửi, sẽ gửi lại', lost: 'Không tới được máy chủ' };

function showChat(lines) {
  const now = JSON.stringify(lines);
  if (now === drawn) return;
  drawn = now;
  const chat = byId('chat');
  const empty = element('li', { className: 'empty', textContent: 'Gõ “xin chào” để bắt đầu trò chuyện.' });
  chat.replaceChildren(...(lines.length ? lines.map(bubble) : [empty]));
  chat.scrollTop = chat.scrollHeight;
}

function bubble(line) {
  const item = element('li', { className: `${line.from} ${line.state ?? ''}` });
  if (line.picture) item.append(element('img', { src: line.picture, alt: 'Ảnh' }));
  if (line.text) item.append(element('p', { textContent: line.text }));
  if (line.buttons?.length)
    item.append(element('div', { className: 'buttons' }, ...line.buttons.map(button)));
  const time = new Date(line.at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  const who = line.from === 'clerk' ? ' · cán bộ' : '';
  const state = line.state ? states[line.state] : '';
  item.append(element('small', { textContent: `${time}${who}${state ? ` · ${state}` : ''}` }));
  return item;
}

function button({ title, type, payload, target }) {
  if (payload !== undefined)
    return element('button', {
      type: 'button',
      textContent: title,
      onclick: () => act({ kind: 'text', text: payload }),
    });
  const href = type === 'oa.open.url' ? target : `tel:${target}`;
  return element('a', { href, textContent: title, target: '_blank', rel: 'noreferrer' });
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = byId('words').value.trim();
  if (!text) return;
  byId('words').value = '';
  void act({ kind: 'text', text });
});
byId('picture').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  target.value = '';
  await act({ kind: 'picture', base64: btoa(binary) });
});
byId('location').addEventListener('click', () => {
  const answer = prompt('Vĩ độ, kinh độ', '21.0285, 105.8542');
  const [latitude, longitude] = (answer ?? '').split(',').map(Number);
  if (Number.isFinite(latitude) && Number.isFinite(longitude))
    void act({ kind: 'location', latitude, longitude });
});
byId('contact').addEventListener('click', () => {
  const phone = prompt('Số điện thoại', '84912345678');
  if (phone) void act({ kind: 'contact', name: '', phone });
});
byId('clerk').addEventListener('click', () => {
  const text = prompt('Cán bộ viết gì?', 'Chào bạn, tôi là cán bộ trực.');
  if (text) void act({ kind: 'clerk', text });
});
for (const each of document.querySelectorAll('[data-act]'))
  each.addEventListener('click', () => act({ kind: each.dataset.act }));

let due;
const later = () => {
  clearTimeout(due);
  due = setTimeout(refresh, 60);
};
new EventSource('/by-hand/live').addEventListener('message', later);
await refresh();
setInterval(refresh, 5_000);
